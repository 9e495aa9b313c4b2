import Testing

@testable import SourceText

private let file = SourceFile(name: "a.rules", text: "language en\nrule x\n  takes 90\n")

private func finding(_ range: TextRange, language: Language = .english) -> Diagnostic {
  Diagnostic(
    code: "R0030",
    file: "a.rules",
    range: range,
    message: Bilingual(en: "`90` has no unit", nl: "`90` heeft geen eenheid"),
    help: Bilingual(en: "write `90 min`", nl: "schrijf `90 min`"),
    fixes: [
      Fix(
        range: range,
        replacement: "90 min",
        title: Bilingual(en: "write `90 min`", nl: "schrijf `90 min`"),
        isSafe: false
      )
    ],
    language: language
  )
}

@Suite
struct Findings {
  @Test
  func `a finding is shown with its line, a mark, help and a change`() {
    #expect(
      DiagnosticText.render([finding(TextRange(27, 29))], files: [file]) == """
        error R0030: `90` has no unit
         --> a.rules:3:9
          |
        3 |   takes 90
          |         ^^
          = help: write `90 min`
          = fix: write `90 min`
          | takes 90 min

        """
    )
  }

  @Test
  func `a finding about a Dutch file is in Dutch`() {
    let text = DiagnosticText.render(finding(TextRange(27, 29), language: .dutch), file: file)
    #expect(text.hasPrefix("fout R0030: `90` heeft geen eenheid\n"))
    #expect(text.contains("hulp: schrijf") && text.contains("voorstel: schrijf"))
  }

  @Test
  func `a finding fits on one line`() {
    #expect(
      DiagnosticText.short(finding(TextRange(27, 29)), file: file)
        == "a.rules:3:9: R0030: `90` has no unit"
    )
  }

  @Test
  func `colour is only added when asked`() {
    #expect(!DiagnosticText.render(finding(TextRange(27, 29)), file: file).contains("\u{1B}"))
    let painted = DiagnosticText.render(finding(TextRange(27, 29)), file: file, colour: true)
    #expect(painted.contains("\u{1B}[1;31merror R0030\u{1B}[0m"))
  }

  @Test
  func `controls and turning marks in a file are shown as marks`() {
    let file = SourceFile(name: "a.rules", text: "x \u{1B}[31m \u{202E}y\n")
    let text = DiagnosticText.render(finding(TextRange(2, 3)), file: file)
    #expect(text.contains("1 | x ‹1B›[31m ‹202E›y\n"))
    #expect(text.contains("  |   ^^^^\n"))
  }

  @Test
  func `a long line is cut around the place`() {
    let file = SourceFile(
      name: "a.rules",
      text: String(repeating: "a", count: 500) + "90" + String(repeating: "b", count: 500)
    )
    let text = DiagnosticText.render(finding(TextRange(500, 502)), file: file)
    let lines = text.split(separator: "\n")
    #expect(lines[3].hasPrefix("1 | …aaa") && lines[3].hasSuffix("bbb…"))
    let caret = Array(lines[4]).firstIndex(of: "^")
    #expect(caret.map { Array(lines[3])[$0] } == "9")
  }

  @Test
  func `a place outside the file does no harm`() {
    for range in [TextRange(-5, -2), TextRange(10_000, 20_000), TextRange(3, 1)] {
      #expect(!DiagnosticText.render(finding(range), file: file).isEmpty)
      #expect(!DiagnosticJSON.value([finding(range)], files: [file]).text.isEmpty)
    }
  }

  @Test
  func `findings as data have lines, columns and changes`() {
    #expect(
      DiagnosticJSON.value([finding(TextRange(27, 29))], files: [file]).compactText
        == """
        {"diagnostics":[{"code":"R0030","severity":"error","file":"a.rules","line":3,"column":9,\
        "endLine":3,"endColumn":11,"message":"`90` has no unit","help":"write `90 min`",\
        "language":"en","fixes":[{"line":3,"column":9,"endLine":3,"endColumn":11,\
        "replacement":"90 min","title":"write `90 min`","safe":false}],"labels":[]}]}
        """
    )
  }
}

@Suite
struct JSON {
  @Test
  func `texts are escaped`() {
    #expect(
      JSONText.string("a\"b\\c\n\u{01}\u{202E}é").compactText
        == "\"a\\\"b\\\\c\\n\\u0001\\u202eé\""
    )
  }

  @Test
  func `objects keep their order and are indented`() {
    let value = JSONText.object([
      "b": .integer(-1), "a": .array([.bool(true), .null]), "c": .array([]),
    ])
    #expect(
      value.text == """
        {
          "b": -1,
          "a": [
            true,
            null
          ],
          "c": []
        }

        """
    )
  }
}

@Suite
struct Nearness {
  @Test
  func `a slip of one letter is recognised, another word is not`() {
    let known = ["takes", "team", "within"]
    #expect(Suggestion.nearest(to: "tkaes", among: known) == "takes")
    #expect(Suggestion.nearest(to: "whitin", among: known) == "within")
    #expect(Suggestion.nearest(to: "police", among: known) == nil)
    #expect(Suggestion.nearest(to: "te", among: known) == nil)
  }

  @Test
  func `columns count characters, not bytes`() {
    let file = SourceFile(name: "a", text: "één x")
    #expect(file.position(of: 6).column == 5)
  }
}
