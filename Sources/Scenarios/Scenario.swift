public import CivilTime
public import RuleChecking
public import SourceText

/// One scenario: what is given, and what must follow from the rules.
///
/// A scenario with a table is one scenario for each row.
public struct Scenario: Sendable {
  /// Steps that start from where the scenario ended.
  public struct WhatIf: Sendable {
    /// Its title.
    public let title: String
    /// Its steps in order.
    public let steps: [Step]
    /// Where it stands.
    public let origin: Origin
  }

  /// One line of a scenario.
  public struct Step: Sendable {
    /// What it does.
    public let action: Action
    /// Where it stands.
    public let origin: Origin
  }

  /// What a line of a scenario does.
  public enum Action: Sendable {
    /// Loads the registers of a city.
    case registers(String)
    /// Leaves out every other rule.
    case onlyRules([String])
    /// So many objects of a kind, with what their columns hold.
    case objects(Int, kind: String, area: String?, fields: [String: String])
    /// One object with a name; a zone has a number of places.
    case object(String, kind: String, places: Int?, area: String?, fields: [String: String])
    /// The own hours of an object.
    case hours(String, ClockWindow, DaySet)
    /// So many units of a resource.
    case units(Int, resource: String)
    /// Another value of a parameter, as files of each language write it.
    case parameter(String, written: Bilingual)
    /// Another clause in a rule, as files of each language write it.
    case change(ClauseChange)
    /// Something that came in.
    case arrival(kind: String, subject: String, Day, object: String?)
    /// So many people of another organisation.
    case partner(String, Int, ClockWindow, DaySet)
    /// People with a role: one by name, or so many by number.
    case people(GivenPeople)
    /// What one line says of a person.
    case person(String, GivenFact)
    /// The days that are planned, both included.
    case plan(Day, Day)
    /// A check with what it found; of which rule and where may be left to what is given.
    case check(Day, violations: [String], rule: String?, object: String?)
    /// What must hold.
    case expect(Expectation)
  }

  /// Its title.
  public let title: String
  /// The values of its row, as written; nil without a table.
  public let row: String?
  /// Its steps in order, up to the first what-if.
  public let steps: [Step]
  /// Its what-ifs in order.
  public let whatIfs: [WhatIf]
  /// Where it stands: its head, or its row.
  public let origin: Origin
}

/// People with a role.
public struct GivenPeople: Hashable, Sendable {
  /// The name; nil for people by number.
  public let name: String?
  /// How many.
  public let count: Int
  /// The role.
  public let role: String
  /// What they hold.
  public let qualifications: [String]
  /// The name or code of the area they are tied to.
  public let area: String?
}

/// What a line of a scenario says of one person.
public enum GivenFact: Hashable, Sendable {
  /// Shifts on some days, perhaps only from one day through another; minutes of break when said.
  case works(ClockWindow, DaySet, within: DayRange?, breakMinutes: Int?)
  /// Contract minutes a week, and the most in a week.
  case contract(Int, atMost: Int?)
  /// A qualification with its first and last day.
  case holds(String, from: Day?, through: Day?)
  /// Days away.
  case away(DayRange)
  /// Consent to Sunday work.
  case agreesToSundays
  /// The 18th birthday.
  case comesOfAge(Day)

  /// Days from the first through the last.
  public struct DayRange: Hashable, Sendable {
    /// The first day.
    public let first: Day
    /// The last day.
    public let last: Day
  }
}

/// Another clause in the place of those of its sort in a rule.
public struct ClauseChange: Hashable, Sendable {
  /// The sorts of clause that can be changed.
  public enum Sort: Hashable, Sendable {
    /// How often.
    case every
    /// By whom.
    case team
    /// How long.
    case takes
    /// When.
    case within
  }

  /// The rule.
  public let rule: String
  /// The sort of clause.
  public let sort: Sort
  /// The clause as files of each language write it.
  public let written: Bilingual
  /// The condition of a frequency, so that the others hold for the rest.
  public let condition: Bilingual?
}
