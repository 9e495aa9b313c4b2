import Foundation
import RuleSyntax
import SourceText

/// The texts that inputs are made from.
struct Corpus: Sendable {
  /// Whole texts: rule files, golden files, slips, and the example lines of all shapes.
  let texts: [[UInt8]]
  /// One declaration with its clauses, and the language line of its file before it.
  let pieces: [[UInt8]]
  /// Single lines in both languages, without a line break.
  let lines: [[UInt8]]
  /// Keywords and units in both languages, marks, and numbers at the edge.
  let words: [[UInt8]]
  /// The files of a small city, to check an input among other files.
  let city: [ParsedFile]

  /// The corpus in the folder the program is run in.
  init() {
    var texts: [[UInt8]] = []
    for path in Corpus.paths() {
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      let bytes = [UInt8](data)
      if path.hasSuffix(".txt") || path.hasSuffix(".expected") {
        texts += Corpus.slips(bytes)
      } else {
        texts.append(bytes)
      }
    }
    texts += Language.allCases.map { Corpus.examples($0) }
    self.texts = texts.filter { $0.count <= 20_000 }
    pieces = texts.flatMap { Corpus.pieces($0) }
    var seen: Set<[UInt8]> = []
    lines = texts.flatMap { $0.split(separator: 0x0A).map(Array.init) }.filter {
      seen.insert($0).inserted
    }
    words = Corpus.dictionary()
    city = Corpus.cityFiles()
  }

  private static func cityFiles() -> [ParsedFile] {
    paths().filter { path in path.hasPrefix("rules/") }.filter { path in
      path.hasSuffix("holidays.rules") || path.hasSuffix("documents.rules")
        || path.hasSuffix("roles.rules")
    }.compactMap { path in
      FileManager.default.contents(atPath: path).map {
        RuleParser.parse(SourceFile(name: path, bytes: [UInt8]($0)))
      }
    }
  }

  private static func paths() -> [String] {
    var found: [String] = []
    for folder in ["rules", "scenarios", "Tests/Golden"] {
      guard let walker = FileManager.default.enumerator(atPath: folder) else { continue }
      for case let path as String in walker {
        let isSlips = path.hasSuffix(".txt") && path.contains("slip")
        if path.hasSuffix(".rules") || isSlips { found.append("\(folder)/\(path)") }
      }
    }
    return found.sorted()
  }

  /// The texts of a file of slips, each after a line that starts with `===`.
  private static func slips(_ bytes: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var current: [UInt8] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: "===".utf8) {
        if !current.isEmpty { parts.append(current) }
        current = []
      } else {
        current += line + [0x0A]
      }
    }
    return parts + (current.isEmpty ? [] : [current])
  }

  /// Every shape's example under its head.
  private static func examples(_ language: Language) -> [UInt8] {
    let isEnglish = language == .english
    var text = isEnglish ? "language en\n" : "taal nl\n"
    for shape in Shape.all where shape.target != .declaration(.language) {
      if case .clause = shape.target, let context = shape.contexts.first,
        let head = Shape.all.first(where: { $0.target == .declaration(context) })
      {
        text += (isEnglish ? head.english : head.dutch) + "\n"
      }
      text += "  " + (isEnglish ? shape.english : shape.dutch) + "\n"
    }
    return Array(text.utf8)
  }

  private static func pieces(_ text: [UInt8]) -> [[UInt8]] {
    let parsed = RuleParser.parse(SourceFile(name: "a", bytes: text))
    let head = Array((parsed.language == .english ? "language en\n" : "taal nl\n").utf8)
    let starts = parsed.declarations.map { Int($0.range.start) }
    return starts.indices.compactMap { index in
      let end = index + 1 < starts.count ? starts[index + 1] : text.count
      guard end - starts[index] < 3000, parsed.declarations[index].kind != .language else {
        return nil
      }
      return head + text[starts[index]..<end]
    }
  }

  private static func dictionary() -> [[UInt8]] {
    var words = Set<String>()
    for keyword in Keyword.allCases {
      for language in Language.allCases { words.formUnion(keyword.spellings(in: language)) }
    }
    let odd = [
      ",", ";", "=", "<", "<=", ">", ">=", "(", ")", "-", "%", "\"", ".", "#", "€", "\n", "\r\n",
      "\u{FEFF}", "\u{A0}", "\u{2013}", "\u{201C}", "\u{201D}", "\u{2019}", "\u{2264}", "\u{2028}",
      "\u{301}", "e\u{301}", "\u{1F46E}", "\u{0}", "\t", "\u{202E}", "0", "1", "999999999",
      "9999999999", "99999999999999999999", "9223372036854775807", "0.5", "1,5", "1.234.567,89",
      "24:00", "00:00", "99:99", "7:5", "23:59-00:00", "00:00-24:00", "31 February 2026",
      "29 februari 2024", "1 January 1900", "31 december 2199", "2199-13-99", "\"\"", "\"a\"",
      "until", "tot", "accepts R0308 because \"x\"", "aanvaardt R0308 omdat \"x\"", "a-b-c", "x",
      "not", "niet", "per", "€ 5", "EUR 5", "1 h 90 min", "90", "3 months", "t/m", "één",
    ]
    return words.sorted().map { Array($0.utf8) } + odd.map { Array($0.utf8) }
  }
}
