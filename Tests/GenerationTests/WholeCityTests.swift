import CivilTime
import Generation
import Obligations
import Registers
import RuleChecking
import SourceText
import Testing

/// Cities that do not exist, made for the shipped rules.
@Suite
struct WholeCityTests {
  private func city(_ inhabitants: Int, seed: UInt64) throws -> [GeneratedFile] {
    Generator.generate(
      inhabitants: inhabitants,
      seed: seed,
      from: try #require(Day(iso: "2025-12-29")),
      through: try #require(Day(iso: "2026-02-15")),
      rulebook: try GroningenTests.rulebook()
    )
  }

  private func read(_ files: [GeneratedFile]) -> (city: City, diagnostics: [Diagnostic]) {
    RegisterReader.read(
      city: "town",
      files: files.map { SourceFile(name: "town/\($0.path)", bytes: $0.bytes) }
    )
  }

  @Test(arguments: [1000, 30_000])
  func `a made city is read without a finding and fits the rules`(inhabitants: Int) throws {
    let files = try city(inhabitants, seed: 5)
    let (city, diagnostics) = read(files)
    #expect(diagnostics.map { "\($0.code) \($0.file) \($0.message.english)" } == [])
    let facts = FactChecker.check(try GroningenTests.rulebook(), city)
    #expect(
      facts.filter { $0.severity == .error }.map { "\($0.code) \($0.message.english)" } == []
    )
    #expect(files.contains { $0.path == "city.rules" })
    // Every kind of the rules has an object.
    let registers = Set(city.places.map(\.register))
    for kind in try GroningenTests.rulebook().kinds { #expect(registers.contains(kind.register)) }
  }

  @Test
  func `what is due in a made city was mostly done`() throws {
    let (city, _) = read(try city(30_000, seed: 5))
    let rulebook = try GroningenTests.rulebook()
    let reference = try #require(Day(iso: "2026-02-16"))
    let due = ObligationBuilder.build(
      rulebook: rulebook,
      city: city,
      from: try #require(Day(iso: "2026-01-01")),
      through: reference.adding(days: -1),
      reference: reference
    ).filter { $0.due < reference }
    let done = due.filter { if case .done = $0.state { true } else { false } }
    #expect(due.count > 100)
    #expect(done.count * 10 >= due.count * 9)
  }

  @Test
  func `spaced checks keep their distance`() throws {
    let (city, _) = read(try city(30_000, seed: 8))
    let rulebook = try GroningenTests.rulebook()
    let groups = Dictionary(grouping: city.checks) { "\($0.rule) \($0.object)" }
    for rule in rulebook.rules {
      // Two checks of one rule at one object on one day happen only where a day asks for both.
      let isDaily = rule.versions.flatMap(\.frequencies).contains { $0.period.unit == .day }
      guard !isDaily, rule.kind != nil else { continue }
      for (key, checks) in groups where key.hasPrefix("\(rule.name) ") {
        #expect(Set(checks.map(\.day)).count == checks.count, "\(key)")
      }
    }
  }
}
