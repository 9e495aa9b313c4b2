extension Shape {
  /// The limits of working-time law on shifts, weeks and rest.
  static let labourShapes: [Shape] = [
    .clause(
      .shiftAtMost,
      in: [.labourLimits],
      en: "shift at most 12 h",
      nl: "dienst hoogstens 12 u",
      .word(.shiftAtMost),
      .slot(.duration, .duration)
    ),
    .clause(
      .weekAtMost,
      in: [.labourLimits],
      en: "week at most 60 h",
      nl: "week hoogstens 60 u",
      .word(.weekAtMost),
      .slot(.duration, .duration)
    ),
    .clause(
      .averageWeek,
      in: [.labourLimits],
      en: "average week at most 48 h over 16 weeks",
      nl: "gemiddelde week hoogstens 48 u over 16 weken",
      .word(.averageWeekAtMost),
      .slot(.duration, .duration),
      .word(.over),
      .slot(.count, .integer),
      .word(.week)
    ),
    .clause(
      .restBetween,
      in: [.labourLimits],
      en: "rest at least 11 h between shifts, once per 7 days 8 h, including 23:00-06:00",
      nl: "rust minstens 11 u tussen diensten, eens per 7 dagen 8 u, inclusief 23:00-06:00",
      .word(.restAtLeast),
      .slot(.duration, .duration),
      .word(.betweenShifts),
      .optional([
        .comma, .word(.oncePer), .slot(.count, .integer), .word(.day),
        .slot(.secondDuration, .duration),
      ]),
      .optional([.comma, .word(.including), .slot(.window, .window)])
    ),
    .clause(
      .restAfterLateNight,
      in: [.labourLimits],
      en: "rest at least 14 h after night shift ending after 02:00, once per 7 days 8 h",
      nl: "rust minstens 14 u na nachtdienst die eindigt na 02:00, eens per 7 dagen 8 u",
      .word(.restAtLeast),
      .slot(.duration, .duration),
      .word(.afterNightShift),
      .word(.endingAfter),
      .slot(.time, .time),
      .optional([
        .comma, .word(.oncePer), .slot(.count, .integer), .word(.day),
        .slot(.secondDuration, .duration),
      ])
    ),
    .clause(
      .restAfterSeries,
      in: [.labourLimits],
      en: "rest at least 46 h after 3 night shifts",
      nl: "rust minstens 46 u na 3 nachtdiensten",
      .word(.restAtLeast),
      .slot(.duration, .duration),
      .word(.after),
      .slot(.count, .integer),
      .word(.nightShifts)
    ),
    .clause(
      .weeklyRest,
      in: [.labourLimits],
      en: "weekly rest at least 36 h in 7 days, or 72 h in 14 days in parts of at least 32 h",
      nl:
        "wekelijkse rust minstens 36 u in 7 dagen, of 72 u in 14 dagen in delen van minstens 32 u",
      .word(.weeklyRestAtLeast),
      .slot(.duration, .duration),
      .word(.inSpan),
      .slot(.count, .integer),
      .word(.day),
      .optional([
        .comma, .word(.or), .slot(.secondDuration, .duration), .word(.inSpan),
        .slot(.count, .integer), .word(.day), .word(.inPartsOfAtLeast),
        .slot(.thirdDuration, .duration),
      ])
    ),
    .clause(
      .breakAtLeast,
      in: [.labourLimits],
      en: "break at least 30 min in shift over 5 h 30 min, in parts of at least 15 min",
      nl: "pauze minstens 30 min in dienst boven 5 u 30 min, in delen van minstens 15 min",
      .word(.breakAtLeast),
      .slot(.duration, .duration),
      .word(.inShiftOver),
      .slot(.secondDuration, .duration),
      .optional([.comma, .word(.inPartsOfAtLeast), .slot(.thirdDuration, .duration)])
    ),
    .clause(
      .freeSundays,
      in: [.labourLimits],
      en: "free Sundays at least 13 in 52 weeks",
      nl: "vrije zondagen minstens 13 in 52 weken",
      .word(.freeSundaysAtLeast),
      .slot(.count, .integer),
      .word(.inSpan),
      .slot(.count, .integer),
      .word(.week)
    ),
    .clause(
      .sundayWork,
      in: [.labourLimits],
      en: "Sunday work only when agreed",
      nl: "zondagswerk alleen na instemming",
      .word(.sundayWork)
    ),
    .clause(
      .notice,
      in: [.labourLimits],
      en: "notice at least 28 days, or 4 days for times",
      nl: "bekendmaking minstens 28 dagen, of 4 dagen voor tijden",
      .word(.noticeAtLeast),
      .slot(.count, .integer),
      .word(.day),
      .optional([.comma, .word(.or), .slot(.count, .integer), .word(.day), .word(.forTimes)])
    ),
  ]

  /// The limits of working-time law on nights.
  static let nightShapes: [Shape] = [
    .clause(
      .nightMeans,
      in: [.labourLimits],
      en: "night means more than 1 h between 00:00-06:00",
      nl: "nacht betekent meer dan 1 u tussen 00:00-06:00",
      .word(.nightMeansMoreThan),
      .slot(.duration, .duration),
      .word(.between),
      .slot(.window, .window)
    ),
    .clause(
      .nightShiftAtMost,
      in: [.labourLimits],
      en: "night shift at most 10 h, or 12 h with rest 12 h after, "
        + "5 times in 14 days and 22 times in 52 weeks",
      nl: "nachtdienst hoogstens 10 u, of 12 u met rust 12 u erna, "
        + "5 keer in 14 dagen en 22 keer in 52 weken",
      .word(.nightShiftAtMost),
      .slot(.duration, .duration),
      .optional([
        .comma, .word(.or), .slot(.secondDuration, .duration), .word(.withRest),
        .slot(.thirdDuration, .duration), .word(.afterIt), .comma,
        .slot(.count, .integer), .word(.times), .word(.inSpan), .number(14), .word(.day),
        .word(.and), .slot(.count, .integer), .word(.times), .word(.inSpan), .number(52),
        .word(.week),
      ])
    ),
    .clause(
      .nightWorkers,
      in: [.labourLimits],
      en: "night workers average week at most 40 h over 16 weeks from 16 night shifts",
      nl: "nachtwerkers gemiddelde week hoogstens 40 u over 16 weken bij 16 nachtdiensten",
      .word(.nightWorkersAverage),
      .slot(.duration, .duration),
      .word(.over),
      .slot(.count, .integer),
      .word(.week),
      .word(.fromShifts),
      .slot(.count, .integer),
      .word(.nightShifts)
    ),
    .clause(
      .lateNights,
      in: [.labourLimits],
      en: "night shifts ending after 02:00 at most 36 in 16 weeks",
      nl: "nachtdiensten die eindigen na 02:00 hoogstens 36 in 16 weken",
      .word(.nightShiftsEndingAfter),
      .slot(.time, .time),
      .word(.atMost),
      .slot(.count, .integer),
      .word(.inSpan),
      .slot(.count, .integer),
      .word(.week)
    ),
    .clause(
      .seriesAtMost,
      in: [.labourLimits],
      en: "series with night shift at most 7 shifts",
      nl: "reeks met nachtdienst hoogstens 7 diensten",
      .word(.seriesAtMost),
      .slot(.count, .integer),
      .word(.shifts)
    ),
    .clause(
      .noWork,
      in: [.labourLimits],
      en: "no work 23:00-06:00",
      nl: "geen werk 23:00-06:00",
      .word(.noWork),
      .slot(.window, .window)
    ),
  ]
}
