import CivilTime
import RuleChecking

/// Series with night shifts: how long they last, the rest after them, and late nights in all.
enum NightSeries {
  static func check(_ law: LawCase) -> LawResult {
    var result = LawResult()
    let planned = law.duties.filter { $0.isPlanned }
    guard let first = planned.first else { return result }
    let series = law.series
    for item in law.items(on: first.day) {
      switch item.limit {
      case .restAfterSeries(let minutes, let nights):
        result.add(rest(law, item, series, minutes, nights))
      case .seriesAtMost(let most):
        result.add(length(law, item, series, most))
      case .lateNightsAtMost(let shifts, let weeks, let time):
        let late = law.duties(inWeeks: weeks).filter { law.isNight($0, endingAfter: time) }
        guard late.contains(where: { $0.isPlanned }) else { continue }
        if late.count > shifts {
          result.findings.append(
            law.violation(
              .tooManyLateNights,
              item,
              shift: late.last?.id,
              en: "\(late.count) night shifts that end after \(time) in \(weeks) weeks,"
                + " at most \(shifts)",
              nl: "\(late.count) nachtdiensten die na \(time) eindigen in \(weeks) weken,"
                + " hoogstens \(shifts)"
            )
          )
        } else if law.knownFrom > law.spanOfWeeks(weeks).start {
          result.undecided.append(
            law.undecided(
              item,
              en: "the shifts of \(weeks - 1) earlier weeks",
              nl: "de diensten van \(weeks - 1) eerdere weken"
            )
          )
        }
      default: continue
      }
    }
    return result
  }

  /// The rest after at least so many night shifts in a row.
  private static func rest(
    _ law: LawCase,
    _ item: LawItem,
    _ series: [[Duty]],
    _ minutes: Int,
    _ nights: Int
  ) -> LawResult {
    var result = LawResult()
    var row = 0
    for run in series {
      row = 0
      for (index, duty) in run.enumerated() {
        row = law.night(of: duty) == nil ? 0 : row + 1
        let inRun = index + 1 < run.count ? run[index + 1] : nil
        let next = inRun ?? law.duties.first { $0.start > duty.start }
        guard row >= nights, let next, next.isPlanned else { continue }
        let goesOn = inRun.map { law.night(of: $0) != nil } ?? false
        let rest = duty.end.minutes(until: next.start)
        guard !goesOn, rest < minutes else { continue }
        result.findings.append(
          law.violation(
            .restAfterSeries,
            item,
            shift: next.id,
            en: "\(Wording.english(rest)) rest after \(row) night shifts in a row that ended"
              + " \(Wording.moment(duty.end)), \(Wording.english(minutes)) needed",
            nl: "\(Wording.dutch(rest)) rust na \(row) nachtdiensten achter elkaar, tot"
              + " \(Wording.moment(duty.end)), \(Wording.dutch(minutes)) nodig"
          )
        )
      }
    }
    return result
  }

  /// The number of duties in a series that holds a night shift.
  private static func length(
    _ law: LawCase,
    _ item: LawItem,
    _ series: [[Duty]],
    _ most: Int
  ) -> LawResult {
    var result = LawResult()
    for run in series {
      guard run.contains(where: { $0.isPlanned }), run.contains(where: { law.night(of: $0) != nil })
      else { continue }
      if run.count > most {
        result.findings.append(
          law.violation(
            .seriesTooLong,
            item,
            shift: run.last?.id,
            en: "a series of \(run.count) shifts with a night shift, at most \(most)",
            nl: "een reeks van \(run.count) diensten met een nachtdienst, hoogstens \(most)"
          )
        )
      } else if let first = run.first,
        law.knownFrom.minutes(until: first.start) < law.seriesRest(on: first.day)
      {
        result.undecided.append(
          law.undecided(
            item,
            en: "the shifts of the days before",
            nl: "de diensten van de dagen ervoor"
          )
        )
      }
    }
    return result
  }
}
