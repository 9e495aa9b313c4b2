import CivilTime
import Foundation
import Generation
import Registers
import RuleChecking
import RuleSyntax
import SourceText

/// The rules that made cities get: those of a city in `scenarios/` of the folder a benchmark runs in.
struct BenchRules {
  /// The files of the city and what it imports; its own `city.rules` first.
  let files: [SourceFile]
  let rulebook: Rulebook
  private let folder: String

  /// The rules of the city with this name, or of the only one; nil when there is none.
  init?(city name: String?) {
    let folders = BenchRules.names("scenarios").filter {
      FileManager.default.fileExists(atPath: "scenarios/\($0)/city.rules")
    }
    guard let city = name ?? (folders.count == 1 ? folders.first : nil),
      let root = BenchRules.read("scenarios/\(city)/city.rules")
    else { return nil }
    let all = BenchRules.paths("rules", ending: ".rules").compactMap { BenchRules.read($0) }
      .map { RuleParser.parse($0) }
    var byPackage: [String: ParsedFile] = [:]
    for file in all {
      for package in BenchRules.paths(file, .package) where byPackage[package] == nil {
        byPackage[package] = file
      }
    }
    var found = [RuleParser.parse(root)]
    var open = BenchRules.paths(found[0], .importing)
    var seen: Set<String> = []
    while let next = open.popLast() {
      guard seen.insert(next).inserted, let file = byPackage[next] else { continue }
      found.append(file)
      open += BenchRules.paths(file, .importing)
    }
    let inOrder = [found[0]] + found.dropFirst().sorted { $0.file.name < $1.file.name }
    files = inOrder.map(\.file)
    folder = "scenarios/\(city)"
    rulebook = RuleChecker.check(inOrder).0
  }

  /// A made city as files of one folder, with rules for its size in `rules/`.
  func city(inhabitants: Int, seed: UInt64, until: Day) -> [GeneratedFile] {
    let changed = PresenceScaling.files(files, rulebook: rulebook, inhabitants: inhabitants)
    let book = checked(changed)
    let made = Generator.generate(
      inhabitants: inhabitants,
      seed: seed,
      from: until.adding(days: -7 * 99),
      through: until.adding(days: -1),
      rulebook: book,
      cityRules: files.first?.bytes ?? []
    )
    let rules = changed.map { file in
      let name = file.name.split(separator: "/").suffix(2).joined(separator: "-")
      return GeneratedFile(path: "rules/\(name)", bytes: file.bytes)
    }
    return made + rules
  }

  /// The rules with some files changed.
  func checked(_ changed: [SourceFile]) -> Rulebook {
    RuleChecker.check(
      files.map { file in
        RuleParser.parse(changed.first { $0.name == file.name } ?? file)
      }
    ).0
  }

  /// The same city as values: its rules and its registers.
  func read(_ made: [GeneratedFile], inhabitants: Int) -> (rulebook: Rulebook, city: City) {
    let changed = PresenceScaling.files(files, rulebook: rulebook, inhabitants: inhabitants)
    let registers = made.filter { $0.path.hasSuffix(".csv") }
      .map { SourceFile(name: "made/\($0.path)", bytes: $0.bytes) }
    return (checked(changed), RegisterReader.read(city: "made", files: registers).city)
  }

  /// A city as values: the own one, or a made one with its history up to a day.
  func city(_ size: BenchSize, seed: UInt64, until: Day) -> (rulebook: Rulebook, city: City) {
    switch size {
    case .own:
      let registers = BenchRules.paths(folder, ending: ".csv").compactMap { BenchRules.read($0) }
      let name = String(folder.dropFirst("scenarios/".count))
      return (rulebook, RegisterReader.read(city: name, files: registers).city)
    case .made(let inhabitants):
      let made = city(inhabitants: inhabitants, seed: seed, until: until)
      return read(made, inhabitants: inhabitants)
    }
  }

  private static func paths(_ file: ParsedFile, _ kind: DeclarationKind) -> [String] {
    file.declarations.filter { $0.kind == kind }.compactMap { declaration in
      guard case .name(let path)? = declaration[.path]?.value else { return nil }
      return path
    }
  }

  private static func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private static func paths(_ folder: String, ending end: String) -> [String] {
    names(folder).flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      return name.hasSuffix(end) ? [path] : name.contains(".") ? [] : paths(path, ending: end)
    }
  }

  private static func read(_ path: String) -> SourceFile? {
    (try? Data(contentsOf: URL(filePath: path))).map { SourceFile(name: path, bytes: [UInt8]($0)) }
  }
}
