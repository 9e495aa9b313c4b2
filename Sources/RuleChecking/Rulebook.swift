public import CivilTime

/// Everything the rule files of a city say, checked: no open names, no text left to read.
///
/// Lists are in the order of file name and place, so that the same files in any order give the
/// same rulebook.
public struct Rulebook: Sendable {
  /// The package of the city's own file and its version.
  public var package = ""
  public var version = ""
  /// The public holidays in force; nil when no calendar is declared.
  public var holidays: HolidayList?
  public var documents: [Document] = []
  public var milestones: [Milestone] = []
  public var roles: [Role] = []
  public var qualifications: [Qualification] = []
  public var labourLimits: [LabourLimits] = []
  public var kinds: [Kind] = []
  /// Zones declared in rules; registers may add more.
  public var zones: [DeclaredZone] = []
  public var resources: [Resource] = []
  public var parameters: [Parameter] = []
  public var classifications: [Classification] = []
  public var rules: [Rule] = []
  public var ladders: [Ladder] = []
  public var regimes: [Regime] = []
  public var priority: Priority?
  public var indicators: [Indicator] = []
  public var travel: [Travel] = []
  public var shiftShapes: [ShiftShape] = []
  public var fairness: Fairness?
  /// Rules, resources and so on that rest on `assumed because`, for the list of assumptions.
  public var statedAssumptions: [StatedAssumption] = []

  /// An empty rulebook.
  public init() {}

  /// The rule with a name.
  public func rule(_ name: String) -> Rule? { rules.first { $0.name == name } }
  /// The role with a name.
  public func role(_ name: String) -> Role? { roles.first { $0.name == name } }
  /// The kind with a name.
  public func kind(_ name: String) -> Kind? { kinds.first { $0.name == name } }
  /// The ladder with a name.
  public func ladder(_ name: String) -> Ladder? { ladders.first { $0.name == name } }
  /// The resource with a name.
  public func resource(_ name: String) -> Resource? { resources.first { $0.name == name } }
  /// The document with a name.
  public func document(_ name: String) -> Document? { documents.first { $0.name == name } }
  /// The parameter or assumption with a name.
  public func parameter(_ name: String) -> Parameter? { parameters.first { $0.name == name } }
  /// The limits for people of a role and age.
  public func limits(role: String, age: LabourLimits.Age) -> [LabourLimits] {
    labourLimits.filter { $0.age == age && ($0.roles.map { $0.contains(role) } ?? true) }
  }
  /// Whether a day is a public holiday.
  public func isHoliday(_ day: Day) -> Bool { holidays?.name(of: day) != nil }
}

/// A named date, perhaps not yet known.
public struct Milestone: Hashable, Sendable {
  public let name: String
  /// nil for `on open date`.
  public let day: Day?
  public let basis: Basis
  public let origin: Origin

  public init(name: String, day: Day?, basis: Basis, origin: Origin) {
    self.name = name
    self.day = day
    self.basis = basis
    self.origin = origin
  }
}

/// A role people or outside organisations have.
public struct Role: Hashable, Sendable {
  public let name: String
  /// Whether it is filled from outside: not rostered, no law checked, days from the register.
  public let isExternal: Bool
  /// When people of this role may be on duty: bounds the whole duty. Empty: always.
  public let deployed: [DayWindow]
  public let basis: Basis
  public let origin: Origin

  public init(name: String, isExternal: Bool, deployed: [DayWindow], basis: Basis, origin: Origin) {
    self.name = name
    self.isExternal = isExternal
    self.deployed = deployed
    self.basis = basis
    self.origin = origin
  }
}

/// Something a person can hold between two dates: an exam, an oath, a training.
public struct Qualification: Hashable, Sendable {
  public let name: String
  public let basis: Basis
  public let origin: Origin

  public init(name: String, basis: Basis, origin: Origin) {
    self.name = name
    self.basis = basis
    self.origin = origin
  }
}

/// A kind of object: rows of a register, perhaps only some.
public struct Kind: Hashable, Sendable {
  public let name: String
  /// The register file, relative to the city's folder: `places.csv`.
  public let register: String
  public let condition: Condition?
  public let basis: Basis
  public let origin: Origin

  public init(name: String, register: String, condition: Condition?, basis: Basis, origin: Origin) {
    self.name = name
    self.register = register
    self.condition = condition
    self.basis = basis
    self.origin = origin
  }
}

