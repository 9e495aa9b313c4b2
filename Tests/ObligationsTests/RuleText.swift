import CivilTime
import Foundation
import Registers
import RuleChecking
import RuleSyntax
import SourceText
import TestSupport

/// Rulebooks and cities read from text, as users write them.
enum RuleText {
  /// The rulebook of one file, and the findings that are errors.
  static func rulebook(_ text: String) -> (book: Rulebook, errors: [String]) {
    rulebook([SourceFile(name: "rules/test.rules", text: text)])
  }

  static func rulebook(_ files: [SourceFile]) -> (book: Rulebook, errors: [String]) {
    let parsed = files.map { RuleParser.parse($0) }
    let checked = RuleChecker.check(parsed)
    let all = parsed.flatMap(\.diagnostics) + checked.diagnostics
    return (
      checked.rulebook,
      all.filter { $0.severity == .error }.map {
        "\($0.code) \($0.file):\($0.range.start) \($0.message.english)"
      }
    )
  }

  /// The rules and registers of a shipped city, without the shifts worked.
  static func shipped(_ name: String) -> (book: Rulebook, city: City, errors: [String]) {
    let rules =
      files(under: "rules", ending: ".rules")
      + files(under: "scenarios/\(name)", ending: ".rules")
    let (book, errors) = rulebook(rules)
    let registers = files(under: "scenarios/\(name)", ending: ".csv")
      .filter { !$0.name.contains("/worked/") }
    let read = RegisterReader.read(city: name, files: registers)
    return (
      book, read.city,
      errors
        + read.diagnostics.filter { $0.severity == .error }.map {
          "\($0.code) \($0.file) \($0.message.english)"
        }
    )
  }

  private static func files(under folder: String, ending: String) -> [SourceFile] {
    let base = Golden.root.appending(path: folder)
    let walker = FileManager.default.enumerator(atPath: base.path)
    var names: [String] = []
    while let name = walker?.nextObject() as? String {
      if name.hasSuffix(ending) { names.append(name) }
    }
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: base.appending(path: name))).map {
        SourceFile(name: "\(folder)/\(name)", bytes: Array($0))
      }
    }
  }
}
