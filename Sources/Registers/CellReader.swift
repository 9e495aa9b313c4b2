import CivilTime
import SourceText

/// Reads the cells of a sheet row by row and keeps what is wrong with them.
struct CellReader {
  let sheet: Sheet
  var findings: Findings
  /// The row being read; -1 before the first.
  private(set) var row = -1
  /// Whether nothing was wrong so far in this row.
  var isSound = true
  /// The forms of dates and numbers that were met, for the note on how the file was read.
  var sawDutchDate = false
  var sawLeaveUntil = false
  var decimals: [Int: DecimalSign] = [:]

  enum DecimalSign { case comma, point }

  init(_ sheet: Sheet, _ findings: Findings) {
    self.sheet = sheet
    self.findings = findings
  }

  var rowCount: Int { sheet.table.rows.count }

  /// Goes to the next row; false when there is none.
  mutating func next() -> Bool {
    row += 1
    isSound = true
    return row < rowCount
  }

  /// Where the row stands.
  var origin: RowOrigin {
    RowOrigin(
      file: sheet.table.file.name,
      line: Int(sheet.table.lines[row]),
      range: sheet.table.range(row: row)
    )
  }

  /// A cell of this row.
  func cell(_ column: Column) -> Cell? {
    guard let place = sheet.place(column) else { return nil }
    return sheet.table.cells[sheet.table.rows[row].lowerBound + place]
  }

  /// The content of a cell, as a range of the decoded bytes; nil when empty or not there.
  func content(_ column: Column) -> Range<Int>? {
    guard let cell = cell(column) else { return nil }
    let content = sheet.table.content(cell)
    return content.isEmpty ? nil : content
  }

  /// The decoded bytes of the sheet.
  var bytes: [UInt8] { sheet.table.text.bytes }

  /// The place of a cell in the file.
  func range(_ column: Column) -> TextRange {
    cell(column).map(sheet.table.range) ?? sheet.table.range(row: row)
  }

  /// Adds an error about a cell of this row.
  mutating func fail(
    _ code: RegisterCode,
    _ column: Column,
    _ message: Bilingual,
    help: Bilingual? = nil,
    fix: (replacement: String, title: Bilingual)? = nil
  ) {
    isSound = false
    say(code, .error, column, message, help: help, fixes: fix.map { [$0] } ?? [])
  }

  /// Adds a finding about a cell of this row.
  mutating func say(
    _ code: RegisterCode,
    _ severity: Severity,
    _ column: Column,
    _ message: Bilingual,
    help: Bilingual? = nil,
    fixes: [(replacement: String, title: Bilingual)] = []
  ) {
    let line = Int(sheet.table.lines[row])
    let header = sheet.header(column)
    let range = range(column)
    findings.add(
      code,
      severity,
      at: range,
      column: column.position,
      Bilingual(
        en: "row on line \(line), column \(header): \(message.english)",
        nl: "rij op regel \(line), kolom \(header): \(message.dutch)"
      ),
      help: help,
      fixes: sheet.table.text.takesFixes
        ? fixes.map {
          Fix(range: range, replacement: $0.replacement, title: $0.title, isSafe: false)
        } : []
    )
  }

  /// Adds that a cell may not be empty.
  mutating func failEmpty(_ column: Column) {
    fail(
      .emptyCell,
      column,
      Bilingual(en: "the cell is empty", nl: "de cel is leeg"),
      help: Bilingual(
        en: "\(Expectation.of(column).english) is needed here",
        nl: "hier moet \(Expectation.of(column).dutch) staan"
      )
    )
  }
}

/// What a column expects, in words.
enum Expectation {
  static func of(_ column: Column) -> Bilingual {
    switch column {
    case .from, .through, .leaveFrom, .leaveThrough, .validFrom, .validThrough, .date, .adultFrom:
      Bilingual(en: "a date such as 2026-11-23", nl: "een datum zoals 23-11-2026")
    case .start, .end:
      Bilingual(
        en: "a day and time such as 2026-11-23T07:00",
        nl: "een dag en tijd zoals 2026-11-23T07:00"
      )
    case .to: Bilingual(en: "a time such as 17:00", nl: "een tijd zoals 17:00")
    case .contract, .weekMax:
      Bilingual(en: "hours a week such as 36:00", nl: "uren per week zoals 36:00")
    case .latitude, .longitude:
      Bilingual(en: "degrees such as 53.2193", nl: "graden zoals 53,2193")
    case .places, .count, .breakMinutes:
      Bilingual(en: "a whole number", nl: "een geheel getal")
    case .sundayWork, .assumed: Bilingual(en: "yes or no", nl: "ja of nee")
    case .days:
      Bilingual(en: "days such as `Mon-Sat`", nl: "dagen zoals `ma-za`")
    case .roles, .qualification, .rule, .violations, .resource, .partner, .kind, .subject:
      Bilingual(en: "a name", nl: "een naam")
    case .code, .person, .id, .object, .place, .area, .unit, .arrival:
      Bilingual(en: "a code", nl: "een code")
    case .name, .because, .owner, .range: Bilingual(en: "a text", nl: "een tekst")
    }
  }
}
