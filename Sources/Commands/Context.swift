import CivilTime
import Obligations
import RuleChecking
import SourceText

/// One run of a command: its arguments, its console and its language.
struct Context {
  let arguments: Arguments
  let console: Console
  /// The language of the terminal: `--lang`, then LANG, else English.
  let language: Language

  /// The run of a command; refuses a language that there is not.
  init(_ arguments: Arguments, _ console: Console) throws(Refusal) {
    self.arguments = arguments
    self.console = console
    guard let language = Context.language(arguments, console) else {
      let read = arguments.value(.lang) ?? ""
      throw .wrongUse(
        Bilingual(
          en: "`--lang \(read)`: expected nl or en",
          nl: "`--lang \(read)`: verwacht nl of en"
        )
      )
    }
    self.language = language
  }

  /// The language asked for, or the terminal's; nil when the one asked for does not exist.
  static func language(_ arguments: Arguments, _ console: Console) -> Language? {
    guard let wish = arguments.value(.lang) else { return console.language }
    return Language(rawValue: wish)
  }

  /// The language of reports: Dutch unless `--lang` says otherwise.
  var reportLanguage: Language {
    arguments.value(.lang).flatMap(Language.init(rawValue:)) ?? .dutch
  }

  /// A text in the terminal's language.
  func say(_ text: Bilingual) -> String { text.text(in: language) }

  /// The week that an operand names; refuses a week that does not exist, with the reason.
  func week(_ text: String) throws(Refusal) -> Week {
    let pieces = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard pieces.count == 2, pieces[0].count == 4, pieces[1].hasPrefix("W"),
      let year = Int(pieces[0]), let number = Int(pieces[1].dropFirst()),
      pieces[1].dropFirst().count == 2
    else {
      let meant = Context.weekMeant(text)
      throw .wrongUse(
        Bilingual(
          en: "`\(text)` is not a week; "
            + (meant.map { "did you mean \($0)?" } ?? "write the ISO year and week: 2026-W48"),
          nl: "`\(text)` is geen week; "
            + (meant.map { "bedoel je \($0)?" } ?? "schrijf ISO-jaar en week: 2026-W48")
        )
      )
    }
    guard let week = Week(year: year, number: number) else {
      let count = Week.count(inYear: year)
      let next = Week(year: year + 1, number: 1)?.description ?? ""
      throw .wrongUse(
        Bilingual(
          en: "ISO year \(year) has \(count) weeks, so there is no \(text); after "
            + "\(year)-W\(count) comes \(next)",
          nl: "ISO-jaar \(year) heeft \(count) weken, dus \(text) is er niet; na "
            + "\(year)-W\(count) komt \(next)"
        )
      )
    }
    return week
  }

  /// The week that somebody may have meant: the one of a date, or year and number written otherwise.
  private static func weekMeant(_ text: String) -> Week? {
    if let day = Day(iso: text) { return day.week }
    let numbers = text.split { !("0"..."9" ~= $0) }.compactMap { Int($0) }
    guard numbers.count == 2 else { return nil }
    return Week(year: numbers[0], number: numbers[1]) ?? Week(year: numbers[1], number: numbers[0])
  }

  /// The year that an operand names.
  func year(_ text: String) throws(Refusal) -> Int {
    guard text.utf8.count == 4, let year = Int(text), (1900...9000).contains(year) else {
      let first = text.prefix { $0 != "-" && $0 != "W" && $0 != "w" }
      let meant =
        first.utf8.count == 4
        ? Int(first) : text.utf8.count == 2 ? Int(text).map { 2000 + $0 } : nil
      throw .wrongUse(
        Bilingual(
          en: "`\(text)` is not a year; "
            + (meant.map { "did you mean \($0)?" } ?? "write four digits: 2026"),
          nl: "`\(text)` is geen jaar; "
            + (meant.map { "bedoel je \($0)?" } ?? "schrijf vier cijfers: 2026")
        )
      )
    }
    return year
  }

  /// The day an option names, when it is given.
  func day(_ option: Option) throws(Refusal) -> Day? {
    guard let text = arguments.value(option) else { return nil }
    guard let day = Day(iso: text) else {
      throw .wrongUse(
        Bilingual(
          en: "`\(option.flag) \(text)`: expected a date that exists, as 2026-11-23",
          nl: "`\(option.flag) \(text)`: verwacht een datum die bestaat, als 2026-11-23"
        )
      )
    }
    return day
  }

  /// The whole number an option gives, within limits; the default when it is not given.
  func number(
    _ option: Option,
    default usual: Int,
    in limits: ClosedRange<Int>
  )
    throws(Refusal) -> Int
  {
    guard let text = arguments.value(option) else { return usual }
    guard let number = Int(text), limits.contains(number) else {
      let range = "\(limits.lowerBound)–\(limits.upperBound)"
      throw .wrongUse(
        Bilingual(
          en: "`\(option.flag) \(text)`: expected a whole number, \(range)",
          nl: "`\(option.flag) \(text)`: verwacht een heel getal, \(range)"
        )
      )
    }
    return number
  }

