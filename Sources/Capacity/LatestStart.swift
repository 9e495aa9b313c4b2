import CivilTime
import Obligations
import RuleChecking
import SourceText

/// The first week at whose start a promise can no longer be met when nothing of it was done before:
/// fewer days are left, with the least time between them, than there must be checks.
///
/// Only days count here, no people; so it is the latest at which it is lost, and that it is, is a sum
/// of days.
struct LatestStart {
  let open: [Obligation]
  /// How many may be missed.
  let slack: Int

  /// Nil when it cannot be said: other checks might count, windows change, or it is no promise of one
  /// period but of each week or month.
  func week(_ items: [String: WorkItem], _ list: inout WorkList) -> Week? {
    // The last ones of `about` need not be done, so they prove nothing and use up what may be missed.
    let own = open.compactMap { items[$0.id] }.filter(\.isSure)
    let dropped = open.count - own.count
    guard dropped <= slack, let first = own.map(\.first).min(), let last = own.map(\.last).max(),
      own.allSatisfy({ $0.last == last })
    else { return nil }
    let objects = Dictionary(grouping: own) { $0.obligation.object ?? "" }
      .sorted { $0.key < $1.key }.map(\.value)
    var tracks: [Track] = []
    for object in objects {
      guard let track = Track(object, &list) else { return nil }
      tracks.append(track)
    }
    var week = first.week
    while week <= last.week {
      let missed = tracks.reduce(0) { $0 + $1.missed(from: week) }
      // Those that were done before the year's start are not among the open ones.
      if missed > slack - dropped { return week }
      week = week.adding(weeks: 1)
    }
    return nil
  }

  /// The checks of one object.
  private struct Track {
    let days: [Day]
    let spacing: CalendarPeriod?
    /// The last day of each check, in order.
    let ends: [Day]

    init?(_ items: [WorkItem], _ list: inout WorkList) {
      guard let row = items.first?.windows, items.allSatisfy({ $0.windows == row }),
        let first = items.map(\.first).min(), let last = items.map(\.last).max()
      else { return nil }
      days = (0...max(0, first.days(until: last))).map { first.adding(days: $0) }
        .filter { !list.table.stretches(row, on: $0).isEmpty }
      spacing = items.first?.version.frequencies.first?.spacing
      ends = items.map(\.last).sorted()
    }

    /// The fewest checks that stay undone when none was done before a week.
    ///
    /// Without spacing several fit on a day, so one is lost only when its own last day has passed;
    /// with it each takes the first day that is far enough from the one before.
    func missed(from week: Week) -> Int {
      var next = week.monday
      var missed = 0
      for end in ends {
        guard let day = days.first(where: { next <= $0 }), day <= end else {
          missed += 1
          continue
        }
        next = spacing?.after(day) ?? next
      }
      return missed
    }
  }
}

/// Why a target is lost, in a sentence.
enum TargetReasons {
  /// No day is open for some obligations.
  static func noDay(_ hopeless: [Obligation]) -> Bilingual? {
    guard let first = hopeless.first else { return nil }
    let more = hopeless.count - 1
    return Bilingual(
      en: "no day is open for the one of \(first.earliest) through \(first.due)"
        + (more > 0 ? " and for \(more) more" : ""),
      nl: "er is geen dag open voor die van \(first.earliest) tot en met \(first.due)"
        + (more > 0 ? " en voor nog \(more)" : "")
    )
  }
}
