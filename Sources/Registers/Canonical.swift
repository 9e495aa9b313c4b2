import CivilTime
import SourceText

extension Reading {
  /// Follows references, finds what stands twice, and puts everything in canonical order.
  mutating func city(named name: String) -> City {
    followReferences()
    var city = City()
    city.name = name
    city.people = orderedPeople()
    city.places = orderedPlaces()
    city.areas = draft.areas.sorted { ($0.code, $0.origin) < ($1.code, $1.origin) }
    city.hours = orderedHours()
    city.units = draft.units.sorted {
      ($0.resource, $0.unit, $0.validity, $0.origin)
        < ($1.resource, $1.unit, $1.validity, $1.origin)
    }
    refuseOverlaps(city.units, key: { "\($0.resource) \($0.unit)" }, \.validity, \.origin)
    city.partners = draft.partners.sorted {
      ($0.partner, $0.day, $0.from, $0.to, $0.count, $0.origin)
        < ($1.partner, $1.day, $1.from, $1.to, $1.count, $1.origin)
    }
    refuseTwice(city.partners, \.origin) {
      $0.partner == $1.partner && $0.day == $1.day && $0.from == $1.from
    }
    city.arrivals = draft.arrivals.sorted {
      ($0.day, $0.id, $0.origin) < ($1.day, $1.id, $1.origin)
    }
    refuseTwice(draft.arrivals.sorted { ($0.id, $0.origin) < ($1.id, $1.origin) }, \.origin) {
      $0.id == $1.id
    }
    city.checks = orderedChecks()
    city.worked = orderedWorked()
    city.pins = orderedPins()
    city.assumptions = draft.assumptions.sorted {
      ($0.subject, $0.origin) < ($1.subject, $1.origin)
    }
    return city
  }

  private mutating func orderedPeople() -> [Person] {
    var people = draft.people.sorted { ($0.code, $0.origin) < ($1.code, $1.origin) }
    refuseTwice(people, \.origin) { $0.code == $1.code }
    let held = draft.held.sorted {
      ($0.person, $0.held.qualification, $0.held.validity, $0.held.origin)
        < ($1.person, $1.held.qualification, $1.held.validity, $1.held.origin)
    }
    refuseOverlaps(
      held,
      key: { "\($0.person) \($0.held.qualification)" },
      \.held.validity,
      \.held.origin
    )
    let leave = draft.leave.sorted {
      ($0.person, $0.leave.from, $0.leave.through, $0.leave.origin)
        < ($1.person, $1.leave.from, $1.leave.through, $1.leave.origin)
    }
    refuseOverlaps(
      leave,
      key: \.person,
      { Validity(from: $0.leave.from, through: $0.leave.through) },
      \.leave.origin,
      .warning
    )
    let heldBy = Dictionary(grouping: held, by: \.person)
    let leaveOf = Dictionary(grouping: leave, by: \.person)
    people = people.map { person in
      Person(
        code: person.code,
        roles: person.roles,
        area: person.area,
        contractMinutes: person.contractMinutes,
        weekMaxMinutes: person.weekMaxMinutes,
        sundayWorkAgreed: person.sundayWorkAgreed,
        adultFrom: person.adultFrom,
        validity: person.validity,
        qualifications: (heldBy[person.code] ?? []).map(\.held),
        leave: (leaveOf[person.code] ?? []).map(\.leave),
        origin: person.origin
      )
    }
    return people
  }

  private mutating func orderedPlaces() -> [Place] {
    let places = draft.places.sorted {
      ($0.register, $0.id, $0.validity, $0.origin) < ($1.register, $1.id, $1.validity, $1.origin)
    }
    refuseOverlaps(places, key: { "\($0.register) \($0.id)" }, \.validity, \.origin)
    // An id means one object in all registers: hours and checks know objects by it alone.
    var first: [String: Place] = [:]
    for place in places {
      guard let other = first[place.id] else {
        first[place.id] = place
        continue
      }
      if other.register != place.register { refuseTwice(place.id, place.origin, other.origin) }
    }
    return places
  }

