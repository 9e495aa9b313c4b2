import Obligations

/// One logical worker's search: from an empty week to a roster with what it costs.
struct SearchRun {
  let model: WeekModel
  let menus: [ShiftMenu]
  let earlier: EarlierChecks
  let settings: PlanningSettings

  /// What one worker found.
  struct Result {
    let week: PlannedWeek

    /// Whether the first level on which two weeks differ is lower here.
    func isBetter(than other: Result) -> Bool {
      for (own, others) in zip(week.levels, other.week.levels) where own.value != others.value {
        return own.value < others.value
      }
      return false
    }
  }

  func run() -> Result {
    var statistics = PlanningStatistics()
    let rounds = RoundPlanner(model: model, layout: DutyLayout(model: model))
    let load = LoadPlan(model, seed: settings.seed)
    let asks = PresenceAsks.asks(model) + load.asks(model) + rounds.asks()
    let keys = CoverKeys(roles: model.roles.count, asks: asks, length: model.axis.length)
    var draft = Draft(model, menus: menus, keys: keys)
    let chooser = WeekChooser(model)
    let shifts = ShiftSearch(chooser: chooser, settings: settings)
    shifts.run(&draft, statistics: &statistics)
    rounds.run(&draft)
    let inserter = VisitInserter(
      model: model,
      layout: chooser.layout,
      seed: settings.seed,
      earlierChecks: model.visits.map { earlier.byWeekday($0.rule) }
    )
    VisitSearch(inserter: inserter, chooser: chooser).run(&draft, statistics: &statistics)
    shifts.sweep(&draft, statistics: &statistics)
    PresencePolish(inserter: inserter, shifts: shifts).run(&draft, statistics: &statistics)
    return result(draft, inserter, statistics)
  }

  private func result(
    _ draft: Draft,
    _ inserter: VisitInserter,
    _ statistics: PlanningStatistics
  ) -> Result {
    let missing = PresenceJudge(model: model).missing(draft.duties)
    let insertion = InsertionProof(model: model, menus: menus, inserter: inserter)
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
        statistics: statistics
      )
    )
  }
}
