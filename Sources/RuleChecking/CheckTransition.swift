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
    let other = (old.isEmpty ? before : version).frequencies.first { $0.period == cut.period }
    report(
      .transitionMissing(
        start,
        cut.period,
        from: before.frequencies.first { $0.period == cut.period },
        to: other,
        fixes: transitionFixes(head)
      ),
      at: head.range
    )
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
