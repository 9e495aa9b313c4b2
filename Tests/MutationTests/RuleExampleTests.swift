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
        "start: 10:00-11:00 on 5 January 2026 | 09:59-10:59 on 5 January 2026",
        "end: 17:00-18:00 on 5 January 2026 | 17:01-18:01 on 5 January 2026",
      ]
    )
    #expect(found.first?.scenario.contains("given hours of proef 10:00-18:00 on any day") == true)
  }
}
