import CivilTime
import Obligations
import RuleChecking

/// The days of the horizon on which visits may be done, each worked out at most once.
///
/// Visits of one version share what its team and organisations leave; those at one object, or at all
/// objects when own hours play no part, share the days with a window.
struct YearDays {
  private enum Answer { case unknown, no, yes }

  private struct Key: Hashable {
    let rule: String
    let version: Int
    /// nil for all objects together.
    let object: String?
  }

  private let load: YearLoad
  private let first: Day
  private let count: Int
  private var staffed: [Key: Int] = [:]
  private var open: [Key: Int] = [:]
  /// By number of a key, then by day: whether people are there, or whether there is a window.
  private var answers: [[Answer]] = []

  init(load: YearLoad, weeks: [Week]) {
    self.load = load
    first = weeks.first?.monday ?? Day(number: 0)
    count = weeks.count * 7
  }

  /// Days between the dates, not before `from`, that have a window and on which the team's people are
  /// there and every outside organisation comes.
  mutating func usable(_ obligation: Obligation, _ version: RuleVersion, from: Day) -> [Day] {
    let start = max(0, first.days(until: max(obligation.earliest, from)))
    let end = min(count - 1, first.days(until: obligation.due))
    guard start <= end else { return [] }
    let all = Key(rule: obligation.rule, version: version.number, object: nil)
    let own = Key(
      rule: obligation.rule,
      version: version.number,
      object: version.windows.ownHours ? obligation.object ?? "" : nil
    )
    let people = list(all, in: \.staffed)
    let windows = list(own, in: \.open)
    let externals = (version.team.map(\.role) + version.partners).filter(load.isExternal)
    var result: [Day] = []
    for offset in start...end {
      let day = first.adding(days: offset)
      if answers[people][offset] == .unknown {
        let isStaffed =
          externals.allSatisfy { load.comes($0, on: day) }
          && version.team.allSatisfy { load.hasPeople($0, on: day) }
        answers[people][offset] = isStaffed ? .yes : .no
      }
      guard answers[people][offset] == .yes else { continue }
      if answers[windows][offset] == .unknown {
        let isOpen = load.hasWindow(version, obligation.object, on: day)
        answers[windows][offset] = isOpen ? .yes : .no
      }
      if answers[windows][offset] == .yes { result.append(day) }
    }
    return result
  }

  private mutating func list(_ key: Key, in table: WritableKeyPath<YearDays, [Key: Int]>) -> Int {
    if let known = self[keyPath: table][key] { return known }
    self[keyPath: table][key] = answers.count
    answers.append(Array(repeating: .unknown, count: count))
    return answers.count - 1
  }
}
