import CivilTime
import RuleChecking
import RuleSyntax
import SourceText

/// Reading the values of a clause of a scenario, in which a column's name stands for the value that
/// the row has for it.
extension ClauseSyntax {
  /// The clause with the values of a row in the place of the names of its columns.
  func filled(_ row: [String: SlotSyntax]) -> ClauseSyntax {
    guard !row.isEmpty, slots.contains(where: { $0.column.flatMap { row[$0] } != nil }) else {
      return self
    }
    return ClauseSyntax(
      kind: kind,
      range: range,
      slots: slots.map { slot in
        guard let name = slot.column, let cell = row[name] else { return slot }
        let label: SlotLabel =
          if slot.label == .column, case .date = cell.value { .date } else { slot.label }
        return SlotSyntax(label: label, value: cell.value, range: cell.range)
      }
    )
  }
}

extension SlotSyntax {
  /// The name of the column it may be; nil for every other value.
  var column: String? { if case .name(let name) = value { name } else { nil } }

  /// The minutes of a duration without `per`.
  var durationMinutes: Int? {
    guard case .quantity(let written) = value, case .minutes(let minutes)? = QuantityValue(written)
    else { return nil }
    return minutes
  }

  /// The window it holds.
  var clockWindow: ClockWindow? {
    guard case .window(let from, let to) = value, let start = TimeOfDay(minutes: from),
      let end = TimeOfDay(minutes: to)
    else { return nil }
    return ClockWindow(from: start, to: end <= start ? end.nextDay : end)
  }

  /// The time it holds.
  var clockTime: TimeOfDay? {
    guard case .time(let minutes) = value else { return nil }
    return TimeOfDay(minutes: minutes)
  }

  /// The days it names.
  var daySet: DaySet? {
    guard case .days(let items) = value else { return nil }
    let read = items.compactMap { item -> DaySet.Item? in
      switch item {
      case .anyDay: .anyDay
      case .weekday(let number): .weekdays([Weekday(index: number - 1)])
      case .weekdays(let first, let last):
        .weekdays((0...((last - first + 7) % 7)).map { Weekday(index: first - 1 + $0) }.sorted())
      case .firstOfMonth(let number): .firstOfMonth(Weekday(index: number - 1))
      case .publicHoliday: .publicHoliday
      case .date(let year, let month, let day):
        Day(year: year, month: month, day: day).map { .dates($0, $0) }
      case .dates(let from, let through):
        if let first = Day(year: from.year, month: from.month, day: from.day),
          let last = Day(year: through.year, month: through.month, day: through.day)
        {
          .dates(first, last)
        } else {
          nil
        }
      }
    }
    return read.count == items.count ? DaySet(read) : nil
  }
}

extension DaySet {
  /// Whether it says its days by date, so that no period need be said.
  var isDated: Bool {
    items.allSatisfy { item in
      switch item {
      case .dates: true
      case .anyDay, .weekdays, .firstOfMonth, .publicHoliday: false
      }
    }
  }

  /// The first and the last date it names.
  var span: GivenFact.DayRange? {
    var first: Day?
    var last: Day?
    for case .dates(let from, let through) in items {
      first = min(first ?? from, from)
      last = max(last ?? through, through)
    }
    guard let first, let last else { return nil }
    return GivenFact.DayRange(first: first, last: last)
  }
}

/// The value that a slot should have held, for messages.
enum WantedValue {
  case number, day, window, time, duration, days, figure, name

  var words: Bilingual {
    switch self {
    case .number: Bilingual(en: "a whole number", nl: "een geheel getal")
    case .day: Bilingual(en: "a date", nl: "een datum")
    case .window: Bilingual(en: "a window such as 09:00-17:00", nl: "een venster zoals 09:00-17:00")
    case .time: Bilingual(en: "a time such as 12:00", nl: "een tijd zoals 12:00")
    case .duration: Bilingual(en: "a duration such as 30 min", nl: "een duur zoals 30 min")
    case .days: Bilingual(en: "days", nl: "dagen")
    case .figure: Bilingual(en: "a number with a unit", nl: "een getal met eenheid")
    case .name: Bilingual(en: "a name", nl: "een naam")
    }
  }
}
