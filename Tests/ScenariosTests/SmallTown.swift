import Registers
import RuleChecking
import RuleSyntax
import Scenarios
import SourceText
import Testing

/// A small town with people, law, a scan car and a ladder.
enum SmallTown {
  static let rules = """
    language en
    package town.work version 1
    document plan "Plan" at "file:plan.pdf" status adopted
    document law "Law" at "file:law.pdf" status adopted
    qualification oath
      source plan
    role boa
      source plan
      deployed 07:00-23:00 on any day
    role driver
      source plan
      deployed 07:00-24:00 on any day
    role police external
      source plan
    kind shop from "shops.csv" when type is shop
      source plan
    kind area from "areas.csv"
      source plan
    kind ring from "rings.csv"
      source plan
    classify shop by risk, exactly one
      source plan
      high when violations in 24 months >= 1
      low otherwise
    assumption scan-speed = 1200 places per h
      because "not measured"
      owner "Parking"
      review by 1 January 2028
      range 800 places per h to 1500 places per h
    assumption scan-hours = 14 h per day
      because "not measured"
      owner "Parking"
      review by 1 January 2028
      range 11 h per day to 15 h per day
    resource scan-car count 1
      source plan
      handles scan-speed
      available scan-hours
      within 07:00-24:00 on any day
    ladder shop-ladder
      source plan
      counts same violation within 24 months
      step 1 warning, recheck within 6 weeks
      step 2 closure 1 week
      step 3 closure 1 month
      sale-to-minor starts at step 2
    rule shop-check for each shop
      source plan
      team 2 boa with oath
      takes 90 min
      within 12:00-22:00 on any day
      on violation follow shop-ladder
      from 1 January 2024
        every calendar year 2 times, at least 3 months apart
    rule week-visit for each shop
      source plan
      team 1 boa
      takes 60 min
      within 09:00-18:00 on Monday through Friday
      from 1 January 2024
        every week 1 time
    rule joint-visit for each shop when joint is yes
      source plan
      team 1 boa
      takes 60 min
      within 09:00-18:00 on Monday through Friday
      partners police
      from 1 January 2024
        every week 1 time
    rule noise for each shop
      source plan
      team 1 boa
      takes 30 min
      within 09:00-22:00 on any day
      from 1 January 2024
        on complaint noise within 2 weeks, about 10 per calendar year
    rule scan for each ring
      source plan
      team 1 driver
      uses scan-car for each place
      within own hours
      from 1 January 2024
        every day at least 1 time
    rule street "Street"
      source plan
      from 1 January 2024
        keep 1 boa on duty in "Centre", 09:00-13:00 on Monday
    indicator shop-checks
      source plan
      counts checks of shop-check
      target 2 per calendar year
    labour limits daily-rest for every role
      source law "art. 5:3"
      rest at least 11 h between shifts
    labour limits breaks for every role
      source law "art. 5:4"
      break at least 30 min in shift over 5 h 30 min, in parts of at least 15 min
    labour limits working-hours for every role
      source law "art. 5:7"
      shift at most 12 h
      week at most 60 h
    labour limits sundays for every role
      source law "art. 5:6"
      Sunday work only when agreed
    shifts for boa
      source plan
      length 4 h through 9 h
      starting every 30 min
      at most 5 per week
    shifts for driver
      source plan
      length 4 h through 9 h
      starting every 30 min
      at most 5 per week
    travel at 15 km per h
      source plan
    """

  /// What comes of scenarios: `ok EXPECTED / FOUND`, `FAILED …`, or the codes of findings.
  ///
  /// `more` is added to the rules; `city` is what `given registers town` loads.
  static func outcome(
    _ lines: String,
    more: String = "",
    city: City? = nil,
    threads: Int = 1
  ) -> [String] {
    let (results, diagnostics) = run(lines, more: more, city: city, threads: threads)
    return diagnostics.map { "\($0.code) \($0.message.english)" }
      + results.flatMap { result in
        result.expectations.map {
          ($0.holds ? "ok " : "FAILED ") + "\($0.expected.english) / \($0.got.english)"
        } + result.diagnostics.map { "\($0.code) \($0.message.english)" }
      }
  }

  static func run(
    _ lines: String,
    more: String = "",
    city: City? = nil,
    threads: Int = 1
  ) -> (results: [ScenarioResult], diagnostics: [Diagnostic]) {
    let rules = [RuleParser.parse(SourceFile(name: "work.rules", text: "\(rules)\n\(more)"))]
    let checked = RuleChecker.check(rules)
    let errors = checked.diagnostics.filter { $0.severity == .error }
    #expect(rules[0].diagnostics.isEmpty && errors.isEmpty, "\(errors.map(\.message.english))")
    let runner = ScenarioRunner(
      rules: rules,
      book: checked.rulebook,
      cities: city == nil ? [] : ["town"]
    ) {
      _ in city
    }
    let text = "language en\ntests town.work\n\(lines)\n"
    return runner.run(
      RuleParser.parse(SourceFile(name: "town.scenarios", text: text)),
      threads: threads
    )
  }
}
