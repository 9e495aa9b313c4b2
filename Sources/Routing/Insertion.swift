import Optimiser

/// Skips one place in a hundred or so when places are compared, so that insertion is not always
/// greedy; never skips when `rate` is 0.
struct Blinks {
  let rate: Int
  private var left: Int
  private var source: RandomSource

  init(rate: Int, source: RandomSource) {
    self.rate = rate
    self.source = source
    left = 0
    draw()
  }

  private mutating func draw() { left = rate > 0 ? 1 + source.below(2 * rate) : .max }

  @inline(__always)
  mutating func skips() -> Bool {
    left -= 1
    if left > 0 { return false }
    draw()
    return true
  }
}

/// Where an open visit costs least.
extension RouteState {
  /// No insertion is possible.
  static let never = Int.max / 4
  /// Combinations of slots that are compared for one team; only teams of three and more have so many.
  static let mostChoices = 1 << 20

  /// The least that putting an open visit in adds to the cost, without the cost of leaving it open.
  ///
  /// The nodes before its parts are then in `bestAfter`. At least `never` when it fits
  /// nowhere. With `only`, its first part is done by that person.
  ///
  /// Exact but where a visit with a largest gap pushes the start before it: `insert` tells.
  mutating func cheapest(
    _ visit: Int,
    only: Int = -1,
    blinks: inout Blinks
  ) -> Int {
    let first = tables.firstPart[visit]
    return tables.firstPart[visit + 1] - first == 1
      ? cheapestAlone(first, visit, only, &blinks) : cheapestTeam(visit, only, &blinks)
  }

  /// Puts a visit in behind the nodes of `bestAfter`; false, and nothing changed, when the times are
  /// not possible.
  mutating func insert(_ visit: Int) -> Bool {
    let (first, end) = (tables.firstPart[visit], tables.firstPart[visit + 1])
    for member in 0..<end - first { trialAfter[member] = bestAfter[member] }
    let (late, most) = (lateness, largest)
    guard place(visit, limit: .max) else {
      takeBack(visit, late, most)
      return false
    }
    openCost -= tables.costWhenOpen[visit]
    openCount -= 1
    freeInserted(visit)
    return true
  }

  private mutating func cheapestAlone(
    _ part: Int,
    _ visit: Int,
    _ only: Int,
    _ blinks: inout Blinks
  ) -> Int {
    var best = RouteState.never
    var waiting = 0
    let (opens, due, latest) = (tables.opens[part], tables.due[part], tables.latest[part])
    let duration = tables.duration[part]
    for index in tables.ableFirst[part]..<tables.ableFirst[part + 1] {
      let person = tables.ablePeople[index]
      if only >= 0, person != only { continue }
      var node = tables.startNode(person)
      while true {
        let after = next[node]
        let there = tables.way(node, part)
        let time = max(opens, start[node] + tables.duration[node] + there)
        if time > latest { break }
        if !blinks.skips() {
          let onward = tables.way(part, after)
          var added = tables.travelWeight * (there + onward - leg(node, after))
          if time > due { added += lateCost(time - due) }
          if added < best {
            let arrival = time + duration + onward
            if arrival <= free[after] {
              best = added
              bestAfter[0] = node
            } else if arrival <= tables.latest[after], after < tables.parts {
              added += tables.latenessWeight * (arrival - free[after])
              slotAfter[waiting] = node
              slotCost[waiting] = added
              waiting += 1
            }
          }
        }
        if after >= tables.parts { break }
        node = after
      }
    }
    return cheapestWaiting(visit, waiting, best)
  }

  /// Tries the places that delay somebody, now that the best of the others is known.
  @inline(__always)
  private mutating func cheapestWaiting(_ visit: Int, _ waiting: Int, _ known: Int) -> Int {
    var best = known
    for slot in 0..<waiting where slotCost[slot] < best {
      trialAfter[0] = slotAfter[slot]
      let exact = attempt(visit, below: best)
      if exact < best {
        best = exact
        bestAfter[0] = trialAfter[0]
      }
    }
    return best
  }

  /// The cost of one part's lateness.
  @inline(__always)
  private func lateCost(_ late: Int) -> Int {
    tables.latenessWeight * late + tables.largestWeight * max(0, late - largest)
  }

