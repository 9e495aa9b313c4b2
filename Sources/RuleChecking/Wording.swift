import CivilTime
public import RuleSyntax
public import SourceText

extension DeclarationKind {
  /// The declaration with its article, as messages name it.
  public var text: Bilingual {
    switch self {
    case .language: Bilingual(en: "the line `language`", nl: "de regel `taal`")
    case .package: Bilingual(en: "the line `package`", nl: "de regel `pakket`")
    case .importing: Bilingual(en: "an `import`", nl: "een `importeer`")
    case .calendar: Bilingual(en: "a calendar", nl: "een kalender")
    case .document: Bilingual(en: "a document", nl: "een document")
    case .milestone: Bilingual(en: "a milestone", nl: "een mijlpaal")
    case .holidays: Bilingual(en: "a list of holidays", nl: "een lijst met feestdagen")
    case .role: Bilingual(en: "a role", nl: "een rol")
    case .qualification: Bilingual(en: "a qualification", nl: "een bevoegdheid")
    case .labourLimits: Bilingual(en: "`labour limits`", nl: "`arbeidstijden`")
    case .kind: Bilingual(en: "a kind", nl: "een soort")
    case .zone: Bilingual(en: "a zone", nl: "een zone")
    case .resource: Bilingual(en: "a resource", nl: "een middel")
    case .parameter: Bilingual(en: "a parameter", nl: "een parameter")
    case .assumption: Bilingual(en: "an assumption", nl: "een aanname")
    case .classify: Bilingual(en: "`classify`", nl: "een `indeling`")
    case .rule: Bilingual(en: "a rule", nl: "een regel")
    case .ladder: Bilingual(en: "a ladder", nl: "een ladder")
    case .regime: Bilingual(en: "a regime", nl: "een regime")
    case .priority: Bilingual(en: "`priority when short`", nl: "`voorrang bij schaarste`")
    case .indicator: Bilingual(en: "an indicator", nl: "een indicator")
    case .travel: Bilingual(en: "`travel`", nl: "`reizen`")
    case .shifts: Bilingual(en: "`shifts`", nl: "`diensten`")
    case .fairness: Bilingual(en: "`fairness`", nl: "`eerlijk`")
    case .tests: Bilingual(en: "the line `tests`", nl: "de regel `toetst`")
    case .scenario: Bilingual(en: "a scenario", nl: "een scenario")
    }
  }
}

