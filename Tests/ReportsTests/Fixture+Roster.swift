import CivilTime
import Obligations
import Registers
import Reports
import RuleChecking
import SourceText

extension Fixture {
  static func visitObligation(_ id: String, _ object: String, due: String) -> Obligation {
    Obligation(
      id: id,
      rule: "shop-check",
      version: 1,
      object: object,
      kind: "shop",
      work: .visit(minutes: 90),
      earliest: day("2026-10-01"),
      due: day(due),
      promise: .exact,
      cause: .frequency(
        index: 4,
        of: 4,
        periodStart: day("2026-01-01"),
        periodEnd: day("2026-12-31")
      ),
      state: .open,
      origin: origin("protocol", 15)
    )
  }

  static let obligations: [Obligation] = {
    var all = [
      visitObligation("shop-check/S1/2026/4", "S1", due: "2026-12-31"),
      visitObligation("shop-check/S2/2026/4", "S2", due: "2026-10-25"),
    ]
    for day in week.days.prefix(2) {
      all.append(
        Obligation(
          id: "parking-scan/Z1/\(day)",
          rule: "parking-scan",
          version: 1,
          object: "Z1",
          kind: "zone",
          work: .round(places: 3000),
          earliest: day,
          due: day,
          promise: .exact,
          cause: .frequency(index: 1, of: 1, periodStart: day, periodEnd: day),
          state: .open,
          origin: origin("protocol", 34)
        )
      )
    }
    for day in week.days where [.friday, .saturday].contains(day.weekday) {
      all.append(
        Obligation(
          id: "presence-centre/-/\(day)/1",
          rule: "presence-centre",
          version: 1,
          object: nil,
          kind: nil,
          work: .presence(presence),
          earliest: day,
          due: day,
          promise: .exact,
          cause: .frequency(index: 1, of: 1, periodStart: day, periodEnd: day),
          state: .open,
          origin: origin("protocol", 52)
        )
      )
    }
    return all
  }()

  /// Monday early shifts with a visit, a scan round, and the long night of the clock change.
  static let roster = Roster(
    city: "town",
    week: week,
    shifts: [
      Shift(
        id: "B01/2026-10-19",
        person: "B01",
        role: "boa",
        post: "WK01",
        interval: span(0, 7, 15),
        breaks: [minutes(0, 11, 0, long: 30)],
        legs: [
          Leg(interval: minutes(0, 8, 50, long: 10), from: "WK01", to: "S1"),
          Leg(interval: minutes(0, 10, 30, long: 10), from: "S1", to: "WK01"),
        ]
      ),
      Shift(
        id: "B02/2026-10-19",
        person: "B02",
        role: "boa",
        post: "WK01",
        interval: span(0, 8, 16),
        breaks: [minutes(0, 12, 0, long: 30)],
        legs: [
          Leg(interval: minutes(0, 8, 50, long: 10), from: "WK01", to: "S1"),
          Leg(interval: minutes(0, 10, 30, long: 10), from: "S1", to: "WK01"),
        ]
      ),
      Shift(
        id: "B03/2026-10-24",
        person: "B03",
        role: "boa",
        post: "WK01",
        interval: span(5, 22, 30),
        breaks: [minutes(6, 1, 0, long: 45)],
        isPinned: true
      ),
      Shift(
        id: "C01/2026-10-19",
        person: "C01",
        role: "controller",
        post: "WK02",
        interval: span(0, 14, 22),
        breaks: [minutes(0, 18, 0, long: 30)],
        legs: [Leg(interval: minutes(0, 14, 5, long: 5), from: "WK02", to: "Z1")]
      ),
    ],
    visits: [
      Visit(
        obligation: "shop-check/S1/2026/4",
        rule: "shop-check",
        object: "S1",
        interval: minutes(0, 9, 0, long: 90),
        members: [
          Visit.Member(person: "B01", role: "boa", qualification: "sworn"),
          Visit.Member(person: "B02", role: "boa", qualification: nil),
        ],
        externals: [Visit.External(role: "police", count: 1)],
        units: [Visit.UnitUse(resource: "bodycam", unit: "BC1")]
      )
    ],
    rounds: [
      Round(
        obligation: "parking-scan/Z1/2026-10-19",
        rule: "parking-scan",
        zone: "Z1",
        resource: "scan-car",
        unit: "SC1",
        driver: "C01",
        interval: minutes(0, 14, 10, long: 150),
        places: 3000
      )
    ],
    open: [
      OpenItem(
        obligation: "shop-check/S2/2026/4",
        rule: "shop-check",
        object: "S2",
        day: nil,
        rank: 1,
        missing: .visit,
        reason: .tooFewQualified(role: "boa", qualification: "sworn", needed: 2, available: 1),
        verdict: .noInsertion
      ),
      OpenItem(
        obligation: "parking-scan/Z1/2026-10-20",
        rule: "parking-scan",
        object: "Z1",
        day: week.days[1],
        rank: 2,
        missing: .places(3000),
        reason: .resourceFull(resource: "scan-car", neededMinutes: 150, availableMinutes: 0),
        verdict: .unavoidable(
          CutCertificate(
            unit: .places,
            demands: [
              CutCertificate.Demand(obligation: "parking-scan/Z1/2026-10-20", amount: 3000)
            ],
            supplies: [CutCertificate.Supply(supplier: "SC1", day: week.days[1], amount: 1200)]
          )
        )
      ),
      OpenItem(
        obligation: "presence-centre/-/2026-10-23/1",
        rule: "presence-centre",
        object: nil,
        day: week.days[4],
        rank: 3,
        missing: .presence(short: 1, span(4, 22, 30)),
        reason: .noOneFree(role: "boa"),
        verdict: .notProved
      ),
    ],
    demanded: [
      "parking-scan/Z1/2026-10-19", "parking-scan/Z1/2026-10-20", "shop-check/S1/2026/4",
      "shop-check/S2/2026/4",
    ]
  )

  static let levels = [
    RosterSummary.Level(name: "unmet rank 1 due", value: 1, bound: 0),
    RosterSummary.Level(name: "fairness", value: 7, bound: nil),
  ]

  static let summary = SummaryBuilder.summary(
    rulebook: rulebook,
    city: city(),
    obligations: obligations,
    roster: roster,
    levels: levels
  )

  static let file = RosterFile(
    roster: roster,
    summary: summary,
    sources: RosterSources(rulebook: rulebook, city: city(), roster: roster, summary: summary)
  )
}

extension Fixture {
  /// The town as every format sees it; `names` gives other display names.
  static func model(names: (String) -> String = { "Name of \($0)" }) -> ReportModel {
    ReportModel(
      rulebook: rulebook,
      city: city(names: names),
      obligations: obligations,
      roster: roster,
      summary: summary
    )
  }
}
