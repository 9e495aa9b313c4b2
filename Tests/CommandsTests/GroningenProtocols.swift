import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

/// What the documents of Groningen say, number by number, against what the rules ask.
struct GroningenProtocols {
  private static let rulebook = Groningen.rules.rulebook
  /// The registers without what was done, so that all of a year is still to do.
  private static let city: City = {
    var city = Groningen.registers.city
    city.checks = []
    return city
  }()

  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  /// How many obligations of a rule touch the days from one through another.
  private func due(_ rule: String, _ from: String, _ through: String) throws -> [Obligation] {
    var own = GroningenProtocols.rulebook
    own.rules = own.rules.filter { $0.name == rule }
    #expect(own.rules.count == 1)
    return ObligationBuilder.build(
      rulebook: own,
      city: GroningenProtocols.city,
      from: try day(from),
      through: try day(through),
      reference: try day(from)
    )
  }

  private func version(_ rule: String, on date: String) throws -> RuleVersion {
    try #require(try GroningenProtocols.rulebook.rule(rule)?.version(on: day(date)))
  }

  // At least 4 a year in 2022, 8 in 2023 and 2024, taken to go on in 2025, at least 10 from 2026
  // through 2028; about 7 more by the regional team from 2026.
  @Test(arguments: [
    (2022, 4, 0), (2023, 8, 0), (2024, 8, 0), (2025, 8, 0), (2026, 10, 7), (2028, 10, 7),
    (2029, 0, 0),
  ])
  func `integral checks grow with the documents`(year: Int, own: Int, team: Int) throws {
    let checks = try due("integral-check", "\(year)-01-01", "\(year)-12-31")
    #expect(checks.count == own)
    #expect(checks.allSatisfy { $0.promise == .atLeast })
    let regional = try due("rit-check", "\(year)-01-01", "\(year)-12-31")
    #expect(regional.count == team)
    #expect(regional.allSatisfy { $0.promise == .about })
  }

  @Test
  func `each branch has its own partners, and the labour inspectorate is in every own check`()
    throws
  {
    func partners(_ rule: String) throws -> [String] {
      try version(rule, on: "2026-05-04").partners.sorted()
    }
    #expect(try partners("horeca-branch-check") == ["arbeidsinspectie", "nvwa", "police", "uwv"])
    #expect(try partners("garage-box-check") == ["douane", "police", "rdw"])
    #expect(try partners("fair-branch-check") == ["arbeidsinspectie", "nvwa", "reakt"])
    #expect(try partners("delivery-branch-check") == ["arbeidsinspectie", "police"])
    #expect(try partners("location-check") == ["odg", "police"])
    for date in ["2022-06-01", "2024-06-01", "2026-06-01"] {
      #expect(try version("integral-check", on: date).partners.contains("arbeidsinspectie"))
    }
    for rule in GroningenProtocols.rulebook.rules where rule.countsFor == ["integral-check"] {
      #expect(try version(rule.name, on: "2026-05-04").isUnannounced)
    }
  }

  @Test
  func `business parks were walked 4 times in 2024 and 6 in 2025, all farms once before 2026`()
    throws
  {
    #expect(try due("business-park-inspection", "2024-01-01", "2024-12-31").count == 4)
    #expect(try due("business-park-inspection", "2025-01-01", "2025-12-31").count == 6)
    #expect(try due("business-park-inspection", "2026-01-01", "2026-12-31").count == 10)
    #expect(try due("farm-visit", "2024-01-01", "2025-12-31").count == 144)
  }

