import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

@testable import Planning

/// Whole weeks on a small town.
@Suite
struct PlannerTests {
  @Test
  func `presence of one boa all day is kept by six boas with 36 hours`() throws {
    // 15 h x 7 = 105 h of presence; 6 x 36 h = 216 h of contract.
    var town = TinyCity(controllers: 0)
    town.keep(1, "boa", in: "A1", TinyCity.windows("07:00", "22:00"))
    let planned = try #require(town.planned())
    #expect(planned.roster.open == [])
    #expect(planned.roster.shifts.allSatisfy { $0.workMinutes <= 540 })
    for person in town.city.people {
      let work = planned.roster.shifts.filter { $0.person == person.code }
        .reduce(0) { $0 + $1.workMinutes }
      #expect(work <= 2160)
    }
  }

  @Test
  func `shops are visited by two people inside their shifts and inside the windows`() throws {
    var town = TinyCity(controllers: 0)
    town.addShops(6)
    town.addShopCheck(team: [TinyCity.part(1, "boa", "exam"), TinyCity.part(1, "boa")])
    let planned = try #require(town.planned())
    #expect(planned.roster.open == [])
    #expect(planned.roster.visits.count == 6)
    for visit in planned.roster.visits {
      #expect(visit.members.count == 2)
      #expect(Set(visit.members.map(\.person)).count == 2)
      for member in visit.members {
        let shift = planned.roster.shifts.first {
          $0.person == member.person && $0.interval.contains(visit.interval)
        }
        #expect(shift != nil)
        #expect(shift?.breaks.contains { $0.overlaps(visit.interval) } == false)
      }
    }
  }

  // From 10:00 to 12:00 a car passes 120 × 20 = 2,400 of 3,600 places; the whole day has room for
  // both rounds (360 of 600 minutes), so only the proof about the early one shows 1,200 missing.
  @Test
  func `zones that are open for a short while are proved short on their own`() throws {
    var town = TinyCity(boas: 0, controllers: 8)
    town.addScanning([3600], hours: 10)
    town.addRule(
      "scan-early",
      kind: "parking",
      team: [TinyCity.part(1, "controller")],
      uses: [ResourceUse(resource: "scan-car", forEachPlace: true, origin: TinyCity.origin)],
      windows: TinyCity.windows("10:00", "12:00"),
      frequencies: town.book.rules.first?.versions.first?.frequencies ?? []
    )
    let planned = try #require(town.planned())
    let early = planned.roster.open.filter { $0.rule == "scan-early" }
    #expect(early.count == 7)
    for item in early {
      guard case .unavoidable(let certificate) = item.verdict else {
        Issue.record("\(item.verdict)")
        continue
      }
      #expect(certificate.demanded == 3600 && certificate.supplied == 2400)
    }
    let level = try #require(planned.levels.first { $0.name == "unmet rank 1 due" })
    #expect(level.bound == 7 * 1200)
  }

  @Test
  func `a scan car with ten hours leaves what it cannot scan, with a certificate`() throws {
    // 6,000 + 9,000 places ask for 750 minutes at 20 a minute; 600 minutes scan 12,000.
    var town = TinyCity(boas: 0, controllers: 8)
    town.addScanning([6000, 9000], hours: 10)
    let planned = try #require(town.planned())
    let monday = planned.roster.rounds.filter {
      Amsterdam.day(of: $0.interval.start) == TinyCity.week.monday
    }
    #expect(monday.reduce(0) { $0 + $1.places } == 12_000)
    let open = planned.roster.open.filter { $0.day == TinyCity.week.monday }
    #expect(open.map(\.missing) == [.places(3000)])
    guard case .unavoidable(let certificate)? = open.first?.verdict else {
      Issue.record("no certificate")
      return
    }
    #expect(certificate.demanded == 15_000)
    #expect(certificate.supplied == 12_000)
  }

