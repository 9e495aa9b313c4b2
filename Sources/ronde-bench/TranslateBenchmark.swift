import RuleSyntax
import RuleWriting
import SourceText

/// Writing a whole city in the other language.
func translateFigures(_ bench: Bench) -> [Figure] {
  let watch = bench.stopwatch
  let times = [1, 2].map { factor in
    let parsed = SyntheticCity(kilobytes: bench.kilobytes * factor).files.map {
      RuleParser.parse($0)
    }
    return watch.time { _ in
      parsed.map { RuleTranslator.translate($0, to: $0.language.other) }
    }
  }
  let files = [1000, 2000, 4000].map { RuleParser.parse(SyntheticCity.single(lines: $0)) }
  let long = files.map { file in
    watch.time { _ in RuleTranslator.translate(file, to: .dutch) }
  }
  return [
    .time("translate the city", times[0], atMost: nil),
    .ratio("translate, time of twice the size", times[1], to: times[0], atMost: 2.3),
    .ratio("translate, one file of twice the size", long[1], to: long[0], atMost: 2.3),
    .ratio("translate, one file of four times against twice", long[2], to: long[1], atMost: 2.3),
  ]
}
