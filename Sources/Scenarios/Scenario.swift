public import CivilTime
public import RuleChecking
public import SourceText

/// One scenario: what is given, and what must follow from the rules.
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
    /// So many objects of a kind, with what their columns hold.
    case objects(Int, kind: String, fields: [String: String])
    /// One object with a name; a zone has a number of places.
    case object(String, kind: String, places: Int?, fields: [String: String])
    /// So many units of a resource.
    case units(Int, resource: String)
    /// Another value of a parameter, as files of each language write it.
    case parameter(String, written: Bilingual)
    /// The days that are planned, both included.
    case plan(Day, Day)
    /// A check with what it found; of which rule and where may be left to what is given.
    case check(Day, violations: [String], rule: String?, object: String?)
    /// What must hold.
    case expect(Expectation)
  }

  /// Its title.
  public let title: String
  /// Its steps in order, up to the first what-if.
  public let steps: [Step]
  /// Its what-ifs in order.
  public let whatIfs: [WhatIf]
  /// Where it stands.
  public let origin: Origin
}

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
  }

  /// So many obligations of a rule are due: in all, for each object of a kind, or at one object.
  case count(rule: String, Bound, Int, forEach: String?, at: String?)
  /// One of the obligations of a rule has this as its last day.
  case due(rule: String, Day, at: String?)
  /// Work for a role or a resource, in minutes; `perDay` asks it of every day planned.
  case demand(of: String, rule: String?, low: Int, high: Int, perDay: Bool)
  /// The step at which the last violation stands.
  case step(ladder: String, Int, at: String?)
}
