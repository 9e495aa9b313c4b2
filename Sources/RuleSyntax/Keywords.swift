/// A word, or words that stand together, with a fixed meaning in rule files.
///
/// Words that are one in English but differ by place in Dutch (`at`: `op`, `aan`) are two keywords,
/// so that both languages have the same keywords in the same order.
public enum Keyword: UInt16, CaseIterable, Sendable {
  // Head and declarations
  case language, package, version, importing, calendar, withPublicHolidays
  case document, documentAt, status, adopted, concept, missing, withdrawn
  case milestone, on, openDate, holidays, role, external, qualification
  case labourLimits, `for`, everyRole, under, kind, kindFrom, when, zone, with
  case resource, count, parameter, assumption, classify, by, exactlyOne
  case rule, forEach, ladder, regime, priority, indicator, travel, travelAt, detour, shiftsFor
  case fairness
  // Clauses of any declaration
  case source, assumedBecause, owner, reviewBy, because, range, to, label, accepts, provisions
  // Clauses of a rule
  case from, through, notInForceFrom, transition, proRata, fromNextPeriod, atOnce
  case roundedUp, roundedDown, roundedHalfUp
  case team, and, partners, takes, uses, forEachPlace, within, ownHours, exceptOn
  case every, times, atLeast, about, apart, onViolationFollow, onEvent
  case application, complaint, report, perCalendarYear
  case keep, onDuty, inArea, visitsCount, reserve, of, unannounced, preferOwnArea
  case countsFor, moreOftenThan, during
  // Clauses of others
  case holiday, easter, plus, minus, earlier, later, deployed, handles, available
  case otherwise, counts, any, same, violationWithin, step, recheckWithin, startsAtStep
  case takesPrecedenceOver, pauses, replacesFrequencyOf, goesFirst, order
  case countsChecksOf, countsViolationsOf, countsElsewhere, target
  case length, startingEvery, atMost, perWeek, eveningFrom, over
  // Labour limits
  case shiftAtMost, weekAtMost, averageWeekAtMost, restAtLeast, betweenShifts, oncePer, including
  case after, afterNightShift, endingAfter, nightShifts, weeklyRestAtLeast, inSpan, or
  case inPartsOfAtLeast, breakAtLeast, inShiftOver, nightMeansMoreThan, between
  case nightShiftAtMost, withRest, afterIt, nightWorkersAverage, fromShifts
  case nightShiftsEndingAfter, seriesAtMost, shifts, freeSundaysAtLeast, sundayWork, noWork
  case noticeAtLeast, forTimes
  // Scenarios
  case tests, scenario, given, registers, planFrom, planYear, planWeek, planDay, eventOn, checkOn
  case atPlace, expect, no, dueBy, demandFor, whatIf
  case works, withBreak, contractOf, awayFrom, agreesToSundays, comesOfAgeOn, onlyRules, hoursOf
  case change, cases, `case`, mayWork, mayNotWork, accordingTo, freeUntil, has, qualifiedFor
  case planned, leftOpen, provedUnavoidable, lawfulRoster, recheckOf, notBefore, possible, inClass
  case supplyOf, shortfallOf, useOf, reason, assumptions, reached
  // Days, conditions
  case anyDay, first, publicHoliday
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
  case january, february, march, april, may, june
  case july, august, september, october, november, december
  case `is`, not, before, violations, complaints, checks
  // Units
  case per, minute, hour, day, week, month, quarter, calendarYear, year, place, kilometre, euro
}

/// One row of the keyword table.
struct KeywordRow: Sendable {
  let keyword: Keyword
  /// Spellings in English; the first is canonical.
  let english: [String]
  /// Spellings in Dutch; the first is the one to write.
  let dutch: [String]

  /// A row; spellings are separated by `|`.
  init(_ keyword: Keyword, _ english: String, _ dutch: String) {
    self.keyword = keyword
    self.english = KeywordRow.spellings(english)
    self.dutch = KeywordRow.spellings(dutch)
  }

  private static func spellings(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "|")).compactMap { String($0) }
  }
}

extension Keyword {
  /// The one table of keywords, in the order of the cases.
  static let table: [KeywordRow] =
    head + common + ruleWords + otherWords + labour + scenarioWords + values

