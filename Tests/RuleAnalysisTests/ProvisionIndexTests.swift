import CivilTime
import RuleChecking
import RuleSyntax
import SourceText
import Testing

@testable import RuleAnalysis

/// A24: documents that list their provisions, against the lines that cite them.
struct ProvisionIndexTests {
  private static func findings(_ text: String, language: Language = .english) -> [Diagnostic] {
    let head =
      language == .english
      ? "language en\npackage town.test version 2026.1\n"
      : "taal nl\npakket town.test versie 2026.1\n"
    let checked = RuleChecker.check([
      RuleParser.parse(SourceFile(name: "test.rules", text: head + text))
    ])
    let day = Day(number: 0)
    return ProvisionIndex.findings(
      AnalysisInput(rulebook: checked.rulebook, city: nil, from: day, through: day)
    )
  }

  private static let plan = """
    document plan "Plan" at "plan.txt" status adopted
      provisions "par. 3", "par. 4", "par. 5"

    """

  @Test
  func `sections without a rule are told in one note, and none when all are cited`() {
    let some = Self.findings(Self.plan + "role boa\n  source plan \"par. 4\"\n")
    #expect(some.map(\.severity) == [.note])
    #expect(some.first?.message.english == "no line rests on \"par. 3\" or \"par. 5\" of `plan`")
    #expect(
      some.first?.help?.english
        == "write the rules with `source plan \"par. 3\"`, or take out what asks for nothing"
    )
    let all = Self.findings(
      Self.plan + "role boa\n  source plan \"par. 4\"\n  source plan \"par. 3\"\n"
        + "role guard\n  source plan \"par. 5\"\n"
    )
    #expect(all.isEmpty)
  }

  @Test
  func `a section that is not listed gets a warning with the nearest, once`() {
    let found = Self.findings(
      Self.plan + """
        role boa
          source plan "par. 3"
          source plan "par. 4"
          source plan "par. 5"
          source plan "par 5"
        role guard
          source plan "par 5"
        """
    )
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message.english == "`plan` lists no provision \"par 5\"")
    // "par. 3", "par. 4" and "par. 5": the last is one letter away.
    #expect(found.first?.help?.english == "did you mean \"par. 5\"?")
    #expect(found.first?.labels.count == 2)
  }

  @Test
  func `a document cited as a whole while it lists its sections gets one note`() {
    let found = Self.findings(
      Self.plan + """
        role boa
          source plan "par. 3"
          source plan "par. 4"
          source plan "par. 5"
        role guard
          source plan
        role scout
          source plan
        """
    )
    #expect(
      found.map(\.message.english) == ["`plan` lists its provisions, and 2 lines cite none of them"]
    )
    #expect(found.first?.labels.count == 1)
  }

  @Test
  func `nothing is said of a document that lists nothing`() {
    let text = "document plan \"Plan\" at \"plan.txt\" status adopted\nrole boa\n"
    #expect(Self.findings(text + "  source plan\n").isEmpty)
    #expect(Self.findings(text + "  source plan \"par. 9\"\n").isEmpty)
  }

  @Test
  func `more than six sections are counted`() {
    let places = (1...9).map { "\"art. \($0)\"" }.joined(separator: ", ")
    let found = Self.findings(
      "document wet \"Wet\" op \"wet.txt\" status vastgesteld\n  bepalingen \(places)\n",
      language: .dutch
    )
    #expect(
      found.first?.message.dutch
        == "geen regel rust op \"art. 1\", \"art. 2\", \"art. 3\", \"art. 4\", \"art. 5\", "
        + "\"art. 6\" en nog 3 van `wet`"
    )
  }
}
