import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// The reason given for open work, looked up again.
struct ReasonRules {
  let scene: Scene
  let due: [String: DueItem]
  let demands: [PresenceDemand]

  func check() -> [Finding] {
    scene.roster.open.compactMap { item -> Finding? in
      let isRight: Bool
      if let demand = demands.first(where: { $0.id == item.obligation }) {
        isRight = holds(item, demand)
      } else if let work = due[item.obligation] {
        isRight = holds(item, work)
      } else {
        return nil
      }
      if isRight { return nil }
      return OpenRules.finding(
        .reasonFigures,
        item.obligation,
        scene.rules[item.rule],
        en: "the reason does not hold: \(item.reason)",
        nl: "de reden klopt niet: \(item.reason)"
      )
    }
  }

  private func holds(_ item: OpenItem, _ demand: PresenceDemand) -> Bool {
    let presence = demand.presence
    switch item.reason {
    case .emptyWindow(let role):
      guard case .presence(_, let stretch) = item.missing else { return false }
      return role == presence.role && !scene.isDeployed(role, on: demand.day, stretch)
    case .tooFewQualified(let role, let qualification, let needed, let available):
      let able = scene.able(presence.role, presence.qualification, on: demand.day).count
      return role == presence.role && qualification == presence.qualification
        && needed == presence.count.value && available == able && able < needed
    case .noPartnerDay, .resourceFull: return false
    case .noOneFree(let role): return role == presence.role
    }
  }

  private func holds(_ item: OpenItem, _ work: DueItem) -> Bool {
    switch item.reason {
    case .emptyWindow: return scene.deployableDays(work).isEmpty
    case .tooFewQualified(let role, let qualification, let needed, let available):
      let days = scene.deployableDays(work)
      let isAsked = days.contains { day in
        day.version.team.contains {
          $0.role == role && $0.qualification == qualification && $0.count == needed
        }
      }
      let best = days.map { scene.able(role, qualification, on: $0.day).count }.max() ?? 0
      return isAsked && best == available && best < needed
    case .noPartnerDay(let partner):
      let days = scene.deployableDays(work)
      let needed = days.compactMap { PartnerRules.needed(scene, $0.version)[partner] }.min()
      return needed.map { !scene.comes(partner, $0, days) } ?? false
    case .resourceFull(let resource, let needed, let available):
      return isFull(item, resource, needed, available)
    case .noOneFree(let role):
      return scene.week.days.contains { day in
        scene.version(of: work.rule, on: day)?.team.contains { $0.role == role } ?? false
      }
    }
  }

  /// The minutes all rounds of the day need against the minutes of all units.
  private func isFull(_ item: OpenItem, _ name: String, _ needed: Int, _ available: Int) -> Bool {
    guard let day = item.day, let resource = scene.rulebook.resource(name),
      let speed = resource.handles?.value
    else { return false }
    let rounds = due.values.filter { other in
      guard case .round = other.work, other.isOpen else { return false }
      return other.earliest <= day && other.lapsesAfter == day
        && (scene.version(of: other.rule, on: day)?.uses.contains {
          $0.forEachPlace && $0.resource == name
        } ?? false)
    }
    let places = rounds.reduce(0) { sum, round in
      if case .round(let places) = round.work { sum + places } else { sum }
    }
    let minutes = Fraction(
      Int64(places) * 60 * speed.denominator,
      over: max(1, speed.numerator)
    )?.roundedUp
    let units = UnitRules.units(scene, resource, on: day).count
    let most = units * scene.roundMinutes(resource, rounds, on: day)
    return minutes == Int64(needed) && most == available && available < needed
  }
}
