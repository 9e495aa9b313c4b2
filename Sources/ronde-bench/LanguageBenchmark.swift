import Foundation
import RuleChecking
import RuleSyntax
import SourceText

/// What a group of figures measures with.
struct Bench {
  let stopwatch: Stopwatch
  let city: SyntheticCity
  let kilobytes: Int
}

/// The figures of the rule language, one line each.
struct LanguageBenchmark {
  /// Groups of figures, each in a file of its own.
  static let groups: [(name: String, figures: @Sendable (Bench) -> [Figure])] = [
    ("parse", parseFigures),
    ("mistakes", mistakeFigures),
    ("check", checkFigures),
    ("format", formatFigures),
    ("translate", translateFigures),
    ("analyses", analysisFigures),
    ("editing", editingFigures),
    ("hostile", hostileFigures),
  ]

  let options: BenchOptions

  init(_ options: BenchOptions) { self.options = options }

  func run() {
    let city = SyntheticCity(kilobytes: options.kilobytes)
    if let folder = options.folder { write(city, to: folder) }
    let parsed = city.files.map { RuleParser.parse($0) }
    let findings = parsed.flatMap(\.diagnostics) + RuleChecker.check(parsed).diagnostics
    print(
      "a made city of \(city.byteCount / 1000) KB: \(city.files.count) files, "
        + "\(city.lineCount) lines, \(findings.count) findings; \(options.rounds) rounds, "
        + (options.usesProcessorTime ? "processor time" : "time on the clock")
    )
    for finding in findings.prefix(5) {
      let file = city.files.first { $0.name == finding.file }
      print(DiagnosticText.render(finding, file: file))
    }
    let stopwatch = Stopwatch(
      rounds: options.rounds,
      usesProcessorTime: options.usesProcessorTime
    )
    let bench = Bench(stopwatch: stopwatch, city: city, kilobytes: options.kilobytes)
    var broken = 0
    for group in LanguageBenchmark.groups
    where options.only.isEmpty || group.name.contains(options.only) {
      for figure in group.figures(bench) {
        print(figure.line)
        if figure.holds == false { broken += 1 }
      }
    }
    print(broken == 0 ? "every bar holds" : "\(broken) bars do not hold")
    exit(broken == 0 ? 0 : 1)
  }

  private func write(_ city: SyntheticCity, to folder: String) {
    for file in city.files {
      let url = URL(filePath: folder).appending(path: file.name)
      do {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(),
          withIntermediateDirectories: true
        )
        try Data(file.bytes).write(to: url)
      } catch {
        print("\(url.path): \(error)")
      }
    }
  }
}