  @Test
  func `who drives leaves the post, and that pulls nobody away from a late post`() throws {
    // 6,000 places at 20 a minute take 300 minutes, so a driver is asked for from 10:00 to 16:00. The
    // late post asks for one hour from 23:00; a shift of at most 570 minutes that holds it starts at
    // 14:30 or later. One of the two controllers drives and is not at the post. The other one is worth
    // 360 minutes at 10:00 if the round still asked for them, and 90 + 60 late.
    var town = TinyCity(boas: 0, controllers: 2)
    town.addScanning([6000], hours: 10)
    town.book.rules = []
    town.addRule(
      "scan",
      kind: "parking",
      team: [TinyCity.part(1, "controller")],
      uses: [ResourceUse(resource: "scan-car", forEachPlace: true, origin: TinyCity.origin)],
      windows: TinyCity.windows("10:00", "16:00", [.monday]),
      frequencies: [
        Frequency(
          period: CalendarPeriod(count: 1, unit: .week),
          count: Given(1, origin: TinyCity.origin),
          promise: .exact,
          origin: TinyCity.origin
        )
      ]
    )
    town.keep(1, "controller", in: "A1", TinyCity.windows("23:00", "00:00", [.monday]))
    let result = Planner.plan(
      rulebook: town.book,
      city: town.city,
      week: TinyCity.week,
      settings: PlanningSettings(.normal)
    )
    guard case .roster(let planned) = result else {
      Issue.record("no roster")
      return
    }
    #expect(planned.roster.rounds.reduce(0) { $0 + $1.places } == 6000)
    #expect(planned.roster.open == [])
  }

  @Test
  func `a partner without a day leaves the visit open and says so`() throws {
    var town = TinyCity(controllers: 0)
    town.addShops(1)
    town.addShopCheck(team: [TinyCity.part(1, "boa")], partners: ["police"])
    town.city.partners = [
      PartnerDay(
        partner: "police",
        day: TinyCity.week.sunday,
        from: TinyCity.time("10:00"),
        to: TinyCity.time("20:00"),
        count: 1,
        origin: TinyCity.row
      )
    ]
    let planned = try #require(town.planned())
    #expect(planned.roster.open.map(\.reason) == [.noPartnerDay(partner: "police")])
  }

