public import CivilTime
public import Registers
public import RuleChecking

/// The objects of each kind on each day, with the judge of their conditions.
///
/// An object is of a kind on a day when a row of the kind's register holds on that day and meets
/// the kind's condition. Zones declared in the rules are objects of the kind `zone`.
public struct ObjectIndex: Sendable {
  /// One object through time: its rows in order of date.
  struct Life: Sendable {
    let id: String
    let rows: [RegisterObject]
  }

  /// The name of the kind that declared zones have.
  public static let zoneKind = "zone"

  /// Judges conditions from facts before the reference day.
  public let judge: ConditionJudge
  let history: History
  /// The ids of all places, whatever their kind.
  let placeIDs: Set<String>
  private let lives: [String: [Life]]
  /// Kinds of which the condition counts what was recorded, or asks for a class.
  private let changingKinds: [String: Kind]

  /// An index that knows the facts before a reference day.
  public init(rulebook: Rulebook, city: City, reference: Day) {
    self.init(rulebook: rulebook, city: city, reference: reference, places: city.places)
  }

  /// An index that knows the objects and nothing that happened: nothing is recorded anywhere.
  public init(rulebook: Rulebook, objectsOf city: City) {
    self.init(
      rulebook: rulebook,
      city: City(),
      reference: DaySpan.farDay,
      places: city.places
    )
  }

  /// An index of places that knows the facts of a city before a reference day.
  init(rulebook: Rulebook, city: City, reference: Day, places: [Place]) {
    let history = History(rulebook: rulebook, city: city, reference: reference)
    self.history = history
    let judge = ConditionJudge(classifications: rulebook.classifications, history: history)
    self.judge = judge
    placeIDs = Set(places.map(\.id))
    var rows: [String: [RegisterObject]] = [:]
    let byRegister = Dictionary(grouping: places, by: \.register)
    var kinds: [String: Kind] = [:]
    var columns = RegisterColumns(byRegister)
    for kind in rulebook.kinds {
      let isChosen = kind.condition.map { rulebook.readsColumnsOnly($0, of: kind.name) } ?? false
      rows[kind.name] = columns.places(of: kind, isChosenByColumns: isChosen).map {
        RegisterObject(kind: kind.name, place: $0)
      }
      guard let condition = kind.condition else { continue }
      if isChosen {
        // Columns do not change with the day, so such rows are chosen once.
        let day = Day(number: 0)
        rows[kind.name] = rows[kind.name]?.filter { judge.holds(condition, for: $0, on: day) }
      } else {
        kinds[kind.name] = kind
      }
    }
    changingKinds = kinds
    for zone in rulebook.zones {
      rows[ObjectIndex.zoneKind, default: []].append(
        RegisterObject(
          kind: ObjectIndex.zoneKind,
          id: zone.name,
          name: zone.name,
          places: zone.places,
          validity: Validity(from: zone.from, through: zone.through)
        )
      )
    }
    lives = rows.mapValues { all in
      Dictionary(grouping: all, by: \.id).map { id, rows in
        Life(id: id, rows: rows.sorted(by: ObjectIndex.isEarlier))
      }.sorted { $0.id < $1.id }
    }
  }

  /// The objects of a kind on a day, in order of id.
  public func objects(ofKind kind: String, on day: Day) -> [RegisterObject] {
    (lives[kind] ?? []).compactMap { object($0, on: day) }
  }

  /// The objects of a rule on a day: those of its kind that meet its condition, in order of id.
  public func objects(of rule: Rule, on day: Day) -> [RegisterObject] {
    guard let kind = rule.kind else { return [] }
    return objects(ofKind: kind, on: day).filter {
      judge.holds(rule.condition, for: $0, on: day)
    }
  }

  /// One object of a kind on a day; nil when there is none.
  public func object(_ id: String, ofKind kind: String, on day: Day) -> RegisterObject? {
    life(id, ofKind: kind).flatMap { object($0, on: day) }
  }

  /// The class of an object on a day by the classification of its kind with a name, with reasons.
  public func classify(
    _ classification: Classification,
    _ object: RegisterObject,
    on day: Day
  ) -> ClassJudgement {
    judge.classify(classification, object, day)
  }

  /// Every description of every object of a kind, whatever its days, in order of id and date.
  public func rows(ofKind kind: String) -> [RegisterObject] { lives(ofKind: kind).flatMap(\.rows) }

  func lives(ofKind kind: String) -> [Life] { lives[kind] ?? [] }

  func life(_ id: String, ofKind kind: String) -> Life? {
    let all = lives[kind] ?? []
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < all.count && all[low].id == id ? all[low] : nil
  }

  /// The object's row on a day, when it is then of its kind.
  func object(_ life: Life, on day: Day) -> RegisterObject? {
    life.rows.first { $0.validity.contains(day) }.flatMap { isOfKind($0, on: day) ? $0 : nil }
  }

  /// Whether an object is of its kind on every day, with one description.
  func isSteady(_ life: Life) -> Bool {
    guard life.rows.count == 1, let row = life.rows.first, row.validity.from == nil,
      row.validity.through == nil
    else { return false }
    return changingKinds[row.kind]?.condition == nil
  }

  /// The days from one through another on which the object is of its kind, as sorted stretches.
  ///
  /// What a kind's condition counts is judged on the first of these days on which a row holds.
  func days(of life: Life, from: Day, through: Day) -> [DaySpan] {
    DaySpan.union(
      life.rows.compactMap { row in
        let span = DaySpan(
          max(from, row.validity.from ?? from),
          min(through, row.validity.through ?? through)
        )
        return span.isEmpty || !isOfKind(row, on: span.first) ? nil : span
      }
    )
  }

  private func isOfKind(_ object: RegisterObject, on day: Day) -> Bool {
    judge.holds(changingKinds[object.kind]?.condition, for: object, on: day)
  }

  private static func isEarlier(_ left: RegisterObject, _ right: RegisterObject) -> Bool {
    let early = Day(number: .min)
    let late = Day(number: .max)
    let a = (left.validity.from ?? early, left.validity.through ?? late)
    let b = (right.validity.from ?? early, right.validity.through ?? late)
    return a != b ? a < b : left.name < right.name
  }
}

extension Rulebook {
  /// Whether a condition on objects of a kind looks at columns of their rows and nothing else.
  public func readsColumnsOnly(_ condition: Condition, of kind: String) -> Bool {
    condition.leaves.allSatisfy { leaf in
      switch leaf {
      case .fieldIs(let field, _):
        !classifications.contains { $0.name == field && $0.kind == kind }
      case .number, .time: true
      case .recorded, .hasClass, .not, .all, .any: false
      }
    }
  }
}
