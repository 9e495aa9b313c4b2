import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

/// Scanning: places by zone and day, kept as places and exact fractions.
struct ScanningTests {
  private func book(_ windows: Windows) -> Rulebook {
    var book = Rulebook()
    book.kinds = [Sample.kind("paid-area", from: "zones.csv")]
    book.rules = [
      Sample.rule(
        "parking-scan",
        each: "paid-area",
        [
          Sample.version(
            from: "2022-01-01",
            takes: nil,
            uses: [ResourceUse(resource: "scan-car", forEachPlace: true, origin: Sample.origin)],
            windows: windows,
            [Sample.every(1, .day, times: 1, promise: .atLeast)]
          )
        ]
      )
    ]
    return book
  }

  private var city: City {
    var city = City()
    city.places = [
      Sample.place("binnenstad", in: "zones.csv", places: 6000),
      Sample.place("schil", in: "zones.csv", places: 9350),
      Sample.place("uitbreiding", in: "zones.csv", from: "2023-03-01", places: 6000),
    ]
    city.hours =
      ["binnenstad", "schil", "uitbreiding"].flatMap { zone in
        [(Array(Weekday.allCases.prefix(6)), "09:00", "22:00")].map {
          OwnHours(
            object: zone,
            days: .weekdays($0.0),
            from: Sample.time($0.1),
            to: Sample.time($0.2),
            validity: Validity(),
            origin: Sample.row
          )
        }
      } + [
        OwnHours(
          object: "binnenstad",
          days: .weekdays([.sunday]),
          from: Sample.time("12:00"),
          to: Sample.time("17:00"),
          validity: Validity(),
          origin: Sample.row
        )
      ]
    return city
  }

  private func places(_ all: [Obligation]) -> Int {
    all.reduce(0) { sum, item in
      guard case .round(let places) = item.work else { return sum }
      return sum + places
    }
  }

  @Test
  func `21,350 places at 1,200 an hour are 17.79 hours`() {
    // 6000 + 9350 + 6000 = 21,350; 21,350 / 1200 = 427/24 = 17.7917 h.
    let all = Sample.build(book(.always), city, "2026-11-25", "2026-11-25")
    #expect(places(all) == 21_350)
    #expect(Fraction(Int64(places(all)), over: 1200) == Fraction(427, over: 24))
    #expect(all.map(\.promise) == [.atLeast, .atLeast, .atLeast])
    #expect(all.map(\.id).first == "parking-scan/binnenstad/2026-11-25/1")
  }

  @Test
  func `on Sunday only zones with paid hours are scanned`() {
    let own = Windows(windows: [], ownHours: true)
    #expect(places(Sample.build(book(own), city, "2026-11-28", "2026-11-28")) == 21_350)
    #expect(places(Sample.build(book(own), city, "2026-11-29", "2026-11-29")) == 6000)
  }

  @Test
  func `a tranche counts from its first day`() {
    #expect(places(Sample.build(book(.always), city, "2023-02-28", "2023-02-28")) == 15_350)
    #expect(places(Sample.build(book(.always), city, "2023-03-01", "2023-03-01")) == 21_350)
  }

  @Test
  func `places of a later row hold from its first day`() {
    var city = city
    city.places = [
      Sample.place("schil", in: "zones.csv", through: "2026-11-24", places: 100),
      Sample.place("schil", in: "zones.csv", from: "2026-11-25", places: 250),
    ]
    let all = Sample.build(book(.always), city, "2026-11-24", "2026-11-25")
    #expect(all.map(\.work) == [.round(places: 100), .round(places: 250)])
  }

  @Test
  func `zones declared in rules are objects of the kind zone`() {
    var rules = book(.always)
    rules.zones = [
      DeclaredZone(
        name: "a",
        places: 10,
        from: nil,
        through: nil,
        basis: Sample.basis,
        origin: Sample.origin
      ),
      DeclaredZone(
        name: "b",
        places: 20,
        from: Sample.day("2026-11-26"),
        through: nil,
        basis: Sample.basis,
        origin: Sample.origin
      ),
    ]
    rules.rules = [
      Sample.rule("parking-scan", each: "zone", rules.rules[0].versions)
    ]
    #expect(places(Sample.build(rules, City(), "2026-11-25", "2026-11-25")) == 10)
    #expect(places(Sample.build(rules, City(), "2026-11-26", "2026-11-26")) == 30)
  }
}
