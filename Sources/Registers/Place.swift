public import CivilTime

/// An object of some register: a coffeeshop, a market, a zone, an event, a wijk.
///
/// Several rows with one `id` describe it in consecutive periods.
public struct Place: Hashable, Sendable {
  /// The register file it comes from, relative to the city's folder: `places.csv`.
  public let register: String
  /// The id, which no other object has.
  public let id: String
  /// The name as shown.
  public let name: String
  /// The area (wijk code) it lies in.
  public let area: String?
  /// Where it is; nil when only the area is known.
  public let point: GeoPoint?
  /// The number of parking places, for zones.
  public let places: Int?
  /// The days it holds.
  public let validity: Validity
  /// The columns beside the known ones, by header: `type`, `closing-time`, `visitors`.
  public let fields: [String: String]
  /// Where the row stands.
  public let origin: RowOrigin

  /// An object.
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
  /// The name as shown.
  public let name: String
  /// The middle, from which distances are counted.
  public let centre: GeoPoint
  /// Where the row stands.
  public let origin: RowOrigin

  /// An area.
  public init(code: String, name: String, centre: GeoPoint, origin: RowOrigin) {
    self.code = code
    self.name = name
    self.centre = centre
    self.origin = origin
  }
}

/// The hours of one object on some days: opening hours, paid hours, market hours.
public struct OwnHours: Hashable, Sendable {
  /// The days of a week, a month or a year that hours are for.
  public enum Days: Hashable, Sendable {
    case weekdays([Weekday])
    case firstOfMonth(Weekday)
    case publicHoliday
    case date(Day)
  }

  /// The `id` of the object.
  public let object: String
  /// The days these hours are for.
  public let days: Days
  /// Start and end on the clock; nil means closed on these days.
  public let from: TimeOfDay?
  /// The end; past midnight it lies after 24:00.
  public let to: TimeOfDay?
  /// The days it holds.
  public let validity: Validity
  /// Where the row stands.
  public let origin: RowOrigin

  /// Hours on some days.
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
