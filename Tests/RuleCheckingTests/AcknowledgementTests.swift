import RuleChecking
import RuleSyntax
import SourceText
import Testing

/// Accepting a finding with a reason.
struct AcknowledgementTests {
  /// `draft` is a concept, so that citing it raises the note R0113 at its name.
  private static let notes = """
    document draft "Draft" at "draft.txt" status concept
    role scout
      source draft

    """

  private static func acceptance(_ text: String) -> (Acceptance, [Diagnostic]) {
    let parsed = RuleParser.parse(
      SourceFile(name: "test.rules", text: "language en\npackage town.test version 2026.1\n" + text)
    )
    let checked = RuleChecker.check([parsed])
    let all = parsed.diagnostics + checked.diagnostics
    let acknowledgements = checked.rulebook.acknowledgements
    let acceptance = Acceptance(of: all, by: acknowledgements)
    let idle = Acceptance.idle(acknowledgements, used: acceptance.used) { _ in true }
    return (acceptance, idle)
  }

  @Test
  func `a note that is accepted in its declaration is taken out, with its reason`() {
    let text = Self.notes.replacing(
      "status concept\n",
      with: "status concept\n  accepts R0113, R0118 because \"decided on in March\"\n"
    )
    let (acceptance, idle) = Self.acceptance(text)
    #expect(acceptance.open.map(\.code) == [])
    #expect(acceptance.accepted.map(\.finding.code) == ["R0113"])
    #expect(acceptance.accepted.first?.acknowledgement.because == "decided on in March")
    #expect(acceptance.accepted.first?.acknowledgement.subject == "document draft")
    // The second code is idle: taking it out leaves the first as it is.
    #expect(idle.map(\.code) == ["R0121"])
    let head = "language en\npackage town.test version 2026.1\n"
    let mended = idle.first?.fixes.first.map { Check.applied($0, to: head + text) } ?? ""
    #expect(mended.contains("accepts R0113 because"))
    #expect(Self.acceptance(String(mended.dropFirst(head.count))).1.isEmpty)
  }

  @Test
  func `a note in the next declaration is not covered`() {
    // The clause stands in the role; the note is about the document before it.
    let (acceptance, idle) = Self.acceptance(Self.notes + "  accepts R0113 because \"March\"\n")
    #expect(acceptance.open.map(\.code) == ["R0113"])
    #expect(acceptance.accepted.isEmpty)
    #expect(idle.map(\.code) == ["R0121"])
    let mended = idle.first?.fixes.first.map {
      Check.applied(
        $0,
        to: "language en\npackage town.test version 2026.1\n" + Self.notes
          + "  accepts R0113 because \"March\"\n"
      )
    }
    #expect(mended == "language en\npackage town.test version 2026.1\n" + Self.notes)
  }

  @Test(arguments: [
    ("  source draft; accepts R0113 because \"March\"\n", "  source draft\n"),
    ("  accepts R0113 because \"March\"; source draft\n", "  source draft\n"),
    (
      "  source draft\n  accepts R0113 because \"March\" # really\n",
      "  source draft\n   # really\n"
    ),
    ("  source draft\n  accepts R0113, R0118 because \"March\"", "  source draft\n"),
  ])
  func `the fix takes out the clause and nothing else`(_ lines: String, _ left: String) {
    let start = "language en\npackage town.test version 2026.1\n"
    let text = Self.notes.replacing("  source draft\n", with: lines)
    let (_, idle) = Self.acceptance(text)
    let mended = idle.first?.fixes.first.map { Check.applied($0, to: start + text) }
    // The document's own note is left, so that the text is otherwise sound.
    #expect(mended.map { $0.hasSuffix(left.hasSuffix("\n") ? left : left + "\n") } == true)
    #expect(mended?.contains("accepts") == false)
  }

  @Test
  func `an error stays, and accepting it is told`() {
    let (acceptance, idle) = Self.acceptance(
      "role scout\n  source nothing\n  accepts R0105 because \"later\"\n"
    )
    #expect(acceptance.open.map(\.code) == ["R0105", "R0120"])
    #expect(acceptance.open.map(\.severity) == [.error, .error])
    #expect(acceptance.open.last?.labels.count == 1)
    #expect(idle.isEmpty)
  }

  @Test(arguments: [
    ("R0999", "`ronde check` shows"), ("r0113", "did you mean `R0113`"),
    ("RO235", "did you mean `R0235`"), ("D0104", "only findings about rules"),
    ("7", "`ronde check` shows"),
  ])
  func `a code that no finding has is told with the nearest`(_ code: String, _ help: String) {
    let (acceptance, idle) = Self.acceptance(
      "role scout\n  assumed because \"x\"\n  accepts \(code) because \"later\"\n"
    )
    #expect(acceptance.open.map(\.code) == ["R0119"])
    #expect(acceptance.open.first?.help?.english.contains(help) == true)
    #expect(idle.isEmpty)
  }

  @Test
  func `a reason holds a word`() {
    for reason in ["", " ", "…", "..."] {
      let (acceptance, _) = Self.acceptance(
        Self.notes + "  accepts R0113 because \"\(reason)\"\n"
      )
      #expect(acceptance.open.map(\.code).contains("R0122"), "\(reason)")
    }
    let (acceptance, _) = Self.acceptance(Self.notes + "  accepts R0113\n")
    #expect(acceptance.open.contains { $0.severity == .error && $0.code < "R0100" })
  }

  @Test
  func `what is idle cannot be accepted away`() {
    let (acceptance, idle) = Self.acceptance(
      "role scout\n  assumed because \"x\"\n  accepts R0113, R0121 because \"later\"\n"
    )
    let again = Acceptance(
      of: idle,
      by: RuleChecker.check([
        RuleParser.parse(
          SourceFile(
            name: "test.rules",
            text: "language en\npackage town.test version 2026.1\n"
              + "role scout\n  assumed because \"x\"\n  accepts R0113, R0121 because \"later\"\n"
          )
        )
      ]).rulebook.acknowledgements
    )
    #expect(acceptance.open.isEmpty)
    #expect(idle.map(\.code) == ["R0121", "R0121"])
    #expect(again.open.count == 2)
  }

  @Test
  func `a code that was not looked for is not called idle`() {
    let file = SourceFile(
      name: "test.rules",
      text: "language en\nrole scout\n  accepts R0113 because \"March\"\n"
    )
    let all = RuleChecker.check([RuleParser.parse(file)]).rulebook.acknowledgements
    #expect(Acceptance.idle(all, used: []) { _ in false }.isEmpty)
    #expect(Acceptance.idle(all + all, used: []) { _ in true }.count == 1)
  }

  @Test
  func `a Dutch file says it in Dutch`() {
    let parsed = RuleParser.parse(
      SourceFile(
        name: "test.rules",
        text: "taal nl\npakket town.test versie 2026.1\nrol scout\n"
          + "  aangenomen omdat \"x\"\n  aanvaardt R0113 omdat \"komt later\"\n"
      )
    )
    let checked = RuleChecker.check([parsed])
    #expect((parsed.diagnostics + checked.diagnostics).isEmpty)
    #expect(checked.rulebook.acknowledgements.map(\.because) == ["komt later"])
    #expect(checked.rulebook.acknowledgements.map(\.language) == [.dutch])
  }
}
