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
    let range = DaySpan(from, through)
    guard !range.isEmpty else { return [] }
    let index = ObjectIndex(rulebook: rulebook, city: city, reference: reference)
    let resolver = WindowResolver(rulebook: rulebook, city: city)
    let timelines = rulebook.rules.map { RuleTimeline(rule: $0, rulebook: rulebook) }
    var found = timelines.flatMap { timeline in
      FrequencyBuilder(
        timeline: timeline,
        index: index,
        resolver: resolver,
        range: range,
        reference: reference
      ).obligations()
        + ArrivalBuilder(
          timeline: timeline,
          city: city,
          index: index,
          range: range,
          reference: reference
        ).obligations()
        + PresenceBuilder(
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
    // Places are sorted, since an obligation is large to move.
    return found.indices.sorted { isBefore(found[$0], found[$1]) }.map { found[$0] }
  }

  private static func isBefore(_ left: Obligation, _ right: Obligation) -> Bool {
    if left.due != right.due { return left.due < right.due }
    if left.rule != right.rule { return left.rule < right.rule }
    let a = left.object ?? ""
    let b = right.object ?? ""
    if a != b { return a < b }
    if left.earliest != right.earliest { return left.earliest < right.earliest }
    let lengths = (left.id.utf8.count, right.id.utf8.count)
    // The shorter id first, so that the 2nd comes before the 10th.
    return lengths.0 != lengths.1 ? lengths.0 < lengths.1 : left.id < right.id
  }
}
