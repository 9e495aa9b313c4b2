import CivilTime
import Registers
import RuleChecking
import RuleSyntax
import SourceText

/// A town with night work, young people and long histories, each person at the edge of one limit.
///
/// All shifts of the guards are fixed by hand, so that the program's roster is exactly these. The
/// law is the shipped one.
enum GuardedTown {
  static let rulebook: Rulebook = {
    let national = Groningen.files(under: "rules/national", ending: "rules")
    let own = SourceFile(name: "scenarios/town/city.rules", bytes: Array(rules.utf8))
    return RuleChecker.check((national + [own]).map(RuleParser.parse)).rulebook
  }()

  static let city: City = RegisterReader.read(
    city: "town",
    files: [
      file("people", people), file("areas", areas), file("shops", shops), file("pins", pins),
      file("worked/history", history),
    ]
  ).city

  private static func file(_ name: String, _ text: String) -> SourceFile {
    SourceFile(name: "scenarios/town/\(name).csv", bytes: Array(text.utf8))
  }

  private static let rules = """
    language en
    package town.city version 1.0
    import national.working-time
    import national.holidays
    calendar Europe/Amsterdam with public holidays NL
    document plan "Plan" at "here" status adopted
    role guard
      source plan
    role checker
      source plan
      deployed 07:00-19:00 on any day
    kind shop from "shops.csv"
      source plan
    rule shop-check "Shops" for each shop
      source plan
      team 1 checker
      takes 1 h
      within 09:00-17:00 on Monday through Friday
      from 1 January 2026
        every week 2 times, at least 3 days apart
    shifts for guard
      source plan
      length 4 h through 15 h
      starting every 30 min
    shifts for checker
      source plan
      length 4 h through 9 h
      starting every 30 min
    travel at 12 km per h
      source plan
    fairness
      source plan
      evening from 19:00
      over 13 weeks
    """

  private static let areas = """
    code,name,lat,lon
    A1,North,53.2193,6.5671
    A2,South,53.1803,6.5671
    """

  private static let shops = """
    id,name,area
    S1,Shop,A1
    """

  private static let people = """
    code,roles,area,contract,sunday-work,adult-from,from,through
    C1,checker,A1,36:00,yes,,,
    C2,checker,A1,36:00,yes,,,
    D1,guard,A1,36:00,yes,,,
    E1,guard,A1,36:00,yes,,,2026-11-25
    M1,guard,A1,45:00,yes,2027-06-01,,
    N1,guard,A1,60:00,yes,,,
    N2,guard,A1,60:00,yes,,,
    N5,guard,A1,60:00,yes,,,
    N6,guard,A1,60:00,yes,,,
    N7,guard,A1,60:00,yes,,,
    N8,guard,A1,60:00,yes,,,
    """

  /// The shifts of the week, by weekday from Monday: from and to, or free.
  private static let week: [(person: String, days: [String])] = [
    ("D1", ["", "", "10:00 18:00", "06:00 11:00", "14:00 19:00", "", "10:00 15:00"]),
    ("E1", Array(repeating: "", count: 7)),
    // Twelve hours between Thursday 22:00 and Friday 10:00, the night included.
    ("M1", ["10:00 16:00", "12:00 18:00", "", "15:00 22:00", "10:00 15:00", "", ""]),
    // Three nights, then 48 h of rest.
    ("N1", ["22:00 06:00", "22:00 06:00", "22:00 06:00", "", "", "06:00 12:00", ""]),
    // Two nights of 9 h 30 min of work, 14 h of rest between them.
    ("N2", ["", "", "", "", "", "20:00 06:00", "20:00 06:00"]),
    // 5 x 12 h = 60 h of work.
    ("N5", ["06:00 18:45", "06:00 18:45", "", "07:00 19:45", "07:00 19:45", "07:00 19:45", ""]),
    ("N6", fullWeek),
    // The night of Tuesday and Wednesday are the only long rest since Saturday.
    ("N7", ["09:00 17:00", "09:00 17:00", "", "07:00 15:00", "07:00 15:00", "09:00 17:00", ""]),
    // 39 of the 51 Sundays before were worked: with this one 13 are free.
    ("N8", ["", "09:00 15:00", "", "", "", "", ""]),
  ]

  /// 5 x 9 h 36 min = 48 h.
  private static let fullWeek = [
    "07:00 17:06", "07:00 17:06", "07:00 17:06", "", "07:00 17:06", "07:00 17:06", "",
  ]

  private static let monday = Week(year: 2026, number: 48)?.monday ?? Day(number: 0)

  private static var pins: String {
    let lines = week.flatMap { person, days in
      days.enumerated().compactMap { index, times -> String? in
        // A night runs into the next day, which is not free then.
        if times.isEmpty, index > 0, days[index - 1].contains(" 0") { return nil }
        let pair = times.isEmpty ? "," : times.replacing(" ", with: ",")
        return "\(person),\(monday.adding(days: index)),\(pair)"
      }
    }
    return (["person,date,from,to"] + lines).joined(separator: "\n")
  }

  private static var history: String {
    var lines = ["person,start,end,break-minutes"]
    func add(_ person: String, _ day: Day, _ times: String, pause: Int) {
      let parts = times.split(separator: " ")
      let last = parts[1] <= parts[0] ? day.adding(days: 1) : day
      lines.append("\(person),\(day)T\(parts[0]),\(last)T\(parts[1]),\(pause)")
    }
    func add(_ person: String, _ days: [String], weeks: ClosedRange<Int>, pause: Int) {
      for back in weeks {
        for (index, times) in days.enumerated() where !times.isEmpty {
          add(person, monday.adding(days: index - 7 * back), times, pause: pause)
        }
      }
    }
    // The register looks back a year and more.
    add("D1", monday.adding(days: -7 * 60), "10:00 15:00", pause: 0)
    add("N6", fullWeek, weeks: 1...15, pause: 30)
    let sevenDays =
      Array(repeating: "07:00 15:00", count: 3) + [
        "09:00 17:00", "", "07:00 15:00", "07:00 15:00",
      ]
    add("N7", sevenDays, weeks: 1...1, pause: 30)
    add("N8", Array(repeating: "", count: 6) + ["10:00 15:00"], weeks: 1...39, pause: 0)
    return lines.joined(separator: "\n")
  }
}
