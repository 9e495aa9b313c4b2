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

  init(world: ScenarioWorld, due: [Obligation], of name: String, rule: String?) {
    self.world = world
    self.name = name
    own = due.filter { rule == nil || $0.rule == rule }
  }

  /// In all, between two numbers of minutes.
  func judge(_ low: Int, _ high: Int) -> Judgement {
    let parts = Dictionary(grouping: own, by: \.rule).map { rule, obligations in
      (rule: rule, minutes: minutes(obligations), count: obligations.count)
    }.sorted { $0.rule < $1.rule }
    guard let total = ExactSum.of(parts.map(\.minutes)) else { return tooLarge }
    return Judgement(
      holds: !(total < Fraction(low)) && !(Fraction(high) < total),
      expected: DemandJudgement.range(low, high, ""),
      got: DemandJudgement.text(total, ""),
      reasons: parts.filter { $0.minutes.numerator > 0 }.map { part in
        let time = DemandJudgement.text(part.minutes, "")
        return .init(
          text: Bilingual(
            en: "\(time.english) for \(part.count) of \(part.rule),",
            nl: "\(time.dutch) voor \(part.count) van \(part.rule),"
          ),
          origin: world.book.rule(part.rule)?.origin
        )
      }
    )
  }

  /// On every day planned, between two numbers of minutes.
  func judge(eachDay low: Int, _ high: Int) -> Judgement {
    guard let plan = world.plan else { return tooLarge }
    let byDay = Dictionary(grouping: own, by: \.due)
    var least: (Day, Fraction)?
    var most: (Day, Fraction)?
    for offset in 0...plan.from.days(until: plan.through) {
      let day = plan.from.adding(days: offset)
      let minutes = minutes(byDay[day] ?? [])
      if least.map({ minutes < $0.1 }) ?? true { least = (day, minutes) }
      if most.map({ $0.1 < minutes }) ?? true { most = (day, minutes) }
    }
    guard let least, let most else { return tooLarge }
    let from = DemandJudgement.text(least.1, "")
    let through = DemandJudgement.text(most.1, "")
    let isOne = least.1 == most.1
    return Judgement(
      holds: !(least.1 < Fraction(low)) && !(Fraction(high) < most.1),
      expected: DemandJudgement.range(low, high, " per day"),
      got: isOne
        ? Bilingual(en: "\(from.english) every day", nl: "\(from.dutch) elke dag")
        : Bilingual(
          en: "\(from.english) on \(least.0) to \(through.english) on \(most.0)",
          nl: "\(from.dutch) op \(least.0) tot \(through.dutch) op \(most.0)"
        ),
      reasons: (byDay[most.0] ?? []).prefix(6).filter { minutes([$0]).numerator > 0 }.map {
        let time = DemandJudgement.text(minutes([$0]), "")
        return .init(
          text: Bilingual(
            en: "\(time.english) for \($0.object ?? $0.rule),",
            nl: "\(time.dutch) voor \($0.object ?? $0.rule),"
          ),
          origin: $0.origin
        )
      }
    )
  }

  private var tooLarge: Judgement {
    let text = Bilingual(en: "too much to count", nl: "te veel om te tellen")
    return Judgement(holds: false, expected: text, got: text, reasons: [])
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

  private static func range(_ low: Int, _ high: Int, _ per: String) -> Bilingual {
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

  private static func text(_ minutes: Fraction, _ per: String) -> Bilingual {
    // Whole minutes are exact; a broken number is rounded half up, in print only.
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
