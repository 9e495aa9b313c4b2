import CivilTime
import Obligations
import RuleChecking
import SourceText

/// What the week was asked to do, and that each part is planned or named as open.
enum OpenRules {
  static func check(
    _ scene: Scene,
    _ due: [String: DueItem],
    _ demands: [PresenceDemand]
  )
    -> [Finding]
  {
    asked(scene, due) + settled(scene, due) + fields(scene, due, demands)
      + presence(scene, demands)
  }

  /// The list of what was asked holds all that is due and nothing that cannot be.
  private static func asked(_ scene: Scene, _ due: [String: DueItem]) -> [Finding] {
    var findings: [Finding] = []
    let asked = Set(scene.roster.demanded)
    for item in due.values where isDue(scene, item) && !asked.contains(item.id) {
      findings.append(
        finding(
          .notAsked,
          item.id,
          item.rule,
          en: "is due on \(item.due) and is not among the work of \(scene.week)",
          nl: "moet op \(item.due) en staat niet bij het werk van \(scene.week)"
        )
      )
    }
    let planned = scene.roster.visits.map(\.obligation) + scene.roster.rounds.map(\.obligation)
    for id in asked.sorted() {
      if let item = due[id], item.isOpen, item.earliest <= scene.week.sunday { continue }
      // Planned work that was done before is a finding of its own.
      if due[id] != nil, planned.contains(id) { continue }
      findings.append(
        finding(
          .demandedUnknown,
          id,
          due[id]?.rule,
          en: "is no open work of \(scene.week)",
          nl: "is geen open werk van \(scene.week)"
        )
      )
    }
    for id in Set(planned).sorted() where !asked.contains(id) && due[id] != nil {
      findings.append(
        finding(
          .notDemanded,
          id,
          due[id]?.rule,
          en: "is planned but was not asked of this week",
          nl: "is gepland maar hoort niet bij deze week"
        )
      )
    }
    return findings
  }

  /// Whether the last day of open work falls in the week, or before it while it can still be done.
  static func isDue(_ scene: Scene, _ item: DueItem) -> Bool {
    guard item.isOpen, item.due <= scene.week.sunday else { return false }
    return item.due >= scene.week.monday || item.earliest <= scene.week.sunday
  }

  /// Each piece of work is planned or open, with the right amount missing.
  private static func settled(_ scene: Scene, _ due: [String: DueItem]) -> [Finding] {
    var findings: [Finding] = []
    let open = Dictionary(grouping: scene.roster.open, by: \.obligation)
    for id in Set(scene.roster.demanded).sorted() {
      guard let item = due[id] else { continue }
      let items = open[id] ?? []
      let missing = missing(scene, item)
      if items.isEmpty, missing > 0 {
        findings.append(
          finding(
            .neitherPlannedNorOpen,
            id,
            item.rule,
            en: "is neither planned nor open",
            nl: "is niet gepland en niet open"
          )
        )
      } else if !items.isEmpty, missing == 0 {
        findings.append(
          finding(
            .plannedAndOpen,
            id,
            item.rule,
            en: "is planned and yet open",
            nl: "is gepland en toch open"
          )
        )
      } else if missing > 0 {
        let right: OpenItem.Missing = item.work == .visit ? .visit : .places(missing)
        if items.map(\.missing) != [right] {
          let (wanted, said) = (text([right]), text(items.map(\.missing)))
          findings.append(
            finding(
              .missingAmount,
              id,
              item.rule,
              en: "missing: \(wanted.english), the open list says \(said.english)",
              nl: "ontbreekt: \(wanted.dutch), de lijst zegt \(said.dutch)"
            )
          )
        }
      }
    }
    return findings
  }

  /// What is not planned: 1 for a visit, places for a round.
  static func missing(_ scene: Scene, _ item: DueItem) -> Int {
    switch item.work {
    case .visit:
      return scene.roster.visits.contains { $0.obligation == item.id } ? 0 : 1
    case .round(let places):
      let scanned = scene.roster.rounds.filter { $0.obligation == item.id }
        .reduce(0) { $0 + $1.places }
      return max(0, places - scanned)
    }
  }

