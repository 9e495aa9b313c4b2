import CivilTime
import RuleChecking

/// Minutes on the clock of one day, as sorted stretches that neither overlap nor touch.
///
/// Minute 0 is the day's midnight; 1500 is 01:00 of the next day and still belongs to this one.
/// The clock is taken as it is on ordinary days: what changes in the two nights of a clock change
/// is told by an analysis of its own.
struct ClockSet: Hashable, Sendable {
  let parts: [Range<Int>]

  /// The minutes of some stretches, which may overlap.
  init(_ ranges: [Range<Int>]) {
    var merged: [Range<Int>] = []
    for next in ranges.filter({ !$0.isEmpty }).sorted(by: {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }) {
      if let last = merged.last, next.lowerBound <= last.upperBound {
        merged[merged.count - 1] =
          last.lowerBound..<Swift.max(last.upperBound, next.upperBound)
      } else {
        merged.append(next)
      }
    }
    parts = merged
  }

  /// The minutes of windows.
  init(_ windows: [ClockWindow]) { self.init(windows.map(\.range)) }

  var isEmpty: Bool { parts.isEmpty }
  /// How many minutes it holds.
  var minutes: Int { parts.reduce(0) { $0 + $1.count } }

  func intersection(_ other: ClockSet) -> ClockSet {
    ClockSet(parts.flatMap { one in other.parts.map { one.clamped(to: $0) } })
  }

  func subtracting(_ other: ClockSet) -> ClockSet {
    var rest = parts
    for taken in other.parts {
      rest = rest.flatMap { part in
        [
          part.clamped(to: Int.min..<taken.lowerBound),
          part.clamped(to: taken.upperBound..<Int.max),
        ].filter { !$0.isEmpty }
      }
    }
    return ClockSet(rest)
  }
}

extension ClockWindow {
  /// Its minutes.
  var range: Range<Int> { Int(from.minutes)..<Swift.max(Int(from.minutes), Int(to.minutes)) }
}

extension Range where Bound == Int {
  /// The same stretch some minutes later.
  func shifted(by minutes: Int) -> Range<Int> {
    (lowerBound + minutes)..<(upperBound + minutes)
  }
}
