@testable import RuleChecking
import RuleEditing
import RuleSyntax
import SourceText
import Testing

struct RuleIndexTests {
  private let index = Editing.index

  /// What the nth place of some words in the Dutch file stands for.
  private func meaning(_ words: String, _ nth: Int = 1) -> RuleIndex.Meaning? {
    let offset = Editing.offset(of: words, nth, in: Editing.shops)
    return index.name(in: "shops.rules", at: offset)?.meaning
  }

  private func sort(_ words: String, _ nth: Int = 1) -> SymbolSort? {
    guard case .symbol(let symbol)? = meaning(words, nth) else { return nil }
    return symbol.sort
  }

  @Test
  func `a name stands for what its slot asks for`() {
    #expect(sort("shop-check \"") == .name(.rule))
    #expect(sort("shop wanneer") == .name(.kind))
    #expect(sort("plan") == .name(.document))
    #expect(sort("shop-minutes") == .name(.parameter))
    #expect(sort("day-hours") == .name(.parameter))
    #expect(sort("steps") == .name(.ladder))
    #expect(sort("boa met") == .name(.role))
    #expect(sort("exam") == .name(.qualification))
    #expect(sort("police") == .name(.role))
    #expect(sort("start") == .name(.milestone))
    #expect(sort("town.base") == .package)
    #expect(sort("shop-checks") == .name(.indicator))
    #expect(sort("shop-check", 3) == .name(.rule))
  }

  @Test
  func `a condition names classifications and classes, else words of the register`() {
    #expect(sort("risk") == .classification)
    #expect(sort("high") == .classOfObjects)
    #expect(sort("medium") == .classOfObjects)
    // In the regime the condition is about the kind of the rule it replaces.
    #expect(sort("risk", 4) == .classification)
    #expect(sort("high", 2) == .classOfObjects)
    let town = Editing.town
    func found(_ words: String) -> RuleIndex.Meaning? {
      index.name(in: "base.rules", at: Editing.offset(of: words, in: town))?.meaning
    }
    #expect(found("type is") == .word(.field))
    #expect(found("shop\n") == .word(.value))
    #expect(found("floor") == .word(.field))
    #expect(found("warning") == .word(.outcome))
    #expect(found("review,") == .word(.outcome))
    #expect(found("sale-to-minor") == .word(.violation))
  }

  @Test
  func `what is not imported or not declared is unknown`() {
    let other = Editing.parse(
      "other.rules",
      "language en\npackage town.other version 1\nrole x\n  source plan\n  source nothing\n"
    )
    let wider = index.replacing(other)
    let text = String(decoding: other.file.bytes, as: UTF8.self)
    for words in ["plan", "nothing"] {
      let offset = Editing.offset(of: words, in: text)
      #expect(wider.name(in: "other.rules", at: offset)?.meaning == .unknown)
    }
  }

  @Test
  func `a changed file changes only its own part`() {
    let changed = Editing.shops.replacing("shop-check", with: "shop-visit")
    let next = index.replacing(Editing.parse("shops.rules", changed))
    let fresh = RuleIndex([
      Editing.parse("base.rules", Editing.town), Editing.parse("shops.rules", changed),
    ])
    #expect(next.symbols == fresh.symbols)
    for file in ["base.rules", "shops.rules"] {
      #expect(next.names(in: file) == fresh.names(in: file))
    }
    #expect(next.symbols != index.symbols)
    // The first file declares 1 package, 2 documents, 1 milestone, 2 roles, 1 qualification,
    // 2 parameters, 1 kind, 1 classification, 3 classes, 1 ladder.
    #expect(next.removing("shops.rules").symbols.count == 15)
  }

  /// An edit as somebody who types makes it: a line lost, doubled or moved, a letter more or less.
  private static func edited(_ text: [UInt8], _ numbers: inout RandomNumbers) -> [UInt8] {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let place = numbers.next(below: lines.count)
    switch numbers.next(below: 5) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(lines[place], at: numbers.next(below: lines.count))
    case 2: lines.swapAt(place, numbers.next(below: lines.count))
    case 3: lines[place].insert(0x71, at: numbers.next(below: lines[place].count + 1))
    default: if !lines[place].isEmpty { lines[place].removeLast() }
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  @Test(arguments: Editing.names)
  func `after any edits the index is the one made from scratch`(_ name: String) throws {
    var index = try #require(Editing.index(name))
    var numbers = RandomNumbers(state: 11)
    var kept = 0
    for round in 0..<60 {
      let old = index.files[numbers.next(below: index.files.count)]
      let bytes = Self.edited(old.file.bytes, &numbers)
      let parsed = RuleParser.parse(SourceFile(name: old.file.name, bytes: bytes))
      if round % 20 == 19, index.files.count > 1 {
        index = index.removing(old.file.name)
      } else {
        index = index.replacing(parsed)
      }
      let fresh = RuleIndex(index.files)
      #expect(index.symbols == fresh.symbols)
      for file in fresh.files.map(\.file.name) {
        #expect(index.names(in: file) == fresh.names(in: file), "\(file) in round \(round)")
      }
      for symbol in fresh.symbols.prefix(40) {
        let places = fresh.references(to: symbol)
        #expect(index.references(to: symbol) == places)
        kept += places.count
      }
    }
    #expect(kept > 1_000)
  }

  @Test(arguments: Editing.names)
  func `the index and the checker find the same names`(_ name: String) throws {
    let index = try #require(Editing.index(name))
    let checked = RuleChecker.foundNames(index.files)
    #expect(checked.count > 50)
    var byPlace: [FileRange: FileRange] = [:]
    for found in checked {
      let place = FileRange(file: found.file, range: found.range)
      byPlace[place] = FileRange(file: found.declared.file, range: found.declared.range)
    }
    var seen = 0
    for file in index.files {
      for found in index.names(in: file.file.name) where !found.isDeclaration {
        let place = FileRange(file: file.file.name, range: found.range)
        #expect(found.meaning != .unknown, "\(place.file) \(found.name)")
        #expect(found.meaning != .unsure, "\(place.file) \(found.name)")
        guard case .symbol(let symbol) = found.meaning, case .name = symbol.sort else { continue }
        #expect(
          byPlace[place] == FileRange(file: symbol.file, range: symbol.range),
          "\(place.file) \(found.name)"
        )
        seen += 1
      }
    }
    #expect(seen == checked.count)
  }

  @Test
  func `every name that is spelled wrong is unknown to both`() {
    // Each used name in turn gets a letter more; the index calls that place unknown, and so does
    // the checker, which then has something to say.
    let files = [("base.rules", Editing.town), ("shops.rules", Editing.shops)]
    var tried = 0
    for (name, text) in files {
      for found in index.names(in: name) where !found.isDeclaration {
        guard case .symbol(let symbol) = found.meaning, symbol.sort != .classification else {
          continue
        }
        var bytes = Array(text.utf8)
        bytes.insert(UInt8(ascii: "q"), at: Int(found.range.end))
        let broken = RuleParser.parse(SourceFile(name: name, bytes: bytes))
        let changed = index.replacing(broken)
        #expect(
          changed.name(in: name, at: Int(found.range.start))?.meaning == .unknown,
          "\(found.name)"
        )
        let told = RuleChecker.check(changed.files).diagnostics
        #expect(told.contains { $0.severity == .error }, "\(found.name)")
        tried += 1
      }
    }
    #expect(tried == 30)
  }
}

/// Numbers that are the same in every run.
struct RandomNumbers {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, limit)))
  }
}
