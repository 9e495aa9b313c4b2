import CivilTime
public import Obligations
public import RuleChecking
public import SourceText

/// What `plan` prints: the year's visits week by week, with the hours they take.
public struct PlanReport: Sendable {
  /// What one rule asks of one week.
  private struct Load {
    let rule: String
    var visits = 0
    /// Minutes of own people: the visit's length times the team.
    var minutes = 0
  }

  private let plan: YearPlan
  private let weeks: [Week: [String: Load]]
  private let unplaced: [String]
  private let obligations: [String: Obligation]
  private let indicators: [IndicatorCount]

  /// A report on a plan; `obligations` are those of its year, `indicators` what it comes to.
  public init(
    rulebook: Rulebook,
    obligations: [Obligation],
    plan: YearPlan,
    indicators: [IndicatorCount] = []
  ) {
    self.plan = plan
    self.indicators = indicators
    let byId = Dictionary(obligations.map { ($0.id, $0) }) { first, _ in first }
    self.obligations = byId
    let rules = Dictionary(rulebook.rules.map { ($0.name, $0) }) { first, _ in first }
    var weeks: [Week: [String: Load]] = [:]
    for entry in plan.entries {
      guard let week = entry.week, let item = byId[entry.obligation] else { continue }
      var load = weeks[week]?[item.rule] ?? Load(rule: item.rule)
      load.visits += 1
      if case .visit(let minutes) = item.work {
        let version = rules[item.rule]?.versions.first { $0.number == item.version }
        load.minutes += minutes * (version?.team.reduce(0) { $0 + $1.count } ?? 1)
      }
      weeks[week, default: [:]][item.rule] = load
    }
    self.weeks = weeks
    unplaced = plan.entries.filter { $0.week == nil }.map(\.obligation)
  }

  private func loads(_ week: Week) -> [Load] {
    (weeks[week] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
  }

  /// A table for people: one line a week, the heaviest rules named.
  public func text(language: Language = .english) -> String {
    let words = Wording(language)
    let all = Week.weeks(ofYear: plan.year)
    let most = all.map { week in loads(week).reduce(0) { $0 + $1.minutes } }.max() ?? 0
    var table = TextTable()
    table.append([
      words("week", "week"), words("from", "vanaf"), words("visits", "bezoeken"),
      words("hours", "uren"), "", words("most", "meest"),
    ])
    for week in all {
      let loads = loads(week)
      let minutes = loads.reduce(0) { $0 + $1.minutes }
      let heavy = loads.sorted { ($1.minutes, $0.rule) < ($0.minutes, $1.rule) }.prefix(3)
      let length = most > 0 ? (minutes * 20 + most - 1) / most : 0
      table.append([
        "\(week)", words.shortDate(week.monday), "\(loads.reduce(0) { $0 + $1.visits })",
        words.hours(minutes), String(repeating: "█", count: length),
        heavy.map { "\($0.rule) \($0.visits)" }.joined(separator: ", "),
      ])
    }
    let visits = plan.entries.count - unplaced.count
    var text = table.text(right: [2, 3])
    let total = words.many(
      visits,
      Bilingual(en: "visit", nl: "bezoek"),
      Bilingual(en: "visits", nl: "bezoeken")
    )
    text += words("\(total) in \(all.count) weeks\n", "\(total) in \(all.count) weken\n")
    text += "\n" + rulesTable(words)
    if !indicators.isEmpty {
      text += words(
        "\nindicators of calendar year \(plan.year)\n",
        "\nindicatoren van kalenderjaar \(plan.year)\n"
      )
      text += IndicatorLines(words: words).table(indicators)
    }
    if !unplaced.isEmpty {
      text += words(
        "\nwithout a week: \(unplaced.count)\n",
        "\nzonder week: \(unplaced.count)\n"
      )
    }
    for id in unplaced.prefix(20) {
      let due = obligations[id].map { " \(words.date($0.due))" } ?? ""
      text += "  \(VisibleText.of(id))\(due)\n"
    }
    if unplaced.count > 20 {
      text += words("  and \(unplaced.count - 20) more\n", "  en nog \(unplaced.count - 20)\n")
    }
    return text
  }

  /// What each rule asks of the year, and how evenly the weeks share it.
  private func rulesTable(_ words: Wording) -> String {
    let all = Week.weeks(ofYear: plan.year)
    let names = Set(weeks.values.flatMap(\.keys)).sorted()
    var table = TextTable()
    table.append([
      words("rule", "regel"), words("visits", "bezoeken"), words("hours", "uren"),
      words("weeks", "weken"), words("a week", "per week"),
    ])
    for name in names {
      let loads = all.compactMap { weeks[$0]?[name] }
      let visits = loads.map(\.visits)
      let low = visits.count < all.count ? 0 : visits.min() ?? 0
      let high = visits.max() ?? 0
      table.append([
        name, "\(visits.reduce(0, +))", words.hours(loads.reduce(0) { $0 + $1.minutes }),
        "\(visits.count)", low == high ? "\(low)" : "\(low)–\(high)",
      ])
    }
    return table.text(right: [1, 2, 3])
  }

  /// The same as data: an object with the lists `weeks`, `unplaced` and `indicators`.
  public func json() -> [UInt8] {
    JSONText.sorted([
      "schema": .string("ronde/plan"), "version": .string("1.0"), "year": .integer(plan.year),
      "weeks": .array(
        Week.weeks(ofYear: plan.year).map { week in
          .sorted([
            "week": .string("\(week)"),
            "rules": .array(
              loads(week).map {
                .sorted([
                  "rule": .string($0.rule), "visits": .integer($0.visits),
                  "minutes": .integer($0.minutes),
                ])
              }
            ),
            "obligations": .array(
              plan.entries.filter { $0.week == week }.map { .string($0.obligation) }
            ),
          ])
        }
      ),
      "unplaced": .array(unplaced.map { .string($0) }),
      "indicators": .array(indicators.map(IndicatorLines.json)),
    ]).utf8Bytes
  }
}
