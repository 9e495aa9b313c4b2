import SourceText
import Registers
import CivilTime
import RuleChecking
import Testing

@testable import Verification

@Suite
struct DailyRestTests {
  static let rest = LabourLimit.dailyRest(
    minutes: 660,
    shortened: LabourLimit.Shortening(minutes: 480, perDays: 7)
  )
  static let strict = LabourLimit.dailyRest(minutes: 660, shortened: nil)

  @Test
  func `eleven hours is enough`() {
    let law = Bench.law(
      [Self.strict],
      worked: [Bench.longAgo],
      planned: [Bench.shift("2026-11-23 14:00-22:00"), Bench.shift("2026-11-24 09:00-17:00")]
    )
    #expect(law.errors.isEmpty)
  }

  @Test
  func `ten hours fifty-nine is not`() {
    let law = Bench.law(
      [Self.strict],
      worked: [Bench.longAgo],
      planned: [Bench.shift("2026-11-23 14:00-22:00"), Bench.shift("2026-11-24 08:59-17:00")]
    )
    #expect(law.errors == [.dailyRest])
    #expect(law.findings.first?.text.english.contains("10 h 59 min rest") == true)
    #expect(law.findings.first?.text.english.contains("11 h needed") == true)
    #expect(law.findings.first?.text.dutch.contains("11 u nodig") == true)
    #expect(law.findings.first?.citations.first?.place == "art. 5:3")
  }

  @Test
  func `eight hours is allowed once and seven fifty-nine never`() {
    let planned = [Bench.shift("2026-11-23 14:00-22:00"), Bench.shift("2026-11-24 06:00-14:00")]
    let law = Bench.law([Self.rest], worked: [Bench.longAgo], planned: planned)
    #expect(law.errors.isEmpty)
    #expect(law.exceptions.map(\.day) == [Bench.day("2026-11-24")])
    let short = Bench.law(
      [Self.rest],
      worked: [Bench.longAgo],
      planned: [planned[0], Bench.shift("2026-11-24 05:59-14:00")]
    )
    #expect(short.errors == [.dailyRest])
  }

  @Test
  func `the shorter rest comes back after 168 hours and not a minute before`() {
    // History: rest from Tuesday 17 November 22:00 to Wednesday 06:00 (8 h).
    let worked = [
      Bench.longAgo, Bench.worked("2026-11-17 14:00-22:00"),
      Bench.worked("2026-11-18 06:00-12:00"),
    ]
    let exactly = Bench.law(
      [Self.rest],
      worked: worked,
      planned: [Bench.shift("2026-11-24 14:00-22:00"), Bench.shift("2026-11-25 08:00-12:00")]
    )
    #expect(exactly.errors.isEmpty)
    let early = Bench.law(
      [Self.rest],
      worked: worked,
      planned: [Bench.shift("2026-11-24 14:00-21:59"), Bench.shift("2026-11-25 08:00-12:00")]
    )
    #expect(early.errors == [.shortenedRestTwice])
  }

  @Test
  func `daily rest and rest after a night share one shorter rest`() {
    let limits: [LabourLimit] = [
      Self.rest, .nightMeans(moreThan: 60, window: Bench.window("00:00-06:00")),
      .restAfterNight(
        minutes: 840,
        endingAfter: Bench.time("02:00"),
        shortened: LabourLimit.Shortening(minutes: 480, perDays: 7)
      ),
    ]
    // After the night 12 h (14 needed), later 10 h (11 needed): two uses in one week.
    let law = Bench.law(
      limits,
      worked: [Bench.longAgo],
      planned: [
        Bench.shift("2026-11-23 19:00-03:00"), Bench.shift("2026-11-24 15:00-22:00"),
        Bench.shift("2026-11-25 08:00-12:00"),
      ]
    )
    #expect(law.errors == [.shortenedRestTwice])
    #expect(law.exceptions.count == 2)
  }

  @Test
  func `a split shift is one duty and needs its rest within 24 hours`() {
    // 08:00-21:00 leaves 11 h of the 24; 08:00-21:01 does not.
    let allowed = [Bench.shift("2026-11-23 08:00-11:00"), Bench.shift("2026-11-23 17:00-21:00")]
    #expect(Bench.law([Self.strict], worked: [Bench.longAgo], planned: allowed).errors.isEmpty)
    let forbidden = [Bench.shift("2026-11-23 08:00-11:00"), Bench.shift("2026-11-23 17:00-21:01")]
    #expect(
      Bench.law([Self.strict], worked: [Bench.longAgo], planned: forbidden).errors == [.dailyRest]
    )
  }

  @Test
  func `rest across the change of the clock counts elapsed hours`() {
    // Night of 28-29 March 2026: 21:00 to 08:00 is 10 h; to 09:00 it is 11 h.
    let week = Bench.day("2026-03-28").week
    let short = [Bench.shift("2026-03-28 14:00-21:00"), Bench.shift("2026-03-29 08:00-12:00")]
    let enough = [Bench.shift("2026-03-28 14:00-21:00"), Bench.shift("2026-03-29 09:00-12:00")]
    let law = [Self.strict]
    #expect(
      Bench.law(law, worked: [Bench.longAgo], planned: short, week: week).errors == [.dailyRest]
    )
    #expect(
      Bench.law(law, worked: [Bench.longAgo], planned: enough, week: week).errors.isEmpty
    )
    // Night of 24-25 October 2026: 22:00 to 08:00 is 11 h.
    let autumn = Bench.day("2026-10-24").week
    let back = [Bench.shift("2026-10-24 14:00-22:00"), Bench.shift("2026-10-25 08:00-12:00")]
    #expect(
      Bench.law(law, worked: [Bench.longAgo], planned: back, week: autumn).errors.isEmpty
    )
  }

  @Test
  func `history before the week counts and rows in it do not`() {
    let late = Bench.worked("2026-11-22 14:00-22:01")
    let first = [Bench.shift("2026-11-23 09:00-17:00")]
    #expect(Bench.law([Self.strict], worked: [late], planned: first).errors == [.dailyRest])
    let inside = Bench.worked("2026-11-23 00:00-08:00")
    #expect(Bench.law([Self.strict], worked: [inside], planned: first).errors.isEmpty)
  }

  @Test
  func `without history the rest before Monday morning cannot be judged`() {
    let monday = Bench.law([Self.strict], planned: [Bench.shift("2026-11-23 10:59-17:00")])
    #expect(monday.errors.isEmpty)
    #expect(monday.notes == 1)
    let later = Bench.law([Self.strict], planned: [Bench.shift("2026-11-23 11:00-17:00")])
    #expect(later.notes == 0)
  }

  @Test
  func `one note covers everybody`() {
    let people = (1...3).map { Bench.person("P\($0)") }
    var rulebook = Rulebook()
    rulebook.roles = [Bench.role("boa")]
    rulebook.labourLimits = [Bench.limits("limits", [Self.strict])]
    var city = Bench.city(people)
    city.worked = []
    let law = LabourLaw.check(
      rulebook: rulebook,
      city: city,
      roster: Bench.roster(people.map { Bench.shift("2026-11-23 07:00-12:00", person: $0.code) }),
      published: nil
    )
    #expect(law.findings.map(\.code) == [.notDecidable])
    #expect(law.findings.first?.text.english.contains("3 people") == true)
  }
}
