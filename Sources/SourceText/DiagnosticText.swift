/// Findings as text for people.
///
/// ```
/// error R0030: `90` has no unit
///  --> rules/parking.rules:12:9
///    |
/// 12 |   takes 90
///    |         ^^
///    = help: write minutes or hours: `90 min` or `90 h`
/// ```
public enum DiagnosticText {
  /// All findings in order, with an empty line between, each in the language of its file.
  public static func render(
    _ diagnostics: [Diagnostic],
    files: [SourceFile],
    colour: Bool = false
  ) -> String {
    let byName = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
    return Diagnostic.inOrder(diagnostics)
      .map { render($0, files: byName, colour: colour) }
      .joined(separator: "\n")
  }

  /// One finding.
  public static func render(
    _ diagnostic: Diagnostic,
    file: SourceFile?,
    colour: Bool = false
  ) -> String {
    render(diagnostic, files: file.map { [$0.name: $0] } ?? [:], colour: colour)
  }

  /// One finding on one line that editors can read: `file:line:column: R0030: message`.
  public static func short(_ diagnostic: Diagnostic, file: SourceFile?) -> String {
    let place = place(diagnostic.file, diagnostic.range, file)
    let message = SafeText.shown(diagnostic.message.text(in: diagnostic.language))
    return "\(place): \(diagnostic.code): \(message)"
  }

  private static func render(
    _ diagnostic: Diagnostic,
    files: [String: SourceFile],
    colour: Bool
  ) -> String {
    let language = diagnostic.language
    let file = files[diagnostic.file]
    let paint = Paint(isOn: colour)
    let message = SafeText.shown(diagnostic.message.text(in: language))
    let title = "\(severity(diagnostic.severity).text(in: language)) \(diagnostic.code)"
    var lines = [paint.severity(title, diagnostic.severity) + ": " + paint.bold(message)]
    let labels = diagnostic.labels.map { ($0, files[$0.file]) }
    let numbers =
      [file.map { $0.position(of: Int(diagnostic.range.start)).line } ?? 0]
      + labels.map { label, file in file?.position(of: Int(label.range.start)).line ?? 0 }
    let margin = String(numbers.max() ?? 0).utf8.count
    let gutter = String(repeating: " ", count: margin)
    lines.append(
      "\(gutter)\(paint.dim("-->")) \(place(diagnostic.file, diagnostic.range, file))"
    )
    if let file {
      lines += excerpt(file, diagnostic.range, margin, paint) {
        paint.severity($0, diagnostic.severity)
      }
    }
    for (label, file) in labels {
      let text = SafeText.shown(label.text.text(in: language))
      lines.append(
        "\(gutter)\(paint.dim(":::")) \(place(label.file, label.range, file)): \(text)"
      )
      if let file { lines += excerpt(file, label.range, margin, paint) { paint.dim($0) } }
    }
    if let help = diagnostic.help {
      let word = Bilingual(en: "help", nl: "hulp").text(in: language)
      lines.append(
        "\(gutter) \(paint.dim("=")) \(word): \(SafeText.shown(help.text(in: language)))"
      )
    }
    for fix in diagnostic.fixes {
      let word = Bilingual(en: "fix", nl: "voorstel").text(in: language)
      lines.append(
        "\(gutter) \(paint.dim("=")) \(word): \(SafeText.shown(fix.title.text(in: language)))"
      )
      if let file, let line = preview(file, fix) {
        lines.append("\(gutter) \(paint.dim("|")) \(paint.fixed(line))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func severity(_ severity: Severity) -> Bilingual {
    switch severity {
    case .error: Bilingual(en: "error", nl: "fout")
    case .warning: Bilingual(en: "warning", nl: "waarschuwing")
    case .note: Bilingual(en: "note", nl: "opmerking")
    }
  }

  private static func place(_ name: String, _ range: TextRange, _ file: SourceFile?) -> String {
    let shown = SafeText.shown(name)
    guard let file else { return shown }
    let position = file.position(of: Int(range.start))
    return "\(shown):\(position.line):\(position.column)"
  }

  // MARK: Excerpts

  /// Lines are cut to this many characters around the place.
  private static let widest = 96

  /// The line of a place, with a mark under the place.
  private static func excerpt(
    _ file: SourceFile,
    _ range: TextRange,
    _ margin: Int,
    _ paint: Paint,
    _ mark: (String) -> String
  ) -> [String] {
    let number = file.position(of: Int(range.start)).line
    guard let bytes = file.line(number) else { return [] }
    let start = min(max(Int(range.start), bytes.startIndex), bytes.endIndex)
    let end = min(max(Int(range.end), start), bytes.endIndex)
    let before = shown(bytes[bytes.startIndex..<start])
    let marked = shown(bytes[start..<end])
    let after = shown(bytes[end...])
    var line = before + marked + after
    var offset = before.count
    // A long line is shown from a little before the place.
    if line.count > widest {
      let from = max(0, min(offset - widest / 3, line.count - widest))
      let through = min(line.count, from + widest)
      line = (from > 0 ? ["…"] : []) + line[from..<through] + (through < line.count ? ["…"] : [])
      offset += (from > 0 ? 1 : 0) - from
    }
    let width = max(1, min(marked.count, widest - min(offset, widest - 1)))
    let gutter = String(repeating: " ", count: margin)
    let label = String(repeating: " ", count: margin - String(number).utf8.count) + String(number)
    let carets = String(repeating: " ", count: offset) + mark(String(repeating: "^", count: width))
    return [
      "\(gutter) \(paint.dim("|"))",
      "\(paint.dim("\(label) |")) \(line.joined())",
      "\(gutter) \(paint.dim("|")) \(carets)",
    ]
  }

  /// The characters of some bytes as they may be shown, one place each.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> [String] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.flatMap { scalar in
      SafeText.shown(scalar).unicodeScalars.map { String($0) }
    }
  }

  /// The line as it would be after a change within one line.
  private static func preview(_ file: SourceFile, _ fix: Fix) -> String? {
    let start = file.position(of: Int(fix.range.start)).line
    guard start == file.position(of: Int(fix.range.end)).line, let line = file.line(start),
      line.startIndex <= Int(fix.range.start), Int(fix.range.end) <= line.endIndex
    else { return nil }
    let bytes =
      Array(line[..<Int(fix.range.start)]) + Array(fix.replacement.utf8)
      + Array(line[Int(fix.range.end)...])
    let text = String(decoding: bytes, as: UTF8.self)
    let first = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).first
    let shown = SafeText.shown(first.flatMap { String($0) } ?? text)
    let trimmed = String(shown.drop { $0 == " " })
    return trimmed.isEmpty || trimmed.utf8.count > 2 * widest ? nil : trimmed
  }

  /// Colours for a terminal, or none.
  private struct Paint {
    let isOn: Bool

    private func wrap(_ text: String, _ code: String) -> String {
      isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    func bold(_ text: String) -> String { wrap(text, "1") }
    func dim(_ text: String) -> String { wrap(text, "2") }
    func fixed(_ text: String) -> String { wrap(text, "32") }
    func severity(_ text: String, _ severity: Severity) -> String {
      switch severity {
      case .error: wrap(text, "1;31")
      case .warning: wrap(text, "1;33")
      case .note: wrap(text, "1;36")
      }
    }
  }
}
