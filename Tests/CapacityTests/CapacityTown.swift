import CapacityValues
import CivilTime
import Registers
import RuleChecking
import RuleSyntax
import SourceText

@testable import Capacity

/// A town of one's own for capacity: rules and registers as text.
struct CapacityTown {
  let rulebook: Rulebook
  let city: City

  static let head = """
    language en
    package town.city version 2026.1
    document plan "Plan" at "plan.txt" status adopted
    role driver
      source plan
    role boa
      source plan
      deployed 07:00-22:00 on any day
    role guard
      source plan
    role police external
      source plan
    qualification exam
      source plan
    kind shop from "shops.csv"
      source plan
    kind parking from "zones.csv"
      source plan

    """

  struct Wrong: Error { let texts: [String] }

  /// Nothing may be wrong with rules or registers.
  init(
    _ rules: String,
    _ registers: [(String, String)] = [],
    head: String = CapacityTown.head
  ) throws {
    let parsed = RuleParser.parse(SourceFile(name: "city.rules", text: head + rules + "\n"))
    let checked = RuleChecker.check([parsed])
    var registers = registers
    if !registers.contains(where: { $0.0 == "people" }) {
      registers.append(("people", "code,roles,area,contract\nD1,driver,A1,36:00\n"))
    }
    if !registers.contains(where: { $0.0 == "areas" }) {
      registers.append(("areas", "code,name,lat,lon\nA1,North,53.2,6.56\n"))
    }
    let files = registers.map {
      SourceFile(name: "scenarios/town/\($0.0).csv", text: $0.1)
    }
    let read = RegisterReader.read(city: "town", files: files)
    let wrong = (parsed.diagnostics + checked.diagnostics + read.diagnostics)
      .filter { $0.severity == .error }.map { "\($0.file) \($0.message.english)" }
    guard wrong.isEmpty else { throw Wrong(texts: wrong) }
    rulebook = checked.rulebook
    city = read.city
  }

  /// The question of an ISO year, or of a week: `2026` or `2026-W19`.
  func question(_ period: String) throws -> CapacityQuestion {
    let parts = period.split(separator: "-W")
    guard let year = Int(parts[0]) else { throw Wrong(texts: [period]) }
    if parts.count == 2, let week = Int(parts[1]).flatMap({ Week(year: year, number: $0) }) {
      return CapacityQuestion(
        rulebook: rulebook,
        city: city,
        period: CapacityPeriod(kind: .week, from: week.monday, through: week.sunday),
        reference: week.monday
      )
    }
    let weeks = Week.weeks(ofYear: year)
    return CapacityQuestion(
      rulebook: rulebook,
      city: city,
      period: CapacityPeriod(
        kind: .isoYear,
        from: weeks[0].monday,
        through: weeks[weeks.count - 1].sunday
      ),
      reference: weeks[0].monday
    )
  }

  func result(_ period: String, _ focus: CapacityPool? = nil) throws -> CapacityResult {
    CapacityAnalyser.analyse(try question(period), focus: focus)
  }

  static let car = CapacityPool(kind: .resource, name: "scan-car")
}
