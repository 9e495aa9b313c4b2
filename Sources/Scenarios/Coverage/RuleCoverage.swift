public import RuleChecking

/// What of some rules the scenarios reach, item by item.
public struct RuleCoverage: Sendable {
  /// A scenario that reaches something.
  public struct Place: Hashable, Sendable {
    /// Its file.
    public let file: String
    /// Its line, from 1: its head, or its row in a table.
    public let line: Int
    /// Its title.
    public let title: String
  }

  /// One item with the scenarios that reach it, in order of file and line.
  public struct Entry: Hashable, Sendable {
    /// The item.
    public let item: CoverageItem
    /// Those scenarios.
    public let scenarios: [Place]

    /// Whether a scenario reaches it.
    public var isCovered: Bool { !scenarios.isEmpty }
  }

  /// How many there are, and how many of them are covered.
  public struct Count: Hashable, Sendable {
    /// Those that a scenario reaches.
    public let covered: Int
    /// All.
    public let all: Int

    init(_ entries: [Entry]) {
      covered = entries.count(where: \.isCovered)
      all = entries.count
    }
  }

  /// Every item of the rules, in order of file and line.
  public let entries: [Entry]

  /// What scenarios reach of the rulebooks they test; a file that several share is counted once.
  public init(of books: [Rulebook], by results: [ScenarioResult]) {
    var places: [CoverageItem: Set<Place>] = [:]
    for result in results {
      let place = Place(file: result.origin.file, line: result.origin.line, title: result.title)
      for item in result.reached { places[item, default: []].insert(place) }
    }
    let items = Set(books.flatMap { CoverageItem.all(in: $0) })
    entries = items.sorted(by: CoverageItem.isBefore).map { item in
      let own = (places[item] ?? []).sorted { ($0.file, $0.line) < ($1.file, $1.line) }
      return Entry(item: item, scenarios: own)
    }
  }

  /// The files that hold an item, in order.
  public var files: [String] {
    var found: [String] = []
    for entry in entries where found.last != entry.item.file { found.append(entry.item.file) }
    return found
  }

  /// The items of a file.
  public func entries(in file: String) -> [Entry] { entries.filter { $0.item.file == file } }

  /// How many of a sort are covered; of all sorts without one.
  public func count(_ sort: CoverageItem.Sort? = nil) -> Count {
    Count(entries.filter { sort == nil || $0.item.sort == sort })
  }

  /// How many of a file are covered.
  public func count(in file: String) -> Count { Count(entries(in: file)) }

  /// The scenarios that reach a rule: they name it, or its work counts in a figure they expect.
  public func guards(of rule: String) -> [Place] {
    entries.first { $0.item.sort == .rule && $0.item.declaration == rule }?.scenarios ?? []
  }
}
