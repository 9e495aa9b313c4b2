import Registers
import CivilTime
import RuleChecking

/// Work in the law week, and averages over several.
enum WeekTotals {
  static func check(_ law: LawCase) -> LawResult {
    var result = LawResult()
    let inWeek = work(law, law.weekSpan)
    guard law.duties.contains(where: { $0.isPlanned }) else { return result }
    for item in law.weekItems {
      switch item.limit {
      case .weekAtMost(let minutes) where inWeek > minutes:
        result.findings.append(
          law.violation(
            .weekTooLong,
            item,
            en: "\(Wording.english(inWeek)) of work in \(law.week),"
              + " at most \(Wording.english(minutes))",
            nl: "\(Wording.dutch(inWeek)) werk in \(law.week),"
              + " hoogstens \(Wording.dutch(minutes))"
          )
        )
      case .averageWeekAtMost(let minutes, let weeks):
        result.add(average(law, item, .averageTooHigh, minutes, weeks))
      case .nightWorkerAverage(let minutes, let weeks, let nights):
        let count = law.duties(inWeeks: weeks).filter { law.night(of: $0) != nil }.count
        // With too few night shifts in known time the missing weeks may hold the others.
        let isKnown = law.knownFrom <= law.spanOfWeeks(weeks).start
        if count >= nights || !isKnown {
          result.add(average(law, item, .nightWorkerAverage, minutes, weeks))
        }
      default: continue
      }
    }
    return result
  }

  /// Work × 7 against the limit × the days that were not leave.
  private static func average(
    _ law: LawCase,
    _ item: LawItem,
    _ code: FindingCode,
    _ minutes: Int,
    _ weeks: Int
  ) -> LawResult {
    var result = LawResult()
    let span = law.spanOfWeeks(weeks)
    guard law.knownFrom <= span.start else {
      result.undecided.append(
        law.undecided(
          item,
          en: "the shifts of \(weeks - 1) earlier weeks",
          nl: "de diensten van \(weeks - 1) eerdere weken"
        )
      )
      return result
    }
    let total = work(law, span)
    let days = (0..<7 * weeks).map { law.week.sunday.adding(days: -$0) }
    let counted = days.filter { day in
      !law.person.leave.contains { $0.from <= day && day <= $0.through }
    }.count
    if total * 7 > minutes * counted {
      let mean = counted == 0 ? total : total * 7 / counted
      result.findings.append(
        law.violation(
          code,
          item,
          en: "\(Wording.english(mean)) a week on average over \(weeks) weeks"
            + " (\(Wording.english(total)) in \(counted) days), at most \(Wording.english(minutes))",
          nl: "gemiddeld \(Wording.dutch(mean)) per week over \(weeks) weken"
            + " (\(Wording.dutch(total)) in \(counted) dagen), hoogstens \(Wording.dutch(minutes))"
        )
      )
    }
    return result
  }

  /// Minutes of work that fall in a stretch.
  static func work(_ law: LawCase, _ stretch: Interval) -> Int {
    law.duties.reduce(0) { $0 + $1.workMinutes(in: stretch) }
  }
}
