import Testing

@testable import Optimiser

@Suite
struct WeekStateFreedomTests {
  /// Number by number, as the comparison of all numbers at once must have it.
  private func isAtLeastAsFree(_ one: WeekState, _ other: WeekState) -> Bool {
    one.work <= other.work && one.shifts <= other.shifts && one.lastEnd <= other.lastEnd
      && one.stretchStart >= other.stretchStart
      && one.lastEnd + one.need <= other.lastEnd + other.need
      && one.lastEnd + one.shortNeed <= other.lastEnd + other.shortNeed
      && one.shortFrom <= other.shortFrom && one.nights <= other.nights
      && one.series <= other.series && one.lateNights <= other.lateNights
      && one.allNights <= other.allNights
      && (one.lastEnd >= one.shortFrom || other.lastEnd < other.shortFrom
        || one.lastEnd + one.need <= other.lastEnd + other.shortNeed)
  }

  @Test
  func `freedom compares all numbers at once as one by one`() {
    var random = RandomSource(seed: 5, stream: 2)
    func state() -> WeekState {
      func few() -> Int32 { Int32(random.below(3)) }
      var state = WeekState.rested
      if random.below(8) > 0 { state.lastEnd = 1000 + 60 * few() }
      state.need = 600 + 60 * few()
      state.shortNeed = state.need - 60 * few()
      if random.below(2) > 0 { state.shortFrom = 1000 + 60 * few() }
      if random.below(2) > 0 { state.stretchStart = 60 * few() }
      if random.below(2) > 0 { state.nights = few() }
      if random.below(2) > 0 { state.series = few() }
      if random.below(2) > 0 { state.lateNights = few() }
      if random.below(2) > 0 { state.allNights = few() }
      if random.below(2) > 0 { state.work = few() }
      if random.below(2) > 0 { state.shifts = few() }
      return state
    }
    var free = 0
    for _ in 0..<100_000 {
      let (one, other) = (state(), state())
      let expected = isAtLeastAsFree(one, other)
      #expect(one.freedom.isAtLeast(other.freedom) == expected)
      free += expected ? 1 : 0
    }
    #expect(free > 500 && free < 50_000)
  }
}
