import SourceText

extension CodePages {
  /// R0208–R0214: windows, dates and versions.
  static let pagesOfMeaningA2: [CodePage] = [
    CodePage(
      "R0208",
      title: Bilingual(en: "window without a minute", nl: "venster zonder één minuut"),
      text: Bilingual(
        en: """
          A window starts and ends here at the same time, so nothing can ever happen in it. \
          Perhaps the whole day was meant: that is `00:00-24:00`. Otherwise write the right end; \
          a window may run past midnight.
          """,
        nl: """
          Een venster begint en eindigt hier op hetzelfde moment, zodat er nooit iets in kan \
          gebeuren. Misschien is de hele dag bedoeld: dat is `00:00-24:00`. Schrijf anders het \
          juiste einde; een venster mag over middernacht heen lopen.
          """
      ),
      wrong: Bilingual(
        en: """
          role steward
            source plan
            deployed 24:00-09:00 on any day
          """,
        nl: """
          rol steward
            bron plan
            inzetbaar 24:00-09:00 op alle dagen
          """
      ),
      right: Bilingual(
        en: """
          role steward
            source plan
            deployed 09:00-17:00 on any day
          """,
        nl: """
          rol steward
            bron plan
            inzetbaar 09:00-17:00 op alle dagen
          """
      )
    ),
    CodePage(
      "R0209",
      title: Bilingual(en: "end before the start", nl: "einde voor het begin"),
      text: Bilingual(
        en: """
          This ends before it begins, so it would not hold on any day. The dates were exchanged, \
          or a year is wrong. Put the earlier date first; both days are included.
          """,
        nl: """
          Dit eindigt voordat het begint, zodat het op geen enkele dag zou gelden. De datums \
          zijn verwisseld, of er staat een verkeerd jaartal. Zet de vroegste datum eerst; beide \
          dagen tellen mee.
          """
      ),
      wrong: Bilingual(
        en: """
          zone centre with 600 places
            source plan
            from 1 June 2026 through 1 May 2026
          """,
        nl: """
          zone centre met 600 plaatsen
            bron plan
            vanaf 1 juni 2026 tot en met 1 mei 2026
          """
      ),
      right: Bilingual(
        en: """
          zone centre with 600 places
            source plan
            from 1 May 2026 through 1 June 2026
          """,
        nl: """
          zone centre met 600 plaatsen
            bron plan
            vanaf 1 mei 2026 tot en met 1 juni 2026
          """
      )
    ),
    CodePage(
      "R0210",
      title: Bilingual(en: "date that no year has", nl: "datum die geen enkel jaar heeft"),
      text: Bilingual(
        en: """
          No year has this date, such as 31 April. What depends on it would never happen, \
          without anybody noticing. Write the date that is meant.
          """,
        nl: """
          Geen enkel jaar heeft deze datum, zoals 31 april. Wat ervan afhangt zou nooit \
          gebeuren, zonder dat iemand het merkt. Schrijf de datum die bedoeld is.
          """
      ),
      wrong: Bilingual(
        en: """
          holidays town-days
            source plan
            holiday fair on 31 April
          """,
        nl: """
          feestdagen town-days
            bron plan
            feestdag fair op 31 april
          """
      ),
      right: Bilingual(
        en: """
          holidays town-days
            source plan
            holiday fair on 30 April
          """,
        nl: """
          feestdagen town-days
            bron plan
            feestdag fair op 30 april
          """
      )
    ),
    CodePage(
      "R0211",
      title: Bilingual(en: "rule without a first day", nl: "regel zonder begindatum"),
      text: Bilingual(
        en: """
          The rule does not say from which day it holds, so it is not known in which years it \
          counts. A line with `from` gives the first day, or a milestone on which it depends. \
          Take the day from the decision.
          """,
        nl: """
          De regel zegt niet vanaf welke dag hij geldt, dus is onbekend in welke jaren hij \
          meetelt. Een regel met `vanaf` geeft de eerste dag, of de mijlpaal waarvan die \
          afhangt. Neem de dag over uit het besluit.
          """
      ),
      wrong: Bilingual(
        en: """
          rule office-time
            source plan
            reserve 10% of boa for paperwork
          """,
        nl: """
          regel office-time
            bron plan
            reserveer 10% van boa voor paperwork
          """
      ),
      right: Bilingual(
        en: """
          rule office-time
            source plan
            from 1 January 2026
              reserve 10% of boa for paperwork
          """,
        nl: """
          regel office-time
            bron plan
            vanaf 1 januari 2026
              reserveer 10% van boa voor paperwork
          """
      )
    ),
    CodePage(
      "R0212",
      title: Bilingual(en: "versions not in order of date", nl: "versies niet op datum"),
      text: Bilingual(
        en: """
          The versions of a rule follow each other in time: each holds until the next one \
          starts. Here a later line starts on an earlier day, so it is not clear which one holds \
          when. Put the versions in order of date.
          """,
        nl: """
          De versies van een regel volgen elkaar op in de tijd: elke geldt totdat de volgende \
          begint. Hier begint een latere regel op een eerdere dag, zodat onduidelijk is welke \
          wanneer geldt. Zet de versies op volgorde van datum.
          """
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
        en: """
          A version starts while the one before it still holds. On those days the rule would ask \
          two different things. Change one of the two dates; if the first version simply lasts \
          until the next, leave its end out.
          """,
        nl: """
          Een versie begint terwijl de vorige nog geldt. Op die dagen zou de regel twee \
          verschillende dingen vragen. Verander een van beide datums; geldt de eerste versie \
          gewoon tot de volgende, laat haar einde dan weg.
          """
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
      "R0214",
      title: Bilingual(en: "gap between two versions", nl: "gat tussen twee versies"),
      text: Bilingual(
        en: """
          Between two versions there are days on which the rule asks nothing. That may be meant, \
          but more often a date is wrong and work is left out unseen. Close the gap, or say with \
          `not in force from` that the rule rests.
          """,
        nl: """
          Tussen twee versies liggen dagen waarop de regel niets vraagt. Dat kan de bedoeling \
          zijn, maar vaker klopt een datum niet en valt er ongemerkt werk weg. Sluit het gat, of \
          zeg met `niet van kracht vanaf` dat de regel dan rust.
          """
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
  ]
}
