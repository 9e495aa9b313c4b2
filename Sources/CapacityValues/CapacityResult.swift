public import CivilTime
public import Obligations
public import SourceText

/// The answer in one sentence.
public struct CapacityVerdict: Hashable, Sendable {
  /// What it comes to.
  public let state: State
  /// The sentence.
  public let text: Bilingual
  /// The unmeasured assumptions without which it would not hold, by name; empty when it holds over
  /// all stated ranges.
  public let unmeasured: [String]

  /// All of it.
  public init(
    state: State,
    text: Bilingual,
    unmeasured: [String]
  ) {
    self.state = state
    self.text = text
    self.unmeasured = unmeasured
  }

  /// What an answer comes to.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Something is proved short.
    case short
    /// Nothing is proved short.
    case notProved
    /// A division was found that does everything, for the one pool asked for.
    case enough
  }
}

/// What a city can do of what its rules ask, over some days.
public struct CapacityResult: Hashable, Sendable {
  /// The city's name.
  public let city: String
  /// The days.
  public let period: CapacityPeriod
  /// Facts on or after it are not used.
  public let reference: Day
  /// The resource, role or organisation asked for; nil for all.
  public let focus: String?
  /// The changes that were supposed, as written.
  public let whatIfs: [String]
  /// The answer.
  public let verdict: CapacityVerdict
  /// Every pool that was looked at, those that are short first.
  public let pools: [PoolResult]
  /// The programme's promises.
  public let targets: [TargetTrack]
  /// The chance that each is kept; nil when nothing was drawn.
  public let chances: CapacityChances?
  /// Documents that contradict each other.
  public let contradictions: [CapacityContradiction]
  /// What the what-ifs change; empty without any.
  public let differences: [CapacityDifference]
  /// The grid that was asked for.
  public let sweep: CapacitySweep?
  /// Rules, documents and assumptions.
  public let sources: RosterSources

  /// All of it.
  public init(
    city: String,
    period: CapacityPeriod,
    reference: Day,
    focus: String?,
    whatIfs: [String],
    verdict: CapacityVerdict,
    pools: [PoolResult],
    targets: [TargetTrack],
    chances: CapacityChances? = nil,
    contradictions: [CapacityContradiction],
    differences: [CapacityDifference],
    sweep: CapacitySweep?,
    sources: RosterSources
  ) {
    self.city = city
    self.period = period
    self.reference = reference
    self.focus = focus
    self.whatIfs = whatIfs
    self.verdict = verdict
    self.pools = pools
    self.targets = targets
    self.chances = chances
    self.contradictions = contradictions
    self.differences = differences
    self.sweep = sweep
    self.sources = sources
  }

  /// The same with the chances of its targets.
  public func with(chances: CapacityChances?) -> CapacityResult {
    CapacityResult(
      city: city,
      period: period,
      reference: reference,
      focus: focus,
      whatIfs: whatIfs,
      verdict: verdict,
      pools: pools,
      targets: targets,
      chances: chances,
      contradictions: contradictions,
      differences: differences,
      sweep: sweep,
      sources: sources
    )
  }
}
