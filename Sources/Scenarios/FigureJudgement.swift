import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Judges how much work there is for a role or a resource, how much time it has, and what is short.
///
/// A resource has on each day its units × the budget of that day, within its window; what it cannot
/// do today it cannot do tomorrow. Where no register and no line names its units, it has as many as
/// the rules count. A role has the contracts of its people, less the days on which they are away;
/// people with two roles count for both. Another organisation has its people × the hours of the days
/// on which they come.
struct FigureJudgement {
  let world: ScenarioWorld
  let name: String
  let demand: DemandJudgement
  private let days: [Day]
  private let resolver: WindowResolver
  private let partnerDays: [PartnerDay]

  init?(world: ScenarioWorld, due: [Obligation], of name: String) {
    guard let plan = world.plan else { return nil }
    self.world = world
    self.name = name
    demand = DemandJudgement(world: world, due: due, of: name, rule: nil)
    days = (0...plan.from.days(until: plan.through)).map { plan.from.adding(days: $0) }
    resolver = WindowResolver(rulebook: world.book, city: world.city)
    partnerDays = world.cityInPlan().partners.filter { $0.partner == name }
  }

  /// What it has, in all or each day.
  func judge(supply figure: Expectation.Figure) -> Judgement {
    let lines = days.map { (day: $0, minutes: supply(on: $0)) }
    return judge(figure, lines, reasons: supplyReasons(), uses: false)
  }

  /// What is asked above what it has; nil: nothing.
  func judge(shortfall figure: Expectation.Figure?) -> Judgement {
    let wanted = figure ?? Expectation.Figure(low: 0, high: 0, perDay: false)
    let lines = days.map { (day: $0, minutes: shortfall(on: $0)) }
    return judge(wanted, isResource ? lines : total, reasons: sums(), uses: true)
  }

  /// What is asked as a part of what it has.
  func judge(use low: Fraction, _ high: Fraction) -> Judgement {
    let asked = ExactSum.of(days.map { demand.minutes(on: $0) })
    let has = ExactSum.of(days.map(supply))
    var part: Fraction?
    if let asked, let has, has.numerator > 0 {
      let above = asked.numerator.multipliedReportingOverflow(by: 100)
      let scaled = above.partialValue.multipliedReportingOverflow(by: has.denominator)
      let below = asked.denominator.multipliedReportingOverflow(by: has.numerator)
      if !above.overflow, !scaled.overflow, !below.overflow {
        part = Fraction(scaled.partialValue, over: below.partialValue)
      }
    }
    func text(_ fraction: Fraction) -> Bilingual {
      Bilingual(
        en: QuantityText.number(fraction, .english) + "%",
        nl: QuantityText.number(fraction, .dutch) + "%"
      )
    }
    let isOne = low == high
    return Judgement(
      holds: part.map { !($0 < low) && !(high < $0) } ?? false,
      expected: isOne
        ? text(low)
        : Bilingual(
          en: "\(text(low).english) to \(text(high).english)",
          nl: "\(text(low).dutch) tot \(text(high).dutch)"
        ),
      got: part.map(text) ?? Bilingual(en: "\(name) has no time", nl: "\(name) heeft geen tijd"),
      reasons: sums(),
      grounds: grounds(uses: true)
    )
  }

  // MARK: Sums

  private var isResource: Bool { world.book.resource(name) != nil }

  private func judge(
    _ figure: Expectation.Figure,
    _ lines: [(day: Day, minutes: Fraction)],
    reasons: [ExpectationResult.Reason],
    uses: Bool
  ) -> Judgement {
    let low = Fraction(figure.low)
    let high = Fraction(figure.high)
    let expected = DemandJudgement.range(figure.low, figure.high, figure.perDay ? " per day" : "")
    guard figure.perDay else {
      guard let sum = ExactSum.of(lines.map(\.minutes)) else { return .tooMuch }
      return Judgement(
        holds: !(sum < low) && !(high < sum),
        expected: expected,
        got: DemandJudgement.text(sum),
        reasons: reasons,
        grounds: grounds(uses: uses)
      )
    }
    guard let least = lines.min(by: { ($0.minutes, $0.day) < ($1.minutes, $1.day) }),
      let most = lines.max(by: { ($0.minutes, $1.day) < ($1.minutes, $0.day) })
    else { return .tooMuch }
    return Judgement(
      holds: !(least.minutes < low) && !(high < most.minutes),
      expected: expected,
      got: DemandJudgement.days(least, most),
      reasons: reasons,
      grounds: grounds(uses: uses)
    )
  }

  /// Minutes of all units on a day, or of all contracts.
  private func supply(on day: Day) -> Fraction {
    guard let resource = world.book.resource(name) else {
      return isPartner ? hours(on: day) : contracts(on: day)
    }
    let units = world.units(of: resource, on: day)
    let window = resolver.windows(resource.windows, object: nil, on: day)
      .reduce(0) { $0 + $1.length }
    let budget = resolver.resourceBudget(name, on: day) ?? window
    return Fraction(units * min(window, budget))
  }

