import SourceText

extension CodePages {
  /// R0010–R0032: lines, names and numbers.
  static let pagesOfFormA2: [CodePage] = pagesOfFormLines + pagesOfFormA3

  /// R0010–R0016: lines.
  static let pagesOfFormLines: [CodePage] = [
    CodePage(
      "R0010",
      title: Bilingual(
        en: "line with an unknown first word",
        nl: "regel met een onbekend eerste woord"
      ),
      text: Bilingual(
        en: """
          Every line starts with a keyword that says what it is about, and this word is not one of \
          them. Mostly it is a typing error, and the message names the word that comes nearest. \
          Until it is mended the line does not count. A remark for readers starts with `#`.
          """,
        nl: """
          Elke regel begint met een sleutelwoord dat zegt waar hij over gaat, en dit woord is er \
          geen. Meestal is het een tikfout; de melding noemt dan het woord dat er het meest op \
          lijkt. Zolang het fout staat, telt de regel niet mee. Een opmerking voor lezers begint \
          met `#`.
          """
      ),
      wrong: Bilingual(
        en: """
          role steward
            source plan
            deploied 07:00-22:00 on any day
          """,
        nl: """
          rol steward
            bron plan
            inzetbar 07:00-22:00 op alle dagen
          """
      ),
      changing: Bilingual(en: "deploied 07:00-22:00", nl: "inzetbar 07:00-22:00"),
      to: Bilingual(en: "deployed 07:00-22:00", nl: "inzetbaar 07:00-22:00")
    ),
    CodePage(
      "R0011",
      title: Bilingual(en: "line under the wrong heading", nl: "regel onder het verkeerde kopje"),
      text: Bilingual(
        en: """
          This line can exist, but not under the declaration above it. A line always belongs to \
          the last declaration before it, however far it is indented. Here the hours of a role \
          stand under a qualification. Move the line to the declaration it is about.
          """,
        nl: """
          Deze regel bestaat wel, maar hoort niet onder de declaratie erboven. Een regel hoort \
          altijd bij de laatste declaratie ervoor, hoe ver hij ook inspringt. Hier staan de uren \
          van een rol onder een bevoegdheid. Verplaats de regel naar de declaratie waar hij over \
          gaat.
          """
      ),
      wrong: Bilingual(
        en: """
          role steward
            source plan
          qualification diploma
            source plan
            deployed 07:00-22:00 on any day
          """,
        nl: """
          rol steward
            bron plan
          bevoegdheid diploma
            bron plan
            inzetbaar 07:00-22:00 op alle dagen
          """
      ),
      right: Bilingual(
        en: """
          role steward
            source plan
            deployed 07:00-22:00 on any day
          qualification diploma
            source plan
          """,
        nl: """
          rol steward
            bron plan
            inzetbaar 07:00-22:00 op alle dagen
          bevoegdheid diploma
            bron plan
          """
      )
    ),
    CodePage(
      "R0012",
      title: Bilingual(en: "line before any declaration", nl: "regel vóór de eerste declaratie"),
      text: Bilingual(
        en: """
          This line says something about a role, a rule or the like, but nothing it could be about \
          stands above it. Perhaps the line with the name was left out or removed. Put that line \
          above it.
          """,
        nl: """
          Deze regel zegt iets over een rol, een regel of iets dergelijks, maar er staat niets \
          boven waar hij bij kan horen. Misschien is de regel met de naam vergeten of weggehaald. \
          Zet die erboven.
          """
      ),
      wrong: Bilingual(
        en: """
          language en
          package town.parking version 1
            deployed 07:00-22:00 on any day
            assumed because "the plan is still to come"
            owner "Team"
            review by 1 January 2028
          """,
        nl: """
          taal nl
          pakket town.parking versie 1
            inzetbaar 07:00-22:00 op alle dagen
            aangenomen omdat "het plan komt nog"
            eigenaar "Team"
            herzien voor 1 januari 2028
          """
      ),
      changing: Bilingual(en: "version 1", nl: "versie 1"),
      to: Bilingual(en: "version 1\nrole steward", nl: "versie 1\nrol steward"),
      setting: .files
    ),
    CodePage(
      "R0013",
      title: Bilingual(
        en: "word that does not fit in the line",
        nl: "woord dat niet in de regel past"
      ),
      text: Bilingual(
        en: """
          The line starts well, but then something else comes than can stand there, or the line \
          stops too soon. The message names what was read and what can stand in that place, or \
          gives a correct line as an example. Until it is mended the whole line does not count.
          """,
        nl: """
          De regel begint goed, maar dan komt er iets anders dan er kan staan, of de regel houdt \
          te vroeg op. De melding noemt wat er staat en wat er op die plek kan staan, of geeft een \
          goede regel als voorbeeld. Zolang het fout staat, telt de hele regel niet mee.
          """
      ),
      wrong: Bilingual(
        en: """
          role steward
            source plan
            deployed 07:00-22:00 any day
          """,
        nl: """
          rol steward
            bron plan
            inzetbaar 07:00-22:00 alle dagen
          """
      ),
      changing: Bilingual(en: "07:00-22:00 any", nl: "07:00-22:00 alle"),
      to: Bilingual(en: "07:00-22:00 on any", nl: "07:00-22:00 op alle")
    ),
    CodePage(
      "R0014",
      title: Bilingual(en: "word or mark too many", nl: "woord of teken te veel"),
      text: Bilingual(
        en: """
          The line is right without this word or mark: a full stop or comma at the end, a dash in \
          front of it, a colon, or a word written twice. Rules are no prose or list from a text \
          document, so such marks have no meaning. Remove it.
          """,
        nl: """
          De regel klopt als dit woord of teken er niet staat: een punt of komma aan het eind, een \
          streepje ervoor, een dubbele punt, of een woord dat er twee keer staat. Regels zijn geen \
          lopende tekst of opsomming uit een document, dus zulke tekens betekenen niets. Haal het \
          weg.
          """
      ),
      wrong: Bilingual(
        en: """
          role steward
            source plan
            deployed 07:00-22:00 on any day.
          """,
        nl: """
          rol steward
            bron plan
            inzetbaar 07:00-22:00 op alle dagen.
          """
      ),
      changing: Bilingual(en: "any day.", nl: "alle dagen."),
      to: Bilingual(en: "any day", nl: "alle dagen")
    ),
    CodePage(
      "R0015",
      title: Bilingual(
        en: "remark with another mark than #",
        nl: "opmerking met een ander teken dan #"
      ),
      text: Bilingual(
        en: """
          A remark for readers starts with `#`; from there to the end of the line nothing is read. \
          Other marks, such as `//` or `--`, are not known, so the program takes the words behind \
          them for a rule. Write `#` instead.
          """,
        nl: """
          Een opmerking voor lezers begint met `#`; vanaf daar wordt er tot het eind van de regel \
          niets gelezen. Andere tekens, zoals `//` of `--`, kent het programma niet, dus houdt het \
          de woorden erachter voor een voorschrift. Schrijf in plaats daarvan `#`.
          """
      ),
      wrong: Bilingual(
        en: """
          // people who look after the park
          role steward
            source plan
          """,
        nl: """
          // mensen die op het park passen
          rol steward
            bron plan
          """
      ),
      changing: Bilingual(en: "// people", nl: "// mensen"),
      to: Bilingual(en: "# people", nl: "# mensen")
    ),
    CodePage(
      "R0016",
      title: Bilingual(
        en: "rule among scenarios, or the other way round",
        nl: "voorschrift tussen scenario's, of andersom"
      ),
      text: Bilingual(
        en: """
          Rules stand in files that end in `.rules`; scenarios, which test rules, stand in files \
          that end in `.scenarios`. This line is in the wrong sort of file. If a scenario is to \
          try another value, give that value within the scenario; otherwise move the line to a \
          file of the right sort.
          """,
        nl: """
          Regels staan in bestanden die eindigen op `.rules`; scenario's, die regels toetsen, \
          staan in bestanden die eindigen op `.scenarios`. Deze regel staat in de verkeerde soort \
          bestand. Moet een scenario een andere waarde proberen, geef die dan in het scenario \
          zelf; verplaats de regel anders naar een bestand van de goede soort.
          """
      ),
      wrong: Bilingual(
        en: """
          language en
          tests town.rules
          parameter shop-minutes = 60 min
          scenario "visits of an hour"
            given 9 shop
            plan calendar year 2026
            expect demand for boa from shop-check 36 h
          """,
        nl: """
          taal nl
          toetst town.rules
          parameter shop-minutes = 60 min
          scenario "bezoeken van een uur"
            gegeven 9 shop
            plan kalenderjaar 2026
            verwacht vraag naar boa uit shop-check 36 u
          """
      ),
      right: Bilingual(
        en: """
          language en
          tests town.rules
          scenario "visits of an hour"
            given 9 shop
            given shop-minutes = 60 min
            plan calendar year 2026
            expect demand for boa from shop-check 36 h
          """,
        nl: """
          taal nl
          toetst town.rules
          scenario "bezoeken van een uur"
            gegeven 9 shop
            gegeven shop-minutes = 60 min
            plan kalenderjaar 2026
            verwacht vraag naar boa uit shop-check 36 u
          """
      ),
      setting: .scenarios
    ),
  ]
}
