import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

@testable import Verification

/// A small town with one rule of each sort, and a roster of one Monday that is right.
///
/// Wijk A1 and shop S1 in wijk A2 lie 4,578 m apart in a straight line: 5,951.4 m with a detour of
/// 130 %, 29.8 minutes at 12 km an hour, so 30.
enum SmallTown {
  static let monday = "2026-11-23"

  static func given<Value>(_ value: Value) -> Given<Value> { Given(value, origin: Bench.origin) }

  static func windows(_ hours: String, _ days: DaySet = .anyDay) -> Windows {
    Windows(windows: [dayWindow(hours, days)], ownHours: false)
  }

  static func dayWindow(_ hours: String, _ days: DaySet = .anyDay) -> DayWindow {
    DayWindow(window: given(Bench.window(hours)), days: days, origin: Bench.origin)
  }

  static func presence(_ count: Int, area: String, _ hours: String) -> Presence {
    Presence(
      count: given(count),
      role: "boa",
      area: area,
      windows: windows(hours, DaySet([.weekdays([.monday])])),
      origin: Bench.origin
    )
  }

  static func part(_ count: Int, _ role: String, _ qualification: String? = nil) -> TeamPart {
    TeamPart(count: count, role: role, qualification: qualification, origin: Bench.origin)
  }

  static func frequency(_ unit: CalendarPeriod.Unit, _ count: Int) -> Frequency {
    Frequency(
      period: CalendarPeriod(count: 1, unit: unit),
      count: given(count),
      promise: .exact,
      spacing: unit == .day ? nil : CalendarPeriod(count: 3, unit: .day),
      origin: Bench.origin
    )
  }

  static func rule(_ name: String, kind: String?, _ version: RuleVersion) -> Rule {
    Rule(
      name: name,
      kind: kind,
      versions: [version],
      basis: Bench.basis,
      origin: Bench.origin
    )
  }

  static var rulebook: Rulebook {
    var book = Rulebook()
    book.roles = [
      Bench.role("boa", deployed: [dayWindow("07:00-22:00")]),
      Bench.role("controller", deployed: [dayWindow("09:00-01:00")]),
      Bench.role("police", external: true),
    ]
    book.labourLimits = [
      Bench.limits("daily-rest", [DailyRestTests.rest]),
      Bench.limits(
        "other",
        [ShiftLawTests.night, .shiftAtMost(minutes: 720)] + ShiftLawTests.breaks
      ),
    ]
    book.kinds = [
      Kind(
        name: "shop",
        register: "shops.csv",
        condition: nil,
        basis: Bench.basis,
        origin: Bench.origin
      ),
      Kind(
        name: "parking-zone",
        register: "zones.csv",
        condition: nil,
        basis: Bench.basis,
        origin: Bench.origin
      ),
    ]
    book.resources = [
      Resource(
        name: "scan-car",
        count: 1,
        handles: given(Fraction(1200)),
        available: [Resource.Budget(minutes: given(60), days: .anyDay)],
        windows: windows("09:00-01:00"),
        basis: Bench.basis,
        origin: Bench.origin
      ),
      Resource(
        name: "camera",
        count: 1,
        handles: nil,
        available: [],
        windows: .always,
        basis: Bench.basis,
        origin: Bench.origin
      ),
    ]
    book.rules = rules
    book.priority = Priority(order: ["shop-check"], basis: Bench.basis, origin: Bench.origin)
    book.travel = [
      Travel(
        metresPerHour: given(12000),
        detourPercent: given(Fraction(130)),
        basis: Bench.basis,
        origin: Bench.origin
      )
    ]
    book.shiftShapes = [
      ShiftShape(
        roles: ["boa", "controller"],
        shortest: 240,
        longest: 540,
        startEvery: 30,
        atMostPerWeek: 5,
        basis: Bench.basis,
        origin: Bench.origin
      )
    ]
    book.fairness = Fairness(
      eveningFrom: Bench.time("19:00"),
      overWeeks: 13,
      basis: Bench.basis,
      origin: Bench.origin
    )
    return book
  }

  private static var rules: [Rule] {
    let from = Bench.day("2026-01-01")
    let monday = Bench.day(monday)
    return [
      rule(
        "shop-check",
        kind: "shop",
        RuleVersion(
          number: 1,
          from: from,
          team: [part(2, "boa", "exam"), part(1, "police")],
          takes: given(60),
          uses: [ResourceUse(resource: "camera", forEachPlace: false, origin: Bench.origin)],
          windows: windows("10:00-18:00"),
          frequencies: [frequency(.week, 1)],
          isUnannounced: true,
          prefersOwnArea: true,
          origin: Bench.origin
        )
      ),
      rule(
        "scan",
        kind: "parking-zone",
        RuleVersion(
          number: 1,
          from: monday,
          through: monday,
          team: [part(1, "controller")],
          uses: [ResourceUse(resource: "scan-car", forEachPlace: true, origin: Bench.origin)],
          windows: windows("09:00-01:00"),
          frequencies: [frequency(.day, 1)],
          origin: Bench.origin
        )
      ),
      rule(
        "street",
        kind: nil,
        RuleVersion(
          number: 1,
          from: from,
          presence: [
            presence(1, area: "Centre", "09:00-12:00"), presence(1, area: "North", "12:00-13:00"),
          ],
          reserves: [
            Reserve(
              percent: given(Fraction(10)),
              role: "boa",
              purpose: "reports",
              origin: Bench.origin
            )
          ],
          origin: Bench.origin
        )
      ),
      rule(
        "report",
        kind: nil,
        RuleVersion(
          number: 1,
          from: from,
          team: [part(1, "boa")],
          takes: given(45),
          windows: windows("08:00-22:00"),
          triggers: [
            Trigger(
              kind: .report,
              subject: "noise",
              within: CalendarPeriod(count: 1, unit: .week),
              expectedPerYear: given(10),
              origin: Bench.origin
            )
          ],
          origin: Bench.origin
        )
      ),
    ]
  }
}
