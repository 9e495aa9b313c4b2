import Capacity
import CivilTime
import RuleChecking
import RuleSyntax
import SourceText

/// What-ifs and sweeps as typed.
enum WhatIfs {
  /// The changes that what-ifs mean; each is read after those before it.
  static func read(
    _ texts: [String],
    _ question: CapacityQuestion
  ) throws(Refusal) -> [Supposition] {
    var changes: [Supposition] = []
    var now = question
    for text in texts {
      guard let read = WhatIfText(text) else {
        throw .wrongUse(
          Bilingual(
            en: "`--what-if \(text)`: expected a name with + or = and what follows it, for "
              + "example: \"scan-car + 1\" or \"scan-speed = 1500 places per h\"",
            nl: "`--what-if \(text)`: verwacht een naam met + of = en wat erop volgt, "
              + "bijvoorbeeld: \"scan-car + 1\" of \"scan-speed = 1500 plaatsen per u\""
          )
        )
      }
      let change = try meaning(read, now, "--what-if \(text)")
      changes.append(change)
      now = change.applied(to: now)
    }
    return changes
  }

  private static func meaning(
    _ read: WhatIfText,
    _ question: CapacityQuestion,
    _ typed: String
  ) throws(Refusal) -> Supposition {
    switch read.meaning(in: question, value: { quantity($0) }) {
    case .success(let change): return change
    case .failure(let mistake): throw .wrongUse(text(mistake, typed))
    }
  }

  /// A quantity as rules write it, in either language: read as the value of an assumption.
  private static func quantity(_ text: String) -> QuantityValue? {
    guard !text.contains("\n"), !text.contains("#") else { return nil }
    for (language, words) in [
      ("language en", ["assumption", "because", "owner", "review by 1 January 2100", "package"]),
      ("taal nl", ["aanname", "omdat", "eigenaar", "herzien voor 1 januari 2100", "pakket"]),
    ] {
      let rules = """
        \(language)
        \(words[4]) x.y \(language == "taal nl" ? "versie" : "version") 1
        \(words[0]) x = \(text)
          \(words[1]) "x"
          \(words[2]) "x"
          \(words[3])
        """
      let parsed = RuleParser.parse(SourceFile(name: "x", text: rules + "\n"))
      let checked = RuleChecker.check([parsed])
      let isWrong = (parsed.diagnostics + checked.diagnostics).contains { $0.severity == .error }
      if !isWrong, let value = checked.rulebook.parameter("x")?.value { return value }
    }
    return nil
  }

  private static func text(_ mistake: WhatIfMistake, _ typed: String) -> Bilingual {
    switch mistake {
    case .unknown(let name, let nearest):
      Bilingual(
        en: "`\(typed)`: `\(name)` is no resource, role, organisation or parameter of these rules"
          + (nearest.map { "; did you mean `\($0)`?" } ?? ""),
        nl: "`\(typed)`: `\(name)` is geen middel, rol, organisatie of parameter van deze regels"
          + (nearest.map { "; bedoel je `\($0)`?" } ?? "")
      )
    case .fewer(let name, let change, let now):
      Bilingual(
        en: "`\(typed)`: \(change) fewer were read, but there are \(now) of `\(name)`; expected at "
          + "most that many",
        nl: "`\(typed)`: gelezen \(change) minder, maar er zijn er \(now) van `\(name)`; verwacht "
          + "hoogstens zoveel"
      )
    case .number(let name, let read):
      Bilingual(
        en:
          "`\(typed)`: read `\(read)`, expected how many `\(name)` there are, a whole number from 0",
        nl: "`\(typed)`: gelezen `\(read)`, verwacht hoeveel `\(name)` er zijn, een heel getal "
          + "vanaf 0"
      )
    case .value(let name, let read, let now):
      Bilingual(
        en: "`\(typed)`: read `\(read)`, expected a value like that of `\(name)` now: \(now)",
        nl: "`\(typed)`: gelezen `\(read)`, verwacht een waarde als die van `\(name)` nu: \(now)"
      )
    }
  }

  // MARK: Sweeps

  /// The grid of `scan-car=1..3,scan-hours=11..15`: one or two axes of at most 400 points together.
  static func grid(
    _ text: String?,
    _ question: CapacityQuestion
  ) throws(Refusal) -> CapacityAnalyser.Grid? {
    guard let text else { return nil }
    var axes: [CapacityAnalyser.Grid.Axis] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      axes.append(try axis(String(part), text, question))
    }
    let points = axes.reduce(1) { $0 * $1.values.count }
    guard axes.count <= 2, points <= 400, Set(axes.map(\.name)).count == axes.count else {
      throw .wrongUse(
        Bilingual(
          en: "`--sweep \(text)`: expected one or two names, each once, and at most 400 points; "
            + "read \(axes.count) names and \(points) points",
          nl: "`--sweep \(text)`: verwacht een of twee namen, elk één keer, en hoogstens 400 "
            + "punten; gelezen \(axes.count) namen en \(points) punten"
        )
      )
    }
    return CapacityAnalyser.Grid(axes: axes)
  }

  private static func axis(
    _ part: String,
    _ whole: String,
    _ question: CapacityQuestion
  ) throws(Refusal) -> CapacityAnalyser.Grid.Axis {
    let sides = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    let ends = sides.count == 2 ? SweepRange(sides[1]) : nil
    guard let ends, let name = sides.first, !name.isEmpty else {
      throw .wrongUse(
        Bilingual(
          en: "`--sweep \(whole)`: read `\(part)`, expected a name and whole numbers from low to "
            + "high, for example: scan-car=1..3",
          nl: "`--sweep \(whole)`: gelezen `\(part)`, verwacht een naam en hele getallen van laag "
            + "naar hoog, bijvoorbeeld: scan-car=1..3"
        )
      )
    }
    var values: [(text: String, change: Supposition)] = []
    for number in ends.low...ends.high {
      guard let read = WhatIfText("\(name) = \(number)") else { continue }
      values.append(("\(number)", try meaning(read, question, "--sweep \(whole)")))
    }
    return CapacityAnalyser.Grid.Axis(name: name, values: values)
  }
}

/// Two ends of a sweep, as `1..3`.
private struct SweepRange {
  let low: Int
  let high: Int

  init?(_ text: String) {
    guard let dots = text.firstIndex(of: "."), text[dots...].hasPrefix(".."),
      let low = Int(text[..<dots]), let high = Int(text[dots...].dropFirst(2)), low >= 0,
      low <= high, high - low < 400, !text.contains("+")
    else { return nil }
    self.low = low
    self.high = high
  }
}
