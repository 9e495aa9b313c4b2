import Optimiser
import Testing

@Suite
struct ParallelTests {
  @Test(arguments: [0, 1, 2, 3, 8, 100])
  func `results stand in order of index for any number of threads`(threads: Int) {
    // Unequal work, so that later pieces are ready before earlier ones.
    let results = Parallel.map(count: 50, threads: threads) { index in
      (0..<(50 - index) * 200).reduce(index) { ($0 &* 31 &+ $1) & 0xFFFF }
    }
    let alone = (0..<50).map { index in
      (0..<(50 - index) * 200).reduce(index) { ($0 &* 31 &+ $1) & 0xFFFF }
    }
    #expect(results == alone)
  }

  @Test
  func `no work gives no results`() {
    #expect(Parallel.map(count: 0, threads: 4) { $0 }.isEmpty)
  }
}
