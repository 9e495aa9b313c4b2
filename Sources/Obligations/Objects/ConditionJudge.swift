public import CivilTime
import Registers
public import RuleChecking

/// Judges conditions on objects from columns and from facts before the day of judgement.
public struct ConditionJudge: Sendable {
  private let classifications: [Classification]
  private let history: History

  init(classifications: [Classification], history: History) {
    self.classifications = classifications
    self.history = history
  }

  /// Whether a condition holds for an object on a day.
  public func holds(_ condition: Condition?, for object: RegisterObject, on day: Day) -> Bool {
    condition.map { judge($0, object, day).holds } ?? true
  }

  /// A condition judged for an object on a day, with its reasons.
  ///
  /// A column that is missing or cannot be read makes a comparison false.
  public func judge(_ condition: Condition, _ object: RegisterObject, _ day: Day) -> Judgement {
    judge(condition, object, day, within: nil, asking: [])
  }

  /// The class of an object on a day, from the facts before that day.
  public func classify(
    _ classification: Classification,
    _ object: RegisterObject,
    _ day: Day
  ) -> ClassJudgement {
    classify(classification, object, day, asking: [])
  }

  /// `within` is the classification whose classes are being judged; `asking` the classes already
  /// being asked for, so that a circle ends.
  private func judge(
    _ condition: Condition,
    _ object: RegisterObject,
    _ day: Day,
    within classification: Classification?,
    asking: [String]
  ) -> Judgement {
    func part(_ inner: Condition) -> Judgement {
      judge(inner, object, day, within: classification, asking: asking)
    }
    switch condition {
    case .fieldIs(let field, let word):
      return fieldIs(condition, field, word, object, day, asking: asking)
    case .number(let field, let comparison, let limit):
      let text = object.column(field)
      let number = text.flatMap(ColumnValue.number)
      return Judgement(
        condition: condition,
        holds: number.map { comparison.holds($0, limit) } ?? false,
        seen: .column(text)
      )
    case .time(let field, let isAfter, let limit):
      let text = object.column(field)
      let own = text.flatMap(ColumnValue.time).map(ColumnValue.eveningMinutes)
      let other = ColumnValue.eveningMinutes(limit)
      return Judgement(
        condition: condition,
        holds: own.map { isAfter ? $0 > other : $0 < other } ?? false,
        seen: .column(text)
      )
    case .recorded(let what, let period, let comparison, let limit):
      let count = history.count(what, at: object.id, from: period.before(day), before: day)
      return Judgement(
        condition: condition,
        holds: comparison.holds(Fraction(count), Fraction(limit)),
        seen: .count(count)
      )
    case .hasClass(let name):
      let holds = classification.map { isIn(name, of: $0, object, day, asking: asking) } ?? false
      return Judgement(condition: condition, holds: holds, seen: .parts)
    case .not(let inner):
      let judged = part(inner)
      return Judgement(condition: condition, holds: !judged.holds, seen: .parts, parts: [judged])
    case .all(let all):
      let judged = all.map(part)
      return Judgement(
        condition: condition,
        holds: judged.allSatisfy(\.holds),
        seen: .parts,
        parts: judged
      )
    case .any(let any):
      let judged = any.map(part)
      return Judgement(
        condition: condition,
        holds: judged.contains(where: \.holds),
        seen: .parts,
        parts: judged
      )
    }
  }

  /// A name is a classification of the object's kind, or else a column.
  private func fieldIs(
    _ condition: Condition,
    _ field: String,
    _ word: String,
    _ object: RegisterObject,
    _ day: Day,
    asking: [String]
  ) -> Judgement {
    if let other = classifications.first(where: { $0.name == field && $0.kind == object.kind }) {
      let judged = classify(other, object, day, asking: asking)
      return Judgement(
        condition: condition,
        holds: judged.judged.contains { $0.name == word && $0.holds },
        seen: .ownClass(judged.ownClass)
      )
    }
    let text = object.column(field)
    return Judgement(condition: condition, holds: text == word, seen: .column(text))
  }

  private func classify(
    _ classification: Classification,
    _ object: RegisterObject,
    _ day: Day,
    asking: [String]
  ) -> ClassJudgement {
    var steps: [ClassJudgement.Step] = []
    for item in classification.classes {
      let mark = "\(classification.name)/\(item.name)"
      let judgement = item.condition.flatMap { condition in
        asking.contains(mark)
          ? nil : judge(condition, object, day, within: classification, asking: asking + [mark])
      }
      let isOther = item.condition == nil && !steps.contains(where: \.holds)
      steps.append(
        .init(name: item.name, judgement: judgement, holds: judgement?.holds ?? isOther)
      )
    }
    return ClassJudgement(
      classification: classification.name,
      ownClass: steps.first(where: \.holds)?.name,
      judged: steps
    )
  }

  private func isIn(
    _ name: String,
    of classification: Classification,
    _ object: RegisterObject,
    _ day: Day,
    asking: [String]
  ) -> Bool {
    let mark = "\(classification.name)/\(name)"
    guard !asking.contains(mark),
      let item = classification.classes.first(where: { $0.name == name })
    else { return false }
    if let condition = item.condition {
      return judge(condition, object, day, within: classification, asking: asking + [mark]).holds
    }
    return classify(classification, object, day, asking: asking + [mark])
      .judged.contains { $0.name == name && $0.holds }
  }
}

extension Condition.Comparison {
  /// Whether the comparison holds between two numbers.
  func holds(_ left: Fraction, _ right: Fraction) -> Bool {
    switch self {
    case .less: left < right
    case .atMost: left <= right
    case .equal: left == right
    case .atLeast: left >= right
    case .more: left > right
    }
  }
}