  // Tuesday, Friday and Saturday, Wednesday, Thursday: 5 a week, 6 in the week of a first Sunday.
  // The market of Thursday runs from 10:00 to 18:00, the others from 9:00, on Sunday from 12:00.
  @Test
  func `markets are on their days`() throws {
    #expect(try due("market-supervision", "2026-11-23", "2026-11-29").count == 5)
    let first = try due("market-supervision", "2026-11-30", "2026-12-06")
    #expect(
      first.map { "\($0.due.weekday) \($0.object ?? "")" } == [
        "tuesday MK-TFS", "wednesday MK-WED", "thursday MK-THU", "friday MK-TFS",
        "saturday MK-TFS", "sunday MK-SUN",
      ]
    )
    let resolver = WindowResolver(
      rulebook: GroningenProtocols.rulebook,
      city: GroningenProtocols.city
    )
    func hours(_ market: String, _ date: String) throws -> [String] {
      resolver.ownHours(market, on: try day(date)).map {
        "\(Amsterdam.clock($0.start))-\(Amsterdam.clock($0.end))"
      }
    }
    #expect(try hours("MK-TFS", "2026-11-24") == ["09:00-17:00"])
    #expect(try hours("MK-THU", "2026-11-26") == ["10:00-18:00"])
    #expect(try hours("MK-SUN", "2026-12-06") == ["12:00-17:00"])
    #expect(try hours("MK-SUN", "2026-12-13") == [])
  }

  // Inner city: Monday through Wednesday 9-22, Thursday through Saturday 9-24, Sundays and holidays
  // 12-17 but for the first days of Easter, Whitsun and Christmas. The areas that came later: Monday
  // through Saturday 9-18, but Tuinwijk 8-22; Helpman-Oost 9-18 and on Thursday until 21.
  @Test(arguments: [
    ("binnenstad", "2026-11-25", "09:00-22:00"), ("binnenstad", "2026-11-26", "09:00-24:00"),
    ("binnenstad", "2026-11-29", "12:00-17:00"), ("binnenstad", "2026-12-26", "12:00-17:00"),
    ("binnenstad", "2026-12-25", ""), ("binnenstad", "2027-03-28", ""),
    ("binnenstad", "2028-04-16", ""), ("binnenstad", "2028-04-17", "12:00-17:00"),
    ("binnenstad", "2028-06-04", ""), ("paddepoel", "2026-11-28", "09:00-18:00"),
    ("paddepoel", "2026-11-29", ""), ("tuinwijk", "2026-11-25", "08:00-22:00"),
    ("helpman-oost", "2026-11-25", "09:00-18:00"), ("helpman-oost", "2026-11-26", "09:00-21:00"),
  ])
  func `paid hours are as published`(zone: String, date: String, hours: String) throws {
    let resolver = WindowResolver(
      rulebook: GroningenProtocols.rulebook,
      city: GroningenProtocols.city
    )
    let found = resolver.ownHours(zone, on: try day(date)).map { stretch in
      let end = Amsterdam.clock(stretch.end)
      return "\(Amsterdam.clock(stretch.start))-\(end == .midnight ? "24:00" : "\(end)")"
    }
    #expect(found == (hours.isEmpty ? [] : [hours]))
  }

  // 4 areas each on 1 October 2021 and 1 March 2022, 2 on 1 October 2022, 3 on 1 March 2023.
  @Test(arguments: [
    ("2021-10-01", 4), ("2022-03-01", 4), ("2022-10-01", 2), ("2023-03-01", 3),
  ])
  func `paid parking grew in four steps`(date: String, zones: Int) throws {
    let first = try day(date)
    let grown = GroningenProtocols.city.places.filter {
      $0.register == "zones.csv" && $0.validity.from == first
    }
    #expect(grown.count == zones)
  }

  // 1 May through 31 July 2023 holds 13 weeks from Monday to Sunday and a Monday: 13 x 4 days from
  // Wednesday to Saturday x 5 patrols = 260.
  @Test
  func `the bodycam pilot lasts three months`() throws {
    #expect(try due("bodycam-pilot", "2023-01-01", "2023-12-31").count == 260)
    #expect(try due("bodycam-pilot", "2023-04-24", "2023-04-30") == [])
    #expect(try due("bodycam-pilot", "2023-08-01", "2023-08-31") == [])
    #expect(GroningenProtocols.rulebook.resource("bodycam")?.count == 10)
  }

  // Tuesday through Saturday: 5 days a week, for two years.
  @Test
  func `two youth boas work in the north for two years`() throws {
    let week = try due("youth-boas", "2023-12-25", "2023-12-31")
    #expect(week.count == 5)
    for item in week {
      guard case .presence(let presence) = item.work else {
        Issue.record("\(item.id) is no presence")
        continue
      }
      #expect(presence.count.value == 2 && presence.qualification == "jeugdboa")
      #expect(presence.area == "Noordwest")
    }
    #expect(try due("youth-boas", "2021-12-27", "2021-12-31") == [])
    #expect(try due("youth-boas", "2024-01-01", "2024-01-07") == [])
  }

  @Test
  func `New Year is watched in the inner city, Haren and Ten Boer`() throws {
    let areas = try due("new-year-presence", "2026-12-28", "2027-01-03").compactMap { item in
      if case .presence(let presence) = item.work { presence.area } else { nil }
    }
    #expect(areas.sorted() == ["Centrum", "Haren-West e.o.", "Ten Boer e.o."])
  }

  @Test
  func `the corona regime runs from 1 January to its assumed end and goes first`() throws {
    let regime = try #require(GroningenProtocols.rulebook.regimes.first)
    #expect(regime.from == (try day("2022-01-01")))
    #expect(regime.through == (try day("2022-02-25")))
    #expect(regime.goesFirstWhenShort)
    #expect(try due("corona-supervision", "2022-02-21", "2022-02-27").count == 2 * 5)
    #expect(try due("corona-supervision", "2022-02-26", "2022-12-31") == [])
  }

  @Test
  func `boas and supervisors are on duty between 7 and 22, parking controllers from 9 to 1`() throws
  {
    let resolver = WindowResolver(
      rulebook: GroningenProtocols.rulebook,
      city: GroningenProtocols.city
    )
    for (role, hours) in [
      ("boa", "07:00-22:00"), ("toezichthouder", "07:00-22:00"),
      ("parkeercontroleur", "09:00-01:00"),
    ] {
      let found = resolver.deployment(ofRole: role, on: try day("2026-11-29"))
      #expect(found.map { "\(Amsterdam.clock($0.start))-\(Amsterdam.clock($0.end))" } == [hours])
    }
  }

  // Nobody under 18 works between 23:00 and 06:00: test buyers come from noon and leave at 22:00.
  @Test
  func `test buyers are never out late, and a boa with the exam is always there`() throws {
    let city = Groningen.registers.city
    let asking = GroningenProtocols.rulebook.rules.filter { rule in
      rule.versions.contains { $0.team.contains { $0.role == "test-buyer" } }
    }
    #expect(
      asking.map(\.name).sorted() == [
        "alcohol-age-check", "alcohol-shop-check", "canteen-age-check", "event-age-check",
      ]
    )
    for part in asking.flatMap({ $0.versions.flatMap(\.team) }) {
      #expect(part.role == "test-buyer" ? part.count == 2 : part.qualification == "alcoholwet-exam")
    }
    let days = city.partners.filter { $0.partner == "test-buyer" }
    #expect(days.count > 100)
    for item in days {
      #expect("\(item.from)" >= "12:00" && "\(item.to)" <= "22:00", "\(item.day)")
    }
  }

  /// The steps of one finding after another, given by day.
  private func steps(_ name: String, _ found: [(String, String)]) throws -> [String] {
    let ladder = try #require(GroningenProtocols.rulebook.ladder(name))
    let events = try found.map {
      LadderRunner.Event(day: try day($0.0), violations: [$0.1])
    }
    return LadderRunner.run(ladder, events).map { outcome in
      ladder.steps.first { $0.number == outcome.step }?.outcome ?? "-"
    }
  }

  // A shop: two fines, and the third sale within twelve months ends sales for a week.
  @Test
  func `shops are fined twice for selling to minors, then may not sell`() throws {
    #expect(
      try steps(
        "alcohol-ladder",
        [
          ("2026-01-10", "sale-to-minor"), ("2026-03-10", "sale-to-minor"),
          ("2026-06-10", "sale-to-minor"),
        ]
      ) == ["fine EUR 1360", "fine EUR 1360", "sales-ban 1 week"]
    )
    // Twelve months later to the day it still counts, a day more and it starts anew.
    let ladder = try #require(GroningenProtocols.rulebook.ladder("alcohol-ladder"))
    let again = LadderRunner.run(
      ladder,
      try ["2025-01-10", "2026-01-10", "2027-01-11"].map {
        LadderRunner.Event(day: try day($0), violations: ["sale-to-minor"])
      }
    )
    #expect(again.map(\.step) == [1, 2, 1])
  }

  @Test
  func `horeca climbs from a warning, and sales to minors start at the penalty`() throws {
    #expect(
      try steps("horeca-ladder", [("2026-01-10", "noise"), ("2026-06-01", "noise")]) == [
        "warning", "penalty EUR 2500",
      ]
    )
    #expect(
      try steps(
        "horeca-ladder",
        [("2025-05-12", "sale-to-minor"), ("2026-03-03", "sale-to-minor"), ("2026-07-01", "noise")]
      ) == ["penalty EUR 2500", "closure 1 week", "warning"]
    )
  }

  // Minors inside: closed at once, longer the second time, and the third costs the permit.
  @Test
  func `a coffeeshop with minors inside loses its permit the third time`() throws {
    #expect(
      try steps(
        "coffeeshop-ladder",
        [
          ("2024-02-01", "minor-present"), ("2025-02-01", "minor-present"),
          ("2026-02-01", "minor-present"),
        ]
      ) == ["closure 3 months", "closure 6 months", "permit-withdrawal"]
    )
    #expect(
      try steps("coffeeshop-ladder", [("2026-02-01", "noise"), ("2026-04-01", "nuisance")]) == [
        "warning", "closure 3 months",
      ]
    )
  }

  // 12 licensed places twice, 8 others four times, each longer.
  @Test
  func `the unlicensed branch is checked more intensively`() throws {
    let licensed = try due("licensed-branch-check", "2026-01-01", "2026-12-31")
    let other = try due("unlicensed-branch-check", "2026-01-01", "2026-12-31")
    #expect(licensed.count == 12 * 2 && other.count == 8 * 4)
    #expect(licensed.allSatisfy { $0.work == .visit(minutes: 60) })
    #expect(other.allSatisfy { $0.work == .visit(minutes: 90) })
  }

  // 2026 has 52 Mondays to Saturdays in full and 4 days more, less the holidays on these days: 1
  // January, Easter Monday, King's Day, Ascension, Whit Monday, 25 and 26 December: 313 - 7 = 306,
  // in two areas.
  @Test
  func `lorries are looked at after noon in both areas, not on holidays`() throws {
    let rounds = try due("delivery-hours-round", "2026-01-01", "2026-12-31")
    #expect(rounds.count == 2 * 306)
    #expect(Set(rounds.compactMap(\.object)) == ["VT01", "VT02"])
    let windows = try version("delivery-hours-round", on: "2026-11-24").windows
    #expect(
      windows.windows.compactMap { $0.window?.value }.map { "\($0.from)-\($0.to)" } == [
        "12:00-18:00"
      ]
    )
  }

  // Two a year with security firms, one of each; three police teams are briefed each week.
  @Test
  func `meetings come as often as the programme says`() throws {
    #expect(try due("security-leaders-meeting", "2026-01-01", "2026-12-31").count == 1)
    #expect(try due("doormen-meeting", "2026-01-01", "2026-12-31").count == 1)
    #expect(try due("weekly-briefing", "2026-11-23", "2026-11-29").count == 3)
    #expect(try due("case-exchange", "2026-11-23", "2026-12-06").count <= 2)
    #expect(try due("cyber-exercise", "2022-01-01", "2022-12-31").count == 1)
    #expect(try due("cyber-exercise", "2023-01-01", "2023-12-31") == [])
  }
}
