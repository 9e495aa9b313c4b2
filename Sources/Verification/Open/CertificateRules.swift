import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Proofs that work cannot all be done: every number worked out again.
struct CertificateRules {
  let scene: Scene
  let due: [String: DueItem]
  let demands: [PresenceDemand]

  func check() -> [Finding] {
    let proofs = scene.roster.open.flatMap { item -> [Finding] in
      guard case .unavoidable(let proof) = item.verdict else { return [] }
      return check(item, proof)
    }
    return proofs + contradictions()
  }

  /// Work that the proof of other open work counts is as unavoidable as that, and must say so.
  private func contradictions() -> [Finding] {
    var provedBy: [String: String] = [:]
    for item in scene.roster.open {
      guard case .unavoidable(let proof) = item.verdict, proof.unit == .places else { continue }
      for demand in proof.demands where provedBy[demand.obligation] == nil {
        provedBy[demand.obligation] = item.obligation
      }
    }
    return scene.roster.open.compactMap { item in
      if case .unavoidable = item.verdict { return nil }
      guard let other = provedBy[item.obligation] else { return nil }
      return finding(
        .verdictContradicted,
        item,
        en: "is not called unavoidable, but the proof of \(other) counts it too",
        nl: "heet niet onvermijdelijk, maar het bewijs van \(other) telt het mee"
      )
    }
  }

  private func check(_ item: OpenItem, _ proof: CutCertificate) -> [Finding] {
    guard !proof.demands.isEmpty else {
      return [
        finding(.certificateEmpty, item, en: "proof without demand", nl: "bewijs zonder vraag")
      ]
    }
    var findings: [Finding] = []
    if !proof.demands.contains(where: { $0.obligation == item.obligation }) {
      findings.append(
        finding(
          .certificateNotAbout,
          item,
          en: "the proof is about other work",
          nl: "het bewijs gaat over ander werk"
        )
      )
    }
    if proof.shortfall < 1 {
      findings.append(
        finding(
          .certificateShortfall,
          item,
          en: "the proof asks for \(proof.demanded) and gives \(proof.supplied)",
          nl: "het bewijs vraagt \(proof.demanded) en geeft \(proof.supplied)"
        )
      )
    }
    let names = proof.demands.map(\.obligation)
    for (index, name) in names.enumerated() where names[..<index].contains(name) {
      findings.append(demand(item, name, proof.demands[index].amount, 0))
    }
    switch (proof.unit, item.missing) {
    case (.places, .places): findings += places(item, proof)
    case (.heads, .presence(_, let stretch)): findings += presence(item, proof, stretch)
    case (.heads, .visit): findings += visit(item, proof)
    case (.personMinutes, _), (.places, _), (.heads, _):
      findings.append(
        finding(
          .certificateDemand,
          item,
          en: "a proof in \(proof.unit.rawValue) does not fit this work",
          nl: "een bewijs in \(proof.unit.rawValue) past niet bij dit werk"
        )
      )
    }
    return findings
  }

  // MARK: Rounds

  /// Places of one day's rounds against what all units of the resource can pass.
  private func places(_ item: OpenItem, _ proof: CutCertificate) -> [Finding] {
    var findings: [Finding] = []
    var items: [DueItem] = []
    var missing = 0
    for claim in proof.demands {
      guard let work = due[claim.obligation], case .round(let places) = work.work, work.isOpen
      else {
        findings.append(demand(item, claim.obligation, claim.amount, 0))
        continue
      }
      if places != claim.amount {
        findings.append(demand(item, claim.obligation, claim.amount, places))
      }
      items.append(work)
      missing += OpenRules.missing(scene, work)
    }
    guard let first = items.first, let day = item.day,
      items.allSatisfy({ $0.earliest == day && $0.lapsesAfter == day }),
      let version = scene.version(of: first.rule, on: day),
      let use = version.uses.first(where: \.forEachPlace),
      items.allSatisfy({ other in
        scene.version(of: other.rule, on: day)?.uses.contains {
          $0.forEachPlace && $0.resource == use.resource
        } ?? false
      }), let resource = scene.rulebook.resource(use.resource),
      let speed = resource.handles?.value
    else {
      return findings + [demand(item, item.obligation, proof.demanded, 0)]
    }
    let minutes = scene.roundMinutes(resource, items, on: day)
    let most = Fraction(Int64(minutes) * speed.numerator, over: 60 * speed.denominator)
    let amount = Int(most?.roundedDown ?? 0)
    let right =
      amount == 0
      ? [:]
      : Dictionary(
        UnitRules.units(scene, resource, on: day).map { ($0, Supplier([day], amount)) }
      ) { one, _ in one }
    findings += supplies(item, proof, right)
    return findings.isEmpty ? claimed(item, proof, missing: missing) : findings
  }

  // MARK: Presence

