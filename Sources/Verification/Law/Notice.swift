import CivilTime
import RuleChecking

/// How long before its start a roster must be published; judged only when the day is given.
enum Notice {
  static func check(_ law: LawCase, published: Day?) -> LawResult {
    var result = LawResult()
    guard law.duties.contains(where: { $0.isPlanned }) else { return result }
    for item in law.weekItems {
      guard case .notice(let days, let timesDays) = item.limit else { continue }
      let given = published.map { $0.days(until: law.week.monday) }
      if let given, given >= days { continue }
      if let given, given < timesDays ?? days {
        let needed = timesDays ?? days
        result.findings.append(
          law.violation(
            .noticeTooShort,
            item,
            en: "published \(given) days before the week, \(needed) needed",
            nl: "bekendgemaakt \(given) dagen voor de week, \(needed) nodig"
          )
        )
      } else {
        result.undecided.append(
          published == nil
            ? law.undecided(item, en: "the day of publication", nl: "de dag van bekendmaking")
            : law.undecided(
              item,
              en: "the day the days of rest were made known",
              nl: "de dag waarop de rustdagen bekend werden"
            )
        )
      }
    }
    return result
  }
}