  /// Rule, object, day and rank of each open item.
  private static func fields(
    _ scene: Scene,
    _ due: [String: DueItem],
    _ demands: [PresenceDemand]
  ) -> [Finding] {
    var findings: [Finding] = []
    let asked = Set(scene.roster.demanded)
    let presence = Dictionary(demands.map { ($0.id, $0) }) { first, _ in first }
    for item in scene.roster.open {
      let rule: Rule
      let object: String?
      let day: Day?
      if let demand = presence[item.obligation] {
        (rule, object, day) = (demand.rule, demand.object, demand.day)
      } else if let work = due[item.obligation], asked.contains(item.obligation) {
        (rule, object) = (work.rule, work.object)
        // Work that may be done on several days is about none of them.
        day = work.earliest == work.due ? work.due : work.work == .visit ? nil : item.day
      } else {
        findings.append(
          finding(
            .openUnknown,
            item.obligation,
            nil,
            en: "is open but was not asked of this week",
            nl: "is open maar hoort niet bij deze week"
          )
        )
        continue
      }
      if item.rule != rule.name || item.object != object || item.day != day {
        findings.append(
          finding(
            .openFields,
            item.obligation,
            rule,
            en: "the open item names another rule, object or day",
            nl: "het open punt noemt een andere regel, object of dag"
          )
        )
      }
      let rank = scene.rank(of: rule.name)
      if item.rank != rank {
        findings.append(
          finding(
            .openRank,
            item.obligation,
            rule,
            en: "rank \(item.rank), should be \(rank)",
            nl: "rang \(item.rank), moet \(rank) zijn"
          )
        )
      }
    }
    return findings
  }

  /// Missing presence against the open items, stretch by stretch.
  private static func presence(_ scene: Scene, _ demands: [PresenceDemand]) -> [Finding] {
    let shortages = scene.shortages(demands)
    return demands.compactMap { demand -> Finding? in
      let items = scene.roster.open.filter { $0.obligation == demand.id }
      let said = Shortage.joined(
        items.compactMap { item in
          if case .presence(let short, let interval) = item.missing {
            Shortage(interval: interval, short: short)
          } else {
            nil
          }
        }
      )
      let right = shortages[demand.id] ?? []
      guard said != right else { return nil }
      return finding(
        .presenceMissing,
        demand.id,
        demand.rule,
        en: "\(Shortage.minutes(right)) person-minutes short (\(text(right))),"
          + " the open list says \(Shortage.minutes(said)) (\(text(said)))",
        nl: "\(Shortage.minutes(right)) persoonsminuten te weinig (\(text(right))),"
          + " de lijst zegt \(Shortage.minutes(said)) (\(text(said)))"
      )
    }
  }

  private static func text(_ amounts: [OpenItem.Missing]) -> Bilingual {
    let texts = amounts.map { amount in
      switch amount {
      case .visit: Bilingual(en: "the visit", nl: "het bezoek")
      case .places(let count): Bilingual(en: "\(count) places", nl: "\(count) plaatsen")
      case .presence(let short, let stretch):
        Bilingual(
          en: "\(short) people \(Wording.interval(stretch))",
          nl: "\(short) mensen \(Wording.interval(stretch))"
        )
      }
    }
    return Bilingual(
      en: texts.map(\.english).joined(separator: ", "),
      nl: texts.map(\.dutch).joined(separator: ", ")
    )
  }

  private static func text(_ parts: [Shortage]) -> String {
    parts.map { "\($0.short) × \(Wording.interval($0.interval))" }.joined(separator: ", ")
  }

  static func finding(
    _ code: FindingCode,
    _ id: String,
    _ rule: Rule?,
    en: String,
    nl: String
  ) -> Finding {
    Finding(
      code,
      obligation: id,
      text: Bilingual(en: "\(id): \(en)", nl: "\(id): \(nl)"),
      origin: rule?.origin,
      citations: rule?.basis.citations ?? []
    )
  }
}
