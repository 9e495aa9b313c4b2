import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

/// Windows of a day in real time.
struct WindowResolverTests {
  private func resolver(
    hours: [OwnHours] = [],
    holidays: HolidayList? = nil,
    resources: [Resource] = [],
    roles: [Role] = []
  ) -> WindowResolver {
    var book = Rulebook()
    book.holidays = holidays
    book.resources = resources
    book.roles = roles
    var city = City()
    city.hours = hours
    return WindowResolver(rulebook: book, city: city)
  }

  private let holidays = HolidayList(
    name: "NL",
    holidays: [
      .init(
        name: "Christmas Day",
        form: .fixed(month: 12, day: 25, sundayShift: 0),
        everyYears: 1,
        origin: Sample.origin
      )
    ],
    basis: Sample.basis,
    origin: Sample.origin
  )

  private func own(
    _ days: OwnHours.Days,
    _ from: String?,
    _ to: String?,
    validFrom: String? = nil
  ) -> OwnHours {
    OwnHours(
      object: "Z1",
      days: days,
      from: from.map(Sample.time),
      to: to.map(Sample.time),
      validity: Validity(from: validFrom.map(Sample.day)),
      origin: Sample.row
    )
  }

  /// Clock readings of stretches, with the date of their start: `2026-03-28 22:00-06:00`.
  private func read(_ intervals: [Interval]) -> [String] {
    intervals.map {
      "\(Amsterdam.day(of: $0.start)) \(Amsterdam.clock($0.start))-\(Amsterdam.clock($0.end))"
    }
  }

