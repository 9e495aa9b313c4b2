import SourceText
import Testing

@testable import MachineReports

/// SARIF, read back and held against what the standard requires of each object.
struct SARIFReportTests {
  private let findings = [
    Samples.finding("R0200", .error, 8, 16), Samples.finding("R0100", .warning, 0, 4),
    Samples.finding("R0100", .note, 5, 7),
  ]

  private func log(_ findings: [Diagnostic]) -> JSONText {
    SARIFReport.value(findings, files: [Samples.file], toolVersion: "1.0") {
      $0 == "R0100" ? "A title" : nil
    }
  }

  @Test
  func `the log has the members the standard requires, and no others`() throws {
    let text = log(findings)
    let run = try #require(text["runs"]?.items.first)
    #expect(text["version"] == .string("2.1.0"))
    #expect(text["$schema"]?.isString == true)
    let driver = try #require(run["tool"]?["driver"])
    #expect(driver["name"] == .string("ronde"))
    let rules = try #require(driver["rules"]?.items)
    let results = try #require(run["results"]?.items)
    #expect(results.count == 3)
    for result in results {
      let names = Set(result.names)
      #expect(
        names.isSubset(of: [
          "ruleId", "ruleIndex", "level", "message", "locations", "relatedLocations", "fixes",
        ])
      )
      #expect(result["message"]?["text"]?.isString == true)
      guard case .integer(let index)? = result["ruleIndex"] else {
        Issue.record("no rule index")
        continue
      }
      #expect(rules[index]["id"] == result["ruleId"])
      #expect(
        ["error", "warning", "note"].map { JSONText.string($0) }.contains(result["level"] ?? .null)
      )
      let place = try #require(result["locations"]?.items.first?["physicalLocation"])
      #expect(place["artifactLocation"]?["uri"] == .string("rules/mijn%20regels.rules"))
      let region = try #require(place["region"])
      for name in ["startLine", "startColumn", "endLine", "endColumn"] {
        guard case .integer(let number)? = region[name] else {
          Issue.record("\(name) is no number")
          continue
        }
        #expect(number >= 1)
      }
      let change = try #require(result["fixes"]?.items.first?["artifactChanges"]?.items.first)
      let replacement = try #require(change["replacements"]?.items.first)
      #expect(replacement["deletedRegion"] == region)
      #expect(replacement["insertedContent"]?["text"] == .string("y"))
    }
  }

  @Test
  func `columns count Unicode scalars, as the run says`() throws {
    // `regel é x`: é is two bytes and one column; the place from byte 8 to 16 ends after it.
    let run = try #require(log(findings)["runs"]?.items.first)
    #expect(run["columnKind"] == .string("unicodeCodePoints"))
    let region = run["results"]?.items.last?["locations"]?.items.first?["physicalLocation"]?[
      "region"
    ]
    #expect(region?["startColumn"] == .integer(1))
    #expect(region?["endColumn"] == .integer(8))
    #expect(region?["startLine"] == .integer(2))
  }

  @Test
  func `no findings make a run with an empty list of results`() throws {
    // Services take an absent list to mean that nothing was looked at.
    let run = try #require(log([])["runs"]?.items.first)
    #expect(run["results"] == .array([]))
  }
}

extension JSONText {
  fileprivate subscript(_ name: String) -> JSONText? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
  fileprivate var items: [JSONText] {
    guard case .array(let items) = self else { return [] }
    return items
  }
  fileprivate var names: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.name)
  }
  fileprivate var isString: Bool {
    guard case .string = self else { return false }
    return true
  }
}
