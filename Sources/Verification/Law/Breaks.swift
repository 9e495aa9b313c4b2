import CivilTime
import RuleChecking

/// Breaks: enough of them in a duty with much work.
enum Breaks {
  static func check(_ law: LawCase) -> LawResult {
    var result = LawResult()
    for (_, duty) in law.plannedDuties {
      for item in law.items(on: duty.day) {
        guard case .breakIn(let minutes, let shiftOver, let parts) = item.limit,
          duty.workMinutes > shiftOver
        else { continue }
        let span = Interval(start: duty.start, end: duty.end)
        // What interrupts the work and does not lie at an edge; gaps of a split duty too.
        let pauses = span.subtracting(duty.work).filter {
          $0.start > span.start && $0.end < span.end && $0.length >= parts
        }
        let total = pauses.reduce(0) { $0 + $1.length }
        guard total < minutes else { continue }
        result.findings.append(
          law.violation(
            .breakMissing,
            item,
            shift: duty.id,
            en: "\(Wording.english(total)) of break on \(duty.day),"
              + " \(Wording.english(minutes)) needed with \(Wording.english(duty.workMinutes))"
              + " of work",
            nl: "\(Wording.dutch(total)) pauze op \(duty.day),"
              + " \(Wording.dutch(minutes)) nodig bij \(Wording.dutch(duty.workMinutes)) werk"
          )
        )
      }
    }
    return result
  }
}
