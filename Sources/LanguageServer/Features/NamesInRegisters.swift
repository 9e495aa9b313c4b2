import Registers
import RuleChecking
import RuleEditing

/// Names of rules that registers use: renaming them in the rules alone would break the registers.
struct NamesInRegisters {
  private let roles: Set<String>
  private let qualifications: Set<String>
  private let resources: Set<String>
  private let rules: Set<String>

  init(_ cities: [City]) {
    roles = Set(cities.flatMap(\.people).flatMap(\.roles)).union(
      cities.flatMap(\.partners).map(\.partner)
    )
    qualifications = Set(cities.flatMap(\.people).flatMap(\.qualifications).map(\.qualification))
    resources = Set(cities.flatMap(\.units).map(\.resource))
    rules = Set(cities.flatMap(\.checks).map(\.rule))
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
  /// The names of rules that the registers read so far use.
  var namesInRegisters: NamesInRegisters {
    NamesInRegisters(registers.keys.sorted().compactMap { registers[$0]?.city })
  }
}
