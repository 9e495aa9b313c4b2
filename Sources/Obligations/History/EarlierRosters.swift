import CivilTime
public import Registers
public import RuleChecking
import SourceText

extension City {
  /// The city as it is known after earlier rosters: their shifts as worked, their visits and rounds
  /// as done.
  ///
  /// A round counts as a check of its zone when all places were scanned on its day. A roster is the
  /// account of its week: what registers hold of shifts and checks in that week gives way to it, so
  /// that nobody worked twice. A roster says nothing of violations found.
  public func adding(rosters: [Roster], rulebook: Rulebook) -> City {
    guard !rosters.isEmpty else { return self }
    let earlier = EarlierRosters(city: self, rulebook: rulebook)
    let ordered = rosters.sorted { $0.week < $1.week }
    var city = self
    let weeks = Set(rosters.map(\.week))
    city.worked.removeAll { weeks.contains(Amsterdam.day(of: $0.interval.start).week) }
    city.checks.removeAll { weeks.contains($0.day.week) }
    let shifts = Set(city.worked.map { WorkedKey(person: $0.person, interval: $0.interval) })
    city.worked += ordered.flatMap(\.shifts).compactMap { shift in
      guard !shifts.contains(WorkedKey(person: shift.person, interval: shift.interval)) else {
        return nil
      }
      return WorkedShift(
        person: shift.person,
        interval: shift.interval,
        breakMinutes: shift.breaks.reduce(0) { $0 + $1.length },
        origin: earlier.origin
      )
    }
    city.worked.sort {
      ($0.person, $0.interval.start, $0.interval.end, $0.breakMinutes)
        < ($1.person, $1.interval.start, $1.interval.end, $1.breakMinutes)
    }
    let known = Set(city.checks.map(CheckKey.init))
    city.checks += ordered.flatMap(earlier.checks).filter { !known.contains(CheckKey($0)) }
    city.checks.sort {
      ($0.day, $0.rule, $0.object, $0.arrival ?? "") < (
        $1.day, $1.rule, $1.object, $1.arrival ?? ""
      )
    }
    return city
  }
}

private struct WorkedKey: Hashable {
  let person: String
  let interval: Interval
}

private struct CheckKey: Hashable {
  let rule: String
  let object: String
  let day: Day
  let arrival: String?

  init(_ check: RecordedCheck) {
    rule = check.rule
    object = check.object.isEmpty ? History.wholeCity : check.object
    day = check.day
    arrival = check.arrival
  }
}

/// Turns the visits and rounds of rosters into checks done.
private struct EarlierRosters {
  let origin = RowOrigin(file: "roster.json", line: 1, range: TextRange(0, 0))
  private let rules: [String: Rule]
  private let resolver: WindowResolver
  private let arrivals: Set<String>
  private let city: City
  private let rulebook: Rulebook

  init(city: City, rulebook: Rulebook) {
    self.city = city
    self.rulebook = rulebook
    rules = Dictionary(rulebook.rules.map { ($0.name, $0) }) { first, _ in first }
    resolver = WindowResolver(rulebook: rulebook, city: city)
    arrivals = Set(city.arrivals.map(\.id))
  }

  func checks(_ roster: Roster) -> [RecordedCheck] {
    roster.visits.map { visit in
      let prefix = "\(visit.rule)/"
      let rest =
        visit.obligation.hasPrefix(prefix)
        ? String(visit.obligation.dropFirst(prefix.count)) : ""
      return RecordedCheck(
        rule: visit.rule,
        object: visit.object ?? History.wholeCity,
        day: workDay(visit.interval, visit.rule, visit.object),
        violations: [],
        arrival: arrivals.contains(rest) ? rest : nil,
        origin: origin
      )
    } + rounds(roster)
  }

  /// A check for each zone and day of which all places were scanned.
  private func rounds(_ roster: Roster) -> [RecordedCheck] {
    guard !roster.rounds.isEmpty else { return [] }
    let index = ObjectIndex(rulebook: rulebook, city: city, reference: roster.week.monday)
    let groups = Dictionary(grouping: roster.rounds, by: \.obligation)
    return groups.keys.sorted().compactMap { id -> RecordedCheck? in
      guard let group = groups[id],
        let last = group.max(by: { $0.interval.end < $1.interval.end }),
        let kind = rules[last.rule]?.kind
      else { return nil }
      let day = workDay(last.interval, last.rule, last.zone)
      let places = index.object(last.zone, ofKind: kind, on: day)?.places ?? 0
      guard group.reduce(0, { $0 + $1.places }) >= places else { return nil }
      return RecordedCheck(
        rule: last.rule,
        object: last.zone,
        day: day,
        violations: [],
        arrival: nil,
        origin: origin
      )
    }
  }

  private func workDay(_ interval: Interval, _ rule: String, _ object: String?) -> Day {
    rules[rule].map { resolver.workDay(of: interval, rule: $0, object: object) }
      ?? Amsterdam.day(of: interval.start)
  }
}
