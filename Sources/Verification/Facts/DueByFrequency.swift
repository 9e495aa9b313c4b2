import CivilTime
import Registers
import RuleChecking

/// What one object owes in one period, worked out day by day.
struct PeriodShare {
  /// The frequencies that count for the object on each day; empty where it owes nothing.
  let byDay: [(day: Day, frequencies: [Frequency])]
  let first: Day
  let last: Day
  private(set) var total: Int

  init?(
    days: [(day: Day, frequencies: [Frequency])],
    transition: Transition?,
    isInForce: (Day) -> Bool,
    isThroughout: Bool
  ) {
    byDay = days.map { ($0.day, $0.frequencies.filter { $0.count.value > 0 }) }
    let able = byDay.filter { !$0.frequencies.isEmpty && isInForce($0.day) }.map(\.day)
    guard let first = able.first, let last = able.last else { return nil }
    self.first = first
    self.last = last
    let sum = byDay.reduce(0) { sum, one in
      sum + one.frequencies.reduce(0) { $0 + $1.count.value }
    }
    let period = byDay.count
    switch transition?.rounding ?? .halfUp {
    case .up: total = (sum + period - 1) / period
    case .down: total = sum / period
    case .halfUp: total = (2 * sum + period) / (2 * period)
    }
    if isThroughout, transition?.reading != .proRata { total = max(1, total) }
    let isWhole = first == byDay.first?.day && last == byDay.last?.day
    if !isWhole {
      while total > 1, earliest(total) > last { total -= 1 }
    }
    guard total > 0 else { return nil }
  }

  /// The frequency that counts last.
  var lastFrequency: Frequency? { byDay.last { !$0.frequencies.isEmpty }?.frequencies.last }

  /// The spacing on a day: of the frequency that counts then, or next.
  func spacing(on day: Day) -> CalendarPeriod? {
    let counted = byDay.filter { !$0.frequencies.isEmpty }
    return (counted.first { day <= $0.day } ?? counted.last)?.frequencies.last?.spacing
  }

  /// The one spacing of the period, when it has only one.
  private var onlySpacing: CalendarPeriod? {
    let all = Set(byDay.flatMap { $0.frequencies.map(\.spacing) })
    return all.count == 1 ? all.first ?? nil : nil
  }

  /// Start + (k − 1) spacings.
  func earliest(_ number: Int) -> Day {
    if number <= 1 { return first }
    if let spacing = onlySpacing { return times(spacing, number - 1).after(first) }
    return (1..<number).reduce(first) { day, _ in earliest(after: day) }
  }

  /// End − (n − k) spacings.
  func due(_ number: Int) -> Day {
    if number >= total { return last }
    if let spacing = onlySpacing { return max(first, times(spacing, total - number).before(last)) }
    let day = (number..<total).reduce(last) { day, _ in spacing(on: day)?.before(day) ?? day }
    return max(first, day)
  }

  /// The first day that keeps the spacing after a check; the later check's version decides.
  func earliest(after check: Day) -> Day {
    for one in byDay where !one.frequencies.isEmpty {
      let free = one.frequencies.last?.spacing?.after(check) ?? check
      if free <= one.day, check <= one.day { return one.day }
    }
    return lastFrequency?.spacing?.after(check) ?? check
  }

  private func times(_ period: CalendarPeriod, _ number: Int) -> CalendarPeriod {
    CalendarPeriod(count: period.count * number, unit: period.unit)
  }
}

extension Scene {
  /// All that frequencies ask for in the periods that touch the week.
  func dueByFrequency(_ rule: Rule) -> [DueItem] {
    var periods: [(row: PeriodRow, first: Day, last: Day)] = []
    for day in week.days {
      for counted in counting(rule, on: day) {
        let (first, last) = counted.row.period(holding: day)
        if !periods.contains(where: { $0.row == counted.row && $0.first == first }) {
          periods.append((counted.row, first, last))
        }
      }
    }
    return periods.flatMap { due(rule, $0.row, $0.first, $0.last) }
  }

  private func due(_ rule: Rule, _ row: PeriodRow, _ first: Day, _ last: Day) -> [DueItem] {
    let days = (0...first.days(until: last)).map { first.adding(days: $0) }
    let counted = days.map { day in
      (day, counting(rule, on: day).filter { $0.row == row }.map(\.frequency))
    }
    guard let kind = rule.kind else {
      let free = counted.map { ($0.0, $0.1.filter { $0.condition == nil }) }
      return items(rule, row, first, last, nil, free, isThere: { _ in true })
    }
    return ids(ofKind: kind).flatMap { id -> [DueItem] in
      let spans = lives(id, ofKind: kind, first, last)
      guard let judged = spans.map(\.0).min(),
        let object = self.object(id, ofKind: kind, on: judged)
      else { return [] }
      if let condition = rule.condition, !holds(condition, object, on: judged) { return [] }
      var verdicts: [Frequency: Bool] = [:]
      func isAsked(_ frequency: Frequency) -> Bool {
        guard let condition = frequency.condition else { return true }
        if let known = verdicts[frequency] { return known }
        let verdict = holds(condition, object, on: judged)
        verdicts[frequency] = verdict
        return verdict
      }
      func isThere(_ day: Day) -> Bool { spans.contains { $0.0 <= day && day <= $0.1 } }
      let own = counted.map { day, list in (day, isThere(day) ? list.filter(isAsked) : []) }
      return items(rule, row, first, last, id, own, isThere: isThere)
    }
  }

