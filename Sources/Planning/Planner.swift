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
    let (model, menus, numbers) = input(rulebook, city, week, settings.keptPins)
    let broken = PinCheck(model: model, menus: menus, numbers: numbers).broken()
    guard broken.isEmpty else { return .impossible(broken) }
    let earlier = EarlierChecks(city: city, week: week)
    return .roster(search(model, menus, earlier: earlier, settings))
  }

  /// The week as numbers, with the shifts everybody may work.
  static func model(
    rulebook: Rulebook,
    city: City,
    week: Week
  ) -> (model: WeekModel, menus: [ShiftMenu]) {
    let (model, menus, _) = input(rulebook, city, week, [])
    return (model, menus)
  }

  private static func input(
    _ rulebook: Rulebook,
    _ city: City,
    _ week: Week,
    _ keptPins: Set<String>
  ) -> (model: WeekModel, menus: [ShiftMenu], numbers: [LawNumbers]) {
    let obligations = WeekDemand.obligations(rulebook: rulebook, city: city, week: week)
    var builder = WeekModelBuilder(
      rulebook: rulebook,
      city: city,
      axis: Axis(week),
      resolver: WindowResolver(rulebook: rulebook, city: city),
      index: ObjectIndex(rulebook: rulebook, city: city, reference: week.monday),
      keptPins: keptPins
    )
    let (model, numbers) = builder.model(obligations)
    let menus = model.staff.indices.map { ShiftMenu($0, model, numbers: numbers[$0]) }
    return (model, menus, numbers)
  }

  /// Runs every logical worker's search and keeps the best week; the threads only share the work.
  private static func search(
    _ model: WeekModel,
    _ menus: [ShiftMenu],
    earlier: EarlierChecks,
    _ settings: PlanningSettings
  ) -> PlannedWeek {
    let runs = Parallel.map(count: max(1, settings.workers), threads: settings.threads) { worker in
      SearchRun(
        model: model,
        menus: menus,
        earlier: earlier,
        settings: settings.of(worker),
        worker: worker
      ).run()
    }
    var best = runs[0]
    for run in runs.dropFirst() where run.isBetter(than: best) { best = run }
    var week = best.week
    week.steps = runs.map(\.week.statistics.steps)
    week.isStopped = runs.contains { $0.isStopped }
    return week
  }
}
