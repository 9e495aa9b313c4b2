import CivilTime
import Obligations
import SourceText

/// The file `roster.csv`: one row for each shift, visit and round, with a stable id first.
///
/// It may leave the team: the object of an unannounced visit is never in it.
public enum CSVReport {
  /// How the file is written.
  public enum Dialect: String, Sendable, CaseIterable {
    /// For Excel in the Netherlands: UTF-8 with mark, `;`, dd-mm-jjjj, decimal comma.
    case excelDutch = "excel-nl"
    /// Comma, ISO dates, decimal point, English heads.
    case rfc4180
  }

  /// The file's bytes; rows end in CR LF in both dialects.
  public static func render(_ model: ReportModel, dialect: Dialect = .excelDutch) -> [UInt8] {
    let rows = CSVRows(model: model, dialect: dialect)
    var writer = CSVWriter(dialect: dialect)
    writer.append(rows.heads.map { .text($0) })
    for row in rows.shifts + rows.visits + rows.rounds { writer.append(row) }
    return writer.bytes
  }
}

/// One field: text that may need a guard, or something this program formed itself.
enum CSVField {
  case text(String)
  case plain(String)
}

/// Writes rows in a dialect, with quotes and the guard against formulas.
struct CSVWriter {
  private let dialect: CSVReport.Dialect
  private(set) var bytes: [UInt8] = []

  init(dialect: CSVReport.Dialect) {
    self.dialect = dialect
    if dialect == .excelDutch { bytes = [0xEF, 0xBB, 0xBF] }
  }

  mutating func append(_ row: [CSVField]) {
    let separator = dialect == .excelDutch ? ";" : ","
    let fields = row.map { field -> String in
      switch field {
      case .text(let text): quoted(CSVWriter.guarded(VisibleText.of(text)), separator)
      case .plain(let text): quoted(text, separator)
      }
    }
    bytes += Array((fields.joined(separator: separator) + "\r\n").utf8)
  }

  private func quoted(_ text: String, _ separator: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar != "\"" && scalar != "\r" && scalar != "\n" && String(scalar) != separator
    }
    if isPlain && !text.hasPrefix(" ") && !text.hasSuffix(" ") { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// Text that a spreadsheet would take for a formula gets a `'` before it, and so does text that
  /// starts with `'`, so that taking one off always gives the text back.
  static func guarded(_ text: String) -> String {
    text.unicodeScalars.first.map { isDangerous($0) } == true ? "'" + text : text
  }

  /// The text without its guard.
  static func unguarded(_ text: String) -> String {
    guard text.hasPrefix("'"), let second = text.unicodeScalars.dropFirst().first,
      isDangerous(second)
    else { return text }
    return String(text.dropFirst())
  }

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\0", "'", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}",
      "\u{FF20}":
      true
    default: false
    }
  }
}

/// The rows of the file.
struct CSVRows {
  let model: ReportModel
  let dialect: CSVReport.Dialect

  private var isDutch: Bool { dialect == .excelDutch }
  private var language: Language { isDutch ? .dutch : .english }

  /// Stable order; new columns come last.
  var heads: [String] {
    isDutch
      ? [
        "id", "soort", "datum", "begin", "einddatum", "einde", "uren", "mensen", "rol", "gebied",
        "object", "regel", "titel", "plaatsen", "middelen", "regelbestand", "document", "vast",
      ]
      : [
        "id", "kind", "date", "start", "end-date", "end", "hours", "people", "role", "area",
        "object", "rule", "title", "places", "units", "rule-file", "document", "pinned",
      ]
  }

  var shifts: [[CSVField]] {
    model.roster.shifts.map { shift in
      [.text(shift.id), .plain(isDutch ? "dienst" : "shift")]
        + times(shift.interval, minutes: shift.workMinutes)
        + [
          .text(shift.person), .text(shift.role), .text(model.areaName(shift.post)), .plain(""),
          .plain(""), .plain(""), .plain(""), .plain(""), .plain(""), .plain(""),
          .plain(truth(shift.isPinned)),
        ]
    }
  }

