import CivilTime
import Obligations
import Reports
import SourceText

/// The files of one roster: the list to which a new format is added.
struct RosterFiles {
  let model: ReportModel
  let language: Language
  let dialect: CSVReport.Dialect

  /// Every file with its name in the roster's folder.
  func all(published: Day?) -> [(name: String, bytes: [UInt8])] {
    [
      ("roster.html", HTMLReport.render(model, language: language)),
      ("roster.csv", CSVReport.render(model, dialect: dialect)),
      ("roster.json", RosterFiles.document(model, language)),
    ]
      + CalendarReport.render(model, stamp: published, language: language)
      .map { ("ics/\($0.name)", $0.bytes) }
  }

  /// The bytes of roster.json.
  static func document(_ model: ReportModel, _ language: Language) -> [UInt8] {
    RosterFile.encode(
      RosterFile(
        roster: model.roster,
        summary: model.summary,
        sources: sources(model, language),
        search: model.search
      )
    )
  }

  /// What the roster rests on.
  static func sources(_ model: ReportModel, _ language: Language) -> RosterSources {
    RosterSources(
      rulebook: model.rulebook,
      city: model.city,
      roster: model.roster,
      summary: model.summary,
      language: language
    )
  }

  /// roster.json as text.
  static func json(_ model: ReportModel, _ language: Language) -> String {
    String(decoding: document(model, language), as: UTF8.self)
  }

  /// The form of roster.csv that is asked for.
  static func dialect(_ context: Context) throws(Refusal) -> CSVReport.Dialect {
    guard let wish = context.arguments.value(.csv) else { return .excelDutch }
    guard let dialect = CSVReport.Dialect(rawValue: wish) else {
      let known = CSVReport.Dialect.allCases.map(\.rawValue).joined(separator: ", ")
      throw .wrongUse(
        Bilingual(
          en: "`--csv \(wish)`: expected one of \(known)",
          nl: "`--csv \(wish)`: verwacht een van \(known)"
        )
      )
    }
    return dialect
  }
}
