import RuleSyntax
import RuleWriting
import SourceText

/// Formatting a whole city, and one of twice the size.
func formatFigures(_ bench: Bench) -> [Figure] {
  let watch = bench.stopwatch
  // Layout that has to change: every line loses its indentation.
  let cities = [1, 2].map { factor in
    SyntheticCity(kilobytes: bench.kilobytes * factor).files.map { file in
      RuleParser.parse(SourceFile(name: file.name, bytes: withoutIndentation(file)))
    }
  }
  let times = cities.map { files in watch.time { _ in files.map { RuleFormatter.format($0) } } }
  let read = watch.time { _ in
    cities[0].map { RuleFormatter.format(RuleParser.parse($0.file)) }
  }
  let long = [4000, 8000].map { RuleParser.parse(SyntheticCity.single(lines: $0)) }
  let one = long.map { file in watch.time { _ in RuleFormatter.format(file) } }
  return [
    .time("format the city", times[0], atMost: 40),
    .time("parse and format the city", read, atMost: nil),
    .ratio("format, time of twice the size", times[1], to: times[0], atMost: 2.3),
    .ratio("format, one file of twice the size", one[1], to: one[0], atMost: 2.3),
  ]
}

private func withoutIndentation(_ file: SourceFile) -> [UInt8] {
  (1...file.lineCount).flatMap { number in
    (file.line(number) ?? []).drop { $0 == 0x20 } + [0x0A]
  }
}
