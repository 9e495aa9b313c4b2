extension Shape {
  /// The clauses of a scenario about one person.
  static let givenPersonShapes: [Shape] = [
    .clause(
      .givenWorks,
      in: [.scenario],
      en: "given anna works 22:00-06:00 on Monday through Thursday, "
        + "from 3 August 2026 through 30 August 2026, with break 45 min",
      nl: "gegeven anna werkt 22:00-06:00 op maandag tot en met donderdag, "
        + "vanaf 3 augustus 2026 tot en met 30 augustus 2026, met pauze 45 min",
      [.word(.given), .slot(.person, .nameOrString)] + workedParts
    ),
    .clause(
      .givenWorker,
      in: [.scenario],
      en: "given boa ahmed works 17:00-01:00 on 9 May 2025",
      nl: "gegeven boa ahmed werkt 17:00-01:00 op 9 mei 2025",
      [.word(.given), .slot(.role, .name), .slot(.name, .name)] + workedParts
    ),
    .clause(
      .givenContract,
      in: [.scenario],
      en: "given anna with contract of 24 h, at most 40 h",
      nl: "gegeven anna met contract van 24 u, hoogstens 40 u",
      .word(.given),
      .slot(.person, .nameOrString),
      .word(.with),
      .word(.contractOf),
      .slot(.duration, .durationOrName),
      .optional([.comma, .word(.atMost), .slot(.secondDuration, .durationOrName)])
    ),
    .clause(
      .givenHolds,
      in: [.scenario],
      en: "given anna with oath from 1 January 2025 through 31 December 2026",
      nl: "gegeven anna met oath vanaf 1 januari 2025 tot en met 31 december 2026",
      .word(.given),
      .slot(.person, .nameOrString),
      .word(.with),
      .slot(.qualification, .name),
      .optional([.word(.from), .slot(.date, .dateOrName)]),
      .optional([.word(.through), .slot(.throughDate, .dateOrName)])
    ),
    .clause(
      .givenAway,
      in: [.scenario],
      en: "given anna away from 3 August 2026 through 30 August 2026",
      nl: "gegeven anna afwezig vanaf 3 augustus 2026 tot en met 30 augustus 2026",
      .word(.given),
      .slot(.person, .nameOrString),
      .word(.awayFrom),
      .slot(.date, .dateOrName),
      .word(.through),
      .slot(.throughDate, .dateOrName)
    ),
    .clause(
      .givenSundays,
      in: [.scenario],
      en: "given anna agrees to Sunday work",
      nl: "gegeven anna stemt in met zondagswerk",
      .word(.given),
      .slot(.person, .nameOrString),
      .word(.agreesToSundays)
    ),
    .clause(
      .givenAge,
      in: [.scenario],
      en: "given anna comes of age on 1 March 2027",
      nl: "gegeven anna meerderjarig op 1 maart 2027",
      .word(.given),
      .slot(.person, .nameOrString),
      .word(.comesOfAgeOn),
      .slot(.date, .dateOrName)
    ),
  ]

  /// `works 17:00-01:00 on 9 May 2025`, perhaps with the days between which and the break.
  private static let workedParts: [ShapePart] = [
    .word(.works),
    .slot(.window, .windowOrName),
    .word(.on),
    .choice([[.slot(.days, .days)], [.slot(.column, .name)]]),
    .optional([
      .comma, .word(.from), .slot(.date, .dateOrName), .word(.through),
      .slot(.throughDate, .dateOrName),
    ]),
    .optional([.comma, .word(.withBreak), .slot(.duration, .durationOrName)]),
  ]

  /// The clauses of a scenario that change a clause of a rule.
  static let changeShapes: [Shape] = [
    .clause(
      .changeEvery,
      in: [.scenario],
      en: "change shop-check every calendar year 3 times, at least 2 months apart",
      nl: "wijzig shop-check elk kalenderjaar 3 keer, minstens 2 maanden ertussen",
      [.word(.change), .slot(.rule, .name)] + everyParts
    ),
    .clause(
      .changeTeam,
      in: [.scenario],
      en: "change shop-check team 2 boa with oath and 1 police",
      nl: "wijzig shop-check team 2 boa met oath en 1 police",
      [.word(.change), .slot(.rule, .name)] + teamParts
    ),
    .clause(
      .changeTakes,
      in: [.scenario],
      en: "change shop-check takes 2 h",
      nl: "wijzig shop-check duurt 2 u",
      .word(.change),
      .slot(.rule, .name),
      .word(.takes),
      .slot(.duration, .durationOrName)
    ),
    .clause(
      .changeWithin,
      in: [.scenario],
      en: "change shop-check within 12:00-20:00 on any day",
      nl: "wijzig shop-check binnen 12:00-20:00 op alle dagen",
      .word(.change),
      .slot(.rule, .name),
      .word(.within),
      .list([.slot(.window, .windowOrName)]),
      .word(.on),
      .slot(.days, .days)
    ),
  ]
}
