import Verification

extension ClauseRow {
  /// The limits of working-time law on shifts, weeks and rest, each with shifts that break it.
  static let law: [ClauseRow] = [
    limit("shift at most 8 h", .shiftTooLong, "B1 2026-11-23 08:00-17:00"),
    limit(
      "week at most 10 h",
      .weekTooLong,
      "B1 2026-11-23 08:00-14:00",
      "B1 2026-11-25 08:00-14:00"
    ),
    // 8 h and 4 h were worked in the week before: 18 h in two weeks are 9 h a week.
    limit("average week at most 8 h over 2 weeks", .averageTooHigh, "B1 2026-11-23 08:00-14:00"),
    // 20:00 to 05:00 is 9 h.
    limit(
      "rest at least 11 h between shifts",
      .dailyRest,
      "B1 2026-11-23 08:00-20:00",
      "B1 2026-11-24 05:00-09:00"
    ),
    limit(
      "rest at least 11 h between shifts, once per 7 days 8 h",
      instead: "rest at least 11 h between shifts",
      .dailyRest,
      "B1 2026-11-23 10:00-20:00",
      "B1 2026-11-24 05:00-09:00"
    ),
    limit(
      "rest at least 11 h between shifts, including 23:00-06:00",
      instead: "rest at least 11 h between shifts",
      .nightInsideRest,
      "B1 2026-11-23 18:00-23:30",
      "B1 2026-11-24 12:00-16:00"
    ),
    limit(
      "weekly rest at least 36 h in 7 days",
      .weeklyRest,
      days.map { "B1 2026-11-\($0) 08:00-12:00" }
    ),
    limit(
      "weekly rest at least 36 h in 7 days, or 72 h in 14 days in parts of at least 32 h",
      instead: "weekly rest at least 36 h in 7 days",
      .weeklyRest,
      days.map { "B1 2026-11-\($0) 08:00-12:00" }
    ),
    limit(
      "break at least 30 min in shift over 5 h 30 min",
      .breakMissing,
      "B1 2026-11-23 08:00-16:00"
    ),
    limit(
      "break at least 30 min in shift over 5 h 30 min, in parts of at least 15 min",
      instead: "break at least 30 min in shift over 5 h 30 min",
      .breakMissing,
      "B1 2026-11-23 08:00-16:00 11:00-11:15 13:00-13:15"
    ),
    limit("free Sundays at least 2 in 2 weeks", .tooFewFreeSundays, "B1 2026-11-29 08:00-12:00"),
    limit("Sunday work only when agreed", .sundayNotAgreed, "B2 2026-11-29 08:00-12:00"),
    limit(
      "notice at least 28 days",
      .noticeTooShort,
      published: "2026-11-18",
      "B1 2026-11-23 08:00-12:00"
    ),
    limit(
      "notice at least 28 days, or 4 days for times",
      instead: "notice at least 28 days",
      .noticeTooShort,
      published: "2026-11-18",
      "B1 2026-11-23 08:00-12:00"
    ),
    limit("no work 23:00-06:00", .workInClosedHours, "B1 2026-11-23 18:00-23:30"),
    head("labour limits for boa", "labour limits for guard"),
    head("labour limits for every role", "labour limits for guard"),
    ClauseRow(
      "labour limits for every role under 18",
      instead: "labour limits for every role",
      in: "§\n  source plan\n  shift at most 4 h",
      .law(.shiftTooLong, shifts: ["K1 2026-11-23 08:00-14:00"])
    ),
  ]

  /// The limits on nights.
  static let nights: [ClauseRow] = [
    limit(
      "night means more than 1 h between 00:00-06:00",
      instead: "night means more than 6 h between 00:00-06:00",
      more: "night shift at most 6 h",
      .nightShiftTooLong,
      "B1 2026-11-23 22:00-06:00"
    ),
    limit(
      "night means more than 1 h between 00:00-06:00",
      instead: "night means more than 1 h between 05:00-06:00",
      more: "night shift at most 6 h",
      .nightShiftTooLong,
      "B1 2026-11-23 22:00-05:30"
    ),
    limit("night shift at most 6 h", .nightShiftTooLong, "B1 2026-11-23 22:00-06:00"),
    limit(
      "night shift at most 6 h, or 10 h with rest 12 h after, "
        + "5 times in 14 days and 22 times in 52 weeks",
      instead: "night shift at most 6 h",
      .nightShiftTooLong,
      "B1 2026-11-23 22:00-06:00"
    ),
    limit(
      "night workers average week at most 8 h over 2 weeks from 1 night shifts",
      .nightWorkerAverage,
      "B1 2026-11-23 22:00-06:00"
    ),
    limit(
      "night shifts ending after 02:00 at most 1 in 2 weeks",
      .tooManyLateNights,
      "B1 2026-11-23 22:00-03:00",
      "B1 2026-11-25 22:00-03:00"
    ),
    limit(
      "series with night shift at most 2 shifts",
      .seriesTooLong,
      "B1 2026-11-23 22:00-03:00",
      "B1 2026-11-24 22:00-03:00",
      "B1 2026-11-25 22:00-03:00"
    ),
    limit(
      "rest at least 46 h after 2 night shifts",
      .restAfterSeries,
      "B1 2026-11-23 22:00-03:00",
      "B1 2026-11-24 22:00-03:00",
      "B1 2026-11-26 12:00-16:00"
    ),
    limit(
      "rest at least 14 h after night shift ending after 02:00",
      .restAfterNight,
      "B1 2026-11-23 22:00-05:00",
      "B1 2026-11-24 18:00-22:00"
    ),
    limit(
      "rest at least 14 h after night shift ending after 02:00, once per 7 days 8 h",
      instead: "rest at least 14 h after night shift ending after 02:00",
      .restAfterNight,
      "B1 2026-11-23 22:00-05:00",
      "B1 2026-11-24 18:00-22:00"
    ),
  ]

  private static let night = "night means more than 1 h between 00:00-06:00"
  private static let days = Array(23...29)

  private static func limit(
    _ clause: String,
    instead: String = "",
    more: String = night,
    _ code: FindingCode,
    published: String? = nil,
    _ shifts: String...
  ) -> ClauseRow {
    limit(clause, instead: instead, more: more, code, published: published, shifts)
  }

  private static func limit(
    _ clause: String,
    instead: String = "",
    more: String = night,
    _ code: FindingCode,
    published: String? = nil,
    _ shifts: [String]
  ) -> ClauseRow {
    ClauseRow(
      clause,
      instead: instead,
      in: "labour limits law for every role\n  source plan\n  \(more)\n  §",
      .law(code, shifts: shifts, published: published)
    )
  }

  private static func head(_ one: String, _ other: String) -> ClauseRow {
    ClauseRow(
      one,
      instead: other,
      in: "§\n  source plan\n  shift at most 4 h",
      .law(.shiftTooLong, shifts: ["B1 2026-11-23 08:00-14:00"])
    )
  }
}
