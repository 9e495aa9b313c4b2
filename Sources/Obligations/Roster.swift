public import CivilTime

/// The roster of one ISO week: who is on duty when and where, and what is done.
///
/// Lists are sorted: shifts by person and start, visits and rounds by start and id, open by rank.
public struct Roster: Hashable, Sendable {
  /// The city's name.
  public var city: String
  /// The ISO week.
  public var week: Week
  /// Who is on duty when; sorted by person and start.
  public var shifts: [Shift]
  /// What is done by visits; sorted by start and obligation.
  public var visits: [Visit]
  /// What is scanned; sorted by start and obligation.
  public var rounds: [Round]
  /// What is not done, first by rank.
  public var open: [OpenItem]
  /// The ids of all visit and round obligations that this week was asked to do, sorted.
  ///
  /// They are the open ones whose last day falls in it or before it, and those the year plan gave
  /// to it. Each is planned or
  /// open (a round may be both: some places scanned, the others open); nothing else is planned.
  public var demanded: [String]

  /// A roster.
  public init(
    city: String,
    week: Week,
    shifts: [Shift] = [],
    visits: [Visit] = [],
    rounds: [Round] = [],
    open: [OpenItem] = [],
    demanded: [String] = []
  ) {
    self.city = city
    self.week = week
    self.shifts = shifts
    self.visits = visits
    self.rounds = rounds
    self.open = open
    self.demanded = demanded
  }
}

/// One duty of one person.
///
/// It belongs to the day it starts.
public struct Shift: Hashable, Sendable {
  /// `B014/2026-11-23`; a second duty that day gets `/2`.
  public let id: String
  /// The person's code.
  public let person: String
  /// The role in which the person is on duty.
  public let role: String
  /// The area code of the post; the person is there when not on a break, visit, round or leg.
  public let post: String
  /// From start to end, breaks included.
  public let interval: Interval
  /// In order; inside the shift, not at its edges.
  public let breaks: [Interval]
  /// In order: the ways between post and places.
  ///
  /// Each takes at least the travel time of the rules.
  public let legs: [Leg]
  /// Whether a pin fixed it.
  public let isPinned: Bool

  /// A shift.
  public init(
    id: String,
    person: String,
    role: String,
    post: String,
    interval: Interval,
    breaks: [Interval],
    legs: [Leg] = [],
    isPinned: Bool = false
  ) {
    self.id = id
    self.person = person
    self.role = role
    self.post = post
    self.interval = interval
    self.breaks = breaks
    self.legs = legs
    self.isPinned = isPinned
  }

  /// Minutes of work: the shift without its breaks.
  public var workMinutes: Int { interval.length - breaks.reduce(0) { $0 + $1.length } }
}

/// A way from one place to the next; ids are of objects, area codes mean the area's centre.
public struct Leg: Hashable, Sendable {
  /// From start to end.
  public let interval: Interval
  /// Where it starts.
  public let from: String
  /// Where it ends.
  public let to: String

  /// A leg.
  public init(interval: Interval, from: String, to: String) {
    self.interval = interval
    self.from = from
    self.to = to
  }
}

/// One visit: an obligation done by a team at a place and time.
public struct Visit: Hashable, Sendable {
  /// The obligation's id.
  public let obligation: String
  /// The rule's name.
  public let rule: String
  /// The object's id; nil for the municipality as a whole (then at the members' post).
  public let object: String?
  /// From start to end.
  public let interval: Interval
  /// Own people, by code, sorted; the part of the team each fills.
  public let members: [Member]
  /// Outside people: role and how many.
  public let externals: [External]
  /// Resource units held for the whole visit: `BC03`.
  public let units: [UnitUse]

  /// One own person in the team.
  public struct Member: Hashable, Sendable {
    /// The person's code.
    public let person: String
    /// The role.
    public let role: String
    /// The qualification asked for, when one is.
    public let qualification: String?

    /// A member.
    public init(person: String, role: String, qualification: String?) {
      self.person = person
      self.role = role
      self.qualification = qualification
    }
  }

  /// People of an outside organisation.
  public struct External: Hashable, Sendable {
    /// The role.
    public let role: String
    /// How many.
    public let count: Int

    /// Some outside people.
    public init(role: String, count: Int) {
      self.role = role
      self.count = count
    }
  }

  /// One unit held by a visit.
  public struct UnitUse: Hashable, Sendable {
    /// The resource's name.
    public let resource: String
    /// The unit: `SC1`.
    public let unit: String

    /// A use of a unit.
    public init(resource: String, unit: String) {
      self.resource = resource
      self.unit = unit
    }
  }

  /// A visit.
  public init(
    obligation: String,
    rule: String,
    object: String?,
    interval: Interval,
    members: [Member],
    externals: [External],
    units: [UnitUse]
  ) {
    self.obligation = obligation
    self.rule = rule
    self.object = object
    self.interval = interval
    self.members = members
    self.externals = externals
    self.units = units
  }
}

