import SourceText

extension CodePages {
  /// R0101–R0107: packages and names.
  static let pagesOfNamesA: [CodePage] = [
    CodePage(
      "R0101",
      title: Bilingual(
        en: "an import of a package that is not there",
        nl: "import van een pakket dat er niet is"
      ),
      text: Bilingual(
        en: "The line names a package that none of the rule files is, mostly by a slip "
          + "of the pen. Without it the names from that package are not known here. "
          + "Look at the line `package` of the file you mean; the message offers the "
          + "nearest name.",
        nl: "De regel noemt een pakket dat geen van de regelbestanden is, meestal door "
          + "een tikfout. Zonder dat pakket zijn de namen daaruit hier niet bekend. "
          + "Kijk naar de regel `pakket` van het bestand dat je bedoelt; de melding "
          + "noemt de naam die er het meest op lijkt."
      ),
      wrong: Bilingual(
        en: """
          language en
          package town.rules version 1
          import town.genral
          === general.rules
          language en
          package town.general version 1
          """,
        nl: """
          taal nl
          pakket town.rules versie 1
          importeer town.genral
          === general.rules
          taal nl
          pakket town.general versie 1
          """
      ),
      changing: Bilingual(en: "import town.genral", nl: "importeer town.genral"),
      to: Bilingual(en: "import town.general", nl: "importeer town.general"),
      setting: .files
    ),
    CodePage(
      "R0102",
      title: Bilingual(
        en: "packages that import each other",
        nl: "pakketten die elkaar importeren"
      ),
      text: Bilingual(
        en: "Each of these packages needs the other, so that none of them can be read "
          + "or taken over by itself. Put what both need in a package of its own, and "
          + "let both import that; or leave out the import that is not needed.",
        nl: "Elk van deze pakketten heeft het andere nodig, dus geen van beide is los "
          + "te lezen of over te nemen. Zet wat ze allebei nodig hebben in een eigen "
          + "pakket en laat beide dat importeren, of haal de import weg die niet nodig "
          + "is."
      ),
      wrong: Bilingual(
        en: """
          language en
          package town.rules version 1
          import town.general
          === general.rules
          language en
          package town.general version 1
          import town.rules
          """,
        nl: """
          taal nl
          pakket town.rules versie 1
          importeer town.general
          === general.rules
          taal nl
          pakket town.general versie 1
          importeer town.rules
          """
      ),
      changing: Bilingual(en: "\nimport town.rules", nl: "\nimporteer town.rules"),
      to: Bilingual(en: "", nl: ""),
      setting: .files
    ),
    CodePage(
      "R0103",
      title: Bilingual(
        en: "two files with the same package name",
        nl: "twee bestanden met dezelfde pakketnaam"
      ),
      text: Bilingual(
        en: "A package is one file, and other files find it by its name. With two files "
          + "of one name it is not clear which of the two is meant. Give each file a "
          + "package name of its own; a copy that is no longer needed is best removed.",
        nl: "Een pakket is één bestand, en andere bestanden vinden het aan zijn naam. "
          + "Met twee bestanden van dezelfde naam is niet duidelijk welk van de twee "
          + "bedoeld is. Geef elk bestand een eigen pakketnaam; een kopie die niet meer "
          + "nodig is, kun je beter weghalen."
      ),
      wrong: Bilingual(
        en: """
          language en
          package town.rules version 1
          === parking.rules
          language en
          package town.rules version 1
          """,
        nl: """
          taal nl
          pakket town.rules versie 1
          === parking.rules
          taal nl
          pakket town.rules versie 1
          """
      ),
      right: Bilingual(
        en: """
          language en
          package town.rules version 1
          === parking.rules
          language en
          package town.parking version 1
          """,
        nl: """
          taal nl
          pakket town.rules versie 1
          === parking.rules
          taal nl
          pakket town.parking versie 1
          """
      ),
      setting: .files
    ),
    CodePage(
      "R0104",
      title: Bilingual(
        en: "a name that is given twice",
        nl: "een naam die twee keer is gegeven"
      ),
      text: Bilingual(
        en: "Each name stands for one thing, so that every line that uses it means the "
          + "same. Here the name is already taken, by the same sort of thing or by "
          + "another. Choose another name, or remove one of the two when they are the "
          + "same thing.",
        nl: "Elke naam staat voor één ding, zodat elke regel die hem gebruikt hetzelfde "
          + "bedoelt. Hier is de naam al vergeven, aan net zoiets of aan iets anders. "
          + "Kies een andere naam, of haal een van de twee weg als ze hetzelfde zijn."
      ),
      wrong: Bilingual(
        en: """
          role boa
            source plan
          """,
        nl: """
          rol boa
            bron plan
          """
      ),
      changing: Bilingual(en: "role boa", nl: "rol boa"),
      to: Bilingual(en: "role warden", nl: "rol warden")
    ),
    CodePage(
      "R0105",
      title: Bilingual(
        en: "a name that nothing has",
        nl: "een naam die nergens bij hoort"
      ),
      text: Bilingual(
        en: "The line uses a name that is declared in none of the files. Mostly it is a "
          + "slip of the pen, and the message offers the name that looks like it. If it "
          + "is something new, declare it first.",
        nl: "De regel gebruikt een naam die in geen van de bestanden is vastgelegd. "
          + "Meestal is het een tikfout, en dan noemt de melding de naam die erop "
          + "lijkt. Is het iets nieuws, leg het dan eerst vast."
      ),
      wrong: Bilingual(
        en: """
          role warden
            source paln
          """,
        nl: """
          rol warden
            bron paln
          """
      ),
      changing: Bilingual(en: "source paln", nl: "bron paln"),
      to: Bilingual(en: "source plan", nl: "bron plan")
    ),
    CodePage(
      "R0106",
      title: Bilingual(
        en: "a name from a package that is not imported",
        nl: "een naam uit een pakket dat niet is geïmporteerd"
      ),
      text: Bilingual(
        en: "The name exists, but in a package that this file does not import. A file "
          + "says at its top what it builds on, so that nobody is surprised when the "
          + "other file changes. Add the line `import` that the message offers.",
        nl: "De naam bestaat, maar in een pakket dat dit bestand niet importeert. Een "
          + "bestand zegt bovenaan waar het op voortbouwt, zodat niemand verrast wordt "
          + "als het andere bestand verandert. Voeg de regel `importeer` toe die de "
          + "melding voorstelt."
      ),
      wrong: Bilingual(
        en: """
          language en
          package town.rules version 1
          role warden
            source plan
          === general.rules
          language en
          package town.general version 1
          document plan "Plan of the town" at "file:plan.pdf" status adopted
          """,
        nl: """
          taal nl
          pakket town.rules versie 1
          rol warden
            bron plan
          === general.rules
          taal nl
          pakket town.general versie 1
          document plan "Plan van de stad" op "file:plan.pdf" status vastgesteld
          """
      ),
      right: Bilingual(
        en: """
          language en
          package town.rules version 1
          import town.general
          role warden
            source plan
          === general.rules
          language en
          package town.general version 1
          document plan "Plan of the town" at "file:plan.pdf" status adopted
          """,
        nl: """
          taal nl
          pakket town.rules versie 1
          importeer town.general
          rol warden
            bron plan
          === general.rules
          taal nl
          pakket town.general versie 1
          document plan "Plan van de stad" op "file:plan.pdf" status vastgesteld
          """
      ),
      setting: .files
    ),
    CodePage(
      "R0107",
      title: Bilingual(
        en: "a name of another sort of thing",
        nl: "een naam van iets anders dan hier hoort"
      ),
      text: Bilingual(
        en: "The name exists, but stands for something else than can stand here: a "
          + "role, for example, where a document is expected. The line would have no "
          + "meaning. Write the name of the thing that is meant.",
        nl: "De naam bestaat, maar staat voor iets anders dan hier kan staan: een rol "
          + "bijvoorbeeld waar een document hoort. Zo heeft de regel geen betekenis. "
          + "Schrijf de naam van wat bedoeld is."
      ),
      wrong: Bilingual(
        en: """
          role warden
            source boa
          """,
        nl: """
          rol warden
            bron boa
          """
      ),
      changing: Bilingual(en: "source boa", nl: "bron boa"),
      to: Bilingual(en: "source plan", nl: "bron plan")
    ),
  ]
}
