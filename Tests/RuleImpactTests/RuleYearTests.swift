import CivilTime
import Registers
import RuleChecking
import RuleSyntax
import SourceText
import Testing

@testable import RuleImpact

/// A year of each rule, worked by hand.
struct RuleYearTests {
  private func year(_ year: Int) -> RuleYear {
    let text = """
      language en
      package town.work version 1
      document plan "Plan" at "plan.pdf" status adopted
      role boa
        source plan
      role police external
        source plan
      rule walk
        source plan
        team 2 boa and 1 police
        takes 90 min
        from 1 January 2026
          every calendar year 4 times
      rule noise-visit
        source plan
        team 1 boa
        takes 40 min
        from 1 January 2026
          on complaint noise within 2 weeks, about 10 per calendar year
      rule stand
        source plan
        from 1 January 2026
          keep 2 boa on duty, 09:00-13:00 on Monday

      """
    let file = RuleParser.parse(SourceFile(name: "a.rules", text: text))
    let checked = RuleChecker.check([file])
    let errors = (file.diagnostics + checked.diagnostics).filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map(\.message.english))")
    return RuleYear(rulebook: checked.rulebook, city: City(), year: year)
  }

  @Test
  func `visits, presence and expected arrivals each count their work`() {
    let rules = year(2026).rules
    // 4 × 90 min × 2, and × 1.
    #expect(rules["walk"]?.due == 4)
    #expect(rules["walk"]?.minutes == ["boa": Fraction(720), "police": Fraction(360)])
    // 10 × 40 min.
    #expect(rules["noise-visit"]?.due == 0)
    #expect(rules["noise-visit"]?.expected == Fraction(10))
    #expect(rules["noise-visit"]?.minutes == ["boa": Fraction(400)])
    // 52 Mondays in 2026, 2 people, 4 h.
    #expect(rules["stand"]?.due == 52)
    #expect(rules["stand"]?.minutes == ["boa": Fraction(52 * 2 * 240)])
  }

  @Test
  func `a year before the rules asks for nothing`() {
    #expect(year(2025).rules.isEmpty)
  }
}
