public import SourceText

/// Runs the static analyses: what the rules ask that cannot be, with a witness for each.
public enum RuleAnalyser {
  /// What all analyses find, in order of file and place, each in the language of its file.
  public static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    Diagnostic.inOrder(each.flatMap { $0(input) })
  }

  /// The analyses one by one, for who wants to stop between them; what each finds is in the
  /// language of its file.
  public static var each: [@Sendable (AnalysisInput) -> [Diagnostic]] {
    (analysesOfTime + analysesOfFacts).map { analysis in
      { input in analysis(input).map { input.inItsLanguage($0) } }
    }
  }
}
