import SourceText

extension CodePages {
  /// R0212–R0218: versions, transitions and what a rule asks.
  static let pagesOfMeaningA2: [CodePage] = [
    CodePage(
      "R0212",
      title: Bilingual(en: "versions not in order of date", nl: "versies niet op datum"),
      text: Bilingual(
        en: "The versions of a rule follow each other in time: each holds until the next one "
          + "starts. Here a later line starts on an earlier day, so it is not clear which one "
          + "holds when. Put the versions in order of date.",
        nl: "De versies van een regel volgen elkaar op in de tijd: elke geldt totdat de "
          + "volgende begint. Hier begint een latere regel op een eerdere dag, zodat "
          + "onduidelijk is welke wanneer geldt. Zet de versies op volgorde van datum."
      ),
      wrong: Bilingual(
        en: """
          rule office-time
            source plan
            from 1 January 2026
              reserve 20% of boa for paperwork
            from 1 January 2024
              reserve 10% of boa for paperwork
          """,
        nl: """
          regel office-time
            bron plan
            vanaf 1 januari 2026
              reserveer 20% van boa voor paperwork
            vanaf 1 januari 2024
              reserveer 10% van boa voor paperwork
          """
      ),
      right: Bilingual(
        en: """
          rule office-time
            source plan
            from 1 January 2024
              reserve 10% of boa for paperwork
            from 1 January 2026
              reserve 20% of boa for paperwork
          """,
        nl: """
          regel office-time
            bron plan
            vanaf 1 januari 2024
              reserveer 10% van boa voor paperwork
            vanaf 1 januari 2026
              reserveer 20% van boa voor paperwork
          """
      )
    ),
    CodePage(
      "R0213",
      title: Bilingual(en: "two versions on one day", nl: "twee versies op één dag"),
      text: Bilingual(
        en: "A version starts while the one before it still holds. On those days the rule would "
          + "ask two different things. Change one of the two dates; if the first version simply "
          + "lasts until the next, leave its end out.",
        nl: "Een versie begint terwijl de vorige nog geldt. Op die dagen zou de regel twee "
          + "verschillende dingen vragen. Verander een van beide datums; geldt de eerste versie "
          + "gewoon tot de volgende, laat haar einde dan weg."
      ),
      wrong: Bilingual(
        en: """
          rule office-time
            source plan
            from 1 January 2024 through 31 January 2026
              reserve 10% of boa for paperwork
            from 1 January 2026
              reserve 20% of boa for paperwork
          """,
        nl: """
          regel office-time
            bron plan
            vanaf 1 januari 2024 tot en met 31 januari 2026
              reserveer 10% van boa voor paperwork
            vanaf 1 januari 2026
              reserveer 20% van boa voor paperwork
          """
      ),
      changing: Bilingual(en: " through 31 January 2026", nl: " tot en met 31 januari 2026"),
      to: Bilingual(en: "", nl: "")
    ),
    CodePage(
      "R0214",
      title: Bilingual(en: "gap between two versions", nl: "gat tussen twee versies"),
      text: Bilingual(
        en: "Between two versions there are days on which the rule asks nothing. That may be "
          + "meant, but more often a date is wrong and work is left out unseen. Close the gap, "
          + "or say with `not in force from` that the rule rests.",
        nl: "Tussen twee versies liggen dagen waarop de regel niets vraagt. Dat kan de "
          + "bedoeling zijn, maar vaker klopt een datum niet en valt er ongemerkt werk weg. "
          + "Sluit het gat, of zeg met `niet van kracht vanaf` dat de regel dan rust."
      ),
      wrong: Bilingual(
        en: """
          rule office-time
            source plan
            from 1 January 2024 through 30 November 2025
              reserve 10% of boa for paperwork
            from 1 January 2026
              reserve 20% of boa for paperwork
          """,
        nl: """
          regel office-time
            bron plan
            vanaf 1 januari 2024 tot en met 30 november 2025
              reserveer 10% van boa voor paperwork
            vanaf 1 januari 2026
              reserveer 20% van boa voor paperwork
          """
      ),
      right: Bilingual(
        en: """
          rule office-time
            source plan
            from 1 January 2024
              reserve 10% of boa for paperwork
            not in force from 1 December 2025
            from 1 January 2026
              reserve 20% of boa for paperwork
          """,
        nl: """
          regel office-time
            bron plan
            vanaf 1 januari 2024
              reserveer 10% van boa voor paperwork
            niet van kracht vanaf 1 december 2025
            vanaf 1 januari 2026
              reserveer 20% van boa voor paperwork
          """
      )
    ),
    CodePage(
      "R0215",
      title: Bilingual(
        en: "change of a count without a transition",
        nl: "nieuw aantal zonder overgang"
      ),
      text: Bilingual(
        en: "The number of checks changes in the middle of the period it is counted in, and "
          + "nothing says how many that period asks. In proportion, the old number or the new "
          + "one: these give different work. Choose with a line `transition`; the decision "
          + "should say which is meant.",
        nl: "Het aantal controles verandert midden in de periode waarover het telt, en nergens "
          + "staat hoeveel die periode vraagt. Naar verhouding, het oude aantal of het nieuwe: "
          + "dat scheelt werk. Kies met een regel `overgang`; het besluit hoort te zeggen wat "
          + "bedoeld is."
      ),
      wrong: Bilingual(
        en: """
          rule stall-check for each shop
            source plan
            team 1 boa
            takes 45 min
            within 12:00-20:00 on any day
            from 1 January 2024
              every calendar year 2 times
            from 7 April 2026
              every calendar year 4 times
          """,
        nl: """
          regel stall-check voor elke shop
            bron plan
            team 1 boa
            duurt 45 min
            binnen 12:00-20:00 op alle dagen
            vanaf 1 januari 2024
              elk kalenderjaar 2 keer
            vanaf 7 april 2026
              elk kalenderjaar 4 keer
          """
      ),
      changing: Bilingual(en: "4 times", nl: "4 keer"),
      to: Bilingual(
        en: "4 times\n    transition pro rata, rounded up",
        nl: "4 keer\n    overgang naar rato, naar boven afgerond"
      )
    ),
    CodePage(
      "R0216",
      title: Bilingual(
        en: "transition with nothing to carry over",
        nl: "overgang die niets overbrengt"
      ),
      text: Bilingual(
        en: "A transition says what happens to a count when a new version takes over. Here "
          + "there is no version just before, or nothing that could be rounded, so the line "
          + "does nothing. Remove it, or move it to the version that changes the count.",
        nl: "Een overgang zegt wat er met een aantal gebeurt als een nieuwe versie het "
          + "overneemt. Hier is er geen versie vlak voor, of valt er niets af te ronden, dus de "
          + "regel doet niets. Haal hem weg, of zet hem bij de versie die het aantal verandert."
      ),
      wrong: Bilingual(
        en: """
          rule stall-check for each shop
            source plan
            team 1 boa
            takes 45 min
            within 12:00-20:00 on any day
            from 1 January 2024
              every calendar year 2 times
              transition at once
          """,
        nl: """
          regel stall-check voor elke shop
            bron plan
            team 1 boa
            duurt 45 min
            binnen 12:00-20:00 op alle dagen
            vanaf 1 januari 2024
              elk kalenderjaar 2 keer
              overgang meteen
          """
      ),
      changing: Bilingual(en: "\n    transition at once", nl: "\n    overgang meteen"),
      to: Bilingual(en: "", nl: "")
    ),
    CodePage(
      "R0217",
      title: Bilingual(
        en: "clause about the whole rule in one version",
        nl: "bepaling over de hele regel in één versie"
      ),
      text: Bilingual(
        en: "Some lines, such as a title, are about the whole rule and cannot differ from one "
          + "version to the next. This one stands in a later version, as if it only held from "
          + "that day. Move it up, before the first `from`.",
        nl: "Sommige bepalingen, zoals een titel, gaan over de hele regel en kunnen niet per "
          + "versie verschillen. Deze staat in een latere versie, alsof zij pas vanaf die dag "
          + "geldt. Zet haar hoger, voor de eerste `vanaf`."
      ),
      wrong: Bilingual(
        en: """
          rule office-time
            source plan
            from 1 January 2024
              reserve 10% of boa for paperwork
            from 1 January 2026
              reserve 20% of boa for paperwork
              label nl "Tijd voor administratie"
          """,
        nl: """
          regel office-time
            bron plan
            vanaf 1 januari 2024
              reserveer 10% van boa voor paperwork
            vanaf 1 januari 2026
              reserveer 20% van boa voor paperwork
              label en "Time for paperwork"
          """
      ),
      right: Bilingual(
        en: """
          rule office-time
            source plan
            label nl "Tijd voor administratie"
            from 1 January 2024
              reserve 10% of boa for paperwork
            from 1 January 2026
              reserve 20% of boa for paperwork
          """,
        nl: """
          regel office-time
            bron plan
            label en "Time for paperwork"
            vanaf 1 januari 2024
              reserveer 10% van boa voor paperwork
            vanaf 1 januari 2026
              reserveer 20% van boa voor paperwork
          """
      )
    ),
    CodePage(
      "R0218",
      title: Bilingual(en: "rule that asks for nothing", nl: "regel die niets vraagt"),
      text: Bilingual(
        en: "The rule says when it holds and perhaps who does it, but not what must be done: no "
          + "checks, no answer to complaints, no presence and no time kept free. It would never "
          + "lead to work. Add the line that says what is asked, or remove the rule.",
        nl: "De regel zegt vanaf wanneer hij geldt en misschien wie het doet, maar niet wat er "
          + "moet gebeuren: geen controles, geen antwoord op klachten, geen aanwezigheid en "
          + "geen vrijgehouden tijd. Hij zou nooit tot werk leiden. Voeg toe wat gevraagd "
          + "wordt, of haal de regel weg."
      ),
      wrong: Bilingual(
        en: """
          rule office-time
            source plan
            from 1 January 2026
          """,
        nl: """
          regel office-time
            bron plan
            vanaf 1 januari 2026
          """
      ),
      changing: Bilingual(en: "January 2026", nl: "januari 2026"),
      to: Bilingual(
        en: "January 2026\n    reserve 10% of boa for paperwork",
        nl: "januari 2026\n    reserveer 10% van boa voor paperwork"
      )
    ),
  ]
}
