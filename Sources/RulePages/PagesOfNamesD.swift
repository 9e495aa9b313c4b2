import SourceText

extension CodePages {
  /// R0122–R0130: reasons and amounts.
  static let pagesOfNamesD: [CodePage] = [
    CodePage(
      "R0122",
      title: Bilingual(en: "accepted without a reason", nl: "aanvaard zonder reden"),
      text: Bilingual(
        en: """
          A finding may stay when there is a reason for it, and the reason is shown in every list \
          of what was accepted. This text holds no word, so nobody can judge later whether it \
          still holds. Write why the finding may stay, and if possible until when.
          """,
        nl: """
          Een melding mag blijven staan als daar een reden voor is, en die reden komt in elk \
          overzicht van wat aanvaard is. Deze tekst bevat geen woord, dus kan later niemand \
          beoordelen of hij nog klopt. Schrijf waarom de melding mag blijven, en zo mogelijk tot \
          wanneer.
          """
      ),
      wrong: Bilingual(
        en: """
          document memo "Memo" at "file:memo.pdf" status concept
            accepts R0113 because "…"
          role steward
            source memo
          """,
        nl: """
          document memo "Notitie" op "file:memo.pdf" status concept
            aanvaardt R0113 omdat "…"
          rol steward
            bron memo
          """
      ),
      changing: Bilingual(en: "\"…\"", nl: "\"…\""),
      to: Bilingual(
        en: "\"the memo is decided on in March\"",
        nl: "\"over de notitie wordt in maart besloten\""
      )
    ),
    CodePage(
      "R0130",
      title: Bilingual(en: "too much to check together", nl: "te veel om samen te controleren"),
      text: Bilingual(
        en: """
          At most 2,000 files with 200,000 declarations are checked together. Here are more, and \
          nothing was checked, so that a mistake cannot hide in a part that was left out. Mostly a \
          folder with copies or backups lies among the rules; take it out.
          """,
        nl: """
          Hoogstens 2.000 bestanden met 200.000 onderdelen worden samen gecontroleerd. Hier zijn er \
          meer, en er is niets gecontroleerd, zodat geen fout kan schuilen in een deel dat is \
          overgeslagen. Meestal staat er een map met kopieën of back-ups tussen de regels; haal die \
          weg.
          """
      ),
      wrong: Bilingual(
        en: """
          language en
          package town.parking version 1
          """,
        nl: """
          taal nl
          pakket town.parking versie 1
          """
      ),
      repeated: 2001,
      right: Bilingual(
        en: """
          language en
          package town.parking version 1
          """,
        nl: """
          taal nl
          pakket town.parking versie 1
          """
      ),
      setting: .files
    ),
  ]
}
