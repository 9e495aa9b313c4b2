import CivilTime
import Registers
import RuleChecking

/// A stretch of days, both ends included.
struct DaySpan: Hashable {
  let first: Day
  let last: Day

  init(_ first: Day, _ last: Day) {
    self.first = first
    self.last = last
  }
}

/// The frequencies asked of an object, and the days it is there.
private struct ShareKey: Hashable {
  let asked: [Frequency]
  let spans: [DaySpan]
}

extension Scene {
  /// All that frequencies ask for in the periods that touch the week.
  func dueByFrequency(_ rule: Rule) -> [DueItem] {
    var periods: [(row: PeriodRow, first: Day, last: Day)] = []
    for day in days {
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
    let all = (0...first.days(until: last)).map { first.adding(days: $0) }
    let counted = all.map { day in
      (day, counting(rule, on: day).filter { $0.row == row }.map(\.frequency))
    }
    var frequencies: [Frequency] = []
    for frequency in counted.flatMap(\.1) where !frequencies.contains(frequency) {
      frequencies.append(frequency)
    }
    guard let kind = rule.kind else {
      let asked = frequencies.filter { $0.condition == nil }
      let share = share(rule, row, counted, asked: asked, spans: [DaySpan(first, last)])
      return share.map { items(rule, row, first, last, nil, $0) } ?? []
    }
    // Objects that are asked the same on the same days owe the same.
    var shares: [ShareKey: PeriodShare?] = [:]
    return ids(ofKind: kind).flatMap { id -> [DueItem] in
      let spans = lives(id, ofKind: kind, first, last)
      guard let judged = spans.map(\.first).min(),
        let object = self.object(id, ofKind: kind, on: judged)
      else { return [] }
      if let condition = rule.condition, !holds(condition, object, on: judged) { return [] }
      let asked = frequencies.filter { frequency in
        frequency.condition.map { holds($0, object, on: judged) } ?? true
      }
      if asked.isEmpty { return [] }
      let key = ShareKey(asked: asked, spans: spans)
      let share = shares[key] ?? share(rule, row, counted, asked: asked, spans: spans)
      shares[key] = .some(share)
      return share.map { items(rule, row, first, last, id, $0) } ?? []
    }
  }

  /// What frequencies together ask on the days an object is there.
  private func share(
    _ rule: Rule,
    _ row: PeriodRow,
    _ counted: [(Day, [Frequency])],
    asked: [Frequency],
    spans: [DaySpan]
  ) -> PeriodShare? {
    let isDaily = row.unit == .day && row.count == 1
    func isThere(_ day: Day) -> Bool { spans.contains { $0.first <= day && day <= $0.last } }
    let days = counted.map { day, list -> (day: Day, frequencies: [Frequency]) in
      let own = isThere(day) ? list.filter { asked.contains($0) } : []
      return (day, isDaily ? mostSpecific(own, on: day) : own)
    }
    guard let first = counted.first?.0, let last = counted.last?.0 else { return nil }
    return PeriodShare(
      days: days,
      transition: transition(rule, first, last),
      isInForce: { version(of: rule, on: $0) != nil },
      isThroughout: counted.allSatisfy { isThere($0.0) }
    )
  }

  private func items(
    _ rule: Rule,
    _ row: PeriodRow,
    _ first: Day,
    _ last: Day,
    _ object: String?,
    _ share: PeriodShare
  ) -> [DueItem] {
    guard let frequency = share.lastFrequency else { return [] }
    if row.unit == .day, !isPossible(rule, object, share) { return [] }
    let history = done(rule: rule.name, object: object).map(\.day)
    let inPeriod = history.filter { first <= $0 && $0 <= last }
    let spacing = share.spacing(on: reference)
    return (1...share.total).compactMap { number -> DueItem? in
      var earliest = share.earliest(number)
      if let latest = history.last, spacing != nil {
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
        periodEnd: last,
        promise: frequency.promise,
        spacing: spacing,
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
  ) -> [DaySpan] {
    var rows: [SceneObject] = []
    if let kind = rulebook.kind(name) {
      rows += self.rows(register: kind.register, id: id).map { SceneObject(kind: name, row: $0) }
    }
    if name == Scene.declaredZones {
      rows += rulebook.zones.filter { $0.name == id }.map { SceneObject(zone: $0) }
    }
    return rows.compactMap { row -> DaySpan? in
      let from = max(first, row.validity.from ?? first)
      let through = min(last, row.validity.through ?? last)
      guard from <= through else { return nil }
      if let condition = rulebook.kind(name)?.condition, !holds(condition, row, on: from) {
        return nil
      }
      return DaySpan(from, through)
    }
  }
}
