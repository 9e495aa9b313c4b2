import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

/// Nine coffeeshops: twice a year with the police, from 7 April 2025 four times by supervisors.
struct CoffeeshopTests {
  let book: Rulebook
  let city: City

  init() {
    var book = Rulebook()
    book.kinds = [
      Sample.kind(
        "coffeeshop",
        from: "coffeeshops.csv",
        when: .fieldIs(field: "type", word: "coffeeshop")
      )
    ]
    book.rules = [
      Sample.rule(
        "coffeeshop-check",
        each: "coffeeshop",
        [
          Sample.version(
            1,
            from: "2022-01-01",
            through: "2025-04-06",
            team: [
              TeamPart(count: 1, role: "toezichthouder", origin: Sample.origin),
              TeamPart(count: 1, role: "police", origin: Sample.origin),
            ],
            takes: 90,
            [Sample.every(1, .year, times: 2, apart: Sample.months(3))]
          ),
          Sample.version(
            2,
            from: "2025-04-07",
            transition: (.proRata, .up),
            team: [TeamPart(count: 2, role: "toezichthouder", origin: Sample.origin)],
            takes: 90,
            [Sample.every(1, .year, times: 4, apart: Sample.months(2))]
          ),
        ]
      )
    ]
    self.book = book
    var city = City()
    city.places =
      (1...9).map {
        Sample.place("CS0\($0)", in: "coffeeshops.csv", ["type": "coffeeshop"])
      } + [Sample.place("X1", in: "coffeeshops.csv", ["type": "growshop"])]
    self.city = city
  }

  /// Hours of a role: team size × duration of the version of each obligation.
  private func hours(_ role: String, _ all: [Obligation]) -> Fraction? {
    let minutes = all.reduce(0) { sum, item in
      guard case .visit(let minutes) = item.work,
        let version = book.rules[0].versions.first(where: { $0.number == item.version })
      else { return sum }
      return sum + minutes * version.team.filter { $0.role == role }.reduce(0) { $0 + $1.count }
    }
    return Fraction(Int64(minutes), over: 60)
  }

  @Test
  func `nine shops are checked 18 times in 2024, with 27 police hours`() {
    // 9 × 2 = 18 checks; 18 × 1.5 h × 1 = 27 h.
    let all = Sample.build(book, city, "2024-01-01", "2024-12-31")
    #expect(all.count == 18)
    #expect(hours("police", all) == Fraction(27))
    #expect(all.allSatisfy { $0.version == 1 })
  }

  @Test
  func `in 2025 each shop is checked 4 times, 3.47 rounded up`() {
    // 96/365 × 2 + 269/365 × 4 = (192 + 1076)/365 = 1268/365 = 3.47, up: 4.
    let all = Sample.build(book, city, "2025-01-01", "2025-12-31")
    #expect(all.count == 36)
    let first = all.filter { $0.object == "CS01" }
    // Earliest: 1 Jan; 3 months on is 1 April, still under version 1; from then 2 months each.
    // Due: 31 Dec, and back 2 months each while version 2 holds: 31 Oct, 31 Aug, 30 June.
    #expect(
      first.map(\.span) == [
        "2025-01-01 2025-06-30", "2025-04-01 2025-08-31", "2025-06-01 2025-10-31",
        "2025-08-01 2025-12-31",
      ]
    )
    #expect(first.map(\.version) == [1, 1, 2, 2])
    let ids = (1...4).map { "coffeeshop-check/CS01/2025/\($0)" }
    #expect(first.map(\.id) == ids)
  }

  @Test
  func `in 2026 there are 36 checks, 108 supervisor hours and no police`() {
    // 9 × 4 = 36; 36 × 1.5 h × 2 = 108 h.
    let all = Sample.build(book, city, "2026-01-01", "2026-12-31")
    #expect(all.count == 36)
    #expect(hours("toezichthouder", all) == Fraction(108))
    #expect(hours("police", all) == Fraction(0))
  }

  @Test
  func `checks already done count in the mixed period`() {
    var city = city
    city.checks = [
      Sample.check("coffeeshop-check", "CS01", "2025-02-10"),
      Sample.check("coffeeshop-check", "CS01", "2025-05-20"),
    ]
    let first = Sample.build(book, city, "2025-06-01", "2025-12-31")
      .filter { $0.object == "CS01" }
    #expect(
      first.map(\.state) == [
        .done(Sample.day("2025-02-10")), .done(Sample.day("2025-05-20")), .open, .open,
      ]
    )
    // The third waits for 20 May + 2 months.
    #expect(first[2].span == "2025-07-20 2025-10-31")
    #expect(first[3].span == "2025-08-01 2025-12-31")
  }

  @Test
  func `spacing runs over New Year`() {
    // Done on 20 November 2025; 2 months later is 20 January 2026.
    var city = city
    city.checks = [Sample.check("coffeeshop-check", "CS01", "2025-11-20")]
    let first = Sample.build(book, city, "2026-01-01", "2026-12-31")
      .filter { $0.object == "CS01" }
    #expect(first[0].earliest == Sample.day("2026-01-20"))
    // Due dates stay: 31 Dec − 3 × 2 months = 30 June.
    #expect(first[0].due == Sample.day("2026-06-30"))
  }

  @Test
  func `facts on the reference day are not history, those of the day before are`() {
    var city = city
    city.checks = [Sample.check("coffeeshop-check", "CS01", "2026-03-02")]
    let on = Sample.build(book, city, "2026-01-01", "2026-12-31", reference: "2026-03-02")
    #expect(on.filter { $0.state != .open }.isEmpty)
    let after = Sample.build(book, city, "2026-01-01", "2026-12-31", reference: "2026-03-03")
    #expect(after.filter { $0.state != .open }.map(\.id) == ["coffeeshop-check/CS01/2026/1"])
  }

  @Test
  func `what is late stays open until the year ends and is then missed`() {
    // 2026: due dates 30 June, 31 August, 31 October, 31 December.
    let week = Sample.build(book, city, "2026-11-23", "2026-11-29").filter { $0.object == "CS01" }
    #expect(week.map(\.id).count == 4)
    #expect(week.allSatisfy { $0.state == .open })
    let later = Sample.build(book, city, "2026-01-01", "2026-12-31", reference: "2027-01-01")
    #expect(later.count == 36)
    #expect(later.allSatisfy { $0.state == .missed })
    let gone = Sample.build(book, city, "2027-01-04", "2027-01-10")
    #expect(gone.allSatisfy { $0.id.contains("/2027/") })
  }

  @Test
  func `other readings of the transition give 2 and 4`() {
    func count(_ reading: Transition.Reading, _ rounding: Transition.Rounding) -> Int {
      var book = book
      let old = book.rules[0].versions
      book.rules[0] = Sample.rule(
        "coffeeshop-check",
        each: "coffeeshop",
        [
          old[0],
          Sample.version(
            2,
            from: "2025-04-07",
            transition: (reading, rounding),
            takes: 90,
            [Sample.every(1, .year, times: 4, apart: Sample.months(2))]
          ),
        ]
      )
      return Sample.build(book, city, "2025-01-01", "2025-12-31")
        .filter { $0.object == "CS01" }.count
    }
    #expect(count(.fromNextPeriod, .up) == 2)
    #expect(count(.atOnce, .up) == 4)
    #expect(count(.proRata, .down) == 3)
    #expect(count(.proRata, .halfUp) == 3)
    #expect(count(.proRata, .up) == 4)
  }
}
