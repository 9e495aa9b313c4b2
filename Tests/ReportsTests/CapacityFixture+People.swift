import CapacityValues
import CivilTime
import Obligations
import RuleChecking
import SourceText

extension CapacityFixture {
  // MARK: People and partners

  /// A role short by at least 200 min; a plan leaves 260 undone.
  static func team(_ week: Week, _ rename: (String) -> String) -> PoolResult {
    let pool = CapacityPool(kind: .role, name: rename("boa"))
    let works = (1...10).map { number in
      work(
        rename("shop-check"),
        rename("S\(number)"),
        count: 4,
        minutes: 400,
        line: 60,
        qualification: rename("exam")
      )
    }
    let people = (1...10).map { number in
      CapacityCertificate.Supply(name: rename("B\(number)"), minutes: 380, limit: .contract)
    }
    let whole = load(week.monday, week.sunday, Fraction(4300), Fraction(3800), Fraction(200))
    let must = CapacityLoad(
      from: week.monday,
      through: week.sunday,
      demand: Fraction(4300),
      must: Fraction(4000),
      supply: Fraction(3800),
      short: Fraction(200)
    )
    return plain(
      pool,
      verdict: both(
        rename("boa: at least 3.33 h short, proved"),
        rename("boa: minstens 3,33 u tekort, bewezen")
      ),
      total: whole,
      weeks: [must],
      shortages: [
        CapacityShortage(
          certificate: CapacityCertificate(
            id: rename("role/boa/1"),
            pool: pool,
            spans: [CapacitySpan(from: week.monday, through: week.sunday)],
            works: works,
            supplies: people,
            placesPerHour: nil,
            needed: Fraction(4000),
            available: Fraction(3800),
            short: Fraction(200)
          ),
          found: Fraction(260),
          assignment: [],
          sums: [],
          words: [],
          reasons: []
        )
      ]
    )
  }

  static func police(_ week: Week, _ rename: (String) -> String) -> PoolResult {
    plain(
      CapacityPool(kind: .partner, name: rename("police")),
      verdict: both(
        rename("police: no shortage is proved"),
        rename("police: geen tekort bewezen")
      ),
      total: load(week.monday, week.sunday, Fraction(120), Fraction(480), .zero),
      weeks: [load(week.monday, week.sunday, Fraction(120), Fraction(480), .zero)],
      shortages: []
    )
  }

  private static func plain(
    _ pool: CapacityPool,
    verdict: Bilingual,
    total: CapacityLoad,
    weeks: [CapacityLoad],
    shortages: [CapacityShortage]
  ) -> PoolResult {
    PoolResult(
      pool: pool,
      verdict: verdict,
      total: total,
      weeks: weeks,
      days: [],
      byRule: [],
      byArea: [],
      byQualification: [],
      steps: [],
      hourWeek: nil,
      hours: [],
      shortages: shortages,
      repairs: [],
      repairSearch: nil,
      assumptions: [],
      range: nil
    )
  }

  // MARK: Targets, grid, sources

  static func targets(_ rename: (String) -> String) -> [TargetTrack] {
    func target(
      _ name: String,
      _ promise: Promise,
      _ figures: (norm: Int, done: Int, planned: Int, possible: Int),
      _ state: TargetTrack.State,
      lost: Week? = nil
    ) -> TargetTrack {
      TargetTrack(
        name: rename(name),
        title: both(rename("Checks of \(name)"), rename("Controles van \(name)")),
        promise: promise,
        from: day("2026-01-01"),
        through: day("2026-12-31"),
        norm: figures.norm,
        done: figures.done,
        planned: figures.planned,
        possible: figures.possible,
        state: state,
        lostFrom: lost,
        certificate: lost == nil ? nil : rename("role/boa/1"),
        place: renamed(place(60, "plan par. 5"), rename)
      )
    }
    return [
      target("shops", .atLeast, (120, 30, 60, 104), .outOfReach, lost: day("2026-04-20").week),
      target("bars", .exact, (40, 12, 28, 60), .possible),
      target("markets", .about, (7, 6, 0, 9), .met),
    ]
  }

  /// Cars by hours: what a day of 1067.5 min leaves undone, seven times.
  static func sweep(
    _ pool: CapacityPool,
    _ rename: (String) -> String
  ) -> CapacitySweep {
    let cells = (1...3).flatMap { cars in
      (11...15).map { hours in
        let day = fraction(2135, 2).minus(Fraction(cars * hours * 60))
        return CapacitySweep.Cell(
          values: [rename("\(cars)"), rename("\(hours)")],
          short: day.orZero.times(7),
          spans: day > .zero ? 7 : 0,
          worst: day
        )
      }
    }
    return CapacitySweep(
      pool: pool,
      axes: [
        .init(name: rename("scan-car"), values: (1...3).map { rename("\($0)") }),
        .init(name: rename("scan-hours"), values: (11...15).map { rename("\($0)") }),
      ],
      cells: cells
    )
  }

  static func zoneSources(_ rename: (String) -> String) -> RosterSources {
    RosterSources(
      package: rename("town.city"),
      packageVersion: rename("2026.1"),
      rules: [
        .init(
          rule: rename("scan"),
          version: 1,
          file: rename("rules/town/parking.rules"),
          line: 20,
          documents: [rename("plan par. 4")]
        )
      ],
      documents: [
        .init(
          name: rename("plan"),
          title: rename("Parking plan"),
          location: rename("plan.pdf"),
          status: "adopted"
        )
      ],
      assumptions: ["scan-speed", "sickness-share"].map { subject in
        .init(
          subject: rename(subject),
          value: rename("a value"),
          because: rename("a reason"),
          owner: rename("an owner"),
          range: rename("a range"),
          reviewBy: day("2027-01-01"),
          file: rename("rules/town/parking.rules"),
          line: 15
        )
      }
    )
  }
}
