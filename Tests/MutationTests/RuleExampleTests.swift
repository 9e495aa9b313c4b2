import CivilTime
import SourceText
import Testing

@testable import Mutation

/// The nearest allowed and forbidden of rules of the small town, worked by hand.
struct RuleExampleTests {
  private func examples(
    _ rule: String,
    _ language: Language = .english,
    on day: (Int, Int, Int) = (2026, 1, 5),
    rules: String = Bench.rules
  ) throws -> [RuleExample] {
    let day = try #require(Day(year: day.0, month: day.1, day: day.2))
    return Bench.make("", rules: rules).examples(of: rule, on: day, in: language)
  }

  private func pairs(_ examples: [RuleExample]) -> [String] {
    examples.map { "\($0.limit.rawValue): \($0.allowed.english) | \($0.forbidden.english)" }
  }

  @Test
  func `hours, spacing, last day and condition each have both sides`() throws {
    // 5 January 2026 is a Monday. 15 January and 2 months: 15 March. The first of two, 2 months
    // before the last day of the year: 31 October.
    #expect(
      pairs(try examples("shop-check")) == [
        "start: 09:00-09:30 on 5 January 2026 | 08:59-09:29 on 5 January 2026",
        "end: 16:30-17:00 on 5 January 2026 | 16:31-17:01 on 5 January 2026",
        "spacing: 15 March 2026, after a check on 15 January 2026 | 14 March 2026",
        "last-day: 31 October 2026, for the first of 2026 | 1 November 2026",
        "condition: size = 3: 2 × a year | size = 2: not asked",
      ]
    )
  }

  @Test
  func `the hours of the team end a visit before the window does`() throws {
    // Saturday 10 January 2026; the window runs to 21:00, boas work to 20:00.
    #expect(
      pairs(try examples("quiet-check")) == [
        "start: 10:00-11:00 on 10 January 2026 | 09:59-10:59 on 10 January 2026",
        "end: 19:00-20:00 on 10 January 2026 | 19:01-20:01 on 10 January 2026",
        "last-day: 31 March 2026, for the first of 2026 | 1 April 2026",
      ]
    )
  }

  @Test
  func `a day before the first version takes that version's first day`() throws {
    #expect(
      try examples("shop-check", on: (2020, 1, 1)) == examples("shop-check", on: (2026, 1, 1))
    )
    #expect(try examples("nothing").isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `every scenario holds, and fails when its limit moves`(language: Language) throws {
    let examples = try examples("shop-check", language)
    #expect(examples.count == 5)
    let head =
      language == .dutch ? "taal nl\ntoetst town.work\n" : "language en\ntests town.work\n"
    let moved = Bench.rules.replacing("within 09:00-17:00", with: "within 09:30-17:30")
      .replacing("2 months apart", with: "3 months apart").replacing("size >= 3", with: "size >= 4")
    let (before, after) = (Bench.make(""), Bench.make("", rules: moved))
    for example in examples {
      #expect(before.holds(head + example.scenario, before.rules, before.book))
      #expect(!after.holds(head + example.scenario, after.rules, after.book), "\(example.limit)")
    }
  }

  @Test
  func `own hours are given to an object of ours`() throws {
    let rules = Bench.rules.replacing("within 10:00-21:00 on Saturday", with: "within own hours")
    let found = try examples("quiet-check", rules: rules)
    #expect(
      pairs(found).prefix(2) == [
        "start: 10:00-11:00 on 5 January 2026, when open 10:00-18:00 | 09:59-10:59 on 5 January 2026",
        "end: 17:00-18:00 on 5 January 2026, when open 10:00-18:00 | 17:01-18:01 on 5 January 2026",
      ]
    )
    #expect(found.first?.scenario.contains("given hours of proef 10:00-18:00 on any day") == true)
  }
}

/// The nearest allowed and forbidden of labour limits, worked by hand.
struct LawExampleTests {
  private static let law = """
    labour limits rests for every role
      source plan
      rest at least 11 h between shifts
      rest at least 14 h after night shift ending after 02:00
    labour limits lengths for every role
      source plan
      shift at most 12 h
      week at most 60 h
      break at least 30 min in shift over 5 h 30 min, in parts of at least 15 min
    labour limits sundays for every role
      source plan
      Sunday work only when agreed
    labour limits young for every role under 18
      source plan
      no work 23:00-06:00
    labour limits nights for every role
      source plan
      night means more than 1 h between 00:00-06:00
    """

  private func pairs(_ name: String, _ language: Language = .english) throws -> [String] {
    let day = try #require(Day(year: 2026, month: 11, day: 23))
    let bench = Bench.make("", rules: Bench.rules + "\n" + LawExampleTests.law)
    return bench.examples(ofLimits: name, on: day, in: language).map {
      "\($0.limit.rawValue): \($0.allowed.english) | \($0.forbidden.english)"
    }
  }

  @Test(arguments: Language.allCases)
  func `limits that a shift or two reach have both sides`(language: Language) throws {
    // 22:00 and 11 h: 09:00. A night that ends at 06:00, and 14 h: 20:00.
    #expect(
      try pairs("rests", language) == [
        "rest: 09:00-13:00 on 25 November 2026, after 14:00-22:00 on 24 November 2026 | "
          + "08:59-12:59 on 25 November 2026",
        "rest: 20:00-24:00 on 25 November 2026, after 22:00-06:00 on 24 November 2026 | "
          + "19:59-23:59 on 25 November 2026",
      ]
    )
    // 12 h and a break of 45 min. 5 h 30 min, 30 min and an hour more: 7 h.
    #expect(
      try pairs("lengths", language) == [
        "length: 07:00-19:45 on 24 November 2026 with a break of 45 min | "
          + "07:00-19:46 on 24 November 2026 with a break of 45 min",
        "break: 09:00-16:00 on 24 November 2026 with a break of 30 min | "
          + "09:00-16:00 on 24 November 2026 with a break of 29 min",
      ]
    )
    #expect(
      try pairs("sundays", language) == [
        "sunday: 09:00-13:00 on 29 November 2026, who agreed to Sunday work | "
          + "09:00-13:00 on 29 November 2026, who did not"
      ]
    )
  }

  @Test
  func `who is under 18 may work until the hour that is closed`() throws {
    #expect(
      try pairs("young") == [
        "working-hours: 19:00-23:00 on 24 November 2026 | 19:00-23:01 on 24 November 2026"
      ]
    )
  }

  @Test
  func `what a single shift does not reach, and names that are none, have no example`() throws {
    #expect(try pairs("nights") == [])
    #expect(try pairs("nothing") == [])
  }
}