/// One stretch of scanning by one unit with its driver in one zone.
public struct Round: Hashable, Sendable {
  /// The obligation's id.
  public let obligation: String
  /// The rule's name.
  public let rule: String
  /// The zone's id.
  public let zone: String
  /// The resource's name.
  public let resource: String
  /// The unit: `SC1`.
  public let unit: String
  /// The driver's code.
  public let driver: String
  /// From start to end.
  public let interval: Interval
  /// Places scanned; `interval` is at least places ÷ speed, rounded up to whole minutes.
  public let places: Int

  /// A round.
  public init(
    obligation: String,
    rule: String,
    zone: String,
    resource: String,
    unit: String,
    driver: String,
    interval: Interval,
    places: Int
  ) {
    self.obligation = obligation
    self.rule = rule
    self.zone = zone
    self.resource = resource
    self.unit = unit
    self.driver = driver
    self.interval = interval
    self.places = places
  }
}

/// Work of this week that the roster leaves open.
public struct OpenItem: Hashable, Sendable {
  /// How much is missing.
  public enum Missing: Hashable, Sendable {
    /// A whole visit.
    case visit
    /// This many places of a round.
    case places(Int)
    /// So many people short in a stretch of time; stretches of one obligation do not overlap.
    ///
    /// People are given to the demands of one role at one area by rank, then by obligation id, as many
    /// as can be; a demand without area is judged on its own.
    case presence(short: Int, Interval)
  }

  /// What is known about doing it after all.
  public enum Verdict: Hashable, Sendable {
    /// No roster can do it: the certificate shows it.
    case unavoidable(CutCertificate)
    /// No lawful insertion exists in this roster, also after re-optimising any one or two people.
    case noInsertion
    /// Neither is shown.
    case notProved
  }

  /// The obligation's id.
  public let obligation: String
  /// The rule's name.
  public let rule: String
  /// The object's id; nil for the municipality as a whole.
  public let object: String?
  /// The day it is about, when it is about one.
  public let day: Day?
  /// The rank in `priority when short`, from 1.
  public let rank: Int
  /// How much is missing.
  public let missing: Missing
  /// Why.
  public let reason: OpenReason
  /// What is known about doing it after all.
  public let verdict: Verdict

  /// An open item.
  public init(
    obligation: String,
    rule: String,
    object: String?,
    day: Day?,
    rank: Int,
    missing: Missing,
    reason: OpenReason,
    verdict: Verdict
  ) {
    self.obligation = obligation
    self.rule = rule
    self.object = object
    self.day = day
    self.rank = rank
    self.missing = missing
    self.reason = reason
    self.verdict = verdict
  }
}

/// Why work stays open, as a fact that can be looked up again.
public enum OpenReason: Hashable, Sendable {
  /// The rule's windows and the role's deployment share no time this week.
  case emptyWindow(role: String)
  /// Fewer people hold what is asked than the team needs, on every day it may be done.
  case tooFewQualified(role: String, qualification: String?, needed: Int, available: Int)
  /// An outside organisation has no day in the window.
  case noPartnerDay(partner: String)
  /// The resource has too little time.
  case resourceFull(resource: String, neededMinutes: Int, availableMinutes: Int)
  /// Everyone who may do it is needed for work of a higher rank or bound by law or contract.
  case noOneFree(role: String)
}

/// A proof by counting that not all of some work can be done.
///
/// The demands, together, need more than all suppliers that can serve any of them can give. All
/// amounts are in one unit. Every number can be worked out again from rules and registers alone.
public struct CutCertificate: Hashable, Sendable {
  /// In what amounts are counted.
  public enum Unit: String, Hashable, Sendable {
    /// Places to scan; a supplier gives minutes × speed.
    case places
    /// Minutes of somebody's duty.
    case personMinutes
    /// People at one time.
    case heads
  }

  /// What one obligation needs.
  public struct Demand: Hashable, Sendable {
    /// The obligation's id.
    public let obligation: String
    /// How much.
    public let amount: Int

    /// A demand.
    public init(obligation: String, amount: Int) {
      self.obligation = obligation
      self.amount = amount
    }
  }

  /// What one supplier can give on one day.
  public struct Supply: Hashable, Sendable {
    /// A person's code, a resource unit, or an external role.
    public let supplier: String
    /// The day it is about, when it is about one.
    public let day: Day
    /// The most it can give to the demands together.
    public let amount: Int

    /// A supply.
    public init(supplier: String, day: Day, amount: Int) {
      self.supplier = supplier
      self.day = day
      self.amount = amount
    }
  }

  /// In what the figures are counted.
  public let unit: Unit
  /// What is asked, by obligation.
  public let demands: [Demand]
  /// Every supplier that can give more than 0, with the most it can give.
  public let supplies: [Supply]

  /// A cut certificate.
  public init(unit: Unit, demands: [Demand], supplies: [Supply]) {
    self.unit = unit
    self.demands = demands
    self.supplies = supplies
  }

  /// What is asked in total.
  public var demanded: Int { demands.reduce(0) { $0 + $1.amount } }
  /// What can be given at most.
  public var supplied: Int { supplies.reduce(0) { $0 + $1.amount } }
  /// What is certainly missing; at least 1 in a proof.
  public var shortfall: Int { demanded - supplied }
}
