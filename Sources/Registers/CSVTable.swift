import SourceText

/// A list as it was read: header, rows, and how its bytes were understood.
struct CSVTable {
  let file: SourceFile
  let text: DecodedText
  let delimiter: UInt8
  /// The header's cells, without trailing empty columns.
  let header: [Cell]
  /// The rows that hold something, each as its cells' index range in `cells`.
  let rows: [Range<Int>]
  /// The line of each row.
  let lines: [Int32]
  let cells: [Cell]
  /// Whether empty rows or columns were left out.
  let leftOutEmpty: Bool
  /// Whether the first line named the delimiter.
  let hasDelimiterLine: Bool

  /// The content without surrounding blanks and without the guard against formulas.
  func content(_ cell: Cell) -> Range<Int> {
    var low = Int(cell.start)
    var high = Int(cell.end)
    let bytes = text.bytes
    while low < high, CSVTable.isBlank(bytes[low]) { low += 1 }
    while high > low, CSVTable.isBlank(bytes[high - 1]) { high -= 1 }
    if high - low > 1, bytes[low] == UInt8(ascii: "'"), CSVTable.isGuarded(bytes[low + 1]) {
      low += 1
    }
    // A no-break space is two bytes, C2 A0; spreadsheets leave them at the ends of cells.
    while high - low >= 2, bytes[low] == 0xC2, bytes[low + 1] == 0xA0 { low += 2 }
    while high - low >= 2, bytes[high - 2] == 0xC2, bytes[high - 1] == 0xA0 { high -= 2 }
    return low..<high
  }

