import SourceText

extension CodePages {
  /// R0227–R0235: ladders, classes, regimes and order.
  static let pagesOfMeaningB2: [CodePage] = [
    CodePage(
      "R0227",
      title: Bilingual(en: "steps not numbered in order", nl: "treden niet op volgorde genummerd"),
      text: Bilingual(
        en: """
          The steps of a ladder are numbered 1, 2, 3 in order. A missing number may mean that a \
          step was lost when the ladder was copied, and the sanction after it would come too soon. \
          Number the steps anew, or add the step that is missing.
          """,
        nl: """
          De treden van een ladder zijn op volgorde genummerd: 1, 2, 3. Ontbreekt een nummer, dan \
          is er bij het overnemen misschien een trede weggevallen, en zou de volgende sanctie te \
          vroeg komen. Nummer de treden opnieuw, of voeg de trede toe die ontbreekt.
          """
      ),
      wrong: Bilingual(
        en: """
          ladder stall-ladder
            source plan
            counts same violation within 24 months
            step 1 warning
            step 3 closure 1 week
          """,
        nl: """
          ladder stall-ladder
            bron plan
            telt dezelfde overtreding binnen 24 maanden
            trede 1 warning
            trede 3 closure 1 week
          """
      ),
      changing: Bilingual(en: "3 closure", nl: "3 closure"),
      to: Bilingual(en: "2 closure", nl: "2 closure")
    ),
    CodePage(
      "R0228",
      title: Bilingual(
        en: "start at a step that is not there",
        nl: "begin op een trede die er niet is"
      ),
      text: Bilingual(
        en: """
          For some violations a ladder starts higher than step 1. The step that is named here is \
          not in the ladder, so it is not known what would happen. Name a step that it has, or add \
          the missing ones.
          """,
        nl: """
          Bij sommige overtredingen begint een ladder hoger dan trede 1. De trede die hier staat, \
          heeft de ladder niet, dus is onbekend wat er zou gebeuren. Noem een trede die er is, of \
          voeg de ontbrekende treden toe.
          """
      ),
      wrong: Bilingual(
        en: """
          ladder stall-ladder
            source plan
            counts same violation within 24 months
            step 1 warning
            step 2 closure 1 week
            noise starts at step 4
          """,
        nl: """
          ladder stall-ladder
            bron plan
            telt dezelfde overtreding binnen 24 maanden
            trede 1 warning
            trede 2 closure 1 week
            noise begint bij trede 4
          """
      ),
      changing: Bilingual(en: "step 4", nl: "trede 4"),
      to: Bilingual(en: "step 2", nl: "trede 2")
    ),
    CodePage(
      "R0229",
      title: Bilingual(
        en: "recheck after the violation is forgotten",
        nl: "hercontrole nadat de overtreding is vergeten"
      ),
      text: Bilingual(
        en: """
          A ladder counts a violation for some time. The recheck may come here after that time is \
          over, and what it finds would then count as a first violation again. Recheck sooner, or \
          let violations count for longer.
          """,
        nl: """
          Een ladder telt een overtreding een tijd lang mee. De hercontrole kan hier pas na die \
          tijd komen, en wat zij dan vindt, zou weer als eerste overtreding tellen. Hercontroleer \
          eerder, of laat overtredingen langer meetellen.
          """
      ),
      wrong: Bilingual(
        en: """
          ladder stall-ladder
            source plan
            counts same violation within 4 weeks
            step 1 warning, recheck within 6 weeks
            step 2 closure 1 week
          """,
        nl: """
          ladder stall-ladder
            bron plan
            telt dezelfde overtreding binnen 4 weken
            trede 1 warning, hercontrole binnen 6 weken
            trede 2 closure 1 week
          """
      ),
      changing: Bilingual(en: "4 weeks", nl: "4 weken"),
      to: Bilingual(en: "24 months", nl: "24 maanden")
    ),
    CodePage(
      "R0230",
      title: Bilingual(
        en: "classes that do not divide every object",
        nl: "klassen die niet alle objecten verdelen"
      ),
      text: Bilingual(
        en: """
          With `exactly one` every object must fall in one class and no more. The message shows an \
          object that falls in none or in two; it would be checked under no rule, or under two. \
          End with `otherwise` for all that is left, or change the conditions.
          """,
        nl: """
          Bij `precies één` moet elk object in één klasse vallen en niet in meer. De melding toont \
          een object dat in geen klasse valt of in twee; het zou onder geen regel vallen, of onder \
          twee. Eindig met `anders` voor alles wat overblijft, of verander de voorwaarden.
          """
      ),
      wrong: Bilingual(
        en: """
          classify shop by size, exactly one
            source plan
            large when visitors >= 500
            middle when visitors >= 100 and visitors < 500
          """,
        nl: """
          indeling shop naar size, precies één
            bron plan
            large wanneer visitors >= 500
            middle wanneer visitors >= 100 en visitors < 500
          """
      ),
      changing: Bilingual(en: "< 500", nl: "< 500"),
      to: Bilingual(en: "< 500\n  small otherwise", nl: "< 500\n  small anders")
    ),
    CodePage(
      "R0231",
      title: Bilingual(en: "two regimes change one rule", nl: "twee regimes veranderen één regel"),
      text: Bilingual(
        en: """
          Two regimes change the same rule on the same days, and nothing says which of them holds \
          then. The planning may not choose between norms by itself. Let only one of them change \
          the rule, or let one end before the other begins.
          """,
        nl: """
          Twee regimes veranderen dezelfde regel op dezelfde dagen, en nergens staat welk regime \
          dan geldt. De planning mag niet zelf tussen normen kiezen. Laat maar één ervan de regel \
          veranderen, of laat het ene eindigen voordat het andere begint.
          """
      ),
      wrong: Bilingual(
        en: """
          rule shop-check for each shop
            source plan
            team 1 boa
            takes 45 min
            from 1 January 2026
              every month 1 time
          regime spring
            source plan
            from 1 March 2026 through 31 May 2026
            takes precedence over shop-check
            pauses shop-check
          regime roadworks
            source plan
            from 1 May 2026 through 31 July 2026
            takes precedence over shop-check
            pauses shop-check
          """,
        nl: """
          regel shop-check voor elke shop
            bron plan
            team 1 boa
            duurt 45 min
            vanaf 1 januari 2026
              elke maand 1 keer
          regime spring
            bron plan
            vanaf 1 maart 2026 tot en met 31 mei 2026
            gaat voor shop-check
            pauzeert shop-check
          regime roadworks
            bron plan
            vanaf 1 mei 2026 tot en met 31 juli 2026
            gaat voor shop-check
            pauzeert shop-check
          """
      ),
      changing: Bilingual(en: "May 2026 ", nl: "mei 2026 "),
      to: Bilingual(en: "June 2026 ", nl: "juni 2026 ")
    ),
    CodePage(
      "R0232",
      title: Bilingual(en: "regime that changes nothing", nl: "regime dat niets verandert"),
      text: Bilingual(
        en: """
          A regime is a time in which other norms hold. This one does not say what is different, \
          or says something that its other lines undo, so it would pass without any effect. Let it \
          pause a rule, replace a frequency or go first when there is too little time.
          """,
        nl: """
          Een regime is een tijd waarin andere normen gelden. Dit regime zegt niet wat er anders \
          is, of zegt iets wat de andere regels ervan ongedaan maken, en zou dus zonder gevolg \
          voorbijgaan. Laat het een regel pauzeren, een frequentie vervangen of voorgaan als er te \
          weinig tijd is.
          """
      ),
      wrong: Bilingual(
        en: """
          regime heat
            source plan
            from 1 July 2026 through 31 August 2026
          """,
        nl: """
          regime heat
            bron plan
            vanaf 1 juli 2026 tot en met 31 augustus 2026
          """
      ),
      changing: Bilingual(en: "August 2026", nl: "augustus 2026"),
      to: Bilingual(
        en: "August 2026\n  goes first when short",
        nl: "augustus 2026\n  eerst bij schaarste"
      )
    ),
    CodePage(
      "R0233",
      title: Bilingual(en: "rule that refers to itself", nl: "regel die naar zichzelf verwijst"),
      text: Bilingual(
        en: """
          A check can count for another rule too, and a rule can ask more often than another. Here \
          the rule names itself, which says nothing. A name was probably copied; write the rule \
          that is meant, or remove the line.
          """,
        nl: """
          Een controle kan ook voor een andere regel meetellen, en een regel kan vaker vragen dan \
          een andere. Hier noemt de regel zichzelf, en dat zegt niets. Waarschijnlijk is een naam \
          overgenomen; schrijf de regel die bedoeld is, of haal de regel weg.
          """
      ),
      wrong: Bilingual(
        en: """
          rule shop-check for each shop
            source plan
            team 1 boa
            takes 45 min
            counts for shop-check
            from 1 January 2026
              every month 1 time
          """,
        nl: """
          regel shop-check voor elke shop
            bron plan
            team 1 boa
            duurt 45 min
            telt voor shop-check
            vanaf 1 januari 2026
              elke maand 1 keer
          """
      ),
      changing: Bilingual(en: "counts for shop-check\n  ", nl: "telt voor shop-check\n  "),
      to: Bilingual(en: "", nl: "")
    ),
    CodePage(
      "R0234",
      title: Bilingual(
        en: "change without precedence, or the other way round",
        nl: "verandering zonder voorrang, of andersom"
      ),
      text: Bilingual(
        en: """
          A regime that changes a rule must say that it takes precedence over it, so that a reader \
          sees which of the two norms holds. Here one of the two lines is missing. Add it; the \
          message names the rule.
          """,
        nl: """
          Een regime dat een regel verandert, moet zeggen dat het ervoor gaat, zodat een lezer \
          ziet welke van de twee normen geldt. Hier ontbreekt een van beide regels. Voeg die toe; \
          de melding noemt om welke norm het gaat.
          """
      ),
      wrong: Bilingual(
        en: """
          rule shop-check for each shop
            source plan
            team 1 boa
            takes 45 min
            from 1 January 2026
              every month 1 time
          regime roadworks
            source plan
            from 1 May 2026 through 31 July 2026
            pauses shop-check
          """,
        nl: """
          regel shop-check voor elke shop
            bron plan
            team 1 boa
            duurt 45 min
            vanaf 1 januari 2026
              elke maand 1 keer
          regime roadworks
            bron plan
            vanaf 1 mei 2026 tot en met 31 juli 2026
            pauzeert shop-check
          """
      ),
      changing: Bilingual(en: "2026\n  pauses", nl: "2026\n  pauzeert"),
      to: Bilingual(
        en: "2026\n  takes precedence over shop-check\n  pauses",
        nl: "2026\n  gaat voor shop-check\n  pauzeert"
      )
    ),
    CodePage(
      "R0235",
      title: Bilingual(
        en: "rules without a place in the order",
        nl: "regels zonder plaats in de volgorde"
      ),
      text: Bilingual(
        en: """
          When there is too little time, `priority when short` says which work goes first. Rules \
          that it does not name share the last place. That may be what is meant; it is told so \
          that no rule ends there by being forgotten.
          """,
        nl: """
          Als er te weinig tijd is, zegt `prioriteit bij schaarste` welk werk voorgaat. Regels die \
          er niet in staan, delen de laatste plaats. Dat kan de bedoeling zijn; het wordt gemeld \
          zodat een regel daar niet terechtkomt doordat iemand hem vergat.
          """
      ),
      wrong: Bilingual(
        en: """
          rule shop-check for each shop
            source plan
            team 1 boa
            takes 45 min
            from 1 January 2026
              every month 1 time
          rule street-round
            source plan
            team 1 boa
            takes 2 h
            from 1 January 2026
              every week 1 time
          priority when short
            source plan
            order shop-check
          """,
        nl: """
          regel shop-check voor elke shop
            bron plan
            team 1 boa
            duurt 45 min
            vanaf 1 januari 2026
              elke maand 1 keer
          regel street-round
            bron plan
            team 1 boa
            duurt 2 u
            vanaf 1 januari 2026
              elke week 1 keer
          voorrang bij schaarste
            bron plan
            volgorde shop-check
          """
      ),
      changing: Bilingual(en: "order shop-check", nl: "volgorde shop-check"),
      to: Bilingual(en: "order shop-check, street-round", nl: "volgorde shop-check, street-round")
    ),
  ]
}
