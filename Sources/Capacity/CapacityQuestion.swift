public import CapacityValues
public import CivilTime
public import Registers
public import RuleChecking

/// What is asked: whether a city can do, on some days, what its rules ask.
public struct CapacityQuestion: Sendable {
  /// The rules, without errors.
  public let rulebook: Rulebook
  /// The registers.
  public let city: City
  /// The days.
  public let period: CapacityPeriod
  /// Facts on or after it are not used; not after the period's first day.
  public let reference: Day

  /// A question.
  public init(rulebook: Rulebook, city: City, period: CapacityPeriod, reference: Day) {
    self.rulebook = rulebook
    self.city = city
    self.period = period
    self.reference = reference
  }

  /// The same question about other rules and registers.
  public func supposing(rulebook: Rulebook, city: City) -> CapacityQuestion {
    CapacityQuestion(rulebook: rulebook, city: city, period: period, reference: reference)
  }

  /// Every pool that rules name: resources, roles, organisations; each sorted by name.
  public var pools: [CapacityPool] {
    rulebook.resources.map { CapacityPool(kind: .resource, name: $0.name) }.sorted {
      $0.name < $1.name
    }
      + rulebook.roles.map {
        CapacityPool(kind: $0.isExternal ? .partner : .role, name: $0.name)
      }.sorted { ($0.kind == .role ? 0 : 1, $0.name) < ($1.kind == .role ? 0 : 1, $1.name) }
  }
}
