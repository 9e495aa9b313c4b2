import RuleSyntax
import SourceText

/// A number becomes one less and one more: `4 times` → `3 times`, `5 times`.
///
/// Minutes move by 15, or by half when they are fewer; numbers from 20 on by a tenth, so that the
/// change is one that somebody could make. A number never becomes 0.
enum NumberMutation {
  static func edits(_ site: MutationSite) -> [MutationEdit] {
    site.slots.flatMap { slot -> [MutationEdit] in
      switch slot.value {
      case .integer(let value):
        guard labels.contains(slot.label) else { return [] }
        return around(value, by: step(value)).map { MutationEdit(slot.range, "\($0)") }
      case .quantity(let quantity):
        guard labels.contains(slot.label) else { return [] }
        return edits(quantity, slot, site)
      case .name, .string, .date, .time, .window, .days, .condition, .word, .outcome, .present:
        return []
      }
    }
  }

  /// Steps of ladders, the time between and numbers in conditions have operators of their own.
  private static let labels: Set<SlotLabel> = [
    .count, .quantity, .amount, .every, .duration, .secondDuration, .thirdDuration, .percent,
    .offset, .everyYears, .detour, .period,
  ]

  private static func edits(
    _ quantity: QuantitySyntax,
    _ slot: SlotSyntax,
    _ site: MutationSite
  ) -> [MutationEdit] {
    let isStep = site.clause?.kind == .step || site.clause?.kind == .countsViolation
    guard let number = site.numbers(in: slot.range).first, quantity.scale == 1, !isStep else {
      return []
    }
    // `1 h 30 min` moves by a quarter of an hour as a whole.
    if let minutes = quantity.plusMinutes, let last = site.numbers(in: slot.range).last {
      return [minutes - 15, minutes + 15].filter { 0 < $0 && $0 < 60 && $0 != minutes }.map {
        MutationEdit(last.range, "\($0)")
      }
    }
    let by = quantity.unit == .minutes ? min(15, max(1, number.value / 2)) : step(number.value)
    var values = around(number.value, by: by)
    if quantity.unit == .hours, quantity.per == nil, number.value == 1 { values = [2] }
    return values.map { MutationEdit(number.range, "\($0)") }
  }

  private static func step(_ value: Int) -> Int { value < 20 ? 1 : value / 10 }

  private static func around(_ value: Int, by step: Int) -> [Int] {
    let more = value.addingReportingOverflow(step)
    return [value - step, more.overflow ? value : more.partialValue].filter {
      $0 > 0 && $0 != value
    }
  }
}
