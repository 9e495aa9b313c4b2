import RuleChecking
import RuleSyntax
import SourceText

/// One line of a rule file that may be changed: the head of a declaration, or a clause.
struct MutationSite {
  let file: ParsedFile
  let declaration: DeclarationSyntax
  /// nil for the head.
  let clause: ClauseSyntax?
  /// The rules it belongs to, for other names that could stand there.
  let book: Rulebook

  var slots: [SlotSyntax] { clause?.slots ?? declaration.slots }
  var range: TextRange { clause?.range ?? declaration.range }
  var isDutch: Bool { file.language == .dutch }

  /// The text of a range.
  func text(_ range: TextRange) -> String { file.file.text(range) }

  /// The slots with a label.
  func all(_ label: SlotLabel) -> [SlotSyntax] { slots.filter { $0.label == label } }

  /// The first place of a text inside a range.
  func find(_ text: String, in range: TextRange) -> TextRange? {
    let bytes = Array(file.file.bytes[Int(range.start)..<Int(range.end)])
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, wanted.count <= bytes.count else { return nil }
    for start in 0...(bytes.count - wanted.count)
    where Array(bytes[start..<(start + wanted.count)]) == wanted {
      let first = Int(range.start) + start
      return TextRange(first, first + wanted.count)
    }
    return nil
  }

  /// The whole numbers that stand in a range, each with its place.
  func numbers(in range: TextRange) -> [(value: Int, range: TextRange)] {
    var found: [(value: Int, range: TextRange)] = []
    var start: Int?
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    for offset in Int(range.start)...Int(range.end) {
      let isDigit = offset < Int(range.end) && digits.contains(file.file.bytes[offset])
      if isDigit {
        start = start ?? offset
      } else if let first = start {
        let place = TextRange(first, offset)
        if let value = Int(text(place)) { found.append((value, place)) }
        start = nil
      }
    }
    return found
  }

  /// The declarations and clauses that say what must be done; sources, reasons, owners, titles and
  /// figures kept elsewhere say why, and no scenario can see them.
  static func isMutated(_ kind: DeclarationKind) -> Bool {
    switch kind {
    case .milestone, .holidays, .role, .labourLimits, .kind, .zone, .resource, .parameter,
      .assumption, .classify, .rule, .ladder, .regime, .priority, .travel, .shifts, .fairness:
      true
    case .language, .package, .importing, .calendar, .document, .qualification, .indicator, .tests,
      .scenario:
      false
    }
  }

  /// Whether a clause says what must be done.
  static func isMutated(_ kind: ClauseKind) -> Bool {
    !reasons.contains(kind)
  }

  private static let reasons: Set<ClauseKind> = [
    .source, .assumedBecause, .owner, .reviewBy, .because, .range, .label, .accepts, .provisions,
    .countsElsewhere,
  ]
}
