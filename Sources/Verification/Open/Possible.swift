import CivilTime
import Registers
import RuleChecking

/// What could be done at best, from rules and registers alone: upper bounds for proofs.
extension Scene {
  /// The days of the week on which open work may be done, with the stretches long enough for it; a
  /// round needs no more than a minute.
  func possibleDays(_ item: DueItem) -> [(day: Day, version: RuleVersion, windows: [Interval])] {
    week.days.compactMap { day in
      guard item.earliest <= day, item.lapsesAfter.map({ day <= $0 }) ?? true,
        let version = version(of: item.rule, on: day),
        let takes = item.work == .visit ? version.takes?.value : 1
      else { return nil }
      let windows = stretches(version, object: item.object, on: day).filter {
        $0.length >= takes
      }
      return windows.isEmpty ? nil : (day, version, windows)
    }
  }

  /// Those days on which each own role of the team can be on duty for the visit's length.
  func deployableDays(
    _ item: DueItem
  ) -> [(day: Day, version: RuleVersion, windows: [Interval])] {
    possibleDays(item).compactMap { day, version, windows in
      let takes = item.work == .visit ? version.takes?.value ?? 0 : 1
      let usable = windows.filter { window in
        version.team.allSatisfy { part in
          guard let role = rulebook.role(part.role), !role.isExternal, !role.deployed.isEmpty else {
            return true
          }
          let hours =
            stretches(role.deployed, on: day)
            + stretches(role.deployed, on: day.adding(days: -1))
          return hours.contains { ($0.intersection(window)?.length ?? 0) >= takes }
        }
      }
      return usable.isEmpty ? nil : (day, version, usable)
    }
  }

  /// The codes of all people who can fill a part of a team on a day.
  func able(_ role: String, _ qualification: String?, on day: Day) -> [String] {
    city.people.filter {
      TeamRules.unfit(self, $0.code, role, qualification, on: day) == nil
    }.map(\.code).sorted()
  }

  /// Whether an outside organisation has enough people for a visit on some of the days.
  func comes(
    _ partner: String,
    _ needed: Int,
    _ days: [(day: Day, version: RuleVersion, windows: [Interval])]
  ) -> Bool {
    let rows = city.partners.filter { $0.partner == partner }
    return days.contains { _, version, windows in
      windows.contains { window in
        let takes = version.takes?.value ?? 0
        let edges = [window] + rows.map { PartnerRules.interval($0) }
        // A stretch with enough people starts where the window or a row starts.
        return edges.map(\.start).contains { start in
          let visit = Interval(start: start, end: start.adding(minutes: takes))
          guard window.contains(visit) else { return false }
          let cuts = [start] + edges.flatMap { [$0.start, $0.end] }.filter { visit.contains($0) }
          return cuts.allSatisfy { cut in
            rows.filter { PartnerRules.interval($0).contains(cut) }.reduce(0) { $0 + $1.count }
              >= needed
          }
        }
      }
    }
  }

  /// Minutes one unit can work on rounds of a day: its budget, or the time the zones are open.
  func roundMinutes(_ resource: Resource, _ items: [DueItem], on day: Day) -> Int {
    let open = Interval.union(
      items.flatMap { item in
        version(of: item.rule, on: day).map { stretches($0, object: item.object, on: day) } ?? []
      }
    ).reduce(0) { $0 + $1.length }
    return UnitRules.budget(self, resource, on: day).map { min($0, open) } ?? open
  }

  /// Whether people of a role can be on duty at some minute of a stretch, in a duty of a day.
  func isDeployed(_ role: String, on day: Day, _ stretch: Interval) -> Bool {
    guard let role = rulebook.role(role), !role.deployed.isEmpty else { return true }
    return stretches(role.deployed, on: day).contains { $0.overlaps(stretch) }
  }
}
