import SourceText

extension CodePages {
  /// R0001–R0009: files and their language.
  static let pagesOfFormA: [CodePage] = [
    CodePage(
      "R0001",
      title: Bilingual(
        en: "language of the file not said",
        nl: "taal van het bestand niet genoemd"
      ),
      text: Bilingual(
        en: """
          A file of rules is written in English or in Dutch, and its first line says in which. \
          Here that line is missing. Without it the program has to guess how keywords and decimals \
          are meant. Put `language en` or `taal nl` on the first line.
          """,
        nl: """
          Een bestand met regels is in het Nederlands of in het Engels geschreven, en de eerste \
          regel zegt welke taal het is. Die regel ontbreekt hier. Zonder die regel moet het \
          programma raden hoe sleutelwoorden en decimalen bedoeld zijn. Zet `taal nl` of `language \
          en` bovenaan.
          """
      ),
      wrong: Bilingual(
        en: """
          package town.parking version 1
          """,
        nl: """
          pakket town.parking versie 1
          """
      ),
      changing: Bilingual(en: "package town.parking", nl: "pakket town.parking"),
      to: Bilingual(en: "language en\npackage town.parking", nl: "taal nl\npakket town.parking"),
      setting: .files
    ),
    CodePage(
      "R0002",
      title: Bilingual(
        en: "language said in the wrong place",
        nl: "taal op de verkeerde plek genoemd"
      ),
      text: Bilingual(
        en: """
          The language of a file is said once, on the first line. Here it is said again, or only \
          further down, often because two files were pasted together. A file cannot change its \
          language halfway. Remove this line; if the lines below it are in the other language, \
          give them a file of their own.
          """,
        nl: """
          De taal van een bestand staat er één keer, op de eerste regel. Hier staat ze er nog een \
          keer, of pas verderop, vaak doordat twee bestanden aan elkaar zijn geplakt. Een bestand \
          kan niet halverwege van taal veranderen. Haal deze regel weg; zijn de regels eronder in \
          de andere taal, geef ze dan een eigen bestand.
          """
      ),
      wrong: Bilingual(
        en: """
          language en
          package town.parking version 1
          language en
          """,
        nl: """
          taal nl
          pakket town.parking versie 1
          taal nl
          """
      ),
      changing: Bilingual(en: "\nlanguage en", nl: "\ntaal nl"),
      to: Bilingual(en: "", nl: ""),
      setting: .files
    ),
    CodePage(
      "R0003",
      title: Bilingual(en: "word of the other language", nl: "woord uit de andere taal"),
      text: Bilingual(
        en: """
          A keyword stands here in Dutch while the file is in English. One file is written in one \
          language, so that everybody who reads it meets the same words. Write the word that the \
          message gives. Names are not keywords: they stay the same in both languages.
          """,
        nl: """
          Hier staat een sleutelwoord in het Engels, terwijl het bestand Nederlands is. Een \
          bestand is in één taal geschreven, zodat iedereen die het leest dezelfde woorden \
          tegenkomt. Schrijf het woord dat de melding geeft. Namen zijn geen sleutelwoorden: die \
          blijven in beide talen gelijk.
          """
      ),
      wrong: Bilingual(
        en: """
          role steward
            source plan
            deployed 07:00-22:00 on alle dagen
          """,
        nl: """
          rol steward
            bron plan
            inzetbaar 07:00-22:00 op any day
          """
      ),
      changing: Bilingual(en: "alle dagen", nl: "any day"),
      to: Bilingual(en: "any day", nl: "alle dagen")
    ),
    CodePage(
      "R0004",
      title: Bilingual(en: "file too large", nl: "bestand te groot"),
      text: Bilingual(
        en: """
          The file is larger than 4 MB, and nothing in it was read. A file of rules of that size \
          is almost always something else: a register or a copy of a document with the ending \
          `.rules`. If it really holds rules, divide it over several files, each with a package of \
          its own.
          """,
        nl: """
          Het bestand is groter dan 4 MB en er is niets van gelezen. Zo'n groot bestand met regels \
          is bijna altijd iets anders: een register, of een kopie van een document die op `.rules` \
          eindigt. Staan er echt regels in, verdeel ze dan over meer bestanden, elk met een eigen \
          pakket.
          """
      ),
      wrong: Bilingual(
        en: """
          # Shops: 1234567, Shop, Market 1, North
          """,
        nl: """
          # Winkels: 1234567, Winkel, Markt 1, Noord
          """
      ),
      repeated: 110_000,
      right: Bilingual(
        en: """
          # The shops stand in shops.csv.
          """,
        nl: """
          # De winkels staan in shops.csv.
          """
      )
    ),
    CodePage(
      "R0005",
      title: Bilingual(en: "line too long", nl: "regel te lang"),
      text: Bilingual(
        en: """
          A line may have 4096 bytes, about two pages of text. This one has more and was not read, \
          so what it says does not count. Shorten it: give the reason in a few words and leave the \
          full text in the document that the line refers to.
          """,
        nl: """
          Een regel mag 4096 bytes lang zijn, ongeveer twee bladzijden tekst. Deze is langer en is \
          niet gelezen, dus wat er staat telt niet mee. Maak hem korter: geef de reden in een paar \
          woorden en laat de volledige tekst in het document staan waarnaar de regel verwijst.
          """
      ),
      wrong: Bilingual(
        en: """
          document memo "Memo about \(String(repeating: "very ", count: 900))long lines" at "file:memo.pdf" status adopted
          """,
        nl: """
          document memo "Memo over \(String(repeating: "heel ", count: 900))lange regels" op "file:memo.pdf" status vastgesteld
          """
      ),
      right: Bilingual(
        en: """
          document memo "Memo about long lines" at "file:memo.pdf" status adopted
          """,
        nl: """
          document memo "Memo over lange regels" op "file:memo.pdf" status vastgesteld
          """
      )
    ),
    CodePage(
      "R0006",
      title: Bilingual(en: "characters of a word processor", nl: "tekens uit een tekstverwerker"),
      text: Bilingual(
        en: """
          Text copied from a word processor has curly quotes, long dashes or hard spaces. They are \
          read as the plain characters, so the rules mean what you think, but searching and \
          comparing such a file goes wrong easily. The fix makes all of them plain at once.
          """,
        nl: """
          Tekst die uit een tekstverwerker is gekopieerd, heeft krulaanhalingstekens, lange \
          streepjes of harde spaties. Ze worden gelezen als de gewone tekens, dus de regels \
          betekenen wat u denkt, maar zoeken en vergelijken gaat in zo'n bestand al gauw mis. Het \
          voorstel maakt ze allemaal in één keer gewoon.
          """
      ),
      wrong: Bilingual(
        en: """
          role steward
            source plan \u{201C}par. 3\u{201D}
            deployed 07:00\u{2013}22:00 on any day
          """,
        nl: """
          rol steward
            bron plan \u{201C}par. 3\u{201D}
            inzetbaar 07:00\u{2013}22:00 op alle dagen
          """
      ),
      right: Bilingual(
        en: """
          role steward
            source plan "par. 3"
            deployed 07:00-22:00 on any day
          """,
        nl: """
          rol steward
            bron plan "par. 3"
            inzetbaar 07:00-22:00 op alle dagen
          """
      )
    ),
    CodePage(
      "R0007",
      title: Bilingual(en: "too many mistakes", nl: "te veel fouten"),
      text: Bilingual(
        en: """
          Of one file 200 mistakes are shown; the others are only counted. So many usually have \
          one cause: a file that is no file of rules, or a word that is wrong on every line. Mend \
          the first ones and check again; most of the others tend to vanish with them.
          """,
        nl: """
          Van één bestand worden 200 fouten getoond; de andere worden alleen geteld. Zoveel fouten \
          hebben meestal één oorzaak: een bestand dat geen regels bevat, of een woord dat op elke \
          regel fout staat. Verbeter de eerste en controleer opnieuw; de meeste andere verdwijnen \
          dan vaak mee.
          """
      ),
      wrong: Bilingual(
        en: """
          role Steward
          """,
        nl: """
          rol Steward
          """
      ),
      repeated: 201,
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
      "R0008",
      title: Bilingual(
        en: "file in another language than it says",
        nl: "bestand in een andere taal dan het zegt"
      ),
      text: Bilingual(
        en: """
          The first line says that the file is in Dutch, but nearly all its lines are in English. \
          It was read as English, so that you do not get a mistake for every line. Change the \
          first line to the language the file is written in.
          """,
        nl: """
          De eerste regel zegt dat het bestand Engels is, maar bijna alle regels zijn Nederlands. \
          Het is als Nederlands gelezen, anders kreeg u voor elke regel een fout. Verander de \
          eerste regel in de taal waarin het bestand is geschreven.
          """
      ),
      wrong: Bilingual(
        en: """
          taal nl
          package town.parking version 1
          document memo "Memo" at "file:memo.pdf" status adopted
          role steward
            source memo
          """,
        nl: """
          language en
          pakket town.parking versie 1
          document memo "Memo" op "file:memo.pdf" status vastgesteld
          rol steward
            bron memo
          """
      ),
      changing: Bilingual(en: "taal nl", nl: "language en"),
      to: Bilingual(en: "language en", nl: "taal nl"),
      setting: .files
    ),
    CodePage(
      "R0009",
      title: Bilingual(en: "file not saved as UTF-8", nl: "bestand niet als UTF-8 opgeslagen"),
      text: Bilingual(
        en: """
          Some characters of the file cannot be read, because it was saved in an older way of \
          storing text. Letters such as é and ë then turn into a question mark or a strange sign, \
          and names no longer match those of the registers. Open the file in an editor, choose \
          “save as” with UTF-8 as encoding, and look whether the letters with accents are still \
          right.
          """,
        nl: """
          Sommige tekens in het bestand zijn niet te lezen, omdat het op een oudere manier is \
          opgeslagen. Letters als é en ë worden dan een vraagteken of een vreemd teken, en namen \
          komen niet meer overeen met die in de registers. Open het bestand in een editor, kies \
          ‘opslaan als’ met UTF-8 als codering, en kijk of de letters met accenten nog kloppen.
          """
      ),
      wrong: Bilingual(
        en: """
          document memo "Memo about caf\u{FFFD}s" at "file:memo.pdf" status adopted
          """,
        nl: """
          document memo "Notitie over caf\u{FFFD}s" op "file:memo.pdf" status vastgesteld
          """
      ),
      changing: Bilingual(en: "\u{FFFD}", nl: "\u{FFFD}"),
      to: Bilingual(en: "é", nl: "é")
    ),
  ]
}
