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
      throw .wrongUse(
        Bilingual(
          en: "`\(text)` is not a week; write the ISO year and week: 2026-W48",
          nl: "`\(text)` is geen week; schrijf ISO-jaar en week: 2026-W48"
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

  /// The year that an operand names.
  func year(_ text: String) throws(Refusal) -> Int {
    guard text.utf8.count == 4, let year = Int(text), (1900...9000).contains(year) else {
      throw .wrongUse(
        Bilingual(
          en: "`\(text)` is not a year; write 2026",
          nl: "`\(text)` is geen jaar; schrijf 2026"
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

  /// The path an operand or option means, seen from the folder the command runs in.
  func path(_ text: String) -> String { text.hasPrefix("/") ? text : "\(console.folder)/\(text)" }

  /// The city this run is about.
  func location() throws(Refusal) -> CityLocation {
    try CityLocation.find(arguments.value(.city), in: console.folder)
  }

  /// The city read and checked; findings are shown, and errors end the run.
  func workspace(_ location: CityLocation) throws(Refusal) -> Workspace {
    console.progress(
      Bilingual(en: "reading rules and registers", nl: "regels en registers lezen"),
      language
    )
    let workspace = try Workspace.load(location)
    console.endProgress()
    guard workspace.hasErrors else { return workspace }
    Findings.show(workspace.diagnostics, workspace.files, self)
    let count = workspace.diagnostics.filter { $0.severity == .error }.count
    throw .invalid(
      Bilingual(
        en: "\(count) \(count == 1 ? "error" : "errors"); nothing was made or changed",
        nl: "\(count) \(count == 1 ? "fout" : "fouten"); er is niets gemaakt of veranderd"
      )
    )
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
