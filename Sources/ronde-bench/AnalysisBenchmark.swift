import Obligations
import Registers
import RuleAnalysis
import RuleChecking
import RuleSyntax
import SourceText

/// All static analyses over the whole city, by its rules alone and with its registers.
func analysisFigures(_ bench: Bench) -> [Figure] {
  let watch = bench.stopwatch
  func times(_ factor: Int, withRegisters: Bool) -> (timing: Timing, name: String) {
    let sources = SyntheticCity(kilobytes: bench.kilobytes * factor).files
    let rulebook = RuleChecker.check(sources.map { RuleParser.parse($0) }).rulebook
    var facts: City?
    var name = "all analyses of the city"
    if withRegisters {
      let made = SyntheticRegisters(sorts: SyntheticRegisters.sorts(in: sources))
      let read = RegisterReader.read(city: "made", files: made.files)
      let wrong = (read.diagnostics + FactChecker.check(rulebook, read.city)).filter {
        $0.severity == .error
      }
      for finding in wrong.prefix(5) { print("\(finding.file) \(finding.message.english)") }
      name += " with \(made.rowCount) rows of registers"
      facts = read.city
    }
    let city = facts
    let timing = watch.time(rounds: min(10, watch.rounds)) { _ in
      RuleAnalyser.findings(AnalysisInput(rulebook: rulebook, city: city, on: nil))
    }
    return (timing, name)
  }
  let (rules, double) = (times(1, withRegisters: false), times(2, withRegisters: false))
  let (facts, doubleFacts) = (times(1, withRegisters: true), times(2, withRegisters: true))
  return [
    .time(rules.name, rules.timing, atMost: 300),
    .ratio("all analyses, time of twice the size", double.timing, to: rules.timing, atMost: 2.6),
    .time(facts.name, facts.timing, atMost: 300),
    .ratio(
      "the same, time of twice the size",
      doubleFacts.timing,
      to: facts.timing,
      atMost: 2.6
    ),
  ]
}