  var visits: [[CSVField]] {
    let ids = PublicIds.visits(model)
    return zip(model.roster.visits, ids).map { visit, id in
      let people = visit.members.map(\.person) + visit.externals.map { "\($0.count)x \($0.role)" }
      let isHidden = model.isUnannounced(visit.rule)
      return [.text(id), .plain(isDutch ? "bezoek" : "visit")]
        + times(visit.interval, minutes: visit.interval.length)
        + [
          .text(people.joined(separator: " ")),
          .text(visit.members.map(\.role).joined(separator: " ")), .text(area(visit.object)),
          .text(isHidden ? "" : visit.object.map { model.placeName($0) } ?? ""),
          .text(visit.rule), .text(model.title(visit.rule, language)), .plain(""),
          .text(visit.units.map(\.unit).joined(separator: " ")),
          .text(model.line(rule: visit.rule, obligation: visit.obligation)),
          .text(model.documents(visit.rule)), .plain(""),
        ]
    }
  }

  var rounds: [[CSVField]] {
    let ids = PublicIds.rounds(model)
    return zip(model.roster.rounds, ids).map { round, id in
      [.text(id), .plain(isDutch ? "ronde" : "round")]
        + times(round.interval, minutes: round.interval.length)
        + [
          .text(round.driver), .plain(""), .text(area(round.zone)),
          .text(model.isUnannounced(round.rule) ? "" : model.placeName(round.zone)),
          .text(round.rule), .text(model.title(round.rule, language)), .plain("\(round.places)"),
          .text(round.unit), .text(model.line(rule: round.rule, obligation: round.obligation)),
          .text(model.documents(round.rule)), .plain(""),
        ]
    }
  }

  private func area(_ object: String?) -> String {
    object.flatMap { model.areaOf($0) }.map { model.areaName($0) } ?? ""
  }

  private func times(_ interval: Interval, minutes: Int) -> [CSVField] {
    [
      .plain(date(interval.start)), .plain(clock(interval.start)), .plain(date(interval.end)),
      .plain(clock(interval.end)), .plain(hours(minutes)),
    ]
  }

  private func clock(_ moment: Moment) -> String { WireTime.clock(Amsterdam.wall(moment).minutes) }

  private func date(_ moment: Moment) -> String {
    let day = Amsterdam.day(of: moment)
    return isDutch ? Wording(.dutch).plainDate(day) : "\(day)"
  }

  /// Hours with two decimals, rounded half up.
  private func hours(_ minutes: Int) -> String {
    let hundredths = (max(0, minutes) * 10 + 3) / 6
    let rest = hundredths % 100
    return "\(hundredths / 100)\(isDutch ? "," : ".")\(rest < 10 ? "0" : "")\(rest)"
  }

  private func truth(_ value: Bool) -> String {
    isDutch ? (value ? "ja" : "nee") : (value ? "yes" : "no")
  }
}

/// Ids of visits and rounds that may be seen outside the team.
///
/// An obligation's id names its object; for an unannounced rule the id counts instead.
enum PublicIds {
  static func visits(_ model: ReportModel) -> [String] {
    let items = model.roster.visits.map { ($0.rule, $0.obligation) }
    return ids(items, model)
  }

  /// A round may be one of several of its obligation: `…/2` for the second.
  static func rounds(_ model: ReportModel) -> [String] {
    let items = model.roster.rounds.map { ($0.rule, $0.obligation) }
    var seen: [String: Int] = [:]
    return ids(items, model).map { id in
      seen[id, default: 0] += 1
      let count = seen[id] ?? 1
      return count == 1 ? id : "\(id)/\(count)"
    }
  }

  private static func ids(
    _ items: [(rule: String, obligation: String)],
    _ model: ReportModel
  )
    -> [String]
  {
    var counts: [String: Int] = [:]
    return items.map { rule, obligation in
      guard model.isUnannounced(rule) else { return obligation }
      counts[rule, default: 0] += 1
      return "\(rule)/\(model.roster.week)/\(counts[rule] ?? 1)"
    }
  }
}
