import SourceText

extension CodePages {
  /// R0115–R0121: calendars, registers and what is accepted.
  static let pagesOfNamesC: [CodePage] = [
    CodePage(
      "R0115",
      title: Bilingual(
        en: "public holidays without a calendar",
        nl: "feestdagen zonder kalender"
      ),
      text: Bilingual(
        en: "The line is about public holidays, and none of the files says which days "
          + "these are. As it stands no day counts as a holiday, so the line never "
          + "holds. Put a calendar in the file of the city, and import or write the "
          + "list of holidays that it names.",
        nl: "De regel gaat over feestdagen, en geen van de bestanden zegt welke dagen "
          + "dat zijn. Zo telt geen enkele dag als feestdag en geldt de regel nooit. "
          + "Zet een kalender in het bestand van de gemeente, en importeer of schrijf "
          + "de lijst met feestdagen die hij noemt."
      ),
      wrong: Bilingual(
        en: """
          role warden
            source plan
            deployed 09:00-17:00 on public holiday
          """,
        nl: """
          rol warden
            bron plan
            inzetbaar 09:00-17:00 op feestdag
          """
      ),
      right: Bilingual(
        en: """
          calendar Europe/Amsterdam with public holidays NL
          holidays NL
            source plan
            holiday new-year on 1 January
          role warden
            source plan
            deployed 09:00-17:00 on public holiday
          """,
        nl: """
          kalender Europe/Amsterdam met feestdagen NL
          feestdagen NL
            bron plan
            feestdag new-year op 1 januari
          rol warden
            bron plan
            inzetbaar 09:00-17:00 op feestdag
          """
      )
    ),
    CodePage(
      "R0116",
      title: Bilingual(
        en: "a calendar of a place with an unknown clock",
        nl: "een kalender van een plaats met onbekende klok"
      ),
      text: Bilingual(
        en: "The calendar tells of which place the clock holds, with summer time and "
          + "winter time. Only the clock of the Netherlands is known here, under the "
          + "name `Europe/Amsterdam`. Write that name.",
        nl: "De kalender zegt van welke plaats de klok geldt, met zomertijd en "
          + "wintertijd. Alleen de klok van Nederland is hier bekend, onder de naam "
          + "`Europe/Amsterdam`. Schrijf die naam."
      ),
      wrong: Bilingual(
        en: """
          calendar Europe/Brussels with public holidays NL
          holidays NL
            source plan
            holiday new-year on 1 January
          """,
        nl: """
          kalender Europe/Brussels met feestdagen NL
          feestdagen NL
            bron plan
            feestdag new-year op 1 januari
          """
      ),
      changing: Bilingual(en: "Europe/Brussels with", nl: "Europe/Brussels met"),
      to: Bilingual(en: "Europe/Amsterdam with", nl: "Europe/Amsterdam met")
    ),
    CodePage(
      "R0117",
      title: Bilingual(
        en: "a kind from a file that is no register",
        nl: "een soort uit een bestand dat geen register is"
      ),
      text: Bilingual(
        en: "The objects of a kind stand in a register, and that is a file whose name "
          + "ends in `.csv`. A spreadsheet or a text cannot be read here. Save the list "
          + "as CSV and write the name of that file.",
        nl: "De objecten van een soort staan in een register, en dat is een bestand "
          + "waarvan de naam eindigt op `.csv`. Een rekenblad of een tekst is hier niet "
          + "te lezen. Sla de lijst op als CSV en schrijf de naam van dat bestand."
      ),
      wrong: Bilingual(
        en: """
          kind bar from "bars.xlsx"
            source plan
          """,
        nl: """
          soort bar uit "bars.xlsx"
            bron plan
          """
      ),
      changing: Bilingual(en: "\"bars.xlsx\"", nl: "\"bars.xlsx\""),
      to: Bilingual(en: "\"bars.csv\"", nl: "\"bars.csv\"")
    ),
    CodePage(
      "R0118",
      title: Bilingual(
        en: "something that no line uses",
        nl: "iets wat geen regel gebruikt"
      ),
      text: Bilingual(
        en: "Something is declared that no line names, so changing it changes nothing "
          + "in the plan. Often its value was written out once more in the place where "
          + "the name was meant. Use the name there, or remove the declaration. Figures that "
          + "a capacity report looks up by name, such as sickness-share or breakdown-share, "
          + "are not meant.",
        nl: "Er is iets vastgelegd dat geen regel noemt, dus wie het verandert, "
          + "verandert niets aan de planning. Vaak is de waarde nog eens voluit "
          + "geschreven op de plaats waar de naam bedoeld was. Gebruik daar de naam, of "
          + "haal de declaratie weg. Cijfers die een capaciteitsrapport bij hun naam opzoekt, "
          + "zoals sickness-share of breakdown-share, vallen hier niet onder."
      ),
      wrong: Bilingual(
        en: """
          language en
          package town.rules version 1
          document plan "Plan of the town" at "file:plan.pdf" status adopted
          parameter evening = 17:00-22:00
            source plan
          role warden
            source plan
            deployed 17:00-22:00 on any day
          """,
        nl: """
          taal nl
          pakket town.rules versie 1
          document plan "Plan van de stad" op "file:plan.pdf" status vastgesteld
          parameter evening = 17:00-22:00
            bron plan
          rol warden
            bron plan
            inzetbaar 17:00-22:00 op alle dagen
          """
      ),
      changing: Bilingual(en: "17:00-22:00 on", nl: "17:00-22:00 op"),
      to: Bilingual(en: "evening on", nl: "evening op"),
      setting: .files
    ),
    CodePage(
      "R0119",
      title: Bilingual(
        en: "a code is accepted that does not exist",
        nl: "een aanvaarde code die niet bestaat"
      ),
      text: Bilingual(
        en: "The line accepts a code that no finding about rules has, so it accepts "
          + "nothing. Take the code over from the message you mean: an R and four "
          + "digits, such as `R0113`. Findings about registers and other data cannot be "
          + "accepted here.",
        nl: "De regel aanvaardt een code die geen bevinding over regels heeft, en "
          + "aanvaardt dus niets. Neem de code over uit de melding die je bedoelt: een "
          + "R en vier cijfers, zoals `R0113`. Bevindingen over registers en andere "
          + "gegevens zijn hier niet te aanvaarden."
      ),
      wrong: Bilingual(
        en: """
          document notice "Notice of the mayor" at "file:notice.pdf" status concept
            accepts R113 because "it is decided on in March"
          role warden
            source notice
          """,
        nl: """
          document notice "Bericht van de burgemeester" op "file:notice.pdf" status concept
            aanvaardt R113 omdat "het besluit valt in maart"
          rol warden
            bron notice
          """
      ),
      changing: Bilingual(en: "R113 because", nl: "R113 omdat"),
      to: Bilingual(en: "R0113 because", nl: "R0113 omdat")
    ),
    CodePage(
      "R0120",
      title: Bilingual(
        en: "an error that cannot be accepted",
        nl: "een fout die niet is te aanvaarden"
      ),
      text: Bilingual(
        en: "A warning or a note may stay when there is a reason for it, an error may "
          + "not: with an error the rules have no clear meaning and nothing can be "
          + "planned. Mend what the error is about and take the line out.",
        nl: "Een waarschuwing of melding mag blijven staan als daar een reden voor is, "
          + "een fout niet: met een fout hebben de regels geen duidelijke betekenis en "
          + "valt er niets te plannen. Herstel waar de fout over gaat en haal de regel "
          + "weg."
      ),
      wrong: Bilingual(
        en: """
          role warden
            source notice
            accepts R0105 because "the notice comes in March"
          """,
        nl: """
          rol warden
            bron notice
            aanvaardt R0105 omdat "het bericht komt in maart"
          """
      ),
      right: Bilingual(
        en: """
          role warden
            source plan
          """,
        nl: """
          rol warden
            bron plan
          """
      )
    ),
    CodePage(
      "R0121",
      title: Bilingual(
        en: "a code is accepted that is not raised",
        nl: "een aanvaarde code die niet meer voorkomt"
      ),
      text: Bilingual(
        en: "The declaration accepts something that is not found in it, mostly because "
          + "it has been mended since. Left in place the line would hide the same "
          + "finding when it comes back for another reason. Take the line out.",
        nl: "De declaratie aanvaardt iets wat er niet in gevonden wordt, meestal omdat "
          + "het intussen is hersteld. Blijft de regel staan, dan verbergt hij dezelfde "
          + "bevinding als die om een andere reden terugkomt. Haal de regel weg."
      ),
      wrong: Bilingual(
        en: """
          role warden
            source plan
            accepts R0113 because "it is decided on in March"
          """,
        nl: """
          rol warden
            bron plan
            aanvaardt R0113 omdat "het besluit valt in maart"
          """
      ),
      right: Bilingual(
        en: """
          role warden
            source plan
          """,
        nl: """
          rol warden
            bron plan
          """
      )
    ),
  ]
}
