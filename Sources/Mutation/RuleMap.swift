import RuleChecking
import RuleSyntax
import SourceText

/// Which declarations of some rules bear on a name, found from the names that each of them uses.
///
/// It errs on the side of more: what it leaves out cannot change what is due for what is named.
struct RuleMap: Sendable {
  /// A declaration: its file and its place in it, from 0.
  struct Place: Hashable, Sendable {
    let file: String
    let index: Int
  }

  private struct Node: Sendable {
    let place: Place
    let kind: DeclarationKind
    let name: String?
    let names: Set<String>
  }

  private let nodes: [Node]
  private let byName: [String: [Int]]
  private let users: [String: [Int]]
  /// Declarations that bear on everything that is planned on a day.
  private let common: [Int]

  init(_ files: [ParsedFile]) {
    var nodes: [Node] = []
    for file in files.sorted(by: { $0.file.name < $1.file.name }) {
      for (index, declaration) in file.declarations.enumerated() {
        let slots = declaration.slots + declaration.clauses.flatMap(\.slots)
        nodes.append(
          Node(
            place: Place(file: file.file.name, index: index),
            kind: declaration.kind,
            name: RuleMap.name(of: declaration),
            names: Set(slots.flatMap(RuleMap.names))
          )
        )
      }
    }
    self.nodes = nodes
    var byName: [String: [Int]] = [:]
    var users: [String: [Int]] = [:]
    for (index, node) in nodes.enumerated() {
      if let name = node.name { byName[name, default: []].append(index) }
      for name in node.names where name != node.name { users[name, default: []].append(index) }
    }
    self.byName = byName
    self.users = users
    common = nodes.indices.filter { [.holidays, .calendar].contains(nodes[$0].kind) }
  }

  /// Every declaration that bears on some names that scenarios use.
  ///
  /// `asked` are those of which all work is asked, whatever rule it comes from.
  func bearing(on names: Set<String>, asked: Set<String>) -> Set<Place> {
    var open = names.flatMap { byName[$0] ?? [] }
    // Work for a role, a resource or a ladder comes from the rules that name it.
    for name in asked {
      let kinds = (byName[name] ?? []).map { nodes[$0].kind }
      if kinds.contains(where: { [.role, .resource, .ladder].contains($0) }) {
        open += (users[name] ?? []).filter { nodes[$0].kind == .rule }
      }
    }
    return reach(open)
  }

  /// Some declarations with all that bears on them.
  private func reach(_ starts: [Int]) -> Set<Place> {
    var found = Set(common)
    var open = starts
    while let next = open.popLast() {
      guard found.insert(next).inserted else { continue }
      open += neighbours(of: nodes[next])
    }
    return Set(found.map { nodes[$0].place })
  }

  /// Every declaration that decides which shifts a person may work.
  var bearingOnShifts: Set<Place> {
    let kinds: Set<DeclarationKind> = [.labourLimits, .role, .shifts]
    return reach(nodes.indices.filter { kinds.contains(nodes[$0].kind) })
  }

  /// Every declaration that decides a roster, whatever work there is.
  var bearingOnRosters: Set<Place> {
    let kinds: Set<DeclarationKind> = [
      .labourLimits, .role, .shifts, .travel, .fairness, .priority, .resource, .regime, .zone,
      .milestone,
    ]
    return reach(nodes.indices.filter { kinds.contains(nodes[$0].kind) })
  }

  /// The rules for a kind of object.
  func rules(for kinds: Set<String>) -> Set<String> {
    let users = kinds.flatMap { self.users[$0] ?? [] }.map { nodes[$0] }
    return Set(users.filter { $0.kind == .rule }.compactMap(\.name))
  }

  /// The names of the rules at some places.
  func rules(at places: Set<Place>) -> Set<String> {
    Set(nodes.filter { $0.kind == .rule && places.contains($0.place) }.compactMap(\.name))
  }

  private func neighbours(of node: Node) -> [Int] {
    // What a rule says of other rules changes nothing for itself; a regime that names it, and a rule
    // that counts for it, do.
    var found = node.names.flatMap { byName[$0] ?? [] }.filter {
      nodes[$0].kind != .rule || node.kind == .indicator
    }
    guard let name = node.name else { return found }
    switch node.kind {
    case .rule:
      found += (users[name] ?? []).filter { [.rule, .regime].contains(nodes[$0].kind) }
    case .kind: found += (users[name] ?? []).filter { nodes[$0].kind == .classify }
    default: break
    }
    return found
  }

  /// The name a declaration gives; a classification goes by its kind, a zone by all zones.
  private static func name(of declaration: DeclarationSyntax) -> String? {
    switch declaration.kind {
    case .zone: "zone"
    default: declaration[.name]?.text
    }
  }

  private static func names(_ slot: SlotSyntax) -> [String] {
    switch slot.value {
    case .name(let name): [name]
    case .condition(let condition): names(condition)
    case .string, .integer, .quantity, .date, .time, .window, .days, .word, .outcome, .present: []
    }
  }

  private static func names(_ condition: ConditionSyntax) -> [String] {
    switch condition {
    case .fieldIs(let field, let word, _): [field, word]
    case .compare(let field, _, _, _), .clock(let field, _, _, _): [field]
    case .recorded(let what, _, _, _, _): [what]
    case .bareName(let name, _): [name]
    case .not(let inner): names(inner)
    case .all(let parts), .any(let parts): parts.flatMap(names)
    }
  }
}
