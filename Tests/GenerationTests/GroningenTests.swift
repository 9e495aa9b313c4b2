import CivilTime
import Foundation
import Generation
import Obligations
import Registers
import RuleChecking
import RuleSyntax
import SourceText
import TestSupport
import Testing

/// The made registers of the city that the project ships.
@Suite
struct GroningenTests {
  static let folder = Golden.root.appending(path: "scenarios/groningen")

  /// The CSV files of the folder and of the folders in it.
  static func files() throws -> [SourceFile] {
    let walk = try #require(FileManager.default.enumerator(atPath: folder.path))
    return try walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".csv") }.sorted()
      .map { path in
        SourceFile(
          name: "scenarios/groningen/\(path)",
          bytes: Array(try Data(contentsOf: folder.appending(path: path)))
        )
      }
  }

  /// The rules of the city, checked.
  static func rulebook() throws -> Rulebook {
    var files = [folder.appending(path: "city.rules")]
    for package in ["rules/national", "rules/groningen"] {
      files += try FileManager.default.contentsOfDirectory(
        at: Golden.root.appending(path: package),
        includingPropertiesForKeys: nil
      ).filter { $0.pathExtension == "rules" }.sorted { $0.path < $1.path }
    }
    let parsed = try files.map { url in
      RuleParser.parse(
        SourceFile(name: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
      )
    }
    let (rulebook, diagnostics) = RuleChecker.check(parsed)
    #expect(
      diagnostics.filter { $0.severity == .error }.map { "\($0.file) \($0.message.english)" } == []
    )
    return rulebook
  }

  static func isMade(_ name: String) -> Bool {
    Generator.isMade(String(name.dropFirst("scenarios/groningen/".count)))
  }

  @Test
  func `the made registers are what the generator makes`() throws {
    let kept = try GroningenTests.files().filter { !GroningenTests.isMade($0.name) }
    let (city, _) = RegisterReader.read(city: "groningen", files: kept)
    let made = Generator.generate(
      inhabitants: 245_000,
      seed: 1,
      from: try #require(Day(iso: "2024-12-30")),
      through: try #require(Day(iso: "2026-11-22")),
      rulebook: Golden.isUpdating ? try GroningenTests.rulebook() : Rulebook(),
      keeping: city
    )
    // The record of checks is what rules asked for when it was made; rules change, the past does
    // not. It is made anew with all others under RONDE_UPDATE=1.
    for file in made where Golden.isUpdating || file.path != "arrivals.csv" {
      let url = GroningenTests.folder.appending(path: file.path)
      if Golden.isUpdating {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(),
          withIntermediateDirectories: true
        )
        try Data(file.bytes).write(to: url)
      }
      let there = try? Data(contentsOf: url)
      #expect(there.map(Array.init) == file.bytes, "\(file.path)")
      #expect(file.bytes.count < 200_000, "\(file.path)")
    }
  }

  @Test
  func `the record of checks fits the rules`() throws {
    let (city, _) = RegisterReader.read(city: "groningen", files: try GroningenTests.files())
    let rulebook = try GroningenTests.rulebook()
    let facts = FactChecker.check(rulebook, city).filter { $0.severity != .note }
    #expect(facts.map { "\($0.code) \($0.file) \($0.message.english)" } == [])
    #expect(city.checks.count > 15_000)
    let resolver = WindowResolver(rulebook: rulebook, city: city)
    for check in city.checks {
      let version = rulebook.rule(check.rule)?.version(on: check.day)
      let object = check.object == "-" || check.arrival != nil ? nil : check.object
      let isAllowed =
        version.map { !resolver.windows($0, object: object, on: check.day).isEmpty } ?? false
      #expect(isAllowed, "\(check.rule) \(check.object) \(check.day)")
    }
    let nine = city.checks.filter { $0.rule == "coffeeshop-check" && $0.day.year == 2025 }
    // Nine shops with four checks each in 2025, and a recheck takes the place of a planned one.
    #expect((34...38).contains(nine.count))
  }

  @Test
  func `all registers are read without a finding`() throws {
    let (city, diagnostics) = RegisterReader.read(
      city: "groningen",
      files: try GroningenTests.files()
    )
    #expect(diagnostics.map { "\($0.code) \($0.file) \($0.message.english)" } == [])
    #expect(city.people.count == 79)
    #expect(city.places.filter { $0.register == "horeca.csv" }.count == 570)
    #expect(city.places.filter { $0.register == "farms.csv" }.count == 144)
  }
}
