import CapacityValues
import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A percentage that rules or assumptions take from hours: sickness, training, briefing, travel,
/// breakdown, and what is kept free.
///
/// Each is taken from what those before it left, so 10 % and then 10 % of 100 h leave 81 h.
struct ExpectedShares {
  /// What it is; nil for what a rule reserves.
  let figure: ExpectedFigure?
  let name: Bilingual
  let percent: Fraction
  /// The parameter that gives it; nil for a number in a rule.
  let parameter: Parameter?
  let place: CapacityPlace

  /// Those of a role, in the order in which they are taken.
  static func all(_ rulebook: Rulebook, role: String) -> [ExpectedShares] {
    let figures: [ExpectedFigure] = [.sickness, .training, .briefing, .travel]
    return figures.compactMap { figure($0, rulebook, role) } + reserves(rulebook, role)
  }

  /// What a resource loses to breakdown.
  static func breakdown(_ rulebook: Rulebook, resource: String) -> [ExpectedShares] {
    [figure(.breakdown, rulebook, resource)].compactMap { $0 }
  }

  /// Leave that the register does not hold yet: what is expected less what is registered; nil when
  /// nothing is expected on top.
  static func leave(_ rulebook: Rulebook, role: String, _ gross: Int, _ away: Int) -> SupplyStep? {
    guard let share = figure(.leave, rulebook, role) else { return nil }
    let rest = share.minutes(of: gross) - away
    return rest > 0 ? share.step(-rest) : nil
  }

  private static func figure(
    _ figure: ExpectedFigure,
    _ rulebook: Rulebook,
    _ name: String
  ) -> ExpectedShares? {
    guard let own = rulebook.expected(figure, for: name), case .percent(let percent) = own.value
    else { return nil }
    return ExpectedShares(
      figure: figure,
      name: words(figure),
      percent: max(.zero, min(percent, Fraction(100))),
      parameter: own,
      place: Places.place(own.origin, own.basis)
    )
  }

  private static func words(_ figure: ExpectedFigure) -> Bilingual {
    switch figure {
    case .leave: Bilingual(en: "leave not registered yet", nl: "verlof nog niet in het register")
    case .sickness, .sicknessSpell: Bilingual(en: "sickness", nl: "ziekte")
    case .training: Bilingual(en: "training", nl: "opleiding")
    case .briefing:
      Bilingual(en: "briefing and administration", nl: "briefing en administratie")
    case .travel: Bilingual(en: "travel", nl: "reistijd")
    case .breakdown, .breakdownSpell: Bilingual(en: "breakdown and repair", nl: "storing")
    }
  }

  private static func reserves(_ rulebook: Rulebook, _ role: String) -> [ExpectedShares] {
    rulebook.rules.flatMap { rule -> [ExpectedShares] in
      (rule.versions.last?.reserves ?? []).filter { $0.role == role }.map { reserve in
        ExpectedShares(
          figure: nil,
          name: Bilingual(
            en: "kept free for \(reserve.purpose)",
            nl: "vrijgehouden voor \(reserve.purpose)"
          ),
          percent: reserve.percent.value,
          parameter: reserve.percent.parameter.flatMap { rulebook.parameter($0) },
          place: Places.place(reserve.origin, rule.basis)
        )
      }
    }
  }

  /// The minutes it takes, in whole minutes rounded down.
  func minutes(of left: Int) -> Int {
    Int(
      clamping: Fraction(left).times(percent).times(Fraction(1, over: 100) ?? .zero).roundedDown
    )
  }

  func step(_ minutes: Int) -> SupplyStep {
    SupplyStep(
      name: name,
      minutes: minutes,
      percent: percent,
      parameter: parameter?.name,
      isAssumption: parameter?.isAssumption ?? false,
      because: parameter?.because,
      owner: parameter?.owner,
      range: parameter.flatMap { ExpectedShares.range($0) },
      place: place
    )
  }

  /// A part of a whole in hundredths; nil of nothing.
  static func percent(_ part: Int, of whole: Int) -> Fraction? {
    Fraction(part).times(100).divided(by: Fraction(whole))
  }

  /// `3% to 10%`.
  static func range(_ parameter: Parameter) -> Bilingual? {
    parameter.range.map {
      Bilingual(
        en: QuantityText.text($0, .english),
        nl: QuantityText.text($0, .dutch)
      )
    }
  }
}

extension Rulebook {
  /// Parameters that reports look up by name for roles and resources that there are.
  var expectedFigures: [Parameter] {
    parameters.filter { parameter in
      guard let meaning = ExpectedFigure.meaning(of: parameter.name) else { return false }
      guard let only = meaning.only else { return true }
      return meaning.figure.isOfPeople ? role(only) != nil : resource(only) != nil
    }
  }
}
