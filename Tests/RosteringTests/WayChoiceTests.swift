import Testing

@testable import Rostering

struct WayChoiceTests {
  /// The part of so many moves' work, in percent, that a mix gets when each way gains so much a move.
  private func share(mixGain: Int64, mixEffort: Int64, rebuildGain: Int64) -> Int64 {
    var ways = WayChoice()
    var spent = [Int64](repeating: 0, count: 2)
    for _ in 0..<20_000 {
      let way = ways.next
      let effort = way == .mix ? mixEffort : 100_000
      ways.count(way, gain: way == .mix ? mixGain : rebuildGain, effort: effort)
      spent[way.rawValue] += effort
    }
    return spent[0] * 100 / (spent[0] + spent[1])
  }

  @Test
  func `ways that gain alike for their work share it alike`() {
    // 100 for ten million and 1 for a hundred thousand are the same for the work.
    #expect((45...55).contains(share(mixGain: 100, mixEffort: 10_000_000, rebuildGain: 1)))
    #expect((45...55).contains(share(mixGain: 0, mixEffort: 10_000_000, rebuildGain: 0)))
  }

  @Test
  func `a way that gains nothing still gets an eighth`() {
    // 100 / 8 = 12.5, a little more after the start, when nothing is known.
    #expect((10...18).contains(share(mixGain: 0, mixEffort: 1_000_000, rebuildGain: 1)))
    #expect((82...90).contains(share(mixGain: 100, mixEffort: 1_000_000, rebuildGain: 0)))
  }
}
