public import RuleSyntax
public import SourceText

/// One line of the outline of a file.
public struct DocumentSymbol: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    case declaration(DeclarationKind)
    /// A stretch of time of a rule, regime or zone.
    case version
    /// A step of a ladder.
    case step
    /// A class of a classification.
    case classOfObjects
    /// A day in a list of holidays.
    case holiday
  }

  /// What it is.
  public let kind: Kind
  /// What to show: the name, or the words of the line when it has none.
  public let name: String
  /// More to show beside it: the title, the value, or nothing.
  public let detail: String
  /// The whole of it, clauses included.
  public let range: TextRange
  /// The name, or the first line.
  public let nameRange: TextRange
  /// What stands inside it.
  public let children: [DocumentSymbol]
}

extension ParsedFile {
  /// The declarations of a file with their versions, steps, classes and holidays.
  public var documentSymbols: [DocumentSymbol] {
    Outline(self).blocks.map { block in
      let syntax = declarations[block.declaration]
      let name = syntax[.name] ?? syntax[.path]
      return DocumentSymbol(
        kind: .declaration(syntax.kind),
        name: symbolName(syntax),
        detail: detail(syntax),
        range: block.range,
        nameRange: name?.range ?? syntax.range,
        children: children(syntax, block)
      )
    }
  }

  private func symbolName(_ syntax: DeclarationSyntax) -> String {
    if syntax.kind == .classify, let kind = syntax[.kind], let name = syntax[.name] {
      return line(kind.range.union(name.range))
    }
    return (syntax[.name] ?? syntax[.path])?.nameText ?? line(syntax.range)
  }

  private func detail(_ syntax: DeclarationSyntax) -> String {
    if let title = syntax[.title]?.nameText { return title }
    guard let value = syntax[.quantity] ?? syntax[.date] ?? syntax[.kind] else { return "" }
    return syntax.kind == .classify ? "" : line(value.range)
  }

  private func children(_ syntax: DeclarationSyntax, _ block: Outline.Block) -> [DocumentSymbol] {
    if !block.versions.isEmpty {
      return block.versions.map { version in
        let head = syntax.clauses[version.head].range
        return DocumentSymbol(
          kind: .version,
          name: line(head),
          detail: "",
          range: version.range,
          nameRange: head,
          children: []
        )
      }
    }
    return syntax.clauses.compactMap { child($0) }
  }

  private func child(_ clause: ClauseSyntax) -> DocumentSymbol? {
    let kind: DocumentSymbol.Kind
    let slot: SlotSyntax?
    if let className = clause[.className] {
      (kind, slot) = (.classOfObjects, className)
    } else if clause.kind == .step {
      (kind, slot) = (.step, clause[.outcome])
    } else if clause.kind == .holiday {
      (kind, slot) = (.holiday, clause[.name])
    } else {
      return nil
    }
    let range = slot?.range ?? clause.range
    return DocumentSymbol(
      kind: kind,
      name: kind == .step ? line(clause.range) : line(range),
      detail: kind == .classOfObjects ? line(clause.range) : "",
      range: clause.range,
      nameRange: range,
      children: []
    )
  }

  /// The text of a range with single spaces.
  func line(_ range: TextRange) -> String {
    file.text(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
