import Verification

extension ClauseRow {
  /// What a frequency asks, for whom, and how far apart.
  static let frequencies: [ClauseRow] =
    [
      ("every week 2 times", "every week 1 time"),
      ("every day 1 time", "every week 1 time"),
      ("every month 1 time", "every week 1 time"),
      ("every quarter 1 time", "every month 1 time"),
      ("every calendar year 1 time", "every quarter 1 time"),
      ("every 2 weeks 1 time", "every week 1 time"),
      ("every week at least 2 times", "every week 2 times"),
      ("every week about 2 times", "every week 2 times"),
      ("every week about 2 times", "every week at least 2 times"),
      ("every week 3 times, at least 2 days apart", "every week 3 times"),
      ("every day 2 times on Monday", "every day 2 times on any day"),
      ("every day 1 time on Monday through Friday", "every day 1 time"),
      ("every day 1 time on first Sunday", "every day 1 time on Sunday"),
      ("every day 1 time on 24 November 2026", "every day 1 time"),
      ("every day 1 time on 24 November 2026 through 2 December 2026", "every day 1 time"),
    ].map { ClauseRow($0, instead: $1, in: visit("§"), .due) }
    + [
      ClauseRow(
        "every week yearly times",
        instead: "every week 1 time",
        in: visit("§") + "\nparameter yearly = 3 per week\n  source plan",
        .due
      ),
      ClauseRow(
        "every day 1 time on public holiday",
        instead: "every day 1 time",
        in: visit("§") + holidays(),
        .due
      ),
      // Six of seven is about seven, so nothing of last year was missed.
      ClauseRow(
        "every calendar year about 3 times",
        instead: "every calendar year at least 3 times",
        in: visit().replacing("from 1 January 2026", with: "from 1 January 2025") + "\n  §",
        .missed
      ),
      // The two checks of one week must lie two days apart in the roster too.
      ClauseRow(
        "every week 3 times, at least 2 days apart",
        instead: "every week 3 times",
        in: visit("§"),
        .verdict(.spacing)
      ),
    ]
    + [
      "type is bar", "type is \"bar\"", "visitors >= 300", "visitors > 50", "visitors < 300",
      "visitors <= 50", "visitors = 50", "closing-time after 01:00", "closing-time before 23:00",
      "violations in 12 months >= 1", "complaints in 1 week >= 1", "checks in 2 weeks >= 1",
      "not type is bar", "type is bar and visitors > 100", "type is bar or visitors > 1000",
    ].map {
      ClauseRow("every week 1 time when \($0)", instead: "every week 1 time", in: visit("§"), .due)
    }
    + [
      ClauseRow(
        "rule check for each shop when type is bar",
        instead: "rule check for each shop",
        in: weekly().replacing("rule check for each shop", with: "§"),
        .due
      ),
      ClauseRow(
        "rule check for each shop",
        instead: "rule check",
        in: weekly().replacing("rule check for each shop", with: "§"),
        .due
      ),
    ]

  private static func holidays(_ line: String = "holiday here on 27 November") -> String {
    "\nholidays NL\n  source plan\n  \(line)"
      + "\ncalendar Europe/Amsterdam with public holidays NL"
  }

  /// Public holidays by their date, by Easter, moved from Sunday, and only in some years.
  static let holidayForms: [ClauseRow] =
    [
      ("holiday here on 27 November", "holiday here on 28 November"),
      ("holiday here on easter", "holiday here on 27 November"),
      ("holiday here on easter", "holiday here on easter plus 39 days"),
      ("holiday here on easter plus 1 days", "holiday here on easter minus 2 days"),
      // 26 April is a Sunday in 2026.
      ("holiday here on 26 April, on Sunday 1 day earlier", "holiday here on 26 April"),
      ("holiday here on 26 April, on Sunday 2 days later", "holiday here on 26 April"),
      ("holiday here on 5 May, every 5 years", "holiday here on 5 May"),
    ].map {
      ClauseRow(
        $0,
        instead: $1,
        in: visit("every day 1 time on public holiday") + holidays("§"),
        .dueInYear
      )
    }
    + [
      ClauseRow(
        "holidays NL",
        instead: "holidays BE",
        in: visit("every day 1 time on public holiday")
          + holidays().replacing("holidays NL\n  source", with: "§\n  source"),
        .findings("R0105")
      ),
      ClauseRow(
        "calendar Europe/Amsterdam with public holidays NL",
        instead: "calendar Europe/Amsterdam with public holidays BE",
        in: visit("every day 1 time on public holiday")
          + "\nholidays NL\n  source plan\n  holiday here on 27 November"
          + "\nholidays BE\n  source plan\n  holiday here on 11 November\n§",
        .dueInYear
      ),
    ]

