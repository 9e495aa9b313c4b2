import CivilTime
import Registers
import RuleChecking
import RuleSyntax
import SourceText

@testable import RuleAnalysis

/// A town of one's own for the analyses of facts: rules and registers as text.
enum FactTown {
  private static let head = """
    language en
    package town.city version 2026.1
    document plan "Plan" at "plan.txt" status adopted
    role boa
      source plan
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

  static let shops = ("shops", "id,name,area,lat,lon\nS1,Shop,A1,53.2,6.56\nS2,Bar,A1,53.2,6.56\n")
  static let areas = ("areas", "code,name,lat,lon\nA1,North,53.2,6.56\n")

  /// The demand of the rules in some days; nothing may be wrong with rules or registers.
  static func demand(
    _ rules: String,
    _ registers: [(String, String)],
    from: String = "2026-01-01",
    through: String = "2026-12-31"
  ) throws -> FactDemand {
    let parsed = RuleParser.parse(
      SourceFile(name: "city.rules", text: head + rules + "\n")
    )
    let checked = RuleChecker.check([parsed])
    let files = ([areas] + registers).map {
      SourceFile(name: "scenarios/town/\($0.0).csv", text: $0.1)
    }
    let read = RegisterReader.read(city: "town", files: files)
    let wrong = (parsed.diagnostics + checked.diagnostics + read.diagnostics)
      .filter { $0.severity == .error }.map { "\($0.file) \($0.message.english)" }
    guard wrong.isEmpty, let first = Day(iso: from), let last = Day(iso: through),
      let demand = FactDemand(
        AnalysisInput(rulebook: checked.rulebook, city: read.city, from: first, through: last)
      )
    else { throw Wrong(texts: wrong) }
    return demand
  }

  struct Wrong: Error { let texts: [String] }

  /// People as rows: code, roles, contract.
  static func people(_ rows: String...) -> (String, String) {
    (
      "people",
      "code,roles,area,contract,sunday-work,adult-from\n"
        + rows.map { "\($0)\n" }.joined()
    )
  }

  /// Rows of qualifications with their days.
  static func exams(_ rows: String...) -> (String, String) {
    ("qualifications", "person,qualification,from,through\n" + rows.map { "\($0)\n" }.joined())
  }

  static func partners(_ rows: String...) -> (String, String) {
    ("partners", "partner,date,from,to,count\n" + rows.map { "\($0)\n" }.joined())
  }
}

/// Numbers that look drawn and are always the same.
struct Draw {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, bound)))
  }
}
