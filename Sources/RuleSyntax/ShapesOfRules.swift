extension Shape {
  /// The clauses that fit every declaration, and those of parameters.
  static let commonShapes: [Shape] = [
    .clause(
      .source,
      in: [],
      en: "source plan \"par. 3\"",
      nl: "bron plan \"par. 3\"",
      .word(.source),
      .slot(.document, .name),
      .optional([.slot(.place, .string)])
    ),
    .clause(
      .assumedBecause,
      in: [],
      en: "assumed because \"not said\"",
      nl: "aangenomen omdat \"niet gezegd\"",
      .word(.assumedBecause),
      .slot(.text, .string)
    ),
    .clause(
      .owner,
      in: [],
      en: "owner \"Team VTH\"",
      nl: "eigenaar \"Team VTH\"",
      .word(.owner),
      .slot(.text, .string)
    ),
    .clause(
      .reviewBy,
      in: [],
      en: "review by 1 January 2027",
      nl: "herzien voor 1 januari 2027",
      .word(.reviewBy),
      .slot(.date, .date)
    ),
    .clause(
      .because,
      in: [.parameter, .assumption],
      en: "because \"not measured\"",
      nl: "omdat \"niet gemeten\"",
      .word(.because),
      .slot(.text, .string)
    ),
    .clause(
      .range,
      in: [.parameter, .assumption],
      en: "range 3 to 6",
      nl: "bereik 3 t/m 6",
      .word(.range),
      .slot(.low, .quantity),
      .word(.to),
      .slot(.high, .quantity)
    ),
    .clause(
      .label,
      in: [],
      en: "label nl \"Controle\"",
      nl: "label nl \"Controle\"",
      .word(.label),
      .slot(.languageCode, .languageCode),
      .slot(.text, .string)
    ),
    .clause(
      .accepts,
      in: [],
      en: "accepts R0113, R0118 because \"the protocol comes in March\"",
      nl: "aanvaardt R0113, R0118 omdat \"het protocol komt in maart\"",
      .word(.accepts),
      .list([.slot(.code, .rawWord)]),
      .word(.because),
      .slot(.text, .string)
    ),
    .clause(
      .provisions,
      in: [.document],
      en: "provisions \"par. 3\", \"par. 4\"",
      nl: "bepalingen \"par. 3\", \"par. 4\"",
      .word(.provisions),
      .list([.slot(.place, .string)])
    ),
  ]

  /// The clauses of a rule about when it holds, who does it and how.
  static let ruleShapes: [Shape] = [
    .clause(
      .from,
      in: [.rule, .regime, .zone],
      en: "from 1 January 2026 through 31 December 2026",
      nl: "vanaf 1 januari 2026 tot en met 31 december 2026",
      .word(.from),
      .slot(.date, .dateOrName),
      .optional([.word(.through), .slot(.throughDate, .dateOrName)])
    ),
    .clause(
      .notInForce,
      in: [.rule],
      en: "not in force from 1 January 2027",
      nl: "niet van kracht vanaf 1 januari 2027",
      .word(.notInForceFrom),
      .slot(.date, .dateOrName)
    ),
    .clause(
      .transition,
      in: [.rule],
      en: "transition pro rata, rounded up",
      nl: "overgang naar rato, naar boven afgerond",
      .word(.transition),
      .oneOf(.reading, [.proRata, .fromNextPeriod, .atOnce]),
      .optional([.comma, .oneOf(.rounding, [.roundedUp, .roundedDown, .roundedHalfUp])])
    ),
    .clause(
      .team,
      in: [.rule],
      en: "team 1 boa with oath and 2 police",
      nl: "team 1 boa met oath en 2 police",
      teamParts
    ),
    .clause(
      .partners,
      in: [.rule],
      en: "partners police, tax-office",
      nl: "partners police, tax-office",
      .word(.partners),
      .list([.slot(.partner, .name)])
    ),
    .clause(
      .takes,
      in: [.rule],
      en: "takes 1 h 30 min",
      nl: "duurt 1 u 30 min",
      .word(.takes),
      .slot(.duration, .durationOrName)
    ),
    .clause(
      .uses,
      in: [.rule],
      en: "uses scan-car for each place",
      nl: "gebruikt scan-car voor elke plaats",
      .word(.uses),
      .slot(.resource, .name),
      .optional([.flag(.forEachPlace, .forEachPlace)])
    ),
    .clause(
      .withinOwnHours,
      in: [.rule, .resource],
      en: "within own hours",
      nl: "binnen eigen tijden",
      .word(.within),
      .flag(.ownHours, .ownHours)
    ),
    .clause(
      .within,
      in: [.rule, .resource],
      en: "within 07:00-12:00, 13:00-22:00 on any day",
      nl: "binnen 07:00-12:00, 13:00-22:00 op alle dagen",
      .word(.within),
      .list([.slot(.window, .windowOrName)]),
      .word(.on),
      .slot(.days, .days)
    ),
    .clause(
      .except,
      in: [.rule],
      en: "except on public holiday",
      nl: "behalve op feestdag",
      .word(.exceptOn),
      .slot(.days, .days)
    ),
    .clause(
      .visitsCount,
      in: [.rule],
      en: "visits count",
      nl: "bezoeken tellen",
      .word(.visitsCount)
    ),
    .clause(
      .unannounced,
      in: [.rule],
      en: "unannounced",
      nl: "onaangekondigd",
      .word(.unannounced)
    ),
    .clause(
      .preferOwnArea,
      in: [.rule],
      en: "prefer own area",
      nl: "liefst eigen wijk",
      .word(.preferOwnArea)
    ),
    .clause(
      .countsFor,
      in: [.rule],
      en: "counts for market-check, shop-checks",
      nl: "telt voor market-check, shop-checks",
      .word(.countsFor),
      .list([.slot(.rule, .name)])
    ),
    .clause(
      .moreOftenThan,
      in: [.rule],
      en: "more often than licensed-check",
      nl: "vaker dan licensed-check",
      .word(.moreOftenThan),
      .slot(.rule, .name)
    ),
    .clause(
      .during,
      in: [.rule],
      en: "during corona",
      nl: "tijdens corona",
      .word(.during),
      .slot(.regime, .name)
    ),
  ]

  /// The clauses of a rule that ask for work.
  static let frequencyShapes: [Shape] = [
    .clause(
      .every,
      in: [.rule, .regime],
      en: "every 2 calendar years at least 4 times when risk is high, at least 6 weeks apart",
      nl: "elke 2 kalenderjaren minstens 4 keer wanneer risk is high, minstens 6 weken ertussen",
      everyParts
    ),
    .clause(
      .onViolation,
      in: [.rule],
      en: "on violation follow shop-ladder",
      nl: "bij overtreding volg shop-ladder",
      .word(.onViolationFollow),
      .slot(.ladder, .name)
    ),
    .clause(
      .onTrigger,
      in: [.rule],
      en: "on complaint noise within 2 weeks, about 120 per calendar year",
      nl: "bij klacht noise binnen 2 weken, ongeveer 120 per kalenderjaar",
      .word(.onEvent),
      .oneOf(.triggerKind, [.application, .complaint, .report]),
      .slot(.subject, .name),
      .word(.within),
      .slot(.period, .period),
      .comma,
      .word(.about),
      .slot(.amount, .integerOrName),
      .word(.perCalendarYear)
    ),
    .clause(
      .keep,
      in: [.rule],
      en: "keep 2 boa with oath on duty in \"Centrum\", 07:00-22:00 on any day",
      nl: "houd 2 boa met oath aanwezig in \"Centrum\", 07:00-22:00 op alle dagen",
      .word(.keep),
      .slot(.count, .integerOrName),
      .slot(.role, .name),
      .optional([.word(.with), .slot(.qualification, .name)]),
      .word(.onDuty),
      .optional([.word(.inArea), .slot(.area, .nameOrString)]),
      .comma,
      .choice([
        [.flag(.ownHours, .ownHours)],
        [.list([.slot(.window, .windowOrName)]), .word(.on), .slot(.days, .days)],
      ])
    ),
    .clause(
      .reserve,
      in: [.rule],
      en: "reserve 10% of boa for reports",
      nl: "reserveer 10% van boa voor reports",
      .word(.reserve),
      .slot(.percent, .percentOrName),
      .word(.of),
      .slot(.role, .name),
      .word(.for),
      .slot(.purpose, .nameOrString)
    ),
  ]
  /// A frequency: `every calendar year 2 times, at least 3 months apart`.
  static let everyParts: [ShapePart] = [
    .word(.every),
    .optional([.slot(.every, .integer)]),
    .oneOf(.unit, [.day, .week, .month, .quarter, .calendarYear]),
    .optional([.oneOf(.promise, [.atLeast, .about])]),
    .slot(.amount, .integerOrName),
    .word(.times),
    .optional([.word(.on), .slot(.days, .days)]),
    .optional([.word(.when), .slot(.condition, .condition)]),
    .optional([.comma, .word(.atLeast), .slot(.spacing, .period), .word(.apart)]),
  ]

  /// A team: `team 1 boa with oath and 2 police`.
  static let teamParts: [ShapePart] = [
    .word(.team),
    .andList([
      .slot(.count, .integer), .slot(.role, .name),
      .optional([.word(.with), .slot(.qualification, .name)]),
    ]),
  ]
}
