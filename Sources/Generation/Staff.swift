import CivilTime
import Registers
import RuleChecking

/// The people of a made city, their qualifications and their leave.
struct Staff {
  /// The people of one role.
  struct Team: Hashable {
    let role: String
    /// The letters that codes start with.
    let letter: String
    let count: Int
    /// First and last minute on duty; the last may lie past 1440.
    let opens: Int
    let closes: Int
    /// Whether everybody works from the centre.
    let isCentral: Bool
  }

  struct Member {
    let code: String
    let team: Team
    /// The place in the team, from 0.
    let rank: Int
    let area: String
    let contractHours: Int
    let worksSundays: Bool
    /// First and last day of each stretch of leave.
    let leave: [(from: Day, through: Day)]

    func isOnLeave(_ day: Day) -> Bool {
      leave.contains { $0.from <= day && day <= $0.through }
    }
  }

  let members: [Member]
  let rulebook: Rulebook
  let from: Day
  let through: Day

  init(
    teams: [Team],
    rulebook: Rulebook,
    ground: Ground,
    seed: UInt64,
    from: Day,
    through: Day
  ) {
    self.from = from
    self.through = through
    self.rulebook = rulebook
    var random = RandomStream(seed: seed, "people")
    var members: [Member] = []
    for (number, team) in teams.enumerated() {
      for rank in 0..<team.count {
        // Everybody is tied to an area: the centre has several, every other area has its turn.
        let areas = ground.areas.count
        let area =
          team.isCentral || rank % 3 == 0 || areas < 2
          ? ground.centre(team.isCentral ? rank : rank / 3)
          : 1 + (rank + (number == 0 ? 0 : areas / 2)) % (areas - 1)
        let hours = random.index(weights: [60, 28, 12])
        members.append(
          Member(
            code: team.letter + Staff.padded(rank + 1, team.count < 100 ? 2 : 4),
            team: team,
            rank: rank,
            area: ground.areas.isEmpty ? "" : ground.areas[area].code,
            contractHours: [36, 32, 24][hours],
            worksSundays: random.happens(percent: 90),
            leave: Staff.leave(&random, rank: rank, from: from, through: through)
          )
        )
      }
    }
    self.members = members
  }

  /// Two or three weeks in summer, a week in another season, and two loose days, for each year.
  private static func leave(
    _ random: inout RandomStream,
    rank: Int,
    from: Day,
    through: Day
  ) -> [(from: Day, through: Day)] {
    var result: [(from: Day, through: Day)] = []
    func add(_ first: Day, days: Int) {
      let last = first.adding(days: days - 1)
      let clashes = result.contains { $0.from <= last && first <= $0.through }
      if !clashes, first >= from { result.append((first, last)) }
    }
    for year in from.week.year...through.adding(days: 28).week.year {
      let weeks = Week.weeks(ofYear: year)
      let summer = 26 + (rank * 3 + random.below(3)) % 9
      add(weeks[summer].monday, days: 7 * random.number(in: 2...3))
      let other = [3, 7, 8, 12, 17, 18, 21, 40, 41, 42, 44, 47, 48, 50, 51][random.below(15)]
      add(weeks[other].monday, days: 7)
      for _ in 0..<2 {
        add(weeks[random.below(52)].monday.adding(days: random.below(5)), days: 1)
      }
    }
    return result.sorted { $0.from < $1.from }
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension Staff {
  /// `people.csv`, `qualifications.csv` and `leave.csv`.
  func files(seed: UInt64) -> [GeneratedFile] {
    var people = CSVWriter(
      "people.csv",
      ["code", "roles", "area", "contract", "sunday-work", "from", "through"]
    )
    var leave = CSVWriter("leave.csv", ["person", "from", "through"])
    for member in members {
      people.row([
        member.code, member.team.role, member.area, "\(member.contractHours):00",
        member.worksSundays ? "yes" : "no", "", "",
      ])
      for stretch in member.leave {
        leave.row([member.code, "\(stretch.from)", "\(stretch.through)"])
      }
    }
    return [people.file, qualifications(seed: seed), leave.file]
  }

  /// Deeds and certificates with the days between which they hold; deeds are renewed in time, but
  /// a few run out just after the last day of history.
  private func qualifications(seed: UInt64) -> GeneratedFile {
    var random = RandomStream(seed: seed, "qualifications")
    var file = CSVWriter("qualifications.csv", ["person", "qualification", "from", "through"])
    let week = through.adding(days: 1)
    for member in members where member.team.role == "boa" {
      // A deed holds five years; this one was given some time in the last four and a half.
      var given = week.adding(days: -random.number(in: 30...1600))
      switch member.rank {
      case 4: given = week.adding(days: 3).adding(months: -60)  // ends on the first Wednesday
      case 9: given = week.adding(days: 24).adding(months: -60)
      case 17: given = week.adding(days: 60).adding(months: -60)
      default: break
      }
      let end = given.adding(months: 60).adding(days: -1)
      if given > from {
        let before = given.adding(months: -60)
        file.row([
          member.code, "boa-akte", "\(before)", "\(given.adding(days: -1))",
        ])
      }
      file.row([member.code, "boa-akte", "\(given)", "\(end)"])
      if member.rank % 5 < 3 {
        let passed = from.adding(days: -random.number(in: 40...1400))
        file.row([member.code, "alcoholwet-exam", "\(passed)", ""])
      }
      if member.rank % 7 == 1 { file.row([member.code, "jeugdboa", "2022-01-01", ""]) }
      if member.rank % 6 == 2 {
        let last = member.rank == 14 ? "\(week.adding(days: 40))" : ""
        file.row([member.code, "vaarbewijs", "2021-04-01", last])
      }
    }
    for member in members { otherQualifications(member, &file) }
    return file.file
  }

  /// What rules ask of a role beyond the names above: three of five hold it.
  private func otherQualifications(_ member: Member, _ file: inout CSVWriter) {
    let known = ["boa-akte", "alcoholwet-exam", "jeugdboa", "vaarbewijs"]
    let parts = rulebook.rules.flatMap(\.versions).flatMap(\.team)
    let asked = Set(parts.filter { $0.role == member.team.role }.compactMap(\.qualification))
    for (number, name) in asked.sorted().enumerated()
    where (member.team.role != "boa" || !known.contains(name)) && (member.rank + number) % 5 < 3 {
      file.row([member.code, name, "\(from.adding(days: -365))", ""])
    }
  }
}
