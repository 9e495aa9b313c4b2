/// Findings as data.
public enum DiagnosticJSON {
  /// An object with one member, `diagnostics`: the findings in order.
  ///
  /// Texts are in the language of the file. Lines and columns count from 1, columns in Unicode
  /// scalars; an end is just after the last character.
  public static func value(_ diagnostics: [Diagnostic], files: [SourceFile]) -> JSONText {
    .object(["diagnostics": .array(list(diagnostics, files: files))])
  }

  /// The findings in order, for use in a larger object.
  public static func list(_ diagnostics: [Diagnostic], files: [SourceFile]) -> [JSONText] {
    let byName = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
    return Diagnostic.inOrder(diagnostics).map { value($0, byName) }
  }

  private static func value(_ diagnostic: Diagnostic, _ files: [String: SourceFile]) -> JSONText {
    let language = diagnostic.language
    var members = [
      JSONMember("code", .string(diagnostic.code)),
      JSONMember("severity", .string(diagnostic.severity.rawValue)),
      JSONMember("file", .string(diagnostic.file)),
    ]
    members += place(diagnostic.range, files[diagnostic.file])
    members += [
      JSONMember("message", .string(diagnostic.message.text(in: language))),
      JSONMember("help", .optional(diagnostic.help?.text(in: language))),
      JSONMember("language", .string(language.rawValue)),
      JSONMember(
        "fixes",
        .array(
          diagnostic.fixes.map { fix in
            .object(
              place(fix.range, files[diagnostic.file]) + [
                JSONMember("replacement", .string(fix.replacement)),
                JSONMember("title", .string(fix.title.text(in: language))),
                JSONMember("safe", .bool(fix.isSafe)),
              ]
            )
          }
        )
      ),
      JSONMember(
        "labels",
        .array(
          diagnostic.labels.map { label in
            .object(
              [JSONMember("file", .string(label.file))] + place(label.range, files[label.file])
                + [JSONMember("message", .string(label.text.text(in: language)))]
            )
          }
        )
      ),
    ]
    return .object(members)
  }

  private static func place(_ range: TextRange, _ file: SourceFile?) -> [JSONMember] {
    guard let file else { return [] }
    let start = file.position(of: Int(range.start))
    let end = file.position(of: Int(range.end))
    return [
      JSONMember("line", .integer(start.line)), JSONMember("column", .integer(start.column)),
      JSONMember("endLine", .integer(end.line)), JSONMember("endColumn", .integer(end.column)),
    ]
  }
}
