import CivilTime
import Foundation
import Obligations
import Reports
import RuleChecking
import SourceText
import TestSupport
import Testing

@Suite
struct `Terminal reports` {
  let model = Fixture.model()

  @Test(arguments: [Language.english, .dutch])
  func `explanations are as the golden file`(language: Language) {
    let report = ExplainReport(model, language: language)
    let subjects: [ExplainReport.Subject] =
      [.open(1), .open(2), .open(3), .obligation("shop-check/S1/2026/4")]
      + [.obligation("parking-scan/Z1/2026-10-19")]
    let text = subjects.compactMap { report.text($0) }.joined(separator: "\n")
    #expect(Golden.difference(text, "reports/explain.\(language.rawValue).txt") == nil)
  }

  @Test
  func `an explanation tells facts from what this roster makes so`() throws {
    // The scan of Tuesday: C02 is on leave all week, C01 is free on Tuesday.
    let text = try #require(ExplainReport(model).text(.open(2)))
    let lines = text.split(separator: "\n")
    let away = try #require(lines.first { $0.contains("C02") })
    #expect(away.contains("not available on these days") && away.contains("fact"))
    let free = try #require(lines.first { $0.contains("C01") })
    #expect(free.contains("by this roster"))
    // 3000 needed, 1200 possible: 1800 always missing.
    #expect(text.contains("1,800 places") && text.contains("always missing"))
  }

  @Test
  func `only a proof makes the word no`() throws {
    let report = ExplainReport(model)
    #expect(try #require(report.text(.open(2))).contains("could it be otherwise?  No, proved"))
    #expect(try #require(report.text(.open(1))).contains("Not in this roster"))
    #expect(try #require(report.text(.open(3))).contains("Not proved: perhaps it can."))
  }

  @Test
  func `words find open items by number, and work by rule, object, name or id`() {
    let report = ExplainReport(model)
    #expect(report.subjects(["open", "2"]) == [.open(2)])
    #expect(report.subjects(["open", "4"]) == [])
    #expect(report.subjects(["S1"]) == [.obligation("shop-check/S1/2026/4")])
    #expect(report.subjects(["name", "of", "s2"]) == [.open(1)])
    #expect(report.subjects(["parking-scan"]) == [.rule("parking-scan")])
    #expect(report.subjects(["shop-check/S1/2026/4"]).count == 1)
    #expect(report.subjects(["nothing"]) == [])
    #expect(report.text(.open(0)) == nil && report.text(.open(9)) == nil)
    #expect(report.text(.obligation("x")) == nil)
  }

  @Test
  func `what is due is as the golden files`() {
    let report = DueReport(
      rulebook: Fixture.rulebook,
      city: Fixture.city(),
      obligations: Fixture.obligations
    )
    #expect(Golden.difference(report.text(language: .dutch), "reports/due.nl.txt") == nil)
    #expect(Golden.difference(report.text(), "reports/due.en.txt") == nil)
    let json = String(decoding: report.json(), as: UTF8.self)
    #expect(Golden.difference(json, "reports/due.json") == nil)
  }

  /// The fixture's rules with three indicators.
  private var measured: Rulebook {
    var book = Fixture.rulebook
    let origin = book.rules[0].origin
    func indicator(_ name: String, _ counts: Indicator.Counts, _ target: Int? = nil) -> Indicator {
      Indicator(
        name: name,
        counts: counts,
        target: target.map {
          Indicator.Target(count: Given($0, origin: origin), promise: .atLeast, per: .year)
        },
        basis: book.rules[0].basis,
        origin: origin
      )
    }
    book.indicators = [
      indicator("shop-checks", .checks(["shop-check"]), 4),
      indicator("shop-violations", .violations(["shop-check"])),
      indicator("assaults", .elsewhere("assaults: police")),
    ]
    return book
  }

