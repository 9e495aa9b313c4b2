import CivilTime
import Obligations
import RuleChecking
import SourceText

/// Judges how much work there is for a role or a resource.
///
/// A visit asks its minutes of each of a team, a round its places at the resource's speed of the
/// resource and its driver, presence every minute of its window. Arrivals that are only expected
/// are left out: nothing has come in.
struct DemandJudgement {
  private let world: ScenarioWorld
  private let name: String
  private let own: [Obligation]
  private let byDay: [Day: [Obligation]]

  init(world: ScenarioWorld, due: [Obligation], of name: String, rule: String?) {
    self.world = world
    self.name = name
    own = due.filter { rule == nil || $0.rule == rule }
    byDay = Dictionary(grouping: own, by: \.due)
  }

  /// What asks something of it.
  var asking: [Obligation] { own.filter { minutes([$0]).numerator > 0 } }

  /// In all or on every day planned, between two ends.
  func judge(_ figure: Expectation.Figure) -> Judgement {
    figure.perDay ? judge(eachDay: figure.low, figure.high) : judge(figure.low, figure.high)
  }

  private func judge(_ low: Int, _ high: Int) -> Judgement {
    guard let total = ExactSum.of(byRule(own).map(\.minutes)) else { return .tooMuch }
    return Judgement(
      holds: !(total < Fraction(low)) && !(Fraction(high) < total),
      expected: DemandJudgement.range(low, high, ""),
      got: DemandJudgement.text(total),
      reasons: parts(on: nil),
      grounds: grounds
    )
  }

  private var grounds: Grounds {
    var grounds = Grounds()
    grounds.addWork(asking, world.book)
    return grounds
  }

  private func byRule(
    _ obligations: [Obligation]
  ) -> [(rule: String, minutes: Fraction, count: Int)] {
    Dictionary(grouping: obligations, by: \.rule).map { rule, obligations in
      (rule: rule, minutes: minutes(obligations), count: obligations.count)
    }.sorted { $0.rule < $1.rule }
  }

  /// What each rule asks in all, or each obligation on a day.
  func parts(on day: Day?) -> [ExpectationResult.Reason] {
    guard let day else {
      return byRule(own).filter { $0.minutes.numerator > 0 }.map { part in
        let time = DemandJudgement.text(part.minutes)
        return .init(
          text: Bilingual(
            en: "\(time.english) for \(part.count) of \(part.rule),",
            nl: "\(time.dutch) voor \(part.count) van \(part.rule),"
          ),
          origin: world.book.rule(part.rule)?.origin
        )
      }
    }
    return (byDay[day] ?? []).filter { minutes([$0]).numerator > 0 }.prefix(6).map {
      let time = DemandJudgement.text(minutes([$0]))
      return .init(
        text: Bilingual(
          en: "\(time.english) for \($0.object ?? $0.rule),",
          nl: "\(time.dutch) voor \($0.object ?? $0.rule),"
        ),
        origin: $0.origin
      )
    }
  }

  /// The minutes asked on a day.
  func minutes(on day: Day) -> Fraction { minutes(byDay[day] ?? []) }

  private func judge(eachDay low: Int, _ high: Int) -> Judgement {
    guard let plan = world.plan else { return .tooMuch }
    let lines = (0...plan.from.days(until: plan.through)).map { offset in
      let day = plan.from.adding(days: offset)
      return (day: day, minutes: minutes(on: day))
    }
    guard let least = lines.min(by: { ($0.minutes, $0.day) < ($1.minutes, $1.day) }),
      let most = lines.max(by: { ($0.minutes, $1.day) < ($1.minutes, $0.day) })
    else { return .tooMuch }
    return Judgement(
      holds: !(least.minutes < Fraction(low)) && !(Fraction(high) < most.minutes),
      expected: DemandJudgement.range(low, high, " per day"),
      got: DemandJudgement.days(least, most),
      reasons: parts(on: most.day),
      grounds: grounds
    )
  }

