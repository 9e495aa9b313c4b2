import SourceText
import Testing

@testable import MachineReports

/// TAP 14, read line by line as the specification says.
struct TAPReportTests {
  @Test
  func `the version and plan come first, and points are numbered in order`() {
    let lines = TAPReport.render(Samples.suites).split(separator: "\n").map(String.init)
    #expect(lines[0] == "TAP version 14")
    #expect(lines[1] == "1..3")
    let points = lines.filter { $0.hasPrefix("ok ") || $0.hasPrefix("not ok ") }
    #expect(
      points == [
        "ok 1 - Every shop & \"café\" \\# todo", "not ok 2 - Twee \\\\ keer",
        "not ok 3 - scenarios/town/b.scenarios",
      ]
    )
  }

  @Test
  func `each failed point has one block of YAML with texts that JSON reads too`() throws {
    let lines = TAPReport.render(Samples.suites).split(separator: "\n").map(String.init)
    #expect(lines.count { $0 == "  ---" } == 2)
    #expect(lines.count { $0 == "  ..." } == 2)
    for (index, line) in lines.enumerated() where line == "  ---" {
      #expect(lines[index - 1].hasPrefix("not ok "))
    }
    // Every line outside a block is a version, plan, point or comment.
    var isInside = false
    for line in lines {
      if line == "  ---" { isInside = true }
      if !isInside {
        #expect(
          ["TAP version 14", "1..3"].contains(line) || line.hasPrefix("# ")
            || line.hasPrefix("ok ") || line.hasPrefix("not ok ")
        )
      }
      if line == "  ..." { isInside = false }
    }
    let details = lines.filter { $0.hasPrefix("      detail: ") }.map { $0.dropFirst(14) }
    #expect(details.count == 3)
    for detail in details {
      #expect(throws: Never.self) { try JSONReader.read(Array(detail.utf8)).get() }
    }
  }

  @Test
  func `no tests make an empty plan`() {
    #expect(TAPReport.render([]) == "TAP version 14\n1..0\n")
  }
}
