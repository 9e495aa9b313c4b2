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

  /// All obligations of the rule that follow from its frequencies and touch the range.
  func obligations() -> [Obligation] {
    var grids: [PeriodGrid] = []
    for count in timeline.counts where !grids.contains(count.grid) { grids.append(count.grid) }
    guard !grids.isEmpty else { return [] }
    let owners = owners()
    let inForce = timeline.stretches.map(\.days)
    var found: [Obligation] = []
    for grid in grids {
      let all = timeline.counts.filter { $0.grid == grid }
      for period in grid.periods(overlapping: range) {
        let places = all.indices.filter { all[$0].days.intersection(period.days) != nil }
        guard !places.isEmpty else { continue }
        let asked = Period(
          period: period,
          whole: [period.days],
          grid: grid,
          counts: places.count == all.count ? all : places.map { all[$0] },
          inForce: inForce,
          transition: timeline.transition(inside: period.days),
          isOpen: grid.isDaily ? isOpenByRule(period.days.first) : nil
        )
        var shares: [UInt64: Share] = [:]
        for owner in owners { add(asked, owner, &shares, to: &found) }
      }
    }
    return found
  }

  /// An object that may owe something, or the municipality as a whole, with what is the same in every
  /// period.
  private struct Owner {
    let life: ObjectIndex.Life?
    /// Whether it is there on every day, with one description.
    let isSteady: Bool
    /// The days on which checks counted.
    let history: [Day]
  }

  /// A period and what counts in it, for all objects.
  private struct Period {
    let period: CivilPeriod
    /// Its days as the one stretch of an object that is there throughout.
    let whole: [DaySpan]
    let grid: PeriodGrid
    let counts: [RuleTimeline.Count]
    let inForce: [DaySpan]
    let transition: Transition?
    /// Whether the windows of a period of one day leave any time, at whatever object; nil where the
    /// objects differ.
    let isOpen: Bool?
  }

  private func owners() -> [Owner] {
    let name = timeline.rule.name
    guard let kind = timeline.rule.kind else {
      let history = index.history.days(rule: name, object: nil)
      return [Owner(life: nil, isSteady: true, history: history)]
    }
    return index.lives(ofKind: kind).map { life in
      Owner(
        life: life,
        isSteady: index.isSteady(life),
        history: index.history.days(rule: name, object: life.id)
      )
    }
  }

  /// Adds what one object owes in a period; `shares` are those of the objects that are there
  /// throughout it, by the counts that hold for them.
  private func add(
    _ asked: Period,
    _ owner: Owner,
    _ shares: inout [UInt64: Share],
    to found: inout [Obligation]
  ) {
    let days = asked.period.days
    var there = asked.whole
    if let life = owner.life, !owner.isSteady {
      there = index.days(of: life, from: days.first, through: days.last)
    }
    guard let judged = there.first?.first else { return }
    var object: RegisterObject?
    if let life = owner.life {
      object = owner.isSteady ? life.rows.first : index.object(life, on: judged)
      guard let object, index.judge.holds(timeline.rule.condition, for: object, on: judged) else {
        return
      }
    }
    let places = asked.counts.indices.filter { place in
      guard let object else { return asked.counts[place].frequency.condition == nil }
      return index.judge.holds(asked.counts[place].frequency.condition, for: object, on: judged)
    }
    let share: Share
    if there == asked.whole, asked.counts.count <= 64 {
      let mark = places.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
      share = shares[mark] ?? self.share(asked, places, there)
      shares[mark] = share
    } else {
      share = self.share(asked, places, there)
    }
    guard share.total > 0, let hull = share.hull else { return }
    if asked.grid.unit == .day, !(asked.isOpen ?? isPossible(object?.id, hull)) { return }
    add(asked.period, share: share, hull: hull, object, owner.history, to: &found)
  }

  /// What is owed for some of the counts of a period by an object that is there on some days.
  private func share(_ asked: Period, _ places: [Int], _ there: [DaySpan]) -> Share {
    let days = asked.period.days
    var counts = places.map { asked.counts[$0] }
    if asked.grid.isDaily { counts = mostSpecific(counts, on: days.first) }
    let pieces = counts.flatMap { count in
      there.compactMap { own -> Share.Piece? in
        count.days.intersection(own)?.intersection(days).map {
          Share.Piece(days: $0, frequency: count.frequency)
        }
      }
    }
    return Share(
      period: days,
      pieces: pieces,
      inForce: asked.inForce,
      transition: asked.transition,
      isWhole: there == asked.whole
    )
  }

  private func add(
    _ period: CivilPeriod,
    share: Share,
    hull: DaySpan,
    _ object: RegisterObject?,
    _ history: [Day],
    to found: inout [Obligation]
  ) {
    guard let frequency = share.last?.frequency else { return }
    let done = history.filter { period.days.contains($0) }
    for number in 1...share.total {
      let nominal = share.earliest(number)
      let due = max(share.due(number), hull.first)
      let state: Obligation.State =
        number <= done.count
        ? .done(done[number - 1]) : hull.last < reference ? .missed : .open
      var earliest = nominal
      var shown = DaySpan(nominal, due)
      switch state {
      case .done(let day): shown = DaySpan(min(nominal, day), max(due, day))
      case .missed:
        // `about 7` is kept with 6: then none of the others was missed.
        if frequency.promise == .about, done.count >= share.total - max(1, share.total / 10) {
          continue
        }
      case .open:
        if let last = history.last, share.hasSpacing {
          earliest = max(nominal, share.earliest(after: last))
        }
        // What is late can be done until the period ends.
        if due < reference { shown = DaySpan(nominal, hull.last) }
      }
      guard shown.intersection(range) != nil else { continue }
      let day = state.day ?? min(max(earliest, reference), hull.last)
      guard let stretch = timeline.stretch(near: day),
        let work = VisitWork.of(timeline.stretches[stretch].version, object: place(object, on: day))
      else { continue }
      found.append(
        Obligation(
          id: "\(timeline.rule.name)/\(object?.id ?? History.wholeCity)/\(period.label)/\(number)",
          rule: timeline.rule.name,
          version: timeline.stretches[stretch].version.number,
          object: object?.id,
          kind: timeline.rule.kind,
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

  /// Whether the windows leave any time on a day at whatever object; nil where the objects differ.
  private func isOpenByRule(_ day: Day) -> Bool? {
    guard let version = timeline.version(on: day) else { return false }
    guard !version.windows.ownHours else { return nil }
    return !resolver.windows(version, object: nil, on: day).isEmpty
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
  static func of(
    _ version: RuleVersion,
    object: @autoclosure () -> RegisterObject?
  ) -> Obligation.Work? {
    if version.uses.contains(where: \.forEachPlace) {
      return object()?.places.map { .round(places: $0) }
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
