import RulePages
import SourceText
import Testing

struct CodePageTests {
  @Test
  func `a page keeps its texts`() {
    let both = Bilingual(en: "a", nl: "b")
    let page = CodePage(code: "R0001", title: both, text: both, wrong: both, right: both)
    #expect(page.title.text(in: .dutch) == "b")
  }
}