  private mutating func orderedHours() -> [OwnHours] {
    let hours = draft.hours.sorted {
      ($0.object, $0.days.order, $0.validity, $0.from ?? .midnight, $0.origin)
        < ($1.object, $1.days.order, $1.validity, $1.from ?? .midnight, $1.origin)
    }
    refuseTwice(hours, \.origin) {
      $0.object == $1.object && $0.days == $1.days && $0.validity == $1.validity
        && $0.from == $1.from
    }
    return hours
  }

  private mutating func orderedChecks() -> [RecordedCheck] {
    func key(_ check: RecordedCheck) -> String {
      "\(check.violations.joined(separator: " "))|\(check.arrival ?? "")"
    }
    let checks = draft.checks.sorted { left, right in
      if left.day != right.day { return left.day < right.day }
      if left.rule != right.rule { return left.rule < right.rule }
      if left.object != right.object { return left.object < right.object }
      return (key(left), left.origin) < (key(right), right.origin)
    }
    // One object may well be checked twice on a day; one arrival is not answered twice on it.
    refuseTwice(checks, \.origin, .warning) {
      $0.day == $1.day && $0.rule == $1.rule && $0.object == $1.object && $0.arrival != nil
        && $0.arrival == $1.arrival
    }
    return checks
  }

  private mutating func orderedPins() -> [Pin] {
    let pins = draft.pins.sorted {
      ($0.person, $0.day, $0.from ?? .midnight, $0.origin)
        < ($1.person, $1.day, $1.from ?? .midnight, $1.origin)
    }
    refuseTwice(pins, \.origin) { $0.person == $1.person && $0.day == $1.day }
    return pins
  }

  private mutating func orderedWorked() -> [WorkedShift] {
    var rank: [String: UInt64] = [:]
    for person in Set(draft.worked.lazy.map(\.person)).sorted() {
      rank[person] = UInt64(rank.count)
    }
    // One number orders person, start and end: planning years need 26 bits of minutes.
    var keys: [(key: UInt64, index: Int)] = []
    keys.reserveCapacity(draft.worked.count)
    for (index, shift) in draft.worked.enumerated() {
      let start = UInt64(clamping: shift.interval.start.minutes) & 0x3FF_FFFF
      let length = UInt64(clamping: shift.interval.length) & 0xFFF
      keys.append(((rank[shift.person] ?? 0) << 38 | start << 12 | length, index))
    }
    keys.sort { ($0.key, $0.index) < ($1.key, $1.index) }
    let worked = keys.map { draft.worked[$0.index] }
    for (left, right) in zip(worked, worked.dropFirst())
    where left.interval.end > right.interval.start && left.person == right.person {
      overlap(
        right.origin,
        left.origin,
        Bilingual(
          en: "\(right.person) already works at this time",
          nl: "\(right.person) werkt dan al"
        )
      )
    }
    return worked
  }
}

extension OwnHours.Days {
  /// An order of its own: weekdays, first weekday of the month, public holidays, dates.
  var order: Int {
    switch self {
    case .weekdays(let days): days.reduce(0) { $0 | 1 << $1.index }
    case .firstOfMonth(let day): 1000 + day.index
    case .publicHoliday: 2000
    case .date(let day): 10_000_000 + Int(day.number)
    }
  }
}

extension Validity: Comparable {
  /// Order by first day, then by last day; open beginnings first, open ends last.
  public static func < (left: Validity, right: Validity) -> Bool {
    (left.first, left.last) < (right.first, right.last)
  }

  /// The number of the first day, far back when it is open.
  var first: Int32 { from?.number ?? .min }
  /// The number of the last day, far ahead when it is open.
  var last: Int32 { through?.number ?? .max }
}

extension RowOrigin: Comparable {
  /// Order by file and place.
  public static func < (left: RowOrigin, right: RowOrigin) -> Bool {
    (left.file, left.range) < (right.file, right.range)
  }
}
