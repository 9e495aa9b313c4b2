public import CivilTime
public import RuleChecking

/// Runs ladders over recorded violations.
///
/// A violation stands one step above the highest step among the earlier violations that count: those
/// of the look-back before it (its first day included), of the same name when the ladder says so. It
/// stands at least at the step where its name starts, and at most at the last step. One check makes
/// one event; under `counts any`, its violations climb together.
public enum LadderRunner {
  /// Violations found at one object on one day.
  public struct Event: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// The violations found.
    public let violations: [String]

    /// An event.
    public init(day: Day, violations: [String]) {
      self.day = day
      self.violations = violations
    }
  }

  /// The steps of one event.
  public struct Outcome: Hashable, Sendable {
    /// The event.
    public let event: Event
    /// The step of each violation, in the event's order.
    public let steps: [Int]

    /// The highest step.
    public var step: Int { steps.max() ?? 0 }
  }

  /// The steps of events at one object, given in order of day; events without violation are left out.
  public static func run(_ ladder: Ladder, _ events: [Event]) -> [Outcome] {
    var outcomes: [Outcome] = []
    let top = max(1, ladder.steps.map(\.number).max() ?? 1)
    for event in events where !event.violations.isEmpty {
      let since = ladder.lookBack.before(event.day)
      let counted = outcomes.filter { since <= $0.event.day && $0.event.day <= event.day }
      let steps = event.violations.map { violation in
        let before =
          counted.flatMap { outcome in
            zip(outcome.event.violations, outcome.steps)
              .filter { !ladder.countsSameOnly || $0.0 == violation }.map(\.1)
          }.max() ?? 0
        let start = ladder.starts.first { $0.violation == violation }?.step ?? 1
        return min(top, max(start, before + 1))
      }
      let together = steps.max() ?? 1
      outcomes.append(
        Outcome(
          event: event,
          steps: ladder.countsSameOnly ? steps : steps.map { _ in together }
        )
      )
    }
    return outcomes
  }
}
