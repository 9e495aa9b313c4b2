public import CivilTime

/// One rule with its versions in time.
public struct Rule: Hashable, Sendable {
  /// Its name, unique in the rulebook.
  public let name: String
  /// Its title, when the rule has one.
  public let title: Bilingually?
  /// The kind of object it is about; nil for a rule about the municipality as a whole.
  public let kind: String?
  /// Which objects of the kind; nil for all.
  public let condition: Condition?
  /// Its versions in order of date; they do not overlap.
  public let versions: [RuleVersion]
  /// Rules and indicators for which a check of this rule counts as well.
  public let countsFor: [String]
  /// The rule than which this one must be more frequent.
  public let moreOftenThan: String?
  /// The regime during which alone this rule is in force.
  public let during: String?
  /// What it rests on.
  public let basis: Basis
  /// Where it is declared.
  public let origin: Origin

  /// A rule.
  public init(
    name: String,
    title: Bilingually? = nil,
    kind: String?,
    condition: Condition? = nil,
    versions: [RuleVersion],
    countsFor: [String] = [],
    moreOftenThan: String? = nil,
    during: String? = nil,
    basis: Basis,
    origin: Origin
  ) {
    self.name = name
    self.title = title
    self.kind = kind
    self.condition = condition
    self.versions = versions
    self.countsFor = countsFor
    self.moreOftenThan = moreOftenThan
    self.during = during
    self.basis = basis
    self.origin = origin
  }

  /// The version in force on a day, or nil.
  public func version(on day: Day) -> RuleVersion? {
    versions.first { $0.isInForce(on: day) }
  }
}

/// A title or label in one or both languages.
public struct Bilingually: Hashable, Sendable {
  /// The English text, when given.
  public let english: String?
  /// The Dutch text, when given.
  public let dutch: String?

  /// A text in one or both languages.
  public init(english: String?, dutch: String?) {
    self.english = english
    self.dutch = dutch
  }
}

/// What a rule demands from one date on.
public struct RuleVersion: Hashable, Sendable {
  /// 1 for the first version, 2 for the next.
  public let number: Int
  /// The first day it is in force; nil when its milestone has no date yet (planned in what-ifs only).
  public let from: Day?
  /// The last day it is in force; nil when open.
  public let through: Day?
  /// The milestone that starts it, when there is one.
  public let milestone: String?
  /// How obligations run over from the version before.
  public let transition: Transition?
  /// Who does it; empty for presence-only and reserve-only rules.
  public let team: [TeamPart]
  /// Outside organisations that take part: one person each, on the days the register gives.
  public let partners: [String]
  /// Minutes a visit takes; nil for throughput work, presence and reserve.
  public let takes: Given<Int>?
  /// Resources needed.
  public let uses: [ResourceUse]
  /// When it may be done.
  public let windows: Windows
  /// How often it is due, with conditions; several when classes differ.
  public let frequencies: [Frequency]
  /// Things that make it due when they arrive.
  public let triggers: [Trigger]
  /// Presence it asks for.
  public let presence: [Presence]
  /// Capacity it keeps free.
  public let reserves: [Reserve]
  /// The ladder a violation climbs.
  public let ladder: String?
  /// Whether its checks are unannounced.
  public let isUnannounced: Bool
  /// Whether staff of the object's own area are preferred.
  public let prefersOwnArea: Bool
  /// The places of its clauses, for provenance: the version's head first.
  public let origin: Origin

  /// A version of a rule.
  public init(
    number: Int,
    from: Day?,
    through: Day? = nil,
    milestone: String? = nil,
    transition: Transition? = nil,
    team: [TeamPart] = [],
    partners: [String] = [],
    takes: Given<Int>? = nil,
    uses: [ResourceUse] = [],
    windows: Windows = .always,
    frequencies: [Frequency] = [],
    triggers: [Trigger] = [],
    presence: [Presence] = [],
    reserves: [Reserve] = [],
    ladder: String? = nil,
    isUnannounced: Bool = false,
    prefersOwnArea: Bool = false,
    origin: Origin
  ) {
    self.number = number
    self.from = from
    self.through = through
    self.milestone = milestone
    self.transition = transition
    self.team = team
    self.partners = partners
    self.takes = takes
    self.uses = uses
    self.windows = windows
    self.frequencies = frequencies
    self.triggers = triggers
    self.presence = presence
    self.reserves = reserves
    self.ladder = ladder
    self.isUnannounced = isUnannounced
    self.prefersOwnArea = prefersOwnArea
    self.origin = origin
  }

  /// Whether it is in force on a day.
  public func isInForce(on day: Day) -> Bool {
    guard let from, from <= day else { return false }
    return through.map { day <= $0 } ?? true
  }
}

/// How a changed period count is carried over from the version before.
public struct Transition: Hashable, Sendable {
  /// Which reading of the mixed period holds.
  public enum Reading: String, Hashable, Sendable, CaseIterable {
    /// One total for the mixed period, in proportion to the days of each version.
    case proRata
    /// The old count holds to the period's end.
    case fromNextPeriod
    /// The new count holds for the whole mixed period.
    case atOnce
  }

