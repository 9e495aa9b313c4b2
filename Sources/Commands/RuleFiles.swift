import RuleSyntax
import SourceText

/// Finds and parses rule files: which file is which package, and which a city needs.
enum RuleFiles {
  /// The city's own file and every file it imports, directly or not, in order of name.
  ///
  /// A package in the city's own `rules/` goes before one of the same name in the project's.
  static func reachable(
    from location: CityLocation,
    edits: [String: [UInt8]] = [:]
  ) throws(Refusal) -> [ParsedFile] {
    let path = "\(location.folder)/city.rules"
    let root = RuleParser.parseMending(try source(path, root: location.root, edits: edits))
    let own = try all(in: "\(location.folder)/rules", root: location.root, edits: edits)
    return reachable(from: root, among: own + (try all(under: location.root, edits: edits)))
  }

  /// A file and every one it imports, directly or not, in order of name.
  static func reachable(from root: ParsedFile, among files: [ParsedFile]) -> [ParsedFile] {
    var byPackage: [String: ParsedFile] = [:]
    for file in files {
      if let package = package(of: file), byPackage[package] == nil { byPackage[package] = file }
    }
    var found: [String: ParsedFile] = [root.file.name: root]
    var open = imports(of: root)
    while let next = open.popLast() {
      guard let file = byPackage[next], found[file.file.name] == nil else { continue }
      found[file.file.name] = file
      open += imports(of: file)
    }
    return found.values.sorted { $0.file.name < $1.file.name }
  }

  /// Every rule file under the root's `rules/`, parsed.
  static func all(
    under root: String,
    edits: [String: [UInt8]] = [:]
  ) throws(Refusal) -> [ParsedFile] {
    try all(in: "\(root)/rules", root: root, edits: edits)
  }

  /// Every rule file in a folder, parsed.
  private static func all(
    in folder: String,
    root: String,
    edits: [String: [UInt8]]
  ) throws(Refusal) -> [ParsedFile] {
    var files: [ParsedFile] = []
    for path in Files.paths(under: folder, extension: "rules") {
      files.append(RuleParser.parseMending(try source(path, root: root, edits: edits)))
    }
    return files
  }

  /// A file with its name relative to the root; with the bytes of `edits` when they have that name.
  static func source(
    _ path: String,
    root: String,
    edits: [String: [UInt8]] = [:]
  ) throws(Refusal) -> SourceFile {
    let shown = shown(path, root: root)
    if let edited = edits[shown] { return SourceFile(name: shown, bytes: edited) }
    do {
      return SourceFile(name: shown, bytes: try Files.read(path))
    } catch {
      throw Refusal(FileProblem(path: shown, reason: error.reason))
    }
  }

  /// Writes a file anew; refuses when it cannot be written.
  static func replace(_ path: String, _ bytes: [UInt8], root: String) throws(Refusal) {
    do {
      try Files.write(path, bytes)
    } catch {
      throw Refusal(FileProblem(path: shown(path, root: root), reason: error.reason))
    }
  }

  /// A path as messages name it: relative to the root.
  static func shown(_ path: String, root: String) -> String {
    path.hasPrefix("\(root)/") ? String(path.dropFirst(root.count + 1)) : path
  }

  /// The language of each file, by its name.
  static func languages(_ files: [ParsedFile]) -> [String: Language] {
    Dictionary(files.map { ($0.file.name, $0.language) }) { first, _ in first }
  }

  static func package(of file: ParsedFile) -> String? {
    file.declarations.first { $0.kind == .package }.flatMap(path)
  }

  private static func imports(of file: ParsedFile) -> [String] {
    file.declarations.filter { $0.kind == .importing }.compactMap(path)
  }

  private static func path(_ declaration: DeclarationSyntax) -> String? {
    guard case .name(let path)? = declaration[.path]?.value else { return nil }
    return path
  }
}
