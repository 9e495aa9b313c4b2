import CivilTime
import Obligations
import RuleChecking
import SourceText

/// Writes probes of one rule: objects on both sides of every condition, the years of every version,
/// the days around every date, and violations that climb its ladder.
struct ProbeWriter {
  let book: Rulebook
  /// The rules with the change, for the limits that it moves.
  let other: Rulebook
  let rule: Rule
  let cities: [String]
  let language: Language

  private var isDutch: Bool { language == .dutch }

  /// The probes, the plainest first.
  func probes() -> [Probe] {
    let single = objects().flatMap { given in
      plans().map { Probe(lines: given + [$0], questions: questions(nil)) }
    }
    return pairs() + single + ladders() + events()
      + cities.flatMap { city in
        weeks().map { week in
          Probe(
            lines: [isDutch ? "gegeven registers \(city)" : "given registers \(city)", week],
            questions: questions(nil)
          )
        }
      }
  }

  // MARK: Questions

  private func questions(_ object: String?) -> [Probe.Question] {
    let names = [book, other].flatMap { book -> [String] in
      let versions = book.rule(rule.name)?.versions ?? []
      return versions.flatMap { version in
        version.team.map(\.role) + version.partners + version.presence.map(\.role)
          + version.uses.map(\.resource)
      }
    }
    var once: [String] = []
    for name in names where !once.contains(name) { once.append(name) }
    return [.count(rule: rule.name, object: object)]
      + once.map { .work($0, rule: rule.name) } + [.lastDay(rule: rule.name)]
  }

  // MARK: Objects

  /// Lines that give one object on which the rule may hold; one empty list when it needs none.
  private func objects() -> [[String]] {
    guard let kind = rule.kind else { return [[]] }
    var found: [[String]] = []
    for fields in columns() {
      let line = given(kind, "1", fields)
      if !found.contains([line]) { found.append([line]) }
    }
    if kind == ObjectIndex.zoneKind
      || rule.versions.contains(where: { $0.uses.contains(where: \.forEachPlace) })
    {
      found.append([
        isDutch ? "gegeven \(kind) proef met 600 plaatsen" : "given \(kind) proef with 600 places"
      ])
    }
    return found
  }

  func given(_ kind: String, _ what: String, _ fields: [String]) -> String {
    let and = isDutch ? " en " : " and "
    let when =
      fields.isEmpty ? "" : (isDutch ? " wanneer " : " when ") + fields.joined(separator: and)
    let words = what == "1" ? "1 \(kind)" : "\(kind) \(what)"
    return "\(isDutch ? "gegeven" : "given") \(words)\(when)"
  }

  private var conditions: [Condition] {
    let frequencies = rule.versions.flatMap(\.frequencies).compactMap(\.condition)
    let classes = book.classifications.filter { $0.kind == rule.kind }.flatMap(\.classes)
      .compactMap(\.condition)
    let kind = rule.kind.flatMap { book.kind($0)?.condition }
    return [kind, rule.condition].compactMap { $0 } + frequencies + classes
  }

  /// Columns of an object, one list for each condition it could meet.
  func columns() -> [[String]] {
    var found: [[String]] = [[]]
    for condition in conditions {
      let own = ProbeWriter.columns(condition)
      if !own.isEmpty, !found.contains(own) { found.append(own) }
    }
    // The rule's own condition holds beside that of a frequency.
    let own = rule.condition.map(ProbeWriter.columns) ?? []
    return own.isEmpty ? found : found.map { own + $0.filter { !own.contains($0) } }
  }

  /// Columns that make a condition hold, as far as one word or number does.
  private static func columns(_ condition: Condition) -> [String] {
    switch condition {
    case .fieldIs(let field, let word): ["\(field) is \(word)"]
    case .number(let field, let comparison, let limit):
      ["\(field) = \(inside(comparison, Int(limit.roundedUp)))"]
    case .all(let parts): parts.flatMap(columns)
    case .any(let parts): parts.first.map(columns) ?? []
    case .time, .recorded, .hasClass, .not: []
    }
  }

  private static func inside(_ comparison: Condition.Comparison, _ limit: Int) -> Int {
    switch comparison {
    case .less: limit - 1
    case .more: limit + 1
    case .atMost, .equal, .atLeast: limit
    }
  }

  /// Two objects on both sides of a number in a condition: just in, just out.
  private func pairs() -> [Probe] {
    guard let kind = rule.kind else { return [] }
    let limits = [book, other].flatMap { book in
      let own = book.rule(rule.name)
      let frequencies = (own?.versions ?? []).flatMap(\.frequencies).compactMap(\.condition)
      return ([own?.condition].compactMap { $0 } + frequencies).flatMap(ProbeWriter.limits)
    }
    var found: [Probe] = []
    for (field, limit) in limits {
      let sides = [("net-eronder", limit - 1), ("net-erop", limit), ("net-erboven", limit + 1)]
      let lines = sides.map { given(kind, $0.0, ["\(field) = \($0.1)"]) }
      let questions = sides.map { Probe.Question.count(rule: rule.name, object: $0.0) }
      for plan in plans() where limit > 0 {
        found.append(Probe(lines: lines + [plan], questions: questions, isPair: true))
      }
    }
    return found
  }

