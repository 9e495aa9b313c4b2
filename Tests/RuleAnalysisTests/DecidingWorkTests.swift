import RuleChecking
import SourceText
import Testing

@testable import RuleAnalysis

/// A25 for assumptions about the work: how often, how long and how many on duty.
struct DecidingWorkTests {
  private static func assumption(_ name: String, _ value: String, _ range: String) -> String {
    """

    assumption \(name) = \(value)
      because "not measured"
      owner "Team T"
      review by 1 January 2028
      range \(range)

    """
  }

  private static func found(
    _ rules: String,
    _ registers: [(String, String)],
    from: String = "2026-01-05",
    through: String = "2026-02-01"
  ) throws -> [Diagnostic] {
    let demand = try FactTown.demand(rules, registers, from: from, through: through)
    return DecidingAssumption.findings(demand, ResourceLoad.all(demand))
  }

  private static func shops(_ count: Int) -> (String, String) {
    (
      "shops",
      "id,name,area,lat,lon\n" + (1...count).map { "S\($0),Shop \($0),A1,53.2,6.56\n" }.joined()
    )
  }

  /// Plenty of guards, so that only the camera can be short.
  private static let many = FactTown.people(
    "G1,guard,A1,36:00,no,",
    "G2,guard,A1,36:00,no,",
    "G3,guard,A1,36:00,no,",
    "G4,guard,A1,36:00,no,"
  )

  private static func camera(_ takes: String, _ times: String) -> String {
    """
    resource camera count 1
      source plan
      available 8 h per day
    rule look for each shop
      source plan
      team 1 guard
      uses camera
      takes \(takes)
      within 08:00-18:00 on Monday through Friday
      from 1 January 2025
        every week \(times)
    """
  }

