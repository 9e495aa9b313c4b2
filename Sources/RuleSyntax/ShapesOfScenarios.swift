extension Shape {
  /// The declarations and clauses of files of scenarios.
  static let scenarioShapes: [Shape] = scenarioHeads + givenShapes + planShapes + expectShapes

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
      .givenCount,
      in: [.scenario],
      en: "given 9 shop when size = 3",
      nl: "gegeven 9 shop wanneer size = 3",
      .word(.given),
      .slot(.count, .integer),
      .slot(.name, .kindName),
      .optional([.word(.when), .slot(.condition, .condition)])
    ),
    .clause(
      .givenParameter,
      in: [.scenario],
      en: "given scan-speed = 1500 places per h",
      nl: "gegeven scan-speed = 1500 plaatsen per u",
      .word(.given),
      .slot(.name, .name),
      .equals,
      .slot(.quantity, .quantity)
    ),
    .clause(
      .givenObject,
      in: [.scenario],
      en: "given shop corner-shop when size = 3",
      nl: "gegeven shop corner-shop wanneer size = 3",
      .word(.given),
      .slot(.kind, .kindName),
      .slot(.name, .name),
      .optional([.word(.with), .slot(.quantity, .places)]),
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
      .slot(.date, .date),
      .word(.through),
      .slot(.throughDate, .date)
    ),
    .clause(
      .planYear,
      in: [.scenario],
      en: "plan calendar year 2026",
      nl: "plan kalenderjaar 2026",
      .word(.planYear),
      .slot(.count, .integer)
    ),
    .clause(
      .planWeek,
      in: [.scenario],
      en: "plan week 48 of 2026",
      nl: "plan week 48 van 2026",
      .word(.planWeek),
      .slot(.count, .integer),
      .word(.of),
      .slot(.amount, .integer)
    ),
    .clause(
      .planDay,
      in: [.scenario],
      en: "plan day 12 May 2025",
      nl: "plan dag 12 mei 2025",
      .word(.planDay),
      .slot(.date, .date)
    ),
    .clause(
      .eventOn,
      in: [.scenario],
      en: "event on 12 May 2025 sale-to-minor of shop-check at corner-shop",
      nl: "gebeurtenis op 12 mei 2025 sale-to-minor van shop-check bij corner-shop",
      .word(.eventOn),
      .slot(.date, .date),
      .list([.slot(.violation, .name)]),
      .optional([.word(.of), .slot(.rule, .name)]),
      .optional([.word(.atPlace), .slot(.place, .name)])
    ),
    .clause(
      .checkOn,
      in: [.scenario],
      en: "check on 12 May 2025 of shop-check at corner-shop",
      nl: "controle op 12 mei 2025 van shop-check bij corner-shop",
      .word(.checkOn),
      .slot(.date, .date),
      .word(.of),
      .slot(.rule, .name),
      .optional([.word(.atPlace), .slot(.place, .name)])
    ),
  ]

  private static let expectShapes: [Shape] = [
    .clause(
      .expectNone,
      in: [.scenario],
      en: "expect no shop-check at corner-shop",
      nl: "verwacht geen shop-check bij corner-shop",
      .word(.expect),
      .word(.no),
      .slot(.rule, .name),
      .optional([.word(.atPlace), .slot(.place, .name)])
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
      .choice([
        [.word(.between), .slot(.low, .quantity), .word(.and), .slot(.high, .quantity)],
        [.slot(.quantity, .quantity)],
      ])
    ),
    .clause(
      .expectCount,
      in: [.scenario],
      en: "expect shop-check 2 times for each shop",
      nl: "verwacht shop-check 2 keer voor elke shop",
      .word(.expect),
      .slot(.rule, .name),
      .optional([.oneOf(.promise, [.atLeast, .atMost])]),
      .slot(.amount, .integer),
      .word(.times),
      .optional([
        .choice([
          [.word(.forEach), .slot(.kind, .kindName)],
          [.word(.atPlace), .slot(.place, .name)],
        ])
      ])
    ),
    .clause(
      .expectDue,
      in: [.scenario],
      en: "expect shop-check due by 31 December 2026 at corner-shop",
      nl: "verwacht shop-check uiterlijk op 31 december 2026 bij corner-shop",
      .word(.expect),
      .slot(.rule, .name),
      .word(.dueBy),
      .slot(.date, .date),
      .optional([.word(.atPlace), .slot(.place, .name)])
    ),
    .clause(
      .expectStep,
      in: [.scenario],
      en: "expect shop-ladder step 2 at corner-shop",
      nl: "verwacht shop-ladder trede 2 bij corner-shop",
      .word(.expect),
      .slot(.ladder, .name),
      .word(.step),
      .slot(.step, .integer),
      .optional([.word(.atPlace), .slot(.place, .name)])
    ),
  ]
}
