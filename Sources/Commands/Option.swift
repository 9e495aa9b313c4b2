import SourceText

/// One option of a command, as typed and as explained.
struct Option: Hashable, Sendable {
  /// The word, with its dashes: `--city`.
  let flag: String
  /// What its value is called in help; nil when it takes none.
  let value: String?
  /// Whether it takes all following words up to the next option.
  let takesMany: Bool
  let help: Bilingual

  init(_ flag: String, _ value: String, many: Bool = false, _ help: Bilingual) {
    self.flag = flag
    self.value = value
    takesMany = many
    self.help = help
  }

  init(_ flag: String, _ help: Bilingual) {
    self.flag = flag
    value = nil
    takesMany = false
    self.help = help
  }
}

extension Option {
  static let city = Option(
    "--city",
    "NAME|DIR",
    Bilingual(
      en: "the city's folder; the default is the only one in scenarios/",
      nl: "de map van de gemeente; standaard de enige in scenarios/"
    )
  )
  static let lang = Option(
    "--lang",
    "nl|en",
    Bilingual(en: "language of the output", nl: "taal van de uitvoer")
  )
  static let json = Option(
    "--json",
    Bilingual(en: "print JSON", nl: "schrijf JSON")
  )
  static let format = Option(
    "--format",
    "text|json|sarif|github",
    Bilingual(
      en: "what is printed: sarif for code scanning, github for annotations of a change",
      nl: "wat wordt geschreven: sarif voor codescans, github voor annotaties bij een wijziging"
    )
  )
  static let testFormat = Option(
    "--format",
    "text|json|junit|tap|github",
    Bilingual(
      en: "what is printed: junit and tap for build servers, github for annotations of a change",
      nl: "wat wordt geschreven: junit en tap voor bouwservers, github voor annotaties bij een "
        + "wijziging"
    )
  )
  static let update = Option(
    "--update",
    Bilingual(
      en:
        "write what came out in the place of what was expected, and show it; `--diff` writes nothing",
      nl:
        "schrijf wat eruit kwam op de plaats van wat verwacht werd, en toon het; `--diff` schrijft "
        + "niets"
    )
  )
  static let watch = Option(
    "--watch",
    Bilingual(
      en:
        "stay, and run again what an edit of rules, scenarios or registers can reach; Ctrl-C ends it",
      nl: "blijf, en voer opnieuw uit wat een wijziging van regels, scenario's of registers raakt; "
        + "Ctrl-C beëindigt het"
    )
  )
  static let mutate = Option(
    "--mutate",
    Bilingual(
      en: "change one thing of the rules at a time, and tell what no scenario notices",
      nl: "verander telkens één ding van de regels, en noem wat geen scenario merkt"
    )
  )
  static let coverage = Option(
    "--coverage",
    Bilingual(
      en: "list everything in the rules that scenarios can reach, and which do",
      nl: "noem alles in de regels dat scenario's kunnen raken, en welke dat doen"
    )
  )
  static let coverageOut = Option(
    "--out",
    "DIR",
    Bilingual(
      en: "with --coverage: write coverage.html and coverage.json to this folder",
      nl: "met --coverage: schrijf coverage.html en coverage.json naar deze map"
    )
  )
  static let mutationRule = Option(
    "--rule",
    "NAME",
    Bilingual(
      en: "with --mutate: change only this declaration",
      nl: "met --mutate: verander alleen deze declaratie"
    )
  )
  static let compareRules = Option(
    "--rules",
    "RULES",
    Bilingual(
      en: "the rules as they were; default rules/ of this project",
      nl: "de regels zoals ze waren; standaard rules/ van dit project"
    )
  )
  static let compareWith = Option(
    "--with",
    "RULES",
    Bilingual(en: "the rules as they become", nl: "de regels zoals ze worden")
  )
  static let compareWeeks = Option(
    "--weeks",
    "WEEK..WEEK",
    Bilingual(en: "the weeks, at most 53", nl: "de weken, hoogstens 53")
  )
  static let withoutRosters = Option(
    "--without-rosters",
    Bilingual(
      en: "leave the rosters out, which take seconds a week",
      nl: "laat de roosters weg, die seconden per week kosten"
    )
  )
  static let accepted = Option(
    "--accepted",
    Bilingual(
      en: "list what the rules accept, and why",
      nl: "toon wat de regels aanvaarden, en waarom"
    )
  )
  static let strict = Option(
    "--strict",
    Bilingual(en: "exit 1 when there are findings", nl: "einde 1 bij bevindingen")
  )
  static let out = Option(
    "--out",
    "DIR",
    Bilingual(en: "write to this folder", nl: "schrijf naar deze map")
  )
  static let outFile = Option(
    "--out",
    "FILE",
    Bilingual(en: "write to this file", nl: "schrijf naar dit bestand")
  )
  static let to = Option(
    "--to",
    "nl|en",
    Bilingual(
      en: "the language of the rules that are written",
      nl: "de taal van de regels die geschreven worden"
    )
  )
  static let writeExtension = Option(
    "--write-extension",
    "DIR",
    Bilingual(
      en: "write an extension for Visual Studio Code to this folder instead",
      nl: "schrijf in plaats daarvan een extensie voor Visual Studio Code naar deze map"
    )
  )
  static let lines = Option(
    "--lines",
    Bilingual(
      en: "with the line of each declaration and clause",
      nl: "met de regel van elke declaratie en clausule"
    )
  )
  static let on = Option(
    "--on",
    "DATE",
    Bilingual(
      en: "the reference day; facts on or after it are not used; due and plan take their first day",
      nl: "de peildag; feiten van die dag en later tellen niet; due en plan nemen hun eerste dag"
    )
  )
  static let pool = Option(
    "--for",
    "NAME",
    Bilingual(
      en: "only this resource, role or organisation",
      nl: "alleen dit middel, deze rol of organisatie"
    )
  )
  static let whatIf = Option(
    "--what-if",
    "CHANGE",
    many: true,
    Bilingual(
      en:
        "suppose a change, as \"scan-car + 1\" or \"scan-speed = 1500 places per h\"; more than one "
        + "may be given",
      nl:
        "stel een verandering, als \"scan-car + 1\" of \"scan-speed = 1500 plaatsen per u\"; meer "
        + "dan een mag"
    )
  )
  static let sweep = Option(
    "--sweep",
    "GRID",
    Bilingual(
      en: "try a grid of values, as scan-car=1..3,scan-hours=11..15",
      nl: "probeer een raster van waarden, als scan-car=1..3,scan-hours=11..15"
    )
  )
  static let rule = Option(
    "--rule",
    "RULE",
    Bilingual(en: "only this rule", nl: "alleen deze regel")
  )
  static let from = Option(
    "--from",
    "DATE",
    Bilingual(en: "only from this day", nl: "alleen vanaf deze dag")
  )
  static let through = Option(
    "--through",
    "DATE",
    Bilingual(en: "only through this day", nl: "alleen tot en met deze dag")
  )
  static let after = Option(
    "--after",
    "FILE…",
    many: true,
    Bilingual(
      en: "rosters made before this week, as roster.json; they count as worked",
      nl: "eerder gemaakte roosters (roster.json); ze tellen als gewerkt"
    )
  )
  static let csv = Option(
    "--csv",
    "excel-nl|rfc4180",
    Bilingual(
      en: "form of roster.csv or capacity.csv; default excel-nl",
      nl: "vorm van roster.csv of capacity.csv; standaard excel-nl"
    )
  )
  static let published = Option(
    "--published",
    "DATE",
    Bilingual(
      en: "the day the roster is made known; judges the notice period",
      nl: "de dag van bekendmaking; beoordeelt de termijn"
    )
  )
  static let seed = Option(
    "--seed",
    "N",
    Bilingual(en: "seed of the draw; default 1", nl: "beginwaarde; standaard 1")
  )
  static let draws = Option(
    "--draws",
    "N",
    Bilingual(
      en: "years to play for the chance that targets are met; 0 for none",
      nl: "jaren om te spelen voor de kans dat doelen worden gehaald; 0 voor geen"
    )
  )
  static let effort = Option(
    "--effort",
    "quick|normal|thorough",
    Bilingual(
      en: "how much is tried, in steps: the same roster on any machine; default normal",
      nl: "hoeveel geprobeerd wordt, in stappen: op elke machine hetzelfde; standaard normal"
    )
  )
  static let steps = Option(
    "--steps",
    "N[+N]",
    Bilingual(
      en: "end after so many steps; numbers of searches side by side stand with + between them",
      nl: "stop na zoveel stappen; aantallen van gelijktijdige zoektochten met + ertussen"
    )
  )
  static let time = Option(
    "--time",
    "SECONDS",
    Bilingual(
      en: "search so long; not reproducible, but the roster says which --steps repeats it",
      nl: "zoek zo lang; niet herhaalbaar, maar het rooster noemt de --steps die het herhaalt"
    )
  )
  static let all = Option(
    "--all",
    "DIR",
    Bilingual(
      en: "every city in this folder, each to a folder of its own in --out",
      nl: "elke gemeente in deze map, elk naar een eigen map in --out"
    )
  )
  static let threads = Option(
    "--threads",
    "N",
    Bilingual(
      en: "threads to work with; the outcome is the same for any number",
      nl: "aantal threads; de uitkomst is bij elk aantal dezelfde"
    )
  )
  static let roster = Option(
    "--roster",
    "FILE",
    Bilingual(
      en: "the roster; default out/<city>/<week>/roster.json",
      nl: "het rooster; standaard out/<gemeente>/<week>/roster.json"
    )
  )
  static let fix = Option(
    "--fix",
    Bilingual(
      en: "make the safe changes that findings offer, and show them",
      nl: "maak de veilige wijzigingen die bevindingen bieden, en toon ze"
    )
  )
  static let fixUnsafe = Option(
    "--fix-unsafe",
    Bilingual(
      en: "make the other changes too; look at what they change",
      nl: "maak ook de andere wijzigingen; bekijk wat ze veranderen"
    )
  )
  static let diff = Option(
    "--diff",
    Bilingual(
      en: "show what would change, and write nothing",
      nl: "toon wat zou veranderen, en schrijf niets"
    )
  )
  static let checkOnly = Option(
    "--check",
    Bilingual(
      en: "write nothing; list the files not in the style, exit 1 if any",
      nl: "schrijf niets; noem de bestanden in een andere stijl, einde 1 als die er zijn"
    )
  )
  static let write = Option(
    "--write",
    Bilingual(
      en: "write the file in place instead of printing it",
      nl: "schrijf het bestand zelf in plaats van het te tonen"
    )
  )
  static let inhabitants = Option(
    "--inhabitants",
    "N",
    Bilingual(en: "size of the municipality", nl: "aantal inwoners")
  )
}
