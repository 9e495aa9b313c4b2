/// One cell: the bytes of its content, without the quotes around it.
struct Cell: Hashable {
  enum Form: UInt8 {
    case plain
    case quoted
    /// Quoted, with doubled quotes inside.
    case escaped
  }

  let start: Int32
  let end: Int32
  let form: Form

  var isEmpty: Bool { start >= end }
}

/// The rows and cells of a list for one delimiter (RFC 4180; CR, LF and CRLF all end a row).
struct CSVScan {
  struct Problem: Hashable {
    let code: RegisterCode
    /// Where, in the decoded bytes.
    let offset: Int
    let line: Int
  }

  /// More columns than this are refused.
  static let columnLimit = 256
  /// More rows than this are refused.
  static let rowLimit = 1_000_000

  var cells: [Cell] = []
  /// The first cell of each row, and one past the last row's last cell.
  var rowStarts: [Int32] = [0]
  /// The line of each row, from 1.
  var lines: [Int32] = []
  var problems: [Problem] = []

  var rowCount: Int { lines.count }

  /// The cells of a row.
  func row(_ index: Int) -> Range<Int> { Int(rowStarts[index])..<Int(rowStarts[index + 1]) }

  init(_ bytes: [UInt8], from start: Int, firstLine: Int, delimiter: UInt8) {
    var walk = Walk(bytes: bytes, index: start, line: firstLine, delimiter: delimiter)
    cells.reserveCapacity(bytes.count / 8)
    while walk.index < bytes.count, walk.isGoing {
      let line = walk.line
      repeat { cells.append(walk.cell(&problems)) } while walk.isGoing && walk.takeDelimiter()
      walk.endRow()
      lines.append(Int32(clamping: line))
      rowStarts.append(Int32(clamping: cells.count))
      if row(lines.count - 1).count > CSVScan.columnLimit || lines.count > CSVScan.rowLimit {
        problems.append(Problem(code: .tooMany, offset: walk.index, line: line))
        return
      }
    }
  }

  private struct Walk {
    let bytes: [UInt8]
    var index: Int
    var line: Int
    let delimiter: UInt8
    var isGoing = true

    mutating func cell(_ problems: inout [Problem]) -> Cell {
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return plain() }
      let opening = index
      let openingLine = line
      var form = Cell.Form.quoted
      index += 1
      while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\"") {
          guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else {
            return closed(opening, form, &problems)
          }
          form = .escaped
          index += 1
        } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
          if byte == UInt8(ascii: "\n") || !(index + 1 < bytes.count && bytes[index + 1] == 10) {
            line += 1
          }
        }
        index += 1
      }
      problems.append(Problem(code: .unclosedQuote, offset: opening, line: openingLine))
      isGoing = false
      return Cell(start: Int32(clamping: opening + 1), end: Int32(clamping: index), form: form)
    }

    private mutating func plain() -> Cell {
      let start = index
      while index < bytes.count {
        let byte = bytes[index]
        if byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
        index += 1
      }
      return Cell(start: Int32(clamping: start), end: Int32(clamping: index), form: .plain)
    }

    private mutating func closed(
      _ opening: Int,
      _ form: Cell.Form,
      _ problems: inout [Problem]
    ) -> Cell {
      let cell = Cell(start: Int32(clamping: opening + 1), end: Int32(clamping: index), form: form)
      index += 1
      let after = index
      _ = plain()
      if bytes[after..<index].contains(where: { $0 != UInt8(ascii: " ") }) {
        problems.append(Problem(code: .textAfterQuote, offset: after, line: line))
      }
      return cell
    }

    mutating func takeDelimiter() -> Bool {
      guard index < bytes.count, bytes[index] == delimiter else { return false }
      index += 1
      return true
    }

    mutating func endRow() {
      guard index < bytes.count else { return }
      if bytes[index] == UInt8(ascii: "\r") {
        index += 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
      } else if bytes[index] == UInt8(ascii: "\n") {
        index += 1
      }
      line += 1
    }
  }
}
