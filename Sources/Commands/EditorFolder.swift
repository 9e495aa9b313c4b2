import RuleWriting
import SourceText

/// `ronde lsp --write-extension DIR`: the folder of an extension for Visual Studio Code.
enum EditorFolder {
  static func write(_ context: Context) throws(Refusal) -> ExitCode {
    let out = context.arguments.value(.writeExtension) ?? ""
    let folder = context.path(out.hasSuffix("/") ? String(out.dropLast()) : out)
    let files = EditorExtension.files(version: RondeCommand.version)
    let own = Set(files.map { $0.path.prefix { $0 != "/" } })
    let others = Files.names(in: folder, hidden: true).filter { !own.contains($0[...]) }
    guard !Files.isFile(folder), others.isEmpty else {
      throw Refusal(
        code: .conflict,
        text: Bilingual(
          en: "`\(out)` holds something else; give a new folder",
          nl: "`\(out)` bevat iets anders; geef een nieuwe map"
        )
      )
    }
    do {
      try Files.writeFolder(folder, files.map { ($0.path, $0.bytes) })
    } catch {
      throw Refusal(error)
    }
    context.console.out(
      context.say(
        Bilingual(
          en: "wrote \(files.count) files to \(out); README.md there says how to use them\n",
          nl: "\(files.count) bestanden staan in \(out); README.md daar zegt hoe ze te gebruiken\n"
        )
      )
    )
    return .done
  }
}