  /// The form of output that `--format` names, or the plain one, or the one of `--json`.
  func format<Format: RawRepresentable & CaseIterable>(
    _ option: Option,
    plain: Format,
    json: Format
  ) throws(Refusal) -> Format where Format.RawValue == String {
    guard let text = arguments.value(option) else { return arguments.has(.json) ? json : plain }
    let known = Format.allCases.map(\.rawValue).joined(separator: ", ")
    guard let format = Format(rawValue: text) else {
      throw .wrongUse(
        Bilingual(
          en: "`\(option.flag) \(text)`: expected one of \(known)",
          nl: "`\(option.flag) \(text)`: verwacht een van \(known)"
        )
      )
    }
    if arguments.has(.json), text != json.rawValue {
      throw .wrongUse(
        Bilingual(
          en: "`--json` and `\(option.flag) \(text)` ask for two forms; give one of them",
          nl: "`--json` en `\(option.flag) \(text)` vragen twee vormen; geef er één"
        )
      )
    }
    return format
  }

  /// The path an operand or option means, seen from the folder the command runs in.
  func path(_ text: String) -> String { text.hasPrefix("/") ? text : "\(console.folder)/\(text)" }

  /// The city this run is about.
  func location() throws(Refusal) -> CityLocation {
    try CityLocation.find(arguments.value(.city), in: console.folder)
  }

  /// The city read and checked.
  ///
  /// Errors end the run and are shown with the warnings; notes are left to `check`, so that they push
  /// nothing out of sight. Warnings alone are counted.
  func workspace(_ location: CityLocation) throws(Refusal) -> Workspace {
    console.progress(
      Bilingual(en: "reading rules and registers", nl: "regels en registers lezen"),
      language
    )
    let workspace = try Workspace.load(location)
    console.endProgress()
    guard workspace.hasErrors else {
      if workspace.hasWarnings {
        let count = Findings.count(workspace.diagnostics, .warning)
        tell(
          Bilingual(
            en: "\(count.english) in rules and registers; `ronde check` shows them",
            nl: "\(count.dutch) in regels en registers; `ronde check` toont ze"
          )
        )
      }
      return workspace
    }
    throw refusal(workspace.diagnostics, workspace.files)
  }

  /// Shows errors and warnings, as text or as data, and gives the refusal that ends the run.
  func refusal(_ diagnostics: [Diagnostic], _ files: [SourceFile]) -> Refusal {
    show(diagnostics, files)
    let errors = Findings.count(diagnostics, .error)
    let left = diagnostics.filter(Findings.isLeftToCheck)
    let notes = Findings.count(left, .note)
    let hasNotes = !left.isEmpty
    return .invalid(
      Bilingual(
        en: "\(errors.english); nothing was made or changed"
          + (hasNotes ? " (`ronde check` also shows \(notes.english))" : ""),
        nl: "\(errors.dutch); er is niets gemaakt of veranderd"
          + (hasNotes ? " (`ronde check` toont ook \(notes.dutch))" : "")
      )
    )
  }

  /// Shows what ends a run: as data under `--json`, else errors and warnings as text.
  func show(_ diagnostics: [Diagnostic], _ files: [SourceFile]) {
    if arguments.has(.json) {
      let shown = Findings.inLanguage(diagnostics, language)
      console.out(DiagnosticJSON.value(shown, files: files).text)
    } else {
      Findings.show(diagnostics.filter { !Findings.isLeftToCheck($0) }, files, self)
    }
  }

  /// Says something that does not end the run, on standard error.
  func tell(_ text: Bilingual) { console.err(Wording.refusal(text, language)) }

  /// The exit code of a run that made what was asked: under `--strict` findings count.
  func exit(_ workspace: Workspace, findings: Bool = false) -> ExitCode {
    arguments.has(.strict) && (findings || workspace.hasWarnings) ? .findings : .done
  }

  /// Refuses days on which no rule is in force.
  func demandCoverage(from: Day, through: Day, _ rulebook: Rulebook) throws(Refusal) {
    guard !rulebook.covers(from: from, through: through) else { return }
    let first = rulebook.coverage.map { "\($0.from)" } ?? "-"
    let last = rulebook.coverage.flatMap(\.through).map { "\($0)" }
    throw .invalid(
      Bilingual(
        en: "no rule is in force from \(from) through \(through); the rules start on \(first)"
          + (last.map { " and end on \($0)" } ?? ""),
        nl: "geen regel geldt van \(from) tot en met \(through); de regels beginnen op \(first)"
          + (last.map { " en eindigen op \($0)" } ?? "")
      )
    )
  }
}
