import CivilTime
import Obligations
import Registers
import RuleChecking
import RuleSyntax
import SourceText

/// What a scenario has given so far: rules, perhaps with other values, and facts.
struct ScenarioWorld {
  /// The rules as given.
  private(set) var book: Rulebook
  /// The registers as given.
  private(set) var city = City()
  /// The days planned.
  var plan: (from: Day, through: Day)?
  /// Values of parameters that are changed, as written, by name.
  private(set) var values: [String: Bilingual] = [:]
  /// How many objects were given in all, so that each has an id of its own.
  private var given = 0
  /// The ids of the objects given in the scenario itself.
  private(set) var objects: [String] = []

  init(book: Rulebook) { self.book = book }

  /// Starts from the registers of a city.
  mutating func load(_ registers: City) {
    let places = city.places
    let units = city.units
    city = registers
    city.places += places
    city.units += units
  }

  /// Adds objects of a kind with columns; those the kind itself asks for are filled in.
  mutating func add(_ count: Int, of kind: String, fields: [String: String], at row: RowOrigin) {
    for _ in 0..<count {
      given += 1
      add("\(kind)-\(given)", of: kind, places: nil, fields: fields, at: row)
    }
  }

  /// Adds one object.
  mutating func add(
    _ id: String,
    of kind: String,
    places: Int?,
    fields: [String: String],
    at row: RowOrigin
  ) {
    guard kind != ObjectIndex.zoneKind || book.kind(kind) != nil else {
      book.zones.append(
        DeclaredZone(
          name: id,
          places: places ?? 0,
          from: nil,
          through: nil,
          basis: Basis(citations: []),
          origin: Origin(file: row.file, line: row.line, column: 1, range: row.range)
        )
      )
      return objects.append(id)
    }
    guard let declared = book.kind(kind) else { return }
    var columns = declared.condition.map(ScenarioWorld.columns) ?? [:]
    columns.merge(fields) { $1 }
    objects.append(id)
    city.places.append(
      Place(
        register: declared.register,
        id: id,
        name: id,
        area: columns["area"],
        point: nil,
        places: places ?? columns["places"].flatMap { Int($0) },
        validity: Validity(),
        fields: columns,
        origin: row
      )
    )
  }

  /// Takes away the objects of a kind that were given by number, for another number of them.
  mutating func remove(kind: String) {
    let prefix = "\(kind)-"
    func isNumbered(_ id: String) -> Bool {
      id.hasPrefix(prefix) && Int(id.dropFirst(prefix.count)) != nil
    }
    city.places.removeAll { isNumbered($0.id) && objects.contains($0.id) }
    objects.removeAll(where: isNumbered)
  }

  /// Gives a resource so many units, in place of those it has.
  mutating func setUnits(_ count: Int, of resource: String, at row: RowOrigin) {
    city.units.removeAll { $0.resource == resource }
    city.units += (0..<count).map {
      ResourceUnit(
        resource: resource,
        unit: "\(resource)-\($0 + 1)",
        validity: Validity(),
        origin: row
      )
    }
  }

  /// Records a check.
  mutating func record(_ check: RecordedCheck) { city.checks.append(check) }

  /// Puts another value in the place of a parameter's, and reads the rules again.
  ///
  /// Nothing is changed when they are wrong then; the first mistake is given back.
  mutating func set(_ name: String, to written: Bilingual, rules: [ParsedFile]) -> Diagnostic? {
    var values = values
    values[name] = written
    let changed = rules.map { ScenarioWorld.changed($0, values) }
    let read = RuleChecker.check(changed)
    let wrong = (changed.flatMap(\.diagnostics) + read.diagnostics).filter { $0.severity == .error }
    if let first = Diagnostic.inOrder(wrong).first { return first }
    self.values = values
    // Zones that the scenario gave are kept.
    let zones = book.zones.filter { zone in objects.contains(zone.name) }
    book = read.rulebook
    book.zones += zones
    return nil
  }

  /// The last day before which facts are known: the plan's first, or after the last event.
  var reference: Day? {
    guard let plan else { return nil }
    let events = city.checks.filter { !$0.origin.file.hasSuffix(".csv") }.map(\.day)
    return max(plan.from, events.max()?.adding(days: 1) ?? plan.from)
  }

  /// A file with other values written in the heads of its parameters.
  private static func changed(_ file: ParsedFile, _ values: [String: Bilingual]) -> ParsedFile {
    var changes: [(range: TextRange, text: String)] = []
    for declaration in file.declarations {
      guard declaration.kind == .parameter || declaration.kind == .assumption,
        let name = declaration[.name]?.text, let text = values[name],
        let range = declaration[.quantity]?.range
      else { continue }
      changes.append((range, text.text(in: file.language)))
    }
    guard !changes.isEmpty else { return file }
    var bytes: [UInt8] = []
    var offset = 0
    for change in changes.sorted(by: { $0.range.start < $1.range.start }) {
      bytes += file.file.bytes[offset..<Int(change.range.start)]
      bytes += Array(change.text.utf8)
      offset = Int(change.range.end)
    }
    bytes += file.file.bytes[offset...]
    return RuleParser.parse(SourceFile(name: file.file.name, bytes: bytes))
  }

  /// Columns that make a condition true, as far as it says which column holds what.
  private static func columns(_ condition: Condition) -> [String: String] {
    switch condition {
    case .fieldIs(let field, let word): [field: word]
    case .number(let field, .equal, let number), .number(let field, .atLeast, let number),
      .number(let field, .atMost, let number):
      [field: String(number.roundedUp)]
    case .all(let parts):
      parts.map(columns).reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    case .any(let parts): parts.first.map(columns) ?? [:]
    case .number, .time, .recorded, .hasClass, .not: [:]
    }
  }
}
