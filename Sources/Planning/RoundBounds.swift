import Obligations

/// What the units of a resource can do at most on a day: their budget, or the time the zones are
/// open when that is less.
struct RoundBounds {
  let model: WeekModel

  private func tasks(_ resource: Int, _ day: Int) -> [RoundTask] {
    model.rounds.filter { $0.resource == resource && $0.day == day && $0.hasOneDay }
  }

  /// Minutes a unit can work on the day's zones.
  private func perUnit(_ resource: Int, _ day: Int) -> Int {
    let open = Stretch.union(tasks(resource, day).flatMap(\.windows))
      .reduce(0) { $0 + $1.length }
    return model.resources[resource].budget[day].map { min($0, open) } ?? open
  }

  /// Minutes all zones of the day need, and minutes the units have.
  func minutes(resource: Int, day: Int) -> (needed: Int, available: Int) {
    guard let speed = model.resources[resource].speed, speed.places > 0 else { return (0, 0) }
    let places = tasks(resource, day).reduce(0) { $0 + $1.places }
    let units = model.resources[resource].units.count { model.units[$0].isThere[day] }
    return (
      (places * speed.minutes + speed.places - 1) / speed.places, units * perUnit(resource, day)
    )
  }

  /// A proof that the day's zones ask for more places than the units can pass, when they do.
  func certificate(resource: Int, day: Int) -> CutCertificate? {
    guard let speed = model.resources[resource].speed, speed.minutes > 0 else { return nil }
    let most = perUnit(resource, day) * speed.places / speed.minutes
    let certificate = CutCertificate(
      unit: .places,
      demands: tasks(resource, day).map { .init(obligation: $0.obligation, amount: $0.places) },
      supplies: model.resources[resource].units.filter { model.units[$0].isThere[day] }.map {
        .init(supplier: model.units[$0].name, day: model.axis.days[day], amount: most)
      }.filter { $0.amount > 0 }
    )
    return certificate.shortfall > 0 ? certificate : nil
  }
}
