import CivilTime
import Obligations
import Planning
import Registers
import RuleChecking
import SourceText

/// What a scenario has given so far: rules, perhaps with other values, and facts.
struct ScenarioWorld {
  private let rules: ScenarioRules
  /// The rules as given.
  private(set) var book: Rulebook
  /// The registers as given, without shifts and partners' days that depend on the week looked at.
  var city = City()
  /// The days planned.
  var plan: (from: Day, through: Day)? {
    didSet { revision += 1 }
  }
  private static let areas = "areas.csv"
  /// Counts every change, so that what was worked out can be kept.
  private(set) var revision = 0
  /// Values of parameters that are changed, as written, by name.
  private var values: [String: Bilingual] = [:]
  private var changes: [ClauseChange] = []
  /// The rules that are left; nil for all.
  private var only: Set<String>?
  private var zones: [DeclaredZone] = []
  /// How many objects were given in all, so that each has an id of its own.
  private var given = 0
  /// The ids of the objects given in the scenario itself.
  private(set) var objects: [String] = []
  /// Whether a city's registers were loaded: then what they hold of shifts is all that is known.
  private(set) var hasRegisters = false
  /// Shifts said by days of the week.
  private(set) var works: [GivenShifts] = []
  private(set) var partners: [GivenPartner] = []
  private(set) var peopleOfRole: [String: Int] = [:]

  /// Shifts of a person, of which the days depend on what is planned.
  struct GivenShifts {
    let person: String
    let window: ClockWindow
    let days: DaySet
    let within: GivenFact.DayRange?
    let breakMinutes: Int?
    let row: RowOrigin
  }

  /// Days of a partner.
  struct GivenPartner {
    let name: String
    let count: Int
    let window: ClockWindow
    let days: DaySet
    let row: RowOrigin
    /// Days on which a later line keeps them away.
    var away: [GivenFact.DayRange] = []

    func comes(on day: Day, isHoliday: Bool) -> Bool {
      days.contains(day, isHoliday: isHoliday)
        && !away.contains { $0.first <= day && day <= $0.last }
    }
  }

  init(_ rules: ScenarioRules) {
    self.rules = rules
    book = rules.book
  }

  mutating func change() { revision += 1 }

  /// The weeks planned before.
  var planned: PlanMemory { rules.planned }

  // MARK: Rules

  /// Puts another value in the place of a parameter's, and reads the rules again.
  ///
  /// Nothing is changed when they are wrong then; the first mistake is given back.
  mutating func set(_ name: String, to written: Bilingual) -> Diagnostic? {
    var values = values
    values[name] = written
    return read(values: values, changes: changes)
  }

  /// Puts another clause in a rule, and reads the rules again.
  mutating func apply(_ change: ClauseChange) -> Diagnostic? {
    read(values: values, changes: changes + [change])
  }

  private mutating func read(
    values: [String: Bilingual],
    changes: [ClauseChange]
  ) -> Diagnostic? {
    switch rules.book(values: values, changes: changes) {
    case .failure(let refused): return refused.diagnostic
    case .success(let read):
      self.values = values
      self.changes = changes
      book = read
      book.zones += zones
      narrow()
      revision += 1
      return nil
    }
  }

  /// Whether the scenario gave a parameter another value.
  func changes(_ parameter: String) -> Bool { values[parameter] != nil }

  /// Leaves out every other rule.
  mutating func keep(only names: [String]) {
    only = Set(names)
    narrow()
    revision += 1
  }

  private mutating func narrow() {
    guard let only else { return }
    book.rules.removeAll { !only.contains($0.name) }
  }

  // MARK: Objects

  /// Starts from the registers of a city.
  mutating func load(_ registers: City) {
    let own = city
    city = registers
    city.places += own.places
    city.units += own.units
    city.people += own.people
    city.areas += own.areas.filter { area in !city.areas.contains { $0.code == area.code } }
    city.hours += own.hours
    city.arrivals += own.arrivals
    city.checks += own.checks
    hasRegisters = true
    revision += 1
  }

  /// Adds objects of a kind with columns; those the kind itself asks for are filled in.
  mutating func add(
    _ count: Int,
    of kind: String,
    area: String?,
    fields: [String: String],
    at row: RowOrigin
  ) {
    for _ in 0..<count {
      given += 1
      add("\(kind)-\(given)", of: kind, places: nil, area: area, fields: fields, at: row)
    }
  }

