import CivilTime
import Obligations
import Registers
import Reports
import RuleChecking
import SourceText

/// A town of five people in the week of the autumn clock change, 2026-W43.
///
/// Three objects, one scan car, a night shift of 9 hours, and open work of every kind.
enum Fixture {
  static let week = Day(iso: "2026-10-19")?.week ?? Day(number: 0).week

  static func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

  static func time(_ hour: Int, _ minute: Int = 0) -> TimeOfDay {
    TimeOfDay(minutes: hour * 60 + minute) ?? .midnight
  }

  /// `span(0, 7, 15)` is Monday 07:00-15:00; ends past 24 run into the next day.
  static func span(_ dayIndex: Int, _ from: Int, _ to: Int, _ minute: Int = 0) -> Interval {
    let day = week.monday.adding(days: dayIndex)
    let end = to > 24 ? Amsterdam.moment(day.adding(days: 1), time(to - 24, minute)) : nil
    return Interval(
      start: Amsterdam.moment(day, time(from, minute)),
      end: end ?? Amsterdam.moment(day, time(to, minute))
    )
  }

  static func minutes(_ dayIndex: Int, _ hour: Int, _ minute: Int, long: Int) -> Interval {
    let start = Amsterdam.moment(week.monday.adding(days: dayIndex), time(hour, minute))
    return Interval(start: start, end: start.adding(minutes: long))
  }

  static func origin(_ file: String, _ line: Int) -> Origin {
    Origin(file: "rules/town/\(file).rules", line: line, column: 1, range: TextRange(0, 0))
  }

  static func row(_ file: String, _ line: Int) -> RowOrigin {
    RowOrigin(file: "scenarios/town/\(file).csv", line: line, range: TextRange(0, 0))
  }

  static func basis(_ document: String, _ place: String, _ line: Int) -> Basis {
    Basis(citations: [
      Citation(document: document, place: place, origin: origin("documents", line))
    ])
  }

  static let anyWindow = Windows(
    windows: [
      DayWindow(
        window: Given(
          ClockWindow(from: time(8), to: time(22)),
          origin: origin("protocol", 14)
        ),
        days: .anyDay,
        origin: origin("protocol", 14)
      )
    ],
    ownHours: false
  )

  static func frequency(_ count: Int, _ unit: CalendarPeriod.Unit, _ line: Int) -> Frequency {
    Frequency(
      period: CalendarPeriod(count: 1, unit: unit),
      count: Given(count, origin: origin("protocol", line)),
      promise: .exact,
      origin: origin("protocol", line)
    )
  }
}

extension Fixture {
  static let rulebook: Rulebook = {
    var book = Rulebook()
    book.package = "town"
    book.version = "2026.1"
    book.documents = [
      Document(
        name: "P1",
        title: "Protocol of the town",
        location: "https://example.org/p1",
        status: .adopted,
        origin: origin("documents", 3)
      ),
      Document(
        name: "LAW",
        title: "Working-time law",
        location: "https://example.org/law",
        status: .adopted,
        origin: origin("documents", 4)
      ),
    ]
    book.roles = ["boa", "controller", "police"].enumerated().map { index, name in
      Role(
        name: name,
        isExternal: name == "police",
        deployed: [],
        basis: basis("P1", "2", 10 + index),
        origin: origin("roles", 10 + index)
      )
    }
    book.labourLimits = [
      LabourLimits(
        name: "daily-rest",
        roles: nil,
        items: [
          LabourLimits.Item(
            limit: .dailyRest(
              minutes: 660,
              shortened: LabourLimit.Shortening(minutes: 480, perDays: 7)
            ),
            origin: origin("law", 8)
          )
        ],
        basis: basis("LAW", "5:3", 5),
        origin: origin("law", 7)
      ),
      LabourLimits(
        name: "nights",
        roles: nil,
        items: [
          LabourLimits.Item(
            limit: .nightMeans(moreThan: 60, window: ClockWindow(from: time(0), to: time(6))),
            origin: origin("law", 12)
          ),
          LabourLimits.Item(
            limit: .nightShiftAtMost(minutes: 600, longer: nil),
            origin: origin("law", 13)
          ),
        ],
        basis: basis("LAW", "5:8", 6),
        origin: origin("law", 11)
      ),
    ]
    book.fairness = Fairness(
      eveningFrom: time(18),
      overWeeks: 13,
      basis: Basis(citations: [], assumedBecause: "usual"),
      origin: origin("town", 30)
    )
    book.priority = Priority(
      order: ["shop-check", "parking-scan", "presence-centre"],
      basis: basis("P1", "9", 7),
      origin: origin("town", 20)
    )
    book.resources = [
      Resource(
        name: "scan-car",
        count: 1,
        handles: Given(Fraction(1200), parameter: "scan-speed", origin: origin("scan", 5)),
        available: [
          Resource.Budget(minutes: Given(240, origin: origin("scan", 6)), days: .anyDay)
        ],
        windows: .always,
        basis: basis("P1", "5", 8),
        origin: origin("scan", 4)
      )
    ]
    book.parameters = [
      Parameter(
        name: "scan-speed",
        value: .placesPerHour(Fraction(1200)),
        isAssumption: true,
        basis: Basis(citations: []),
        because: "other towns reach 1,000 to 1,500",
        owner: "head of parking",
        reviewBy: day("2027-01-01"),
        range: ClosedQuantityRange(
          low: .placesPerHour(Fraction(1000)),
          high: .placesPerHour(Fraction(1500))
        ),
        origin: origin("scan", 2)
      )
    ]
    book.kinds = [
      Kind(
        name: "shop",
        register: "shops.csv",
        condition: nil,
        basis: basis("P1", "1", 9),
        origin: origin("town", 5)
      )
    ]
    book.rules = rules
    return book
  }()

