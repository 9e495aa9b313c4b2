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
    var found: [Obligation] = []
    // Its presence is large, so all days of a stretch share it.
    var works: (place: Int, presence: [Obligation.Work]) = (-1, [])
    for offset in 0..<days.count {
      let day = days.first.adding(days: offset)
      guard let place = timeline.stretches.firstIndex(where: { $0.days.contains(day) }) else {
        continue
      }
      let presence = timeline.stretches[place].version.presence
      // Said by the rule, its hours are the same at every object.
      let isOpen = presence.map { one in
        one.windows.ownHours || !resolver.windows(one.windows, object: nil, on: day).isEmpty
      }
      guard isOpen.contains(true) else { continue }
      if works.place != place { works = (place, presence.map { .presence($0) }) }
      let label = day.description
      let version = timeline.stretches[place].version.number
      func add(_ object: String?) {
        for (offset, one) in presence.enumerated() {
          guard one.count.value > 0, isOpen[offset],
            !one.windows.ownHours
              || !resolver.windows(one.windows, object: object, on: day).isEmpty
          else { continue }
          found.append(
            obligation(
              works.presence[offset],
              one.origin,
              version,
              object,
              day,
              "\(label)/\(offset + 1)"
            )
          )
        }
      }
      if rule.kind == nil {
        add(nil)
      } else {
        for object in index.objects(of: rule, on: day) { add(object.id) }
      }
    }
    return found
  }

  private func obligation(
    _ work: Obligation.Work,
    _ origin: Origin,
    _ version: Int,
    _ object: String?,
    _ day: Day,
    _ label: String
  ) -> Obligation {
    Obligation(
      id: "\(timeline.rule.name)/\(object ?? History.wholeCity)/\(label)",
      rule: timeline.rule.name,
      version: version,
      object: object,
      kind: timeline.rule.kind,
      work: work,
      earliest: day,
      due: day,
      promise: .exact,
      cause: .frequency(index: 1, of: 1, periodStart: day, periodEnd: day),
      state: .open,
      origin: origin
    )
  }
}
