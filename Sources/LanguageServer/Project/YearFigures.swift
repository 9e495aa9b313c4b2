import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// How much work the rules of a city ask in one year.
struct YearFigures {
  /// The work of one rule or one clause.
  struct Figure: Equatable {
    /// How many obligations the year shows, as `ronde due` lists them.
    var due = 0
    /// How many fall in one year: of a period of two years half.
    var perYear = 0.0
    /// Hours of our own people in one year, expected arrivals included.
    var hours = 0.0
  }

  /// The place of a clause.
  struct ClausePlace: Hashable {
    let file: String
    let range: TextRange
  }

  let year: Int
  private(set) var rules: [String: Figure] = [:]
  private(set) var clauses: [ClausePlace: Figure] = [:]
  private(set) var total = Figure()
  /// The texts in which the clauses stand, by file.
  let sources: [String: [UInt8]]

  /// Counts what is due in a year, as seen on its first day.
  init(_ rulebook: Rulebook, _ city: City, year: Int, sources: [String: [UInt8]]) {
    self.year = year
    self.sources = sources
    let rules = Dictionary(rulebook.rules.map { ($0.name, $0) }) { first, _ in first }
    let speeds = Dictionary(
      rulebook.resources.compactMap { resource in resource.handles.map { (resource.name, $0.value) }
      }
    ) { first, _ in first }
    let ours = Set(rulebook.roles.filter { !$0.isExternal }.map(\.name))
    let resolver = WindowResolver(rulebook: rulebook, city: city)
    for item in YearFigures.obligations(rulebook, city, year: year) {
      guard let version = rules[item.rule]?.versions.first(where: { $0.number == item.version })
      else { continue }
      let share = YearFigures.share(item)
      let people = version.people(of: ours)
      let hours: Double
      switch item.work {
      case .visit(let minutes): hours = Double(minutes) / 60 * people
      case .round(let places):
        let speed = version.uses.lazy.compactMap { speeds[$0.resource] }.first
        hours = speed.map { Double(places) / max($0.asDouble, 1) * people } ?? 0
      case .presence(let presence):
        let windows = resolver.windows(presence.windows, object: item.object, on: item.due)
        let minutes = windows.reduce(0) { $0 + $1.length }
        let isOurs = ours.contains(presence.role)
        hours = isOurs ? Double(minutes) / 60 * Double(presence.count.value) : 0
      }
      add(Figure(due: 1, perYear: share, hours: hours * share), item.rule, item.origin)
    }
    for load in ExpectedLoad.loads(rulebook: rulebook, year: year) {
      let version = rules[load.rule]?.versions.first { $0.number == load.version }
      let people = version?.people(of: ours) ?? 0
      let count = load.count.asDouble
      let hours = count * Double(load.minutes) / 60 * people
      add(Figure(due: 0, perYear: count, hours: hours), load.rule, load.trigger.origin)
    }
  }

  /// Everything that is due in a year, as `ronde due` lists it.
  static func obligations(_ rulebook: Rulebook, _ city: City, year: Int) -> [Obligation] {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return [] }
    return ObligationBuilder.build(
      rulebook: rulebook,
      city: city,
      from: first,
      through: last,
      reference: first
    )
  }

  /// How a file's present text changed from the one that was counted; nil when none was.
  func change(of file: String, now bytes: [UInt8]) -> TextChange? {
    sources[file].map { TextChange(from: bytes, to: $0) }
  }

  /// The work of the clause at a place of the present text; nil when none is counted there, or the
  /// text changed there since.
  func figure(file: String, range: TextRange, _ change: TextChange) -> Figure? {
    change.moved(range).flatMap { clauses[ClausePlace(file: file, range: $0)] }
  }

  /// Whether both show the same, wherever the clauses stand.
  func shows(asMuchAs other: YearFigures?) -> Bool {
    other.map { $0.year == year && $0.rules == rules } ?? false
  }

  private mutating func add(_ figure: Figure, _ rule: String, _ origin: Origin) {
    rules[rule, default: Figure()].add(figure)
    clauses[ClausePlace(file: origin.file, range: origin.range), default: Figure()].add(figure)
    total.add(figure)
  }

  /// The part of an obligation that falls in one year.
  private static func share(_ item: Obligation) -> Double {
    guard case .frequency(_, _, let start, let end) = item.cause else { return 1 }
    // A period is of so many years when its days are about as many.
    return 1 / Double(max(1, (start.days(until: end) + 183) / 365))
  }
}

extension YearFigures.Figure {
  fileprivate mutating func add(_ other: YearFigures.Figure) {
    due += other.due
    perYear += other.perYear
    hours += other.hours
  }
}

extension RuleVersion {
  /// How many of our own people a visit takes.
  fileprivate func people(of ours: Set<String>) -> Double {
    team.filter { ours.contains($0.role) }.reduce(0.0) { $0 + Double($1.count) }
  }
}

extension Fraction {
  fileprivate var asDouble: Double { Double(numerator) / Double(denominator) }
}
