@testable import Commands
import CivilTime
import Obligations
import Planning
import Registers
import Reports
import RuleChecking
@testable import RuleAnalysis
import RuleSyntax
import SourceText
import Verification

/// A very small town in which one clause at a time is put in and left out.
enum ClauseTown {
  static let week = Week(year: 2026, number: 48) ?? Day(number: 0).week

  /// What every row may use; a declaration that a row makes itself is left out here.
  static let base = """
    document plan "Plan of the town" at "plan.txt" status adopted

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

    kind block from "blocks.csv"
      source plan

    resource scan-car count 1
      source plan
      handles 1200 places per h

    resource camera count 1
      source plan

    travel at 12 km per h, detour 130%
      source plan

    shifts for boa, guard
      source plan
      length 4 h through 9 h
      starting every 30 min

    labour limits law for every role
      source plan
      rest at least 11 h between shifts

    labour limits young for every role under 18
      source plan
      rest at least 12 h between shifts
    """

  static let registers: [(String, String)] = [
    (
      "people.csv",
      """
      code,roles,area,contract,sunday-work,adult-from
      B1,boa,A1,36:00,yes,
      B2,boa,A2,36:00,no,
      G1,guard,A1,24:00,yes,
      K1,boa guard,,8:00,yes,2027-01-01
      """
    ),
    ("qualifications.csv", "person,qualification\nB1,exam\n"),
    ("leave.csv", "person,from,through\nB2,2026-11-30,2026-12-20\n"),
    ("areas.csv", "code,name,lat,lon\nA1,North,53.2000,6.5600\nA2,South,53.2200,6.5600\n"),
    (
      "shops.csv",
      """
      id,name,area,lat,lon,type,closing-time,visitors
      S1,Shop one,A1,53.2050,6.5650,bar,01:30,300
      S2,Shop two,A2,53.2250,6.5700,kiosk,22:00,50
      """
    ),
    ("zones.csv", "id,name,area,places\nZ1,Zone one,A1,3000\nZ2,Zone two,A2,1200\n"),
    ("blocks.csv", "id,name,area,places\nK7,Block seven,A1,600\n"),
    (
      "hours.csv",
      """
      object,days,from,to
      S1,Mon-Fri,10:00,17:00
      S2,Mon Wed,12:00,20:00
      Z1,Mon-Sat,10:00,20:00
      Z2,Mon-Sat,10:00,20:00
      """
    ),
    (
      "partners.csv",
      "partner,date,from,to,count\npolice,2026-11-24,10:00,16:00,1\n"
    ),
    (
      "arrivals.csv",
      """
      id,date,kind,subject,place
      R1,2026-11-18,complaint,noise,S1
      R2,2026-11-19,report,noise,S2
      R3,2026-11-16,application,permit,S1
      R4,2026-11-20,complaint,noise,S1
      """
    ),
    (
      "checks.csv",
      """
      rule,object,date,violations
      check,S1,2025-05-12,sale-to-minor
      check,S1,2025-12-04,
      check,S1,2026-03-03,noise
      check,S1,2026-11-16,noise
      check,S2,2026-11-19,
      other,S1,2026-10-05,
      other,S1,2026-11-20,
      """
    ),
    (
      "worked/2026-q4.csv",
      """
      person,start,end,break-minutes
      B1,2026-11-16T13:00,2026-11-16T21:30,30
      B1,2026-11-21T10:00,2026-11-21T14:00,0
      B2,2026-11-17T09:00,2026-11-17T15:00,30
      G1,2026-11-09T09:00,2026-11-09T13:00,0
      """
    ),
  ]

  static let city: City = {
    let files = registers.map { SourceFile(name: "scenarios/town/\($0.0)", text: $0.1 + "\n") }
    return RegisterReader.read(city: "town", files: files).city
  }()

  static let registerMistakes: [String] = {
    let files = registers.map { SourceFile(name: "scenarios/town/\($0.0)", text: $0.1 + "\n") }
    return RegisterReader.read(city: "town", files: files).diagnostics
      .filter { $0.severity == .error }.map { "\($0.file) \($0.message.english)" }
  }()

  /// The whole rule file of some text: the base without what the text declares itself.
  static func file(_ text: String) -> String {
    let own = Set(text.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { head($0) })
    let blocks = base.split(separator: "\n\n", omittingEmptySubsequences: true)
      .filter { block in
        !own.contains(head(block.split(separator: "\n").first ?? ""))
      }
    let first = "language en\npackage town.city version 2026.1\n"
    return first + blocks.joined(separator: "\n") + "\n" + text + "\n"
  }

  /// The first two words of a line: `role boa`, `shifts for`.
  private static func head(_ line: some StringProtocol) -> String {
    line.split(separator: " ").prefix(2).joined(separator: " ")
  }

  static func parsed(_ text: String) -> ParsedFile {
    RuleParser.parse(SourceFile(name: "scenarios/town/city.rules", text: file(text)))
  }
}

/// What a rule text leads to, stage by stage.
struct ClauseTrace {
  let parsed: ParsedFile
  let rulebook: Rulebook
  let diagnostics: [Diagnostic]

