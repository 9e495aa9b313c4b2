import CivilTime
import RuleSyntax
import SourceText

extension Binder {
  /// What a slot says: a value written in place, or that of a parameter.
  private mutating func reading(
    _ slot: SlotSyntax,
    _ wanted: WantedQuantity
  )
    -> (value: QuantityValue, parameter: Scope.Entry?)?
  {
    switch slot.value {
    case .name:
      guard let entry = find(slot, .parameter) else { return nil }
      return parameters[entry.place].map { ($0.value, entry) }
    case .integer(let number): return (.count(Fraction(number)), nil)
    case .quantity(let written):
      guard let value = QuantityValue(written) else {
        report(.unreadableQuantity(text(slot.range), wanted), at: slot.range)
        return nil
      }
      return (value, nil)
    case .window(let from, let to):
      return clockWindow(from: from, to: to, at: slot.range).map { (.window($0), nil) }
    case .date(let year, let month, let day):
      return Day(year: year, month: month, day: day).map { (.date($0), nil) }
    case .string, .time, .days, .condition, .word, .outcome, .present: return nil
    }
  }

  /// The value of a slot of one sort, or nil after a message.
  private mutating func given<Value: Hashable & Sendable>(
    _ slot: SlotSyntax?,
    _ wanted: WantedQuantity,
    _ pick: (QuantityValue) -> Value?
  ) -> Given<Value>? {
    guard let slot, let (value, entry) = reading(slot, wanted) else { return nil }
    guard let picked = pick(value) else {
      report(
        .wrongQuantity(
          text(slot.range),
          value,
          wanted,
          parameter: entry?.origin,
          language: language
        ),
        at: slot.range
      )
      return nil
    }
    return Given(picked, parameter: entry?.name, origin: origin(slot.range))
  }

  /// The same, with the number inside bounds.
  private mutating func bounded<Value: Hashable & Sendable & Comparable>(
    _ slot: SlotSyntax?,
    _ wanted: WantedQuantity,
    _ bounds: ClosedRange<Value>,
    shown: (Value) -> Bilingual,
    _ pick: (QuantityValue) -> Value?
  ) -> Given<Value>? {
    guard let slot, let found = given(slot, wanted, pick) else { return nil }
    guard bounds.contains(found.value) else {
      report(
        .wrongNumber(
          text(slot.range),
          low: shown(bounds.lowerBound),
          high: shown(bounds.upperBound)
        ),
        at: slot.range
      )
      return nil
    }
    return found
  }

  /// Minutes, at least 1.
  mutating func minutes(_ slot: SlotSyntax?, atMost: Int = 24 * 60) -> Given<Int>? {
    bounded(slot, .duration(atMost: atMost), 1...atMost, shown: shownMinutes) {
      guard case .minutes(let minutes) = $0 else { return nil }
      return minutes
    }
  }

  /// Minutes a day: `14 h per day`, or `9 h` with the days beside it.
  mutating func budget(_ slot: SlotSyntax?) -> Given<Int>? {
    bounded(slot, .budget, 0...24 * 60, shown: shownMinutes) {
      switch $0 {
      case .minutes(let minutes), .minutesPerDay(let minutes): minutes
      case .count, .period, .countPer, .placesPerHour, .places, .metresPerHour, .percent,
        .euroCents, .window, .date:
        nil
      }
    }
  }

  /// A whole number of at least 1; a number per unit counts when the unit is the one meant.
  mutating func count(
    _ slot: SlotSyntax?,
    per unit: CalendarPeriod.Unit? = nil,
    atMost: Int = 100_000
  ) -> Given<Int>? {
    bounded(slot, .count(per: unit), 1...atMost, shown: { Bilingual(both: String($0)) }) {
      switch $0 {
      case .count(let number): number.whole
      case .countPer(let number, let other): other == unit ? number.whole : nil
      case .minutes, .period, .minutesPerDay, .placesPerHour, .places, .metresPerHour, .percent,
        .euroCents, .window, .date:
        nil
      }
    }
  }

  /// A period of calendar units; 24 hours count as a day.
  mutating func period(_ slot: SlotSyntax?) -> CalendarPeriod? {
    given(slot, .period) { value -> CalendarPeriod? in
      switch value {
      case .period(let period): period
      case .minutes(let minutes) where minutes > 0 && minutes % 1440 == 0:
        CalendarPeriod(count: minutes / 1440, unit: .day)
      case .count, .minutes, .minutesPerDay, .countPer, .placesPerHour, .places, .metresPerHour,
        .percent, .euroCents, .window, .date:
        nil
      }
    }?.value
  }

  /// Places an hour, more than none.
  mutating func placesPerHour(_ slot: SlotSyntax?) -> Given<Fraction>? {
    bounded(
      slot,
      .placesPerHour,
      Fraction(1)...Fraction(1_000_000),
      shown: { Bilingual(both: shownFraction($0)) }
    ) {
      guard case .placesPerHour(let number) = $0 else { return nil }
      return number
    }
  }

  /// A number of places.
  mutating func places(_ slot: SlotSyntax?) -> Given<Int>? {
    bounded(slot, .places, 0...10_000_000, shown: { Bilingual(both: String($0)) }) {
      guard case .places(let number) = $0 else { return nil }
      return number
    }
  }

  /// Metres an hour.
  mutating func metresPerHour(_ slot: SlotSyntax?) -> Given<Int>? {
    bounded(
      slot,
      .speed,
      1...300_000,
      shown: { Bilingual(en: "\($0) m per h", nl: "\($0) m per u") }
    ) {
      guard case .metresPerHour(let metres) = $0 else { return nil }
      return metres
    }
  }

  /// Hundredths within bounds.
  mutating func percent(_ slot: SlotSyntax?, atLeast: Int, atMost: Int) -> Given<Fraction>? {
    bounded(
      slot,
      .percent(atLeast: atLeast, atMost: atMost),
      Fraction(atLeast)...Fraction(atMost),
      shown: { Bilingual(both: "\(shownFraction($0))%") }
    ) {
      guard case .percent(let number) = $0 else { return nil }
      return number
    }
  }

  /// A window of the day.
  mutating func window(_ slot: SlotSyntax?) -> Given<ClockWindow>? {
    given(slot, .window) {
      guard case .window(let window) = $0 else { return nil }
      return window
    }
  }

  /// A window from two clock times; past midnight it ends on the next day.
  mutating func clockWindow(from: Int, to: Int, at range: TextRange) -> ClockWindow? {
    guard from != to, from < 1440,
      let start = TimeOfDay(minutes: from),
      let end = TimeOfDay(minutes: to > from ? to : to + 1440)
    else {
      report(.emptyWindow(text(range)), at: range)
      return nil
    }
    return ClockWindow(from: start, to: end)
  }

  /// The clock time of a slot.
  func time(_ slot: SlotSyntax?) -> TimeOfDay? {
    guard case .time(let minutes)? = slot?.value else { return nil }
    return TimeOfDay(minutes: minutes)
  }
}
