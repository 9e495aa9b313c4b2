import Foundation
import RuleSyntax
import SourceText
import TestSupport
import Testing

@testable import RuleWriting

/// The page of the grammar, read by code that knows nothing of the parser.
struct GrammarTests {
  private static let path = "rules/grammar.ebnf"

  private static func page() throws -> String {
    String(decoding: try Data(contentsOf: Golden.root.appending(path: path)), as: UTF8.self)
  }

  @Test
  func `the page is what the shapes give`() throws {
    if Golden.isUpdating {
      try Data(GrammarWriter.text.utf8).write(to: Golden.root.appending(path: Self.path))
    }
    #expect(try Self.page() == GrammarWriter.text)
  }

  @Test
  func `every symbol is defined once and used, and lines fit a page`() throws {
    let page = try Self.page()
    let grammar = Ebnf(page)
    #expect(grammar.mistakes == [])
    let used = Set(grammar.productions.values.flatMap(Ebnf.symbols)).union(["file"])
    #expect(grammar.order.filter { !used.contains($0) } == [])
    #expect(used.filter { grammar.productions[$0] == nil }.sorted() == [])
    #expect(grammar.order.count > 700)
    for line in page.split(separator: "\n") { #expect(line.count <= 102, "\(line)") }
  }

  @Test(arguments: Language.allCases)
  func `random sentences of the grammar read without a mistake`(language: Language) throws {
    var maker = SentenceMaker(Ebnf(try Self.page()), language, seed: 20_261_121)
    var targets: Set<ShapeTarget> = []
    var mistakes: [String] = []
    for _ in 0..<5000 {
      let sentence = maker.file()
      let file = SourceFile(name: "a.\(sentence.dialect.rawValue)", text: sentence.text)
      let parsed = RuleParser.parse(file)
      if parsed.language != language { mistakes.append("language: \(sentence.text)") }
      for finding in parsed.diagnostics {
        let line = file.position(of: Int(finding.range.start)).line
        let text = file.line(line).map { String(decoding: $0, as: UTF8.self) } ?? ""
        mistakes.append("\(finding.code) \(finding.message.english): \(text)")
      }
      for declaration in parsed.declarations {
        targets.insert(.declaration(declaration.kind))
        targets.formUnion(declaration.clauses.map { .clause($0.kind) })
      }
    }
    #expect(mistakes.prefix(5) == [])
    // The sentences say everything that can be said.
    #expect(Shape.all.map(\.target).filter { !targets.contains($0) } == [])
  }

  @Test(arguments: Language.allCases)
  func `sentences with one token wrong give a tree with the same text and few messages`(
    language: Language
  ) throws {
    var maker = SentenceMaker(Ebnf(try Self.page()), language, seed: 4)
    let keywords = Keyword.allCases.flatMap { $0.spellings(in: language) }
    var swapped: [Int: Int] = [:]
    var changed: [Int: Int] = [:]
    for _ in 0..<5000 {
      var sentence = maker.file()
      // Past the first line, which says the language of all others.
      let places = sentence.tokens.indices.filter { index in
        index > 2 && !["\n", ";"].contains(sentence.tokens[index])
      }
      guard places.count > 1 else { continue }
      let place = places[maker.dice.upTo(places.count)]
      let way = maker.dice.upTo(4)
      switch way {
      case 0: sentence.tokens.remove(at: place)
      case 1: sentence.tokens.insert(sentence.tokens[place], at: place)
      case 2: sentence.tokens[place] = keywords[maker.dice.upTo(keywords.count)]
      default: sentence.tokens.swapAt(place, places[maker.dice.upTo(places.count)])
      }
      let file = SourceFile(name: "a.\(sentence.dialect.rawValue)", text: sentence.text)
      let parsed = RuleParser.parse(file)
      #expect(parsed.tree.text == file.bytes)
      // How a head was meant is sought only where that is asked for.
      let told = parsed.diagnostics.count < 2 ? parsed : RuleParser.parseMending(file)
      let count = told.diagnostics.count
      if way == 3 { swapped[count, default: 0] += 1 } else { changed[count, default: 0] += 1 }
      for finding in parsed.diagnostics {
        for text in [finding.message, finding.help].compactMap({ $0 }) {
          #expect(text.english.utf8.count < 1200 && text.dutch.utf8.count < 1200)
        }
      }
    }
    // A mistake is told once, or twice where the clauses under a head do not fit what it became.
    let most = changed.keys.max() ?? 0
    #expect(most <= 4 && (swapped.keys.max() ?? 0) <= 5, "\(changed) \(swapped)")
    let all = changed.values.reduce(0, +)
    let once = changed[0, default: 0] + changed[1, default: 0]
    #expect(all > 1000 && once * 100 >= all * 95, "\(once) of \(all): \(changed) \(swapped)")
  }
}
