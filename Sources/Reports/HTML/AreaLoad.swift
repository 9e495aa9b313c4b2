import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// How much of the week's work lies in one area.
struct AreaLoad {
  let area: String
  /// Person-minutes of visits and rounds there, and of time on duty at a post there.
  let minutes: Int
  let visits: Int
  let places: Int

  /// One line for each area of the register, by name.
  static func lines(_ model: ReportModel) -> [AreaLoad] {
    var minutes: [String: Int] = [:]
    var visits: [String: Int] = [:]
    var places: [String: Int] = [:]
    var elsewhere: [String: [Interval]] = [:]
    for visit in model.roster.visits {
      for member in visit.members { elsewhere[member.person, default: []].append(visit.interval) }
      guard let area = visit.object.flatMap({ model.areaOf($0) }) else { continue }
      minutes[area, default: 0] += visit.interval.length * visit.members.count
      visits[area, default: 0] += 1
    }
    for round in model.roster.rounds {
      elsewhere[round.driver, default: []].append(round.interval)
      guard let area = model.areaOf(round.zone) else { continue }
      minutes[area, default: 0] += round.interval.length
      places[area, default: 0] += round.places
    }
    for shift in model.roster.shifts {
      let away = (elsewhere[shift.person] ?? []) + shift.breaks + shift.legs.map(\.interval)
      minutes[shift.post, default: 0] += shift.interval.subtracting(away).reduce(0) {
        $0 + $1.length
      }
    }
    return model.city.areas.map(\.code).map { code in
      AreaLoad(
        area: code,
        minutes: minutes[code] ?? 0,
        visits: visits[code] ?? 0,
        places: places[code] ?? 0
      )
    }.sorted { (model.areaName($0.area), $0.area) < (model.areaName($1.area), $1.area) }
  }
}
