import CapacityValues
import CivilTime
import Obligations
import RuleChecking

/// The work of a span in pieces that are done in one go.
struct FoundTasks {
  let all: [FoundDuties.Task]
  /// Presence and rounds are handed on after so many minutes.
  private static let piece = 120

  init(_ works: [PoolWork], _ days: CutDays, _ table: inout WindowTable) {
    var all: [FoundDuties.Task] = []
    var index = 0
    while index < works.count {
      // What one obligation asks of several people is one team.
      let item = works[index].item
      var own = [index]
      while index + own.count < works.count, works[index + own.count].item === item {
        own.append(index + own.count)
      }
      let windows = (0..<days.count).map { offset -> [Range<Int>] in
        let day = days.day(offset)
        return item.first <= day && day <= item.last ? table.stretches(item.windows, on: day) : []
      }
      switch item.obligation.work {
      case .visit(let minutes): all.append(FoundTasks.visit(own, works, minutes, windows))
      case .presence(let presence):
        for place in own { all += FoundTasks.presence(place, presence, windows) }
      case .round: for place in own { all += FoundTasks.round(place, works[place].need, windows) }
      }
      index += own.count
    }
    self.all = all
  }

  private static func visit(
    _ own: [Int],
    _ works: [PoolWork],
    _ minutes: Int,
    _ windows: [[Range<Int>]]
  ) -> FoundDuties.Task {
    let seats = own.flatMap { place in
      Array(
        repeating: works[place].need.qualification,
        count: works[place].need.minutes / max(1, minutes)
      )
    }
    return FoundDuties.Task(
      work: own[0],
      minutes: minutes,
      seats: seats.filter { $0 != nil } + seats.filter { $0 == nil },
      windows: windows,
      amount: Fraction.sum(own.map { works[$0].need.amount })
    )
  }

  private static func presence(
    _ place: Int,
    _ presence: Presence,
    _ windows: [[Range<Int>]]
  ) -> [FoundDuties.Task] {
    windows.indices.flatMap { day in
      windows[day].flatMap { window in
        stride(from: window.lowerBound, to: window.upperBound, by: piece).flatMap { start in
          let stretch = start..<min(start + piece, window.upperBound)
          let task = FoundDuties.Task(
            work: place,
            minutes: stretch.count,
            seats: [presence.qualification],
            windows: windows.indices.map { $0 == day ? [stretch] : [] },
            amount: Fraction(stretch.count)
          )
          return Array(repeating: task, count: max(0, presence.count.value))
        }
      }
    }
  }

  private static func round(
    _ place: Int,
    _ need: WorkNeed,
    _ windows: [[Range<Int>]]
  ) -> [FoundDuties.Task] {
    let (total, whole) = (need.amount, Int(need.amount.roundedUp))
    return stride(from: 0, to: whole, by: piece).map { start in
      let end = min(start + piece, whole)
      return FoundDuties.Task(
        work: place,
        minutes: end - start,
        seats: [need.qualification],
        windows: windows,
        amount: min(Fraction(end), total).minus(Fraction(start))
      )
    }
  }
}
