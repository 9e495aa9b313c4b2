import SourceText

/// Every command: the one list from which help and parsing follow.
enum CommandKind: String, CaseIterable, Sendable {
  case check, fmt, translate, test, compare, docs, due, plan, roster, capacity, verify, explain,
    export,
    `import`,
    generate,
    lsp

  /// What must follow the command's name, in help's words.
  var operands: String {
    switch self {
    case .check, .test, .fmt: "[PATH…]"
    case .translate: "FILE"
    case .due, .plan: "YEAR"
    case .roster: "WEEK"
    case .capacity: "YEAR|WEEK"
    case .verify: "FILE"
    case .explain: "WEEK [WHAT] | RULE | CODE"
    case .export: "rules [FILE…]"
    case .import: "rules FILE"
    case .compare, .docs, .generate, .lsp: ""
    }
  }

  /// What its operands may be, when their names do not say it.
  var detail: Bilingual? {
    switch self {
    case .check:
      Bilingual(
        en: "PATH is a rule file, a register or a folder; without it all are checked",
        nl: "PATH is een regelbestand, een register of een map; zonder wordt alles bekeken"
      )
    case .fmt:
      Bilingual(
        en: "PATH is a rule file or a folder; without it all under rules/ and scenarios/ are "
          + "formatted. A file with mistakes of form is left as it is, exit 1",
        nl: "PATH is een regelbestand of een map; zonder worden alle onder rules/ en scenarios/ "
          + "opgemaakt. Een bestand met fouten in de vorm blijft zoals het is, einde 1"
      )
    case .explain:
      Bilingual(
        en:
          "RULE is the name of a rule or of labour limits; CODE is that of a finding, as R0210, or `codes`; WHAT is `open N`, a rule, an object, a person, an obligation, an indicator or a limit "
          + "of the law; without it all open work is listed",
        nl:
          "RULE is de naam van een regel of van arbeidstijden; CODE is die van een melding, als R0210, of `codes`; WHAT is `open N`, een regel, een object, een persoon, een verplichting, een indicator "
          + "of een grens van de wet; zonder wordt al het open werk genoemd"
      )
    case .test:
      Bilingual(
        en: "PATH is a file of scenarios or a folder; without it all are run",
        nl: "PATH is een bestand met scenario's of een map; zonder worden alle uitgevoerd"
      )
    case .compare:
      Bilingual(
        en: "RULES is a folder of rule files, a project that holds rules/, or git:REVISION",
        nl: "REGELS is een map met regelbestanden, een project met rules/, of git:REVISIE"
      )
    case .export:
      Bilingual(
        en:
          "FILE is a file of rules or scenarios, or a folder of them; without it all rules of the "
          + "city are exported",
        nl: "FILE is een bestand met regels of scenario's, of een map daarvan; zonder worden alle "
          + "regels van de gemeente geëxporteerd"
      )
    case .import:
      Bilingual(
        en: "FILE is JSON as `ronde export rules` writes it; one mistake and nothing is written",
        nl:
          "FILE is JSON zoals `ronde export rules` het schrijft; bij één fout wordt niets geschreven"
      )
    case .capacity:
      Bilingual(
        en: "YEAR is an ISO year (2026), WEEK an ISO week (2026-W19); capacity.json is checked as "
          + "`ronde verify` does before it is written",
        nl:
          "YEAR is een ISO-jaar (2026), WEEK een ISO-week (2026-W19); capacity.json wordt getoetst "
          + "zoals `ronde verify` doet voordat het geschreven wordt"
      )
    case .docs:
      Bilingual(
        en: "writes rules.html to out/<city>; runs the scenarios to tell which guard a rule",
        nl:
          "schrijft rules.html naar out/<gemeente>; voert de scenario's uit om te zeggen welke een "
          + "regel bewaken"
      )
    case .due, .plan, .roster, .verify, .generate, .translate, .lsp: nil
    }
  }

  /// A line that can be typed as it is, after the program's name.
  var example: String {
    switch self {
    case .check: "check"
    case .fmt: "fmt --check"
    case .translate: "translate --to nl rules/parking.rules"
    case .test: "test"
    case .compare: "compare --with ../new/rules --weeks 2026-W01..2026-W20"
    case .docs: "docs --lang en"
    case .due: "due 2026"
    case .plan: "plan 2026"
    case .roster: "roster 2026-W48"
    case .capacity: "capacity 2026 --for scan-car --what-if scan-car+1"
    case .verify: "verify out/town/2026-W48/roster.json"
    case .explain: "explain 2026-W48 open 1"
    case .export: "export rules --out rules.json"
    case .import: "import rules rules.json --to nl"
    case .generate: "generate --inhabitants 50000 --out scenarios/newtown"
    case .lsp: "lsp"
    }
  }

