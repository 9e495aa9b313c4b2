import RuleSyntax
import SourceText

/// Every message about a file of scenarios.
enum ScenarioMessage {
  case testsMissing
  case unknownPackage(String, among: [String])
  case unknownName(String, among: [String])
  case unknownObject(String, among: [String])
  case wrongCondition
  case badPeriod
  case noSuchWeek(Int, Int)
  case outOfRange(Int, ClosedRange<Int>)
  case noDuration
  case badRange
  case unclearEvent([String])
  case severalObjects(Int)
  case noPlan
  case expectsNothing
  case unused
  case cannotFail
  case notInForce(String)
  case titleTwice(String)
  case unknownCity(String, among: [String])
  case rulesBroken(String)
  case rowWithoutTable
  case tableWithoutRow
  case columnTwice(String)
  case unusedColumn(String)
  case wrongNumberOfCells(Int, Int)
  case wrongSort(String, WantedValue)
  case whichDays
  case onlyPeople(String)
  case noPercentage
  case noSupplyPerDay(String)
  case noTarget(String)
  case notOneWeek
  case nothingBefore
  case readsNoRule

  /// The finding at a place in a file.
  func diagnostic(_ parsed: ParsedFile, _ range: TextRange) -> Diagnostic {
    let (code, message, help) = parts
    var fixes: [Fix] = []
    if let near = nearest {
      fixes = [
        Fix(
          range: range,
          replacement: near,
          title: Bilingual(en: "write `\(near)`", nl: "schrijf `\(near)`"),
          isSafe: false
        )
      ]
    }
    return Diagnostic(
      code: code.rawValue,
      file: parsed.file.name,
      range: range,
      message: message,
      help: help,
      fixes: fixes,
      language: parsed.language
    )
  }

  private var nearest: String? {
    switch self {
    case .unknownPackage(let name, let known), .unknownName(let name, let known),
      .unknownObject(let name, let known), .unknownCity(let name, let known):
      Suggestion.nearest(to: name, among: known)
    case .testsMissing, .wrongCondition, .badPeriod, .noSuchWeek, .outOfRange, .noDuration,
      .badRange, .unclearEvent, .severalObjects, .noPlan, .expectsNothing, .unused, .cannotFail,
      .notInForce, .titleTwice, .rulesBroken, .rowWithoutTable, .tableWithoutRow, .columnTwice,
      .unusedColumn, .wrongNumberOfCells, .wrongSort, .whichDays, .onlyPeople, .noPercentage,
      .noSupplyPerDay, .noTarget, .notOneWeek, .nothingBefore, .readsNoRule:
      nil
    }
  }

  private var parts: (ScenarioCode, Bilingual, Bilingual?) {
    switch self {
    case .testsMissing, .unknownPackage, .unknownName, .unknownObject, .unknownCity: partsOfNames
    case .wrongCondition, .badPeriod, .noSuchWeek, .outOfRange, .noDuration, .badRange:
      partsOfValues
    case .unclearEvent, .severalObjects, .noPlan, .expectsNothing, .unused, .cannotFail,
      .notInForce, .titleTwice, .rulesBroken:
      partsOfMeaning
    case .rowWithoutTable, .tableWithoutRow, .columnTwice, .unusedColumn, .wrongNumberOfCells:
      partsOfTables
    case .wrongSort, .whichDays, .onlyPeople, .noPercentage, .noSupplyPerDay, .noTarget,
      .notOneWeek, .nothingBefore, .readsNoRule:
      partsOfQuestions
    }
  }

  private var partsOfNames: (ScenarioCode, Bilingual, Bilingual?) {
    switch self {
    case .unknownPackage(let name, let known):
      (
        .unknownPackage,
        Bilingual(en: "no file has the package `\(name)`", nl: "geen bestand is pakket `\(name)`"),
        ScenarioMessage.list(known)
      )
    case .unknownName(let name, let known):
      (
        .unknownName,
        Bilingual(
          en: "the rules know no `\(name)` that can stand here",
          nl: "de regels kennen geen `\(name)` die hier kan staan"
        ),
        ScenarioMessage.list(known)
      )
    case .unknownObject(let name, let known):
      (
        .unknownName,
        Bilingual(en: "no `\(name)` is given", nl: "er is geen `\(name)` gegeven"),
        ScenarioMessage.list(known)
      )
    case .unknownCity(let name, let known):
      (
        .unknownName,
        Bilingual(en: "there are no registers `\(name)`", nl: "er zijn geen registers `\(name)`"),
        ScenarioMessage.list(known)
      )
    default:
      (
        .testsMissing,
        Bilingual(
          en: "the file does not say which rules it tests",
          nl: "het bestand zegt niet welke regels het toetst"
        ),
        Bilingual(
          en: "write after the first line, once: `tests town.city`",
          nl: "schrijf na de eerste regel, één keer: `toetst town.city`"
        )
      )
    }
  }

