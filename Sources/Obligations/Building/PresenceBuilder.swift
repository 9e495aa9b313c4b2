import CivilTime
import RuleChecking

/// Makes the presence that is due on each day from the reference day on.
///
/// Whether people were present in the past is not recorded, so earlier days are left out.
struct PresenceBuilder {
  let timeline: RuleTimeline
  let index: ObjectIndex
  let resolver: WindowResolver
  let range: DaySpan
  let reference: Day

  func obligations() -> [Obligation] {
    let rule = timeline.rule
    let days = DaySpan(max(range.first, reference), range.last)
    guard rule.versions.contains(where: { !$0.presence.isEmpty }), !days.isEmpty else {
      return []
    }
    return (0..<days.count).flatMap { offset -> [Obligation] in
      let day = days.first.adding(days: offset)
      guard let version = timeline.version(on: day) else { return [] }
      guard rule.kind != nil else { return obligations(version, nil, on: day) }
      return index.objects(of: rule, on: day).flatMap { obligations(version, $0, on: day) }
    }
  }

  private func obligations(
    _ version: RuleVersion,
    _ object: RegisterObject?,
    on day: Day
  ) -> [Obligation] {
    version.presence.enumerated().compactMap { offset, presence in
      guard presence.count.value > 0,
        !resolver.windows(presence.windows, object: object?.id, on: day).isEmpty
      else { return nil }
      let place = object?.id ?? History.wholeCity
      return Obligation(
        id: "\(timeline.rule.name)/\(place)/\(day)/\(offset + 1)",
        rule: timeline.rule.name,
        version: version.number,
        object: object?.id,
        kind: timeline.rule.kind,
        work: .presence(presence),
        earliest: day,
        due: day,
        promise: .exact,
        cause: .frequency(index: 1, of: 1, periodStart: day, periodEnd: day),
        state: .open,
        origin: presence.origin
      )
    }
  }
}