  @Test
  func `22:00-06:00 lasts 7 hours in the night of 28 March 2026 and 9 in that of 24 October`() {
    let windows = Sample.windows(Sample.window("22:00", "06:00", on: .anyDay))
    let resolver = resolver()
    func hours(_ day: String) -> [Int] {
      resolver.windows(windows, object: nil, on: Sample.day(day)).map { $0.length / 60 }
    }
    #expect(hours("2026-03-27") == [8])
    #expect(hours("2026-03-28") == [7])
    #expect(hours("2026-10-24") == [9])
    #expect(
      read(resolver.windows(windows, object: nil, on: Sample.day("2026-03-28"))) == [
        "2026-03-28 22:00-06:00"
      ]
    )
  }

  @Test
  func `a window past midnight belongs to the day it starts`() {
    // On Saturday 09:00-01:00: Sunday 00:30 is in Saturday's window, and Sunday has none.
    let windows = Sample.windows(Sample.window("09:00", "01:00", on: .weekdays([.saturday])))
    let resolver = resolver()
    let saturday = Sample.day("2026-11-28")
    let half = Amsterdam.moment(saturday.adding(days: 1), Sample.time("00:30"))
    #expect(resolver.windows(windows, object: nil, on: saturday).contains { $0.contains(half) })
    #expect(resolver.windows(windows, object: nil, on: saturday.adding(days: 1)).isEmpty)
  }

  @Test
  func `work past midnight belongs to the day of its window`() {
    let rule = Sample.rule(
      "scan",
      each: nil,
      [
        Sample.version(
          from: "2022-01-01",
          windows: Sample.windows(Sample.window("09:00", "01:00", on: .anyDay))
        )
      ]
    )
    let tuesday = Sample.day("2026-11-24")
    func work(_ from: String, _ to: String) -> Day {
      resolver().workDay(
        of: Amsterdam.interval(tuesday, Sample.time(from), Sample.time(to)),
        rule: rule,
        object: nil
      )
    }
    #expect(work("00:00", "00:30") == Sample.day("2026-11-23"))
    #expect(work("09:00", "10:00") == tuesday)
    // In no window at all: the civil day.
    #expect(work("02:00", "03:00") == tuesday)
  }

  @Test
  func `the most specific form holds, and windows of one form add up`() {
    let windows = Sample.windows(
      Sample.window("09:00", "12:00", on: .anyDay),
      Sample.window("10:00", "11:00", on: .weekdays([.monday, .friday])),
      Sample.window("13:00", "14:00", on: .weekdays([.friday])),
      Sample.window("15:00", "16:00", on: .firstOfMonth(.sunday)),
      Sample.window("17:00", "18:00", on: .publicHoliday),
      Sample.window(
        "19:00",
        "20:00",
        on: .dates(Sample.day("2026-12-25"), Sample.day("2026-12-25"))
      )
    )
    let resolver = resolver(holidays: holidays)
    func at(_ day: String) -> [String] {
      read(resolver.windows(windows, object: nil, on: Sample.day(day)))
        .map { String($0.dropFirst(11)) }
    }
    #expect(at("2026-11-24") == ["09:00-12:00"])
    #expect(at("2026-11-23") == ["10:00-11:00"])
    #expect(at("2026-11-27") == ["10:00-11:00", "13:00-14:00"])
    #expect(at("2026-12-06") == ["15:00-16:00"])
    #expect(at("2026-12-13") == ["09:00-12:00"])
    #expect(at("2027-12-25") == ["17:00-18:00"])
    // A Friday, a public holiday and a date: the date wins.
    #expect(at("2026-12-25") == ["19:00-20:00"])
  }

  @Test
  func `except closes a day unless a more specific window opens it`() {
    let windows = Sample.windows(
      Sample.window("09:00", "17:00", on: .weekdays([.friday])),
      Sample.closed(on: .publicHoliday)
    )
    let resolver = resolver(holidays: holidays)
    #expect(!resolver.windows(windows, object: nil, on: Sample.day("2026-12-18")).isEmpty)
    #expect(resolver.windows(windows, object: nil, on: Sample.day("2026-12-25")).isEmpty)
    let opened = Sample.windows(
      Sample.window("09:00", "17:00", on: .weekdays([.friday])),
      Sample.closed(on: .publicHoliday),
      Sample.window(
        "10:00",
        "12:00",
        on: .dates(Sample.day("2026-12-25"), Sample.day("2026-12-25"))
      )
    )
    #expect(
      read(resolver.windows(opened, object: nil, on: Sample.day("2026-12-25"))) == [
        "2026-12-25 10:00-12:00"
      ]
    )
  }

  @Test
  func `without windows it may be done the whole day, 23 hours when the clock goes forward`() {
    let all = resolver().windows(.always, object: nil, on: Sample.day("2026-03-29"))
    #expect(all.map(\.length) == [23 * 60])
  }

  @Test
  func `paid hours differ by weekday, on Sundays and on holidays`() {
    let hours = [
      own(.weekdays([.monday, .tuesday, .wednesday]), "09:00", "22:00"),
      own(.weekdays([.thursday, .friday, .saturday]), "09:00", "24:00"),
      own(.weekdays([.sunday]), "12:00", "17:00"), own(.publicHoliday, "12:00", "17:00"),
    ]
    let resolver = resolver(hours: hours, holidays: holidays)
    func at(_ day: String) -> [Int] {
      resolver.ownHours("Z1", on: Sample.day(day)).map { $0.length / 60 }
    }
    #expect(at("2026-11-23") == [13])
    #expect(at("2026-11-28") == [15])
    #expect(at("2026-11-29") == [5])
    #expect(at("2026-12-25") == [5])
    #expect(resolver.ownHours("Z2", on: Sample.day("2026-11-23")).isEmpty)
  }

  @Test
  func `own hours hold between their dates, and an empty row closes a day`() {
    let hours = [
      own(.weekdays([.sunday]), "12:00", "17:00", validFrom: "2026-11-01"),
      own(.date(Sample.day("2026-11-29")), nil, nil),
    ]
    let resolver = resolver(hours: hours)
    #expect(resolver.ownHours("Z1", on: Sample.day("2026-10-25")).isEmpty)
    #expect(resolver.ownHours("Z1", on: Sample.day("2026-11-22")).count == 1)
    #expect(resolver.ownHours("Z1", on: Sample.day("2026-11-29")).isEmpty)
  }

  @Test
  func `a day without own hours is a closed day`() {
    let always = Windows(windows: [], ownHours: true)
    let daily = Sample.windows(Sample.window("09:00", "17:00", on: .anyDay), own: true)
    let exceptOnly = Sample.windows(Sample.closed(on: .publicHoliday), own: true)
    func isOpen(_ hours: [OwnHours], _ day: String) -> [Bool] {
      let resolver = resolver(hours: hours, holidays: holidays)
      return [always, daily, exceptOnly].map {
        !resolver.windows($0, object: "Z1", on: Sample.day(day)).isEmpty
      }
    }
    // Monday only: open on Monday 23 November, closed on Tuesday.
    let monday = [own(.weekdays([.monday]), "09:00", "17:00")]
    #expect(isOpen(monday, "2026-11-23") == [true, true, true])
    #expect(isOpen(monday, "2026-11-24") == [false, false, false])
    // Only closings in the register: never open. No rows at all: never open.
    let closings = [own(.publicHoliday, nil, nil), own(.date(Sample.day("2026-11-23")), nil, nil)]
    #expect(isOpen(closings, "2026-11-23") == [false, false, false])
    #expect(isOpen(closings, "2026-11-24") == [false, false, false])
    #expect(isOpen([], "2026-11-24") == [false, false, false])
    // The rule closes a holiday on which the object has hours: Friday 25 December.
    let friday = [own(.weekdays([.friday]), "09:00", "17:00")]
    #expect(isOpen(friday, "2026-12-25") == [true, true, false])
  }

  @Test
  func `own hours past midnight cut the window of the day they start`() {
    let resolver = resolver(hours: [own(.weekdays([.monday]), "17:00", "01:00")])
    func at(_ windows: Windows, _ day: String) -> [String] {
      read(resolver.windows(windows, object: "Z1", on: Sample.day(day)))
    }
    let late = Sample.windows(Sample.window("20:00", "02:00", on: .anyDay), own: true)
    #expect(at(late, "2026-11-23") == ["2026-11-23 20:00-01:00"])
    // 00:30 on Tuesday is Monday's, so Tuesday's own window from midnight on stays empty.
    let early = Sample.windows(Sample.window("00:00", "08:00", on: .anyDay), own: true)
    #expect(at(early, "2026-11-24") == [])
  }

  @Test
  func `windows of the rule, own hours and hours of the resource all bind`() {
    // Rule 08:00-18:00, own hours 09:00-22:00, car 10:00-01:00: 10:00-18:00.
    let car = Resource(
      name: "scan-car",
      count: 1,
      handles: Sample.given(Fraction(1200)),
      available: [
        .init(minutes: Sample.given(840), days: DaySet([.weekdays(Weekday.allCases)])),
        .init(minutes: Sample.given(180), days: DaySet([.publicHoliday])),
      ],
      windows: Sample.windows(Sample.window("10:00", "01:00", on: .anyDay)),
      basis: Sample.basis,
      origin: Sample.origin
    )
    let version = Sample.version(
      from: "2022-01-01",
      takes: nil,
      uses: [ResourceUse(resource: "scan-car", forEachPlace: true, origin: Sample.origin)],
      windows: Sample.windows(Sample.window("08:00", "18:00", on: .anyDay), own: true)
    )
    let resolver = resolver(
      hours: [own(.weekdays([.monday]), "09:00", "22:00")],
      holidays: holidays,
      resources: [car]
    )
    #expect(
      read(resolver.windows(version, object: "Z1", on: Sample.day("2026-11-23"))) == [
        "2026-11-23 10:00-18:00"
      ]
    )
    #expect(resolver.windows(version, object: "Z1", on: Sample.day("2026-11-24")).isEmpty)
    #expect(resolver.resourceBudget("scan-car", on: Sample.day("2026-11-23")) == 840)
    #expect(resolver.resourceBudget("scan-car", on: Sample.day("2026-12-25")) == 180)
    #expect(resolver.resourceBudget("bodycam", on: Sample.day("2026-12-25")) == nil)
  }

  @Test
  func `deployment bounds the duties of a role`() {
    let role = Role(
      name: "boa",
      isExternal: false,
      deployed: [Sample.window("07:00", "22:00", on: .anyDay)],
      basis: Sample.basis,
      origin: Sample.origin
    )
    let resolver = resolver(roles: [role])
    #expect(
      read(resolver.deployment(ofRole: "boa", on: Sample.day("2026-11-23"))) == [
        "2026-11-23 07:00-22:00"
      ]
    )
    // Without hours: from Monday 00:00 to Tuesday 24:00, 48 hours.
    #expect(
      resolver.deployment(ofRole: "free", on: Sample.day("2026-11-23")).map(\.length) == [2880]
    )
  }
}
