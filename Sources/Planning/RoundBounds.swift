import Obligations

/// What the units of a resource can do at most on a day: their budget, or the time the zones are
/// open when that is less.
///
/// Zones that are open together for a short while can be short although the whole day is not: of all
/// stretches between the edges of windows the one is taken whose zones are short by most.
struct RoundBounds {
  let model: WeekModel
  /// By resource, then by day: the strongest proof, and the one about all zones of the day.
  private let proofs: [[(strongest: CutCertificate?, whole: CutCertificate?)]]

  init(model: WeekModel) {
    self.model = model
    var byDay: [[[RoundTask]]] = Array(
      repeating: Array(repeating: [], count: 7),
      count: model.resources.count
    )
    for task in model.rounds where task.hasOneDay { byDay[task.resource][task.day].append(task) }
    proofs = model.resources.indices.map { resource in
      (0..<7).map { day in
        RoundBounds.proofs(byDay[resource][day], resource: resource, day: day, model)
      }
    }
  }

  /// Minutes a unit can work on some zones of a day.
  private static func perUnit(
    _ tasks: [RoundTask],
    _ resource: Int,
    _ day: Int,
    _ model: WeekModel
  ) -> Int {
    let open = Stretch.union(tasks.flatMap(\.windows)).reduce(0) { $0 + $1.length }
    return model.resources[resource].budget[day].map { min($0, open) } ?? open
  }

  /// Minutes all zones of the day need, and minutes the units have.
  func minutes(resource: Int, day: Int) -> (needed: Int, available: Int) {
    guard let speed = model.resources[resource].speed, speed.places > 0 else { return (0, 0) }
    let tasks = model.rounds.filter { $0.resource == resource && $0.day == day && $0.hasOneDay }
    let places = tasks.reduce(0) { $0 + $1.places }
    let units = model.resources[resource].units.count { model.units[$0].isThere[day] }
    return (
      (places * speed.minutes + speed.places - 1) / speed.places,
      units * RoundBounds.perUnit(tasks, resource, day, model)
    )
  }

  /// The proof that most places of a day stay open, when the zones ask for more than the units can
  /// pass.
  func strongest(resource: Int, day: Int) -> CutCertificate? { proofs[resource][day].strongest }

  /// The proof that counts this zone: the strongest, else the one about all zones of the day.
  func certificate(_ task: RoundTask) -> CutCertificate? {
    guard task.hasOneDay else { return nil }
    let (strongest, whole) = proofs[task.resource][task.day]
    let counts = strongest?.demands.contains { $0.obligation == task.obligation } ?? false
    return counts ? strongest : whole
  }

  private static func proofs(
    _ tasks: [RoundTask],
    resource: Int,
    day: Int,
    _ model: WeekModel
  ) -> (strongest: CutCertificate?, whole: CutCertificate?) {
    let whole = certificate(tasks, resource, day, model)
    var strongest = whole
    let starts = Set(tasks.compactMap { $0.windows.map(\.start).min() }).sorted()
    let ends = Set(tasks.compactMap { $0.windows.map(\.end).max() }).sorted()
    for start in starts {
      for end in ends where start < end {
        let inside = tasks.filter { task in
          task.windows.allSatisfy { start <= $0.start && $0.end <= end } && !task.windows.isEmpty
        }
        guard inside.count < tasks.count,
          let proof = certificate(inside, resource, day, model)
        else { continue }
        if proof.shortfall > strongest?.shortfall ?? 0 { strongest = proof }
      }
    }
    return (strongest, whole)
  }

  private static func certificate(
    _ tasks: [RoundTask],
    _ resource: Int,
    _ day: Int,
    _ model: WeekModel
  ) -> CutCertificate? {
    guard !tasks.isEmpty, let speed = model.resources[resource].speed, speed.minutes > 0 else {
      return nil
    }
    let most = perUnit(tasks, resource, day, model) * speed.places / speed.minutes
    let certificate = CutCertificate(
      unit: .places,
      demands: tasks.map { .init(obligation: $0.obligation, amount: $0.places) },
      supplies: model.resources[resource].units.filter { model.units[$0].isThere[day] }.map {
        .init(supplier: model.units[$0].name, day: model.axis.days[day], amount: most)
      }.filter { $0.amount > 0 }
    )
    return certificate.shortfall > 0 ? certificate : nil
  }
}
