import Testing

@testable import Commands

/// `ronde lsp --write-extension DIR`.
struct EditorFolderTests {
  @Test
  func `the folder is written as a whole, again over itself, and not over other work`() throws {
    try Town.inTown { town in
      let outcome = town.ronde("lsp --write-extension editor --lang en")
      #expect(outcome.code == 0 && outcome.out.hasPrefix("wrote 8 files to editor;"))
      #expect(town.text("editor/package.json").contains("\"\(RondeCommand.version)\""))
      #expect(town.text("editor/syntaxes/ronde.tmLanguage.json").contains("source.ronde"))
      let before = town.snapshot
      #expect(town.ronde("lsp --write-extension editor/").code == 0)
      #expect(town.snapshot == before)
      #expect(town.ronde("lsp --write-extension rules").code == 6)
      #expect(town.snapshot == before)
    }
  }
}
