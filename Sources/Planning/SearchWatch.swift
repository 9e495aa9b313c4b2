public import Obligations

/// What the outside may tell a search and hear from it: that it must stop, and how far it is.
///
/// What is asked here never changes a roster but by ending the search after a counted step.
public struct SearchWatch: Sendable {
  /// Whether the search of a worker must end; asked before each step, from any thread.
  public var mustStop: @Sendable (_ worker: Int) -> Bool
  /// Whether somebody waits for the end: then no proof is looked for that takes time.
  public var isImpatient: @Sendable () -> Bool
  /// Whether somebody wants to hear how far a worker is; asked before each step.
  public var wantsProgress: @Sendable (_ worker: Int) -> Bool
  /// Hears how far a worker is.
  public var show: @Sendable (SearchProgress) -> Void

  /// A watch that never stops a search and hears nothing.
  public init(
    mustStop: @escaping @Sendable (_ worker: Int) -> Bool = { _ in false },
    isImpatient: @escaping @Sendable () -> Bool = { false },
    wantsProgress: @escaping @Sendable (_ worker: Int) -> Bool = { _ in false },
    show: @escaping @Sendable (SearchProgress) -> Void = { _ in }
  ) {
    self.mustStop = mustStop
    self.isImpatient = isImpatient
    self.wantsProgress = wantsProgress
    self.show = show
  }
}

/// How far a search is.
public struct SearchProgress: Hashable, Sendable {
  /// The worker that tells it.
  public let worker: Int
  /// Steps done.
  public let steps: Int
  /// What the week costs now, level by level, with the bounds that are known already.
  public let levels: [RosterSummary.Level]
}
