import SourceText

extension CodePages {
  /// R0050–R0062: times and conditions.
  static let pagesOfFormB3: [CodePage] = [
    CodePage(
      "R0050",
      title: Bilingual(
        en: "a time that the clock does not have",
        nl: "een tijd die niet op de klok staat"
      ),
      text: Bilingual(
        en: "Times run from 00:00 through 24:00. Hours after midnight are not counted "
          + "on: a window that ends at one at night ends at 01:00 and belongs to the "
          + "day on which it starts.",
        nl: "Tijden lopen van 00:00 tot en met 24:00. Na middernacht telt de klok niet "
          + "door: een venster dat om één uur 's nachts eindigt, eindigt om 01:00 en "
          + "hoort bij de dag waarop het begint."
      ),
      wrong: Bilingual(
        en: """
          role warden
            source plan
            deployed 17:00-25:00 on any day
          """,
        nl: """
          rol warden
            bron plan
            inzetbaar 17:00-25:00 op alle dagen
          """
      ),
      changing: Bilingual(en: "17:00-25:00 on", nl: "17:00-25:00 op"),
      to: Bilingual(en: "17:00-01:00 on", nl: "17:00-01:00 op")
    ),
    CodePage(
      "R0051",
      title: Bilingual(
        en: "a time without a colon",
        nl: "een tijd zonder dubbele punt"
      ),
      text: Bilingual(
        en: "Hours and minutes are divided by a colon. With a point a time looks like a "
          + "number with decimals. Write `07:00`.",
        nl: "Tussen uren en minuten staat een dubbele punt. Met een punt lijkt een tijd "
          + "op een getal met decimalen. Schrijf `07:00`."
      ),
      wrong: Bilingual(
        en: """
          role warden
            source plan
            deployed 07.00-22:00 on any day
          """,
        nl: """
          rol warden
            bron plan
            inzetbaar 07.00-22:00 op alle dagen
          """
      ),
      changing: Bilingual(en: "07.00-22:00 on", nl: "07.00-22:00 op"),
      to: Bilingual(en: "07:00-22:00 on", nl: "07:00-22:00 op")
    ),
    CodePage(
      "R0052",
      title: Bilingual(
        en: "a window that starts and ends at the same time",
        nl: "een venster dat begint en eindigt op dezelfde tijd"
      ),
      text: Bilingual(
        en: "Between two times that are the same there is no time left, so nobody could "
          + "work then. Whoever means the whole day writes `00:00-24:00`.",
        nl: "Tussen twee gelijke tijden zit geen tijd, dus dan zou niemand kunnen "
          + "werken. Wie de hele dag bedoelt, schrijft `00:00-24:00`."
      ),
      wrong: Bilingual(
        en: """
          role warden
            source plan
            deployed 07:00-07:00 on any day
          """,
        nl: """
          rol warden
            bron plan
            inzetbaar 07:00-07:00 op alle dagen
          """
      ),
      changing: Bilingual(en: "07:00-07:00 on", nl: "07:00-07:00 op"),
      to: Bilingual(en: "00:00-24:00 on", nl: "00:00-24:00 op")
    ),
    CodePage(
      "R0053",
      title: Bilingual(
        en: "a window without a hyphen",
        nl: "een venster zonder streepje"
      ),
      text: Bilingual(
        en: "A window is two times with a hyphen between them. Written in that one way "
          + "it cannot be mixed up with days, which do run from one through another in "
          + "words.",
        nl: "Een venster is twee tijden met een streepje ertussen. Op die ene manier "
          + "geschreven is het niet te verwarren met dagen, die wel in woorden van de "
          + "ene tot en met de andere lopen."
      ),
      wrong: Bilingual(
        en: """
          role warden
            source plan
            deployed 07:00 22:00 on any day
          """,
        nl: """
          rol warden
            bron plan
            inzetbaar 07:00 22:00 op alle dagen
          """
      ),
      changing: Bilingual(en: "07:00 22:00", nl: "07:00 22:00"),
      to: Bilingual(en: "07:00-22:00", nl: "07:00-22:00")
    ),
    CodePage(
      "R0060",
      title: Bilingual(
        en: "a condition with too many layers",
        nl: "een voorwaarde met te veel lagen"
      ),
      text: Bilingual(
        en: "A condition may have two hundred layers of parentheses or of `not`. Nobody "
          + "can follow that many, and a file that has them was mostly made by a "
          + "program. Leave out the layers that add nothing, or divide the condition "
          + "over classes.",
        nl: "Een voorwaarde mag tweehonderd lagen haakjes of `niet` hebben. Zoveel "
          + "lagen kan niemand volgen, en een bestand waarin ze staan is meestal door "
          + "een programma gemaakt. Laat de lagen weg die niets toevoegen, of verdeel "
          + "de voorwaarde over klassen."
      ),
      wrong: Bilingual(
        en: """
          kind bar from "bars.csv" when \(opened)type is bar\(closed)
            source plan
          """,
        nl: """
          soort bar uit "bars.csv" wanneer \(opened)type is bar\(closed)
            bron plan
          """
      ),
      right: Bilingual(
        en: """
          kind bar from "bars.csv" when type is bar
            source plan
          """,
        nl: """
          soort bar uit "bars.csv" wanneer type is bar
            bron plan
          """
      )
    ),
    CodePage(
      "R0061",
      title: Bilingual(
        en: "a parenthesis that is not closed",
        nl: "een haakje dat niet is gesloten"
      ),
      text: Bilingual(
        en: "Each parenthesis that opens must be closed in the same line. Without it, "
          + "it is not clear what belongs together, and with `and` and `or` in one "
          + "condition that decides who is checked.",
        nl: "Elk haakje dat opent, moet in dezelfde regel weer sluiten. Anders is niet "
          + "duidelijk wat bij elkaar hoort, en met `en` en `of` in één voorwaarde "
          + "bepaalt dat wie er wordt gecontroleerd."
      ),
      wrong: Bilingual(
        en: """
          kind bar from "bars.csv" when (type is bar or type is cafe
            source plan
          """,
        nl: """
          soort bar uit "bars.csv" wanneer (type is bar of type is cafe
            bron plan
          """
      ),
      changing: Bilingual(en: "is cafe", nl: "is cafe"),
      to: Bilingual(en: "is cafe)", nl: "is cafe)")
    ),
    CodePage(
      "R0062",
      title: Bilingual(
        en: "a sign that compares nothing",
        nl: "een teken dat niets vergelijkt"
      ),
      text: Bilingual(
        en: "Numbers are compared with `<`, `<=`, `=`, `>=` or `>`. The sign that "
          + "stands here is none of these; often its two marks were swapped. Write at "
          + "least as `>=` and at most as `<=`.",
        nl: "Getallen worden vergeleken met `<`, `<=`, `=`, `>=` of `>`. Het teken dat "
          + "hier staat is geen van deze; vaak zijn de twee delen verwisseld. Schrijf "
          + "minstens als `>=` en hoogstens als `<=`."
      ),
      wrong: Bilingual(
        en: """
          kind bar from "bars.csv" when seats => 50
            source plan
          """,
        nl: """
          soort bar uit "bars.csv" wanneer seats => 50
            bron plan
          """
      ),
      changing: Bilingual(en: "=> 50", nl: "=> 50"),
      to: Bilingual(en: ">= 50", nl: ">= 50")
    ),
    CodePage(
      "R0063",
      title: Bilingual(en: "too many lines in one place", nl: "te veel regels op één plaats"),
      text: Bilingual(
        en: """
          A declaration has at most 1,000 lines and a file 20,000 declarations. Here are more, and \
          what comes after them was not read, so it does not count. A list this long mostly belongs \
          in a register; otherwise divide it.
          """,
        nl: """
          Een onderdeel heeft hoogstens 1.000 regels en een bestand 20.000 onderdelen. Hier zijn er \
          meer, en wat daarna komt is niet gelezen en telt dus niet mee. Zo'n lange lijst hoort \
          meestal in een register; verdeel haar anders.
          """
      ),
      wrong: Bilingual(
        en: """
          role steward
            source plan
          """,
        nl: """
          rol steward
            bron plan
          """
      ),
      repeated: 1001,
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
  ]

  /// More layers than a condition may have.
  private static let opened = String(repeating: "(", count: 200)

  private static let closed = String(repeating: ")", count: 200)
}