  private var partsOfValues: (ScenarioCode, Bilingual, Bilingual?) {
    switch self {
    case .badPeriod:
      (
        .wrongValue,
        Bilingual(
          en: "the last day lies before the first, or over ten years later",
          nl: "de laatste dag ligt voor de eerste, of meer dan tien jaar later"
        ), nil
      )
    case .noSuchWeek(let week, let year):
      (
        .wrongValue,
        Bilingual(en: "\(year) has no week \(week)", nl: "\(year) heeft geen week \(week)"), nil
      )
    case .outOfRange(let value, let range):
      (
        .wrongValue,
        Bilingual(
          en: "read \(value), expected \(range.lowerBound) to \(range.upperBound)",
          nl: "gelezen \(value), verwacht \(range.lowerBound) t/m \(range.upperBound)"
        ), nil
      )
    case .noDuration:
      (
        .wrongValue,
        Bilingual(
          en: "demand is a time, such as `27 h` or `17.5 h per day`",
          nl: "vraag is een tijd, zoals `27 u` of `17,5 u per dag`"
        ), nil
      )
    case .badRange:
      (
        .wrongValue,
        Bilingual(
          en: "the two ends are of different sorts, or the first is the larger",
          nl: "de twee einden zijn van een andere soort, of het eerste is groter"
        ), nil
      )
    default:
      (
        .wrongCondition,
        Bilingual(
          en: "what is given says which column holds what",
          nl: "wat gegeven is zegt welke kolom wat bevat"
        ),
        Bilingual(
          en: "for example `type is cafe and visitors = 300`",
          nl: "bijvoorbeeld `type is cafe en visitors = 300`"
        )
      )
    }
  }

  private var partsOfMeaning: (ScenarioCode, Bilingual, Bilingual?) {
    switch self {
    case .unclearEvent(let rules):
      (
        .unclearEvent,
        rules.isEmpty
          ? Bilingual(
            en: "no rule with a ladder checks this on that day",
            nl: "geen regel met een ladder controleert dit op die dag"
          )
          : Bilingual(
            en: "this could be a check of \(rules.joined(separator: ", "))",
            nl: "dit kan een controle zijn van \(rules.joined(separator: ", "))"
          ),
        rules.first.map { Bilingual(en: "say it: `of \($0)`", nl: "zeg het: `van \($0)`") }
      )
    case .severalObjects(let count):
      (
        .unclearEvent,
        Bilingual(
          en: "\(count) objects are given; which one is meant?",
          nl: "er zijn \(count) objecten gegeven; welk wordt bedoeld?"
        ), Bilingual(en: "say it: `at NAME`", nl: "zeg het: `bij NAAM`")
      )
    case .noPlan:
      (
        .noPlan,
        Bilingual(
          en: "nothing says which days are planned",
          nl: "niets zegt welke dagen gepland worden"
        ),
        Bilingual(
          en: "write before it: `plan calendar year 2026`",
          nl: "schrijf ervoor: `plan kalenderjaar 2026`"
        )
      )
    case .unused:
      (
        .unusedGiven,
        Bilingual(
          en: "without this line every expectation comes out the same",
          nl: "zonder deze regel komt elke verwachting hetzelfde uit"
        ),
        Bilingual(
          en: "leave it out, or expect what it changes",
          nl: "laat weg, of verwacht wat het verandert"
        )
      )
    case .cannotFail:
      (
        .cannotFail,
        Bilingual(en: "this always holds", nl: "dit geldt altijd"), nil
      )
    case .notInForce(let rule):
      (
        .cannotFail,
        Bilingual(
          en: "`\(rule)` has no version on the days planned, so that nothing can be due",
          nl: "`\(rule)` heeft geen versie op de geplande dagen, zodat er niets kan moeten"
        ), nil
      )
    case .titleTwice(let title):
      (
        .titleTwice,
        Bilingual(
          en: "two scenarios are called \"\(title)\"",
          nl: "twee scenario's heten \"\(title)\""
        ),
        nil
      )
    case .rulesBroken(let message):
      (
        .rulesBroken,
        Bilingual(
          en: "with this value the rules are wrong: \(message)",
          nl: "met deze waarde kloppen de regels niet: \(message)"
        ), nil
      )
    default:
      (
        .expectsNothing,
        Bilingual(en: "nothing is expected here", nl: "hier wordt niets verwacht"),
        Bilingual(en: "add a line with `expect`", nl: "voeg een regel met `verwacht` toe")
      )
    }
  }

  private static func list(_ known: [String]) -> Bilingual? {
    let shown = known.sorted().prefix(8)
    guard !shown.isEmpty else { return nil }
    let names = shown.joined(separator: ", ") + (known.count > 8 ? ", …" : "")
    return Bilingual(en: "known are \(names)", nl: "bekend zijn \(names)")
  }
}
