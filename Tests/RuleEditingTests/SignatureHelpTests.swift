import RuleEditing
import RuleSyntax
import SourceText
import Testing

struct SignatureHelpTests {
  private func help(_ lines: String) -> SignatureHelp? {
    let text = "taal nl\npakket town.new versie 1\nimporteer town.base\n" + lines
    let index = Editing.index.replacing(Editing.parse("new.rules", text))
    return index.signatureHelp(in: "new.rules", at: text.utf8.count)
  }

  @Test
  func `the form of a line is shown with the part that comes next`() throws {
    let form = try #require(help("regel r\n  duurt ")?.forms.first)
    #expect(form.label == "duurt DUUR")
    #expect(form.parts == [0..<5, 6..<10])
    #expect(form.active == 1)
    #expect(form.documentation == "Hoe lang één bezoek duurt.\n`duurt 1 u 30 min`")
    let team = try #require(help("regel r\n  team 1 ")?.forms.first)
    #expect(team.label == "team N ROL [met BEVOEGDHEID] en …")
    #expect(team.active == 1)
    // Three clauses start with `rust minstens`; after `tussen` one is left.
    #expect(help("arbeidstijden voor boa\n  rust minstens 11 u ")?.forms.count == 3)
    #expect(help("arbeidstijden voor boa\n  rust minstens 11 u tussen ")?.forms.count == 1)
    #expect(help("regel r\n  ") == nil)
    #expect(help("regel r\n  zomaar iets ") == nil)
  }

  @Test
  func `every clause and declaration has a form and says what it means`() {
    for kind in ClauseKind.allCases {
      #expect(kind.meaning.english.hasSuffix("."), "\(kind)")
      #expect(kind.meaning.dutch.hasSuffix("."), "\(kind)")
    }
    for kind in DeclarationKind.allCases {
      #expect(kind.meaning.english.hasSuffix("."), "\(kind)")
      #expect(kind.meaning.dutch.hasSuffix("."), "\(kind)")
    }
  }

  @Test(arguments: Editing.names)
  func `every place inside a line of a checked file has a form`(_ name: String) throws {
    let index = try #require(Editing.index(name))
    for file in index.files {
      for syntax in file.declarations {
        for range in [syntax.range] + syntax.clauses.map(\.range) {
          // At the last token of the line all before it is written.
          let bytes = file.file.bytes[Int(range.start)..<Int(range.end)]
          guard let blank = bytes.lastIndex(of: 0x20),
            bytes[..<blank].count(where: { $0 == UInt8(ascii: "\"") }) % 2 == 0
          else { continue }
          let help = index.signatureHelp(in: file.file.name, at: blank + 1)
          let form = help?.forms.first
          #expect(form != nil, "\(file.file.text(range))")
          #expect((form?.parts.last?.upperBound ?? 0) == form?.label.utf16.count ?? 0)
        }
      }
    }
  }
}
