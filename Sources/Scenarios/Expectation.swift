public import CivilTime
public import RuleChecking
public import SourceText

/// What must follow from the rules.
public enum Expectation: Sendable {
  /// How a number compares.
  public enum Bound: Sendable {
    /// As many.
    case exactly
    /// As many or more.
    case atLeast
    /// As many or fewer.
    case atMost

    /// Whether a number compares so with the one that is wanted.
    func holds(_ found: Int, _ wanted: Int) -> Bool {
      switch self {
      case .exactly: found == wanted
      case .atLeast: found >= wanted
      case .atMost: found <= wanted
      }
    }
  }

  /// A number with how it compares.
  public struct Number: Sendable {
    /// How it compares.
    public let bound: Bound
    /// The number.
    public let count: Int

    func holds(_ found: Int) -> Bool { bound.holds(found, count) }
  }

  /// Minutes between two ends, in all or on each day planned.
  public struct Figure: Sendable {
    /// The least.
    public let low: Int
    /// The most.
    public let high: Int
    /// Whether it is asked of every day.
    public let perDay: Bool
  }

  /// A shift that is asked about.
  public struct ShiftQuestion: Sendable {
    /// Who.
    public let person: String
    /// From when to when.
    public let window: ClockWindow
    /// On which day it starts.
    public let day: Day
    /// The breaks in it, in minutes; nil: the least that the law asks for.
    public let breaks: [Int]?
    /// The labour limits it is judged by; nil: all, with everything else about shifts.
    public let limits: [String]?
  }

  /// So many obligations of a rule are due: in all, for each object of a kind, or at one object.
  case count(rule: String, Number, forEach: String?, at: String?)
  /// One of the obligations of a rule has this as its last day.
  case due(rule: String, Day, at: String?)
  /// An open recheck has this as its last day; nil: there is none.
  case recheck(rule: String, Day?, at: String?)
  /// The next open obligation may be done from this day on.
  case notBefore(rule: String, Day, at: String?)
  /// Whether work of a rule may be done then.
  case possible(rule: String, Bool, ClockWindow, Day, at: String?)
  /// The class of an object.
  case inClass(String, object: String)
  /// The step at which the last violation stands, perhaps with what follows at it.
  case step(ladder: String, Int, outcome: Bilingual?, at: String?)
  /// Work for a role or a resource.
  case demand(of: String, rule: String?, Figure)
  /// Time that a role or a resource has.
  case supply(of: String, Figure)
  /// Work above the time there is; nil: none.
  case shortfall(of: String, Figure?)
  /// Work as a part of the time there is, in hundredths.
  case use(of: String, low: Fraction, high: Fraction)
  /// Whether a person may work a shift.
  case mayWork(ShiftQuestion, Bool)
  /// When working-time law lets a person start next.
  case freeUntil(String, TimeOfDay, Day?)
  /// Whether a person may be in the team of a rule.
  case qualified(String, Bool, rule: String, Day)
  /// So many shifts of a person in the roster, or night shifts.
  case shifts(of: String, Number, nights: Bool)
  /// At no moment of a window fewer people of a role on duty.
  case presence(Int, role: String, area: String?, ClockWindow, Day)
  /// So many visits and rounds of a rule in the roster.
  case planned(rule: String, Number, at: String?)
  /// So much of a rule left open by the roster, perhaps with a proof.
  case open(rule: String, Number, at: String?, isProved: Bool)
  /// Whether there is a lawful roster.
  case roster(exists: Bool)
  /// What an indicator counts in the year.
  case indicator(String, Number)
  /// Whether an indicator reaches its target.
  case target(String, isReached: Bool)
  /// What decides the answer before: rules, limits, resources; empty: any labour limit.
  case reason([String])
  /// The assumptions that the answer before rests on.
  case assumptions([String])
}
