import SourceText

extension CodePages {
  /// R0201–R0211: clauses, quantities and dates.
  static let pagesOfMeaningA: [CodePage] = [
    CodePage(
      "R0201",
      title: Bilingual(en: "clause where it says nothing", nl: "bepaling waar zij niets zegt"),
      text: Bilingual(
        en: "This line stands under something it says nothing about, such as a title in another "
          + "language under a role. It was skipped, so what it says holds nowhere. Move it to "
          + "where it belongs, or remove it.",
        nl: "Deze regel staat onder iets waar hij niets over zegt, zoals een titel in een "
          + "andere taal onder een rol. Hij is overgeslagen, dus wat er staat geldt nergens. "
          + "Zet hem waar hij hoort, of haal hem weg."
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
      changing: Bilingual(en: "\n  label nl \"Gastheer\"", nl: "\n  label en \"Host\""),
      to: Bilingual(en: "", nl: "")
    ),
    CodePage(
      "R0202",
      title: Bilingual(en: "same thing said twice", nl: "hetzelfde twee keer gezegd"),
      text: Bilingual(
        en: "Something that can have one value is given twice, and it is not clear which one is "
          + "meant. This often happens when an old line is left standing after a change. Keep "
          + "the line that is right and remove the other.",
        nl: "Iets wat maar één waarde kan hebben, staat er twee keer, en het is niet duidelijk "
          + "welke bedoeld is. Vaak is na een wijziging de oude regel blijven staan. Houd de "
          + "regel die klopt en haal de andere weg."
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
      changing: Bilingual(
        en: "counts any violation within 12 months\n  ",
        nl: "telt elke overtreding binnen 12 maanden\n  "
      ),
      to: Bilingual(en: "", nl: "")
    ),
    CodePage(
      "R0203",
      title: Bilingual(en: "required line missing", nl: "verplichte regel ontbreekt"),
      text: Bilingual(
        en: "Something is described here without a line that it cannot do without. A ladder, "
          + "for instance, must say how long a violation counts, because otherwise nobody knows "
          + "when to take the next step. The message names the line; add it, with what the "
          + "policy document says.",
        nl: "Hier is iets beschreven zonder een regel die er niet bij gemist kan worden. Een "
          + "ladder moet bijvoorbeeld zeggen hoe lang een overtreding meetelt; anders weet "
          + "niemand wanneer de volgende trede aan de beurt is. De melding noemt de regel; voeg "
          + "hem toe met wat het beleidsstuk zegt."
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
        en: "A quantity stands here with a unit that does not fit, such as hours where a speed "
          + "is meant. The program does not guess what was meant, because the planning would "
          + "then rest on a guess. Write the quantity with the unit that the message asks for.",
        nl: "Hier staat een hoeveelheid met een eenheid die niet past, zoals uren waar een "
          + "snelheid hoort. Het programma raadt niet wat bedoeld is, want dan zou de planning "
          + "op een gok rusten. Schrijf de hoeveelheid met de eenheid waar de melding om "
          + "vraagt."
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
      changing: Bilingual(en: "3 h", nl: "3 u"),
      to: Bilingual(en: "1200 places per h", nl: "1200 plaatsen per u")
    ),
    CodePage(
      "R0205",
      title: Bilingual(en: "number too low or too high", nl: "getal te laag of te hoog"),
      text: Bilingual(
        en: "The number cannot be right in this place: more than all of the capacity cannot be "
          + "kept free, for instance. Usually a digit too many was typed. The message says "
          + "between which numbers it must lie; correct it.",
        nl: "Het getal kan op deze plek niet kloppen: meer dan alle capaciteit vrijhouden kan "
          + "bijvoorbeeld niet. Meestal is er een cijfer te veel getypt. De melding zegt tussen "
          + "welke getallen het moet liggen; verbeter het."
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
      changing: Bilingual(en: "110% of", nl: "110% van"),
      to: Bilingual(en: "10% of", nl: "10% van")
    ),
    CodePage(
      "R0206",
      title: Bilingual(
        en: "range written the wrong way round",
        nl: "bereik in de verkeerde volgorde"
      ),
      text: Bilingual(
        en: "A range says between which values a number may lie, the lowest first. Here the "
          + "first value is higher than the second, so no value would fit. Exchange the two, "
          + "unless one of them is a typing error.",
        nl: "Een bereik zegt tussen welke waarden een getal mag liggen, de laagste eerst. Hier "
          + "is de eerste waarde hoger dan de tweede, zodat geen enkele waarde zou passen. "
          + "Wissel de twee om, tenzij een van beide een typefout is."
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
      changing: Bilingual(en: "60 min to 30", nl: "60 min t/m 30"),
      to: Bilingual(en: "30 min to 60", nl: "30 min t/m 60")
    ),
    CodePage(
      "R0207",
      title: Bilingual(en: "value outside its own range", nl: "waarde buiten haar eigen bereik"),
      text: Bilingual(
        en: "The value lies outside the range that is given right under it, so one of the two "
          + "is wrong. The range guards against values that nobody agreed on. Correct the "
          + "value, or widen the range if the policy allows it.",
        nl: "De waarde ligt buiten het bereik dat er direct onder staat, dus een van de twee "
          + "klopt niet. Het bereik beschermt tegen waarden die niemand heeft afgesproken. "
          + "Verbeter de waarde, of verruim het bereik als het beleid dat toelaat."
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
      changing: Bilingual(en: "90 min", nl: "90 min"),
      to: Bilingual(en: "45 min", nl: "45 min")
    ),
    CodePage(
      "R0209",
      title: Bilingual(en: "end before the start", nl: "einde voor het begin"),
      text: Bilingual(
        en: "This ends before it begins, so it would not hold on any day. The dates were "
          + "exchanged, or a year is wrong. Put the earlier date first; both days are included.",
        nl: "Dit eindigt voordat het begint, zodat het op geen enkele dag zou gelden. De datums "
          + "zijn verwisseld, of er staat een verkeerd jaartal. Zet de vroegste datum eerst; "
          + "beide dagen tellen mee."
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
      changing: Bilingual(en: "June 2026 through 1 May", nl: "juni 2026 tot en met 1 mei"),
      to: Bilingual(en: "May 2026 through 1 June", nl: "mei 2026 tot en met 1 juni")
    ),
    CodePage(
      "R0210",
      title: Bilingual(en: "date that no year has", nl: "datum die geen enkel jaar heeft"),
      text: Bilingual(
        en: "No year has this day, such as 31 April. What depends on it would never happen, "
          + "without anybody noticing: a holiday would always count as a working day. Look the "
          + "day up in the law or decision it comes from.",
        nl: "Geen enkel jaar heeft deze dag, zoals 31 april. Wat ervan afhangt zou nooit "
          + "gebeuren, zonder dat iemand het merkt: een feestdag zou altijd als werkdag tellen. "
          + "Zoek de dag op in de wet of het besluit waar hij uit komt."
      ),
      wrong: Bilingual(
        en: """
          holidays NL
            source plan
            holiday labour-day on 31 April
          """,
        nl: """
          feestdagen NL
            bron plan
            feestdag labour-day op 31 april
          """
      ),
      changing: Bilingual(en: "31 April", nl: "31 april"),
      to: Bilingual(en: "30 April", nl: "30 april")
    ),
    CodePage(
      "R0211",
      title: Bilingual(en: "rule without a first day", nl: "regel zonder begindatum"),
      text: Bilingual(
        en: "The rule does not say from which day it holds, so it is not known in which years "
          + "it counts. A line with `from` gives the first day, or a milestone on which it "
          + "depends. Take the day from the decision.",
        nl: "De regel zegt niet vanaf welke dag hij geldt, dus is onbekend in welke jaren hij "
          + "meetelt. Een regel met `vanaf` geeft de eerste dag, of de mijlpaal waarvan die "
          + "afhangt. Neem de dag over uit het besluit."
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
  ]
}
