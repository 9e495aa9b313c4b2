import CivilTime
import Obligations
import Planning
import Registers
import RuleChecking
import SourceText
import Verification

/// The roster of the week that a scenario plans, with what the verifier finds in it.
struct WeekRoster {
  let week: Week
  /// The registers as they are on the Monday of the week.
  let city: City
  /// The roster; nil when what is fixed by hand breaks the law, or when nothing in it is asked.
  let roster: Roster?
  let broken: [BrokenPin]
  /// What the verifier rejects: faults of ours.
  let findings: [Finding]

  /// A short search: small towns need no more, and a scenario asks what the rules decide.
  static let settings = PlanningSettings(sweeps: 1, rounds: 4, workers: 1)

  /// Whether there is a lawful roster, whatever the verifier says.
  var isThere: Bool { broken.isEmpty }

  /// Plans the week, and lets the verifier judge it when asked.
  ///
  /// Without `plans` it says no more than whether there is a roster.
  init(_ world: ScenarioWorld, _ week: Week, plans: Bool = true, verifies: Bool) {
    self.week = week
    city = world.city(in: week)
    guard plans || verifies else {
      roster = nil
      broken = Planner.brokenPins(rulebook: world.book, city: city, week: week)
      findings = []
      return
    }
    let result = Planner.plan(
      rulebook: world.book,
      city: city,
      week: week,
      settings: WeekRoster.settings,
      memory: world.planned
    )
    switch result {
    case .roster(let planned):
      roster = planned.roster
      broken = []
      findings =
        verifies
        ? RosterVerifier.verify(rulebook: world.book, city: city, roster: planned.roster)
          .filter { $0.severity == .error } : []
    case .impossible(let pins):
      roster = nil
      broken = pins
      findings = []
    }
  }
}
