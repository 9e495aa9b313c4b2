public import CivilTime

/// The figures of a roster, as printed; the verifier works every one of them out again.
public struct RosterSummary: Hashable, Sendable {
  /// One rule's work in the week. Units: visits; places for rounds; person-minutes for presence.
  public struct RuleLine: Hashable, Sendable {
    public enum Unit: String, Hashable, Sendable {
      case visits, places, presenceMinutes
    }

    public let rule: String
    /// The rank in `priority when short`, from 1; rules it does not name share the last rank.
    public let rank: Int
    public let unit: Unit
    /// What the week was asked to do.
    public let demanded: Int
    /// What the roster does of it.
    public let planned: Int

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
    public let person: String
    /// Work in the week without breaks.
    public let workMinutes: Int
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

    public init(
      person: String, workMinutes: Int, contractMinutes: Int, evenings: Int,
      eveningsOverPeriod: Int, weekendsOverPeriod: Int, travelMinutes: Int
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
    public let resource: String
    public let unit: String
    public let day: Day
    /// Minutes in visits and rounds.
    public let usedMinutes: Int
    /// Minutes it may be used; nil when unlimited.
    public let budgetMinutes: Int?

    public init(
      resource: String, unit: String, day: Day, usedMinutes: Int, budgetMinutes: Int?
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
    public let person: String
    /// The name of the labour limits: `daily-rest`.
    public let limits: String
    public let day: Day

    public init(person: String, limits: String, day: Day) {
      self.person = person
      self.limits = limits
      self.day = day
    }
  }

  /// How well an observer can guess the next unannounced check of a rule: the largest share that
  /// one (weekday, hour of start) pair has in the checks of the last 13 weeks, this one included.
  public struct Predictability: Hashable, Sendable {
    public let rule: String
    public let mostOnOnePair: Int
    public let checks: Int

    public init(rule: String, mostOnOnePair: Int, checks: Int) {
      self.rule = rule
      self.mostOnOnePair = mostOnOnePair
      self.checks = checks
    }
  }

  /// One level of the objective, most important first (decisions 25).
  public struct Level: Hashable, Sendable {
    /// `unmet rank 1 due`, `unmet rank 1`, `unmet rank 1 about`, `presence rank 2`, `fairness` …
    public let name: String
    /// What the roster costs at this level.
    public let value: Int
    /// What no roster can go below, when it is proved.
    public let bound: Int?

    public init(name: String, value: Int, bound: Int?) {
      self.name = name
      self.value = value
      self.bound = bound
    }
  }

  public let rules: [RuleLine]
  public let people: [PersonLine]
  public let units: [UnitLine]
  public let exceptions: [LegalException]
  public let predictability: [Predictability]
  public let levels: [Level]

  public init(
    rules: [RuleLine], people: [PersonLine], units: [UnitLine], exceptions: [LegalException],
    predictability: [Predictability], levels: [Level]
  ) {
    self.rules = rules
    self.people = people
    self.units = units
    self.exceptions = exceptions
    self.predictability = predictability
    self.levels = levels
  }
}
