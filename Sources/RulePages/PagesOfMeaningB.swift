import SourceText

extension CodePages {
  /// R0219–R0226: visits, frequencies and roles.
  static let pagesOfMeaningB: [CodePage] = [
    CodePage(
      "R0219",
      title: Bilingual(en: "visit without a team or a duration", nl: "bezoek zonder team of duur"),
      text: Bilingual(
        en: """
          A visit needs to say who comes and how long it takes. Without both the program cannot \
          set aside people or hours for it, so it could never be planned. Add the line that the \
          message names; if nobody has measured how long it takes, name an assumption.
          """,
        nl: """
          Bij een bezoek hoort wie er komt en hoe lang het duurt. Zonder die twee kan het \
          programma er geen mensen en uren voor vrijmaken en is het nooit te plannen. Voeg de \
          regel toe die de melding noemt; heeft niemand de duur gemeten, noem dan een aanname.
          """
      ),
      wrong: Bilingual(
        en: """
          rule shop-check for each shop
            source plan
            team 1 boa
            from 1 January 2026
              every calendar year 2 times
          """,
        nl: """
          regel shop-check voor elke shop
            bron plan
            team 1 boa
            vanaf 1 januari 2026
              elk kalenderjaar 2 keer
          """
      ),
      changing: Bilingual(en: "boa\n  from", nl: "boa\n  vanaf"),
      to: Bilingual(en: "boa\n  takes 45 min\n  from", nl: "boa\n  duurt 45 min\n  vanaf")
    ),
    CodePage(
      "R0220",
      title: Bilingual(en: "line that does nothing here", nl: "regel die hier niets doet"),
      text: Bilingual(
        en: """
          This line would change nothing: it is about something that does not occur here, such as \
          `visits count`, which is about presence in an area, in a rule that asks for visits only. \
          Whoever wrote it expected something of it. Remove it, or add what it belongs to.
          """,
        nl: """
          Deze regel zou niets veranderen: hij gaat over iets wat hier niet voorkomt, zoals \
          `bezoeken tellen`, dat over aanwezigheid in een gebied gaat, in een regel die alleen \
          bezoeken vraagt. Wie hem schreef, verwachtte er wel iets van. Haal hem weg, of voeg toe \
          waar hij bij hoort.
          """
      ),
      wrong: Bilingual(
        en: """
          rule shop-check for each shop
            source plan
            team 1 boa
            takes 45 min
            visits count
            from 1 January 2026
              every calendar year 2 times
          """,
        nl: """
          regel shop-check voor elke shop
            bron plan
            team 1 boa
            duurt 45 min
            bezoeken tellen
            vanaf 1 januari 2026
              elk kalenderjaar 2 keer
          """
      ),
      changing: Bilingual(en: "visits count\n  ", nl: "bezoeken tellen\n  "),
      to: Bilingual(en: "", nl: "")
    ),
    CodePage(
      "R0221",
      title: Bilingual(en: "work in minutes and in places", nl: "werk in minuten en in plaatsen"),
      text: Bilingual(
        en: """
          How much work this is follows from the number of places, because it says `for each \
          place`. A duration beside it would not be used, and a reader would think it was. Keep \
          one of the two: the duration for a visit, the places for a round.
          """,
        nl: """
          Hoeveel werk dit is, volgt uit het aantal plaatsen, want er staat `voor elke plaats`. \
          Een duur ernaast zou niet worden gebruikt, terwijl een lezer denkt van wel. Houd een van \
          de twee: de duur voor een bezoek, de plaatsen voor een ronde.
          """
      ),
      wrong: Bilingual(
        en: """
          kind parking from "zones.csv"
            source plan
          resource scan-car count 1
            source plan
            handles 1200 places per h
          rule scan for each parking
            source plan
            team 1 boa
            takes 20 min
            uses scan-car for each place
            from 1 January 2026
              every week 1 time
          """,
        nl: """
          soort parking uit "zones.csv"
            bron plan
          middel scan-car aantal 1
            bron plan
            verwerkt 1200 plaatsen per u
          regel scan voor elke parking
            bron plan
            team 1 boa
            duurt 20 min
            gebruikt scan-car voor elke plaats
            vanaf 1 januari 2026
              elke week 1 keer
          """
      ),
      changing: Bilingual(en: "takes 20 min\n  ", nl: "duurt 20 min\n  "),
      to: Bilingual(en: "", nl: "")
    ),
    CodePage(
      "R0222",
      title: Bilingual(
        en: "time between too long for the count",
        nl: "tussentijd te lang voor het aantal"
      ),
      text: Bilingual(
        en: """
          So many checks with so much time between them do not fit in the period, whatever the \
          planning does. The message gives the sum: when the last one could come at the earliest, \
          and when the period ends. Ask for fewer checks, or shorten the time between them.
          """,
        nl: """
          Zoveel controles met zoveel tijd ertussen passen niet in de periode, hoe er ook wordt \
          gepland. De melding geeft de som: wanneer de laatste op zijn vroegst kan, en wanneer de \
          periode eindigt. Vraag minder controles, of verkort de tussentijd.
          """
      ),
      wrong: Bilingual(
        en: """
          rule shop-check for each shop
            source plan
            team 1 boa
            takes 45 min
            from 1 January 2026
              every calendar year 4 times, at least 5 months apart
          """,
        nl: """
          regel shop-check voor elke shop
            bron plan
            team 1 boa
            duurt 45 min
            vanaf 1 januari 2026
              elk kalenderjaar 4 keer, minstens 5 maanden ertussen
          """
      ),
      changing: Bilingual(en: "5 months", nl: "5 maanden"),
      to: Bilingual(en: "2 months", nl: "2 maanden")
    ),
    CodePage(
      "R0223",
      title: Bilingual(
        en: "days with a frequency that is not daily",
        nl: "dagen bij een frequentie die niet per dag is"
      ),
      text: Bilingual(
        en: """
          Days can be named behind a frequency only when it is `every day`. With `every month 1 \
          time on Monday` it is not clear whether every Monday is meant or one Monday a month. Say \
          with `within … on …` on which days it may be done, and how often with `every`.
          """,
        nl: """
          Achter een frequentie kunnen alleen dagen staan als het `elke dag` is. Bij `elke maand 1 \
          keer op maandag` is niet duidelijk of elke maandag bedoeld is of één maandag per maand. \
          Zeg met `binnen … op …` op welke dagen het mag, en met `elke` hoe vaak.
          """
      ),
      wrong: Bilingual(
        en: """
          rule shop-check for each shop
            source plan
            team 1 boa
            takes 45 min
            from 1 January 2026
              every month 1 time on Monday
          """,
        nl: """
          regel shop-check voor elke shop
            bron plan
            team 1 boa
            duurt 45 min
            vanaf 1 januari 2026
              elke maand 1 keer op maandag
          """
      ),
      changing: Bilingual(en: "every month 1 time on Monday", nl: "elke maand 1 keer op maandag"),
      to: Bilingual(
        en: "within 09:00-17:00 on Monday\n    every month 1 time",
        nl: "binnen 09:00-17:00 op maandag\n    elke maand 1 keer"
      )
    ),
    CodePage(
      "R0224",
      title: Bilingual(
        en: "about an object in a rule without one",
        nl: "over een object in een regel zonder object"
      ),
      text: Bilingual(
        en: """
          This line is about an object, such as its own opening hours, and the rule is not about \
          objects. There is then nothing to take the hours from. Say in the first line of the rule \
          for which kind of object it holds, or remove the line.
          """,
        nl: """
          Deze regel gaat over een object, bijvoorbeeld over de eigen openingstijden, terwijl de \
          norm niet over objecten gaat. Er is dan niets om die tijden van te nemen. Zeg in de \
          eerste regel voor welke soort object de norm geldt, of haal de regel weg.
          """
      ),
      wrong: Bilingual(
        en: """
          rule shop-check
            source plan
            team 1 boa
            takes 45 min
            within own hours
            from 1 January 2026
              every calendar year 2 times
          """,
        nl: """
          regel shop-check
            bron plan
            team 1 boa
            duurt 45 min
            binnen eigen tijden
            vanaf 1 januari 2026
              elk kalenderjaar 2 keer
          """
      ),
      changing: Bilingual(en: "rule shop-check", nl: "regel shop-check"),
      to: Bilingual(en: "rule shop-check for each shop", nl: "regel shop-check voor elke shop")
    ),
    CodePage(
      "R0225",
      title: Bilingual(en: "role from outside, or just not", nl: "rol van buiten, of juist niet"),
      text: Bilingual(
        en: """
          Only our own roles can be put on a roster; people of another organisation cannot be told \
          when to come. Here a role from outside is asked to be on duty, or one of our own stands \
          among the partners. Name the right role, or change its declaration.
          """,
        nl: """
          Alleen eigen rollen kunnen in het rooster; mensen van een andere organisatie kunnen we \
          niet inroosteren. Hier wordt een rol van buiten aanwezig gevraagd, of staat een eigen \
          rol bij de partners. Noem de juiste rol, of verander hoe de rol is vastgelegd.
          """
      ),
      wrong: Bilingual(
        en: """
          rule market-watch
            source plan
            from 1 January 2026
              keep 1 police on duty, 10:00-12:00 on Saturday
          """,
        nl: """
          regel market-watch
            bron plan
            vanaf 1 januari 2026
              houd 1 police aanwezig, 10:00-12:00 op zaterdag
          """
      ),
      changing: Bilingual(en: "police on", nl: "police aanwezig,"),
      to: Bilingual(en: "boa on", nl: "boa aanwezig,")
    ),
    CodePage(
      "R0226",
      title: Bilingual(en: "not more often than is said", nl: "niet vaker dan er staat"),
      text: Bilingual(
        en: """
          The rule says that it asks more often than another rule, and the figures of both say \
          otherwise. Such a sentence stands in many policy documents and is easily broken when one \
          of the two figures changes. Look up which figure is right, or remove the sentence.
          """,
        nl: """
          De regel zegt dat hij vaker vraagt dan een andere regel, en de getallen van beide \
          spreken dat tegen. Zo'n zin staat in veel beleidsstukken en klopt al gauw niet meer als \
          een van de getallen verandert. Zoek op welk getal klopt, of haal de zin weg.
          """
      ),
      wrong: Bilingual(
        en: """
          rule shop-check for each shop
            source plan
            team 1 boa
            takes 45 min
            from 1 January 2026
              every calendar year 4 times
          rule strict-check for each shop
            source plan
            team 1 boa
            takes 45 min
            more often than shop-check
            from 1 January 2026
              every calendar year 2 times
          """,
        nl: """
          regel shop-check voor elke shop
            bron plan
            team 1 boa
            duurt 45 min
            vanaf 1 januari 2026
              elk kalenderjaar 4 keer
          regel strict-check voor elke shop
            bron plan
            team 1 boa
            duurt 45 min
            vaker dan shop-check
            vanaf 1 januari 2026
              elk kalenderjaar 2 keer
          """
      ),
      changing: Bilingual(en: "2 times", nl: "2 keer"),
      to: Bilingual(en: "6 times", nl: "6 keer")
    ),
  ]
}
