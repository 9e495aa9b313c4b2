import CapacityValues
import Obligations
import RuleChecking
import SourceText

/// The facts that bound the supply of a certificate: each with what would be short without it.
struct SupplyReasons {
  let analysis: PoolAnalysis
  let certificate: CapacityCertificate
  /// Minutes short of the minimal set of work.
  let rest: Fraction
  /// The same when units could be used as long as windows allow.
  let withoutBudget: Fraction
  /// The same at any speed.
  let atAnySpeed: Fraction

  func reasons() -> [CapacityReason] {
    let all: [CapacityReason]
    switch certificate.pool.kind {
    case .resource: all = resource()
    case .role: all = role()
    case .partner: all = []
    }
    return all.filter { $0.shortWithout < rest }
  }

  /// The most one of them gives.
  private var each: Int { certificate.supplies.map(\.minutes).max() ?? 0 }

  private func withOneMore(_ name: Bilingual) -> Bilingual {
    let left = CapacityWords.hours(rest.minus(Fraction(each)).orZero)
    return Bilingual(
      en: "with one more, like \(name.english), \(left.english) of this would be short",
      nl: "met één erbij, als \(name.dutch), was hiervan \(left.dutch) te kort"
    )
  }

  private func resource() -> [CapacityReason] {
    guard let resource = analysis.question.rulebook.resource(certificate.pool.name) else {
      return []
    }
    let count = certificate.supplies.count
    let name = resource.name
    var reasons = [
      CapacityReason(
        kind: .resource,
        name: name,
        text: Bilingual(
          en: "there are \(count) of `\(name)`",
          nl: "er zijn er \(count) van `\(name)`"
        ),
        place: Places.place(resource.origin, resource.basis),
        without: withOneMore(Bilingual(en: "the one there is", nl: "de aanwezige")),
        shortWithout: rest.minus(Fraction(each)).orZero
      )
    ]
    if let rate = resource.handles, certificate.placesPerHour != nil {
      let left = CapacityWords.hours(atAnySpeed)
      reasons.append(
        CapacityReason(
          kind: kind(rate.parameter),
          name: rate.parameter ?? name,
          text: Bilingual(
            en: "it scans \(QuantityText.number(rate.value, .english)) places an hour",
            nl: "het scant \(QuantityText.number(rate.value, .dutch)) plaatsen per uur"
          ),
          place: place(rate.parameter, Places.place(rate.origin, resource.basis)),
          without: Bilingual(
            en: "fast enough, \(left.english) of this would be short",
            nl: "snel genoeg was hiervan \(left.dutch) te kort"
          ),
          shortWithout: atAnySpeed
        )
      )
    }
    if let budget = resource.available.first {
      let left = CapacityWords.hours(withoutBudget)
      reasons.append(
        CapacityReason(
          kind: kind(budget.minutes.parameter),
          name: budget.minutes.parameter ?? name,
          text: Bilingual(
            en: "each may be used \(CapacityWords.hours(each).english) that day",
            nl: "elk mag die dag \(CapacityWords.hours(each).dutch) worden gebruikt"
          ),
          place: place(
            budget.minutes.parameter,
            Places.place(budget.minutes.origin, resource.basis)
          ),
          without: Bilingual(
            en: "without that limit \(left.english) of this would be short",
            nl: "zonder die grens was hiervan \(left.dutch) te kort"
          ),
          shortWithout: withoutBudget
        )
      )
    }
    return reasons
  }

  private func role() -> [CapacityReason] {
    guard let role = analysis.question.rulebook.role(certificate.pool.name) else { return [] }
    return [
      CapacityReason(
        kind: .role,
        name: role.name,
        text: Bilingual(
          en: "\(certificate.supplies.count) people can do it",
          nl: "\(certificate.supplies.count) mensen kunnen het doen"
        ),
        place: Places.place(role.origin, role.basis),
        without: withOneMore(
          Bilingual(en: "the one with most hours", nl: "degene met de meeste uren")
        ),
        shortWithout: rest.minus(Fraction(each)).orZero
      )
    ]
  }

  private func kind(_ parameter: String?) -> CapacityReason.Kind {
    parameter.flatMap { analysis.question.rulebook.parameter($0) }?.isAssumption == true
      ? .assumption : .resource
  }

  /// Where a value is said: at its parameter, else where it is used.
  private func place(_ parameter: String?, _ used: CapacityPlace) -> CapacityPlace {
    parameter.flatMap { analysis.question.rulebook.parameter($0) }.map {
      Places.place($0.origin, $0.basis)
    } ?? used
  }
}
