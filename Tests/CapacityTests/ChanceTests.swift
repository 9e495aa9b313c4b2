import CapacityValues
import CivilTime
import Optimiser
import RuleChecking
import SourceText
import Testing

@testable import Capacity

/// Years played with people who fall ill, units that break down and reports that come in.
@Suite
struct ChanceTests {
  static func share(_ name: String, _ value: String) -> String {
    """
    assumption \(name) = \(value)
      because "not measured"
      owner "Team"
      review by 1 January 2028

    """
  }

  /// One check a year of an hour with a truck, on the days that are open.
  static func town(_ days: String, _ figures: String, trucks: Int = 1) throws -> CapacityTown {
    try CapacityTown(
      """
      resource truck count \(trucks)
        source plan
      rule check "Check"
        source plan
        team 1 guard and 1 police
        takes 1 h
        uses truck
        within 10:00-18:00 on \(days)
        from 1 January 2026
          every calendar year 1 time

      """ + figures,
      [
        ("people", "code,roles,area,contract\nG1,guard,A1,36:00\n"),
        (
          "partners",
          """
          partner,date,from,to,count
          police,2026-03-09,10:00,18:00,1
          police,2026-03-10,10:00,18:00,1

          """
        ),
      ]
    )
  }

  private func chance(
    _ town: CapacityTown,
    draws: Int = 4000,
    seed: Int = 1,
    threads: Int = 1
  ) throws -> CapacityChance {
    let chances = ChanceAnalyser.chances(
      try town.question("2026"),
      draws: draws,
      seed: seed,
      threads: threads
    )
    return try #require(chances?.target("check")?.chance)
  }

  private func expect(_ town: CapacityTown, _ exact: Fraction) throws {
    let found = try chance(town)
    let (low, high) = found.interval
    #expect(low <= exact && exact <= high, "\(found.share.exactText)")
    #expect(low < high)
  }

  @Test
  func `one truck that is broken one day in four does a check of one day in three years of four`()
    throws
  {
    // Only 9 March will do, and on any day the truck is broken with chance 1/4: 1 − 1/4 = 3/4.
    let figures = Self.share("breakdown-share", "25%") + Self.share("breakdown-spell", "3 days")
    try expect(Self.town("9 March 2026", figures), Fraction(3, over: 4) ?? .zero)
  }

  @Test
  func `two trucks fail together only when both are broken`() throws {
    // 1 − 1/4 × 1/4 = 15/16.
    let figures = Self.share("breakdown-share-truck", "25%")
    try expect(Self.town("9 March 2026", figures, trucks: 2), Fraction(15, over: 16) ?? .zero)
  }

  @Test
  func `a spell may last into the second day`() throws {
    // It fails when the truck is broken on 9 March, 1/4, and not repaired by the 10th: with spells of 2
    // days on average that is 1 − 1/2. So 1 − 1/4 × 1/2 = 7/8. Had days nothing to do with each other
    // it were 15/16.
    let figures = Self.share("breakdown-share", "25%") + Self.share("breakdown-spell", "2 days")
    try expect(
      Self.town("9 March 2026 through 10 March 2026", figures),
      Fraction(7, over: 8) ?? .zero
    )
  }

  @Test
  func `the same seed gives the same chance with any number of threads, another may not`() throws {
    let town = try Self.town("9 March 2026", Self.share("breakdown-share", "25%"))
    let question = try town.question("2026")
    let one = ChanceAnalyser.chances(question, draws: 300, seed: 7, threads: 1)
    #expect(one == ChanceAnalyser.chances(question, draws: 300, seed: 7, threads: 2))
    #expect(one == ChanceAnalyser.chances(question, draws: 300, seed: 7, threads: 5))
    let others = (8..<18).map {
      ChanceAnalyser.chances(question, draws: 300, seed: $0)?.targets.map(\.chance.hits)
    }
    #expect(Set(others).count > 1)
  }

  @Test
  func `more draws begin with the same ones`() throws {
    let town = try Self.town("9 March 2026", Self.share("breakdown-share", "25%"))
    let few = try chance(town, draws: 50)
    let many = try chance(town, draws: 51)
    #expect(many.hits - few.hits == 0 || many.hits - few.hits == 1)
  }

  @Test
  func `nothing left to chance, no draws, or a week: no chances`() throws {
    let calm = try Self.town("9 March 2026", "")
    #expect(ChanceAnalyser.chances(try calm.question("2026")) == nil)
    let town = try Self.town("9 March 2026", Self.share("breakdown-share", "25%"))
    #expect(ChanceAnalyser.chances(try town.question("2026"), draws: 0) == nil)
    #expect(ChanceAnalyser.chances(try town.question("2026-W11")) == nil)
  }

  @Test
  func `what is proved out of reach is met in no draw`() throws {
    let town = try PeopleTown.short()
    let question = CapacityQuestion(
      rulebook: try CapacityTown(
        PeopleTown.law + Self.share("sickness-share", "5%")
          + """
          rule talk "Talk"
            source plan
            team 1 boa and 1 police
            takes 3 h
            within 10:00-18:00 on any day
            from 1 January 2026
              every calendar year 2 times
          """
      ).rulebook,
      city: town.city,
      period: try town.question("2026").period,
      reference: try town.question("2026").reference
    )
    let result = CapacityAnalyser.analyse(question)
    let lost = result.targets.filter { $0.state == .outOfReach }.map(\.name)
    #expect(lost == ["talk"])
    let chances = try #require(ChanceAnalyser.chances(question, draws: 200))
    #expect(chances.target("talk")?.chance.hits == 0)
    #expect(chances.target("talk")?.isKeptUsually == false)
  }

