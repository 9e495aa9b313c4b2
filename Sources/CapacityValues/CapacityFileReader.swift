import CivilTime
import RuleChecking
public import SourceText

extension CapacityFile {
  /// Whether JSON that was read says it is a capacity file.
  public static func isMeant(_ node: JSONNode) -> Bool {
    guard case .string("ronde.capacity") = CapacityNode(node, "").member("kind")?.node.value else {
      return false
    }
    return true
  }

  /// Reads the claims of a file; the first mistake ends the reading.
  public static func read(_ node: JSONNode) -> Result<CapacityFile, CapacityFileMistake> {
    do throws(CapacityFileMistake) {
      return .success(try file(CapacityNode(node, "")))
    } catch {
      return .failure(error)
    }
  }

  private static func file(_ root: CapacityNode) throws(CapacityFileMistake) -> CapacityFile {
    guard try root.need("format").integer() == CapacityJSON.format else {
      throw try root.need("format").wrong("1")
    }
    let period = try root.need("period")
    return CapacityFile(
      city: try root.need("city").string(),
      period: CapacityPeriod(
        kind: try period.need("kind").word(CapacityPeriod.Kind.self),
        from: try period.need("from").day(),
        through: try period.need("through").day()
      ),
      reference: try root.need("reference").day(),
      whatIfs: try root.need("whatIfs").list { node throws(CapacityFileMistake) in
        try node.string()
      },
      state: try root.need("verdict").need("state").word(CapacityVerdict.State.self),
      claims: try root.need("pools").list { node throws(CapacityFileMistake) in
        try claim(node)
      },
      isSealed: root.isSealed
    )
  }

  private static func claim(_ node: CapacityNode) throws(CapacityFileMistake) -> Claim {
    Claim(
      pool: try pool(node),
      short: try node.need("total").need("short").amount(),
      shortages: try node.need("shortages").list { node throws(CapacityFileMistake) in
        Shortage(
          certificate: try certificate(try node.need("certificate")),
          total: try node.need("total").amount(),
          found: try node.need("found").optional { node throws(CapacityFileMistake) in
            try node.amount()
          }
        )
      }
    )
  }

  private static func pool(_ node: CapacityNode) throws(CapacityFileMistake) -> CapacityPool {
    CapacityPool(
      kind: try node.need("pool").word(CapacityPool.Kind.self),
      name: try node.need("name").string()
    )
  }

  private static func certificate(
    _ node: CapacityNode
  ) throws(CapacityFileMistake) -> CapacityCertificate {
    CapacityCertificate(
      id: try node.need("id").string(),
      pool: try pool(node),
      spans: try node.need("spans").list { node throws(CapacityFileMistake) in
        CapacitySpan(from: try node.need("from").day(), through: try node.need("through").day())
      },
      works: try node.need("works").list { node throws(CapacityFileMistake) in try work(node) },
      supplies: try node.need("supplies").list { node throws(CapacityFileMistake) in
        CapacityCertificate.Supply(
          name: try node.need("name").string(),
          minutes: try node.need("minutes").integer(),
          limit: try node.need("limit").word(CapacityCertificate.Supply.Limit.self)
        )
      },
      placesPerHour: try node.need("placesPerHour").optional { node throws(CapacityFileMistake) in
        try node.amount()
      },
      needed: try node.need("needed").amount(),
      available: try node.need("available").amount(),
      short: try node.need("short").amount()
    )
  }

  private static func work(
    _ node: CapacityNode
  ) throws(CapacityFileMistake) -> CapacityCertificate.Work {
    let place = try node.need("place")
    return CapacityCertificate.Work(
      rule: try node.need("rule").string(),
      version: try node.need("version").integer(),
      object: try node.need("object").optional { node throws(CapacityFileMistake) in
        try node.string()
      },
      qualification: try node.need("qualification").optional { node throws(CapacityFileMistake) in
        try node.string()
      },
      first: try node.need("first").integer(),
      last: try node.need("last").integer(),
      count: try node.need("count").integer(),
      places: try node.need("places").integer(),
      minutes: try node.need("minutes").integer(),
      place: CapacityPlace(
        file: try place.need("file").string(),
        line: try place.need("line").integer(),
        documents: try place.need("documents").list { node throws(CapacityFileMistake) in
          try node.string()
        }
      )
    )
  }
}

