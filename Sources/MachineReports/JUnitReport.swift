import SourceText

/// Tests as JUnit XML, the form that build servers read.
///
/// As in the schema of the Jenkins plugin: `testsuites` holds a `testsuite` for each file, that a
/// `testcase` for each test, that at most one `failure` or `error`. Times are left out: they would
/// make the same run give other bytes.
public enum JUnitReport {
  /// The document.
  public static func render(_ suites: [TestSuite]) -> String {
    let points = suites.flatMap(\.points)
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<testsuites name=\"ronde test\"\(counts(points))>",
    ]
    for suite in suites {
      lines.append(
        "  <testsuite name=\"\(escape(suite.file))\"\(counts(suite.points)) skipped=\"0\">"
      )
      for point in suite.points { lines += testCase(point, suite.file) }
      lines.append("  </testsuite>")
    }
    lines.append("</testsuites>")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func counts(_ points: [TestSuite.Case]) -> String {
    let failed = points.count(where: \.hasFailed)
    let broken = points.count(where: \.isBroken)
    return " tests=\"\(points.count)\" failures=\"\(failed)\" errors=\"\(broken)\""
  }

  private static func testCase(_ point: TestSuite.Case, _ file: String) -> [String] {
    let head =
      "    <testcase name=\"\(escape(point.title))\" classname=\"\(escape(className(file)))\""
      + " file=\"\(escape(file))\" line=\"\(point.line)\""
    guard let first = point.failures.first else { return [head + "/>"] }
    // Readers keep the first element only, so everything that failed stands in one.
    let sort: TestSuite.Failure.Sort = point.isBroken ? .error : .failure
    let message =
      point.failures.count == 1
      ? first.message : "\(first.message) (+\(point.failures.count - 1))"
    let detail = point.failures.map { "\(file):\($0.line)\n\($0.detail)" }.joined(separator: "\n")
    return [
      head + ">",
      "      <\(sort.rawValue) message=\"\(escape(message))\" type=\"\(sort.rawValue)\">"
        + "\(escape(detail, keepingLines: true))</\(sort.rawValue)>",
      "    </testcase>",
    ]
  }

  /// A path as the name of a class: build servers make a tree of its parts.
  private static func className(_ file: String) -> String {
    let stem = file.hasSuffix(".scenarios") ? String(file.dropLast(".scenarios".count)) : file
    return stem.split(separator: "/").joined(separator: ".")
  }

  /// Text for attributes and content; what XML cannot hold is shown as a mark.
  private static func escape(_ text: String, keepingLines: Bool = false) -> String {
    var result = ""
    for scalar in SafeText.shown(text, keepingLines: keepingLines).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case _ where scalar.value == 0xFFFE || scalar.value == 0xFFFF: result += "‹?›"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
