import SourceText

/// Tests as TAP 14 (testanything.org): a plan, a line for each test, and for each that fails a block
/// of YAML.
public enum TAPReport {
  /// The stream.
  public static func render(_ suites: [TestSuite]) -> String {
    let points = suites.flatMap { suite in suite.points.map { (file: suite.file, point: $0) } }
    var lines = ["TAP version 14", "1..\(points.count)"]
    var file = ""
    for (index, item) in points.enumerated() {
      if item.file != file {
        file = item.file
        lines.append("# \(SafeText.shown(file))")
      }
      let mark = item.point.failures.isEmpty ? "ok" : "not ok"
      lines.append("\(mark) \(index + 1) - \(description(item.point.title))")
      if !item.point.failures.isEmpty { lines += block(item.point, item.file) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A title in which nothing can be read as a directive.
  private static func description(_ title: String) -> String {
    var result = ""
    for scalar in SafeText.shown(title).unicodeScalars {
      if scalar == "#" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func block(_ point: TestSuite.Case, _ file: String) -> [String] {
    var lines = ["  ---", "  severity: \(point.isBroken ? "error" : "fail")", "  failures:"]
    for failure in point.failures {
      lines.append("    - message: \(quoted(failure.message))")
      lines.append("      at:")
      lines.append("        file: \(quoted(file))")
      lines.append("        line: \(failure.line)")
      lines.append("      detail: \(quoted(failure.detail))")
    }
    return lines + ["  ..."]
  }

  /// A text in double quotes, which YAML and JSON read alike.
  private static func quoted(_ text: String) -> String { JSONText.string(text).compactText }
}
