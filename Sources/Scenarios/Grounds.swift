import Obligations
import RuleChecking
import SourceText
import Verification

/// What an answer rests on: names of rules, limits, resources and so on, and assumptions.
struct Grounds: Hashable {
  /// Names of rules, labour limits, roles, resources and ladders, each once, in order of finding.
  private(set) var names: [String] = []
  /// Whether working-time law is among them.
  private(set) var hasLaw = false
  /// Names of assumptions.
  private(set) var assumptions: [String] = []
  /// Names of the parameters and assumptions with a value.
  private(set) var parameters: [String] = []

  mutating func add(_ name: String, _ book: Rulebook) {
    guard !names.contains(name) else { return }
    names.append(name)
    if book.labourLimits.contains(where: { $0.name == name }) { hasLaw = true }
    if book.statedAssumptions.contains(where: { $0.name == name }) { assume(name) }
  }

  /// A value that a parameter may have given.
  mutating func add<Value>(_ given: Given<Value>?, _ book: Rulebook) {
    guard let name = given?.parameter, let parameter = book.parameter(name) else { return }
    if !parameters.contains(name) { parameters.append(name) }
    if parameter.isAssumption { assume(name) }
  }

  private mutating func assume(_ name: String) {
    if !assumptions.contains(name) { assumptions.append(name) }
  }

  /// What is due: its rules, and the numbers their clauses ask for.
  mutating func add(_ obligations: [Obligation], _ book: Rulebook) {
    var seen: Set<String> = []
    for obligation in obligations {
      guard seen.insert("\(obligation.rule)/\(obligation.origin.range.start)").inserted,
        let version = version(of: obligation, book)
      else { continue }
      add(obligation.rule, book)
      for frequency in version.frequencies where frequency.origin == obligation.origin {
        add(frequency.count, book)
      }
      for presence in version.presence where presence.origin == obligation.origin {
        add(presence.count, book)
        add(presence.windows, book)
      }
    }
  }

  /// The work that what is due asks for: its length, and the speed of its resources.
  mutating func addWork(_ obligations: [Obligation], _ book: Rulebook) {
    add(obligations, book)
    var seen: Set<String> = []
    for obligation in obligations {
      guard seen.insert("\(obligation.rule)/\(obligation.version)").inserted,
        let version = version(of: obligation, book)
      else { continue }
      add(version.takes, book)
      for use in version.uses { addUse(of: use.resource, book) }
    }
  }

  mutating func addUse(of resource: String, _ book: Rulebook) {
    guard let found = book.resource(resource) else { return }
    add(resource, book)
    add(found.handles, book)
  }

  mutating func addTime(of resource: Resource, _ book: Rulebook) {
    add(resource.name, book)
    for budget in resource.available { add(budget.minutes, book) }
    add(resource.windows, book)
  }

  mutating func add(_ windows: Windows, _ book: Rulebook) {
    for window in windows.windows { add(window.window, book) }
  }

  mutating func add(_ role: Role, _ book: Rulebook) {
    add(role.name, book)
    for window in role.deployed { add(window.window, book) }
  }

  /// The limits, roles and shapes that findings about shifts name.
  mutating func add(_ findings: [Finding], _ book: Rulebook) {
    for finding in findings {
      if let limits = book.limits(at: finding.origin) {
        add(limits.name, book)
      } else if let role = book.roles.first(where: { $0.origin == finding.origin }) {
        add(role, book)
      } else if let shape = book.shiftShapes.first(where: { $0.origin == finding.origin }) {
        for role in shape.roles { add(role, book) }
      }
    }
  }

  mutating func add(_ other: Grounds, _ book: Rulebook) {
    for name in other.names { add(name, book) }
    for name in other.assumptions { assume(name) }
    for name in other.parameters where !parameters.contains(name) { parameters.append(name) }
  }

  private func version(of obligation: Obligation, _ book: Rulebook) -> RuleVersion? {
    book.rule(obligation.rule)?.versions.first { $0.number == obligation.version }
  }
}

extension Rulebook {
  /// The labour limits that hold the limit that stands somewhere.
  func limits(at origin: Origin?) -> LabourLimits? {
    guard let origin else { return nil }
    return labourLimits.first { limits in
      limits.origin == origin || limits.items.contains { $0.origin == origin }
    }
  }
}
