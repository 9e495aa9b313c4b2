public import CivilTime

/// One unit of a resource: `scan-car` unit `SC1`.
public struct ResourceUnit: Hashable, Sendable {
  /// The resource it is a unit of.
  public let resource: String
  /// The unit's id.
  public let unit: String
  /// The days it holds.
  public let validity: Validity
  /// Where the row stands.
  public let origin: RowOrigin

  /// A unit.
  public init(resource: String, unit: String, validity: Validity, origin: RowOrigin) {
    self.resource = resource
    self.unit = unit
    self.validity = validity
    self.origin = origin
  }
}

/// So many people of an outside organisation, on one day in one window.
public struct PartnerDay: Hashable, Sendable {
  /// The external role's name: `police`.
  public let partner: String
  /// The day.
  public let day: Day
  /// The first minute they are there.
  public let from: TimeOfDay
  /// The minute they leave; past midnight it lies after 24:00.
  public let to: TimeOfDay
  /// How many people.
  public let count: Int
  /// Where the row stands.
  public let origin: RowOrigin

  /// A day of a partner.
  public init(
    partner: String,
    day: Day,
    from: TimeOfDay,
    to: TimeOfDay,
    count: Int,
    origin: RowOrigin
  ) {
    self.partner = partner
    self.day = day
    self.from = from
    self.to = to
    self.count = count
    self.origin = origin
  }
}

/// Something that came in and may make a check due.
public struct Arrival: Hashable, Sendable {
  /// The id under which it came in.
  public let id: String
  /// The day it came in.
  public let day: Day
  /// `application`, `complaint` or `report`.
  public let kind: String
  /// What it is about: `speelautomaat`, `winkeltijden`.
  public let subject: String
  /// The object it is about; nil when none is registered.
  public let place: String?
  /// Where the row stands.
  public let origin: RowOrigin

  /// An arrival.
  public init(
    id: String,
    day: Day,
    kind: String,
    subject: String,
    place: String?,
    origin: RowOrigin
  ) {
    self.id = id
    self.day = day
    self.kind = kind
    self.subject = subject
    self.place = place
    self.origin = origin
  }
}

/// A check that was done, with what was found.
public struct RecordedCheck: Hashable, Sendable {
  /// The rule that was checked.
  public let rule: String
  /// The id of the object; `-` for the municipality as a whole.
  public let object: String
  /// The day.
  public let day: Day
  /// The violations found; empty: all in order.
  public let violations: [String]
  /// The arrival it answered, when it answered one.
  public let arrival: String?
  /// Where the row stands.
  public let origin: RowOrigin

  /// A check.
  public init(
    rule: String,
    object: String,
    day: Day,
    violations: [String],
    arrival: String?,
    origin: RowOrigin
  ) {
    self.rule = rule
    self.object = object
    self.day = day
    self.violations = violations
    self.arrival = arrival
    self.origin = origin
  }
}

/// A shift that was worked.
public struct WorkedShift: Hashable, Sendable {
  /// The code of the person.
  public let person: String
  /// From start to end, breaks included.
  public let interval: Interval
  /// Minutes of break inside it.
  ///
  /// Where they lay is not recorded: they count as one break in the
  /// middle, which starts (length − break) ÷ 2 minutes (rounded down) after the shift's start.
  public let breakMinutes: Int
  /// Where the row stands.
  public let origin: RowOrigin

  /// A shift.
  public init(person: String, interval: Interval, breakMinutes: Int, origin: RowOrigin) {
    self.person = person
    self.interval = interval
    self.breakMinutes = breakMinutes
    self.origin = origin
  }
}

/// A part of the roster fixed by hand: a shift that must be there, or a day that must stay free.
public struct Pin: Hashable, Sendable {
  /// The code of the person.
  public let person: String
  /// The day the shift starts, or that stays free.
  public let day: Day
  /// The shift's start and end; both nil: the day is free.
  public let from: TimeOfDay?
  /// The shift's end; past midnight it lies after 24:00.
  public let to: TimeOfDay?
  /// Where the row stands.
  public let origin: RowOrigin

  /// A pin.
  public init(person: String, day: Day, from: TimeOfDay?, to: TimeOfDay?, origin: RowOrigin) {
    self.person = person
    self.day = day
    self.from = from
    self.to = to
    self.origin = origin
  }
}

/// A register figure that is an assumption.
public struct AssumedFigure: Hashable, Sendable {
  /// What it is: `zone binnenstad: places 6000`.
  public let subject: String
  /// Why it is taken.
  public let because: String
  /// Who answers for it.
  public let owner: String
  /// The range as written, `5000 to 7000`; nil when none is given.
  public let range: String?
  /// Where the row stands.
  public let origin: RowOrigin

  /// A figure.
  public init(subject: String, because: String, owner: String, range: String?, origin: RowOrigin) {
    self.subject = subject
    self.because = because
    self.owner = owner
    self.range = range
    self.origin = origin
  }
}