  private let city = ClauseTown.city
  private let week = ClauseTown.week

  init(_ text: String) { self.init(ClauseTown.parsed(text)) }

  init(_ parsed: ParsedFile) {
    self.parsed = parsed
    let checked = RuleChecker.check([parsed])
    rulebook = checked.rulebook
    let input = AnalysisInput(
      rulebook: checked.rulebook,
      city: ClauseTown.city,
      from: ClauseTown.week.monday,
      through: ClauseTown.week.sunday
    )
    let analysed = ProvisionIndex.findings(input)
    diagnostics =
      Acceptance(
        of: parsed.diagnostics + checked.diagnostics + analysed,
        by: checked.rulebook.acknowledgements
      ).open
  }

  /// The codes of what is found, notes included.
  var findings: String {
    diagnostics.map { "\($0.code) \($0.message.english)" }.joined(separator: "\n")
  }

  var errors: [String] {
    diagnostics.filter { $0.severity == .error }.map { "\($0.code) \($0.message.english)" }
  }

  /// What is asked between two days.
  private func obligations(_ from: String, _ through: String) -> [Obligation] {
    ObligationBuilder.build(
      rulebook: rulebook,
      city: city,
      from: Day(iso: from) ?? week.monday,
      through: Day(iso: through) ?? week.sunday,
      reference: week.monday
    )
  }

  /// The ids of what was missed last year.
  var missed: [String] {
    obligations("2025-12-31", "2025-12-31").filter { $0.state == .missed }.map(\.id)
  }

  /// What is due in the weeks around the planned one, with its lines: no places of the rule file.
  var due: String { due("2026-11-16", "2026-12-06") }

  /// The same for the whole year.
  var dueInYear: String { due("2026-01-01", "2026-12-31") }

  private func due(_ from: String, _ through: String) -> String {
    let obligations = obligations(from, through)
    return DueLine.lines(obligations, rulebook: rulebook).map { line in
      let one = line.obligation
      let team = line.team.map { "\($0.count) \($0.role) \($0.qualification ?? "")" }
      return
        "\(one.id) \(one.earliest) \(one.due) \(work(one.work)) \(one.promise) \(one.state) "
        + "\(one.cause) \(team) \(line.partners) \(line.resources) "
        + "\(line.sanction ?? "")"
    }.joined(separator: "\n")
  }

  private func work(_ work: Obligation.Work) -> String {
    switch work {
    case .visit(let minutes): "\(minutes) min"
    case .round(let places): "\(places) places"
    case .presence(let presence):
      "\(presence.count.value) \(presence.role) \(presence.qualification ?? "")"
    }
  }

  /// The weeks that the year plan gives.
  var plan: String {
    YearPlanner.plan(rulebook: rulebook, city: city, year: 2026, reference: week.monday)
      .entries.map { "\($0.obligation) \($0.week.map { "\($0)" } ?? "-")" }.joined(separator: "\n")
  }

  /// What the indicators come to this year with what is planned.
  var indicators: String {
    let plan = YearPlanner.plan(
      rulebook: rulebook,
      city: city,
      year: 2026,
      reference: week.monday
    )
    let planned = plan.entries.compactMap { entry in
      entry.week.map {
        IndicatorCount.PlannedCheck(
          rule: String(entry.obligation.prefix { $0 != "/" }),
          day: $0.monday
        )
      }
    }
    return IndicatorCount.counts(
      rulebook: rulebook,
      city: city,
      year: 2026,
      before: week.monday,
      planned: planned
    ).map {
      "\($0.indicator.name) \($0.indicator.counts) \($0.recorded ?? -1) \($0.planned ?? -1) "
        + ($0.standing.map { "\($0)" } ?? "")
    }.joined(separator: "\n")
  }

  /// The roster of the week; nil when pins make it impossible, which this town has none of.
  func roster() -> ReportModel? {
    let settings = PlanningSettings(seed: 1, sweeps: 1, rounds: 4)
    let result = Planner.plan(rulebook: rulebook, city: city, week: week, settings: settings)
    guard case .roster(let planned) = result else { return nil }
    return RosterCommand.sumUp(planned, rulebook, city)
  }

  /// What the verifier says of a roster under these rules.
  func verdict(_ model: ReportModel, published: Day? = nil) -> [Finding] {
    RosterVerifier.verify(
      rulebook: rulebook,
      city: city,
      roster: model.roster,
      summary: model.summary,
      published: published
    ).filter { $0.severity == .error }
  }

  /// What leaves the program about a roster: data, pages and files.
  static func reports(_ model: ReportModel) -> String {
    let sources = RosterSources(
      rulebook: model.rulebook,
      city: model.city,
      roster: model.roster,
      summary: model.summary
    )
    let file = RosterFile(roster: model.roster, summary: model.summary, sources: sources)
    let parts = [
      RosterFile.encode(file), HTMLReport.render(model, language: .dutch),
      CSVReport.render(model),
    ]
    return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }
}
