/// Columns of text for a terminal, two spaces apart.
struct TextTable {
  private var rows: [[String]] = []

  mutating func append(_ row: [String]) { rows.append(row.map(VisibleText.of)) }

  /// The rows with every column as wide as its widest cell; `right` columns end alike.
  func text(right: Set<Int> = [], indent: String = "") -> String {
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], cell.count)
      }
    }
    return rows.map { row in
      var line = indent
      for (index, cell) in row.enumerated() {
        let gap = String(repeating: " ", count: widths[index] - cell.count)
        if index > 0 { line += "  " }
        line += right.contains(index) ? gap + cell : cell + gap
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
