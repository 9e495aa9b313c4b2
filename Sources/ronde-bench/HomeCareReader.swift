import Routing
import SourceText

/// Members and numbers of an instance's JSON.
struct HomeCareReader {
  typealias Fault = HomeCareInstance.Fault
  let root: JSONNode

  func member(_ key: String, of node: JSONNode) -> JSONNode? {
    guard case .object(let members) = node.value else { return nil }
    return members.first { $0.key == key }?.node
  }

  func items(_ node: JSONNode) throws(Fault) -> [JSONNode] {
    guard case .array(let items) = node.value else {
      throw Fault(text: "read \(node.kind.english), expected a list")
    }
    return items
  }

  func list(_ key: String, of node: JSONNode) throws(Fault) -> [JSONNode] {
    guard let found = member(key, of: node) else {
      throw Fault(text: "there is no list \"\(key)\"; expected one")
    }
    return try items(found)
  }

  func text(_ node: JSONNode) throws(Fault) -> String {
    guard case .string(let text) = node.value else {
      throw Fault(text: "read \(node.kind.english), expected a text")
    }
    return text
  }

  func text(_ key: String, of node: JSONNode) throws(Fault) -> String {
    guard let found = member(key, of: node) else {
      throw Fault(text: "there is no \"\(key)\"; expected a text")
    }
    return try text(found)
  }

  func integer(_ key: String, of node: JSONNode) throws(Fault) -> Int? {
    guard let found = member(key, of: node) else { return nil }
    guard case .integer(let number) = found.value else {
      throw Fault(text: "\"\(key)\": read \(found.kind.english), expected a whole number")
    }
    return number
  }

  /// Two times, from and until.
  func pair(_ key: String, of node: JSONNode) throws(Fault) -> (Int, Int)? {
    guard let found = member(key, of: node) else { return nil }
    let values = try items(found).map(thousandths)
    guard values.count == 2 else {
      throw Fault(text: "\"\(key)\" has \(values.count) numbers, expected two")
    }
    return (values[0], values[1])
  }

  /// A decimal number in thousandths, rounded half up.
  func thousandths(_ node: JSONNode) throws(Fault) -> Int {
    let text: String
    switch node.value {
    case .integer(let number): text = String(number)
    case .otherNumber(let read): text = read
    case .object, .array, .string, .bool, .null:
      throw Fault(text: "read \(node.kind.english), expected a number")
    }
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    let digits = halves.count == 2 ? String((halves[1] + "0000").prefix(4)) : "0000"
    guard halves.count <= 2, let whole = Int(halves[0]), (0...1_000_000).contains(whole),
      let part = Int(digits), part >= 0
    else { throw Fault(text: "read \(text), expected a number from 0 to 1000000") }
    return whole * HomeCareInstance.scale + (part + 5) / 10
  }
}

/// One patient of an instance.
struct HomeCarePatient {
  typealias Fault = HomeCareInstance.Fault
  let reader: HomeCareReader
  let node: JSONNode
  let root: JSONNode
  /// The place's number where the file gives none.
  let place: Int

  /// The patient's visits with the services of their parts: services that are synchronised are one
  /// visit, others one each.
  func visits(
    _ caregivers: [String],
    _ skills: inout [String: Int]
  ) throws(Fault) -> [(VisitProblem.Visit, [String])] {
    let place = try reader.integer("distance_matrix_index", of: node) ?? self.place
    guard let window = try reader.pair("time_window", of: node) else {
      throw Fault(text: "a patient has no \"time_window\"; expected two times")
    }
    var excluded: Set<Int> = []
    if let names = reader.member("incompatible_caregivers", of: node) {
      for item in try reader.items(names) {
        let name = try reader.text(item)
        if let index = caregivers.firstIndex(of: name) { excluded.insert(index) }
      }
    }
    let gap = try gap()
    var parts: [(part: VisitProblem.Part, service: String)] = []
    for need in try reader.list("required_caregivers", of: node) {
      let service = try reader.text("service", of: need)
      let second = gap != nil && parts.count == 1
      parts.append(
        (
          VisitProblem.Part(
            qualification: HomeCareInstance.number(service, &skills),
            duration: try duration(service, need),
            gapFrom: second ? gap?.0 ?? 0 : 0,
            gapThrough: second ? gap?.1 ?? 0 : 0
          ), service
        )
      )
    }
    let groups = gap != nil && parts.count == 2 ? [parts] : parts.map { [$0] }
    return groups.map { group in
      (
        VisitProblem.Visit(
          place: place,
          opens: window.0,
          due: window.1,
          parts: group.map(\.part),
          excluded: excluded
        ), group.map(\.service)
      )
    }
  }

  private func duration(_ service: String, _ need: JSONNode) throws(Fault) -> Int {
    if let own = reader.member("duration", of: need) { return try reader.thousandths(own) }
    for known in try reader.list("services", of: root)
    where try reader.text("id", of: known) == service {
      if let usual = reader.member("default_duration", of: known) {
        return try reader.thousandths(usual)
      }
    }
    throw Fault(text: "service \(service) has no duration; expected \"duration\"")
  }

  /// How far apart the two services start; nil when that is free.
  private func gap() throws(Fault) -> (Int, Int)? {
    guard let link = reader.member("synchronization", of: node) else { return nil }
    guard try reader.text("type", of: link) == "sequential" else { return (0, 0) }
    if let range = reader.member("distance", of: link), case .object = range.value {
      guard let least = reader.member("min", of: range), let most = reader.member("max", of: range)
      else { throw Fault(text: "\"distance\" has no \"min\" and \"max\"; expected both") }
      return (try reader.thousandths(least), try reader.thousandths(most))
    }
    return try reader.pair("distance", of: link)
  }
}