  private static let rules: [Rule] = [
    Rule(
      name: "shop-check",
      title: Bilingually(english: "Shop check", dutch: "Winkelcontrole"),
      kind: "shop",
      versions: [
        RuleVersion(
          number: 1,
          from: day("2026-01-01"),
          team: [TeamPart(count: 2, role: "boa", origin: origin("protocol", 12))],
          takes: Given(90, origin: origin("protocol", 13)),
          windows: anyWindow,
          frequencies: [frequency(4, .year, 15)],
          isUnannounced: true,
          origin: origin("protocol", 11)
        )
      ],
      basis: basis("P1", "3", 10),
      origin: origin("protocol", 10)
    ),
    Rule(
      name: "parking-scan",
      title: nil,
      kind: "zone",
      versions: [
        RuleVersion(
          number: 1,
          from: day("2026-01-01"),
          team: [TeamPart(count: 1, role: "controller", origin: origin("protocol", 32))],
          uses: [
            ResourceUse(resource: "scan-car", forEachPlace: true, origin: origin("protocol", 33))
          ],
          windows: anyWindow,
          frequencies: [frequency(1, .day, 34)],
          origin: origin("protocol", 31)
        )
      ],
      basis: basis("P1", "5", 11),
      origin: origin("protocol", 30)
    ),
    Rule(
      name: "presence-centre",
      title: Bilingually(english: "Presence", dutch: "Toezicht centrum"),
      kind: nil,
      versions: [
        RuleVersion(
          number: 1,
          from: day("2026-01-01"),
          presence: [presence],
          origin: origin("protocol", 51)
        )
      ],
      basis: basis("P1", "7", 12),
      origin: origin("protocol", 50)
    ),
  ]

  /// One boa in the centre on Saturdays from 22:00 to 06:00.
  static let presence = Presence(
    count: Given(1, origin: origin("protocol", 52)),
    role: "boa",
    area: "WK01",
    windows: Windows(
      windows: [
        DayWindow(
          window: Given(
            ClockWindow(from: time(22), to: time(30)),
            origin: origin("protocol", 52)
          ),
          days: DaySet([.weekdays([.friday, .saturday])]),
          origin: origin("protocol", 52)
        )
      ],
      ownHours: false
    ),
    origin: origin("protocol", 52)
  )

  /// The town; `names` gives the display name of an area or object.
  static func city(names: (String) -> String = { "Name of \($0)" }) -> City {
    var city = City()
    city.name = "town"
    city.areas = [("WK01", 0, 0), ("WK02", 9000, 2000), ("WK03", 2000, 12000)].enumerated().map {
      index,
      item in
      Area(
        code: item.0,
        name: names(item.0),
        centre: GeoPoint(
          latitudeMicro: 53_210_000 + Int32(item.1),
          longitudeMicro: 6_560_000 + Int32(item.2)
        ),
        origin: row("areas", index + 2)
      )
    }
    city.places = [
      place("shops", "S1", names("S1"), "WK01", 2), place("shops", "S2", names("S2"), "WK02", 3),
      place("zones", "Z1", names("Z1"), "WK02", 2, places: 3000),
    ]
    city.people = [
      person("B01", ["boa"], "WK01", 2), person("B02", ["boa"], "WK01", 3),
      person("B03", ["boa"], "WK02", 4), person("C01", ["controller"], nil, 5),
      person("C02", ["controller"], nil, 6),
    ]
    city.units = [
      ResourceUnit(
        resource: "scan-car",
        unit: "SC1",
        validity: Validity(),
        origin: row("resources", 2)
      )
    ]
    city.worked = [
      worked("B01", "2026-10-18", 14, 22, 2), worked("B02", "2026-10-12", 9, 17, 3),
      worked("B02", "2026-10-17", 12, 20, 4),
    ]
    city.checks = [
      RecordedCheck(
        rule: "shop-check",
        object: "S1",
        day: day("2026-08-03"),
        violations: [],
        arrival: nil,
        origin: row("checks", 2)
      )
    ]
    city.assumptions = [
      AssumedFigure(
        subject: "zone Z1: places 3000",
        because: "not counted yet",
        owner: "head of parking",
        range: "2500 to 3500",
        origin: row("zones", 2)
      )
    ]
    return city
  }

  private static func place(
    _ register: String,
    _ id: String,
    _ name: String,
    _ area: String,
    _ line: Int,
    places: Int? = nil
  ) -> Place {
    Place(
      register: "\(register).csv",
      id: id,
      name: name,
      area: area,
      point: GeoPoint(
        latitudeMicro: 53_211_000 + Int32(line) * 1000,
        longitudeMicro: 6_563_000 + Int32(line) * 1000
      ),
      places: places,
      validity: Validity(),
      fields: [:],
      origin: row(register, line)
    )
  }

  private static func person(
    _ code: String,
    _ roles: [String],
    _ area: String?,
    _ line: Int
  ) -> Person {
    let leave =
      code == "C02"
      ? [
        Person.Leave(from: week.monday, through: week.sunday, origin: row("leave", 2))
      ] : []
    return Person(
      code: code,
      roles: roles,
      area: area,
      contractMinutes: 36 * 60,
      weekMaxMinutes: 36 * 60,
      sundayWorkAgreed: true,
      adultFrom: nil,
      validity: Validity(),
      qualifications: [],
      leave: leave,
      origin: row("people", line)
    )
  }

  private static func worked(
    _ person: String,
    _ date: String,
    _ from: Int,
    _ to: Int,
    _ line: Int
  ) -> WorkedShift {
    WorkedShift(
      person: person,
      interval: Amsterdam.interval(day(date), time(from), time(to)),
      breakMinutes: 30,
      origin: row("worked/2026-Q4", line)
    )
  }
}
