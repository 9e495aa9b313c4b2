import CivilTime
import Obligations
import Registers
import RuleChecking

/// The legal exceptions a roster uses: shortened rests and longer night shifts.
struct LegalExceptions {
  /// One or more shifts without a lawful rest between, as `LabourLimit` defines a duty.
  private struct Duty {
    var shifts: [(interval: Interval, work: [Interval], isPlanned: Bool)]

    var start: Moment { shifts[0].interval.start }
    var end: Moment { shifts.map(\.interval.end).max() ?? start }
    var day: Day { Amsterdam.day(of: start) }
    var isPlanned: Bool { shifts.contains { $0.isPlanned } }
    var work: [Interval] { shifts.flatMap(\.work) }
  }

  private let person: Person
  private let adults: [LabourLimits]
  private let minors: [LabourLimits]
  private var duties: [Duty] = []

  static func used(
    rulebook: Rulebook,
    city: City,
    roster: Roster
  ) -> [RosterSummary.LegalException] {
    let monday = roster.week.monday
    // A duty that reaches into the week's rests started in the week before.
    let earliest = Amsterdam.moment(monday.adding(days: -7), .midnight)
    let latest = Amsterdam.moment(monday, .midnight)
    let history = city.worked.filter { earliest <= $0.interval.start && $0.interval.start < latest }
    let worked = Dictionary(grouping: history, by: \.person)
    let planned = Dictionary(grouping: roster.shifts, by: \.person)
    var result: Set<RosterSummary.LegalException> = []
    for person in city.people {
      guard let shifts = planned[person.code] else { continue }
      let law = LegalExceptions(
        rulebook: rulebook,
        person: person,
        worked: worked[person.code] ?? [],
        planned: shifts
      )
      result.formUnion(law.used())
    }
    return result.sorted { ($0.person, $0.day, $0.limits) < ($1.person, $1.day, $1.limits) }
  }

  private init(rulebook: Rulebook, person: Person, worked: [WorkedShift], planned: [Shift]) {
    self.person = person
    let own = person.roles.filter { rulebook.role($0)?.isExternal != true }
    func limits(_ age: LabourLimits.Age) -> [LabourLimits] {
      rulebook.labourLimits.filter { limits in
        limits.age == age && (limits.roles.map { $0.contains { own.contains($0) } } ?? !own.isEmpty)
      }
    }
    adults = limits(.adults)
    minors = limits(.under18)
    var shifts: [(interval: Interval, work: [Interval], isPlanned: Bool)] = []
    for shift in worked {
      // The register does not say where the break lay: one in the middle.
      let length = min(max(0, shift.breakMinutes), shift.interval.length)
      let start = shift.interval.start.adding(minutes: (shift.interval.length - length) / 2)
      let pause = Interval(start: start, end: start.adding(minutes: length))
      shifts.append((shift.interval, shift.interval.subtracting([pause]), false))
    }
    for shift in planned {
      shifts.append((shift.interval, shift.interval.subtracting(shift.breaks), true))
    }
    shifts.sort { ($0.interval.start, $0.interval.end) < ($1.interval.start, $1.interval.end) }
    for shift in shifts {
      if let last = duties.last {
        let rest = shortestRest(on: last.day)
        let gap = last.end.minutes(until: shift.interval.start)
        if gap < rest, last.start.minutes(until: shift.interval.end) <= 1440 - rest {
          duties[duties.count - 1].shifts.append(shift)
          continue
        }
      }
      duties.append(Duty(shifts: [shift]))
    }
  }

  private func limits(on day: Day) -> [LabourLimits] { person.isMinor(on: day) ? minors : adults }

  private func shortestRest(on day: Day) -> Int {
    limits(on: day).flatMap(\.items).compactMap { item -> Int? in
      if case .dailyRest(let minutes, let shortened) = item.limit {
        return shortened?.minutes ?? minutes
      }
      if case .dailyRestIncluding(let minutes, _) = item.limit { return minutes }
      return nil
    }.min() ?? 0
  }

  private func used() -> [RosterSummary.LegalException] {
    var result: [RosterSummary.LegalException] = []
    for (index, duty) in duties.enumerated() {
      let next = index + 1 < duties.count ? duties[index + 1] : nil
      for limits in limits(on: duty.day) {
        for item in limits.items {
          guard let named = named(item.limit, duty, next: next) else { continue }
          result.append(
            RosterSummary.LegalException(
              person: person.code,
              limits: limits.name,
              day: named.day
            )
          )
        }
      }
    }
    return result
  }

  /// The duty that an exception to this limit names; nil when none is used in the planned week.
  private func named(_ limit: LabourLimit, _ duty: Duty, next: Duty?) -> Duty? {
    switch limit {
    case .dailyRest(let full, .some(let shortened)):
      let inDay = 1440 - duty.start.minutes(until: duty.end)
      return shortRest(full, shortened, duty, next: next, inDay: inDay)
    case .restAfterNight(let full, let time, .some(let shortened)):
      guard let night = night(of: duty), duty.end > Amsterdam.moment(night, time) else {
        return nil
      }
      return shortRest(full, shortened, duty, next: next, inDay: nil)
    case .nightShiftAtMost(let minutes, .some(let longer)):
      let work = duty.work.reduce(0) { $0 + $1.length }
      let isLong = work > minutes && work <= longer.minutes
      return duty.isPlanned && isLong && night(of: duty) != nil ? duty : nil
    case .dailyRest, .restAfterNight, .nightShiftAtMost, .shiftAtMost, .weekAtMost,
      .averageWeekAtMost, .dailyRestIncluding, .weeklyRest, .breakIn, .nightMeans,
      .nightWorkerAverage, .restAfterSeries, .seriesAtMost, .lateNightsAtMost, .freeSundays,
      .sundayWorkOnlyWhenAgreed, .noWorkBetween, .notice:
      return nil
    }
  }

  private func shortRest(
    _ full: Int,
    _ shortened: LabourLimit.Shortening,
    _ duty: Duty,
    next: Duty?,
    inDay: Int?
  ) -> Duty? {
    let gap = next.map { duty.end.minutes(until: $0.start) }
    guard let rest = [gap, inDay].compactMap({ $0 }).min() else { return nil }
    guard shortened.minutes <= rest, rest < full else { return nil }
    // Too short because the next duty starts early, or because this one lasts too long.
    let named = (gap.map { $0 < full } ?? false) ? next ?? duty : duty
    return named.isPlanned || duty.isPlanned ? named : nil
  }

  /// The day of the night that makes a duty a night shift.
  private func night(of duty: Duty) -> Day? {
    for item in limits(on: duty.day).flatMap(\.items) {
      guard case .nightMeans(let moreThan, let window) = item.limit else { continue }
      var day = duty.day.adding(days: -1)
      while day <= Amsterdam.day(of: duty.end) {
        let night = Amsterdam.interval(day, window.from, window.to)
        let work = duty.work.reduce(0) { $0 + ($1.intersection(night)?.length ?? 0) }
        if work > moreThan { return day }
        day = day.adding(days: 1)
      }
    }
    return nil
  }
}
