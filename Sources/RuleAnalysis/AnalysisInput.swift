public import CivilTime
import Obligations
public import Registers
public import RuleChecking
public import SourceText

/// What an analysis looks at.
public struct AnalysisInput: Sendable {
  /// The rules, without errors.
  public let rulebook: Rulebook
  /// The facts; nil when only the rules are looked at.
  public let city: City?
  /// The first day that is judged.
  public let from: Day
  /// The last day that is judged.
  public let through: Day
  /// The language of each rule file by its name; of others it is English.
  public let languages: [String: Language]
  /// Windows, own hours and deployment, worked out once for all analyses.
  let resolver: WindowResolver
  /// The objects of the city; nil when only the rules are looked at.
  let objects: ObjectIndex?
  /// When the work of each version may be done.
  let scenes: [WorkScene]

  /// Rules and facts over some days.
  public init(
    rulebook: Rulebook,
    city: City?,
    from: Day,
    through: Day,
    languages: [String: Language] = [:]
  ) {
    self.rulebook = rulebook
    self.city = city
    self.from = from
    self.through = max(from, through)
    self.languages = languages
    resolver = WindowResolver(rulebook: rulebook, city: city ?? City())
    objects = city.map { ObjectIndex(rulebook: rulebook, objectsOf: $0) }
    var builder = SceneBuilder(
      rulebook: rulebook,
      resolver: resolver,
      objects: objects,
      span: DaySpan(from, max(from, through))
    )
    scenes = builder.scenes()
  }

  /// Rules and facts over the calendar year of a day.
  ///
  /// Without a day it is the last year of which the registers know what is done, came in or is
  /// promised; without such facts the year in which the last version of a rule starts. So no clock
  /// is needed, and the same files give the same findings on any day.
  public init(
    rulebook: Rulebook,
    city: City?,
    on day: Day?,
    languages: [String: Language] = [:]
  ) {
    let year = (day ?? AnalysisInput.lastKnown(rulebook, city)).year
    self.init(
      rulebook: rulebook,
      city: city,
      from: Day(year: year, month: 1, day: 1) ?? Day(number: 0),
      through: Day(year: year, month: 12, day: 31) ?? Day(number: 0),
      languages: languages
    )
  }

  private static func lastKnown(_ rulebook: Rulebook, _ city: City?) -> Day {
    let facts = [
      city?.partners.map(\.day).max(),
      city?.checks.map(\.day).max(),
      city?.arrivals.map(\.day).max(),
      city?.worked.map { Amsterdam.day(of: $0.interval.start) }.max(),
    ].compactMap { $0 }
    return facts.max() ?? rulebook.rules.flatMap(\.versions).compactMap(\.from).max()
      ?? Day(number: 20_454)  // 1 January 2026, only for rules without any date
  }

  /// A finding in the language of the file it is about.
  func inItsLanguage(_ finding: Diagnostic) -> Diagnostic {
    guard let language = languages[finding.file], language != finding.language else {
      return finding
    }
    return Diagnostic(
      code: finding.code,
      severity: finding.severity,
      file: finding.file,
      range: finding.range,
      message: finding.message,
      help: finding.help,
      labels: finding.labels,
      fixes: finding.fixes,
      language: language
    )
  }
}
