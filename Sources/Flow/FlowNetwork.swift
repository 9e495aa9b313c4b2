/// A network of arcs with whole capacities; finds a largest flow and a smallest cut.
///
/// Dinic's method: shortest layers first, then blocking flows. Everything is integer and ordered,
/// so the same network always gives the same flow.
public struct FlowNetwork: Sendable {
  private var heads: [Int] = []
  private var capacities: [Int] = []
  private var arcsOfNode: [[Int]]

  /// A network of so many nodes, 0 up to `nodes`, without arcs.
  public init(nodes: Int) { arcsOfNode = Array(repeating: [], count: max(0, nodes)) }

  /// The number of nodes.
  public var nodeCount: Int { arcsOfNode.count }

  /// Adds an arc and gives its number; a negative capacity counts as 0.
  @discardableResult
  public mutating func addArc(from: Int, to: Int, capacity: Int) -> Int {
    let arc = heads.count
    heads.append(to)
    capacities.append(max(0, capacity))
    arcsOfNode[from].append(arc)
    heads.append(from)
    capacities.append(0)
    arcsOfNode[to].append(arc + 1)
    return arc
  }

  /// The flow on an arc.
  public func flow(on arc: Int) -> Int { capacities[arc ^ 1] }

  /// Adds as much flow as still fits and gives the amount added.
  public mutating func run(from source: Int, to sink: Int) -> Int {
    guard source != sink else { return 0 }
    var total = 0
    while true {
      let level = levels(from: source)
      guard level[sink] >= 0 else { return total }
      var next = [Int](repeating: 0, count: nodeCount)
      while true {
        let pushed = push(source, sink, .max, level, &next)
        if pushed == 0 { break }
        total += pushed
      }
    }
  }

  /// After a run: the nodes on the source's side of a smallest cut, the side closest to the source.
  public func sourceSide(from source: Int) -> [Bool] { levels(from: source).map { $0 >= 0 } }

  private func levels(from source: Int) -> [Int] {
    var level = [Int](repeating: -1, count: nodeCount)
    var queue = [source]
    level[source] = 0
    var index = 0
    while index < queue.count {
      let node = queue[index]
      index += 1
      for arc in arcsOfNode[node] where capacities[arc] > 0 && level[heads[arc]] < 0 {
        level[heads[arc]] = level[node] + 1
        queue.append(heads[arc])
      }
    }
    return level
  }

  private mutating func push(
    _ node: Int,
    _ sink: Int,
    _ limit: Int,
    _ level: [Int],
    _ next: inout [Int]
  ) -> Int {
    if node == sink { return limit }
    while next[node] < arcsOfNode[node].count {
      let arc = arcsOfNode[node][next[node]]
      let head = heads[arc]
      if capacities[arc] > 0, level[head] == level[node] + 1 {
        let pushed = push(head, sink, min(limit, capacities[arc]), level, &next)
        if pushed > 0 {
          capacities[arc] -= pushed
          capacities[arc ^ 1] += pushed
          return pushed
        }
      }
      next[node] += 1
    }
    return 0
  }
}
