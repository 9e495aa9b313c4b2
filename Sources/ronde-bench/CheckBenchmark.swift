import RuleChecking
import RuleSyntax
import SourceText

/// From an edit to all findings: one file, and a whole city of which only the edited file is read.
func checkFigures(_ bench: Bench) -> [Figure] {
  let watch = bench.stopwatch
  let files = bench.city.files
  let cold = watch.time { _ in RuleChecker.check(files.map { RuleParser.parse($0) }) }
  let parsed = files.map { RuleParser.parse($0) }
  let checkOnly = watch.time { _ in RuleChecker.check(parsed) }
  let edited = files.count - 2
  let warm = watch.time { round in
    var now = parsed
    now[edited] = RuleParser.parse(edit(files[edited], round))
    return now.flatMap(\.diagnostics) + RuleChecker.check(now).diagnostics
  }
  let twice = SyntheticCity(kilobytes: bench.kilobytes * 2).files.map { RuleParser.parse($0) }
  let checkTwice = watch.time { _ in RuleChecker.check(twice) }
  let single = SyntheticCity.single(lines: 1000)
  let base = SyntheticBase.files.map { RuleParser.parse($0) }
  let small = watch.time { round in
    let now = base + [RuleParser.parse(edit(single, round))]
    return now.flatMap(\.diagnostics) + RuleChecker.check(now).diagnostics
  }
  return [
    .time("parse and check the city, cold", cold, atMost: 60),
    .time("check the city, parsed already", checkOnly, atMost: nil),
    .ratio("check, time of twice the size", checkTwice, to: checkOnly, atMost: 2.3),
    .time("edit to findings, file of 1,000 lines", small, atMost: 10),
    .time("edit to findings, whole city, warm", warm, atMost: 30),
  ]
}

/// A file with one letter changed in a comment of its middle, another in every round.
func edit(_ file: SourceFile, _ round: Int) -> SourceFile {
  var bytes = file.bytes
  let middle = bytes.count / 2
  if let mark = bytes[middle...].firstIndex(of: UInt8(ascii: "#")), mark + 2 < bytes.count {
    bytes[mark + 2] = UInt8(ascii: "a") + UInt8((round + 26) % 26)
  }
  return SourceFile(name: file.name, bytes: bytes)
}
