import SourceText

extension CodePages {
  /// R0108–R0114: classes, sources and assumptions.
  static let pagesOfNamesB: [CodePage] = [
    CodePage(
      "R0108",
      title: Bilingual(
        en: "something said twice that can hold once",
        nl: "iets wat twee keer staat en één keer kan gelden"
      ),
      text: Bilingual(
        en: "Some lines may stand once: a calendar, an order of priority, the speed of "
          + "travel, and a name in a list. Said twice, one of the two does nothing, or "
          + "the two contradict each other. Keep the one that is right.",
        nl: "Sommige regels mogen er één keer staan: een kalender, een volgorde bij "
          + "schaarste, de reissnelheid, en een naam in een opsomming. Staat het er "
          + "twee keer, dan doet een van de twee niets of spreken ze elkaar tegen. Houd "
          + "de juiste over."
      ),
      wrong: Bilingual(
        en: """
          travel at 15 km per h
            source plan
          travel at 20 km per h
            source plan
          """,
        nl: """
          reizen aan 15 km per u
            bron plan
          reizen aan 20 km per u
            bron plan
          """
      ),
      right: Bilingual(
        en: """
          travel at 15 km per h
            source plan
          """,
        nl: """
          reizen aan 15 km per u
            bron plan
          """
      )
    ),
    CodePage(
      "R0109",
      title: Bilingual(
        en: "a class that is not among the classes",
        nl: "een klasse die niet bij de klassen staat"
      ),
      text: Bilingual(
        en: "A condition names a class that the classification does not have, or that "
          + "only comes later in it. No object could then meet the condition, and the "
          + "checks it is about would quietly be left out. Write one of the classes "
          + "that the message lists.",
        nl: "Een voorwaarde noemt een klasse die de indeling niet heeft, of die er pas "
          + "later in komt. Geen object kan dan aan de voorwaarde voldoen, en de "
          + "controles waar het om gaat zouden stil wegvallen. Schrijf een van de "
          + "klassen die de melding noemt."
      ),
      wrong: Bilingual(
        en: """
          classify shop by size, exactly one
            source plan
            large when seats >= 100
            medium when seats >= 20 and not larg
            small otherwise
          """,
        nl: """
          indeling shop naar size, precies één
            bron plan
            large wanneer seats >= 100
            medium wanneer seats >= 20 en niet larg
            small anders
          """
      ),
      changing: Bilingual(en: "not larg", nl: "niet larg"),
      to: Bilingual(en: "not large", nl: "niet large")
    ),
    CodePage(
      "R0110",
      title: Bilingual(
        en: "a class that stands twice in a classification",
        nl: "een klasse die twee keer in een indeling staat"
      ),
      text: Bilingual(
        en: "The same class has two lines, and it is not said whether one of them is "
          + "enough or both must be true. Put the two conditions in one line, with `or` "
          + "or with `and` between them.",
        nl: "Dezelfde klasse heeft twee regels, en er staat niet bij of één ervan "
          + "genoeg is of dat ze allebei waar moeten zijn. Zet de twee voorwaarden in "
          + "één regel, met `of` of `en` ertussen."
      ),
      wrong: Bilingual(
        en: """
          classify shop by size, exactly one
            source plan
            large when seats >= 100
            large when terrace is big
            small otherwise
          """,
        nl: """
          indeling shop naar size, precies één
            bron plan
            large wanneer seats >= 100
            large wanneer terrace is big
            small anders
          """
      ),
      changing: Bilingual(en: "\n  large when terrace", nl: "\n  large wanneer terrace"),
      to: Bilingual(en: " or terrace", nl: " of terrace")
    ),
    CodePage(
      "R0111",
      title: Bilingual(
        en: "a declaration that rests on nothing",
        nl: "een declaratie die nergens op rust"
      ),
      text: Bilingual(
        en: "Everything in the rules rests on a document or is said to be assumed. "
          + "Otherwise nobody can tell later whether it was decided or made up. Name "
          + "the document and the place in it, or write `assumed because` with the "
          + "reason.",
        nl: "Alles in de regels rust op een document, of er staat bij dat het is "
          + "aangenomen. Anders kan later niemand nagaan of het is besloten of "
          + "verzonnen. Noem het document en de plaats daarin, of schrijf `aangenomen "
          + "omdat` met de reden."
      ),
      wrong: Bilingual(
        en: """
          role warden
          """,
        nl: """
          rol warden
          """
      ),
      changing: Bilingual(en: "role warden", nl: "rol warden"),
      to: Bilingual(en: "role warden\n  source plan", nl: "rol warden\n  bron plan")
    ),
    CodePage(
      "R0112",
      title: Bilingual(
        en: "a source that has been withdrawn",
        nl: "een bron die is ingetrokken"
      ),
      text: Bilingual(
        en: "The document is withdrawn, so it cannot carry anything that still holds. A "
          + "check that rests on it may not stand up in court. Name the document that "
          + "came in its place, or let the rule end on the day of the withdrawal.",
        nl: "Het document is ingetrokken, dus het kan niets dragen wat nog geldt. Een "
          + "controle die erop rust, houdt bij de rechter misschien geen stand. Noem "
          + "het document dat ervoor in de plaats kwam, of laat de regel eindigen op de "
          + "dag van de intrekking."
      ),
      wrong: Bilingual(
        en: """
          document notice "Notice of the mayor" at "file:notice.pdf" status withdrawn
          role warden
            source notice
          """,
        nl: """
          document notice "Bericht van de burgemeester" op "file:notice.pdf" status ingetrokken
          rol warden
            bron notice
          """
      ),
      changing: Bilingual(en: "source notice", nl: "bron notice"),
      to: Bilingual(en: "source plan", nl: "bron plan")
    ),
    CodePage(
      "R0113",
      title: Bilingual(
        en: "a source that is not settled yet",
        nl: "een bron die nog niet vaststaat"
      ),
      text: Bilingual(
        en: "The document is a concept or is not at hand, and the rules already rest on "
          + "it. What it says may still change, so this is told once, as a note. When "
          + "the document is adopted, write so; until then the note can be accepted "
          + "with a reason.",
        nl: "Het document is een concept of is er niet, en de regels rusten er al op. "
          + "Wat erin staat kan nog veranderen, daarom wordt het één keer gemeld. Is "
          + "het document vastgesteld, schrijf dat dan op; tot die tijd is de melding "
          + "met een reden te aanvaarden."
      ),
      wrong: Bilingual(
        en: """
          document notice "Notice of the mayor" at "file:notice.pdf" status concept
          role warden
            source notice
          """,
        nl: """
          document notice "Bericht van de burgemeester" op "file:notice.pdf" status concept
          rol warden
            bron notice
          """
      ),
      changing: Bilingual(en: "status concept", nl: "status concept"),
      to: Bilingual(en: "status adopted", nl: "status vastgesteld")
    ),
    CodePage(
      "R0114",
      title: Bilingual(
        en: "an assumption that is not complete",
        nl: "een aanname die niet volledig is"
      ),
      text: Bilingual(
        en: "An assumption says why it was made, who answers for it and when it is "
          + "looked at again. Without these a guess turns into a fact that nobody dares "
          + "to change. Add the lines that the message names.",
        nl: "Een aanname zegt waarom ze is gemaakt, wie ervoor staat en wanneer ze weer "
          + "wordt bekeken. Zonder dat wordt een schatting vanzelf een feit waar "
          + "niemand aan durft te komen. Voeg de regels toe die de melding noemt."
      ),
      wrong: Bilingual(
        en: """
          assumption visit-length = 45 min
            because "not measured"
          """,
        nl: """
          aanname visit-length = 45 min
            omdat "niet gemeten"
          """
      ),
      right: Bilingual(
        en: """
          assumption visit-length = 45 min
            because "not measured"
            owner "Team"
            review by 1 January 2028
          """,
        nl: """
          aanname visit-length = 45 min
            omdat "niet gemeten"
            eigenaar "Team"
            herzien voor 1 januari 2028
          """
      )
    ),
  ]
}
