import CivilTime
import Obligations
import Planning
import Registers
import RuleChecking
import SourceText

/// A small town made by hand: two areas, boas and controllers, a scan car, shops and a market.
struct TinyCity {
  var book = Rulebook()
  var city = City()
  static let origin = Origin(file: "a.rules", line: 1, column: 1, range: TextRange(0, 0))
  static let row = RowOrigin(file: "a.csv", line: 1, range: TextRange(0, 0))
  static let basis = Basis(citations: [])
  static let week = Week(year: 2026, number: 48) ?? Day(number: 0).week

  private var origin: Origin { TinyCity.origin }
  private var basis: Basis { TinyCity.basis }

  static func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

  static func time(_ text: String) -> TimeOfDay {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    return TimeOfDay(minutes: parts[0] * 60 + parts[1]) ?? .midnight
  }

  static func windows(_ from: String, _ to: String, _ days: [Weekday]? = nil) -> Windows {
    Windows(windows: [dayWindow(from, to, days)], ownHours: false)
  }

  static func dayWindow(_ from: String, _ to: String, _ days: [Weekday]? = nil) -> DayWindow {
    let start = time(from)
    let end = time(to)
    return DayWindow(
      window: Given(
        ClockWindow(from: start, to: end <= start ? end.nextDay : end),
        origin: origin
      ),
      days: days.map { DaySet([.weekdays($0)]) } ?? .anyDay,
      origin: origin
    )
  }

  init(boas: Int = 6, controllers: Int = 4) {
    book.roles = [
      Role(
        name: "boa",
        isExternal: false,
        deployed: [TinyCity.dayWindow("07:00", "22:00")],
        basis: basis,
        origin: origin
      ),
      Role(
        name: "controller",
        isExternal: false,
        deployed: [TinyCity.dayWindow("09:00", "01:00")],
        basis: basis,
        origin: origin
      ),
      Role(name: "police", isExternal: true, deployed: [], basis: basis, origin: origin),
    ]
    book.qualifications = [Qualification(name: "exam", basis: basis, origin: origin)]
    book.labourLimits = [limits()]
    book.shiftShapes = [
      ShiftShape(
        roles: ["boa", "controller"],
        shortest: 240,
        longest: 570,
        startEvery: 30,
        atMostPerWeek: 5,
        basis: basis,
        origin: origin
      )
    ]
    book.fairness = Fairness(
      eveningFrom: TinyCity.time("18:00"),
      overWeeks: 13,
      basis: basis,
      origin: origin
    )
    book.travel = [
      Travel(
        metresPerHour: Given(12000, origin: origin),
        detourPercent: Given(Fraction(130), origin: origin),
        basis: basis,
        origin: origin
      )
    ]
    city.name = "tiny"
    city.areas = [
      Area(code: "A1", name: "North", centre: point(0), origin: TinyCity.row),
      Area(code: "A2", name: "South", centre: point(20_000), origin: TinyCity.row),
    ]
    for number in 0..<boas { city.people.append(person("B\(number + 1)", "boa", number)) }
    for number in 0..<controllers {
      city.people.append(person("C\(number + 1)", "controller", number))
    }
  }

  /// The week planned with few steps; nil when pins make it impossible.
  func planned() -> PlannedWeek? {
    let result = Planner.plan(
      rulebook: book,
      city: city,
      week: TinyCity.week,
      settings: PlanningSettings(seed: 1, sweeps: 2, rounds: 10)
    )
    guard case .roster(let planned) = result else { return nil }
    return planned
  }

  private func limits() -> LabourLimits {
    let all: [LabourLimit] = [
      .shiftAtMost(minutes: 720), .weekAtMost(minutes: 3600),
      .averageWeekAtMost(minutes: 2880, weeks: 16),
      .dailyRest(minutes: 660, shortened: .init(minutes: 480, perDays: 7)),
      .weeklyRest(
        minutes: 2160,
        days: 7,
        alternative: .init(minutes: 4320, days: 14, partsAtLeast: 1920)
      ),
      .breakIn(minutes: 30, shiftOver: 330, partsAtLeast: 15),
      .nightMeans(
        moreThan: 60,
        window: ClockWindow(from: TinyCity.time("00:00"), to: TinyCity.time("06:00"))
      ),
      .nightShiftAtMost(minutes: 600, longer: nil),
      .restAfterNight(
        minutes: 840,
        endingAfter: TinyCity.time("02:00"),
        shortened: .init(minutes: 480, perDays: 7)
      ),
      .sundayWorkOnlyWhenAgreed, .freeSundays(count: 13, weeks: 52),
    ]
    return LabourLimits(
      name: "law",
      roles: nil,
      items: all.map { .init(limit: $0, origin: origin) },
      basis: basis,
      origin: origin
    )
  }

