import CivilTime

/// One stretch on duty, worked or planned, with the breaks inside it.
struct LawShift {
  /// The planned shift's id; nil for one that was worked.
  let id: String?
  let interval: Interval
  let breaks: [Interval]

  var isPlanned: Bool { id != nil }
  var day: Day { Amsterdam.day(of: interval.start) }
  var work: [Interval] { interval.subtracting(breaks) }

  /// A shift from the register, with its break in the middle.
  static func worked(_ interval: Interval, breakMinutes: Int) -> LawShift {
    let length = min(max(0, breakMinutes), interval.length)
    let start = interval.start.adding(minutes: (interval.length - length) / 2)
    let pause = Interval(start: start, end: start.adding(minutes: length))
    return LawShift(id: nil, interval: interval, breaks: pause.isEmpty ? [] : [pause])
  }
}

/// What lies between two lawful rests: mostly one shift, two or more when a day is split.
struct Duty {
  let shifts: [LawShift]

  var start: Moment { shifts[0].interval.start }
  var end: Moment { shifts.map(\.interval.end).max() ?? start }
  var span: Int { start.minutes(until: end) }
  var day: Day { shifts[0].day }
  var isPlanned: Bool { shifts.contains { $0.isPlanned } }
  /// The planned shift that findings name.
  var id: String? { shifts.last { $0.isPlanned }?.id }
  var work: [Interval] { shifts.flatMap(\.work) }
  var workMinutes: Int { work.reduce(0) { $0 + $1.length } }

  /// Minutes of work inside a stretch.
  func workMinutes(in stretch: Interval) -> Int {
    work.reduce(0) { $0 + ($1.intersection(stretch)?.length ?? 0) }
  }

  /// The shifts as duties: a shift joins the one before when less than the shortest rest lies
  /// between and the whole still leaves that rest within 24 h.
  static func duties(of shifts: [LawShift], shortestRest: (Day) -> Int) -> [Duty] {
    var result: [Duty] = []
    for shift in shifts {
      if let last = result.last {
        let rest = shortestRest(last.day)
        let gap = last.end.minutes(until: shift.interval.start)
        let whole = last.start.minutes(until: shift.interval.end)
        if gap < rest, whole <= 1440 - rest {
          result[result.count - 1] = Duty(shifts: last.shifts + [shift])
          continue
        }
      }
      result.append(Duty(shifts: [shift]))
    }
    return result
  }
}
