import Optimiser
import Testing

@testable import Routing

struct AnnealingTests {
  @Test
  func `logarithm and exponential are right to many digits`() {
    // ln 10, ln 0.5 and e^-1 from tables.
    #expect(abs(Annealing.logarithm(10) - 2.302_585_092_994_046) < 1e-12)
    #expect(abs(Annealing.logarithm(0.5) + 0.693_147_180_559_945) < 1e-12)
    #expect(abs(Annealing.exponential(-1) - 0.367_879_441_171_442) < 1e-9)
    for step in 1...50 {
      let power = -Double(step) / 5
      #expect(abs(Annealing.logarithm(Annealing.exponential(power)) - power) < 1e-6)
    }
  }

  @Test
  func `the temperature falls from the hottest to the coldest in equal shares`() {
    var annealing = Annealing(hottest: 100, coldest: 1)
    annealing.cool(0, of: 10)
    #expect(abs(annealing.now - 100) < 1e-6)
    annealing.cool(5, of: 10)
    #expect(abs(annealing.now - 10) < 1e-6)
    annealing.cool(10, of: 10)
    #expect(abs(annealing.now - 1) < 1e-6)
  }

  @Test
  func `the mean allowance is the temperature`() {
    let annealing = Annealing(hottest: 8, coldest: 8)
    var source = RandomSource(seed: 1)
    let sum = (0..<100_000).reduce(0.0) { sum, _ in sum + annealing.allowance(&source) }
    #expect(abs(sum / 100_000 - 8) < 0.1)
  }
}
