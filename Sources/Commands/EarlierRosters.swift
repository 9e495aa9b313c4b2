import CivilTime
import Obligations
import Registers
import Reports
import SourceText

/// Rosters made before, given with `--after`: their shifts count as worked, their visits as done.
enum EarlierRosters {
  /// The rosters of weeks before a week; later ones are not history, and that is said.
  ///
  /// A roster of another city, and two of one week, are refused.
  static func read(
    _ context: Context,
    before week: Week,
    city: String
  ) throws(Refusal) -> [Roster] {
    var rosters: [Roster] = []
    var from: [Week: String] = [:]
    for path in context.arguments.values(.after) {
      let roster = try file(path, context).roster
      guard roster.city == city else {
        throw .wrongUse(
          Bilingual(
            en: "\(path) is a roster of \(roster.city); history of \(city) was expected",
            nl: "\(path) is een rooster van \(roster.city); verwacht werd verleden van \(city)"
          )
        )
      }
      guard roster.week < week else {
        context.tell(
          Bilingual(
            en: "\(path) is of \(roster.week), not before \(week), so it is not used",
            nl: "\(path) is van \(roster.week), niet van voor \(week), en telt dus niet mee"
          )
        )
        continue
      }
      if let first = from[roster.week] {
        throw .wrongUse(
          Bilingual(
            en: "\(first) and \(path) are both of \(roster.week); give one roster a week",
            nl: "\(first) en \(path) zijn beide van \(roster.week); geef één rooster per week"
          )
        )
      }
      from[roster.week] = path
      rosters.append(roster)
    }
    return rosters.sorted { $0.week < $1.week }
  }

  /// A roster file with its figures; every mistake in it is shown before the refusal.
  static func file(_ path: String, _ context: Context) throws(Refusal) -> RosterFile {
    context.console.progress(
      Bilingual(en: "reading \(path)", nl: "\(path) lezen"),
      context.language
    )
    let file = try RuleFiles.source(context.path(path), root: context.console.folder)
    context.console.endProgress()
    let decoded = RosterFile.decode(file)
    guard let content = decoded.content else {
      context.show(decoded.diagnostics, [file])
      throw .invalid(
        Bilingual(
          en: "\(file.name) is not a roster this version can read",
          nl: "\(file.name) is geen rooster dat deze versie kan lezen"
        )
      )
    }
    return content
  }

  /// Says what the registers hold of the planned week and after it: it is not history.
  static func tellUnused(_ city: City, from week: Week, _ context: Context) {
    let start = Amsterdam.moment(week.monday, .midnight)
    let shifts = city.worked.count { $0.interval.start >= start }
    let checks = city.checks.count { $0.day >= week.monday }
    guard shifts + checks > 0 else { return }
    context.tell(
      Bilingual(
        en: "the registers hold facts of \(week.monday) and later (shifts: \(shifts), checks: "
          + "\(checks)); they are not history of \(week) and are not used",
        nl: "de registers bevatten feiten van \(week.monday) en later (diensten: \(shifts), "
          + "controles: \(checks)); dat is geen verleden van \(week) en telt niet mee"
      )
    )
  }
}
