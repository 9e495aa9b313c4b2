import CapacityValues
import CivilTime
import Obligations
import RuleChecking
import SourceText

extension CapacityFixture {
  /// Zones of 6,000, 9,350 and 6,000 places, one car of 14 h a day at 1,200 places an hour:
  /// 21,350 ÷ 1,200 × 60 = 1067.5 min for 840: 227.5 min or 3.79 h short each day.
  ///
  /// `rename` gives every name and text that a register or rule can hold.
  static func zones(_ rename: (String) -> String = { $0 }) -> CapacityResult {
    let week = Week(year: 2026, number: 19) ?? day("2026-05-04").week
    let pool = CapacityPool(kind: .resource, name: rename("scan-car"))
    let text = both(
      rename("scan-car: 3.79 h short on each day of 2026-W19, proved"),
      rename("scan-car: 3,79 u tekort op elke dag van 2026-W19, bewezen")
    )
    return CapacityResult(
      city: rename("town"),
      period: CapacityPeriod(kind: .week, from: week.monday, through: week.sunday),
      reference: week.monday,
      focus: nil,
      whatIfs: [rename("scan-car + 1")],
      verdict: CapacityVerdict(
        state: .short,
        text: text,
        unmeasured: [rename("scan-speed"), rename("scan-hours")]
      ),
      pools: [carPool(pool, week, text, rename), team(week, rename), police(week, rename)],
      targets: targets(rename),
      chances: chances(rename),
      contradictions: [
        CapacityContradiction(
          text: both(
            rename("boas stop at 22:00, nightlife checks start at 23:00"),
            rename("boa's stoppen om 22:00, horecacontroles beginnen om 23:00")
          ),
          places: [renamed(place(70, "plan par. 7"), rename), renamed(place(75), rename)]
        )
      ],
      differences: [
        // Two cars: 1680 min a day for 1067.5; 612.5 left each day.
        CapacityDifference(
          pool: pool,
          before: fraction(3185, 2),
          after: .zero,
          spansBefore: 7,
          spansAfter: 0,
          supplyBefore: Fraction(5880),
          supplyAfter: Fraction(11_760),
          demandBefore: fraction(14_945, 2),
          demandAfter: fraction(14_945, 2),
          spareAfter: fraction(8575, 2),
          uses: [
            both(rename("71 counts of parking pressure"), rename("71 tellingen van parkeerdruk"))
          ]
        )
      ],
      sweep: sweep(pool, rename),
      sources: zoneSources(rename)
    )
  }

  static func both(_ english: String, _ dutch: String) -> Bilingual {
    Bilingual(en: english, nl: dutch)
  }

  static func renamed(_ place: CapacityPlace, _ rename: (String) -> String) -> CapacityPlace {
    CapacityPlace(
      file: rename(place.file),
      line: place.line,
      documents: place.documents.map(rename)
    )
  }

  private static func carPool(
    _ pool: CapacityPool,
    _ week: Week,
    _ verdict: Bilingual,
    _ rename: (String) -> String
  ) -> PoolResult {
    let (needed, there, short) = (fraction(2135, 2), Fraction(840), fraction(455, 2))
    let days = week.days.map { load($0, $0, needed, there, short) }
    let whole = load(week.monday, week.sunday, needed.times(7), there.times(7), short.times(7))
    let hours = (0..<7).flatMap { weekday in
      // 16 hours from 09:00 to 01:00; 1067.5 ÷ 16 = 66.7 and 840 ÷ 16 = 52.5.
      (9..<25).map {
        CapacityHour(weekday: Weekday(index: weekday), hour: $0, demand: 67, supply: 53)
      }
    }
    return PoolResult(
      pool: pool,
      verdict: verdict,
      total: whole,
      weeks: [whole],
      days: days,
      byRule: [CapacityShare(name: rename("scan"), demand: needed.times(7), count: 21)],
      byArea: [
        CapacityShare(name: rename("A2"), demand: fraction(9350 * 7, 20), count: 7),
        CapacityShare(name: rename("A1"), demand: Fraction(4200), count: 14),
      ],
      byQualification: [],
      steps: carSteps(rename),
      hourWeek: week,
      hours: hours,
      shortages: [carShortage(pool, week, rename)],
      repairs: carRepairs(rename),
      repairSearch: both(
        rename("Every single change up to 1 car was tried."),
        rename("Elke losse verandering tot 1 wagen is geprobeerd.")
      ),
      assumptions: effects(rename),
      // Best 1,500 an hour and 15 h: 854 − 900; worst 800 and 11 h: 1601.25 − 660.
      range: AssumptionRange(
        best: Fraction(-46),
        worst: fraction(3765, 4),
        names: [rename("scan-speed"), rename("scan-hours")]
      )
    )
  }

