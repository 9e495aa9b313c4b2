import CivilTime
import Obligations
import Registers
import RuleChecking

/// The values of the levels of the objective, from the roster alone.
struct LevelFigures {
  let scene: Scene
  let due: [String: DueItem]
  let demands: [PresenceDemand]

  /// Unmet work and missing presence by rank.
  func unmet() -> [String: Int] {
    var result: [String: Int] = [:]
    for id in Set(scene.roster.demanded) {
      guard let item = due[id] else { continue }
      result[LevelFigures.level(of: item, scene), default: 0] += OpenRules.missing(scene, item)
    }
    let shortages = scene.shortages(demands)
    for demand in demands {
      let missing = Shortage.minutes(shortages[demand.id] ?? [])
      result["presence rank \(demand.rank)", default: 0] += missing
    }
    return result
  }

  /// The level at which work counts: what falls due in the week comes first, whatever was promised
  /// about it.
  static func level(of item: DueItem, _ scene: Scene) -> String {
    let name = "unmet rank \(scene.rank(of: item.rule.name))"
    if item.due <= scene.week.sunday { return "\(name) due" }
    return item.promise == .about ? "\(name) about" : name
  }

  /// The five soft levels.
  func soft(people: [[Int]], predictability: [String: [Int]]) -> [String: Int] {
    [
      "reserve": reserve(),
      "fairness": people.reduce(0) { $0 + $1[3] * $1[3] + $1[4] * $1[4] },
      "own area": ownArea(),
      "travel": scene.roster.shifts.reduce(0) { sum, shift in
        sum + shift.legs.reduce(0) { $0 + $1.interval.length }
      },
      "unpredictability": predictability.values.reduce(0) { $0 + $1[0] },
    ]
  }

  /// Minutes that each role's free duty time falls short of its reserve.
  private func reserve() -> Int {
    var percents: [String: [Fraction]] = [:]
    for rule in scene.rulebook.rules {
      for reserve in scene.version(of: rule, on: scene.week.monday)?.reserves ?? [] {
        percents[reserve.role, default: []].append(reserve.percent.value)
      }
    }
    var total = 0
    for (role, shares) in percents {
      var work = 0
      var busy = 0
      for shift in scene.roster.shifts where shift.role == role {
        work += shift.workMinutes
        busy += Activity.all(of: shift.person, scene).reduce(0) { sum, activity in
          if case .pause = activity.what { return sum }
          return sum + (activity.interval.intersection(shift.interval)?.length ?? 0)
        }
      }
      var needed: Int64 = 0
      for share in shares {
        let part = Fraction(Int64(work) * share.numerator, over: 100 * share.denominator)
        needed += part?.roundedUp ?? 0
      }
      total += max(0, Int(needed) - (work - busy))
    }
    return total
  }

  /// Shifts at another post than the own area, and members of visits outside theirs.
  private func ownArea() -> Int {
    let shifts = scene.roster.shifts.filter { shift in
      scene.people[shift.person]?.area.map { $0 != shift.post } ?? false
    }.count
    let members = scene.roster.visits.reduce(0) { sum, visit in
      let day = scene.workDay(of: visit)
      guard scene.rules[visit.rule]?.version(on: day)?.prefersOwnArea == true,
        let area = visit.object.flatMap({ scene.area(of: $0, on: day) })
      else { return sum }
      return sum
        + visit.members.filter { member in
          scene.people[member.person]?.area.map { $0 != area } ?? false
        }.count
    }
    return shifts + members
  }
}
