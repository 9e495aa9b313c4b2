import CivilTime

/// The shifts everybody worked: rotating weeks of early and late duties that keep working-time law.
///
/// The cycle has eight weeks with four duties each; six weeks have none at the weekend. Between a
/// week of late duties and a week of early ones lies more than a day of rest, and every stretch
/// between two rests of 36 h is at most 82 h long, so that each 168 h holds one.
struct WorkedHistory {
  /// The days of each week of the cycle (0 is Monday) and whether its duties are late.
  private static let cycle: [(days: [Int], isLate: Bool)] = [
    ([0, 1, 2, 3], false), ([1, 2, 3, 4], true), ([2, 3, 5, 6], false), ([1, 2, 3, 4], true),
    ([0, 1, 2, 3], true), ([1, 2, 3, 4], false), ([2, 3, 5, 6], true), ([2, 3, 4, 5], false),
  ]
  /// The same for those who do not work on Sundays.
  private static let weekdayCycle: [(days: [Int], isLate: Bool)] = [
    ([0, 1, 2, 3], false), ([1, 2, 3, 4], true), ([0, 1, 2, 3], false), ([1, 2, 3, 4], true),
    ([0, 1, 2, 3], true), ([1, 2, 3, 4], false), ([0, 1, 2, 3], true), ([2, 3, 4, 5], false),
  ]

  struct Shift {
    let person: String
    let day: Day
    /// Minutes after midnight of the day; the end may lie past 1440.
    let start: Int
    let end: Int
    static let breakMinutes = 30
  }

  let staff: Staff

  /// All shifts that start from the first through the last day, in order of person and day.
  func shifts() -> [Shift] {
    staff.members.flatMap(shifts(of:))
  }

  private func shifts(of member: Staff.Member) -> [Shift] {
    var result: [Shift] = []
    let first = staff.from.adding(days: -staff.from.weekday.index)
    let cycle =
      member.worksSundays ? WorkedHistory.cycle : WorkedHistory.weekdayCycle
    let weeks = first.days(until: staff.through) / 7 + 1
    for week in 0..<weeks {
      let (days, isLate) = cycle[(week + member.rank) % cycle.count]
      for day in days.prefix(member.contractHours >= 32 ? 4 : 3) {
        let date = first.adding(days: week * 7 + day)
        let shift = shift(member, date, isLate: isLate)
        let lastDay = date.adding(days: shift.end > 1440 ? 1 : 0)
        guard date >= staff.from, lastDay <= staff.through.adding(days: 1),
          date <= staff.through, !member.isOnLeave(date), !member.isOnLeave(lastDay)
        else { continue }
        result.append(shift)
      }
    }
    return result
  }

  private func shift(_ member: Staff.Member, _ date: Day, isLate: Bool) -> Shift {
    // 36 h a week in four duties of 9 h, 32 h in four of 8 h 30, 24 h in three of 8 h 30.
    let length = member.contractHours == 36 ? 540 : 510
    let team = member.team
    // One early duty in three starts two hours later where the day is long enough.
    let isDay = team.closes <= 1440
    let early = team.opens + (isDay && !team.isCentral && member.rank % 3 == 1 ? 120 : 0)
    // A late Sunday of those who work past midnight starts at 13:00: paid parking ends at 17:00, and
    // the night before summer time leaves 11 h of rest.
    let late = !isDay && date.weekday == .sunday ? 13 * 60 : team.closes - length
    let start = isLate ? late : min(early, team.closes - length)
    return Shift(person: member.code, day: date, start: start, end: start + length)
  }

  /// `worked/2026-q4.csv` and so on: one file for each quarter in which shifts start.
  func files() -> [GeneratedFile] {
    var files: [GeneratedFile] = []
    var current: (name: String, writer: CSVWriter)?
    let byDay = shifts().sorted { ($0.day, $0.person) < ($1.day, $1.person) }
    for shift in byDay {
      let week = shift.day.week
      let name = "worked/\(week.year)-q\(min(4, (week.number - 1) / 13 + 1)).csv"
      if current?.name != name {
        if let done = current { files.append(done.writer.file) }
        current = (name, CSVWriter(name, ["person", "start", "end", "break-minutes"]))
      }
      current?.writer.row([
        shift.person, WorkedHistory.wall(shift.day, shift.start),
        WorkedHistory.wall(shift.day, shift.end), "\(Shift.breakMinutes)",
      ])
    }
    if let done = current { files.append(done.writer.file) }
    return files
  }

  private static func wall(_ day: Day, _ minutes: Int) -> String {
    let date = day.adding(days: minutes / 1440)
    let rest = minutes % 1440
    return "\(date)T\(Staff.padded(rest / 60, 2)):\(Staff.padded(rest % 60, 2))"
  }
}
