import SourceText

extension CodePages {
  /// R0043–R0048: dates and days.
  static let pagesOfFormB2: [CodePage] = [
    CodePage(
      "R0043",
      title: Bilingual(
        en: "a date without a year",
        nl: "een datum zonder jaar"
      ),
      text: Bilingual(
        en: "Rules are kept for years, so a day and a month alone do not say when "
          + "something starts. Add the year in four digits.",
        nl: "Regels gaan jaren mee, dus alleen een dag en een maand zeggen niet wanneer "
          + "iets ingaat. Zet het jaar erachter, in vier cijfers."
      ),
      wrong: Bilingual(
        en: """
          milestone start on 1 January
          """,
        nl: """
          mijlpaal start op 1 januari
          """
      ),
      changing: Bilingual(en: "1 January", nl: "1 januari"),
      to: Bilingual(en: "1 January 2026", nl: "1 januari 2026")
    ),
    CodePage(
      "R0044",
      title: Bilingual(
        en: "a year that no rule can have",
        nl: "een jaar dat geen regel kan hebben"
      ),
      text: Bilingual(
        en: "Years run from 1900 through 2199. A year in two digits or with a digit too "
          + "many falls outside these and was surely not meant. Write the year in four "
          + "digits.",
        nl: "Jaren lopen van 1900 tot en met 2199. Een jaar in twee cijfers of met een "
          + "cijfer te veel valt daarbuiten en is vast niet zo bedoeld. Schrijf het "
          + "jaar in vier cijfers."
      ),
      wrong: Bilingual(
        en: """
          milestone start on 7 April 26
          """,
        nl: """
          mijlpaal start op 7 april 26
          """
      ),
      changing: Bilingual(en: "April 26", nl: "april 26"),
      to: Bilingual(en: "April 2026", nl: "april 2026")
    ),
    CodePage(
      "R0045",
      title: Bilingual(
        en: "days that end before they begin",
        nl: "dagen die eindigen voor ze beginnen"
      ),
      text: Bilingual(
        en: "The last of these days lies before the first, so there is no day on which "
          + "the line holds. Mostly the two dates were swapped, or a year was not "
          + "changed along. Put the earlier date first.",
        nl: "De laatste van deze dagen ligt voor de eerste, dus er is geen dag waarop "
          + "de regel geldt. Meestal zijn de twee datums verwisseld, of is een jaartal "
          + "niet mee veranderd. Zet de vroegste datum voorop."
      ),
      wrong: Bilingual(
        en: """
          role warden
            source plan
            deployed 09:00-17:00 on 26 December 2026 through 25 December 2026
          """,
        nl: """
          rol warden
            bron plan
            inzetbaar 09:00-17:00 op 26 december 2026 tot en met 25 december 2026
          """
      ),
      changing: Bilingual(en: "26 December 2026 through 25", nl: "26 december 2026 tot en met 25"),
      to: Bilingual(en: "25 December 2026 through 26", nl: "25 december 2026 tot en met 26")
    ),
    CodePage(
      "R0046",
      title: Bilingual(
        en: "a month with a slip or cut short",
        nl: "een maand met een tikfout of afgekort"
      ),
      text: Bilingual(
        en: "The name of the month is misspelt or abbreviated. Months are written in "
          + "full, so that a slip cannot become another month. Take over the name that "
          + "the message offers.",
        nl: "De naam van de maand is verkeerd gespeld of afgekort. Maanden staan er "
          + "voluit, zodat een tikfout geen andere maand kan worden. Neem de naam over "
          + "die de melding voorstelt."
      ),
      wrong: Bilingual(
        en: """
          milestone start on 7 Apr 2026
          """,
        nl: """
          mijlpaal start op 7 apr 2026
          """
      ),
      changing: Bilingual(en: "Apr 2026", nl: "apr 2026"),
      to: Bilingual(en: "April 2026", nl: "april 2026")
    ),
    CodePage(
      "R0047",
      title: Bilingual(
        en: "every day where any day is meant",
        nl: "elke dag waar alle dagen bedoeld is"
      ),
      text: Bilingual(
        en: "`every day` says how often something must be done, `any day` on which days "
          + "it may be done. Here the line is about the days. The two are kept apart, "
          + "because the difference is a lot of work.",
        nl: "`elke dag` zegt hoe vaak iets moet, `alle dagen` op welke dagen het mag. "
          + "Hier gaat het om de dagen. De twee worden uit elkaar gehouden, want het "
          + "verschil is een hoop werk."
      ),
      wrong: Bilingual(
        en: """
          role warden
            source plan
            deployed 07:00-22:00 on every day
          """,
        nl: """
          rol warden
            bron plan
            inzetbaar 07:00-22:00 op elke dag
          """
      ),
      changing: Bilingual(en: "every day", nl: "elke dag"),
      to: Bilingual(en: "any day", nl: "alle dagen")
    ),
    CodePage(
      "R0048",
      title: Bilingual(
        en: "days that are abbreviated or have another name",
        nl: "dagen afgekort of met een andere naam"
      ),
      text: Bilingual(
        en: "Days are named in full and one by one, or from one day through another. "
          + "Words such as `weekdays` mean Saturday too for some people. Take over the "
          + "days that the message offers, and see whether they are the ones you meant.",
        nl: "Dagen staan er voluit, een voor een of van de ene dag tot en met de "
          + "andere. Een woord als `werkdagen` is voor sommigen ook de zaterdag. Neem "
          + "de dagen over die de melding voorstelt, en kijk of het de dagen zijn die "
          + "je bedoelt."
      ),
      wrong: Bilingual(
        en: """
          role warden
            source plan
            deployed 07:00-22:00 on weekdays
          """,
        nl: """
          rol warden
            bron plan
            inzetbaar 07:00-22:00 op werkdagen
          """
      ),
      changing: Bilingual(en: "on weekdays", nl: "op werkdagen"),
      to: Bilingual(en: "on Monday through Friday", nl: "op maandag tot en met vrijdag")
    ),
  ]
}
