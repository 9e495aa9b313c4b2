import RuleSyntax
public import SourceText

/// Writes a whole rule file from its tree.
public enum RuleFileWriter {
  /// A file's text, and for each of its lines which declaration and clause it holds.
  public struct Written: Sendable {
    /// The text, ending in a line break.
    public let text: String
    /// For each line (from 0) the number of its declaration, and of its clause or nil for the head.
    let places: [Int: (declaration: Int, clause: Int?)]
  }

  /// The text of a tree in a language; nil when a line of it has slots that do not fit.
  public static func write(_ tree: RuleTree, in language: Language) -> Written? {
    var page = Page(writer: RuleLineWriter(language))
    if tree.declarations.first?.kind != .language {
      page.add("\(Keyword.language.spelling(in: language)) \(language.rawValue)")
    }
    var before: RuleTree.Declaration?
    for (number, declaration) in tree.declarations.enumerated() {
      let written = declaration.written(in: language)
      // What hangs on nothing stands in one block with others of its sort.
      let isBare = written.clauses.isEmpty && written.head.comments.isEmpty
      let isSameList = (before?.clauses.isEmpty ?? true) && (before?.group ?? 0) == written.group
      if !page.lines.isEmpty, !(isBare && isSameList) { page.add("") }
      guard page.add(written, number) else { return nil }
      before = written
    }
    if !tree.comments.isEmpty {
      page.lines.append("")
      for comment in tree.comments { page.add(comment: comment, "") }
    }
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
      // Clauses of a version stand under its first day.
      var isInVersion = false
      for (index, clause) in declaration.clauses.enumerated() {
        let isStart =
          clause.target == .clause(.from) || clause.target == .clause(.notInForce)
        let isDeep = isInVersion && !isStart
        guard add(clause, isDeep ? "    " : "  ", (number, index)) else { return false }
        if declaration.kind == .rule, clause.target == .clause(.from) { isInVersion = true }
        if clause.target == .clause(.notInForce) { isInVersion = false }
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

extension RuleTree.Declaration {
  /// Which bare declarations stand together.
  fileprivate var group: Int {
    switch kind {
    case .language, .package, .importing, .calendar, .tests: 0
    case .document: 1
    case .milestone: 2
    case .holidays, .role, .qualification, .labourLimits, .kind, .zone, .resource, .parameter,
      .assumption, .classify, .rule, .ladder, .regime, .priority, .indicator, .travel, .shifts,
      .fairness, .scenario, nil:
      3
    }
  }
}