  @Test
  func `a plan shows what it comes to for each indicator`() throws {
    // Two recorded and one planned of at least 4: one short.
    let counts = IndicatorCount.counts(
      rulebook: measured,
      city: Fixture.city(),
      year: 2026,
      before: Fixture.day("2026-10-19"),
      planned: [.init(rule: "shop-check", day: Fixture.day("2026-10-20"))]
    ).map { count in
      IndicatorCount(
        indicator: count.indicator,
        year: count.year,
        recorded: count.recorded.map { _ in 2 },
        planned: count.planned
      )
    }
    let report = PlanReport(
      rulebook: measured,
      obligations: Fixture.obligations,
      plan: YearPlan(year: 2026, entries: []),
      indicators: counts
    )
    func end(_ language: Language) -> [Substring] {
      report.text(language: language).split(separator: "\n").suffix(5)
    }
    #expect(
      end(.english) == [
        "indicators of calendar year 2026",
        "indicator        recorded  planned  target      state    counts",
        "shop-checks             2        1  at least 4  1 short  checks of shop-check",
        "shop-violations         2        -  -           -        violations found by shop-check",
        "assaults                -        -  -           -        kept elsewhere: assaults: police",
      ]
    )
    #expect(end(.dutch)[end(.dutch).startIndex + 2].contains("minstens 4  1 te weinig"))
    let value = try JSONSerialization.jsonObject(with: Data(report.json())) as? [String: Any]
    let lines = try #require(value?["indicators"] as? [[String: Any]])
    #expect(
      lines.map { $0["indicator"] as? String } == ["shop-checks", "shop-violations", "assaults"]
    )
    #expect(lines[0]["recorded"] as? Int == 2 && lines[0]["planned"] as? Int == 1)
    #expect((lines[0]["standing"] as? [String: Any])?["by"] as? Int == 1)
    #expect(lines[2]["elsewhere"] as? String == "assaults: police")
  }

  @Test
  func `an indicator is explained with what this roster adds`() throws {
    let model = ReportModel(
      rulebook: measured,
      city: Fixture.city(),
      obligations: Fixture.obligations,
      roster: Fixture.model().roster,
      summary: Fixture.model().summary
    )
    let report = ExplainReport(model)
    #expect(report.subjects(["shop-checks"]) == [.indicator("shop-checks")])
    let text = try #require(report.text(.indicator("shop-checks")))
    let visits = model.roster.visits.filter { $0.rule == "shop-check" }.count
    #expect(visits > 0)
    #expect(text.hasPrefix("shop-checks\n  counts       checks of shop-check\n"))
    #expect(text.contains("\n  this roster  \(visits)\n"))
    #expect(text.contains("  target       at least 4: "))
    #expect(report.text(.indicator("nothing")) == nil)
    let away = try #require(report.text(.indicator("assaults")))
    #expect(away.contains("kept elsewhere: assaults: police") && !away.contains("recorded"))
  }

  @Test
  func `a recheck and an arrival say what they follow from`() throws {
    let first = try #require(Fixture.obligations.first)
    func other(_ id: String, _ cause: Obligation.Cause) -> Obligation {
      Obligation(
        id: id,
        rule: first.rule,
        version: first.version,
        object: first.object,
        kind: first.kind,
        work: first.work,
        earliest: first.earliest,
        due: first.due,
        promise: first.promise,
        cause: cause,
        state: first.state,
        origin: first.origin
      )
    }
    let found = Fixture.day("2026-09-14")
    let report = DueReport(
      rulebook: Fixture.rulebook,
      city: Fixture.city(),
      obligations: [
        first, other("r", .recheck(ladder: "l", step: 2, found: found)),
        other("a", .arrival(id: "A7", kind: "complaint", day: found)),
      ]
    )
    let english = report.text()
    #expect(english.contains("  recheck of 14 Sep 2026, step 2  "))
    #expect(english.contains("  A7, 14 Sep 2026  "))
    #expect(
      english.hasSuffix(
        "3 obligations: 0 done, 3 open, 0 missed\n"
          + "of these 1 by frequency, 1 recheck after a violation, 1 for what came in\n"
      )
    )
    let dutch = report.text(language: .dutch)
    #expect(dutch.contains("  hercontrole van 14-09-2026, trede 2  "))
    #expect(
      dutch.hasSuffix(
        "daarvan 1 volgens frequentie, 1 hercontrole na een overtreding,"
          + " 1 na een melding of aanvraag\n"
      )
    )
  }

  @Test
  func `the list of obligations as data has that name`() throws {
    let report = DueReport(
      rulebook: Fixture.rulebook,
      city: Fixture.city(),
      obligations: Fixture.obligations
    )
    let value = try JSONSerialization.jsonObject(with: Data(report.json())) as? [String: Any]
    #expect((value?["obligations"] as? [Any])?.count == Fixture.obligations.count)
  }

  @Test
  func `the year plan counts visits and minutes of the team by week`() throws {
    // One visit of 90 minutes by two people in week 43: 180 minutes.
    let plan = YearPlan(
      year: 2026,
      entries: [
        YearPlan.Entry(obligation: "shop-check/S1/2026/4", week: Fixture.week),
        YearPlan.Entry(obligation: "shop-check/S2/2026/4", week: nil),
      ]
    )
    let report = PlanReport(
      rulebook: Fixture.rulebook,
      obligations: Fixture.obligations,
      plan: plan
    )
    #expect(Golden.difference(report.text(language: .dutch), "reports/plan.nl.txt") == nil)
    let value = try JSONSerialization.jsonObject(with: Data(report.json())) as? [String: Any]
    let weeks = try #require(value?["weeks"] as? [[String: Any]])
    #expect(weeks.count == 53)
    let rules = try #require(weeks[42]["rules"] as? [[String: Any]])
    #expect(rules[0]["minutes"] as? Int == 180)
    #expect(value?["unplaced"] as? [String] == ["shop-check/S2/2026/4"])
  }
}
