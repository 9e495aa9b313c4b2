import CivilTime
import Obligations
public import Registers
public import RuleChecking

/// What one calendar year of each rule comes to, as seen on its first day.
///
/// Obligations are those that `ronde due YEAR` lists; the work is that of `ImpactFigures`, with that
/// of arrivals that are only expected.
public struct RuleYear: Sendable {
  /// One rule's year.
  public struct Work: Hashable, Sendable {
    /// How many obligations there are.
    public let due: Int
    /// How many arrivals are expected.
    public let expected: Fraction
    /// Minutes of each role, partner and resource that has any, by name.
    public let minutes: [String: Fraction]
  }

  /// The year.
  public let year: Int
  /// Each rule that asks for something, by name.
  public let rules: [String: Work]

  /// The figures of a year.
  public init(rulebook: Rulebook, city: City, year: Int) {
    self.year = year
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else {
      rules = [:]
      return
    }
    let due = Dictionary(
      grouping: ObligationBuilder.build(
        rulebook: rulebook,
        city: city,
        from: first,
        through: last,
        reference: first
      ),
      by: \.rule
    )
    let loads = Dictionary(
      grouping: ExpectedLoad.loads(rulebook: rulebook, year: year),
      by: \.rule
    )
    var rules: [String: Work] = [:]
    for rule in rulebook.rules {
      let (own, expected) = (due[rule.name] ?? [], loads[rule.name] ?? [])
      guard !own.isEmpty || !expected.isEmpty else { continue }
      var minutes = ImpactFigures.work(own.filter { $0.state == .open }, rulebook, city)
      for load in expected {
        guard let version = rule.versions.first(where: { $0.number == load.version }) else {
          continue
        }
        let people = version.team.map { ($0.role, $0.count) } + version.partners.map { ($0, 1) }
        for (name, count) in people + version.uses.map({ ($0.resource, 1) }) {
          let each = Int64(clamping: load.minutes).multipliedReportingOverflow(
            by: Int64(clamping: count)
          )
          let all = load.count.numerator.multipliedReportingOverflow(by: each.partialValue)
          guard !each.overflow, !all.overflow,
            let work = Fraction(all.partialValue, over: load.count.denominator),
            let sum = ImpactFigures.added(minutes[name] ?? Fraction(0), work)
          else { continue }
          minutes[name] = sum
        }
      }
      rules[rule.name] = Work(
        due: own.count,
        expected: expected.reduce(Fraction(0)) { ImpactFigures.added($0, $1.count) ?? $0 },
        minutes: minutes
      )
    }
    self.rules = rules
  }
}
