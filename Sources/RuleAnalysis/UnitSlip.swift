import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A26: calendar days where working days are meant, and hours a day that the window does not have.
///
/// Units that do not fit at all (hours where places an hour belong) are found by rule checking.
enum UnitSlip {
  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    input.scenes.flatMap { deadlines($0, input) } + budgets(input)
  }

  // MARK: Deadlines

  private static func deadlines(_ scene: WorkScene, _ input: AnalysisInput) -> [Diagnostic] {
    guard scene.presence == nil, !scene.hasOwnHours else { return [] }
    let open = scene.cells.filter { !$0.possible.isEmpty }.flatMap(\.days).sorted()
    guard let first = scene.cells.compactMap(\.days.first).min(),
      let last = scene.cells.compactMap(\.days.last).max(), !open.isEmpty
    else { return [] }
    let judged = DaySpan(first, last)
    var found = scene.version.triggers.compactMap { trigger in
      late(trigger.within, judged, open, isNextDay: false).map { late in
        deadline(scene, trigger.within, late, trigger.origin, isRecheck: false, input)
      }
    }
    let ladder = scene.version.ladder.flatMap { input.rulebook.ladder($0) }
    for step in ladder?.steps ?? [] {
      guard let within = step.recheckWithin,
        let late = late(within, judged, open, isNextDay: true)
      else { continue }
      found.append(deadline(scene, within, late, step.origin, isRecheck: true, input))
    }
    return found
  }

  /// What comes in on a day and has no day on which it can be done in time.
  struct Late: Equatable {
    let day: Day
    let due: Day
    /// The first day on which it can be done; nil when none is judged.
    let next: Day?
    /// On how many of the days judged.
    let count: Int
    let of: Int
  }

  /// `isNextDay`: the day itself does not count, as for a recheck after a check.
  static func late(
    _ within: CalendarPeriod,
    _ judged: DaySpan,
    _ open: [Day],
    isNextDay: Bool
  ) -> Late? {
    var (index, count, all): (Int, Int, Int) = (0, 0, 0)
    var first: (day: Day, due: Day, next: Day?)?
    let days = isNextDay ? open : (0..<judged.count).map { judged.first.adding(days: $0) }
    for day in days {
      let due = within.after(day)
      // What is due after the days judged cannot be judged.
      guard due <= judged.last else { break }
      let from = isNextDay ? day.adding(days: 1) : day
      while index < open.count, open[index] < from { index += 1 }
      all += 1
      if index < open.count, open[index] <= due { continue }
      count += 1
      first = first ?? (day, due, index < open.count ? open[index] : nil)
    }
    return first.map { Late(day: $0.day, due: $0.due, next: $0.next, count: count, of: all) }
  }

  private static func deadline(
    _ scene: WorkScene,
    _ within: CalendarPeriod,
    _ late: Late,
    _ place: Origin,
    isRecheck: Bool,
    _ input: AnalysisInput
  ) -> Diagnostic {
    let (length, day, due) = (
      Words.length(within), Words.fullDay(late.day), Words.fullDay(late.due)
    )
    let next = late.next.map { Words.fullDay($0) }
    let what =
      isRecheck
      ? Bilingual(en: "a recheck after", nl: "een hercontrole na")
      : Bilingual(en: "what comes in on", nl: "wat binnenkomt op")
    return Diagnostic.found(
      .unitSlip,
      .warning,
      at: place,
      Bilingual(
        en:
          "`within \(length.english)` counts every day of the calendar, and \(scene.rule.name) can "
          + "be done on some days only: \(what.english) \(day.english) is due by \(due.english), and "
          + (next.map { "the first day for it is \($0.english)" } ?? "there is no day for it")
          + " (\(late.count) of \(late.of) days)",
        nl:
          "`binnen \(length.dutch)` telt elke dag van de kalender, en \(scene.rule.name) kan maar op "
          + "sommige dagen: \(what.dutch) \(day.dutch) moet uiterlijk \(due.dutch), en "
          + (next.map { "de eerste dag ervoor is \($0.dutch)" } ?? "er is geen dag voor")
          + " (\(late.count) van de \(late.of) dagen)"
      ),
      help: Bilingual(
        en:
          "working days do not exist in this language: give a longer period, or more days in `within`",
        nl:
          "werkdagen bestaan niet in deze taal: geef een langere termijn, of meer dagen bij `binnen`"
      ),
      also: [(scene.place, Bilingual(en: "the days of its window", nl: "de dagen van het venster"))]
    )
  }

  // MARK: Hours a day

  private static func budgets(_ input: AnalysisInput) -> [Diagnostic] {
    input.rulebook.resources.flatMap { resource -> [Diagnostic] in
      guard resource.windows.windows.contains(where: { $0.window != nil }) else { return [] }
      var forms = DayForms()
      forms.add(resource.windows.windows)
      for budget in resource.available { forms.add(budget.days) }
      let groups = forms.groups(DaySpan(input.from, input.through)) {
        input.resolver.isHoliday($0)
      }
      return resource.available.compactMap { budget in
        let days = groups.map { $0[0] }.filter {
          budget.days.contains($0, isHoliday: input.resolver.isHoliday($0))
        }
        let lengths = days.map {
          ClockSet(input.resolver.specific(resource.windows.windows, on: $0) ?? []).minutes
        }
        guard let longest = lengths.max(), longest < budget.minutes.value else { return nil }
        let (asked, room) = (Words.minutes(budget.minutes.value), Words.minutes(longest))
        return Diagnostic.found(
          .unitSlip,
          .note,
          at: budget.minutes.origin,
          Bilingual(
            en:
              "\(resource.name) may be used \(asked.english) a day, and its window is never longer "
              + "than \(room.english)",
            nl:
              "\(resource.name) is \(asked.dutch) per dag beschikbaar, en het venster is nooit langer "
              + "dan \(room.dutch)"
          ),
          help: Bilingual(
            en: "the window binds: is one of the two meant otherwise, hours a week for instance?",
            nl: "het venster telt: is een van beide anders bedoeld, als uren per week bijvoorbeeld?"
          ),
          also: [
            (
              resource.windows.windows[0].origin,
              Bilingual(en: "the window", nl: "het venster")
            )
          ]
        )
      }
    }
  }
}
