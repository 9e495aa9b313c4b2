import Obligations
import Registers
import RuleChecking
import RuleSyntax
import SourceText

/// One side of a comparison: the rules of a folder, or of a revision of git, read for a city.
struct RuleSide {
  let name: String
  let rulebook: Rulebook
  let files: [ParsedFile]

  /// The rules that words of the command line name: `git:REVISION`, a folder of rule files, or a
  /// project's folder that holds `rules/`.
  ///
  /// The city's own file is that of the same project or revision, when it has one.
  static func load(
    _ name: String,
    _ location: CityLocation,
    _ city: City,
    _ context: Context
  ) throws(Refusal) -> RuleSide {
    let texts =
      if name.hasPrefix("git:") {
        try revision(String(name.dropFirst(4)), location)
      } else {
        try folder(name, location, context)
      }
    let parsed = texts.files.map(RuleParser.parse)
    let root = RuleParser.parse(texts.city)
    let files = RuleFiles.reachable(from: root, among: parsed)
    let checked = RuleChecker.check(files)
    var found = files.flatMap(\.diagnostics) + checked.diagnostics
    if !found.contains(where: { $0.severity == .error }) {
      found += FactChecker.check(checked.rulebook, city)
    }
    if found.contains(where: { $0.severity == .error }) {
      context.tell(Bilingual(en: "in \(name):", nl: "in \(name):"))
      throw context.refusal(found.filter { $0.severity == .error }, files.map(\.file))
    }
    return RuleSide(name: name, rulebook: checked.rulebook, files: files)
  }

  private typealias Texts = (files: [SourceFile], city: SourceFile)

  private static func folder(
    _ name: String,
    _ location: CityLocation,
    _ context: Context
  ) throws(Refusal) -> Texts {
    let given = context.path(name.hasSuffix("/") ? String(name.dropLast()) : name)
    let inner = "\(given)/rules"
    let rules = Files.isFolder(inner) ? inner : given
    let paths = Files.paths(under: rules, extension: "rules")
    guard !paths.isEmpty else {
      throw .wrongUse(
        Bilingual(
          en: "`\(name)` holds no rule files; give a folder of them, or git:REVISION",
          nl: "`\(name)` bevat geen regelbestanden; geef een map daarvan, of git:REVISIE"
        )
      )
    }
    var files: [SourceFile] = []
    for path in paths {
      // Both sides call a file the same: by its place in its folder.
      let shown = "rules/" + path.dropFirst(rules.count + 1)
      let file = try RuleFiles.source(path, root: location.root)
      files.append(SourceFile(name: shown, bytes: file.bytes))
    }
    let own = "\(given)/scenarios/\(location.name)/city.rules"
    let city = Files.isFile(own) ? own : "\(location.folder)/city.rules"
    let text = try RuleFiles.source(city, root: location.root)
    return (files, SourceFile(name: cityName(location), bytes: text.bytes))
  }

  private static func revision(
    _ revision: String,
    _ location: CityLocation
  ) throws(Refusal) -> Texts {
    var files: [SourceFile] = []
    for path in try GitTree.paths(revision, under: "rules", in: location.root)
    where path.hasSuffix(".rules") {
      let bytes = try GitTree.file(path, revision, in: location.root)
      files.append(SourceFile(name: path, bytes: bytes))
    }
    let name = cityName(location)
    let known = try GitTree.paths(revision, under: name, in: location.root)
    guard known.isEmpty else {
      return (
        files, SourceFile(name: name, bytes: try GitTree.file(name, revision, in: location.root))
      )
    }
    return (
      files, try RuleFiles.source("\(location.folder)/city.rules", root: location.root)
    )
  }

  private static func cityName(_ location: CityLocation) -> String {
    RuleFiles.shown("\(location.folder)/city.rules", root: location.root)
  }
}
