public import CivilTime
public import Registers
public import RuleChecking
public import SourceText

/// What an analysis looks at.
public struct AnalysisInput: Sendable {
  /// The rules, without errors.
  public let rulebook: Rulebook
  /// The facts; nil when only the rules are looked at.
  public let city: City?
  /// The first day that is judged.
  public let from: Day
  /// The last day that is judged.
  public let through: Day

  /// Rules and facts over some days.
  public init(rulebook: Rulebook, city: City?, from: Day, through: Day) {
    self.rulebook = rulebook
    self.city = city
    self.from = from
    self.through = through
  }
}

/// Runs the static analyses: what the rules ask that cannot be, with a witness for each.
public enum RuleAnalyser {
  /// What all analyses find, in order of file and place.
  public static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    let analyses = analysesOfTime + analysesOfFacts
    return Diagnostic.inOrder(analyses.flatMap { $0(input) })
  }
}
