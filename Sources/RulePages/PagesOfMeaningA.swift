import SourceText

extension CodePages {
  /// R0201–R0207: clauses, quantities and ranges.
  static let pagesOfMeaningA: [CodePage] = [
    CodePage(
      "R0201",
      title: Bilingual(
        en: "clause in the wrong declaration",
        nl: "bepaling in de verkeerde declaratie"
      ),
      text: Bilingual(
        en: """
          This line says something that this kind of declaration knows nothing about, such as a \
          title for a role. It was skipped, so what it says holds nowhere. Move it to the \
          declaration it belongs to, or remove it.
          """,
        nl: """
          Deze regel zegt iets waar dit soort declaratie niets over weet, zoals een titel voor \
          een rol. Hij is overgeslagen, dus wat er staat geldt nergens. Zet hem bij de \
          declaratie waar hij hoort, of haal hem weg.
          """
      ),
      wrong: Bilingual(
        en: """
          role steward
            source plan
            label nl "Gastheer"
          """,
        nl: """
          rol steward
            bron plan
            label en "Host"
          """
      ),
      right: Bilingual(
        en: """
          role steward
            source plan
          """,
        nl: """
          rol steward
            bron plan
          """
      )
    ),
    CodePage(
      "R0202",
      title: Bilingual(en: "same thing said twice", nl: "hetzelfde twee keer gezegd"),
      text: Bilingual(
        en: """
          Something that can have one value is given twice, and it is not clear which one is \
          meant. This often happens when an old line is left standing after a change. Keep the \
          line that is right and remove the other.
          """,
        nl: """
          Iets wat maar één waarde kan hebben, staat er twee keer, en het is niet duidelijk \
          welke bedoeld is. Vaak is na een wijziging de oude regel blijven staan. Houd de regel \
          die klopt en haal de andere weg.
          """
      ),
      wrong: Bilingual(
        en: """
          ladder stall-ladder
            source plan
            counts same violation within 24 months
            counts any violation within 12 months
            step 1 warning
          """,
        nl: """
          ladder stall-ladder
            bron plan
            telt dezelfde overtreding binnen 24 maanden
            telt elke overtreding binnen 12 maanden
            trede 1 warning
          """
      ),
      right: Bilingual(
        en: """
          ladder stall-ladder
            source plan
            counts same violation within 24 months
            step 1 warning
          """,
        nl: """
          ladder stall-ladder
            bron plan
            telt dezelfde overtreding binnen 24 maanden
            trede 1 warning
          """
      )
    ),
    CodePage(
      "R0203",
      title: Bilingual(en: "required line missing", nl: "verplichte regel ontbreekt"),
      text: Bilingual(
        en: """
          This declaration cannot be used without a line that is not there. A ladder, for \
          instance, must say how long a violation counts, because otherwise nobody knows when to \
          take the next step. The message names the line; add it, with what the policy document \
          says.
          """,
        nl: """
          Deze declaratie is niet te gebruiken zonder een regel die er niet staat. Een ladder \
          moet bijvoorbeeld zeggen hoe lang een overtreding meetelt; anders weet niemand wanneer \
          de volgende trede aan de beurt is. De melding noemt de regel; voeg hem toe met wat het \
          beleidsstuk zegt.
          """
      ),
      wrong: Bilingual(
        en: """
          ladder stall-ladder
            source plan
            step 1 warning
          """,
        nl: """
          ladder stall-ladder
            bron plan
            trede 1 warning
          """
      ),
      right: Bilingual(
        en: """
          ladder stall-ladder
            source plan
            counts same violation within 24 months
            step 1 warning
          """,
        nl: """
          ladder stall-ladder
            bron plan
            telt dezelfde overtreding binnen 24 maanden
            trede 1 warning
          """
      )
    ),
    CodePage(
      "R0204",
      title: Bilingual(en: "wrong sort of quantity", nl: "verkeerde soort hoeveelheid"),
      text: Bilingual(
        en: """
          A quantity stands here with a unit that does not fit, such as hours where a speed is \
          meant. The program does not guess what was meant, because the planning would then rest \
          on a guess. Write the quantity with the unit that the message asks for.
          """,
        nl: """
          Hier staat een hoeveelheid met een eenheid die niet past, zoals uren waar een snelheid \
          hoort. Het programma raadt niet wat bedoeld is, want dan zou de planning op een gok \
          rusten. Schrijf de hoeveelheid met de eenheid waar de melding om vraagt.
          """
      ),
      wrong: Bilingual(
        en: """
          resource scan-car count 1
            source plan
            handles 3 h
          """,
        nl: """
          middel scan-car aantal 1
            bron plan
            verwerkt 3 u
          """
      ),
      right: Bilingual(
        en: """
          resource scan-car count 1
            source plan
            handles 1200 places per h
          """,
        nl: """
          middel scan-car aantal 1
            bron plan
            verwerkt 1200 plaatsen per u
          """
      )
    ),
    CodePage(
      "R0205",
      title: Bilingual(en: "number too low or too high", nl: "getal te laag of te hoog"),
      text: Bilingual(
        en: """
          The number cannot be right in this place: more than all of the capacity cannot be kept \
          free, for instance. Usually a digit too many was typed. The message says between which \
          numbers it must lie; correct it.
          """,
        nl: """
          Het getal kan op deze plek niet kloppen: meer dan alle capaciteit vrijhouden kan \
          bijvoorbeeld niet. Meestal is er een cijfer te veel getypt. De melding zegt tussen \
          welke getallen het moet liggen; verbeter het.
          """
      ),
      wrong: Bilingual(
        en: """
          rule office-time
            source plan
            from 1 January 2026
              reserve 110% of boa for paperwork
          """,
        nl: """
          regel office-time
            bron plan
            vanaf 1 januari 2026
              reserveer 110% van boa voor paperwork
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
      "R0206",
      title: Bilingual(
        en: "range written the wrong way round",
        nl: "bereik in de verkeerde volgorde"
      ),
      text: Bilingual(
        en: """
          A range says between which values a number may lie, the lowest first. Here the first \
          value is higher than the second, so no value would fit. Exchange the two, unless one \
          of them is a typing error.
          """,
        nl: """
          Een bereik zegt tussen welke waarden een getal mag liggen, de laagste eerst. Hier is \
          de eerste waarde hoger dan de tweede, zodat geen enkele waarde zou passen. Wissel de \
          twee om, tenzij een van beide een typefout is.
          """
      ),
      wrong: Bilingual(
        en: """
          parameter stall-minutes = 45 min
            source plan
            range 60 min to 30 min
          """,
        nl: """
          parameter stall-minutes = 45 min
            bron plan
            bereik 60 min t/m 30 min
          """
      ),
      right: Bilingual(
        en: """
          parameter stall-minutes = 45 min
            source plan
            range 30 min to 60 min
          """,
        nl: """
          parameter stall-minutes = 45 min
            bron plan
            bereik 30 min t/m 60 min
          """
      )
    ),
    CodePage(
      "R0207",
      title: Bilingual(en: "value outside its own range", nl: "waarde buiten haar eigen bereik"),
      text: Bilingual(
        en: """
          The value lies outside the range that is given right under it, so one of the two is \
          wrong. The range guards against values that nobody agreed on. Correct the value, or \
          widen the range if the policy allows it.
          """,
        nl: """
          De waarde ligt buiten het bereik dat er direct onder staat, dus een van de twee klopt \
          niet. Het bereik beschermt tegen waarden die niemand heeft afgesproken. Verbeter de \
          waarde, of verruim het bereik als het beleid dat toelaat.
          """
      ),
      wrong: Bilingual(
        en: """
          parameter stall-minutes = 90 min
            source plan
            range 30 min to 60 min
          """,
        nl: """
          parameter stall-minutes = 90 min
            bron plan
            bereik 30 min t/m 60 min
          """
      ),
      right: Bilingual(
        en: """
          parameter stall-minutes = 45 min
            source plan
            range 30 min to 60 min
          """,
        nl: """
          parameter stall-minutes = 45 min
            bron plan
            bereik 30 min t/m 60 min
          """
      )
    ),
  ]
}
