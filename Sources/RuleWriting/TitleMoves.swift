import RuleSyntax
import SourceText

/// Where titles of rules and their labels go when a file changes its language.
///
/// A title changes places with the label in the other language. Without such a label it becomes a
/// label itself, on a line of its own below the head; and such a line becomes the title again.
struct TitleMoves {
  /// The text of a token in place of its own, by where the token starts.
  private(set) var instead: [Int: [UInt8]] = [:]
  /// What is put in front of a token and the space before it, by where that space starts.
  private(set) var before: [Int: [UInt8]] = [:]
  /// Where tokens start that are left out with the space before them.
  private(set) var removed: Set<Int> = []

  private let parsed: ParsedFile
  private let language: Language
  /// Tokens before it lie before the declaration looked at.
  private var token = 0

  init(_ parsed: ParsedFile, to language: Language) {
    self.parsed = parsed
    self.language = language
    for declaration in parsed.declarations where declaration.kind == .rule { move(declaration) }
  }

  private mutating func move(_ declaration: DeclarationSyntax) {
    let title = declaration[.title]
    if let title, let label = label(of: declaration, in: language),
      let code = label[.languageCode], let text = label[.text]
    {
      instead[Int(title.range.start)] = bytes(text.range)
      instead[Int(text.range.start)] = bytes(title.range)
      instead[Int(code.range.start)] = Array(parsed.language.rawValue.utf8)
    } else if let title {
      let label = Keyword.label.spelling(in: language)
      removed.insert(Int(title.range.start))
      before[Int(declaration.range.end)] =
        Array("\n  \(label) \(parsed.language.rawValue) ".utf8) + bytes(title.range)
    } else if label(of: declaration, in: parsed.language) == nil, let name = declaration[.name],
      let label = declaration.clauses.first, isBelow(label, declaration), let text = label[.text]
    {
      before[Int(name.range.end)] = Array(" ".utf8) + bytes(text.range)
      remove(from: Int(declaration.range.end), to: Int(label.range.end))
    }
  }

  private func label(of declaration: DeclarationSyntax, in language: Language) -> ClauseSyntax? {
    declaration.clauses.first {
      $0.kind == .label && $0[.languageCode]?.value == .word(language.rawValue)
    }
  }

  /// Whether a clause is a label in the language asked for, on the line below the head, in the one
  /// style.
  private func isBelow(_ clause: ClauseSyntax, _ declaration: DeclarationSyntax) -> Bool {
    guard clause.kind == .label, let code = clause[.languageCode], let text = clause[.text],
      code.value == .word(language.rawValue)
    else { return false }
    let label = Keyword.label.spelling(in: parsed.language)
    let written = Array("\n  \(label) \(language.rawValue) ".utf8) + bytes(text.range)
    let start = Int(declaration.range.end)
    return parsed.file.bytes[start...].starts(with: written)
      && start + written.count == Int(clause.range.end)
  }

  /// Leaves out the tokens, and the space before them, between two places.
  private mutating func remove(from start: Int, to end: Int) {
    let tokens = parsed.tree.tokens
    while token < tokens.count, Int(tokens[token].triviaStart) < start { token += 1 }
    while token < tokens.count, Int(tokens[token].start) < end {
      removed.insert(Int(tokens[token].start))
      token += 1
    }
  }

  private func bytes(_ range: TextRange) -> [UInt8] {
    Array(parsed.file.bytes[Int(range.start)..<Int(range.end)])
  }
}
