import RuleChecking
import SourceText
import Testing

/// Lines as policy staff write them at first: one message each, on that line, and its first change
/// gives a line that says the same and checks clean.
struct WaysOfSayingTests {
  private static let dutch = """
    taal nl
    pakket stad.test versie 2026.1
    document apv "APV" op "apv.txt" status vastgesteld
    rol boa
      bron apv
    soort winkel uit "winkels.csv"
      bron apv
    regel toezicht voor elke winkel
      bron apv
      team 1 boa
      duurt 1 u
      binnen 09:00-17:00 op alle dagen
      vanaf 1 januari 2026
        elk kalenderjaar 2 keer
    ladder winkelladder
      bron apv
      telt elke overtreding binnen 2 jaar
      trede 1 waarschuwing

    """

  private static let english = """
    language en
    package town.test version 2026.1
    document plan "Plan" at "plan.txt" status adopted
    role boa
      source plan
    kind shop from "shops.csv"
      source plan
    rule visit for each shop
      source plan
      team 1 boa
      takes 1 h
      within 09:00-17:00 on any day
      from 1 January 2026
        every calendar year 2 times
    ladder steps
      source plan
      counts any violation within 2 years
      step 1 warning

    """

  /// What differs from one message with a change that makes `mended` of `written`, in place of the
  /// line `right`.
  private static func wrong(
    _ town: String,
    _ right: String,
    _ written: String,
    _ mended: String
  ) -> [String] {
    guard town.contains("\(right)\n") else { return ["no line `\(right)`"] }
    let text = town.replacing("\(right)\n", with: "\(written)\n")
    let found = Check.files([("town.rules", text)]).diagnostics.filter { $0.severity != .note }
    guard found.count == 1, let finding = found.first else {
      return found.map { "\($0.code) \($0.message.english)" } + ["\(found.count) messages"]
    }
    let file = SourceFile(name: "town.rules", text: text)
    let expected = town.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.hasSuffix(right) }
    var wrong: [String] = []
    if file.position(of: Int(finding.range.start)).line != (expected ?? -1) + 1 {
      wrong.append("\(written): on another line")
    }
    guard let fix = finding.fixes.first else { return wrong + ["\(written): no change"] }
    let after = Check.applied(fix, to: text)
    if after != town.replacing("\(right)\n", with: "\(mended)\n") {
      wrong.append("\(written): `\(fix.replacement)`")
    }
    let left = Check.files([("town.rules", after)]).diagnostics.filter { $0.severity == .error }
    return wrong + left.map { "\(written), mended: \($0.code) \($0.message.english)" }
  }

  @Test(arguments: [
    ("elk kalenderjaar 2 keer", "elk jaar 2 keer", "elk kalenderjaar 2 keer"),
    ("elk kalenderjaar 2 keer", "2 keer per jaar", "elk kalenderjaar 2 keer"),
    ("elk kalenderjaar 2 keer", "elk kalenderjaar twee keer", "elk kalenderjaar 2 keer"),
    ("duurt 1 u", "duurt anderhalf uur", "duurt 1 u 30 min"),
    ("duurt 1 u", "duurt een half uur", "duurt 30 min"),
    ("duurt 1 u", "duurt drie kwartier", "duurt 45 min"),
    (
      "binnen 09:00-17:00 op alle dagen", "binnen 9-17 uur op alle dagen",
      "binnen 09:00-17:00 op alle dagen"
    ),
    (
      "regel toezicht voor elke winkel", "regel toezicht winkels voor elke winkel",
      "regel toezicht-winkels voor elke winkel"
    ),
    (
      "binnen 09:00-17:00 op alle dagen", "binnen 24 uur per dag",
      "binnen 00:00-24:00 op alle dagen"
    ),
    ("trede 1 waarschuwing", "stap 1 waarschuwing", "trede 1 waarschuwing"),
  ])
  func `ways of saying it in Dutch`(right: String, written: String, mended: String) {
    #expect(Self.wrong(Self.dutch, right, written, mended) == [])
  }

  @Test(arguments: [
    ("every calendar year 2 times", "twice a year", "every calendar year 2 times"),
    ("every calendar year 2 times", "every year 2 times", "every calendar year 2 times"),
    ("every calendar year 2 times", "every calendar year two times", "every calendar year 2 times"),
    ("every calendar year 2 times", "once a month", "every month 1 time"),
    ("takes 1 h", "takes half an hour", "takes 30 min"),
    ("takes 1 h", "takes one and a half hours", "takes 1 h 30 min"),
    ("within 09:00-17:00 on any day", "within 9-17 on any day", "within 09:00-17:00 on any day"),
    (
      "rule visit for each shop", "rule visit shops for each shop",
      "rule visit-shops for each shop"
    ),
    ("step 1 warning", "phase 1 warning", "step 1 warning"),
  ])
  func `ways of saying it in English`(right: String, written: String, mended: String) {
    #expect(Self.wrong(Self.english, right, written, mended) == [])
  }

  @Test
  func `a date without a year is shown with one`() {
    let text = Self.dutch.replacing("vanaf 1 januari 2026", with: "vanaf 25 december")
    let found = Check.files([("town.rules", text)]).diagnostics.first
    #expect(found?.code == "R0043")
    #expect(found?.help?.dutch == "een datum heeft een jaar: `25 december 2026`")
  }

  @Test
  func `the week that is shown runs from Monday`() {
    // 8 checks a day apart from Monday 5 January: the last on Monday 12, the week ends on 11.
    let text = Self.dutch.replacing(
      "elk kalenderjaar 2 keer",
      with: "elke week 8 keer, minstens 1 dag ertussen"
    )
    let found = Check.files([("town.rules", text)]).diagnostics.first
    #expect(found?.code == "R0222")
    #expect(
      found?.message.dutch.contains(
        "vanaf 5 januari 2026 kan de laatste op 12 januari 2026, en de periode eindigt op 11 januari"
      ) == true
    )
  }

  @Test
  func `a window of bare hours is told as times, not as a hyphen that is there`() {
    let text = Self.dutch.replacing("binnen 09:00-17:00", with: "binnen 9-17")
    let found = Check.files([("town.rules", text)]).diagnostics.first
    #expect(found?.code == "R0051")
    #expect(found?.message.dutch.contains("dubbele punt") == true)
  }
}
