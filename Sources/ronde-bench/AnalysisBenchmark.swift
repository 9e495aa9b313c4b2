import RuleAnalysis
import RuleChecking
import RuleSyntax

/// All static analyses over the whole city.
func analysisFigures(_ bench: Bench) -> [Figure] {
  let watch = bench.stopwatch
  let times = [1, 2].map { factor in
    let files = SyntheticCity(kilobytes: bench.kilobytes * factor).files.map {
      RuleParser.parse($0)
    }
    let rulebook = RuleChecker.check(files).rulebook
    return watch.time(rounds: min(10, watch.rounds)) { _ in
      RuleAnalyser.findings(AnalysisInput(rulebook: rulebook, city: nil, on: nil))
    }
  }
  return [
    .time("all analyses of the city", times[0], atMost: 300),
    .ratio("all analyses, time of twice the size", times[1], to: times[0], atMost: 2.6),
  ]
}
