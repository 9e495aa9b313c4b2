import Verification

extension ClauseRow {
  /// What any declaration may say of its grounds, and the title of a rule.
  static let grounds: [ClauseRow] = [
    ClauseRow(
      "source other",
      instead: "source plan",
      in: weekly().replacing("  source plan", with: "  §")
        + "\ndocument other \"Other\" at \"other.txt\" status adopted",
      .reports
    ),
    ClauseRow(
      "source plan \"par. 3\"",
      instead: "source plan",
      in: weekly().replacing("  source plan", with: "  §"),
      .reports
    ),
    ClauseRow(
      "document plan \"Plan of the town\" at \"other.txt\" status adopted",
      instead: "document plan \"Plan of the town\" at \"plan.txt\" status adopted",
      in: "§\n" + weekly(),
      .reports
    ),
    ClauseRow(
      "document plan \"Plan\" at \"plan.txt\" status adopted",
      instead: "document plan \"Plan of the town\" at \"plan.txt\" status adopted",
      in: "§\n" + weekly(),
      .reports
    ),
    ClauseRow(
      "document plan \"Plan\" at \"plan.txt\" status concept",
      instead: "document plan \"Plan\" at \"plan.txt\" status adopted",
      in: "§\n" + weekly(),
      .findings("R0113")
    ),
    ClauseRow(
      "document plan \"Plan\" at \"plan.txt\" status missing",
      instead: "document plan \"Plan\" at \"plan.txt\" status adopted",
      in: "§\n" + weekly(),
      .findings("R0113")
    ),
    ClauseRow(
      "document plan \"Plan\" at \"plan.txt\" status withdrawn",
      instead: "document plan \"Plan\" at \"plan.txt\" status adopted",
      in: "§\n" + weekly(),
      .findings("R0112")
    ),
    ClauseRow("assumed because \"not said\"", in: weekly("§"), .reports),
    ClauseRow("owner \"Team V\"", in: weekly("assumed because \"not said\"", "§"), .reports),
    ClauseRow(
      "review by 1 January 2027",
      in: weekly("assumed because \"not said\"", "owner \"Team V\"", "§"),
      .reports
    ),
    ClauseRow("because \"counted\"", instead: "because \"guessed\"", in: assumption, .reports),
    ClauseRow(
      "because \"guessed\"\n  range 30 min to 2 h",
      instead: "because \"guessed\"",
      in: assumption,
      .reports
    ),
    ClauseRow(
      "parameter visit-length = 90 min",
      instead: "parameter visit-length = 45 min",
      in: weekly("takes visit-length").replacing("  takes 1 h\n", with: "") + "\n§\n  source plan",
      .due
    ),
    ClauseRow(
      "assumption visit-length = 90 min",
      instead: "assumption visit-length = 45 min",
      in: weekly("takes visit-length").replacing("  takes 1 h\n", with: "")
        + "\n§\n  because \"guessed\"\n  owner \"Team V\"\n  review by 1 January 2027",
      .due
    ),
    ClauseRow(
      "  accepts R0113 because \"the plan is decided on in March\"",
      in: "document plan \"Plan of the town\" at \"plan.txt\" status concept\n§\n" + weekly(),
      .findings("R0113")
    ),
    ClauseRow(
      "  provisions \"par. 3\", \"par. 4\"",
      instead: "  provisions \"par. 4\"",
      in: "document other \"Other\" at \"other.txt\" status adopted\n§\n"
        + weekly().replacing("source plan", with: "source other \"par. 4\""),
      .findings("R0324")
    ),
    ClauseRow("label nl \"Controle\"", in: weekly("§"), .reports),
    ClauseRow(
      "rule check \"Checks\" for each shop",
      instead: "rule check for each shop",
      in: weekly().replacing("rule check for each shop", with: "§"),
      .reports
    ),
  ]

  private static let assumption =
    weekly("takes visit-length").replacing("  takes 1 h\n", with: "")
    + "\nassumption visit-length = 60 min\n  §\n  owner \"Team V\"\n  review by 1 January 2027"