  private static let head: [KeywordRow] = [
    .init(.language, "language", "taal"),
    .init(.package, "package", "pakket"),
    .init(.version, "version", "versie"),
    .init(.importing, "import", "importeer"),
    .init(.calendar, "calendar", "kalender"),
    .init(.withPublicHolidays, "with public holidays", "met feestdagen"),
    .init(.document, "document", "document"),
    .init(.documentAt, "at", "op"),
    .init(.status, "status", "status"),
    .init(.adopted, "adopted", "vastgesteld"),
    .init(.concept, "concept", "concept"),
    .init(.missing, "missing", "ontbreekt"),
    .init(.withdrawn, "withdrawn", "ingetrokken"),
    .init(.milestone, "milestone", "mijlpaal"),
    .init(.on, "on", "op"),
    .init(.openDate, "open date", "open datum"),
    .init(.holidays, "holidays", "feestdagen"),
    .init(.role, "role", "rol"),
    .init(.external, "external", "extern|externe"),
    .init(.qualification, "qualification", "bevoegdheid"),
    .init(.labourLimits, "labour limits", "arbeidstijden"),
    .init(.for, "for", "voor"),
    .init(.everyRole, "every role", "elke rol"),
    .init(.under, "under", "onder"),
    .init(.kind, "kind", "soort"),
    .init(.kindFrom, "from", "uit"),
    .init(.when, "when", "wanneer"),
    .init(.zone, "zone", "zone"),
    .init(.with, "with", "met"),
    .init(.resource, "resource", "middel"),
    .init(.count, "count", "aantal"),
    .init(.parameter, "parameter", "parameter"),
    .init(.assumption, "assumption", "aanname"),
    .init(.classify, "classify", "indeling"),
    .init(.by, "by", "naar"),
    .init(.exactlyOne, "exactly one", "precies één|precies een"),
    .init(.rule, "rule", "regel"),
    .init(.forEach, "for each", "voor elke|voor elk"),
    .init(.ladder, "ladder", "ladder"),
    .init(.regime, "regime", "regime"),
    .init(.priority, "priority when short", "voorrang bij schaarste"),
    .init(.indicator, "indicator", "indicator"),
    .init(.travel, "travel", "reizen"),
    .init(.travelAt, "at", "aan"),
    .init(.detour, "detour", "omweg"),
    .init(.shiftsFor, "shifts for", "diensten voor"),
    .init(.fairness, "fairness", "eerlijk"),
  ]

  private static let common: [KeywordRow] = [
    .init(.source, "source", "bron"),
    .init(.assumedBecause, "assumed because", "aangenomen omdat"),
    .init(.owner, "owner", "eigenaar"),
    .init(.reviewBy, "review by", "herzien voor"),
    .init(.because, "because", "omdat"),
    .init(.range, "range", "bereik"),
    .init(.to, "to", "t/m|tot en met"),
    .init(.label, "label", "label"),
    .init(.accepts, "accepts", "aanvaardt"),
    .init(.provisions, "provisions", "bepalingen"),
  ]

  private static let ruleWords: [KeywordRow] = [
    .init(.from, "from", "vanaf"),
    .init(.through, "through", "tot en met|t/m"),
    .init(.notInForceFrom, "not in force from", "niet van kracht vanaf"),
    .init(.transition, "transition", "overgang"),
    .init(.proRata, "pro rata", "naar rato"),
    .init(.fromNextPeriod, "from next period", "vanaf volgende periode"),
    .init(.atOnce, "at once", "meteen"),
    .init(.roundedUp, "rounded up", "naar boven afgerond"),
    .init(.roundedDown, "rounded down", "naar beneden afgerond"),
    .init(.roundedHalfUp, "rounded half up", "half naar boven afgerond"),
    .init(.team, "team", "team"),
    .init(.and, "and", "en"),
    .init(.partners, "partners", "partners"),
    .init(.takes, "takes", "duurt"),
    .init(.uses, "uses", "gebruikt"),
    .init(.forEachPlace, "for each place", "voor elke plaats"),
    .init(.within, "within", "binnen"),
    .init(.ownHours, "own hours", "eigen tijden"),
    .init(.exceptOn, "except on", "behalve op"),
    .init(.every, "every", "elke|elk"),
    .init(.times, "times|time", "keer"),
    .init(.atLeast, "at least", "minstens|ten minste|tenminste"),
    .init(.about, "about", "ongeveer"),
    .init(.apart, "apart", "ertussen"),
    .init(.onViolationFollow, "on violation follow", "bij overtreding volg"),
    .init(.onEvent, "on", "bij"),
    .init(.application, "application", "aanvraag"),
    .init(.complaint, "complaint", "klacht"),
    .init(.report, "report", "melding"),
    .init(.perCalendarYear, "per calendar year", "per kalenderjaar"),
    .init(.keep, "keep", "houd"),
    .init(.onDuty, "on duty", "aanwezig"),
    .init(.inArea, "in", "in"),
    .init(.visitsCount, "visits count", "bezoeken tellen"),
    .init(.reserve, "reserve", "reserveer"),
    .init(.of, "of", "van"),
    .init(.unannounced, "unannounced", "onaangekondigd"),
    .init(.preferOwnArea, "prefer own area", "liefst eigen wijk"),
    .init(.countsFor, "counts for", "telt voor"),
    .init(.moreOftenThan, "more often than", "vaker dan"),
    .init(.during, "during", "tijdens"),
  ]

