import SourceText

extension CodePages {
  /// R0318–R0327: ladders, order, sources and slips.
  static let pagesOfAnalysesC: [CodePage] = [
    CodePage(
      "R0318",
      title: Bilingual(
        en: "step that is milder or out of reach",
        nl: "trede die milder of onbereikbaar is"
      ),
      text: Bilingual(
        en: """
          Each step of a ladder should weigh more than the one before it, and be reached when \
          violations go on. Here a step is milder, or the ladder forgets the violation before the \
          next check can come. Exchange the sanctions, or let violations count for longer.
          """,
        nl: """
          Elke trede van een ladder hoort zwaarder te zijn dan de vorige, en bereikt te worden als \
          de overtredingen doorgaan. Hier is een trede milder, of vergeet de ladder de overtreding \
          voordat de volgende controle kan komen. Verwissel de sancties, of laat overtredingen \
          langer meetellen.
          """
      ),
      wrong: Bilingual(
        en: """
          ladder stall-ladder
            source plan
            counts same violation within 24 months
            step 1 closure 3 months
            step 2 closure 1 month
          """,
        nl: """
          ladder stall-ladder
            bron plan
            telt dezelfde overtreding binnen 24 maanden
            trede 1 closure 3 maanden
            trede 2 closure 1 maand
          """
      ),
      changing: Bilingual(en: "1 month", nl: "1 maand"),
      to: Bilingual(en: "6 months", nl: "6 maanden")
    ),
    CodePage(
      "R0319",
      title: Bilingual(en: "nothing says which goes first", nl: "nergens staat wat voorgaat"),
      text: Bilingual(
        en: """
          Two regimes both go first when there is too little time, on the same days, or rules \
          count for each other in a circle. Then nothing says which norm holds, and the planning \
          may not choose. Let one give way, or let their days not overlap.
          """,
        nl: """
          Twee regimes gaan op dezelfde dagen allebei voor als er te weinig tijd is, of regels \
          tellen in een kring voor elkaar mee. Dan staat nergens welke norm geldt, en de planning \
          mag niet kiezen. Laat er één wijken, of laat de dagen elkaar niet overlappen.
          """
      ),
      wrong: Bilingual(
        en: """
          regime heat
            source plan
            from 1 June 2026 through 31 August 2026
            goes first when short
          regime fair-weeks
            source plan
            from 15 August 2026 through 30 September 2026
            goes first when short
          """,
        nl: """
          regime heat
            bron plan
            vanaf 1 juni 2026 tot en met 31 augustus 2026
            eerst bij schaarste
          regime fair-weeks
            bron plan
            vanaf 15 augustus 2026 tot en met 30 september 2026
            eerst bij schaarste
          """
      ),
      changing: Bilingual(en: "15 August", nl: "15 augustus"),
      to: Bilingual(en: "1 September", nl: "1 september")
    ),
    CodePage(
      "R0320",
      title: Bilingual(en: "change that changes nothing", nl: "wijziging die niets wijzigt"),
      text: Bilingual(
        en: """
          A version or a regime asks exactly what already holds, so it makes no difference. Either \
          a figure was not changed when the text was copied, or it can go. Write what is really \
          different, or remove it.
          """,
        nl: """
          Een versie of regime vraagt precies wat al geldt en maakt dus geen verschil. Misschien \
          is bij het overnemen een getal niet aangepast, of kan het weg. Schrijf wat er echt \
          anders is, of haal het weg.
          """
      ),
      wrong: Bilingual(
        en: """
          rule shop-check for each shop
            source plan
            team 1 boa
            takes 45 min
            from 1 January 2024
              every month 1 time
            from 1 January 2026
              every month 1 time
          """,
        nl: """
          regel shop-check voor elke shop
            bron plan
            team 1 boa
            duurt 45 min
            vanaf 1 januari 2024
              elke maand 1 keer
            vanaf 1 januari 2026
              elke maand 1 keer
          """
      ),
      changing: Bilingual(en: "2026\n    every month 1 time", nl: "2026\n    elke maand 1 keer"),
      to: Bilingual(en: "2026\n    every month 2 times", nl: "2026\n    elke maand 2 keer")
    ),
    CodePage(
      "R0324",
      title: Bilingual(
        en: "section without a rule, or rule without a section",
        nl: "bepaling zonder regel, of regel zonder bepaling"
      ),
      text: Bilingual(
        en: """
          This document lists its sections, and each should be cited by a line that rests on it. \
          Here a section is cited that is not listed, none is named, or nothing rests on a \
          section. Write the section as it is listed, or write the rule that is missing.
          """,
        nl: """
          Dit document noemt zijn bepalingen, en bij elke bepaling hoort een regel die erop rust. \
          Hier wordt een bepaling genoemd die er niet bij staat, ontbreekt de bepaling, of rust er \
          niets op. Schrijf de bepaling zoals zij er staat, of schrijf de regel die ontbreekt.
          """
      ),
      wrong: Bilingual(
        en: """
          document bylaw "Bylaw" at "file:bylaw.pdf" status adopted
            provisions "par. 3"
          role steward
            source bylaw "par 3"
          """,
        nl: """
          document bylaw "Verordening" op "file:bylaw.pdf" status vastgesteld
            bepalingen "par. 3"
          rol steward
            bron bylaw "par 3"
          """
      ),
      changing: Bilingual(en: "\"par ", nl: "\"par "),
      to: Bilingual(en: "\"par. ", nl: "\"par. ")
    ),
    CodePage(
      "R0325",
      title: Bilingual(en: "assumption that asks for attention", nl: "aanname die aandacht vraagt"),
      text: Bilingual(
        en: """
          An assumption is used until somebody knows better. Its review date is over, or its range \
          decides whether something is possible: whether a car, people or partners are enough, or \
          whether a visit fits a shift or its window, or checks the time between them. Measure it \
          or ask its owner, and write the new value, a narrower range or a new date.
          """,
        nl: """
          Een aanname geldt tot iemand het beter weet. De datum waarop zij herzien moest worden is \
          voorbij, of haar bereik beslist of iets kan: of een auto, mensen of partners genoeg zijn, \
          of een bezoek in een dienst of zijn venster past, of controles de tijd ertussen houden. \
          Meet het of vraag het de eigenaar, en schrijf de nieuwe waarde, een smaller bereik of een \
          nieuwe datum.
          """
      ),
      wrong: Bilingual(
        en: """
          assumption stall-minutes = 45 min
            because "not measured"
            owner "Team"
            review by 1 January 2026
            range 30 min to 60 min
          """,
        nl: """
          aanname stall-minutes = 45 min
            omdat "niet gemeten"
            eigenaar "Team"
            herzien voor 1 januari 2026
            bereik 30 min t/m 60 min
          """
      ),
      changing: Bilingual(en: "January 2026", nl: "januari 2026"),
      to: Bilingual(en: "January 2028", nl: "januari 2028")
    ),
    CodePage(
      "R0326",
      title: Bilingual(
        en: "days or hours that cannot be meant",
        nl: "dagen of uren die niet bedoeld kunnen zijn"
      ),
      text: Bilingual(
        en: """
          The figure is possible, but not with the other lines: a term of one day runs on in the \
          weekend, in which nobody may come, or more hours a day are given than there are. \
          Probably working days were meant, or another unit. Write the term or hours that can be \
          met.
          """,
        nl: """
          Het getal kan wel, maar niet met de andere regels: een termijn van één dag loopt door in \
          het weekend, als er niemand mag komen, of er zijn meer uren per dag gegeven dan er zijn. \
          Waarschijnlijk waren werkdagen bedoeld, of een andere eenheid. Schrijf een termijn of \
          uren die haalbaar zijn.
          """
      ),
      wrong: Bilingual(
        en: """
          rule noise-check
            source plan
            team 1 boa
            takes 45 min
            within 09:00-17:00 on Monday through Friday
            from 1 January 2026
              on report noise within 1 day, about 12 per calendar year
          """,
        nl: """
          regel noise-check
            bron plan
            team 1 boa
            duurt 45 min
            binnen 09:00-17:00 op maandag tot en met vrijdag
            vanaf 1 januari 2026
              bij melding noise binnen 1 dag, ongeveer 12 per kalenderjaar
          """
      ),
      changing: Bilingual(en: "1 day,", nl: "1 dag,"),
      to: Bilingual(en: "3 days,", nl: "3 dagen,")
    ),
    CodePage(
      "R0327",
      title: Bilingual(
        en: "night in which the clock changes",
        nl: "nacht waarin de klok verspringt"
      ),
      text: Bilingual(
        en: """
          In the last nights of March and October an hour falls out or comes twice, and these \
          hours or this rest lie across it. The planning counts the real hours. Mostly nothing \
          needs to be done; look whether an hour less or more in those two nights does harm.
          """,
        nl: """
          In een nacht eind maart valt een uur weg en eind oktober komt er een uur bij, en deze \
          tijden of deze rust lopen daaroverheen. De planning telt de echte uren. Meestal hoeft er \
          niets te gebeuren; kijk of een uur minder of meer in die twee nachten kwaad kan.
          """
      ),
      wrong: Bilingual(
        en: """
          role steward
            source plan
          rule night-round
            source plan
            team 1 steward
            takes 45 min
            within 22:00-06:00 on any day
            from 1 January 2026
              every week 1 time
          """,
        nl: """
          rol steward
            bron plan
          regel night-round
            bron plan
            team 1 steward
            duurt 45 min
            binnen 22:00-06:00 op alle dagen
            vanaf 1 januari 2026
              elke week 1 keer
          """
      ),
      changing: Bilingual(en: "22:00-06:00 on", nl: "22:00-06:00 op"),
      to: Bilingual(en: "22:00-02:00 on", nl: "22:00-02:00 op")
    ),
  ]
}
