/// Local time in Europe/Amsterdam under the European summer-time rule, as arithmetic.
///
/// Summer time runs from the last Sunday of March 01:00Z to the last Sunday of October 01:00Z
/// (Directive 2000/84/EC). The rule is applied to every year; planning dates lie after 1996.
public enum Amsterdam {
  /// The moment at which the clock reads `time` on `day`.
  ///
  /// A time in the hour that spring skips is read an hour later (02:30 is 03:30); a time in the
  /// hour that autumn repeats is its first occurrence.
  public static func moment(_ day: Day, _ time: TimeOfDay) -> Moment {
    let local = Int64(day.number) * 1440 + Int64(time.minutes)
    // Subtracting the standard offset first gives the skipped hour its later reading.
    let asSummer = Moment(minutes: local - 120)
    if isSummer(asSummer) { return asSummer }
    return Moment(minutes: local - 60)
  }

  /// The stretch between two clock readings of the same day; the end may run past 24:00.
  public static func interval(_ day: Day, _ from: TimeOfDay, _ to: TimeOfDay) -> Interval {
    Interval(start: moment(day, from), end: moment(day, to))
  }

  /// The whole civil day: 23, 24 or 25 hours.
  public static func wholeDay(_ day: Day) -> Interval {
    interval(day, .midnight, .endOfDay)
  }

  /// The civil day of a moment and the minutes its clock reads, 0 to 1439.
  public static func wall(_ moment: Moment) -> (day: Day, minutes: Int) {
    let local = moment.minutes + Int64(offset(at: moment))
    let day = local >= 0 ? local / 1440 : (local - 1439) / 1440
    return (Day(number: Int32(clamping: day)), Int(local - day * 1440))
  }

  /// The civil day of a moment.
  public static func day(of moment: Moment) -> Day { wall(moment).day }

  /// The clock reading of a moment, `HH:MM`.
  public static func clock(_ moment: Moment) -> TimeOfDay {
    TimeOfDay(clamped: wall(moment).minutes)
  }

  /// Minutes east of UTC: 60 in winter, 120 in summer.
  public static func offset(at moment: Moment) -> Int { isSummer(moment) ? 120 : 60 }

  /// The moment summer time starts and the moment it ends, in a year.
  public static func summer(inYear year: Int) -> Interval {
    Interval(start: change(year, month: 3), end: change(year, month: 10))
  }

  private static func isSummer(_ moment: Moment) -> Bool {
    let utcDay = moment.minutes >= 0 ? moment.minutes / 1440 : (moment.minutes - 1439) / 1440
    return summer(inYear: Day(number: Int32(clamping: utcDay)).year).contains(moment)
  }

  /// 01:00Z on the last Sunday of a month with 31 days.
  private static func change(_ year: Int, month: Int) -> Moment {
    guard let last = Day(year: year, month: month, day: 31) else { return Moment(minutes: 0) }
    let sunday = last.adding(days: -(last.weekday.index + 1) % 7)
    return Moment(minutes: Int64(sunday.number) * 1440 + 60)
  }
}
