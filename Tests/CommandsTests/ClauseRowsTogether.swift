import Verification

extension ClauseRow {
  /// Clauses whose meanings meet: the planner and the verifier must read both in one way.
  static let together: [ClauseRow] = [
    // The spacing of a frequency that a regime puts in place of another.
    ClauseRow(
      "every week 3 times, at least 2 days apart",
      instead: "every week 3 times",
      in: regime("takes precedence over check", "replaces frequency of check", "§"),
      .verdict(.spacing)
    ),
    // A check that counts for another rule keeps the spacing of that rule.
    ClauseRow(
      "counts for check",
      in: visit("every week 2 times, at least 2 days apart") + "\n"
        + visit("§", "every day 1 time").replacing("rule check", with: "rule other"),
      .verdict(.spacing)
    ),
    // What came in stays due while a regime pauses the rule for two days, and is done on the others.
    ClauseRow(
      "pauses check",
      instead: "replaces frequency of check\n  every week 1 time",
      in: visit("on complaint noise within 1 week, about 9 per calendar year", "every week 2 times")
        + "\nregime storm\n  source plan\n  from 24 November 2026 through 25 November 2026"
        + "\n  takes precedence over check\n  §",
      .roster
    ),
    // A paused rule is not counted as unannounced, whatever was checked before.
    ClauseRow(
      "pauses check",
      instead: "replaces frequency of check\n  every week 1 time",
      in: regime("takes precedence over check", "§")
        .replacing("  takes 1 h", with: "  takes 1 h\n  unannounced"),
      .roster
    ),
    // A reserve waits with its rule.
    ClauseRow(
      "takes precedence over check, free\n  pauses free",
      instead: "takes precedence over check",
      in: visit("within 10:00-14:00 on any day", "every day 1 time")
        + "\nrule free\n  source plan\n  from 1 January 2026\n  reserve 100% of boa for reports"
        + "\nregime storm\n  source plan\n  from 23 November 2026 through 29 November 2026"
        + "\n  replaces frequency of check\n  every day 1 time\n  §",
      .verdict(.summaryLevel)
    ),
    // A round that may wait for another day does not prove that this day is full.
    ClauseRow(
      "every 2 weeks 1 time",
      instead: "every day 1 time",
      in: scan(
        "resource scan-car count 1",
        "  source plan",
        "  handles 1200 places per h",
        "  available 30 min per day"
      ).replacing("every day 1 time", with: "§"),
      .roster
    ),
    // A partner without any day in the register never comes.
    ClauseRow(
      "partners fire-brigade",
      in: weekly("§") + "\nrole fire-brigade external\n  source plan",
      .verdict(.partnersMissing)
    ),
    // Somebody without an own area is nowhere outside it.
    ClauseRow(
      "prefer own area",
      in: weekly("team 3 boa", "§").replacing("  team 1 boa\n", with: ""),
      .verdict(.summaryLevel)
    ),
    // Evenings past midnight, with and without anything said of fairness.
    ClauseRow(
      "fairness\n  source plan\n  evening from 18:00\n  over 2 weeks",
      in: presence("keep 2 boa on duty, 20:00-02:00 on any day") + "\n§",
      .roster
    ),
  ]

  private static func regime(_ lines: String...) -> String {
    visit("every week 2 times") + "\nregime storm\n  source plan"
      + "\n  from 16 November 2026 through 6 December 2026"
      + lines.map { "\n  \($0)" }.joined()
  }
}
