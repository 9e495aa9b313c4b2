public import CivilTime
public import RuleSyntax

extension SlotSyntax {
  /// The text of a name, string or word.
  public var text: String? {
    switch value {
    case .name(let text), .string(let text), .word(let text), .outcome(let text): text
    case .integer, .quantity, .date, .time, .window, .days, .condition, .present: nil
    }
  }

  /// The whole number it holds, also when read as a bare quantity.
  public var integer: Int? {
    switch value {
    case .integer(let number): number
    case .quantity(let quantity)
    where quantity.unit == .none && quantity.per == nil && quantity.scale == 1:
      quantity.digits
    case .quantity, .name, .string, .date, .time, .window, .days, .condition, .word, .outcome,
      .present:
      nil
    }
  }

  /// The date it holds.
  public var day: Day? {
    switch value {
    case .date(let year, let month, let day): Day(year: year, month: month, day: day)
    case .name, .string, .integer, .quantity, .time, .window, .days, .condition, .word, .outcome,
      .present:
      nil
    }
  }
}
