import Obligations
import Optimiser

/// One logical worker's search: from an empty week to a roster with what it costs.
struct SearchRun {
  let model: WeekModel
  let menus: [ShiftMenu]
  let earlier: EarlierChecks
  let settings: PlanningSettings
  let worker: Int

  /// What one worker found.
  struct Result {
    let week: PlannedWeek
    /// Whether it was stopped from outside.
    let isStopped: Bool

    /// Whether the first level on which two weeks differ is lower here.
    func isBetter(than other: Result) -> Bool {
      SearchRun.isLess(week.levels, other.week.levels)
    }
  }

  func run() -> Result {
    var steps = SearchSteps(
      worker: worker,
      most: settings.lastStep(of: worker),
      watch: settings.watch
    )
    let rounds = RoundPlanner(model: model, layout: DutyLayout(model: model))
    let load = LoadPlan(model, seed: settings.seed)
    let asks = PresenceAsks.asks(model) + load.asks(model) + rounds.asks()
    let keys = CoverKeys(roles: model.roles.count, asks: asks, length: model.axis.length)
    var draft = Draft(model, menus: menus, keys: keys)
    let chooser = WeekChooser(model)
    let shifts = ShiftSearch(chooser: chooser, settings: settings)
    shifts.run(&draft, steps: &steps)
    rounds.run(&draft)
    let inserter = VisitInserter(
      model: model,
      layout: chooser.layout,
      seed: settings.seed,
      earlierChecks: model.visits.map { earlier.byWeekday($0.rule) },
      links: VisitLinks(model)
    )
    VisitSearch(inserter: inserter, chooser: chooser).run(&draft, steps: &steps)
    shifts.sweep(&draft, steps: &steps)
    PresencePolish(inserter: inserter, shifts: shifts).run(&draft, steps: &steps)
    assert(draft.isTrue)
    // Who drives a round is away from the post, so its ask would now look for somebody else.
    let real = PresenceAsks.asks(model, isExact: true)
    improve(&draft, inserter, shifts, real, &steps)
    return result(draft, inserter, steps)
  }

  /// Changes of the whole roster; what is worse in the end is dropped.
  ///
  /// Weeks are judged by what is asked in fact: the first times of visits no longer count.
  private func improve(
    _ draft: inout Draft,
    _ inserter: VisitInserter,
    _ shifts: ShiftSearch,
    _ asks: [CoverKeys.Ask],
    _ steps: inout SearchSteps
  ) {
    guard settings.improvements > 0 else { return }
    var random = RandomSource(seed: settings.seed, stream: 3)
    let keys = CoverKeys(roles: model.roles.count, asks: asks, length: model.axis.length)
    let improver = RosterImprover(inserter: inserter, chooser: shifts.chooser)
    var left = settings.improvements
    var best = levels(draft)
    var stalled = 0
    while left > 0, !steps.isOver, !isDone(best) {
      var trial = draft.counted(by: keys)
      let done = steps.statistics.steps
      let count = min(left, 200)
      left -= count
      improver.run(count, &random, &trial, &steps)
      for task in model.visits.indices where trial.visits[task] == nil && steps.next(trial) {
        _ = inserter.insert(task, &trial)
      }
      PresencePolish(inserter: inserter, shifts: shifts).run(&trial, steps: &steps)
      assert(trial.isTrue)
      let now = levels(trial)
      stalled = SearchRun.isLess(now, best) ? 0 : stalled + 1
      if !SearchRun.isLess(best, now) {
        draft = trial
        best = now
      }
      // Two rounds without anything better are enough, unless more was asked for.
      if stalled >= 2, !settings.improvesSoftLevels { return }
      if steps.statistics.steps == done { return }
    }
  }

  /// Whether nothing is left to look for: unless asked for more, all work and presence is proved.
  private func isDone(_ levels: [RosterSummary.Level]) -> Bool {
    let hard = levels.prefix { $0.name != "reserve" }
    return !settings.improvesSoftLevels && hard.allSatisfy { $0.bound == $0.value }
  }

  private func levels(_ draft: Draft) -> [RosterSummary.Level] {
    LevelCounter(
      model: model,
      draft: draft,
      missing: PresenceJudge(model: model).missing(draft.duties),
      open: [],
      mostOnOneWeekday: earlier.mostOnOneWeekday(model, draft)
    ).levels()
  }

  /// Whether the first level on which two weeks differ is lower in the first one.
  private static func isLess(
    _ one: [RosterSummary.Level],
    _ other: [RosterSummary.Level]
  ) -> Bool {
    for (left, right) in zip(one, other) where left.value != right.value {
      return left.value < right.value
    }
    return false
  }

  private func result(
    _ draft: Draft,
    _ inserter: VisitInserter,
    _ steps: SearchSteps
  ) -> Result {
    let missing = PresenceJudge(model: model).missing(draft.duties)
    // Who pressed Ctrl-C does not wait for proofs; a search that ended otherwise has them.
    let isStopped = steps.isOver && settings.watch.mustStop(worker)
    let insertion =
      settings.watch.isImpatient()
      ? nil : InsertionProof(model: model, menus: menus, inserter: inserter)
    let open = OpenWork(model: model, draft: draft, insertion: insertion).items(missing)
    let levels = LevelCounter(
      model: model,
      draft: draft,
      missing: missing,
      open: open,
      mostOnOneWeekday: earlier.mostOnOneWeekday(model, draft)
    ).levels()
    return Result(
      week: PlannedWeek(
        roster: RosterWriter(model: model, draft: draft).roster(open: open),
        levels: levels,
        statistics: steps.statistics
      ),
      isStopped: isStopped
    )
  }
}