/// A node with its path, for messages.
struct CapacityNode {
  let node: JSONNode
  let path: String

  init(_ node: JSONNode, _ path: String) {
    self.node = node
    self.path = path
  }

  func member(_ name: String) -> CapacityNode? {
    guard case .object(let members) = node.value else { return nil }
    return members.first { $0.key == name }.map { CapacityNode($0.node, "\(path).\(name)") }
  }

  func need(_ name: String) throws(CapacityFileMistake) -> CapacityNode {
    guard let found = member(name) else {
      throw CapacityFileMistake(
        range: node.range,
        message: Bilingual(
          en: "`\(shown)` has no `\(name)`; a capacity.json of this version has it",
          nl: "`\(shown)` heeft geen `\(name)`; een capacity.json van deze versie heeft dat"
        )
      )
    }
    return found
  }

  private var shown: String { path.isEmpty ? "." : path }

  func wrong(_ expected: String) -> CapacityFileMistake {
    CapacityFileMistake(
      range: node.range,
      message: Bilingual(
        en: "`\(shown)`: read \(node.kind.english), expected \(expected)",
        nl: "`\(shown)`: gelezen \(node.kind.dutch), verwacht \(expected)"
      )
    )
  }

  func string() throws(CapacityFileMistake) -> String {
    guard case .string(let text) = node.value else { throw wrong("\"…\"") }
    return text
  }

  func integer() throws(CapacityFileMistake) -> Int {
    guard case .integer(let number) = node.value else { throw wrong("0") }
    return number
  }

  func day() throws(CapacityFileMistake) -> Day {
    guard case .string(let text) = node.value, let day = Day(iso: text) else {
      throw wrong("\"2026-01-05\"")
    }
    return day
  }

  func amount() throws(CapacityFileMistake) -> Fraction {
    guard case .string(let text) = node.value, let amount = Fraction(exact: text) else {
      throw wrong("\"840\", \"673/3\"")
    }
    return amount
  }

  func word<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type
  ) throws(CapacityFileMistake) -> Word where Word.RawValue == String {
    guard case .string(let text) = node.value, let word = Word(rawValue: text) else {
      throw wrong(type.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))
    }
    return word
  }

  func list<Item>(
    _ item: (CapacityNode) throws(CapacityFileMistake) -> Item
  ) throws(CapacityFileMistake) -> [Item] {
    guard case .array(let nodes) = node.value else { throw wrong("[…]") }
    var items: [Item] = []
    for (index, node) in nodes.enumerated() {
      items.append(try item(CapacityNode(node, "\(path)[\(index)]")))
    }
    return items
  }

  func optional<Item>(
    _ item: (CapacityNode) throws(CapacityFileMistake) -> Item
  ) throws(CapacityFileMistake) -> Item? {
    if case .null = node.value { return nil }
    return try item(self)
  }

  /// Whether the last member is the seal of those before it.
  var isSealed: Bool {
    guard case .object(let members) = node.value, let last = members.last, last.key == "seal",
      case .string(let seal) = last.node.value
    else { return false }
    let body = members.dropLast().map { JSONMember($0.key, CapacityNode.value($0.node)) }
    return CapacityJSON.seal(.object(body)) == seal
  }

  /// What was read, to be written again.
  private static func value(_ node: JSONNode) -> JSONText {
    switch node.value {
    case .object(let members): .object(members.map { JSONMember($0.key, value($0.node)) })
    case .array(let nodes): .array(nodes.map { value($0) })
    case .string(let text): .string(text)
    case .integer(let number): .integer(number)
    case .otherNumber(let text): .string(text)
    case .bool(let value): .bool(value)
    case .null: .null
    }
  }
}
