import CivilTime
import Obligations
import SourceText

/// Something a person does inside a shift.
struct Activity {
  enum What {
    case pause
    case leg(Leg)
    case visit(Visit)
    case round(Round)
  }

  let what: What
  let interval: Interval

  var name: Bilingual {
    switch what {
    case .pause: Bilingual(en: "the break", nl: "de pauze")
    case .leg(let leg):
      Bilingual(
        en: "the way from \(leg.from) to \(leg.to)",
        nl: "de weg van \(leg.from) naar \(leg.to)"
      )
    case .visit(let visit): Bilingual(en: visit.obligation, nl: visit.obligation)
    case .round(let round): Bilingual(en: round.obligation, nl: round.obligation)
    }
  }

  /// Everything a person does outside the post, in order of start.
  static func all(of person: String, _ scene: Scene) -> [Activity] {
    var result: [Activity] = []
    for shift in scene.roster.shifts where shift.person == person {
      result += shift.breaks.map { Activity(what: .pause, interval: $0) }
      result += shift.legs.map { Activity(what: .leg($0), interval: $0.interval) }
    }
    for visit in scene.roster.visits where visit.members.contains(where: { $0.person == person }) {
      result.append(Activity(what: .visit(visit), interval: visit.interval))
    }
    for round in scene.roster.rounds where round.driver == person {
      result.append(Activity(what: .round(round), interval: round.interval))
    }
    return result.sorted {
      ($0.interval.start, $0.interval.end) < ($1.interval.start, $1.interval.end)
    }
  }
}

/// One thing at a time, and everything inside a shift.
enum ActivityRules {
  static func check(_ scene: Scene) -> [Finding] {
    var findings: [Finding] = []
    let codes = Set(
      scene.roster.shifts.map(\.person) + scene.roster.rounds.map(\.driver)
        + scene.roster.visits.flatMap { $0.members.map(\.person) }
    )
    for code in codes.sorted() {
      let all = Activity.all(of: code, scene)
      for (index, one) in all.enumerated() {
        for other in all[(index + 1)...] where one.interval.overlaps(other.interval) {
          findings.append(
            finding(
              .activitiesOverlap,
              code,
              en: "\(one.name.english) and \(other.name.english) overlap at"
                + " \(Wording.moment(other.interval.start))",
              nl: "\(one.name.dutch) en \(other.name.dutch) overlappen om"
                + " \(Wording.moment(other.interval.start))"
            )
          )
        }
        findings += outside(scene, code, one)
      }
    }
    for shift in scene.roster.shifts {
      findings += PlaceRules.check(scene, shift)
    }
    return findings
  }

  /// A visit, round or leg outside the shifts; breaks are judged with the shift.
  private static func outside(_ scene: Scene, _ code: String, _ one: Activity) -> [Finding] {
    if case .pause = one.what { return [] }
    if let shift = scene.shift(of: code, holding: one.interval) {
      guard case .leg(let leg) = one.what, !shift.legs.contains(leg) else { return [] }
    }
    return [
      finding(
        .activityOutsideShift,
        code,
        en: "\(one.name.english), \(Wording.interval(one.interval)), is not inside the shift",
        nl: "\(one.name.dutch), \(Wording.interval(one.interval)), valt niet in de dienst"
      )
    ]
  }

  private static func finding(
    _ code: FindingCode,
    _ person: String,
    en: String,
    nl: String
  ) -> Finding {
    Finding(
      code,
      person: person,
      text: Bilingual(en: "\(person): \(en)", nl: "\(person): \(nl)")
    )
  }
}

extension Scene {
  /// The shift of a person that holds a stretch.
  func shift(of person: String, holding interval: Interval) -> Shift? {
    roster.shifts.first { $0.person == person && $0.interval.contains(interval) }
  }
}
