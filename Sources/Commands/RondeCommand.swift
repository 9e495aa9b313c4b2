import CivilTime
import Planning
import Registers
import RuleChecking
import SourceText

/// The program `ronde`: words in, exit code out.
public enum RondeCommand {
  /// The program's version.
  public static let version = "0.1.0"

  /// Makes the roster of one week.
  typealias Planning = (Rulebook, City, Week, PlanningSettings) -> PlanningResult

  /// Runs one command line, given without the program's name, and gives the exit code.
  public static func run(_ words: [String], _ console: Console) -> Int32 {
    run(words, console, planning: planner)
  }

  /// The planner itself.
  static func planner(
    _ rulebook: Rulebook,
    _ city: City,
    _ week: Week,
    _ settings: PlanningSettings
  ) -> PlanningResult {
    Planner.plan(rulebook: rulebook, city: city, week: week, settings: settings)
  }

  /// Runs a command line with a planner of one's own: tests give one that makes mistakes.
  static func run(_ words: [String], _ console: Console, planning: Planning) -> Int32 {
    let parsed = Arguments.parse(words)
    switch parsed {
    case .version:
      console.out("ronde \(version)\n")
      return ExitCode.done.rawValue
    case .help(let command):
      console.out(Help.text(command, console.language))
      return ExitCode.done.rawValue
    case .wrong(let text):
      console.err(Wording.refusal(text, console.language))
      return ExitCode.wrongUse.rawValue
    case .run(let arguments):
      return run(arguments, console, planning).rawValue
    }
  }

  private static func run(
    _ arguments: Arguments,
    _ console: Console,
    _ planning: Planning
  ) -> ExitCode {
    do {
      let context = try Context(arguments, console)
      switch arguments.command {
      case .check: return try CheckCommand.run(context)
      case .fmt: return try FmtCommand.run(context)
      case .translate: return try TranslateCommand.run(context)
      case .test: return try TestCommand.run(context)
      case .docs: return try DocsCommand.run(context)
      case .due: return try DueCommand.run(context)
      case .plan: return try PlanCommand.run(context)
      case .roster: return try RosterCommand.run(context, planning: planning)
      case .capacity: return try CapacityCommand.run(context)
      case .compare: return try CompareCommand.run(context, planning: planning)
      case .verify: return try VerifyCommand.run(context)
      case .explain: return try ExplainCommand.run(context)
      case .export: return try ExportCommand.run(context)
      case .import: return try ImportCommand.run(context)
      case .generate: return try GenerateCommand.run(context)
      case .lsp:
        let writes = context.arguments.has(.writeExtension)
        return try writes ? EditorFolder.write(context) : LspCommand.run(context)
      }
    } catch {
      console.endProgress()
      console.err(Wording.refusal(error.text, Context.language(arguments, console) ?? .english))
      return error.code
    }
  }
}

/// Sentences several commands use.
enum Wording {
  /// The line that says why a command cannot go on.
  static func refusal(_ text: Bilingual, _ language: Language) -> String {
    switch language {
    case .english: "ronde: \(text.english)\n"
    case .dutch: "ronde: \(text.dutch)\n"
    }
  }
}
