import Scenarios
import SourceText

/// What of the rules scenarios reach, for the terminal and as data.
struct CoverageReport {
  let coverage: RuleCoverage
  let context: Context
  /// How many that no scenario reaches are named when nobody asks for all.
  private static let few = 10

  /// The lines after the scenarios: the figures of each file and what nothing reaches.
  ///
  /// The whole list with `--coverage`; none when only some scenarios are run and nobody asks.
  var lines: [String] {
    let isAsked = context.arguments.has(.coverage)
    guard isAsked || context.arguments.operands.isEmpty, coverage.count().all > 0 else { return [] }
    return ["", head, "  \(sorts)"] + (isAsked ? whole : short)
  }

  private var head: String {
    let count = coverage.count()
    let share = "\(count.covered)/\(count.all) (\(CoverageReport.percent(count)))"
    return say("scenarios reach \(share) of the rules", "scenario's raken \(share) van de regels")
  }

  /// Rounded down, so that only all is 100%.
  private static func percent(_ count: RuleCoverage.Count) -> String {
    count.all == 0 ? "–" : "\(count.covered * 100 / count.all)%"
  }

  private var sorts: String {
    CoverageItem.Sort.allCases.compactMap { sort in
      let count = coverage.count(sort)
      return count.all == 0 ? nil : "\(context.say(sort.title)) \(count.covered)/\(count.all)"
    }.joined(separator: ", ")
  }

  private var short: [String] {
    var lines = coverage.files.map { file in
      let count = coverage.count(in: file)
      return "  \(count.covered)/\(count.all)  \(file)"
    }
    let missing = coverage.entries.filter { !$0.isCovered }
    guard !missing.isEmpty else { return lines }
    lines.append(say("not reached:", "niet geraakt:"))
    lines += missing.prefix(CoverageReport.few).map {
      "  \($0.item.file):\($0.item.line)  \(words($0.item))"
    }
    if missing.count > CoverageReport.few {
      let rest = missing.count - CoverageReport.few
      lines.append(
        say(
          "  and \(rest) more: `ronde test --coverage`",
          "  en nog \(rest): `ronde test --coverage`"
        )
      )
    }
    return lines
  }

  private var whole: [String] {
    var lines: [String] = []
    for file in coverage.files {
      let count = coverage.count(in: file)
      lines.append("\(count.covered)/\(count.all)  \(file)")
      for entry in coverage.entries(in: file) {
        let place = "\(file):\(entry.item.line)"
        let mark = entry.isCovered ? say("reached", "geraakt") : say("NOT    ", "NIET   ")
        let more = entry.scenarios.count - 1
        let by = entry.scenarios.first.map { first in
          "  \(first.file):\(first.line)" + (more > 0 ? " +\(more)" : "")
        }
        lines.append("  \(mark)  \(place)  \(words(entry.item))\(by ?? "")")
      }
    }
    return lines
  }

  /// `horeca-check: from 2022-01-01`; a rule by its name alone.
  private func words(_ item: CoverageItem) -> String {
    item.sort == .rule ? item.declaration : "\(item.declaration): \(context.say(item.name))"
  }

  /// The same as data.
  var json: JSONText {
    .object([
      "version": .integer(1),
      "covered": .integer(coverage.count().covered),
      "all": .integer(coverage.count().all),
      "sorts": .array(
        CoverageItem.Sort.allCases.map { sort in
          let count = coverage.count(sort)
          return .object([
            "sort": .string(sort.rawValue), "covered": .integer(count.covered),
            "all": .integer(count.all),
          ])
        }
      ),
      "files": .array(coverage.files.map(file)),
    ])
  }

  private func file(_ file: String) -> JSONText {
    let count = coverage.count(in: file)
    return .object([
      "file": .string(file), "covered": .integer(count.covered), "all": .integer(count.all),
      "items": .array(coverage.entries(in: file).map(entry)),
    ])
  }

  private func entry(_ entry: RuleCoverage.Entry) -> JSONText {
    .object([
      "line": .integer(entry.item.line),
      "sort": .string(entry.item.sort.rawValue),
      "declaration": .string(entry.item.declaration),
      "name": .string(entry.item.name.english),
      "scenarios": .array(
        entry.scenarios.map { place in
          .object([
            "file": .string(place.file), "line": .integer(place.line),
            "title": .string(place.title),
          ])
        }
      ),
    ])
  }

  private func say(_ english: String, _ dutch: String) -> String {
    context.say(Bilingual(en: english, nl: dutch))
  }
}
