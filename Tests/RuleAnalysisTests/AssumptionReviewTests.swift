import CivilTime
import RuleChecking
import RuleSyntax
import SourceText
import Testing

@testable import RuleAnalysis

/// A25: review dates on a reference day.
struct AssumptionReviewTests {
  @Test
  func `named and stated assumptions are told from the day after their date`() throws {
    let text = """
      language en
      package town.test version 2026.1
      assumption yearly = 4
        because "guessed"
        owner "Team V"
        review by 1 January 2028
      role boa
        assumed because "not said"
        owner "Team P"
        review by 1 July 2028
      """
    let book = RuleChecker.check([
      RuleParser.parse(SourceFile(name: "city.rules", text: text))
    ]).rulebook
    func found(_ day: String) throws -> [String] {
      let day = try #require(Day(iso: day))
      return AssumptionReview.findings(book, on: day).map(\.message.english)
    }
    #expect(try found("2028-01-01") == [])
    let first = "`yearly` had to be reviewed by 2028-01-01; owner: Team V"
    #expect(try found("2028-01-02") == [first])
    #expect(
      try found("2028-07-02") == [
        first, "`role boa` had to be reviewed by 2028-07-01; owner: Team P",
      ]
    )
  }
}
