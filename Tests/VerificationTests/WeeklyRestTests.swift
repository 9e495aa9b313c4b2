import CivilTime
import Obligations
import RuleChecking
import Testing

@testable import Verification

@Suite
struct WeeklyRestTests {
  static let plain = LabourLimit.weeklyRest(minutes: 36 * 60, days: 7, alternative: nil)
  static let both = LabourLimit.weeklyRest(
    minutes: 36 * 60,
    days: 7,
    alternative: LabourLimit.SplitRest(minutes: 72 * 60, days: 14, partsAtLeast: 32 * 60)
  )

  /// Seven shifts, with the rest between the third and the fourth from Wednesday 15:00.
  static func shifts(until thursday: String) -> [String] {
    [
      "2026-11-23 07:00-15:00", "2026-11-24 07:00-15:00", "2026-11-25 07:00-15:00",
      "2026-11-27 \(thursday)-15:00", "2026-11-28 07:00-15:00", "2026-11-29 07:00-15:00",
    ]
  }

  /// The week before: worked every day but the weekend of 21-22 November.
  static let before = (16...20).map { Bench.worked("2026-11-\($0) 07:00-15:00") }

  @Test
  func `thirty-six hours is enough`() {
    // Wednesday 15:00 to Friday 03:00 is 36 h.
    let law = Bench.law(
      [Self.plain],
      worked: [Bench.longAgo] + Self.before,
      planned: Self.shifts(until: "03:00").map { Bench.shift($0) }
    )
    #expect(law.errors.isEmpty)
    #expect(law.notes == 0)
  }

  @Test
  func `thirty-five hours fifty-nine is not`() {
    let law = Bench.law(
      [Self.plain],
      worked: [Bench.longAgo] + Self.before,
      planned: Self.shifts(until: "02:59").map { Bench.shift($0) }
    )
    #expect(law.errors == [.weeklyRest])
  }

  @Test
  func `two parts of thirty-two hours and more may replace it`() {
    // Rests: Friday 20 November 15:00 to Monday 07:00 (64 h) and 32 h or 31 h 59 midweek:
    // 64 + 32 = 96 in 14 days; the windows late in the week hold only part of the first.
    let enough = Bench.law(
      [Self.both],
      worked: [Bench.longAgo] + Self.before,
      planned: ["2026-11-23 07:00-15:00", "2026-11-24 07:00-15:00", "2026-11-25 23:00-23:30"]
        .map { Bench.shift($0) } + Self.tail("2026-11-27 07:30-15:00")
    )
    #expect(enough.errors.isEmpty)
    // Without the split form the seven days up to Saturday have no 36 h.
    let plain = Bench.law(
      [Self.plain],
      worked: [Bench.longAgo] + Self.before,
      planned: ["2026-11-23 07:00-15:00", "2026-11-24 07:00-15:00", "2026-11-25 23:00-23:30"]
        .map { Bench.shift($0) } + Self.tail("2026-11-27 07:30-15:00")
    )
    #expect(plain.errors == [.weeklyRest])
    // A part of 31 h 59 does not count.
    let short = Bench.law(
      [Self.both],
      worked: [Bench.longAgo] + Self.before,
      planned: ["2026-11-23 07:00-15:00", "2026-11-24 07:00-15:01", "2026-11-25 23:00-23:31"]
        .map { Bench.shift($0) } + Self.tail("2026-11-27 07:30-15:00")
    )
    #expect(short.errors == [.weeklyRest])
  }

  /// Friday to Sunday.
  static func tail(_ friday: String) -> [Shift] {
    [friday, "2026-11-28 07:00-15:00", "2026-11-29 07:00-15:00"].map { Bench.shift($0) }
  }

  @Test
  func `without history only the week itself is judged`() {
    let law = Bench.law([Self.plain], planned: [Bench.shift("2026-11-23 07:00-15:00")])
    #expect(law.errors.isEmpty)
    #expect(law.notes == 1)
    // Work on all seven days fails in the week itself.
    let all = (23...29).map { Bench.shift("2026-11-\($0) 07:00-15:00") }
    #expect(Bench.law([Self.plain], planned: all).errors == [.weeklyRest])
  }

  @Test
  func `random weeks agree with a count in steps`() {
    var random = SmallRandom(state: 20_261_123)
    var failed = 0
    for _ in 0..<60 {
      var worked: [String] = []
      var planned: [String] = []
      for offset in -7..<7 where random.next(8) > 0 {
        let day = Bench.week.monday.adding(days: offset)
        let from = 6 + random.next(14)
        let text = "\(day) \(from):00-\((from + 3 + random.next(6)) % 24):00"
        if offset < 0 { worked.append(text) } else { planned.append(text) }
      }
      guard !planned.isEmpty else { continue }
      let history = worked.map { Bench.worked($0) }
      let law = Bench.law(
        [Self.plain],
        worked: [Bench.longAgo] + history,
        planned: planned.map { Bench.shift($0) }
      )
      let expected = Self.failsBySteps(
        (worked + planned).map { Bench.interval($0) },
        first: Bench.interval(planned[0]).start
      )
      if expected { failed += 1 }
      #expect(law.errors == (expected ? [.weeklyRest] : []))
    }
    #expect(failed > 3 && failed < 57)
  }

  /// The oracle: marks every half hour of 14 days as work or rest and slides a window over them.
  ///
  /// All shifts start and end on whole hours, so the longest rest in a window is smallest on a whole
  /// or half hour.
  static func failsBySteps(_ shifts: [Interval], first: Moment) -> Bool {
    let start = Amsterdam.moment(Bench.week.monday.adding(days: -7), .midnight)
    let length = 14 * 48
    var works = [Bool](repeating: false, count: length)
    for shift in shifts {
      for step in (start.minutes(until: shift.start) / 30)..<(start.minutes(until: shift.end) / 30)
      where step >= 0 && step < length {
        works[step] = true
      }
    }
    // How long the rest has lasted at the end of each step.
    var runs = [Int](repeating: 0, count: length)
    for step in 0..<length {
      runs[step] = works[step] ? 0 : (step > 0 ? runs[step - 1] : 0) + 1
    }
    for end in (7 * 48)...length where start.adding(minutes: end * 30) > first {
      // A run may not reach back before the window.
      let low = end - 7 * 48
      let longest = (low..<end).map { min(runs[$0], $0 - low + 1) }.max() ?? 0
      if longest < 72 { return true }
    }
    return false
  }
}

/// A small generator of numbers that are the same on every run.
struct SmallRandom {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
