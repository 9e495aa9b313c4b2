import RuleSyntax
import SourceText

/// Reading with all findings, at one, two and four times the size, against a plain copy of bytes.
func parseFigures(_ bench: Bench) -> [Figure] {
  let watch = bench.stopwatch
  let cities = [1, 2, 4].map { SyntheticCity(kilobytes: bench.kilobytes * $0).files }
  let times = cities.map { files in
    watch.time { _ in files.map { RuleParser.parse($0) } }
  }
  // The same text in one file: what is slow in long files shows here.
  let joined = cities.map { files in
    SourceFile(
      name: "joined.rules",
      bytes: files.filter { $0.bytes.starts(with: "language".utf8) }.flatMap(\.bytes)
    )
  }
  let long = joined.map { file in watch.time { _ in RuleParser.parse(file) } }
  let bytes = cities.map { files in files.reduce(0) { $0 + $1.bytes.count } }
  let copy = watch.time { round in
    cities[0].map { file in file.bytes.map { $0 ^ UInt8(truncatingIfNeeded: round) } }
  }
  return [
    .speed("parse", bytes: bytes[0], times[0], atLeast: 25),
    .speed("parse, twice the size", bytes: bytes[1], times[1], atLeast: 25),
    .speed("parse, four times the size", bytes: bytes[2], times[2], atLeast: 25),
    .ratio("parse, time of twice the size", times[1], to: times[0], atMost: 2.3),
    .ratio("parse, time of four times against twice", times[2], to: times[1], atMost: 2.3),
    .speed("parse, the English files as one", bytes: joined[0].bytes.count, long[0], atLeast: nil),
    .ratio("parse, one file of twice the size", long[1], to: long[0], atMost: 2.3),
    .ratio("parse, one file of four times against twice", long[2], to: long[1], atMost: 2.3),
    .ratio("parse against a copy of the bytes", times[0], to: copy, atMost: nil),
  ]
}

/// Texts with many mistakes: one letter changed in every tenth line, and in every line.
func mistakeFigures(_ bench: Bench) -> [Figure] {
  let watch = bench.stopwatch
  let file = SyntheticCity.single(lines: 1000)
  return [(10, "every tenth line"), (1, "every line")].map { step, name in
    let broken = SyntheticMistakes.broken(file, every: step)
    let timing = watch.time { _ in RuleParser.parse(broken) }
    let perPart = Timing(
      [timing.minimum, timing.median, timing.p95].map {
        $0 * 10_000 / Double(broken.bytes.count)
      }
    )
    return .time("parse 10 KB with a mistake in \(name)", perPart, atMost: 50)
  }
}

/// Makes mistakes in a file.
enum SyntheticMistakes {
  /// A file with one letter doubled in the middle of every so many lines.
  static func broken(_ file: SourceFile, every step: Int) -> SourceFile {
    var bytes: [UInt8] = []
    for number in 1...file.lineCount {
      var line = Array(file.line(number) ?? [])
      if number > 1, number % step == 0, let last = line.lastIndex(where: { $0 > 0x60 }) {
        line.insert(line[last / 2], at: last / 2)
      }
      bytes += line + [0x0A]
    }
    return SourceFile(name: file.name, bytes: bytes)
  }
}
