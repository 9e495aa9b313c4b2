import CivilTime
import RuleSyntax
import SourceText

extension Binder {
  /// A parameter or assumption with its value and range.
  mutating func parameter(_ place: Scope.Place) -> Parameter? {
    let declaration = scope.declaration(place)
    let basis = basis(declaration)
    guard let name = declaration[.name]?.text, let slot = declaration[.quantity] else {
      return nil
    }
    let isAssumption = declaration.kind == .assumption
    if isAssumption { checkAssumption(declaration, name) }
    guard let value = writtenValue(slot.value, slot.range) else { return nil }
    if let sort = unitOfRange(declaration, whenMissingIn: value) {
      // One mistake: neither the range nor the clauses that use the name are wrong.
      report(.valueWithoutUnit(sort), at: slot.range)
      return nil
    }
    let range = declaration.clause(.range).flatMap { self.range($0, of: value, slot) }
    return Parameter(
      name: name,
      value: value,
      isAssumption: isAssumption,
      basis: basis,
      because: declaration.clause(.because)?[.text]?.text ?? basis.assumedBecause,
      owner: declaration.clause(.owner)?[.text]?.text,
      reviewBy: declaration.clause(.reviewBy)?[.date]?.day,
      range: range,
      origin: origin(declaration.range)
    )
  }

  private mutating func checkAssumption(_ declaration: DeclarationSyntax, _ name: String) {
    var lacking: [ClauseKind] = []
    if declaration.clause(.because) == nil, declaration.clause(.assumedBecause) == nil {
      lacking.append(.because)
    }
    for kind in [ClauseKind.owner, .reviewBy] where declaration.clause(kind) == nil {
      lacking.append(kind)
    }
    if !lacking.isEmpty {
      report(.incompleteAssumption(name, lacking: lacking), at: declaration.range)
    }
  }

  /// A value written in place; parameters do not refer to each other.
  private mutating func writtenValue(_ value: SlotValue, _ range: TextRange) -> QuantityValue? {
    switch value {
    case .integer(let number): return .count(Fraction(number))
    case .quantity(let written):
      guard let value = QuantityValue(written) else {
        report(.unreadableQuantity(text(range), nil), at: range)
        return nil
      }
      return value
    case .window(let from, let to):
      return clockWindow(from: from, to: to, at: range).map { .window($0) }
    case .date(let year, let month, let day):
      return Day(year: year, month: month, day: day).map { .date($0) }
    case .name, .string, .time, .days, .condition, .word, .outcome, .present: return nil
    }
  }

  /// What both ends of the range are, when they have a unit and the value is a bare number.
  private func unitOfRange(
    _ declaration: DeclarationSyntax,
    whenMissingIn value: QuantityValue
  ) -> QuantityValue? {
    guard case .count = value, let clause = declaration.clause(.range),
      let lowSlot = clause[.low], let highSlot = clause[.high],
      case .quantity(let high) = highSlot.value, let top = QuantityValue(high),
      case .quantity(let low) = Binder.sharingUnit(lowSlot.value, with: highSlot.value),
      let bottom = QuantityValue(low), top.sort == bottom.sort, top.sort != value.sort
    else { return nil }
    return top
  }

  private mutating func range(
    _ clause: ClauseSyntax,
    of value: QuantityValue,
    _ valueSlot: SlotSyntax
  ) -> ClosedQuantityRange? {
    guard let lowSlot = clause[.low], let highSlot = clause[.high] else { return nil }
    // `3 to 6 per calendar year`: the unit is said once, at the end.
    let shared = Binder.sharingUnit(lowSlot.value, with: highSlot.value)
    guard let low = writtenValue(shared, lowSlot.range),
      let high = writtenValue(highSlot.value, highSlot.range)
    else { return nil }
    guard let inOrder = low.isAtMost(high), let fromLow = low.isAtMost(value),
      let toHigh = value.isAtMost(high)
    else {
      let odd = high.isAtMost(value) == nil ? high : low
      report(.rangeOfOtherSort(odd, value), at: clause.range)
      return nil
    }
    let (lowText, highText) = (text(lowSlot.range), text(highSlot.range))
    guard inOrder else {
      let between = file.text(TextRange(Int(lowSlot.range.end), Int(highSlot.range.start)))
      let fix = Fix(
        range: lowSlot.range.union(highSlot.range),
        replacement: highText + between + lowText,
        title: Bilingual(en: "swap the two", nl: "wissel de twee om"),
        isSafe: false
      )
      report(.reversedRange(lowText, highText, fix: fix), at: clause.range)
      return nil
    }
    if !fromLow || !toHigh {
      report(.outsideRange(text(valueSlot.range), lowText, highText), at: clause.range)
    }
    return ClosedQuantityRange(low: low, high: high)
  }

  /// The low end with the unit of the high end where it has none.
  private static func sharingUnit(_ low: SlotValue, with high: SlotValue) -> SlotValue {
    guard case .quantity(let top) = high else { return low }
    let bottom: QuantitySyntax
    switch low {
    case .quantity(let quantity): bottom = quantity
    case .integer(let number): bottom = QuantitySyntax(digits: number, scale: 1, unit: .none)
    case .name, .string, .date, .time, .window, .days, .condition, .word, .outcome, .present:
      return low
    }
    guard bottom.per == nil, bottom.unit == .none || bottom.unit == top.unit else { return low }
    return .quantity(
      QuantitySyntax(
        digits: bottom.digits,
        scale: bottom.scale,
        unit: top.unit,
        plusMinutes: bottom.plusMinutes,
        per: top.per
      )
    )
  }
}
