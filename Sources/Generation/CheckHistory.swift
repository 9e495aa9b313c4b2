import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// The checks done so far: what the rules asked for, done on days they allow, with violations now
/// and then and the rechecks that follow.
///
/// Each obligation draws from a stream of its own, so that a new rule leaves the others alone.
struct CheckHistory {
  struct Done: Hashable {
    let rule: String
    let object: String
    let day: Day
    var violations: [String] = []
    var arrival: String?
  }

  struct Key: Hashable, Comparable {
    let rule: String
    let object: String

    static func < (left: Key, right: Key) -> Bool {
      (left.rule, left.object) < (right.rule, right.object)
    }
  }

  /// Rows that are not in a file yet.
  static let origin = RowOrigin(file: "", line: 0, range: TextRange(0, 0))

  let rulebook: Rulebook
  let seed: UInt64
  let from: Day
  let through: Day
  var city: City
  let calendar: CheckCalendar
  /// The checks done at each object.
  var done: [String: [Done]] = [:]
  /// The days of checks that count for a rule at an object.
  var counted: [Key: [Day]] = [:]
  private var handled: Set<String> = []

  init(rulebook: Rulebook, city: City, seed: UInt64, from: Day, through: Day) {
    self.rulebook = rulebook
    self.city = city
    self.seed = seed
    self.from = from
    self.through = through
    calendar = CheckCalendar(rulebook: rulebook, city: city)
  }

  /// Goes through the years one after the other: classes of a year rest on the years before.
  mutating func run() -> [Done] {
    for year in from.year...through.year {
      guard let first = Day(year: year, month: 1, day: 1),
        let last = Day(year: year, month: 12, day: 31)
      else { continue }
      let start = max(first, from)
      let open = ObligationBuilder.build(
        rulebook: rulebook,
        city: city,
        from: start,
        through: last,
        reference: start
      ).filter { $0.state == .open && handled.insert($0.id).inserted }
      visits(open, start)
      rounds(open)
      answers(in: start...min(last, through))
      followUp(year)
      city.checks = inOrder.map {
        RecordedCheck(
          rule: $0.rule,
          object: $0.object,
          day: $0.day,
          violations: $0.violations,
          arrival: $0.arrival,
          origin: CheckHistory.origin
        )
      }
    }
    return inOrder
  }

  /// The checks done, by day, rule and object.
  private var inOrder: [Done] {
    done.values.flatMap { $0 }.sorted {
      if $0.day != $1.day { return $0.day < $1.day }
      if $0.rule != $1.rule { return $0.rule < $1.rule }
      if $0.object != $1.object { return $0.object < $1.object }
      return ($0.arrival ?? "", $0.violations.joined()) < ($1.arrival ?? "", $1.violations.joined())
    }
  }

  /// Records a check, also for the rules it counts for.
  mutating func record(_ check: Done) {
    done[check.object, default: []].append(check)
    let others = rulebook.rule(check.rule)?.countsFor ?? []
    for rule in [check.rule] + others {
      counted[Key(rule: rule, object: check.object), default: []].append(check.day)
    }
  }

  // MARK: Visits by frequency

  private mutating func visits(_ open: [Obligation], _ start: Day) {
    var groups: [Key: [Day: [Obligation]]] = [:]
    for obligation in open {
      guard case .visit = obligation.work,
        case .frequency(_, _, let periodStart, _) = obligation.cause
      else { continue }
      let key = Key(rule: obligation.rule, object: obligation.object ?? "-")
      groups[key, default: [:]][periodStart, default: []].append(obligation)
    }
    // Rules that count for others go first: what they do is no longer needed of the others.
    let order = groups.keys.sorted { left, right in
      let a = rulebook.rule(left.rule)?.countsFor.isEmpty ?? true
      let b = rulebook.rule(right.rule)?.countsFor.isEmpty ?? true
      return a != b ? !a : left < right
    }
    for key in order {
      for (_, obligations) in (groups[key] ?? [:]).sorted(by: { $0.key < $1.key }) {
        visits(key, obligations, start)
      }
    }
  }

