extension Shape {
  /// The head of a file.
  static let headShapes: [Shape] = [
    .declaration(
      .language,
      en: "language en",
      nl: "taal nl",
      .word(.language),
      .slot(.languageCode, .languageCode)
    ),
    .declaration(
      .package,
      en: "package stad.parking version 2026.1",
      nl: "pakket stad.parking versie 2026.1",
      .word(.package),
      .slot(.path, .rawWord),
      .word(.version),
      .slot(.version, .version)
    ),
    .declaration(
      .importing,
      en: "import national.holidays",
      nl: "importeer national.holidays",
      .word(.importing),
      .slot(.path, .rawWord)
    ),
    .declaration(
      .calendar,
      en: "calendar Europe/Amsterdam with public holidays NL",
      nl: "kalender Europe/Amsterdam met feestdagen NL",
      .word(.calendar),
      .slot(.zoneName, .rawWord),
      .word(.withPublicHolidays),
      .slot(.calendarName, .rawWord)
    ),
  ]

  /// The declarations.
  static let declarationShapes: [Shape] = [
    .declaration(
      .document,
      en: "document plan \"Plan 2026\" at \"plan.txt\" status adopted",
      nl: "document plan \"Plan 2026\" op \"plan.txt\" status vastgesteld",
      .word(.document),
      .slot(.name, .name),
      .slot(.title, .string),
      .word(.documentAt),
      .slot(.location, .string),
      .word(.status),
      .oneOf(.status, [.adopted, .concept, .missing, .withdrawn])
    ),
    .declaration(
      .milestone,
      en: "milestone start on 7 April 2025",
      nl: "mijlpaal start op 7 april 2025",
      .word(.milestone),
      .slot(.name, .name),
      .word(.on),
      .choice([[.flag(.openDate, .openDate)], [.slot(.date, .date)]])
    ),
    .declaration(
      .holidays,
      en: "holidays nl-public",
      nl: "feestdagen nl-public",
      .word(.holidays),
      .slot(.name, .rawWord)
    ),
    .declaration(
      .role,
      en: "role police external",
      nl: "rol police extern",
      .word(.role),
      .slot(.name, .name),
      .optional([.flag(.external, .external)])
    ),
    .declaration(
      .qualification,
      en: "qualification oath",
      nl: "bevoegdheid oath",
      .word(.qualification),
      .slot(.name, .name)
    ),
    .declaration(
      .labourLimits,
      en: "labour limits youth for every role under 18",
      nl: "arbeidstijden youth voor elke rol onder 18",
      .word(.labourLimits),
      .optional([.slot(.name, .name)]),
      .word(.for),
      .choice([[.flag(.everyRole, .everyRole)], [.list([.slot(.role, .name)])]]),
      .optional([.flag(.under18, .under), .number(18)])
    ),
    .declaration(
      .kind,
      en: "kind shop from \"shops.csv\" when type is coffeeshop",
      nl: "soort shop uit \"shops.csv\" wanneer type is coffeeshop",
      .word(.kind),
      .slot(.name, .kindName),
      .word(.kindFrom),
      .slot(.register, .string),
      .optional([.word(.when), .slot(.condition, .condition)])
    ),
    .declaration(
      .zone,
      en: "zone centre with 6000 places",
      nl: "zone centre met 6000 plaatsen",
      .word(.zone),
      .slot(.name, .name),
      .word(.with),
      .slot(.quantity, .places)
    ),
    .declaration(
      .resource,
      en: "resource scan-car count 1",
      nl: "middel scan-car aantal 1",
      .word(.resource),
      .slot(.name, .name),
      .word(.count),
      .slot(.count, .integer)
    ),
    .declaration(
      .parameter,
      en: "parameter scan-speed = 1200 places per h",
      nl: "parameter scan-speed = 1200 plaatsen per u",
      .word(.parameter),
      .slot(.name, .name),
      .equals,
      .slot(.quantity, .quantity)
    ),
    .declaration(
      .assumption,
      en: "assumption yearly = 4 per calendar year",
      nl: "aanname yearly = 4 per kalenderjaar",
      .word(.assumption),
      .slot(.name, .name),
      .equals,
      .slot(.quantity, .quantity)
    ),
    .declaration(
      .classify,
      en: "classify horeca by risk, exactly one",
      nl: "indeling horeca naar risk, precies één",
      .word(.classify),
      .slot(.kind, .kindName),
      .word(.by),
      .slot(.name, .name),
      .optional([.comma, .flag(.exactlyOne, .exactlyOne)])
    ),
    .declaration(
      .rule,
      en: "rule shop-check \"Shops\" for each shop when risk is high",
      nl: "regel shop-check \"Shops\" voor elke shop wanneer risk is high",
      .word(.rule),
      .slot(.name, .name),
      .optional([.slot(.title, .string)]),
      .optional([
        .word(.forEach), .slot(.kind, .kindName),
        .optional([.word(.when), .slot(.condition, .condition)]),
      ])
    ),
    .declaration(
      .ladder,
      en: "ladder shop-ladder",
      nl: "ladder shop-ladder",
      .word(.ladder),
      .slot(.name, .name)
    ),
    .declaration(
      .regime,
      en: "regime corona",
      nl: "regime corona",
      .word(.regime),
      .slot(.name, .name)
    ),
    .declaration(
      .priority,
      en: "priority when short",
      nl: "voorrang bij schaarste",
      .word(.priority)
    ),
    .declaration(
      .indicator,
      en: "indicator shop-checks",
      nl: "indicator shop-checks",
      .word(.indicator),
      .slot(.name, .name)
    ),
    .declaration(
      .travel,
      en: "travel at 15 km per h, detour 130%",
      nl: "reizen aan 15 km per u, omweg 130%",
      .word(.travel),
      .word(.travelAt),
      .slot(.quantity, .speedOrName),
      .optional([.comma, .word(.detour), .slot(.detour, .percentOrName)])
    ),
    .declaration(
      .shifts,
      en: "shifts for boa, toezichthouder",
      nl: "diensten voor boa, toezichthouder",
      .word(.shiftsFor),
      .list([.slot(.role, .name)])
    ),
    .declaration(.fairness, en: "fairness", nl: "eerlijk", .word(.fairness)),
  ]
}
