import CivilTime
import RuleChecking

/// Rest that must also hold certain hours of the night (people under 18).
enum RestWithNight {
  static func check(_ law: LawCase) -> LawResult {
    var result = LawResult()
    for (before, duty) in law.plannedDuties {
      guard let before else { continue }
      let rest = Interval(start: before.end, end: duty.start)
      for item in law.items(on: duty.day) {
        guard case .dailyRestIncluding(let minutes, let window) = item.limit else { continue }
        if rest.length < minutes {
          result.findings.append(
            law.violation(
              .dailyRest,
              item,
              shift: duty.id,
              en: "\(Wording.english(rest.length)) rest after \(Wording.moment(rest.start)),"
                + " \(Wording.english(minutes)) needed",
              nl: "\(Wording.dutch(rest.length)) rust na \(Wording.moment(rest.start)),"
                + " \(Wording.dutch(minutes)) nodig"
            )
          )
        } else if !holdsNight(rest, window) {
          result.findings.append(
            law.violation(
              .nightInsideRest,
              item,
              shift: duty.id,
              en: "the rest after \(Wording.moment(rest.start)) does not hold"
                + " \(window.from)-\(window.to)",
              nl: "de rust na \(Wording.moment(rest.start)) bevat"
                + " \(window.from)-\(window.to) niet"
            )
          )
        }
      }
    }
    return result
  }

  /// Whether the first such window that ends after the rest's start lies wholly in the rest.
  private static func holdsNight(_ rest: Interval, _ window: ClockWindow) -> Bool {
    var day = Amsterdam.day(of: rest.start).adding(days: -1)
    while true {
      let night = Amsterdam.interval(day, window.from, window.to)
      if night.end > rest.start { return rest.contains(night) }
      day = day.adding(days: 1)
    }
  }
}
