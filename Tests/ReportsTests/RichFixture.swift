import CivilTime
import Obligations
import Registers
import Reports
import RuleChecking
import SourceText

/// A made-up city of 79 people and 20 areas, for what only shows at real size.
///
/// It is shaped like a roster and not a lawful one; a fixed linear congruence draws everything.
enum RichFixture {
  private struct Draw {
    var state: UInt64 = 48

    mutating func callAsFunction(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  static let week = Week(year: 2026, number: 48) ?? Fixture.week

  static let city: City = {
    var city = Fixture.city()
    city.name = "middelstad"
    var draw = Draw()
    let names = [
      "Centrum", "Oud-Zuid", "Oud-West", "Oud-Noord", "Oosterpark", "Zuidoost", "Helpman e.o.",
      "Zuidwest", "Hoogkerk", "Nieuw-West", "Noordwest", "Noordoost", "Ten Boer", "Haren",
      "Glimmen", "Noorddijk", "Meerdorpen", "Sint-Annen", "Lellens", "Industriehaven",
    ]
    city.areas = names.enumerated().map { index, name in
      let ring = index / 5
      return Area(
        code: "WK\(100 + index)",
        name: name,
        centre: GeoPoint(
          latitudeMicro: 53_210_000 + Int32(ring * 14_000 + 4000)
            * Int32([1, -1, 1, -1, 0][index % 5])
            + Int32(draw(9000)),
          longitudeMicro: 6_560_000 + Int32(ring * 22_000 + 6000)
            * Int32([1, 1, -1, -1, 1][index % 5]) + Int32(draw(9000))
        ),
        origin: Fixture.row("areas", index + 2)
      )
    }
    city.people = (0..<79).map { index in
      let role = index < 50 ? "boa" : index < 65 ? "toezichthouder" : "parkeercontroleur"
      let from = week.monday.adding(days: draw(7))
      let away = draw(9) == 0
      return Person(
        code: index < 65 ? "B0\(10 + index)" : "P0\(10 + index - 65)",
        roles: [role],
        area: role == "parkeercontroleur" ? nil : "WK\(100 + draw(20))",
        contractMinutes: 60 * [24, 32, 36, 36][draw(4)],
        weekMaxMinutes: 36 * 60,
        sundayWorkAgreed: true,
        adultFrom: nil,
        validity: Validity(),
        qualifications: [],
        leave: away
          ? [
            Person.Leave(from: from, through: from.adding(days: 2), origin: Fixture.row("leave", 2))
          ]
          : [],
        origin: Fixture.row("people", index + 2)
      )
    }
    city.places = (0..<40).map { index in
      Place(
        register: "shops.csv",
        id: "S\(index)",
        name: ["De Gouden Leeuw", "Café Zuid", "Vlindervlucht", "Het Pakhuis"][index % 4]
          + " \(index)",
        area: "WK\(100 + draw(20))",
        point: nil,
        places: nil,
        validity: Validity(),
        fields: [:],
        origin: Fixture.row("shops", index + 2)
      )
    }
    city.places += (0..<9).map { index in
      Place(
        register: "zones.csv",
        id: "Z\(index)",
        name: "Zone \(["A", "B", "C"][index % 3])\(index)",
        area: "WK\(100 + index)",
        point: nil,
        places: 1500 + draw(2000),
        validity: Validity(),
        fields: [:],
        origin: Fixture.row("zones", index + 2)
      )
    }
    city.assumptions = (0..<9).map { index in
      AssumedFigure(
        subject: "zone Z\(index): places",
        because: "counted from the street register, not on site",
        owner: "head of parking",
        range: "1400 to 3600",
        origin: Fixture.row("zones", index + 2)
      )
    }
    return city
  }()

  static let rulebook: Rulebook = {
    var book = Fixture.rulebook
    book.package = "middelstad"
    book.roles = ["boa", "toezichthouder", "parkeercontroleur", "police"].enumerated().map {
      index,
      name in
      Role(
        name: name,
        isExternal: name == "police",
        deployed: [],
        basis: Fixture.basis("P1", "2", 10 + index),
        origin: Fixture.origin("roles", 10 + index)
      )
    }
    return book
  }()

  static let roster: Roster = {
    var draw = Draw(state: 7)
    var shifts: [Shift] = []
    for person in city.people {
      var days = 0
      for (index, day) in week.days.enumerated() {
        guard person.isAvailable(on: day), days < 4, draw(7) < 5 else { continue }
        days += 1
        let start = [7, 7, 9, 12, 14, 14, 17, 22][draw(person.roles == ["boa"] ? 8 : 6)]
        let begin = Amsterdam.moment(day, Fixture.time(start))
        let length = 60 * (7 + draw(3))
        shifts.append(
          Shift(
            id: "\(person.code)/\(day)",
            person: person.code,
            role: person.roles[0],
            post: draw(3) == 0 ? "WK100" : person.area ?? "WK10\(draw(5))",
            interval: Interval(start: begin, end: begin.adding(minutes: length)),
            breaks: [
              Interval(start: begin.adding(minutes: 240), end: begin.adding(minutes: 270))
            ],
            legs: index % 2 == 0
              ? [
                Leg(
                  interval: Interval(
                    start: begin.adding(minutes: 50),
                    end: begin.adding(minutes: 60)
                  ),
                  from: "WK100",
                  to: "S1"
                )
              ] : [],
            isPinned: draw(40) == 0
          )
        )
      }
    }
    let boas = shifts.filter { $0.role == "boa" }
    let visits = (0..<36).map { index in
      let shift = boas[(index * 3 + 1) % boas.count]
      let other = boas[(index * 3 + 2) % boas.count]
      return Visit(
        obligation: "shop-check/S\(index)/2026/4",
        rule: "shop-check",
        object: "S\(index)",
        interval: Interval(
          start: shift.interval.start.adding(minutes: 60),
          end: shift.interval.start.adding(minutes: 150)
        ),
        members: [
          Visit.Member(person: shift.person, role: "boa", qualification: nil),
          Visit.Member(person: other.person, role: "boa", qualification: "sworn"),
        ],
        externals: index % 4 == 0 ? [Visit.External(role: "police", count: 1)] : [],
        units: [Visit.UnitUse(resource: "bodycam", unit: "BC\(index % 5)")]
      )
    }.sorted { ($0.interval.start, $0.obligation) < ($1.interval.start, $1.obligation) }
    let rounds = week.days.flatMap { day in
      (0..<5).map { index in
        Round(
          obligation: "parking-scan/Z\(index)/\(day)",
          rule: "parking-scan",
          zone: "Z\(index)",
          resource: "scan-car",
          unit: "SC1",
          driver: "P01\(index)",
          interval: Interval(
            start: Amsterdam.moment(day, Fixture.time(9 + index)),
            end: Amsterdam.moment(day, Fixture.time(9 + index, 50))
          ),
          places: 1000
        )
      }
    }
    var open = [Fixture.roster.open[0], Fixture.roster.open[1]]
    open += [4, 4, 5].enumerated().map { index, weekday in
      let day = week.days[weekday]
      let start = Amsterdam.moment(day, Fixture.time(22)).adding(minutes: 120 * index)
      return OpenItem(
        obligation: "presence-centre/-/\(day)/1",
        rule: "presence-centre",
        object: nil,
        day: day,
        rank: 3,
        missing: .presence(short: 1, Interval(start: start, end: start.adding(minutes: 90))),
        reason: .noOneFree(role: "boa"),
        verdict: .noInsertion
      )
    }
    return Roster(
      city: "middelstad",
      week: week,
      shifts: shifts,
      visits: visits,
      rounds: rounds,
      open: open,
      demanded: visits.map(\.obligation) + rounds.map(\.obligation) + ["shop-check/S39/2026/4"]
    )
  }()

  static let model: ReportModel = {
    var obligations = roster.visits.map {
      Fixture.visitObligation($0.obligation, $0.object ?? "", due: "2026-12-31")
    }
    obligations.append(Fixture.visitObligation("shop-check/S39/2026/4", "S39", due: "2026-11-29"))
    for day in [week.days[4], week.days[5]] {
      obligations.append(
        Obligation(
          id: "presence-centre/-/\(day)/1",
          rule: "presence-centre",
          version: 1,
          object: nil,
          kind: nil,
          work: .presence(Fixture.presence),
          earliest: day,
          due: day,
          promise: .exact,
          cause: .frequency(index: 1, of: 1, periodStart: day, periodEnd: day),
          state: .open,
          origin: Fixture.origin("protocol", 52)
        )
      )
    }
    for round in roster.rounds {
      let day = Amsterdam.day(of: round.interval.start)
      obligations.append(
        Obligation(
          id: round.obligation,
          rule: "parking-scan",
          version: 1,
          object: round.zone,
          kind: "zone",
          work: .round(places: 1000),
          earliest: day,
          due: day,
          promise: .exact,
          cause: .frequency(index: 1, of: 1, periodStart: day, periodEnd: day),
          state: .open,
          origin: Fixture.origin("protocol", 34)
        )
      )
    }
    let summary = SummaryBuilder.summary(
      rulebook: rulebook,
      city: city,
      obligations: obligations,
      roster: roster,
      levels: Fixture.levels
    )
    return ReportModel(
      rulebook: rulebook,
      city: city,
      obligations: obligations,
      roster: roster,
      summary: summary
    )
  }()
}
