import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

@testable import Verification

/// Small values made by hand: places, limits, people and shifts written as short texts.
enum Bench {
  static let origin = Origin(file: "law.rules", line: 1, column: 1, range: TextRange(0, 0))
  static let row = RowOrigin(file: "people.csv", line: 2, range: TextRange(0, 0))
  static let basis = Basis(
    citations: [Citation(document: "atw", place: "art. 5:3", origin: origin)])

  static func origin(_ line: Int) -> Origin {
    Origin(file: "law.rules", line: line, column: 1, range: TextRange(0, 0))
  }

  static func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

  static func time(_ text: some StringProtocol) -> TimeOfDay {
    let parts = text.split(separator: ":").map { Int($0) ?? 0 }
    return TimeOfDay(minutes: parts[0] * 60 + (parts.count > 1 ? parts[1] : 0)) ?? .midnight
  }

  static func window(_ text: String) -> ClockWindow {
    let ends = text.split(separator: "-").map { time($0) }
    return ClockWindow(from: ends[0], to: ends[1] <= ends[0] ? ends[1].nextDay : ends[1])
  }

  /// `2026-11-23 17:00-01:00`; an end not after the start lies on the next day.
  static func interval(_ text: String) -> Interval {
    let parts = text.split(separator: " ")
    let window = window(String(parts[1]))
    return Amsterdam.interval(day(String(parts[0])), window.from, window.to)
  }

  /// `2026-11-23 07:00-15:30 12:00-12:30`: a shift and its breaks, all on the shift's day; a break
  /// after midnight is written with hours from 24.
  static func shift(
    _ text: String,
    person: String = "P1",
    role: String = "boa",
    post: String = "A1",
    legs: [Leg] = []
  ) -> Shift {
    let parts = text.split(separator: " ").map(String.init)
    let breaks = parts.dropFirst(2).map { text -> Interval in
      let ends = text.split(separator: "-").map { time($0) }
      return Amsterdam.interval(day(parts[0]), ends[0], ends[1])
    }
    return Shift(
      id: "\(person)/\(parts[0])",
      person: person,
      role: role,
      post: post,
      interval: interval(parts[0] + " " + parts[1]),
      breaks: breaks,
      legs: legs
    )
  }

  /// A shift as worked, with minutes of break.
  static func worked(_ text: String, pause: Int = 0, person: String = "P1") -> WorkedShift {
    WorkedShift(person: person, interval: interval(text), breakMinutes: pause, origin: row)
  }

  static func person(
    _ code: String = "P1",
    roles: [String] = ["boa"],
    area: String? = "A1",
    contract: Int = 36 * 60,
    weekMax: Int? = nil,
    sundays: Bool = true,
    adultFrom: Day? = nil,
    validity: Validity = Validity(),
    qualifications: [String] = [],
    leave: [(String, String)] = []
  ) -> Person {
    Person(
      code: code,
      roles: roles,
      area: area,
      contractMinutes: contract,
      weekMaxMinutes: weekMax ?? contract,
      sundayWorkAgreed: sundays,
      adultFrom: adultFrom,
      validity: validity,
      qualifications: qualifications.map {
        Person.Held(qualification: $0, validity: Validity(), origin: row)
      },
      leave: leave.map { Person.Leave(from: day($0.0), through: day($0.1), origin: row) },
      origin: row
    )
  }

  static func limits(
    _ name: String = "limits",
    _ limits: [LabourLimit],
    age: LabourLimits.Age = .adults
  ) -> LabourLimits {
    LabourLimits(
      name: name,
      roles: nil,
      age: age,
      items: limits.map { LabourLimits.Item(limit: $0, origin: origin) },
      basis: basis,
      origin: origin
    )
  }

  static func role(_ name: String, deployed: [DayWindow] = [], external: Bool = false) -> Role {
    Role(
      name: name,
      isExternal: external,
      deployed: deployed,
      basis: basis,
      origin: origin
    )
  }

  static let week = Week(year: 2026, number: 48) ?? day("2026-11-23").week

  /// What the law says of planned shifts after worked ones.
  static func law(
    _ limits: [LabourLimit],
    under18: [LabourLimit] = [],
    person: Person = person(),
    worked: [WorkedShift] = [],
    planned: [Shift],
    week: Week = week,
    published: Day? = nil
  ) -> LabourLaw {
    var rulebook = Rulebook()
    rulebook.roles = [role("boa")]
    rulebook.labourLimits = [
      Bench.limits("limits", limits), Bench.limits("youth", under18, age: .under18),
    ]
    var city = City()
    city.people = [person]
    city.worked = worked
    let roster = Roster(city: "town", week: week, shifts: planned)
    return LabourLaw.check(
      rulebook: rulebook,
      city: city,
      roster: roster,
      published: published
    )
  }

  /// A worked shift long ago, so that everything since is known time.
  static let longAgo = worked("2025-06-02 09:00-10:00")
}

extension LabourLaw {
  /// The codes of all errors, sorted.
  var errors: [FindingCode] {
    findings.filter { $0.severity == .error }.map(\.code).sorted { $0.rawValue < $1.rawValue }
  }
  /// The number of notes that something cannot be judged.
  var notes: Int { findings.filter { $0.code == .notDecidable }.count }
}
