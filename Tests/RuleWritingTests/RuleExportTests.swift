import RuleSyntax
import SourceText
import TestSupport
import Testing

@testable import RuleWriting

/// Rules as JSON and back.
struct RuleExportTests {
  @Test
  func `a rule as JSON has English keys, typed values and its order`() {
    // 1 h 30 min are 90 minutes; `45 min` is the usual way, `90 min` is not, and says so.
    let text = """
      taal nl
      # Wat er moet.
      regel shop-check "Winkels" voor elke shop wanneer risk is high en niet size >= 2,5
        label en "Shops"
        team 1 boa met oath en 2 police
        duurt 90 min  # lang
        binnen 17:00-01:00 op maandag tot en met zaterdag, eerste zondag
        vanaf 1 januari 2026
          elke 2 kalenderjaren ongeveer 4 keer, minstens 6 weken ertussen

      """
    let difference = Golden.difference(Samples.json(text), "writing/rule.json")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test
  func `every line of the language is itself again, through JSON and text, in both languages`() {
    for shape in Shape.all {
      var exports: [String] = []
      for language in Language.allCases {
        let parsed = RuleParser.parse(Samples.file(shape, language))
        #expect(parsed.diagnostics.isEmpty)
        let file = RuleTreeFile(parsed)
        let json = RuleExport.json([file], withLines: true)
        let (back, mistakes) = RuleImport.read(SourceFile(name: "a", text: json.text))
        #expect(mistakes.map(\.message.english) == [], "\(shape.english)")
        #expect(back.map(\.tree) == [file.tree], "\(shape.english)")
        #expect(RuleExport.json(back) == RuleExport.json([file]))
        for other in Language.allCases { #expect(again(file, other) == file.tree) }
        exports.append(RuleExport.json([file]).text)
      }
      let dutch = exports[1].replacing("\"language\": \"nl\"", with: "\"language\": \"en\"")
      // The titles of its example are one in each language.
      if shape.target != .declaration(.rule) {
        #expect(exports[0] == dutch, "\(shape.english)")
      }
    }
  }

  @Test
  func `every shipped file is itself again, and the same JSON in English and in Dutch`() throws {
    let files = try Samples.shipped()
    #expect(files.count > 20)
    for file in files {
      let parsed = RuleParser.parse(file)
      #expect(parsed.diagnostics.isEmpty, "\(file.name)")
      let own = RuleTreeFile(parsed)
      let translated = RuleTranslator.translate(parsed, to: parsed.language.other)
      let other = RuleTreeFile(RuleParser.parse(SourceFile(name: file.name, bytes: translated)))
      #expect(other.language == own.language.other && other.tree == own.tree, "\(file.name)")
      let json = RuleExport.json([own]).text
      let (one, two) = (own.language.rawValue, other.language.rawValue)
      let inOther = json.replacing("\"language\": \"\(one)\"", with: "\"language\": \"\(two)\"")
      #expect(RuleExport.json([other]).text == inOther)
      let (back, mistakes) = RuleImport.read(SourceFile(name: "a", text: json))
      #expect(mistakes.map(\.message.english) == [], "\(file.name)")
      #expect(RuleExport.json(back).text == json)
      for language in Language.allCases { #expect(again(own, language) == own.tree) }
    }
  }

  @Test
  func `every way to write a value, a list and a comment is itself again`() {
    let text = """
      # Before the language.
      language en  # behind it
      package town.all version 2026.1
      import national.holidays
      parameter a = 90 min
      parameter b = 1.5 h
      parameter c = 1.50 h per day
      parameter d = 0.0001 h
      parameter e = 0 min
      parameter f = 2.5 km per h
      parameter g = EUR 0.05
      parameter evening = 17:00-01:00
      parameter i = 29 February 2024
      parameter j = 5 years
      parameter k = 1 place
      parameter l = 61 min per quarter
      parameter m = 1000.1000%
      #
      #  indented
      kind zone from "a.csv" when (a is "Old town" or b is 2b) and not (c = 3 and (d > 1 h or not e is "not"))
      kind b from "b.csv" when a before 05:30 or (b after 24:00 or not not c = 1)
        label nl "curly \u{201C}quotes\u{201D} and é"
      kind c from "c.csv" when violations in 1 month < 2 and x is 12 and y is "12,5" and z is "2u"
      holidays town
        holiday first-day on easter minus 1 day
        holiday day-of-rest on easter
        holiday kings-day on 27 April, on Sunday 1 day earlier, every 5 years
      labour limits for every role
        notice at least 1 day
        weekly rest at least 36 h in 7 days
        series with night shift at most 1 shift
      role boa
        deployed early, 07:00-07:30 on 1 May 2026 through 3 May 2026, public holiday
      rule x
        label nl "Alleen in het Nederlands"
        every day at least 1 time
        every quarter few times
        keep 1 boa on duty in centre, own hours
        keep 2 boa on duty in "Centrum", 07:00-22:00, late on Monday
      ladder l
        step 1 warning and penalty EUR 2500 and closure 1 month, recheck within 1 week
      # the end

      """
    let found = RuleParser.parse(SourceFile(name: "town.rules", text: text)).diagnostics
    #expect(found.map(\.message.english) == [])
    let file = Samples.tree(text)
    #expect(file.tree.declarations.count == 24)
    let (back, mistakes) = RuleImport.read(SourceFile(name: "a", text: Samples.json(text)))
    #expect(mistakes.map(\.message.english) == [])
    #expect(back.map(\.tree) == [file.tree])
    for language in Language.allCases { #expect(again(file, language) == file.tree) }
    for comment in ["Before the language.", "behind it", " indented", "the end"] {
      #expect(Samples.json(text).contains("\"\(comment)\""))
    }
  }

  @Test
  func `conditions as deep as the language reads them are themselves again`() {
    // 199 parentheses, `and` and `or` in turn, each with its own list.
    var condition = "a is b"
    for level in 0..<199 { condition = "(\(condition)) \(level % 2 == 0 ? "and" : "or") x is y" }
    let text = "language en\nkind k from \"k.csv\" when \(condition)\n"
    let file = Samples.tree(text)
    #expect(file.tree.declarations.count == 1)
    let (back, mistakes) = RuleImport.read(SourceFile(name: "a", text: Samples.json(text)))
    #expect(mistakes.map(\.message.english) == [])
    #expect(back.map(\.tree) == [file.tree])
  }

  @Test
  func `an outcome at the end of a file without a line break is itself again`() {
    let text = "language en\nladder a\n  step 2 closure"
    let tree = RuleTreeFile(RuleParser.parse(SourceFile(name: "a.rules", text: text))).tree
    #expect(tree.declarations[0].clauses[0].slots.map(\.value).contains(.outcome("closure")))
    let json = RuleExport.json([RuleTreeFile(name: "a.rules", language: .english, tree: tree)])
    let read = RuleImport.read(SourceFile(name: "a.json", text: json.text))
    #expect(read.diagnostics.isEmpty)
    #expect(read.files.map(\.tree) == [tree])
  }

  @Test
  func `titles are the same whichever language has them`() {
    let english = Samples.tree(
      "language en\nrule x \"Shops\" for each shop\n  label nl \"Winkels\"\n"
    )
    let dutch = Samples.tree("taal nl\nregel x \"Winkels\" voor elke shop\n  label en \"Shops\"\n")
    #expect(english.tree == dutch.tree)
    let alone = Samples.tree("taal nl\nregel x \"Winkels\"\n  onaangekondigd\n")
    let label = Samples.tree("language en\nrule x\n  label nl \"Winkels\"\n  unannounced\n")
    #expect(alone.tree == label.tree)
    let text = RuleFileWriter.text(of: alone, in: .dutch)
    #expect(text == "taal nl\n\nregel x \"Winkels\"\n  onaangekondigd\n")
  }

  @Test
  func `lines are given when asked, and mean nothing`() {
    let file = Samples.tree("language en\n\nrole boa\n\n  deployed 07:00-22:00 on any day\n")
    #expect(file.lines == [[3, 5]])
    let json = RuleExport.json([file], withLines: true).text
    #expect(json.contains("\"line\": 3") && json.contains("\"line\": 5"))
    let back = RuleImport.read(SourceFile(name: "a", text: json)).files
    #expect(RuleExport.json(back) == RuleExport.json([file]))
  }

  /// The tree of a file, written in a language and read again.
  private func again(_ file: RuleTreeFile, _ language: Language) -> RuleTree? {
    guard let text = RuleFileWriter.text(of: file, in: language) else { return nil }
    let parsed = RuleParser.parse(SourceFile(name: file.name, text: text))
    guard parsed.diagnostics.isEmpty, parsed.language == language else {
      Issue.record("\(text) \(parsed.diagnostics.map(\.message.english))")
      return nil
    }
    return RuleTreeFile(parsed).tree
  }
}

extension RuleExportTests {
  @Test
  func `the longest duration comes back from JSON`() {
    // 999,999,999 h and 999,999,999 min are 999,999,999 × 61 min.
    let text = "language en\nparameter a = 999999999 h 999999999 min\n"
    let parsed = RuleParser.parse(SourceFile(name: "a.rules", text: text))
    #expect(parsed.diagnostics.map(\.code) == [])
    let file = RuleTreeFile(parsed)
    let json = RuleExport.json([file]).text
    #expect(json.contains("60999999939"))
    let read = RuleImport.read(SourceFile(name: "rules.json", text: json))
    #expect(read.diagnostics.map(\.message.english) == [])
    #expect(read.files.map(\.tree) == [file.tree])
  }
}
