import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

@testable import RuleAnalysis

/// The demand under other values of assumptions, and its hours, against slower ways to the same.
struct FactDemandTests {
  /// Visits in own hours with rechecks, visits by the week, presence, and work on report; every
  /// number an assumption of one digit, so that its clause stands at one place whatever it is.
  private static func rules(_ values: [String: Int]) -> String {
    func assumption(_ name: String, _ unit: String = "") -> String {
      """

      assumption \(name) = \(values[name] ?? 1)\(unit)
        because "not measured"
        owner "Team T"
        review by 1 January 2028
        range 0\(unit) to 9\(unit)
      """
    }
    return """
      ladder steps
        source plan
        counts same violation within 12 months
        step 1 warning, recheck within 8 weeks
      rule look for each shop
        source plan
        team 1 guard
        takes look-hours
        within own hours
        on violation follow steps
        from 1 January 2025
          every month looks times
      rule walk for each shop
        source plan
        team 1 guard
        takes 2 h
        within 08:00-18:00 on Monday through Friday
        on violation follow steps
        from 1 January 2025
          every week walks times
      rule street
        source plan
        from 1 January 2025
          keep on-the-street guard on duty, 20:00-02:00 on Saturday
      rule answer for each shop
        source plan
        team 1 guard
        takes answer-hours
        from 1 January 2025
          on report noise within 4 weeks, about 9 per calendar year
      """ + assumption("look-hours", " h") + assumption("looks") + assumption("walks")
        + assumption("on-the-street") + assumption("answer-hours", " h") + "\n"
  }

  private static let registers: [(String, String)] = [
    (
      "shops",
      "id,name,area,lat,lon,valid-from,valid-through\nS1,Shop,A1,53.2,6.56,,\n"
        + "S2,Bar,A1,53.2,6.56,2026-01-20,\nS3,Café,A1,53.2,6.56,,\n"
    ),
    (
      "hours",
      "object,days,from,to,valid-from,valid-through\nS1,Mon-Fri,09:00,17:00,,\n"
        + "S1,Sat,22:00,03:00,,\nS2,Mon-Fri,09:00,17:00,,\nS2,Sat,22:00,03:00,,\n"
        + "S3,Sun,10:00,12:00,2026-02-01,\n"
    ),
    (
      "checks",
      "rule,object,date,violations,arrival\nlook,S1,2025-12-20,noise,\nwalk,S3,2025-12-29,noise,\n"
    ),
    ("arrivals", "id,date,kind,subject,place\nR1,2025-12-28,report,noise,S3\n"),
    FactTown.people("G1,guard,A1,36:00,no,"),
  ]

  private static func demand(_ values: [String: Int]) throws -> FactDemand {
    try FactTown.demand(
      rules(values),
      registers,
      from: "2026-01-01",
      through: "2026-04-30"
    )
  }

  /// What is due, with its days, in no order; without what some rules ask by frequency.
  private static func said(_ demand: FactDemand, without gone: Set<String> = []) -> [String] {
    demand.items.filter { item in
      guard case .frequency = item.obligation.cause else { return true }
      return !gone.contains(item.rule.name)
    }.map { item in
      "\(item.obligation) \(item.first) \(item.last) \(item.version.takes?.value ?? 0)"
    }.sorted()
  }

  @Test(arguments: [
    ["looks": 3], ["looks": 0], ["look-hours": 4], ["answer-hours": 5], ["on-the-street": 4],
    ["on-the-street": 0], ["walks": 2, "look-hours": 7],
    ["looks": 2, "look-hours": 3, "walks": 0, "on-the-street": 2, "answer-hours": 2],
  ])
  func `other values give the demand of rules that say so`(_ values: [String: Int]) throws {
    let base = try Self.demand([:])
    let assumed = base.with(
      Dictionary(
        uniqueKeysWithValues: values.map { name, number in
          (name, name.hasSuffix("hours") ? .minutes(number * 60) : .count(Fraction(number)))
        }
      )
    )
    // No rule can say that it asks nothing: then what it asks is left out.
    let plain = try Self.demand(values.filter { $0.value > 0 })
    let rules = ["looks": "look", "walks": "walk", "on-the-street": "street"]
    let gone = Set(values.filter { $0.value == 0 }.compactMap { rules[$0.key] })
    #expect(Self.said(assumed) == Self.said(plain, without: gone))
    #expect(Self.said(assumed) != Self.said(base))
    // Rechecks and an arrival are among them, whatever the values.
    let causes = assumed.items.map(\.obligation.cause)
    #expect(causes.contains { if case .recheck = $0 { true } else { false } })
    #expect(causes.contains { if case .arrival = $0 { true } else { false } })
  }

  @Test
  func `shared hours are those of each item alone`() throws {
    let base = try Self.demand(["looks": 2])
    // Asked in both, so that what one keeps is what the other hears.
    for demand in [base, base.with(["looks": .count(Fraction(3))])] {
      for item in demand.items {
        for offset in -1...8 {
          let day = item.first.adding(days: offset)
          let resolver = demand.input.resolver
          let object = item.obligation.object
          let alone: [Interval]
          switch item.obligation.work {
          case .presence(let presence):
            alone = resolver.windows(presence.windows, object: object, on: day)
          case .visit, .round:
            let inForce = demand.input.rulebook.versionInForce(item.rule, on: day)?.number
            alone =
              inForce == item.version.number
              ? resolver.windows(item.version, object: object, on: day) : []
          }
          #expect(demand.windows(item, on: day) == alone, "\(item.obligation.id) \(day)")
        }
      }
    }
    // Own hours differ between shops, so that sharing them all would show.
    #expect(Set(base.items.map(\.source)).count > 3)
  }
}
