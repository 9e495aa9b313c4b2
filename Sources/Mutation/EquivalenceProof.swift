import CivilTime
import Obligations
import RuleChecking
import RuleImpact
import SourceText

/// Proves that a change cannot be noticed, by an exact comparison; else nothing is claimed.
enum EquivalenceProof {
  /// Why the change changes nothing; nil when that is not proved.
  static func of(_ mutant: Mutant, before: Rulebook, after: Rulebook) -> Bilingual? {
    openVersion(mutant, before) ?? withoutDate(mutant, before) ?? clipped(mutant, before, after)
  }

  /// The change stands in a version that has no first day yet.
  private static func openVersion(_ mutant: Mutant, _ book: Rulebook) -> Bilingual? {
    for rule in book.rules where rule.origin.file == mutant.file {
      let own = rule.versions.filter { $0.origin.range.start <= mutant.range.start }
      guard rule.origin.range.start <= mutant.range.start, isLast(rule, mutant, book),
        let version = own.max(by: { $0.origin.range.start < $1.origin.range.start }),
        version.origin.range != rule.origin.range, version.from == nil,
        let milestone = version.milestone
      else { continue }
      return Bilingual(
        en: "it stands in a version that starts at `\(milestone)`, which has no date",
        nl: "het staat in een versie die begint bij `\(milestone)`, zonder datum"
      )
    }
    return nil
  }

  /// Whether a rule is the last declared before the change.
  private static func isLast(_ rule: Rule, _ mutant: Mutant, _ book: Rulebook) -> Bool {
    let others: [Origin] =
      book.rules.map(\.origin) + book.parameters.map(\.origin) + book.kinds.map(\.origin)
      + book.ladders.map(\.origin) + book.resources.map(\.origin) + book.regimes.map(\.origin)
      + book.classifications.map(\.origin) + book.roles.map(\.origin)
      + book.indicators.map(\.origin) + book.labourLimits.map(\.origin)
      + book.zones.map(\.origin) + book.milestones.map(\.origin)
    return !others.contains {
      $0.file == mutant.file && $0.range.start > rule.origin.range.start
        && $0.range.start <= mutant.range.start
    }
  }

  /// The change is of a regime that has no first day yet.
  private static func withoutDate(_ mutant: Mutant, _ book: Rulebook) -> Bilingual? {
    let regime = book.regimes.filter {
      $0.origin.file == mutant.file && $0.origin.range.start <= mutant.range.start
    }.max { $0.origin.range.start < $1.origin.range.start }
    guard let regime, regime.from == nil,
      !book.rules.contains(where: {
        $0.origin.file == mutant.file && $0.origin.range.start > regime.origin.range.start
          && $0.origin.range.start <= mutant.range.start
      })
    else { return nil }
    return Bilingual(
      en: "it stands in the regime `\(regime.name)`, which has no first day yet",
      nl: "het staat in het regime `\(regime.name)`, dat nog geen eerste dag heeft"
    )
  }

  /// The windows of visits differ only in minutes in which somebody of the team is never on duty.
  private static func clipped(
    _ mutant: Mutant,
    _ before: Rulebook,
    _ after: Rulebook
  ) -> Bilingual? {
    guard mutant.mutation == .windowEdge else { return nil }
    // Any other difference than of the windows of one rule's visits ends it.
    guard before.roles.map(\.deployed.meaning) == after.roles.map(\.deployed.meaning),
      before.resources.map(\.windows.windows.meaning)
        == after.resources.map(\.windows.windows.meaning),
      before.rules.count == after.rules.count
    else { return nil }
    var changed: [(RuleVersion, RuleVersion)] = []
    for (old, new) in zip(before.rules, after.rules) {
      for (one, other) in zip(old.versions, new.versions) {
        guard
          one.presence.map(\.windows.windows.meaning)
            == other.presence.map(\.windows.windows.meaning)
        else { return nil }
        if one.windows.windows.meaning != other.windows.windows.meaning {
          changed.append((one, other))
        }
      }
    }
    guard !changed.isEmpty else { return nil }
    let limits = changed.allSatisfy { one, other in
      one.team.contains { part in
        guard let role = before.role(part.role), !role.isExternal,
          role.deployed.contains(where: { $0.window != nil })
        else { return false }
        let days = DayForms(of: one.windows.windows + other.windows.windows + role.deployed)
        return days.all.allSatisfy { form in
          let duty = role.deployed.minutes(on: form)
          let left = one.windows.windows.minutes(on: form)
          let right = other.windows.windows.minutes(on: form)
          // A duty or a window past midnight could meet those of the day before: nothing is claimed.
          guard [duty, left, right].allSatisfy({ $0.allSatisfy { $0.upperBound <= 1440 } }) else {
            return false
          }
          return MinuteSet.common(left, duty) == MinuteSet.common(right, duty)
        }
      }
    }
    guard limits else { return nil }
    return Bilingual(
      en: "the minutes that differ lie outside the hours in which the team can be on duty",
      nl: "de minuten die verschillen liggen buiten de uren waarin het team dienst kan hebben"
    )
  }
}
