import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

@testable import Verification

/// What is due, worked out twice: here day by day, there period by period.
@Suite
struct DueItemTests {
  /// The shipped city with a made history: most of what is due was done, some of it found wrong,
  /// and reports and complaints came in.
  static let city: City = {
    var city = Groningen.city
    let from = Bench.day("2025-07-01")
    let asked = ObligationBuilder.build(
      rulebook: Groningen.rulebook,
      city: city,
      from: from,
      through: Bench.day("2026-12-31"),
      reference: from
    )
    for (index, one) in asked.enumerated() {
      guard case .visit = one.work, one.earliest.year >= 2025, index % 5 > 0 else { continue }
      let day = min(one.due, one.earliest.adding(days: index % 60))
      let found = index % 7 == 0 ? [["noise"], ["sale-to-minor", "noise"]][index % 2] : []
      city.checks.append(
        RecordedCheck(
          rule: one.rule,
          object: one.object ?? "-",
          day: day,
          violations: found,
          arrival: nil,
          origin: Bench.row
        )
      )
    }
    city.checks.sort { $0.day < $1.day }
    let subjects = Groningen.rulebook.rules.flatMap { $0.versions.flatMap(\.triggers) }
    for index in 0..<300 {
      let trigger = subjects[index % subjects.count]
      let places = city.places
      city.arrivals.append(
        Arrival(
          id: "X\(index)",
          day: from.adding(days: index * 2 + 60),
          kind: trigger.kind.rawValue,
          subject: trigger.subject,
          place: index % 3 == 0 ? nil : places[index * 7 % places.count].id,
          origin: Bench.row
        )
      )
    }
    return city
  }()

  @Test(arguments: ["2026-W02", "2026-W48"])
  func `the two ways agree on the shipped rules`(name: String) throws {
    let parts = name.split(separator: "-")
    let week = try #require(Week(year: Int(parts[0]) ?? 0, number: Int(parts[1].dropFirst()) ?? 0))
    let (rulebook, city) = (Groningen.rulebook, Self.city)
    #expect(rulebook.rules.count > 40)
    let scene = Scene(
      rulebook: rulebook,
      city: city,
      roster: Roster(city: "groningen", week: week)
    )
    let built = ObligationBuilder.build(
      rulebook: rulebook,
      city: city,
      from: week.monday,
      through: week.sunday,
      reference: week.monday
    )
    let mine = scene.dueItems()
    #expect(built.contains { $0.state == .open && $0.id.contains("/recheck-") })
    #expect(built.contains { $0.state == .open && $0.id.contains("/X") })
    var missing: [String] = []
    for obligation in built where obligation.state == .open {
      if case .presence = obligation.work { continue }
      guard let item = mine[obligation.id] else {
        missing.append(obligation.id)
        continue
      }
      #expect(
        item.isOpen && item.earliest == obligation.earliest && item.due == obligation.due,
        "\(item.id) \(item.earliest) \(obligation.earliest) \(item.due) \(obligation.due)"
      )
      #expect(item.promise == obligation.promise && item.object == obligation.object)
      if case .round(let places) = obligation.work { #expect(item.work == .round(places: places)) }
    }
    #expect(missing == [])
    let known = Set(built.filter { $0.state == .open }.map(\.id))
    let extra = mine.values.filter {
      $0.isOpen && $0.due >= week.monday && $0.earliest <= week.sunday && !known.contains($0.id)
    }
    #expect(extra.map(\.id).sorted() == [])
    let presence = Set(scene.presenceDemands().map(\.id))
    let asked = Set(
      built.compactMap { obligation -> String? in
        if case .presence = obligation.work { obligation.id } else { nil }
      }
    )
    #expect(presence == asked)
  }
}
