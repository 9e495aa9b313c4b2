import Mutation
import Optimiser
import RuleChecking
import RuleSyntax
import SourceText

/// `ronde test --mutate`: which rule could change without a scenario that notices.
///
/// Changes are tried a batch at a time and told in order, so that results come as they are known
/// and the number of threads shows nowhere.
enum MutateRun {
  static func run(_ context: Context) throws(Refusal) -> ExitCode {
    let threads = try context.number(
      .threads,
      default: context.console.processors,
      in: 1...64
    )
    let benches = try TestBench(context).mutationBenches(try TestCommand.paths(context), context)
    try demandGreen(benches, threads, context)
    let all = mutants(of: benches, context)
    if let rule = context.arguments.value(.mutationRule), all.isEmpty {
      throw .wrongUse(
        Bilingual(
          en: "`--rule \(rule)`: no declaration of that name says anything that could be changed",
          nl: "`--rule \(rule)`: geen declaratie met die naam zegt iets dat kan veranderen"
        )
      )
    }
    var report = MutationReport(
      context: context,
      leftOut: benches.reduce(0) { $0 + $1.leftOut }
    )
    let batch = threads * 8
    var next = 0
    while next < all.count {
      let some = Array(all[next..<min(next + batch, all.count)])
      context.console.progress(
        Bilingual(
          en: "\(next) of \(all.count) changes tried",
          nl: "\(next) van \(all.count) wijzigingen geprobeerd"
        ),
        context.language
      )
      let language = context.language
      let results = Parallel.map(count: some.count, threads: threads) { index in
        MutationResult(some[index], benches, language)
      }
      context.console.endProgress()
      for result in results { context.console.out(report.add(result)) }
      next += batch
    }
    context.console.out(report.end)
    return report.score.survived > 0 ? .findings : .done
  }

  /// Refuses to go on while a scenario fails: it would notice every change.
  private static func demandGreen(
    _ benches: [MutationBench],
    _ threads: Int,
    _ context: Context
  ) throws(Refusal) {
    let failing = benches.flatMap { bench in
      Parallel.map(count: bench.count, threads: threads) { bench.failure($0) }.compactMap { $0 }
    }
    guard let first = failing.first else { return }
    throw Refusal(
      code: .findings,
      text: Bilingual(
        en: "\(failing.count) scenarios fail as the rules are, the first at "
          + "\(first.file):\(first.line); mend them first (`ronde test`)",
        nl: "\(failing.count) scenario's falen zoals de regels nu zijn, het eerste op "
          + "\(first.file):\(first.line); herstel die eerst (`ronde test`)"
      )
    )
  }

  /// Every change of the rules under test, or of one declaration, numbered in order.
  private static func mutants(of benches: [MutationBench], _ context: Context) -> [Mutant] {
    var files: [String: ParsedFile] = [:]
    for file in benches.flatMap(\.rules) { files[file.file.name] = file }
    let all = MutantMaker.mutants(of: files.values.sorted { $0.file.name < $1.file.name })
    guard let rule = context.arguments.value(.mutationRule) else { return all }
    return all.filter { $0.name == rule }
  }
}

/// What came of one change in every package that its file belongs to.
struct MutationResult: Sendable {
  let mutant: Mutant
  let verdict: MutantVerdict
  let proposal: ScenarioProposal?

  init(_ mutant: Mutant, _ benches: [MutationBench], _ language: Language) {
    self.mutant = mutant
    let own = benches.filter { bench in bench.rules.contains { $0.file.name == mutant.file } }
    let verdict = MutantVerdict.together(own.map { $0.verdict(mutant) })
    self.verdict = verdict
    proposal =
      if case .survived = verdict {
        own.lazy.compactMap { $0.proposal(for: mutant, in: language) }.first
      } else {
        nil
      }
  }
}
