import CivilTime
import Obligations
import Registers
import RuleChecking
import RuleSyntax
import SourceText
import Testing
import Verification

/// Every limit of working-time law, deployment and the shape of shifts that is taken out lets
/// something pass in a week that breaks them all.
struct GroningenRemovedLaw {
  /// Roles, law and shapes; no work is asked.
  private static let book: Rulebook = {
    var book = Rulebook()
    let whole = Groningen.rules.rulebook
    book.holidays = whole.holidays
    book.roles = whole.roles
    book.labourLimits = whole.labourLimits
    book.shiftShapes = whole.shiftShapes
    return book
  }()

  private static func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

  /// A stretch of one day from a clock time, hours and minutes long.
  private static func stretch(_ day: Day, _ hour: Int, _ minute: Int, minutes: Int) -> Interval {
    let start = Amsterdam.moment(day, TimeOfDay(minutes: hour * 60 + minute) ?? .midnight)
    return Interval(start: start, end: Moment(minutes: start.minutes + Int64(minutes)))
  }

  private static let row = RowOrigin(file: "people.csv", line: 1, range: TextRange(0, 0))

  private static func person(_ code: String, _ role: String, adultFrom: Day? = nil) -> Person {
    Person(
      code: code,
      roles: [role],
      area: "WK001400",
      contractMinutes: 36 * 60,
      weekMaxMinutes: 36 * 60,
      sundayWorkAgreed: false,
      adultFrom: adultFrom,
      validity: Validity(),
      qualifications: [],
      leave: [],
      origin: row
    )
  }

  /// An adult boa who worked every night of a year, a minor who worked every day, a supervisor and
  /// a controller.
  private static let city: City = {
    var city = City()
    city.name = "groningen"
    city.areas = Groningen.registers.city.areas
    city.people = [
      person("A", "boa"), person("M", "boa", adultFrom: day("2027-06-01")),
      person("P", "parkeercontroleur"), person("T", "toezichthouder"),
    ]
    for offset in 1...364 {
      let date = day("2026-11-23").adding(days: -offset)
      city.worked += [
        WorkedShift(
          person: "A",
          interval: stretch(date, 21, 0, minutes: 600),
          breakMinutes: 0,
          origin: row
        ),
        WorkedShift(
          person: "M",
          interval: stretch(date, 9, 0, minutes: 600),
          breakMinutes: 0,
          origin: row
        ),
      ]
    }
    return city
  }()

  /// Nights with too little rest between, a day shift after a series, and no break on any day.
  ///
  /// The minor works too long, after 23:00, and on Sunday.
  private static let roster: Roster = {
    let monday = day("2026-11-23")
    let nights: [(Int, Int, Int, Int)] = [
      (0, 21, 0, 600), (1, 20, 0, 750), (2, 17, 0, 600), (3, 11, 40, 480), (4, 21, 0, 600),
      (5, 21, 0, 600), (6, 21, 0, 600),
    ]
    let days: [(Int, Int, Int, Int)] = [
      (0, 12, 0, 690), (1, 8, 0, 600), (2, 8, 0, 600), (3, 8, 0, 600), (4, 8, 0, 600),
      (5, 8, 0, 600), (6, 8, 0, 600),
    ]
    let early = (0..<6).map { ($0, 6, 10, $0 == 0 ? 240 : 360) }
    func shifts(_ code: String, _ role: String, _ rows: [(Int, Int, Int, Int)]) -> [Shift] {
      rows.map { row in
        let date = monday.adding(days: row.0)
        return Shift(
          id: "\(code)/\(date)",
          person: code,
          role: role,
          post: "WK001400",
          interval: stretch(date, row.1, row.2, minutes: row.3),
          breaks: []
        )
      }
    }
    return Roster(
      city: "groningen",
      week: monday.week,
      shifts: shifts("A", "boa", nights) + shifts("M", "boa", days)
        + shifts("P", "parkeercontroleur", early) + shifts("T", "toezichthouder", early)
    )
  }()

  private static func findings(_ book: Rulebook, _ week: Roster = roster) -> [Finding] {
    RosterVerifier.verify(
      rulebook: book,
      city: city,
      roster: week,
      summary: RosterSummary(
        rules: [],
        people: [],
        units: [],
        exceptions: [],
        predictability: [],
        levels: [RosterSummary.Level(name: "reserve", value: 0, bound: 0)]
      ),
      published: day("2026-11-21")
    ).filter { $0.severity == .error }
  }