  /// Adds one object.
  mutating func add(
    _ id: String,
    of kind: String,
    places: Int?,
    area: String?,
    fields: [String: String],
    at row: RowOrigin
  ) {
    revision += 1
    objects.append(id)
    guard kind != ObjectIndex.zoneKind || book.kind(kind) != nil else {
      let zone = DeclaredZone(
        name: id,
        places: places ?? 0,
        from: nil,
        through: nil,
        basis: Basis(citations: []),
        origin: Origin(file: row.file, line: row.line, column: 1, range: row.range)
      )
      zones.append(zone)
      return book.zones.append(zone)
    }
    guard let declared = book.kind(kind) else { return }
    var columns = declared.condition.map(ScenarioWorld.columns) ?? [:]
    columns.merge(fields) { $1 }
    // An area is an object too.
    let own = declared.register == ScenarioWorld.areas ? areaCode(id, at: row) : nil
    city.places.append(
      Place(
        register: declared.register,
        id: id,
        name: id,
        area: own ?? (area ?? columns["area"]).map { areaCode($0, at: row) },
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
    revision += 1
    let prefix = "\(kind)-"
    func isNumbered(_ id: String) -> Bool {
      id.hasPrefix(prefix) && Int(id.dropFirst(prefix.count)) != nil
    }
    city.places.removeAll { isNumbered($0.id) && objects.contains($0.id) }
    objects.removeAll(where: isNumbered)
  }

  /// Gives an object hours of its own on some days.
  mutating func add(hours window: ClockWindow, of id: String, on days: DaySet, at row: RowOrigin) {
    revision += 1
    for item in days.items {
      let kinds: [OwnHours.Days] =
        switch item {
        case .anyDay: [.weekdays(Weekday.allCases)]
        case .weekdays(let days): [.weekdays(days)]
        case .firstOfMonth(let weekday): [.firstOfMonth(weekday)]
        case .publicHoliday: [.publicHoliday]
        case .dates(let first, let last):
          (0...max(0, min(800, first.days(until: last)))).map { .date(first.adding(days: $0)) }
        }
      city.hours += kinds.map {
        OwnHours(
          object: id,
          days: $0,
          from: window.from,
          to: window.to,
          validity: Validity(),
          origin: row
        )
      }
    }
  }

  /// The code of an area with a name or code; one that is new lies where all the others lie.
  mutating func areaCode(_ name: String, at row: RowOrigin) -> String {
    if let known = city.areas.first(where: { $0.code == name || $0.name == name }) {
      return known.code
    }
    let centre =
      city.areas.first?.centre ?? GeoPoint(latitudeMicro: 52_000_000, longitudeMicro: 5_000_000)
    city.areas.append(Area(code: name, name: name, centre: centre, origin: row))
    return name
  }

  /// Gives a resource so many units, in place of those it has.
  mutating func setUnits(_ count: Int, of resource: String, at row: RowOrigin) {
    revision += 1
    city.units.removeAll { $0.resource == resource }
    // None at all is said by a unit that is never there: without a row the rules' number holds.
    city.units += (0..<max(1, count)).map {
      ResourceUnit(
        resource: resource,
        unit: "\(resource)-\($0 + 1)",
        validity: count == 0 ? ScenarioWorld.never : Validity(),
        origin: row
      )
    }
  }

  private static let never = Validity(from: Day(number: 1), through: Day(number: 0))

  /// The units of a resource on a day: those of registers and lines, else as many as the rules count.
  func units(of resource: Resource, on day: Day) -> Int {
    let rows = city.units.filter { $0.resource == resource.name }
    guard !rows.isEmpty else { return max(0, resource.count) }
    return Set(rows.filter { $0.validity.contains(day) }.map(\.unit)).count
  }

  /// Records a check.
  mutating func record(_ check: RecordedCheck) {
    revision += 1
    city.checks.append(check)
  }

  /// Records what came in.
  mutating func record(_ arrival: Arrival) {
    revision += 1
    city.arrivals.append(arrival)
  }

  mutating func add(_ shifts: GivenShifts) {
    revision += 1
    works.append(shifts)
  }

  mutating func add(_ partner: GivenPartner) {
    revision += 1
    partners.append(partner)
  }

  /// Keeps a partner that was said to come away on some days.
  mutating func keepAway(_ name: String, _ range: GivenFact.DayRange) {
    for index in partners.indices where partners[index].name == name {
      partners[index].away.append(range)
    }
  }

  /// The number of the next person of a role.
  mutating func nextNumber(of role: String) -> Int {
    peopleOfRole[role, default: 0] += 1
    return peopleOfRole[role] ?? 1
  }

  /// Takes away the people of a role that were given by number, for another number of them.
  mutating func remove(role: String) {
    revision += 1
    let count = peopleOfRole[role] ?? 0
    let codes = Set((0..<count).map { "\(role)-\($0 + 1)" })
    city.people.removeAll { codes.contains($0.code) }
    peopleOfRole[role] = 0
  }

  /// The last day before which facts are known: the plan's first, or after the last event.
  var reference: Day? {
    guard let plan else { return nil }
    let events = city.checks.filter { !$0.origin.isRegister }.map(\.day)
    return max(plan.from, events.max()?.adding(days: 1) ?? plan.from)
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
