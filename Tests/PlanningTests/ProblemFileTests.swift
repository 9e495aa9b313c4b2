import Foundation
import Obligations
import SourceText
import TestSupport
import Testing

@testable import Planning

/// The exported problem, and what the planner finds for small ones beside every roster there is.
@Suite
struct ProblemFileTests {
  /// Each problem with the best of all its rosters.
  static let solved = (1...TinyProblem.count).map { number in
    let problem = TinyProblem(number)
    return (problem: problem, best: problem.bruteForce())
  }

  private func planned(_ problem: TinyProblem) throws -> [String: Int] {
    var settings = PlanningSettings(.normal)
    settings.workers = 1
    settings.improvesSoftLevels = true
    let result = Planner.plan(
      rulebook: problem.town.book,
      city: problem.town.city,
      week: TinyCity.week,
      settings: settings
    )
    guard case .roster(let planned) = result else { return [:] }
    return Dictionary(planned.levels.map { ($0.name, $0.value) }) { first, _ in first }
  }

  @Test
  func `the planner finds the best of all rosters of fifty small problems`() throws {
    var documents: [JSONText] = []
    for (number, (problem, best)) in ProblemFileTests.solved.enumerated() {
      let own = try planned(problem)
      #expect(own["unmet rank 1 due"] ?? 0 == best.unmet, "\(number)")
      #expect(own["presence rank 1"] ?? 0 == best.missing, "\(number)")
      documents.append(
        ProblemFile.document(
          rulebook: problem.town.book,
          city: problem.town.city,
          week: TinyCity.week,
          found: [("all rosters", problem.levels(best)), ("ronde", own)]
        )
      )
    }
    // The reference model in Tests/Peers reads these files.
    for first in stride(from: 0, to: documents.count, by: 10) {
      let some = documents[first..<min(documents.count, first + 10)].map(\.compactText)
      let file = "{\"problems\": [\n" + some.joined(separator: ",\n") + "\n]}\n"
      #expect(Golden.difference(file, "peers/tiny-\(first / 10 + 1).json") == nil)
    }
  }

  @Test
  func `small problems differ in what is open and missing`() {
    let found = ProblemFileTests.solved.map(\.best)
    #expect(Set(found.map(\.unmet)).count >= 3)
    #expect(Set(found.map(\.missing)).count >= 10)
    #expect(found.count { $0.unmet == 0 && $0.missing == 0 } >= 3)
  }

  @Test
  func `the schema names every key that is written, and the page every key at the top`() throws {
    var town = TinyCity()
    town.addShops(2)
    town.addShopCheck(team: [TinyCity.part(1, "boa", "exam")], partners: ["police"])
    town.addScanning([3000], hours: 10)
    town.keep(1, "boa", in: "A1", TinyCity.windows("07:00", "22:00"))
    let document = ProblemFile.document(
      rulebook: town.book,
      city: town.city,
      week: TinyCity.week,
      found: [("ronde", [:])]
    )
    let value = try JSONSerialization.jsonObject(with: Data(document.text.utf8))
    let schema = try #require(
      JSONSerialization.jsonObject(
        with: Data(contentsOf: Golden.root.appending(path: "Sources/problem.schema.json"))
      ) as? [String: Any]
    )
    #expect(mistakes(value, schema, "$") == [])
    let page = try String(
      contentsOf: Golden.root.appending(path: "Sources/PROBLEM-FORMAT.md"),
      encoding: .utf8
    )
    for key in (schema["properties"] as? [String: Any] ?? [:]).keys where key != "city" {
      #expect(page.contains("`\(key)`") || ["schema", "version", "week"].contains(key), "\(key)")
    }
  }

  /// What does not fit a schema of types, required keys and lists.
  private func mistakes(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    if let choices = schema["anyOf"] as? [[String: Any]] {
      return choices.contains { mistakes(value, $0, path).isEmpty } ? [] : ["\(path): none fits"]
    }
    if let one = schema["const"] as? String { return value as? String == one ? [] : [path] }
    switch schema["type"] as? String {
    case "object":
      guard let members = value as? [String: Any] else { return ["\(path): no object"] }
      let known = schema["properties"] as? [String: [String: Any]]
      let missing = (schema["required"] as? [String] ?? []).filter { members[$0] == nil }
      return missing.map { "\(path).\($0) missing" }
        + members.flatMap { key, member -> [String] in
          if let own = known?[key] { return mistakes(member, own, "\(path).\(key)") }
          if let other = schema["additionalProperties"] as? [String: Any] {
            return mistakes(member, other, "\(path).\(key)")
          }
          return ["\(path).\(key) unknown"]
        }
    case "array":
      guard let items = value as? [Any], let own = schema["items"] as? [String: Any] else {
        return ["\(path): no list"]
      }
      return items.enumerated().flatMap { mistakes($1, own, "\(path)[\($0)]") }
    case "string": return value is String ? [] : ["\(path): no text"]
    case "null": return value is NSNull ? [] : ["\(path): not null"]
    case "integer", "boolean": return value is NSNumber ? [] : ["\(path): no number"]
    default: return ["\(path): \(schema)"]
    }
  }
}
