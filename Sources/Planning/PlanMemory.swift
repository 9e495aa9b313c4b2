import Synchronization

/// The weeks planned before, by all that the search for them read: of the same input it gives the
/// same roster without a search.
///
/// The key is the whole input and not a digest of it, so no two weeks can be taken for one another.
public final class PlanMemory: Sendable {
  /// Everything that decides a roster.
  struct Key: Hashable {
    private let model: WeekModel
    private let numbers: [LawNumbers]
    private let earlier: EarlierChecks
    private let seed: UInt64
    private let counts: [Int]
    private let steps: [Int]
    private let improvesSoftLevels: Bool

    init(
      model: WeekModel,
      numbers: [LawNumbers],
      earlier: EarlierChecks,
      _ settings: PlanningSettings
    ) {
      self.model = model
      self.numbers = numbers
      self.earlier = earlier
      seed = settings.seed
      // People whose pins are kept stand in the model; threads decide only how fast it goes.
      counts = [settings.sweeps, settings.rounds, settings.workers, settings.improvements]
      steps = settings.steps
      improvesSoftLevels = settings.improvesSoftLevels
    }
  }

  private struct State {
    var known: [Key: PlannedWeek] = [:]
    var isClosed = false
  }

  private let most: Int
  private let state = Mutex(State())

  /// A memory of at most so many weeks; what comes after them is planned each time.
  public init(most: Int = 64) { self.most = most }

  /// Takes up no more weeks.
  public func close() { state.withLock { $0.isClosed = true } }

  /// How many weeks it holds.
  var count: Int { state.withLock { $0.known.count } }

  func result(of key: Key) -> PlanningResult? {
    state.withLock { $0.known[key] }.map { .roster($0) }
  }

  func remember(_ week: PlannedWeek, for key: Key) {
    state.withLock { state in
      guard !state.isClosed, state.known.count < most else { return }
      state.known[key] = week
    }
  }
}
