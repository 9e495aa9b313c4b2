import CivilTime
import SourceText

/// Reads values of expected kinds out of JSON and keeps every mistake.
///
/// A reading that fails gives nil and leaves one finding; reading goes on elsewhere.
struct JSONFields {
  /// A value with the path that leads to it: `$.shifts[3].start`.
  struct Place {
    let node: JSONNode
    let path: String
  }

  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  mutating func report(
    _ mistake: RosterFileMistake,
    _ range: TextRange,
    _ message: Bilingual,
    help: Bilingual? = nil
  ) {
    diagnostics.append(mistake.diagnostic(file: file, range: range, message, help: help))
  }

  private mutating func wrongKind(_ place: Place, _ english: String, _ dutch: String) {
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

  mutating func wrongValue(_ place: Place, _ text: String, _ english: String, _ dutch: String) {
    let shown = text.count > 60 ? String(text.prefix(60)) + "…" : text
    report(
      .wrongValue,
      place.node.range,
      Bilingual(
        en: "\(place.path): read \"\(shown)\", expected \(english)",
        nl: "\(place.path): gelezen \"\(shown)\", verwacht \(dutch)"
      )
    )
  }

  /// The member with a key; null counts as absent, and absence is reported when it is needed.
  mutating func member(_ key: String, of place: Place, needed: Bool = true) -> Place? {
    guard case .object(let members) = place.node.value else {
      wrongKind(place, "an object", "een object")
      return nil
    }
    let path = "\(place.path).\(key)"
    if let found = members.first(where: { $0.key == key }) {
      if case .null = found.node.value, !needed { return nil }
      return Place(node: found.node, path: path)
    }
    if needed {
      report(
        .missingKey,
        place.node.range,
        Bilingual(en: "\(path) is missing", nl: "\(path) ontbreekt")
      )
    }
    return nil
  }

  mutating func text(_ key: String, of place: Place) -> String? {
    guard let member = member(key, of: place) else { return nil }
    return text(member)
  }

  /// An optional text: outer nil is a mistake, inner nil is absence.
  mutating func optionalText(_ key: String, of place: Place) -> String?? {
    guard let member = member(key, of: place, needed: false) else { return .some(nil) }
    return text(member).map { .some($0) }
  }

  mutating func text(_ place: Place) -> String? {
    guard case .string(let text) = place.node.value else {
      wrongKind(place, "a text", "een tekst")
      return nil
    }
    return text
  }

  mutating func integer(_ key: String, of place: Place, from low: Int = 0) -> Int? {
    guard let member = member(key, of: place) else { return nil }
    return integer(member, from: low)
  }

  mutating func optionalInteger(_ key: String, of place: Place) -> Int?? {
    guard let member = member(key, of: place, needed: false) else { return .some(nil) }
    return integer(member, from: 0).map { .some($0) }
  }

  mutating func integer(_ place: Place, from low: Int) -> Int? {
    guard case .integer(let value) = place.node.value else {
      wrongKind(place, "a whole number", "een geheel getal")
      return nil
    }
    // Sums over a whole file stay far inside 64 bits.
    guard value >= low, value <= 1_000_000_000_000 else {
      wrongValue(place, "\(value)", "a number from \(low)", "een getal vanaf \(low)")
      return nil
    }
    return value
  }

  mutating func truth(_ key: String, of place: Place) -> Bool? {
    guard let member = member(key, of: place) else { return nil }
    guard case .bool(let value) = member.node.value else {
      wrongKind(member, "true or false", "true of false")
      return nil
    }
    return value
  }

  mutating func list(_ key: String, of place: Place, needed: Bool = true) -> [Place] {
    guard let member = member(key, of: place, needed: needed) else { return [] }
    guard case .array(let items) = member.node.value else {
      wrongKind(member, "a list", "een lijst")
      return []
    }
    return items.enumerated().map { Place(node: $1, path: "\(member.path)[\($0)]") }
  }

  mutating func texts(_ key: String, of place: Place) -> [String] {
    list(key, of: place).compactMap { text($0) }
  }

  mutating func day(_ key: String, of place: Place) -> Day? {
    guard let member = member(key, of: place), let text = text(member) else { return nil }
    if let day = Day(iso: text) { return day }
    wrongValue(member, text, "a date such as 2026-11-23", "een datum zoals 2026-11-23")
    return nil
  }

  mutating func optionalDay(_ key: String, of place: Place) -> Day?? {
    if member(key, of: place, needed: false) == nil { return .some(nil) }
    return day(key, of: place).map { .some($0) }
  }

  /// One of the words of an enumeration.
  mutating func word<Word: RawRepresentable<String>>(
    _ key: String,
    of place: Place,
    _ all: [Word]
  ) -> Word? {
    guard let member = member(key, of: place), let text = text(member) else { return nil }
    if let word = all.first(where: { $0.rawValue == text }) { return word }
    let words = all.map(\.rawValue).joined(separator: ", ")
    wrongValue(member, text, "one of \(words)", "een van \(words)")
    return nil
  }

  /// The stretch from `start` to `end`.
  mutating func interval(_ place: Place) -> Interval? {
    let start = moment("start", of: place)
    let end = moment("end", of: place)
    guard let start, let end else { return nil }
    guard start <= end else {
      report(
        .endBeforeStart,
        place.node.range,
        Bilingual(
          en: "\(place.path): the end lies before the start",
          nl: "\(place.path): het einde ligt voor het begin"
        )
      )
      return nil
    }
    return Interval(start: start, end: end)
  }

  private mutating func moment(_ key: String, of place: Place) -> Moment? {
    guard let member = member(key, of: place), let text = text(member) else { return nil }
    switch WireTime.moment(text) {
    case .success(let moment): return moment
    case .failure(.form):
      wrongValue(
        member,
        text,
        "a time such as 2026-11-23T07:00+01:00",
        "een tijd zoals 2026-11-23T07:00+01:00"
      )
    case .failure(.offset(let right)):
      report(
        .wrongOffset,
        member.node.range,
        Bilingual(
          en: "\(member.path): read \"\(text)\", but clocks in Amsterdam are at \(right) then",
          nl: "\(member.path): gelezen \"\(text)\", maar de klok in Amsterdam staat dan op \(right)"
        )
      )
    }
    return nil
  }
}
