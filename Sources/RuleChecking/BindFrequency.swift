import CivilTime
import RuleSyntax
import SourceText

extension Binder {
  /// One `every …` clause; `kind` is what its condition is about.
  mutating func frequency(_ clause: ClauseSyntax, kind: String?) -> Frequency? {
    guard let unitSlot = clause[.unit], let unit = unitSlot.text.flatMap(calendarUnit) else {
      return nil
    }
    var periods = 1
    if let slot = clause[.every] {
      guard let number = count(slot, atMost: 100)?.value else { return nil }
      periods = number
    }
    let period = CalendarPeriod(count: periods, unit: unit)
    let days = clause[.days].flatMap { daySet($0) }
    if let slot = clause[.days], unit != .day || periods != 1 {
      report(.daysOnlyDaily(text(unitSlot.range)), at: slot.range)
    }
    // Every part is read before any is given up, so that all mistakes are told at once.
    var bound: Condition?
    var isUnread = false
    if let slot = clause[.condition] {
      if let kind {
        bound = condition(slot, .objects(of: kind))
        isUnread = bound == nil
      } else {
        report(.needsObject(Bilingual(en: "`when`", nl: "`wanneer`")), at: slot.range)
      }
    }
    // A number per year in a parameter fits only a frequency of one year.
    let read = count(clause[.amount], per: periods == 1 ? unit : nil, atMost: 1000)
    let spacing = clause[.spacing].flatMap { self.period($0) }
    guard let amount = read, !isUnread else { return nil }
    if let spacing, let slot = clause[.spacing] {
      checkSpacing(spacing, count: amount.value, in: period, at: slot.range)
    }
    return Frequency(
      period: period,
      count: amount,
      promise: Promise(clause[.promise]),
      condition: bound,
      days: days,
      spacing: spacing,
      origin: origin(clause.range)
    )
  }

  /// The first and the last check of a period lie (n − 1) spacings apart.
  ///
  /// Months and years differ in length, so each period that a calendar can have is looked at: an
  /// error when it fits in none, a warning when it fits in some.
  private mutating func checkSpacing(
    _ spacing: CalendarPeriod,
    count: Int,
    in period: CalendarPeriod,
    at range: TextRange
  ) {
    guard count > 1 else { return }
    let span = CalendarPeriod(count: min(40_000, (count - 1) * spacing.count), unit: spacing.unit)
    let starts = period.unit.starts
    let short = starts.filter { period.after($0) <= span.after($0) }
    guard let first = short.first else { return }
    let last = span.after(first)
    let isNever = short.count == starts.count
    report(
      .spacingTooLong(
        text(range),
        count: count,
        in: period,
        example: (first, last),
        severity: isNever ? .error : .warning
      ),
      at: range
    )
  }

  private func calendarUnit(_ word: String) -> CalendarPeriod.Unit? {
    switch word {
    case "day", "days": .day
    case "week", "weeks": .week
    case "month", "months": .month
    case "quarter", "quarters": .quarter
    case "calendar year", "calendar years", "year", "years": .year
    default: nil
    }
  }

  /// Says when two of some frequencies are about the same objects, days and period.
  mutating func checkFrequencies(_ frequencies: [Frequency]) {
    for (index, frequency) in frequencies.enumerated() {
      let first = frequencies[..<index].first {
        $0.period == frequency.period && $0.condition == frequency.condition
          && $0.days == frequency.days
      }
      if let first {
        report(.frequencyTwice(first: first.origin), at: frequency.origin.range)
      }
    }
  }

  /// A trigger: `on complaint noise within 2 weeks, about 120 per calendar year`.
  mutating func trigger(_ clause: ClauseSyntax) -> Trigger? {
    let period = period(clause[.period])
    let amount = count(clause[.amount], per: .year)
    guard let kind = clause[.triggerKind]?.text.flatMap(Trigger.Kind.init),
      let subject = clause[.subject]?.text,
      let within = period,
      let expected = amount
    else { return nil }
    return Trigger(
      kind: kind,
      subject: subject,
      within: within,
      expectedPerYear: expected,
      origin: origin(clause.range)
    )
  }
}

extension CalendarPeriod.Unit {
  /// First days of units that show every length and order they can have, leap years included.
  fileprivate var starts: [Day] {
    let years = 2026...2033
    switch self {
    case .day: return (0..<1461).map { Day(number: 20_454).adding(days: $0) }
    // From Monday 5 January 2026.
    case .week: return (0..<209).map { Day(number: 20_458).adding(days: $0 * 7) }
    case .month, .quarter, .year:
      let step = self == .month ? 1 : self == .quarter ? 3 : 12
      return years.flatMap { year in
        stride(from: 1, through: 12, by: step).compactMap { Day(year: year, month: $0, day: 1) }
      }
    }
  }
}
