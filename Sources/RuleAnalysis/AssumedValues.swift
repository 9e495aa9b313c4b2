import Obligations
import RuleChecking
import SourceText

/// Assumptions that set how much work there is: how often, how long, how many people on duty.
enum AssumedWork {
  /// Those with a range that differs at its ends, which a rule uses for its work.
  static func parameters(_ rulebook: Rulebook) -> [Parameter] {
    let used = Set(
      rulebook.rules.flatMap { $0.versions.flatMap(\.assumptions) }
        + rulebook.regimes.flatMap {
          $0.replaces.flatMap { $0.frequencies.compactMap(\.count.parameter) }
        }
    )
    return rulebook.parameters.filter { parameter in
      guard parameter.isAssumption, used.contains(parameter.name), let range = parameter.range,
        let ends = ends(range)
      else { return false }
      return ends.low < ends.high
    }
  }

  /// The ends of a range in whole numbers or minutes; nil for other quantities.
  static func ends(_ range: ClosedQuantityRange) -> (low: Int, high: Int)? {
    guard let low = number(range.low), let high = number(range.high) else { return nil }
    return (low, high)
  }

  /// A count or the minutes of a length; nil for other quantities and for broken numbers.
  static func number(_ value: QuantityValue) -> Int? {
    switch value {
    case .count(let count), .countPer(let count, _):
      count.denominator == 1 ? Int(count.numerator) : nil
    case .minutes(let minutes): minutes
    case .period, .minutesPerDay, .placesPerHour, .places, .metresPerHour, .percent, .euroCents,
      .window, .date:
      nil
    }
  }

  /// A value of the same sort as another, with another number.
  static func value(_ number: Int, like other: QuantityValue) -> QuantityValue {
    switch other {
    case .count: .count(Fraction(number))
    case .countPer(_, let unit): .countPer(Fraction(number), unit)
    case .minutes: .minutes(number)
    case .period, .minutesPerDay, .placesPerHour, .places, .metresPerHour, .percent, .euroCents,
      .window, .date:
      other
    }
  }

  /// A value as the rules write it.
  static func text(_ number: Int, _ parameter: Parameter) -> Bilingual {
    let value = value(number, like: parameter.value)
    return Bilingual(
      en: QuantityText.text(value, .english),
      nl: QuantityText.text(value, .dutch)
    )
  }

  /// Two neighbouring values of an assumption between which a verdict turns, with all else as it is.
  ///
  /// The last that is enough and the first that is not; nil when both ends of its range say the same.
  static func turn(
    _ parameter: Parameter,
    isShort: (QuantityValue) -> Bool
  ) -> (fits: Int, fails: Int)? {
    guard let ends = parameter.range.flatMap(ends),
      !isShort(value(ends.low, like: parameter.value)),
      isShort(value(ends.high, like: parameter.value))
    else { return nil }
    var (fits, fails) = ends
    while fails - fits > 1 {
      let middle = fits + (fails - fits) / 2
      if isShort(value(middle, like: parameter.value)) { fails = middle } else { fits = middle }
    }
    return (fits, fails)
  }

  /// `if `x` alone changes, 4 per week fits and 5 per week does not`.
  static func turning(
    _ parameter: Parameter,
    isShort: (QuantityValue) -> Bool
  ) -> Bilingual {
    guard let turn = turn(parameter, isShort: isShort) else {
      return Bilingual(
        en: "`\(parameter.name)` alone does not turn it",
        nl: "`\(parameter.name)` alleen keert het niet"
      )
    }
    let (fits, fails) = (text(turn.fits, parameter), text(turn.fails, parameter))
    return Bilingual(
      en:
        "if `\(parameter.name)` alone changes, \(fits.english) fits and \(fails.english) does not",
      nl: "als alleen `\(parameter.name)` verandert, past \(fits.dutch) en \(fails.dutch) niet"
    )
  }
}

extension RuleVersion {
  /// The parameters that set how much work it asks for.
  var assumptions: [String] {
    frequencies.compactMap(\.count.parameter) + presence.compactMap(\.count.parameter)
      + [takes?.parameter].compactMap { $0 }
  }