  @Test
  func `how often decides whether a camera is enough`() throws {
    // 5 shops × 4 h = 20 h for each time a week, and the camera has 5 × 8 h = 40 h: 2 times fit.
    let rules = Self.camera("4 h", "times-a-week times")
    func found(_ range: String) throws -> [Diagnostic] {
      try Self.found(
        rules + Self.assumption("times-a-week", "1", range),
        [Self.many, Self.shops(5)]
      )
    }
    let told = try found("1 to 3")
    #expect(
      told.map(\.message.english) == [
        "whether `camera` is enough hangs on what is assumed: at the best ends of the ranges it is, "
          + "at the worst at least 20 h is short in 2026-W02 (2026-01-05 through 2026-01-11); with "
          + "the values taken nothing is short; if `times-a-week` alone changes, 2 fits and 3 does "
          + "not"
      ]
    )
    #expect(told.first?.help?.english == "measure it first: `times-a-week` (Team T)")
    #expect(told.first?.labels.map(\.text.english) == ["the resource"])
    #expect(try found("1 to 2").isEmpty)
  }

  @Test
  func `how long decides it too, to the minute`() throws {
    // 10 visits of 4 h are the 40 h of a week; a minute more each is 10 minutes too much.
    let rules = Self.camera("look-minutes", "1 time")
    func found(_ range: String) throws -> [String] {
      try Self.found(
        rules + Self.assumption("look-minutes", "3 h 30 min", range),
        [Self.many, Self.shops(10)]
      ).map(\.message.english)
    }
    #expect(try found("3 h to 4 h") == [])
    let told = try found("3 h to 4 h 1 min")
    #expect(told.count == 1)
    #expect(
      told.first?.hasSuffix("if `look-minutes` alone changes, 4 h fits and 4 h 1 min does not")
        == true
    )
    #expect(told.first?.contains("at the worst at least 0.17 h is short in 2026-W02") == true)
  }

  @Test
  func `how often decides whether partners come often enough`() throws {
    // One Saturday of 8 h holds 8 checks of 1 h: 2 shops × 4 fit, 2 × 5 do not.
    let days = FactTown.partners(
      "police,2026-03-07,10:00,18:00,1",
      "police,2026-12-31,10:00,10:30,1",
      "police,2025-12-31,10:00,10:30,1"
    )
    let rules = """
      rule age-check for each shop
        source plan
        team 1 boa
        partners police
        takes 1 h
        from 1 January 2026
          every calendar year checks-a-year times
      """
    func found(_ range: String) throws -> [Diagnostic] {
      try Self.found(
        rules + Self.assumption("checks-a-year", "3 per calendar year", range),
        [Self.shops(2), FactTown.people("B1,boa,A1,36:00,no,"), days],
        from: "2026-01-01",
        through: "2026-12-31"
      )
    }
    let told = try found("2 per calendar year to 5 per calendar year")
    #expect(
      told.map(\.message.english) == [
        "whether there are enough of `police` hangs on what is assumed: at the best ends of the "
          + "ranges nothing proves a shortage, and at the worst `age-check` asks 10 checks from "
          + "2026-01-01 through 2026-12-31 with `police`, and their 1 day in partners.csv hold at "
          + "most 8 of 1 h: at least 2 cannot be done; with the values taken nothing is short; if "
          + "`checks-a-year` alone changes, 4 per year fits and 5 per year does not"
      ]
    )
    #expect(told.first?.labels.map(\.text.english) == ["this asks for them"])
    #expect(try found("2 per calendar year to 4 per calendar year").isEmpty)
  }

  @Test
  func `how many on duty decides whether the people are enough`() throws {
    // 7 days × 5 h = 35 h of one guard in a week; two are 70 h. Two guards give 36 h each in that
    // week, and what starts on Monday may belong to the week before: 2 fit, and 3 (105 h) do not.
    let rules = """
      rule street
        source plan
        from 12 January 2026 through 18 January 2026
          keep on-the-street guard on duty, 08:00-13:00 on any day
      """
    let people = FactTown.people("G1,guard,A1,36:00,yes,", "G2,guard,A1,36:00,yes,")
    func found(_ range: String) throws -> [String] {
      try Self.found(rules + Self.assumption("on-the-street", "1", range), [people])
        .map(\.message.english)
    }
    let told = try found("1 to 3")
    #expect(told.count == 1)
    #expect(told.first?.contains("enough of our own people hangs on") == true)
    #expect(told.first?.hasSuffix("`on-the-street` alone changes, 2 fits and 3 does not") == true)
    #expect(try found("1 to 2") == [])
  }

  @Test
  func `how many on duty decides whether the law leaves them rest`() throws {
    // From 01:00 to 09:00 is 8 h of the 11 h: one of two people is free for it, two are not.
    let rules = """
      labour limits law for every role
        source plan
        rest at least 11 h between shifts
      shifts for guard
        source plan
        length 2 h through 9 h
        starting every 30 min
      rule watch
        source plan
        from 1 January 2026
          keep at-night guard on duty, 22:00-01:00 on Monday
          keep 2 guard on duty, 09:00-12:00 on Tuesday
      """
    let people = FactTown.people("G1,guard,A1,36:00,yes,", "G2,guard,A1,36:00,yes,")
    func found(_ range: String) throws -> [String] {
      try Self.found(rules + Self.assumption("at-night", "1", range), [people])
        .map(\.message.english)
    }
    #expect(try found("1 to 1") == [])
    let told = try found("1 to 2")
    #expect(told.count == 1)
    #expect(told.first?.contains("enough of `guard` hangs on") == true)
    #expect(told.first?.hasSuffix("`at-night` alone changes, 1 fits and 2 does not") == true)
  }

  private static func rule(_ clauses: String...) -> String {
    (["rule visit for each shop", "  source plan", "  team 1 boa"]
      + clauses.map { "  \($0)" }).joined(separator: "\n")
  }

  @Test
  func `a length that may be more than the window leaves`() {
    // The window is 4 h on every day.
    func found(_ range: String) -> [Diagnostic] {
      let rules = Self.rule(
        "takes visit-minutes",
        "within 12:00-16:00 on any day",
        "from 1 January 2026",
        "  every calendar year 2 times"
      )
      return DecidingLength.findings(
        AnalysedTown.input(rules + Self.assumption("visit-minutes", "2 h", range))
      )
    }
    #expect(found("1 h to 4 h").isEmpty)
    #expect(
      found("1 h to 4 h 1 min").map(\.message.english) == [
        "whether visit can be done hangs on `visit-minutes`: up to 4 h it can, and its range goes to "
          + "4 h 1 min; no day leaves a longer stretch of its window"
      ]
    )
    #expect(
      found("1 h to 5 h").first?.message.dutch
        == "of visit kan hangt af van `visit-minutes`: tot en met 4 u wel, en het bereik gaat tot "
        + "5 u; geen dag laat een langer stuk van het venster"
    )
    #expect(found("1 h to 5 h").first?.labels.map(\.text.english) == ["the visit", "its window"])
  }

  @Test
  func `a length that may be more than a shift holds`() {
    // A shift of at most 5 h, without a break: that much work.
    let shifts = """
      shifts for boa
        source plan
        length 2 h through 5 h
        starting every 30 min

      """
    func found(_ range: String) -> [Diagnostic] {
      let rules = Self.rule(
        "takes visit-minutes",
        "from 1 January 2026",
        "  every calendar year 2 times"
      )
      return DecidingLength.findings(
        AnalysedTown.input(shifts + rules + Self.assumption("visit-minutes", "2 h", range))
      )
    }
    #expect(found("1 h to 5 h").isEmpty)
    let told = found("1 h to 6 h")
    #expect(
      told.first?.message.english.hasSuffix("no shift of boa holds more work than that") == true
    )
    #expect(told.first?.labels.map(\.text.english) == ["the visit", "this limits the shift"])
  }

  @Test
  func `a number that may not fit the time between`() {
    // 6 × 2 months is the whole year, 7 × 2 months is 14 months: the seventh falls out of it.
    func found(_ range: String) -> [Diagnostic] {
      let rules = Self.rule(
        "takes 1 h",
        "from 1 January 2026",
        "  every calendar year visits-a-year times, at least 2 months apart"
      )
      return DecidingFrequency.findings(
        AnalysedTown.input(
          rules + Self.assumption("visits-a-year", "4 per calendar year", range)
        )
      )
    }
    #expect(found("3 per calendar year to 6 per calendar year").isEmpty)
    let told = found("3 per calendar year to 9 per calendar year")
    #expect(
      told.map(\.message.english) == [
        "whether visit can keep 2 months between checks hangs on `visits-a-year`: 6 per year fits, "
          + "7 per year does not, and its range goes to 9 per year"
      ]
    )
    #expect(told.first?.labels.map(\.text.english) == ["this asks for the time between"])
    #expect(told.map(\.severity) == [.note])
  }
}
