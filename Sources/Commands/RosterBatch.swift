import Optimiser
import Planning
import Reports
import SourceText

/// `ronde roster WEEK --all DIR`: the same week for every city in a folder, one folder in, one out.
///
/// Each city is a run of its own, as `ronde roster WEEK --city DIR/NAME --out OUT/NAME` is: it shares
/// nothing with the others, and one that cannot be planned leaves them alone. As many run at once as
/// there are threads, so that memory is bounded; what they say comes in the order of their names.
enum RosterBatch {
  /// So many cities a thread are made before their lines are told.
  private static let turn = 8

  /// What one run said and how it ended.
  private struct Outcome: Sendable {
    let code: ExitCode
    let line: String
    let messages: String
  }

  static func run(_ context: Context) throws(Refusal) -> ExitCode {
    let folder = context.arguments.value(.all) ?? "scenarios"
    for option in [Option.city, .after, .json] where context.arguments.has(option) {
      throw .wrongUse(
        Bilingual(
          en: "`\(option.flag)` is about one city and does not go with `--all`",
          nl: "`\(option.flag)` gaat over een gemeente en past niet bij `--all`"
        )
      )
    }
    _ = try context.week(context.arguments.operands[0])
    _ = try SearchLimits(context)
    let path = context.path(folder)
    let names = Files.names(in: path).filter { Files.isFile("\(path)/\($0)/city.rules") }
    guard !names.isEmpty else {
      throw .wrongUse(
        Bilingual(
          en: "no city in \(folder): expected \(folder)/<city>/city.rules",
          nl: "geen gemeente in \(folder): verwacht \(folder)/<gemeente>/city.rules"
        )
      )
    }
    let threads = try context.number(.threads, default: context.console.processors, in: 1...64)
    context.console.interruption.listen()
    defer { context.console.interruption.rest() }
    return runAll(names, folder, threads: threads, context)
  }

  private static func runAll(
    _ names: [String],
    _ folder: String,
    threads: Int,
    _ context: Context
  ) -> ExitCode {
    let frame = Frame(context, folder)
    var (failed, made) = (ExitCode.done, 0)
    for first in stride(from: 0, to: names.count, by: threads * turn) {
      if context.console.interruption.isAsked() { break }
      let some = names[first..<min(names.count, first + threads * turn)]
      context.console.progress(
        Bilingual(
          en: "\(first) of \(names.count) cities planned",
          nl: "\(first) van \(names.count) gemeenten gepland"
        ),
        context.language
      )
      let outcomes = Parallel.map(count: some.count, threads: threads) { index in
        frame.run(some[some.startIndex + index])
      }
      context.console.endProgress()
      for (name, outcome) in zip(some, outcomes) {
        if outcome.code == .done || outcome.code == .interrupted || outcome.code == .findings {
          made += 1
        }
        if failed == .done { failed = outcome.code }
        if !outcome.messages.isEmpty {
          context.console.err(
            outcome.messages.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
              .map { "\(name): \($0)\n" }.joined()
          )
        }
        if !outcome.line.isEmpty { context.console.out("\(name)  \(outcome.line)\n") }
      }
    }
    context.console.out(
      context.say(
        Bilingual(
          en: "\(made) of \(names.count) rosters written to \(frame.out)/<city>\n",
          nl: "\(made) van \(names.count) roosters geschreven in \(frame.out)/<gemeente>\n"
        )
      )
    )
    return context.console.interruption.isAsked() ? .interrupted : failed
  }

  /// What every run of the batch has in common.
  private struct Frame: Sendable {
    let arguments: Arguments
    let folder: String
    let out: String
    let base: String
    let variables: [String: String]
    let interruption: Interruption

    init(_ context: Context, _ folder: String) {
      self.folder = folder
      let week = context.arguments.operands[0].uppercased()
      out = context.arguments.value(.out) ?? "out/all/\(week)"
      arguments = context.arguments
      base = context.console.folder
      variables = context.console.variables
      let whole = context.console.interruption
      interruption = Interruption(isAsked: whole.isAsked, seconds: whole.seconds)
    }

    func run(_ name: String) -> Outcome {
      var options = arguments.options
      options[Option.all.flag] = nil
      options[Option.city.flag] = ["\(folder)/\(name)"]
      options[Option.out.flag] = ["\(out)/\(name)"]
      options[Option.threads.flag] = ["1"]
      let own = Arguments(
        command: .roster,
        operands: arguments.operands,
        options: options
      )
      var (line, messages) = ("", "")
      let console = Console(
        out: { _ in },
        err: { messages += $0 },
        folder: base,
        variables: variables,
        interruption: interruption
      )
      do {
        let context = try Context(own, console)
        let code = try RosterCommand.run(context, planning: RondeCommand.planner) {
          model,
          _,
          _,
          context in
          line = TerminalReport.line(model, language: context.language)
        }
        return Outcome(code: code, line: line, messages: messages)
      } catch {
        let language = Context.language(own, console) ?? .english
        messages += Wording.refusal(error.text, language)
        return Outcome(code: error.code, line: "", messages: messages)
      }
    }
  }
}
