import RuleChecking
import RuleSyntax
import SourceText
import Testing

/// Views that the parser never makes must not reach the rulebook either.
@Suite
struct GuardTests {
  private func codes(_ declaration: DeclarationSyntax) -> [String] {
    let parsed = RuleParser.parse(SourceFile(name: "x.rules", text: "language en\n"))
    let made = ParsedFile(
      file: parsed.file,
      language: .english,
      tree: parsed.tree,
      declarations: [declaration],
      diagnostics: []
    )
    return RuleChecker.check([made]).diagnostics.map(\.code)
  }

  private let place = TextRange(0, 8)

  private func slot(_ label: SlotLabel, _ value: SlotValue) -> SlotSyntax {
    SlotSyntax(label: label, value: value, range: place)
  }

  private var assumed: ClauseSyntax {
    ClauseSyntax(kind: .assumedBecause, range: place, slots: [slot(.text, .string("x"))])
  }

  @Test(arguments: [(600, 600), (1440, 60)])
  func `an empty window is refused`(from: Int, to: Int) {
    let declaration = DeclarationSyntax(
      kind: .parameter,
      range: place,
      slots: [slot(.name, .name("p")), slot(.quantity, .window(from: from, to: to))],
      clauses: [assumed]
    )
    #expect(codes(declaration) == ["R0205"])
  }

  @Test
  func `a clause of another declaration is refused`() {
    let declaration = DeclarationSyntax(
      kind: .role,
      range: place,
      slots: [slot(.name, .name("boa"))],
      clauses: [assumed, ClauseSyntax(kind: .unannounced, range: place, slots: [])]
    )
    #expect(codes(declaration) == ["R0201"])
  }

  @Test
  func `a declaration without its slots gives nothing and does not trap`() {
    for kind in DeclarationKind.allCases {
      let bare = DeclarationSyntax(kind: kind, range: place, slots: [], clauses: [assumed])
      _ = codes(bare)
      let clauses = ClauseKind.allCases.map { ClauseSyntax(kind: $0, range: place, slots: []) }
      _ = codes(DeclarationSyntax(kind: kind, range: place, slots: [], clauses: clauses))
    }
  }
}
