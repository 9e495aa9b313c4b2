import RuleChecking
import RuleSyntax
import SourceText
import Testing

@testable import RuleEditing

struct RenameTests {
  private let index = Editing.index

  private func rename(_ words: String, to name: String) -> Renaming {
    index.rename(in: "shops.rules", at: Editing.offset(of: words, in: Editing.shops), to: name)
  }

  /// The index with changes applied.
  static func applied(_ edits: [FileEdit], to index: RuleIndex) -> RuleIndex {
    var index = index
    for file in Set(edits.map(\.file)).sorted() {
      guard let parsed = index.file(file) else { continue }
      let own = edits.filter { $0.file == file }
      let bytes = FileEdit.apply(own[...], to: parsed.file.bytes)
      index = index.replacing(RuleParser.parse(SourceFile(name: file, bytes: bytes)))
    }
    return index
  }

  @Test
  func `definition, references and highlights`() throws {
    let offset = Editing.offset(of: "boa met", in: Editing.shops)
    let symbol = try #require(index.definition(in: "shops.rules", at: offset))
    #expect(symbol.file == "base.rules")
    #expect(index.file("base.rules")?.file.text(symbol.range) == "boa")
    // `role boa`, `team 1 boa met exam`, `team 2 boa`.
    let all = index.references(to: symbol)
    #expect(all.map(\.file) == ["base.rules", "shops.rules", "shops.rules"])
    #expect(all.allSatisfy { Editing.text($0, in: index) == "boa" })
    #expect(index.references(to: symbol, withDeclaration: false).count == 2)
    #expect(index.highlights(in: "shops.rules", at: offset).count == 2)
    // Between words there is nothing.
    let blank = Editing.offset(of: "regel shop", in: Editing.shops)
    #expect(index.definition(in: "shops.rules", at: blank) == nil)
    #expect(index.highlights(in: "shops.rules", at: blank) == [])
  }

  @Test
  func `a class is renamed in conditions of its own kind only`() throws {
    guard case .edits(let edits) = rename("medium", to: "middling") else {
      Issue.record("refused")
      return
    }
    #expect(edits.map(\.file) == ["base.rules", "shops.rules"])
    let renamed = RenameTests.applied(edits, to: index)
    #expect(RuleChecker.check(renamed.files).diagnostics.allSatisfy { $0.severity == .note })
  }

  @Test
  func `a package is renamed with its imports`() {
    guard case .edits(let edits) = rename("town.base", to: "town.ground") else {
      Issue.record("refused")
      return
    }
    #expect(edits.map(\.text) == ["town.ground", "town.ground"])
  }

  @Test
  func `what cannot be renamed says why, in both languages`() {
    func reason(_ words: String, _ name: String) -> RenameRefusal? {
      guard case .refused(let text) = rename(words, to: name) else { return nil }
      let all: [RenameRefusal] = [
        .noName, .keyword(name), .badName(name), .takenField(name),
        .word("warning", .outcome),
      ]
      return all.first { $0.text == text }
    }
    #expect(reason("boa met", "rule") == .keyword("rule"))
    #expect(reason("boa met", "regel") == .keyword("regel"))
    #expect(reason("boa met", "Boa") == .badName("Boa"))
    #expect(reason("boa met", "two words") == .badName("two words"))
    #expect(reason("boa met", "") == .badName(""))
    #expect(reason("boa met", "x\nrole y") == .badName("x\nrole y"))
    #expect(reason("regel shop", "x") == .noName)
    // Conditions on shops ask for `floor`; as a name of a classification it would mean another thing.
    #expect(reason("risk", "floor") == .takenField("floor"))
    // `police` is a role, `low` a class of the same classification.
    for (words, name) in [("boa met", "police"), ("shop-check", "plan"), ("high", "low")] {
      guard case .refused(let text) = rename(words, to: name) else {
        Issue.record("\(words) became \(name)")
        continue
      }
      #expect(text.english.contains("already"))
      #expect(text.dutch.contains("al "))
    }
    // A class and a role may share a name: they are looked up in different places.
    #expect(rename("high", to: "police") != .refused(RenameRefusal.noName.text))
    let used = index.rename(
      in: "shops.rules",
      at: Editing.offset(of: "boa met", in: Editing.shops),
      to: "officer",
      isInRegisters: { $0.sort == .name(.role) }
    )
    #expect(used == .refused(RenameRefusal.inRegisters("boa", .name(.role)).text))
    let word = index.rename(
      in: "base.rules",
      at: Editing.offset(of: "warning", in: Editing.town),
      to: "notice"
    )
    #expect(word == .refused(RenameRefusal.word("warning", .outcome).text))
  }

