public import CivilTime
public import RuleChecking

/// One thing that is due: a visit, a round of scanning, or presence in a window.
///
/// What it holds stands in one place that never changes: it is passed on and sorted a lot, and large
/// to copy.
public struct Obligation: Hashable, Sendable {
  /// What kind of work it asks for.
  public enum Work: Hashable, Sendable {
    /// A visit by a team, this many minutes long.
    case visit(minutes: Int)
    /// Scanning this many places with a resource, on one day.
    case round(places: Int)
    /// So many of a role on duty, for every minute of the window of one day.
    indirect case presence(Presence)
  }

  /// Why it is due.
  public enum Cause: Hashable, Sendable {
    /// The k-th (from 1) of n in a period that starts on a day.
    case frequency(index: Int, of: Int, periodStart: Day, periodEnd: Day)
    /// A recheck after violations found on a day, at a step of a ladder.
    case recheck(ladder: String, step: Int, found: Day)
    /// An arrival from the register.
    case arrival(id: String, kind: String, day: Day)
  }

  /// What is known of it.
  public enum State: Hashable, Sendable {
    /// Still to be done.
    case open
    /// Done on a day.
    case done(Day)
    /// Its period ended without it.
    case missed
  }

  private struct Fields: Hashable, Sendable {
    let id: String
    let rule: String
    let version: Int
    let object: String?
    let kind: String?
    let work: Work
    let earliest: Day
    let due: Day
    let promise: Promise
    let cause: Cause
    let state: State
    let origin: Origin
  }

  private final class Content: Sendable {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }
  }

  private let content: Content

  /// Stable across runs: `coffeeshop-check/CS03/2026/2`, `parking-scan/binnenstad/2026-11-23`.
  public var id: String { content.fields.id }
  /// The rule's name.
  public var rule: String { content.fields.rule }
  /// The version's number.
  public var version: Int { content.fields.version }
  /// The object's id; nil for the municipality as a whole.
  public var object: String? { content.fields.object }
  /// The kind of the object.
  public var kind: String? { content.fields.kind }
  /// What it asks for.
  public var work: Work { content.fields.work }
  /// The first day it may be done.
  public var earliest: Day { content.fields.earliest }
  /// The last day it may be done.
  public var due: Day { content.fields.due }
  /// What kind of promise its number is.
  public var promise: Promise { content.fields.promise }
  /// Why it is due.
  public var cause: Cause { content.fields.cause }
  /// Whether it is open, done or missed.
  public var state: State { content.fields.state }
  /// Where its number is said: the frequency, trigger, step or presence clause.
  public var origin: Origin { content.fields.origin }

  /// An obligation.
  public init(
    id: String,
    rule: String,
    version: Int,
    object: String?,
    kind: String?,
    work: Work,
    earliest: Day,
    due: Day,
    promise: Promise,
    cause: Cause,
    state: State,
    origin: Origin
  ) {
    content = Content(
      Fields(
        id: id,
        rule: rule,
        version: version,
        object: object,
        kind: kind,
        work: work,
        earliest: earliest,
        due: due,
        promise: promise,
        cause: cause,
        state: state,
        origin: origin
      )
    )
  }

  /// Whether they agree in all that they hold.
  public static func == (left: Obligation, right: Obligation) -> Bool {
    left.content === right.content || left.content.fields == right.content.fields
  }

  /// Feeds all that it holds.
  public func hash(into hasher: inout Hasher) { hasher.combine(content.fields) }
}

extension Obligation: CustomReflectable {
  /// Shows what it holds, and not where that stands.
  public var customMirror: Mirror {
    Mirror(self, children: Mirror(reflecting: content.fields).children, displayStyle: .struct)
  }
}
