public import Registers

/// An object as the registers, or a zone declared in the rules, describe it on one day.
public struct RegisterObject: Hashable, Sendable {
  /// The kind of which it is an object: `coffeeshop`.
  public let kind: String
  /// Its id in the register; the name of a declared zone.
  public let id: String
  /// Its name.
  public let name: String
  /// The code of the area it lies in.
  public let area: String?
  /// Where it is.
  public let point: GeoPoint?
  /// The number of parking places; nil when it has none.
  public let places: Int?
  /// The first and last day this description holds.
  public let validity: Validity
  /// The free columns of its row.
  public let fields: [String: String]
  /// Its row; nil for a zone declared in the rules.
  public let row: RowOrigin?

  /// An object.
  public init(
    kind: String,
    id: String,
    name: String,
    area: String? = nil,
    point: GeoPoint? = nil,
    places: Int? = nil,
    validity: Validity = Validity(),
    fields: [String: String] = [:],
    row: RowOrigin? = nil
  ) {
    self.kind = kind
    self.id = id
    self.name = name
    self.area = area
    self.point = point
    self.places = places
    self.validity = validity
    self.fields = fields
    self.row = row
  }

  /// An object of a kind from a row of its register.
  init(kind: String, place: Place) {
    self.init(
      kind: kind,
      id: place.id,
      name: place.name,
      area: place.area,
      point: place.point,
      places: place.places,
      validity: place.validity,
      fields: place.fields,
      row: place.origin
    )
  }

  /// The text in a column; known columns have their own names, free ones that of their header.
  public func column(_ name: String) -> String? {
    if let text = fields[name] ?? fields[name.lowercased()] { return text }
    switch name {
    case "id": return id
    case "name": return self.name
    case "area": return area
    case "places": return places.map(String.init)
    default: return nil
    }
  }
}
