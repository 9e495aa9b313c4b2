import RuleSyntax
import SourceText

extension ScenarioMessage {
  /// The messages about tables of cases.
  var partsOfTables: (ScenarioCode, Bilingual, Bilingual?) {
    switch self {
    case .tableWithoutRow:
      (
        .wrongTable,
        Bilingual(en: "the table has no row", nl: "de tabel heeft geen rij"),
        Bilingual(
          en: "write under it a line for each row: `case 09:00-17:00`",
          nl: "schrijf eronder voor elke rij een regel: `geval 09:00-17:00`"
        )
      )
    case .columnTwice(let name):
      (
        .wrongTable,
        Bilingual(
          en: "two columns are called `\(name)`",
          nl: "twee kolommen heten `\(name)`"
        ), nil
      )
    case .unusedColumn(let name):
      (
        .wrongTable,
        Bilingual(
          en: "no line uses the column `\(name)`",
          nl: "geen regel gebruikt de kolom `\(name)`"
        ),
        Bilingual(
          en: "write its name where a value stands, or leave it out",
          nl: "schrijf de naam waar een waarde staat, of laat de kolom weg"
        )
      )
    case .wrongNumberOfCells(let read, let wanted):
      (
        .wrongTable,
        Bilingual(
          en: "read \(read) values, the table has \(wanted) columns",
          nl: "gelezen \(read) waarden, de tabel heeft \(wanted) kolommen"
        ), nil
      )
    default:
      (
        .wrongTable,
        Bilingual(
          en: "a scenario has one line `cases` with its columns, and its rows with it",
          nl: "een scenario heeft één regel `gevallen` met de kolommen, en daarbij de rijen"
        ),
        Bilingual(
          en: "for example `cases good, bad`, then `case 09:00-17:00, 08:59-17:00`",
          nl: "bijvoorbeeld `gevallen goed, fout`, dan `geval 09:00-17:00, 08:59-17:00`"
        )
      )
    }
  }

  /// The messages about what is asked.
  var partsOfQuestions: (ScenarioCode, Bilingual, Bilingual?) {
    switch self {
    case .wrongSort(let read, let wanted):
      (
        .wrongSort,
        Bilingual(
          en: "read `\(read)`, expected \(wanted.words.english) or a column of the cases",
          nl: "gelezen `\(read)`, verwacht \(wanted.words.dutch) of een kolom van de gevallen"
        ), nil
      )
    case .whichDays:
      (
        .wrongSort,
        Bilingual(
          en: "these days come back for ever",
          nl: "deze dagen komen altijd terug"
        ),
        Bilingual(
          en: "say between which days: `, from 3 August 2026 through 30 August 2026`",
          nl: "zeg tussen welke dagen: `, vanaf 3 augustus 2026 tot en met 30 augustus 2026`"
        )
      )
    case .onlyPeople(let name):
      (
        .wrongSort,
        Bilingual(
          en: "only people hold qualifications, and `\(name)` is no role of our own",
          nl: "alleen mensen hebben bevoegdheden, en `\(name)` is geen eigen rol"
        ), nil
      )
    case .noPercentage:
      (
        .wrongValue,
        Bilingual(
          en: "use is a percentage, such as `between 60% and 70%`",
          nl: "gebruik is een percentage, zoals `tussen 60% en 70%`"
        ), nil
      )
    case .noSupplyPerDay(let name):
      (
        .cannotAsk,
        Bilingual(
          en: "`\(name)` is a role: contracts say hours a week, not a day",
          nl: "`\(name)` is een rol: contracten zeggen uren per week, niet per dag"
        ),
        Bilingual(
          en: "plan a week, and leave `per day` out",
          nl: "plan een week, en laat `per dag` weg"
        )
      )
    case .noTarget(let name):
      (
        .cannotAsk,
        Bilingual(en: "`\(name)` has no target", nl: "`\(name)` heeft geen doel"),
        Bilingual(
          en: "expect a number: `expect indicator \(name) 4`",
          nl: "verwacht een aantal: `verwacht indicator \(name) 4`"
        )
      )
    case .notOneWeek:
      (
        .cannotAsk,
        Bilingual(
          en: "a roster is of one week, and the days planned are not in one",
          nl: "een rooster is van één week, en de geplande dagen vallen daar niet in"
        ),
        Bilingual(
          en: "write before it: `plan week 48 of 2026`",
          nl: "schrijf ervoor: `plan week 48 van 2026`"
        )
      )
    case .nothingBefore:
      (
        .cannotAsk,
        Bilingual(
          en: "no expectation stands before this one",
          nl: "voor deze verwachting staat er geen andere"
        ),
        Bilingual(
          en: "a reason or assumption is that of the expectation before it",
          nl: "een reden of aanname is die van de verwachting ervoor"
        )
      )
    default:
      (
        .readsNoRule,
        Bilingual(
          en: "no answer here rests on a rule",
          nl: "geen antwoord rust hier op een regel"
        ),
        Bilingual(
          en: "expect something that the rules decide",
          nl: "verwacht iets wat de regels bepalen"
        )
      )
    }
  }
}
