import CivilTime
import Obligations
import Registers
import RuleChecking

extension CheckHistory {
  /// Adds the rechecks that violations of a year ask for; those not yet due stay open.
  mutating func followUp(_ year: Int) {
    for ladder in rulebook.ladders {
      let rules = rulebook.rules.filter { rule in
        rule.versions.contains { $0.ladder == ladder.name }
      }
      let names = Set(rules.map(\.name))
      let objects = done.filter { _, checks in
        checks.contains { !$0.violations.isEmpty && names.contains($0.rule) }
      }.keys.sorted()
      for object in objects where object != "-" { climb(ladder, names, object, year) }
    }
  }

  private mutating func climb(
    _ ladder: Ladder,
    _ rules: Set<String>,
    _ object: String,
    _ year: Int
  ) {
    var position = 0
    while position < 50 {
      let events = (done[object] ?? []).filter {
        rules.contains($0.rule) && !$0.violations.isEmpty
      }.sorted { ($0.day, $0.rule) < ($1.day, $1.rule) }
      guard position < events.count else { return }
      let event = events[position]
      position += 1
      guard event.day.year == year else { continue }
      let outcomes = LadderRunner.run(
        ladder,
        events.prefix(position).map { .init(day: $0.day, violations: $0.violations) }
      )
      let step = ladder.steps.first { $0.number == outcomes.last?.step }
      guard let within = step?.recheckWithin else { continue }
      recheck(event, due: within.after(event.day))
    }
  }

  private mutating func recheck(_ event: Done, due: Day) {
    let own = (done[event.object] ?? []).filter { $0.rule == event.rule }
    let isDone = own.contains { event.day < $0.day && $0.day <= due }
    guard !isDone, let version = rulebook.rule(event.rule)?.version(on: event.day) else { return }
    var random = RandomStream(seed: seed, "recheck \(event.rule) \(event.object) \(event.day)")
    let term = event.day.days(until: due)
    let search = CheckCalendar.Search(
      object: event.object,
      wanted: event.day.adding(days: term * random.number(in: 45...90) / 100),
      low: event.day.adding(days: 1),
      high: due,
      spacing: nil
    )
    guard let day = calendar.day(search, version, taken: []), day <= through else { return }
    let again = random.happens(percent: 12)
    // The recheck is one of the year's checks: the next planned one is no longer needed.
    if let next = own.filter({
      $0.day > day && $0.arrival == nil && $0.day.year == day.year
    }).min(by: { $0.day < $1.day }) {
      done[event.object]?.removeAll { $0 == next }
      let key = Key(rule: next.rule, object: next.object)
      counted[key]?.removeAll { $0 == next.day }
    }
    record(
      Done(
        rule: event.rule,
        object: event.object,
        day: day,
        violations: again ? event.violations : []
      )
    )
  }
}
