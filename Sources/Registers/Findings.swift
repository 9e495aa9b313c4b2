import SourceText

/// The findings about one file, as they are collected.
struct Findings {
  let file: SourceFile
  var language = Language.english
  private(set) var list: [Diagnostic] = []
  private var counts: [Key: Int] = [:]
  private var lastRange: [Key: TextRange] = [:]

  /// So many findings of one kind in one column are shown; the rest is counted.
  static let shown = 20

  private struct Key: Hashable {
    let code: RegisterCode
    let column: Int
  }

  init(file: SourceFile) { self.file = file }

  /// Whether any error was found.
  var hasErrors: Bool { list.contains { $0.severity == .error } }

  /// Adds a finding; `column` groups those that are counted together.
  mutating func add(
    _ code: RegisterCode,
    _ severity: Severity = .error,
    at range: TextRange,
    column: Int = -1,
    _ message: Bilingual,
    help: Bilingual? = nil,
    labels: [Diagnostic.Label] = [],
    fixes: [Fix] = []
  ) {
    let key = Key(code: code, column: column)
    counts[key, default: 0] += 1
    lastRange[key] = range
    guard counts[key, default: 0] <= Findings.shown else { return }
    list.append(
      Diagnostic(
        code: code.rawValue,
        severity: severity,
        file: file.name,
        range: range,
        message: message,
        help: help,
        labels: labels,
        fixes: fixes,
        language: language
      )
    )
  }

  /// The findings in the file's language, with one line for each kind of which more were found.
  func finished() -> [Diagnostic] {
    var result = list.map { $0.with(language: language) }
    for (key, count) in counts.sorted(by: {
      ($0.key.code.rawValue, $0.key.column) < ($1.key.code.rawValue, $1.key.column)
    }) where count > Findings.shown {
      let more = count - Findings.shown
      result.append(
        Diagnostic(
          code: RegisterCode.manyMore.rawValue,
          severity: .note,
          file: file.name,
          range: lastRange[key] ?? TextRange(0, 0),
          message: Bilingual(
            en: "\(more) more findings \(key.code.rawValue) in this column, the last one here",
            nl: "nog \(more) meldingen \(key.code.rawValue) in deze kolom, de laatste hier"
          ),
          language: language
        )
      )
    }
    return result
  }
}

extension Findings {
  /// The bytes are not a text that can be read.
  mutating func undecodable(_ file: SourceFile, _ reason: DecodedText.Failure) {
    switch reason {
    case .tooLarge:
      let limit = DecodedText.sizeLimit / 1024 / 1024
      add(
        .tooLarge,
        at: TextRange(0, 0),
        Bilingual(
          en: "the file has \(file.bytes.count) bytes; at most \(limit) MB is read",
          nl: "het bestand is \(file.bytes.count) bytes groot; hoogstens \(limit) MB wordt gelezen"
        ),
        help: Bilingual(en: "split it by period", nl: "splits het per periode")
      )
    case .workbook(let offset):
      add(
        .workbook,
        at: TextRange(offset, offset + 1),
        Bilingual(
          en: "the file is no plain text: is it an Excel workbook?",
          nl: "het bestand is geen gewone tekst: is het een Excel-werkmap?"
        ),
        help: Bilingual(
          en: "save it as CSV UTF-8 (comma or semicolon separated)",
          nl: "bewaar het als CSV UTF-8 (gescheiden door komma of puntkomma)"
        )
      )
    case .unknown(let offset):
      let byte = offset < file.bytes.count ? hexadecimal(file.bytes[offset]) : "?"
      add(
        .unknownEncoding,
        at: TextRange(offset, offset + 1),
        Bilingual(
          en: "byte \(byte) belongs to no encoding that is read",
          nl: "byte \(byte) hoort bij geen codering die gelezen wordt"
        ),
        help: Bilingual(
          en: "UTF-8, UTF-16 with byte order mark and Windows-1252 are read; save as CSV UTF-8",
          nl: "UTF-8, UTF-16 met BOM en Windows-1252 worden gelezen; bewaar als CSV UTF-8"
        )
      )
    }
  }

  /// The quotes, or the size, of a list are not right.
  mutating func malformed(_ problem: CSVScan.Problem, _ text: DecodedText) {
    let start = text.fileOffset(problem.offset)
    let range = TextRange(start, start + 1)
    switch problem.code {
    case .unclosedQuote:
      add(
        .unclosedQuote,
        at: range,
        Bilingual(
          en: "the quote that opens on line \(problem.line) is never closed",
          nl: "het aanhalingsteken op regel \(problem.line) wordt nergens gesloten"
        ),
        help: Bilingual(
          en: "close it with \", and write a quote inside a cell as \"\"",
          nl: "sluit het met \", en schrijf een aanhalingsteken in een cel als \"\""
        )
      )
    case .textAfterQuote:
      add(
        .textAfterQuote,
        at: range,
        Bilingual(
          en: "text follows the closing quote on line \(problem.line)",
          nl: "na het sluitende aanhalingsteken op regel \(problem.line) volgt nog tekst"
        ),
        help: Bilingual(
          en: "write a quote inside a cell as \"\"",
          nl: "schrijf een aanhalingsteken in een cel als \"\""
        )
      )
    default:
      add(
        .tooMany,
        at: range,
        Bilingual(
          en: "line \(problem.line) goes beyond \(CSVScan.columnLimit) columns or "
            + "\(CSVScan.rowLimit) rows",
          nl: "regel \(problem.line) gaat over de \(CSVScan.columnLimit) kolommen of "
            + "\(CSVScan.rowLimit) rijen heen"
        ),
        help: Bilingual(
          en: "is this the right file, with one object on each line?",
          nl: "is dit het goede bestand, met één object per regel?"
        )
      )
    }
  }

  /// A row has more or fewer cells than the header.
  mutating func wrongWidth(
    _ row: Range<Int>,
    width: Int,
    line: Int,
    _ scan: CSVScan,
    _ text: DecodedText
  ) {
    let first = scan.cells[row.lowerBound]
    let last = scan.cells[max(row.lowerBound, row.upperBound - 1)]
    add(
      .rowWidth,
      at: TextRange(text.fileOffset(Int(first.start)), text.fileOffset(Int(last.end))),
      Bilingual(
        en:
          "line \(line) has \(row.count) \(row.count == 1 ? "cell" : "cells"), the header \(width)",
        nl: "regel \(line) heeft \(row.count) \(row.count == 1 ? "cel" : "cellen"), de kop \(width)"
      ),
      help: Bilingual(
        en: "put text that holds the delimiter between quotes",
        nl: "zet tekst waar het scheidingsteken in voorkomt tussen aanhalingstekens"
      )
    )
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.utf8.count < 2 ? "0" + digits : digits)
  }
}