  /// What the visit really adds behind the nodes of `trialAfter`, or a number of at least `below`.
  ///
  /// Nothing is changed.
  private mutating func attempt(_ visit: Int, below: Int) -> Int {
    let (before, late, most) = (cost, lateness, largest)
    let isPossible = place(visit, limit: below >= RouteState.never ? .max : before + below - 1)
    let added = isPossible ? cost - before : RouteState.never
    takeBack(visit, late, most)
    return added
  }

  private mutating func takeBack(_ visit: Int, _ late: Int, _ most: Int) {
    undoStarts()
    for part in tables.firstPart[visit]..<tables.firstPart[visit + 1] { unlink(part) }
    lateness = late
    largest = most
  }

  /// Links the parts behind the nodes of `trialAfter` and draws the consequences; the parts stay
  /// linked when it is false.
  private mutating func place(_ visit: Int, limit: Int) -> Bool {
    let (first, end) = (tables.firstPart[visit], tables.firstPart[visit + 1])
    undoCount = 0
    for part in first..<end {
      let before = trialAfter[part - first]
      link(part, after: before)
      start[part] = max(
        tables.opens[part],
        start[before] + tables.duration[before] + tables.way(before, part)
      )
    }
    if end - first > 1 { alignTeam(first, end) }
    for part in first..<end {
      let late = start[part] - tables.due[part]
      if start[part] > tables.latest[part] { return false }
      if late > 0 {
        lateness += late
        largest = max(largest, late)
      }
      pending[part - first] = part
    }
    return cost <= limit && settle(end - first, limit: limit)
  }

  /// The least starts of a visit's parts that keep their gaps.
  @inline(__always)
  private mutating func alignTeam(_ first: Int, _ end: Int) {
    for part in first + 1..<end {
      start[first] = max(start[first], start[part] - tables.gapThrough[part])
    }
    for part in first + 1..<end {
      start[part] = max(start[part], start[first] + tables.gapFrom[part])
    }
  }
}

/// Teams: a slot for each member, combined cheapest first.
extension RouteState {
  private mutating func cheapestTeam(
    _ visit: Int,
    _ only: Int,
    _ blinks: inout Blinks
  ) -> Int {
    let (first, end) = (tables.firstPart[visit], tables.firstPart[visit + 1])
    slotEnd[0] = 0
    for part in first..<end {
      let from = slotEnd[part - first]
      let count = fillSlots(part, from, part == first ? only : -1, &blinks)
      if count == 0 { return RouteState.never }
      slotEnd[part - first + 1] = from + count
      slotSorted[part - first] = from
      sortSlot(from, part - first)
    }
    var best = RouteState.never
    choicesLeft = RouteState.mostChoices
    waitingTeams = 0
    combine(visit, member: 0, sum: 0, &best)
    let members = end - first
    for index in 0..<waitingTeams where waitingCost[index] < best {
      for member in 0..<members { trialAfter[member] = waitingAfter[index * members + member] }
      let exact = attempt(visit, below: best)
      if exact < best {
        best = exact
        for member in 0..<members { bestAfter[member] = trialAfter[member] }
      }
    }
    return best
  }

  /// The places of one part, with what each costs by itself.
  private mutating func fillSlots(
    _ part: Int,
    _ from: Int,
    _ only: Int,
    _ blinks: inout Blinks
  ) -> Int {
    var slot = from
    for index in tables.ableFirst[part]..<tables.ableFirst[part + 1] {
      let person = tables.ablePeople[index]
      if only >= 0, person != only { continue }
      var node = tables.startNode(person)
      while true {
        let after = next[node]
        let there = tables.way(node, part)
        let time = max(tables.opens[part], start[node] + tables.duration[node] + there)
        if time > tables.latest[part] { break }
        if !blinks.skips() {
          let onward = tables.way(part, after)
          var added = tables.travelWeight * (there + onward - leg(node, after))
          let late = time - tables.due[part]
          if late > 0 { added += tables.latenessWeight * late }
          let arrival = time + tables.duration[part] + onward
          if arrival <= tables.latest[after] {
            if arrival > free[after] {
              let over = arrival - max(start[after], tables.due[after])
              if over > 0 { added += tables.latenessWeight * over }
            }
            slotAfter[slot] = node
            slotCost[slot] = added << 20 | (slot - from)
            slot += 1
          }
        }
        if after >= tables.parts { break }
        node = after
      }
    }
    return slot - from
  }

