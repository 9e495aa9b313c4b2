public import CivilTime
public import RuleChecking
public import SourceText

/// One promise of the programme over the calendar year.
public struct TargetTrack: Hashable, Sendable {
  /// The rule or indicator.
  public let name: String
  /// Its title.
  public let title: Bilingual
  /// What kind of promise its number is.
  public let promise: Promise
  /// The first day it is counted.
  public let from: Day
  /// The last day.
  public let through: Day
  /// How many.
  public let norm: Int
  /// How many were done before the reference day.
  public let done: Int
  /// How many more the rules ask for in the rest of the period.
  public let planned: Int
  /// The most that can still be done in all, done ones included; an upper bound.
  public let possible: Int
  /// Whether it can be met.
  public let state: State
  /// The first week at whose start it can no longer be met: by the proof, or when nothing of it was
  /// done before; nil when it can always, never could, or it cannot be said.
  public let lostFrom: Week?
  /// The id of the proof that it cannot be met.
  public let certificate: String?
  /// Why it is out of reach when no certificate says so; else nil.
  public let reason: Bilingual?
  /// Where the number is said.
  public let place: CapacityPlace

  /// All of it.
  public init(
    name: String,
    title: Bilingual,
    promise: Promise,
    from: Day,
    through: Day,
    norm: Int,
    done: Int,
    planned: Int,
    possible: Int,
    state: State,
    lostFrom: Week? = nil,
    certificate: String? = nil,
    reason: Bilingual? = nil,
    place: CapacityPlace
  ) {
    self.name = name
    self.title = title
    self.promise = promise
    self.from = from
    self.through = through
    self.norm = norm
    self.done = done
    self.planned = planned
    self.possible = possible
    self.state = state
    self.lostFrom = lostFrom
    self.certificate = certificate
    self.reason = reason
    self.place = place
  }

  /// Whether a target can be met.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// The number is reached.
    case met
    /// More was done than an exact or `about` promise asks.
    case over
    /// Nothing is in the way as far as is proved.
    case possible
    /// Proved out of reach.
    case outOfReach
  }
}

/// Two statements of the documents that cannot both be kept.
public struct CapacityContradiction: Hashable, Sendable {
  /// What contradicts what.
  public let text: Bilingual
  /// Where they are said.
  public let places: [CapacityPlace]

  /// All of it.
  public init(
    text: Bilingual,
    places: [CapacityPlace]
  ) {
    self.text = text
    self.places = places
  }
}
