import RuleSyntax
import RuleWriting
import SourceText
import Testing

struct RuleTranslatorTests {
  @Test
  func `keywords change and names stay`() {
    let text = "language en\nrole boa\n  deployed 07:00-22:00 on any day  # late\n"
    let parsed = RuleParser.parse(SourceFile(name: "a", text: text))
    let dutch = String(decoding: RuleTranslator.translate(parsed, to: .dutch), as: UTF8.self)
    #expect(dutch == "taal nl\nrol boa\n  inzetbaar 07:00-22:00 op alle dagen  # late\n")
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
