import Verification

extension ClauseRow {
  /// Roles, objects and resources.
  static let things: [ClauseRow] = [
    ClauseRow(
      "deployed 05:00-11:00 on any day",
      instead: "deployed 12:00-20:00 on any day",
      in: weekly() + "\nrole boa\n  source plan\n  §",
      .verdict(.outsideDeployment)
    ),
    ClauseRow(
      "deployed early on Monday, Tuesday",
      in: weekly() + "\nrole boa\n  source plan\n  §\nparameter early = 05:00-11:00\n  source plan",
      .verdict(.outsideDeployment)
    ),
    ClauseRow("role boa external", instead: "role boa", in: "§\n  source plan", .findings("R0225")),
    ClauseRow(
      "kind shop from \"shops.csv\" when type is bar",
      instead: "kind shop from \"shops.csv\"",
      in: weekly() + "\n§\n  source plan",
      .due
    ),
    ClauseRow(
      "kind shop from \"blocks.csv\"",
      instead: "kind shop from \"shops.csv\"",
      in: weekly() + "\n§\n  source plan",
      .due
    ),
    ClauseRow(
      "qualification oath",
      instead: "qualification badge",
      in: weekly("team 1 boa with oath").replacing("  team 1 boa\n", with: "")
        + "\n§\n  source plan",
      .findings("R0105")
    ),
    ClauseRow(
      "zone ring with 2400 places",
      instead: "zone ring with 600 places",
      in: scan("§", "  source plan").replacing("each parking", with: "each zone"),
      .due
    ),
    ClauseRow(
      "from 25 November 2026 through 1 December 2026",
      in: scan("zone ring with 600 places", "  source plan", "  §")
        .replacing("each parking", with: "each zone"),
      .due
    ),
    ClauseRow(
      "resource camera count 2",
      instead: "resource camera count 0",
      in: weekly("uses camera") + "\n§\n  source plan",
      .roster
    ),
    ClauseRow(
      "handles 1200 places per h",
      instead: "handles 600 places per h",
      in: scan("resource scan-car count 1", "  source plan", "  §"),
      .verdict(.roundTooShort)
    ),
    ClauseRow(
      "available 30 min per day",
      in: scan("resource scan-car count 1", "  source plan", "  handles 1200 places per h", "  §"),
      .verdict(.unitOverBudget)
    ),
    ClauseRow(
      "available 30 min per day on Monday, 2 h per day on any day",
      instead: "available 2 h per day",
      in: scan("resource scan-car count 1", "  source plan", "  handles 1200 places per h", "  §"),
      .verdict(.unitOverBudget)
    ),
    ClauseRow(
      "within 13:00-14:00 on any day",
      in: weekly("uses camera") + "\nresource camera count 1\n  source plan\n  §",
      .verdict(.unitOutsideWindow)
    ),
    ClauseRow(
      "travel at 3 km per h",
      instead: "travel at 12 km per h",
      in: weekly() + "\n§\n  source plan",
      .verdict(.legTooShort)
    ),
    ClauseRow(
      "travel at 3 km per h\n  source plan",
      instead: "travel at 120 km per h\n  source plan",
      in: weekly() + "\n§",
      .roster
    ),
    ClauseRow(
      "travel at 12 km per h, detour 400%",
      instead: "travel at 12 km per h",
      in: weekly() + "\n§\n  source plan",
      .verdict(.legTooShort)
    ),
  ]

  /// The shape of shifts, and what is shared.
  static let shifts: [ClauseRow] = [
    ClauseRow(
      "length 4 h through 5 h",
      instead: "length 6 h through 9 h",
      in: shape("§", "starting every 30 min"),
      .verdict(.shiftLength)
    ),
    ClauseRow(
      "starting every 7 h",
      instead: "starting every 30 min",
      in: shape("length 4 h through 9 h", "§"),
      .verdict(.shiftStart)
    ),
    ClauseRow(
      "at most 1 per week",
      in: shape("length 4 h through 9 h", "starting every 30 min", "§"),
      .verdict(.tooManyShifts)
    ),
    ClauseRow(
      "shifts for boa",
      instead: "shifts for guard",
      in: shape("length 4 h through 5 h", "starting every 7 h")
        .replacing("shifts for boa, guard", with: "§"),
      .roster
    ),
    ClauseRow(
      "evening from 06:00",
      instead: "evening from 23:00",
      in: weekly() + "\nfairness\n  source plan\n  §\n  over 2 weeks",
      .verdict(.summaryPerson)
    ),
    ClauseRow(
      "over 1 weeks",
      instead: "over 2 weeks",
      in: weekly() + "\nfairness\n  source plan\n  evening from 18:00\n  §",
      .verdict(.summaryPerson)
    ),
    ClauseRow(
      "fairness\n  source plan\n  evening from 18:00\n  over 2 weeks",
      in: "§\n" + weekly(),
      .roster
    ),
  ]

  private static func shape(_ lines: String...) -> String {
    presence("keep 1 boa on duty, 08:00-16:00 on any day") + "\nshifts for boa, guard"
      + "\n  source plan" + lines.map { "\n  \($0)" }.joined()
  }

