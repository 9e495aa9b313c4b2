import RuleChecking
import RuleEditing
import RuleSyntax
import SourceText
import Testing

struct ScenarioNamesTests {
  private let text = """
    taal nl
    toetst town.shops

    scenario "Elke winkel wordt bezocht"
      gegeven 3 shop wanneer risk is high
      gegeven shop hoekwinkel wanneer floor = 20
      gegeven shop-minutes = 30 min
      plan kalenderjaar 2026
      gebeurtenis op 12 mei 2026 sale-to-minor bij hoekwinkel
      verwacht shop-check 4 keer voor elke shop
      verwacht vraag naar boa uit shop-check tussen 1 u en 9 u
      verwacht steps trede 2 bij hoekwinkel

    """
  private var index: RuleIndex { Editing.index.replacing(Editing.parse("x.scenarios", text)) }

  @Test
  func `scenarios name what the package they test sees`() {
    #expect(index.file("x.scenarios")?.diagnostics.isEmpty == true)
    let names = index.names(in: "x.scenarios")
    // The package, the rule twice, kinds 3 times, class and classification, parameter, role, ladder.
    let symbols = names.compactMap { found -> SymbolSort? in
      guard case .symbol(let symbol) = found.meaning else { return nil }
      return symbol.sort
    }
    #expect(symbols.count == 11)
    #expect(!names.contains { $0.meaning == .unknown || $0.meaning == .unsure })
    #expect(names.filter { $0.meaning == .word(.object) }.count == 3)
  }

  @Test
  func `a rename reaches the scenarios`() throws {
    let offset = Editing.offset(of: "shop-check", in: Editing.shops)
    let renaming = index.rename(in: "shops.rules", at: offset, to: "shop-visit")
    guard case .edits(let edits) = renaming else {
      Issue.record("\(renaming)")
      return
    }
    #expect(edits.filter { $0.file == "x.scenarios" }.count == 2)
  }

  @Test
  func `lines of scenarios are completed with what they test`() {
    func labels(_ line: String) -> [String] {
      let more = text + line
      return Editing.index.replacing(Editing.parse("x.scenarios", more))
        .completions(in: "x.scenarios", at: more.utf8.count).map(\.label)
    }
    #expect(labels("  verwacht shop") == ["shop-check"])
    #expect(labels("  verwacht vraag naar b") == ["boa"])
    #expect(labels("  gegeven 3 sh") == ["shop"])
    #expect(labels("  gegeven 3 shop wanneer risk is h") == ["high"])
    #expect(!labels("re").contains("regel"))
  }
}
