import Registers
import SourceText

/// Keeps what a refused column holds off the terminal: a message about another cell shows its row,
/// and the row holds the reason of somebody's absence.
enum Privacy {
  /// The files to show excerpts from, with the rows of a register with a refused column hidden but
  /// for the cells that findings are about.
  static func shown(_ files: [SourceFile], _ diagnostics: [Diagnostic]) -> [SourceFile] {
    let refused = diagnostics.filter { $0.code == RegisterCode.personalColumn.rawValue }
    guard !refused.isEmpty else { return files }
    return files.map { file in
      guard let header = refused.first(where: { $0.file == file.name }) else { return file }
      return hidden(file, below: Int(header.range.end), diagnostics)
    }
  }

  private static func hidden(
    _ file: SourceFile,
    below header: Int,
    _ diagnostics: [Diagnostic]
  ) -> SourceFile {
    let bytes = file.bytes
    let lineEnd = bytes.indices.first { $0 >= header && bytes[$0] == UInt8(ascii: "\n") }
    guard let first = lineEnd else { return file }
    // A range with a delimiter is of a whole row, so it may hold the refused cell.
    let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var isShown = [Bool](repeating: false, count: bytes.count)
    for finding in diagnostics where finding.file == file.name {
      let start = min(Int(finding.range.start), bytes.count)
      let range = start..<max(start, min(Int(finding.range.end), bytes.count))
      guard !bytes[range].contains(where: delimiters.contains) else { continue }
      for index in range { isShown[index] = true }
    }
    let masked = bytes.indices.map { index -> UInt8 in
      let byte = bytes[index]
      let isBreak = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      if index <= first || isBreak || isShown[index] || delimiters.contains(byte) { return byte }
      return UInt8(ascii: "*")
    }
    return SourceFile(name: file.name, bytes: masked)
  }
}
