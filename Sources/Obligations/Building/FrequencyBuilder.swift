import CivilTime
import RuleChecking

/// Makes the obligations that follow from `every …`.
///
/// The count of a period is the sum over its frequencies of count × days on which it counts and the
/// object is there, divided by the days of the period. So a mixed period has one total for each
/// object, and an object that is there for half of a period owes half of the count. The sum is
/// rounded as the transition in the period says, and else half up; a rule that is in force for a
/// part of a period only owes at least 1 for an object that is there throughout.
struct FrequencyBuilder {
  let timeline: RuleTimeline
  let index: ObjectIndex
  let resolver: WindowResolver
  /// The days asked for.
  let range: DaySpan
  let reference: Day

  private var rule: Rule { timeline.rule }

  /// All obligations of the rule that follow from its frequencies and touch the range.
  func obligations() -> [Obligation] {
    var grids: [PeriodGrid] = []
    for count in timeline.counts where !grids.contains(count.grid) { grids.append(count.grid) }
    let lives = rule.kind.map { index.lives(ofKind: $0).map(Optional.some) } ?? [nil]
    return grids.flatMap { grid in
      grid.periods(overlapping: range).flatMap { period -> [Obligation] in
        let counts = timeline.counts.filter {
          $0.grid == grid && $0.days.intersection(period.days) != nil
        }
        guard !counts.isEmpty else { return [] }
        return lives.flatMap { obligations(period, grid: grid, counts: counts, life: $0) }
      }
    }
  }

  private func obligations(
    _ period: CivilPeriod,
    grid: PeriodGrid,
    counts: [RuleTimeline.Count],
    life: ObjectIndex.Life?
  ) -> [Obligation] {
    let there =
      life.map { index.days(of: $0, from: period.days.first, through: period.days.last) }
      ?? [period.days]
    guard let judged = there.first?.first else { return [] }
    let object = life.flatMap { index.object($0, on: judged) }
    if let object {
      guard index.judge.holds(rule.condition, for: object, on: judged) else { return [] }
    } else if life != nil {
      return []
    }
    var asked = counts.filter { count in
      guard let object else { return count.frequency.condition == nil }
      return index.judge.holds(count.frequency.condition, for: object, on: judged)
    }
    if grid.isDaily { asked = mostSpecific(asked, on: period.days.first) }
    let pieces = asked.flatMap { count in
      there.compactMap { days -> Share.Piece? in
        count.days.intersection(days)?.intersection(period.days).map {
          Share.Piece(days: $0, frequency: count.frequency)
        }
      }
    }
    let share = Share(
      period: period.days,
      pieces: pieces,
      inForce: timeline.stretches.map(\.days),
      transition: timeline.transition(inside: period.days),
      isWhole: there == [period.days]
    )
    guard share.total > 0, let hull = share.hull else { return [] }
    if grid.unit == .day, !isPossible(object?.id, hull) { return [] }
    return obligations(period, share: share, hull: hull, object: object)
  }

  private func obligations(
    _ period: CivilPeriod,
    share: Share,
    hull: DaySpan,
    object: RegisterObject?
  ) -> [Obligation] {
    let history = index.history.days(rule: rule.name, object: object?.id)
    let done = history.filter { period.days.contains($0) }
    let last = history.last
    return (1...share.total).compactMap { number in
      let nominal = share.earliest(number)
      let due = max(share.due(number), hull.first)
      let state: Obligation.State =
        number <= done.count
        ? .done(done[number - 1]) : hull.last < reference ? .missed : .open
      var earliest = nominal
      var shown = DaySpan(nominal, due)
      // `about 7` is kept with 6: then none of the others was missed.
      if state == .missed, share.last?.frequency.promise == .about,
        done.count >= share.total - max(1, share.total / 10)
      {
        return nil
      }
      switch state {
      case .done(let day): shown = DaySpan(min(nominal, day), max(due, day))
      case .missed: break
      case .open:
        if let last, share.hasSpacing { earliest = max(nominal, share.earliest(after: last)) }
        // What is late can be done until the period ends.
        if due < reference { shown = DaySpan(nominal, hull.last) }
      }
      guard shown.intersection(range) != nil, let frequency = share.last?.frequency else {
        return nil
      }
      let day = state.day ?? min(max(earliest, reference), hull.last)
      guard let version = timeline.version(near: day),
        let work = VisitWork.of(version, object: place(object, on: day))
      else { return nil }
      return Obligation(
        id: "\(rule.name)/\(object?.id ?? History.wholeCity)/\(period.label)/\(number)",
        rule: rule.name,
        version: version.number,
        object: object?.id,
        kind: rule.kind,
        work: work,
        earliest: earliest,
        due: due,
        promise: frequency.promise,
        cause: .frequency(
          index: number,
          of: share.total,
          periodStart: period.days.first,
          periodEnd: period.days.last
        ),
        state: state,
        origin: frequency.origin
      )
    }
  }

  /// The object as its row of the day describes it, or as it was judged.
  private func place(_ object: RegisterObject?, on day: Day) -> RegisterObject? {
    object.flatMap { index.object($0.id, ofKind: $0.kind, on: day) ?? $0 }
  }

  /// Daily frequencies that name days hold only on those; the most specific form replaces others.
  private func mostSpecific(_ counts: [RuleTimeline.Count], on day: Day) -> [RuleTimeline.Count] {
    let isHoliday = resolver.isHoliday(day)
    let ranked = counts.compactMap { count in
      (count.frequency.days ?? .anyDay).specificity(of: day, isHoliday: isHoliday)
        .map { (rank: $0, count: count) }
    }
    let rank = ranked.map(\.rank).max()
    return ranked.filter { $0.rank == rank }.map(\.count)
  }

  /// Whether the windows leave any time on some of the days.
  private func isPossible(_ object: String?, _ days: DaySpan) -> Bool {
    (0..<days.count).contains { offset in
      let day = days.first.adding(days: offset)
      guard let version = timeline.version(on: day) else { return false }
      return !resolver.windows(version, object: object, on: day).isEmpty
    }
  }
}

/// The work of a visit or round under a version.
enum VisitWork {
  /// nil when the version asks for neither.
  static func of(_ version: RuleVersion, object: RegisterObject?) -> Obligation.Work? {
    if version.uses.contains(where: \.forEachPlace) {
      return object?.places.map { .round(places: $0) }
    }
    return version.takes.map { .visit(minutes: $0.value) }
  }
}

extension Obligation.State {
  /// The day it was done.
  var day: Day? {
    switch self {
    case .done(let day): day
    case .open, .missed: nil
    }
  }
}