  private mutating func visits(_ key: Key, _ obligations: [Obligation], _ start: Day) {
    let ordered = obligations.sorted { $0.earliest < $1.earliest }
    guard let first = ordered.first,
      case .frequency(_, let count, let periodStart, let periodEnd) = first.cause,
      let version = version(first)
    else { return }
    let already = (counted[key] ?? []).filter { periodStart <= $0 && $0 <= periodEnd }.count
    let spacing = version.frequencies.first { $0.origin == first.origin }?.spacing
    let days = periodStart.days(until: periodEnd) + 1
    for obligation in ordered {
      guard case .frequency(let index, _, _, _) = obligation.cause, index > already else {
        continue
      }
      var random = RandomStream(seed: seed, obligation.id)
      // What is asked every day or week is now and then left undone.
      if days <= 7, random.happens(percent: 2) { continue }
      let part = (index - 1) * 1000 + random.number(in: 120...960)
      let wanted = periodStart.adding(days: part * days / (1000 * max(1, count)))
      let low = max(obligation.earliest, start)
      let search = CheckCalendar.Search(
        object: obligation.object,
        wanted: wanted < low ? spread(low, obligation.due, &random) : wanted,
        low: low,
        high: obligation.due,
        spacing: spacing,
        mayRepeat: days == 1
      )
      guard let day = calendar.day(search, version, taken: counted[key] ?? []), day <= through
      else { continue }
      record(
        Done(
          rule: key.rule,
          object: key.object,
          day: day,
          violations: violations(version, &random)
        )
      )
    }
  }

  private func spread(_ low: Day, _ high: Day, _ random: inout RandomStream) -> Day {
    low.adding(days: random.below(max(1, low.days(until: high))))
  }

  private func version(_ obligation: Obligation) -> RuleVersion? {
    rulebook.rule(obligation.rule)?.versions.first { $0.number == obligation.version }
  }

  /// What is found in six of a hundred checks of rules with a ladder.
  func violations(_ version: RuleVersion, _ random: inout RandomStream) -> [String] {
    guard let ladder = version.ladder.flatMap(rulebook.ladder), random.happens(percent: 6) else {
      return []
    }
    let grave = ladder.starts.map(\.violation)
    if !grave.isEmpty, random.happens(percent: 30) { return [grave[random.below(grave.count)]] }
    let light = ["nuisance", "permit-condition", "records-incomplete", "noise"]
    return [light[random.below(light.count)]]
  }

  // MARK: Rounds with a resource

  /// A resource does as much of a day's places as it can; what stays undone goes round.
  private mutating func rounds(_ open: [Obligation]) {
    var days: [Key: [(obligation: Obligation, places: Int)]] = [:]
    for obligation in open {
      guard case .round(let places) = obligation.work, obligation.earliest <= through else {
        continue
      }
      let key = Key(rule: obligation.rule, object: "\(obligation.earliest)")
      days[key, default: []].append((obligation, places))
    }
    for key in days.keys.sorted() {
      let asked = (days[key] ?? []).sorted { $0.obligation.id < $1.obligation.id }
      guard let first = asked.first?.obligation, let version = version(first) else { continue }
      var rest = calendar.places(version, on: first.earliest)
      let turn = Int(first.earliest.number) * 3 % asked.count
      for (obligation, places) in asked[turn...] + asked[..<turn] where places <= rest {
        rest -= places
        record(Done(rule: key.rule, object: obligation.object ?? "-", day: obligation.earliest))
      }
    }
  }

  // MARK: Arrivals

  private mutating func answers(in days: ClosedRange<Day>) {
    for arrival in city.arrivals where days.contains(arrival.day) {
      for rule in rulebook.rules {
        guard let version = rule.version(on: arrival.day),
          let trigger = version.triggers.first(where: {
            $0.kind.rawValue == arrival.kind && $0.subject == arrival.subject
          })
        else { continue }
        var random = RandomStream(seed: seed, "\(rule.name) \(arrival.id)")
        let due = trigger.within.after(arrival.day)
        let term = arrival.day.days(until: due)
        let wanted = arrival.day.adding(
          days: max(1, term * random.number(in: 15...75) / 100)
        )
        let search = CheckCalendar.Search(
          object: nil,
          wanted: wanted,
          low: arrival.day.adding(days: 1),
          high: due,
          spacing: nil
        )
        guard let day = calendar.day(search, version, taken: []), day <= through else { continue }
        record(
          Done(
            rule: rule.name,
            object: arrival.place ?? "-",
            day: day,
            violations: violations(version, &random),
            arrival: arrival.id
          )
        )
      }
    }
  }
}
