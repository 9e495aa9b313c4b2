extension Shape {
  /// A part such as `at corner-shop`.
  private static let atPlace: ShapePart =
    .optional([.word(.atPlace), .slot(.object, .nameOrString)])

  /// A number with its promise, such as `at least 3`.
  private static let number: [ShapePart] = [
    .optional([.oneOf(.promise, [.atLeast, .atMost])]), .slot(.amount, .integerOrName),
  ]

  /// Two ends or one value: `between 17 h and 18 h`, `18 h`.
  private static let figure: ShapePart = .choice([
    [
      .word(.between), .slot(.low, .quantityOrName), .word(.and), .slot(.high, .quantityOrName),
    ],
    [.slot(.quantity, .quantityOrName)],
  ])

  /// What a scenario expects of what is due.
  static let expectShapes: [Shape] = [
    .clause(
      .expectNone,
      in: [.scenario],
      en: "expect no shop-check at corner-shop",
      nl: "verwacht geen shop-check bij corner-shop",
      .word(.expect),
      .word(.no),
      .slot(.rule, .name),
      atPlace
    ),
    .clause(
      .expectDemand,
      in: [.scenario],
      en: "expect demand for boa from shop-check between 17 h and 18 h",
      nl: "verwacht vraag naar boa uit shop-check tussen 17 u en 18 u",
      .word(.expect),
      .word(.demandFor),
      .slot(.name, .name),
      .optional([.word(.kindFrom), .slot(.rule, .name)]),
      figure
    ),
    .clause(
      .expectCount,
      in: [.scenario],
      en: "expect shop-check 2 times for each shop",
      nl: "verwacht shop-check 2 keer voor elke shop",
      [.word(.expect), .slot(.rule, .name)] + number + [
        .word(.times),
        .optional([
          .choice([
            [.word(.forEach), .slot(.kind, .kindName)],
            [.word(.atPlace), .slot(.object, .nameOrString)],
          ])
        ]),
      ]
    ),
    .clause(
      .expectDue,
      in: [.scenario],
      en: "expect shop-check due by 31 December 2026 at corner-shop",
      nl: "verwacht shop-check uiterlijk op 31 december 2026 bij corner-shop",
      .word(.expect),
      .slot(.rule, .name),
      .word(.dueBy),
      .slot(.date, .dateOrName),
      atPlace
    ),
    .clause(
      .expectStep,
      in: [.scenario],
      en: "expect shop-ladder step 2, closure 3 months at corner-shop",
      nl: "verwacht shop-ladder trede 2, closure 3 maanden bij corner-shop",
      .word(.expect),
      .slot(.ladder, .name),
      .word(.step),
      .slot(.step, .integerOrName),
      .optional([.comma, .slot(.outcome, .outcome)]),
      atPlace
    ),
  ]

  /// What a scenario expects of days, times and classes.
  static let expectDateShapes: [Shape] = [
    .clause(
      .expectRecheck,
      in: [.scenario],
      en: "expect recheck of shop-check due by 23 June 2025 at corner-shop",
      nl: "verwacht hercontrole van shop-check uiterlijk op 23 juni 2025 bij corner-shop",
      .word(.expect),
      .word(.recheckOf),
      .slot(.rule, .name),
      .word(.dueBy),
      .slot(.date, .dateOrName),
      atPlace
    ),
    .clause(
      .expectNoRecheck,
      in: [.scenario],
      en: "expect no recheck of shop-check at corner-shop",
      nl: "verwacht geen hercontrole van shop-check bij corner-shop",
      .word(.expect),
      .word(.no),
      .word(.recheckOf),
      .slot(.rule, .name),
      atPlace
    ),
    .clause(
      .expectNotBefore,
      in: [.scenario],
      en: "expect shop-check not before 5 April 2026 at corner-shop",
      nl: "verwacht shop-check niet voor 5 april 2026 bij corner-shop",
      .word(.expect),
      .slot(.rule, .name),
      .word(.notBefore),
      .slot(.date, .dateOrName),
      atPlace
    ),
    .clause(
      .expectPossible,
      in: [.scenario],
      en: "expect shop-check not possible 11:59-13:29 on 12 May 2026 at corner-shop",
      nl: "verwacht shop-check niet mogelijk 11:59-13:29 op 12 mei 2026 bij corner-shop",
      .word(.expect),
      .slot(.rule, .name),
      .optional([.flag(.negated, .not)]),
      .word(.possible),
      .slot(.window, .windowOrName),
      .word(.on),
      .slot(.date, .dateOrName),
      atPlace
    ),
    .clause(
      .expectClass,
      in: [.scenario],
      en: "expect corner-shop in class high",
      nl: "verwacht corner-shop in klasse high",
      .word(.expect),
      .slot(.object, .nameOrString),
      .word(.inClass),
      .slot(.className, .name)
    ),
  ]

  /// What a scenario expects of people and of the roster of a week.
  static let expectRosterShapes: [Shape] = [
    .clause(
      .expectWork,
      in: [.scenario],
      en: "expect anna may not work 08:59-17:00 on 25 November 2026 with break 30 min "
        + "according to daily-rest",
      nl: "verwacht anna mag niet werken 08:59-17:00 op 25 november 2026 met pauze 30 min "
        + "volgens daily-rest",
      .word(.expect),
      .slot(.person, .nameOrString),
      .oneOf(.status, [.mayWork, .mayNotWork]),
      .slot(.window, .windowOrName),
      .word(.on),
      .slot(.date, .dateOrName),
      .optional([.word(.withBreak), .andList([.slot(.duration, .durationOrName)])]),
      .optional([.word(.accordingTo), .list([.slot(.limits, .name)])])
    ),
    .clause(
      .expectFree,
      in: [.scenario],
      en: "expect anna free until 12:00 on 10 May 2025",
      nl: "verwacht anna vrij tot 12:00 op 10 mei 2025",
      .word(.expect),
      .slot(.person, .nameOrString),
      .word(.freeUntil),
      .slot(.time, .time),
      .optional([.word(.on), .slot(.date, .dateOrName)])
    ),
    .clause(
      .expectShifts,
      in: [.scenario],
      en: "expect anna has at most 4 shifts",
      nl: "verwacht anna heeft hoogstens 4 diensten",
      [.word(.expect), .slot(.person, .nameOrString), .word(.has)] + number + [
        .oneOf(.unit, [.shifts, .nightShifts])
      ]
    ),
    .clause(
      .expectQualified,
      in: [.scenario],
      en: "expect anna not qualified for shop-check on 12 May 2026",
      nl: "verwacht anna niet bevoegd voor shop-check op 12 mei 2026",
      .word(.expect),
      .slot(.person, .nameOrString),
      .optional([.flag(.negated, .not)]),
      .word(.qualifiedFor),
      .slot(.rule, .name),
      .word(.on),
      .slot(.date, .dateOrName)
    ),
    .clause(
      .expectPresence,
      in: [.scenario],
      en: "expect 2 boa on duty in \"Centrum\", 07:00-22:00 on 12 May 2026",
      nl: "verwacht 2 boa aanwezig in \"Centrum\", 07:00-22:00 op 12 mei 2026",
      .word(.expect),
      .slot(.count, .integer),
      .slot(.role, .name),
      .word(.onDuty),
      .optional([.word(.inArea), .slot(.area, .nameOrString)]),
      .comma,
      .slot(.window, .windowOrName),
      .word(.on),
      .slot(.date, .dateOrName)
    ),
    .clause(
      .expectPlanned,
      in: [.scenario],
      en: "expect shop-check planned 2 times at corner-shop",
      nl: "verwacht shop-check ingepland 2 keer bij corner-shop",
      [.word(.expect), .slot(.rule, .name), .word(.planned)] + number + [.word(.times), atPlace]
    ),
    .clause(
      .expectOpen,
      in: [.scenario],
      en: "expect shop-check left open 1 time at corner-shop, proved unavoidable",
      nl: "verwacht shop-check blijft open 1 keer bij corner-shop, bewezen onvermijdelijk",
      [.word(.expect), .slot(.rule, .name), .word(.leftOpen)] + number + [
        .word(.times), atPlace, .optional([.comma, .flag(.proved, .provedUnavoidable)]),
      ]
    ),
    .clause(
      .expectRoster,
      in: [.scenario],
      en: "expect lawful roster",
      nl: "verwacht wettig rooster",
      .word(.expect),
      .word(.lawfulRoster)
    ),
    .clause(
      .expectNoRoster,
      in: [.scenario],
      en: "expect no lawful roster",
      nl: "verwacht geen wettig rooster",
      .word(.expect),
      .word(.no),
      .word(.lawfulRoster)
    ),
  ]

  /// What a scenario expects of figures, and of what an answer rests on.
  static let expectFigureShapes: [Shape] = [
    .clause(
      .expectSupply,
      in: [.scenario],
      en: "expect supply of scan-car 14 h per day",
      nl: "verwacht aanbod van scan-car 14 u per dag",
      .word(.expect),
      .word(.supplyOf),
      .slot(.name, .name),
      figure
    ),
    .clause(
      .expectShortfall,
      in: [.scenario],
      en: "expect shortfall of scan-car between 3 h and 4 h per day",
      nl: "verwacht tekort aan scan-car tussen 3 u en 4 u per dag",
      .word(.expect),
      .word(.shortfallOf),
      .slot(.name, .name),
      figure
    ),
    .clause(
      .expectNoShortfall,
      in: [.scenario],
      en: "expect no shortfall of scan-car",
      nl: "verwacht geen tekort aan scan-car",
      .word(.expect),
      .word(.no),
      .word(.shortfallOf),
      .slot(.name, .name)
    ),
    .clause(
      .expectUse,
      in: [.scenario],
      en: "expect use of scan-car between 60% and 70%",
      nl: "verwacht gebruik van scan-car tussen 60% en 70%",
      .word(.expect),
      .word(.useOf),
      .slot(.name, .name),
      figure
    ),
    .clause(
      .expectReason,
      in: [.scenario],
      en: "expect reason daily-rest, shop-check",
      nl: "verwacht reden daily-rest, shop-check",
      .word(.expect),
      .word(.reason),
      .choice([[.flag(.law, .labourLimits)], [.list([.slot(.name, .name)])]])
    ),
    .clause(
      .expectAssumptions,
      in: [.scenario],
      en: "expect assumptions scan-speed, scan-hours",
      nl: "verwacht aannames scan-speed, scan-hours",
      .word(.expect),
      .word(.assumptions),
      .list([.slot(.name, .name)])
    ),
    .clause(
      .expectTarget,
      in: [.scenario],
      en: "expect target of shop-checks not reached",
      nl: "verwacht doel van shop-checks niet gehaald",
      .word(.expect),
      .word(.target),
      .word(.of),
      .slot(.name, .name),
      .optional([.flag(.negated, .not)]),
      .word(.reached)
    ),
    .clause(
      .expectIndicator,
      in: [.scenario],
      en: "expect indicator shop-checks at least 18",
      nl: "verwacht indicator shop-checks minstens 18",
      [.word(.expect), .word(.indicator), .slot(.name, .name)] + number
    ),
  ]
}
