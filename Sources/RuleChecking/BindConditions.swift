import CivilTime
import RuleSyntax
import SourceText

extension Binder {
  /// What a condition is about: decides which names it may use.
  enum ConditionSubject {
    /// Objects of a kind, as in `for each KIND when …`.
    case objects(of: String)
    /// Rows of a register, before they are of a kind.
    case rows(of: String)
    /// A class of a classification, with the classes before it.
    case classes(of: String, by: String, before: [String], all: [String])
  }

  /// A condition read from a slot; nil when there is none, or after a message.
  mutating func condition(_ slot: SlotSyntax?, _ subject: ConditionSubject) -> Condition? {
    guard case .condition(let written)? = slot?.value else { return nil }
    return condition(written, subject)
  }

  private mutating func condition(
    _ written: ConditionSyntax,
    _ subject: ConditionSubject
  )
    -> Condition?
  {
    switch written {
    case .fieldIs(let field, let word, let range):
      return fieldIs(field, word, range, subject)
    case .compare(let field, let comparison, let quantity, let range):
      return compare(field, comparison, quantity, range)
    case .clock(let field, let isAfter, let minutes, _):
      return TimeOfDay(minutes: minutes).map {
        .time(field: field, isAfter: isAfter, Binder.nightTime($0))
      }
    case .recorded(let what, let within, let comparison, let count, let range):
      guard case .period(let period)? = QuantityValue(within) else {
        report(.unreadableQuantity(text(range), .period), at: range)
        return nil
      }
      return Condition.Comparison(rawValue: comparison).map {
        .recorded(what: what, within: period, $0, count)
      }
    case .bareName(let name, let range): return className(name, range, subject)
    case .not(let inner): return condition(inner, subject).map { .not($0) }
    case .all(let parts):
      let bound = parts.map { condition($0, subject) }
      return bound.contains(nil) ? nil : .all(bound.compactMap { $0 })
    case .any(let parts):
      let bound = parts.map { condition($0, subject) }
      return bound.contains(nil) ? nil : .any(bound.compactMap { $0 })
    }
  }

  /// A time before 06:00 counts as of the evening before: 01:00 is 25:00.
  static func nightTime(_ time: TimeOfDay) -> TimeOfDay {
    time.minutes < 360 ? time.nextDay : time
  }

  private mutating func compare(
    _ field: String,
    _ comparison: String,
    _ quantity: QuantitySyntax,
    _ range: TextRange
  ) -> Condition? {
    guard case .count(let number)? = QuantityValue(quantity) else {
      report(.unreadableQuantity(text(range), .count(per: nil)), at: range)
      return nil
    }
    return Condition.Comparison(rawValue: comparison).map {
      .number(field: field, $0, number)
    }
  }

  private mutating func fieldIs(
    _ field: String,
    _ word: String,
    _ range: TextRange,
    _ subject: ConditionSubject
  ) -> Condition? {
    switch subject {
    case .objects(let kind):
      if let classes = classes(of: kind, by: field), !classes.names.contains(word) {
        report(unknownClass(word, field, classes, range), at: range)
        return nil
      }
    case .rows(let kind):
      if let classes = classes(of: kind, by: field) {
        report(.classOfItself(field, declared: classes.origin), at: range)
        return nil
      }
    case .classes(let kind, let own, _, _):
      if let classes = classes(of: kind, by: field) {
        guard field != own else {
          report(.classOfItself(field, declared: classes.origin), at: range)
          return nil
        }
        if !classes.names.contains(word) {
          report(unknownClass(word, field, classes, range), at: range)
          return nil
        }
      }
    }
    return .fieldIs(field: field, word: word)
  }

  private func unknownClass(
    _ word: String,
    _ field: String,
    _ classes: (names: [String], origin: Origin),
    _ range: TextRange
  ) -> Finding {
    let nearest = NearestName.of(word, among: classes.names)
    let written = file.text(range)
    let fix = nearest.flatMap { name -> Fix? in
      guard written.hasSuffix(word) else { return nil }
      let end = Int(range.end)
      return Fix(
        range: TextRange(end - word.utf8.count, end),
        replacement: name,
        title: Bilingual(en: "write `\(name)`", nl: "schrijf `\(name)`"),
        isSafe: true
      )
    }
    return .unknownClass(
      word,
      field,
      classes: classes.names,
      declared: classes.origin,
      nearest: nearest,
      fix: fix
    )
  }

  private mutating func className(
    _ name: String,
    _ range: TextRange,
    _ subject: ConditionSubject
  ) -> Condition? {
    switch subject {
    case .objects, .rows:
      report(.bareClass(name), at: range)
      return nil
    case .classes(_, let own, let before, let all):
      if before.contains(name) { return .hasClass(name) }
      if isIncomplete(range) { return nil }
      if all.contains(name) {
        report(.laterClass(name), at: range)
      } else {
        let nearest = NearestName.of(name, among: before)
        report(
          .notAClass(
            name,
            of: own,
            classes: before,
            fix: nearest.map {
              Fix(
                range: range,
                replacement: $0,
                title: Bilingual(en: "write `\($0)`", nl: "schrijf `\($0)`"),
                isSafe: true
              )
            }
          ),
          at: range
        )
      }
      return nil
    }
  }

  /// The classes of a classification this file may use; nil when there is none.
  private func classes(of kind: String, by name: String) -> (names: [String], origin: Origin)? {
    for place in scope.classifications[kind] ?? [] where scope.sees(unit, place.unit) {
      let declaration = scope.declaration(place)
      guard declaration[.name]?.text == name else { continue }
      // A class may stand on a line that could not be read.
      guard declaration.isComplete else { return nil }
      let classes = declaration.clauses.filter {
        $0.kind == .classWhen || $0.kind == .classOtherwise
      }
      let names = classes.compactMap { $0[.className]?.text }
      let each = names.indices.filter { !names[..<$0].contains(names[$0]) }.map { names[$0] }
      return (each, scope.origin(place.unit, declaration.range))
    }
    return nil
  }
}