  /// The least and the most of some days: one figure when they are the same.
  static func days(
    _ least: (day: Day, minutes: Fraction),
    _ most: (day: Day, minutes: Fraction)
  ) -> Bilingual {
    let from = text(least.minutes)
    let through = text(most.minutes)
    return least.minutes == most.minutes
      ? Bilingual(en: "\(from.english) every day", nl: "\(from.dutch) elke dag")
      : Bilingual(
        en: "\(from.english) on \(least.day) to \(through.english) on \(most.day)",
        nl: "\(from.dutch) op \(least.day) tot \(through.dutch) op \(most.day)"
      )
  }

  /// The minutes that some obligations ask of the role or the resource.
  private func minutes(_ obligations: [Obligation]) -> Fraction {
    var whole = 0
    var places: [String: Int] = [:]
    for obligation in obligations {
      guard
        let version = world.book.rule(obligation.rule)?.versions.first(where: {
          $0.number == obligation.version
        })
      else { continue }
      let people =
        version.team.filter { $0.role == name }.reduce(0) { $0 + $1.count }
        + version.partners.count { $0 == name }
      switch obligation.work {
      case .visit(let minutes):
        whole += minutes * (people + version.uses.count { $0.resource == name })
      case .round(let count):
        for use in version.uses where use.forEachPlace && (use.resource == name || people > 0) {
          places[use.resource, default: 0] += count
        }
      case .presence(let presence):
        guard presence.role == name else { continue }
        let resolver = WindowResolver(rulebook: world.book, city: world.city)
        let index = ObjectIndex(rulebook: world.book, city: world.city, reference: obligation.due)
        let object = obligation.object.flatMap { id in
          obligation.kind.flatMap { index.object(id, ofKind: $0, on: obligation.due) }
        }
        let windows = resolver.windows(presence.windows, object: object?.id, on: obligation.due)
        whole += windows.reduce(0) { $0 + $1.length } * presence.count.value
      }
    }
    let rounds = places.keys.sorted().compactMap { resource -> Fraction? in
      guard let speed = world.book.resource(resource)?.handles?.value else { return nil }
      let scaled = Int64(clamping: places[resource] ?? 0).multipliedReportingOverflow(
        by: 60 * speed.denominator
      )
      return scaled.overflow ? nil : Fraction(scaled.partialValue, over: speed.numerator)
    }
    return ExactSum.of([Fraction(whole)] + rounds) ?? Fraction(0)
  }

  static func range(_ low: Int, _ high: Int, _ per: String) -> Bilingual {
    let perDutch = per.isEmpty ? "" : " per dag"
    let ends = [Language.english, .dutch].map { language in
      (QuantityText.duration(low, language), QuantityText.duration(high, language))
    }
    if low == high {
      return Bilingual(en: ends[0].0 + per, nl: ends[1].0 + perDutch)
    }
    return Bilingual(
      en: "\(ends[0].0) to \(ends[0].1)\(per)",
      nl: "\(ends[1].0) tot \(ends[1].1)\(perDutch)"
    )
  }

  /// A time; one that is no whole number of minutes is rounded half up, in print only.
  static func text(_ minutes: Fraction) -> Bilingual {
    let twice = Fraction(minutes.numerator, over: minutes.denominator).map {
      Int(($0.numerator * 2 + $0.denominator) / ($0.denominator * 2))
    }
    let about = minutes.denominator == 1 ? "" : "≈ "
    let value = twice ?? 0
    return Bilingual(
      en: about + QuantityText.duration(value, .english),
      nl: about + QuantityText.duration(value, .dutch)
    )
  }
}

/// Sums of fractions, exact or not at all.
enum ExactSum {
  /// The sum; nil when it does not fit.
  static func of(_ parts: [Fraction]) -> Fraction? {
    var sum = Fraction(0)
    for part in parts {
      let left = sum.numerator.multipliedReportingOverflow(by: part.denominator)
      let right = part.numerator.multipliedReportingOverflow(by: sum.denominator)
      let below = sum.denominator.multipliedReportingOverflow(by: part.denominator)
      let above = left.partialValue.addingReportingOverflow(right.partialValue)
      guard !left.overflow, !right.overflow, !below.overflow, !above.overflow,
        let next = Fraction(above.partialValue, over: below.partialValue)
      else { return nil }
      sum = next
    }
    return sum
  }
}
