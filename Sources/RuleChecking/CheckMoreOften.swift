import CivilTime
import RuleSyntax
import SourceText

extension Binder {
  /// `more often than RULE`: on every day on which both hold, each object must be checked more
  /// often a year than under the other rule.
  mutating func checkMoreOften(_ rules: [(place: Scope.Place, rule: Rule)]) {
    let byName = Dictionary(grouping: rules) { $0.rule.name }
    for (place, rule) in rules {
      guard let name = rule.moreOftenThan,
        let slot = scope.declaration(place).clause(.moreOftenThan)?[.rule],
        let other = byName[name]?.first(where: { scope.sees(place.unit, $0.place.unit) })?.rule
      else { continue }
      unit = place.unit
      // A rule that asks for no checks has its own message, or cannot be compared.
      guard !rule.hasUnreadFrequencies, !other.hasUnreadFrequencies else { continue }
      for (mine, theirs) in Binder.together(rule, other) {
        let least = mine.yearlyChecks(least: true)
        let most = theirs.yearlyChecks(least: false)
        if least <= most {
          report(
            .notMoreOften(
              rule.name,
              shownFraction(least),
              than: other.name,
              shownFraction(most),
              declared: theirs.frequencies.first?.origin ?? other.origin
            ),
            at: slot.range
          )
          break
        }
      }
    }
  }

  /// The versions of two rules that hold on the same day.
  private static func together(_ rule: Rule, _ other: Rule) -> [(RuleVersion, RuleVersion)] {
    rule.versions.flatMap { mine in
      other.versions.filter { mine.overlaps($0) }.map { (mine, $0) }
    }
  }
}

extension Rule {
  /// Whether a version has no frequency at all.
  fileprivate var hasUnreadFrequencies: Bool {
    versions.contains { $0.frequencies.isEmpty && $0.triggers.isEmpty }
  }
}

extension RuleVersion {
  fileprivate func overlaps(_ other: RuleVersion) -> Bool {
    guard let from, let otherFrom = other.from else { return false }
    return (through.map { otherFrom <= $0 } ?? true) && (other.through.map { from <= $0 } ?? true)
  }

  /// The checks a year for one object: those without condition, and the least or the most that a
  /// condition adds.
  fileprivate func yearlyChecks(least: Bool) -> Fraction {
    var always = Fraction(0)
    var conditional: [Fraction] = []
    for frequency in frequencies {
      if frequency.condition == nil {
        always = always.adding(frequency.perYear)
      } else {
        conditional.append(frequency.perYear)
      }
    }
    let extra = least ? conditional.min() : conditional.max()
    return extra.map { always.adding($0) } ?? always
  }
}

extension Frequency {
  /// Checks in a year of 364 days, so that weeks and days compare exactly.
  fileprivate var perYear: Fraction {
    let number = Int64(count.value)
    let days = Int64(self.days?.perWeek ?? 7)
    let units: Int64 =
      switch period.unit {
      case .day: 52 * days
      case .week: 52
      case .month: 12
      case .quarter: 4
      case .year: 1
      }
    return Fraction(number * units, over: Int64(max(1, period.count))) ?? Fraction(0)
  }
}

extension DaySet {
  /// How many days of a week it holds, dates and holidays left out.
  fileprivate var perWeek: Int {
    var weekdays: Set<Weekday> = []
    for item in items {
      switch item {
      case .anyDay: weekdays.formUnion(Weekday.allCases)
      case .weekdays(let days): weekdays.formUnion(days)
      case .firstOfMonth, .publicHoliday, .dates: continue
      }
    }
    return weekdays.count
  }
}

extension Fraction {
  /// The sum, or the larger of the two when it is out of range.
  fileprivate func adding(_ other: Fraction) -> Fraction {
    let (left, isOver) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, isOverToo) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, isOverThree) = left.addingReportingOverflow(right)
    let (below, isOverFour) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !isOver, !isOverToo, !isOverThree, !isOverFour, let total = Fraction(sum, over: below)
    else { return max(self, other) }
    return total
  }
}
