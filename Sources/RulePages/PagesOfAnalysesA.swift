import SourceText

extension CodePages {
  /// R0302–R0309: spacing, dates and hours.
  static let pagesOfAnalysesA: [CodePage] = [
    CodePage(
      "R0302",
      title: Bilingual(en: "not a day to spare", nl: "geen dag speling"),
      text: Bilingual(
        en: """
          The checks and the time between them take the whole period, so a check that is done late \
          once pushes all later ones back for good; sooner or later one falls outside its period. \
          Shorten the time between a little, so that a late check can be made up for.
          """,
        nl: """
          De controles en de tijd ertussen vullen samen de hele periode. Eén late controle schuift \
          dan alle volgende voorgoed op, en vroeg of laat valt er één buiten haar periode. Maak de \
          tussentijd iets korter, zodat een late controle in te halen is.
          """
      ),
      wrong: Bilingual(
        en: """
          rule shop-check for each shop
            source plan
            team 1 boa
            takes 45 min
            within 12:00-20:00 on any day
            from 1 January 2026
              every calendar year 4 times, at least 3 months apart
          """,
        nl: """
          regel shop-check voor elke shop
            bron plan
            team 1 boa
            duurt 45 min
            binnen 12:00-20:00 op alle dagen
            vanaf 1 januari 2026
              elk kalenderjaar 4 keer, minstens 3 maanden ertussen
          """
      ),
      changing: Bilingual(en: "3 months", nl: "3 maanden"),
      to: Bilingual(en: "2 months", nl: "2 maanden")
    ),
    CodePage(
      "R0303",
      title: Bilingual(
        en: "transition asks too much or too little",
        nl: "overgang vraagt te veel of te weinig"
      ),
      text: Bilingual(
        en: """
          In the period in which a rule changes, the transition gives one total. Here that total \
          is more than fits with the time between, or less than both the old and the new version \
          ask. Choose another transition or another rounding; the message gives the figures.
          """,
        nl: """
          In de periode waarin een regel verandert, geeft de overgang één totaal. Dat totaal is \
          hier meer dan met de tussentijd past, of minder dan zowel de oude als de nieuwe versie \
          vraagt. Kies een andere overgang of een andere afronding; de melding geeft de getallen.
          """
      ),
      wrong: Bilingual(
        en: """
          rule shop-check for each shop
            source plan
            team 1 boa
            takes 45 min
            within 12:00-20:00 on any day
            from 1 January 2026
              every 2 calendar years 1 time
            from 1 July 2026
              every calendar year 1 time
              transition pro rata, rounded down
          """,
        nl: """
          regel shop-check voor elke shop
            bron plan
            team 1 boa
            duurt 45 min
            binnen 12:00-20:00 op alle dagen
            vanaf 1 januari 2026
              elke 2 kalenderjaren 1 keer
            vanaf 1 juli 2026
              elk kalenderjaar 1 keer
              overgang naar rato, naar beneden afgerond
          """
      ),
      changing: Bilingual(en: "rounded down", nl: "beneden afgerond"),
      to: Bilingual(en: "rounded up", nl: "boven afgerond")
    ),
    CodePage(
      "R0305",
      title: Bilingual(en: "refers to what has ended", nl: "verwijst naar wat niet meer geldt"),
      text: Bilingual(
        en: """
          A rule counts for another rule, or uses a car or camera, that is no longer in force on \
          some of its days. From then on the line does nothing, or the work cannot be done. The \
          message gives the first day; end both on the same day, or name what comes in its place.
          """,
        nl: """
          Een regel telt mee voor een andere regel, of gebruikt een auto of camera, die op een \
          deel van de dagen niet meer geldt. Vanaf dan doet de regel niets, of kan het werk niet. \
          De melding geeft de eerste dag; laat beide op dezelfde dag eindigen, of noem wat ervoor \
          in de plaats komt.
          """
      ),
      wrong: Bilingual(
        en: """
          rule whole-check for each shop
            source plan
            team 1 boa
            takes 90 min
            from 1 January 2024 through 31 December 2026
              every calendar year 2 times
          rule short-check for each shop
            source plan
            team 1 boa
            takes 45 min
            counts for whole-check
            from 1 January 2024
              every calendar year 1 time
          """,
        nl: """
          regel whole-check voor elke shop
            bron plan
            team 1 boa
            duurt 90 min
            vanaf 1 januari 2024 tot en met 31 december 2026
              elk kalenderjaar 2 keer
          regel short-check voor elke shop
            bron plan
            team 1 boa
            duurt 45 min
            telt voor whole-check
            vanaf 1 januari 2024
              elk kalenderjaar 1 keer
          """
      ),
      changing: Bilingual(
        en: "whole-check\n  from 1 January 2024",
        nl: "whole-check\n  vanaf 1 januari 2024"
      ),
      to: Bilingual(
        en: "whole-check\n  from 1 January 2024 through 31 December 2026",
        nl: "whole-check\n  vanaf 1 januari 2024 tot en met 31 december 2026"
      )
    ),
    CodePage(
      "R0306",
      title: Bilingual(en: "never holds by its dates", nl: "geldt door de datums nooit"),
      text: Bilingual(
        en: """
          By its dates this line or version holds on no day at all: it names a day outside the \
          time in which the rule holds, or in which its regime lasts. Mostly a year is wrong, or \
          something was left standing when the rule was extended. Correct the date, or remove the \
          line.
          """,
        nl: """
          Door de datums geldt deze regel of versie op geen enkele dag: er staat een dag buiten de \
          tijd waarin de norm geldt, of waarin het regime duurt. Meestal klopt een jaartal niet, \
          of is er bij een verlenging iets blijven staan. Verbeter de datum, of haal de regel weg.
          """
      ),
      wrong: Bilingual(
        en: """
          rule shop-check for each shop
            source plan
            team 1 boa
            takes 45 min
            from 1 January 2026
              within 09:00-17:00 on any day
              within 10:00-12:00 on 31 December 2025
              every month 1 time
          """,
        nl: """
          regel shop-check voor elke shop
            bron plan
            team 1 boa
            duurt 45 min
            vanaf 1 januari 2026
              binnen 09:00-17:00 op alle dagen
              binnen 10:00-12:00 op 31 december 2025
              elke maand 1 keer
          """
      ),
      changing: Bilingual(en: "December 2025", nl: "december 2025"),
      to: Bilingual(en: "December 2026", nl: "december 2026")
    ),
    CodePage(
      "R0307",
      title: Bilingual(en: "nothing left of the hours", nl: "niets over van de tijden"),
      text: Bilingual(
        en: """
          The hours of this work and the hours in which its people may be on duty have not a \
          minute in common. Whatever the planning does, it can never be done. Change the hours of \
          the work, or ask a role that may work then.
          """,
        nl: """
          De tijden van dit werk en de tijden waarop de mensen ervoor mogen werken, hebben geen \
          minuut gemeen. Hoe er ook wordt gepland, het kan nooit. Verander de tijden van het werk, \
          of vraag een rol die dan mag werken.
          """
      ),
      wrong: Bilingual(
        en: """
          role steward
            source plan
            deployed 07:00-22:00 on any day
          rule shop-check for each shop
            source plan
            team 1 steward
            takes 45 min
            within 22:30-02:00 on any day
            from 1 January 2026
              every month 1 time
          """,
        nl: """
          rol steward
            bron plan
            inzetbaar 07:00-22:00 op alle dagen
          regel shop-check voor elke shop
            bron plan
            team 1 steward
            duurt 45 min
            binnen 22:30-02:00 op alle dagen
            vanaf 1 januari 2026
              elke maand 1 keer
          """
      ),
      changing: Bilingual(en: "22:30-02:00 on", nl: "22:30-02:00 op"),
      to: Bilingual(en: "18:00-22:00 on", nl: "18:00-22:00 op")
    ),
    CodePage(
      "R0308",
      title: Bilingual(en: "hours outside duty", nl: "uren buiten de inzet"),
      text: Bilingual(
        en: """
          A part of these hours lies outside the hours in which the role may be on duty, and \
          nothing can be done in it. The policy then promises more than it seems; the message says \
          how many hours a year that is. Name the hours in which people are there, or a role that \
          may work later.
          """,
        nl: """
          Een deel van deze uren ligt buiten de uren waarop de rol inzetbaar is, en daarin kan \
          niets gebeuren. Het beleid lijkt dan meer te beloven dan het doet; de melding zegt om \
          hoeveel uur per jaar het gaat. Noem de uren waarop er mensen zijn, of een rol die later \
          mag werken.
          """
      ),
      wrong: Bilingual(
        en: """
          role steward
            source plan
            deployed 07:00-22:00 on any day
          rule shop-check for each shop
            source plan
            team 1 steward
            takes 45 min
            within 12:00-24:00 on any day
            from 1 January 2026
              every month 1 time
          """,
        nl: """
          rol steward
            bron plan
            inzetbaar 07:00-22:00 op alle dagen
          regel shop-check voor elke shop
            bron plan
            team 1 steward
            duurt 45 min
            binnen 12:00-24:00 op alle dagen
            vanaf 1 januari 2026
              elke maand 1 keer
          """
      ),
      changing: Bilingual(en: "12:00-24:00 on", nl: "12:00-24:00 op"),
      to: Bilingual(en: "12:00-22:00 on", nl: "12:00-22:00 op")
    ),
    CodePage(
      "R0309",
      title: Bilingual(
        en: "hours that another line always replaces",
        nl: "tijden die altijd door een andere regel vervallen"
      ),
      text: Bilingual(
        en: """
          When several lines give hours for one day, the one that names the day most precisely \
          holds. For this line no day is left, because others name or close all its days. Remove \
          it, or say in the other line which days are meant.
          """,
        nl: """
          Geven meer regels tijden voor één dag, dan geldt de regel die de dag het nauwkeurigst \
          noemt. Voor deze regel blijft geen dag over, omdat andere al zijn dagen noemen of \
          sluiten. Haal hem weg, of zeg in de andere regel welke dagen bedoeld zijn.
          """
      ),
      wrong: Bilingual(
        en: """
          rule shop-check for each shop
            source plan
            team 1 boa
            takes 45 min
            within 12:00-17:00 on any day
            within 09:00-12:00 on Monday through Sunday
            from 1 January 2026
              every month 1 time
          """,
        nl: """
          regel shop-check voor elke shop
            bron plan
            team 1 boa
            duurt 45 min
            binnen 12:00-17:00 op alle dagen
            binnen 09:00-12:00 op maandag tot en met zondag
            vanaf 1 januari 2026
              elke maand 1 keer
          """
      ),
      changing: Bilingual(en: "through Sunday", nl: "met zondag"),
      to: Bilingual(en: "through Friday", nl: "met vrijdag")
    ),
  ]
}
