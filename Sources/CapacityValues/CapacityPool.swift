public import CivilTime
public import RuleChecking
public import SourceText

/// What can be counted against work: the units of a resource, the people of a role, or the days of
/// an outside organisation.
public struct CapacityPool: Hashable, Sendable {
  /// Which of the three.
  public let kind: Kind
  /// The resource, role or organisation: `scan-car`.
  public let name: String

  /// All of it.
  public init(
    kind: Kind,
    name: String
  ) {
    self.kind = kind
    self.name = name
  }

  /// What sort of thing does the work.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Units of a resource.
    case resource
    /// People of a role that is rostered.
    case role
    /// People of an outside organisation, on the days its register gives.
    case partner
  }

  /// `resource/scan-car`.
  public var id: String { "\(kind.rawValue)/\(name)" }
}

/// What is asked of a pool and what it has, on some days together.
///
/// Amounts are minutes of one unit or person.
public struct CapacityLoad: Hashable, Sendable {
  /// The first day.
  public let from: Day
  /// The last day.
  public let through: Day
  /// Work that belongs to these days: what must be done in them, and of what may also be done on
  /// other days the share that falls here when it is spread evenly over the days on which it may be
  /// done.
  public let demand: Fraction
  /// The part of it that can be done on no other day.
  public let must: Fraction
  /// What there is at most: a bound by budget, windows, contract, law and shift lengths.
  public let supply: Fraction
  /// What is proved to stay undone of `must`; 0 when nothing is proved.
  public let short: Fraction

  /// All of it.
  public init(
    from: Day,
    through: Day,
    demand: Fraction,
    must: Fraction,
    supply: Fraction,
    short: Fraction
  ) {
    self.from = from
    self.through = through
    self.demand = demand
    self.must = must
    self.supply = supply
    self.short = short
  }
}

/// A part of a pool's demand in the period: of one rule, area, qualification or object.
public struct CapacityShare: Hashable, Sendable {
  /// The rule, area code or qualification; `-` for none.
  public let name: String
  /// Minutes over the period.
  public let demand: Fraction
  /// How many obligations ask for it.
  public let count: Int

  /// All of it.
  public init(
    name: String,
    demand: Fraction,
    count: Int
  ) {
    self.name = name
    self.demand = demand
    self.count = count
  }
}

/// One step from gross to net supply over the period.
public struct SupplyStep: Hashable, Sendable {
  /// What it is: `contract hours`, `registered leave`.
  public let name: Bilingual
  /// Minutes added (first step) or taken away (negative).
  public let minutes: Int
  /// The percentage it comes from; nil when it is counted.
  public let percent: Fraction?
  /// The parameter or assumption that gives it.
  public let parameter: String?
  /// Whether that is an assumption.
  public let isAssumption: Bool
  /// The reason of the assumption, or how it is counted.
  public let because: String?
  /// Who owns the parameter or assumption.
  public let owner: String?
  /// Between which values the parameter or assumption may lie.
  public let range: Bilingual?
  /// Where it is said; nil when it comes from all rows of a register.
  public let place: CapacityPlace?

  /// All of it.
  public init(
    name: Bilingual,
    minutes: Int,
    percent: Fraction? = nil,
    parameter: String? = nil,
    isAssumption: Bool = false,
    because: String? = nil,
    owner: String? = nil,
    range: Bilingual? = nil,
    place: CapacityPlace? = nil
  ) {
    self.name = name
    self.minutes = minutes
    self.percent = percent
    self.parameter = parameter
    self.isAssumption = isAssumption
    self.because = because
    self.owner = owner
    self.range = range
    self.place = place
  }
}

/// Demand against supply in one hour of a week, as an illustration: work is spread evenly over its
/// windows.
public struct CapacityHour: Hashable, Sendable {
  /// The day of the week.
  public let weekday: Weekday
  /// 0 to 23; 24 to 29 are the hours after midnight that belong to this day.
  public let hour: Int
  /// Minutes.
  public let demand: Int
  /// Minutes.
  public let supply: Int

  /// All of it.
  public init(
    weekday: Weekday,
    hour: Int,
    demand: Int,
    supply: Int
  ) {
    self.weekday = weekday
    self.hour = hour
    self.demand = demand
    self.supply = supply
  }

  /// Minutes by which demand is more.
  public var short: Int { max(0, demand - supply) }
}

/// All that is known of one pool.
public struct PoolResult: Hashable, Sendable {
  /// Which.
  public let pool: CapacityPool
  /// One sentence.
  public let verdict: Bilingual
  /// The whole period.
  public let total: CapacityLoad
  /// Each ISO week of the period, cut to the period, in order.
  public let weeks: [CapacityLoad]
  /// Each day with any demand, in order.
  public let days: [CapacityLoad]
  /// The demand by rule, largest first.
  public let byRule: [CapacityShare]
  /// The demand by area code, largest first.
  public let byArea: [CapacityShare]
  /// The demand by qualification, largest first.
  public let byQualification: [CapacityShare]
  /// From gross to net over the period; the sum is the net supply expected.
  public let steps: [SupplyStep]
  /// The week shown by hours: the one that is short most.
  public let hourWeek: Week?
  /// Its hours with any demand, in order.
  public let hours: [CapacityHour]
  /// What is proved short, largest first.
  public let shortages: [CapacityShortage]
  /// What would close or shrink it, smallest first.
  public let repairs: [CapacityRepair]
  /// Up to which size all repairs were tried, and what that proves; nil when nothing is short.
  public let repairSearch: Bilingual?
  /// The assumptions it rests on, the one that turns it soonest first.
  public let assumptions: [AssumptionEffect]
  /// The answer with all of them at their best and at their worst; nil without ranges.
  public let range: AssumptionRange?

  /// All of it.
  public init(
    pool: CapacityPool,
    verdict: Bilingual,
    total: CapacityLoad,
    weeks: [CapacityLoad],
    days: [CapacityLoad],
    byRule: [CapacityShare],
    byArea: [CapacityShare],
    byQualification: [CapacityShare],
    steps: [SupplyStep],
    hourWeek: Week?,
    hours: [CapacityHour],
    shortages: [CapacityShortage],
    repairs: [CapacityRepair],
    repairSearch: Bilingual?,
    assumptions: [AssumptionEffect],
    range: AssumptionRange?
  ) {
    self.pool = pool
    self.verdict = verdict
    self.total = total
    self.weeks = weeks
    self.days = days
    self.byRule = byRule
    self.byArea = byArea
    self.byQualification = byQualification
    self.steps = steps
    self.hourWeek = hourWeek
    self.hours = hours
    self.shortages = shortages
    self.repairs = repairs
    self.repairSearch = repairSearch
    self.assumptions = assumptions
    self.range = range
  }
}