  func point(_ offset: Int32) -> GeoPoint {
    GeoPoint(latitudeMicro: 53_200_000 + offset, longitudeMicro: 6_560_000)
  }

  func person(
    _ code: String,
    _ role: String,
    _ number: Int,
    leave: [Person.Leave] = [],
    contract: Int = 2160
  ) -> Person {
    Person(
      code: code,
      roles: [role],
      area: number % 2 == 0 ? "A1" : "A2",
      contractMinutes: contract,
      weekMaxMinutes: contract,
      sundayWorkAgreed: number != 1,
      adultFrom: nil,
      validity: Validity(),
      qualifications: number < 2
        ? [.init(qualification: "exam", validity: Validity(), origin: TinyCity.row)] : [],
      leave: leave,
      origin: TinyCity.row
    )
  }

  mutating func addRule(
    _ name: String,
    kind: String? = nil,
    team: [TeamPart] = [],
    partners: [String] = [],
    takes: Int? = nil,
    uses: [ResourceUse] = [],
    windows: Windows = .always,
    frequencies: [Frequency] = [],
    presence: [Presence] = [],
    unannounced: Bool = false
  ) {
    let version = RuleVersion(
      number: 1,
      from: TinyCity.day("2026-01-01"),
      team: team,
      partners: partners,
      takes: takes.map { Given($0, origin: origin) },
      uses: uses,
      windows: windows,
      frequencies: frequencies,
      presence: presence,
      isUnannounced: unannounced,
      origin: origin
    )
    book.rules.append(
      Rule(name: name, kind: kind, versions: [version], basis: basis, origin: origin)
    )
  }

  /// So many people of a role on duty in an area.
  mutating func keep(
    _ count: Int,
    _ role: String,
    in area: String?,
    _ windows: Windows,
    rule: String = "keep",
    qualification: String? = nil
  ) {
    addRule(
      rule,
      presence: [
        Presence(
          count: Given(count, origin: origin),
          role: role,
          qualification: qualification,
          area: area,
          windows: windows,
          origin: origin
        )
      ]
    )
  }

  mutating func addShops(_ count: Int) {
    book.kinds.append(
      Kind(name: "shop", register: "shops.csv", condition: nil, basis: basis, origin: origin)
    )
    for number in 0..<count {
      city.places.append(
        Place(
          register: "shops.csv",
          id: "S\(10 + number)",
          name: "Shop",
          area: "A1",
          point: point(Int32(1000 * number)),
          places: nil,
          validity: Validity(),
          fields: [:],
          origin: TinyCity.row
        )
      )
    }
  }

  /// Every shop once a week.
  mutating func addShopCheck(
    team: [TeamPart],
    partners: [String] = [],
    minutes: Int = 60,
    windows: Windows = TinyCity.windows("10:00", "20:00", [.tuesday, .wednesday, .friday]),
    times: Int = 1,
    per unit: CalendarPeriod.Unit = .week,
    apart: CalendarPeriod? = nil
  ) {
    addRule(
      "shop-check",
      kind: "shop",
      team: team,
      partners: partners,
      takes: minutes,
      windows: windows,
      frequencies: [
        Frequency(
          period: CalendarPeriod(count: 1, unit: unit),
          count: Given(times, origin: origin),
          promise: .exact,
          spacing: apart,
          origin: origin
        )
      ],
      unannounced: true
    )
  }

  static func part(_ count: Int, _ role: String, _ qualification: String? = nil) -> TeamPart {
    TeamPart(count: count, role: role, qualification: qualification, origin: origin)
  }

  /// One scan car, zones with these places, every day from 10:00 to 22:00.
  mutating func addScanning(_ zones: [Int], hours: Int) {
    book.kinds.append(
      Kind(name: "parking", register: "zones.csv", condition: nil, basis: basis, origin: origin)
    )
    for (number, places) in zones.enumerated() {
      city.places.append(
        Place(
          register: "zones.csv",
          id: "Z\(number + 1)",
          name: "Zone",
          area: "A1",
          point: nil,
          places: places,
          validity: Validity(),
          fields: [:],
          origin: TinyCity.row
        )
      )
    }
    book.resources = [
      Resource(
        name: "scan-car",
        count: 1,
        handles: Given(Fraction(1200), origin: origin),
        available: [.init(minutes: Given(hours * 60, origin: origin), days: .anyDay)],
        windows: TinyCity.windows("09:00", "01:00"),
        basis: basis,
        origin: origin
      )
    ]
    addRule(
      "scan",
      kind: "parking",
      team: [TinyCity.part(1, "controller")],
      uses: [ResourceUse(resource: "scan-car", forEachPlace: true, origin: origin)],
      windows: TinyCity.windows("10:00", "22:00"),
      frequencies: [
        Frequency(
          period: CalendarPeriod(count: 1, unit: .day),
          count: Given(1, origin: origin),
          promise: .atLeast,
          origin: origin
        )
      ]
    )
  }
}
