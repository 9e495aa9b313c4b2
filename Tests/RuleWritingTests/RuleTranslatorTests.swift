import RuleSyntax
import RuleWriting
import SourceText
import Testing

@Suite
struct RuleTranslatorTests {
  private func translate(_ bytes: [UInt8], to language: Language) -> [UInt8] {
    RuleTranslator.translate(Meaning.parse(bytes), to: language)
  }

  private func translate(_ text: String, to language: Language) -> String {
    String(decoding: translate(Array(text.utf8), to: language), as: UTF8.self)
  }

  /// Both files, one of which is given and the other made of it, and the given one again.
  private func comesBack(_ text: String, _ other: String) {
    let language = Meaning.parse(text).language
    #expect(translate(text, to: language.other) == other)
    #expect(translate(other, to: language) == text)
  }

  @Test
  func `keywords change and names stay`() {
    comesBack(
      "language en\nrole boa\n  deployed 07:00-22:00 on any day  # late\n",
      "taal nl\nrol boa\n  inzetbaar 07:00-22:00 op alle dagen  # late\n"
    )
  }

  @Test
  func `units and every follow the number, in both languages`() {
    comesBack(
      "language en\nrule a\n  every calendar year 1 time, at least 1 day apart\n"
        + "  every quarter 2 times when hours >= 2.5\n  takes 1 h 1 min\n",
      "taal nl\nregel a\n  elk kalenderjaar 1 keer, minstens 1 dag ertussen\n"
        + "  elk kwartaal 2 keer wanneer hours >= 2,5\n  duurt 1 u 1 min\n"
    )
  }

  @Test
  func `a title changes places with the label in the other language`() {
    comesBack(
      "language en\nrule a \"Shops\" for each shop\n  label nl \"Winkels\"\n",
      "taal nl\nregel a \"Winkels\" voor elke shop\n  label en \"Shops\"\n"
    )
  }

  @Test
  func `a title without a label becomes one, and a title again`() {
    comesBack(
      "language en\nrule a \"Shops\" for each shop  # here\n  takes 1 h\nrule b \"B\"\n",
      "taal nl\nregel a voor elke shop\n  label en \"Shops\"  # here\n  duurt 1 u\n"
        + "regel b\n  label en \"B\"\n"
    )
    // A label elsewhere stays one.
    comesBack(
      "language en\nrule a\n  takes 1 h\n  label nl \"A\"\n",
      "taal nl\nregel a\n  duurt 1 u\n  label nl \"A\"\n"
    )
  }

  // `type is not`: a word of a register that is a keyword of the other language only.
  @Test
  func `a value that would be a keyword in the other language gets quotes`() {
    #expect(
      translate("language en\nkind a from \"a.csv\" when type is niet\n", to: .dutch)
        == "taal nl\nsoort a uit \"a.csv\" wanneer type is \"niet\"\n"
    )
    #expect(
      translate("taal nl\nsoort a uit \"a.csv\" wanneer type is 2.5\n", to: .english)
        == "language en\nkind a from \"a.csv\" when type is 2.5\n"
    )
  }

  // English comes back from Dutch, and Dutch from English, to the same bytes.
  @Test
  func `files in the one style come back to the same bytes, from either language`() throws {
    var count = 0
    let files = try Corpus.shipped() + Corpus.golden()
    for (path, bytes) in files + Language.allCases.map({ ("shapes", Corpus.shapes($0)) }) {
      let parsed = Meaning.parse(bytes)
      guard parsed.diagnostics.isEmpty else { continue }
      count += 1
      let right = RuleFormatter.format(parsed)
      let other = translate(right, to: parsed.language.other)
      #expect(translate(other, to: parsed.language) == right, "\(path)")
      #expect(translate(translate(other, to: parsed.language), to: parsed.language.other) == other)
      #expect(RuleFormatter.format(Meaning.parse(other)) == other, "\(path)")
    }
    #expect(count > 25)
  }

  @Test
  func `shipped files come back to the same bytes as they are`() throws {
    for (path, bytes) in try Corpus.shipped() {
      let language = Meaning.parse(bytes).language
      let other = translate(bytes, to: language.other)
      #expect(other != bytes)
      #expect(translate(other, to: language) == bytes, "\(path)")
    }
  }

  @Test
  func `shipped files say the same in both languages, with the same findings`() throws {
    for (path, bytes) in try Corpus.shipped() {
      let parsed = Meaning.parse(bytes)
      let other = Meaning.parse(translate(bytes, to: parsed.language.other))
      #expect(RuleOutline.isSame(parsed, other, ignoringTitles: true), "\(path)")
      #expect(other.language == parsed.language.other)
    }
  }

  // Short and plural names of days are no keywords, so they stay, and the reader knows them in the
  // language of the file only: there they are told with a code of their own.
  private static let toldOtherwise: Set<String> = [
    "short weekdays", "weekday in the plural", "ma t/m vr", "two short weekdays with and",
  ]

  @Test
  func `mistakes come along: each slip is told with the same code in the other language`() throws {
    var count = 0
    for (name, bytes) in try Corpus.slips() + Corpus.golden() {
      let parsed = Meaning.parse(bytes)
      let translated = translate(bytes, to: parsed.language.other)
      let other = Meaning.parse(translated)
      let isSame = parsed.diagnostics.map(\.code) == other.diagnostics.map(\.code)
      #expect(
        isSame != Self.toldOtherwise.contains(name),
        "\(name): \(parsed.diagnostics.map(\.code)) \(other.diagnostics.map(\.code))\n\(String(decoding: translated, as: UTF8.self))"
      )
      if isSame { count += 1 }
    }
    #expect(count > 80)
  }

  @Test
  func `a unit against its number stays apart from it in the other language`() {
    let text = "language en\nassumption m = 1 h\n  range 1to 2\nrule a\n  takes 30min\n"
    let parsed = RuleParser.parse(SourceFile(name: "a", text: text))
    let dutch = String(decoding: RuleTranslator.translate(parsed, to: .dutch), as: UTF8.self)
    #expect(dutch == "taal nl\naanname m = 1 u\n  bereik 1 t/m 2\nregel a\n  duurt 30min\n")
    #expect(RuleParser.parse(SourceFile(name: "a", text: dutch)).diagnostics.isEmpty)
  }

  @Test
  func `words stay apart where a title stood between them, and paths stay as they are`() {
    let text = "language en\nimport 1,5\nholidays 0.5\nrule a \"b\"for each c\n"
    let parsed = RuleParser.parse(SourceFile(name: "a", text: text))
    let dutch = String(decoding: RuleTranslator.translate(parsed, to: .dutch), as: UTF8.self)
    #expect(
      dutch == "taal nl\nimporteer 1,5\nfeestdagen 0.5\nregel a voor elke c\n  label en \"b\"\n"
    )
    let back = RuleParser.parse(SourceFile(name: "a", text: dutch))
    #expect(back.diagnostics.isEmpty)
  }
}
