import Optimiser
import Testing

@Suite
struct RandomSourceTests {
  @Test
  func `the first numbers for seed 0 are those of the published SplitMix64`() {
    var source = RandomSource(seed: 0)
    #expect(source.next() == 0xE220_A839_7B1D_CDAF)
    #expect(source.next() == 0x6E78_9E6A_A1B9_65F4)
  }

  @Test
  func `a bounded number stays below its bound`() {
    var source = RandomSource(seed: 3)
    #expect((0..<1000).allSatisfy { _ in (0..<7).contains(source.below(7)) })
    #expect(source.below(0) == 0)
  }
}
