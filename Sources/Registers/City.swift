public import CivilTime
public import SourceText

/// Everything the registers of one city say, checked for form; every row knows its place.
///
/// Lists are in canonical order (by key, then date), whatever the order of the rows in the files.
public struct City: Sendable {
  /// The folder's name: `groningen`.
  public var name = ""
  public var people: [Person] = []
  public var places: [Place] = []
  public var areas: [Area] = []
  public var hours: [OwnHours] = []
  public var units: [ResourceUnit] = []
  public var partners: [PartnerDay] = []
  public var arrivals: [Arrival] = []
  public var checks: [RecordedCheck] = []
  /// Shifts worked.
  ///
  /// A person's *known time* starts on the Monday of the ISO week of the first row of
  /// all people together, or on the first day of employment when that is later; without rows it
  /// starts with the planned week. Within it, no row means no work. It ends with the planned week.
  public var worked: [WorkedShift] = []
  public var pins: [Pin] = []
  /// Figures the registers mark as assumed.
  public var assumptions: [AssumedFigure] = []

  /// A city without any row.
  public init() {}
}

/// The place of a register row.
public struct RowOrigin: Hashable, Sendable {
  /// The file as shown to users: `scenarios/groningen/people.csv`.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The bytes of the row.
  public let range: TextRange

  public init(file: String, line: Int, range: TextRange) {
    self.file = file
    self.line = line
    self.range = range
  }
}

/// The first and last day something holds, inclusive; nil is open.
public struct Validity: Hashable, Sendable {
  public let from: Day?
  public let through: Day?

  public init(from: Day? = nil, through: Day? = nil) {
    self.from = from
    self.through = through
  }

  /// Whether it holds on a day.
  public func contains(_ day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (through.map { day <= $0 } ?? true)
  }
}

/// A point on the earth in millionths of a degree.
public struct GeoPoint: Hashable, Sendable {
  public let latitudeMicro: Int32
  public let longitudeMicro: Int32

  public init(latitudeMicro: Int32, longitudeMicro: Int32) {
    self.latitudeMicro = latitudeMicro
    self.longitudeMicro = longitudeMicro
  }
}

/// Somebody who can be rostered, known by a code only.
public struct Person: Hashable, Sendable {
  public struct Held: Hashable, Sendable {
    public let qualification: String
    public let validity: Validity
    public let origin: RowOrigin

    public init(qualification: String, validity: Validity, origin: RowOrigin) {
      self.qualification = qualification
      self.validity = validity
      self.origin = origin
    }
  }

  /// Away, without a reason; whole days, inclusive.
  public struct Leave: Hashable, Sendable {
    public let from: Day
    public let through: Day
    public let origin: RowOrigin

    public init(from: Day, through: Day, origin: RowOrigin) {
      self.from = from
      self.through = through
      self.origin = origin
    }
  }

  /// The code: `B014`.
  public let code: String
  /// The roles, in the order of the register.
  public let roles: [String]
  /// The area (wijk code) the person is tied to.
  public let area: String?
  /// Contract minutes a week.
  public let contractMinutes: Int
  /// The most minutes of work (without breaks) in the shifts that start in one ISO week; the
  /// contract's minutes unless the row says otherwise.
  public let weekMaxMinutes: Int
  /// Whether Sunday work is agreed.
  public let sundayWorkAgreed: Bool
  /// The 18th birthday, only for people who were under 18 when the row was made.
  public let adultFrom: Day?
  public let validity: Validity
  public let qualifications: [Held]
  public let leave: [Leave]
  public let origin: RowOrigin

  public init(
    code: String,
    roles: [String],
    area: String?,
    contractMinutes: Int,
    weekMaxMinutes: Int,
    sundayWorkAgreed: Bool,
    adultFrom: Day?,
    validity: Validity,
    qualifications: [Held],
    leave: [Leave],
    origin: RowOrigin
  ) {
    self.code = code
    self.roles = roles
    self.area = area
    self.contractMinutes = contractMinutes
    self.weekMaxMinutes = weekMaxMinutes
    self.sundayWorkAgreed = sundayWorkAgreed
    self.adultFrom = adultFrom
    self.validity = validity
    self.qualifications = qualifications
    self.leave = leave
    self.origin = origin
  }

  /// Whether the person holds a qualification on a day.
  public func holds(_ qualification: String, on day: Day) -> Bool {
    qualifications.contains { $0.qualification == qualification && $0.validity.contains(day) }
  }

  /// Whether the person is employed and not on leave on a day.
  public func isAvailable(on day: Day) -> Bool {
    validity.contains(day) && !leave.contains { $0.from <= day && day <= $0.through }
  }

  /// Whether the person is under 18 on a day.
  public func isMinor(on day: Day) -> Bool { adultFrom.map { day < $0 } ?? false }
}

