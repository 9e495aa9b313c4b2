import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A02: count × spacing is the whole period or more, so nothing that is done late can be made up.
///
/// A warning when the checks move on from period to period until one no longer fits; a note when
/// they just fit for ever, each on its own day.
enum NoSlack {
  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    let versions = input.rulebook.rules.flatMap { rule in
      rule.versions.flatMap { version in
        version.frequencies.compactMap { frequency -> Diagnostic? in
          guard let from = version.from else { return nil }
          return finding(frequency, rule.name, from, version.through, input)
        }
      }
    }
    let regimes = input.rulebook.regimes.flatMap { regime in
      regime.replaces.flatMap { replacement in
        replacement.frequencies.compactMap { frequency -> Diagnostic? in
          guard let from = regime.from else { return nil }
          return finding(frequency, replacement.rule, from, regime.through, input)
        }
      }
    }
    return versions + regimes
  }

  /// How the earliest lawful dates run on from period to period.
  enum Course: Equatable {
    /// There are days to spare in every period.
    case slack
    /// No period has a day to spare, and all fit.
    case forced
    /// The checks move on until the one of this number finds no day in its period.
    case fails(number: Int, period: DaySpan, earliest: Day)
  }

  /// The course of a frequency from the first whole period of a version; nil without spacing, for
  /// a version without a whole period, and where a single period is too short already.
  static func course(_ frequency: Frequency, from: Day, through: Day?) -> Course? {
    guard let spacing = frequency.spacing, frequency.count.value > 0 else { return nil }
    let count = frequency.count.value
    let grid = PeriodGrid(frequency.period, from: from)
    var period = grid.period(holding: from).days
    if period.first < from { period = grid.period(holding: period.last.adding(days: 1)).days }
    // The same dates come back after at most 28 years, and drift shows within a few periods more.
    let end = min(through ?? DaySpan.farDay, period.first.adding(months: 40 * 12))
    guard period.last <= end, frequency.fits(in: period) else { return nil }
    var last: Day?
    var (hasSlack, steps) = (true, 0)
    while period.last <= end, steps < 4000 {
      guard frequency.fits(in: period) else { return nil }
      for number in 1...count {
        let day = max(period.first, last.map { spacing.after($0) } ?? period.first)
        if day > period.last { return .fails(number: number, period: period, earliest: day) }
        last = day
        steps += 1
      }
      let next = grid.period(holding: period.last.adding(days: 1)).days
      let free = spacing.times(count).after(period.first)
      if next.first <= free { hasSlack = false }
      period = next
    }
    return hasSlack ? .slack : .forced
  }

  private static func finding(
    _ frequency: Frequency,
    _ rule: String,
    _ from: Day,
    _ through: Day?,
    _ input: AnalysisInput
  ) -> Diagnostic? {
    guard let spacing = frequency.spacing,
      let course = course(frequency, from: from, through: through)
    else { return nil }
    let count = frequency.count.value
    let (apart, period) = (Words.length(spacing), Words.period(frequency.period))
    switch course {
    case .slack: return nil
    case .forced:
      let all = Words.length(spacing.times(count))
      return Diagnostic.found(
        .noSlack,
        .note,
        at: frequency.origin,
        Bilingual(
          en:
            "\(rule) has no day to spare: \(count) × \(apart.english) apart is \(all.english), all of "
            + "each \(period.english), so what is done late once stays late for good",
          nl:
            "\(rule) heeft geen dag speling: \(count) × \(apart.dutch) ertussen is \(all.dutch), zo lang "
            + "als de hele periode (\(period.dutch)): wat één keer later gebeurt, blijft voorgoed later"
        ),
        help: help(frequency)
      )
    case .fails(let number, let days, let earliest):
      let (first, day) = (Words.day(days.first), Words.day(earliest))
      return Diagnostic.found(
        .noSlack,
        .warning,
        at: frequency.origin,
        Bilingual(
          en:
            "\(rule) cannot go on: even with every check on its earliest day, check \(number) of the "
            + "\(period.english) from \(first.english) may be done no sooner than \(day.english), "
            + "after its end",
          nl:
            "\(rule) kan niet doorgaan: zelfs als elke controle op de eerst mogelijke dag gebeurt, mag "
            + "controle \(number) van \(period.dutch) vanaf \(first.dutch) pas op \(day.dutch), na "
            + "het einde ervan"
        ),
        help: help(frequency)
      )
    }
  }

  private static func help(_ frequency: Frequency) -> Bilingual {
    Bilingual(
      en: "ask for less time apart, or for fewer checks: the time apart also runs from one period "
        + "to the next",
      nl: "vraag minder tijd ertussen, of minder controles: de tijd ertussen loopt ook door van de "
        + "ene periode naar de volgende"
    )
  }
}

extension Frequency {
  /// Whether its checks fit into one period that starts afresh.
  func fits(in days: DaySpan) -> Bool {
    guard let spacing, count.value > 1 else { return true }
    return spacing.times(count.value - 1).after(days.first) <= days.last
  }
}

extension CalendarPeriod {
  /// So many times this period, in calendar units.
  func times(_ number: Int) -> CalendarPeriod {
    CalendarPeriod(count: min(1_000_000, count.multipliedClamped(by: number)), unit: unit)
  }
}

extension Int {
  fileprivate func multipliedClamped(by other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