/// A zone declared in rules: an object of kind `zone` with a number of places.
public struct DeclaredZone: Hashable, Sendable {
  public let name: String
  public let places: Int
  public let from: Day?
  public let through: Day?
  public let basis: Basis
  public let origin: Origin

  public init(name: String, places: Int, from: Day?, through: Day?, basis: Basis, origin: Origin) {
    self.name = name
    self.places = places
    self.from = from
    self.through = through
    self.basis = basis
    self.origin = origin
  }
}

/// A resource of which units can be used once at a time: a scan car, a bodycam.
public struct Resource: Hashable, Sendable {
  /// Minutes a unit may be used on certain days.
  public struct Budget: Hashable, Sendable {
    public let minutes: Given<Int>
    public let days: DaySet

    public init(minutes: Given<Int>, days: DaySet) {
      self.minutes = minutes
      self.days = days
    }
  }

  public let name: String
  /// Units when the register `resources.csv` has no row for it.
  public let count: Int
  /// Places an hour; nil when it does not work by throughput.
  public let handles: Given<Fraction>?
  /// Per unit; empty: unlimited. The most specific day form holds.
  public let available: [Budget]
  public let windows: Windows
  public let basis: Basis
  public let origin: Origin

  public init(
    name: String,
    count: Int,
    handles: Given<Fraction>?,
    available: [Budget],
    windows: Windows,
    basis: Basis,
    origin: Origin
  ) {
    self.name = name
    self.count = count
    self.handles = handles
    self.available = available
    self.windows = windows
    self.basis = basis
    self.origin = origin
  }
}

/// What follows recorded violations.
public struct Ladder: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    public let number: Int
    /// The sanction in words of the rule file: `closure 3 months`.
    public let outcome: String
    /// How soon after the violation the recheck is due.
    public let recheckWithin: CalendarPeriod?
    public let origin: Origin

    public init(number: Int, outcome: String, recheckWithin: CalendarPeriod?, origin: Origin) {
      self.number = number
      self.outcome = outcome
      self.recheckWithin = recheckWithin
      self.origin = origin
    }
  }

  public struct Start: Hashable, Sendable {
    public let violation: String
    public let step: Int
    public let origin: Origin

    public init(violation: String, step: Int, origin: Origin) {
      self.violation = violation
      self.step = step
      self.origin = origin
    }
  }

  public let name: String
  /// Whether only the same violation counts (`counts same violation`).
  public let countsSameOnly: Bool
  public let lookBack: CalendarPeriod
  /// In order: 1, 2, 3 …
  public let steps: [Step]
  public let starts: [Start]
  public let basis: Basis
  public let origin: Origin

  public init(
    name: String,
    countsSameOnly: Bool,
    lookBack: CalendarPeriod,
    steps: [Step],
    starts: [Start],
    basis: Basis,
    origin: Origin
  ) {
    self.name = name
    self.countsSameOnly = countsSameOnly
    self.lookBack = lookBack
    self.steps = steps
    self.starts = starts
    self.basis = basis
    self.origin = origin
  }
}

/// A period in which other norms hold.
public struct Regime: Hashable, Sendable {
  public struct Replacement: Hashable, Sendable {
    public let rule: String
    public let frequencies: [Frequency]
    public let origin: Origin

    public init(rule: String, frequencies: [Frequency], origin: Origin) {
      self.rule = rule
      self.frequencies = frequencies
      self.origin = origin
    }
  }

  public let name: String
  /// nil when its milestone has no date yet.
  public let from: Day?
  public let through: Day?
  /// Rules over which it takes precedence.
  public let precedes: [String]
  /// Rules not in force while it lasts.
  public let pauses: [String]
  public let replaces: [Replacement]
  /// Whether rules `during` it get scarce capacity first.
  public let goesFirstWhenShort: Bool
  public let basis: Basis
  public let origin: Origin

  public init(
    name: String,
    from: Day?,
    through: Day?,
    precedes: [String],
    pauses: [String],
    replaces: [Replacement],
    goesFirstWhenShort: Bool,
    basis: Basis,
    origin: Origin
  ) {
    self.name = name
    self.from = from
    self.through = through
    self.precedes = precedes
    self.pauses = pauses
    self.replaces = replaces
    self.goesFirstWhenShort = goesFirstWhenShort
    self.basis = basis
    self.origin = origin
  }

