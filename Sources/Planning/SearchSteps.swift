/// The steps of one worker's search: what was done, and whether it may go on.
///
/// A step is one change that is tried: a few people's weeks, or a place for a visit. A search that
/// ends after so many steps is the same search on any machine.
struct SearchSteps {
  var statistics = PlanningStatistics()
  let worker: Int
  /// The last step; nil when the search ends by itself.
  let most: Int?
  let watch: SearchWatch
  /// Whether the search was ended before it ended by itself.
  private(set) var isOver = false

  init(worker: Int = 0, most: Int? = nil, watch: SearchWatch = SearchWatch()) {
    self.worker = worker
    self.most = most
    self.watch = watch
  }

  /// Counts one more step, when it may be done; `levels` are worked out only when somebody asks.
  mutating func next(_ levels: () -> SearchProgress) -> Bool {
    guard !isOver else { return false }
    if most.map({ statistics.steps >= $0 }) ?? false || watch.mustStop(worker) {
      isOver = true
      return false
    }
    statistics.steps += 1
    if watch.wantsProgress(worker) { watch.show(levels()) }
    return true
  }

  /// Counts one more step of a draft, when it may be done.
  mutating func next(_ draft: Draft) -> Bool {
    let (worker, done) = (worker, statistics.steps)
    return next {
      SearchProgress(worker: worker, steps: done, levels: LevelCounter.now(draft))
    }
  }
}
