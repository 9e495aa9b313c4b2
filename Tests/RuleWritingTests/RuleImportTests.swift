import RuleSyntax
import SourceText
import TestSupport
import Testing

@testable import RuleWriting

/// JSON that is not right: every mistake with its path, one message each.
struct RuleImportTests {
  /// A file with one declaration of these members.
  private func file(_ declaration: String) -> String {
    """
    {"schema": "ronde/rules", "version": "1.0", "files": [
      {"file": "town.rules", "language": "en", "declarations": [{\(declaration)}]}]}
    """
  }

  private static let path = "$.files[0].declarations[0]"

  @Test
  func `what is no JSON of rules is told once`() {
    let right = file("\"declaration\": \"role\", \"name\": \"boa\"")
    #expect(Samples.mistakes(right) == [])
    let cases = [
      ("", "R0401"), ("[]", "R0407"), ("{}", "R0406"),
      (String(repeating: "[", count: 513), "R0402"),
      ("{\"schema\": 1, \"schema\": 2}", "R0403"),
      (right.replacing("ronde/rules", with: "ronde/roster"), "R0404"),
      (right.replacing("1.0", with: "2.0"), "R0405"),
      (right.replacing("\"files\"", with: "\"file\""), "R0406"),
    ]
    for (text, code) in cases {
      #expect(Samples.mistakes(text).first?.prefix(5) == code[...], "\(text)")
    }
    #expect(Samples.mistakes(right.replacing("ronde/rules", with: "x")).count == 1)
  }

  @Test
  func `every mistake has its path and one message`() {
    let text = """
      {"schema": "ronde/rules", "version": "1.0", "files": [
        {"file": "../town.rules", "language": "de", "declarations": [
          {"declaration": "rule", "name": "Shop check", "clauses": [
            {"clause": "takes", "duration": {"minutes": "ninety"}},
            {"clause": "team", "parts": [{"count": 1, "role": "boa"}, {"count": 2}]},
            {"clause": "teem"},
            {"clause": "from", "date": "2026-02-30"},
            {"clause": "within", "window": [{"from": "07:00", "to": "25:00"}], "days": ["Mondy"]},
            {"clause": "unannounced", "loudly": true}
          ]},
          {"declaration": "kind", "name": "shop", "register": "a\\"b", "condition": {"all": []}}
        ]}]}
      """
    let expected = [
      "R0408 $.files[0].file: read \"../town.rules\", "
        + "expected a path such as rules/town/parking.rules, without `..`",
      "R0408 $.files[0].language: read \"de\", expected one of en, nl",
      "R0408 \(Self.path).name: read \"Shop check\", "
        + "expected a name: lower case, digits, hyphens, no keyword",
      "R0407 \(Self.path).clauses[0].duration.minutes: read a text, expected a whole number",
      "R0406 \(Self.path).clauses[1].parts[1].role is missing",
      "R0408 \(Self.path).clauses[2].clause: read \"teem\", expected `team` perhaps",
      "R0408 \(Self.path).clauses[3].date: read \"2026-02-30\", "
        + "expected a date that exists, from 1900 through 2199, as 2026-11-23",
      "R0408 \(Self.path).clauses[4].window[0].to: read \"25:00\", "
        + "expected a time from 00:00 through 24:00",
      "R0408 \(Self.path).clauses[4].days[0]: read \"Mondy\", expected `Monday` perhaps",
      "R0409 \(Self.path).clauses[5]: `loudly` has no meaning here",
      "R0408 $.files[0].declarations[1].register: read \"a\"b\", expected one line without `\"`",
      "R0408 $.files[0].declarations[1].condition.all: read \"[]\", expected at least one value",
    ]
    let found = Samples.mistakes(text)
    for (left, right) in zip(found, expected) { #expect(left == right) }
    #expect(found.count == expected.count)
  }

  @Test
  func `what passes as JSON and is no rule is told where it stands`() {
    // Each value is a text, so only reading the line again finds what is wrong.
    let rows: [(String, String)] = [
      // A condition smuggled in as a field.
      (
        "\"declaration\": \"kind\", \"name\": \"a\", \"register\": \"a.csv\", "
          + "\"condition\": {\"field\": \"x is y or z\", \"is\": \"w\"}",
        ""
      ),
      // Conditions nested deeper than the language reads.
      (
        "\"declaration\": \"kind\", \"name\": \"a\", \"register\": \"a.csv\", \"condition\": "
          + String(repeating: "{\"not\": ", count: 250) + "{\"class\": \"b\"}"
          + String(repeating: "}", count: 250),
        ""
      ),
      // A line of more than 4096 bytes.
      (
        "\"declaration\": \"document\", \"name\": \"a\", \"title\": "
          + "\"\(String(repeating: "x", count: 5000))\", \"location\": \"b\", "
          + "\"status\": \"adopted\"",
        ""
      ),
      // A period in hours, in a clause.
      (
        "\"declaration\": \"ladder\", \"name\": \"a\", \"clauses\": [{\"clause\": "
          + "\"countsViolation\", \"period\": {\"minutes\": 60}}]",
        ".clauses[0]"
      ),
    ]
    for (declaration, path) in rows {
      let found = Samples.mistakes(file(declaration))
      #expect(found.count == 1 && found[0].hasPrefix("R0410 \(Self.path)\(path): "), "\(found)")
    }
  }

  @Test
  func `lists that must hold several values are counted`() {
    func notice(_ counts: String) -> [String] {
      Samples.mistakes(
        file(
          "\"declaration\": \"labourLimits\", \"everyRole\": true, \"clauses\": "
            + "[{\"clause\": \"notice\", \"count\": \(counts)}]"
        )
      )
    }
    #expect(notice("[28]") == [] && notice("[28, 4]") == [])
    let path = "\(Self.path).clauses[0].count"
    #expect(
      notice("[28, 4, 1]") == ["R0408 \(path): read \"3\", expected a list of 2 values"]
    )
    #expect(notice("[]") == ["R0408 \(path): read \"[]\", expected at least one value"])
    #expect(notice("28") == ["R0407 \(path): read the number 28, expected a list"])
  }

  @Test
  func `any value put in any other place gives messages or a tree, and never stops`() throws {
    var dice = Dice(state: 11)
    let text = try Samples.shipped().prefix(2).map { RuleTreeFile(RuleParser.parse($0)) }
    let json = Array(RuleExport.json(text).text.split(separator: "\n"))
    let values = [
      "null", "true", "7", "-1", "1.5", "\"\"", "\"x\"", "[]", "{}", "{\"minutes\": 1}",
      "[[[]]]", "\"2026-01-01\"", "\"\\u0000\"", "999999999999999",
    ]
    for _ in 0..<100 {
      var lines = json
      let place = dice.upTo(lines.count)
      let line = lines[place]
      if let colon = line.firstIndex(of: ":"), !line.hasSuffix("{"), !line.hasSuffix("[") {
        let comma = line.hasSuffix(",") ? "," : ""
        lines[place] = line[...colon] + values[dice.upTo(values.count)] + comma
      } else {
        lines.remove(at: place)
      }
      let file = SourceFile(name: "a", text: lines.joined(separator: "\n"))
      let (files, mistakes) = RuleImport.read(file)
      // One wrong value never floods the reader.
      #expect(mistakes.count <= 6, "\(line) \(lines[place]): \(mistakes.map(\.message.english))")
      if mistakes.isEmpty { #expect(files.count == text.count) }
    }
  }
}