  /// Whether it is in force on a day.
  public func isInForce(on day: Day) -> Bool {
    guard let from, from <= day else { return false }
    return through.map { day <= $0 } ?? true
  }
}

/// Who gets scarce capacity first.
public struct Priority: Hashable, Sendable {
  /// Rule names, first rank first; unnamed rules share a last rank.
  public let order: [String]
  public let basis: Basis
  public let origin: Origin

  public init(order: [String], basis: Basis, origin: Origin) {
    self.order = order
    self.basis = basis
    self.origin = origin
  }
}

/// A figure that a document says is measured.
public struct Indicator: Hashable, Sendable {
  public enum Counts: Hashable, Sendable {
    /// Checks done for these rules.
    case checks([String])
    /// Violations recorded in checks of these rules.
    case violations([String])
    /// Kept elsewhere: the text says where.
    case elsewhere(String)
  }

  public struct Target: Hashable, Sendable {
    public let count: Given<Int>
    public let promise: Promise
    public let per: CalendarPeriod.Unit

    public init(count: Given<Int>, promise: Promise, per: CalendarPeriod.Unit) {
      self.count = count
      self.promise = promise
      self.per = per
    }
  }

  public let name: String
  public let counts: Counts
  public let target: Target?
  public let basis: Basis
  public let origin: Origin

  public init(name: String, counts: Counts, target: Target?, basis: Basis, origin: Origin) {
    self.name = name
    self.counts = counts
    self.target = target
    self.basis = basis
    self.origin = origin
  }
}

/// How fast people, or a resource, travel between places.
public struct Travel: Hashable, Sendable {
  /// nil for people; else the resource that is driven.
  public let resource: String?
  public let metresPerHour: Given<Int>
  /// The way along streets as hundredths of the straight line; 100 when not said.
  public let detourPercent: Given<Fraction>
  public let basis: Basis
  public let origin: Origin

  public init(
    resource: String?,
    metresPerHour: Given<Int>,
    detourPercent: Given<Fraction>,
    basis: Basis,
    origin: Origin
  ) {
    self.resource = resource
    self.metresPerHour = metresPerHour
    self.detourPercent = detourPercent
    self.basis = basis
    self.origin = origin
  }
}

/// Which shifts may be planned for some roles.
public struct ShiftShape: Hashable, Sendable {
  public let roles: [String]
  /// From start to end, breaks included, in minutes.
  public let shortest: Int
  public let longest: Int
  /// Shifts start at multiples of this many minutes after midnight.
  public let startEvery: Int
  /// At most so many shifts a law week; nil when not said.
  public let atMostPerWeek: Int?
  public let basis: Basis
  public let origin: Origin

  public init(
    roles: [String],
    shortest: Int,
    longest: Int,
    startEvery: Int,
    atMostPerWeek: Int?,
    basis: Basis,
    origin: Origin
  ) {
    self.roles = roles
    self.shortest = shortest
    self.longest = longest
    self.startEvery = startEvery
    self.atMostPerWeek = atMostPerWeek
    self.basis = basis
    self.origin = origin
  }
}

/// What is shared fairly, and over how long.
public struct Fairness: Hashable, Sendable {
  /// A shift that runs past this time is an evening.
  public let eveningFrom: TimeOfDay
  /// Counted over this many weeks, the planned one included.
  public let overWeeks: Int
  public let basis: Basis
  public let origin: Origin

  public init(eveningFrom: TimeOfDay, overWeeks: Int, basis: Basis, origin: Origin) {
    self.eveningFrom = eveningFrom
    self.overWeeks = overWeeks
    self.basis = basis
    self.origin = origin
  }
}

/// A declaration that rests on `assumed because`.
public struct StatedAssumption: Hashable, Sendable {
  /// What it is about: `rule market-presence`.
  public let subject: String
  public let because: String
  public let owner: String?
  /// The day by which it must be looked at again.
  public let reviewBy: Day?
  public let origin: Origin

  public init(
    subject: String,
    because: String,
    owner: String?,
    reviewBy: Day? = nil,
    origin: Origin
  ) {
    self.subject = subject
    self.because = because
    self.owner = owner
    self.reviewBy = reviewBy
    self.origin = origin
  }
}