  /// How a broken count becomes whole.
  public enum Rounding: String, Hashable, Sendable, CaseIterable {
    case up, down, halfUp
  }

  /// The reading.
  public let reading: Reading
  /// The rounding.
  public let rounding: Rounding
  /// Where it is said.
  public let origin: Origin

  /// A transition.
  public init(reading: Reading, rounding: Rounding, origin: Origin) {
    self.reading = reading
    self.rounding = rounding
    self.origin = origin
  }
}

/// One part of a team: so many of a role, perhaps with a qualification.
public struct TeamPart: Hashable, Sendable {
  /// How many.
  public let count: Int
  /// Of which role.
  public let role: String
  /// The qualification each of them must hold on the day.
  public let qualification: String?
  /// Where it is said.
  public let origin: Origin

  /// A part of a team.
  public init(count: Int, role: String, qualification: String? = nil, origin: Origin) {
    self.count = count
    self.role = role
    self.qualification = qualification
    self.origin = origin
  }
}

/// The use of a resource by a visit or a round.
public struct ResourceUse: Hashable, Sendable {
  /// Which resource.
  public let resource: String
  /// Whether the work is measured in places (`for each place`) rather than in minutes.
  public let forEachPlace: Bool
  /// Where it is said.
  public let origin: Origin

  /// The use of a resource.
  public init(resource: String, forEachPlace: Bool, origin: Origin) {
    self.resource = resource
    self.forEachPlace = forEachPlace
    self.origin = origin
  }
}

/// What kind of promise a number is.
public enum Promise: String, Hashable, Sendable, CaseIterable {
  /// Plain n: fewer is missed, more is reported.
  case exact
  /// `at least n`: more is fine.
  case atLeast
  /// `about n`: met within 10 %, at least 1.
  case about
}

/// How often something is due.
public struct Frequency: Hashable, Sendable {
  /// The period in which the count is due: `calendar year`, `2 calendar years`, `day`, `week`.
  public let period: CalendarPeriod
  /// How often in a period.
  public let count: Given<Int>
  /// What kind of promise the count is.
  public let promise: Promise
  /// For which objects; nil for all.
  public let condition: Condition?
  /// On which days (only for daily frequencies); nil for every day.
  public let days: DaySet?
  /// The least time between two checks of the same object.
  public let spacing: CalendarPeriod?
  /// Where it is said.
  public let origin: Origin

  /// A frequency.
  public init(
    period: CalendarPeriod,
    count: Given<Int>,
    promise: Promise,
    condition: Condition? = nil,
    days: DaySet? = nil,
    spacing: CalendarPeriod? = nil,
    origin: Origin
  ) {
    self.period = period
    self.count = count
    self.promise = promise
    self.condition = condition
    self.days = days
    self.spacing = spacing
    self.origin = origin
  }
}

/// Something that makes a check due when it arrives.
public struct Trigger: Hashable, Sendable {
  /// What arrives: as in the register's column `trigger`.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case application, complaint, report
  }

  /// The kind of arrival.
  public let kind: Kind
  /// Its subject: `speelautomaat`.
  public let subject: String
  /// How soon after arrival it is due.
  public let within: CalendarPeriod
  /// How many are expected a calendar year; loads capacity only.
  public let expectedPerYear: Given<Int>
  /// Where it is said.
  public let origin: Origin

  /// A trigger.
  public init(
    kind: Kind,
    subject: String,
    within: CalendarPeriod,
    expectedPerYear: Given<Int>,
    origin: Origin
  ) {
    self.kind = kind
    self.subject = subject
    self.within = within
    self.expectedPerYear = expectedPerYear
    self.origin = origin
  }
}

/// A number of people that must be on duty.
public struct Presence: Hashable, Sendable {
  /// How many.
  public let count: Given<Int>
  /// Of which role.
  public let role: String
  /// The qualification each must hold.
  public let qualification: String?
  /// The area by name; nil for the rule's own object, or anywhere when the rule has none.
  public let area: String?
  /// When: windows, or the object's own hours.
  public let windows: Windows
  /// Whether people on a visit count.
  public let visitsCount: Bool
  /// Where it is said.
  public let origin: Origin

  /// A presence demand.
  public init(
    count: Given<Int>,
    role: String,
    qualification: String? = nil,
    area: String? = nil,
    windows: Windows,
    visitsCount: Bool = false,
    origin: Origin
  ) {
    self.count = count
    self.role = role
    self.qualification = qualification
    self.area = area
    self.windows = windows
    self.visitsCount = visitsCount
    self.origin = origin
  }
}

/// A share of a role's net duty minutes in an ISO week that is kept without visits.
public struct Reserve: Hashable, Sendable {
  /// The share in hundredths.
  public let percent: Given<Fraction>
  /// Of which role.
  public let role: String
  /// For what.
  public let purpose: String
  /// Where it is said.
  public let origin: Origin

  /// A reserve.
  public init(percent: Given<Fraction>, role: String, purpose: String, origin: Origin) {
    self.percent = percent
    self.role = role
    self.purpose = purpose
    self.origin = origin
  }
}
