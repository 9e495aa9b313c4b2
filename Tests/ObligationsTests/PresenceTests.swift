import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

/// Presence: one obligation for each day and `keep` clause whose window is not empty.
struct PresenceTests {
  private func presence(_ count: Int, _ windows: Windows, area: String? = nil) -> Presence {
    Presence(
      count: Sample.given(count),
      role: "boa",
      area: area,
      windows: windows,
      origin: Sample.origin
    )
  }

  @Test
  func `each clause asks on the days of its own window`() {
    var book = Rulebook()
    book.rules = [
      Sample.rule(
        "centre",
        each: nil,
        [
          Sample.version(
            from: "2026-11-24",
            takes: nil,
            [],
            presence: [
              presence(
                2,
                Sample.windows(Sample.window("07:00", "22:00", on: .anyDay)),
                area: "Centrum"
              ),
              presence(
                4,
                Sample.windows(Sample.window("18:00", "22:00", on: .weekdays([.saturday])))
              ),
            ]
          )
        ]
      )
    ]
    let all = Sample.build(book, City(), "2026-11-23", "2026-11-29")
    #expect(
      all.map(\.id) == [
        "centre/-/2026-11-24/1", "centre/-/2026-11-25/1", "centre/-/2026-11-26/1",
        "centre/-/2026-11-27/1", "centre/-/2026-11-28/1", "centre/-/2026-11-28/2",
        "centre/-/2026-11-29/1",
      ]
    )
    guard case .presence(let asked) = all[5].work else {
      Issue.record("no presence")
      return
    }
    #expect(asked.count.value == 4)
    // Presence in the past is not recorded.
    #expect(
      Sample.build(book, City(), "2026-11-23", "2026-11-29", reference: "2026-11-29").count == 1
    )
  }

  @Test
  func `presence at objects follows their own hours and dates`() {
    var book = Rulebook()
    book.kinds = [Sample.kind("market", from: "markets.csv")]
    book.rules = [
      Sample.rule(
        "market",
        each: "market",
        [
          Sample.version(
            from: "2022-01-01",
            takes: nil,
            [],
            presence: [presence(1, Windows(windows: [], ownHours: true))]
          )
        ]
      )
    ]
    var city = City()
    city.places = [
      Sample.place("M1", in: "markets.csv"),
      Sample.place("M2", in: "markets.csv", through: "2026-11-24"),
    ]
    city.hours = ["M1", "M2"].map {
      OwnHours(
        object: $0,
        days: .weekdays([.tuesday, .friday]),
        from: Sample.time("08:00"),
        to: Sample.time("17:00"),
        validity: Validity(),
        origin: Sample.row
      )
    }
    let all = Sample.build(book, city, "2026-11-23", "2026-11-29")
    #expect(
      all.map(\.id) == [
        "market/M1/2026-11-24/1", "market/M2/2026-11-24/1", "market/M1/2026-11-27/1",
      ]
    )
    #expect(all.map(\.object) == ["M1", "M2", "M1"])
  }
}
