import RuleSyntax
import SourceText

/// Writes the whole grammar in the EBNF of the W3C, from the shapes and the keyword table.
///
/// The shapes are the grammar, so this page cannot fall behind; what stands here by hand is what
/// values are made of.
public enum GrammarWriter {
  /// The text of `rules/grammar.ebnf`.
  public static var text: String {
    let sections: [(String, [Production])] = [
      ("Files", files), ("Declarations and their clauses", declarations),
      ("Clauses", clauses), ("Values", values), ("Tokens", tokens), ("Keywords", keywords),
    ]
    var result = head
    for (title, productions) in sections {
      result += "\n/* \(title) */\n\n"
      for production in productions { result += production.text }
    }
    return result
  }

  private static let head = """
    /* The rule language, in the EBNF of the W3C (XML 1.0, section 6).

       Written from the shapes and the keyword table of the parser; a test compares. A file is in one
       language: symbols that end in _en stand in English files only, those in _nl in Dutch ones.
       Between tokens stand blanks; a comment runs from # to the end of its line. The symbols under
       Tokens hold no blanks. Capitals in keywords do not matter.

       Beyond the grammar: a name is no keyword of one word in either language (`zone` may
       name a kind); dates exist and lie from 1900 through 2199; a second date is not before
       the first; a window has two different ends and starts before 24:00; numbers have at
       most nine digits, four of them after the mark; digits with a unit behind them (`2h`)
       are a number and a unit; a line has at most 4096 bytes, a file 4 MB, a condition 200 levels. */

    """

  /// One rule of the grammar.
  struct Production {
    let name: String
    /// The alternatives.
    let options: [String]

    init(_ name: String, _ options: String...) {
      self.name = name
      self.options = options
    }

    init(_ name: String, options: [String]) {
      self.name = name
      self.options = options
    }

    /// One line, or a line for each alternative when that is too long.
    var text: String {
      let line = "\(name) ::= \(options.joined(separator: " | "))"
      guard line.count > 100 else { return line + "\n" }
      guard options.count > 1 else { return "\(name) ::=\n  \(wrapped(options[0]))\n" }
      return "\(name) ::=\n    " + options.joined(separator: "\n  | ") + "\n"
    }

    /// A long sequence on several lines, broken at blanks.
    private func wrapped(_ text: String) -> String {
      var lines = [""]
      for word in text.split(separator: " ") {
        let last = lines[lines.count - 1]
        if last.isEmpty {
          lines[lines.count - 1] = String(word)
        } else if last.count + 1 + word.count <= 98 {
          lines[lines.count - 1] = "\(last) \(word)"
        } else {
          lines.append(String(word))
        }
      }
      return lines.joined(separator: "\n  ")
    }
  }

  // MARK: Lines

  private static var files: [Production] {
    func heads(_ dialect: RuleDialect) -> [String] {
      DeclarationKind.allCases.compactMap { kind in
        RuleTree.shapes[.declaration(kind)]?.dialect == dialect ? name(of: kind) : nil
      }
    }
    let language = name(of: Keyword.language)
    return [
      Production("file", "rulesFile", "scenariosFile"),
      Production("rulesFile", "lineEnd* languageLine ( lineEnd+ rulesDeclaration )* lineEnd*"),
      Production(
        "scenariosFile",
        "lineEnd* languageLine ( lineEnd+ scenariosDeclaration )* lineEnd*"
      ),
      Production(
        "languageLine",
        "\(language)_en 'en' | \(language)_nl 'nl'"
      ),
      Production("lineEnd", "#xA", "';'"),
      Production("rulesDeclaration", options: heads(.rules)),
      Production("scenariosDeclaration", options: heads(.scenarios)),
    ]
  }

  private static var declarations: [Production] {
    DeclarationKind.allCases.compactMap { kind in
      guard kind != .language, let shape = RuleTree.shapes[.declaration(kind)] else { return nil }
      let own = ClauseKind.allCases.filter {
        RuleTree.shapes[.clause($0)]?.contexts.contains(kind) ?? false
      }
      // The lines of a head have no clauses of their own.
      let options = (kind.isHead ? [] : ["commonClause"]) + own.map(name)
      guard !options.isEmpty else { return Production(name(of: kind), text(shape.parts)) }
      let clause = options.count == 1 ? options[0] : "( \(options.joined(separator: " | ")) )"
      return Production(name(of: kind), "\(text(shape.parts)) ( lineEnd+ \(clause) )*")
    }
  }

  private static var clauses: [Production] {
    let shapes = ClauseKind.allCases.compactMap { kind in
      RuleTree.shapes[.clause(kind)].map { (kind, $0) }
    }
    let common = shapes.filter { $0.1.contexts.isEmpty }.map { name(of: $0.0) }
    return [Production("commonClause", options: common)]
      + shapes.map { Production(name(of: $0), text($1.parts)) }
  }

  private static func name(of kind: DeclarationKind) -> String { "\(kind.rawValue)Declaration" }
  private static func name(of kind: ClauseKind) -> String { "\(kind.rawValue)Clause" }

  // MARK: Parts

  private static func text(_ parts: [ShapePart]) -> String {
    parts.map(text).joined(separator: " ")
  }

  private static func text(_ part: ShapePart) -> String {
    switch part {
    case .word(let keyword), .flag(_, let keyword): name(of: keyword)
    case .oneOf(_, let keywords): options(keywords.map(name))
    case .number(let number): "'\(number)'"
    case .slot(.cell, _): "cell"
    case .slot(.path, _): "path"
    case .slot(_, let kind): name(of: kind)
    case .comma: "','"
    case .equals: "'='"
    case .optional(let parts): group(parts) + "?"
    case .list(let parts): "\(text(parts)) ( ',' \(text(parts)) )*"
    case .andList(let parts): "\(text(parts)) ( \(name(of: Keyword.and)) \(text(parts)) )*"
    case .choice(let choices): options(choices.map(text))
    case .signed(_, let negative, let positive, let signFirst):
      signFirst
        ? "\(options([name(of: negative), name(of: positive)])) integer \(name(of: Keyword.day))"
        : "integer \(name(of: Keyword.day)) \(options([name(of: negative), name(of: positive)]))"
    }
  }

  private static func options(_ texts: [String]) -> String {
    texts.count == 1 ? texts[0] : "( \(texts.joined(separator: " | ")) )"
  }

  /// Parts as one item that a mark such as `?` may follow.
  private static func group(_ parts: [ShapePart]) -> String {
    let text = text(parts)
    guard parts.count == 1, let part = parts.first else { return "( \(text) )" }
    switch part {
    case .oneOf, .choice, .slot, .word, .flag, .number, .comma, .equals: return text
    case .optional, .list, .andList, .signed: return "( \(text) )"
    }
  }

  /// `atLeast` as `AT_LEAST`.
  static func name(of keyword: Keyword) -> String {
    "\(keyword)".map { $0.isUppercase ? "_\($0)" : $0.uppercased() }.joined()
  }

  // MARK: Keywords

  private static var keywords: [Production] {
    Keyword.allCases.flatMap { keyword -> [Production] in
      let name = name(of: keyword)
      let own = Language.allCases.map { language in
        Production(
          "\(name)_\(language.rawValue)",
          options: keyword.spellings(in: language).map { spelling in
            spelling.split(separator: " ").map { "'\($0)'" }.joined(separator: " ")
          }
        )
      }
      // The line that says the language has one of the two beside its code.
      return keyword == .language ? own : [Production(name, options: own.map(\.name))] + own
    }
  }
}