  private static let otherWords: [KeywordRow] = [
    .init(.holiday, "holiday", "feestdag"),
    .init(.easter, "easter", "pasen"),
    .init(.plus, "plus", "plus"),
    .init(.minus, "minus", "min"),
    .init(.earlier, "earlier", "eerder"),
    .init(.later, "later", "later"),
    .init(.deployed, "deployed", "inzetbaar"),
    .init(.handles, "handles", "verwerkt"),
    .init(.available, "available", "beschikbaar"),
    .init(.otherwise, "otherwise", "anders"),
    .init(.counts, "counts", "telt"),
    .init(.any, "any", "elke"),
    .init(.same, "same", "dezelfde"),
    .init(.violationWithin, "violation within", "overtreding binnen"),
    .init(.step, "step", "trede"),
    .init(.recheckWithin, "recheck within", "hercontrole binnen"),
    .init(.startsAtStep, "starts at step", "begint bij trede"),
    .init(.takesPrecedenceOver, "takes precedence over", "gaat voor"),
    .init(.pauses, "pauses", "pauzeert"),
    .init(.replacesFrequencyOf, "replaces frequency of", "vervangt frequentie van"),
    .init(.goesFirst, "goes first when short", "eerst bij schaarste"),
    .init(.order, "order", "volgorde"),
    .init(.countsChecksOf, "counts checks of", "telt controles van"),
    .init(.countsViolationsOf, "counts violations of", "telt overtredingen van"),
    .init(.countsElsewhere, "counts elsewhere", "telt elders"),
    .init(.target, "target", "doel"),
    .init(.length, "length", "lengte"),
    .init(.startingEvery, "starting every", "begin elke|begin elk"),
    .init(.atMost, "at most", "hoogstens|ten hoogste"),
    .init(.perWeek, "per week", "per week"),
    .init(.eveningFrom, "evening from", "avond vanaf"),
    .init(.over, "over", "over"),
  ]

  private static let labour: [KeywordRow] = [
    .init(.shiftAtMost, "shift at most", "dienst hoogstens"),
    .init(.weekAtMost, "week at most", "week hoogstens"),
    .init(.averageWeekAtMost, "average week at most", "gemiddelde week hoogstens"),
    .init(.restAtLeast, "rest at least", "rust minstens"),
    .init(.betweenShifts, "between shifts", "tussen diensten"),
    .init(.oncePer, "once per", "eens per"),
    .init(.including, "including", "inclusief"),
    .init(.after, "after", "na"),
    .init(.afterNightShift, "after night shift", "na nachtdienst"),
    .init(.endingAfter, "ending after", "die eindigt na"),
    .init(.nightShifts, "night shifts|night shift", "nachtdiensten|nachtdienst"),
    .init(.weeklyRestAtLeast, "weekly rest at least", "wekelijkse rust minstens"),
    .init(.inSpan, "in", "in"),
    .init(.or, "or", "of"),
    .init(.inPartsOfAtLeast, "in parts of at least", "in delen van minstens"),
    .init(.breakAtLeast, "break at least", "pauze minstens"),
    .init(.inShiftOver, "in shift over", "in dienst boven"),
    .init(.nightMeansMoreThan, "night means more than", "nacht betekent meer dan"),
    .init(.between, "between", "tussen"),
    .init(.nightShiftAtMost, "night shift at most", "nachtdienst hoogstens"),
    .init(.withRest, "with rest", "met rust"),
    .init(.afterIt, "after", "erna"),
    .init(
      .nightWorkersAverage,
      "night workers average week at most",
      "nachtwerkers gemiddelde week hoogstens"
    ),
    .init(.fromShifts, "from", "bij"),
    .init(
      .nightShiftsEndingAfter,
      "night shifts ending after",
      "nachtdiensten die eindigen na"
    ),
    .init(
      .seriesAtMost,
      "series with night shift at most",
      "reeks met nachtdienst hoogstens"
    ),
    .init(.shifts, "shifts|shift", "diensten|dienst"),
    .init(.freeSundaysAtLeast, "free Sundays at least", "vrije zondagen minstens"),
    .init(.sundayWork, "Sunday work only when agreed", "zondagswerk alleen na instemming"),
    .init(.noWork, "no work", "geen werk"),
    .init(.noticeAtLeast, "notice at least", "bekendmaking minstens"),
    .init(.forTimes, "for times", "voor tijden"),
  ]