  private func contracts(on day: Day) -> Fraction {
    let minutes = world.city.people.filter { $0.roles.contains(name) && $0.isAvailable(on: day) }
      .reduce(0) { $0 + $1.contractMinutes }
    return Fraction(Int64(minutes), over: 7) ?? Fraction(0)
  }

  private var isPartner: Bool { world.book.role(name)?.isExternal ?? false }

  /// Minutes of everybody of another organisation who comes on a day.
  private func hours(on day: Day) -> Fraction {
    Fraction(
      partnerDays.filter { $0.day == day }.reduce(0) { sum, row in
        sum + row.count * Amsterdam.interval(row.day, row.from, row.to).length
      }
    )
  }

  private func shortfall(on day: Day) -> Fraction {
    FigureJudgement.less(demand.minutes(on: day), supply(on: day))
  }

  /// Of a role: all that is asked against all that it has, on one line.
  private var total: [(day: Day, minutes: Fraction)] {
    guard let first = days.first, let asked = ExactSum.of(days.map { demand.minutes(on: $0) }),
      let has = ExactSum.of(days.map(supply))
    else { return [] }
    return [(first, FigureJudgement.less(asked, has))]
  }

  /// The first above the second, or nothing.
  private static func less(_ left: Fraction, _ right: Fraction) -> Fraction {
    let minus = Fraction(-right.numerator, over: right.denominator) ?? Fraction(0)
    let rest = ExactSum.of([left, minus]) ?? Fraction(0)
    return rest < Fraction(0) ? Fraction(0) : rest
  }

  // MARK: Reasons

  /// Demand and supply of the day with the most demand, with the clauses they come from.
  private func sums() -> [ExpectationResult.Reason] {
    guard isResource else {
      let asked = ExactSum.of(days.map { demand.minutes(on: $0) }) ?? Fraction(0)
      let text = DemandJudgement.text(asked)
      return [
        .init(
          text: Bilingual(en: "demand \(text.english)", nl: "vraag \(text.dutch)"),
          origin: nil
        )
      ] + demand.parts(on: nil) + supplyReasons()
    }
    guard
      let day = days.max(by: { (demand.minutes(on: $0), $1) < (demand.minutes(on: $1), $0) })
    else { return [] }
    let text = DemandJudgement.text(demand.minutes(on: day))
    return [
      .init(
        text: Bilingual(
          en: "demand on \(day) \(text.english)",
          nl: "vraag op \(day) \(text.dutch)"
        ),
        origin: nil
      )
    ] + demand.parts(on: day) + supplyReasons(on: day)
  }

  private func supplyReasons(on asked: Day? = nil) -> [ExpectationResult.Reason] {
    guard let day = asked ?? days.first else { return [] }
    if let resource = world.book.resource(name) {
      let units = world.units(of: resource, on: day)
      let each = units == 0 ? Fraction(0) : supply(on: day)
      let text = DemandJudgement.text(each)
      return [
        .init(
          text: Bilingual(
            en: "supply on \(day) \(text.english) of \(units) \(name),",
            nl: "aanbod op \(day) \(text.dutch) van \(units) \(name),"
          ),
          origin: resource.available.first?.minutes.origin ?? resource.origin
        )
      ]
    }
    let text = DemandJudgement.text(ExactSum.of(days.map(supply)) ?? Fraction(0))
    if isPartner {
      let there = days.count { day in partnerDays.contains { $0.day == day } }
      return [
        .init(
          text: Bilingual(
            en: "supply \(text.english) of \(name) on \(there) days,",
            nl: "aanbod \(text.dutch) van \(name) op \(there) dagen,"
          ),
          origin: world.book.role(name)?.origin
        )
      ]
    }
    let people = world.city.people.filter { $0.roles.contains(name) }
    return [
      .init(
        text: Bilingual(
          en: "supply \(text.english) of \(people.count) \(name),",
          nl: "aanbod \(text.dutch) van \(people.count) \(name),"
        ),
        origin: world.book.role(name)?.origin
      )
    ]
  }

  private func grounds(uses: Bool) -> Grounds {
    var grounds = Grounds()
    if uses { grounds.addWork(demand.asking, world.book) }
    if let resource = world.book.resource(name) { grounds.addTime(of: resource, world.book) }
    // Contracts stand in what is given, not in the rules.
    if uses, let role = world.book.role(name) { grounds.add(role.name, world.book) }
    return grounds
  }
}

extension Judgement {
  /// More than can be counted.
  static var tooMuch: Judgement {
    let text = Bilingual(en: "too much to count", nl: "te veel om te tellen")
    return Judgement(holds: false, expected: text, got: text)
  }
}
