import SourceText

extension CodePages {
  /// R0401–R0410: JSON of rules.
  static let pagesOfImport: [CodePage] = [
    CodePage(
      "R0401",
      title: Bilingual(en: "not JSON", nl: "geen JSON"),
      text: Bilingual(
        en: """
          The file is not JSON, and nothing of it was read. The message gives the place where it \
          went wrong; mostly a comma or a quotation mark is missing just before it. Write JSON \
          with a program that knows it, rather than by hand.
          """,
        nl: """
          Het bestand is geen JSON en er is niets van gelezen. De melding geeft de plaats waar het \
          misging; meestal ontbreekt daar vlak voor een komma of een aanhalingsteken. Maak JSON \
          met een programma dat het kent, en liever niet met de hand.
          """
      ),
      wrong: spoilt("\"version\": \"1.0\",", "\"version\": \"1.0\""),
      right: steward,
      setting: .json
    ),
    CodePage(
      "R0402",
      title: Bilingual(en: "JSON too large or too deep", nl: "JSON te groot of te diep"),
      text: Bilingual(
        en: """
          The file is larger, or its lists stand deeper in each other, than any file of rules \
          does. Nothing was read, so that a broken or hostile file cannot stop the program. Look \
          whether it is the right file, and divide it if it really holds so many rules.
          """,
        nl: """
          Het bestand is groter, of de lijsten erin staan dieper in elkaar, dan bij regels ooit \
          voorkomt. Er is niets van gelezen, zodat een kapot of kwaadwillend bestand het programma \
          niet kan ophouden. Kijk of het het goede bestand is, en verdeel het als er echt zoveel \
          regels in staan.
          """
      ),
      wrong: Bilingual(en: deep, nl: deep),
      right: steward,
      setting: .json
    ),
    CodePage(
      "R0403",
      title: Bilingual(en: "one key twice", nl: "een sleutel twee keer"),
      text: Bilingual(
        en: """
          One key stands twice in the same object, and nothing says which of the two values holds. \
          Programs differ in which one they take, so the rules could be read differently \
          elsewhere. Keep one.
          """,
        nl: """
          Een sleutel staat twee keer in hetzelfde object, en nergens staat welke van de twee \
          waarden geldt. Programma's verschillen in welke zij nemen, dus elders kunnen de regels \
          anders worden gelezen. Houd er één.
          """
      ),
      wrong: spoilt(
        "\"schema\": \"ronde/rules\",",
        "\"schema\": \"ronde/rules\",\n  \"schema\": \"ronde/rules\","
      ),
      right: steward,
      setting: .json
    ),
    CodePage(
      "R0404",
      title: Bilingual(en: "not a file of rules", nl: "geen bestand met regels"),
      text: Bilingual(
        en: """
          This is JSON, but of something else: a file of rules says so itself with its `schema`. \
          Perhaps a roster was given, or a file of another program. Give the file that `ronde \
          export rules` wrote, or write the schema that is expected.
          """,
        nl: """
          Dit is JSON, maar van iets anders: een bestand met regels zegt dat zelf met zijn \
          `schema`. Misschien is een rooster gegeven, of een bestand van een ander programma. Geef \
          het bestand dat `ronde export rules` schreef, of schrijf het schema dat verwacht wordt.
          """
      ),
      wrong: spoilt("ronde/rules", "ronde/roster"),
      right: steward,
      setting: .json
    ),
    CodePage(
      "R0405",
      title: Bilingual(
        en: "another version of the format",
        nl: "een andere versie van het formaat"
      ),
      text: Bilingual(
        en: """
          The file was written in another main version of this format, in which the same words may \
          mean something else. It was not read, because a guess would show in the planning. Export \
          the rules again with this program.
          """,
        nl: """
          Het bestand is geschreven in een andere hoofdversie van dit formaat, waarin dezelfde \
          woorden iets anders kunnen betekenen. Het is niet gelezen, want een gok zou in de \
          planning terechtkomen. Exporteer de regels opnieuw met dit programma.
          """
      ),
      wrong: spoilt("\"version\": \"1.0\"", "\"version\": \"2.0\""),
      right: steward,
      setting: .json
    ),
    CodePage(
      "R0406",
      title: Bilingual(en: "key missing", nl: "sleutel ontbreekt"),
      text: Bilingual(
        en: """
          Something is described here without a key that it cannot do without, such as a role \
          without a name. The message gives the path to the place. Add the key with its value; the \
          schema of the format says which keys there are.
          """,
        nl: """
          Hier is iets beschreven zonder een sleutel die er niet bij gemist kan worden, zoals een \
          rol zonder naam. De melding geeft het pad naar de plaats. Voeg de sleutel met een waarde \
          toe; het schema van het formaat zegt welke sleutels er zijn.
          """
      ),
      wrong: spoilt(
        "\"declaration\": \"role\", \"name\": \"steward\"",
        "\"declaration\": \"role\""
      ),
      right: steward,
      setting: .json
    ),
    CodePage(
      "R0407",
      title: Bilingual(en: "value of another kind", nl: "waarde van een andere soort"),
      text: Bilingual(
        en: """
          A text stands where a number is expected, a number where a list is, or the like. The \
          program does not guess what was meant. Write the value in the kind that the message asks \
          for; a text stands between quotation marks, a number does not.
          """,
        nl: """
          Er staat een tekst waar een getal hoort, een getal waar een lijst hoort, of iets \
          dergelijks. Het programma raadt niet wat bedoeld is. Schrijf de waarde in de soort waar \
          de melding om vraagt; een tekst staat tussen aanhalingstekens, een getal niet.
          """
      ),
      wrong: spoilt("\"name\": \"steward\"", "\"name\": 7"),
      right: steward,
      setting: .json
    ),
    CodePage(
      "R0408",
      title: Bilingual(en: "value that says nothing valid", nl: "waarde die niets geldigs zegt"),
      text: Bilingual(
        en: """
          The value is of the right kind, but there is no such thing: a language that is not \
          known, a day that does not exist, a name with a capital. The message says what may stand \
          there. Often one letter is wrong.
          """,
        nl: """
          De waarde is van de goede soort, maar bestaat niet: een taal die niet bekend is, een dag \
          die er niet is, een naam met een hoofdletter. De melding zegt wat er mag staan. Vaak \
          klopt één letter niet.
          """
      ),
      wrong: spoilt("\"name\": \"steward\"", "\"name\": \"Steward\""),
      right: steward,
      setting: .json
    ),
    CodePage(
      "R0409",
      title: Bilingual(en: "key without a meaning", nl: "sleutel zonder betekenis"),
      text: Bilingual(
        en: """
          This key has no meaning at this place, so what it says would be lost without a word. It \
          may be misspelt, or belong one level higher or lower. Correct it, or remove it.
          """,
        nl: """
          Deze sleutel heeft op deze plaats geen betekenis, dus wat hij zegt zou stilletjes \
          verloren gaan. Misschien is hij verkeerd gespeld, of hoort hij een niveau hoger of \
          lager. Verbeter hem, of haal hem weg.
          """
      ),
      wrong: spoilt("\"name\": \"steward\"", "\"name\": \"steward\", \"colour\": \"blue\""),
      right: steward,
      setting: .json
    ),
    CodePage(
      "R0410",
      title: Bilingual(
        en: "line that cannot be read as a rule",
        nl: "regel die niet als regel te lezen is"
      ),
      text: Bilingual(
        en: """
          All keys and values are there, but the line that they form is no line of the rule \
          language, such as a term in minutes where weeks or months are meant. The message says \
          what the line lacks. Change the value; the same would be refused in a rule file.
          """,
        nl: """
          Alle sleutels en waarden zijn er, maar de regel die zij vormen bestaat niet in de \
          regeltaal, zoals een termijn in minuten waar weken of maanden horen. De melding zegt wat \
          er aan de regel schort. Verander de waarde; in een regelbestand zou dit ook worden \
          geweigerd.
          """
      ),
      wrong: Bilingual(
        en: ladder.english.replacing(months, with: minutes),
        nl: ladder.dutch.replacing(months, with: minutes)
      ),
      right: ladder,
      setting: .json
    ),
  ]

