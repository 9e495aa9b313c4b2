import SourceText

/// One thing explained: named facts, then tables.
///
/// Text and data are made from the same parts.
public struct Explanation: Sendable {
  /// A named fact: `why`, `rule`, `document`.
  struct Fact: Sendable {
    /// The stable name in data.
    let key: String
    /// The name as shown.
    let label: String
    let text: String
  }

  /// A line with a table under it.
  struct Part: Sendable {
    let key: String
    let title: String
    var rows: [[String]] = []
    var right: Set<Int> = []
  }

  /// What it is about: `open`, `visit`, `round`, `rule`, `person`, `object`, `limits`, `indicator`.
  let kind: String
  let title: String
  var facts: [Fact] = []
  var parts: [Part] = []
  /// Names for programs: the obligation, the rule.
  var names: [String: String] = [:]

  mutating func append(_ key: String, _ label: String, _ text: String) {
    facts.append(Fact(key: key, label: label, text: text))
  }

  /// As text for people.
  public var text: String {
    var table = TextTable()
    for fact in facts { table.append([fact.label, fact.text]) }
    return VisibleText.of(title) + "\n" + table.text(indent: "  ")
      + parts.map { part in
        var table = TextTable()
        for row in part.rows { for line in Explanation.lines(row) { table.append(line) } }
        return part.title + "\n" + table.text(right: part.right, indent: "  ")
      }.joined()
  }

  /// A row whose first cell names many people goes over several lines.
  private static func lines(_ row: [String]) -> [[String]] {
    let words = (row.first ?? "").split(separator: " ").map(String.init)
    guard words.count > 8, row.count > 1 else { return [row] }
    return stride(from: 0, to: words.count, by: 8).map { start in
      let some = words[start..<min(start + 8, words.count)].joined(separator: " ")
      return [some] + (start == 0 ? Array(row.dropFirst()) : row.dropFirst().map { _ in "" })
    }
  }

  /// As data.
  var json: JSONText {
    var members: [String: JSONText] = [
      "kind": .string(kind), "title": .string(title),
      "facts": .array(
        facts.map {
          .sorted([
            "name": .string($0.key), "label": .string($0.label), "text": .string($0.text),
          ])
        }
      ),
      "parts": .array(
        parts.map { part in
          .sorted([
            "name": .string(part.key), "title": .string(part.title),
            "rows": .array(part.rows.map { .array($0.map { .string($0) }) }),
          ])
        }
      ),
    ]
    for (name, value) in names { members[name] = .string(value) }
    return .sorted(members)
  }
}
