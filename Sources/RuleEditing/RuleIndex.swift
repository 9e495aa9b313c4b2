import RuleChecking
public import RuleSyntax
public import SourceText

/// Every name in the rule files of a workspace: what declares it and what uses it.
///
/// Names are resolved by the checker's own scope. The part of a file is kept until the file
/// changes, so that an edit costs one file and the list of declared names.
public struct RuleIndex: Sendable {
  /// What a name stands for where it stands.
  public enum Meaning: Hashable, Sendable {
    /// Something that rules declare.
    case symbol(Symbol)
    /// A word that no rule declares: of a register, or built in.
    case word(SymbolSort)
    /// Nothing that may stand there is declared under this name, or it is not imported.
    case unknown
    /// It may be declared on a line that could not be read, or in a package that is not there.
    case unsure
  }

  /// A name at a place.
  public struct Found: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The bytes of the name; of a string with its quotes.
    public let range: TextRange
    /// What it stands for.
    public let meaning: Meaning
    /// Whether this is the place that declares it.
    public let isDeclaration: Bool
  }

  /// The declared names and what each file sees.
  let names: RuleNames
  /// In the order of `names.files`.
  let parts: [FileNames]
  private let numbers: [String: Int]

  /// The index of some files, in any order; each file name counts once.
  public init(_ files: [ParsedFile]) {
    self.init(names: RuleNames(files), keeping: [:])
  }

  private init(names: RuleNames, keeping kept: [String: FileNames]) {
    self.names = names
    parts = (0..<names.count).map { number in
      let file = names.file(number)
      return kept[file.file.name] ?? FileNames(file)
    }
    numbers = Dictionary(
      parts.enumerated().map { ($0.element.parsed.file.name, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The index with a file changed or added.
  public func replacing(_ file: ParsedFile) -> RuleIndex {
    changed(without: file.file.name, adding: [file])
  }

  /// The index without a file.
  public func removing(_ name: String) -> RuleIndex { changed(without: name, adding: []) }

  private func changed(without name: String, adding files: [ParsedFile]) -> RuleIndex {
    let others = parts.filter { $0.parsed.file.name != name }
    let kept = Dictionary(
      others.map { ($0.parsed.file.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return RuleIndex(names: RuleNames(others.map(\.parsed) + files), keeping: kept)
  }

  /// The files in order of name.
  public var files: [ParsedFile] { parts.map(\.parsed) }

  /// The file with a name.
  public func file(_ name: String) -> ParsedFile? { numbers[name].map { parts[$0].parsed } }

  /// The number of a file, from 0.
  func number(_ file: String) -> Int? { numbers[file] }

  /// The name at an offset of a file, or that ends there.
  public func name(in file: String, at offset: Int) -> Found? {
    guard let number = numbers[file], let index = parts[number].occurrence(at: offset) else {
      return nil
    }
    return found(index, in: number)
  }

  /// Every name in a file, in order.
  public func names(in file: String) -> [Found] {
    guard let number = numbers[file] else { return [] }
    return parts[number].occurrences.indices.map { found($0, in: number) }
  }

  func found(_ index: Int, in number: Int) -> Found {
    let occurrence = parts[number].occurrences[index]
    let isDeclaration = if case .declares = occurrence.role { true } else { false }
    return Found(
      name: occurrence.name,
      range: occurrence.range,
      meaning: meaning(of: index, in: number),
      isDeclaration: isDeclaration
    )
  }

  /// Everything that is declared, in order of file and place.
  public var symbols: [Symbol] {
    parts.indices.flatMap { number in
      parts[number].occurrences.indices.compactMap { symbol($0, in: number) }
    }
  }

  /// What an occurrence declares; nil when it uses.
  func symbol(_ index: Int, in number: Int) -> Symbol? {
    let part = parts[number]
    let occurrence = part.occurrences[index]
    guard case .declares(let sort) = occurrence.role else { return nil }
    return Symbol(
      sort: sort,
      name: occurrence.name,
      file: part.parsed.file.name,
      range: occurrence.range,
      declaration: occurrence.declaration
    )
  }

  /// The declaration of a symbol; nil when the file is gone or changed.
  public func declaration(of symbol: Symbol) -> DeclarationSyntax? {
    guard let file = file(symbol.file), file.declarations.indices.contains(symbol.declaration)
    else { return nil }
    return file.declarations[symbol.declaration]
  }
}
