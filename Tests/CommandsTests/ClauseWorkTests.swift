import CivilTime
import Obligations
import Reports
import RuleChecking
import SourceText
import Testing
import Verification

@testable import RuleSyntax

/// Every clause of the language does something: put in and left out, the difference must show.
///
/// A form of the language that no row of the table covers fails the test, so that a new clause
/// cannot be parsed and then forgotten.
@Suite
struct ClauseWorkTests {
  static let rows: [ClauseRow] =
    ClauseRow.grounds + ClauseRow.versions + ClauseRow.work + ClauseRow.frequencies
    + ClauseRow.holidayForms + ClauseRow.triggers + ClauseRow.presences + ClauseRow.things
    + ClauseRow.shifts + ClauseRow.norms + ClauseRow.indicators + ClauseRow.law + ClauseRow.nights
    + ClauseRow.together

  @Test
  func `the town reads without a mistake`() {
    #expect(ClauseTown.registerMistakes == [])
    // What a row does not use is noted, and that is all.
    #expect(Set(ClauseTrace("").diagnostics.map(\.code)) == ["R0118"])
  }

  @Test(arguments: rows.indices)
  func `a clause changes something`(_ index: Int) {
    let row = Self.rows[index]
    let (with, without) = (ClauseTrace(row.with), ClauseTrace(row.without))
    if case .findings = row.shows {
    } else {
      #expect(with.errors + without.errors == [], "\(row)")
    }
    #expect(Self.wrong(row, with, without) == nil, "\(row)")
  }

  /// Why a row does not hold; nil when it does.
  static func wrong(_ row: ClauseRow, _ with: ClauseTrace, _ without: ClauseTrace) -> String? {
    switch row.shows {
    case .findings(let code):
      let found = [with, without].map { $0.diagnostics.contains { $0.code == code } }
      return found[0] != found[1]
        ? nil : "\(code) does not tell them apart: \(with.findings) | \(without.findings)"
    case .due: return with.due == without.due ? "the same is due:\n\(with.due)" : nil
    case .dueInYear: return with.dueInYear == without.dueInYear ? "the same is due" : nil
    case .missed: return with.missed == without.missed ? "the same was missed" : nil
    case .plan: return with.plan == without.plan ? "the same weeks:\n\(with.plan)" : nil
    case .indicators:
      return with.indicators == without.indicators ? "the same: \(with.indicators)" : nil
    case .roster, .verdict, .reports:
      guard let one = with.roster(), let other = without.roster() else { return "no roster" }
      let refused = with.verdict(one) + without.verdict(other)
      if let finding = refused.first { return "refused: \(finding.code) \(finding.text.english)" }
      return wrong(row.shows, with, one, without, other)
    case .law(let code, let shifts, let published):
      let model = planted(shifts, with)
      let day = published.flatMap { Day(iso: $0) }
      let found = [with, without].map { trace in
        trace.verdict(model, published: day).contains { $0.code == code }
      }
      return found[0] != found[1] ? nil : "\(code) is found in \(found)"
    }
  }

  private static func wrong(
    _ shows: ClauseRow.Shows,
    _ with: ClauseTrace,
    _ one: ReportModel,
    _ without: ClauseTrace,
    _ other: ReportModel
  ) -> String? {
    switch shows {
    case .verdict(let code):
      let first = with.verdict(other).map(\.code)
      if first.contains(code) { return nil }
      let second = without.verdict(one).map(\.code)
      return second.contains(code)
        ? nil : "no \(code) in \(first) nor in \(second)"
    case .reports:
      return ClauseTrace.reports(one) == ClauseTrace.reports(other) ? "the same reports" : nil
    case .roster, .findings, .due, .dueInYear, .missed, .plan, .indicators, .law:
      let texts = [one, other].map { "\($0.roster)\n\($0.summary)" }
      return texts[0] == texts[1] ? "the same roster:\n\(texts[0])" : nil
    }
  }