  /// Whether it asks for something more or less often than the same version under other values.
  fileprivate func isDueOtherwise(
    than other: RuleVersion,
    _ values: [String: QuantityValue]
  ) -> Bool {
    frequencies.contains { values[$0.count.parameter ?? ""] != nil }
      || presence.count != other.presence.count || presence.contains { $0.count.value <= 0 }
  }

  fileprivate func assuming(_ values: [String: QuantityValue]) -> RuleVersion {
    RuleVersion(
      number: number,
      from: from,
      through: through,
      milestone: milestone,
      transition: transition,
      team: team,
      partners: partners,
      takes: takes.map { Given($0.assuming(values), parameter: $0.parameter, origin: $0.origin) },
      uses: uses,
      windows: windows,
      frequencies: frequencies.compactMap { $0.assuming(values) },
      triggers: triggers,
      presence: presence.compactMap { $0.assuming(values) },
      reserves: reserves,
      ladder: ladder,
      isUnannounced: isUnannounced,
      prefersOwnArea: prefersOwnArea,
      origin: origin
    )
  }
}

extension Rulebook {
  /// The rules with other values of some assumptions, and the names of those that use one; the other
  /// rules stand in it without versions, so that they ask for nothing.
  ///
  /// `otherwiseDue` are those of them that are then due more or less often: of the others only the
  /// length or the number of people differs.
  func assuming(
    _ values: [String: QuantityValue]
  ) -> (book: Rulebook, changed: Set<String>, otherwiseDue: Set<String>) {
    var book = self
    book.regimes = regimes.map { regime in
      Regime(
        name: regime.name,
        from: regime.from,
        through: regime.through,
        precedes: regime.precedes,
        pauses: regime.pauses,
        replaces: regime.replaces.map { replacement in
          Regime.Replacement(
            rule: replacement.rule,
            frequencies: replacement.frequencies.compactMap { $0.assuming(values) },
            origin: replacement.origin
          )
        },
        goesFirstWhenShort: regime.goesFirstWhenShort,
        basis: regime.basis,
        origin: regime.origin
      )
    }
    let replaced = Set(
      regimes.flatMap(\.replaces).filter { replacement in
        replacement.frequencies.contains { values[$0.count.parameter ?? ""] != nil }
      }.map(\.rule)
    )
    let changed = Set(
      rules.filter { rule in
        replaced.contains(rule.name)
          || rule.versions.contains { $0.assumptions.contains { values[$0] != nil } }
      }.map(\.name)
    )
    book.rules = rules.map { rule in
      Rule(
        name: rule.name,
        title: rule.title,
        kind: rule.kind,
        condition: rule.condition,
        versions: changed.contains(rule.name) ? rule.versions.map { $0.assuming(values) } : [],
        countsFor: rule.countsFor,
        moreOftenThan: rule.moreOftenThan,
        during: rule.during,
        basis: rule.basis,
        origin: rule.origin
      )
    }
    let otherwiseDue = zip(rules, book.rules).filter { before, after in
      changed.contains(before.name)
        && (replaced.contains(before.name)
          || zip(before.versions, after.versions).contains { $0.isDueOtherwise(than: $1, values) })
    }.map(\.0.name)
    return (book, changed, Set(otherwiseDue))
  }
}

extension Given<Int> {
  fileprivate func assuming(_ values: [String: QuantityValue]) -> Int {
    parameter.flatMap { values[$0] }.flatMap(AssumedWork.number).map { min(max($0, 0), 100_000) }
      ?? value
  }
}

extension Frequency {
  /// Nil for none at all.
  func assuming(_ values: [String: QuantityValue]) -> Frequency? {
    let number = count.assuming(values)
    guard number > 0 else { return nil }
    return Frequency(
      period: period,
      count: Given(min(number, 1000), parameter: count.parameter, origin: count.origin),
      promise: promise,
      condition: condition,
      days: days,
      spacing: spacing,
      origin: origin
    )
  }
}

extension Presence {
  /// Nil for nobody at all.
  fileprivate func assuming(_ values: [String: QuantityValue]) -> Presence? {
    let number = count.assuming(values)
    guard number > 0 else { return nil }
    return Presence(
      count: Given(number, parameter: count.parameter, origin: count.origin),
      role: role,
      qualification: qualification,
      area: area,
      windows: windows,
      visitsCount: visitsCount,
      origin: origin
    )
  }
}
