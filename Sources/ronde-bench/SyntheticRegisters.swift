import CivilTime
import Registers
import SourceText

/// The registers of the made city: what its rules speak about, of about the size of a large town.
///
/// The same rules give the same bytes. Each part of town is an area, each sort of premises stands a
/// few times in it, and there are people and days of partners for all of the work.
struct SyntheticRegisters {
  /// How many premises of each sort there are.
  static let objectsOfSort = 8
  static let year = 2026

  let files: [SourceFile]
  /// Rows of all registers together.
  var rowCount: Int { files.reduce(0) { $0 + $1.lineCount - 1 } }

  /// The registers for the rules of a city: `sorts` are the sorts of premises in each part of town.
  init(sorts: [[String]]) {
    let parts = sorts.count
    let objects = sorts.enumerated().flatMap { part, names in
      names.flatMap { name in
        (1...Self.objectsOfSort).map { Self.object($0, of: name, in: part + 1) }
      }
    }
    let supervisors = parts * 8
    let officers = parts * 6
    files = [
      Self.file("areas", "code,name,lat,lon", (1...max(1, parts)).map(Self.area)),
      Self.file("venues", "id,name,area,lat,lon,type,closing-time", objects),
      Self.file(
        "people",
        "code,roles,area,contract,sunday-work,from,through",
        (1...max(1, supervisors)).map { "S\($0),supervisor,P\($0 % parts + 1),36:00,yes,," }
          + (1...max(1, officers)).map { "B\($0),officer,P\($0 % parts + 1),36:00,no,," }
      ),
      Self.file(
        "qualifications",
        "person,qualification,from,through",
        (1...max(1, officers)).map { "B\($0),oath,2022-01-01," }
      ),
      Self.file(
        "resources",
        "resource,unit,from,through",
        (1...max(1, parts)).map { "camera,C\($0),2022-01-01," }
      ),
      Self.file("partners", "partner,date,from,to,count", Self.partners(parts)),
    ]
  }

  /// The sorts of premises that files of rules name, part by part.
  static func sorts(in files: [SourceFile]) -> [[String]] {
    files.filter { $0.name.hasPrefix("rules/part-") }.map { file in
      String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
        guard line.hasPrefix("kind ") || line.hasPrefix("soort "),
          let word = line.split(separator: " ").last, word.hasPrefix("sort-")
        else { return nil }
        return String(word)
      }
    }
  }

  private static func file(_ name: String, _ head: String, _ rows: [String]) -> SourceFile {
    SourceFile(
      name: "scenarios/made/\(name).csv",
      text: ([head] + rows).joined(separator: "\n") + "\n"
    )
  }

  private static func area(_ number: Int) -> String {
    "P\(number),Part \(number),\(point(number, 0))"
  }

  private static func object(_ number: Int, of sort: String, in part: Int) -> String {
    let closing = ["22:00", "24:00", "00:30", "02:00"][number % 4]
    return "\(sort)-\(number),Premises \(number),P\(part),\(point(part, number)),\(sort),\(closing)"
  }

  /// A place in a grid of parts of town.
  private static func point(_ part: Int, _ number: Int) -> String {
    let (north, east) = (2000 + part / 8 * 100 + number * 7, 5000 + part % 8 * 150 + number * 9)
    return "53.\(north),6.\(east)"
  }

  /// Police and inspectorate on every weekday of three years.
  private static func partners(_ parts: Int) -> [String] {
    guard let first = Day(year: year - 1, month: 1, day: 1) else { return [] }
    return (0..<1096).map { first.adding(days: $0) }
      .filter { $0.weekday != .saturday && $0.weekday != .sunday }
      .flatMap { ["police,\($0),09:00,22:00,\(parts)", "inspectorate,\($0),09:00,22:00,\(parts)"] }
  }
}
