public import RuleSyntax
public import SourceText

extension ClauseKind {
  /// What a clause says, in a sentence.
  public var meaning: Bilingual { Meanings.clauses[rawValue] ?? Bilingual(both: "") }
}

extension DeclarationKind {
  /// What a declaration says, in a sentence.
  public var meaning: Bilingual { Meanings.declarations[rawValue] ?? Bilingual(both: "") }
}

/// What declarations and clauses say: a name, an English and a Dutch sentence, each on a line.
enum Meanings {
  static let declarations = table(declarationText)
  static let clauses = table(
    basisText + "\n" + ruleText + "\n" + otherText + "\n" + labourText + "\n" + scenarioText
  )

  private static func table(_ text: String) -> [String: Bilingual] {
    let lines = text.split(separator: "\n").map(String.init)
    var table: [String: Bilingual] = [:]
    for start in stride(from: 0, to: lines.count - 2, by: 3) {
      table[lines[start]] = Bilingual(en: lines[start + 1], nl: lines[start + 2])
    }
    return table
  }

  private static let declarationText = """
    language
    The language of the keywords in this file.
    De taal van de vaste woorden in dit bestand.
    package
    The name under which other files import this one.
    De naam waaronder andere bestanden dit bestand importeren.
    import
    Makes the names of another package usable in this file.
    Maakt de namen van een ander pakket bruikbaar in dit bestand.
    calendar
    The time zone and the public holidays of the city.
    De tijdzone en de feestdagen van de gemeente.
    document
    A policy document, law or decision that rules rest on.
    Een beleidsstuk, wet of besluit waar regels op rusten.
    milestone
    A day that rules refer to; its date may still be open.
    Een dag waarnaar regels verwijzen; de datum kan nog open zijn.
    holidays
    A list of public holidays.
    Een lijst met feestdagen.
    role
    Who does the work; `external` means the people are not on our roster.
    Wie het werk doet; `extern` betekent dat de mensen niet op ons rooster staan.
    qualification
    Something a person must hold for some work.
    Iets wat iemand voor bepaald werk moet hebben.
    labourLimits
    Limits of working-time law for some roles.
    Grenzen van de arbeidstijdenwet voor enkele rollen.
    kind
    A kind of object that is inspected, and the register that lists its objects.
    Een soort object dat wordt gecontroleerd, en het register waarin de objecten staan.
    zone
    A zone with a number of parking places.
    Een zone met een aantal parkeerplaatsen.
    resource
    Equipment that visits and rounds need, and how many there are.
    Een middel dat bezoeken en rondes nodig hebben, en hoeveel er zijn.
    parameter
    A value with a name, taken from a document.
    Een waarde met een naam, uit een document.
    assumption
    A value with a name that nobody has laid down: with a reason, an owner and a range.
    Een waarde met een naam die nergens vastligt: met een reden, een eigenaar en een bereik.
    classify
    Divides the objects of a kind into classes.
    Deelt de objecten van een soort in klassen in.
    rule
    What is checked, how often, by whom and when.
    Wat wordt gecontroleerd, hoe vaak, door wie en wanneer.
    ladder
    What follows one violation after another.
    Wat volgt op de ene overtreding na de andere.
    regime
    A period in which other norms hold.
    Een periode waarin andere normen gelden.
    priority
    Who goes first when there are not enough people.
    Wie voorgaat als er te weinig mensen zijn.
    indicator
    A figure that is measured against a target.
    Een cijfer dat tegen een doel wordt gemeten.
    travel
    How fast people travel between places.
    Hoe snel mensen tussen plaatsen reizen.
    shifts
    Which shifts may be planned for some roles.
    Welke diensten voor enkele rollen gepland mogen worden.
    fairness
    What is shared fairly between people.
    Wat eerlijk over mensen wordt verdeeld.
    tests
    The package whose rules the scenarios in this file test.
    Het pakket waarvan de scenario's in dit bestand de regels toetsen.
    scenario
    A small city with what the rules must ask of it.
    Een kleine gemeente met wat de regels ervan moeten vragen.
    """
}