  private static func carSteps(_ rename: (String) -> String) -> [SupplyStep] {
    [
      SupplyStep(name: both(rename("whole days"), rename("hele dagen")), minutes: 7 * 1440),
      SupplyStep(
        name: both(rename("01:00 to 09:00"), rename("01:00 tot 09:00")),
        minutes: -7 * 480,
        place: renamed(place(9, "plan par. 2"), rename)
      ),
      SupplyStep(
        name: both(rename("charging"), rename("opladen")),
        minutes: -7 * 120,
        percent: fraction(25, 2),
        parameter: rename("scan-hours"),
        isAssumption: true,
        because: rename("16 h less charging"),
        owner: rename("head of parking"),
        range: both(rename("11 h to 15 h"), rename("11 u t/m 15 u")),
        place: renamed(place(12), rename)
      ),
    ]
  }

  private static func carShortage(
    _ pool: CapacityPool,
    _ week: Week,
    _ rename: (String) -> String
  ) -> CapacityShortage {
    let works = [("inner", 6000), ("new", 6000), ("ring", 9350)].map { object, places in
      work(rename("scan"), rename(object), count: 1, places: places, line: 20)
    }
    let noon = Amsterdam.moment(week.monday, TimeOfDay(hour: 9, minute: 0) ?? .midnight)
    return CapacityShortage(
      certificate: CapacityCertificate(
        id: rename("resource/scan-car/1"),
        pool: pool,
        spans: week.days.map { CapacitySpan(from: $0, through: $0) },
        works: works,
        supplies: [.init(name: rename("SC1"), minutes: 840, limit: .budget)],
        placesPerHour: Fraction(1200),
        needed: fraction(2135, 2),
        available: Fraction(840),
        short: fraction(455, 2)
      ),
      found: fraction(455, 2),
      assignment: [
        CapacityPiece(
          name: rename("SC1"),
          rule: rename("scan"),
          object: rename("inner"),
          from: noon,
          through: noon.adding(minutes: 300)
        )
      ],
      sums: [],
      words: [
        both(
          rename("On each day 21,350 places must be scanned, and 16,800 can be."),
          rename("Elke dag moeten 21.350 plaatsen worden gescand, en 16.800 kan.")
        )
      ],
      reasons: [
        CapacityReason(
          kind: .assumption,
          name: rename("scan-speed"),
          text: both(rename("1,200 places an hour"), rename("1.200 plaatsen per uur")),
          place: renamed(place(15), rename),
          without: both(rename("any speed would do"), rename("elke snelheid zou voldoen")),
          shortWithout: .zero
        )
      ]
    )
  }

  /// 15 h leaves 167.5 a day; a second car is used for 1067.5 of 1680.
  private static func carRepairs(_ rename: (String) -> String) -> [CapacityRepair] {
    [
      CapacityRepair(
        kind: .hours,
        size: 1,
        text: both(rename("one hour more a day"), rename("één uur per dag meer")),
        whatIf: rename("scan-hours = 15 h per day"),
        remaining: fraction(2345, 2),
        remainingSpans: 7,
        use: nil,
        keepsPromises: true,
        effects: [both(rename("longer duties"), rename("langere diensten"))]
      ),
      CapacityRepair(
        kind: .unit,
        size: 1,
        text: both(rename("one car more"), rename("één wagen meer")),
        whatIf: rename("scan-car + 1"),
        remaining: .zero,
        remainingSpans: 0,
        use: fraction(106_750, 1680),
        keepsPromises: true,
        effects: []
      ),
    ]
  }

  /// At 800 an hour 1601.25 − 840 are short and at 1,500 only 14.
  ///
  /// 11 h: 407.5, 15 h: 167.5. It turns at
  /// 21,350 ÷ 14 = 1,525 an hour, 27.08 % away.
  private static func effects(_ rename: (String) -> String) -> [AssumptionEffect] {
    [
      AssumptionEffect(
        name: rename("scan-speed"),
        value: both(rename("1,200 places per hour"), rename("1.200 plaatsen per uur")),
        low: both(rename("800 places per hour"), rename("800 plaatsen per uur")),
        high: both(rename("1,500 places per hour"), rename("1.500 plaatsen per uur")),
        because: rename("published elsewhere"),
        owner: rename("head of parking"),
        place: renamed(place(15), rename),
        now: fraction(455, 2),
        atLow: fraction(3045, 4),
        atHigh: Fraction(14),
        turning: both(rename("1,525 places per hour"), rename("1.525 plaatsen per uur")),
        distance: fraction(325, 12),
        isTurningInRange: false
      ),
      AssumptionEffect(
        name: rename("scan-hours"),
        value: both(rename("14 h per day"), rename("14 u per dag")),
        low: both(rename("11 h per day"), rename("11 u per dag")),
        high: both(rename("15 h per day"), rename("15 u per dag")),
        because: rename("16 h less charging"),
        owner: rename("head of parking"),
        place: renamed(place(12), rename),
        now: fraction(455, 2),
        atLow: fraction(815, 2),
        atHigh: fraction(335, 2),
        turning: nil,
        distance: nil,
        isTurningInRange: false
      ),
    ]
  }
}
