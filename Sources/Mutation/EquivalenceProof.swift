import CivilTime
import Obligations
import RuleChecking
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

extension [DayWindow] {
  /// What they say, without where.
  fileprivate var meaning: [String] {
    map { window in
      let clock = window.window.map { "\($0.value.from)-\($0.value.to)" } ?? "closed"
      return "\(clock) \(window.days.items)"
    }
  }

  /// The minutes of a day of some form; those that name the day most specifically hold.
  fileprivate func minutes(on form: DayForms.Form) -> [Range<Int>] {
    let named = compactMap { window in
      form.specificity(of: window.days).map { (window: window, rank: $0) }
    }
    let most = named.map(\.rank).max()
    let own = named.filter { $0.rank == most }.map(\.window)
    if own.contains(where: { $0.window == nil }) { return [] }
    return MinuteSet.merged(
      own.compactMap { $0.window?.value }.map { window in
        Int(window.from.minutes)..<Swift.max(Int(window.from.minutes), Int(window.to.minutes))
      }
    )
  }
}

/// Minutes of a day as sorted stretches.
enum MinuteSet {
  /// Stretches joined where they touch.
  static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for next in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, next.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
      } else {
        result.append(next)
      }
    }
    return result
  }

  /// The minutes in both.
  static func common(_ left: [Range<Int>], _ right: [Range<Int>]) -> [Range<Int>] {
    merged(left.flatMap { one in right.map { one.clamped(to: $0) } })
  }
}

/// Every form a day can have for some windows; all days of one form have the same windows.
///
/// A form is a weekday, whether the day is among the first seven of its month, whether it is a
/// holiday, and the date where the windows name it.
struct DayForms {
  struct Form: Hashable {
    let weekday: Weekday
    let isFirstSeven: Bool
    let isHoliday: Bool
    /// The day itself when the windows name dates.
    let date: Day?

    /// How specifically a set names such a day, as `DaySet.specificity`.
    func specificity(of days: DaySet) -> Int? {
      days.items.compactMap { item -> Int? in
        switch item {
        case .anyDay: 0
        case .weekdays(let weekdays): weekdays.contains(weekday) ? 1 : nil
        case .firstOfMonth(let first): weekday == first && isFirstSeven ? 2 : nil
        case .publicHoliday: isHoliday ? 3 : nil
        case .dates(let from, let through):
          date.map { from <= $0 && $0 <= through } == true ? 4 : nil
        }
      }.max()
    }
  }

  let all: [Form]

  init(of windows: [DayWindow]) {
    let flags = [false, true]
    var forms: [Form] = []
    for weekday in Weekday.allCases {
      for isFirst in flags {
        for isHoliday in flags {
          forms.append(
            Form(weekday: weekday, isFirstSeven: isFirst, isHoliday: isHoliday, date: nil)
          )
        }
      }
    }
    for item in windows.flatMap(\.days.items) {
      guard case .dates(let from, let through) = item else { continue }
      // A year of days has every form there is between two others.
      let count = Swift.min(from.days(until: through), 366)
      for offset in 0...Swift.max(0, count) {
        let day = from.adding(days: offset)
        for isHoliday in flags {
          forms.append(
            Form(
              weekday: day.weekday,
              isFirstSeven: day.dayOfMonth <= 7,
              isHoliday: isHoliday,
              date: day
            )
          )
        }
      }
    }
    all = forms
  }
}
