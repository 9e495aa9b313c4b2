import CivilTime
import Optimiser
import Registers
import RuleChecking

/// What one person worked before the week, and what that leaves.
struct WorkHistory {
  let numbers: LawNumbers
  /// In order of start; all start before Monday.
  let shifts: [WorkedShift]
  /// The first moment from which no row means no work.
  let knownFrom: Day

  private var axis: Axis { numbers.axis }
  private var person: Person { numbers.person }

  /// Minutes of work of the weeks so far, counted where they fall, that count in this week's span.
  private func worked(inWeeks weeks: Int) -> Int {
    let from = Amsterdam.moment(axis.week.adding(weeks: 1 - weeks).monday, .midnight)
    return shifts.reduce(0) { sum, shift in
      guard shift.interval.end > from else { return sum }
      // The place of breaks is not known, so a shift that crosses the edge counts without them.
      let inside = max(from, shift.interval.start).minutes(until: shift.interval.end)
      return sum + min(inside, max(0, shift.interval.length - shift.breakMinutes))
    }
  }

  private func isKnown(weeks: Int) -> Bool {
    knownFrom <= axis.week.adding(weeks: 1 - weeks).monday
  }

  /// Days of the span that are not leave.
  private func countedDays(weeks: Int) -> Int {
    (0..<7 * weeks).count { offset in
      let day = axis.week.sunday.adding(days: -offset)
      return !person.leave.contains { $0.from <= day && day <= $0.through }
    }
  }

  /// Minutes of a shift before the week that fall in it.
  var spill: Int {
    shifts.reduce(0) { $0 + max(0, axis.minute($1.interval.end)) }
  }

  /// The most minutes that the limits on weeks and averages leave for this week's shifts.
  func mostWork() -> Int {
    var most = person.weekMaxMinutes
    let nights = nights(weeks: 16)
    for limit in numbers.weekLimits {
      switch limit {
      case .weekAtMost(let minutes): most = min(most, minutes - spill)
      case .averageWeekAtMost(let minutes, let weeks):
        guard isKnown(weeks: weeks) else { continue }
        most = min(most, minutes * countedDays(weeks: weeks) / 7 - worked(inWeeks: weeks))
      case .nightWorkerAverage(let minutes, let weeks, let from):
        guard isKnown(weeks: weeks), nights.all >= from else { continue }
        most = min(most, minutes * countedDays(weeks: weeks) / 7 - worked(inWeeks: weeks))
      default: continue
      }
    }
    return max(0, most)
  }

  /// Night shifts and late ones in the weeks so far.
  private func nights(weeks: Int) -> (all: Int, late: Int) {
    let from = Amsterdam.moment(axis.week.adding(weeks: 1 - weeks).monday, .midnight)
    var result = (all: 0, late: 0)
    for shift in shifts where shift.interval.start >= from {
      let flags = numbers.flags(of: shift.interval)
      if flags.contains(.night) { result.all += 1 }
      if flags.contains(.lateNight) { result.late += 1 }
    }
    return result
  }

  /// The night shifts that history leaves.
  func nightLimits(_ law: inout WeekLaw) {
    for limit in numbers.weekLimits {
      switch limit {
      case .lateNightsAtMost(let shifts, let weeks, _):
        let left = max(0, shifts - nights(weeks: weeks).late)
        law.mostLateNights = min(law.mostLateNights, Int32(clamping: left))
      case .nightWorkerAverage(_, let weeks, let from):
        // Nobody becomes a night worker by this roster: the lower average would hold at once.
        let had = nights(weeks: weeks).all
        if had < from { law.mostNights = min(law.mostNights, Int32(clamping: from - 1 - had)) }
      default: continue
      }
    }
  }

  /// Whether one more worked Sunday leaves enough free ones.
  func mayWorkSunday() -> Bool {
    for limit in numbers.weekLimits {
      switch limit {
      case .sundayWorkOnlyWhenAgreed where !person.sundayWorkAgreed: return false
      case .freeSundays(let count, let weeks):
        guard isKnown(weeks: weeks) else { continue }
        let sundays = (1..<max(2, weeks)).map { axis.week.sunday.adding(days: -7 * $0) }
        let worked = shifts.map { ($0.interval.start, $0.interval.end) }
        let free = sundays.count { sunday in
          let whole = Amsterdam.wholeDay(sunday)
          return !worked.contains { $0 < whole.end && whole.start < $1 }
        }
        if free < count { return false }
      default: continue
      }
    }
    return true
  }

  /// What the law remembers on Monday 00:00.
  func state(_ law: WeekLaw) -> WeekState {
    var lenient = law
    lenient.longestStretch = WeekLaw.unlimited
    lenient.mostInSeries = WeekLaw.unlimited
    let from = axis.week.monday.adding(days: -28)
    var state = WeekState.rested
    for shift in shifts where Amsterdam.day(of: shift.interval.start) >= from {
      let option = ShiftOption(
        start: Int32(clamping: axis.minute(shift.interval.start)),
        end: Int32(clamping: axis.minute(shift.interval.end)),
        work: 1,
        cost: 0,
        flags: numbers.flags(of: shift.interval)
      )
      // A rest that was too short in history is not judged again, but it counts as a shortened one.
      var rested = state
      rested.need = 0
      if state.shortNeed < state.need {
        rested.shortFrom = max(state.shortFrom, state.lastEnd + law.shorteningEvery)
      }
      state = state.after(option, under: lenient) ?? rested.after(option, under: lenient) ?? state
    }
    state.work = 0
    state.shifts = 0
    state.allNights = 0
    state.lateNights = 0
    return state
  }

  /// Shifts that ran into the evening, and weekends with work, in the weeks of `fairness`.
  func burden(_ fairness: Fairness) -> (evenings: Int, weekends: Int) {
    let first = axis.week.adding(weeks: 1 - fairness.overWeeks).monday
    var evenings = 0
    var weekends: [Week] = []
    for shift in shifts {
      let day = Amsterdam.day(of: shift.interval.start)
      guard day >= first else { continue }
      if shift.interval.end > Amsterdam.moment(day, fairness.eveningFrom) { evenings += 1 }
      let weekend = Interval(
        start: Amsterdam.moment(day.week.sunday.adding(days: -1), .midnight),
        end: Amsterdam.moment(day.week.sunday, .endOfDay)
      )
      if shift.interval.overlaps(weekend), !weekends.contains(day.week) {
        weekends.append(day.week)
      }
    }
    return (evenings, weekends.count)
  }
}
