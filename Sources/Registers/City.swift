public import CivilTime
public import SourceText

/// Everything the registers of one city say, checked for form; every row knows its place.
///
/// Lists are in canonical order (by key, then date), whatever the order of the rows in the files.
public struct City: Sendable {
  /// The folder's name: `groningen`.
  public var name = ""
  /// Who can be rostered, by code.
  public var people: [Person] = []
  /// The objects, by register, id and first day.
  public var places: [Place] = []
  /// The areas, by code.
  public var areas: [Area] = []
  /// Hours of objects, by object and days.
  public var hours: [OwnHours] = []
  /// Units of resources, by resource and unit.
  public var units: [ResourceUnit] = []
  /// Days of partners, by partner and day.
  public var partners: [PartnerDay] = []
  /// What came in, by day and id.
  public var arrivals: [Arrival] = []
  /// Checks done, by day, rule and object.
  public var checks: [RecordedCheck] = []
  /// Shifts worked.
  ///
  /// A person's *known time* starts on the Monday of the ISO week of the first row of
  /// all people together, or on the first day of employment when that is later; without rows it
  /// starts with the planned week. Within it, no row means no work. It ends with the planned week.
  public var worked: [WorkedShift] = []
  /// What is fixed by hand, by person and day.
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

  /// A place in a file.
  public init(file: String, line: Int, range: TextRange) {
    self.file = file
    self.line = line
    self.range = range
  }
}

/// The first and last day something holds, inclusive; nil is open.
public struct Validity: Hashable, Sendable {
  /// The first day; nil is open.
  public let from: Day?
  /// The last day; nil is open.
  public let through: Day?

  /// The days from the first through the last.
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
  /// Degrees north in millionths.
  public let latitudeMicro: Int32
  /// Degrees east in millionths.
  public let longitudeMicro: Int32

  /// A point.
  public init(latitudeMicro: Int32, longitudeMicro: Int32) {
    self.latitudeMicro = latitudeMicro
    self.longitudeMicro = longitudeMicro
  }
}
