import Registers
import RuleChecking
import RuleEditing

/// Names of rules that registers use: renaming them in the rules alone would break the registers.
struct NamesInRegisters {
  private let roles: Set<String>
  private let qualifications: Set<String>
  private let resources: Set<String>
  private let rules: Set<String>

  init(_ city: City) {
    var roles: Set<String> = []
    var qualifications: Set<String> = []
    for person in city.people {
      roles.formUnion(person.roles)
      for held in person.qualifications { qualifications.insert(held.qualification) }
    }
    for row in city.partners { roles.insert(row.partner) }
    self.roles = roles
    self.qualifications = qualifications
    resources = Set(city.units.lazy.map(\.resource))
    rules = Set(city.checks.lazy.map(\.rule))
  }

  /// Whether a register holds the name of a symbol.
  func holds(_ symbol: Symbol) -> Bool {
    guard case .name(let sort) = symbol.sort else { return false }
    switch sort {
    case .role: return roles.contains(symbol.name)
    case .qualification: return qualifications.contains(symbol.name)
    case .resource: return resources.contains(symbol.name)
    case .rule: return rules.contains(symbol.name)
    case .document, .milestone, .holidays, .labourLimits, .kind, .zone, .parameter, .ladder,
      .regime, .indicator:
      return false
    }
  }
}

extension Project {
  /// Whether a register that was read holds the name of a symbol.
  func isInRegisters(_ symbol: Symbol) -> Bool {
    registers.values.contains { $0.names.holds(symbol) }
  }
}