  @Test(arguments: Editing.names)
  func `where a rename need not read again, reading again says the same`(_ name: String) throws {
    let city = try #require(Editing.index(name))
    var unread = 0
    for (number, symbol) in city.symbols.enumerated() {
      let fresh = "fresh-\(number)"
      guard RuleParser.readsAlike(symbol.name, fresh) else { continue }
      let edits = city.references(to: symbol).map {
        FileEdit(file: $0.file, range: $0.range, text: fresh)
      }
      #expect(city.readsAsBefore(edits, replacing: nil), "\(symbol.name)")
      #expect(city.readsAsBefore(edits, replacing: symbol.name), "\(symbol.name)")
      unread += 1
    }
    #expect(unread > 30)
  }

  @Test
  func `words of keywords, capitals and marks are no names that read alike`() {
    #expect(RuleParser.readsAlike("boa", "warden-2"))
    // `own` and `eigen` are halves of keywords, which a name may be; `rule` may not.
    for name in ["own", "eigen", "rule", "NL", "a.b", "a b", "a-", "2b", "café", ""] {
      #expect(!RuleParser.readsAlike("boa", name), "\(name)")
      #expect(!RuleParser.readsAlike(name, "boa"), "\(name)")
    }
  }

  @Test
  func `a rename that makes a line too long is refused`() {
    // From the first word to the last the line `order x-rule, y…` has 6 + 6 + 2 + 4,077 = 4,091
    // bytes; 4,096 are read, so five letters more fit.
    let first = "x-rule"
    let pad = String(repeating: "y", count: 4_077)
    let text = """
      language en
      package town.long version 1
      document plan "Plan" at "Town" status adopted
      rule \(first)
        source plan
      priority when short
        source plan
        order \(first), \(pad)

      """
    let parsed = Editing.parse("long.rules", text)
    #expect(parsed.diagnostics.map(\.code) == [])
    let index = RuleIndex([parsed])
    func rename(_ more: Int) -> Renaming {
      index.rename(
        in: "long.rules",
        at: Editing.offset(of: first, in: text),
        to: first + String(repeating: "z", count: more)
      )
    }
    func isDone(_ renaming: Renaming) -> Bool { if case .edits = renaming { true } else { false } }
    for more in 1...9 { #expect(isDone(rename(more)) == (more <= 5), "\(more) letters more") }
  }

  @Test(arguments: Editing.names)
  func `every name can be renamed without changing what the rules mean`(_ name: String) throws {
    let city = try #require(Editing.index(name))
    // One after another every name gets a fresh one; then nothing may be left of the old names,
    // and with the old names put back the rulebook is the same, places aside.
    var index = city
    let symbols = index.symbols
    #expect(symbols.count > 40)
    var old: [(fresh: String, name: String)] = []
    for number in symbols.indices {
      // Renaming keeps the order of the symbols, not their places.
      let symbol = index.symbols[number]
      let fresh = "fresh-\(number)-x"
      let renaming = index.rename(in: symbol.file, at: Int(symbol.range.start), to: fresh)
      if ExpectedFigure.meaning(of: symbol.name) != nil {
        #expect(renaming == .refused(RenameRefusal.fixedMeaning(symbol.name).text))
        continue
      }
      if let figure = symbols.first(where: {
        ExpectedFigure.meaning(of: $0.name)?.only == symbol.name
      }) {
        #expect(renaming == .refused(RenameRefusal.figureNamed(symbol.name, figure.name).text))
        continue
      }
      guard case .edits(let edits) = renaming else {
        Issue.record("\(symbol.name): \(renaming)")
        continue
      }
      old.append((fresh, symbol.name))
      #expect(edits.count == index.references(to: symbol).count)
      index = RenameTests.applied(edits, to: index)
      if number % 40 == 0 {
        let errors = RuleChecker.check(index.files).diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(symbol.name): \(errors.map(\.message.english))")
      }
    }
    let before = RuleChecker.check(city.files)
    let after = RuleChecker.check(index.files)
    #expect(after.diagnostics.map(\.code).sorted() == before.diagnostics.map(\.code).sorted())
    var names: [String: String] = [:]
    for (fresh, name) in old { names[fresh] = name }
    let meaning = RenameTests.meaning(after.rulebook).replacing(#/fresh-\d+-x/#) { match in
      names[String(match.output)] ?? "?"
    }
    #expect(meaning == RenameTests.meaning(before.rulebook))
  }

  /// Everything a rulebook says, without the places where it is said.
  static func meaning(_ rulebook: Rulebook) -> String {
    let place =
      #/RuleChecking\.Origin\(file: "[^"]*", line: \d+, column: \d+, range: SourceText\.TextRange\(start: \d+, end: \d+\)\)/#
    return "\(rulebook)".replacing(place, with: "")
  }
}
