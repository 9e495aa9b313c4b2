import SourceText

/// Which quantities may stand in a slot.
enum QuantityFamily: Sendable {
  case any, duration, period, places, percent, speed

  /// Whether a quantity belongs to the family.
  func holds(_ quantity: QuantitySyntax) -> Bool {
    switch self {
    case .any: true
    case .duration:
      quantity.per == nil && (quantity.unit == .minutes || quantity.unit == .hours)
    case .period:
      quantity.per == nil && quantity.scale == 1
        && [.days, .weeks, .months, .quarters, .years].contains(quantity.unit)
    case .places: quantity.per == nil && quantity.unit == .places && quantity.scale == 1
    case .percent: quantity.per == nil && quantity.unit == .percent
    case .speed: quantity.unit == .kilometres && quantity.per == .hours
    }
  }
}

extension Matcher {
  /// The unit keywords, and the units they mean.
  private static let units: [(Keyword, QuantitySyntax.Unit)] = [
    (.minute, .minutes), (.hour, .hours), (.day, .days), (.week, .weeks), (.month, .months),
    (.quarter, .quarters), (.calendarYear, .years), (.year, .years), (.place, .places),
    (.kilometre, .kilometres),
  ]

  /// Steps over a unit.
  private mutating func readUnit() -> QuantitySyntax.Unit? {
    guard position < end, tokens[position].word != 0 else { return nil }
    for (keyword, unit) in Matcher.units where length(of: keyword) > 0 {
      return take(keyword) ? unit : nil
    }
    return nil
  }

  mutating func readQuantity(_ family: QuantityFamily) -> SlotValue? {
    let start = position
    guard let quantity = readAnyQuantity(family) else {
      if position == start { expect(.slot(family.slotKind)) }
      return nil
    }
    guard family.holds(quantity) else { return explainFamily(family, quantity, from: start) }
    return .quantity(quantity)
  }

  private mutating func readAnyQuantity(_ family: QuantityFamily) -> QuantitySyntax? {
    if length(of: .euro) > 0 {
      guard take(.euro), let number = readDecimal() else { return nil }
      return QuantitySyntax(digits: number.digits, scale: number.scale, unit: .euro)
    }
    guard let number = readDecimal() else { return nil }
    if isAt(.percent) {
      position += 1
      return QuantitySyntax(digits: number.digits, scale: number.scale, unit: .percent)
    }
    list(family.units)
    if family == .any || family == .percent { list(.percent) }
    let unit = readUnit() ?? explainUnitWord() ?? .none
    if unit == .hours { listMinutes() }
    var minutes: Int?
    if unit == .hours, number.scale == 1, isAt(.number),
      position + 1 < end, length(of: .minute, at: position + 1, in: language) > 0
    {
      minutes = readInteger()
      guard take(.minute) else { return nil }
    }
    var per: QuantitySyntax.Unit?
    if family == .any || family == .speed { list([.per]) }
    // `per week` of a count is its own keyword in some shapes; there no unit is read.
    if length(of: .per) > 0 {
      guard take(.per) else { return nil }
      list(family == .speed ? [.hour] : family.units)
      per = readUnit()
      guard per != nil else { return explainNoUnit() }
    }
    return QuantitySyntax(
      digits: number.digits,
      scale: number.scale,
      unit: unit,
      plusMinutes: minutes,
      per: per
    )
  }

  /// Notes minutes when a number after hours ends the line.
  private mutating func listMinutes() {
    guard isListing, isAt(.number), position + 1 == end else { return }
    position += 1
    list([.minute])
    position -= 1
  }

  /// Reads `closure 3 months and permit-review` as it stands, with single spaces.
  mutating func readOutcome() -> String? {
    let start = position
    repeat {
      list(.slot(currentLabel, .outcome))
      guard readName() != nil else { return nil }
      list([.euro])
      if isAt(.number) || length(of: .euro) > 0 {
        guard readQuantity(.any) != nil else { return nil }
      }
    } while take(.and)
    return (start..<position).map { text(at: $0) }.joined(separator: " ")
  }
}

extension QuantityFamily {
  /// The slot it stands for in messages.
  var slotKind: SlotKind {
    switch self {
    case .any: .quantity
    case .duration: .duration
    case .period: .period
    case .places: .places
    case .percent: .percentOrName
    case .speed: .speedOrName
    }
  }
}
