import CivilTime
import RuleChecking

/// How single parts of a rule stand to each other; nil when the comparison does not tell.
enum PartRelations {
  /// Windows: fewer minutes to choose from on every form of day is stricter.
  static func windows(_ before: Windows, _ after: Windows) -> Relation? {
    let (left, right) = (before.windows, after.windows)
    if left.meaning == right.meaning, before.ownHours == after.ownHours { return .same }
    let forms = DayForms(of: left + right).all
    let parts = forms.map { form in (left.minutes(on: form), right.minutes(on: form)) }
    let isSmaller = parts.allSatisfy { MinuteSet.isPart($1, of: $0) }
    let isLarger = parts.allSatisfy { MinuteSet.isPart($0, of: $1) }
    let said: Relation
    if isSmaller, isLarger {
      said = .same
    } else if isSmaller {
      said = .stricter
    } else if isLarger {
      said = .looser
    } else {
      // As many minutes in all forms of day together: the same room at other times.
      let counts = parts.map { (MinuteSet.count($0), MinuteSet.count($1)) }
      said =
        counts.reduce(0) { $0 + $1.0 } == counts.reduce(0) { $0 + $1.1 } ? .moved : .incomparable
    }
    // An object's own hours are not known here, but they can only take minutes away.
    switch (before.ownHours, after.ownHours) {
    case (false, false), (true, true): return said
    case (false, true): return said == .same || said == .stricter ? .stricter : nil
    case (true, false): return said == .same || said == .looser ? .looser : nil
    }
  }

  /// Presence: more people, or more minutes, is stricter.
  static func presenceWindows(_ before: Windows, _ after: Windows) -> Relation? {
    windows(before, after)?.reversed
  }

  /// Teams: more people of a role, or a qualification more, is stricter.
  static func team(_ before: [TeamPart], _ after: [TeamPart]) -> Relation {
    struct Key: Hashable {
      let role: String
      let qualification: String?
    }
    func counts(_ team: [TeamPart]) -> [Key: Int] {
      team.reduce(into: [:]) {
        $0[Key(role: $1.role, qualification: $1.qualification), default: 0] += $1.count
      }
    }
    let (left, right) = (counts(before), counts(after))
    if left == right { return .same }
    // Everybody of one team is in the other as well, a holder of a qualification also without it.
    func covers(_ big: [Key: Int], _ small: [Key: Int]) -> Bool {
      let roles = Set(small.keys.map(\.role))
      return roles.allSatisfy { role in
        let asked = small.filter { $0.key.role == role }
        let own = big.filter { $0.key.role == role }
        let qualified = asked.filter { $0.key.qualification != nil }
        guard qualified.allSatisfy({ (own[$0.key] ?? 0) >= $0.value }) else { return false }
        return own.values.reduce(0, +) >= asked.values.reduce(0, +)
      }
    }
    switch (covers(right, left), covers(left, right)) {
    case (true, true): return .same
    case (true, false): return .stricter
    case (false, true): return .looser
    case (false, false):
      return left.values.reduce(0, +) == right.values.reduce(0, +) ? .moved : .incomparable
    }
  }

  /// Sets of names that must take part: more is stricter.
  static func names(_ before: [String], _ after: [String]) -> Relation {
    let (left, right) = (Set(before), Set(after))
    if left == right { return .same }
    if left.isSubset(of: right) { return .stricter }
    if right.isSubset(of: left) { return .looser }
    return left.count == right.count ? .moved : .incomparable
  }

  /// How often: more times in the same period, or a longer time between, is stricter; a period that
  /// lies inside the other, with at least its share, as well.
  static func frequency(_ before: Frequency, _ after: Frequency) -> Relation? {
    guard let spacing = spacing(before.spacing, after.spacing),
      kept(before.promise) == kept(after.promise)
    else { return nil }
    guard before.days == after.days else {
      let isElseSame = before.period == after.period && before.count.value == after.count.value
      return isElseSame && spacing == .same ? days(before.days, after.days) : nil
    }
    if before.period == after.period {
      return Relation.together([Relation.of(before.count.value, after.count.value), spacing])
    }
    // A whole number of the shorter periods is the longer one: quarters and months of a year.
    guard spacing == .same, before.spacing == nil, let left = months(before.period),
      let right = months(after.period)
    else { return nil }
    let (l, r) = (before.count.value, after.count.value)
    if left % right == 0, let all = product(r, left / right), all >= l { return .stricter }
    if right % left == 0, let all = product(l, right / left), all >= r { return .looser }
    return .incomparable
  }

