public import RuleSyntax
public import SourceText

/// The declared names of some files and what a name stands for in each: the checker's own answer,
/// for what shows names to people.
public struct RuleNames: Sendable {
  /// A declared name.
  public struct Declared: Sendable {
    /// The name.
    public let name: String
    /// What it stands for.
    public let sort: NameSort
    /// The number of its file in `files`.
    public let file: Int
    /// The number of its declaration in that file.
    public let declaration: Int
    /// The place of the name itself.
    public let range: TextRange

    init(_ entry: Scope.Entry) {
      name = entry.name
      sort = entry.sort
      file = entry.place.unit
      declaration = entry.place.declaration
      range = entry.origin.range
    }
  }

  /// What a name in a file stands for.
  public enum Resolution: Sendable {
    /// It is declared and may stand there.
    case declared(Declared)
    /// It is declared, but is of a sort that may not stand there.
    case wrongSort(Declared)
    /// It is declared in a package that the file does not import.
    case notImported(Declared)
    /// It is declared nowhere.
    case unknown
    /// It may be declared on a line that could not be read, or in a package that is not there.
    case unsure
  }

  private let scope: Scope

  /// The names of some files, in any order; each file name counts once.
  public init(_ files: [ParsedFile]) { scope = Scope(files) }

  /// The files in order of name.
  public var files: [ParsedFile] { scope.units.map(\.parsed) }
  /// The number of files.
  public var count: Int { scope.units.count }
  /// A file by its number, from 0.
  public func file(_ number: Int) -> ParsedFile { scope.units[number].parsed }
  /// The package of a file, when it has one.
  public func package(of file: Int) -> String? { scope.units[file].package }
  /// The files whose names a file may use, itself included, in order.
  public func visible(from file: Int) -> [Int] { scope.units[file].visible }
  /// The file that has a package; the first when several have it.
  public func file(ofPackage package: String) -> Int? { scope.packages[package] }

  /// What a name stands for in a file, where names of some sorts may stand.
  public func resolve(_ name: String, in file: Int, as sorts: [NameSort]) -> Resolution {
    switch scope.resolve(name, in: file, as: sorts) {
    case .declared(let entry): .declared(Declared(entry))
    case .wrongSort(let entry): .wrongSort(Declared(entry))
    case .notImported(let entry): .notImported(Declared(entry))
    case .unknown: .unknown
    case .unsure: .unsure
    }
  }

  /// All declarations of a name, in order of file and place.
  public func declarations(of name: String) -> [Declared] {
    (scope.entries[name] ?? []).map { Declared($0) }
  }

  /// Whether some file sees the names of both files, so that they may not declare one name twice.
  public func sharesView(_ one: Int, _ other: Int) -> Bool {
    one == other || scope.units.contains { $0.visible.contains(one) && $0.visible.contains(other) }
  }
}
