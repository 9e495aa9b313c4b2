extension Shape {
  /// The clauses of holidays, roles, resources, shifts and fairness.
  static let otherShapes: [Shape] = [
    .clause(
      .holiday,
      in: [.holidays],
      en: "holiday kings-day on 27 April, on Sunday 1 day earlier, every 5 years",
      nl: "feestdag kings-day op 27 april, op zondag 1 dag eerder, elke 5 jaar",
      .word(.holiday),
      .slot(.name, .name),
      .word(.on),
      .choice([
        [
          .flag(.easter, .easter),
          .optional([.signed(.offset, negative: .minus, positive: .plus, signFirst: true)]),
        ],
        [.slot(.month, .dayOfYear)],
      ]),
      .optional([
        .comma, .word(.on), .word(.sunday),
        .signed(.sundayShift, negative: .earlier, positive: .later, signFirst: false),
      ]),
      .optional([.comma, .word(.every), .slot(.everyYears, .integer), .word(.year)])
    ),
    .clause(
      .deployed,
      in: [.role],
      en: "deployed 07:00-22:00 on any day",
      nl: "inzetbaar 07:00-22:00 op alle dagen",
      .word(.deployed),
      .list([.slot(.window, .windowOrName)]),
      .word(.on),
      .slot(.days, .days)
    ),
    .clause(
      .handles,
      in: [.resource],
      en: "handles 1200 places per h",
      nl: "verwerkt 1200 plaatsen per u",
      .word(.handles),
      .slot(.quantity, .quantityOrName)
    ),
    .clause(
      .available,
      in: [.resource],
      en: "available 9 h on Monday through Saturday, 3 h on Sunday",
      nl: "beschikbaar 9 u op maandag tot en met zaterdag, 3 u op zondag",
      .word(.available),
      .list([
        .slot(.quantity, .quantityOrName), .optional([.word(.on), .slot(.days, .days)]),
      ])
    ),
    .clause(
      .length,
      in: [.shifts],
      en: "length 4 h through 9 h",
      nl: "lengte 4 u tot en met 9 u",
      .word(.length),
      .slot(.duration, .duration),
      .word(.through),
      .slot(.secondDuration, .duration)
    ),
    .clause(
      .startingEvery,
      in: [.shifts],
      en: "starting every 30 min",
      nl: "begin elke 30 min",
      .word(.startingEvery),
      .slot(.duration, .duration)
    ),
    .clause(
      .atMostPerWeek,
      in: [.shifts],
      en: "at most 5 per week",
      nl: "hoogstens 5 per week",
      .word(.atMost),
      .slot(.count, .integer),
      .word(.perWeek)
    ),
    .clause(
      .eveningFrom,
      in: [.fairness],
      en: "evening from 18:00",
      nl: "avond vanaf 18:00",
      .word(.eveningFrom),
      .slot(.time, .time)
    ),
    .clause(
      .over,
      in: [.fairness],
      en: "over 13 weeks",
      nl: "over 13 weken",
      .word(.over),
      .slot(.count, .integer),
      .word(.week)
    ),
  ]

  /// The clauses of classifications, ladders, regimes, priority and indicators.
  static let followUpShapes: [Shape] = [
    .clause(
      .classWhen,
      in: [.classify],
      en: "high when complaints in 12 months >= 3",
      nl: "high wanneer klachten in 12 maanden >= 3",
      .slot(.className, .name),
      .word(.when),
      .slot(.condition, .condition)
    ),
    .clause(
      .classOtherwise,
      in: [.classify],
      en: "low otherwise",
      nl: "low anders",
      .slot(.className, .name),
      .word(.otherwise)
    ),
    .clause(
      .countsViolation,
      in: [.ladder],
      en: "counts same violation within 24 months",
      nl: "telt dezelfde overtreding binnen 24 maanden",
      .word(.counts),
      .choice([[.word(.any)], [.flag(.same, .same)]]),
      .word(.violationWithin),
      .slot(.period, .period)
    ),
    .clause(
      .step,
      in: [.ladder],
      en: "step 1 closure 1 month and review, recheck within 6 weeks",
      nl: "trede 1 closure 1 maand en review, hercontrole binnen 6 weken",
      .word(.step),
      .slot(.step, .integer),
      .slot(.outcome, .outcome),
      .optional([.comma, .word(.recheckWithin), .slot(.period, .period)])
    ),
    .clause(
      .startsAt,
      in: [.ladder],
      en: "sale-to-minor starts at step 2",
      nl: "sale-to-minor begint bij trede 2",
      .slot(.violation, .name),
      .word(.startsAtStep),
      .slot(.step, .integer)
    ),
    .clause(
      .takesPrecedence,
      in: [.regime],
      en: "takes precedence over shop-check, bar-check",
      nl: "gaat voor shop-check, bar-check",
      .word(.takesPrecedenceOver),
      .list([.slot(.rule, .name)])
    ),
    .clause(
      .pauses,
      in: [.regime],
      en: "pauses shop-check",
      nl: "pauzeert shop-check",
      .word(.pauses),
      .list([.slot(.rule, .name)])
    ),
    .clause(
      .replacesFrequency,
      in: [.regime],
      en: "replaces frequency of shop-check",
      nl: "vervangt frequentie van shop-check",
      .word(.replacesFrequencyOf),
      .slot(.rule, .name)
    ),
    .clause(
      .goesFirst,
      in: [.regime],
      en: "goes first when short",
      nl: "eerst bij schaarste",
      .word(.goesFirst)
    ),
    .clause(
      .order,
      in: [.priority],
      en: "order shop-check, bar-check",
      nl: "volgorde shop-check, bar-check",
      .word(.order),
      .list([.slot(.rule, .name)])
    ),
    .clause(
      .countsChecks,
      in: [.indicator],
      en: "counts checks of shop-check, bar-check",
      nl: "telt controles van shop-check, bar-check",
      .word(.countsChecksOf),
      .list([.slot(.rule, .name)])
    ),
    .clause(
      .countsViolationsOf,
      in: [.indicator],
      en: "counts violations of shop-check",
      nl: "telt overtredingen van shop-check",
      .word(.countsViolationsOf),
      .list([.slot(.rule, .name)])
    ),
    .clause(
      .countsElsewhere,
      in: [.indicator],
      en: "counts elsewhere \"police figures\"",
      nl: "telt elders \"politiecijfers\"",
      .word(.countsElsewhere),
      .slot(.text, .string)
    ),
    .clause(
      .target,
      in: [.indicator],
      en: "target at least 10 per calendar year",
      nl: "doel minstens 10 per kalenderjaar",
      .word(.target),
      .optional([.oneOf(.promise, [.atLeast, .about])]),
      .slot(.amount, .integerOrName),
      .word(.perCalendarYear)
    ),
  ]
}
