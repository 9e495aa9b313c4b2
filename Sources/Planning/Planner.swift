public import CivilTime
import Obligations
import Optimiser
public import Registers
public import RuleChecking

/// Makes the roster of one week: shifts, presence, rounds and visits, all lawful.
///
/// Visits get a first time, shifts are chosen for presence and that work by the exact piece, rounds
/// and visits go into the shifts, and what does not fit changes one or two people's weeks.
public enum Planner {
  /// The roster of a week with what it costs, or the pins that no lawful week can hold.
  public static func plan(
    rulebook: Rulebook,
    city: City,
    week: Week,
    settings: PlanningSettings = PlanningSettings()
  ) -> PlanningResult {
    let obligations = WeekDemand.obligations(rulebook: rulebook, city: city, week: week)
    var builder = WeekModelBuilder(
      rulebook: rulebook,
      city: city,
      axis: Axis(week),
      resolver: WindowResolver(rulebook: rulebook, city: city),
      index: ObjectIndex(rulebook: rulebook, city: city, reference: week.monday)
    )
    let (model, numbers) = builder.model(obligations)
    let menus = model.staff.indices.map { ShiftMenu($0, model, numbers: numbers[$0]) }
    let broken = PinCheck(model: model, menus: menus, numbers: numbers).broken()
    guard broken.isEmpty else { return .impossible(broken) }
    let earlier = EarlierChecks(city: city, week: week)
    return .roster(search(model, menus, earlier: earlier, settings))
  }

  private static func search(
    _ model: WeekModel,
    _ menus: [ShiftMenu],
    earlier: EarlierChecks,
    _ settings: PlanningSettings
  ) -> PlannedWeek {
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
    var exhausted: Set<Int> = []
    VisitSearch(inserter: inserter, chooser: chooser).run(
      &draft,
      exhausted: &exhausted,
      statistics: &statistics
    )
    shifts.sweep(&draft, statistics: &statistics)
    PresencePolish(inserter: inserter, shifts: shifts).run(&draft, statistics: &statistics)
    let missing = PresenceJudge(model: model).missing(draft.duties)
    let open = OpenWork(model: model, draft: draft, exhausted: exhausted).items(missing)
    let levels = LevelCounter(
      model: model,
      draft: draft,
      missing: missing,
      open: open,
      mostOnOneWeekday: earlier.mostOnOneWeekday(model, draft)
    ).levels()
    return PlannedWeek(
      roster: RosterWriter(model: model, draft: draft).roster(open: open),
      levels: levels,
      statistics: statistics
    )
  }
}
