import CivilTime
import Testing

@Suite
struct IntervalTests {
  private func stretch(_ start: Int64, _ end: Int64) -> Interval {
    Interval(start: Moment(minutes: start), end: Moment(minutes: end))
  }

  @Test
  func `a stretch holds its first minute and not its end`() {
    let hour = stretch(60, 120)
    #expect(hour.length == 60)
    #expect(hour.contains(Moment(minutes: 60)))
    #expect(!hour.contains(Moment(minutes: 120)))
    #expect(hour.contains(stretch(60, 120)))
    #expect(!hour.contains(stretch(59, 120)))
    #expect(stretch(120, 60).isEmpty)
    #expect(stretch(120, 60).start == Moment(minutes: 120))
  }

  @Test
  func `stretches that only touch do not overlap`() {
    #expect(!stretch(0, 60).overlaps(stretch(60, 120)))
    #expect(stretch(0, 61).overlaps(stretch(60, 120)))
    #expect(stretch(0, 60).intersection(stretch(60, 120)) == nil)
    #expect(stretch(0, 90).intersection(stretch(60, 120)) == stretch(60, 90))
    #expect(!stretch(0, 60).overlaps(stretch(30, 30)))
  }

  @Test
  func `union and difference agree with counting minutes`() {
    // A fixed sequence of small stretches; each minute from 0 to 60 is looked up by hand.
    var state: UInt64 = 7
    func next(_ bound: Int64) -> Int64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64(state >> 33) % bound
    }
    for _ in 0..<300 {
      let parts = (0..<5).map { _ in
        let start = next(50)
        return stretch(start, start + next(12))
      }
      let whole = stretch(next(30), 30 + next(30))
      let union = Interval.union(parts)
      let rest = whole.subtracting(parts)
      for minute in 0..<80 {
        let moment = Moment(minutes: Int64(minute))
        let covered = parts.contains { $0.contains(moment) }
        #expect(union.contains { $0.contains(moment) } == covered)
        #expect(rest.contains { $0.contains(moment) } == (whole.contains(moment) && !covered))
      }
      for (left, right) in zip(union, union.dropFirst()) { #expect(left.end < right.start) }
      #expect(rest.filter(\.isEmpty) == [])
    }
  }
}
