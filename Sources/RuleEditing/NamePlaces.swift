import RuleSyntax
public import SourceText

extension RuleIndex {
  /// Where the name at an offset is declared; nil when it stands for nothing that rules declare.
  public func definition(in file: String, at offset: Int) -> Symbol? {
    guard case .symbol(let symbol)? = name(in: file, at: offset)?.meaning else { return nil }
    return symbol
  }

  /// Every place that names a symbol, in order of file and place.
  public func references(to symbol: Symbol, withDeclaration: Bool = true) -> [FileRange] {
    parts.indices.flatMap { number in
      ranges(of: .symbol(symbol), symbol.name, in: number, withDeclaration: withDeclaration)
        .map { FileRange(file: parts[number].parsed.file.name, range: $0) }
    }
  }

  /// Every place in the same file that means what stands at an offset: a declared name, or a word
  /// of a register.
  public func highlights(in file: String, at offset: Int) -> [TextRange] {
    guard let number = number(file), let found = name(in: file, at: offset) else { return [] }
    switch found.meaning {
    case .unknown, .unsure: return [found.range]
    case .symbol, .word:
      return ranges(of: found.meaning, found.name, in: number, withDeclaration: true)
    }
  }

  private func ranges(
    of meaning: Meaning,
    _ name: String,
    in number: Int,
    withDeclaration: Bool
  ) -> [TextRange] {
    (parts[number].byName[name] ?? []).compactMap { index in
      let occurrence = parts[number].occurrences[Int(index)]
      if case .declares = occurrence.role, !withDeclaration { return nil }
      return self.meaning(of: Int(index), in: number) == meaning ? occurrence.range : nil
    }
  }
}
