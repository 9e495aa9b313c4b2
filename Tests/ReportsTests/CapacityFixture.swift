import CapacityValues
import CivilTime
import Obligations
import RuleChecking
import SourceText

/// Results of capacity as worked out by hand.
enum CapacityFixture {
  static let car = CapacityPool(kind: .resource, name: "scan-car")

  static func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }
  static func fraction(_ above: Int, _ below: Int) -> Fraction {
    Fraction(Int64(above), over: Int64(below)) ?? .zero
  }
  static func place(_ line: Int, _ documents: String...) -> CapacityPlace {
    CapacityPlace(file: "rules/town/parking.rules", line: line, documents: documents)
  }

  /// Work of a span; minutes or places.
  static func work(
    _ rule: String,
    _ object: String?,
    count: Int,
    places: Int = 0,
    minutes: Int = 0,
    line: Int,
    qualification: String? = nil
  ) -> CapacityCertificate.Work {
    CapacityCertificate.Work(
      rule: rule,
      version: 1,
      object: object,
      qualification: qualification,
      first: 0,
      last: 0,
      count: count,
      places: places,
      minutes: minutes,
      place: place(line, "plan par. 4")
    )
  }

  static func load(
    _ from: Day,
    _ through: Day,
    _ demand: Fraction,
    _ supply: Fraction,
    _ short: Fraction
  ) -> CapacityLoad {
    CapacityLoad(
      from: from,
      through: through,
      demand: demand,
      must: demand,
      supply: supply,
      short: short
    )
  }

  // MARK: Rounds of a car

  /// One car that drives 9 h on Monday through Saturday and 3 h on Sunday.
  ///
  /// Centre 3 times 70 min,
  /// north 2 × 95, south 2 × 85, station 2 × 40: 650 a day; Thursday 70 more; Sunday only 80.
  static let neededByWeekday = [650, 650, 650, 720, 650, 650, 80]
  static let availableByWeekday = [540, 540, 540, 540, 540, 540, 180]

  /// ISO year 2026 has 53 weeks; every one is short 5 × 110 + 180 = 730 min, and its totals say
  /// 4050 − 3420 = 630.
  static func rounds(name: String = "town") -> CapacityResult {
    let weeks = Week.weeks(ofYear: 2026)
    let days = weeks.flatMap(\.days).map { day in
      let (needed, there) = (
        neededByWeekday[day.weekday.index], availableByWeekday[day.weekday.index]
      )
      return load(day, day, Fraction(needed), Fraction(there), Fraction(max(0, needed - there)))
    }
    let pool = PoolResult(
      pool: car,
      verdict: Bilingual(
        en: "scan-car: at least 644.83 h short, proved, on 318 days; most on Thursdays: 3 h",
        nl: "scan-car: minstens 644,83 u tekort, bewezen, op 318 dagen; het meest op donderdag: 3 u"
      ),
      total: load(
        weeks[0].monday,
        weeks[52].sunday,
        Fraction(4050 * 53),
        Fraction(3420 * 53),
        Fraction(730 * 53)
      ),
      weeks: weeks.map {
        load($0.monday, $0.sunday, Fraction(4050), Fraction(3420), Fraction(730))
      },
      days: days,
      byRule: roundShares,
      byArea: [CapacityShare(name: "-", demand: Fraction(4050 * 53), count: 55 * 53)],
      byQualification: [],
      steps: roundSteps,
      hourWeek: weeks[18],
      hours: roundHours,
      shortages: [
        roundShortage(2, weeks, on: [3], needed: 720, reasons: []),
        roundShortage(1, weeks, on: [0, 1, 2, 4, 5], needed: 650, reasons: roundReasons),
      ],
      repairs: roundRepairs,
      repairSearch: Bilingual(
        en:
          "All single changes up to 2 h more a day and 1 car more were tried: nothing smaller than"
          + " option 2 closes it, proved.",
        nl:
          "Alle losse veranderingen tot 2 u per dag meer en 1 wagen meer zijn geprobeerd: niets dat"
          + " kleiner is dan mogelijkheid 2 sluit het, bewezen."
      ),
      assumptions: [],
      range: nil
    )
    return CapacityResult(
      city: name,
      period: CapacityPeriod(kind: .isoYear, from: weeks[0].monday, through: weeks[52].sunday),
      reference: weeks[0].monday,
      focus: nil,
      whatIfs: [],
      verdict: CapacityVerdict(state: .short, text: pool.verdict, unmeasured: []),
      pools: [pool],
      targets: [],
      contradictions: [],
      differences: [],
      sweep: nil,
      sources: sources
    )
  }

  private static var roundShares: [CapacityShare] {
    [
      // Times a week: 18 and 1, 12, 12, 14.
      CapacityShare(name: "north", demand: Fraction(1140 * 53), count: 12 * 53),
      CapacityShare(name: "centre", demand: Fraction(1260 * 53), count: 18 * 53),
      CapacityShare(name: "south", demand: Fraction(1020 * 53), count: 12 * 53),
      CapacityShare(name: "station", demand: Fraction(560 * 53), count: 14 * 53),
      CapacityShare(name: "late-shopping", demand: Fraction(70 * 53), count: 53),
    ].sorted { $0.demand > $1.demand }
  }

  /// 371 days of 1440 min, 14 h of window on each, of which 3420 a week may be driven.
  private static var roundSteps: [SupplyStep] {
    [
      SupplyStep(
        name: Bilingual(en: "whole days of all units", nl: "hele dagen van alle stuks"),
        minutes: 371 * 1440
      ),
      SupplyStep(
        name: Bilingual(en: "hours in which it may not be used", nl: "uren waarin het niet mag"),
        minutes: -371 * 600,
        place: place(9, "plan par. 2")
      ),
      SupplyStep(
        name: Bilingual(
          en: "charging, shift change and upload: what the hours per day leave out",
          nl: "opladen, wissel en uitlezen: wat de uren per dag weglaten"
        ),
        minutes: 3420 * 53 - 371 * 840,
        parameter: "drive-hours",
        isAssumption: true,
        because: "net of charging",
        place: place(12)
      ),
    ]
  }

  /// 14 hours from 08:00 on each day; the work and the car are spread over them.
  private static var roundHours: [CapacityHour] {
    (0..<7).flatMap { weekday in
      (8..<22).map { hour in
        CapacityHour(
          weekday: Weekday(index: weekday),
          hour: hour,
          demand: neededByWeekday[weekday] / 14
            + (weekday == 3 && hour >= 18 && hour < 21 ? 20 : 0),
          supply: availableByWeekday[weekday] / 14
        )
      }
    }
  }

  private static func roundShortage(
    _ number: Int,
    _ weeks: [Week],
    on weekdays: [Int],
    needed: Int,
    reasons: [CapacityReason]
  ) -> CapacityShortage {
    let spans = weeks.flatMap { week in
      weekdays.map { CapacitySpan(from: week.days[$0], through: week.days[$0]) }
    }
    var works = [
      work("centre", "C", count: 3, minutes: 210, line: 20),
      work("north", "N", count: 2, minutes: 190, line: 28),
      work("south", "S", count: 2, minutes: 170, line: 36),
      work("station", "T", count: 2, minutes: 80, line: 44),
    ]
    if needed > 650 { works.append(work("late-shopping", "C", count: 1, minutes: 70, line: 52)) }
    let short = Fraction(needed - 540)
    return CapacityShortage(
      certificate: CapacityCertificate(
        id: "resource/scan-car/\(number)",
        pool: car,
        spans: spans,
        works: works,
        supplies: [.init(name: "SC1", minutes: 540, limit: .budget)],
        placesPerHour: nil,
        needed: Fraction(needed),
        available: Fraction(540),
        short: short
      ),
      found: short,
      assignment: [],
      sums: [
        CapacitySum(
          from: weeks[18].monday,
          through: weeks[18].sunday,
          demand: Fraction(4050),
          supply: Fraction(3420),
          truth: Fraction(730)
        )
      ],
      words: [
        Bilingual(
          en: "\(needed) min of rounds can only be driven that day; the one car drives 540 min.",
          nl: "\(needed) min aan ronden kan alleen die dag; de ene wagen rijdt 540 min."
        )
      ],
      reasons: reasons
    )
  }

  private static var roundReasons: [CapacityReason] {
    [
      CapacityReason(
        kind: .rule,
        name: "centre",
        text: Bilingual(
          en: "three rounds a day in the centre, 70 min each",
          nl: "drie ronden per dag in het centrum, elk 70 min"
        ),
        place: place(20, "plan par. 4"),
        without: Bilingual(en: "440 min: it fits", nl: "440 min: het past"),
        shortWithout: .zero
      ),
      CapacityReason(
        kind: .resource,
        name: "scan-car",
        text: Bilingual(
          en: "one car, 9 h a day on Monday through Saturday",
          nl: "één wagen, 9 u per dag op maandag tot en met zaterdag"
        ),
        place: place(8, "plan par. 2"),
        without: Bilingual(en: "nothing bounds it", nl: "niets begrenst het"),
        shortWithout: .zero
      ),
    ]
  }

  /// 11 h a day leaves 720 − 660 = 60 min on Thursday; two rounds in the centre leave
  /// 5 × 40 + 110 = 310 a week; a second car gives 1080 min a day for 650.
  private static var roundRepairs: [CapacityRepair] {
    [
      CapacityRepair(
        kind: .hours,
        size: 2,
        text: Bilingual(
          en: "drive 11 h a day instead of 9 h",
          nl: "11 u per dag rijden in plaats van 9 u"
        ),
        whatIf: "drive-hours = 11 h per day",
        remaining: Fraction(60 * 53),
        remainingSpans: 53,
        use: fraction(65_000, 660),
        keepsPromises: true,
        effects: [Bilingual(en: "asks a second driver", nl: "vraagt een tweede bestuurder")]
      ),
      CapacityRepair(
        kind: .unit,
        size: 1,
        text: Bilingual(en: "one scan-car more", nl: "één scan-car erbij"),
        whatIf: "scan-car + 1",
        remaining: .zero,
        remainingSpans: 0,
        use: fraction(65_000, 1080),
        keepsPromises: true,
        effects: []
      ),
      CapacityRepair(
        kind: .frequency,
        size: 1,
        text: Bilingual(
          en: "two rounds in the centre instead of three",
          nl: "twee ronden in het centrum in plaats van drie"
        ),
        whatIf: nil,
        remaining: Fraction(310 * 53),
        remainingSpans: 318,
        use: nil,
        keepsPromises: false,
        effects: []
      ),
    ]
  }

  static let sources = RosterSources(
    package: "town.city",
    packageVersion: "2026.1",
    rules: [
      .init(
        rule: "centre",
        version: 1,
        file: "rules/town/parking.rules",
        line: 20,
        documents: ["plan par. 4"]
      )
    ],
    documents: [
      .init(name: "plan", title: "Parking plan", location: "plan.pdf", status: "adopted")
    ],
    assumptions: [
      .init(
        subject: "drive-hours",
        value: "9 h per day",
        because: "net of charging",
        owner: "head of parking",
        range: "9 h per day to 11 h per day",
        reviewBy: day("2027-01-01"),
        file: "rules/town/parking.rules",
        line: 12
      )
    ]
  )
}
