import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Where a person is during a shift: at the post, on the way, at an object, and back.
enum PlaceRules {
  static func check(_ scene: Scene, _ shift: Shift) -> [Finding] {
    var findings: [Finding] = []
    let day = Amsterdam.day(of: shift.interval.start)
    let post = scene.point(of: shift.post, on: day)
    var place = (name: shift.post, point: post)
    var until = shift.interval.start
    let inside = Activity.all(of: shift.person, scene).filter {
      shift.interval.contains($0.interval)
    }
    // Where travel takes no time, nobody is away and no way is laid.
    func isAway(from there: GeoPoint?) -> Bool {
      guard let here = place.point, let there else { return place.point != there }
      return minutes(scene, here, there) > 0
    }
    for activity in inside {
      if isAway(from: post), activity.interval.start > until {
        findings.append(away(shift, place.name, until, activity.interval.start))
      }
      switch activity.what {
      case .pause: break
      case .leg(let leg):
        findings += check(scene, shift, leg, from: place.point, day)
        place = (leg.to, scene.point(of: leg.to, on: day))
      case .visit(let visit):
        let there = visit.object.flatMap { scene.point(of: $0, on: day) }
        if let there, isAway(from: there) {
          findings.append(missing(shift, place.name, visit.object ?? "", visit.interval.start))
        } else if visit.object == nil, isAway(from: post) {
          findings.append(missing(shift, place.name, shift.post, visit.interval.start))
        }
        if there != nil || visit.object == nil {
          place = (visit.object ?? shift.post, there ?? post)
        }
      case .round(let round):
        let zone = scene.point(of: round.zone, on: day)
        if place.point != zone, isAway(from: post) {
          findings.append(missing(shift, place.name, shift.post, round.interval.start))
          place = (shift.post, post)
        }
      }
      until = max(until, activity.interval.end)
    }
    if isAway(from: post) {
      findings.append(missing(shift, place.name, shift.post, shift.interval.end))
    }
    return findings
  }

  /// A leg starts where the person is and takes at least the time of the rules.
  private static func check(
    _ scene: Scene,
    _ shift: Shift,
    _ leg: Leg,
    from place: GeoPoint?,
    _ day: Day
  ) -> [Finding] {
    guard let from = scene.point(of: leg.from, on: day), let to = scene.point(of: leg.to, on: day)
    else {
      return [
        ShiftRules.finding(
          .legWrongPlace,
          shift,
          en: "the way from \(leg.from) to \(leg.to) has an unknown end",
          nl: "de weg van \(leg.from) naar \(leg.to) heeft een onbekend eind"
        )
      ]
    }
    if from != place || from == to {
      return [
        ShiftRules.finding(
          .legWrongPlace,
          shift,
          en: "the way from \(leg.from) to \(leg.to) at \(Wording.moment(leg.interval.start))"
            + " does not start where the person is, or leads nowhere",
          nl: "de weg van \(leg.from) naar \(leg.to) om \(Wording.moment(leg.interval.start))"
            + " begint niet waar de persoon is, of leidt nergens heen"
        )
      ]
    }
    let needed = minutes(scene, from, to)
    guard leg.interval.length < needed else { return [] }
    let travel = scene.rulebook.travel.first
    return [
      ShiftRules.finding(
        .legTooShort,
        shift,
        en: "\(leg.interval.length) min from \(leg.from) to \(leg.to), \(needed) min needed",
        nl: "\(leg.interval.length) min van \(leg.from) naar \(leg.to), \(needed) min nodig",
        origin: travel?.origin,
        citations: travel?.basis.citations ?? []
      )
    ]
  }

  /// Whole minutes of travel for people, rounded up; 0 when the rules say nothing of travel.
  static func minutes(_ scene: Scene, _ from: GeoPoint, _ to: GeoPoint) -> Int {
    guard from != to, let travel = scene.rulebook.travel.first else { return 0 }
    let detour = travel.detourPercent.value
    // metres × detour ÷ 100 × 60 minutes ÷ metres an hour
    let above = Int64(from.metres(to: to)) * detour.numerator * 60
    let below = 100 * detour.denominator * Int64(travel.metresPerHour.value)
    return Int(Fraction(above, over: below)?.roundedUp ?? 0)
  }

  private static func missing(_ shift: Shift, _ from: String, _ to: String, _ at: Moment) -> Finding
  {
    ShiftRules.finding(
      .legMissing,
      shift,
      en: "no way from \(from) to \(to) before \(Wording.moment(at))",
      nl: "geen weg van \(from) naar \(to) voor \(Wording.moment(at))"
    )
  }

  private static func away(
    _ shift: Shift,
    _ place: String,
    _ from: Moment,
    _ to: Moment
  ) -> Finding {
    let stretch = Wording.interval(Interval(start: from, end: to))
    return ShiftRules.finding(
      .legMissing,
      shift,
      en: "is at \(place) without work, \(stretch)",
      nl: "is zonder werk bij \(place), \(stretch)"
    )
  }
}
