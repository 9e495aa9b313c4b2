/// How a freed part of a roster is planned again.
enum MoveWay: Int, CaseIterable, Sendable {
  /// By a mix of schedules and a dive: few moves with much sight.
  case mix
  /// Person after person: many moves with little sight.
  case rebuild
}

/// Which way is taken next: each gets a share of the work by what it gained of late for its work.
struct WayChoice: Sendable {
  /// The work after which what was gained and spent counts half.
  private static let memory: Int64 = 400_000_000
  /// No way gets a smaller share of the work.
  private static let leastShare = 0.125

  private var gained = [Int64](repeating: 0, count: MoveWay.allCases.count)
  private var spent = [Int64](repeating: 0, count: MoveWay.allCases.count)

  /// Counts a move's work and by how much the roster became cheaper.
  mutating func count(_ way: MoveWay, gain: Int64, effort: Int64) {
    gained[way.rawValue] += max(0, gain)
    spent[way.rawValue] += effort
    guard spent.reduce(0, +) > WayChoice.memory else { return }
    for index in spent.indices {
      gained[index] /= 2
      spent[index] /= 2
    }
  }

  /// The way that is furthest behind its share.
  var next: MoveWay {
    let total = Double(spent[0] + spent[1])
    return Double(spent[MoveWay.mix.rawValue]) <= total * mixShare ? .mix : .rebuild
  }

  /// The share of the work that mixes get; half where neither gained anything.
  private var mixShare: Double {
    let mix = Double(rate(.mix))
    let all = mix + Double(rate(.rebuild))
    if all == 0 { return 0.5 }
    return min(1 - WayChoice.leastShare, max(WayChoice.leastShare, mix / all))
  }

  /// What a way gained for so much work.
  private func rate(_ way: MoveWay) -> Int64 {
    gained[way.rawValue] * 1_000_000 / max(1, spent[way.rawValue] / 1000)
  }
}
