import RuleSyntax
import SourceText

/// The form of the line one is in, with the part that comes next.
public struct SignatureHelp: Hashable, Sendable {
  /// One form that fits the words so far.
  public struct Form: Hashable, Sendable {
    /// The form in words: `team N ROLE [with QUALIFICATION] and …`.
    public let label: String
    /// The parts of the label, as ranges of UTF-16 code units.
    public let parts: [Range<Int>]
    /// The part that comes next; nil at the end of the line.
    public let active: Int?
    /// What the line says, and an example.
    public let documentation: String
  }

  /// The forms, the best first.
  public let forms: [Form]
}

extension RuleIndex {
  /// The forms of the line at an offset, as far as it is written; nil at the start of a line, in a
  /// comment, and where no form fits.
  public func signatureHelp(in file: String, at offset: Int) -> SignatureHelp? {
    guard let parsed = self.file(file) else { return nil }
    let place = LinePlace(parsed.file.bytes, offset)
    guard !place.isText, place.start.contains(where: { $0 != 0x20 && $0 != 0x09 }) else {
      return nil
    }
    let open = OpenDeclaration(parsed, lineStart: place.lineStart)
    let ways = RuleParser.continuations(
      after: place.start,
      in: parsed.language,
      open: open?.kind,
      dialect: RuleDialect(fileName: file)
    )
    var forms: [SignatureHelp.Form] = []
    var shapes: Set<Int> = []
    for way in ways where shapes.insert(way.shape).inserted {
      // The last part that may come next is not left out: parts that may be are before it.
      let first = ways.first { $0.shape == way.shape }?.part ?? 0
      forms.append(FormWriter.form(Shape.all[way.shape], active: first, parsed.language))
    }
    return forms.isEmpty ? nil : SignatureHelp(forms: forms)
  }
}

/// Writes a shape as people read it.
enum FormWriter {
  static func form(_ shape: Shape, active: Int, _ language: Language) -> SignatureHelp.Form {
    var label = ""
    var parts: [Range<Int>] = []
    for part in shape.parts {
      let text = self.text(part, language)
      if !label.isEmpty, !text.hasPrefix(",") { label += " " }
      let start = label.utf16.count
      label += text
      parts.append(start..<label.utf16.count)
    }
    return SignatureHelp.Form(
      label: label,
      parts: parts,
      active: active < parts.count ? active : nil,
      documentation: "\(shape.meaning.text(in: language))\n`\(shape.example(in: language))`"
    )
  }

  private static func text(_ parts: [ShapePart], _ language: Language) -> String {
    var result = ""
    for part in parts {
      let text = text(part, language)
      if !result.isEmpty, !text.hasPrefix(",") { result += " " }
      result += text
    }
    return result
  }

  private static func text(_ part: ShapePart, _ language: Language) -> String {
    let comma = ","
    switch part {
    case .word(let keyword), .flag(_, let keyword): return keyword.spelling(in: language)
    case .oneOf(_, let keywords):
      return keywords.map { $0.spelling(in: language) }.joined(separator: "|")
    case .number(let number): return String(number)
    case .slot(let label, _): return label.shown.text(in: language)
    case .comma: return comma
    case .equals: return "="
    case .optional(let parts): return "[\(text(parts, language))]"
    case .list(let parts): return "\(text(parts, language)), …"
    case .andList(let parts):
      return "\(text(parts, language)) \(Keyword.and.spelling(in: language)) …"
    case .choice(let options):
      return options.map { text($0, language) }.joined(separator: " | ")
    case .signed(_, let negative, let positive, let signFirst):
      let words =
        "\(negative.spelling(in: language))|\(positive.spelling(in: language))"
      let days = "N \(Keyword.day.spelling(in: language))"
      return signFirst ? "\(words) \(days)" : "\(days) \(words)"
    }
  }
}
