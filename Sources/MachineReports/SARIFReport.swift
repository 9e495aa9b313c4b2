public import SourceText

/// Findings as SARIF 2.1.0 (OASIS), the form that code-scanning services read.
public enum SARIFReport {
  /// The log with one run; `titles` gives those of codes that have a page.
  public static func value(
    _ findings: [Diagnostic],
    files: [SourceFile],
    toolVersion: String,
    titles: (String) -> String?
  ) -> JSONText {
    let ordered = Diagnostic.inOrder(findings)
    let codes = Set(ordered.map(\.code)).sorted()
    let byName = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
    let results = ordered.map { finding in
      result(finding, codes.firstIndex(of: finding.code) ?? 0, byName)
    }
    return .object([
      "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"),
      "version": .string("2.1.0"),
      "runs": .array([
        .object([
          "tool": .object([
            "driver": .object([
              "name": .string("ronde"),
              "version": .string(toolVersion),
              "rules": .array(codes.map { rule($0, titles($0)) }),
            ])
          ]),
          "columnKind": .string("unicodeCodePoints"),
          "originalUriBaseIds": .object([
            "SRCROOT": .object([
              "description": .object(["text": .string("the folder that holds rules/")])
            ])
          ]),
          "results": .array(results),
        ])
      ]),
    ])
  }

  private static func rule(_ code: String, _ title: String?) -> JSONText {
    var members = [JSONMember("id", .string(code))]
    if let title {
      members.append(JSONMember("shortDescription", .object(["text": .string(title)])))
    }
    members.append(
      JSONMember("help", .object(["text": .string("ronde explain \(code)")]))
    )
    return .object(members)
  }

  private static func result(
    _ finding: Diagnostic,
    _ index: Int,
    _ files: [String: SourceFile]
  ) -> JSONText {
    let help = finding.help.map { "\n\($0.text(in: finding.language))" } ?? ""
    var members = [
      JSONMember("ruleId", .string(finding.code)),
      JSONMember("ruleIndex", .integer(index)),
      JSONMember("level", .string(finding.severity.rawValue)),
      JSONMember("message", message(finding.message.text(in: finding.language) + help)),
      JSONMember(
        "locations",
        .array([location(finding.file, finding.range, files[finding.file], nil)])
      ),
    ]
    if !finding.labels.isEmpty {
      members.append(
        JSONMember(
          "relatedLocations",
          .array(
            finding.labels.map {
              location($0.file, $0.range, files[$0.file], $0.text.text(in: finding.language))
            }
          )
        )
      )
    }
    // A fix must say which bytes it replaces, so one in a file that is not at hand is left out.
    if let file = files[finding.file], !finding.fixes.isEmpty {
      members.append(
        JSONMember("fixes", .array(finding.fixes.map { fix($0, finding.language, file) }))
      )
    }
    return .object(members)
  }

  private static func fix(_ fix: Fix, _ language: Language, _ file: SourceFile) -> JSONText {
    .object([
      "description": message(fix.title.text(in: language)),
      "artifactChanges": .array([
        .object([
          "artifactLocation": artifact(file.name),
          "replacements": .array([
            .object([
              "deletedRegion": region(fix.range, file),
              "insertedContent": message(fix.replacement),
            ])
          ]),
        ])
      ]),
    ])
  }

  private static func location(
    _ name: String,
    _ range: TextRange,
    _ file: SourceFile?,
    _ text: String?
  ) -> JSONText {
    var place = [JSONMember("artifactLocation", artifact(name))]
    if let file { place.append(JSONMember("region", region(range, file))) }
    var members = [JSONMember("physicalLocation", .object(place))]
    if let text { members.append(JSONMember("message", message(text))) }
    return .object(members)
  }

  private static func region(_ range: TextRange, _ file: SourceFile) -> JSONText {
    let start = file.position(of: Int(range.start))
    let end = file.position(of: Int(range.end))
    return .object([
      "startLine": .integer(start.line), "startColumn": .integer(start.column),
      "endLine": .integer(end.line), "endColumn": .integer(end.column),
    ])
  }

  private static func artifact(_ name: String) -> JSONText {
    .object(["uri": .string(uri(name)), "uriBaseId": .string("SRCROOT")])
  }

  private static func message(_ text: String) -> JSONText { .object(["text": .string(text)]) }

  /// A path as a relative reference (RFC 3986): other bytes than unreserved ones as `%E9`.
  private static func uri(_ path: String) -> String {
    var result = ""
    let hex = Array("0123456789ABCDEF")
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
      }
    }
    return result
  }
}
