public import Registers
public import RuleChecking
public import SourceText

/// Checks rules and registers against each other: what one side names, the other must know.
///
/// Registers were checked among themselves when they were read, and so were the rules.
public enum FactChecker {
  /// All findings, in order of file and place.
  public static func check(_ rulebook: Rulebook, _ city: City) -> [Diagnostic] {
    let index = ObjectIndex(rulebook: rulebook, objectsOf: city)
    let findings =
      PeopleFacts(rulebook: rulebook, city: city).findings()
      + ObjectFacts(rulebook: rulebook, city: city, index: index).findings()
      + FieldFacts(rulebook: rulebook, city: city, index: index).findings()
      + RecordFacts(rulebook: rulebook, city: city, index: index).findings()
    return Diagnostic.inOrder(findings)
  }
}

extension FactCode {
  /// A finding at a row of a register.
  func at(
    _ row: RowOrigin,
    _ severity: Severity = .error,
    en: String,
    nl: String,
    help: Bilingual? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: rawValue,
      severity: severity,
      file: row.file,
      range: row.range,
      message: Bilingual(en: en, nl: nl),
      help: help
    )
  }

  /// A finding at a place in a rule file.
  func at(
    _ origin: Origin,
    _ severity: Severity = .error,
    en: String,
    nl: String,
    help: Bilingual? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: rawValue,
      severity: severity,
      file: origin.file,
      range: origin.range,
      message: Bilingual(en: en, nl: nl),
      help: help
    )
  }
}

/// Names shown in messages.
enum FactWording {
  /// At most three of some names, and how many more there are.
  static func some(_ names: [String]) -> Bilingual {
    let shown = names.prefix(3).joined(separator: ", ")
    guard names.count > 3 else { return Bilingual(en: shown, nl: shown) }
    return Bilingual(
      en: "\(shown) and \(names.count - 3) more",
      nl: "\(shown) en nog \(names.count - 3)"
    )
  }

  /// What is declared, as a help text; nil when nothing is.
  static func declared(_ names: [String]) -> Bilingual? {
    guard !names.isEmpty else { return nil }
    let list = names.sorted().joined(separator: ", ")
    return Bilingual(en: "declared are: \(list)", nl: "bekend zijn: \(list)")
  }
}
