import RuleSyntax
import SourceText

/// Which files see each other, and what every name stands for.
struct Scope: Sendable {
  /// One rule file with what it may use.
  struct Unit: Sendable {
    let parsed: ParsedFile
    /// Its package, when it has one.
    let package: String?
    /// The files whose names it may use, itself included, in order.
    var visible: [Int] = []
    /// The same files, to ask for one.
    var seen: Set<Int> = []
    /// Declarations of which a line could not be read, as ranges that run to the next declaration.
    var incomplete: [TextRange] = []
    /// Whether a package it uses is not there, so that an unknown name may come from it.
    var hasOpenImport = false
  }

  /// Where a declaration stands: file and index in that file.
  struct Place: Hashable, Comparable, Sendable {
    let unit: Int
    let declaration: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.unit, left.declaration) < (right.unit, right.declaration)
    }
  }

  /// One declared name.
  struct Entry: Sendable {
    let name: String
    let sort: NameSort
    let place: Place
    let origin: Origin
  }

  private(set) var units: [Unit] = []
  private(set) var entries: [String: [Entry]] = [:]
  /// Files by package, the first when several have it.
  private(set) var packages: [String: Int] = [:]
  /// Where the objects of a kind are classified, in order of file and place.
  private(set) var classifications: [String: [Place]] = [:]
  /// Of each name the first entry of each sort in each file: enough to look it up, however often
  /// it is declared.
  private var lookup: [String: [Entry]] = [:]
  /// For names that declarations which could not be read may declare, the files of those.
  private var doubtful: [String: Set<Int>] = [:]

  /// The scope of some files; each file name counts once.
  init(_ files: [ParsedFile]) {
    var names: Set<String> = []
    for parsed in files.sorted(by: { $0.file.name < $1.file.name })
    where names.insert(parsed.file.name).inserted {
      let package = parsed.declarations.first { $0.kind == .package }?[.path]?.text
      if let package, packages[package] == nil { packages[package] = units.count }
      units.append(
        Unit(parsed: parsed, package: package, incomplete: Scope.incompleteRanges(parsed))
      )
    }
    collectNames()
    resolveImports()
  }

  /// What a name in a file stands for.
  enum Resolution: Sendable {
    case declared(Entry)
    /// Seen, but no name of a sort that may stand there.
    case wrongSort(Entry)
    /// Declared in a package that the file does not import.
    case notImported(Entry)
    /// Declared nowhere.
    case unknown
    /// Nothing can be said: what could not be read, or a package that is not there, may declare it.
    case unsure
  }

  /// What a name in a file stands for, where names of some sorts may stand.
  func resolve(_ name: String, in unit: Int, as sorts: [NameSort]) -> Resolution {
    let all = lookup[name] ?? []
    var other: Entry?
    for entry in all where sees(unit, entry.place.unit) {
      if sorts.contains(entry.sort) { return .declared(entry) }
      other = other ?? entry
    }
    if let other { return .wrongSort(other) }
    if let files = doubtful[name], !files.isDisjoint(with: units[unit].seen) { return .unsure }
    let hidden = all.first { sorts.contains($0.sort) }
    if let hidden, units[hidden.place.unit].package != nil { return .notImported(hidden) }
    return units[unit].hasOpenImport ? .unsure : .unknown
  }

  /// The declaration at a place.
  func declaration(_ place: Place) -> DeclarationSyntax {
    units[place.unit].parsed.declarations[place.declaration]
  }

  /// Every declaration of a kind, in order of file and place.
  func places(_ kinds: DeclarationKind...) -> [Place] {
    units.indices.flatMap { unit in
      units[unit].parsed.declarations.indices.filter {
        kinds.contains(units[unit].parsed.declarations[$0].kind)
      }.map { Place(unit: unit, declaration: $0) }
    }
  }

  /// Whether one file may use the names of another.
  func sees(_ unit: Int, _ other: Int) -> Bool { units[unit].seen.contains(other) }

  /// A place in a file with its line and column.
  func origin(_ unit: Int, _ range: TextRange) -> Origin {
    let file = units[unit].parsed.file
    let (line, column) = file.position(of: Int(range.start))
    return Origin(file: file.name, line: line, column: column, range: range)
  }

  /// The `import` lines of a file.
  func imports(of unit: Int) -> [DeclarationSyntax] {
    units[unit].parsed.declarations.filter { $0.kind == .importing }
  }

  /// The lines that make the names of a package usable: imports, and what scenarios test.
  private func openings(of unit: Int) -> [DeclarationSyntax] {
    units[unit].parsed.declarations.filter { $0.kind == .importing || $0.kind == .tests }
  }

  private mutating func collectNames() {
    for unit in units.indices {
      for (index, declaration) in units[unit].parsed.declarations.enumerated() {
        if declaration.kind == .classify, let kind = declaration[.kind]?.text {
          classifications[kind, default: []].append(Place(unit: unit, declaration: index))
        }
        guard let sort = NameSort(declaration.kind), let slot = declaration[.name],
          let name = slot.text
        else { continue }
        let entry = Entry(
          name: name,
          sort: sort,
          place: Place(unit: unit, declaration: index),
          origin: origin(unit, slot.range)
        )
        entries[name, default: []].append(entry)
        let isKnown = lookup[name, default: []].reversed().prefix { $0.place.unit == unit }
          .contains { $0.sort == sort }
        if !isKnown { lookup[name, default: []].append(entry) }
      }
    }
  }

  private mutating func resolveImports() {
    let open = units.indices.map { unit in
      openings(of: unit).contains { $0[.path]?.text.map { packages[$0] == nil } ?? true }
    }
    // Two files that claim one package are told once; both are seen, so that no name is missed.
    var holders: [String: [Int]] = [:]
    for unit in units.indices {
      if let package = units[unit].package { holders[package, default: []].append(unit) }
      for name in Scope.namesInDoubt(units[unit].parsed) {
        doubtful[name, default: []].insert(unit)
      }
    }
    let direct = units.indices.map { unit in
      Set(openings(of: unit).compactMap { $0[.path]?.text }).sorted().flatMap { holders[$0] ?? [] }
    }
    for unit in units.indices {
      var seen: Set<Int> = [unit]
      var queue = [unit]
      while let next = queue.popLast() {
        for other in direct[next] where seen.insert(other).inserted { queue.append(other) }
      }
      units[unit].visible = seen.sorted()
      units[unit].seen = seen
      units[unit].hasOpenImport = seen.contains { open[$0] }
    }
  }

  /// Names that lines which could not be read may have declared.
  private static func namesInDoubt(_ parsed: ParsedFile) -> [String] {
    var names = parsed.unreadNames
    for mistake in parsed.diagnostics where mistake.severity == .error {
      // When the keyword itself is wrong or missing, the name is its first or second word.
      let line = parsed.file.position(of: Int(mistake.range.start)).line
      let words = (parsed.file.line(line) ?? []).split(maxSplits: 3) { byte in
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
      }
      names += words.prefix(2).map { String(decoding: $0, as: UTF8.self) }
    }
    return names
  }

  /// The declarations that hold a line that could not be read.
  private static func incompleteRanges(_ parsed: ParsedFile) -> [TextRange] {
    let starts = parsed.declarations.map { Int($0.range.start) }
    return starts.indices.filter { !parsed.declarations[$0].isComplete }.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : parsed.file.bytes.count + 1
      return TextRange(starts[index], end)
    }
  }
}
