public import CivilTime

/// The figures of a roster, as printed; the verifier works every one of them out again.
///
/// A visit or round belongs to the civil day on which it starts, or to the day before when only a
/// window of that day, running past midnight, holds it. A line whose figures would all be 0 may be
/// left out; a person employed on any day of the week always has a line.
public struct RosterSummary: Hashable, Sendable {
  /// One rule's work in the week.
  ///
  /// Units: visits; places for rounds; person-minutes for presence.
  public struct RuleLine: Hashable, Sendable {
    /// In what amounts are counted.
    public enum Unit: String, Hashable, Sendable {
      case visits, places, presenceMinutes
    }

    /// The rule's name.
    public let rule: String
    /// The rank in `priority when short`, from 1; rules it does not name share the last rank; rank 0
    /// for a rule `during` a regime that goes first and is in force on any day of the week.
    public let rank: Int
    /// In what the figures are counted.
    public let unit: Unit
    /// What the week was asked to do: demanded visits; places of demanded rounds; for presence the
    /// number of people × minutes of the windows that start in the week.
    public let demanded: Int
    /// What the roster does of it: visits planned; places scanned; presence demanded less missing.
    public let planned: Int

    /// A rule line.
    public init(rule: String, rank: Int, unit: Unit, demanded: Int, planned: Int) {
      self.rule = rule
      self.rank = rank
      self.unit = unit
      self.demanded = demanded
      self.planned = planned
    }
  }

  /// One person's week.
  public struct PersonLine: Hashable, Sendable {
    /// The person's code.
    public let person: String
    /// Work without breaks in the shifts of this roster (they start in the week).
    public let workMinutes: Int
    /// Contract minutes a week.
    public let contractMinutes: Int
    /// Shifts of this week that run past the evening hour of `fairness`.
    public let evenings: Int
    /// The same over the weeks of `fairness`, this week included.
    public let eveningsOverPeriod: Int
    /// Weekends (Saturday 00:00 to Sunday 24:00) with any work over the weeks of `fairness`, this
    /// week included.
    public let weekendsOverPeriod: Int
    /// Minutes of legs.
    public let travelMinutes: Int

    /// A person line.
    public init(
      person: String,
      workMinutes: Int,
      contractMinutes: Int,
      evenings: Int,
      eveningsOverPeriod: Int,
      weekendsOverPeriod: Int,
      travelMinutes: Int
    ) {
      self.person = person
      self.workMinutes = workMinutes
      self.contractMinutes = contractMinutes
      self.evenings = evenings
      self.eveningsOverPeriod = eveningsOverPeriod
      self.weekendsOverPeriod = weekendsOverPeriod
      self.travelMinutes = travelMinutes
    }
  }

  /// One resource unit's day.
  public struct UnitLine: Hashable, Sendable {
    /// The resource's name.
    public let resource: String
    /// The unit: `SC1`.
    public let unit: String
    /// The day it is about, when it is about one.
    public let day: Day
    /// Minutes in visits and rounds.
    public let usedMinutes: Int
    /// Minutes it may be used; nil when unlimited.
    public let budgetMinutes: Int?

    /// A unit line.
    public init(
      resource: String,
      unit: String,
      day: Day,
      usedMinutes: Int,
      budgetMinutes: Int?
    ) {
      self.resource = resource
      self.unit = unit
      self.day = day
      self.usedMinutes = usedMinutes
      self.budgetMinutes = budgetMinutes
    }
  }

  /// A legal exception that is used: a shortened rest, a long night shift.
  public struct LegalException: Hashable, Sendable {
    /// The person's code.
    public let person: String
    /// The name of the labour limits: `daily-rest`.
    public let limits: String
    /// The day on which the shift after the shortened rest starts, or the long night shift; for a
    /// duty too long to leave the full rest within 24 h, the day it starts.
    public let day: Day

    /// A legal exception.
    public init(person: String, limits: String, day: Day) {
      self.person = person
      self.limits = limits
      self.day = day
    }
  }

  /// How well an observer can guess the next unannounced check of a rule: the largest share that one
  /// weekday has in its checks of the last 13 weeks, this one included.
  ///
  /// Registers record the day of a check and not its hour, so the hour cannot be counted.
  public struct Predictability: Hashable, Sendable {
    /// A rule with an unannounced version in force on any day of the week and at least one check.
    public let rule: String
    /// The largest number of checks on one weekday.
    public let mostOnOnePair: Int
    /// Checks in the register for this rule in the 12 weeks before, and visits of this roster.
    public let checks: Int

    /// A figure of predictability.
    public init(rule: String, mostOnOnePair: Int, checks: Int) {
      self.rule = rule
      self.mostOnOnePair = mostOnOnePair
      self.checks = checks
    }
  }

  /// One level of the objective, most important first (decisions 25).
  ///
  /// For each rank R in order that has such work in the week: `unmet rank R due` (demanded visits and
  /// rounds whose due day is the week's Sunday or earlier, whatever their promise), `unmet rank R`
  /// (the other exact and at-least ones), `unmet rank R about` (the other about ones); an unplanned
  /// visit counts 1, a round its unscanned places. Then `presence rank R`: the missing
  /// person-minutes charged to the rank. A level of these that is 0 may be left out.
  ///
  /// After all ranks the soft levels, always all five:
  /// - `reserve`: for each role with a reserve in force on Monday, how many minutes its duty time
  ///   without breaks, visits, legs and rounds falls short of the percentage (rounded up) of its duty
  ///   time without breaks, over the shifts of the week; summed.
  /// - `fairness`: the sum over all people lines of evenings over the period squared plus weekends
  ///   over the period squared.
  /// - `own area`: shifts whose post is not the person's area (people without area do not count)
  ///   plus members of visits under `prefer own area` whose area is not the object's.
  /// - `travel`: minutes of legs.
  /// - `unpredictability`: the sum of `mostOnOnePair` over the predictability lines.
  public struct Level: Hashable, Sendable {
    /// Its name: `unmet rank 1 due`, `unmet rank 1`, `presence rank 2`, `fairness` and so on.
    public let name: String
    /// What the roster costs at this level.
    public let value: Int
    /// What no roster can go below, when it is proved.
    public let bound: Int?

    /// A level.
    public init(name: String, value: Int, bound: Int?) {
      self.name = name
      self.value = value
      self.bound = bound
    }
  }

  /// By rank, then rule.
  public let rules: [RuleLine]
  /// By code.
  public let people: [PersonLine]
  /// By resource, unit and day.
  public let units: [UnitLine]
  /// By person and day.
  public let exceptions: [LegalException]
  /// By rule.
  public let predictability: [Predictability]
  /// Most important first.
  public let levels: [Level]

  /// A roster summary.
  public init(
    rules: [RuleLine],
    people: [PersonLine],
    units: [UnitLine],
    exceptions: [LegalException],
    predictability: [Predictability],
    levels: [Level]
  ) {
    self.rules = rules
    self.people = people
    self.units = units
    self.exceptions = exceptions
    self.predictability = predictability
    self.levels = levels
  }
}
