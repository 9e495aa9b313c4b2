/// The earliest starts as the least solution of a graph of differences: a node after the one before
/// it in its route, and a visit's parts after its first part and not too long after it.
///
/// A start only moves later when something is put in; it is carried along the edges until nothing
/// moves. People who wait for each other (a cycle of positive length) push a start past the horizon.
extension RouteState {
  /// Moves a node's start later, keeping what it was; false when it may not start that late.
  @inline(__always)
  private mutating func lift(_ node: Int, to time: Int) -> Bool {
    let before = start[node]
    guard time <= tables.latest[node], undoCount < undoNode.count else { return false }
    undoNode[undoCount] = node
    undoStart[undoCount] = before
    undoCount += 1
    start[node] = time
    let late = time - tables.due[node]
    if late > 0 {
      lateness += late - max(0, before - tables.due[node])
      if late > largest { largest = late }
    }
    return true
  }

  /// Draws the consequences of the first `waiting` nodes of `pending`, whose starts moved; false when
  /// they are not possible or when the plan comes to cost more than `limit`.
  mutating func settle(_ waiting: Int, limit: Int) -> Bool {
    var count = waiting
    while count > 0 {
      count -= 1
      var node = pending[count]
      while true {
        if node < tables.parts, !settleTeam(node, &count) { return false }
        if node >= tables.parts + tables.people { break }
        let after = next[node]
        if after >= tables.parts, node >= tables.parts { break }
        let time = start[node] + tables.duration[node] + tables.way(node, after)
        if time <= start[after] { break }
        guard lift(after, to: time), cost <= limit else { return false }
        node = after
      }
    }
    return true
  }

  /// Moves the starts of the other parts of a node's visit; they wait in `pending`.
  @inline(__always)
  private mutating func settleTeam(_ part: Int, _ count: inout Int) -> Bool {
    let visit = tables.visit[part]
    let (first, end) = (tables.firstPart[visit], tables.firstPart[visit + 1])
    if end - first == 1 { return true }
    if part == first {
      for other in first + 1..<end {
        let time = start[part] + tables.gapFrom[other]
        if time > start[other] {
          guard lift(other, to: time), count < pending.count else { return false }
          pending[count] = other
          count += 1
        }
      }
    } else {
      let time = start[part] - tables.gapThrough[part]
      if time > start[first] {
        guard lift(first, to: time), count < pending.count else { return false }
        pending[count] = first
        count += 1
      }
    }
    return true
  }

  /// All earliest starts and sums anew from the routes; false when there are none.
  mutating func settleAll() -> Bool {
    lateness = 0
    largest = 0
    for person in 0..<tables.people {
      var node = tables.startNode(person)
      var time = start[node]
      var after = next[node]
      if after >= tables.parts { start[after] = time }
      while node < tables.parts + tables.people, after < tables.parts || node < tables.parts {
        time = max(tables.opens[after], time + tables.duration[node] + tables.way(node, after))
        guard time <= tables.latest[after] else { return false }
        start[after] = time
        let late = time - tables.due[after]
        if late > 0 {
          lateness += late
          if late > largest { largest = late }
        }
        node = after
        if node < tables.parts { after = next[node] }
      }
    }
    for index in 0..<tables.teamVisits.count {
      let visit = tables.teamVisits[index]
      guard isPlanned(visit) else { continue }
      for part in tables.firstPart[visit]..<tables.firstPart[visit + 1] {
        undoCount = 0
        pending[0] = part
        guard settle(1, limit: .max) else { return false }
      }
    }
    undoCount = 0
    freeAll()
    return true
  }

  /// Takes the starts back that moved since the trial began.
  @inline(__always)
  mutating func undoStarts() {
    while undoCount > 0 {
      undoCount -= 1
      start[undoNode[undoCount]] = undoStart[undoCount]
    }
  }

  /// The latest starts that cost nothing, for all nodes.
  mutating func freeAll() {
    for part in 0..<tables.parts where person[part] >= 0 { free[part] = ownFree(part) }
    for person in 0..<tables.people {
      let last = tables.endNode(person)
      free[last] = tables.latest[last]
      free[tables.startNode(person)] = tables.latest[tables.startNode(person)]
      var (node, before) = (last, prev[last])
      while before < tables.parts {
        let room = free[node] - tables.way(before, node) - tables.duration[before]
        if free[before] > room { free[before] = room }
        (node, before) = (before, prev[before])
      }
    }
    for index in 0..<tables.teamVisits.count {
      let visit = tables.teamVisits[index]
      guard isPlanned(visit) else { continue }
      for part in tables.firstPart[visit]..<tables.firstPart[visit + 1] { freeTeam(part) }
    }
  }

  @inline(__always)
  private func ownFree(_ part: Int) -> Int {
    min(max(tables.due[part], start[part]), tables.latest[part])
  }

  /// After parts of a visit were put in: their latest starts, and those of all before them.
  ///
  /// Starts
  /// that moved without a cost leave the latest starts behind them as they were.
  mutating func freeInserted(_ visit: Int) {
    for index in 0..<undoCount where free[undoNode[index]] < start[undoNode[index]] {
      // Somebody is later now: what was too late before costs nothing more.
      freeAll()
      return
    }
    let (first, end) = (tables.firstPart[visit], tables.firstPart[visit + 1])
    for part in first..<end {
      let after = next[part]
      let room = free[after] - tables.way(part, after) - tables.duration[part]
      free[part] = max(start[part], min(ownFree(part), room))
    }
    for part in first..<end {
      freeBack(part)
      if end - first > 1 { freeTeam(part) }
    }
  }

  /// Lowers the latest starts of the nodes before one.
  private mutating func freeBack(_ node: Int) {
    var node = node
    while true {
      let before = prev[node]
      if before >= tables.parts { return }
      let room = free[node] - tables.way(before, node) - tables.duration[before]
      if free[before] <= room { return }
      free[before] = room
      node = before
      freeTeam(before)
    }
  }

  /// Lowers the latest starts of the other parts of a visit.
  private mutating func freeTeam(_ part: Int) {
    let visit = tables.visit[part]
    let (first, end) = (tables.firstPart[visit], tables.firstPart[visit + 1])
    if end - first == 1 { return }
    if part == first {
      for other in first + 1..<end where free[other] > free[part] + tables.gapThrough[other] {
        free[other] = free[part] + tables.gapThrough[other]
        freeBack(other)
      }
    } else if free[first] > free[part] - tables.gapFrom[part] {
      free[first] = free[part] - tables.gapFrom[part]
      freeBack(first)
      freeTeam(first)
    }
  }
}
