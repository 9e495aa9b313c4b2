import Foundation
import RuleChecking
import RuleSyntax
import RuleWriting
import SourceText

/// A property that an input breaks.
struct Failure: CustomStringConvertible {
  let property: String
  let detail: String

  var description: String { "\(property): \(detail)" }
}

/// What must hold for any bytes.
struct Properties {
  let corpus: Corpus
  /// The longest time for reading so far, in milliseconds for each 10 KB begun.
  private(set) var slowest = 0.0

  init(corpus: Corpus) { self.corpus = corpus }

  /// The properties an input breaks; the costly ones are looked at only when asked.
  mutating func broken(by input: [UInt8], thoroughly: Bool) -> [Failure] {
    var failures: [Failure] = []
    let file = SourceFile(name: "fuzz.rules", bytes: input)
    let parsed = parse(file, &failures)
    if parsed.tree.text != input {
      failures.append(Failure(property: "text of tree", detail: "is not the input"))
    }
    checkFindings(parsed.diagnostics, in: [file], atMost: 203, &failures)
    let isClean = !parsed.diagnostics.contains { $0.severity == .error }
    // Mistakes cost most of the time; a share of the texts with some is formatted too.
    if isClean || thoroughly || input.count % 4 == 0 { checkFormat(parsed, &failures) }
    if isClean { checkTranslation(parsed, &failures) }
    guard thoroughly else { return failures }
    if isClean { checkJSON(parsed, &failures) }
    checkFixes(parsed, &failures)
    checkMeaning(parsed, &failures)
    return failures
  }

  private mutating func parse(_ file: SourceFile, _ failures: inout [Failure]) -> ParsedFile {
    let start = clock()
    let parsed = RuleParser.parse(file)
    var time = Properties.milliseconds(since: start)
    let parts = max(1, Double(file.bytes.count) / 10_000)
    // A slow moment of the machine is no fault: what seems slow is timed again.
    for _ in 0..<3 where time / parts > 50 {
      let again = clock()
      _ = RuleParser.parse(file)
      time = min(time, Properties.milliseconds(since: again))
    }
    slowest = max(slowest, time / parts)
    if time / parts > 50 {
      let detail = "\(Int(time)) ms for \(file.bytes.count) bytes"
      failures.append(Failure(property: "time", detail: detail))
    }
    return parsed
  }

