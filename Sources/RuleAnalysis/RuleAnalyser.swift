public import SourceText

/// Runs the static analyses: what the rules ask that cannot be, with a witness for each.
public enum RuleAnalyser {
  /// What all analyses find, in order of file and place, each in the language of its file.
  public static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    let analyses = analysesOfTime + analysesOfFacts
    return Diagnostic.inOrder(analyses.flatMap { $0(input) }.map { input.inItsLanguage($0) })
  }
}
