import RuleSyntax
import SourceText

/// The example lines of shapes with places to fill in.
enum Snippets {
  private static let english = all(.english)
  private static let dutch = all(.dutch)

  /// The snippet of a shape in a language: `takes ${1:1 h 30 min}`; nil when nothing is to fill in.
  static func of(_ shape: Int, _ language: Language) -> String? {
    let snippets = language == .english ? english : dutch
    return snippets.indices.contains(shape) ? snippets[shape] : nil
  }

  private static func all(_ language: Language) -> [String?] {
    Shape.all.map { snippet($0, language) }
  }

  private static func snippet(_ shape: Shape, _ language: Language) -> String? {
    let example = shape.example(in: language)
    let (bytes, slots, offset) = slots(shape, example, language)
    var result = ""
    var place = offset
    var number = 0
    for slot in slots where Int(slot.range.start) >= place && isOpen(slot) {
      number += 1
      result += escaped(bytes[place..<Int(slot.range.start)])
      let text = escaped(bytes[Int(slot.range.start)..<Int(slot.range.end)])
      result += "${\(number):\(text)}"
      place = Int(slot.range.end)
    }
    guard number > 0 else { return nil }
    return result + escaped(bytes[place..<(offset + example.utf8.count)])
  }

  /// The slots of an example where it stands in a small file.
  private static func slots(
    _ shape: Shape,
    _ example: String,
    _ language: Language
  ) -> (bytes: [UInt8], slots: [SlotSyntax], offset: Int) {
    var head = language == .english ? "language en\n" : "taal nl\n"
    if case .clause = shape.target {
      let home = Shape.all.first { other in
        guard case .declaration(let kind) = other.target else { return false }
        return shape.contexts.isEmpty ? kind == .rule : shape.contexts.first == kind
      }
      head += (home?.example(in: language) ?? "") + "\n"
    }
    if case .declaration(.language) = shape.target { head = "" }
    let file = SourceFile(name: "", text: head + example + "\n")
    let last = RuleParser.parse(file).declarations.last
    let slots = if case .clause = shape.target { last?.clauses.last?.slots } else { last?.slots }
    return (file.bytes, slots ?? [], head.utf8.count)
  }

  /// Whether somebody fills the slot in, rather than leaving its words as they stand.
  private static func isOpen(_ slot: SlotSyntax) -> Bool {
    switch slot.value {
    case .present: false
    case .name, .string, .integer, .quantity, .date, .time, .window, .days, .condition, .word,
      .outcome:
      true
    }
  }

  private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "$" || scalar == "}" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}

extension Shape {
  /// What its line says.
  var meaning: Bilingual {
    switch target {
    case .declaration(let kind): kind.meaning
    case .clause(let kind): kind.meaning
    }
  }

  /// A line of it in a language.
  func example(in language: Language) -> String { language == .english ? english : dutch }
}

extension SlotKind {
  /// Whether a name or a word may stand in it.
  var holdsName: Bool {
    switch self {
    case .name, .kindName, .rawWord, .nameOrString, .integerOrName, .durationOrName,
      .percentOrName, .speedOrName, .quantityOrName, .dateOrName, .windowOrName:
      true
    case .version, .languageCode, .string, .integer, .duration, .period, .places, .quantity,
      .date, .time, .window, .days, .condition, .outcome, .dayOfYear:
      false
    }
  }
}
