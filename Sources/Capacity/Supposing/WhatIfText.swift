import CapacityValues
import CivilTime
import Obligations
import Registers
public import RuleChecking
import SourceText

/// What somebody typed as a what-if: `scan-car + 1`, `scan-speed = 1500 places per h`.
public struct WhatIfText: Hashable, Sendable {
  /// What is done to the name.
  public enum Change: Hashable, Sendable {
    /// So many more (or, negative, fewer).
    case more(Int)
    /// The value as written.
    case to(String)
  }

  /// The name on the left.
  public let name: String
  /// What is done.
  public let change: Change

  /// Reads one; nil for anything else.
  public init?(_ text: String) {
    guard let sign = text.firstIndex(where: { "+=".contains($0) }) ?? WhatIfText.minus(text) else {
      return nil
    }
    let name = WhatIfText.trimmed(text[..<sign])
    let value = WhatIfText.trimmed(text[text.index(after: sign)...])
    guard !name.isEmpty, !value.isEmpty else { return nil }
    self.name = name
    switch text[sign] {
    case "=": change = .to(value)
    default:
      guard let number = Int(value), (1...1000).contains(number), !value.hasPrefix("+") else {
        return nil
      }
      change = .more(text[sign] == "+" ? number : -number)
    }
  }

  /// A minus with a space before it; names have hyphens.
  private static func minus(_ text: String) -> String.Index? {
    var before: Character = "x"
    for index in text.indices {
      if text[index] == "−" || (text[index] == "-" && before == " ") { return index }
      before = text[index]
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// What it means for some rules and registers.
  ///
  /// `value` reads a quantity as rules write it, for the parameter of a name.
  public func meaning(
    in question: CapacityQuestion,
    value: (String) -> QuantityValue?
  ) -> Result<Supposition, WhatIfMistake> {
    let rulebook = question.rulebook
    switch change {
    case .more(let number):
      if let now = present(question), now + number < 0 {
        return .failure(.fewer(name: name, change: -number, now: now))
      }
      if rulebook.resource(name) != nil { return .success(.units(resource: name, change: number)) }
      if let role = rulebook.role(name) {
        return .success(
          role.isExternal
            ? .partners(name: name, change: number) : .people(role: name, change: number)
        )
      }
    case .to(let text):
      if let parameter = rulebook.parameter(name) { return parsed(text, parameter, value) }
      if rulebook.resource(name) != nil {
        guard let wanted = Int(text), (0...1000).contains(wanted) else {
          return .failure(.number(name: name, read: text))
        }
        return .success(.units(resource: name, change: wanted - count(question)))
      }
      if let role = rulebook.role(name), !role.isExternal {
        guard let wanted = Int(text), (0...10_000).contains(wanted) else {
          return .failure(.number(name: name, read: text))
        }
        let now = question.city.people.count { $0.roles.contains(name) }
        return .success(.people(role: name, change: wanted - now))
      }
    }
    return .failure(unknown(rulebook))
  }

  private func parsed(
    _ text: String,
    _ parameter: Parameter,
    _ value: (String) -> QuantityValue?
  ) -> Result<Supposition, WhatIfMistake> {
    // A bare number takes the unit of the value it replaces.
    let written = Int(text).map { parameter.value.written(with: $0) } ?? text
    guard let read = value(written), read.isLike(parameter.value), read.isSensible else {
      return .failure(
        .value(name: name, read: text, now: QuantityText.text(parameter.value, .english))
      )
    }
    return .success(.value(parameter: name, read))
  }

  /// How many there are: of an organisation the most on one day; nil for other names.
  private func present(_ question: CapacityQuestion) -> Int? {
    if question.rulebook.resource(name) != nil { return count(question) }
    guard let role = question.rulebook.role(name) else { return nil }
    return role.isExternal
      ? question.city.partners.filter { $0.partner == name }.map(\.count).max() ?? 0
      : question.city.people.count { $0.roles.contains(name) }
  }

  private func count(_ question: CapacityQuestion) -> Int {
    let rows = question.city.units.filter {
      $0.resource == name && $0.validity.contains(question.period.from)
    }
    return question.city.units.contains { $0.resource == name }
      ? Set(rows.map(\.unit)).count : question.rulebook.resource(name)?.count ?? 0
  }

  private func unknown(_ rulebook: Rulebook) -> WhatIfMistake {
    let names: [String]
    switch change {
    case .more: names = rulebook.resources.map(\.name) + rulebook.roles.map(\.name)
    case .to: names = rulebook.parameters.map(\.name) + rulebook.resources.map(\.name)
    }
    return .unknown(name: name, nearest: Suggestion.nearest(to: name, among: names))
  }
}

/// Why a what-if means nothing here.
public enum WhatIfMistake: Error, Hashable, Sendable {
  /// No resource, role, organisation or parameter has that name; perhaps this one was meant.
  case unknown(name: String, nearest: String?)
  /// So many fewer than there are cannot be.
  case fewer(name: String, change: Int, now: Int)
  /// A whole number from 0 was expected.
  case number(name: String, read: String)
  /// The value is not of the sort of the parameter, whose value is given.
  case value(name: String, read: String, now: String)
}

extension QuantityValue {
  /// Whether two values are of the same sort.
  func isLike(_ other: QuantityValue) -> Bool {
    switch (self, other) {
    case (.count, .count), (.minutes, .minutes), (.period, .period),
      (.minutesPerDay, .minutesPerDay), (.placesPerHour, .placesPerHour), (.places, .places),
      (.metresPerHour, .metresPerHour), (.percent, .percent), (.euroCents, .euroCents),
      (.window, .window), (.date, .date):
      true
    case (.countPer(_, let unit), .countPer(_, let own)): unit == own
    case (.count, _), (.minutes, _), (.period, _), (.minutesPerDay, _), (.countPer, _),
      (.placesPerHour, _), (.places, _), (.metresPerHour, _), (.percent, _), (.euroCents, _),
      (.window, _), (.date, _):
      false
    }
  }

  /// Whether a city can have it: nothing below nothing, no day of more than 24 hours, work done
  /// at some speed.
  var isSensible: Bool {
    switch self {
    case .count(let number), .countPer(let number, _), .percent(let number):
      number.numerator >= 0 && number < Fraction(1_000_000)
    case .minutes(let minutes): (0...10_000).contains(minutes)
    case .minutesPerDay(let minutes): (0...1440).contains(minutes)
    case .placesPerHour(let number):
      number.numerator > 0 && number < Fraction(1_000_000) && number.denominator <= 1000
    case .places(let places): (0...10_000_000).contains(places)
    case .metresPerHour(let metres): metres > 0
    case .period, .euroCents, .window, .date: true
    }
  }

  /// A whole number with the unit of this value, as rules write it.
  func written(with number: Int) -> String {
    switch self {
    case .count, .countPer(_, .day): "\(number)"
    case .countPer(_, .year): "\(number) per calendar year"
    case .countPer(_, let unit): "\(number) per \(unit.rawValue)"
    case .minutes: "\(number) min"
    case .minutesPerDay: "\(number) h per day"
    case .placesPerHour: "\(number) places per h"
    case .places: "\(number) places"
    case .metresPerHour: "\(number) km per h"
    case .percent: "\(number)%"
    case .euroCents: "EUR \(number)"
    case .period(let period): "\(number) \(period.unit.rawValue)s"
    case .window, .date: "\(number)"
    }
  }
}
