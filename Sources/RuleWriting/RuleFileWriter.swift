import RuleSyntax
public import SourceText

/// Writes a whole rule file from its tree.
public enum RuleFileWriter {
  /// A file's text, and for each of its lines which declaration and clause it holds.
  struct Written {
    /// The text, ending in a line break.
    let text: String
    /// For each line (from 0) the number of its declaration, and of its clause or nil for the head.
    let places: [Int: (declaration: Int, clause: Int?)]
  }

  /// The text of a tree in a language, in the one style; nil when a line has slots that do not fit.
  public static func text(of file: RuleTreeFile, in language: Language) -> String? {
    guard let written = write(file.tree, in: language) else { return nil }
    let parsed = RuleParser.parse(SourceFile(name: file.name, text: written.text))
    return String(decoding: RuleFormatter.format(parsed), as: UTF8.self)
  }

  /// The same one line after the other, without layout.
  static func write(_ tree: RuleTree, in language: Language) -> Written? {
    var page = Page(writer: RuleLineWriter(language))
    if tree.declarations.first?.kind != .language {
      page.add("\(Keyword.language.spelling(in: language)) \(language.rawValue)")
    }
    for (number, declaration) in tree.declarations.enumerated() {
      guard page.add(declaration.written(in: language), number) else { return nil }
    }
    if !tree.comments.isEmpty { page.add("") }
    for comment in tree.comments { page.add(comment: comment, "") }
    return Written(text: page.lines.joined(separator: "\n") + "\n", places: page.places)
  }

  private struct Page {
    let writer: RuleLineWriter
    var lines: [String] = []
    var places: [Int: (declaration: Int, clause: Int?)] = [:]

    mutating func add(_ line: String) { lines.append(line) }

    mutating func add(comment: String, _ indent: String) {
      lines.append(indent + (comment.isEmpty ? "#" : "# \(comment)"))
    }

    mutating func add(_ declaration: RuleTree.Declaration, _ number: Int) -> Bool {
      guard add(declaration.head, "", (number, nil)) else { return false }
      for (index, clause) in declaration.clauses.enumerated() {
        guard add(clause, "  ", (number, index)) else { return false }
      }
      return true
    }

    private mutating func add(
      _ line: RuleTree.Line,
      _ indent: String,
      _ place: (Int, Int?)
    ) -> Bool {
      guard let text = writer.text(of: line) else { return false }
      for comment in line.comments { add(comment: comment, indent) }
      places[lines.count] = place
      let note = line.note.map { $0.isEmpty ? "  #" : "  # \($0)" } ?? ""
      lines.append(indent + text + note)
      return true
    }
  }
}
