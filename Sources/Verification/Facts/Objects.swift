import CivilTime
import Registers
import RuleChecking

/// An object on one day, as its row or declaration says.
struct SceneObject {
  let id: String
  let kind: String
  let area: String?
  let places: Int?
  let fields: [String: String]
  let validity: Validity

  init(kind: String, row: Place) {
    id = row.id
    self.kind = kind
    area = row.area
    places = row.places
    fields = row.fields
    validity = row.validity
  }

  init(zone: DeclaredZone) {
    id = zone.name
    kind = Scene.declaredZones
    area = nil
    places = zone.places
    fields = [:]
    validity = Validity(from: zone.from, through: zone.through)
  }

  /// The text of a column.
  func column(_ name: String) -> String? {
    if let text = fields[name] ?? fields[name.lowercased()] { return text }
    switch name {
    case "id": return id
    case "area": return area
    case "places": return places.map { "\($0)" }
    default: return nil
    }
  }
}

extension Scene {
  /// The kind of zones that rules declare.
  static let declaredZones = "zone"

  /// The objects of a kind on a day: rows in force that meet the kind's condition.
  func objects(ofKind name: String, on day: Day) -> [SceneObject] {
    var result: [SceneObject] = []
    if let kind = rulebook.kind(name) {
      result += rows(register: kind.register, on: day).map { SceneObject(kind: name, row: $0) }
        .filter { object in kind.condition.map { holds($0, object, on: day) } ?? true }
    }
    if name == Scene.declaredZones {
      result += rulebook.zones.map { SceneObject(zone: $0) }.filter { $0.validity.contains(day) }
    }
    return result
  }

  /// One object of a kind on a day.
  func object(_ id: String, ofKind name: String, on day: Day) -> SceneObject? {
    var rows: [SceneObject] = []
    if let kind = rulebook.kind(name) {
      rows = self.rows(register: kind.register, id: id).map { SceneObject(kind: name, row: $0) }
        .filter { object in
          object.validity.contains(day)
            && (kind.condition.map { holds($0, object, on: day) } ?? true)
        }
    }
    if name == Scene.declaredZones {
      rows += rulebook.zones.filter { $0.name == id }.map { SceneObject(zone: $0) }
        .filter { $0.validity.contains(day) }
    }
    return rows.first
  }
}
