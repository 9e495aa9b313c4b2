import Registers
import CivilTime
import RuleChecking

/// Work on Sundays: agreed, and enough Sundays free.
enum Sundays {
  static func check(_ law: LawCase) -> LawResult {
    var result = LawResult()
    let planned = law.duties.flatMap(\.shifts).filter { $0.isPlanned }
    guard let first = planned.first else { return result }
    let onSunday = planned.filter { !sundays(of: $0.interval).isEmpty }
    guard !onSunday.isEmpty else { return result }
    for item in law.items(on: first.day) {
      if case .sundayWorkOnlyWhenAgreed = item.limit, !law.person.sundayWorkAgreed {
        for shift in onSunday {
          result.findings.append(
            law.violation(
              .sundayNotAgreed,
              item,
              shift: shift.id,
              en: "works \(Wording.interval(shift.interval)), on a Sunday, without agreement",
              nl: "werkt \(Wording.interval(shift.interval)), op zondag, zonder instemming"
            )
          )
        }
      }
    }
    for item in law.weekItems {
      guard case .freeSundays(let count, let weeks) = item.limit else { continue }
      let span = law.spanOfWeeks(weeks)
      guard law.knownFrom <= span.start else {
        result.undecided.append(
          law.undecided(
            item,
            en: "the shifts of \(weeks - 1) earlier weeks",
            nl: "de diensten van \(weeks - 1) eerdere weken"
          )
        )
        continue
      }
      let worked = law.duties.flatMap(\.shifts).flatMap { sundays(of: $0.interval) }
      let free = (0..<weeks).map { law.week.sunday.adding(days: -7 * $0) }.filter {
        !worked.contains($0)
      }.count
      if free < count {
        result.findings.append(
          law.violation(
            .tooFewFreeSundays,
            item,
            en: "\(free) free Sundays in \(weeks) weeks, at least \(count)",
            nl: "\(free) vrije zondagen in \(weeks) weken, minstens \(count)"
          )
        )
      }
    }
    return result
  }

  /// The Sundays of which a shift takes a minute.
  static func sundays(of interval: Interval) -> [Day] {
    var result: [Day] = []
    var day = Amsterdam.day(of: interval.start)
    while Amsterdam.moment(day, .midnight) < interval.end {
      if day.weekday == .sunday { result.append(day) }
      day = day.adding(days: 1)
    }
    return result
  }
}