  private func items(
    _ rule: Rule,
    _ row: PeriodRow,
    _ first: Day,
    _ last: Day,
    _ object: String?,
    _ asked: [(Day, [Frequency])],
    isThere: (Day) -> Bool
  ) -> [DueItem] {
    var asked = asked
    if row.unit == .day, row.count == 1 {
      asked = asked.map { ($0.0, mostSpecific($0.1, on: $0.0)) }
    }
    guard
      let share = PeriodShare(
        days: asked.map { (day: $0.0, frequencies: $0.1) },
        transition: transition(rule, first, last),
        isInForce: { version(of: rule, on: $0) != nil },
        isThroughout: asked.allSatisfy { isThere($0.0) }
      ),
      let frequency = share.lastFrequency
    else { return [] }
    if row.unit == .day, !isPossible(rule, object, share) { return [] }
    let history = done(rule: rule.name, object: object).map(\.day)
    let inPeriod = history.filter { first <= $0 && $0 <= last }
    return (1...share.total).compactMap { number -> DueItem? in
      var earliest = share.earliest(number)
      if let latest = history.last, share.spacing(on: reference) != nil {
        earliest = max(earliest, share.earliest(after: latest))
      }
      let day = min(max(earliest, reference), share.last)
      guard let work = work(rule, object, on: day) else { return nil }
      return DueItem(
        id: "\(rule.name)/\(object ?? Scene.whole)/\(row.label(first, last))/\(number)",
        rule: rule,
        object: object,
        work: work,
        earliest: earliest,
        due: share.due(number),
        lapsesAfter: share.last,
        promise: frequency.promise,
        spacing: share.spacing(on: reference),
        isOpen: number > inPeriod.count && reference <= share.last,
        origin: frequency.origin
      )
    }
  }

  /// A visit or a round, by the version near a day; nil when it asks for neither.
  func work(_ rule: Rule, _ object: String?, on day: Day) -> DueItem.Work? {
    guard let version = version(of: rule, near: day) else { return nil }
    guard version.uses.contains(where: \.forEachPlace) else {
      return version.takes == nil ? nil : .visit
    }
    guard let object, let kind = rule.kind else { return nil }
    let now = self.object(object, ofKind: kind, on: day)
    return now?.places.map { .round(places: $0) }
  }

  /// Daily frequencies that name days: the most specific form replaces the others.
  private func mostSpecific(_ frequencies: [Frequency], on day: Day) -> [Frequency] {
    let isHoliday = rulebook.isHoliday(day)
    func level(_ frequency: Frequency) -> Int? {
      (frequency.days ?? .anyDay).specificity(of: day, isHoliday: isHoliday)
    }
    guard let highest = frequencies.compactMap(level).max() else { return [] }
    return frequencies.filter { level($0) == highest }
  }

  /// Whether windows leave any time on some day.
  private func isPossible(_ rule: Rule, _ object: String?, _ share: PeriodShare) -> Bool {
    share.byDay.contains { one in
      guard share.first <= one.day, one.day <= share.last,
        let version = version(of: rule, on: one.day)
      else { return false }
      return !stretches(version, object: object, on: one.day).isEmpty
    }
  }

  /// The ids of all objects that ever are of a kind, in order.
  private func ids(ofKind name: String) -> [String] {
    var ids = rulebook.kind(name).map { rows(register: $0.register).map(\.id) } ?? []
    if name == Scene.declaredZones { ids += rulebook.zones.map(\.name) }
    return Set(ids).sorted()
  }

  /// The stretches of days in a period on which an object is of a kind.
  private func lives(
    _ id: String,
    ofKind name: String,
    _ first: Day,
    _ last: Day
  ) -> [(Day, Day)] {
    var rows: [SceneObject] = []
    if let kind = rulebook.kind(name) {
      rows += self.rows(register: kind.register, id: id).map { SceneObject(kind: name, row: $0) }
    }
    if name == Scene.declaredZones {
      rows += rulebook.zones.filter { $0.name == id }.map { SceneObject(zone: $0) }
    }
    return rows.compactMap { row -> (Day, Day)? in
      let from = max(first, row.validity.from ?? first)
      let through = min(last, row.validity.through ?? last)
      guard from <= through else { return nil }
      if let condition = rulebook.kind(name)?.condition, !holds(condition, row, on: from) {
        return nil
      }
      return (from, through)
    }
  }
}
