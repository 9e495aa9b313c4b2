import CivilTime
import RuleChecking

/// A week, or all the judged days, of one resource.
struct ResourceStretch: Sendable {
  let first: Day
  let last: Day
  /// Whether it is one week of the calendar, or the judged days of it.
  let isWeek: Bool
  var span: ResourceSpan
  /// For each work of the span the clauses that ask for it.
  let origins: [Set<Origin>]

  /// Weeks with work that may be done on one of several days; then all judged days, when some work
  /// may be done in one of several weeks.
  static func all(
    _ portions: [ResourceLoad.Portion],
    _ input: AnalysisInput,
    _ supply: ResourceSupply
  ) -> [ResourceStretch] {
    let weekly = portions.filter { $0.first.week == $0.last.week }
    let byWeek = Dictionary(grouping: weekly) { $0.first.week.monday }
    var found = byWeek.keys.sorted().compactMap { monday -> ResourceStretch? in
      let own = byWeek[monday] ?? []
      guard own.contains(where: { $0.first < $0.last }) else { return nil }
      let days = (max(monday, input.from), min(monday.adding(days: 6), input.through))
      return ResourceStretch(days.0, days.1, isWeek: true, own, supply)
    }
    if weekly.count < portions.count {
      found.append(ResourceStretch(input.from, input.through, isWeek: false, portions, supply))
    }
    return found
  }

  private init(
    _ first: Day,
    _ last: Day,
    isWeek: Bool,
    _ portions: [ResourceLoad.Portion],
    _ supply: ResourceSupply
  ) {
    (self.first, self.last, self.isWeek) = (first, last, isWeek)
    let days = first.through(last)
    var works: [ResourceSpan.Work] = []
    var origins: [Set<Origin>] = []
    var numbers: [[[Range<Int>]]: Int] = [:]
    for portion in portions {
      let before = max(0, first.days(until: portion.first))
      let after = max(0, days.count - before - portion.windows.count)
      let windows =
        Array(repeating: [Range<Int>](), count: before) + portion.windows
        + Array(repeating: [], count: after)
      if let number = numbers[windows] {
        works[number].places += portion.places
        works[number].minutes += portion.minutes
        origins[number].formUnion(portion.origins)
      } else {
        numbers[windows] = works.count
        works.append(
          ResourceSpan.Work(windows: windows, places: portion.places, minutes: portion.minutes)
        )
        origins.append(portion.origins)
      }
    }
    span = ResourceSpan(works: works, days: days.map(supply.on))
    self.origins = origins
  }

  /// The same work with other minutes of a unit on some days.
  func with(_ budget: (Day) -> Int?) -> ResourceStretch {
    var other = self
    for (number, day) in first.through(last).enumerated() {
      if let minutes = budget(day) { other.span.days[number].budget = minutes }
    }
    return other
  }
}

/// What the weeks of a load come to, beyond what its days tell alone; nil when nothing proves a
/// shortage there.
struct StretchVerdict {
  struct Short {
    let stretch: ResourceStretch
    let cut: ResourceSpan.Shortage
    let needed: Fraction
    let short: Fraction
    /// What is short of that on days that tell it by themselves, or in weeks that do.
    let alone: Fraction
  }

  let worst: Short
  let shortCount: Int
  /// How many were looked at.
  let count: Int
  /// Minutes of all short weeks together, rounded down in each.
  let total: Int
  let enoughRate: Fraction?
  let enoughBudget: Fraction?
  let enoughUnits: Int?

  /// The verdict of the weeks; when no week is short, that of all judged days.
  init?(_ load: ResourceLoad) {
    guard !load.spans.isEmpty else { return nil }
    let rate = load.resource.handles?.value
    let alone = ResourceVerdict.shortDays(load)
    let weeks = load.spans.filter(\.isWeek)
    var known: [ResourceSpan: ResourceSpan.Shortage?] = [:]
    func short(_ stretch: ResourceStretch) -> Short? {
      let cut: ResourceSpan.Shortage?
      if let before = known[stretch.span] {
        cut = before
      } else {
        cut = stretch.span.shortage(placesPerHour: rate)
        known[stretch.span] = .some(cut)
      }
      let own = alone.filter { stretch.first <= $0.day && $0.day <= stretch.last }
      guard let cut, let needed = ResourceDay.needed(cut.places, cut.minutes, rate),
        let amount = cut.short(placesPerHour: rate),
        let told = own.reduce(Fraction(0) as Fraction?, { sum, one in sum?.plus(one.short) }),
        told < amount
      else { return nil }
      return Short(stretch: stretch, cut: cut, needed: needed, short: amount, alone: told)
    }
    var found = weeks.compactMap(short)
    var looked = weeks.count
    if found.isEmpty, let all = load.spans.first(where: { !$0.isWeek }) {
      found = [short(all)].compactMap { $0 }
      looked = 1
    }
    guard var worst = found.first else { return nil }
    for next in found where next.short > worst.short { worst = next }
    self.worst = worst
    shortCount = found.count
    count = looked
    total = found.reduce(0) { $0 + Int($1.short.roundedDown) }
    // Each kind of week once.
    var kinds: [ResourceSpan] = []
    for one in found where !kinds.contains(one.stretch.span) { kinds.append(one.stretch.span) }
    enoughRate = rate.flatMap { start in
      kinds.reduce(Optional(start)) { rate, span in
        rate.flatMap { span.enoughPlacesPerHour(from: $0) }
      }
    }
    let budgets = kinds.map { $0.enoughBudget(placesPerHour: rate) }
    enoughBudget = budgets.contains(nil) ? nil : budgets.compactMap { $0 }.max()
    let units = kinds.map { $0.enoughUnits(placesPerHour: rate) }
    enoughUnits = units.contains(nil) ? nil : units.compactMap { $0 }.max()
  }
}