  /// People asked for at one time against all who could stand there.
  private func presence(
    _ item: OpenItem,
    _ proof: CutCertificate,
    _ stretch: Interval
  ) -> [Finding] {
    guard let own = demands.first(where: { $0.id == item.obligation }) else { return [] }
    var findings: [Finding] = []
    var missing = 0
    for claim in proof.demands {
      let other = demands.first { $0.id == claim.obligation }
      let fits = other.map { other in
        other.presence.role == own.presence.role && other.areas == own.areas
          && (own.areas != nil || other.id == own.id)
          && (own.presence.qualification == nil
            || other.presence.qualification == own.presence.qualification)
          && other.stretches.contains { $0.contains(stretch) }
      }
      let count = fits == true ? other?.presence.count.value ?? 0 : 0
      if claim.amount != count {
        findings.append(demand(item, claim.obligation, claim.amount, count))
      }
      for open in scene.roster.open where open.obligation == claim.obligation {
        if case .presence(let short, let other) = open.missing, other.overlaps(stretch) {
          missing += short
        }
      }
    }
    // A duty of the day itself, or of the day before when it runs past midnight.
    var right: [String: Supplier] = [:]
    for day in [own.day.adding(days: -1), own.day]
    where scene.week.days.contains(day) && scene.isDeployed(own.presence.role, on: day, stretch) {
      for code in scene.able(own.presence.role, own.presence.qualification, on: day) {
        right[code, default: Supplier([], 1)].days.insert(day)
      }
    }
    findings += supplies(item, proof, right)
    return findings.isEmpty ? claimed(item, proof, missing: missing) : findings
  }

  // MARK: Visits

  /// People asked for by one part of a team against all who could fill it on any possible day; no
  /// supply at all when windows or partners leave no day.
  private func visit(_ item: OpenItem, _ proof: CutCertificate) -> [Finding] {
    guard let work = due[item.obligation], proof.demands.count == 1, let claim = proof.demands.first
    else { return [demand(item, item.obligation, proof.demanded, 0)] }
    let days = scene.deployableDays(work)
    guard !days.isEmpty else { return supplies(item, proof, [:]) }
    let external = days.flatMap { PartnerRules.needed(scene, $0.version) }
    for (partner, needed) in external.sorted(by: { $0.key < $1.key })
    where !scene.comes(partner, needed, days) && claim.amount == needed {
      return supplies(item, proof, [:])
    }
    let parts = days.flatMap(\.version.team).filter { $0.count == claim.amount }
    var best: [Finding] = [demand(item, item.obligation, claim.amount, 0)]
    for part in parts {
      var right: [String: Supplier] = [:]
      for (day, _, _) in days {
        for code in scene.able(part.role, part.qualification, on: day) {
          right[code, default: Supplier([], 1)].days.insert(day)
        }
      }
      best = supplies(item, proof, right)
      if best.isEmpty { return [] }
    }
    return best
  }

  // MARK: Shared

  /// What one supplier can give at most, on any of these days.
  private struct Supplier {
    var days: Set<Day>
    let amount: Int

    init(_ days: Set<Day>, _ amount: Int) {
      self.days = days
      self.amount = amount
    }
  }

  /// Every supplier that can give anything is there, with exactly what it can give at most and a day
  /// on which it can.
  private func supplies(
    _ item: OpenItem,
    _ proof: CutCertificate,
    _ right: [String: Supplier]
  ) -> [Finding] {
    var findings: [Finding] = []
    for code in right.keys.sorted() where !proof.supplies.contains(where: { $0.supplier == code }) {
      findings.append(
        finding(
          .certificateSupplierLeftOut,
          item,
          en: "the proof leaves out \(code)",
          nl: "het bewijs laat \(code) weg"
        )
      )
    }
    for (index, supply) in proof.supplies.enumerated() {
      let supplier = right[supply.supplier]
      let isTwice = proof.supplies[..<index].contains { $0.supplier == supply.supplier }
      let most = isTwice || supplier?.days.contains(supply.day) == false ? 0 : supplier?.amount ?? 0
      if supply.amount != most || isTwice {
        let what = "\(supply.supplier) \(supply.day)"
        findings.append(
          finding(
            .certificateSupply,
            item,
            en: "\(what) gives \(supply.amount) in the proof, at most \(most)",
            nl: "\(what) geeft \(supply.amount) in het bewijs, hoogstens \(most)"
          )
        )
      }
    }
    return findings
  }

  /// The roster misses at least what the proof shows.
  private func claimed(
    _ item: OpenItem,
    _ proof: CutCertificate,
    missing: Int
  ) -> [Finding] {
    guard missing < proof.shortfall else { return [] }
    return [
      finding(
        .certificateShortfall,
        item,
        en: "\(missing) missing, the proof says at least \(proof.shortfall)",
        nl: "\(missing) ontbreekt, het bewijs zegt minstens \(proof.shortfall)"
      )
    ]
  }

  private func demand(_ item: OpenItem, _ id: String, _ said: Int, _ right: Int) -> Finding {
    finding(
      .certificateDemand,
      item,
      en: "the proof asks \(said) for \(id), it is \(right)",
      nl: "het bewijs vraagt \(said) voor \(id), het is \(right)"
    )
  }

  private func finding(
    _ code: FindingCode,
    _ item: OpenItem,
    en: String,
    nl: String
  ) -> Finding {
    OpenRules.finding(code, item.obligation, scene.rules[item.rule], en: en, nl: nl)
  }
}
