import CapacityValues
import CivilTime
import Flow
import Obligations
import RuleChecking

/// Work of a role over many weeks against what its people can give in each week.
///
/// The flow sees weeks and what people hold; the certificate is then counted with every day and
/// window, so it is at least as strong.
struct PeriodCut {
  let finder: CutFinder
  let span: CapacitySpan
  let works: [PoolWork]

  func proof(_ table: inout WindowTable) -> CutProof? {
    let own = works.filter { finder.isCounted($0.need) }
    guard !own.isEmpty else { return nil }
    let problem = finder.problem(span, own, &table)
    let chosen = cut(problem)
    guard !chosen.isEmpty else { return nil }
    return finder.proof(span, own, problem, chosen)
  }

  /// The works on the short side of the weeks' flow; empty when all fit.
  private func cut(_ problem: CutProblem) -> [Int] {
    let weeks = (problem.days.week.last ?? 0) + 1
    let profiles = profiles(problem)
    let first = 2 + problem.works.count
    var network = FlowNetwork(nodes: first + profiles.count * weeks)
    var asked = 0
    for (index, work) in problem.works.enumerated() {
      asked += work.amount
      network.addArc(from: 0, to: 2 + index, capacity: work.amount)
      var own = Array(repeating: false, count: weeks)
      for day in 0..<problem.days.count where !work.windows[day].isEmpty {
        own[problem.days.week[day]] = true
      }
      for (number, profile) in profiles.enumerated() where profile.serves[index] {
        for week in 0..<weeks where own[week] && profile.minutes[week] > 0 {
          network.addArc(from: 2 + index, to: first + number * weeks + week, capacity: work.amount)
        }
      }
    }
    for (number, profile) in profiles.enumerated() {
      for week in 0..<weeks {
        network.addArc(
          from: first + number * weeks + week,
          to: 1,
          capacity: profile.minutes[week] * problem.scale
        )
      }
    }
    guard network.run(from: 0, to: 1) < asked else { return [] }
    let side = network.sourceSide(from: 0)
    return problem.works.indices.filter { side[2 + $0] }
  }

  /// People who can serve the same works, and their minutes by week.
  private struct Profile {
    let serves: [Bool]
    var minutes: [Int]
  }

  private func profiles(_ problem: CutProblem) -> [Profile] {
    var found: [Profile] = []
    var places: [[Bool]: Int] = [:]
    let names = Set(problem.works.compactMap(\.qualification)).sorted()
    let weeks = (problem.days.week.last ?? 0) + 1
    for server in problem.servers {
      let held = names.map { server.holds[$0]?.contains(true) ?? false }
      var minutes = Array(repeating: 0, count: weeks)
      for week in 0..<weeks {
        let days = problem.days.week.indices.count {
          problem.days.week[$0] == week && server.isThere[$0]
        }
        let most = min(server.weekMost ?? .max, server.shiftsMost ?? .max, days * 1440)
        minutes[week] = most * server.names.count
      }
      if let index = places[held] {
        for week in 0..<weeks { found[index].minutes[week] += minutes[week] }
        continue
      }
      places[held] = found.count
      found.append(
        Profile(
          serves: problem.works.map { work in
            work.qualification.map { name in
              names.firstIndex(of: name).map { held[$0] } ?? false
            } ?? true
          },
          minutes: minutes
        )
      )
    }
    return found
  }
}
