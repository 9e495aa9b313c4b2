import CivilTime
import RuleChecking

/// Rest after each duty: the daily rest and the rest after a late night, with the shorter rest that
/// both share once in a moving window.
struct DailyRest {
  /// A rest that is shorter than the full one and not shorter than the shortened one.
  private struct Shortened {
    let item: LawItem
    let shortening: LabourLimit.Shortening
    /// The full rest.
    let full: Int
    let start: Moment
    let obtained: Int
    let isJudged: Bool
    /// The duty that findings and the summary name.
    let duty: Duty
  }

  private let law: LawCase
  private var result = LawResult()
  private var shortened: [Shortened] = []

  private init(_ law: LawCase) { self.law = law }

  static func check(_ law: LawCase) -> LawResult {
    var check = DailyRest(law)
    for index in law.duties.indices {
      let duty = law.duties[index]
      let next = index + 1 < law.duties.count ? law.duties[index + 1] : nil
      for item in law.items(on: duty.day) {
        if case .dailyRest(let minutes, let shortening) = item.limit {
          check.judge(duty, next: next, item, full: minutes, shortening, within24: true)
        }
        if case .restAfterNight(let minutes, let time, let shortening) = item.limit,
          law.isNight(duty, endingAfter: time)
        {
          check.judge(duty, next: next, item, full: minutes, shortening, within24: false)
        }
      }
    }
    check.judgeOnce()
    check.noteUnknownStart()
    return check.result
  }

  /// Compares the rest after a duty with one limit.
  private mutating func judge(
    _ duty: Duty,
    next: Duty?,
    _ item: LawItem,
    full: Int,
    _ shortening: LabourLimit.Shortening?,
    within24: Bool
  ) {
    let gap = next.map { duty.end.minutes(until: $0.start) }
    let inDay = within24 ? 1440 - duty.span : nil
    guard let obtained = [gap, inDay].compactMap({ $0 }).min(), obtained < full else { return }
    // The rest is too short because the next duty starts early, or because this one lasts too long.
    let named = gap.map { $0 < full } == true ? next ?? duty : duty
    guard named.isPlanned || duty.isPlanned else {
      // History is not judged again, but its shortened rests count.
      if let shortening, obtained >= shortening.minutes {
        shortened.append(
          Shortened(
            item: item,
            shortening: shortening,
            full: full,
            start: duty.end,
            obtained: obtained,
            isJudged: false,
            duty: named
          )
        )
      }
      return
    }
    if let shortening, obtained >= shortening.minutes {
      shortened.append(
        Shortened(
          item: item,
          shortening: shortening,
          full: full,
          start: duty.end,
          obtained: obtained,
          isJudged: true,
          duty: named
        )
      )
      result.exceptions.append(.init(limits: item.limits.name, day: named.day))
      return
    }
    let code: FindingCode = within24 ? .dailyRest : .restAfterNight
    let needed = shortening?.minutes ?? full
    let after = Wording.moment(duty.end)
    result.findings.append(
      law.violation(
        code,
        item,
        shift: named.id,
        en: "\(Wording.english(obtained)) rest after \(after), \(Wording.english(full)) needed"
          + (needed < full ? ", and never less than \(Wording.english(needed))" : ""),
        nl: "\(Wording.dutch(obtained)) rust na \(after), \(Wording.dutch(full)) nodig"
          + (needed < full ? " en nooit minder dan \(Wording.dutch(needed))" : "")
      )
    )
  }

  /// Shortened rests of both limits start at least the window's length after each other.
  private mutating func judgeOnce() {
    for rest in shortened where rest.isJudged {
      let window = rest.shortening.perDays * 1440
      let earlier = shortened.map(\.start).filter {
        $0 < rest.start && $0.minutes(until: rest.start) < window
      }.max()
      if let earlier {
        result.findings.append(
          law.violation(
            .shortenedRestTwice,
            rest.item,
            shift: rest.duty.id,
            en: "\(Wording.english(rest.obtained)) rest after \(Wording.moment(rest.start)),"
              + " \(Wording.english(rest.full)) needed: the shorter rest that is allowed once per"
              + " \(rest.shortening.perDays) days was used after \(Wording.moment(earlier))",
            nl: "\(Wording.dutch(rest.obtained)) rust na \(Wording.moment(rest.start)),"
              + " \(Wording.dutch(rest.full)) nodig: de kortere rust, eens per"
              + " \(rest.shortening.perDays) dagen, was al gebruikt na \(Wording.moment(earlier))"
          )
        )
      } else if rest.start.adding(minutes: -window) < law.knownFrom {
        result.undecided.append(
          law.undecided(
            rest.item,
            en: "the shifts of the \(rest.shortening.perDays) days before",
            nl: "de diensten van de \(rest.shortening.perDays) dagen ervoor"
          )
        )
      }
    }
  }

  /// Without an earlier shift in known time the rest before the first planned one may be unknown.
  private mutating func noteUnknownStart() {
    guard let first = law.duties.first, first.isPlanned else { return }
    for item in law.items(on: first.day) {
      let needed: Int
      switch item.limit {
      case .dailyRest(let minutes, _): needed = minutes
      case .restAfterNight(let minutes, _, _): needed = minutes
      case .dailyRestIncluding(let minutes, _): needed = minutes
      case .restAfterSeries(let minutes, _): needed = minutes
      default: continue
      }
      if law.knownFrom.minutes(until: first.start) < needed {
        result.undecided.append(
          law.undecided(
            item,
            en: "the shifts of the \(Wording.english(needed)) before",
            nl: "de diensten van de \(Wording.dutch(needed)) ervoor"
          )
        )
      }
    }
  }
}
