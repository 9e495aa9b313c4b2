import CivilTime
import Registers
import RuleChecking

/// Makes the obligations that follow from arrivals: applications, complaints and reports.
///
/// An arrival is done by a check that names it, or by a check of the rule at the same place on or
/// after the day it came in. Until then it stays due, also after its last day.
struct ArrivalBuilder {
  let timeline: RuleTimeline
  let city: City
  let index: ObjectIndex
  let range: DaySpan
  let reference: Day

  func obligations() -> [Obligation] {
    let rule = timeline.rule
    guard rule.versions.contains(where: { !$0.triggers.isEmpty }) else { return [] }
    return city.arrivals.filter { $0.day < reference }.compactMap { arrival in
      guard
        let trigger = timeline.version(on: arrival.day)?.triggers.first(where: {
          $0.kind.rawValue == arrival.kind && $0.subject == arrival.subject
        })
      else { return nil }
      return obligation(arrival, trigger)
    }
  }

  private func obligation(_ arrival: Arrival, _ trigger: Trigger) -> Obligation? {
    let rule = timeline.rule
    let due = trigger.within.after(arrival.day)
    let done = doneDay(arrival)
    let shown = DaySpan(arrival.day, done.map { max(due, $0) } ?? DaySpan.farDay)
    guard shown.intersection(range) != nil else { return nil }
    let day = done ?? max(arrival.day, reference)
    var place: RegisterObject?
    if let kind = rule.kind, let id = arrival.place {
      place =
        index.object(id, ofKind: kind, on: day)
        ?? (done == nil ? nil : index.object(id, ofKind: kind, on: arrival.day))
      guard let place, index.judge.holds(rule.condition, for: place, on: arrival.day) else {
        return nil
      }
    }
    guard let version = timeline.version(near: day),
      let work = VisitWork.of(version, object: place)
    else { return nil }
    return Obligation(
      id: "\(rule.name)/\(arrival.id)",
      rule: rule.name,
      version: version.number,
      object: arrival.place.flatMap { index.placeIDs.contains($0) ? $0 : nil },
      kind: rule.kind,
      work: work,
      earliest: arrival.day,
      due: due,
      promise: .exact,
      cause: .arrival(id: arrival.id, kind: arrival.kind, day: arrival.day),
      state: done.map { .done($0) } ?? .open,
      origin: trigger.origin
    )
  }

  private func doneDay(_ arrival: Arrival) -> Day? {
    let named = index.history.answer(rule: timeline.rule.name, arrival: arrival.id)
    let same = arrival.place.flatMap { place in
      index.history.days(rule: timeline.rule.name, object: place).first { arrival.day <= $0 }
    }
    guard let named, let same else { return named ?? same }
    return min(named, same)
  }
}
