import RuleChecking
import RuleEditing
import RuleSyntax
import SourceText
import Testing

struct FileViewTests {
  private let town = Editing.parse("base.rules", Editing.town)
  private let shops = Editing.parse("shops.rules", Editing.shops)

  @Test
  func `the outline of a file holds versions, classes and steps`() throws {
    let rule = try #require(shops.documentSymbols.first { $0.name == "shop-check" })
    #expect(rule.kind == .declaration(.rule))
    #expect(rule.detail == "Winkels")
    #expect(rule.children.map(\.name) == ["vanaf 1 januari 2024", "vanaf start"])
    #expect(shops.file.text(rule.range).hasSuffix("overgang naar rato"))
    #expect(shops.file.text(rule.nameRange) == "shop-check")
    let risk = try #require(town.documentSymbols.first { $0.name == "shop by risk" })
    #expect(risk.children.map(\.name) == ["high", "medium", "low"])
    let steps = try #require(town.documentSymbols.first { $0.name == "steps" })
    #expect(steps.children.first?.name == "step 1 warning")
  }

  @Test
  func `outlines nest and keep order in every shipped file`() {
    for file in Editing.shipped {
      var end: Int32 = 0
      for symbol in file.documentSymbols {
        #expect(symbol.range.start >= end)
        #expect(symbol.range.start <= symbol.nameRange.start)
        #expect(symbol.nameRange.end <= symbol.range.end)
        for child in symbol.children {
          #expect(child.range.start >= symbol.range.start && child.range.end <= symbol.range.end)
          #expect(child.nameRange.start >= child.range.start)
          #expect(child.nameRange.end <= child.range.end)
        }
        end = symbol.range.end
      }
      #expect(file.documentSymbols.count == file.declarations.count)
    }
  }

  @Test
  func `names are found by parts of them`() {
    let names = { (query: String) in Editing.index.symbols(matching: query).map(\.symbol.name) }
    // What starts with it, then a later part, then letters in order.
    #expect(names("shop").prefix(2) == ["shop", "shop-check"])
    #expect(names("check").prefix(2) == ["shop-check", "shop-checks"])
    #expect(names("minutes") == ["shop-minutes"])
    #expect(names("shpmin") == ["shop-minutes"])
    // By title.
    #expect(names("winkels") == ["shop-check"])
    #expect(names("qqq") == [])
    #expect(names("").count == Editing.index.symbols.count)
  }

  @Test
  func `declarations, versions, heads and comments fold`() {
    let folds = shops.foldingRanges
    #expect(shops.file.text(folds.first { $0.kind == .head }!.range).hasSuffix("town.base"))
    let comments = folds.filter { $0.kind == .comment }
    #expect(comments.map { shops.file.text($0.range) } == ["# Winkels.\n# Twee versies."])
    #expect(folds.filter { $0.kind == .version }.count == 3)
    #expect(folds.filter { $0.kind == .declaration }.count == 3)
  }

  @Test
  func `a selection grows from the word to the file`() {
    let offset = Editing.offset(of: "risk is medium", in: Editing.shops) + 9
    let texts = shops.selectionRanges(at: offset).map { shops.file.text($0) }
    #expect(texts[0] == "medium")
    #expect(texts[1] == "risk is medium")
    #expect(texts[2].hasPrefix("elk kalenderjaar 2 keer") && texts[2].hasSuffix("ertussen"))
    #expect(texts[3].hasPrefix("vanaf 1 januari 2024"))
    #expect(texts[4].hasPrefix("regel shop-check"))
    #expect(texts.last == Editing.shops)
    for file in Editing.shipped {
      for offset in stride(from: 0, through: file.file.bytes.count, by: 97) {
        let ranges = file.selectionRanges(at: offset)
        #expect(!ranges.isEmpty)
        for (inner, outer) in zip(ranges, ranges.dropFirst()) {
          #expect(outer.start <= inner.start && inner.end <= outer.end && inner != outer)
        }
      }
    }
  }

  @Test
  func `pieces of text have the colour of what they are`() {
    let tokens = Editing.index.semanticTokens(in: "shops.rules")
    func kind(_ words: String, _ nth: Int = 1) -> SemanticToken.Kind? {
      let offset = Editing.offset(of: words, nth, in: Editing.shops)
      return tokens.first { Int($0.range.start) == offset }?.kind
    }
    #expect(kind("regel") == .keyword)
    #expect(kind("shop-check") == .name(.name(.rule)))
    #expect(kind("\"Winkels\"") == .string)
    #expect(kind("# Winkels.") == .comment)
    #expect(kind("1 januari 2024") == .date)
    #expect(kind("januari 2024") == .date)
    #expect(kind("2024") == .date)
    #expect(kind("2 keer") == .number)
    #expect(kind("maanden") == .unit)
    #expect(kind("medium") == .name(.classOfObjects))
    let town = Editing.index.semanticTokens(in: "base.rules")
    let time = Editing.offset(of: "07:00-22:00", in: Editing.town)
    #expect(
      town.filter { (time..<time + 11) ~= Int($0.range.start) }.map(\.kind) == [
        .time, .time, .time,
      ]
    )
    #expect(town.filter { $0.isDeclaration }.count == 15)
  }

  @Test
  func `colours do not overlap and cover every word of the shipped files`() {
    for file in Editing.shipped {
      let pieces = Editing.city.semanticTokens(in: file.file.name)
      var end: Int32 = 0
      for piece in pieces {
        #expect(piece.range.start >= end)
        #expect(!file.file.text(piece.range).contains("\n"))
        #expect(piece.kind != .unknownName, "\(file.file.text(piece.range))")
        end = piece.range.end
      }
      let starts = Set(pieces.map(\.range.start))
      for token in file.tree.tokens where token.kind == .word || token.kind == .number {
        let line = file.file.position(of: Int(token.start)).line
        let isColoured = starts.contains(token.start)
        #expect(isColoured, "\(file.file.name):\(line)")
      }
    }
  }

  @Test
  func `documents, sources and registers lead somewhere`() {
    let links = Editing.index.documentLinks(in: "base.rules")
    #expect(links.first?.target == .url("https://town.example/plan"))
    // `Town, 2024` is no place a browser can go to.
    #expect(!links.contains { $0.title == "Draft" })
    #expect(links.contains { $0.target == .file("shops.csv") })
    // The document, 7 sources, and the register.
    #expect(links.count == 9)
    let sources = Editing.index.documentLinks(in: "shops.rules")
    #expect(sources.map(\.title) == Array(repeating: "Plan of the town", count: 3))
  }
}