  /// When a rule holds, and how one version gives way to the next.
  static let versions: [ClauseRow] = [
    ClauseRow(
      "from 1 January 2026 through 24 November 2026",
      instead: "from 1 January 2026",
      in: weekly().replacing("from 1 January 2026", with: "§"),
      .due
    ),
    ClauseRow(
      "from start",
      instead: "from 1 January 2026",
      in: weekly().replacing("from 1 January 2026", with: "§")
        + "\nmilestone start on 25 November 2026",
      .due
    ),
    ClauseRow(
      "milestone start on open date",
      instead: "milestone start on 25 November 2026",
      in: weekly().replacing("from 1 January 2026", with: "from start") + "\n§",
      .due
    ),
    ClauseRow("not in force from 25 November 2026", in: weekly() + "\n  §", .due),
    ClauseRow(
      "transition pro rata, rounded up",
      instead: "transition pro rata, rounded down",
      in: changed,
      .due
    ),
    ClauseRow(
      "transition pro rata, rounded half up",
      instead: "transition pro rata, rounded up",
      in: changed,
      .due
    ),
    ClauseRow(
      "transition pro rata",
      instead: "transition from next period",
      in: changed,
      .due
    ),
    ClauseRow(
      "transition at once",
      instead: "transition from next period",
      in: changed,
      .due
    ),
    ClauseRow("during storm", in: weekly("§") + storm, .due),
  ]

  /// 181 days at 2 a year and 184 at 4 are 3.008 checks.
  private static let changed =
    visit("every calendar year 2 times") + "\n  from 1 July 2026\n  every calendar year 4 times"
    + "\n  §"

  static let storm =
    "\nregime storm\n  source plan\n  from 24 November 2026 through 25 November 2026"
    + "\n  goes first when short"

  /// Who does it, how long, with what, and when.
  static let work: [ClauseRow] = [
    ClauseRow("team 2 boa", instead: "team 1 boa", in: team, .verdict(.teamIncomplete)),
    ClauseRow(
      "team 1 boa and 1 guard",
      instead: "team 1 boa",
      in: team,
      .verdict(.teamIncomplete)
    ),
    ClauseRow("team 1 guard", instead: "team 1 boa", in: team, .verdict(.teamIncomplete)),
    ClauseRow("team 1 boa with exam", instead: "team 1 boa", in: team, .verdict(.teamIncomplete)),
    ClauseRow(
      "team 1 boa and 1 police",
      instead: "team 1 boa",
      in: team,
      .verdict(.partnersMissing)
    ),
    ClauseRow("partners police", in: weekly("§"), .verdict(.partnersMissing)),
    ClauseRow("partners police", in: weekly("§"), .roster),
    ClauseRow(
      "role police external",
      instead: "role police",
      in: weekly("team 1 boa and 1 police").replacing("  team 1 boa\n", with: "")
        + "\n§\n  source plan",
      .roster
    ),
    ClauseRow(
      "takes 2 h",
      instead: "takes 1 h",
      in: weekly("§").replacing("  takes 1 h\n", with: ""),
      .verdict(.wrongDuration)
    ),
    ClauseRow("uses camera", in: weekly("§"), .verdict(.unitMissing)),
    ClauseRow(
      "uses scan-car for each place",
      instead: "takes 1 h",
      in: scan().replacing("uses scan-car for each place", with: "§"),
      .due
    ),
    ClauseRow("within 05:00-06:30 on any day", in: weekly("§"), .verdict(.outsideWindow)),
    ClauseRow(
      "within 05:00-06:30, 13:00-14:00 on any day",
      instead: "within 05:00-06:30 on any day",
      in: weekly("§"),
      .roster
    ),
    ClauseRow(
      "within early on any day",
      instead: "within 05:00-06:30 on any day",
      in: weekly("§") + "\nparameter early = 07:00-08:30\n  source plan",
      .verdict(.outsideWindow)
    ),
    ClauseRow("within own hours", in: visit("§", "every day 1 time"), .due),
    ClauseRow("within own hours", in: weekly("§"), .roster),
    ClauseRow("except on Sunday", in: visit("§", "every day 1 time"), .due),
    ClauseRow("visits count", in: busy("§"), .verdict(.presenceMissing)),
    ClauseRow("unannounced", in: weekly("§"), .verdict(.summaryPredictability)),
    ClauseRow("unannounced", in: weekly("§"), .reports),
    ClauseRow(
      "prefer own area",
      in: weekly("team 2 boa", "§").replacing("  team 1 boa\n", with: ""),
      .verdict(.summaryLevel)
    ),
    ClauseRow(
      "counts for check",
      in: visit("every quarter 2 times") + "\n"
        + weekly("§").replacing("rule check", with: "rule other"),
      .due
    ),
    ClauseRow(
      "more often than check",
      in: visit("every week 2 times") + "\n"
        + weekly("§").replacing("rule check", with: "rule other"),
      .findings("R0226")
    ),
  ]

  private static let team = weekly("§").replacing("  team 1 boa\n", with: "")

  /// The one boa with an exam is asked for at the post while a visit asks for them too.
  private static func busy(_ line: String) -> String {
    visit(line, "keep 1 boa with exam on duty, 10:00-12:00 on Monday through Friday")
      .replacing("team 1 boa", with: "team 1 boa with exam")
      + "\n  within 10:00-12:00 on Monday through Friday\n  every week 2 times"
  }
}
