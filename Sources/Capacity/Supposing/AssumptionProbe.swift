import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// What each assumption with a range does to the answer of a pool, and all of them together.
struct AssumptionProbe {
  /// One assumption with its ends as changes.
  struct Ends: Sendable {
    let name: String
    let value: Bilingual
    let low: (text: Bilingual, change: Supposition)
    let high: (text: Bilingual, change: Supposition)
    let because: String?
    let owner: String?
    let place: CapacityPlace
    let parameter: Parameter?
  }

  var probe: PoolProbe

  init(_ probe: PoolProbe) { self.probe = probe }

  /// What one assumption does, and its better and its worse end.
  struct Tried: Sendable {
    /// Nil for one that changes nothing.
    let effect: AssumptionEffect?
    let best: Supposition
    let worst: Supposition
  }

  /// The answer with one assumption at its ends, and where it turns.
  mutating func tried(_ one: Ends) -> Tried {
    let now = probe.base
    let low = probe.answer([one.low.change])
    let high = probe.answer([one.high.change])
    let isLowBest = (low.short, low.worst) < (high.short, high.worst)
    let (best, worst) = isLowBest ? (one.low, one.high) : (one.high, one.low)
    // What changes nothing is no assumption the answer rests on.
    guard low.worst != now.worst || high.worst != now.worst || low.short != high.short else {
      return Tried(effect: nil, best: best.change, worst: worst.change)
    }
    let turning = turning(one, now)
    return Tried(
      effect: AssumptionEffect(
        name: one.name,
        value: one.value,
        low: one.low.text,
        high: one.high.text,
        because: one.because,
        owner: one.owner,
        place: one.place,
        now: now.worst,
        atLow: low.worst,
        atHigh: high.worst,
        turning: turning?.text,
        distance: turning?.distance,
        isTurningInRange: turning?.isInRange
          ?? (now.isShort != low.isShort || now.isShort != high.isShort)
      ),
      best: best.change,
      worst: worst.change
    )
  }

  /// The effects, the one that turns the answer soonest first, and the answer over all ranges.
  mutating func joined(
    _ tried: [Tried]
  ) -> (effects: [AssumptionEffect], range: AssumptionRange?) {
    let effects = tried.compactMap(\.effect)
    guard !effects.isEmpty else { return ([], nil) }
    let range = AssumptionRange(
      best: probe.answer(tried.map(\.best)).worst,
      worst: probe.answer(tried.map(\.worst)).worst,
      names: effects.map(\.name).sorted()
    )
    return (effects.sorted { AssumptionProbe.isBefore($0, $1) }, range)
  }

  private static func isBefore(_ left: AssumptionEffect, _ right: AssumptionEffect) -> Bool {
    switch (left.distance, right.distance) {
    case (let a?, let b?) where a != b: return a < b
    case (_?, nil): return true
    case (nil, _?): return false
    case (_, _):
      let (a, b) = (left.swing, right.swing)
      return a != b ? a > b : left.name < right.name
    }
  }

  /// Assumptions of rules and registers that concern the pool and have a range.
  func ends() -> [Ends] {
    let question = probe.question
    let used = ParameterUse.names(question, probe.pool)
    let ofRules = question.rulebook.parameters.compactMap { parameter -> Ends? in
      guard parameter.isAssumption, used.contains(parameter.name), let range = parameter.range
      else { return nil }
      func text(_ value: QuantityValue) -> Bilingual {
        Bilingual(en: QuantityText.text(value, .english), nl: QuantityText.text(value, .dutch))
      }
      return Ends(
        name: parameter.name,
        value: text(parameter.value),
        low: (text(range.low), .value(parameter: parameter.name, range.low)),
        high: (text(range.high), .value(parameter: parameter.name, range.high)),
        because: parameter.because,
        owner: parameter.owner,
        place: Places.place(parameter.origin, parameter.basis),
        parameter: parameter
      )
    }
    return ofRules + ofRegisters(question)
  }

  /// Rows whose number of places is assumed, with a range `5000 to 7000`.
  private func ofRegisters(_ question: CapacityQuestion) -> [Ends] {
    guard
      question.rulebook.rules.flatMap(\.versions).flatMap(\.uses).contains(where: \.forEachPlace)
    else { return [] }
    let rows = Dictionary(
      question.city.assumptions.map { ($0.origin, $0) }
    ) { first, _ in first }
    let kinds = Set(question.rulebook.rules.compactMap(\.kind))
    let registers = Set(
      question.rulebook.kinds.filter { kinds.contains($0.name) }.map(\.register)
    )
    return question.city.places.compactMap { place -> Ends? in
      guard registers.contains(place.register), let places = place.places,
        let assumed = rows[place.origin], let range = assumed.range.flatMap({ RangeText($0) })
      else { return nil }
      func text(_ number: Int) -> Bilingual {
        let count = CapacityWords.count(number)
        return Bilingual(en: "\(count.english) places", nl: "\(count.dutch) plaatsen")
      }
      return Ends(
        name: "\(place.register) \(place.id)",
        value: text(places),
        low: (text(range.low), .places(object: place.id, range.low)),
        high: (text(range.high), .places(object: place.id, range.high)),
        because: assumed.because,
        owner: assumed.owner,
        place: CapacityPlace(file: assumed.origin.file, line: assumed.origin.line),
        parameter: nil
      )
    }
  }

