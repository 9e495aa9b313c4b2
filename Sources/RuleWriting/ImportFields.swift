import RuleSyntax
import SourceText

/// Reads members out of JSON and keeps every mistake; a reading that fails gives nil and one
/// finding.
struct ImportFields {
  /// A value with the path that leads to it.
  struct Place {
    let node: JSONNode
    let path: String
  }

  /// An object whose members are being read.
  struct Object {
    let place: Place
    let members: [(key: String, node: JSONNode)]
    var used: Set<String> = []
    /// Labels that hold a list, and how many of its values were read.
    var repeated: Set<SlotLabel> = []
    var taken: [SlotLabel: Int] = [:]
  }

  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  private mutating func report(_ code: ImportCode, _ range: TextRange, _ message: Bilingual) {
    diagnostics.append(
      Diagnostic(code: code.rawValue, file: file, range: range, message: message)
    )
  }

  /// Tells what was read and what was expected; the nil is that of the reading that fails.
  mutating func wrong<Value>(
    _ code: ImportCode,
    _ place: Place,
    _ read: String,
    _ english: String,
    _ dutch: String
  ) -> Value? {
    tell(code, place, read, english, dutch)
    return nil
  }

  mutating func tell(
    _ code: ImportCode,
    _ place: Place,
    _ read: String,
    _ english: String,
    _ dutch: String
  ) {
    let shown = SafeText.shown(read.count > 60 ? String(read.prefix(60)) + "…" : read)
    report(
      code,
      place.node.range,
      Bilingual(
        en: "\(place.path): read \"\(shown)\", expected \(english)",
        nl: "\(place.path): gelezen \"\(shown)\", verwacht \(dutch)"
      )
    )
  }

  mutating func wrongKind<Value>(_ place: Place, _ english: String, _ dutch: String) -> Value? {
    tellKind(place, english, dutch)
    return nil
  }

  mutating func tellKind(_ place: Place, _ english: String, _ dutch: String) {
    let kind = place.node.kind
    report(
      .wrongKind,
      place.node.range,
      Bilingual(
        en: "\(place.path): read \(kind.english), expected \(english)",
        nl: "\(place.path): gelezen \(kind.dutch), verwacht \(dutch)"
      )
    )
  }

  mutating func notReadable(_ place: Place, _ message: Bilingual) {
    report(
      .notReadable,
      place.node.range,
      Bilingual(
        en: "\(place.path): \(message.english)",
        nl: "\(place.path): \(message.dutch)"
      )
    )
  }

  // MARK: Objects

  mutating func object(_ place: Place) -> Object? {
    guard case .object(let members) = place.node.value else {
      return wrongKind(place, "an object", "een object")
    }
    return Object(place: place, members: members)
  }

  /// A member that may be absent.
  mutating func optional(_ key: String, of object: inout Object) -> Place? {
    guard let member = object.members.first(where: { $0.key == key }) else { return nil }
    object.used.insert(key)
    return Place(node: member.node, path: "\(object.place.path).\(key)")
  }

  /// A member that must be there.
  mutating func member(_ key: String, of object: inout Object) -> Place? {
    if let place = optional(key, of: &object) { return place }
    missing([key], object)
    return nil
  }

  mutating func missing(_ keys: [String], _ object: Object) {
    let names = keys.map { "\(object.place.path).\($0)" }
    report(
      .missingKey,
      object.place.node.range,
      Bilingual(
        en: "\(names.joined(separator: " or ")) is missing",
        nl: "\(names.joined(separator: " of ")) ontbreekt"
      )
    )
  }

  /// Tells members that nobody read, each once.
  mutating func finish(_ object: Object) {
    for member in object.members where !object.used.contains(member.key) {
      let key = member.key.count > 60 ? String(member.key.prefix(60)) + "…" : member.key
      report(
        .unknownKey,
        member.node.range,
        Bilingual(
          en: "\(object.place.path): `\(SafeText.shown(key))` has no meaning here",
          nl: "\(object.place.path): `\(SafeText.shown(key))` heeft hier geen betekenis"
        )
      )
    }
  }

  mutating func list(
    _ key: String,
    of object: inout Object,
    canBeEmpty: Bool = false
  ) -> [Place] {
    guard let place = member(key, of: &object) else { return [] }
    return items(place, canBeEmpty: canBeEmpty) ?? []
  }

  mutating func items(_ place: Place, canBeEmpty: Bool = false) -> [Place]? {
    guard case .array(let nodes) = place.node.value else {
      return wrongKind(place, "a list", "een lijst")
    }
    guard canBeEmpty || !nodes.isEmpty else {
      return wrong(.wrongValue, place, "[]", "at least one value", "minstens één waarde")
    }
    return nodes.enumerated().map { Place(node: $1, path: "\(place.path)[\($0)]") }
  }

  // MARK: Plain values

  mutating func text(_ place: Place) -> String? {
    guard case .string(let text) = place.node.value else {
      return wrongKind(place, "a text", "een tekst")
    }
    return text
  }

  mutating func integer(_ place: Place, _ range: ClosedRange<Int>) -> Int? {
    guard case .integer(let number) = place.node.value else {
      return wrongKind(place, "a whole number", "een geheel getal")
    }
    guard range.contains(number) else {
      let limits = "\(range.lowerBound) … \(range.upperBound)"
      return wrong(.wrongValue, place, "\(number)", "a number \(limits)", "een getal \(limits)")
    }
    return number
  }

  /// One of some words.
  mutating func word(_ place: Place, _ words: [String]) -> String? {
    guard let text = text(place) else { return nil }
    guard words.contains(text) else {
      if let near = Suggestion.nearest(to: text, among: words) {
        return wrong(.wrongValue, place, text, "`\(near)` perhaps", "misschien `\(near)`")
      }
      let list = words.joined(separator: ", ")
      return wrong(.wrongValue, place, text, "one of \(list)", "een van \(list)")
    }
    return text
  }

  mutating func comments(_ key: String, of object: inout Object) -> [String] {
    guard let place = optional(key, of: &object) else { return [] }
    return (items(place, canBeEmpty: true) ?? []).compactMap { comment($0) }
  }

  mutating func comment(_ place: Place) -> String? {
    guard let text = text(place) else { return nil }
    let bytes = Array(text.utf8)
    guard !bytes.contains(0x0A) else {
      return wrong(.wrongValue, place, text, "one line", "één regel")
    }
    // Blanks at the end of a line cannot be seen, and are not kept.
    let end = bytes.lastIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }.map { $0 + 1 } ?? 0
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
