import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText
import Testing

/// Rules and registers against each other.
struct FactCheckerTests {
  private let book: Rulebook
  private let city: City

  /// A small city in which everything fits.
  init() {
    var book = Rulebook()
    book.roles = [
      Role(
        name: "boa",
        isExternal: false,
        deployed: [],
        basis: Sample.basis,
        origin: Sample.origin
      ),
      Role(
        name: "police",
        isExternal: true,
        deployed: [],
        basis: Sample.basis,
        origin: Sample.origin
      ),
    ]
    book.qualifications = [
      Qualification(name: "exam", basis: Sample.basis, origin: Sample.origin)
    ]
    book.kinds = [
      Sample.kind("cafe", from: "horeca.csv", when: .fieldIs(field: "type", word: "cafe")),
      Sample.kind("zone", from: "zones.csv"),
    ]
    book.resources = [
      Resource(
        name: "car",
        count: 1,
        handles: nil,
        available: [],
        windows: .always,
        basis: Sample.basis,
        origin: Sample.origin
      )
    ]
    book.rules = [
      Sample.rule(
        "check",
        each: "cafe",
        when: .time(field: "closing-time", isAfter: true, Sample.time("01:00")),
        [
          Sample.version(
            from: "2022-01-01",
            team: [
              TeamPart(count: 1, role: "boa", qualification: "exam", origin: Sample.origin),
              TeamPart(count: 1, role: "police", origin: Sample.origin),
            ],
            windows: Windows(windows: [], ownHours: true),
            [Sample.every(1, .year, times: 1)],
            triggers: [
              Trigger(
                kind: .complaint,
                subject: "noise",
                within: Sample.weeks(1),
                expectedPerYear: Sample.given(1),
                origin: Sample.origin
              )
            ]
          )
        ]
      ),
      Sample.rule(
        "scan",
        each: "zone",
        [
          Sample.version(
            from: "2022-01-01",
            takes: nil,
            uses: [ResourceUse(resource: "car", forEachPlace: true, origin: Sample.origin)],
            [Sample.every(1, .day, times: 1)],
            presence: [
              Presence(
                count: Sample.given(1),
                role: "boa",
                area: "Centrum",
                windows: .always,
                origin: Sample.origin
              )
            ]
          )
        ]
      ),
    ]
    self.book = book
    var city = City()
    city.people = [FactCheckerTests.person(["boa"], "exam", through: nil)]
    city.areas = [
      Area(
        code: "W1",
        name: "Centrum",
        centre: GeoPoint(latitudeMicro: 0, longitudeMicro: 0),
        origin: Sample.row
      )
    ]
    city.places = [
      Sample.place("H1", in: "horeca.csv", ["type": "cafe", "closing-time": "02:00"]),
      Sample.place("H2", in: "horeca.csv", ["type": "hotel"]),
      Sample.place("Z1", in: "zones.csv", places: 10),
    ]
    city.hours = [
      OwnHours(
        object: "H1",
        days: .weekdays([.monday]),
        from: .midnight,
        to: .endOfDay,
        validity: Validity(),
        origin: Sample.row
      )
    ]
    city.units = [
      ResourceUnit(resource: "car", unit: "C1", validity: Validity(), origin: Sample.row)
    ]
    city.checks = [Sample.check("check", "H1", "2026-01-01")]
    city.arrivals = [
      Arrival(
        id: "A1",
        day: Sample.day("2026-01-01"),
        kind: "complaint",
        subject: "noise",
        place: "H1",
        origin: Sample.row
      )
    ]
    self.city = city
  }

  private static func person(
    _ roles: [String],
    _ qualification: String,
    through: String?
  ) -> Person {
    Person(
      code: "B1",
      roles: roles,
      area: "W1",
      contractMinutes: 2160,
      weekMaxMinutes: 2160,
      sundayWorkAgreed: true,
      adultFrom: nil,
      validity: Validity(),
      qualifications: [
        .init(
          qualification: qualification,
          validity: Validity(through: through.map(Sample.day)),
          origin: Sample.row
        )
      ],
      leave: [],
      origin: Sample.row
    )
  }

  private func codes(_ change: (inout Rulebook, inout City) -> Void) -> [String] {
    var (book, city) = (book, city)
    change(&book, &city)
    return FactChecker.check(book, city).map(\.code).sorted()
  }

  private func place(_ id: String, _ register: String, _ fields: [String: String]) -> Place {
    Sample.place(id, in: register, fields)
  }

  @Test
  func `what fits raises nothing`() {
    #expect(codes { _, _ in } == [])
  }

