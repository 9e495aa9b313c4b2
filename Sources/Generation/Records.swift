import CivilTime
import Registers
import RuleChecking

/// `arrivals.csv` and `checks-….csv`, one file for each quarter.
enum RecordFiles {
  static func make(
    rulebook: Rulebook,
    city: City,
    seed: UInt64,
    inhabitants: Int,
    from: Day,
    through: Day
  ) -> [GeneratedFile] {
    // Years are the rules' periods: the record starts with the first whole one.
    let first = Day(year: from.year, month: 1, day: 1) ?? from
    let start = first < from ? Day(year: from.year + 1, month: 1, day: 1) ?? from : first
    guard start <= through else { return [] }
    var city = city
    city.arrivals = ArrivalHistory(
      rulebook: rulebook,
      ground: Ground(city.areas),
      places: city.places,
      seed: seed,
      inhabitants: inhabitants,
      from: start,
      through: through
    ).arrivals()
    city.checks = []
    var history = CheckHistory(
      rulebook: rulebook,
      city: city,
      seed: seed,
      from: start,
      through: through
    )
    return [arrivals(city.arrivals)] + checks(history.run())
  }

  private static func arrivals(_ arrivals: [Arrival]) -> GeneratedFile {
    var file = CSVWriter("arrivals.csv", ["id", "date", "kind", "subject", "place"])
    for arrival in arrivals {
      file.row([
        arrival.id, "\(arrival.day)", arrival.kind, arrival.subject, arrival.place ?? "",
      ])
    }
    return file.file
  }

  private static func checks(_ checks: [CheckHistory.Done]) -> [GeneratedFile] {
    var files: [GeneratedFile] = []
    var current: (name: String, writer: CSVWriter)?
    for check in checks {
      let name = "checks-\(check.day.year)-q\((check.day.month + 2) / 3).csv"
      if current?.name != name {
        if let done = current { files.append(done.writer.file) }
        current = (name, CSVWriter(name, ["rule", "object", "date", "violations", "arrival"]))
      }
      current?.writer.row([
        check.rule, check.object, "\(check.day)", check.violations.joined(separator: " "),
        check.arrival ?? "",
      ])
    }
    if let done = current { files.append(done.writer.file) }
    return files
  }
}
