public import CivilTime
public import RuleChecking

/// One thing that is due: a visit, a round of scanning, or presence in a window.
public struct Obligation: Hashable, Sendable {
  /// What kind of work it asks for.
  public enum Work: Hashable, Sendable {
    /// A visit by a team, this many minutes long.
    case visit(minutes: Int)
    /// Scanning this many places with a resource, on one day.
    case round(places: Int)
    /// So many of a role on duty, for every minute of the window of one day.
    case presence(Presence)
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

  /// Stable across runs: `coffeeshop-check/CS03/2026/2`, `parking-scan/binnenstad/2026-11-23`.
  public let id: String
  /// The rule's name.
  public let rule: String
  /// The version's number.
  public let version: Int
  /// The object's id; nil for the municipality as a whole.
  public let object: String?
  /// The kind of the object.
  public let kind: String?
  /// What it asks for.
  public let work: Work
  /// The first day it may be done.
  public let earliest: Day
  /// The last day it may be done.
  public let due: Day
  /// What kind of promise its number is.
  public let promise: Promise
  /// Why it is due.
  public let cause: Cause
  /// Whether it is open, done or missed.
  public let state: State
  /// Where its number is said: the frequency, trigger, step or presence clause.
  public let origin: Origin

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
    self.id = id
    self.rule = rule
    self.version = version
    self.object = object
    self.kind = kind
    self.work = work
    self.earliest = earliest
    self.due = due
    self.promise = promise
    self.cause = cause
    self.state = state
    self.origin = origin
  }
}