  /// Which norm holds, who goes first, and what is measured.
  static let norms: [ClauseRow] = [
    ClauseRow(
      "high when visitors >= 100\n  low otherwise",
      instead: "high when visitors >= 1000\n  low otherwise",
      in: classified("§"),
      .due
    ),
    ClauseRow(
      "high when type is bar\n  low when not high",
      instead: "high when type is kiosk\n  low when not high",
      in: classified("§"),
      .due
    ),
    ClauseRow(
      "classify shop by risk\n  source plan\n  high when type is bar",
      instead: "classify shop by risk\n  source plan\n  high when type is kiosk",
      in: visit("every week 2 times when risk is high") + "\n§",
      .due
    ),
    ClauseRow(
      "high when visitors >= 100\n  low when not high",
      instead: "high when visitors >= 100\n  low when visitors < 10",
      in: classified("§").replacing("risk is high", with: "risk is low"),
      .due
    ),
    ClauseRow(
      "low otherwise",
      instead: "low when visitors < 10",
      in: classified("high when visitors >= 100\n  §")
        .replacing("risk is high", with: "risk is low"),
      .due
    ),
    ClauseRow(
      "classify shop by risk",
      instead: "classify block by risk",
      in: classified("high when type is bar").replacing("classify shop by risk", with: "§"),
      .due
    ),
    ClauseRow(
      "classify shop by risk, exactly one",
      instead: "classify shop by risk",
      in: classified("high when type is bar").replacing("classify shop by risk", with: "§"),
      .findings("R0230")
    ),
    ClauseRow(
      "priority when short\n  source plan\n  order check",
      in: weekly() + "\n" + presence("keep 1 boa on duty, 10:00-13:00 on any day") + "\n§",
      .verdict(.summaryRule)
    ),
    ClauseRow(
      "regime storm",
      instead: "regime calm",
      in: weekly("during storm") + storm.replacing("regime storm", with: "§"),
      .findings("R0105")
    ),
    ClauseRow("takes precedence over check", in: regime("pauses check", "§"), .findings("R0234")),
    ClauseRow(
      "replaces frequency of check\n  every day 2 times",
      instead: "pauses check",
      in: regime("takes precedence over check", "§"),
      .due
    ),
    ClauseRow(
      "through 25 November 2026",
      instead: "through 27 November 2026",
      in: regime("takes precedence over check", "pauses check")
        .replacing("through 25 November 2026", with: "§"),
      .due
    ),
    ClauseRow(
      "from 24 November 2026 through last-day",
      instead: "from 24 November 2026",
      in: regime("takes precedence over check", "pauses check")
        .replacing("from 24 November 2026 through 25 November 2026", with: "§")
        + "\nparameter last-day = 26 November 2026\n  source plan",
      .due
    ),
    ClauseRow(
      "goes first when short",
      in: weekly("during storm") + "\nregime storm\n  source plan"
        + "\n  from 24 November 2026 through 25 November 2026\n  §",
      .verdict(.summaryRule)
    ),
    ClauseRow(
      "order street, check",
      instead: "order check, street",
      in: weekly() + "\n" + presence("keep 1 boa on duty, 10:00-13:00 on any day")
        + "\npriority when short\n  source plan\n  §",
      .verdict(.summaryRule)
    ),
  ]

  /// What is counted, and what it should come to.
  static let indicators: [ClauseRow] =
    [
      ("counts checks of check", "counts violations of check"),
      ("counts elsewhere \"police figures\"", "counts checks of check"),
      ("counts violations of check", "counts violations of other"),
      ("counts checks of check", "counts checks of other"),
      ("counts elsewhere \"police figures\"", "counts elsewhere \"figures of the court\""),
      ("counts checks of check\n  target 3 per calendar year", "counts checks of check"),
      (
        "counts checks of check\n  target at least 3 per calendar year",
        "counts checks of check\n  target 3 per calendar year"
      ),
      (
        "counts checks of check\n  target about 90 per calendar year",
        "counts checks of check\n  target at least 90 per calendar year"
      ),
    ].map { ClauseRow($0, instead: $1, in: measured("§"), .indicators) }
    + [
      ClauseRow(
        "counts for figure",
        in: weekly("§") + "\nindicator figure\n  source plan\n  counts checks of other"
          + "\n" + weekly().replacing("rule check", with: "rule other"),
        .indicators
      ),
      ClauseRow(
        "indicator figure\n  source plan\n  counts checks of check",
        in: weekly() + "\n§",
        .indicators
      ),
    ]

  private static func measured(_ lines: String) -> String {
    weekly() + "\n" + weekly().replacing("rule check", with: "rule other")
      + "\nindicator figure\n  source plan\n  \(lines)"
  }

  private static func classified(_ classes: String) -> String {
    visit("every week 2 times when risk is high") + "\nclassify shop by risk\n  source plan"
      + "\n  \(classes)"
  }

  private static func regime(_ lines: String...) -> String {
    visit("every day 1 time") + "\nregime storm\n  source plan"
      + "\n  from 24 November 2026 through 25 November 2026"
      + lines.map { "\n  \($0)" }.joined()
  }
}
