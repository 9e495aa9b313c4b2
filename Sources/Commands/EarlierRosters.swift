import Obligations
import Reports
import SourceText

/// Rosters made before, given with `--after`: their shifts count as worked, their visits as done.
enum EarlierRosters {
  static func read(_ context: Context) throws(Refusal) -> [Roster] {
    var rosters: [Roster] = []
    for path in context.arguments.values(.after) {
      rosters.append(try file(path, context).roster)
    }
    return rosters.sorted { $0.week < $1.week }
  }

  /// A roster file with its figures; every mistake in it is shown before the refusal.
  static func file(_ path: String, _ context: Context) throws(Refusal) -> RosterFile {
    let file = try RuleFiles.source(context.path(path), root: context.console.folder)
    let decoded = RosterFile.decode(file)
    guard let content = decoded.content else {
      Findings.show(decoded.diagnostics, [file], context)
      throw .invalid(
        Bilingual(
          en: "\(file.name) is not a roster this version can read",
          nl: "\(file.name) is geen rooster dat deze versie kan lezen"
        )
      )
    }
    return content
  }
}
