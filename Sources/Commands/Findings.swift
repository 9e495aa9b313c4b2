import SourceText

/// Shows findings on standard error, or as JSON on standard output.
enum Findings {
  /// Prints each finding with its excerpt, most important words first, in order of file and place.
  static func show(_ diagnostics: [Diagnostic], _ files: [SourceFile], _ context: Context) {
    context.console.err(
      DiagnosticText.render(diagnostics, files: files, colour: context.console.usesColour)
    )
  }

  /// One line that counts findings: `2 errors, 1 warning, 0 notes`.
  static func count(_ diagnostics: [Diagnostic]) -> Bilingual {
    func number(_ severity: Severity) -> Int {
      diagnostics.filter { $0.severity == severity }.count
    }
    let (errors, warnings, notes) = (number(.error), number(.warning), number(.note))
    return Bilingual(
      en: "\(errors) \(errors == 1 ? "error" : "errors"), "
        + "\(warnings) \(warnings == 1 ? "warning" : "warnings"), "
        + "\(notes) \(notes == 1 ? "note" : "notes")",
      nl: "\(errors) \(errors == 1 ? "fout" : "fouten"), "
        + "\(warnings) \(warnings == 1 ? "waarschuwing" : "waarschuwingen"), "
        + "\(notes) \(notes == 1 ? "melding" : "meldingen")"
    )
  }
}
