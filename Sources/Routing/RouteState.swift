import Optimiser

/// The plan that is worked on: routes as linked nodes, the earliest starts, and running sums.
///
/// All storage is made once; every change is made by `link`, `unlink` and the times that follow.
struct RouteState: ~Copyable {
  let tables: Tables

  /// By node: the node before and after it in its route; -1 when it is open.
  var next: Numbers
  var prev: Numbers
  /// By part: who does it; -1 when it is open.
  var person: Numbers
  /// By node: the earliest start.
  var start: Numbers
  /// By node: how late it may start without a cost anywhere, at least its start: each
  /// unit later makes some part a unit later than it is.
  var free: Numbers

  var travel = 0
  var lateness = 0
  var largest = 0
  /// The costs of all open visits, and their number.
  var openCost = 0
  var openCount = 0

  /// Starts as they were, for taking a trial back: node, start.
  var undoNode: Numbers
  var undoStart: Numbers
  var undoCount = 0
  /// Nodes whose start moved and whose consequences are not drawn yet.
  var pending: Numbers

  /// By member of a team: the node a trial puts it behind, and the best so far.
  var trialAfter: Numbers
  var bestAfter: Numbers
  /// Slots of a team's members, member by member: the node before, and the cost of its own with the
  /// slot's number, which sorts.
  var slotAfter: Numbers
  var slotCost: HotArray<Int>
  var slotEnd: Numbers
  var slotSorted: Numbers
  var choicesLeft = 0
  /// Choices for a team that delay somebody: their nodes, and the least they cost.
  var waitingAfter: Numbers
  var waitingCost: HotArray<Int>
  var waitingTeams = 0

  private static let mostWaiting = 512

  init(_ problem: VisitProblem) {
    tables = Tables(problem)
    let nodes = tables.nodes
    next = Numbers(repeating: -1, count: nodes)
    prev = Numbers(repeating: -1, count: nodes)
    person = Numbers(repeating: -1, count: tables.parts)
    start = Numbers(repeating: 0, count: nodes)
    free = Numbers(repeating: 0, count: nodes)
    // A trial is given up before it moves more starts than this.
    undoNode = Numbers(repeating: 0, count: 8 * nodes + 64)
    undoStart = Numbers(repeating: 0, count: 8 * nodes + 64)
    pending = Numbers(repeating: 0, count: 8 * nodes + 64)
    let team = problem.visits.map(\.parts.count).max() ?? 1
    trialAfter = Numbers(repeating: 0, count: team)
    bestAfter = Numbers(repeating: 0, count: team)
    slotAfter = Numbers(repeating: 0, count: team * nodes)
    slotCost = HotArray(repeating: 0, count: team * nodes)
    slotEnd = Numbers(repeating: 0, count: team + 1)
    slotSorted = Numbers(repeating: 0, count: team)
    waitingAfter = Numbers(repeating: 0, count: team * RouteState.mostWaiting)
    waitingCost = HotArray(repeating: 0, count: RouteState.mostWaiting)
    clear()
  }

  /// Empties all routes.
  mutating func clear() {
    for person in 0..<tables.people {
      let (first, last) = (tables.startNode(person), tables.endNode(person))
      next[first] = last
      prev[last] = first
      start[first] = tables.opens[first]
      start[last] = tables.opens[last]
    }
    openCost = 0
    openCount = tables.visits
    for part in 0..<tables.parts {
      person[part] = -1
      next[part] = -1
      prev[part] = -1
    }
    for visit in 0..<tables.visits { openCost += tables.costWhenOpen[visit] }
    travel = 0
    lateness = 0
    largest = 0
  }

  /// The weighted sum.
  @inline(__always)
  var cost: Int {
    tables.travelWeight * travel + tables.latenessWeight * lateness
      + tables.largestWeight * largest + openCost
  }

  /// Whether a visit is planned.
  @inline(__always)
  func isPlanned(_ visit: Int) -> Bool { person[tables.firstPart[visit]] >= 0 }

  /// The travel between two neighbours in a route; nobody leaves for an empty route.
  @inline(__always)
  func leg(_ from: Int, _ to: Int) -> Int {
    from >= tables.parts && to >= tables.parts ? 0 : tables.way(from, to)
  }

  /// Puts an open part behind a node; times are not touched.
  @inline(__always)
  mutating func link(_ part: Int, after before: Int) {
    let after = next[before]
    travel += tables.way(before, part) + tables.way(part, after) - leg(before, after)
    next[before] = part
    prev[part] = before
    next[part] = after
    prev[after] = part
    person[part] = before >= tables.parts ? before - tables.parts : person[before]
  }

  /// Takes a part out of its route; times are not touched.
  @inline(__always)
  mutating func unlink(_ part: Int) {
    let (before, after) = (prev[part], next[part])
    travel += leg(before, after) - tables.way(before, part) - tables.way(part, after)
    next[before] = after
    prev[after] = before
    person[part] = -1
  }

  /// Takes all parts of a planned visit out; times are not touched.
  mutating func removeVisit(_ visit: Int) {
    for part in tables.firstPart[visit]..<tables.firstPart[visit + 1] { unlink(part) }
    openCost += tables.costWhenOpen[visit]
    openCount += 1
  }

  /// Takes over another plan of the same problem.
  mutating func copy(_ other: borrowing RouteState) {
    next.copy(other.next)
    prev.copy(other.prev)
    person.copy(other.person)
    start.copy(other.start)
    free.copy(other.free)
    travel = other.travel
    lateness = other.lateness
    largest = other.largest
    openCost = other.openCost
    openCount = other.openCount
  }

  /// Sets the routes, all parts of a visit or none; false when the times are not possible.
  mutating func set(_ plan: VisitPlan) -> Bool {
    clear()
    for (index, route) in plan.routes.enumerated() where index < tables.people {
      var last = tables.startNode(index)
      for part in route {
        link(part, after: last)
        last = part
      }
    }
    for visit in 0..<tables.visits where isPlanned(visit) {
      openCost -= tables.costWhenOpen[visit]
      openCount -= 1
    }
    return settleAll()
  }

  /// The routes.
  var plan: VisitPlan {
    VisitPlan(
      routes: (0..<tables.people).map { person in
        var route: [Int] = []
        var node = next[tables.startNode(person)]
        while node < tables.parts {
          route.append(node)
          node = next[node]
        }
        return route
      }
    )
  }
}