  /// The text of a cell.
  func string(_ cell: Cell) -> String {
    let content = content(cell)
    guard cell.form == .escaped else {
      return String(decoding: text.bytes[content], as: UTF8.self)
    }
    var bytes: [UInt8] = []
    var isSecond = false
    for byte in text.bytes[content] {
      let isQuote = byte == UInt8(ascii: "\"")
      if !(isQuote && isSecond) { bytes.append(byte) }
      isSecond = isQuote && !isSecond
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The place of a cell in the file's own bytes.
  func range(_ cell: Cell) -> TextRange {
    range(Int(cell.start), Int(cell.end))
  }

  /// The place of decoded bytes in the file's own bytes.
  func range(_ start: Int, _ end: Int) -> TextRange {
    TextRange(text.fileOffset(start), text.fileOffset(end))
  }

  /// The place of a row in the file's own bytes.
  func range(row: Int) -> TextRange {
    let range = rows[row]
    guard let first = range.first, let last = range.last else { return TextRange(0, 0) }
    return self.range(Int(cells[first].start), Int(cells[last].end))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isGuarded(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    case UInt8(ascii: "\t"), UInt8(ascii: "'"): true
    default: false
    }
  }
}

extension CSVTable {
  /// Reads a file's bytes as a list; nil when its form is too broken to go on.
  static func read(_ file: SourceFile, _ findings: inout Findings) -> CSVTable? {
    let text: DecodedText
    switch DecodedText.decode(file.bytes) {
    case .failure(let failure):
      findings.undecodable(file, failure.reason)
      return nil
    case .success(let decoded): text = decoded
    }
    let named = delimiterLine(text)
    let start = named?.next ?? text.start
    guard text.bytes[min(start, text.bytes.count)...].contains(where: { $0 > 0x20 }) else {
      findings.add(
        .emptyFile,
        at: TextRange(0, 0),
        Bilingual(en: "the file is empty", nl: "het bestand is leeg"),
        help: Bilingual(
          en: "a register has a header line with the names of its columns",
          nl: "een register heeft een kopregel met de namen van de kolommen"
        )
      )
      return nil
    }
    guard
      let (scan, delimiter) = scan(
        text,
        from: start,
        firstLine: named == nil ? 1 : 2,
        named: named?.delimiter,
        &findings
      )
    else { return nil }
    return build(file, text, scan, delimiter, hasLine: named != nil, &findings)
  }

  /// The delimiter that a first line `sep=;` names, and where the text goes on.
  private static func delimiterLine(_ text: DecodedText) -> (delimiter: UInt8, next: Int)? {
    let bytes = text.bytes[text.start...]
    guard bytes.count >= 5, bytes.starts(with: Array("sep=".utf8)) else { return nil }
    var index = text.start + 5
    guard index < bytes.endIndex, bytes[index] == 10 || bytes[index] == 13 else { return nil }
    if bytes[index] == 13, index + 1 < bytes.endIndex, bytes[index + 1] == 10 { index += 1 }
    return (bytes[text.start + 4], index + 1)
  }

  /// Scans with each delimiter that could be meant and takes the one that gives constant width.
  private static func scan(
    _ text: DecodedText,
    from start: Int,
    firstLine: Int,
    named: UInt8?,
    _ findings: inout Findings
  ) -> (CSVScan, UInt8)? {
    func scan(_ delimiter: UInt8) -> CSVScan {
      CSVScan(text.bytes, from: start, firstLine: firstLine, delimiter: delimiter)
    }
    if let named { return (scan(named), named) }
    let firstRow = text.bytes[start...].prefix { $0 != 10 && $0 != 13 }
    let candidates = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
      .filter(firstRow.contains)
    guard candidates.count > 1 else {
      let only = candidates.first ?? UInt8(ascii: ",")
      return (scan(only), only)
    }
    let scans = candidates.map { (scan($0), $0) }
    let constant = scans.filter { $0.0.hasConstantWidth(text.bytes) }
    if constant.count > 1 {
      let names = constant.map { delimiterName($0.1) }
      findings.add(
        .delimiterTie,
        at: TextRange(text.fileOffset(start), text.fileOffset(firstRow.endIndex)),
        Bilingual(
          en: "columns can be divided by \(names.map(\.english).joined(separator: " or by "))",
          nl: "kolommen kunnen door \(names.map(\.dutch).joined(separator: " of door ")) "
            + "gescheiden zijn"
        ),
        help: Bilingual(
          en: "say which, with a first line such as `sep=;`",
          nl: "zeg welke, met een eerste regel zoals `sep=;`"
        )
      )
      return nil
    }
    // When no delimiter fits every row, the one with the widest header is meant most likely.
    return constant.first
      ?? scans.max { $0.0.row(0).count < $1.0.row(0).count }
  }

  static func delimiterName(_ delimiter: UInt8) -> Bilingual {
    switch delimiter {
    case UInt8(ascii: ";"): Bilingual(en: "semicolon", nl: "puntkomma")
    case UInt8(ascii: ","): Bilingual(en: "comma", nl: "komma")
    case UInt8(ascii: "\t"): Bilingual(en: "tab", nl: "tab")
    default:
      Bilingual(
        en: "`\(Character(Unicode.Scalar(delimiter)))`",
        nl: "`\(Character(Unicode.Scalar(delimiter)))`"
      )
    }
  }

  private static func build(
    _ file: SourceFile,
    _ text: DecodedText,
    _ scan: CSVScan,
    _ delimiter: UInt8,
    hasLine: Bool,
    _ findings: inout Findings
  ) -> CSVTable? {
    for problem in scan.problems { findings.malformed(problem, text) }
    if scan.problems.contains(where: { $0.code != .textAfterQuote }) { return nil }
    func isEmpty(_ cell: Cell) -> Bool {
      text.bytes[Int(cell.start)..<Int(cell.end)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
    var width = scan.row(0).count
    while width > 0, isEmpty(scan.cells[width - 1]) { width -= 1 }
    var rows: [Range<Int>] = []
    var lines: [Int32] = []
    rows.reserveCapacity(scan.rowCount)
    lines.reserveCapacity(scan.rowCount)
    var leftOut = width < scan.row(0).count
    for index in 1..<max(1, scan.rowCount) {
      var row = scan.row(index)
      if row.count == width, !isEmpty(scan.cells[row.lowerBound]) {
        // The usual row needs no second look.
      } else if row.allSatisfy({ isEmpty(scan.cells[$0]) }) {
        leftOut = true
        continue
      } else {
        while row.count > width, isEmpty(scan.cells[row.upperBound - 1]) {
          row = row.lowerBound..<(row.upperBound - 1)
          leftOut = true
        }
      }
      guard row.count == width else {
        findings.wrongWidth(row, width: width, line: Int(scan.lines[index]), scan, text)
        continue
      }
      rows.append(row)
      lines.append(scan.lines[index])
    }
    return CSVTable(
      file: file,
      text: text,
      delimiter: delimiter,
      header: Array(scan.cells[0..<width]),
      rows: rows,
      lines: lines,
      cells: scan.cells,
      leftOutEmpty: leftOut,
      hasDelimiterLine: hasLine
    )
  }
}

extension CSVScan {
  /// Whether every row that holds something has as many cells as the header, more than one.
  func hasConstantWidth(_ bytes: [UInt8]) -> Bool {
    guard rowCount > 0, problems.isEmpty else { return false }
    let width = row(0).count
    guard width > 1 else { return false }
    for index in 1..<max(1, rowCount) {
      let row = row(index)
      if row.count == width { continue }
      if row.count == 1, cells[row.lowerBound].isEmpty { continue }
      return false
    }
    return true
  }
}