  /// How many operands are accepted.
  var operandCount: ClosedRange<Int> {
    switch self {
    case .check, .test, .fmt: 0...1000
    case .due, .plan, .roster, .capacity, .verify, .translate: 1...1
    case .explain: 1...12
    case .export: 1...1000
    case .import: 2...2
    case .compare, .docs, .generate, .lsp: 0...0
    }
  }

  /// What it does, in a line.
  var summary: Bilingual {
    switch self {
    case .check:
      Bilingual(
        en: "find every mistake in rules and registers",
        nl: "vind alle fouten in regels en registers"
      )
    case .fmt:
      Bilingual(en: "write rule files in the one style", nl: "zet regelbestanden in de ene stijl")
    case .translate:
      Bilingual(
        en: "write a rule file in Dutch or English keywords",
        nl: "schrijf een regelbestand in Nederlandse of Engelse sleutelwoorden"
      )
    case .test:
      Bilingual(
        en: "run the scenarios that say what must follow from the rules",
        nl: "voer de scenario's uit die zeggen wat uit de regels moet volgen"
      )
    case .compare:
      Bilingual(
        en: "tell what a change of rules asks more or less, before and after",
        nl: "vertel wat een wijziging van regels meer of minder vraagt"
      )
    case .docs:
      Bilingual(
        en: "write the rules as a book: in plain words, with documents, versions and hours",
        nl: "schrijf de regels als boek: in gewone woorden, met documenten, versies en uren"
      )
    case .due:
      Bilingual(
        en: "list what is due in a year, with rule and document",
        nl: "toon wat in een jaar moet, met regel en document"
      )
    case .plan:
      Bilingual(en: "spread a year's work over its weeks", nl: "verdeel het jaarwerk over de weken")
    case .roster:
      Bilingual(en: "make the roster of a week", nl: "maak het rooster van een week")
    case .capacity:
      Bilingual(
        en: "say what can be done of a year's work, what is short, and prove it",
        nl: "zeg wat er van een jaar werk kan, wat er tekortkomt, en bewijs het"
      )
    case .verify:
      Bilingual(
        en: "check a roster or capacity.json against law and rules, independently",
        nl: "toets een rooster of capacity.json aan wet en regels, onafhankelijk"
      )
    case .explain:
      Bilingual(
        en: "say why a visit is there, why work is open, or what a rule asks",
        nl: "leg uit waarom een bezoek er staat, werk open is, of wat een regel vraagt"
      )
    case .export:
      Bilingual(en: "write rules as JSON", nl: "schrijf regels als JSON")
    case .import:
      Bilingual(
        en: "write JSON of rules as rule files, in either language",
        nl: "schrijf JSON van regels als regelbestanden, in beide talen"
      )
    case .generate:
      Bilingual(
        en: "make a synthetic municipality",
        nl: "maak een verzonnen gemeente"
      )
    case .lsp:
      Bilingual(
        en: "serve an editor that writes rules (Language Server Protocol)",
        nl: "bedien een editor waarin regels worden geschreven (Language Server Protocol)"
      )
    }
  }

  /// The options it knows.
  var options: [Option] {
    switch self {
    case .check: [.fix, .fixUnsafe, .diff, .city, .on, .accepted, .json, .format, .strict, .lang]
    case .fmt: [.checkOnly, .diff, .lang]
    case .translate: [.to, .write, .lang]
    case .test:
      [
        .coverage, .coverageOut, .update, .diff, .watch, .mutate, .mutationRule, .threads, .json,
        .testFormat, .lang,
      ]
    case .compare:
      [
        .compareRules, .compareWith, .compareWeeks, .withoutRosters, .outFile, .threads, .city,
        .json, .strict, .lang,
      ]
    case .docs: [.on, .out, .threads, .city, .lang]
    case .due: [.rule, .from, .through, .on, .city, .json, .strict, .lang]
    case .plan: [.on, .city, .json, .strict, .lang]
    case .roster:
      [
        .all, .effort, .time, .steps, .after, .csv, .published, .out, .seed, .threads, .city, .json,
        .strict, .lang,
      ]
    case .capacity:
      [
        .pool, .whatIf, .sweep, .draws, .seed, .on, .csv, .out, .threads, .city, .json, .strict,
        .lang,
      ]
    case .verify: [.after, .published, .city, .json, .strict, .lang]
    case .explain: [.roster, .after, .on, .city, .json, .lang]
    case .export: [.lines, .outFile, .city, .lang]
    case .import: [.to, .out, .lang]
    case .generate: [.inhabitants, .seed, .out, .city, .on, .lang]
    case .lsp: [.writeExtension, .lang]
    }
  }
}
