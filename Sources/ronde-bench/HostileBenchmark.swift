import RuleChecking
import RuleSyntax
import SourceText

/// One text that means harm, at a size.
private struct Hostile: Sendable {
  let name: String
  /// The size of the smaller text, in pieces.
  let pieces: Int
  let text: @Sendable (Int) -> String
}

/// Texts made to be slow: twice as much may take at most 3 times as long.
///
/// What is linear takes twice as long, and a little more where the memory has to be touched first;
/// what is quadratic takes four times as long.
func hostileFigures(_ bench: Bench) -> [Figure] {
  let watch = bench.stopwatch
  return filesInARow(watch)
    + hostileTexts.flatMap { hostile -> [Figure] in
      let times = [1, 2].map { factor in
        let file = SourceFile(name: "h.rules", text: hostile.text(hostile.pieces * factor))
        let base = SyntheticBase.files.map { RuleParser.parse($0) }
        let timing = watch.time(rounds: 5) { _ in
          let parsed = RuleParser.parse(file)
          return RuleChecker.check(base + [parsed]).diagnostics.count + parsed.diagnostics.count
        }
        return (timing: timing, bytes: file.bytes.count)
      }
      let kilobytes = Double(times[1].bytes) / 1000
      let large = times[1].timing
      return [
        .time(
          "\(hostile.name), \(Figure.text(kilobytes)) KB: each 10 KB",
          Timing([large.minimum, large.median, large.p95].map { $0 * 10 / kilobytes }),
          atMost: 50
        ),
        .ratio("\(hostile.name), twice as many", large, to: times[0].timing, atMost: 3),
      ]
    }
}

/// As many files as are checked together, each of which imports the one before.
private func filesInARow(_ watch: Stopwatch) -> [Figure] {
  let times = [1000, 2000].map { count in
    let files = (0..<count).map { number in
      RuleParser.parse(
        SourceFile(
          name: "f-\(number).rules",
          text: "language en\npackage row.f-\(number) version 1\nimport row.f-\(number - 1)\n"
            + "role guard-\(number)\n  assumed because \"x\"\n  owner \"y\"\n"
        )
      )
    }
    return watch.time(rounds: 3) { _ in RuleChecker.check(files).diagnostics.count }
  }
  return [.time("2,000 files that import each other in a row", times[1], atMost: 2000)]
}

private let start = "language en\nimport made.documents\nimport made.roles\n"

private func lines(_ count: Int, _ line: (Int) -> String) -> String {
  var text = start
  for number in 0..<count { text += line(number) }
  return text
}

private let hostileTexts: [Hostile] = [
  Hostile(name: "only `;`", pieces: 2_000_000) { String(repeating: ";", count: $0) },
  Hostile(name: "only line breaks and `language en`", pieces: 10_000) {
    String(repeating: "\n", count: $0 * 10) + String(repeating: "language en\n", count: $0)
  },
  Hostile(name: "lines of commas", pieces: 200) {
    lines($0) { _ in String(repeating: ",", count: 4000) + "\n" }
  },
  Hostile(name: "one name declared many times", pieces: 5_000) {
    lines($0) { _ in "role guard\n  source programme\n" }
  },
  Hostile(name: "many names declared", pieces: 5_000) {
    lines($0) { "role guard-\($0)\n  source programme\n" }
  },
  Hostile(name: "many unknown names beside many known", pieces: 2_000) {
    lines($0) {
      "role guard-\($0)\n  source programm-\($0)\nladder steps-\($0)\n  source programme\n"
    }
  },
  Hostile(name: "many clauses in one rule", pieces: 5_000) {
    lines($0) { "  \($0 == 0 ? "rule many\n" : "")within 09:00-17:00 on Monday\n" }
  },
  Hostile(name: "many versions of one rule", pieces: 500) {
    lines($0) {
      ($0 == 0 ? "rule many\n  source programme\n  team 1 officer\n  takes 1 h\n" : "")
        + "  from \($0 % 28 + 1) March \(1900 + $0 / 28)\n    every month 1 time\n"
    }
  },
  Hostile(name: "junk under a head that cannot be read", pieces: 2_000) {
    "language en\nrule A\n" + String(repeating: "zz zz\n", count: $0)
  },
  Hostile(name: "hard spaces", pieces: 50_000) {
    "language en\n" + String(repeating: "role\u{A0}a\n", count: $0)
  },
  Hostile(name: "bytes that are no text", pieces: 100_000) {
    "language en\n" + String(repeating: "\u{FFFD}\n", count: $0)
  },
  Hostile(name: "many imports of nothing", pieces: 2_000) {
    lines($0) { "import made.nothing-\($0)\n" }
  },
  Hostile(name: "many regimes over one rule", pieces: 300) {
    lines($0) { "regime r-\($0)\n  source programme\n  from 1 May 2022\n  pauses watch\n" }
  },
  Hostile(name: "unknown classes", pieces: 2_000) {
    lines($0) { _ in "kind k from \"a.csv\" when risk is none\n" }
  },
  Hostile(name: "long lists of names", pieces: 100) {
    lines($0) { number in
      "shifts for " + (0..<300).map { "guard-\(number)-\($0)" }.joined(separator: ", ") + "\n"
    }
  },
  Hostile(name: "a condition of many parts", pieces: 200) {
    lines($0) { number in
      "kind k-\(number) from \"a.csv\" when type is a"
        + String(repeating: " or type is b", count: 250) + "\n"
    }
  },
]
