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
    settings: PlanningSettings = PlanningSettings(),
    memory: PlanMemory? = nil
  ) -> PlanningResult {
    let (model, numbers) = input(rulebook, city, week, settings.keptPins)
    let earlier = EarlierChecks(city: city, week: week)
    let key = memory.map { _ in
      PlanMemory.Key(model: model, numbers: numbers, earlier: earlier, settings)
    }
    if let key, let known = memory?.result(of: key) { return known }
    let menus = Planner.menus(model, numbers)
    let broken = PinCheck(model: model, menus: menus, numbers: numbers).broken()
    guard broken.isEmpty else { return .impossible(broken) }
    let planned = search(model, menus, earlier: earlier, settings)
    if let key, !planned.isStopped { memory?.remember(planned, for: key) }
    return .roster(planned)
  }

  /// The pins that no lawful week can hold; none exactly when `plan` gives a roster.
  ///
  /// What is asked for plays no part, so it takes far less time than a plan.
  public static func brokenPins(rulebook: Rulebook, city: City, week: Week) -> [BrokenPin] {
    var builder = builder(rulebook, city, week, [])
    let (model, numbers) = builder.model([])
    return PinCheck(model: model, menus: menus(model, numbers), numbers: numbers).broken()
  }

  /// The week as numbers, with the shifts everybody may work.
  static func model(
    rulebook: Rulebook,
    city: City,
    week: Week
  ) -> (model: WeekModel, menus: [ShiftMenu]) {
    let (model, numbers) = input(rulebook, city, week, [])
    return (model, menus(model, numbers))
  }

  private static func input(
    _ rulebook: Rulebook,
    _ city: City,
    _ week: Week,
    _ keptPins: Set<String>
  ) -> (model: WeekModel, numbers: [LawNumbers]) {
    let obligations = WeekDemand.obligations(rulebook: rulebook, city: city, week: week)
    var builder = builder(rulebook, city, week, keptPins)
    return builder.model(obligations)
  }

  private static func builder(
    _ rulebook: Rulebook,
    _ city: City,
    _ week: Week,
    _ keptPins: Set<String>
  ) -> WeekModelBuilder {
    WeekModelBuilder(
      rulebook: rulebook,
      city: city,
      axis: Axis(week),
      resolver: WindowResolver(rulebook: rulebook, city: city),
      index: ObjectIndex(rulebook: rulebook, city: city, reference: week.monday),
      keptPins: keptPins
    )
  }

  private static func menus(_ model: WeekModel, _ numbers: [LawNumbers]) -> [ShiftMenu] {
    model.staff.indices.map { ShiftMenu($0, model, numbers: numbers[$0]) }
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
