import CivilTime
import RuleChecking

/// Hours in which some people may not work at all.
enum ClosedHours {
  static func check(_ law: LawCase) -> LawResult {
    var result = LawResult()
    for shift in law.duties.flatMap(\.shifts).filter({ $0.isPlanned }) {
      for item in law.items(on: shift.day) {
        guard case .noWorkBetween(let window) = item.limit else { continue }
        let hits = (-1...1).contains { offset in
          let day = shift.day.adding(days: offset)
          return Amsterdam.interval(day, window.from, window.to).overlaps(shift.interval)
        }
        guard hits else { continue }
        result.findings.append(
          law.violation(
            .workInClosedHours,
            item,
            shift: shift.id,
            en: "works \(Wording.interval(shift.interval)), no work allowed"
              + " \(window.from)-\(window.to)",
            nl: "werkt \(Wording.interval(shift.interval)), werk mag niet"
              + " \(window.from)-\(window.to)"
          )
        )
      }
    }
    return result
  }
}
