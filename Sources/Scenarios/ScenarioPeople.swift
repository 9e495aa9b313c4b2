import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

extension ScenarioWorld {
  /// The contract of somebody of whom no line says it: a full week.
  static let fullContract = 36 * 60

  /// A person by code.
  func person(_ code: String) -> Person? { city.people.first { $0.code == code } }

  /// Adds people with a role; a known name gets the role as well.
  mutating func add(_ people: GivenPeople, at row: RowOrigin) {
    change()
    let area = people.area.map { areaCode($0, at: row) }
    for _ in 0..<people.count {
      let code = people.name ?? "\(people.role)-\(nextNumber(of: people.role))"
      if let known = person(code) {
        put(known.adding(role: people.role, holding: people.qualifications, at: row))
        continue
      }
      city.people.append(
        Person(
          code: code,
          roles: [people.role],
          area: area,
          contractMinutes: ScenarioWorld.fullContract,
          weekMaxMinutes: ScenarioWorld.fullContract,
          sundayWorkAgreed: false,
          adultFrom: nil,
          validity: Validity(),
          qualifications: people.qualifications.map {
            Person.Held(qualification: $0, validity: Validity(), origin: row)
          },
          leave: [],
          origin: row
        )
      )
      city.people.sort { $0.code < $1.code }
    }
  }

  /// Notes what a line says of a person, or of a unit or a partner that is away; false when nobody
  /// and nothing has that name.
  mutating func note(_ fact: GivenFact, of code: String, at row: RowOrigin) -> Bool {
    guard let person = person(code) else {
      guard case .away(let range) = fact else { return false }
      return takeAway(unit: code, range) || takeAway(partner: code, range)
    }
    change()
    switch fact {
    case .works(let window, let days, let within, let pause):
      add(
        GivenShifts(
          person: code,
          window: window,
          days: days,
          within: within,
          breakMinutes: pause,
          row: row
        )
      )
    case .contract(let minutes, let most):
      put(person.copy(contract: minutes, weekMax: most ?? minutes))
    case .holds(let name, let from, let through):
      let held = Person.Held(
        qualification: name,
        validity: Validity(from: from, through: through),
        origin: row
      )
      // What a register says of it no longer counts; of two lines both do.
      let others = person.qualifications.filter {
        $0.qualification != name || !$0.origin.isRegister
      }
      put(person.copy(qualifications: others + [held]))
    case .away(let range):
      let leave = Person.Leave(from: range.first, through: range.last, origin: row)
      put(person.copy(leave: (person.leave + [leave]).sorted { $0.from < $1.from }))
    case .agreesToSundays: put(person.copy(agreesToSundays: true))
    case .comesOfAge(let day): put(person.copy(adultFrom: day))
    }
    return true
  }

  private mutating func put(_ person: Person) {
    guard let index = city.people.firstIndex(where: { $0.code == person.code }) else { return }
    city.people[index] = person
  }

  // MARK: A week

  /// The registers as they are on the Monday of a week: shifts before it worked, those in it fixed.
  ///
  /// Where no registers were loaded, who is not said to have worked did not work.
  func city(in week: Week) -> City {
    var own = city
    // The areas that rules name are there; without any there is one, so that people have a post.
    var names = book.rules.flatMap(\.versions).flatMap(\.presence).compactMap(\.area)
    if own.areas.isEmpty, names.isEmpty { names = [ScenarioWorld.onlyArea] }
    let centre =
      own.areas.first?.centre ?? GeoPoint(latitudeMicro: 52_000_000, longitudeMicro: 5_000_000)
    for name in names where !own.areas.contains(where: { $0.code == name || $0.name == name }) {
      own.areas.append(
        Area(code: name, name: name, centre: centre, origin: ScenarioWorld.nowhere)
      )
    }
    own.areas.sort { $0.code < $1.code }
    for shifts in works {
      for day in days(of: shifts, through: week.sunday) {
        if day < week.monday {
          let interval = Amsterdam.interval(day, shifts.window.from, shifts.window.to)
          own.worked.append(
            WorkedShift(
              person: shifts.person,
              interval: interval,
              breakMinutes: shifts.breakMinutes
                ?? leastBreak(of: interval, person: shifts.person, on: day),
              origin: shifts.row
            )
          )
        } else {
          own.pins.append(
            Pin(
              person: shifts.person,
              day: day,
              from: shifts.window.from,
              to: shifts.window.to,
              origin: shifts.row
            )
          )
        }
      }
    }
    if !hasRegisters, !own.people.isEmpty {
      // Known time starts with the first shift of anybody, long before anything is looked at.
      let day = week.adding(weeks: -53).monday
      own.worked.append(
        WorkedShift(
          person: ScenarioWorld.nobody,
          interval: Amsterdam.interval(day, .midnight, TimeOfDay.midnight),
          breakMinutes: 0,
          origin: ScenarioWorld.nowhere
        )
      )
    }
    own.worked.sort {
      ($0.person, $0.interval.start, $0.interval.end)
        < ($1.person, $1.interval.start, $1.interval.end)
    }
    own.pins.sort { ($0.person, $0.day) < ($1.person, $1.day) }
    own.partners += partnerDays(from: week.monday, through: week.sunday)
    return own
  }

