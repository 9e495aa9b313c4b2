import SourceText

extension CodePages {
  /// S0107 to S0112.
  static let pagesOfScenariosB: [CodePage] = [
    CodePage(
      "S0107",
      title: Bilingual(
        en: "an expectation before any plan",
        nl: "een verwachting zonder plan"
      ),
      text: Bilingual(
        en: "How much is due depends on the days one looks at. Say them first: a "
          + "year, a week, a day, or from one day through another.",
        nl: "Hoeveel er moet hangt af van de dagen waarnaar je kijkt. Zeg die eerst: "
          + "een jaar, een week, een dag, of van de ene dag tot en met de andere."
      ),
      wrong: Bilingual(
        en: """
          language en
          tests town.rules
          scenario "Every shop twice"
            given 2 shop
            expect shop-check 4 times
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "Elke winkel twee keer"
            gegeven 2 shop
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
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "Elke winkel twee keer"
            gegeven 2 shop
            plan kalenderjaar 2026
            verwacht shop-check 4 keer
          """
      ),
      setting: .scenarios
    ),
    CodePage(
      "S0108",
      title: Bilingual(
        en: "a scenario that expects nothing",
        nl: "een scenario dat niets verwacht"
      ),
      text: Bilingual(
        en: "A scenario without an expectation always succeeds, and so guards "
          + "nothing. The same goes for a what-if.",
        nl: "Een scenario zonder verwachting slaagt altijd en bewaakt dus niets. Voor "
          + "een wat-als geldt hetzelfde."
      ),
      wrong: Bilingual(
        en: """
          language en
          tests town.rules
          scenario "Every shop twice"
            given 2 shop
            plan calendar year 2026
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "Elke winkel twee keer"
            gegeven 2 shop
            plan kalenderjaar 2026
          """
      ),
      changing: Bilingual(en: "year 2026", nl: "kalenderjaar 2026"),
      to: Bilingual(
        en: "year 2026\n  expect shop-check 4 times",
        nl: "kalenderjaar 2026\n  verwacht shop-check 4 keer"
      ),
      setting: .scenarios
    ),
    CodePage(
      "S0109",
      title: Bilingual(
        en: "a line in a scenario that changes nothing",
        nl: "een regel in een scenario die niets verandert"
      ),
      text: Bilingual(
        en: "Each line was left out in turn, and without this one every expectation "
          + "comes out the same. Either it is not needed, or the scenario does not "
          + "yet say what it was put there for.",
        nl: "Elke regel is een keer weggelaten, en zonder deze komt elke verwachting "
          + "hetzelfde uit. Of zij is niet nodig, of het scenario zegt nog niet "
          + "waarvoor zij er staat."
      ),
      wrong: Bilingual(
        en: """
          language en
          tests town.rules
          scenario "Every shop twice"
            given 2 shop
            given shop-minutes = 60 min
            plan calendar year 2026
            expect shop-check 4 times
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "Elke winkel twee keer"
            gegeven 2 shop
            gegeven shop-minutes = 60 min
            plan kalenderjaar 2026
            verwacht shop-check 4 keer
          """
      ),
      changing: Bilingual(en: "4 times", nl: "4 keer"),
      to: Bilingual(
        en: "4 times\n  expect demand for boa 8 h",
        nl: "4 keer\n  verwacht vraag naar boa 8 u"
      ),
      setting: .scenarios
    ),
    CodePage(
      "S0110",
      title: Bilingual(
        en: "an expectation that cannot fail",
        nl: "een verwachting die niet kan mislukken"
      ),
      text: Bilingual(
        en: "It holds whatever the rules say: at least 0 times, or nothing in years "
          + "before the rule. Such a line looks like a guard and is none.",
        nl: "Zij geldt wat de regels ook zeggen: minstens 0 keer, of niets in jaren "
          + "voor de regel er was. Zo'n regel lijkt iets te bewaken en doet dat niet."
      ),
      wrong: Bilingual(
        en: """
          language en
          tests town.rules
          scenario "Every shop twice"
            given 2 shop
            plan calendar year 2026
            expect shop-check at least 0 times
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "Elke winkel twee keer"
            gegeven 2 shop
            plan kalenderjaar 2026
            verwacht shop-check minstens 0 keer
          """
      ),
      changing: Bilingual(en: "0 times", nl: "0 keer"),
      to: Bilingual(en: "4 times", nl: "4 keer"),
      setting: .scenarios
    ),
    CodePage(
      "S0111",
      title: Bilingual(
        en: "two scenarios with one title",
        nl: "twee scenario's met één titel"
      ),
      text: Bilingual(
        en: "Results are told by title, so each title stands once in a file.",
        nl: "Uitkomsten worden met hun titel gemeld; daarom staat elke titel één keer "
          + "in een bestand."
      ),
      wrong: Bilingual(
        en: """
          language en
          tests town.rules
          scenario "Every shop twice"
            given 2 shop
            plan calendar year 2026
            expect shop-check 4 times
          scenario "Every shop twice"
            given 2 shop
            plan calendar year 2026
            expect shop-check 4 times
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "Elke winkel twee keer"
            gegeven 2 shop
            plan kalenderjaar 2026
            verwacht shop-check 4 keer
          scenario "Elke winkel twee keer"
            gegeven 2 shop
            plan kalenderjaar 2026
            verwacht shop-check 4 keer
          """
      ),
      changing: Bilingual(
        en: "times\nscenario \"Every shop twice\"",
        nl: "keer\nscenario \"Elke winkel twee keer\""
      ),
      to: Bilingual(
        en: "times\nscenario \"Every shop twice, counted again\"",
        nl: "keer\nscenario \"Elke winkel twee keer, nog eens geteld\""
      ),
      setting: .scenarios
    ),
    CodePage(
      "S0112",
      title: Bilingual(
        en: "a value with which the rules do not hold",
        nl: "een waarde waarmee de regels niet kloppen"
      ),
      text: Bilingual(
        en: "A scenario may give a parameter another value, but the rules must still "
          + "be right with it: the unit fits and the value lies in its range. The "
          + "message says what is wrong then.",
        nl: "Een scenario mag een parameter een andere waarde geven, maar dan moeten "
          + "de regels nog kloppen: de eenheid past en de waarde ligt binnen haar "
          + "bereik. De melding zegt wat er dan niet klopt."
      ),
      wrong: Bilingual(
        en: """
          language en
          tests town.rules
          scenario "Every shop twice"
            given 2 shop
            given shop-minutes = 300 min
            plan calendar year 2026
            expect demand for boa 40 h
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "Elke winkel twee keer"
            gegeven 2 shop
            gegeven shop-minutes = 300 min
            plan kalenderjaar 2026
            verwacht vraag naar boa 40 u
          """
      ),
      right: Bilingual(
        en: """
          language en
          tests town.rules
          scenario "Every shop twice"
            given 2 shop
            given shop-minutes = 120 min
            plan calendar year 2026
            expect demand for boa 16 h
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "Elke winkel twee keer"
            gegeven 2 shop
            gegeven shop-minutes = 120 min
            plan kalenderjaar 2026
            verwacht vraag naar boa 16 u
          """
      ),
      setting: .scenarios
    ),
    CodePage(
      "S0201",
      title: Bilingual(en: "an expectation that fails", nl: "een verwachting die niet klopt"),
      text: Bilingual(
        en: "An editor runs the scenarios of an open file and marks each expectation that does "
          + "not hold, with the clauses that what was found rests on. Either the rules do not say "
          + "what was meant, or the expectation is wrong.",
        nl: "Een editor draait de scenario's van een geopend bestand en markeert elke verwachting "
          + "die niet klopt, met de regels waaruit volgt wat gevonden is. Of de regels zeggen niet "
          + "wat bedoeld was, of de verwachting is onjuist."
      ),
      wrong: Bilingual(
        en: """
          language en
          tests town.rules
          scenario "Every shop twice"
            given 2 shop
            plan calendar year 2026
            expect shop-check 5 times
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "Elke winkel twee keer"
            gegeven 2 shop
            plan kalenderjaar 2026
            verwacht shop-check 5 keer
          """
      ),
      changing: Bilingual(en: "shop-check 5", nl: "shop-check 5"),
      to: Bilingual(en: "shop-check 4", nl: "shop-check 4"),
      setting: .scenarios
    ),
  ]
}
