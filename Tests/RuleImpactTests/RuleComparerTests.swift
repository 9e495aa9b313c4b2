import CivilTime
import RuleChecking
import RuleSyntax
import SourceText
import Testing

@testable import RuleImpact

/// Single changes of a rule, each with what it must be called, worked by hand.
struct RuleComparerTests {
  static let head = """
    language en
    package town.work version 1
    document plan "Plan" at "plan.pdf" status adopted
    role boa
      source plan
    role clerk
      source plan
    qualification oath
      source plan
    kind shop from "shops.csv"
      source plan
    ladder shop-ladder
      source plan
      counts same violation within 12 months
      step 1 warning
    rule shop-check for each shop when size >= 3
      source plan
      team 1 boa
      takes 30 min
      within 09:00-17:00 on Monday through Friday
      on violation follow shop-ladder
      from 1 January 2026
        every calendar year 2 times, at least 2 months apart
    """

  static func book(_ text: String) -> Rulebook {
    let file = RuleParser.parse(SourceFile(name: "rules/a.rules", text: text + "\n"))
    let checked = RuleChecker.check([file])
    let wrong = (file.diagnostics + checked.diagnostics).filter { $0.severity == .error }
    #expect(wrong.isEmpty, "\(wrong.map(\.message.english))")
    return checked.rulebook
  }

  static func compare(_ old: String, _ new: String) -> RuleComparison? {
    RuleComparer(
      before: book(head),
      after: book(head.replacing(old, with: new))
    ).comparisons().first { $0.rule == "shop-check" }
  }

  @Test(arguments: [
    ("2 times", "3 times", Relation.stricter), ("2 times", "1 time", .looser),
    ("2 months apart", "3 months apart", .stricter), ("2 months apart", "8 weeks apart", .looser),
    (", at least 2 months apart", "", .looser),
    ("size >= 3", "size >= 2", .stricter), ("size >= 3", "size > 3", .looser),
    (" when size >= 3", "", .stricter), ("size >= 3", "size >= 3 and open is yes", .looser),
    ("takes 30 min", "takes 45 min", .stricter), ("team 1 boa", "team 2 boa", .stricter),
    ("team 1 boa", "team 1 boa with oath", .stricter), ("team 1 boa", "team 1 clerk", .moved),
    ("09:00-17:00", "09:00-16:00", .stricter), ("09:00-17:00", "08:00-17:00", .looser),
    ("09:00-17:00", "10:00-18:00", .moved),
    ("on Monday through Friday", "on Monday through Saturday", .looser),
    ("2 times, at least 2 months apart", "3 times, at least 1 months apart", .incomparable),
    ("from 1 January 2026", "from 1 July 2026", .looser),
    (
      "at least 2 months apart",
      "at least 2 months apart\n  from 1 January 2027\n    every calendar year 4 times, at least 2 months apart\n    transition at once",
      .stricter
    ),
  ])
  func `a change is called what it is, and proved`(
    old: String,
    new: String,
    relation: Relation
  ) throws {
    let comparison = try #require(RuleComparerTests.compare(old, new))
    if new.contains("transition") {
      // Another reading of the mixed year is not compared.
      #expect(!comparison.isProved)
    } else {
      #expect(comparison.isProved, "\(comparison.differences)")
      #expect(comparison.relation == relation, "\(comparison.differences)")
    }
    // Comparing the other way round gives the opposite.
    let back = RuleComparer(
      before: RuleComparerTests.book(RuleComparerTests.head.replacing(old, with: new)),
      after: RuleComparerTests.book(RuleComparerTests.head)
    ).comparisons().first { $0.rule == "shop-check" }
    #expect(back?.relation == comparison.relation?.reversed)
  }

  @Test
  func `what does not change, comments and lines included, is the same`() throws {
    let comparison = try #require(
      RuleComparerTests.compare("rule shop-check", "# a comment\nrule shop-check")
    )
    #expect(comparison.relation == .same)
    #expect(comparison.isProved)
    #expect(comparison.differences.isEmpty)
    // 60 min is 1 h: the words differ, what is asked does not.
    #expect(
      RuleComparerTests.compare("takes 30 min", "takes 0 h 30 min")?.relation ?? .same == .same
    )
  }

  @Test
  func `what is not compared exactly is not claimed`() throws {
    for (old, new) in [
      ("size >= 3", "type is cafe"), ("step 1 warning", "step 1 fine EUR 100"),
      ("every calendar year 2 times, at least 2 months apart", "every week 1 time"),
    ] {
      let comparison = try #require(RuleComparerTests.compare(old, new))
      #expect(!comparison.isProved, "\(new)")
      #expect(comparison.relation == nil)
    }
  }

  @Test
  func `a quarter lies in its year`() throws {
    let old = "every calendar year 2 times, at least 2 months apart"
    // 4 quarters × 1 is at least 2 a year.
    let head = RuleComparerTests.head.replacing(old, with: "every calendar year 2 times")
    let new = RuleComparerTests.head.replacing(old, with: "every quarter 1 time")
    let comparer = RuleComparer(
      before: RuleComparerTests.book(head),
      after: RuleComparerTests.book(new)
    )
    #expect(comparer.comparisons().first?.relation == .stricter)
    // 4 × 1 is less than 5 a year, and in one quarter 2 of 5 need not be.
    let five = head.replacing("2 times", with: "5 times")
    let other = RuleComparer(
      before: RuleComparerTests.book(five),
      after: RuleComparerTests.book(new)
    )
    #expect(other.comparisons().first?.relation == .incomparable)
  }

  @Test
  func `a new rule asks more, one that is gone less`() throws {
    let more =
      RuleComparerTests.head + """

        rule second-check for each shop
          source plan
          team 1 clerk
          takes 1 h
          from 1 January 2026
            every calendar year 1 time
        """
    let comparer = RuleComparer(
      before: RuleComparerTests.book(RuleComparerTests.head),
      after: RuleComparerTests.book(more)
    )
    let found = comparer.comparisons()
    #expect(found.map(\.rule) == ["second-check", "shop-check"])
    #expect(found.map(\.presence) == [.added, .kept])
    #expect(found.map(\.relation) == [.stricter, .same])
  }
}