  /// A roster of only these shifts: `B1 2026-11-23 22:00-06:00 02:00-02:30`, breaks last.
  private static func planted(_ shifts: [String], _ trace: ClauseTrace) -> ReportModel {
    let made = shifts.compactMap { text -> Shift? in
      let parts = text.split(separator: " ").map(String.init)
      guard let day = Day(iso: parts[1]) else { return nil }
      let times = parts.dropFirst(2).map { interval($0, day) }
      return Shift(
        id: "\(parts[0])/\(day)",
        person: parts[0],
        role: "boa",
        post: "A1",
        interval: times[0],
        breaks: Array(times.dropFirst())
      )
    }
    let roster = Roster(city: "town", week: ClauseTown.week, shifts: made)
    return ReportModel(
      rulebook: trace.rulebook,
      city: ClauseTown.city,
      obligations: [],
      roster: roster,
      summary: SummaryBuilder.summary(
        rulebook: trace.rulebook,
        city: ClauseTown.city,
        obligations: [],
        roster: roster,
        levels: []
      )
    )
  }

  private static func interval(_ text: String, _ day: Day) -> Interval {
    let ends = text.split(separator: "-").map { time -> TimeOfDay in
      let parts = time.split(separator: ":").compactMap { Int($0) }
      return TimeOfDay(minutes: parts[0] * 60 + parts[1]) ?? .midnight
    }
    return Amsterdam.interval(day, ends[0], ends[1] <= ends[0] ? ends[1].nextDay : ends[1])
  }
}

/// The table of clauses against the table of shapes.
@Suite
struct ClauseCoverageTests {
  /// Forms that no result can show: they name, open or join files.
  private static let aboutFiles: Set<String> = [
    "language", "language languageCode", "package", "package path", "package version",
    "import", "import path", "calendar zoneName",
  ]

  @Test
  func `every form of the language is in some row`() {
    var shown: Set<String> = []
    for row in ClauseWorkTests.rows {
      shown.formUnion(
        ClauseForm.different(ClauseTown.parsed(row.with), ClauseTown.parsed(row.without))
      )
    }
    let missing = Self.forms.subtracting(shown).subtracting(Self.aboutFiles)
    #expect(missing.sorted() == [])
  }

  /// Every slot, word, form of days and condition that the shapes allow; names aside.
  static let forms: Set<String> = {
    var forms: Set<String> = []
    // What files of scenarios say is tested where scenarios are run.
    for shape in Shape.all where shape.dialect != .scenarios {
      let owner =
        switch shape.target {
        case .declaration(let kind): kind.rawValue
        case .clause(let kind): kind.rawValue
        }
      forms.insert(owner)
      for part in shape.parts { forms.formUnion(names(part).map { "\(owner) \($0)" }) }
    }
    let days = [
      "any day", "weekday", "weekdays", "first of month", "public holiday", "date", "dates",
    ]
    let conditions = [
      "is", "<", "<=", "=", ">=", ">", "after", "before", "violations", "complaints", "checks",
      "class", "not", "and", "or",
    ]
    return forms.filter { !$0.hasSuffix(" name") }
      .union(days.map { "days \($0)" }).union(conditions.map { "condition \($0)" })
  }()

  private static func names(_ part: ShapePart) -> [String] {
    switch part {
    case .word, .number, .comma, .equals: []
    case .flag(let label, _): [label.rawValue]
    case .oneOf(let label, let words):
      [label.rawValue] + words.map { "\(label.rawValue) \($0.canonical)" }
    case .slot(let label, let kind):
      kind == .dayOfYear ? ["month", "dayOfMonth"] : [label.rawValue]
    case .optional(let parts), .list(let parts), .andList(let parts): parts.flatMap(names)
    case .choice(let choices): choices.joined().flatMap(names)
    case .signed(let label, _, _, _): [label.rawValue]
    }
  }
}
