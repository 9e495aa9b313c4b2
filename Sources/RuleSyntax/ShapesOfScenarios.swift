extension Shape {
  /// The declarations and clauses of files of scenarios.
  ///
  /// Where a value may also be a name, the name is a column of the scenario's cases.
  static let scenarioShapes: [Shape] =
    scenarioHeads + givenShapes + givenPersonShapes + changeShapes + planShapes + expectShapes
    + expectDateShapes + expectRosterShapes + expectFigureShapes

  private static let scenarioHeads: [Shape] = [
    .declaration(
      .tests,
      en: "tests town.rules",
      nl: "toetst town.rules",
      .word(.tests),
      .slot(.path, .rawWord)
    ),
    .declaration(
      .scenario,
      en: "scenario \"Each shop is checked twice a year\"",
      nl: "scenario \"Each shop is checked twice a year\"",
      .word(.scenario),
      .slot(.title, .string)
    ),
    .clause(
      .whatIf,
      in: [.scenario],
      en: "what if \"one more shop\"",
      nl: "wat als \"one more shop\"",
      .word(.whatIf),
      .slot(.text, .string)
    ),
    .clause(
      .cases,
      in: [.scenario],
      en: "cases allowed, forbidden",
      nl: "gevallen allowed, forbidden",
      .word(.cases),
      .list([.slot(.column, .name)])
    ),
    .clause(
      .caseRow,
      in: [.scenario],
      en: "case 09:00-17:00, 08:59-17:00",
      nl: "geval 09:00-17:00, 08:59-17:00",
      .word(.case),
      .list([.slot(.cell, .quantityOrName)])
    ),
  ]

  private static let givenShapes: [Shape] = [
    .clause(
      .givenRegisters,
      in: [.scenario],
      en: "given registers town",
      nl: "gegeven registers town",
      .word(.given),
      .word(.registers),
      .slot(.name, .name)
    ),
    .clause(
      .givenOnly,
      in: [.scenario],
      en: "given only rules shop-check, market-check",
      nl: "gegeven alleen regels shop-check, market-check",
      .word(.given),
      .word(.onlyRules),
      .list([.slot(.rule, .name)])
    ),
    .clause(
      .givenHours,
      in: [.scenario],
      en: "given hours of corner-shop 09:00-18:00 on Monday through Saturday",
      nl: "gegeven tijden van corner-shop 09:00-18:00 op maandag tot en met zaterdag",
      .word(.given),
      .word(.hoursOf),
      .slot(.object, .nameOrString),
      .slot(.window, .windowOrName),
      .word(.on),
      .slot(.days, .days)
    ),
    .clause(
      .givenArrival,
      in: [.scenario],
      en: "given complaint noise on 12 May 2025 at corner-shop",
      nl: "gegeven klacht noise op 12 mei 2025 bij corner-shop",
      .word(.given),
      .oneOf(.triggerKind, [.application, .complaint, .report]),
      .slot(.subject, .name),
      .word(.on),
      .slot(.date, .dateOrName),
      .optional([.word(.atPlace), .slot(.object, .nameOrString)])
    ),
    .clause(
      .givenCount,
      in: [.scenario],
      en: "given 9 shop when size = 3",
      nl: "gegeven 9 shop wanneer size = 3",
      .word(.given),
      .slot(.count, .integer),
      .slot(.name, .kindName),
      .optional([.word(.with), .list([.slot(.qualification, .name)])]),
      .optional([.word(.inArea), .slot(.area, .nameOrString)]),
      .optional([.word(.when), .slot(.condition, .condition)])
    ),
    .clause(
      .givenPartner,
      in: [.scenario],
      en: "given 2 police on duty 12:00-22:00 on Monday through Friday",
      nl: "gegeven 2 police aanwezig 12:00-22:00 op maandag tot en met vrijdag",
      .word(.given),
      .slot(.count, .integer),
      .slot(.partner, .name),
      .word(.onDuty),
      .slot(.window, .windowOrName),
      .word(.on),
      .slot(.days, .days)
    ),
    .clause(
      .givenParameter,
      in: [.scenario],
      en: "given scan-speed = 1500 places per h",
      nl: "gegeven scan-speed = 1500 plaatsen per u",
      .word(.given),
      .slot(.name, .name),
      .equals,
      .slot(.quantity, .quantityOrName)
    ),
    .clause(
      .givenObject,
      in: [.scenario],
      en: "given shop corner-shop in \"Centrum\" when size = 3",
      nl: "gegeven shop corner-shop in \"Centrum\" wanneer size = 3",
      .word(.given),
      .slot(.kind, .kindName),
      .slot(.name, .name),
      .optional([
        .word(.with),
        .choice([[.slot(.quantity, .places)], [.list([.slot(.qualification, .name)])]]),
      ]),
      .optional([.word(.inArea), .slot(.area, .nameOrString)]),
      .optional([.word(.when), .slot(.condition, .condition)])
    ),
  ]

  private static let planShapes: [Shape] = [
    .clause(
      .planDays,
      in: [.scenario],
      en: "plan from 12 May 2025 through 18 May 2025",
      nl: "plan vanaf 12 mei 2025 tot en met 18 mei 2025",
      .word(.planFrom),
      .slot(.date, .dateOrName),
      .word(.through),
      .slot(.throughDate, .dateOrName)
    ),
    .clause(
      .planYear,
      in: [.scenario],
      en: "plan calendar year 2026",
      nl: "plan kalenderjaar 2026",
      .word(.planYear),
      .slot(.count, .integerOrName)
    ),
    .clause(
      .planWeek,
      in: [.scenario],
      en: "plan week 48 of 2026",
      nl: "plan week 48 van 2026",
      .word(.planWeek),
      .slot(.count, .integerOrName),
      .word(.of),
      .slot(.amount, .integerOrName)
    ),
    .clause(
      .planDay,
      in: [.scenario],
      en: "plan day 12 May 2025",
      nl: "plan dag 12 mei 2025",
      .word(.planDay),
      .slot(.date, .dateOrName)
    ),
    .clause(
      .eventOn,
      in: [.scenario],
      en: "event on 12 May 2025 sale-to-minor of shop-check at corner-shop",
      nl: "gebeurtenis op 12 mei 2025 sale-to-minor van shop-check bij corner-shop",
      .word(.eventOn),
      .slot(.date, .dateOrName),
      .list([.slot(.violation, .name)]),
      .optional([.word(.of), .slot(.rule, .name)]),
      .optional([.word(.atPlace), .slot(.object, .nameOrString)])
    ),
    .clause(
      .checkOn,
      in: [.scenario],
      en: "check on 12 May 2025 of shop-check at corner-shop",
      nl: "controle op 12 mei 2025 van shop-check bij corner-shop",
      .word(.checkOn),
      .slot(.date, .dateOrName),
      .word(.of),
      .slot(.rule, .name),
      .optional([.word(.atPlace), .slot(.object, .nameOrString)])
    ),
  ]
}