  private static let scenarioWords: [KeywordRow] = [
    .init(.tests, "tests", "toetst"),
    .init(.scenario, "scenario", "scenario"),
    .init(.given, "given", "gegeven"),
    .init(.registers, "registers", "registers"),
    .init(.planFrom, "plan from", "plan vanaf"),
    .init(.planYear, "plan calendar year", "plan kalenderjaar"),
    .init(.planWeek, "plan week", "plan week"),
    .init(.planDay, "plan day", "plan dag"),
    .init(.eventOn, "event on", "gebeurtenis op"),
    .init(.checkOn, "check on", "controle op"),
    .init(.atPlace, "at", "bij"),
    .init(.expect, "expect", "verwacht"),
    .init(.no, "no", "geen"),
    .init(.dueBy, "due by", "uiterlijk op"),
    .init(.demandFor, "demand for", "vraag naar"),
    .init(.whatIf, "what if", "wat als"),
    .init(.works, "works", "werkt"),
    .init(.withBreak, "with break", "met pauze"),
    .init(.contractOf, "contract of", "contract van"),
    .init(.awayFrom, "away from", "afwezig vanaf"),
    .init(.agreesToSundays, "agrees to Sunday work", "stemt in met zondagswerk"),
    .init(.comesOfAgeOn, "comes of age on", "meerderjarig op"),
    .init(.onlyRules, "only rules", "alleen regels"),
    .init(.hoursOf, "hours of", "tijden van"),
    .init(.change, "change", "wijzig"),
    .init(.cases, "cases", "gevallen"),
    .init(.case, "case", "geval"),
    .init(.mayWork, "may work", "mag werken"),
    .init(.mayNotWork, "may not work", "mag niet werken"),
    .init(.accordingTo, "according to", "volgens"),
    .init(.freeUntil, "free until", "vrij tot"),
    .init(.has, "has", "heeft"),
    .init(.qualifiedFor, "qualified for", "bevoegd voor"),
    .init(.planned, "planned", "ingepland"),
    .init(.leftOpen, "left open", "blijft open"),
    .init(.provedUnavoidable, "proved unavoidable", "bewezen onvermijdelijk"),
    .init(.lawfulRoster, "lawful roster", "wettig rooster"),
    .init(.recheckOf, "recheck of", "hercontrole van"),
    .init(.notBefore, "not before", "niet voor"),
    .init(.possible, "possible", "mogelijk"),
    .init(.inClass, "in class", "in klasse"),
    .init(.supplyOf, "supply of", "aanbod van"),
    .init(.shortfallOf, "shortfall of", "tekort aan"),
    .init(.useOf, "use of", "gebruik van"),
    .init(.reason, "reason", "reden"),
    .init(.assumptions, "assumptions", "aannames"),
    .init(.reached, "reached", "gehaald"),
  ]

  private static let values: [KeywordRow] = [
    .init(.anyDay, "any day", "alle dagen"),
    .init(.first, "first", "eerste"),
    .init(.publicHoliday, "public holiday|public holidays", "feestdag|feestdagen"),
    .init(.monday, "Monday", "maandag|maandagen"),
    .init(.tuesday, "Tuesday", "dinsdag|dinsdagen"),
    .init(.wednesday, "Wednesday", "woensdag|woensdagen"),
    .init(.thursday, "Thursday", "donderdag|donderdagen"),
    .init(.friday, "Friday", "vrijdag|vrijdagen"),
    .init(.saturday, "Saturday", "zaterdag|zaterdagen"),
    .init(.sunday, "Sunday", "zondag|zondagen"),
    .init(.january, "January", "januari"),
    .init(.february, "February", "februari"),
    .init(.march, "March", "maart"),
    .init(.april, "April", "april"),
    .init(.may, "May", "mei"),
    .init(.june, "June", "juni"),
    .init(.july, "July", "juli"),
    .init(.august, "August", "augustus"),
    .init(.september, "September", "september"),
    .init(.october, "October", "oktober"),
    .init(.november, "November", "november"),
    .init(.december, "December", "december"),
    .init(.is, "is", "is"),
    .init(.not, "not", "niet"),
    .init(.before, "before", "voor"),
    .init(.violations, "violations", "overtredingen"),
    .init(.complaints, "complaints", "klachten"),
    .init(.checks, "checks", "controles"),
    .init(.per, "per", "per"),
    .init(.minute, "min|minute|minutes", "min|minuut|minuten"),
    .init(.hour, "h|hour|hours", "u|uur|uren"),
    .init(.day, "days|day", "dagen|dag"),
    .init(.week, "weeks|week", "weken|week"),
    .init(.month, "months|month", "maanden|maand"),
    .init(.quarter, "quarters|quarter", "kwartalen|kwartaal"),
    .init(.calendarYear, "calendar years|calendar year", "kalenderjaren|kalenderjaar"),
    .init(.year, "years|year", "jaar|jaren"),
    .init(.place, "places|place", "plaatsen|plaats"),
    .init(.kilometre, "km", "km"),
    .init(.euro, "EUR", "EUR"),
  ]
}
