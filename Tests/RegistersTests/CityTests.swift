import CivilTime
import Registers
import SourceText
import Testing

@Suite
struct CityTests {
  @Test
  func `a small city is read whole and without findings`() throws {
    let (city, diagnostics) = Registry.read([
      ("people.csv", Registry.people), ("areas.csv", Registry.areas),
      (
        "qualifications.csv",
        "person,qualification,from,through\nB01,boa-oath,2024-01-01,2026-11-25\n"
      ),
      ("leave.csv", "person,from,through\nB02,2026-11-23,2026-11-24\n"),
      (
        "coffeeshops.csv",
        """
        id,name,area,lat,lon,type,closing-time
        CS01,De Groene Hoek,WK01,53.2190,6.5660,coffeeshop,22:00
        CS02,"Zon, maan",WK01,,,coffeeshop,

        """
      ),
      (
        "hours.csv",
        """
        object,days,from,to,valid-from,valid-through
        CS01,Mon-Wed Fri,10:00,22:00,,
        CS01,Thu,17:00,01:00,2026-01-01,2026-12-31
        CS01,first-Sun,12:00,17:00,,
        CS01,holiday,,,,
        CS01,2026-12-25,,,,

        """
      ),
      ("resources.csv", "resource,unit,from,through\nscan-car,SC1,2020-01-01,\n"),
      ("partners.csv", "partner,date,from,to,count\npolice,2026-11-27,16:00,22:00,2\n"),
      ("arrivals.csv", "id,date,kind,subject,place\nA1,2026-11-20,complaint,winkeltijden,\n"),
      (
        "checks.csv",
        """
        rule,object,date,violations,arrival
        coffeeshop-check,CS01,2026-03-02,noise minor-present,
        shop-hours,-,2026-11-21,,A1

        """
      ),
      ("pins.csv", "person,date,from,to\nB01,2026-11-23,07:00,15:00\nB01,2026-11-24,,\n"),
      (
        "worked/2026-q4.csv",
        """
        person,start,end,break-minutes
        B01,2026-10-24T22:00,2026-10-25T06:00,30

        """
      ),
      ("city.rules", "this is no register"),
    ])
    #expect(diagnostics.map(\.code) == [])
    #expect(city.name == "town")
    #expect(city.people.map(\.code) == ["B01", "B02"])
    let first = try #require(city.people.first)
    #expect(first.contractMinutes == 36 * 60)
    #expect(first.weekMaxMinutes == 36 * 60)
    #expect(first.sundayWorkAgreed)
    // The oath ends on Wednesday 25 November: it holds that day and not the next.
    let last = try #require(Day(iso: "2026-11-25"))
    #expect(first.holds("boa-oath", on: last))
    #expect(!first.holds("boa-oath", on: last.adding(days: 1)))
    let second = try #require(city.people.last)
    #expect(second.roles == ["boa", "toezichthouder"])
    #expect(!second.sundayWorkAgreed)
    #expect(!second.isAvailable(on: last.adding(days: -1)))
    #expect(second.isAvailable(on: last))
    #expect(city.places.map(\.id) == ["WK01", "CS01", "CS02"])
    let shop = try #require(city.places.dropFirst().first)
    #expect(shop.register == "coffeeshops.csv")
    #expect(shop.fields == ["type": "coffeeshop", "closing-time": "22:00"])
    #expect(shop.point == GeoPoint(latitudeMicro: 53_219_000, longitudeMicro: 6_566_000))
    #expect(city.places.last?.name == "Zon, maan")
    #expect(city.hours.count == 5)
    #expect(city.hours.first?.days == .weekdays([.thursday]))
    #expect(city.hours.first?.to == TimeOfDay(minutes: 25 * 60))
    #expect(city.partners.first?.count == 2)
    #expect(city.checks.map(\.object) == ["CS01", "-"])
    #expect(city.checks.first?.violations == ["noise", "minor-present"])
    #expect(city.pins.map { $0.from == nil } == [false, true])
    // 22:00 to 06:00 in the night summer time ends is nine hours.
    #expect(city.worked.first?.interval.length == 9 * 60)
  }

  @Test
  func `rows in another order give the same city`() {
    func order(_ people: [String], _ checks: [String], _ worked: [String]) -> [String] {
      let (city, diagnostics) = Registry.read([
        ("people.csv", (["code,roles,contract"] + people).joined(separator: "\n")),
        ("shops.csv", "id,name\nS1,One\nS2,Two\n"),
        ("checks.csv", (["rule,object,date,violations"] + checks).joined(separator: "\n")),
        (
          "worked/a.csv", (["person,start,end,break-minutes"] + worked).joined(separator: "\n")
        ),
      ])
      #expect(diagnostics.map(\.code) == [])
      return city.people.map(\.code)
        + city.checks.map { "\($0.day) \($0.rule) \($0.object) \($0.violations)" }
        + city.worked.map { "\($0.person) \($0.interval.start.minutes)" }
    }
    let people = ["A3,boa,36:00", "A1,boa,32:00", "A2,boa,24:00"]
    let checks = ["r,S2,2026-01-02,", "r,S1,2026-01-02,noise", "a,S1,2025-05-05,"]
    let worked = [
      "A2,2026-01-05T07:00,2026-01-05T15:00,30", "A1,2026-01-06T07:00,2026-01-06T15:00,30",
      "A1,2026-01-05T07:00,2026-01-05T15:00,30",
    ]
    let expected = order(people, checks, worked)
    #expect(expected.prefix(3) == ["A1", "A2", "A3"])
    #expect(order(people.reversed(), checks.reversed(), worked.reversed()) == expected)
    #expect(
      order([people[1], people[0], people[2]], [checks[2], checks[0], checks[1]], worked)
        == expected
    )
  }

  @Test
  func `a list of staff as a spreadsheet saves it is understood`() throws {
    // Windows-1252 with semicolons, CRLF, Dutch headers, dates, decimal comma and empty tail.
    let text = """
      Personeelsnummer;Functie;Wijk;Uren per week;Zondagswerk;Verlof van;Verlof tot;;\r
      00417;Boa;WK01;36,5;ja;23-11-2026;3-12-2026;;\r
      00418;Toezichthouder;WK01;24;x;;;;\r
      ;;;;;;;;\r

      """
    let (city, diagnostics) = Registry.read("people.csv", text)
    #expect(diagnostics.map(\.code) == ["D0104", "D0113"])
    #expect(diagnostics.map(\.language) == [.dutch, .dutch])
    let first = try #require(city.people.first)
    #expect(first.code == "00417")
    #expect(first.roles == ["boa"])
    #expect(first.contractMinutes == 36 * 60 + 30)
    #expect(first.leave.first?.through == Day(iso: "2026-12-03"))
    #expect(city.people.last?.sundayWorkAgreed == true)
  }

  @Test
  func `nobody on duty is an error, an object register without rows a warning`() {
    let noPeople = Registry.read("people.csv", "code,roles,contract\n").diagnostics
    #expect(noPeople.map(\.code) == ["D0116"])
    #expect(noPeople.map(\.severity) == [.error])
    let noShops = Registry.read("shops.csv", "id,name\n").diagnostics
    #expect(noShops.map(\.code) == ["D0116"])
    #expect(noShops.map(\.severity) == [.warning])
    #expect(Registry.codes("pins.csv", "person,date,from,to\n") == [])
    #expect(RegisterReader.read(city: "town", files: []).diagnostics.map(\.code) == ["D0117"])
  }
}
