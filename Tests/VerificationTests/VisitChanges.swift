import SourceText
import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

@testable import Verification

/// Changes to visits.
enum VisitChanges {
  static let all: [Change] = [
    Change("a visit nobody asked for", .unknownObligation) {
      $0.roster.visits.append(
        Visit(
          obligation: "shop-check/S9/2026-W48/1",
          rule: "shop-check",
          object: "S1",
          interval: Bench.interval("\(SmallTown.monday) 12:30-13:30"),
          members: [],
          externals: [],
          units: []
        )
      )
    },
    Change("a visit that was done before the week", .obligationNotOpen) {
      // A week that started on Sunday: the check of last Sunday counts.
      $0.city.arrivals.append(
        Arrival(
          id: "R6",
          day: Bench.day("2026-11-17"),
          kind: "report",
          subject: "noise",
          place: nil,
          origin: Bench.row
        )
      )
      $0.city.checks.append(
        RecordedCheck(
          rule: "report",
          object: "-",
          day: Bench.day("2026-11-18"),
          violations: [],
          arrival: "R6",
          origin: Bench.row
        )
      )
      $0.roster.visits.append(
        Visit(
          obligation: "report/R6",
          rule: "report",
          object: nil,
          interval: Bench.interval("\(SmallTown.monday) 13:30-14:15"),
          members: [Visit.Member(person: "P1", role: "boa", qualification: nil)],
          externals: [],
          units: []
        )
      )
      $0.roster.demanded = [
        "report/R6", "report/R7", "scan/Z1/2026-11-23/1", "shop-check/S1/2026-W48/1",
      ]
    },
    Change("less than three days after the last check", .tooEarly) {
      $0.city.checks.append(
        RecordedCheck(
          rule: "shop-check",
          object: "S1",
          day: Bench.day("2026-11-21"),
          violations: [],
          arrival: nil,
          origin: Bench.row
        )
      )
    },
    Change("another object than the obligation's", .wrongRuleOrObject) {
      $0.city.places.append(SmallTown.place("other.csv", "S2", "A2"))
      for index in 0...1 {
        $0.shift(index, legs: ShiftChanges.legs("09:30-10:00", "11:00-11:30", to: "S2"))
      }
      $0.visit(object: "S2")
    },
    Change("a minute shorter than the rule says", .wrongDuration) {
      ShiftChanges.move(&$0, "10:00-10:59", "09:30-10:00", "10:59-11:30")
    },
    Change("a start a minute before the window", .outsideWindow) {
      $0.city.partners[0] = PartnerDay(
        partner: "police",
        day: Bench.day(SmallTown.monday),
        from: Bench.time("09:00"),
        to: Bench.time("12:00"),
        count: 1,
        origin: Bench.row
      )
      ShiftChanges.move(&$0, "09:59-10:59", "09:29-09:59", "10:59-11:30")
    },
    Change("one of two people", .teamIncomplete) {
      $0.visit(members: [Visit.Member(person: "P1", role: "boa", qualification: "exam")])
      $0.shift(1, legs: [])
    },
    Change("somebody twice in a team", .teamIncomplete) {
      $0.visit(
        members: ["P1", "P1"].map { Visit.Member(person: $0, role: "boa", qualification: "exam") }
      )
      $0.shift(1, legs: [])
    },
    Change("a member without the exam on the day", .memberNotFit) {
      $0.city.people[1] = Person(
        code: "P2",
        roles: ["boa"],
        area: "A1",
        contractMinutes: 2160,
        weekMaxMinutes: 2160,
        sundayWorkAgreed: true,
        adultFrom: nil,
        validity: Validity(),
        qualifications: [
          Person.Held(
            qualification: "exam",
            validity: Validity(through: Bench.day("2026-11-22")),
            origin: Bench.row
          )
        ],
        leave: [],
        origin: Bench.row
      )
    },
    Change("no police", .partnersMissing) { $0.visit(externals: []) },
    Change("police that leave a minute earlier", .partnersNotThere) {
      $0.city.partners[0] = PartnerDay(
        partner: "police",
        day: Bench.day(SmallTown.monday),
        from: Bench.time("10:00"),
        to: Bench.time("10:59"),
        count: 1,
        origin: Bench.row
      )
    },
    Change("police on another day", .partnersNotThere) { $0.city.partners = [] },
    Change("no camera", .unitMissing) { $0.visit(units: []) },
    Change("a camera that does not exist", .unknownUnit) {
      $0.visit(units: [Visit.UnitUse(resource: "camera", unit: "camera-2")])
    },
    Change("a camera of the register after its last day", .unknownUnit) {
      $0.city.units = [
        ResourceUnit(
          resource: "camera",
          unit: "camera-1",
          validity: Validity(through: Bench.day("2026-11-22")),
          origin: Bench.row
        )
      ]
    },
    Change("a planned visit that was not asked", .notDemanded) {
      $0.roster.demanded = ["report/R7", "scan/Z1/2026-11-23/1"]
      $0.rulebook.rules[0] = yearly
      $0.visit(obligation: "shop-check/S1/2026/2")
    },
    Change("the same visit twice", .plannedTwice) {
      for person in ["P1", "P2"] {
        $0.roster.visits.append(
          Visit(
            obligation: "report/R7",
            rule: "report",
            object: nil,
            interval: Bench.interval("\(SmallTown.monday) 13:15-14:00"),
            members: [Visit.Member(person: person, role: "boa", qualification: nil)],
            externals: [],
            units: []
          )
        )
      }
      $0.roster.open.remove(at: 0)
    },
    Change("two checks of one shop on one day", .spacing) {
      $0.rulebook.rules[0] = yearly
      $0.visit(obligation: "shop-check/S1/2026/2")
      $0.roster.demanded = [
        "report/R7", "scan/Z1/2026-11-23/1", "shop-check/S1/2026/2", "shop-check/S1/2026/3",
      ]
      for index in 0...1 {
        $0.shift(
          index,
          legs: [
            Leg(interval: Bench.interval("\(SmallTown.monday) 09:30-10:00"), from: "A1", to: "S1"),
            Leg(interval: Bench.interval("\(SmallTown.monday) 12:00-12:30"), from: "S1", to: "A1"),
          ]
        )
      }
      let first = $0.roster.visits[0]
      $0.roster.visits.append(
        Visit(
          obligation: "shop-check/S1/2026/3",
          rule: first.rule,
          object: "S1",
          interval: Bench.interval("\(SmallTown.monday) 11:00-12:00"),
          members: first.members,
          externals: first.externals,
          units: first.units
        )
      )
    },
    Change("a visit after its period of two days", .tooLate) {
      $0.rulebook.rules[0] = every(CalendarPeriod(count: 2, unit: .day))
      let legs = [
        Leg(interval: Bench.interval("2026-11-25 09:30-10:00"), from: "A1", to: "S1"),
        Leg(interval: Bench.interval("2026-11-25 11:00-11:30"), from: "S1", to: "A1"),
      ]
      for index in 0...1 { $0.shift(index, "2026-11-25 09:00-15:00 12:30-13:00", legs: legs) }
      $0.city.partners[0] = PartnerDay(
        partner: "police",
        day: Bench.day("2026-11-25"),
        from: Bench.time("10:00"),
        to: Bench.time("12:00"),
        count: 1,
        origin: Bench.row
      )
      $0.visit(obligation: "shop-check/S1/2026-11-23+2d/1", "2026-11-25 10:00-11:00")
      let others = ["2026-11-25", "2026-11-27", "2026-11-29"].map { "shop-check/S1/\($0)+2d/1" }
      $0.roster.demanded.removeLast()
      $0.roster.demanded += ["shop-check/S1/2026-11-23+2d/1"] + others
      $0.roster.open =
        others.map {
          OpenItem(
            obligation: $0,
            rule: "shop-check",
            object: "S1",
            day: nil,
            rank: 1,
            missing: .visit,
            reason: .noOneFree(role: "boa"),
            verdict: .notProved
          )
        } + $0.roster.open
    },
    Change("a visit after Sunday midnight", .visitOutsideWeek) {
      $0.rulebook.rules.append(
        SmallTown.rule(
          "night-look",
          kind: nil,
          RuleVersion(
            number: 1,
            from: Bench.day("2026-01-01"),
            team: [SmallTown.part(1, "controller")],
            takes: SmallTown.given(30),
            frequencies: [SmallTown.frequency(.year, 1)],
            origin: Bench.origin
          )
        )
      )
      $0.roster.shifts.append(
        Bench.shift("2026-11-29 17:00-01:00 20:00-20:30", person: "P4", role: "controller")
      )
      $0.roster.visits.append(
        Visit(
          obligation: "night-look/-/2026/1",
          rule: "night-look",
          object: nil,
          interval: Bench.interval("2026-11-30 00:15-00:45"),
          members: [Visit.Member(person: "P4", role: "controller", qualification: nil)],
          externals: [],
          units: []
        )
      )
      $0.roster.demanded.insert("night-look/-/2026/1", at: 0)
    },
  ]

  /// The shop check as a yearly one, three times, due long after the week.
  static var yearly: Rule {
    let old = SmallTown.rulebook.rules[0].versions[0]
    return SmallTown.rule(
      "shop-check",
      kind: "shop",
      RuleVersion(
        number: 1,
        from: old.from,
        team: old.team,
        takes: old.takes,
        uses: old.uses,
        windows: old.windows,
        frequencies: [SmallTown.frequency(.year, 3)],
        isUnannounced: true,
        prefersOwnArea: true,
        origin: Bench.origin
      )
    )
  }

  /// The shop check once in each period.
  static func every(_ period: CalendarPeriod) -> Rule {
    let old = SmallTown.rulebook.rules[0].versions[0]
    return SmallTown.rule(
      "shop-check",
      kind: "shop",
      RuleVersion(
        number: 1,
        from: Bench.day("2026-11-23"),
        team: old.team,
        takes: old.takes,
        uses: old.uses,
        windows: old.windows,
        frequencies: [
          Frequency(
            period: period,
            count: SmallTown.given(1),
            promise: .exact,
            origin: Bench.origin
          )
        ],
        isUnannounced: true,
        prefersOwnArea: true,
        origin: Bench.origin
      )
    )
  }
}
