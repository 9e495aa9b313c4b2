import CivilTime
import Obligations
import Registers
import RuleChecking

@testable import Verification

extension SmallTown {
  static func legs() -> [Leg] {
    [
      Leg(interval: Bench.interval("\(monday) 09:30-10:00"), from: "A1", to: "S1"),
      Leg(interval: Bench.interval("\(monday) 11:00-11:30"), from: "S1", to: "A1"),
    ]
  }

  static var roster: Roster {
    let shift = "\(monday) 09:00-15:00 12:30-13:00"
    return Roster(
      city: "town",
      week: Bench.week,
      shifts: [
        Bench.shift(shift, person: "P1", legs: legs()),
        Bench.shift(shift, person: "P2", legs: legs()),
        pinned(Bench.shift("\(monday) 09:00-14:00", person: "P3")),
        Bench.shift("\(monday) 17:00-01:00 20:00-20:30", person: "P4", role: "controller"),
      ],
      visits: [
        Visit(
          obligation: "shop-check/S1/2026-W48/1",
          rule: "shop-check",
          object: "S1",
          interval: Bench.interval("\(monday) 10:00-11:00"),
          members: ["P1", "P2"].map {
            Visit.Member(person: $0, role: "boa", qualification: "exam")
          },
          externals: [Visit.External(role: "police", count: 1)],
          units: [Visit.UnitUse(resource: "camera", unit: "camera-1")]
        )
      ],
      rounds: [
        Round(
          obligation: "scan/Z1/2026-11-23/1",
          rule: "scan",
          zone: "Z1",
          resource: "scan-car",
          unit: "scan-car-1",
          driver: "P4",
          interval: Bench.interval("\(monday) 18:00-19:00"),
          places: 1200
        )
      ],
      open: [
        OpenItem(
          obligation: "report/R7",
          rule: "report",
          object: nil,
          day: nil,
          rank: 2,
          missing: .visit,
          reason: .noOneFree(role: "boa"),
          verdict: .notProved
        ),
        OpenItem(
          obligation: "scan/Z1/2026-11-23/1",
          rule: "scan",
          object: "Z1",
          day: Bench.day(monday),
          rank: 2,
          missing: .places(300),
          reason: .resourceFull(resource: "scan-car", neededMinutes: 75, availableMinutes: 60),
          verdict: .unavoidable(certificate)
        ),
        OpenItem(
          obligation: "street/-/2026-11-23/2",
          rule: "street",
          object: nil,
          day: Bench.day(monday),
          rank: 2,
          missing: .presence(short: 1, Bench.interval("\(monday) 12:00-13:00")),
          reason: .noOneFree(role: "boa"),
          verdict: .notProved
        ),
      ],
      demanded: ["report/R7", "scan/Z1/2026-11-23/1", "shop-check/S1/2026-W48/1"]
    )
  }

  /// 1,500 places against 60 minutes at 1,200 an hour.
  static var certificate: CutCertificate {
    CutCertificate(
      unit: .places,
      demands: [.init(obligation: "scan/Z1/2026-11-23/1", amount: 1500)],
      supplies: [.init(supplier: "scan-car-1", day: Bench.day(monday), amount: 1200)]
    )
  }

  private static func pinned(_ shift: Shift) -> Shift {
    Shift(
      id: shift.id,
      person: shift.person,
      role: shift.role,
      post: shift.post,
      interval: shift.interval,
      breaks: shift.breaks,
      legs: shift.legs,
      isPinned: true
    )
  }

  static var summary: RosterSummary {
    RosterSummary(
      rules: [
        .init(rule: "shop-check", rank: 1, unit: .visits, demanded: 1, planned: 1),
        .init(rule: "report", rank: 2, unit: .visits, demanded: 1, planned: 0),
        .init(rule: "scan", rank: 2, unit: .places, demanded: 1500, planned: 1200),
        // 3 h in the Centre, kept by P3; 1 h in the North, by nobody.
        .init(rule: "street", rank: 2, unit: .presenceMinutes, demanded: 240, planned: 180),
      ],
      people: [
        person("P1", 330, 60), person("P2", 330, 60),
        // P3 worked on Saturday 21 November, past 19:00.
        .init(
          person: "P3",
          workMinutes: 300,
          contractMinutes: 2160,
          evenings: 0,
          eveningsOverPeriod: 1,
          weekendsOverPeriod: 1,
          travelMinutes: 0
        ),
        .init(
          person: "P4",
          workMinutes: 450,
          contractMinutes: 2160,
          evenings: 1,
          eveningsOverPeriod: 1,
          weekendsOverPeriod: 0,
          travelMinutes: 0
        ),
      ],
      units: [
        .init(
          resource: "camera",
          unit: "camera-1",
          day: Bench.day(monday),
          usedMinutes: 60,
          budgetMinutes: nil
        ),
        .init(
          resource: "scan-car",
          unit: "scan-car-1",
          day: Bench.day(monday),
          usedMinutes: 60,
          budgetMinutes: 60
        ),
      ],
      exceptions: [],
      // Mondays 16 and 23 November.
      predictability: [.init(rule: "shop-check", mostOnOnePair: 2, checks: 2)],
      levels: [
        .init(name: "unmet rank 1 due", value: 0, bound: 0),
        .init(name: "unmet rank 2 due", value: 301, bound: 300),
        .init(name: "presence rank 2", value: 60, bound: nil),
        .init(name: "reserve", value: 0, bound: nil),
        // Evenings 0, 0, 1, 1 and weekends 0, 0, 1, 0, squared.
        .init(name: "fairness", value: 3, bound: nil),
        // P1 and P2 live in A1 and visit a shop in A2.
        .init(name: "own area", value: 2, bound: nil),
        .init(name: "travel", value: 120, bound: nil),
        .init(name: "unpredictability", value: 2, bound: nil),
      ]
    )
  }

  private static func person(_ code: String, _ work: Int, _ travel: Int) -> RosterSummary.PersonLine
  {
    .init(
      person: code,
      workMinutes: work,
      contractMinutes: 2160,
      evenings: 0,
      eveningsOverPeriod: 0,
      weekendsOverPeriod: 0,
      travelMinutes: travel
    )
  }

  static func verify(
    _ rulebook: Rulebook = rulebook,
    _ city: City = city,
    _ roster: Roster = roster,
    _ summary: RosterSummary = summary
  ) -> [Finding] {
    RosterVerifier.verify(rulebook: rulebook, city: city, roster: roster, summary: summary)
  }
}
