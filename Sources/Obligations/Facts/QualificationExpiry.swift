public import CivilTime
public import Registers
public import RuleChecking
public import SourceText

/// Tells whose qualification ends inside a week, so that it holds on some of its days only.
public enum QualificationExpiry {
  /// One warning for each qualification that a rule asks for and that ends between Monday and
  /// Saturday of the week, while the person stays employed and holds no later row of it.
  public static func findings(rulebook: Rulebook, city: City, week: Week) -> [Diagnostic] {
    let asked = Set(
      rulebook.rules.flatMap(\.versions).flatMap { version in
        version.team.compactMap(\.qualification) + version.presence.compactMap(\.qualification)
      }
    )
    return Diagnostic.inOrder(
      city.people.flatMap { person in
        person.qualifications.compactMap { held -> Diagnostic? in
          guard asked.contains(held.qualification), let last = held.validity.through,
            week.monday <= last, last < week.sunday
          else { return nil }
          let next = last.adding(days: 1)
          guard person.validity.contains(next), !person.holds(held.qualification, on: next) else {
            return nil
          }
          return FactCode.qualificationExpires.at(
            held.origin,
            .warning,
            en: "\(person.code) holds \(held.qualification) through \(last) only, inside \(week)",
            nl: "\(person.code) heeft \(held.qualification) maar tot en met \(last), in \(week)",
            help: Bilingual(
              en: "from \(next) it is not used for work that asks for it",
              nl: "vanaf \(next) telt deze niet mee voor werk dat erom vraagt"
            )
          )
        }
      }
    )
  }
}
