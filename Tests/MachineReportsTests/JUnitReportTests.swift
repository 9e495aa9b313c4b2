import Foundation
import Testing

@testable import MachineReports

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// JUnit XML, read with an XML parser and held against the rules of the schema.
struct JUnitReportTests {
  /// An element with its attributes and children.
  final class Reader: NSObject, XMLParserDelegate {
    var paths: [(path: [String], attributes: [String: String])] = []
    var texts: [String: String] = [:]
    private var open: [String] = []

    func parser(
      _ parser: XMLParser,
      didStartElement name: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes: [String: String] = [:]
    ) {
      open.append(name)
      paths.append((open, attributes))
    }

    func parser(
      _ parser: XMLParser,
      didEndElement name: String,
      namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      texts[open.last ?? "", default: ""] += text
    }
  }

  private func read(_ text: String) -> Reader? {
    let parser = XMLParser(data: Data(text.utf8))
    let reader = Reader()
    parser.delegate = reader
    return parser.parse() ? reader : nil
  }

  @Test
  func `the document is well formed and has the elements and attributes of the schema`() throws {
    let reader = try #require(read(JUnitReport.render(Samples.suites)))
    /// Parent and attributes of each element, as in the Jenkins schema.
    let allowed: [String: (parent: String?, required: Set<String>)] = [
      "testsuites": (nil, ["name", "tests", "failures", "errors"]),
      "testsuite": ("testsuites", ["name", "tests", "failures", "errors", "skipped"]),
      "testcase": ("testsuite", ["name", "classname", "file", "line"]),
      "failure": ("testcase", ["message", "type"]),
      "error": ("testcase", ["message", "type"]),
    ]
    for (path, attributes) in reader.paths {
      let rule = try #require(allowed[path.last ?? ""])
      #expect(path.dropLast().last == rule.parent)
      #expect(Set(attributes.keys) == rule.required)
    }
  }

  @Test
  func `counts are those of the tests, and texts come back as they were`() throws {
    let reader = try #require(read(JUnitReport.render(Samples.suites)))
    // 1 holds, 1 fails (twice, counted once), 1 file cannot be run.
    let all = try #require(reader.paths.first?.attributes)
    #expect((all["tests"], all["failures"], all["errors"]) == ("3", "1", "1"))
    let cases = reader.paths.filter { $0.path.last == "testcase" }.map(\.attributes)
    #expect(cases[0]["name"] == "Every shop & \"café\" # todo")
    #expect(cases[1]["classname"] == "scenarios.town.a")
    #expect(reader.texts["failure"]?.contains("found 3 <= 100%") == true)
    // XML cannot hold a bell.
    let failure = reader.paths.first { $0.path.last == "failure" }?.attributes["message"]
    #expect(failure == "expected 4, found 3 (+1)")
  }

  @Test
  func `no tests make a document without suites`() throws {
    let reader = try #require(read(JUnitReport.render([])))
    #expect(reader.paths.map(\.path) == [["testsuites"]])
  }
}
