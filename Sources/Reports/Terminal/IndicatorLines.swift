import Obligations
import RuleChecking
import SourceText

/// Indicators as people read them: what is counted, how much there is, and what was promised.
struct IndicatorLines {
  let words: Wording

  /// The lines of a list, with a head.
  func table(_ counts: [IndicatorCount]) -> String {
    var table = TextTable()
    table.append([
      words("indicator", "indicator"), words("recorded", "vastgelegd"),
      words("planned", "gepland"), words("target", "doel"), words("state", "stand"),
      words("counts", "telt"),
    ])
    for count in counts {
      table.append([
        count.indicator.name, number(count.recorded), number(count.planned), target(count),
        standing(count), what(count.indicator),
      ])
    }
    return table.text(right: [1, 2])
  }

  /// What an indicator counts, in words.
  func what(_ indicator: Indicator) -> String {
    switch indicator.counts {
    case .checks(let rules):
      let names = rules.joined(separator: ", ")
      return words("checks of \(names)", "controles van \(names)")
    case .violations(let rules):
      let names = rules.joined(separator: ", ")
      return words("violations found by \(names)", "overtredingen gevonden bij \(names)")
    case .elsewhere(let text):
      return words("kept elsewhere: \(text)", "elders bijgehouden: \(text)")
    }
  }

  /// `at least 10`; a dash without a target.
  func target(_ count: IndicatorCount) -> String {
    guard let target = count.indicator.target else { return "-" }
    let number = words.count(target.count.value)
    switch target.promise {
    case .exact: return number
    case .atLeast: return words("at least \(number)", "minstens \(number)")
    case .about: return words("about \(number)", "ongeveer \(number)")
    }
  }

  /// `met`, `2 short`; a dash where nothing was promised.
  func standing(_ count: IndicatorCount) -> String {
    switch count.standing {
    case .met: words("met", "gehaald")
    case .short(let missing): words("\(missing) short", "\(missing) te weinig")
    case .over(let extra): words("\(extra) more", "\(extra) meer")
    case nil: "-"
    }
  }

  func number(_ value: Int?) -> String { value.map { words.count($0) } ?? "-" }

  /// The same as data.
  static func json(_ count: IndicatorCount) -> JSONText {
    var members: [String: JSONText] = [
      "indicator": .string(count.indicator.name), "year": .integer(count.year),
      "file": .string(count.indicator.origin.file),
      "line": .integer(count.indicator.origin.line),
    ]
    members["recorded"] = count.recorded.map { .integer($0) }
    members["planned"] = count.planned.map { .integer($0) }
    switch count.indicator.counts {
    case .checks(let rules): members["checksOf"] = .array(rules.map { .string($0) })
    case .violations(let rules): members["violationsOf"] = .array(rules.map { .string($0) })
    case .elsewhere(let text): members["elsewhere"] = .string(text)
    }
    if let target = count.indicator.target {
      members["target"] = .sorted([
        "count": .integer(target.count.value), "promise": .string(target.promise.rawValue),
      ])
    }
    switch count.standing {
    case .met: members["standing"] = .sorted(["kind": .string("met")])
    case .short(let missing):
      members["standing"] = .sorted(["kind": .string("short"), "by": .integer(missing)])
    case .over(let extra):
      members["standing"] = .sorted(["kind": .string("over"), "by": .integer(extra)])
    case nil: break
    }
    return .sorted(members)
  }
}