  private static func limits(_ condition: Condition) -> [(String, Int)] {
    switch condition {
    case .number(let field, _, let limit): [(field, Int(limit.roundedUp))]
    case .all(let parts), .any(let parts): parts.flatMap(limits)
    case .not(let inner): limits(inner)
    case .fieldIs, .time, .recorded, .hasClass: []
    }
  }

  // MARK: Days

  /// The days that matter: the year of each version and the next, and the days around its ends.
  private func plans() -> [String] {
    let versions = [book, other].flatMap { $0.rule(rule.name)?.versions ?? [] }
    var years: [Int] = []
    var days: [Day] = []
    for version in versions {
      guard let from = version.from else { continue }
      years += [from.year + 1, from.year]
      days += [from.adding(days: -1), from]
      if let through = version.through {
        years.append(through.year)
        days += [through, through.adding(days: 1)]
      }
    }
    for regime in book.regimes + other.regimes {
      days += [regime.from, regime.through, regime.through?.adding(days: 1)].compactMap { $0 }
    }
    years.append(2026)
    let yearLines = ProbeWriter.once(years).map {
      isDutch ? "plan kalenderjaar \($0)" : "plan calendar year \($0)"
    }
    let dayLines = ProbeWriter.once(days).map {
      let date = DateText.of($0, language)
      return isDutch ? "plan dag \(date)" : "plan day \(date)"
    }
    return yearLines + dayLines
  }

  private func weeks() -> [String] {
    ["27", "48"].map { isDutch ? "plan week \($0) van 2026" : "plan week \($0) of 2026" }
  }

  // MARK: Violations

  /// Violations at one object that climb the rule's ladder, and the day of the recheck.
  private func ladders() -> [Probe] {
    guard let kind = rule.kind else { return [] }
    let names = ProbeWriter.once(rule.versions.compactMap(\.ladder))
    return names.flatMap { name -> [Probe] in
      guard let ladder = book.ladder(name), let changed = other.ladder(name),
        let first = Day(year: 2026, month: 1, day: 5)
      else { return [] }
      let one = ladder.starts.first?.violation ?? "overtreding-a"
      var chains: [[(Day, String)]] = (ladder.starts + changed.starts).map {
        [(first, $0.violation)]
      }
      for back in [ladder.lookBack, changed.lookBack] {
        chains.append([(first, "overtreding-b"), (back.after(first), "overtreding-b")])
        chains.append([
          (first, "overtreding-b"), (back.after(first).adding(days: 1), "overtreding-b"),
        ])
      }
      chains.append([(first, "overtreding-b"), (first.adding(days: 7), one)])
      chains.append([(first, "overtreding-b"), (first.adding(days: 7), "overtreding-c")])
      for count in 1...max(1, ladder.steps.count) {
        chains.append((0..<count).map { (first.adding(days: 7 * $0), "overtreding-b") })
      }
      return chains.map { chain in
        let events = chain.map { event($0.0, $0.1) }
        let year = chain.last.map(\.0.year) ?? 2026
        let plan = isDutch ? "plan kalenderjaar \(year)" : "plan calendar year \(year)"
        return Probe(
          lines: [given(kind, "proef", columns().last ?? [])] + events + [plan],
          questions: [.step(ladder: name), .lastDay(rule: rule.name)]
        )
      }
    }
  }

  /// What was recorded before the year decides a class.
  private func events() -> [Probe] {
    guard let kind = rule.kind, rule.versions.contains(where: { $0.ladder != nil }),
      let last = Day(year: 2025, month: 12, day: 31)
    else { return [] }
    let periods = [book, other].flatMap { book in
      book.classifications.filter { $0.kind == kind }.flatMap(\.classes).compactMap(\.condition)
        .flatMap(ProbeWriter.recorded)
    }
    guard let next = Day(year: 2026, month: 1, day: 1) else { return [] }
    return periods.flatMap { period, count -> [Probe] in
      [last, period.before(next), period.before(next).adding(days: -1)].flatMap { day in
        [count, count + 1, max(1, count - 1)].map { number in
          let events = (0..<min(number, 9)).map { _ in event(day, "overtreding-b") }
          return Probe(
            lines: [given(kind, "proef", [])] + events
              + [isDutch ? "plan kalenderjaar 2026" : "plan calendar year 2026"],
            questions: [.count(rule: rule.name, object: nil)]
          )
        }
      }
    }
  }

  /// How many violations within which period a condition asks for.
  private static func recorded(_ condition: Condition) -> [(CalendarPeriod, Int)] {
    switch condition {
    case .recorded(let what, let period, _, let count):
      what == "violations" ? [(period, count)] : []
    case .all(let parts), .any(let parts): parts.flatMap(recorded)
    case .not(let inner): recorded(inner)
    case .fieldIs, .number, .time, .hasClass: []
    }
  }

  private func event(_ day: Day, _ violation: String) -> String {
    let date = DateText.of(day, language)
    return isDutch
      ? "gebeurtenis op \(date) \(violation) van \(rule.name)"
      : "event on \(date) \(violation) of \(rule.name)"
  }

  private static func once<Item: Equatable>(_ items: [Item]) -> [Item] {
    var found: [Item] = []
    for item in items where !found.contains(item) { found.append(item) }
    return found
  }
}
