import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking

/// Everything that is open in a period, as work for pools.
struct WorkList {
  let question: CapacityQuestion
  /// In the order of the obligations.
  let items: [WorkItem]
  /// All obligations that touch the period, with what is done.
  let obligations: [Obligation]
  var table: WindowTable

  init(_ question: CapacityQuestion) {
    self.question = question
    let rulebook = question.rulebook
    let period = question.period
    obligations = ObligationBuilder.build(
      rulebook: rulebook,
      city: question.city,
      from: period.from,
      through: period.through,
      reference: question.reference
    )
    var table = WindowTable(rulebook: rulebook, city: question.city, first: period.from)
    let names = PoolNames(rulebook)
    let rules = Dictionary(rulebook.rules.map { ($0.name, $0) }) { first, _ in first }
    let counted = Set(rulebook.rules.flatMap(\.countsFor))
    let areas = AreaNames(question.city)
    items = obligations.compactMap { obligation in
      guard obligation.state == .open, let rule = rules[obligation.rule],
        let version = rule.versions.first(where: { $0.number == obligation.version })
      else { return nil }
      let first = max(obligation.earliest, period.from)
      let last = max(WorkList.last(obligation), first)
      let row = table.row(obligation, rule, version)
      var minutes = 0
      if case .presence = obligation.work {
        minutes = table.stretches(row, on: obligation.due).reduce(0) { $0 + $1.count }
      }
      let needs = WorkItem.needs(obligation, version, names, windowMinutes: minutes)
      guard needs.allSatisfy({ WorkList.isCountable($0) }) else { return nil }
      let isSteady =
        rulebook.version(of: rule, on: first)?.number == version.number
        && rulebook.version(of: rule, on: last)?.number == version.number
      return WorkItem(
        obligation: obligation,
        rule: rule,
        version: version,
        days: first...last,
        isSure: isSteady && !counted.contains(rule.name) && WorkList.isNeeded(obligation, areas)
          && last <= period.through && WorkList.last(obligation) >= period.from,
        needs: needs,
        windows: row
      )
    }
    self.table = table
  }

  /// What is late can be done until its period ends.
  static func last(_ obligation: Obligation) -> Day {
    switch obligation.cause {
    case .frequency(_, _, _, let end): max(obligation.due, end)
    case .recheck, .arrival: obligation.due
    }
  }

  /// Larger figures than any city has are left out, so that no sum runs over.
  private static func isCountable(_ need: WorkNeed) -> Bool {
    need.minutes <= 10_000_000 && need.places <= 10_000_000
      && (need.rate.map { $0.numerator <= 10_000_000 && $0.denominator <= 1000 } ?? true)
  }

  /// `about 10` is kept with 9, so the last one proves nothing; nor does presence that visits count
  /// for, or that may be anywhere.
  private static func isNeeded(_ obligation: Obligation, _ areas: AreaNames) -> Bool {
    if case .presence(let presence) = obligation.work {
      return !presence.visitsCount
        && areas.isOne(presence, object: obligation.object, on: obligation.due)
    }
    switch (obligation.promise, obligation.cause) {
    case (.about, .frequency(let index, let total, _, _)):
      return index <= total - max(1, total / 10)
    case (.about, .recheck), (.about, .arrival), (.exact, _), (.atLeast, _): return true
    }
  }
}

/// Which presence is asked in one area: who is there counts for no other area.
struct AreaNames {
  private let codes: [String: Int]
  private let areaCodes: Set<String>
  private let places: [String: [Place]]

  init(_ city: City) {
    var codes: [String: Int] = [:]
    for area in city.areas {
      codes[area.code, default: 0] += 1
      if area.name != area.code { codes[area.name, default: 0] += 1 }
    }
    self.codes = codes
    areaCodes = Set(city.areas.map(\.code))
    places = Dictionary(grouping: city.places, by: \.id)
  }

  func isOne(_ presence: Presence, object: String?, on day: Day) -> Bool {
    if let area = presence.area { return codes[area] == 1 }
    guard let object else { return false }
    let rows = places[object] ?? []
    let row = rows.first { $0.validity.contains(day) } ?? rows.first
    return row?.area != nil || areaCodes.contains(object)
  }
}
