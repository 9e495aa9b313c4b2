import LanguageServer
import Obligations
import Registers
import RuleChecking
import RuleSyntax
import SourceText

/// A city as it lies on disk, read and checked: rules, registers, and every finding about them.
struct Workspace: Sendable {
  let rulebook: Rulebook
  let city: City
  /// In order of file and place, without what the rules accept.
  let diagnostics: [Diagnostic]
  /// What the rules accept, with their reasons.
  let accepted: [AcceptedFinding]
  /// Every file read, for excerpts.
  let files: [SourceFile]
  /// The language of each rule file, by its name.
  let languages: [String: Language]
  /// How many rule files and register files were read.
  let ruleFileCount: Int
  let registerFileCount: Int

  /// Whether the input cannot be used.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether somebody should look at the input.
  var hasWarnings: Bool { diagnostics.contains { $0.severity == .warning } }
}

/// Where a city lies: its folder, and the project's root with `rules/`.
struct CityLocation: Sendable {
  /// The folder's name.
  let name: String
  /// The path of the folder.
  let folder: String
  /// The path of the project's root; names in messages are relative to it.
  let root: String
}

/// A command that cannot go on, with the exit code and what is said.
struct Refusal: Error, Sendable {
  let code: ExitCode
  let text: Bilingual

  static func wrongUse(_ text: Bilingual) -> Refusal { Refusal(code: .wrongUse, text: text) }
  static func invalid(_ text: Bilingual) -> Refusal { Refusal(code: .invalidInput, text: text) }

  init(code: ExitCode, text: Bilingual) {
    self.code = code
    self.text = text
  }

  init(_ problem: FileProblem) {
    code = .invalidInput
    text = Bilingual(
      en: "\(problem.path): \(problem.reason.english)",
      nl: "\(problem.path): \(problem.reason.dutch)"
    )
  }
}

extension CityLocation {
  /// Finds the city: `--city NAME|DIR`, else the only folder in `scenarios/` with a `city.rules`.
  static func find(_ wish: String?, in folder: String) throws(Refusal) -> CityLocation {
    let all = names(in: folder)
    if let wish {
      let trimmed = wish.hasSuffix("/") ? String(wish.dropLast()) : wish
      if all.contains(trimmed) {
        return CityLocation(name: trimmed, folder: "\(folder)/scenarios/\(trimmed)", root: folder)
      }
      let path = trimmed.hasPrefix("/") ? trimmed : "\(folder)/\(trimmed)"
      if Files.isFile("\(path)/city.rules") {
        let name = path.split(separator: "/").last.map(String.init) ?? trimmed
        return CityLocation(name: name, folder: path, root: folder)
      }
      throw .wrongUse(
        Bilingual(
          en: "there is no city `\(wish)`; \(list(all, "en"))",
          nl: "er is geen gemeente `\(wish)`; \(list(all, "nl"))"
        )
      )
    }
    switch all.count {
    case 1:
      return CityLocation(name: all[0], folder: "\(folder)/scenarios/\(all[0])", root: folder)
    case 0:
      throw .wrongUse(
        Bilingual(
          en: "no city here: expected scenarios/<city>/city.rules; go to the project's folder",
          nl:
            "hier is geen gemeente: verwacht scenarios/<gemeente>/city.rules; ga naar de projectmap"
        )
      )
    default:
      throw .wrongUse(
        Bilingual(
          en: "several cities: choose one with --city; \(list(all, "en"))",
          nl: "meer gemeenten: kies met --city; \(list(all, "nl"))"
        )
      )
    }
  }

  /// The folders in `scenarios/` that hold a city.
  static func names(in folder: String) -> [String] {
    Files.names(in: "\(folder)/scenarios").filter {
      Files.isFile("\(folder)/scenarios/\($0)/city.rules")
    }
  }

  private static func list(_ names: [String], _ language: String) -> String {
    (language == "en" ? "there are: " : "er zijn: ")
      + (names.isEmpty ? "-" : names.joined(separator: ", "))
  }
}

extension Workspace {
  /// Reads and checks a city: the rule files its `city.rules` imports, and its registers.
  ///
  /// Rule files that nobody reads for this city are parsed only to find packages.
  ///
  /// `edits` are bytes in place of those of files, by the names shown.
  static func load(
    _ location: CityLocation,
    edits: [String: [UInt8]] = [:]
  ) throws(Refusal) -> Workspace {
    let parsed = try RuleFiles.reachable(from: location, edits: edits)
    let registers = try registerFiles(location, edits)
    let checked = RuleChecker.check(parsed)
    let read = RegisterReader.read(city: location.name, files: registers)
    var diagnostics =
      RuleChecker.withSureFixes(parsed.flatMap(\.diagnostics) + checked.diagnostics, parsed)
      + read.diagnostics
    diagnostics += RegisterPresence.findings(
      read.city,
      files: registers,
      folder: RuleFiles.shown(location.folder, root: location.root)
    )
    if !diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics += FactChecker.check(checked.rulebook, read.city)
    }
    let parted = Acceptance(of: diagnostics, by: checked.rulebook.acknowledgements)
    return Workspace(
      rulebook: checked.rulebook,
      city: read.city,
      diagnostics: parted.open,
      accepted: parted.accepted,
      files: parsed.map(\.file) + registers,
      languages: RuleFiles.languages(parsed),
      ruleFileCount: parsed.count,
      registerFileCount: registers.count
    )
  }

  /// The city's CSV files with the names shown to users.
  private static func registerFiles(
    _ location: CityLocation,
    _ edits: [String: [UInt8]]
  ) throws(Refusal) -> [SourceFile] {
    var files: [SourceFile] = []
    for path in Files.paths(under: location.folder, extension: "csv") {
      files.append(try RuleFiles.source(path, root: location.root, edits: edits))
    }
    return files
  }
}
