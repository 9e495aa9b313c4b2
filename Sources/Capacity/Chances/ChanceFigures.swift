import CapacityValues
import CivilTime
import Obligations
import RuleChecking
import SourceText

/// What is drawn, in sentences: each quantity with its distribution and where its figures stand.
struct ChanceFigures {
  let question: CapacityQuestion
  let lanes: ChanceLanes

  var figures: [DrawnFigure] {
    falls(.role, .sickness, .sicknessSpell, .sickness)
      + falls(.resource, .breakdown, .breakdownSpell, .breakdown) + arrivals
  }

  private func falls(
    _ pools: CapacityPool.Kind,
    _ share: ExpectedFigure,
    _ spell: ExpectedFigure,
    _ kind: DrawnFigure.Kind
  ) -> [DrawnFigure] {
    let rulebook = question.rulebook
    let names = Set(lanes.lanes.map(\.pool).filter { $0.kind == pools }.map(\.name)).sorted()
    return names.compactMap { name -> DrawnFigure? in
      guard let falls = lanes.falls(rulebook, share, spell, name),
        let parameter = rulebook.expected(share, for: name)
      else { return nil }
      let length = rulebook.expected(spell, for: name)
      let percent = CapacityWords.percent(falls.share.times(100))
      let days = CapacityWords.number(falls.spell)
      let (en, nl) =
        kind == .sickness
        ? (
          "each is away ill on \(percent.english) of days",
          "ieder is \(percent.dutch) van de dagen ziek"
        )
        : (
          "each unit is broken on \(percent.english) of days",
          "elk stuk is \(percent.dutch) van de dagen stuk"
        )
      return DrawnFigure(
        kind: kind,
        name: name,
        text: Bilingual(
          en:
            "\(en), in spells of \(days.english) days on average (geometric), apart from each other",
          nl: "\(nl), telkens gemiddeld \(days.dutch) dagen (geometrisch), los van elkaar"
        ),
        parameters: [parameter.name] + (length.map { [$0.name] } ?? []),
        isAssumption: parameter.isAssumption || length?.isAssumption ?? false,
        place: Places.place(parameter.origin, parameter.basis)
      )
    }
  }

  private var arrivals: [DrawnFigure] {
    let rulebook = question.rulebook
    let year = question.period.from.adding(days: 3).year
    return ExpectedLoad.loads(rulebook: rulebook, year: year).compactMap { load in
      guard let rule = rulebook.rule(load.rule), load.count.numerator > 0 else { return nil }
      let count = CapacityWords.number(load.count)
      let own = load.trigger.expectedPerYear.parameter.flatMap { rulebook.parameter($0) }
      let subject = load.trigger.subject
      return DrawnFigure(
        kind: .arrivals,
        name: load.rule,
        text: Bilingual(
          en: "\(subject): \(count.english) a year on average, each at any time (binomial by week)",
          nl:
            "\(subject): gemiddeld \(count.dutch) per jaar, elk op elk moment (binomiaal per week)"
        ),
        parameters: own.map { [$0.name] } ?? [],
        isAssumption: own?.isAssumption ?? false,
        place: Places.place(load.trigger.origin, rule.basis)
      )
    }
  }
}

extension CapacityWords {
  /// `10`, `2.5`, in Dutch `2,5`.
  static func number(_ value: Fraction) -> Bilingual {
    Bilingual(en: QuantityText.number(value, .english), nl: QuantityText.number(value, .dutch))
  }
}
