import CivilTime
import RuleChecking
import RuleSyntax
import SourceText
import Testing

@testable import Generation

/// Presence of one city's rules in cities of other sizes.
@Suite
struct PresenceScalingTests {
  /// 2 × 7 + 1 × 6 = 20 person-days a week.
  static let text = """
    language en
    package town.presence version 1

    rule street-presence "On the street"
      assumed because "of the example"
      owner "Town"
      review by 1 January 2028
      from 1 January 2026
        keep boas-in-centre boa on duty in "Middle", 07:00-22:00 on any day
        keep 1 boa on duty in "North e.o.", 09:00-18:00 on Monday through Saturday

    assumption boas-in-centre = 2
      because "they go in pairs"
      owner "Town"
      review by 1 January 2028
    role boa
      assumed because "of the example"
      owner "Town"
      review by 1 January 2028

    """

  private func scaled(_ inhabitants: Int) throws -> (text: String, presence: [Presence]) {
    let file = SourceFile(name: "presence.rules", text: PresenceScalingTests.text)
    let (rulebook, _) = RuleChecker.check([RuleParser.parse(file)])
    let changed = PresenceScaling.files([file], rulebook: rulebook, inhabitants: inhabitants)
    let now = changed.first ?? file
    let (book, findings) = RuleChecker.check([RuleParser.parse(now)])
    #expect(findings.filter { $0.severity == .error }.map(\.message.english) == [])
    return (
      String(decoding: now.bytes, as: UTF8.self),
      book.rules.flatMap(\.versions).flatMap(\.presence)
    )
  }

  private func personDays(_ presence: [Presence]) -> Int {
    presence.reduce(0) { $0 + $1.count.value * (PresenceLine.days($1)?.count ?? 0) }
  }

  // 20 person-days for 245,000 people: 2 for a tenth, 20 for as many, 200 for ten times as many.
  @Test(arguments: [(24_500, 2), (122_500, 10), (245_000, 20), (490_000, 40), (2_450_000, 200)])
  func `a city has as many person-days as its people`(inhabitants: Int, days: Int) throws {
    #expect(personDays(try scaled(inhabitants).presence) == days)
  }

  @Test
  func `each quarter of a million has a centre of its own`() throws {
    let (text, presence) = try scaled(490_000)
    #expect(presence.count == 4)
    #expect(text.contains("    keep 2 boa on duty in \"Middle 2\", 07:00-22:00 on any day\n"))
    #expect(
      text.contains(
        "    keep 1 boa on duty in \"North e.o. 2\", 09:00-18:00 on Monday through Saturday\n"
      )
    )
  }

  // 14 × 0.2 = 2.8 and 6 × 0.2 = 1.2 person-days: 3 and 1, on four different days.
  @Test
  func `a small town has some days, not all the same`() throws {
    let (text, presence) = try scaled(49_000)
    #expect(presence.count == 4)
    for line in ["Middle\", 07:00-22:00 on Saturday", "Middle\", 07:00-22:00 on Friday"] {
      #expect(text.contains("    keep 1 boa on duty in \"\(line)\n"))
    }
    #expect(text.contains("    keep 1 boa on duty in \"North e.o.\", 09:00-18:00 on "))
    #expect(Set(presence.compactMap { PresenceLine.days($0)?.first }).count == 4)
  }

  @Test
  func `the smallest town still keeps a day of each rule`() throws {
    #expect(personDays(try scaled(1000).presence) == 1)
  }

  @Test
  func `roles of other rules get people, and qualifications asked of them`() throws {
    var book = Rulebook()
    let basis = try #require(
      RuleChecker.check([
        RuleParser.parse(SourceFile(name: "a.rules", text: PresenceScalingTests.text))
      ]).0.roles.first
    )
    book.roles = [
      Role(
        name: "warden",
        isExternal: false,
        deployed: [],
        basis: basis.basis,
        origin: basis.origin
      )
    ]
    let teams = Staff.teams(book, Scale(inhabitants: 490_000))
    #expect(teams.map(\.role) == ["warden"])
    #expect(teams.map(\.count) == [20])
    #expect(Staff.teams(Rulebook(), Scale(inhabitants: 245_000)).map(\.count) == [35, 30, 14])
  }
}
