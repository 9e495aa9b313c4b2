import CivilTime
import RuleSyntax
import SourceText

extension Binder {
  /// A count that changes inside its period must say how it is carried over.
  mutating func checkTransition(
    from before: RuleVersion,
    to version: RuleVersion,
    head: ClauseSyntax?
  ) {
    guard version.transition == nil, let head, let start = version.from else { return }
    let old = before.frequencies.filter { !version.frequencies.contains(sameCount: $0) }
    let new = version.frequencies.filter { !before.frequencies.contains(sameCount: $0) }
    // The end of the old count, and the start of the new one, must both fall between periods.
    let cut =
      old.first { !$0.period.starts(on: start, countedFrom: before.from) }
      ?? new.first { !$0.period.starts(on: start, countedFrom: start) }
    guard let cut else { return }
    report(
      .transitionMissing(
        start,
        cut.period,
        counts: mixed(cut.period, from: before, to: version, on: start),
        before: before.frequencies.first { $0.period == cut.period }?.origin ?? before.origin,
        fixes: transitionFixes(head)
      ),
      at: head.range
    )
  }

  /// The two counts of a period for the same objects, with its days under each version; nil when the
  /// versions count for different objects or in different periods.
  private func mixed(
    _ period: CalendarPeriod,
    from before: RuleVersion,
    to version: RuleVersion,
    on start: Day
  ) -> MixedCount? {
    for old in before.frequencies where old.period == period {
      let new = version.frequencies.first {
        $0.period == period && $0.condition == old.condition && $0.days == old.days
      }
      guard let new, new.count.value != old.count.value, let from = before.from else { continue }
      let days = period.days(holding: start, countedFrom: from)
      let last = min(days.last, version.through ?? days.last)
      return MixedCount(
        old: old.count.value,
        new: new.count.value,
        oldDays: max(days.first, from).days(until: start),
        newDays: start.days(until: last) + 1,
        length: days.first.days(until: days.last) + 1
      )
    }
    return nil
  }

  private func transitionFixes(_ head: ClauseSyntax) -> [Fix] {
    let lines: [Bilingual] = [
      Bilingual(
        en: "transition pro rata, rounded up",
        nl: "overgang naar rato, naar boven afgerond"
      ),
      Bilingual(en: "transition from next period", nl: "overgang vanaf volgende periode"),
      Bilingual(en: "transition at once", nl: "overgang meteen"),
    ]
    return lines.map { line in
      newLine(
        after: head.range,
        "    \(line.text(in: language))",
        title: Bilingual(en: "add `\(line.english)`", nl: "voeg `\(line.dutch)` toe"),
        isSafe: false
      )
    }
  }
}

/// A period in which one count takes the place of another.
struct MixedCount: Equatable {
  let old: Int
  let new: Int
  let oldDays: Int
  let newDays: Int
  /// The days of the whole period.
  let length: Int

  /// Count × days, summed; divided by the length it is what `pro rata` asks.
  var sum: Int { old * oldDays + new * newDays }
  /// What `pro rata` asks in hundredths, rounded half up.
  var hundredths: Int { (200 * sum + length) / (2 * length) }
  var down: Int { sum / length }
  var up: Int { (sum + length - 1) / length }
}

extension [Frequency] {
  /// Whether one of them asks the same as another of a period that is longer than a day.
  fileprivate func contains(sameCount other: Frequency) -> Bool {
    contains {
      $0.period == other.period && $0.count.value == other.count.value
        && $0.promise == other.promise && $0.condition == other.condition && $0.days == other.days
    }
  }
}

extension CalendarPeriod {
  /// The first and last day of the period that holds a day.
  func days(holding day: Day, countedFrom first: Day) -> (first: Day, last: Day) {
    var start = day
    // A period has at most 100 years.
    for _ in 0..<36_600 where !starts(on: start, countedFrom: first) {
      start = start.adding(days: -1)
    }
    return (start, after(start).adding(days: -1))
  }

  /// Whether a new period starts on a day; several units together count from the unit that holds
  /// the first day of the version.
  func starts(on day: Day, countedFrom first: Day?) -> Bool {
    let (year, month, dayOfMonth) = day.parts
    guard let first else { return false }
    switch unit {
    case .day: return first.days(until: day) % count == 0
    case .week:
      let weeks = first.week.monday.days(until: day.week.monday) / 7
      return day.weekday == .monday && weeks % count == 0
    case .month:
      return dayOfMonth == 1 && ((year - first.year) * 12 + month - first.month) % count == 0
    case .quarter:
      let quarters = (year - first.year) * 4 + (month - 1) / 3 - (first.month - 1) / 3
      return dayOfMonth == 1 && month % 3 == 1 && quarters % count == 0
    case .year: return dayOfMonth == 1 && month == 1 && (year - first.year) % count == 0
    }
  }
}