extension ClauseKind {
  /// The words a clause starts with, as messages name it.
  public var text: Bilingual {
    switch self {
    case .source: Bilingual(en: "source", nl: "bron")
    case .assumedBecause: Bilingual(en: "assumed because", nl: "aangenomen omdat")
    case .owner: Bilingual(en: "owner", nl: "eigenaar")
    case .reviewBy: Bilingual(en: "review by", nl: "herzien voor")
    case .because: Bilingual(en: "because", nl: "omdat")
    case .range: Bilingual(en: "range", nl: "bereik")
    case .label: Bilingual(both: "label")
    case .accepts: Bilingual(en: "accepts", nl: "aanvaardt")
    case .provisions: Bilingual(en: "provisions", nl: "bepalingen")
    case .from: Bilingual(en: "from", nl: "vanaf")
    case .notInForce: Bilingual(en: "not in force from", nl: "niet van kracht vanaf")
    case .transition: Bilingual(en: "transition", nl: "overgang")
    case .team: Bilingual(both: "team")
    case .partners: Bilingual(both: "partners")
    case .takes: Bilingual(en: "takes", nl: "duurt")
    case .uses: Bilingual(en: "uses", nl: "gebruikt")
    case .within: Bilingual(en: "within", nl: "binnen")
    case .withinOwnHours: Bilingual(en: "within own hours", nl: "binnen eigen tijden")
    case .except: Bilingual(en: "except on", nl: "behalve op")
    case .every: Bilingual(en: "every", nl: "elke")
    case .onViolation: Bilingual(en: "on violation follow", nl: "bij overtreding volg")
    case .onTrigger: Bilingual(en: "on application", nl: "bij aanvraag")
    case .keep: Bilingual(en: "keep", nl: "houd")
    case .visitsCount: Bilingual(en: "visits count", nl: "bezoeken tellen")
    case .reserve: Bilingual(en: "reserve", nl: "reserveer")
    case .unannounced: Bilingual(en: "unannounced", nl: "onaangekondigd")
    case .preferOwnArea: Bilingual(en: "prefer own area", nl: "liefst eigen wijk")
    case .countsFor: Bilingual(en: "counts for", nl: "telt voor")
    case .moreOftenThan: Bilingual(en: "more often than", nl: "vaker dan")
    case .during: Bilingual(en: "during", nl: "tijdens")
    case .holiday: Bilingual(en: "holiday", nl: "feestdag")
    case .deployed: Bilingual(en: "deployed", nl: "inzetbaar")
    case .handles: Bilingual(en: "handles", nl: "verwerkt")
    case .available: Bilingual(en: "available", nl: "beschikbaar")
    case .classWhen: Bilingual(en: "CLASS when", nl: "KLASSE wanneer")
    case .classOtherwise: Bilingual(en: "CLASS otherwise", nl: "KLASSE anders")
    case .countsViolation:
      Bilingual(en: "counts any|same violation", nl: "telt elke|dezelfde overtreding")
    case .step: Bilingual(en: "step", nl: "trede")
    case .startsAt: Bilingual(en: "starts at step", nl: "begint bij trede")
    case .takesPrecedence: Bilingual(en: "takes precedence over", nl: "gaat voor")
    case .pauses: Bilingual(en: "pauses", nl: "pauzeert")
    case .replacesFrequency:
      Bilingual(en: "replaces frequency of", nl: "vervangt frequentie van")
    case .goesFirst: Bilingual(en: "goes first when short", nl: "eerst bij schaarste")
    case .order: Bilingual(en: "order", nl: "volgorde")
    case .countsChecks: Bilingual(en: "counts checks of", nl: "telt controles van")
    case .countsViolationsOf:
      Bilingual(en: "counts violations of", nl: "telt overtredingen van")
    case .countsElsewhere: Bilingual(en: "counts elsewhere", nl: "telt elders")
    case .target: Bilingual(en: "target", nl: "doel")
    case .length: Bilingual(en: "length", nl: "lengte")
    case .startingEvery: Bilingual(en: "starting every", nl: "begin elke")
    case .atMostPerWeek: Bilingual(en: "at most N per week", nl: "hoogstens N per week")
    case .eveningFrom: Bilingual(en: "evening from", nl: "avond vanaf")
    case .over: Bilingual(en: "over", nl: "over")
    case .shiftAtMost: Bilingual(en: "shift at most", nl: "dienst hoogstens")
    case .weekAtMost: Bilingual(en: "week at most", nl: "week hoogstens")
    case .averageWeek: Bilingual(en: "average week at most", nl: "gemiddelde week hoogstens")
    case .restBetween: Bilingual(en: "rest at least", nl: "rust minstens")
    case .restAfterLateNight:
      Bilingual(
        en: "rest at least D after night shift",
        nl: "rust minstens D na nachtdienst"
      )
    case .restAfterSeries:
      Bilingual(
        en: "rest at least D after N night shifts",
        nl: "rust minstens D na N nachtdiensten"
      )
    case .weeklyRest: Bilingual(en: "weekly rest", nl: "wekelijkse rust")
    case .breakAtLeast: Bilingual(en: "break at least", nl: "pauze minstens")
    case .nightMeans: Bilingual(en: "night means", nl: "nacht betekent")
    case .nightShiftAtMost: Bilingual(en: "night shift at most", nl: "nachtdienst hoogstens")
    case .nightWorkers: Bilingual(en: "night workers", nl: "nachtwerkers")
    case .lateNights:
      Bilingual(en: "night shifts ending after", nl: "nachtdiensten die eindigen na")
    case .seriesAtMost: Bilingual(en: "series with night shift", nl: "reeks met nachtdienst")
    case .freeSundays: Bilingual(en: "free Sundays", nl: "vrije zondagen")
    case .sundayWork: Bilingual(en: "Sunday work", nl: "zondagswerk")
    case .noWork: Bilingual(en: "no work", nl: "geen werk")
    case .notice: Bilingual(en: "notice", nl: "bekendmaking")
    case .givenRegisters, .givenCount, .givenObject, .givenParameter, .givenWorks, .givenWorker,
      .givenContract, .givenHolds, .givenAway, .givenSundays, .givenAge, .givenOnly, .givenHours,
      .givenPartner, .givenArrival:
      Bilingual(en: "given", nl: "gegeven")
    case .planDays, .planYear, .planWeek, .planDay: Bilingual(both: "plan")
    case .eventOn: Bilingual(en: "event on", nl: "gebeurtenis op")
    case .checkOn: Bilingual(en: "check on", nl: "controle op")
    case .expectCount, .expectNone, .expectDue, .expectDemand, .expectStep, .expectWork,
      .expectFree,
      .expectShifts, .expectQualified, .expectPresence, .expectPlanned, .expectOpen,
      .expectRoster, .expectNoRoster, .expectRecheck, .expectNoRecheck, .expectNotBefore,
      .expectPossible, .expectClass, .expectSupply, .expectShortfall, .expectNoShortfall,
      .expectUse, .expectReason, .expectAssumptions, .expectTarget, .expectIndicator:
      Bilingual(en: "expect", nl: "verwacht")
    case .changeEvery, .changeTeam, .changeTakes, .changeWithin:
      Bilingual(en: "change", nl: "wijzig")
    case .cases: Bilingual(en: "cases", nl: "gevallen")
    case .caseRow: Bilingual(en: "case", nl: "geval")
    case .whatIf: Bilingual(en: "what if", nl: "wat als")
    }
  }
}

