import CapacityValues
import CivilTime
import Flow
import RuleChecking

/// Work of one pool that must be done in a span, against what can serve it: a flow of minutes.
///
/// Work may be cut in pieces and handed on at any minute, so what does not fit here fits in no
/// roster. Amounts are scaled, so that places are counted exactly.
struct CutProblem {
  /// Work with the same windows and qualification.
  struct Work {
    /// The items it stands for, by place in the caller's list.
    var members: [Int]
    /// Scaled minutes.
    var amount: Int
    let qualification: String?
    /// By day of the span.
    let windows: [[Range<Int>]]
  }

  let works: [Work]
  let servers: [CutServer]
  let days: CutDays
  /// Units of flow in a minute.
  let scale: Int

  /// The works that fit together worst, and what they want beyond what there is, scaled; nil when
  /// all fit.
  func deficit() -> (works: [Int], amount: Int)? {
    let asked = works.reduce(0) { $0 + $1.amount }
    guard asked > 0 else { return nil }
    var net = Net(problem: self)
    let served = net.network.run(from: 0, to: 1)
    guard served < asked else { return nil }
    let side = net.network.sourceSide(from: 0)
    return (works.indices.filter { side[2 + $0] }, asked - served)
  }

  /// Scaled minutes of one work that one group of servers does in one stretch.
  struct Flow {
    let work: Int
    let server: Int
    let stretch: Range<Int>
    let amount: Int
  }

  /// A division of the work that serves as much as can be served, in order of servers and time.
  func flows() -> [Flow] {
    var net = Net(problem: self)
    _ = net.network.run(from: 0, to: 1)
    return net.arcs.compactMap { arc in
      let amount = net.network.flow(on: arc.number)
      return amount > 0
        ? Flow(work: arc.work, server: arc.server, stretch: arc.stretch, amount: amount) : nil
    }
  }

  /// The windows of some works that a server may serve, by day.
  func windows(_ chosen: [Int], for server: CutServer) -> [[Range<Int>]] {
    (0..<days.count).map { day in
      Minutes.union(
        chosen.flatMap { index in
          server.canServe(works[index].qualification, day: day) ? works[index].windows[day] : []
        }
      )
    }
  }

  /// The network: works, then for each server its cells, days and weeks.
  private struct Net {
    var network: FlowNetwork
    /// The arcs from works to cells.
    private(set) var arcs: [(number: Int, work: Int, server: Int, stretch: Range<Int>)] = []
    private var next: Int

    init(problem: CutProblem) {
      let cells = problem.cells()
      let weeks = (problem.days.week.last ?? 0) + 1
      let perServer = cells.count + problem.days.count + weeks
      next = 2 + problem.works.count
      network = FlowNetwork(nodes: next + perServer * problem.servers.count)
      for (index, work) in problem.works.enumerated() {
        network.addArc(from: 0, to: 2 + index, capacity: work.amount)
      }
      let reach = problem.reach(cells)
      for number in problem.servers.indices {
        add(number, problem, cells, reach, weeks)
        next += perServer
      }
    }

    private mutating func add(
      _ number: Int,
      _ problem: CutProblem,
      _ cells: [Cell],
      _ reach: [[Int]],
      _ weeks: Int
    ) {
      let server = problem.servers[number]
      let (days, scale, count) = (problem.days, problem.scale, server.names.count)
      let firstDay = next + cells.count
      let firstWeek = firstDay + days.count
      var open = Array(repeating: [Range<Int>](), count: days.count)
      for (index, cell) in cells.enumerated() {
        let part = CutBound.there(server, [cell.stretch], cell.day, days)
        let most = CutBound.length(server, part, cell.day)
        guard most > 0 else { continue }
        open[cell.day] += part
        let capacity = most * count * scale
        network.addArc(from: next + index, to: firstDay + cell.day, capacity: capacity)
        for work in reach[index]
        where server.canServe(problem.works[work].qualification, day: cell.day) {
          let arc = network.addArc(from: 2 + work, to: next + index, capacity: capacity)
          arcs.append((arc, work, number, cell.stretch))
        }
      }
      var most = Array(repeating: 0, count: weeks)
      for day in 0..<days.count where !open[day].isEmpty {
        let bound = CutBound.most(server, Minutes.union(open[day]), day)
        most[days.week[day]] += bound
        network.addArc(
          from: firstDay + day,
          to: firstWeek + days.week[day],
          capacity: bound * count * scale
        )
      }
      for week in 0..<weeks where most[week] > 0 {
        let spill = problem.spill(server, open, week)
        let least = min(
          most[week],
          server.weekMost.map { $0 + spill } ?? .max,
          server.shiftsMost.map { $0 + spill } ?? .max
        )
        network.addArc(from: firstWeek + week, to: 1, capacity: least * count * scale)
      }
    }
  }

  private func spill(_ server: CutServer, _ open: [[Range<Int>]], _ week: Int) -> Int {
    (0..<days.count).filter { days.week[$0] == week && !days.spill[$0].isEmpty }.reduce(0) {
      $0
        + min(
          CutBound.most(server, Minutes.union(open[$1]), $1),
          Minutes.length(Minutes.union(Minutes.common(Minutes.union(open[$1]), days.spill[$1])))
        )
    }
  }

  /// A stretch of a day in which no window starts or ends.
  struct Cell {
    let day: Int
    let stretch: Range<Int>
  }

  private func cells() -> [Cell] {
    (0..<days.count).flatMap { day -> [Cell] in
      let windows = works.flatMap { $0.windows[day] }
      let heads = servers.flatMap { $0.heads.isEmpty ? [] : $0.heads[day].map(\.stretch) }
      let edges = (windows + heads).flatMap { [$0.lowerBound, $0.upperBound] }
      let marks = Set(edges).sorted()
      return zip(marks, marks.dropFirst()).compactMap { start, end in
        windows.contains { $0.contains(start) } ? Cell(day: day, stretch: start..<end) : nil
      }
    }
  }

  /// The works whose windows hold each cell.
  private func reach(_ cells: [Cell]) -> [[Int]] {
    cells.map { cell in
      works.indices.filter { index in
        works[index].windows[cell.day].contains { $0.contains(cell.stretch.lowerBound) }
      }
    }
  }
}
