import CivilTime
import Obligations

/// Names what a draft leaves open, why, and what is proved about it.
struct OpenWork {
  let model: WeekModel
  let draft: Draft
  /// nil when there is no time for it.
  let insertion: InsertionProof?

  func items(_ missing: [PresenceJudge.Missing]) -> [OpenItem] {
    let items = visits() + rounds() + missing.map { presence($0) }
    return items.sorted(by: OpenWork.isBefore)
  }

  private static func isBefore(_ left: OpenItem, _ right: OpenItem) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.obligation != right.obligation { return left.obligation < right.obligation }
    return start(left) < start(right)
  }

  private static func start(_ item: OpenItem) -> Int64 {
    if case .presence(_, let interval) = item.missing { interval.start.minutes } else { 0 }
  }

  // MARK: Visits

  private func visits() -> [OpenItem] {
    draft.visits.indices.filter { draft.visits[$0] == nil }.map { index in
      let task = model.visits[index]
      let (reason, certificate) = reason(task)
      let verdict: OpenItem.Verdict =
        certificate.map { .unavoidable($0) }
        ?? (insertion?.holds(index, draft) == true ? .noInsertion : .notProved)
      return OpenItem(
        obligation: task.obligation,
        rule: task.rule,
        object: task.object,
        day: task.onlyDay,
        rank: task.standing.rank,
        missing: .visit,
        reason: reason,
        verdict: verdict
      )
    }
  }

  private func reason(_ task: VisitTask) -> (OpenReason, CutCertificate?) {
    let plans = task.days.enumerated().compactMap { day, plan in plan.map { (day, $0) } }
    let role = plans.first?.1.team.first?.role ?? task.role
    let usable = plans.filter { isInsideDeployment($0.1, day: $0.0) }
    guard !usable.isEmpty else {
      return (.emptyWindow(role: model.roles[role]), nobody(task, needed: 1))
    }
    if let (partner, needed) = missingPartner(usable) {
      return (.noPartnerDay(partner: model.roles[partner]), nobody(task, needed: needed))
    }
    if let (need, best, heads) = tooFew(usable) {
      let certificate = CutCertificate(
        unit: .heads,
        demands: [.init(obligation: task.obligation, amount: need.count)],
        supplies: heads
      )
      return (
        .tooFewQualified(
          role: model.roles[need.role],
          qualification: need.qualification.map { model.qualifications[$0] },
          needed: need.count,
          available: best
        ), certificate.shortfall > 0 ? certificate : nil
      )
    }
    return (.noOneFree(role: model.roles[role]), nil)
  }

  /// A proof for work that nobody can do.
  private func nobody(_ task: VisitTask, needed: Int) -> CutCertificate {
    CutCertificate(
      unit: .heads,
      demands: [.init(obligation: task.obligation, amount: max(1, needed))],
      supplies: []
    )
  }

  private func isInsideDeployment(_ plan: VisitTask.DayPlan, day: Int) -> Bool {
    plan.windows.contains { window in
      plan.team.allSatisfy { need in
        guard let hours = model.deployed[need.role][day] else { return true }
        return hours.contains { ($0.intersection(window)?.length ?? 0) >= plan.minutes }
      }
    }
  }

  /// A partner who has no day at all on which the visit could be.
  private func missingPartner(
    _ plans: [(Int, VisitTask.DayPlan)]
  ) -> (role: Int, needed: Int)? {
    let asked = plans.first?.1.externals ?? []
    for external in asked {
      let comes = plans.contains { _, plan in
        plan.windows.contains { window in
          model.partners.contains {
            $0.role == external.role
              && ($0.stretch.intersection(window)?.length ?? 0) >= plan.minutes
          }
        }
      }
      if !comes { return (external.role, external.count) }
    }
    return nil
  }

  /// A need for which too few people are at work on every day, with those there are.
  private func tooFew(
    _ plans: [(Int, VisitTask.DayPlan)]
  ) -> (need: TeamNeed, best: Int, heads: [CutCertificate.Supply])? {
    for need in plans.first?.1.team ?? [] {
      var best = 0
      var heads: [CutCertificate.Supply] = []
      var seen: Set<Int> = []
      for (day, _) in plans {
        let able = model.staff.indices.filter {
          model.staff[$0].isAvailable[day] && model.staff[$0].roles.contains(need.role)
            && model.staff[$0].holds(need.qualification, day: day)
        }
        best = max(best, able.count)
        for person in able where seen.insert(person).inserted {
          heads.append(
            .init(supplier: model.staff[person].code, day: model.axis.days[day], amount: 1)
          )
        }
      }
      if best < need.count { return (need, best, heads.sorted { $0.supplier < $1.supplier }) }
    }
    return nil
  }

  // MARK: Rounds

  private func rounds() -> [OpenItem] {
    let bounds = RoundBounds(model: model)
    return model.rounds.indices.compactMap { index in
      let task = model.rounds[index]
      let scanned = draft.rounds.reduce(0) { $1.task == index ? $0 + $1.places : $0 }
      guard scanned < task.places else { return nil }
      let certificate = bounds.certificate(task)
      return OpenItem(
        obligation: task.obligation,
        rule: task.rule,
        object: task.zone,
        day: model.axis.days[task.day],
        rank: task.standing.rank,
        missing: .places(task.places - scanned),
        reason: reason(task, bounds),
        verdict: certificate.map { .unavoidable($0) } ?? .notProved
      )
    }
  }

  private func reason(_ task: RoundTask, _ bounds: RoundBounds) -> OpenReason {
    let role = task.team.first.map { model.roles[$0.role] } ?? ""
    guard task.windows.contains(where: { !$0.isEmpty }) else { return .emptyWindow(role: role) }
    // Work that could also go to another day does not show that this one is full.
    let others = model.rounds.filter { $0.resource == task.resource }
    let times = bounds.minutes(resource: task.resource, day: task.day)
    guard others.allSatisfy(\.hasOneDay), times.needed > times.available else {
      return .noOneFree(role: role)
    }
    return .resourceFull(
      resource: model.resources[task.resource].name,
      neededMinutes: times.needed,
      availableMinutes: times.available
    )
  }

  // MARK: Presence

  private func presence(_ missing: PresenceJudge.Missing) -> OpenItem {
    let task = model.presences[missing.task]
    let heads = PresenceBounds(model: model).certificate(missing)
    let able = model.staff.count {
      $0.isAvailable[task.day] && $0.roles.contains(task.role)
        && $0.holds(task.qualification, day: task.day)
    }
    let hours = model.deployed[task.role][task.day]
    let isClosed = hours.map { !$0.contains { $0.overlaps(missing.stretch) } } ?? false
    let reason: OpenReason =
      isClosed
      ? .emptyWindow(role: model.roles[task.role])
      : able < task.count
        ? .tooFewQualified(
          role: model.roles[task.role],
          qualification: task.qualification.map { model.qualifications[$0] },
          needed: task.count,
          available: able
        )
        : .noOneFree(role: model.roles[task.role])
    return OpenItem(
      obligation: task.obligation,
      rule: task.rule,
      object: task.object,
      day: model.axis.days[task.day],
      rank: task.rank,
      missing: .presence(short: missing.short, model.axis.interval(missing.stretch)),
      reason: reason,
      verdict: heads.map { .unavoidable($0) } ?? .notProved
    )
  }
}
