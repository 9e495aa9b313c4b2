import CivilTime
import Foundation
import Registers
import RuleChecking
import RuleSyntax
import SourceText
import TestSupport

/// The shipped rules and registers, without the shifts worked.
enum Groningen {
  static let rulebook: Rulebook = {
    let files = read("rules", "rules") + read("scenarios/groningen", "rules")
    return RuleChecker.check(files.map { RuleParser.parse($0) }).rulebook
  }()

  static let city: City =
    RegisterReader.read(city: "groningen", files: read("scenarios/groningen", "csv")).city

  private static func read(_ folder: String, _ ending: String) -> [SourceFile] {
    let root = Golden.root.appending(path: folder)
    let names =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".\(ending)") && !$0.hasPrefix("worked") }.sorted()
      .compactMap { name in
        (try? Data(contentsOf: root.appending(path: name))).map {
          SourceFile(name: "\(folder)/\(name)", bytes: Array($0))
        }
      }
  }
}
