import SourceText

extension CodePages {
  /// S0113 to S0116.
  static let pagesOfScenariosC: [CodePage] = [
    CodePage(
      "S0113",
      title: Bilingual(
        en: "a table whose columns and rows do not fit",
        nl: "een tabel waarvan kolommen en rijen niet passen"
      ),
      text: Bilingual(
        en: "A table runs the scenario once for each row. One line names the columns, each row "
          + "has a value for every column, and some line uses each column.",
        nl: "Een tabel rekent het scenario voor elke rij een keer na. Eén regel noemt de kolommen, "
          + "elke rij heeft voor elke kolom een waarde, en elke kolom komt ergens voor."
      ),
      wrong: Bilingual(
        en: """
          language en
          tests town.rules
          scenario "As many as the year has"
            cases asked, wanted
            given 2 shop
            plan calendar year asked
            expect shop-check wanted times
            case 2026
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "Zoveel als het jaar heeft"
            gevallen asked, wanted
            gegeven 2 shop
            plan kalenderjaar asked
            verwacht shop-check wanted keer
            geval 2026
          """
      ),
      changing: Bilingual(en: "case 2026", nl: "geval 2026"),
      to: Bilingual(en: "case 2026, 4", nl: "geval 2026, 4"),
      setting: .scenarios
    ),
    CodePage(
      "S0114",
      title: Bilingual(
        en: "another sort of value than can stand there",
        nl: "een andere soort waarde dan daar kan staan"
      ),
      text: Bilingual(
        en: "A name in the place of a value is a column of the cases. Here it is none, or its "
          + "row holds another sort of value. Days of the week also need the period they lie in.",
        nl: "Een naam op de plaats van een waarde is een kolom van de gevallen. Hier is het er "
          + "geen, of de rij bevat een andere soort waarde. Bij weekdagen hoort ook de periode."
      ),
      wrong: Bilingual(
        en: """
          language en
          tests town.rules
          scenario "Every shop twice"
            given 2 shop
            plan calendar year this-year
            expect shop-check 4 times
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "Elke winkel twee keer"
            gegeven 2 shop
            plan kalenderjaar dit-jaar
            verwacht shop-check 4 keer
          """
      ),
      changing: Bilingual(en: "this-year", nl: "dit-jaar"),
      to: Bilingual(en: "2026", nl: "2026"),
      setting: .scenarios
    ),
    CodePage(
      "S0115",
      title: Bilingual(
        en: "asked of what cannot answer it",
        nl: "gevraagd aan wat het niet kan beantwoorden"
      ),
      text: Bilingual(
        en: "A roster is of one week, contracts say hours a week, a target has to be set before it "
          + "can be reached, and a reason is that of the expectation before it.",
        nl: "Een rooster is van één week, contracten zeggen uren per week, een doel moet gesteld "
          + "zijn voor het gehaald kan worden, en een reden is die van de verwachting ervoor."
      ),
      wrong: Bilingual(
        en: """
          language en
          tests town.rules
          scenario "Every shop twice"
            given 2 shop
            plan calendar year 2026
            expect reason shop-check
            expect shop-check 4 times
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "Elke winkel twee keer"
            gegeven 2 shop
            plan kalenderjaar 2026
            verwacht reden shop-check
            verwacht shop-check 4 keer
          """
      ),
      right: Bilingual(
        en: """
          language en
          tests town.rules
          scenario "Every shop twice"
            given 2 shop
            plan calendar year 2026
            expect shop-check 4 times
            expect reason shop-check
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "Elke winkel twee keer"
            gegeven 2 shop
            plan kalenderjaar 2026
            verwacht shop-check 4 keer
            verwacht reden shop-check
          """
      ),
      setting: .scenarios
    ),
    CodePage(
      "S0116",
      title: Bilingual(
        en: "a scenario that reads no rule",
        nl: "een scenario dat geen regel leest"
      ),
      text: Bilingual(
        en: "What is expected follows from what is given alone. Such a scenario holds whatever the "
          + "rules say, so it guards none of them.",
        nl:
          "Wat verwacht wordt, volgt alleen uit wat gegeven is. Zo'n scenario klopt wat de regels "
          + "ook zeggen, en bewaakt er dus geen."
      ),
      wrong: Bilingual(
        en: """
          language en
          tests town.rules
          scenario "Two people"
            given 2 boa
            plan week 10 of 2026
            expect supply of boa 72 h
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "Twee mensen"
            gegeven 2 boa
            plan week 10 van 2026
            verwacht aanbod van boa 72 u
          """
      ),
      right: Bilingual(
        en: """
          language en
          tests town.rules
          scenario "Two people are enough"
            given 2 boa
            plan week 10 of 2026
            expect supply of boa 72 h
            expect no shortfall of boa
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "Twee mensen zijn genoeg"
            gegeven 2 boa
            plan week 10 van 2026
            verwacht aanbod van boa 72 u
            verwacht geen tekort aan boa
          """
      ),
      setting: .scenarios
    ),
  ]
}