  private static func milliseconds(since start: clock_t) -> Double {
    Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC)
  }

  /// Findings are few, and lie inside their files, as do their changes.
  private func checkFindings(
    _ findings: [Diagnostic],
    in files: [SourceFile],
    atMost most: Int?,
    _ failures: inout [Failure]
  ) {
    if let most, findings.count > most {
      failures.append(Failure(property: "findings", detail: "\(findings.count) of them"))
    }
    for finding in findings {
      let ranges =
        [(finding.file, finding.range)] + finding.fixes.map { (finding.file, $0.range) }
        + finding.labels.map { ($0.file, $0.range) }
      for (name, range) in ranges {
        let size = files.first { $0.name == name }?.bytes.count ?? -1
        if range.start < 0 || range.end < range.start || Int(range.end) > size {
          let detail = "\(finding.code) at \(range.start)..<\(range.end) of \(size) in \(name)"
          failures.append(Failure(property: "place of a finding", detail: detail))
        }
      }
    }
  }

  /// Formatting twice changes no more than once, and what a file says stays.
  private func checkFormat(_ parsed: ParsedFile, _ failures: inout [Failure]) {
    let bytes = RuleFormatter.format(parsed)
    let formatted = RuleParser.parse(SourceFile(name: parsed.file.name, bytes: bytes))
    if RuleFormatter.format(formatted) != bytes {
      failures.append(Failure(property: "format twice", detail: "changes more"))
    }
    if let said = Skeleton(parsed).difference(from: Skeleton(formatted)) {
      failures.append(Failure(property: "format", detail: said))
    }
    // Characters of a word processor become plain ones.
    let codes = parsed.diagnostics.map(\.code).filter { $0 != "R0006" }
    let now = formatted.diagnostics.map(\.code).filter { $0 != "R0006" }
    if now != codes {
      failures.append(Failure(property: "findings after format", detail: "\(codes) became \(now)"))
    }
  }

  /// A file without mistakes says the same in the other language, and back.
  private func checkTranslation(_ parsed: ParsedFile, _ failures: inout [Failure]) {
    let there = RuleTranslator.translate(parsed, to: parsed.language.other)
    let other = RuleParser.parse(SourceFile(name: "fuzz.rules", bytes: there))
    let back = RuleTranslator.translate(other, to: parsed.language)
    let again = RuleParser.parse(SourceFile(name: "fuzz.rules", bytes: back))
    for (name, file) in [("translation", other), ("translation and back", again)] {
      // A line just below the limit may be longer than it in the other language.
      if file.diagnostics.contains(where: { $0.code == "R0005" }) { return }
      let said = Skeleton(parsed).difference(from: Skeleton(file))
      if let mistake = file.diagnostics.first(where: { $0.severity == .error }) {
        let detail = "\(mistake.code) \(mistake.message.english)"
        failures.append(Failure(property: name, detail: detail))
      } else if let said {
        failures.append(Failure(property: name, detail: said))
      }
    }
  }

  /// What a file without mistakes says comes back from JSON.
  private func checkJSON(_ parsed: ParsedFile, _ failures: inout [Failure]) {
    let file = RuleTreeFile(parsed)
    let text = RuleExport.json([file]).text
    let read = RuleImport.read(SourceFile(name: "rules.json", text: text))
    if let mistake = read.diagnostics.first {
      let detail = "\(mistake.code) \(mistake.message.english)"
      failures.append(Failure(property: "JSON", detail: detail))
    } else if read.files.map(\.tree) != [file.tree] {
      failures.append(Failure(property: "JSON", detail: "says something else when read back"))
    }
  }

  /// The text with a change made.
  private func applied(_ fix: Fix, to bytes: [UInt8]) -> [UInt8] {
    let low = min(max(0, Int(fix.range.start)), bytes.count)
    let high = min(max(low, Int(fix.range.end)), bytes.count)
    return Array(bytes[..<low]) + Array(fix.replacement.utf8) + Array(bytes[high...])
  }

  /// A change that is offered takes its finding away.
  private func checkFixes(_ parsed: ParsedFile, _ failures: inout [Failure]) {
    guard parsed.diagnostics.count < 100 else { return }
    // What is offered are the changes that were tried.
    for finding in RuleChecker.withSureFixes(parsed.diagnostics, [parsed]) {
      for fix in finding.fixes {
        let bytes = applied(fix, to: parsed.file.bytes)
        let now = RuleParser.parse(SourceFile(name: "fuzz.rules", bytes: bytes)).diagnostics
        if count(of: finding, now) >= count(of: finding, parsed.diagnostics) {
          let detail = "\(finding.code) stays after `\(fix.replacement)`"
          failures.append(Failure(property: "change of form", detail: detail))
        }
      }
    }
  }

  /// How often a finding is told: one that a line repeats may move to where the first stood.
  private func count(of finding: Diagnostic, _ all: [Diagnostic]) -> Int {
    all.count {
      $0.code == finding.code && $0.message == finding.message && $0.file == finding.file
    }
  }

  /// Checking what the words mean goes through, alone and among other files.
  private func checkMeaning(_ parsed: ParsedFile, _ failures: inout [Failure]) {
    let alone = RuleChecker.check([parsed]).diagnostics
    checkFindings(alone, in: [parsed.file], atMost: nil, &failures)
    let files = corpus.city + [parsed]
    let among = RuleChecker.check(files).diagnostics
    checkFindings(among, in: files.map(\.file), atMost: nil, &failures)
    guard among.count < 40 else { return }
    let offered = RuleChecker.withSureFixes(among, files) { $0.file == parsed.file.name }
    for finding in offered where finding.file == parsed.file.name {
      for fix in finding.fixes {
        let bytes = applied(fix, to: parsed.file.bytes)
        let mended = RuleParser.parse(SourceFile(name: parsed.file.name, bytes: bytes))
        let now = RuleChecker.check(corpus.city + [mended]).diagnostics
        if count(of: finding, now) >= count(of: finding, among) {
          let detail = "\(finding.code) stays after `\(fix.replacement)`"
          failures.append(Failure(property: "change of meaning", detail: detail))
        }
      }
    }
  }
}
