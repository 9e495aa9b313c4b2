import SourceText

extension CodePages {
  /// R0020–R0032: names, texts and numbers.
  static let pagesOfFormA3: [CodePage] = [
    CodePage(
      "R0020",
      title: Bilingual(en: "capitals in a name", nl: "hoofdletters in een naam"),
      text: Bilingual(
        en: """
          Names are written in small letters. Otherwise `Steward` and `steward` could be two \
          different roles, and nobody would see it. Write the name in small letters, here and \
          wherever it is used. A title with capitals goes between quotes.
          """,
        nl: """
          Namen staan in kleine letters. Anders zouden `Steward` en `steward` twee verschillende \
          rollen kunnen zijn, zonder dat het iemand opvalt. Schrijf de naam met kleine letters, \
          hier en overal waar hij voorkomt. Een titel met hoofdletters staat tussen \
          aanhalingstekens.
          """
      ),
      wrong: Bilingual(
        en: """
          role Steward
            source plan
          """,
        nl: """
          rol Steward
            bron plan
          """
      ),
      changing: Bilingual(en: "role Steward", nl: "rol Steward"),
      to: Bilingual(en: "role steward", nl: "rol steward")
    ),
    CodePage(
      "R0021",
      title: Bilingual(en: "keyword used as a name", nl: "sleutelwoord als naam"),
      text: Bilingual(
        en: """
          This word has a fixed meaning in rules, in English or in Dutch, so nothing can be named \
          by it: a line would then have two meanings. That holds in both languages, because names \
          stay the same when rules are translated. Make the name longer or choose another one.
          """,
        nl: """
          Dit woord heeft in regels een vaste betekenis, in het Nederlands of in het Engels, dus \
          er kan niets naar genoemd worden: een regel zou dan op twee manieren te lezen zijn. Dat \
          geldt voor beide talen, want namen blijven gelijk als regels worden vertaald. Maak de \
          naam langer of kies een andere.
          """
      ),
      wrong: Bilingual(
        en: """
          role team
            source plan
          """,
        nl: """
          rol team
            bron plan
          """
      ),
      changing: Bilingual(en: "role team", nl: "rol team"),
      to: Bilingual(en: "role team-leader", nl: "rol team-leader")
    ),
    CodePage(
      "R0022",
      title: Bilingual(en: "space in a name", nl: "spatie in een naam"),
      text: Bilingual(
        en: """
          A name is one word; after a space the program expects the next part of the line. Join \
          the words with a hyphen, and write the name in the same way wherever it is used.
          """,
        nl: """
          Een naam is één woord; na een spatie verwacht het programma het volgende deel van de \
          regel. Zet een streepje tussen de woorden, en schrijf de naam overal op dezelfde manier.
          """
      ),
      wrong: Bilingual(
        en: """
          role park steward
            source plan
          """,
        nl: """
          rol park steward
            bron plan
          """
      ),
      changing: Bilingual(en: "park steward", nl: "park steward"),
      to: Bilingual(en: "park-steward", nl: "park-steward")
    ),
    CodePage(
      "R0023",
      title: Bilingual(
        en: "character that a name cannot have",
        nl: "teken dat niet in een naam mag"
      ),
      text: Bilingual(
        en: """
          A name has small letters, digits and hyphens, and starts with a letter. Here it has \
          another character, such as an underscore, or starts with a digit. Keep to these \
          characters, so that the name fits in every file and table and is easy to search for.
          """,
        nl: """
          Een naam heeft kleine letters, cijfers en streepjes, en begint met een letter. Hier \
          staat er een ander teken in, zoals een laag streepje, of begint de naam met een cijfer. \
          Houd het bij deze tekens; dan past de naam in elk bestand en elke tabel en is hij \
          makkelijk terug te vinden.
          """
      ),
      wrong: Bilingual(
        en: """
          role park_steward
            source plan
          """,
        nl: """
          rol park_steward
            bron plan
          """
      ),
      changing: Bilingual(en: "role park_steward", nl: "rol park_steward"),
      to: Bilingual(en: "role park-steward", nl: "rol park-steward")
    ),
    CodePage(
      "R0024",
      title: Bilingual(en: "name between quotes", nl: "naam tussen aanhalingstekens"),
      text: Bilingual(
        en: """
          Quotes are for texts that people read, such as a title or a reason. A name, by which \
          rules refer to each other, stands without quotes. Remove the quotes.
          """,
        nl: """
          Aanhalingstekens zijn voor teksten die mensen lezen, zoals een titel of een reden. Een \
          naam, waarmee regels naar elkaar verwijzen, staat er zonder aanhalingstekens. Haal ze \
          weg.
          """
      ),
      wrong: Bilingual(
        en: """
          role "steward"
            source plan
          """,
        nl: """
          rol "steward"
            bron plan
          """
      ),
      changing: Bilingual(en: "\"steward\"", nl: "\"steward\""),
      to: Bilingual(en: "steward", nl: "steward")
    ),
    CodePage(
      "R0025",
      title: Bilingual(en: "text without quotes", nl: "tekst zonder aanhalingstekens"),
      text: Bilingual(
        en: """
          Here stands a text for people: a title, a reason, an owner or the name of a file. Such a \
          text goes between quotes, so that its words are not mistaken for keywords. Put a quote \
          before and behind it.
          """,
        nl: """
          Hier staat een tekst voor mensen: een titel, een reden, een eigenaar of de naam van een \
          bestand. Zo'n tekst staat tussen aanhalingstekens, zodat de woorden niet voor \
          sleutelwoorden worden aangezien. Zet er een aanhalingsteken voor en achter.
          """
      ),
      wrong: Bilingual(
        en: """
          role steward
            assumed because "the plan is still to come"
            owner Team Parks
            review by 1 January 2028
          """,
        nl: """
          rol steward
            aangenomen omdat "het plan komt nog"
            eigenaar Team Parken
            herzien voor 1 januari 2028
          """
      ),
      changing: Bilingual(en: "Team Parks", nl: "Team Parken"),
      to: Bilingual(en: "\"Team Parks\"", nl: "\"Team Parken\"")
    ),
    CodePage(
      "R0026",
      title: Bilingual(en: "closing quote missing", nl: "aanhalingsteken sluiten ontbreekt"),
      text: Bilingual(
        en: """
          A text starts with a quote on this line, but no quote ends it. A text stands on one \
          line, so it is not clear where it stops. Put a quote behind the last word of the text, \
          and look for a quote too many in the middle of it.
          """,
        nl: """
          Op deze regel begint een tekst met een aanhalingsteken, maar er staat er geen aan het \
          eind. Een tekst staat op één regel, dus het is niet duidelijk waar hij ophoudt. Zet een \
          aanhalingsteken achter het laatste woord van de tekst, en kijk of er middenin geen te \
          veel staat.
          """
      ),
      wrong: Bilingual(
        en: """
          role steward
            source plan "par. 3
          """,
        nl: """
          rol steward
            bron plan "par. 3
          """
      ),
      changing: Bilingual(en: "\"par. 3", nl: "\"par. 3"),
      to: Bilingual(en: "\"par. 3\"", nl: "\"par. 3\"")
    ),
    CodePage(
      "R0030",
      title: Bilingual(en: "number without a unit", nl: "getal zonder eenheid"),
      text: Bilingual(
        en: """
          A number stands here without saying of what. Does 24 mean weeks or months? The program \
          does not guess, because the difference decides who gets a warning and who a closure. \
          Write the unit behind the number.
          """,
        nl: """
          Hier staat een getal zonder dat erbij staat waarvan. Zijn 24 weken bedoeld of 24 \
          maanden? Het programma raadt niet, want het verschil bepaalt wie een waarschuwing krijgt \
          en wie een sluiting. Schrijf de eenheid achter het getal.
          """
      ),
      wrong: Bilingual(
        en: """
          ladder bar-ladder
            source plan
            counts same violation within 24
            step 1 warning
          """,
        nl: """
          ladder bar-ladder
            bron plan
            telt dezelfde overtreding binnen 24
            trede 1 warning
          """
      ),
      changing: Bilingual(en: "within 24", nl: "binnen 24"),
      to: Bilingual(en: "within 24 months", nl: "binnen 24 maanden")
    ),
    CodePage(
      "R0031",
      title: Bilingual(en: "unit that does not fit", nl: "eenheid die hier niet past"),
      text: Bilingual(
        en: """
          The number has a unit, but of the wrong sort. A visit takes minutes or hours; a term \
          such as that of a recheck runs in days, weeks, months, quarters or years. Write the \
          value in a unit that the message names.
          """,
        nl: """
          Het getal heeft een eenheid, maar van de verkeerde soort. Een bezoek duurt minuten of \
          uren; een termijn, zoals die voor een hercontrole, loopt in dagen, weken, maanden, \
          kwartalen of jaren. Schrijf de waarde in een eenheid die de melding noemt.
          """
      ),
      wrong: Bilingual(
        en: """
          ladder bar-ladder
            source plan
            counts same violation within 24 months
            step 1 warning, recheck within 48 h
          """,
        nl: """
          ladder bar-ladder
            bron plan
            telt dezelfde overtreding binnen 24 maanden
            trede 1 warning, hercontrole binnen 48 u
          """
      ),
      changing: Bilingual(en: "48 h", nl: "48 u"),
      to: Bilingual(en: "2 days", nl: "2 dagen")
    ),
    CodePage(
      "R0032",
      title: Bilingual(en: "thousands mark in a number", nl: "duizendtalteken in een getal"),
      text: Bilingual(
        en: """
          Numbers are written without a comma or space between the thousands. In English 6,000 is \
          six thousand, in Dutch it is six; in a file that colleagues translate such a mark is \
          asking for mistakes. Write the digits without anything between them.
          """,
        nl: """
          Getallen staan er zonder punt of spatie tussen de duizendtallen. In het Nederlands is \
          6.000 zesduizend, in het Engels is het zes; in een bestand dat collega's vertalen is \
          zo'n teken vragen om fouten. Schrijf de cijfers achter elkaar.
          """
      ),
      wrong: Bilingual(
        en: """
          zone centre with 6,000 places
            source plan
          """,
        nl: """
          zone centre met 6.000 plaatsen
            bron plan
          """
      ),
      changing: Bilingual(en: "6,000 places", nl: "6.000 plaatsen"),
      to: Bilingual(en: "6000 places", nl: "6000 plaatsen")
    ),
  ]
}
