import CivilTime
import RuleChecking
import SourceText

/// The hours a scene asks for in which it can never be done, by the days on which they are lost.
struct LostHours {
  /// Days that lose the same hours.
  struct Group {
    let lost: ClockSet
    var days: [Day]
    /// Who or what takes them away.
    var limits: [WorkScene.Limit]
  }

  let groups: [Group]
  /// Every day on which something is asked; left out where nothing is lost.
  let open: [Day]

  /// Only minutes of the day in `within` are looked at: those past midnight lie from 1440.
  init(_ scene: WorkScene, within: Range<Int>) {
    var groups: [Group] = []
    for cell in scene.open {
      let lost = cell.lost.intersection(ClockSet([within]))
      guard !lost.isEmpty else { continue }
      if let index = groups.firstIndex(where: { $0.lost == lost }) {
        groups[index].days += cell.days
      } else {
        let alone = cell.limits.filter { !lost.subtracting($0.cover).isEmpty }
        groups.append(
          Group(lost: lost, days: cell.days, limits: alone.isEmpty ? cell.limits : alone)
        )
      }
    }
    for index in groups.indices { groups[index].days.sort() }
    self.groups = groups.sorted { ($0.days.first ?? .epoch) < ($1.days.first ?? .epoch) }
    open = groups.isEmpty ? [] : scene.open.flatMap(\.days).sorted()
  }

  /// Minutes lost over all days that are judged.
  var minutes: Int { groups.reduce(0) { $0 + $1.lost.minutes * $1.days.count } }

  /// `22:00-24:00 on every day: boa may be on duty 07:00-22:00`, group after group.
  var text: Bilingual {
    let parts = groups.map { group -> Bilingual in
      let clocks = Words.clocks(group.lost)
      let days = DayWords.among(group.days, of: open)
      let hours = Words.list(group.limits.map { $0.by.hours($0.own) })
      return Bilingual(
        en: "\(clocks.english) \(days.english) (\(hours.english))",
        nl: "\(clocks.dutch) \(days.dutch) (\(hours.dutch))"
      )
    }
    return Words.list(parts)
  }

  /// Where the limits are said, each once.
  var labels: [(Origin, Bilingual)] {
    var seen: Set<Origin> = []
    return groups.flatMap(\.limits).map { ($0.by.place, $0.by.label) }
      .filter { seen.insert($0.0).inserted }
  }
}

extension LostHours {
  /// What one window loses to whom.
  ///
  /// Versions of a rule with the same window lose the same, and are told once.
  struct Loss: Hashable {
    let place: Origin
    let parts: [[Range<Int>]]
    let limiters: [[WorkScene.Limiter]]
  }

  /// What scenes lose at the same place to the same limits, each told once with the days of all.
  static func merged(
    _ found: [(scene: WorkScene, lost: LostHours)]
  ) -> [(
    scene: WorkScene, lost: LostHours
  )] {
    var merged: [(scene: WorkScene, lost: LostHours)] = []
    var known: [Loss: Int] = [:]
    for (scene, lost) in found where !lost.groups.isEmpty {
      let loss = Loss(
        place: scene.place,
        parts: lost.groups.map(\.lost.parts),
        limiters: lost.groups.map { $0.limits.map(\.by) }
      )
      if let index = known[loss] {
        merged[index].lost = merged[index].lost.adding(lost)
      } else {
        known[loss] = merged.count
        merged.append((scene, lost))
      }
    }
    return merged
  }

  /// The same losses on the days of both.
  private func adding(_ other: LostHours) -> LostHours {
    let groups = zip(groups, other.groups).map { one, two in
      Group(lost: one.lost, days: (one.days + two.days).sorted(), limits: one.limits)
    }
    return LostHours(groups: groups, open: (open + other.open).sorted())
  }

  private init(groups: [Group], open: [Day]) {
    self.groups = groups
    self.open = open
  }
}

extension Day {
  static let epoch = Day(number: 0)
}

/// Some days out of others, in words.
enum DayWords {
  /// `on every day`, `on Sunday`, `on 12 days, the first Friday 2 January 2026`.
  static func among(_ days: [Day], of all: [Day]) -> Bilingual {
    if days.count == all.count { return Bilingual(en: "on every day", nl: "op elke dag") }
    let weekdays = Set(days.map(\.weekday))
    if all.count(where: { weekdays.contains($0.weekday) }) == days.count {
      let names = Words.weekdays(Array(weekdays))
      return Bilingual(en: "on \(names.english)", nl: "op \(names.dutch)")
    }
    guard let first = days.first else { return Bilingual(en: "never", nl: "nooit") }
    let date = Words.fullDay(first)
    let count = Words.days(days.count)
    return days.count == 1
      ? Bilingual(en: "on \(date.english)", nl: "op \(date.dutch)")
      : Bilingual(
        en: "on \(count.english), the first \(date.english)",
        nl: "op \(count.dutch), de eerste \(date.dutch)"
      )
  }
}
