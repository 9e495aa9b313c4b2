import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// A05: what a declaration refers to is not in force on days on which it is used.
///
/// Rules that count for a rule that has ended, or want to be more frequent than it, say nothing from
/// then on; a resource without a unit in service stops the work that needs it.
enum ReferenceEnded {
  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    ofRules(input) + ofResources(input)
  }

  // MARK: Rules

  private static func ofRules(_ input: AnalysisInput) -> [Diagnostic] {
    var days: [String: [DaySpan]] = [:]
    var users: [String: [Rule]] = [:]
    for rule in input.rulebook.rules {
      days[rule.name] = DaySpan.union(rule.versions.compactMap(\.span))
      for target in Set(rule.countsFor + [rule.moreOftenThan].compactMap { $0 }) {
        users[target, default: []].append(rule)
      }
    }
    return input.rulebook.rules.flatMap { target -> [Diagnostic] in
      let own = days[target.name] ?? []
      // The first day on which some rule refers to it in vain; what is over is history.
      let users = (users[target.name] ?? []).compactMap { rule -> (rule: Rule, missing: DaySpan)? in
        let missing = (days[rule.name] ?? []).flatMap { $0.subtracting(own) }
          .first { $0.last >= input.from }
        return missing.map { (rule, $0) }
      }
      guard let first = users.map(\.missing.first).min(), let place = target.versions.last?.origin
      else { return [] }
      let names = Words.names(users.map(\.rule.name))
      let day = Words.day(first)
      return [
        Diagnostic.found(
          .referenceEnded,
          .note,
          at: place,
          Bilingual(
            en: "\(target.name) is not in force on \(day.english), and \(names.english) still "
              + "\(users.count == 1 ? "refers" : "refer") to it then",
            nl: "\(target.name) geldt niet op \(day.dutch), en \(names.dutch) "
              + "\(users.count == 1 ? "verwijst" : "verwijzen") er dan nog naar"
          ),
          help: Bilingual(
            en: "let both end on the same day, or refer to what comes after it",
            nl: "laat beide op dezelfde dag eindigen, of verwijs naar wat erna komt"
          ),
          also: users.map {
            ($0.rule.origin, Bilingual(en: "goes on after it", nl: "loopt daarna door"))
          }
        )
      ]
    }
  }

  // MARK: Resources

  private static func ofResources(_ input: AnalysisInput) -> [Diagnostic] {
    guard let city = input.city else { return [] }
    let units = Dictionary(grouping: city.units, by: \.resource)
    return input.rulebook.rules.flatMap { rule in
      rule.versions.flatMap { version -> [Diagnostic] in
        guard let span = version.span else { return [] }
        let used = span.intersection(DaySpan(input.from, input.through)) ?? span
        return version.uses.compactMap { use in
          guard let rows = units[use.resource], !rows.isEmpty else { return nil }
          let there = rows.map {
            DaySpan($0.validity.from ?? used.first, $0.validity.through ?? DaySpan.farDay)
          }
          guard let missing = used.subtracting(there).first else { return nil }
          let (first, last) = (Words.day(missing.first), Words.day(missing.last))
          let isOpen = missing.last == DaySpan.farDay
          return Diagnostic.found(
            .referenceEnded,
            .warning,
            at: use.origin,
            Bilingual(
              en: "\(rule.name) uses \(use.resource), of which no unit is in service from "
                + first.english + (isOpen ? "" : " through \(last.english)"),
              nl:
                "\(rule.name) gebruikt \(use.resource), waarvan geen exemplaar in dienst is vanaf "
                + first.dutch + (isOpen ? "" : " tot en met \(last.dutch)")
            ),
            help: Bilingual(
              en: "look at `from` and `through` in the register of resources",
              nl: "kijk naar `from` en `through` in het register van middelen"
            )
          )
        }
      }
    }
  }
}