  @Test
  func `a visit due on a day without a window is done late in the same week`() throws {
    // Twice a year, five weeks apart, on Fridays: the first is due on 31 December less five weeks,
    // Thursday 26 November. This week only Friday is left: late, but better than not at all.
    var town = TinyCity(controllers: 0)
    town.addShops(1)
    town.addShopCheck(
      team: [TinyCity.part(1, "boa")],
      windows: TinyCity.windows("10:00", "20:00", [.friday]),
      times: 2,
      per: .year,
      apart: CalendarPeriod(count: 5, unit: .week)
    )
    let planned = try #require(town.planned())
    #expect(planned.roster.visits.map(\.obligation) == ["shop-check/S10/2026/1"])
    #expect(
      planned.roster.visits.map { Amsterdam.day(of: $0.interval.start) }
        == [TinyCity.day("2026-11-27")]
    )
  }

  @Test
  func `an open visit of a day names that day, one of a week names none`() throws {
    // Nobody holds the qualification asked for, so both stay open.
    for (unit, days) in [(CalendarPeriod.Unit.day, ["2026-11-24"]), (.week, [])] {
      var town = TinyCity(boas: 1, controllers: 0)
      town.addShops(1)
      town.addShopCheck(
        team: [TinyCity.part(2, "boa", "exam")],
        windows: TinyCity.windows("10:00", "20:00", [.tuesday]),
        per: unit
      )
      let planned = try #require(town.planned())
      #expect(
        planned.roster.open.map(\.day) == days.map { TinyCity.day($0) }
          + (days.isEmpty ? [nil] : [])
      )
    }
  }

  @Test(arguments: [2, 3, 8])
  func `the roster is the same on any number of threads`(threads: Int) throws {
    var town = TinyCity()
    town.addShops(4)
    town.addShopCheck(team: [TinyCity.part(2, "boa")])
    town.keep(1, "boa", in: "A1", TinyCity.windows("07:00", "22:00"))
    func roster(_ threads: Int) -> Roster? {
      let result = Planner.plan(
        rulebook: town.book,
        city: town.city,
        week: TinyCity.week,
        settings: PlanningSettings(sweeps: 2, rounds: 10, workers: 3, threads: threads)
      )
      guard case .roster(let planned) = result else { return nil }
      return planned.roster
    }
    let alone = try #require(roster(1) as Roster?)
    #expect(alone == roster(threads))
  }

  @Test
  func `a pinned shift stays, a pinned free day stays free`() throws {
    var town = TinyCity(boas: 2, controllers: 0)
    town.city.pins = [
      Pin(
        person: "B1",
        day: TinyCity.week.monday,
        from: TinyCity.time("11:15"),
        to: TinyCity.time("15:45"),
        origin: TinyCity.row
      ),
      Pin(person: "B2", day: TinyCity.week.monday, from: nil, to: nil, origin: TinyCity.row),
    ]
    let planned = try #require(town.planned())
    let monday = planned.roster.shifts.filter {
      Amsterdam.day(of: $0.interval.start) == TinyCity.week.monday
    }
    #expect(monday.map(\.person) == ["B1"])
    #expect(monday.first?.isPinned == true)
    #expect(monday.first?.interval.length == 270)
  }

  @Test
  func `no shift of the evening before runs into a day pinned free`() throws {
    // Presence until 01:00 on Monday night, and the only controller has Tuesday off: from 24:00 on
    // one hour is missing.
    var town = TinyCity(boas: 0, controllers: 1)
    town.keep(1, "controller", in: "A1", TinyCity.windows("18:00", "01:00", [.monday]))
    town.city.pins = [
      Pin(
        person: "C1",
        day: TinyCity.week.days[1],
        from: nil,
        to: nil,
        origin: TinyCity.row
      )
    ]
    let planned = try #require(town.planned())
    let midnight = Amsterdam.moment(TinyCity.week.days[1], .midnight)
    #expect(planned.roster.shifts.count >= 1)
    #expect(
      planned.roster.shifts.allSatisfy { shift in
        shift.interval.end <= midnight
          || Amsterdam.day(of: shift.interval.start) > TinyCity.week.days[1]
      }
    )
  }

  @Test
  func `a pinned evening shift is worked although evenings cost`() throws {
    // Nothing asks for it, and its person had more evenings than anybody.
    var town = TinyCity(boas: 2, controllers: 0)
    town.city.worked = (1...20).map { number in
      let day = TinyCity.week.monday.adding(days: -2 * number)
      return WorkedShift(
        person: "B1",
        interval: Amsterdam.interval(day, TinyCity.time("17:00"), TinyCity.time("22:00")),
        breakMinutes: 0,
        origin: TinyCity.row
      )
    }
    town.city.pins = [
      Pin(
        person: "B1",
        day: TinyCity.week.days[2],
        from: TinyCity.time("17:00"),
        to: TinyCity.time("22:00"),
        origin: TinyCity.row
      )
    ]
    let planned = try #require(town.planned())
    #expect(planned.roster.shifts.contains { $0.person == "B1" && $0.isPinned })
  }

  @Test(arguments: [("07:30", "08:30", 540), ("07:30", "20:00", 660)])
  func `the rest is shortened only when the work leaves no other time`(
    from: String,
    to: String,
    least: Int
  ) throws {
    // The only boa worked until 22:00 on Sunday. A visit from 07:30 to 08:30 asks for a start by 07:30:
    // 9 h of rest, allowed once. A visit that may also be later leaves the full 11 h.
    var town = TinyCity(boas: 1, controllers: 0)
    town.city.worked = [
      WorkedShift(
        person: "B1",
        interval: Amsterdam.interval(
          TinyCity.week.monday.adding(days: -1),
          TinyCity.time("14:00"),
          TinyCity.time("22:00")
        ),
        breakMinutes: 30,
        origin: TinyCity.row
      )
    ]
    town.addShops(1)
    town.addShopCheck(
      team: [TinyCity.part(1, "boa")],
      windows: TinyCity.windows(from, to, [.monday])
    )
    let planned = try #require(town.planned())
    #expect(planned.roster.visits.count == 1)
    let sunday = Amsterdam.moment(TinyCity.week.monday.adding(days: -1), TinyCity.time("22:00"))
    let first = try #require(planned.roster.shifts.first)
    #expect(sunday.minutes(until: first.interval.start) >= least)
    #expect(sunday.minutes(until: first.interval.start) < 660 || least == 660)
  }

  @Test
  func `a pin outside deployment is proved impossible`() {
    var town = TinyCity(boas: 1, controllers: 0)
    town.city.pins = [
      Pin(
        person: "B1",
        day: TinyCity.week.monday,
        from: TinyCity.time("06:00"),
        to: TinyCity.time("12:00"),
        origin: TinyCity.row
      )
    ]
    let result = Planner.plan(
      rulebook: town.book,
      city: town.city,
      week: TinyCity.week
    )
    guard case .impossible(let pins) = result else {
      Issue.record("a roster was made")
      return
    }
    #expect(pins.map(\.limit) == [.deployed])
  }

  @Test
  func `the same input gives the same roster`() throws {
    var town = TinyCity(controllers: 0)
    town.addShops(4)
    town.addShopCheck(team: [TinyCity.part(2, "boa")])
    let first = try #require(town.planned())
    let second = try #require(town.planned())
    #expect(first.roster == second.roster)
  }
}