  // MARK: The turning point

  private struct Turning {
    let text: Bilingual
    let distance: Fraction?
    let isInRange: Bool
  }

  /// The value of one assumption where the answer turns, the others as they are.
  private mutating func turning(_ ends: Ends, _ now: PoolProbe.Answer) -> Turning? {
    guard let parameter = ends.parameter, let range = parameter.range,
      let value = NumberedValue(parameter.value), let low = NumberedValue(range.low),
      let high = NumberedValue(range.high)
    else { return nil }
    let reach = value.reach(low.number, high.number)
    func isShort(_ number: Int) -> Bool {
      probe.answer([.value(parameter: parameter.name, value.with(number))]).isShort
    }
    let up = isShort(reach.upperBound)
    let down = isShort(reach.lowerBound)
    guard up != down else { return nil }
    // Between the two ends the answer turns once: more of a thing never helps and harms.
    var (same, other) = (value.number, now.isShort == up ? reach.lowerBound : reach.upperBound)
    guard same != other else { return nil }
    while abs(same - other) > 1 {
      let middle = same + (other - same) / 2
      if isShort(middle) == now.isShort { same = middle } else { other = middle }
    }
    let text = value.with(other)
    let distance = Fraction(abs(other - value.number)).times(100)
      .divided(by: Fraction(max(1, value.number)))
    return Turning(
      text: Bilingual(
        en: QuantityText.text(text, .english),
        nl: QuantityText.text(text, .dutch)
      ),
      distance: distance,
      isInRange: low.number <= other && other <= high.number
    )
  }
}

extension AssumptionEffect {
  /// Minutes between the two ends.
  var swing: Fraction {
    let swing = atHigh.minus(atLow)
    return swing.numerator < 0 ? atLow.minus(atHigh) : swing
  }
}

/// `5000 to 7000`, `5000 t/m 7000`.
struct RangeText {
  let low: Int
  let high: Int

  init?(_ text: String) {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.map { Int($0) }
    guard numbers.count == 2, let low = numbers[0], let high = numbers[1], low <= high,
      high <= 10_000_000
    else { return nil }
    self.low = low
    self.high = high
  }
}

/// A value that is one number: in whole steps of its unit.
struct NumberedValue {
  let number: Int
  private let value: QuantityValue

  init?(_ value: QuantityValue) {
    self.value = value
    switch value {
    case .count(let number), .countPer(let number, _), .placesPerHour(let number),
      .percent(let number):
      guard number.denominator == 1, let whole = Int(exactly: number.numerator) else { return nil }
      self.number = whole
    case .minutes(let minutes), .minutesPerDay(let minutes): number = minutes
    case .places(let places): number = places
    case .period, .metresPerHour, .euroCents, .window, .date: return nil
    }
  }

  func with(_ number: Int) -> QuantityValue {
    switch value {
    case .count: .count(Fraction(number))
    case .countPer(_, let unit): .countPer(Fraction(number), unit)
    case .placesPerHour: .placesPerHour(Fraction(number))
    case .percent: .percent(Fraction(number))
    case .minutes: .minutes(number)
    case .minutesPerDay: .minutesPerDay(number)
    case .places: .places(number)
    case .period, .metresPerHour, .euroCents, .window, .date: value
    }
  }

  /// How far the value is looked for: at least over its range, at most to four times the value.
  func reach(_ low: Int, _ high: Int) -> ClosedRange<Int> {
    let top: Int
    switch value {
    case .minutesPerDay: top = 1440
    case .percent: top = 100
    case .count, .countPer, .placesPerHour, .minutes, .places, .period, .metresPerHour, .euroCents,
      .window, .date:
      top = max(high, number * 4)
    }
    let bottom: Int
    switch value {
    case .placesPerHour: bottom = max(1, number / 4)
    case .count, .countPer, .minutes, .minutesPerDay, .places, .percent, .period, .metresPerHour,
      .euroCents, .window, .date:
      bottom = 0
    }
    return min(bottom, low, number)...max(top, high, number)
  }
}
