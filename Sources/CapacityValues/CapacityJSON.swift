import CivilTime
import RuleChecking
public import SourceText

/// Writes a result as `capacity.json`; the form is described in `capacity.schema.json`.
///
/// Amounts are minutes as text, exact: `"227/2"`. Days are `2026-01-05`, weeks `2026-W02`.
public enum CapacityJSON {
  /// The number of this form.
  public static let format = 1

  /// The value of the whole file.
  ///
  /// `seal` comes last: a sum over all that is before it, so that a change by hand is seen.
  public static func value(_ result: CapacityResult, _ language: Language) -> JSONText {
    let body = CapacityJSONWriter(language: language).members(result)
    return .object(body + [JSONMember("seal", .string(seal(.object(body))))])
  }

  /// The sum over a value: FNV-1a (64 bits) of its text on one line.
  public static func seal(_ body: JSONText) -> String {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in body.compactText.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// The value of a certificate.
  public static func value(_ certificate: CapacityCertificate) -> JSONText {
    CapacityJSONWriter(language: .english).value(certificate)
  }
}

struct CapacityJSONWriter {
  let language: Language

  func members(_ result: CapacityResult) -> [JSONMember] {
    [
      JSONMember("format", .integer(CapacityJSON.format)),
      JSONMember("kind", .string("ronde.capacity")),
      JSONMember("city", .string(result.city)),
      JSONMember("language", .string(language == .dutch ? "nl" : "en")),
      JSONMember(
        "period",
        .object([
          "kind": .string(result.period.kind.rawValue),
          "from": day(result.period.from),
          "through": day(result.period.through),
        ])
      ),
      JSONMember("reference", day(result.reference)),
      JSONMember("for", .optional(result.focus)),
      JSONMember("whatIfs", .array(result.whatIfs.map { .string($0) })),
      JSONMember(
        "verdict",
        .object([
          "state": .string(result.verdict.state.rawValue),
          "text": text(result.verdict.text),
          "unmeasured": .array(result.verdict.unmeasured.map { .string($0) }),
        ])
      ),
      JSONMember("pools", .array(result.pools.map { value($0) })),
      JSONMember("targets", .array(result.targets.map { value($0) })),
      JSONMember("chances", result.chances.map { value($0) } ?? .null),
      JSONMember(
        "contradictions",
        .array(
          result.contradictions.map {
            .object(["text": text($0.text), "places": .array($0.places.map { value($0) })])
          }
        )
      ),
      JSONMember("differences", .array(result.differences.map { value($0) })),
      JSONMember("sweep", result.sweep.map { value($0) } ?? .null),
      JSONMember("sources", value(result.sources)),
    ]
  }

  func day(_ day: Day) -> JSONText { .string(day.description) }
  func text(_ text: Bilingual) -> JSONText { .string(text.text(in: language)) }
  func amount(_ amount: Fraction) -> JSONText { .string(amount.exactText) }
  func amount(_ amount: Fraction?) -> JSONText { amount.map { .string($0.exactText) } ?? .null }

  func value(_ place: CapacityPlace) -> JSONText {
    .object([
      "file": .string(place.file),
      "line": .integer(place.line),
      "documents": .array(place.documents.map { .string($0) }),
    ])
  }
}
