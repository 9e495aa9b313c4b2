import RuleSyntax
import SourceText

extension Binder {
  mutating func resource(_ place: Scope.Place) -> Resource? {
    let declaration = scope.declaration(place)
    let basis = basis(declaration)
    let handles = placesPerHour(declaration.clause(.handles)?[.quantity])
    let available = declaration.clause(.available).map { budgets($0) } ?? []
    let windows = declaration.clauses(.within).flatMap { dayWindows($0) }
    guard let name = declaration[.name]?.text, let slot = declaration[.count],
      let count = slot.integer
    else { return nil }
    if !(0...100_000).contains(count) {
      report(
        .wrongNumber(text(slot.range), low: Bilingual(both: "0"), high: Bilingual(both: "100000")),
        at: slot.range
      )
    }
    return Resource(
      name: name,
      count: count,
      handles: handles,
      available: available,
      windows: Windows(windows: windows, ownHours: false),
      basis: basis,
      origin: origin(declaration.range)
    )
  }

  /// The parts of `available 9 h on Monday through Saturday, 3 h on Sunday`.
  private mutating func budgets(_ clause: ClauseSyntax) -> [Resource.Budget] {
    var budgets: [Resource.Budget] = []
    for (index, slot) in clause.slots.enumerated() where slot.label == .quantity {
      guard let minutes = budget(slot) else { continue }
      let next = index + 1 < clause.slots.count ? clause.slots[index + 1] : nil
      let days = next?.label == .days ? next.flatMap { daySet($0) } : nil
      budgets.append(Resource.Budget(minutes: minutes, days: days ?? .anyDay))
    }
    return budgets
  }
}
