import Planning
import Reports
import SourceText
import Synchronization

/// How long `ronde roster` searches, as its options say, and what the roster tells of it.
struct SearchLimits {
  let effort: PlanningSettings.Effort
  /// The last step of each worker; empty when no number was given.
  let steps: [Int]
  /// Seconds; nil when steps decide.
  let seconds: Int?

  private static let mostSeconds = 86_400
  private static let mostSteps = 1_000_000_000

  init(_ context: Context) throws(Refusal) {
    effort = try SearchLimits.effort(context)
    steps = try SearchLimits.steps(context)
    seconds =
      context.arguments.has(.time)
      ? try context.number(.time, default: 1, in: 1...SearchLimits.mostSeconds) : nil
    guard seconds == nil || steps.isEmpty else {
      throw .wrongUse(
        Bilingual(
          en: "`--time` and `--steps` both say when to end; give one of them",
          nl: "`--time` en `--steps` zeggen allebei wanneer het ophoudt; geef er een"
        )
      )
    }
  }

  private static func effort(_ context: Context) throws(Refusal) -> PlanningSettings.Effort {
    guard let wish = context.arguments.value(.effort) else { return .normal }
    guard let effort = PlanningSettings.Effort(rawValue: wish) else {
      let known = PlanningSettings.Effort.allCases.map(\.rawValue).joined(separator: ", ")
      throw .wrongUse(
        Bilingual(
          en: "`--effort \(wish)`: expected one of \(known)",
          nl: "`--effort \(wish)`: verwacht een van \(known)"
        )
      )
    }
    return effort
  }

  private static func steps(_ context: Context) throws(Refusal) -> [Int] {
    guard let text = context.arguments.value(.steps) else { return [] }
    let parts = text.split(separator: "+", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }.filter { (0...mostSteps).contains($0) }
    guard numbers.count == parts.count, numbers.count <= 64 else {
      throw .wrongUse(
        Bilingual(
          en: "`--steps \(text)`: expected a number, or one for each search as 800+790",
          nl: "`--steps \(text)`: verwacht een getal, of een per zoektocht als 800+790"
        )
      )
    }
    return numbers
  }

  /// The planner's settings; searches that are ended from outside go on as long as they may.
  func settings(_ context: Context, seed: Int, threads: Int) -> PlanningSettings {
    var settings = PlanningSettings(effort, seed: UInt64(seed), threads: threads)
    if seconds != nil || !steps.isEmpty {
      settings.improvements = .max
      settings.improvesSoftLevels = true
    }
    if steps.count > 1 { settings.workers = steps.count }
    settings.steps = steps
    settings.watch = watch(context, workers: settings.workers, threads: threads)
    return settings
  }

  private func watch(_ context: Context, workers: Int, threads: Int) -> SearchWatch {
    let interruption = context.console.interruption
    let begin = interruption.seconds()
    let span = seconds.map(Double.init)
    // Workers that must wait for a thread share the time in turns.
    let turns = Double((workers + threads - 1) / max(1, threads))
    var watch = SearchWatch(
      mustStop: { worker in
        if interruption.isAsked() { return true }
        guard let span else { return false }
        let turn = Double(worker / max(1, threads) + 1)
        return interruption.seconds() - begin >= span * turn / turns
      },
      isImpatient: interruption.isAsked
    )
    guard context.console.errIsTerminal else { return watch }
    let last = Mutex(begin)
    let (language, notice) = (context.language, context.console.notice)
    watch.wantsProgress = { worker in
      guard worker == 0 else { return false }
      let now = interruption.seconds()
      return last.withLock { last in
        guard now - last >= 0.25 else { return false }
        last = now
        return true
      }
    }
    watch.show = { progress in
      notice("\u{1B}[2K\r\(SearchLimits.text(progress).text(in: language))")
    }
    return watch
  }

  /// How far a search is: its steps and the first level that is not proved.
  static func text(_ progress: SearchProgress) -> Bilingual {
    func text(_ language: Language, _ steps: String, _ none: String) -> String {
      "\(progress.steps) \(steps); "
        + (LevelWording.firstOpen(progress.levels, language: language) ?? none)
    }
    return Bilingual(
      en: text(.english, "steps", "every level proved optimal"),
      nl: text(.dutch, "stappen", "elk niveau bewezen optimaal")
    )
  }

  /// What the roster says of the search; nothing when it was the usual one and went to its end.
  func record(_ planned: PlannedWeek, isInterrupted: Bool) -> SearchRecord? {
    let isUsual = effort == .normal && seconds == nil && steps.isEmpty && !isInterrupted
    guard !isUsual else { return nil }
    return SearchRecord(
      effort: effort.rawValue,
      steps: seconds != nil || isInterrupted || !steps.isEmpty ? planned.steps : [],
      isInterrupted: isInterrupted
    )
  }

  /// Says on standard error that a search was cut short, or that time ended it.
  func tellEnd(_ record: SearchRecord?, _ context: Context) {
    guard let record else { return }
    if record.isInterrupted {
      context.tell(
        Bilingual(
          en: "interrupted: the best lawful roster so far was written; "
            + "`\(record.options)` ends at the same one",
          nl: "afgebroken: het beste wettige rooster tot dan is geschreven; "
            + "`\(record.options)` komt op hetzelfde uit"
        )
      )
    } else if seconds != nil {
      context.tell(
        Bilingual(
          en: "`--time` is not reproducible: another run may end elsewhere; "
            + "`\(record.options)` makes this roster again",
          nl: "`--time` is niet herhaalbaar: een volgende keer kan anders uitkomen; "
            + "`\(record.options)` maakt dit rooster opnieuw"
        )
      )
    }
  }
}
