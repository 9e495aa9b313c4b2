import Registers

/// Which visits look at which others, and who may do them: worked out once, so that a large week is
/// not gone through for every visit.
struct VisitLinks {
  /// By task: others whose day it keeps a distance to, or that keep one to it.
  let spaced: [[Int]]
  /// By task: the other tasks of the same rule and object.
  let twins: [[Int]]
  /// By task: all tasks of its rule, itself too.
  let ofRule: [[Int]]
  /// Tasks that ask for people from outside, by role.
  let ofExternal: [Int: [Int]]
  /// Tasks that hold a unit of some resource.
  let withUnits: [Int]
  /// By role: who has it, in order.
  let people: [[Int]]
  /// By role and then area: the people who live nearest, in order; nil where all may be looked at.
  private let near: [[[Int]?]]

  /// More people of a role than this, and only so many of them who are at home nearby are tried first.
  private static let (many, few) = (160, 100)

  init(_ model: WeekModel) {
    let tasks = model.visits.indices
    var ofRule: [String: [Int]] = [:]
    var ofObject: [String: [Int]] = [:]
    var counting: [String: [Int]] = [:]
    var countingAt: [String: [Int]] = [:]
    func key(_ rule: String, _ object: String?) -> String { "\(rule)/\(object ?? "-")" }
    for task in tasks {
      let visit = model.visits[task]
      ofRule[visit.rule, default: []].append(task)
      ofObject[key(visit.rule, visit.object), default: []].append(task)
      for rule in visit.countsFor {
        counting[rule, default: []].append(task)
        countingAt[key(rule, visit.object), default: []].append(task)
      }
    }
    var spaced = tasks.map { _ in Set<Int>() }
    for task in tasks where model.visits[task].spacing != nil {
      let visit = model.visits[task]
      let others =
        visit.object == nil ? counting[visit.rule] : countingAt[key(visit.rule, visit.object)]
      for other in others ?? [] where other != task {
        spaced[task].insert(other)
        spaced[other].insert(task)
      }
    }
    self.spaced = spaced.map { $0.sorted() }
    self.ofRule = tasks.map { ofRule[model.visits[$0].rule] ?? [] }
    twins = tasks.map { task in
      (ofObject[key(model.visits[task].rule, model.visits[task].object)] ?? []).filter {
        $0 != task
      }
    }
    var ofExternal: [Int: [Int]] = [:]
    for task in tasks {
      let roles = model.visits[task].days.flatMap { $0?.externals.map(\.role) ?? [] }
      for role in Set(roles).sorted() { ofExternal[role, default: []].append(task) }
    }
    self.ofExternal = ofExternal
    withUnits = tasks.filter { task in
      model.visits[task].days.contains { $0.map { !$0.resources.isEmpty } ?? false }
    }
    let people = model.roles.indices.map { role in
      model.staff.indices.filter { model.staff[$0].roles.contains(role) }
    }
    self.people = people
    near = people.map { own in
      guard own.count > VisitLinks.many else { return model.areas.map { _ in nil } }
      return model.areas.indices.map { area in
        let ways = own.map { person in
          model.staff[person].area.map {
            model.areaPoints[$0].metres(to: model.areaPoints[area])
          } ?? 0
        }
        let nearest = own.indices.sorted { (ways[$0], $0) < (ways[$1], $1) }
        return nearest.prefix(VisitLinks.few).map { own[$0] }.sorted()
      }
    }
  }

  /// The people to try for a part of a team, in order; `all` is everybody with the role.
  func candidates(_ need: TeamNeed, at area: Int?, all: Bool) -> [Int] {
    guard !all, let area, let few = near[need.role][area] else { return people[need.role] }
    return few
  }

  /// Whether some role has so many people that only those nearby are tried first.
  var isLarge: Bool { near.contains { $0.contains { $0 != nil } } }
}
