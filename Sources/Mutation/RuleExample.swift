public import CivilTime
import RuleChecking
public import SourceText

/// What a limit of a rule or of the law just allows and what it just forbids, tried against the rules.
public struct RuleExample: Hashable, Sendable {
  /// The limits of which there are examples.
  public enum Limit: String, Hashable, Sendable, CaseIterable {
    /// The first minute of a day on which work may start.
    case start
    /// The last minute of a day on which it may end.
    case end
    /// The first day after a check on which the next may be done.
    case spacing
    /// The last day on which the first of a year may be done.
    case lastDay = "last-day"
    /// The number from which a condition holds.
    case condition
    /// How long a shift may be.
    case length
    /// How soon the next shift may start.
    case rest
    /// How long the break in a shift must be.
    case pause = "break"
    /// Until when somebody may work.
    case workingHours = "working-hours"
    /// Who may work on Sunday.
    case sunday

    /// What it limits, in a few words.
    public var title: Bilingual {
      switch self {
      case .start: Bilingual(en: "earliest start", nl: "vroegste begin")
      case .end: Bilingual(en: "latest end", nl: "laatste eind")
      case .spacing: Bilingual(en: "time between checks", nl: "tijd tussen controles")
      case .lastDay: Bilingual(en: "last day", nl: "laatste dag")
      case .condition: Bilingual(en: "for whom", nl: "voor wie")
      case .length: Bilingual(en: "length of a shift", nl: "lengte van een dienst")
      case .rest: Bilingual(en: "rest between shifts", nl: "rust tussen diensten")
      case .pause: Bilingual(en: "break", nl: "pauze")
      case .workingHours: Bilingual(en: "hours of work", nl: "werktijd")
      case .sunday: Bilingual(en: "Sunday", nl: "zondag")
      }
    }
  }

  /// Which limit.
  public let limit: Limit
  /// The nearest that is allowed, or asked.
  public let allowed: Bilingual
  /// The nearest that is forbidden, missed, or not asked.
  public let forbidden: Bilingual
  /// A scenario that says so, ready to stand in a file; it was run and holds.
  public let scenario: String
}

extension MutationBench {
  /// Examples of the limits of a rule in the version that holds on a day, else in its last one; the
  /// scenarios are in the keywords of a language.
  ///
  /// Each was run against the rules and holds; a limit for which no such scenario is found is left
  /// out.
  public func examples(of name: String, on day: Day, in language: Language) -> [RuleExample] {
    guard let writer = ExampleWriter(self, name, day, language) else { return [] }
    return writer.hours()
      + [writer.spacing(), writer.lastDay(), writer.condition()].compactMap { $0 }
  }
}
