import RuleSyntax
import SourceText
import TestSupport
import Testing

@testable import RuleWriting

/// The files of the extension for an editor.
struct EditorExtensionTests {
  private static let files = EditorExtension.files(version: "1.2.3")

  private static func text(_ path: String) -> String {
    files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  @Test
  func `its JSON is JSON, and names files and commands that are there`() throws {
    let paths = Self.files.map(\.path)
    for path in paths where path.hasSuffix(".json") {
      let value = try JSONReader.read(Array(Self.text(path).utf8)).get()
      guard case .object = value.value else {
        Issue.record("\(path) holds no object")
        continue
      }
    }
    let package = Self.text("package.json")
    for path in paths where path != "package.json" && path != "README.md" {
      let isNamed = package.contains("\"./\(path)\"")
      let module = path.split(separator: ".")[0]
      #expect(isNamed || paths.contains { Self.text($0).contains("require(\"./\(module)\")") })
    }
    for word in ["ronde-rules", "\".rules\"", "\".scenarios\"", "ronde.path", "\"1.2.3\""] {
      #expect(package.contains(word), "\(word)")
    }
    let commands = package.matches(of: #/"command": "(ronde\.\w+)"/#).map { String($0.1) }
    #expect(commands == ["ronde.restart", "ronde.showLog", "ronde.check"])
    for command in commands {
      #expect(Self.text("extension.js").contains("registerCommand(\"\(command)\""))
    }
    for setting in ["path", "city", "year"] {
      #expect(package.contains("\"ronde.\(setting)\": {"))
      #expect(Self.text("extension.js").contains(".get(\"\(setting)\")"))
      #expect(Self.text("README.md").contains("`ronde.\(setting)`"))
    }
  }

  @Test
  func `its scripts need no package`() {
    for path in Self.files.map(\.path) where path.hasSuffix(".js") {
      for match in Self.text(path).matches(of: #/require\("([^"]*)"\)/#) {
        let known = ["vscode", "child_process", "./client", "./convert", "./features"]
        #expect(known.contains(String(match.1)), "\(path) needs \(match.1)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `every keyword is matched by exactly one pattern, whole`(language: Language) throws {
    let patterns = try TextMateGrammar.patterns(language).map { ($0.scope, try Regex($0.match)) }
    #expect(patterns.count > 15)
    for keyword in Keyword.allCases {
      for spelling in keyword.spellings(in: language) {
        for text in [spelling, spelling.uppercased(), spelling.replacing(" ", with: "  ")]
        where text.utf8.count == text.count || text == spelling {
          let fitting = patterns.filter { text.wholeMatch(of: $0.1) != nil }.map(\.0)
          #expect(fitting.count == 1, "\(text): \(fitting)")
          // And where patterns are tried in turn, that one is the first to match.
          let first = patterns.first { text.prefixMatch(of: $0.1) != nil }?.0
          #expect(first == fitting.first, "\(text)")
        }
      }
    }
  }

  @Test
  func `every example of the language is coloured to its last character`() throws {
    for language in Language.allCases {
      let painter = try Painter(TextMateGrammar.patterns(language))
      for shape in Shape.all {
        let line = language == .english ? shape.english : shape.dutch
        let pieces = painter.pieces(line)
        #expect(pieces.map(\.text).joined() == line)
        for piece in pieces where piece.scope.isEmpty {
          #expect(piece.text.allSatisfy { $0 == " " || $0 == "%" || $0 == "." }, "\(line)")
        }
        if let lead = shape.lead, let first = pieces.first {
          let spellings = lead.spellings(in: language)
          #expect(spellings.contains(first.text), "\(line)")
        }
      }
    }
  }

  @Test
  func `sample lines have the colours that were looked at`() throws {
    let samples: [(Language, String)] = [
      (
        .english,
        """
        document plan "Plan # 2026" at "plan.txt" status adopted
        rule shop-check "Shops" for each shop when risk is high and not size >= 2.5  # note
          within 17:00-01:00 on Monday through Saturday, first Sunday, 27 April 2026
          every 2 calendar years at least 4 times, at least 6 weeks apart
          on violation follow from-shop-ladder
          night shift at most 10 h, or 12 h with rest 12 h after
          takes 30min
        """
      ),
      (
        .dutch,
        """
        voorrang bij schaarste
        soort café uit "shops.csv" wanneer klachten in 12 maanden >= 3 of open na 01:00
          elk kalenderjaar 2 keer, minstens 3 maanden ertussen
          vanaf 1 januari 2026 t/m 31 december 2026
          every day 1 time
        """
      ),
    ]
    var page = ""
    for (language, text) in samples {
      let painter = try Painter(TextMateGrammar.patterns(language))
      for line in text.split(separator: "\n") {
        page += "\(line)\n"
        for piece in painter.pieces(String(line)) where !piece.text.allSatisfy({ $0 == " " }) {
          page += "    \(piece.text)  →  \(piece.scope)\n"
        }
      }
    }
    let difference = Golden.difference(page, "writing/highlighting.txt")
    #expect(difference == nil, "\(difference ?? "")")
  }
}

/// Colours a line as an editor does: at each place the first pattern that matches soonest.
private struct Painter {
  private let patterns: [(scope: String, regex: Regex<AnyRegexOutput>)]

  init(_ patterns: [TextMateGrammar.Pattern]) throws {
    self.patterns = try patterns.map { ($0.scope, try Regex($0.match)) }
  }

  func pieces(_ line: String) -> [(text: String, scope: String)] {
    var pieces: [(text: String, scope: String)] = []
    var rest = line[...]
    while !rest.isEmpty {
      var best: (range: Range<String.Index>, scope: String)?
      for (scope, regex) in patterns {
        guard let match = rest.firstMatch(of: regex), !match.range.isEmpty else { continue }
        if best.map({ match.range.lowerBound < $0.range.lowerBound }) ?? true {
          best = (match.range, scope)
        }
      }
      guard let best else {
        pieces.append((String(rest), ""))
        return pieces
      }
      if best.range.lowerBound > rest.startIndex {
        pieces.append((String(rest[..<best.range.lowerBound]), ""))
      }
      pieces.append((String(rest[best.range]), best.scope))
      rest = rest[best.range.upperBound...]
    }
    return pieces
  }
}