  @Test
  func `roles, qualifications, partners and resources must be declared`() {
    #expect(
      codes { $1.people.append(FactCheckerTests.person(["baker"], "exam", through: nil)) } == [
        "D0301"
      ]
    )
    #expect(
      codes { $1.people.append(FactCheckerTests.person(["police"], "exam", through: nil)) }
        == ["D0302"]
    )
    #expect(
      codes { $1.people.append(FactCheckerTests.person(["boa"], "exan", through: nil)) }
        == ["D0303"]
    )
    func partner(_ name: String) -> PartnerDay {
      PartnerDay(
        partner: name,
        day: Sample.day("2026-01-01"),
        from: .midnight,
        to: .endOfDay,
        count: 1,
        origin: Sample.row
      )
    }
    #expect(codes { $1.partners = [partner("police")] } == [])
    // Told once, at the first row.
    #expect(codes { $1.partners = [partner("army"), partner("army")] } == ["D0304"])
    #expect(codes { $1.partners = [partner("boa")] } == ["D0305"])
    #expect(
      codes {
        $1.units = [
          ResourceUnit(resource: "cra", unit: "C1", validity: Validity(), origin: Sample.row)
        ]
      } == ["D0306"]
    )
    #expect(codes { $1.people = [FactCheckerTests.person([], "exam", through: nil)] } == ["D0317"])
  }

  @Test
  func `kinds need rows, zones need places, and own hours need hours`() {
    #expect(codes { $1.places.removeLast() } == ["D0307"])
    #expect(codes { $1.places[2] = place("Z1", "zones.csv", [:]) } == ["D0312"])
    #expect(codes { $1.hours = [] } == ["D0313"])
    #expect(
      codes {
        $1.areas = [
          Area(
            code: "W2",
            name: "Noord",
            centre: GeoPoint(latitudeMicro: 0, longitudeMicro: 0),
            origin: Sample.row
          )
        ]
      } == ["D0311"]
    )
  }

  @Test
  func `columns of conditions are there, filled and readable`() {
    #expect(codes { $1.places[0] = place("H1", "horeca.csv", ["type": "cafe"]) } == ["D0308"])
    let other = ["type": "cafe", "closing-time": "23:00"]
    #expect(
      codes {
        $1.places[0] = place("H1", "horeca.csv", ["type": "cafe"])
        $1.places.append(place("H3", "horeca.csv", other))
        $1.hours.append(
          OwnHours(
            object: "H3",
            days: .weekdays([.monday]),
            from: .midnight,
            to: .endOfDay,
            validity: Validity(),
            origin: Sample.row
          )
        )
      } == ["D0309"]
    )
    #expect(
      codes {
        $1.places[0] = place("H1", "horeca.csv", ["type": "cafe", "closing-time": "2 uur"])
      } == ["D0310"]
    )
    // A hotel is not of the kind, so its closing time does not matter.
    #expect(
      codes {
        $1.places[1] = place("H2", "horeca.csv", ["type": "hotel", "closing-time": "2 uur"])
      } == []
    )
  }

  @Test
  func `checks and arrivals belong to rules and their objects`() {
    #expect(codes { $1.checks = [Sample.check("chekc", "H1", "2026-01-01")] } == ["D0314"])
    #expect(
      codes {
        $1.checks = [
          Sample.check("check", "H2", "2026-01-01"), Sample.check("check", "Z1", "2026-01-02"),
        ]
      } == ["D0315"]
    )
    #expect(
      codes {
        $1.arrivals = [
          Arrival(
            id: "A1",
            day: Sample.day("2026-01-01"),
            kind: "report",
            subject: "noise",
            place: "H1",
            origin: Sample.row
          )
        ]
      } == ["D0316"]
    )
  }

  @Test
  func `a qualification that ends inside the week is told, at its edges not`() {
    func codes(_ through: String?, next: String? = nil) -> [String] {
      var city = city
      let person = FactCheckerTests.person(["boa"], "exam", through: through)
      let more = next.map {
        Person.Held(
          qualification: "exam",
          validity: Validity(from: Sample.day($0)),
          origin: Sample.row
        )
      }
      city.people = [
        Person(
          code: "B1",
          roles: ["boa"],
          area: nil,
          contractMinutes: 2160,
          weekMaxMinutes: 2160,
          sundayWorkAgreed: true,
          adultFrom: nil,
          validity: Validity(),
          qualifications: person.qualifications + (more.map { [$0] } ?? []),
          leave: [],
          origin: Sample.row
        )
      ]
      return QualificationExpiry.findings(
        rulebook: book,
        city: city,
        week: Sample.day("2026-11-23").week
      ).map(\.code)
    }
    #expect(codes(nil) == [])
    #expect(codes("2026-11-22") == [])
    #expect(codes("2026-11-23") == ["D0318"])
    #expect(codes("2026-11-28") == ["D0318"])
    #expect(codes("2026-11-29") == [])
    #expect(codes("2026-11-25", next: "2026-11-26") == [])
    #expect(codes("2026-11-25", next: "2026-11-27") == ["D0318"])
  }

  @Test
  func `coverage runs from the first version to the last`() {
    var book = Rulebook()
    #expect(book.coverage == nil)
    book.rules = [
      Sample.rule("a", each: nil, [Sample.version(from: "2022-01-01", through: "2024-12-31", [])]),
      Sample.rule("b", each: nil, [Sample.version(from: "2023-01-01", through: "2026-12-31", [])]),
    ]
    #expect(book.coverage?.from == Sample.day("2022-01-01"))
    #expect(book.coverage?.through == Sample.day("2026-12-31"))
    #expect(!book.covers(from: Sample.day("2027-01-01"), through: Sample.day("2027-01-07")))
    #expect(book.covers(from: Sample.day("2026-12-31"), through: Sample.day("2027-01-07")))
  }

  @Test
  func `each finding has one code of its own`() {
    #expect(Set(FactCode.allCases.map(\.rawValue)).count == FactCode.allCases.count)
    #expect(FactCode.allCases.allSatisfy { $0.rawValue.hasPrefix("D03") })
  }
}
