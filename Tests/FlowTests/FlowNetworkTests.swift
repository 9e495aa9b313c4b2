import Flow
import Testing

/// The smallest cut by trying every set of nodes that holds the source and not the sink.
private func smallestCut(
  _ arcs: [(from: Int, to: Int, capacity: Int)],
  nodes: Int,
  source: Int,
  sink: Int
) -> Int {
  (0..<(1 << nodes)).filter { $0 >> source & 1 == 1 && $0 >> sink & 1 == 0 }.map { set in
    arcs.reduce(0) { sum, arc in
      set >> arc.from & 1 == 1 && set >> arc.to & 1 == 0 ? sum + arc.capacity : sum
    }
  }.min() ?? 0
}

/// The same numbers in every run: the low bits of a small congruential sequence.
private struct Numbers {
  var state: UInt64
  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

@Suite
struct FlowNetworkTests {
  @Test
  func `two ways of three and two carry five`() {
    var network = FlowNetwork(nodes: 4)
    network.addArc(from: 0, to: 1, capacity: 3)
    network.addArc(from: 0, to: 2, capacity: 2)
    let first = network.addArc(from: 1, to: 3, capacity: 4)
    network.addArc(from: 2, to: 3, capacity: 5)
    #expect(network.run(from: 0, to: 3) == 5)
    #expect(network.flow(on: first) == 3)
    // Both ways are full at the source, so only the source lies on its side of the cut.
    #expect(network.sourceSide(from: 0) == [true, false, false, false])
  }

  @Test
  func `the largest flow equals the smallest cut of all cuts`() {
    var numbers = Numbers(state: 11)
    for round in 0..<300 {
      let nodes = 2 + numbers.below(6)
      let arcs = (0..<numbers.below(16)).map { _ in
        (from: numbers.below(nodes), to: numbers.below(nodes), capacity: numbers.below(9))
      }
      var network = FlowNetwork(nodes: nodes)
      for arc in arcs { network.addArc(from: arc.from, to: arc.to, capacity: arc.capacity) }
      let flow = network.run(from: 0, to: nodes - 1)
      #expect(
        flow == smallestCut(arcs, nodes: nodes, source: 0, sink: nodes - 1),
        "round \(round)"
      )
      let side = network.sourceSide(from: 0)
      let cut = arcs.filter { side[$0.from] && !side[$0.to] }.reduce(0) { $0 + $1.capacity }
      #expect(cut == flow, "round \(round)")
    }
  }

  @Test
  func `a matching is as large as trying everything, and earlier nodes go first`() {
    var numbers = Numbers(state: 5)
    for round in 0..<300 {
      let rights = 1 + numbers.below(4)
      let neighbours = (0..<(1 + numbers.below(5))).map { _ in
        (0..<rights).filter { _ in numbers.below(2) == 0 }
      }
      /// All sets of left nodes that can be matched, as lists of who is in, first node first.
      var feasible: [[Bool]] = []
      func go(_ left: Int, _ used: Int, _ chosen: [Bool]) {
        guard left < neighbours.count else {
          feasible.append(chosen)
          return
        }
        go(left + 1, used, chosen + [false])
        for right in neighbours[left] where used >> right & 1 == 0 {
          go(left + 1, used | 1 << right, chosen + [true])
        }
      }
      go(0, 0, [])
      let matching = Matching(neighbours: neighbours, rights: rights)
      let matched = matching.rightOfLeft.map { $0 >= 0 }
      #expect(matching.size == feasible.map { $0.count { $0 } }.max(), "round \(round)")
      let best = feasible.max {
        $0.map { $0 ? 1 : 0 }.lexicographicallyPrecedes($1.map { $0 ? 1 : 0 })
      }
      #expect(matched == best, "round \(round)")
    }
  }
}
