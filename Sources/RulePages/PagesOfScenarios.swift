import SourceText

extension CodePages {
  /// S01xx: files of scenarios.
  static let pagesOfScenarios: [CodePage] =
    pagesOfScenariosA + pagesOfScenariosB + pagesOfScenariosC

  private static let pagesOfScenariosA: [CodePage] = [
    CodePage(
      "S0101",
      title: Bilingual(
        en: "a file of scenarios does not say what it tests",
        nl: "een bestand met scenario's zegt niet wat het toetst"
      ),
      text: Bilingual(
        en: "A scenario sees the rules of one package and nothing else. Without that "
          + "line it is not known which rules must answer for what is expected.",
        nl: "Een scenario ziet de regels van één pakket en verder niets. Zonder die "
          + "regel is niet bekend welke regels moeten waarmaken wat er verwacht "
          + "wordt."
      ),
      wrong: Bilingual(
        en: """
          language en
          scenario "Every shop twice"
            given 2 shop
            plan calendar year 2026
            expect shop-check 4 times
          """,
        nl: """
          taal nl
          scenario "Elke winkel twee keer"
            gegeven 2 shop
            plan kalenderjaar 2026
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
      "S0102",
      title: Bilingual(
        en: "a package under test that is not there",
        nl: "een getoetst pakket dat er niet is"
      ),
      text: Bilingual(
        en: "The line names a package that no rule file has. Look at the line "
          + "`package` of the file you mean; the message lists the packages that "
          + "exist.",
        nl: "De regel noemt een pakket dat geen enkel regelbestand heeft. Kijk naar "
          + "de regel `pakket` van het bestand dat je bedoelt; de melding noemt de "
          + "pakketten die er zijn."
      ),
      wrong: Bilingual(
        en: """
          language en
          tests town.ruels
          scenario "Every shop twice"
            given 2 shop
            plan calendar year 2026
            expect shop-check 4 times
          """,
        nl: """
          taal nl
          toetst town.ruels
          scenario "Elke winkel twee keer"
            gegeven 2 shop
            plan kalenderjaar 2026
            verwacht shop-check 4 keer
          """
      ),
      changing: Bilingual(en: "tests town.ruels", nl: "toetst town.ruels"),
      to: Bilingual(en: "tests town.rules", nl: "toetst town.rules"),
      setting: .scenarios
    ),
    CodePage(
      "S0103",
      title: Bilingual(
        en: "a name in a scenario that nothing knows",
        nl: "een naam in een scenario die niemand kent"
      ),
      text: Bilingual(
        en: "Scenarios use the names of the rules and of what they have given "
          + "themselves. A name that is neither is most often a slip of the pen, and "
          + "would make the expectation say nothing.",
        nl: "Scenario's gebruiken de namen van de regels en van wat ze zelf hebben "
          + "gegeven. Een naam die geen van beide is, is meestal een tikfout, en dan "
          + "zou de verwachting niets zeggen."
      ),
      wrong: Bilingual(
        en: """
          language en
          tests town.rules
          scenario "Every shop twice"
            given 2 shop
            plan calendar year 2026
            expect shop-chek 4 times
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "Elke winkel twee keer"
            gegeven 2 shop
            plan kalenderjaar 2026
            verwacht shop-chek 4 keer
          """
      ),
      changing: Bilingual(en: "shop-chek 4", nl: "shop-chek 4"),
      to: Bilingual(en: "shop-check 4", nl: "shop-check 4"),
      setting: .scenarios
    ),
    CodePage(
      "S0104",
      title: Bilingual(
        en: "a date, week or amount that cannot be used here",
        nl: "een datum, week of hoeveelheid die hier niet kan"
      ),
      text: Bilingual(
        en: "Weeks run to 52 or 53, a period ends after it starts, and demand is a "
          + "time such as 27 h. What cannot be planned or compared is told, and the "
          + "rest of the file is still run.",
        nl: "Weken lopen tot 52 of 53, een periode eindigt na haar begin, en vraag is "
          + "een tijd zoals 27 u. Wat niet te plannen of te vergelijken is wordt "
          + "gemeld; de rest van het bestand wordt gewoon uitgevoerd."
      ),
      wrong: Bilingual(
        en: """
          language en
          tests town.rules
          scenario "Every shop twice"
            given 2 shop
            plan week 53 of 2027
            expect shop-check 4 times
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "Elke winkel twee keer"
            gegeven 2 shop
            plan week 53 van 2027
            verwacht shop-check 4 keer
          """
      ),
      changing: Bilingual(en: "week 53 of 2027", nl: "week 53 van 2027"),
      to: Bilingual(en: "calendar year 2026", nl: "kalenderjaar 2026"),
      setting: .scenarios
    ),
    CodePage(
      "S0105",
      title: Bilingual(
        en: "a given object whose columns are not said plainly",
        nl: "een gegeven object waarvan de kolommen niet duidelijk zijn"
      ),
      text: Bilingual(
        en: "What is given says what stands in the columns of the register: `size = "
          + "3`. A comparison such as `size >= 3` leaves open which object is meant, "
          + "so that nobody could check the sum.",
        nl: "Wat gegeven is zegt wat er in de kolommen van het register staat: `size "
          + "= 3`. Een vergelijking zoals `size >= 3` laat open welk object bedoeld "
          + "is, zodat niemand de som kan narekenen."
      ),
      wrong: Bilingual(
        en: """
          language en
          tests town.rules
          scenario "Every shop twice"
            given 2 shop when size >= 3
            plan calendar year 2026
            expect shop-check 4 times
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "Elke winkel twee keer"
            gegeven 2 shop wanneer size >= 3
            plan kalenderjaar 2026
            verwacht shop-check 4 keer
          """
      ),
      changing: Bilingual(en: ">= 3", nl: ">= 3"),
      to: Bilingual(en: "= 3", nl: "= 3"),
      setting: .scenarios
    ),
    CodePage(
      "S0106",
      title: Bilingual(
        en: "an event that could be at several places",
        nl: "een gebeurtenis die op meer plekken kan zijn"
      ),
      text: Bilingual(
        en: "An event is a check by one rule at one object. Leave these out only when "
          + "there is no choice; with two shops, or two rules that check the same "
          + "shop, say which one.",
        nl: "Een gebeurtenis is een controle door één regel bij één object. Laat die "
          + "alleen weg als er niets te kiezen valt; zeg bij twee winkels, of bij "
          + "twee regels die dezelfde winkel controleren, welke je bedoelt."
      ),
      wrong: Bilingual(
        en: """
          language en
          tests town.rules
          scenario "A warning"
            given shop corner
            given shop market
            event on 5 January 2026 noise
            expect shop-ladder step 1 at corner
            expect shop-ladder step 0 at market
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "Een waarschuwing"
            gegeven shop corner
            gegeven shop market
            gebeurtenis op 5 januari 2026 noise
            verwacht shop-ladder trede 1 bij corner
            verwacht shop-ladder trede 0 bij market
          """
      ),
      changing: Bilingual(en: "2026 noise", nl: "2026 noise"),
      to: Bilingual(en: "2026 noise at corner", nl: "2026 noise bij corner"),
      setting: .scenarios
    ),
  ]
}
