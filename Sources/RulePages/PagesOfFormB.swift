import SourceText

extension CodePages {
  /// R0033–R0062: numbers, dates, times and conditions.
  static let pagesOfFormB: [CodePage] = pagesOfFormB1 + pagesOfFormB2 + pagesOfFormB3

  /// R0033–R0042: numbers and dates.
  private static let pagesOfFormB1: [CodePage] = [
    CodePage(
      "R0033",
      title: Bilingual(
        en: "the decimal mark of the other language",
        nl: "het decimaalteken van de andere taal"
      ),
      text: Bilingual(
        en: "A file in English has a decimal point, a file in Dutch a decimal comma. In "
          + "the language of the file the other mark divides thousands, so the number "
          + "could also be read as a much larger one. Write the mark of that language.",
        nl: "Een Engels bestand heeft een decimale punt, een Nederlands bestand een "
          + "decimale komma. In de taal van het bestand scheidt het andere teken "
          + "duizendtallen, en dan is het getal ook als een veel groter getal te lezen. "
          + "Schrijf het teken van die taal."
      ),
      wrong: Bilingual(
        en: """
          travel at 13,5 km per h
            source plan
          """,
        nl: """
          reizen aan 13.5 km per u
            bron plan
          """
      ),
      changing: Bilingual(en: "13,5 km", nl: "13.5 km"),
      to: Bilingual(en: "13.5 km", nl: "13,5 km")
    ),
    CodePage(
      "R0034",
      title: Bilingual(
        en: "a number with too many digits",
        nl: "een getal met te veel cijfers"
      ),
      text: Bilingual(
        en: "A number has at most nine digits, four of them after the decimal mark. "
          + "More digits are nearly always a key held down too long, and nothing in the "
          + "plan needs them. Count the digits and write the number that was meant.",
        nl: "Een getal heeft hoogstens negen cijfers, waarvan vier achter de komma. "
          + "Meer cijfers zijn bijna altijd een toets die te lang is ingedrukt, en een "
          + "planning heeft ze niet nodig. Tel de cijfers na en schrijf het getal dat "
          + "bedoeld is."
      ),
      wrong: Bilingual(
        en: """
          zone centre with 6000000000 places
            source plan
          """,
        nl: """
          zone centre met 6000000000 plaatsen
            bron plan
          """
      ),
      changing: Bilingual(en: "6000000000 places", nl: "6000000000 plaatsen"),
      to: Bilingual(en: "6000 places", nl: "6000 plaatsen")
    ),
    CodePage(
      "R0035",
      title: Bilingual(
        en: "a part of something that is counted whole",
        nl: "een deel van iets dat heel wordt geteld"
      ),
      text: Bilingual(
        en: "People, cars and visits are counted in whole numbers. Half a scooter "
          + "cannot go out, so nobody could plan with this line. Round the number "
          + "yourself, so that the choice is yours.",
        nl: "Mensen, auto's en bezoeken worden in hele getallen geteld. Een halve "
          + "scooter kan niet op pad, dus met deze regel valt niet te plannen. Rond het "
          + "getal zelf af, dan is de keuze van jou."
      ),
      wrong: Bilingual(
        en: """
          resource scooter count 1.5
            source plan
          """,
        nl: """
          middel scooter aantal 1,5
            bron plan
          """
      ),
      changing: Bilingual(en: "count 1.5", nl: "aantal 1,5"),
      to: Bilingual(en: "count 2", nl: "aantal 2")
    ),
    CodePage(
      "R0036",
      title: Bilingual(
        en: "a unit that does not exist",
        nl: "een eenheid die niet bestaat"
      ),
      text: Bilingual(
        en: "After the number stands a word that is no unit, often a slip of the pen or "
          + "an abbreviation. Without a known unit it is not clear how much is meant. "
          + "Take over the unit that the message offers.",
        nl: "Achter het getal staat een woord dat geen eenheid is, vaak een tikfout of "
          + "een afkorting. Zonder bekende eenheid is niet duidelijk hoeveel er bedoeld "
          + "is. Neem de eenheid over die de melding voorstelt."
      ),
      wrong: Bilingual(
        en: """
          travel at 15 km/h
            source plan
          """,
        nl: """
          reizen aan 15 km/u
            bron plan
          """
      ),
      changing: Bilingual(en: "15 km/h", nl: "15 km/u"),
      to: Bilingual(en: "15 km per h", nl: "15 km per u")
    ),
    CodePage(
      "R0037",
      title: Bilingual(
        en: "a duration written as a time or in one word",
        nl: "een duur als kloktijd of aan elkaar geschreven"
      ),
      text: Bilingual(
        en: "How long something takes is written in hours and minutes, each with its "
          + "unit after it. Written in one word it reads badly, and `9:30` could also "
          + "be half past nine in the morning. Write the hours and the minutes apart.",
        nl: "Hoelang iets duurt staat in uren en minuten, elk met de eenheid erachter. "
          + "Aan elkaar geschreven leest het slecht, en `9:30` kan ook half tien in de "
          + "ochtend zijn. Schrijf de uren en de minuten los van elkaar."
      ),
      wrong: Bilingual(
        en: """
          labour limits for boa
            source plan
            shift at most 9:30
          """,
        nl: """
          arbeidstijden voor boa
            bron plan
            dienst hoogstens 9:30
          """
      ),
      changing: Bilingual(en: "most 9:30", nl: "hoogstens 9:30"),
      to: Bilingual(en: "most 9 h 30 min", nl: "hoogstens 9 u 30 min")
    ),
    CodePage(
      "R0038",
      title: Bilingual(
        en: "a number in words",
        nl: "een getal in woorden"
      ),
      text: Bilingual(
        en: "Numbers are written in digits, so that they stand out and mean the same to "
          + "everybody. That holds for `twice` and `first` as well. Write the digits.",
        nl: "Getallen staan er in cijfers, zodat ze opvallen en voor iedereen hetzelfde "
          + "betekenen. Dat geldt ook voor `tweemaal` en `eerste`. Schrijf de cijfers."
      ),
      wrong: Bilingual(
        en: """
          resource scooter count two
            source plan
          """,
        nl: """
          middel scooter aantal twee
            bron plan
          """
      ),
      changing: Bilingual(en: "count two", nl: "aantal twee"),
      to: Bilingual(en: "count 2", nl: "aantal 2")
    ),
    CodePage(
      "R0040",
      title: Bilingual(
        en: "a date that the calendar does not have",
        nl: "een datum die niet op de kalender staat"
      ),
      text: Bilingual(
        en: "The month does not have that many days in this year. A line with such a "
          + "date could never begin to hold. Look the date up in the decision it comes "
          + "from.",
        nl: "De maand heeft in dat jaar niet zoveel dagen. Een regel met zo'n datum zou "
          + "nooit kunnen ingaan. Zoek de datum op in het besluit waar hij uit komt."
      ),
      wrong: Bilingual(
        en: """
          milestone start on 30 February 2026
          """,
        nl: """
          mijlpaal start op 30 februari 2026
          """
      ),
      changing: Bilingual(en: "30 February", nl: "30 februari"),
      to: Bilingual(en: "28 February", nl: "28 februari")
    ),
    CodePage(
      "R0041",
      title: Bilingual(
        en: "until, with or without the last day",
        nl: "tot, met of zonder de laatste dag"
      ),
      text: Bilingual(
        en: "With `until` alone nobody can tell whether the last day still counts, and "
          + "people read it differently. One day more or less can decide whether a "
          + "check was lawful. Write `through` with the last day that counts.",
        nl: "Met alleen `tot` weet niemand of de laatste dag nog meetelt, en mensen "
          + "lezen dat verschillend. Een dag meer of minder kan bepalen of een controle "
          + "rechtmatig was. Schrijf `tot en met` met de laatste dag die meetelt."
      ),
      wrong: Bilingual(
        en: """
          zone centre with 600 places
            source plan
            from 1 January 2026 until 1 March 2026
          """,
        nl: """
          zone centre met 600 plaatsen
            bron plan
            vanaf 1 januari 2026 tot 1 maart 2026
          """
      ),
      changing: Bilingual(en: "until 1 March", nl: "1 maart"),
      to: Bilingual(en: "through 28 February", nl: "en met 28 februari")
    ),
    CodePage(
      "R0042",
      title: Bilingual(
        en: "a date in digits",
        nl: "een datum in cijfers"
      ),
      text: Bilingual(
        en: "A date in digits such as 7-4-2026 is 7 April to one reader and 4 July to "
          + "another. Therefore the month is written in letters, in full. Write the "
          + "day, the month and the year.",
        nl: "Een datum in cijfers zoals 7-4-2026 is voor de een 7 april en voor de "
          + "ander 4 juli. Daarom staat de maand er in letters, voluit. Schrijf de dag, "
          + "de maand en het jaar."
      ),
      wrong: Bilingual(
        en: """
          milestone start on 2026-04-07
          """,
        nl: """
          mijlpaal start op 7-4-2026
          """
      ),
      changing: Bilingual(en: "on 2026-04-07", nl: "op 7-4-2026"),
      to: Bilingual(en: "on 7 April 2026", nl: "op 7 april 2026")
    ),
  ]
}