  private static let whole = findings(book)

  @Test
  func `every limit of the law forbids something in a week that breaks them all`() {
    for limits in GroningenRemovedLaw.book.labourLimits {
      for item in limits.items {
        var book = GroningenRemovedLaw.book
        book.labourLimits = book.labourLimits.map { $0.without(item) }
        let rest = GroningenRemovedLaw.findings(book)
        #expect(rest != GroningenRemovedLaw.whole, "\(limits.name) line \(item.origin.line)")
        if case .nightMeans = item.limit { continue }
        // It is this limit that speaks, and only while it is there.
        #expect(
          GroningenRemovedLaw.whole.contains { $0.origin == item.origin },
          "\(limits.name) line \(item.origin.line)"
        )
        #expect(!rest.contains { $0.origin == item.origin })
      }
    }
  }

  @Test
  func `every group of limits cites the article that a finding shows`() {
    for limits in GroningenRemovedLaw.book.labourLimits {
      #expect(!limits.basis.citations.isEmpty)
      let shown = GroningenRemovedLaw.whole.filter { finding in
        limits.items.contains { $0.origin == finding.origin }
      }
      #expect(shown.allSatisfy { $0.citations == limits.basis.citations }, "\(limits.name)")
    }
  }

  @Test(arguments: ["boa", "toezichthouder", "parkeercontroleur"])
  func `the hours of every role and the shape of its shifts forbid something`(role: String) throws {
    let people = Set(
      GroningenRemovedLaw.city.people.filter { $0.roles == [role] }.map(\.code)
    )
    func codes(_ book: Rulebook) -> Set<FindingCode> {
      Set(
        GroningenRemovedLaw.findings(book).filter { people.contains($0.person ?? "") }.map(\.code)
      )
    }
    let shape: Set<FindingCode> = [.shiftLength, .shiftStart, .tooManyShifts]
    let all = codes(GroningenRemovedLaw.book)
    #expect(all.isSuperset(of: shape) && all.contains(.outsideDeployment))
    var book = GroningenRemovedLaw.book
    book.roles = book.roles.map { one in
      guard one.name == role else { return one }
      return Role(
        name: one.name,
        isExternal: one.isExternal,
        deployed: [],
        basis: one.basis,
        origin: one.origin
      )
    }
    #expect(!codes(book).contains(.outsideDeployment))
    book = GroningenRemovedLaw.book
    book.shiftShapes.removeAll { $0.roles.contains(role) }
    #expect(codes(book).isDisjoint(with: shape))
  }
}

extension GroningenRemovedLaw {
  // A supervisor on the way for the whole of one shift of 4 h and five of 6 h: 34 h of work, none of
  // it free. 5 % of 2040 min = 102 min are missing; for the boa 10 % of all nights.
  @Test(arguments: [("nuisance-report", "boa"), ("theme-report", "toezichthouder")])
  func `a reserve asks for time that is kept free`(rule: String, role: String) throws {
    var week = GroningenRemovedLaw.roster
    week.shifts = week.shifts.filter { $0.role == role && $0.person != "M" }.map { shift in
      Shift(
        id: shift.id,
        person: shift.person,
        role: shift.role,
        post: shift.post,
        interval: shift.interval,
        breaks: [],
        legs: [Leg(interval: shift.interval, from: shift.post, to: shift.post)]
      )
    }
    let work = week.shifts.reduce(0) { $0 + $1.workMinutes }
    func missing(_ rules: [Rule]) -> [String] {
      var book = GroningenRemovedLaw.book
      book.rules = rules.filter { $0.name == rule }
      return GroningenRemovedLaw.findings(book, week).filter {
        $0.code == .summaryLevel && $0.text.english.contains("reserve")
      }.map(\.text.english)
    }
    let without = Groningen.rulebook(without: [.reserve], in: .rule, rule)
    #expect(without.errors == [] && without.taken == 1)
    #expect(missing(without.rulebook.rules) == [])
    let share = role == "boa" ? work / 10 : work / 20
    let found = missing(Groningen.rules.rulebook.rules)
    #expect(found.count == 1)
    #expect(found.first?.contains("\(share)") == true, "\(found)")
  }
}

extension LabourLimits {
  /// The same limits but one.
  fileprivate func without(_ item: Item) -> LabourLimits {
    LabourLimits(
      name: name,
      roles: roles,
      age: age,
      items: items.filter { $0.origin != item.origin },
      basis: basis,
      origin: origin
    )
  }
}