  /// Lists deeper in each other than any rule needs.
  private static let deep = String(repeating: "[", count: 600)

  /// JSON that is right, with a role.
  private static let steward = file("{ \"declaration\": \"role\", \"name\": \"steward\" }")

  /// JSON that is right, with a ladder.
  private static let ladder = file(
    """
    {
              "declaration": "ladder",
              "name": "stall-ladder",
              "clauses": [{ "clause": "countsViolation", "period": \(months) }]
            }
    """
  )

  private static let months = "{ \"amount\": \"24\", \"unit\": \"months\" }"
  private static let minutes = "{ \"minutes\": 90 }"

  /// A file with one declaration.
  private static func file(_ declaration: String) -> Bilingual {
    func text(_ language: Language) -> String {
      """
      {
        "schema": "ronde/rules",
        "version": "1.0",
        "files": [
          {
            "file": "town.rules",
            "language": "\(language.rawValue)",
            "declarations": [
              \(declaration)
            ]
          }
        ]
      }
      """
    }
    return Bilingual(en: text(.english), nl: text(.dutch))
  }

  /// The JSON of a role with one place made wrong.
  private static func spoilt(_ right: String, _ wrong: String) -> Bilingual {
    Bilingual(
      en: steward.english.replacing(right, with: wrong),
      nl: steward.dutch.replacing(right, with: wrong)
    )
  }
}
