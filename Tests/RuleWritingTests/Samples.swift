import Foundation
import RuleSyntax
import SourceText
import TestSupport

@testable import RuleWriting

/// Rule texts for the tests of writing.
enum Samples {
  /// All rule files of the project, by path.
  static func shipped() throws -> [SourceFile] {
    let root = Golden.root
    var result: [SourceFile] = []
    for folder in ["rules", "scenarios"] {
      let walker = FileManager.default.enumerator(
        at: root.appending(path: folder),
        includingPropertiesForKeys: nil
      )
      for case let url as URL in walker ?? .init()
      where ["rules", "scenarios"].contains(url.pathExtension) {
        let path = String(url.path.dropFirst(root.path.count + 1))
        result.append(SourceFile(name: path, bytes: Array(try Data(contentsOf: url))))
      }
    }
    return result.sorted { $0.name < $1.name }
  }

  /// The name of a file in which a shape may stand.
  static func name(_ shape: Shape) -> String { "town.\((shape.dialect ?? .rules).rawValue)" }

  /// A file with one line of a shape, under a head where it is a clause.
  static func file(_ shape: Shape, _ language: Language) -> SourceFile {
    func text(_ shape: Shape?) -> String {
      guard let shape else { return "" }
      return language == .english
        ? shape.english : line(shape.dutch, withTextsOf: shape.english)
    }
    var lines = [language == .english ? "language en" : "taal nl"]
    if case .clause = shape.target {
      let context = shape.contexts.first ?? .rule
      let head = text(Shape.all.first { $0.target == .declaration(context) })
      lines.append(head.replacing(" \"Shops\"", with: ""))
    }
    if shape.target != .declaration(.language) { lines.append(text(shape)) }
    return SourceFile(name: name(shape), text: lines.joined(separator: "\n") + "\n")
  }

  /// A line with the texts between quotes of another one, which says the same in its own language.
  static func line(_ line: String, withTextsOf other: String) -> String {
    let texts = other.split(separator: "\"", omittingEmptySubsequences: false)
    return line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset % 2 == 1 && $0.offset < texts.count ? texts[$0.offset] : $0.element }
      .joined(separator: "\"")
  }

  static func tree(_ text: String, name: String = "town.rules") -> RuleTreeFile {
    RuleTreeFile(RuleParser.parse(SourceFile(name: name, text: text)))
  }

  static func json(_ text: String) -> String { RuleExport.json([tree(text)]).text }

  /// The findings of an import, as `path: message` in English.
  static func mistakes(_ json: String) -> [String] {
    let file = SourceFile(name: "rules.json", text: json)
    return RuleImport.read(file).diagnostics.map { "\($0.code) \($0.message.english)" }
  }
}

extension Dice {
  /// A number from 0 up to, without, a count.
  mutating func upTo(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }
}
