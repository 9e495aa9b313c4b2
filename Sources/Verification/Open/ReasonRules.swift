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
        en: "the reason does not hold: \(ReasonRules.text(item.reason).english)",
        nl: "de reden klopt niet: \(ReasonRules.text(item.reason).dutch)"
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
    case .noOneFree(let role):
      // Only where no plainer reason holds.
      guard role == presence.role, case .presence(_, let stretch) = item.missing else {
        return false
      }
      let able = scene.able(role, presence.qualification, on: demand.day).count
      return scene.isDeployed(role, on: demand.day, stretch) && able >= presence.count.value
    }
  }

  private func holds(_ item: OpenItem, _ work: DueItem) -> Bool {
    switch item.reason {
    case .emptyWindow(let role):
      return scene.deployableDays(work).isEmpty
        && work.rule.versions.contains { $0.team.contains { $0.role == role } }
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
      let isAsked = scene.week.days.contains { day in
        scene.version(of: work.rule, on: day)?.team.contains { $0.role == role } ?? false
      }
      return isAsked && !hasPlainerReason(item, work)
    }
  }

  /// Whether windows, numbers of people, partners or a resource alone leave the work open.
  private func hasPlainerReason(_ item: OpenItem, _ work: DueItem) -> Bool {
    let days = scene.deployableDays(work)
    if days.isEmpty { return true }
    if case .round = work.work {
      guard let day = item.day, let version = scene.version(of: work.rule, on: day) else {
        return false
      }
      return version.uses.filter(\.forEachPlace).contains { use in
        guard let full = fullness(use.resource, on: day) else { return false }
        return full.available < full.needed
      }
    }
    let hasPeople = days.contains { day, version, _ in
      version.team.allSatisfy { part in
        scene.rulebook.role(part.role)?.isExternal == true
          || scene.able(part.role, part.qualification, on: day).count >= part.count
      }
    }
    return !hasPeople
  }

  private func isFull(_ item: OpenItem, _ name: String, _ needed: Int, _ available: Int) -> Bool {
    guard let day = item.day, let right = fullness(name, on: day) else { return false }
    return right.needed == needed && right.available == available && available < needed
  }

  /// The minutes all rounds of a day need, and the minutes of all units.
  private func fullness(_ name: String, on day: Day) -> (needed: Int, available: Int)? {
    guard let resource = scene.rulebook.resource(name), let speed = resource.handles?.value else {
      return nil
    }
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
    return minutes.map { (Int($0), most) }
  }

  /// A reason in words.
  private static func text(_ reason: OpenReason) -> Bilingual {
    switch reason {
    case .emptyWindow(let role):
      Bilingual(en: "no hour in which \(role) works", nl: "geen uur waarin \(role) werkt")
    case .tooFewQualified(let role, let qualification, let needed, let available):
      Bilingual(
        en: "\(available) of \(needed) \(role) with \(qualification ?? "-")",
        nl: "\(available) van \(needed) \(role) met \(qualification ?? "-")"
      )
    case .noPartnerDay(let partner):
      Bilingual(en: "no day of \(partner)", nl: "geen dag van \(partner)")
    case .resourceFull(let resource, let needed, let available):
      Bilingual(
        en: "\(resource) has \(available) of \(needed) min",
        nl: "\(resource) heeft \(available) van \(needed) min"
      )
    case .noOneFree(let role):
      Bilingual(en: "no \(role) free", nl: "geen \(role) vrij")
    }
  }
}