/// An object of some register: a coffeeshop, a market, a zone, an event, a wijk.
///
/// Several rows with one `id` describe it in consecutive periods.
public struct Place: Hashable, Sendable {
  /// The register file it comes from, relative to the city's folder: `places.csv`.
  public let register: String
  public let id: String
  public let name: String
  /// The area (wijk code) it lies in.
  public let area: String?
  public let point: GeoPoint?
  /// The number of parking places, for zones.
  public let places: Int?
  public let validity: Validity
  /// The columns beside the known ones, by header: `type`, `closing-time`, `visitors`.
  public let fields: [String: String]
  public let origin: RowOrigin

  public init(
    register: String,
    id: String,
    name: String,
    area: String?,
    point: GeoPoint?,
    places: Int?,
    validity: Validity,
    fields: [String: String],
    origin: RowOrigin
  ) {
    self.register = register
    self.id = id
    self.name = name
    self.area = area
    self.point = point
    self.places = places
    self.validity = validity
    self.fields = fields
    self.origin = origin
  }
}

/// A wijk: an area with a centre.
public struct Area: Hashable, Sendable {
  /// The code: `WK001400`.
  public let code: String
  public let name: String
  public let centre: GeoPoint
  public let origin: RowOrigin

  public init(code: String, name: String, centre: GeoPoint, origin: RowOrigin) {
    self.code = code
    self.name = name
    self.centre = centre
    self.origin = origin
  }
}

/// The hours of one object on some days: opening hours, paid hours, market hours.
public struct OwnHours: Hashable, Sendable {
  public enum Days: Hashable, Sendable {
    case weekdays([Weekday])
    case firstOfMonth(Weekday)
    case publicHoliday
    case date(Day)
  }

  /// The `id` of the object.
  public let object: String
  public let days: Days
  /// Start and end on the clock; nil means closed on these days.
  public let from: TimeOfDay?
  public let to: TimeOfDay?
  public let validity: Validity
  public let origin: RowOrigin

  public init(
    object: String,
    days: Days,
    from: TimeOfDay?,
    to: TimeOfDay?,
    validity: Validity,
    origin: RowOrigin
  ) {
    self.object = object
    self.days = days
    self.from = from
    self.to = to
    self.validity = validity
    self.origin = origin
  }
}

/// One unit of a resource: `scan-car` unit `SC1`.
public struct ResourceUnit: Hashable, Sendable {
  public let resource: String
  public let unit: String
  public let validity: Validity
  public let origin: RowOrigin

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
  public let day: Day
  public let from: TimeOfDay
  public let to: TimeOfDay
  public let count: Int
  public let origin: RowOrigin

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
  public let id: String
  public let day: Day
  /// `application`, `complaint` or `report`.
  public let kind: String
  /// `speelautomaat`, `winkeltijden` …
  public let subject: String
  /// The object it is about; nil when none is registered.
  public let place: String?
  public let origin: RowOrigin

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
  public let rule: String
  public let object: String
  public let day: Day
  /// The violations found; empty: all in order.
  public let violations: [String]
  /// The arrival it answered, when it answered one.
  public let arrival: String?
  public let origin: RowOrigin

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
  public let person: String
  public let interval: Interval
  /// Minutes of break inside it.
  ///
  /// Where they lay is not recorded: they count as one break in the
  /// middle, which starts (length − break) ÷ 2 minutes (rounded down) after the shift's start.
  public let breakMinutes: Int
  public let origin: RowOrigin

  public init(person: String, interval: Interval, breakMinutes: Int, origin: RowOrigin) {
    self.person = person
    self.interval = interval
    self.breakMinutes = breakMinutes
    self.origin = origin
  }
}

/// A part of the roster fixed by hand: a shift that must be there, or a day that must stay free.
public struct Pin: Hashable, Sendable {
  public let person: String
  public let day: Day
  /// The shift's start and end; both nil: the day is free.
  public let from: TimeOfDay?
  public let to: TimeOfDay?
  public let origin: RowOrigin

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
  public let because: String
  public let owner: String
  /// The range as written, `5000 to 7000`; nil when none is given.
  public let range: String?
  public let origin: RowOrigin

  public init(subject: String, because: String, owner: String, range: String?, origin: RowOrigin) {
    self.subject = subject
    self.because = because
    self.owner = owner
    self.range = range
    self.origin = origin
  }
}

extension GeoPoint {
  /// Metres in a straight line, rounded up: equirectangular, with 111,320 m a degree and the cosine
  /// of the mean latitude by Bhaskara's formula, all in integers.
  public func metres(to other: GeoPoint) -> Int {
    let north = (Int(other.latitudeMicro) - Int(latitudeMicro)) * 111_320 / 1_000_000
    let latitude = (Int(latitudeMicro) + Int(other.latitudeMicro)) / 2 / 1000  // 1/1000 degree
    let square = latitude * latitude / 1000  // 1/1000 square degree
    let cosine = (32_400_000 - 4 * square) * 10_000 / (32_400_000 + square)
    let east =
      (Int(other.longitudeMicro) - Int(longitudeMicro)) * 111_320 / 1_000_000 * cosine / 10_000
    let sum = north * north + east * east
    var root = Int(Double(sum).squareRoot())
    while root * root < sum { root += 1 }
    while root > 0, (root - 1) * (root - 1) >= sum { root -= 1 }
    return root
  }
}
