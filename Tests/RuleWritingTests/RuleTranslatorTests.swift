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
}
