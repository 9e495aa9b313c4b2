import SourceText

extension CodePages {
  /// R0310–R0316: people, resources and days.
  static let pagesOfAnalysesB: [CodePage] = [
    CodePage(
      "R0310",
      title: Bilingual(en: "past midnight without duty", nl: "na middernacht zonder inzet"),
      text: Bilingual(
        en: """
          These hours run past midnight, and after midnight the role may not be on duty: Saturday \
          until 01:00 asks for an hour of Sunday. What starts in the evening would have to end at \
          midnight. Let the hours end earlier, or extend the duty to that night.
          """,
        nl: """
          Deze tijden lopen door na middernacht, en dan is de rol niet inzetbaar: zaterdag tot \
          01:00 vraagt een uur van de zondag. Wat 's avonds begint, zou om middernacht moeten \
          stoppen. Laat de tijden eerder eindigen, of verruim de inzet naar die nacht.
          """
      ),
      wrong: Bilingual(
        en: """
          role steward
            source plan
            deployed 00:00-24:00 on Monday through Saturday
          rule night-round
            source plan
            team 1 steward
            takes 45 min
            within 20:00-01:00 on Friday, Saturday
            from 1 January 2026
              every week 1 time
          """,
        nl: """
          rol steward
            bron plan
            inzetbaar 00:00-24:00 op maandag tot en met zaterdag
          regel night-round
            bron plan
            team 1 steward
            duurt 45 min
            binnen 20:00-01:00 op vrijdag, zaterdag
            vanaf 1 januari 2026
              elke week 1 keer
          """
      ),
      changing: Bilingual(en: "Monday through Saturday", nl: "maandag tot en met zaterdag"),
      to: Bilingual(en: "any day", nl: "alle dagen")
    ),
    CodePage(
      "R0311",
      title: Bilingual(en: "work longer than a day holds", nl: "werk langer dan in een dag past"),
      text: Bilingual(
        en: """
          The work takes longer than the hours in which it may be done, or longer than any shift \
          its people may work. It can then never be planned, because a visit is not divided over \
          two days. Shorten it, widen the hours, or divide it into two checks.
          """,
        nl: """
          Het werk duurt langer dan de tijden waarop het mag, of langer dan welke dienst ook van \
          de mensen ervoor. Het is dan nooit te plannen, want een bezoek wordt niet over twee \
          dagen verdeeld. Maak het korter, verruim de tijden, of verdeel het over twee controles.
          """
      ),
      wrong: Bilingual(
        en: """
          rule shop-check for each shop
            source plan
            team 1 boa
            takes 11 h
            within 09:00-19:00 on any day
            from 1 January 2026
              every calendar year 1 time
          """,
        nl: """
          regel shop-check voor elke shop
            bron plan
            team 1 boa
            duurt 11 u
            binnen 09:00-19:00 op alle dagen
            vanaf 1 januari 2026
              elk kalenderjaar 1 keer
          """
      ),
      changing: Bilingual(en: "11 h", nl: "11 u"),
      to: Bilingual(en: "8 h", nl: "8 u")
    ),
    CodePage(
      "R0312",
      title: Bilingual(en: "team that nobody can form", nl: "team dat niemand kan vormen"),
      text: Bilingual(
        en: """
          On every day on which this work may be done, too few people have the role and the \
          qualification that the team asks. The message says who holds what, and since when it \
          ended. Train somebody, ask less of the team, or correct the register.
          """,
        nl: """
          Op elke dag waarop dit werk mag, hebben te weinig mensen de rol en de bevoegdheid die \
          het team vraagt. De melding zegt wie wat heeft en sinds wanneer het verlopen is. Leid \
          iemand op, vraag minder van het team, of verbeter het register.
          """
      ),
      wrong: Bilingual(
        en: """
          rule shop-check for each shop
            source plan
            team 2 boa with exam
            takes 45 min
            from 1 January 2026
              every calendar year 2 times
          """,
        nl: """
          regel shop-check voor elke shop
            bron plan
            team 2 boa met exam
            duurt 45 min
            vanaf 1 januari 2026
              elk kalenderjaar 2 keer
          """
      ),
      changing: Bilingual(en: "2 boa with exam", nl: "2 boa met exam"),
      to: Bilingual(en: "1 boa with exam and 1 boa", nl: "1 boa met exam en 1 boa"),
      registers: [
        .init("areas", "code,name,lat,lon\nA1,North,53.2,6.56\n"),
        .init("shops", "id,name,area,lat,lon\nS1,Shop,A1,53.2,6.56\n"),
        .init("people", "code,roles,area,contract\nB1,boa,A1,36:00\nB2,boa,A1,36:00\n"),
        .init("qualifications", "person,qualification,from,through\nB1,exam,2024-01-01,\n"),
      ]
    ),
    CodePage(
      "R0313",
      title: Bilingual(en: "team that is there too seldom", nl: "team dat er te weinig is"),
      text: Bilingual(
        en: """
          The team can be formed, but not often enough: the hours in which its people or its \
          partners are there hold fewer checks than are asked. That holds in whatever order the \
          work is planned. Agree on more days, or ask for fewer checks.
          """,
        nl: """
          Het team is te vormen, maar niet vaak genoeg: in de uren waarop de mensen of de partners \
          er zijn, passen minder controles dan gevraagd. Dat geldt in welke volgorde er ook wordt \
          gepland. Spreek meer dagen af, of vraag minder controles.
          """
      ),
      wrong: Bilingual(
        en: """
          rule shop-check for each shop
            source plan
            team 1 boa
            partners police
            takes 1 h
            from 1 January 2026
              every calendar year 20 times
          """,
        nl: """
          regel shop-check voor elke shop
            bron plan
            team 1 boa
            partners police
            duurt 1 u
            vanaf 1 januari 2026
              elk kalenderjaar 20 keer
          """
      ),
      changing: Bilingual(en: "20 times", nl: "20 keer"),
      to: Bilingual(en: "4 times", nl: "4 keer"),
      registers: [
        .init("areas", "code,name,lat,lon\nA1,North,53.2,6.56\n"),
        .init("shops", "id,name,area,lat,lon\nS1,Shop,A1,53.2,6.56\n"),
        .init("people", "code,roles,area,contract\nB1,boa,A1,36:00\n"),
        .init(
          "partners",
          """
          partner,date,from,to,count
          police,2025-12-31,10:00,12:00,1
          police,2026-03-07,10:00,18:00,1
          police,2026-12-31,10:00,12:00,1

          """
        ),
      ]
    ),
    CodePage(
      "R0314",
      title: Bilingual(
        en: "more work than a resource can do",
        nl: "meer werk dan een middel aankan"
      ),
      text: Bilingual(
        en: """
          On some days or in some weeks the work is more than a car or camera can do in the hours \
          it has, in whatever order it is planned and, in a week, on whatever days. The message \
          gives the sum for the worst day or week and what would be enough. Find more units or \
          hours, or promise less; until then the roster shows what stays undone.
          """,
        nl: """
          Op sommige dagen of in sommige weken is het werk meer dan een auto of camera in zijn \
          uren aankan, in welke volgorde er ook wordt gepland en, in een week, op welke dagen ook. \
          De melding geeft de som voor de ergste dag of week en wat genoeg zou zijn. Zorg voor \
          meer middelen of uren, of beloof minder; tot dan toont het rooster wat blijft liggen.
          """
      ),
      wrong: Bilingual(
        en: """
          kind parking from "zones.csv"
            source plan
          resource scan-car count 1
            source plan
            handles 1000 places per h
            available 8 h per day
          rule scan for each parking
            source plan
            team 1 boa
            uses scan-car for each place
            within 09:00-21:00 on any day
            from 1 January 2026
              every day at least 1 time
          """,
        nl: """
          soort parking uit "zones.csv"
            bron plan
          middel scan-car aantal 1
            bron plan
            verwerkt 1000 plaatsen per u
            beschikbaar 8 u per dag
          regel scan voor elke parking
            bron plan
            team 1 boa
            gebruikt scan-car voor elke plaats
            binnen 09:00-21:00 op alle dagen
            vanaf 1 januari 2026
              elke dag minstens 1 keer
          """
      ),
      changing: Bilingual(en: "count 1", nl: "aantal 1"),
      to: Bilingual(en: "count 2", nl: "aantal 2"),
      registers: [
        .init("areas", "code,name,lat,lon\nA1,North,53.2,6.56\n"),
        .init("zones", "id,name,area,places\nZ1,Centre,A1,12000\n"),
        .init("people", "code,roles,area,contract\nB1,boa,A1,36:00\n"),
      ]
    ),
    CodePage(
      "R0315",
      title: Bilingual(en: "duty that the law forbids", nl: "inzet die de wet verbiedt"),
      text: Bilingual(
        en: """
          The rules ask for duty that the people there are may not work: too short a rest, too \
          long without a break, or a Sunday to which nobody agreed. The law is never set aside, so \
          this stays open in every roster. Move the hours, or find more people who may do it.
          """,
        nl: """
          De regels vragen inzet die de mensen die er zijn niet mogen doen: te weinig rust, te \
          lang zonder pauze, of een zondag waarmee niemand heeft ingestemd. De wet wijkt nooit, \
          dus dit blijft in elk rooster open. Verplaats de uren, of zoek meer mensen die het \
          mogen.
          """
      ),
      wrong: Bilingual(
        en: """
          labour limits sundays for boa
            source plan
            Sunday work only when agreed
          rule market-watch
            source plan
            from 1 January 2026
              keep 1 boa on duty, 10:00-12:00 on Sunday
          """,
        nl: """
          arbeidstijden sundays voor boa
            bron plan
            zondagswerk alleen na instemming
          regel market-watch
            bron plan
            vanaf 1 januari 2026
              houd 1 boa aanwezig, 10:00-12:00 op zondag
          """
      ),
      changing: Bilingual(en: "on Sunday", nl: "op zondag"),
      to: Bilingual(en: "on Saturday", nl: "op zaterdag"),
      registers: [
        .init("areas", "code,name,lat,lon\nA1,North,53.2,6.56\n"),
        .init(
          "people",
          """
          code,roles,area,contract,sunday-work
          B1,boa,A1,36:00,no
          B2,boa,A1,36:00,no

          """
        ),
      ]
    ),
    CodePage(
      "R0316",
      title: Bilingual(
        en: "checks on days that are not there",
        nl: "controles op dagen die er niet zijn"
      ),
      text: Bilingual(
        en: """
          The rule asks for checks on days that its hours do not have, or for more than the days \
          that are left. Such checks would be left out without a word, though the policy promises \
          them. Ask for the days on which it may be done, or widen the hours.
          """,
        nl: """
          De regel vraagt controles op dagen waarop zijn tijden niet gelden, of meer dan er dagen \
          overblijven. Zulke controles zouden stilletjes wegvallen, terwijl het beleid ze belooft. \
          Vraag de dagen waarop het mag, of verruim de tijden.
          """
      ),
      wrong: Bilingual(
        en: """
          rule street-round
            source plan
            team 1 boa
            takes 2 h
            within 09:00-17:00 on Monday through Saturday
            from 1 January 2026
              every day 1 time on Monday through Sunday
          """,
        nl: """
          regel street-round
            bron plan
            team 1 boa
            duurt 2 u
            binnen 09:00-17:00 op maandag tot en met zaterdag
            vanaf 1 januari 2026
              elke dag 1 keer op maandag tot en met zondag
          """
      ),
      changing: Bilingual(en: "through Sunday", nl: "met zondag"),
      to: Bilingual(en: "through Saturday", nl: "met zaterdag")
    ),
  ]
}