  /// What arrives, and what follows from a violation.
  static let triggers: [ClauseRow] =
    [
      (
        "on complaint noise within 2 weeks, about 12 per calendar year",
        "on report noise within 2 weeks, about 12 per calendar year"
      ),
      (
        "on application permit within 2 weeks, about 12 per calendar year",
        "on report permit within 2 weeks, about 12 per calendar year"
      ),
      (
        "on complaint noise within 2 weeks, about 12 per calendar year",
        "on complaint smell within 2 weeks, about 12 per calendar year"
      ),
      (
        "on complaint noise within 3 weeks, about 12 per calendar year",
        "on complaint noise within 2 weeks, about 12 per calendar year"
      ),
    ].map { ClauseRow($0, instead: $1, in: visit("§"), .due) }
    + [
      // Expected work fills weeks in which people are on leave first.
      ClauseRow(
        "on complaint noise within 2 weeks, about 5000 per calendar year",
        instead: "on complaint noise within 2 weeks, about 1 per calendar year",
        in: visit("§", "every calendar year 12 times"),
        .plan
      ),
      ClauseRow(
        "ladder steps",
        instead: "ladder stairs",
        in: weekly("on violation follow steps") + ladder().replacing("ladder steps", with: "§"),
        .findings("R0105")
      ),
      ClauseRow("on violation follow steps", in: weekly("§") + ladder(), .due),
      ClauseRow(
        "counts same violation within 24 months",
        instead: "counts any violation within 24 months",
        in: weekly("on violation follow steps") + ladder(counts: "§"),
        .due
      ),
      ClauseRow(
        "counts any violation within 6 months",
        instead: "counts any violation within 24 months",
        in: weekly("on violation follow steps") + ladder(counts: "§"),
        .due
      ),
      ClauseRow(
        "step 2 closure 1 month, recheck within 2 weeks",
        instead: "step 2 closure 1 month",
        in: weekly("on violation follow steps") + ladder(second: "§"),
        .due
      ),
      ClauseRow(
        "step 2 closure 1 month, recheck within 2 weeks",
        instead: "step 2 penalty EUR 500, recheck within 2 weeks",
        in: weekly("on violation follow steps") + ladder(second: "§"),
        .due
      ),
      ClauseRow(
        "step 3 closure 6 months, recheck within 1 week",
        in: weekly("on violation follow steps")
          + ladder(counts: "counts any violation within 24 months") + "\n  §",
        .due
      ),
      ClauseRow(
        "noise starts at step 2",
        in: weekly("on violation follow steps")
          + ladder(counts: "counts same violation within 8 weeks") + "\n  §",
        .due
      ),
    ]

  private static func ladder(
    counts: String = "counts same violation within 24 months",
    second: String = "step 2 closure 1 month, recheck within 2 weeks"
  ) -> String {
    "\nladder steps\n  source plan\n  \(counts)\n  step 1 warning, recheck within 6 weeks"
      + "\n  \(second)"
  }

  /// People on duty, and capacity kept free.
  static let presences: [ClauseRow] =
    [
      ("keep 2 boa on duty", "keep 1 boa on duty"),
      ("keep few boa on duty", "keep 1 boa on duty"),
      ("keep 1 guard on duty", "keep 1 boa on duty"),
      ("keep 1 boa with exam on duty in \"South\"", "keep 1 boa on duty in \"South\""),
      ("keep 1 boa on duty in \"South\"", "keep 1 boa on duty in \"North\""),
    ].map {
      ClauseRow(
        $0 + ", 10:00-13:00 on any day",
        instead: $1 + ", 10:00-13:00 on any day",
        in: presence("§") + "\nparameter few = 3\n  source plan",
        .verdict(.presenceMissing)
      )
    }
    + [
      ClauseRow(
        "keep 1 boa on duty, 10:00-13:00, 18:00-20:00 on any day",
        instead: "keep 1 boa on duty, 10:00-13:00 on any day",
        in: presence("§"),
        .verdict(.presenceMissing)
      ),
      ClauseRow(
        "keep 1 boa on duty, 10:00-13:00 on any day",
        instead: "keep 1 boa on duty, 10:00-13:00 on Monday",
        in: presence("§"),
        .verdict(.presenceMissing)
      ),
      ClauseRow(
        "keep 1 boa on duty, own hours",
        instead: "keep 1 boa on duty, 10:00-11:00 on any day",
        in: presence("§").replacing("rule street", with: "rule street for each shop"),
        .verdict(.presenceMissing)
      ),
      ClauseRow(
        "except on Wednesday",
        in: presence("keep 1 boa on duty, 10:00-13:00 on any day", "§"),
        .due
      ),
      ClauseRow(
        "reserve 100% of boa for reports",
        instead: "reserve 1% of boa for reports",
        in: kept("§"),
        .verdict(.summaryLevel)
      ),
      ClauseRow(
        "reserve share of boa for reports",
        instead: "reserve 10% of boa for reports",
        in: kept("§") + "\nparameter share = 100%\n  source plan",
        .verdict(.summaryLevel)
      ),
      ClauseRow(
        "reserve 100% of boa for reports",
        instead: "reserve 100% of guard for reports",
        in: kept("§"),
        .verdict(.summaryLevel)
      ),
      // Two reserves of one role do not share their minutes.
      ClauseRow(
        "reserve 60% of boa for reports\n  reserve 50% of boa for markets",
        instead: "reserve 60% of boa for reports",
        in: kept("§"),
        .roster
      ),
      ClauseRow(
        "reserve 10% of boa for reports",
        instead: "reserve 10% of boa for markets",
        in: kept("§"),
        .reports
      ),
    ]

  private static func kept(_ line: String) -> String {
    visit("within 10:00-14:00 on any day", "every day 1 time") + "\nrule free\n  source plan"
      + "\n  from 1 January 2026\n  \(line)"
  }
}
