public import CivilTime
public import Registers
public import RuleChecking

/// Works out everything the rules ask for from what the registers hold.
///
/// Given are visits and rounds by frequency, rechecks, work that arrivals make due, and presence,
/// whose days touch the days asked for. Open work that is late belongs to every later day until its
/// period ends; open rechecks and arrivals to every later day until they are done. Facts on or
/// after the reference day are left out.
public enum ObligationBuilder {
  /// The obligations between two days, both included, by due date, rule, object and number.
  public static func build(
    rulebook: Rulebook,
    city: City,
    from: Day,
    through: Day,
    reference: Day
  ) -> [Obligation] {
    build(
      rulebook: rulebook,
      city: city,
      from: from,
      through: through,
      index: ObjectIndex(rulebook: rulebook, city: city, reference: reference),
      resolver: WindowResolver(rulebook: rulebook, city: city)
    )
  }

  /// The same for who asks more than once: the index knows the reference day, and both may have been
  /// made from a rulebook whose rules differ in what they ask, but in nothing else.
  public static func build(
    rulebook: Rulebook,
    city: City,
    from: Day,
    through: Day,
    index: ObjectIndex,
    resolver: WindowResolver
  ) -> [Obligation] {
    let range = DaySpan(from, through)
    guard !range.isEmpty else { return [] }
    let reference = index.history.reference
    let timelines = rulebook.rules.filter { !$0.versions.isEmpty }.map {
      RuleTimeline(rule: $0, rulebook: rulebook)
    }
    var found: [Obligation] = []
    for timeline in timelines {
      found += FrequencyBuilder(
        timeline: timeline,
        index: index,
        resolver: resolver,
        range: range,
        reference: reference
      ).obligations()
      found += ArrivalBuilder(
        timeline: timeline,
        city: city,
        index: index,
        range: range,
        reference: reference
      ).obligations()
      found += PresenceBuilder(
        timeline: timeline,
        index: index,
        resolver: resolver,
        range: range,
        reference: reference
      ).obligations()
    }
    found += RecheckBuilder(
      timelines: timelines,
      ladders: rulebook.ladders,
      index: index,
      range: range,
      reference: reference
    ).obligations()
    return ObligationOrder.sorted(found)
  }
}
