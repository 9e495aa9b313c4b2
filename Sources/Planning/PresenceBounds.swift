import Obligations

/// Proofs that presence is missing because too few people can be there at one time.
struct PresenceBounds {
  let model: WeekModel

  /// The demands of the same role and place at that time against everybody who could stand there.
  func certificate(_ missing: PresenceJudge.Missing) -> CutCertificate? {
    let own = model.presences[missing.task]
    let demands = model.presences.filter { other in
      other.role == own.role && other.area == own.area
        && (own.area != nil || other.obligation == own.obligation)
        && (own.qualification == nil || other.qualification == own.qualification)
        && other.rank <= own.rank
        && other.stretches.contains { $0.contains(missing.stretch) }
    }
    let able = model.staff.filter { person in
      person.roles.contains(own.role) && person.isAvailable[own.day]
        && person.holds(own.qualification, day: own.day)
        && isDeployed(own.role, day: own.day, missing.stretch)
    }
    let certificate = CutCertificate(
      unit: .heads,
      demands: demands.map { .init(obligation: $0.obligation, amount: $0.count) },
      supplies: able.map {
        .init(supplier: $0.code, day: model.axis.days[own.day], amount: 1)
      }
    )
    return certificate.shortfall > 0 ? certificate : nil
  }

  private func isDeployed(_ role: Int, day: Int, _ stretch: Stretch) -> Bool {
    model.deployed[role][day].map { $0.contains { $0.overlaps(stretch) } } ?? true
  }
}
