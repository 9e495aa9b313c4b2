import Foundation
import Registers
import RuleChecking
import RuleSyntax
import SourceText
import TestSupport

/// The shipped city, read from the project's files.
enum Groningen {
  /// The files of a folder with an ending, with their names as shown to users.
  static func files(under folder: String, ending: String) -> [SourceFile] {
    let walker = FileManager.default.enumerator(
      at: Golden.root.appending(path: folder),
      includingPropertiesForKeys: nil,
      options: [.skipsHiddenFiles]
    )
    var found: [SourceFile] = []
    while let url = walker?.nextObject() as? URL {
      guard url.pathExtension == ending, let data = try? Data(contentsOf: url) else { continue }
      let path = url.path.dropFirst(Golden.root.path.count)
      let name = path.hasPrefix("/") ? String(path.dropFirst()) : String(path)
      found.append(SourceFile(name: name, bytes: Array(data)))
    }
    return found.sorted { $0.name < $1.name }
  }

  static let registers = RegisterReader.read(
    city: "groningen",
    files: files(under: "scenarios/groningen", ending: "csv")
  )

  static let rules = RuleChecker.check(
    (files(under: "rules", ending: "rules")
      + files(under: "scenarios/groningen", ending: "rules")).map(RuleParser.parse)
  )

  /// `rules/groningen/parking.rules:12 R0105`: where a finding is and its code.
  static func place(_ finding: Diagnostic) -> String {
    let file =
      (files(under: "rules", ending: "rules")
      + files(under: "scenarios/groningen", ending: "rules")
      + files(under: "scenarios/groningen", ending: "csv")).first { $0.name == finding.file }
    let line = file?.position(of: Int(finding.range.start)).line ?? 0
    return "\(finding.file):\(line) \(finding.code)"
  }
}