  /// The registers for what is due on the days planned.
  func cityInPlan() -> City {
    guard let plan, !partners.isEmpty else { return city }
    var own = city
    own.partners += partnerDays(from: plan.from, through: plan.through)
    return own
  }

  /// Takes a unit of a resource out of use on some days; false when there is none of that name.
  private mutating func takeAway(unit: String, _ range: GivenFact.DayRange) -> Bool {
    guard city.units.contains(where: { $0.unit == unit }) else { return false }
    change()
    city.units = city.units.flatMap { row -> [ResourceUnit] in
      guard row.unit == unit else { return [row] }
      let last = range.first.adding(days: -1)
      let next = range.last.adding(days: 1)
      let before = Validity(
        from: row.validity.from,
        through: row.validity.through.map { min($0, last) } ?? last
      )
      let after = Validity(
        from: row.validity.from.map { max($0, next) } ?? next,
        through: row.validity.through
      )
      return [before, after].map {
        ResourceUnit(resource: row.resource, unit: unit, validity: $0, origin: row.origin)
      }
    }
    return true
  }

  /// Nobody of another organisation comes on some days, of those said so far; false when the rules
  /// know no such organisation.
  private mutating func takeAway(partner: String, _ range: GivenFact.DayRange) -> Bool {
    guard book.role(partner)?.isExternal == true else { return false }
    change()
    city.partners.removeAll {
      $0.partner == partner && range.first <= $0.day && $0.day <= range.last
    }
    keepAway(partner, range)
    return true
  }

  static let onlyArea = "-"
  static let nobody = "-"
  static let nowhere = RowOrigin(file: "", line: 0, range: TextRange(0, 0))

  private func days(of shifts: GivenShifts, through last: Day) -> [Day] {
    guard let span = shifts.within ?? shifts.days.span else { return [] }
    let end = min(span.last, last)
    guard span.first <= end else { return [] }
    return (0...span.first.days(until: end)).map { span.first.adding(days: $0) }.filter {
      shifts.days.contains($0, isHoliday: book.isHoliday($0))
    }
  }

  private func partnerDays(from: Day, through: Day) -> [PartnerDay] {
    guard from <= through else { return [] }
    return partners.flatMap { partner in
      (0...from.days(until: through)).map { from.adding(days: $0) }.filter {
        partner.comes(on: $0, isHoliday: book.isHoliday($0))
      }.map { day in
        PartnerDay(
          partner: partner.name,
          day: day,
          from: partner.window.from,
          to: partner.window.to,
          count: partner.count,
          origin: partner.row
        )
      }
    }
  }

  // MARK: Breaks

  /// The least break, in one part, with which a shift has the breaks that the law asks for.
  func leastBreak(of interval: Interval, person code: String, on day: Day) -> Int {
    guard let person = person(code) else { return 0 }
    let age: LabourLimits.Age = person.isMinor(on: day) ? .under18 : .adults
    let rules = person.roles.flatMap { book.limits(role: $0, age: age) }.flatMap(\.items)
      .compactMap { item -> (minutes: Int, over: Int)? in
        guard case .breakIn(let minutes, let over, _) = item.limit else { return nil }
        return (minutes, over)
      }
    // A longer break leaves less work, so the shortest that is enough for the work it leaves.
    let choices = Set([0] + rules.map(\.minutes)).sorted()
    return choices.first { pause in
      rules.allSatisfy { interval.length - pause <= $0.over || $0.minutes <= pause }
    } ?? choices.last ?? 0
  }
}

extension Person {
  /// The person with another role, and with qualifications.
  fileprivate func adding(role: String, holding names: [String], at row: RowOrigin) -> Person {
    copy(
      roles: roles.contains(role) ? roles : roles + [role],
      qualifications: qualifications
        + names.map { Held(qualification: $0, validity: Validity(), origin: row) }
    )
  }

  /// The person with some things otherwise.
  fileprivate func copy(
    roles: [String]? = nil,
    contract: Int? = nil,
    weekMax: Int? = nil,
    agreesToSundays: Bool? = nil,
    adultFrom: Day? = nil,
    qualifications: [Held]? = nil,
    leave: [Leave]? = nil
  ) -> Person {
    Person(
      code: code,
      roles: roles ?? self.roles,
      area: area,
      contractMinutes: contract ?? contractMinutes,
      weekMaxMinutes: weekMax ?? weekMaxMinutes,
      sundayWorkAgreed: agreesToSundays ?? sundayWorkAgreed,
      adultFrom: adultFrom ?? self.adultFrom,
      validity: validity,
      qualifications: qualifications ?? self.qualifications,
      leave: leave ?? self.leave,
      origin: origin
    )
  }
}

extension RowOrigin {
  /// Whether it is a row of a register, not a line of a scenario.
  var isRegister: Bool { file.hasSuffix(".csv") }
}
