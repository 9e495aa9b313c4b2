import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A09: hours or days that cannot hold together once it is clear which line goes before which.
///
/// A line whose days are all named more specifically by other lines never holds; a frequency that a
/// regime puts in the place of the rule's own may ask for days on which the rule has no window.
enum ContradictoryWindows {
  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for rule in input.rulebook.rules {
      var told: Set<Origin> = []
      for version in rule.versions {
        for windows in [version.windows] + version.presence.map(\.windows) {
          let days = life(windows.windows, version.from, version.through, input)
          found += shadowed(windows.windows, days, input).filter { told.insert($0.0).inserted }
            .map { $0.1 }
        }
      }
    }
    for role in input.rulebook.roles {
      let days = life(role.deployed, nil, nil, input)
      found += shadowed(role.deployed, days, input).map(\.1)
    }
    for resource in input.rulebook.resources {
      let days = life(resource.windows.windows, nil, nil, input)
      found += shadowed(resource.windows.windows, days, input).map(\.1)
    }
    return found + replaced(input)
  }

  /// The days of a version until the last date its windows name, and a year more: after that only
  /// weekdays and holidays are left, and a year shows them all.
  private static func life(
    _ windows: [DayWindow],
    _ from: Day?,
    _ through: Day?,
    _ input: AnalysisInput
  ) -> DaySpan {
    let start = from ?? input.from
    let last = windows.flatMap(\.days.items).compactMap { item -> Day? in
      if case .dates(_, let last) = item { return last }
      return nil
    }.max()
    let end = max(start, last ?? start).adding(days: 366)
    return DaySpan(start, min(through ?? DaySpan.farDay, end))
  }

  // MARK: Lines that never hold

  private static func shadowed(
    _ windows: [DayWindow],
    _ days: DaySpan,
    _ input: AnalysisInput
  ) -> [(Origin, Diagnostic)] {
    guard Set(windows.map(\.origin)).count > 1, !days.isEmpty else { return [] }
    var forms = DayForms()
    forms.add(windows)
    // Where only dates are named, one line never hides another on days around them.
    let groups = forms.groups(days) { input.resolver.isHoliday($0) }
    var holds: Set<Origin> = []
    var hidden: [Origin: (day: Day, by: Origin)] = [:]
    for group in groups {
      let day = group[0]
      let isHoliday = input.resolver.isHoliday(day)
      let ranked = windows.compactMap { window in
        window.days.specificity(of: day, isHoliday: isHoliday).map { (rank: $0, window: window) }
      }
      guard let rank = ranked.map(\.rank).max() else { continue }
      let top = ranked.filter { $0.rank == rank }.map(\.window)
      let closed = top.first { $0.window == nil }
      let winner = closed ?? top[0]
      for (_, window) in ranked {
        let wins =
          closed == nil ? top.contains(window) : window.window == nil && top.contains(window)
        if wins { holds.insert(window.origin) }
        if !wins, hidden[window.origin] == nil { hidden[window.origin] = (day, winner.origin) }
      }
    }
    return hidden.filter { !holds.contains($0.key) }
      .sorted { ($0.key.file, $0.key.range) < ($1.key.file, $1.key.range) }
      .map { place, by in
        let date = Words.fullDay(by.day)
        return (
          place,
          Diagnostic.found(
            .contradictoryWindows,
            .warning,
            at: place,
            Bilingual(
              en: "this line never holds: on each of its days another line names the day more "
                + "specifically, or closes it, as on \(date.english)",
              nl: "deze regel geldt nooit: op elk van de dagen noemt een andere regel de dag "
                + "preciezer, of sluit die, zoals op \(date.dutch)"
            ),
            help: Bilingual(
              en:
                "a date goes before a public holiday, that before a first weekday of the month, that "
                + "before a weekday, that before any day; leave this line out, or name other days",
              nl:
                "een datum gaat voor een feestdag, die voor een eerste weekdag van de maand, die voor "
                + "een weekdag, die voor alle dagen; laat deze regel weg, of noem andere dagen"
            ),
            also: [(by.by, Bilingual(en: "this holds instead", nl: "dit geldt in plaats ervan"))]
          )
        )
      }
  }

  // MARK: Frequencies of a regime

  private static func replaced(_ input: AnalysisInput) -> [Diagnostic] {
    input.rulebook.regimes.flatMap { regime -> [Diagnostic] in
      guard let span = regime.span else { return [] }
      return regime.replaces.flatMap { replacement -> [Diagnostic] in
        guard let rule = input.rulebook.rule(replacement.rule) else { return [] }
        return replacement.frequencies.compactMap { frequency in
          guard let days = frequency.days else { return nil }
          return finding(frequency, days, regime, span, rule, input)
        }
      }
    }
  }

  private static func finding(
    _ frequency: Frequency,
    _ days: DaySet,
    _ regime: Regime,
    _ span: DaySpan,
    _ rule: Rule,
    _ input: AnalysisInput
  ) -> Diagnostic? {
    var first: (day: Day, place: Origin)?
    // A year shows every weekday and holiday of a longer regime.
    for offset in 0..<min(span.count, 366) {
      let day = span.first.adding(days: offset)
      guard days.contains(day, isHoliday: input.resolver.isHoliday(day)),
        let version = rule.version(on: day)
      else { continue }
      if version.windows.ownHours { return nil }
      let isOpen =
        version.windows.windows.isEmpty
        || !(input.resolver.specific(version.windows.windows, on: day)?.isEmpty ?? true)
      if isOpen { return nil }
      first = first ?? (day, version.windows.windows.first?.origin ?? version.origin)
    }
    guard let first else { return nil }
    let date = Words.fullDay(first.day)
    return Diagnostic.found(
      .contradictoryWindows,
      .error,
      at: frequency.origin,
      Bilingual(
        en: "\(regime.name) goes before \(rule.name) and asks for days on which that rule has no "
          + "window, the first \(date.english): it can never be done",
        nl: "\(regime.name) gaat voor \(rule.name) en vraagt dagen waarop die regel geen venster "
          + "heeft, de eerste \(date.dutch): het kan nooit"
      ),
      help: Bilingual(
        en: "name days of the rule's window",
        nl: "noem dagen van het venster van de regel"
      ),
      also: [(first.place, Bilingual(en: "the window of the rule", nl: "het venster van de regel"))]
    )
  }
}
