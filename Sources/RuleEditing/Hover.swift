import RuleChecking
import RuleSyntax
public import SourceText

/// What is shown beside a place one points at.
public struct Hover: Hashable, Sendable {
  /// The bytes it is about.
  public let range: TextRange
  /// Markdown in the language of the file.
  public let markdown: String
}

/// What a year of a rule comes to, as counted elsewhere.
public struct RuleFigures: Hashable, Sendable {
  /// The calendar year.
  public let year: Int
  /// How many checks, rounds and shifts of presence are due.
  public let due: Int
  /// The minutes of staff time they take.
  public let minutes: Int

  /// The figures of a year.
  public init(year: Int, due: Int, minutes: Int) {
    self.year = year
    self.due = due
    self.minutes = minutes
  }

  /// `52 due in 2026, 104 h of staff time`.
  func text(in language: Language) -> String {
    let rest = minutes % 60 == 0 ? "" : " \(minutes % 60) min"
    return Bilingual(
      en: "\(due) due in \(year), \(minutes / 60) h\(rest) of staff time",
      nl: "\(due) te doen in \(year), \(minutes / 60) u\(rest) van medewerkers"
    ).text(in: language)
  }
}

extension RuleIndex {
  /// What to show at an offset: the meaning of a keyword, or what a name stands for.
  ///
  /// Nil between words. `figures` gives what a rule comes to, by its name.
  public func hover(
    in file: String,
    at offset: Int,
    figures: [String: RuleFigures] = [:]
  ) -> Hover? {
    guard let number = number(file) else { return nil }
    let parsed = parts[number].parsed
    if let found = name(in: file, at: offset) {
      let writer = HoverWriter(index: self, language: parsed.language, figures: figures)
      return Hover(range: found.range, markdown: writer.text(found))
    }
    return keywordHover(parsed, offset)
  }

  private func keywordHover(_ parsed: ParsedFile, _ offset: Int) -> Hover? {
    let token = parsed.tree.tokens[parsed.tree.tokenIndex(at: offset)]
    guard let keyword = token.keyword, Int(token.start) <= offset, offset <= Int(token.end),
      let block = Outline(parsed).block(at: offset)
    else { return nil }
    let syntax = parsed.declarations[block.declaration]
    let clause = syntax.clauses.first { $0.range.start <= token.start && token.end <= $0.range.end }
    guard clause != nil || token.end <= syntax.range.end else { return nil }
    let target: ShapeTarget = clause.map { .clause($0.kind) } ?? .declaration(syntax.kind)
    let meaning = clause?.kind.meaning ?? syntax.kind.meaning
    let shape = Shape.all.first { $0.target == target }
    let lines = [
      "**\(keyword.spelling(in: parsed.language))** · \(meaning.text(in: parsed.language))",
      shape.map { "```\n\($0.example(in: parsed.language))\n```" } ?? "",
    ]
    return Hover(
      range: token.range,
      markdown: lines.filter { !$0.isEmpty }.joined(separator: "\n\n")
    )
  }
}
