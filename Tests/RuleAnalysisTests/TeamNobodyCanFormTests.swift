import Flow
import SourceText
import Testing

@testable import RuleAnalysis

/// A12: teams that nobody can form.
struct TeamNobodyCanFormTests {
  private static func rule(_ team: String) -> String {
    """
    rule check for each shop
      source plan
      team \(team)
      takes 1 h
      from 1 January 2026
        every calendar year 2 times
    """
  }

  private static func texts(_ team: String, _ registers: [(String, String)]) throws -> [String] {
    let demand = try FactTown.demand(rule(team), [FactTown.shops] + registers)
    return TeamNobodyCanForm.findings(demand).map(\.message.english)
  }

  @Test
  func `one holder for a team of two is told, two are enough`() throws {
    let people = FactTown.people("B1,boa,A1,36:00,no,", "B2,boa,A1,36:00,no,")
    // 2 shops × 2 checks = 4 checks of the year.
    let one = try Self.texts("2 boa with exam", [people, FactTown.exams("B1,exam,,")])
    #expect(
      one == [
        "nobody can form the team of `check` from 2026-01-01: it asks 2 `boa` with `exam`, and B1 "
          + "of 2 `boa` holds it; 4 of 4 checks of the period fall out"
      ]
    )
    let two = try Self.texts("2 boa with exam", [people, FactTown.exams("B1,exam,,", "B2,exam,,")])
    #expect(two == [])
  }

  @Test
  func `an exam that lapses is told only when no day is left`() throws {
    let people = FactTown.people("B1,boa,A1,36:00,no,", "B2,boa,A1,36:00,no,")
    // Valid on 1 January alone: both checks of a shop can be done that day.
    let first = try Self.texts(
      "1 boa with exam",
      [people, FactTown.exams("B1,exam,2025-01-01,2026-01-01")]
    )
    #expect(first == [])
    let before = try Self.texts(
      "1 boa with exam",
      [people, FactTown.exams("B1,exam,2025-01-01,2025-12-31")]
    )
    #expect(before.count == 1)
    #expect(
      before.first?.contains("nobody of 2 `boa` holds it; it ended for B1 (2025-12-31)") == true
    )
  }

  @Test
  func `one person with two roles fills one place`() throws {
    let one = try Self.texts("1 boa and 1 guard", [FactTown.people("B1,boa guard,A1,36:00,no,")])
    #expect(one.count == 1)
    let two = try Self.texts(
      "1 boa and 1 guard",
      [FactTown.people("B1,boa guard,A1,36:00,no,", "B2,boa,A1,36:00,no,")]
    )
    #expect(two == [])
  }

  @Test
  func `leave is not counted, and outside organisations only as far as the register reaches`()
    throws
  {
    let people = FactTown.people("B1,boa,A1,36:00,no,")
    let leave = ("leave", "person,from,through\nB1,2026-01-01,2026-12-31\n")
    #expect(try Self.texts("1 boa", [people, leave]) == [])
    // The register is about one day in June: a check may be done before or after it.
    let june = FactTown.partners("police,2026-06-30,10:00,16:00,1")
    #expect(try Self.texts("1 boa and 2 police", [people, june]) == [])
    let year = FactTown.partners(
      "police,2026-01-01,10:00,16:00,1",
      "police,2026-12-31,10:00,16:00,1"
    )
    #expect(try Self.texts("1 boa and 2 police", [people, year]).count == 1)
    #expect(try Self.texts("1 boa and 1 police", [people, year]) == [])
    #expect(try Self.texts("1 boa and 1 police", [people]) == [])
  }

  @Test
  func `presence is a team too`() throws {
    let text = """
      rule street
        source plan
        from 1 January 2026
          keep 2 boa with exam on duty, 10:00-12:00 on Monday
      """
    let people = FactTown.people("B1,boa,A1,36:00,no,", "B2,boa,A1,36:00,no,")
    let demand = try FactTown.demand(text, [people, FactTown.exams("B1,exam,,")])
    // 2026 has 52 Mondays, the first on 5 January.
    #expect(
      TeamNobodyCanForm.findings(demand).map(\.message.english) == [
        "nobody can form the team of `street` from 2026-01-05: it asks 2 `boa` with `exam`, and B1 "
          + "of 2 `boa` holds it; 52 of 52 checks of the period fall out"
      ]
    )
  }

  /// Teams and staff drawn at random against trying every way to fill the places.
  @Test
  func `whatever is called impossible is impossible`() throws {
    var draw = Draw(seed: 12)
    var told = 0
    for _ in 0..<40 {
      let people = (1...3).map { number in
        "B\(number),\(["boa", "guard", "boa guard"][draw.next(3)]),A1,36:00,no,"
      }
      let holders = (1...3).filter { _ in draw.next(2) == 0 }
      let counts = [draw.next(3), draw.next(2), draw.next(2)]
      let parts = zip(counts, ["boa", "boa with exam", "guard"]).filter { $0.0 > 0 }
        .map { "\($0.0) \($0.1)" }
      guard !parts.isEmpty else { continue }
      let demand = try FactTown.demand(
        Self.rule(parts.joined(separator: " and ")),
        [
          FactTown.shops,
          (
            "people",
            "code,roles,area,contract,sunday-work,adult-from\n" + people.joined(separator: "\n")
              + "\n"
          ),
          (
            "qualifications",
            "person,qualification,from,through\n" + holders.map { "B\($0),exam,,\n" }.joined()
          ),
        ]
      )
      let places = zip(counts, [("boa", false), ("boa", true), ("guard", false)])
        .flatMap { Array(repeating: $1, count: $0) }
      let fits = places.map { place in
        (1...3).filter { number in
          let roles = people[number - 1].split(separator: ",")[1].split(separator: " ")
          return roles.contains { $0 == place.0 } && (!place.1 || holders.contains(number))
        }
      }
      let isTold = !TeamNobodyCanForm.findings(demand).isEmpty
      if isTold { told += 1 }
      // A role that nobody has is another finding, and silence here.
      let isEmptyRole = places.contains { place in
        !people.contains {
          $0.split(separator: ",")[1].split(separator: " ").contains { $0 == place.0 }
        }
      }
      #expect(isTold == (!isEmptyRole && !Self.canFill(fits, [])), "\(parts) \(people) \(holders)")
    }
    #expect(told >= 5)
  }

  private static func canFill(_ fits: [[Int]], _ used: [Int]) -> Bool {
    guard let first = fits.first else { return true }
    return first.contains { person in
      !used.contains(person) && canFill(Array(fits.dropFirst()), used + [person])
    }
  }
}
