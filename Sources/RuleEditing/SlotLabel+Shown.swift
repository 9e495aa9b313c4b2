import RuleSyntax
import SourceText

extension SlotLabel {
  /// What goes in the slot, in capitals, as forms of lines show it.
  var shown: Bilingual {
    switch self {
    case .name: Bilingual(en: "NAME", nl: "NAAM")
    case .title: Bilingual(en: "\"TITLE\"", nl: "\"TITEL\"")
    case .location: Bilingual(en: "\"WHERE\"", nl: "\"WAAR\"")
    case .status, .promise, .unit, .reading, .rounding, .triggerKind: Bilingual(both: rawValue)
    case .path: Bilingual(en: "PACKAGE", nl: "PAKKET")
    case .code: Bilingual(both: "R0000")
    case .version: Bilingual(en: "VERSION", nl: "VERSIE")
    case .zoneName: Bilingual(en: "TIME-ZONE", nl: "TIJDZONE")
    case .calendarName: Bilingual(en: "HOLIDAYS", nl: "FEESTDAGEN")
    case .date: Bilingual(en: "DATE", nl: "DATUM")
    case .throughDate: Bilingual(en: "LAST-DATE", nl: "LAATSTE-DATUM")
    case .kind: Bilingual(en: "KIND", nl: "SOORT")
    case .condition: Bilingual(en: "CONDITION", nl: "VOORWAARDE")
    case .register: Bilingual(en: "\"file.csv\"", nl: "\"bestand.csv\"")
    case .count, .amount, .every, .step, .everyYears: Bilingual(both: "N")
    case .quantity: Bilingual(en: "QUANTITY", nl: "HOEVEELHEID")
    case .role: Bilingual(en: "ROLE", nl: "ROL")
    case .qualification: Bilingual(en: "QUALIFICATION", nl: "BEVOEGDHEID")
    case .resource: Bilingual(en: "RESOURCE", nl: "MIDDEL")
    case .area: Bilingual(en: "AREA", nl: "GEBIED")
    case .rule: Bilingual(en: "RULE", nl: "REGEL")
    case .regime: Bilingual(both: "REGIME")
    case .ladder: Bilingual(both: "LADDER")
    case .subject: Bilingual(en: "SUBJECT", nl: "ONDERWERP")
    case .purpose: Bilingual(en: "PURPOSE", nl: "DOEL")
    case .partner: Bilingual(en: "EXTERNAL-ROLE", nl: "EXTERNE-ROL")
    case .text: Bilingual(en: "\"TEXT\"", nl: "\"TEKST\"")
    case .document: Bilingual(both: "DOCUMENT")
    case .place: Bilingual(en: "PLACE", nl: "PLAATS")
    case .languageCode: Bilingual(both: "en|nl")
    case .window: Bilingual(en: "FROM-TO", nl: "VAN-TOT")
    case .days: Bilingual(en: "DAYS", nl: "DAGEN")
    case .duration, .secondDuration, .thirdDuration: Bilingual(en: "DURATION", nl: "DUUR")
    case .period, .secondPeriod, .spacing: Bilingual(en: "PERIOD", nl: "PERIODE")
    case .outcome: Bilingual(en: "OUTCOME", nl: "GEVOLG")
    case .violation: Bilingual(en: "VIOLATION", nl: "OVERTREDING")
    case .className: Bilingual(en: "CLASS", nl: "KLASSE")
    case .object: Bilingual(both: "OBJECT")
    case .person: Bilingual(en: "PERSON", nl: "PERSOON")
    case .limits: Bilingual(en: "LIMITS", nl: "ARBEIDSTIJDEN")
    case .column: Bilingual(en: "COLUMN", nl: "KOLOM")
    case .cell: Bilingual(en: "VALUE", nl: "WAARDE")
    case .low: Bilingual(en: "LOW", nl: "LAAG")
    case .high: Bilingual(en: "HIGH", nl: "HOOG")
    case .detour, .percent: Bilingual(both: "N%")
    case .time: Bilingual(en: "TIME", nl: "TIJD")
    case .month, .dayOfMonth: Bilingual(en: "DAY MONTH", nl: "DAG MAAND")
    case .openDate, .external, .exactlyOne, .under18, .everyRole, .forEachPlace, .ownHours, .same,
      .easter, .offset, .sundayShift, .law, .negated, .proved:
      Bilingual(both: rawValue)
    }
  }
}
