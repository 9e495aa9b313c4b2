import CivilTime
import Generation
import Registers
import SourceText
import Testing

/// The made shifts keep the law that they are history for; judged here from the registers alone.
@Suite
struct WorkedHistoryTests {
  static func city(inhabitants: Int, seed: UInt64) -> City {
    let areas = (0..<9).map { index in
      "AR\(index),Area \(index),53.\(2000 + index * 37),6.\(5000 + index * 41)"
    }
    let file = SourceFile(
      name: "town/areas.csv",
      text: "code,name,lat,lon\n" + areas.joined(separator: "\n")
    )
    let (base, _) = RegisterReader.read(city: "town", files: [file])
    guard let from = Day(iso: "2024-12-30"), let through = Day(iso: "2026-03-01") else {
      return City()
    }
    let made = Generator.generate(
      inhabitants: inhabitants,
      seed: seed,
      from: from,
      through: through,
      keeping: base
    )
    let (city, diagnostics) = RegisterReader.read(
      city: "town",
      files: [file] + made.map { SourceFile(name: "town/\($0.path)", bytes: $0.bytes) }
    )
    #expect(diagnostics.map { "\($0.code) \($0.message.english)" } == [])
    return city
  }

  @Test
  func `rests, weeks and Sundays of everybody keep working-time law`() throws {
    let city = WorkedHistoryTests.city(inhabitants: 100_000, seed: 7)
    // 100,000 of 245,000: 14 boas, 12 supervisors and 6 parking controllers.
    #expect(city.people.count == 32)
    let shifts = Dictionary(grouping: city.worked, by: \.person)
    for person in city.people {
      let own = try #require(shifts[person.code])
      for shift in own {
        let work = shift.interval.length - shift.breakMinutes
        #expect(work <= 12 * 60 && shift.breakMinutes >= 30)
        #expect(
          !person.leave.contains { leave in
            let day = Amsterdam.day(of: shift.interval.start)
            return leave.from <= day && day <= leave.through
          }
        )
      }
      // Daily rest of 11 h, and between two rests of 36 h at most 96 h: so any 168 h holds one.
      var restEnd = own[0].interval.start
      for (left, right) in zip(own, own.dropFirst()) {
        let rest = left.interval.end.minutes(until: right.interval.start)
        #expect(rest >= 11 * 60, "\(person.code)")
        if rest >= 36 * 60 {
          #expect(restEnd.minutes(until: left.interval.end) <= 96 * 60, "\(person.code)")
          restEnd = right.interval.start
        }
      }
      // No week goes over the contract, so the averages of 4 and 16 weeks hold as well.
      let weeks = Dictionary(grouping: own) { Amsterdam.day(of: $0.interval.start).week }
      for week in weeks.keys {
        let minutes = (weeks[week] ?? []).reduce(0) { $0 + $1.interval.length - $1.breakMinutes }
        #expect(minutes <= person.weekMaxMinutes)
      }
      let sundays = Set(
        own.flatMap { shift in
          [
            Amsterdam.day(of: shift.interval.start),
            Amsterdam.day(of: shift.interval.end.adding(minutes: -1)),
          ]
        }.filter { $0.weekday == .sunday }
      )
      // Two Sundays in eight weeks: at most 14 worked in 52, where 39 may be.
      #expect(sundays.count <= (person.sundayWorkAgreed ? 16 : 0), "\(person.code)")
    }
  }

  @Test
  func `duties lie within the hours of each role`() throws {
    let city = WorkedHistoryTests.city(inhabitants: 50_000, seed: 3)
    let roles = Dictionary(city.people.map { ($0.code, $0.roles) }) { first, _ in first }
    for shift in city.worked {
      let wall = Amsterdam.wall(shift.interval.start)
      let end = wall.minutes + shift.interval.length
      if roles[shift.person] == ["parkeercontroleur"] {
        #expect(wall.minutes >= 9 * 60 && end <= 25 * 60)
      } else {
        #expect(wall.minutes >= 7 * 60 && end <= 22 * 60)
      }
    }
  }

  @Test
  func `the same numbers make the same bytes, another seed does not`() {
    func bytes(_ seed: UInt64) -> [String: [UInt8]] {
      let areas = SourceFile(name: "t/areas.csv", text: "code,name,lat,lon\nA,A,52.1,5.1\n")
      let (base, _) = RegisterReader.read(city: "t", files: [areas])
      let from = Day(number: 20_090)
      let made = Generator.generate(
        inhabitants: 20_000,
        seed: seed,
        from: from,
        through: from.adding(days: 60),
        keeping: base
      )
      return Dictionary(made.map { ($0.path, $0.bytes) }) { first, _ in first }
    }
    #expect(bytes(1) == bytes(1))
    #expect(bytes(1)["horeca.csv"] != bytes(2)["horeca.csv"])
  }
}
