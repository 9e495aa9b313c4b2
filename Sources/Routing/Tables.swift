import Optimiser

/// A problem laid out flat for the search.
///
/// A node is a part (its own number), the start of a person's duty (`parts` + person) or its end
/// (`parts` + people + person).
struct Tables: ~Copyable {
  let parts: Int
  let people: Int
  let visits: Int
  let nodes: Int

  /// By node.
  let place: Numbers
  let duration: Numbers
  let opens: Numbers
  let due: Numbers
  let latest: Numbers
  /// Place by place.
  let travel: Numbers
  let places: Int

  /// By part: its visit, and its gap after the visit's first part.
  let visit: Numbers
  let gapFrom: Numbers
  let gapThrough: Numbers
  /// The largest of them.
  let mostGapThrough: Int
  /// By visit, with one more at the end.
  let firstPart: Numbers
  /// Visits with more than one part.
  let teamVisits: Numbers
  /// By visit: the cost of leaving it open.
  let costWhenOpen: HotArray<Int>
  /// By part: where its able people stand in `ablePeople`, with one more at the end.
  let ableFirst: Numbers
  let ablePeople: Numbers
  /// Part × person: 1 where able.
  let able: HotArray<UInt8>
  /// By visit: other visits, the nearest first, as many as `neighbours`.
  let near: Numbers
  let neighbours: Int

  let travelWeight: Int
  let latenessWeight: Int
  let largestWeight: Int

  init(_ problem: VisitProblem) {
    parts = problem.parts
    people = problem.people.count
    visits = problem.visits.count
    nodes = parts + 2 * people
    places = problem.places
    travel = Numbers(problem.travel)
    firstPart = Numbers(problem.firstPart)
    let owners = problem.visits.indices.flatMap { index in
      problem.visits[index].parts.map { (part: $0, visit: problem.visits[index], index: index) }
    }
    let (horizon, staff) = (problem.horizon, problem.people)
    place = Numbers(
      owners.map(\.visit.place) + staff.map(\.startPlace) + staff.map(\.endPlace)
    )
    duration = Numbers(
      owners.map(\.part.duration) + [Int](repeating: 0, count: 2 * staff.count)
    )
    opens = Numbers(owners.map(\.visit.opens) + staff.map(\.dutyStart) + staff.map(\.dutyStart))
    let ends = staff.map { $0.dutyEnd ?? horizon }
    latest = Numbers(
      owners.map { min($0.visit.closes ?? horizon, horizon) } + staff.map(\.dutyStart) + ends
    )
    due = Numbers(owners.map { $0.visit.due ?? horizon } + staff.map(\.dutyStart) + ends)
    visit = Numbers(owners.map(\.index))
    gapFrom = Numbers(owners.map(\.part.gapFrom))
    gapThrough = Numbers(owners.map(\.part.gapThrough))
    mostGapThrough = owners.map(\.part.gapThrough).max() ?? 0
    teamVisits = Numbers(problem.visits.indices.filter { problem.visits[$0].parts.count > 1 })
    costWhenOpen = HotArray(
      problem.visits.map { $0.costWhenOpen ?? VisitProblem.costOfNecessity },
      orNone: 0
    )
    let ableLists = owners.map { owner in
      staff.indices.filter {
        staff[$0].qualifications.contains(owner.part.qualification)
          && !owner.visit.excluded.contains($0)
      }
    }
    var first = [0]
    for list in ableLists { first.append((first.last ?? 0) + list.count) }
    ableFirst = Numbers(first)
    ablePeople = Numbers(ableLists.flatMap { $0 })
    able = HotArray(
      ableLists.flatMap { list in
        var row = [UInt8](repeating: 0, count: staff.count)
        for person in list { row[person] = 1 }
        return row
      },
      orNone: 0
    )
    neighbours = problem.neighbours
    near = Numbers(problem.near)
    travelWeight = problem.weights.travel
    latenessWeight = problem.weights.lateness
    largestWeight = problem.weights.largestLateness
  }

  @inline(__always)
  func startNode(_ person: Int) -> Int { parts + person }

  @inline(__always)
  func endNode(_ person: Int) -> Int { parts + people + person }

  @inline(__always)
  func way(_ from: Int, _ to: Int) -> Int { travel[place[from] * places + place[to]] }

  @inline(__always)
  func isAble(_ person: Int, _ part: Int) -> Bool { able[part * people + person] != 0 }
}