  /// Brings the cheapest slot from one on to its place, unless it is there already; few are needed.
  @inline(__always)
  private mutating func sortSlot(_ index: Int, _ member: Int) {
    guard index >= slotSorted[member] else { return }
    var cheapest = index
    for other in index + 1..<max(slotEnd[member + 1], index + 1)
    where slotCost[other] < slotCost[cheapest] { cheapest = other }
    let key = slotCost[cheapest]
    slotCost[cheapest] = slotCost[index]
    slotCost[index] = key
    slotSorted[member] = index + 1
  }

  /// Chooses a slot for each member from one on; slots that cost too much end the row.
  private mutating func combine(_ visit: Int, member: Int, sum: Int, _ best: inout Int) {
    let first = tables.firstPart[visit]
    let members = tables.firstPart[visit + 1] - first
    var rest = sum
    for later in member + 1..<max(members, member + 1) { rest += slotCost[slotEnd[later]] >> 20 }
    for index in slotEnd[member]..<slotEnd[member + 1] {
      sortSlot(index, member)
      if rest + slotCost[index] >> 20 >= best || choicesLeft <= 0 { return }
      let slot = slotEnd[member] + slotCost[index] & 0xFFFFF
      let node = slotAfter[slot]
      if isTaken(node, member) { continue }
      trialAfter[member] = node
      if member + 1 < members {
        combine(visit, member: member + 1, sum: sum + slotCost[index] >> 20, &best)
      } else {
        weigh(visit, &best)
      }
    }
  }

  /// Whether an earlier member of the team is the same person.
  @inline(__always)
  private func isTaken(_ node: Int, _ member: Int) -> Bool {
    let own = owner(node)
    for earlier in 0..<member where owner(trialAfter[earlier]) == own { return true }
    return false
  }

  @inline(__always)
  private func owner(_ node: Int) -> Int {
    node < tables.parts ? person[node] : node - tables.parts
  }

  /// Compares one choice of slots; its starts stand in `start`.
  private mutating func weigh(_ visit: Int, _ best: inout Int) {
    let (first, end) = (tables.firstPart[visit], tables.firstPart[visit + 1])
    choicesLeft -= 1
    var anchor = 0
    for part in first..<end {
      anchor = max(anchor, arrival(part, after: trialAfter[part - first]) - tables.gapThrough[part])
    }
    var added = 0
    var most = largest
    var isFree = true
    // Lateness that follows: one by one of the next visits, or all that the worse delay brings.
    var (nextLate, furtherLate) = (0, 0)
    for part in first..<end {
      let before = trialAfter[part - first]
      let after = next[before]
      let time = max(arrival(part, after: before), anchor + tables.gapFrom[part])
      if time > tables.latest[part] { return }
      let onward = tables.way(part, after)
      added +=
        tables.travelWeight
        * (tables.way(before, part) + onward - leg(before, after))
      let late = time - tables.due[part]
      if late > 0 {
        added += tables.latenessWeight * late
        most = max(most, late)
      }
      let next = time + tables.duration[part] + onward
      if next > free[after] {
        if next > tables.latest[after] { return }
        isFree = false
        furtherLate = max(furtherLate, next - free[after])
        let over = next - max(start[after], tables.due[after])
        if over > 0 { nextLate += over }
      }
      // Who waits for whom can only go round when somebody's next visit starts before another's last,
      // or so little later that a largest gap pulls that one along.
      if after < tables.parts {
        for other in first..<end where other != part {
          let last = trialAfter[other - first]
          if last < tables.parts, start[after] <= start[last] + tables.mostGapThrough {
            isFree = false
          }
        }
      }
    }
    added += tables.largestWeight * (most - largest)
    added += tables.latenessWeight * max(nextLate, furtherLate)
    if added >= best { return }
    let members = end - first
    if !isFree, waitingTeams < waitingCost.count {
      // Delays are worked out when the best choice without any is known.
      for member in 0..<members {
        waitingAfter[waitingTeams * members + member] = trialAfter[member]
      }
      waitingCost[waitingTeams] = added
      waitingTeams += 1
      return
    }
    let exact = isFree ? added : attempt(visit, below: best)
    if exact < best {
      best = exact
      for member in 0..<members { bestAfter[member] = trialAfter[member] }
    }
  }

  @inline(__always)
  private func arrival(_ part: Int, after node: Int) -> Int {
    max(tables.opens[part], start[node] + tables.duration[node] + tables.way(node, part))
  }
}