  /// More days on which something is due is stricter.
  private static func days(_ before: DaySet?, _ after: DaySet?) -> Relation {
    let sets = [before ?? .anyDay, after ?? .anyDay]
    let held = DayForms(sets).all.map { form in sets.map { form.specificity(of: $0) != nil } }
    switch (held.allSatisfy { $0[1] || !$0[0] }, held.allSatisfy { $0[0] || !$0[1] }) {
    case (true, true): return .same
    case (true, false): return .stricter
    case (false, true): return .looser
    case (false, false):
      return held.count { $0[0] } == held.count { $0[1] } ? .moved : .incomparable
    }
  }

  /// Plain and at least: fewer is missed, more is fine; about allows a tenth less.
  private static func kept(_ promise: Promise) -> Bool { promise == .about }

  private static func product(_ left: Int, _ right: Int) -> Int? {
    let result = left.multipliedReportingOverflow(by: right)
    return result.overflow ? nil : result.partialValue
  }

  /// The months of a period that starts with a month of the calendar; nil for days and weeks.
  private static func months(_ period: CalendarPeriod) -> Int? {
    switch period.unit {
    case .month: period.count
    case .quarter: product(period.count, 3)
    case .year: product(period.count, 12)
    case .day, .week: nil
    }
  }

  /// A longer time between is stricter; units are compared where every one of the longer is longer.
  static func spacing(_ before: CalendarPeriod?, _ after: CalendarPeriod?) -> Relation? {
    switch (before, after) {
    case (nil, nil): return .same
    case (nil, .some): return .stricter
    case (.some, nil): return .looser
    case (.some(let left), .some(let right)):
      if left == right { return .same }
      guard let a = days(left), let b = days(right) else { return nil }
      if left.unit == right.unit { return Relation.of(left.count, right.count) }
      if a == b, a.count == 1 { return .same }
      if a.upperBound <= b.lowerBound { return .stricter }
      return b.upperBound <= a.lowerBound ? .looser : nil
    }
  }

  /// The fewest and most days a period can have.
  static func days(_ period: CalendarPeriod) -> ClosedRange<Int>? {
    let ends: (Int, Int)
    switch period.unit {
    case .day: ends = (1, 1)
    case .week: ends = (7, 7)
    case .month: ends = (28, 31)
    case .quarter: ends = (89, 92)
    case .year: ends = (365, 366)
    }
    guard let low = product(period.count, ends.0), let high = product(period.count, ends.1),
      low <= high
    else { return nil }
    return low...high
  }

  /// Which objects: more of them is stricter.
  ///
  /// Conditions are compared where both set limits to one column, or one of them adds to the other.
  static func condition(_ before: Condition?, _ after: Condition?) -> Relation? {
    if before == after { return .same }
    guard let before else { return .looser }
    guard let after else { return .stricter }
    if parts(after).isSuperset(of: parts(before)) { return .looser }
    if parts(before).isSuperset(of: parts(after)) { return .stricter }
    // The one number that differs, with all else the same.
    let (left, right) = (parts(before), parts(after))
    let (only, other) = (left.subtracting(right), right.subtracting(left))
    guard only.count == 1, other.count == 1, let one = only.first, let two = other.first,
      case .number(let field, let how, let limit) = one,
      case .number(let same, let now, let new) = two, field == same
    else { return nil }
    let isLower = lower(how, limit)
    let isUpper = upper(how, limit)
    switch (isLower, lower(now, new), isUpper, upper(now, new)) {
    case (.some(let a), .some(let b), nil, nil): return a == b ? .same : b < a ? .stricter : .looser
    case (nil, nil, .some(let a), .some(let b)): return a == b ? .same : a < b ? .stricter : .looser
    default: return nil
    }
  }

  private static func parts(_ condition: Condition) -> Set<Condition> {
    if case .all(let parts) = condition { return Set(parts) }
    return [condition]
  }

  /// A limit from below: the number, and whether it is left out itself.
  private struct Limit: Comparable {
    let number: Fraction
    let isOut: Int

    static func < (left: Limit, right: Limit) -> Bool {
      left.number == right.number ? left.isOut < right.isOut : left.number < right.number
    }
  }

  private static func lower(_ how: Condition.Comparison, _ number: Fraction) -> Limit? {
    switch how {
    case .atLeast: Limit(number: number, isOut: 0)
    case .more: Limit(number: number, isOut: 1)
    case .less, .atMost, .equal: nil
    }
  }

  private static func upper(_ how: Condition.Comparison, _ number: Fraction) -> Limit? {
    switch how {
    case .atMost: Limit(number: number, isOut: 0)
    case .less: Limit(number: number, isOut: -1)
    case .more, .atLeast, .equal: nil
    }
  }
}
