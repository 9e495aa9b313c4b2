import RuleChecking
import SourceText

extension AnalysisInput {
  /// A finding about a place in the rules; the analyser gives it the language of its file.
  func finding(
    _ code: AnalysisCode,
    _ severity: Severity,
    at origin: Origin,
    _ message: Bilingual,
    help: Bilingual? = nil,
    also labels: [(Origin, Bilingual)] = [],
    fixes: [Fix] = []
  ) -> Diagnostic {
    Diagnostic(
      code: code.rawValue,
      severity: severity,
      file: origin.file,
      range: origin.range,
      message: message,
      help: help,
      labels: labels.map { .init(file: $0.0.file, range: $0.0.range, text: $0.1) },
      fixes: fixes
    )
  }
}
