public import CivilTime
public import Obligations
public import Registers
public import RuleChecking
public import SourceText

/// Words for what is due in a year: the command `due` as text.
public typealias FiguresText = (_ request: FiguresRequest) -> String

/// What `FiguresText` is asked.
public struct FiguresRequest {
  /// The rules.
  public let rulebook: Rulebook
  /// The facts.
  public let city: City
  /// The obligations to show.
  public let obligations: [Obligation]
  /// The first day of the year shown; facts on or after it are not used.
  public let reference: Day
  /// The language of the text.
  public let language: Language
}

extension Session {
  /// The year whose work is shown: the one asked for, else that of the newest fact in the
  /// registers, else that in which the newest version of a rule starts.
  func year(of city: City, _ rulebook: Rulebook) -> Int? {
    if let year = client.year { return year }
    let facts = [city.checks.last?.day, city.arrivals.last?.day].compactMap(\.self).max()
    let starts = rulebook.rules.flatMap(\.versions).compactMap(\.from).max()
    return (facts ?? starts)?.year
  }
}