extension CalendarPeriod.Unit {
  /// The unit in words, for one or for several.
  func text(_ count: Int) -> Bilingual {
    switch self {
    case .day: Bilingual(en: count == 1 ? "day" : "days", nl: count == 1 ? "dag" : "dagen")
    case .week: Bilingual(en: count == 1 ? "week" : "weeks", nl: count == 1 ? "week" : "weken")
    case .month:
      Bilingual(en: count == 1 ? "month" : "months", nl: count == 1 ? "maand" : "maanden")
    case .quarter:
      Bilingual(
        en: count == 1 ? "quarter" : "quarters",
        nl: count == 1 ? "kwartaal" : "kwartalen"
      )
    case .year:
      Bilingual(
        en: count == 1 ? "calendar year" : "calendar years",
        nl: count == 1 ? "kalenderjaar" : "kalenderjaren"
      )
    }
  }
}

extension Day {
  /// The date as rule files write it: `7 April 2025`, `7 april 2025`.
  var text: Bilingual {
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let dutch = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ]
    let (year, month, day) = parts
    return Bilingual(
      en: "\(day) \(english[month - 1]) \(year)",
      nl: "\(day) \(dutch[month - 1]) \(year)"
    )
  }
}

/// Minutes as rule files write them: `1 h 30 min`, `1 u 30 min`.
func shownMinutes(_ minutes: Int) -> Bilingual {
  let (hours, rest) = (minutes / 60, minutes % 60)
  if hours == 0 { return Bilingual(both: "\(rest) min") }
  let more = rest == 0 ? "" : " \(rest) min"
  return Bilingual(en: "\(hours) h\(more)", nl: "\(hours) u\(more)")
}

/// A fraction as a whole number, or as a division.
func shownFraction(_ number: Fraction) -> String {
  number.denominator == 1
    ? String(number.numerator)
    : "\(number.numerator)/\(number.denominator)"
}