  @Test
  func `what comes in waits no longer than is promised`() throws {
    // One boa with 10 h a week and reports that take 5 h each: two a week fit. With 52 a year one comes
    // in a week on average; a third in a week or two must wait, and each has a week.
    let town = try CapacityTown(
      PeopleTown.law + """
        rule noise-visit "Noise"
          source plan
          team 1 boa
          takes 5 h
          within 08:00-20:00 on any day
          from 1 January 2026
            on report noise within 1 week, about 52 per calendar year
        """,
      [("people", "code,roles,area,contract\nB1,boa,A1,10:00\nD1,driver,A1,36:00\n")]
    )
    let chances = try #require(ChanceAnalyser.chances(try town.question("2026"), draws: 400))
    let report = try #require(chances.targets.first)
    #expect(report.kind == .arrivals)
    #expect(report.isKeptUsually)
    #expect(report.low <= report.middle && report.middle <= report.high && report.high > 0)
    #expect(chances.figures.map(\.kind) == [.arrivals])
  }
}

/// The numbers that draws are made of.
@Suite
struct DrawnFigureTests {
  @Test
  func `a week's number is binomial`() throws {
    // 10,080 minutes with chance p = 2 / 10,080 each: none with (1 − p)^10080, e⁻² but for little.
    // Floating point here is a check of the whole numbers, not what is drawn with.
    let arrivals = Arrivals(mean: Fraction(2))
    var chance = 1.0
    for _ in 0..<10_080 { chance *= 1 - 2.0 / 10_080 }
    var sum = 0.0
    for (count, bound) in arrivals.atMost.prefix(10).enumerated() {
      sum += chance
      let found = Double(bound) / Double(Int64(1) << 60)
      #expect(abs(found - sum) < 1e-9, "\(count)")
      chance *= Double(10_080 - count) / Double(count + 1) * (2.0 / 10_080) / (1 - 2.0 / 10_080)
    }
    #expect(arrivals.atMost == arrivals.atMost.sorted())
  }

  @Test(arguments: [0, 1, 3, 40, 700])
  func `numbers lie around their mean`(mean: Int) {
    // 4,000 weeks: the mean of a binomial strays by √(mean / 4000); five times that is far.
    let arrivals = Arrivals(mean: Fraction(mean))
    var random = RandomSource(seed: 5)
    let total = (0..<4000).reduce(0) { sum, _ in sum + arrivals.draw(&random) }
    let stray = total - mean * 4000
    #expect(stray * stray <= 25 * mean * 4000)
  }

  @Test
  func `people are away as often and as long as said`() throws {
    // 10 % of days in spells of 5 days: over 200,000 days some 20,000 away in some 4,000 spells.
    let falls = try #require(Falls(share: Fraction(10), spell: Fraction(5)))
    var random = RandomSource(seed: 3)
    var days: [Int] = []
    falls.draw(days: 200_000, &random) { days.append($0) }
    #expect((19_000...21_000).contains(days.count))
    let spells = zip(days, days.dropFirst()).count { $1 != $0 + 1 } + 1
    #expect((3700...4300).contains(spells))
    #expect(Falls(share: .zero, spell: Fraction(5)) == nil)
    #expect(Falls.threshold(Fraction(1, over: 2) ?? .zero) == 1 << 63)
  }

  @Test
  func `Wilson's interval, by hand`() throws {
    // 8 of 10, z² = 3.8416: middle (8 + 1.9208) / 13.8416 = 0.716738; half width
    // 1.96 × √(8 × 2 / 10 + 0.9604) / 13.8416 = 1.96 × 1.600125 / 13.8416 = 0.226580. So 0.490158 to
    // 0.943318, outwards 4901 to 9434 of 10,000.
    let (low, high) = CapacityChance(hits: 8, draws: 10).interval
    #expect(low == Fraction(4901, over: 10_000))
    #expect(high == Fraction(9434, over: 10_000))
    #expect(CapacityChance(hits: 0, draws: 10).interval.low == .zero)
    // 3.8416 / 13.8416 = 0.277540.
    #expect(CapacityChance(hits: 0, draws: 10).interval.high == Fraction(2776, over: 10_000))
    #expect(CapacityChance(hits: 10, draws: 10).interval.high == Fraction(1))
    #expect(CapacityChance(hits: 10, draws: 10).interval.low == Fraction(7224, over: 10_000))
  }

  @Test
  func `Wilson's interval contains the share for every count`() {
    for draws in [1, 2, 7, 100, 1000, 1_000_000] {
      for hits in Set([0, 1, draws / 3, draws / 2, draws - 1, draws]).sorted() {
        let chance = CapacityChance(hits: hits, draws: draws)
        let (low, high) = chance.interval
        #expect(low <= chance.share && chance.share <= high)
        #expect(low >= .zero && high <= Fraction(1))
      }
    }
  }
}
