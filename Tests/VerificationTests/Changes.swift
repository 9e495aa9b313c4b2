import SourceText
import Testing
import CivilTime
import Obligations
import Registers
import RuleChecking

@testable import Verification

/// The small town as something to change.
struct Changed {
  var rulebook = SmallTown.rulebook
  var city = SmallTown.city
  var roster = SmallTown.roster
  var summary = SmallTown.summary

  func verify() -> [Finding] { SmallTown.verify(rulebook, city, roster, summary) }

  /// The codes of errors; figures of the summary left out unless asked for.
  func codes(withFigures: Bool = false) -> [FindingCode] {
    Set(verify().filter { $0.severity == .error }.map(\.code))
      .filter { withFigures || !$0.rawValue.hasPrefix("W07") }
      .sorted { $0.rawValue < $1.rawValue }
  }

  mutating func shift(
    _ index: Int,
    person: String? = nil,
    role: String? = nil,
    post: String? = nil,
    _ text: String? = nil,
    id: String? = nil,
    legs: [Leg]? = nil,
    pinned: Bool? = nil
  ) {
    let old = roster.shifts[index]
    let new = text.map { Bench.shift($0, person: old.person) }
    roster.shifts[index] = Shift(
      id: id ?? (person.map { "\($0)/2026-11-23" } ?? new?.id ?? old.id),
      person: person ?? old.person,
      role: role ?? old.role,
      post: post ?? old.post,
      interval: new?.interval ?? old.interval,
      breaks: new?.breaks ?? old.breaks,
      legs: legs ?? old.legs,
      isPinned: pinned ?? old.isPinned
    )
  }

  mutating func visit(
    obligation: String? = nil,
    rule: String? = nil,
    object: String? = nil,
    _ text: String? = nil,
    members: [Visit.Member]? = nil,
    externals: [Visit.External]? = nil,
    units: [Visit.UnitUse]? = nil
  ) {
    let old = roster.visits[0]
    roster.visits[0] = Visit(
      obligation: obligation ?? old.obligation,
      rule: rule ?? old.rule,
      object: object ?? old.object,
      interval: text.map { Bench.interval($0) } ?? old.interval,
      members: members ?? old.members,
      externals: externals ?? old.externals,
      units: units ?? old.units
    )
  }

  mutating func round(
    obligation: String? = nil,
    zone: String? = nil,
    resource: String? = nil,
    unit: String? = nil,
    driver: String? = nil,
    _ text: String? = nil,
    places: Int? = nil
  ) {
    let old = roster.rounds[0]
    roster.rounds[0] = Round(
      obligation: obligation ?? old.obligation,
      rule: old.rule,
      zone: zone ?? old.zone,
      resource: resource ?? old.resource,
      unit: unit ?? old.unit,
      driver: driver ?? old.driver,
      interval: text.map { Bench.interval($0) } ?? old.interval,
      places: places ?? old.places
    )
  }

  mutating func open(
    _ index: Int,
    obligation: String? = nil,
    object: String? = nil,
    rank: Int? = nil,
    missing: OpenItem.Missing? = nil,
    reason: OpenReason? = nil,
    verdict: OpenItem.Verdict? = nil
  ) {
    let old = roster.open[index]
    roster.open[index] = OpenItem(
      obligation: obligation ?? old.obligation,
      rule: old.rule,
      object: object ?? old.object,
      day: old.day,
      rank: rank ?? old.rank,
      missing: missing ?? old.missing,
      reason: reason ?? old.reason,
      verdict: verdict ?? old.verdict
    )
  }

  mutating func proof(demand: Int? = nil, supplier: String? = nil, supply: Int? = nil) {
    open(
      1,
      verdict: .unavoidable(
        CutCertificate(
          unit: .places,
          demands: [.init(obligation: "scan/Z1/2026-11-23/1", amount: demand ?? 1500)],
          supplies: [
            .init(
              supplier: supplier ?? "scan-car-1",
              day: Bench.day(SmallTown.monday),
              amount: supply ?? 1200
            )
          ]
        )
      )
    )
  }

  mutating func person(_ index: Int, _ change: (Person) -> Person) {
    city.people[index] = change(city.people[index])
  }
}

/// One changed fact and the one code it must give.
struct Change: CustomTestStringConvertible, Sendable {
  let name: String
  let code: FindingCode
  let apply: @Sendable (inout Changed) -> Void

  init(_ name: String, _ code: FindingCode, _ apply: @escaping @Sendable (inout Changed) -> Void) {
    self.name = name
    self.code = code
    self.apply = apply
  }

  var testDescription: String { "\(code.rawValue) \(name)" }
}
