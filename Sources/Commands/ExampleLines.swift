import Mutation
import SourceText

/// Examples of limits, for the terminal and as data.
struct ExampleLines {
  let examples: [RuleExample]
  let context: Context

  /// Each limit with both sides, then the scenarios that say the same; nothing without examples.
  var text: [String] {
    guard !examples.isEmpty else { return [] }
    let allowed = say("just allowed", "mag nog net")
    let forbidden = say("just not", "net niet meer")
    let width = max(allowed.count, forbidden.count) + 2
    func row(_ head: String, _ text: Bilingual) -> String {
      "    \(head)\(String(repeating: " ", count: width - head.count))\(context.say(text))"
    }
    var lines = ["", say("nearest examples, each tried", "dichtste voorbeelden, elk geprobeerd")]
    for example in examples {
      lines += [
        "  \(context.say(example.limit.title))", row(allowed, example.allowed),
        row(forbidden, example.forbidden),
      ]
    }
    lines += ["", say("the same as scenarios", "hetzelfde als scenario's")]
    for example in examples {
      lines.append("")
      lines += example.scenario.split(separator: "\n").map { "  \($0)" }
    }
    return lines
  }

  /// The same as data.
  var json: JSONText {
    .array(
      examples.map { example in
        .object([
          "limit": .string(example.limit.rawValue),
          "allowed": .string(context.say(example.allowed)),
          "forbidden": .string(context.say(example.forbidden)),
          "scenario": .string(example.scenario),
        ])
      }
    )
  }

  private func say(_ english: String, _ dutch: String) -> String {
    context.say(Bilingual(en: english, nl: dutch))
  }
}
