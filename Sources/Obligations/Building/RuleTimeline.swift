import CivilTime
public import RuleChecking

/// A rule through time: which version is in force, and which frequency counts when.
///
/// A regime that pauses the rule takes days out of both; one that replaces its frequency puts its
/// own in the place of the version's. Transitions move the day from which a new frequency counts.
public struct RuleTimeline: Sendable {
  /// A version on days it is in force and not paused.
  public struct Stretch: Sendable {
    /// The days.
    public let days: DaySpan
    /// The version in force on them.
    public let version: RuleVersion
  }

  /// A frequency on the days it counts.
  public struct Count: Sendable {
    /// The frequency.
    public let frequency: Frequency
    /// The periods it counts in.
    public let grid: PeriodGrid
    /// The days on which it counts.
    public let days: DaySpan
  }

  /// The rule.
  public let rule: Rule
  /// In order of date.
  public let stretches: [Stretch]
  /// Days on which each frequency counts, in the order of versions.
  ///
  /// A frequency that counts at once can count days before its version is in force.
  public let counts: [Count]

  /// A rule under the regimes of its rulebook.
  public init(rule: Rule, rulebook: Rulebook) {
    self.rule = rule
    var off = rulebook.regimes.filter { $0.pauses.contains(rule.name) }.compactMap(\.span)
    if let name = rule.during {
      let during = rulebook.regimes.filter { $0.name == name }.compactMap(\.span)
      off += DaySpan(Day(number: .min), DaySpan.farDay).subtracting(during)
    }
    let pauses = DaySpan.union(off)
    let versions = RuleTimeline.inForce(rule)
    stretches = versions.flatMap { span, version in
      span.subtracting(pauses).map { Stretch(days: $0, version: version) }
    }
    let replacing = rulebook.regimes.flatMap { regime in
      regime.replaces.filter { $0.rule == rule.name }.compactMap { replacement in
        regime.span.map { ($0, replacement) }
      }
    }
    var counts = RuleTimeline.carried(versions).flatMap { count in
      count.days.subtracting(pauses + replacing.map(\.0)).map {
        Count(frequency: count.frequency, grid: count.grid, days: $0)
      }
    }
    for (span, replacement) in replacing {
      for (inForce, _) in versions {
        guard let days = inForce.intersection(span) else { continue }
        for frequency in replacement.frequencies {
          counts += days.subtracting(pauses).map {
            Count(
              frequency: frequency,
              grid: PeriodGrid(frequency.period, from: span.first),
              days: $0
            )
          }
        }
      }
    }
    self.counts = counts
  }

  /// The version in force on a day, unless the rule is paused.
  func version(on day: Day) -> RuleVersion? {
    stretches.first { $0.days.contains(day) }?.version
  }

  /// The version in force on a day or, on a day it is paused or not yet in force, the next one in
  /// force, else the last one before.
  func version(near day: Day) -> RuleVersion? {
    stretch(near: day).map { stretches[$0].version }
  }

  /// The number of the stretch of that version; by number, since a version is large to copy.
  func stretch(near day: Day) -> Int? {
    stretches.indices.first { day <= stretches[$0].days.last } ?? stretches.indices.last
  }

  /// The transition of a version that starts inside a stretch of days, the last one of them.
  public func transition(inside days: DaySpan) -> Transition? {
    rule.versions.compactMap { version -> Transition? in
      guard let from = version.from, days.first < from, from <= days.last else { return nil }
      return version.transition
    }.last
  }

  /// The versions with the days they are in force, in order; each ends before the next starts.
  private static func inForce(_ rule: Rule) -> [(DaySpan, RuleVersion)] {
    let known = rule.versions.compactMap { version in version.span.map { ($0, version) } }
      .sorted { $0.0.first < $1.0.first }
    return known.enumerated().compactMap { index, item in
      let next = index + 1 < known.count ? known[index + 1].0.first : nil
      let last = next.map { min(item.0.last, $0.adding(days: -1)) } ?? item.0.last
      let span = DaySpan(item.0.first, last)
      return span.isEmpty ? nil : (span, item.1)
    }
  }

  /// The frequencies of all versions on the days they count after the transitions between them.
  private static func carried(_ versions: [(DaySpan, RuleVersion)]) -> [Count] {
    var counts: [Count] = []
    for (span, version) in versions {
      let reading = version.transition?.reading
      let earlier = counts
      if reading == .atOnce {
        counts = earlier.compactMap { count in
          // The period in which the version starts is no longer counted the old way.
          let start = count.grid.period(holding: span.first).days.first
          let days = DaySpan(count.days.first, min(count.days.last, start.adding(days: -1)))
          return days.isEmpty
            ? nil : Count(frequency: count.frequency, grid: count.grid, days: days)
        }
      }
      let before = span.first.adding(days: -1)
      if reading == .fromNextPeriod {
        counts = earlier.map { count in
          guard count.days.last == before else { return count }
          return Count(
            frequency: count.frequency,
            grid: count.grid,
            days: DaySpan(count.days.first, lastOldDay(count.grid, span.first))
          )
        }
      }
      for frequency in version.frequencies {
        let grid = PeriodGrid(frequency.period, from: span.first)
        let old = earlier.first {
          $0.days.last == before && $0.frequency.condition == frequency.condition
        }
        var first = span.first
        switch reading {
        case .atOnce:
          first = (old?.grid ?? grid).period(holding: span.first).days.first
        case .fromNextPeriod:
          first = lastOldDay(old?.grid ?? grid, span.first).adding(days: 1)
        case .proRata, nil: break
        }
        let days = DaySpan(first, span.last)
        if !days.isEmpty { counts.append(Count(frequency: frequency, grid: grid, days: days)) }
      }
    }
    return counts
  }

  /// The last day of the period in which a version starts, when it does not start with it.
  private static func lastOldDay(_ grid: PeriodGrid, _ start: Day) -> Day {
    let period = grid.period(holding: start).days
    return period.first == start ? start.adding(days: -1) : period.last
  }
}

extension RuleVersion {
  /// The days it is in force; nil while its milestone has no date.
  public var span: DaySpan? { from.map { DaySpan($0, through ?? DaySpan.farDay) } }
}

extension Regime {
  /// The days it is in force; nil while its milestone has no date.
  public var span: DaySpan? { from.map { DaySpan($0, through ?? DaySpan.farDay) } }
}
