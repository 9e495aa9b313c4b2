import Registers
import SourceText

/// Shows findings on standard error, the gravest first.
enum Findings {
  /// Prints each finding with its excerpt: errors, then warnings, then notes, each in order of file
  /// and place.
  static func show(_ diagnostics: [Diagnostic], _ files: [SourceFile], _ context: Context) {
    let ofOneSort = Severity.allCases.map { severity in
      inLanguage(diagnostics.filter { $0.severity == severity }, context.language)
    }.filter { !$0.isEmpty }
    let files = Privacy.shown(files, diagnostics)
    let texts = ofOneSort.map {
      DiagnosticText.render($0, files: files, colour: context.console.usesColour)
    }
    guard !texts.isEmpty else { return }
    context.console.err(texts.joined(separator: "\n"))
  }

  /// Whether a finding is left to `check`: a note, unless it counts further errors.
  static func isLeftToCheck(_ finding: Diagnostic) -> Bool {
    finding.severity == .note && finding.code != RegisterCode.manyMore.rawValue
  }

  /// Findings are in the language of the file; a register that does not show one is told of in the
  /// terminal's.
  static func inLanguage(_ diagnostics: [Diagnostic], _ language: Language) -> [Diagnostic] {
    diagnostics.map { finding in
      guard !finding.file.hasSuffix(".rules"), finding.language == .english else { return finding }
      return Diagnostic(
        code: finding.code,
        severity: finding.severity,
        file: finding.file,
        range: finding.range,
        message: finding.message,
        help: finding.help,
        labels: finding.labels,
        fixes: finding.fixes,
        language: language
      )
    }
  }

  /// One line that counts findings: `2 errors, 1 warning, 0 notes`.
  static func count(_ diagnostics: [Diagnostic]) -> Bilingual {
    let counts = Severity.allCases.map { count(diagnostics, $0) }
    return Bilingual(
      en: counts.map(\.english).joined(separator: ", "),
      nl: counts.map(\.dutch).joined(separator: ", ")
    )
  }

  /// How many findings there are of one severity: `1 warning`.
  static func count(_ diagnostics: [Diagnostic], _ severity: Severity) -> Bilingual {
    let number = diagnostics.count { $0.severity == severity }
    let isOne = number == 1
    switch severity {
    case .error:
      return Bilingual(
        en: "\(number) \(isOne ? "error" : "errors")",
        nl: "\(number) \(isOne ? "fout" : "fouten")"
      )
    case .warning:
      return Bilingual(
        en: "\(number) \(isOne ? "warning" : "warnings")",
        nl: "\(number) \(isOne ? "waarschuwing" : "waarschuwingen")"
      )
    case .note:
      return Bilingual(
        en: "\(number) \(isOne ? "note" : "notes")",
        nl: "\(number) \(isOne ? "melding" : "meldingen")"
      )
    }
  }
}
