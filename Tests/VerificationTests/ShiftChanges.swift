import SourceText
import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

@testable import Verification

/// Changes to shifts and to what people do in them.
enum ShiftChanges {
  static let monday = SmallTown.monday
  /// The legs of P1 and P2 for a visit an hour later or earlier.
  static func legs(_ there: String, _ back: String, to: String = "S1") -> [Leg] {
    [
      Leg(interval: Bench.interval("\(monday) \(there)"), from: "A1", to: to),
      Leg(interval: Bench.interval("\(monday) \(back)"), from: to, to: "A1"),
    ]
  }

  /// Moves the visit and the ways to it.
  static func move(
    _ changed: inout Changed,
    _ visit: String,
    _ there: String,
    _ back: String
  ) {
    changed.visit("\(monday) \(visit)")
    for index in 0...1 { changed.shift(index, legs: legs(there, back)) }
  }

  static let all: [Change] = [
    Change("a person who is not in the register", .unknownPerson) {
      $0.roster.shifts.append(
        Bench.shift("\(monday) 09:00-14:00", person: "P9")
      )
    },
    Change("a person who starts work a day later", .notEmployed) {
      $0.city.people[3] = Bench.person(
        "P4",
        roles: ["controller"],
        validity: Validity(from: Bench.day("2026-11-24"))
      )
      $0.roster.rounds = []
      $0.open(1, missing: .places(1500))
    },
    Change("a day of leave", .onLeave) {
      $0.city.people[2] = Bench.person("P3", leave: [("2026-11-23", "2026-11-23")])
    },
    Change("leave from the morning after a late shift", .onLeave) {
      $0.city.people[3] = Bench.person(
        "P4",
        roles: ["controller"],
        leave: [("2026-11-24", "2026-11-30")]
      )
    },
    Change("a role the person does not have", .roleNotHeld) {
      $0.shift(0, role: "controller")
    },
    Change("an end a minute after the hours of the role", .outsideDeployment) {
      $0.shift(3, "\(monday) 17:30-01:01 20:00-20:30", id: "P4/2026-11-23")
      $0.shift(3, role: "controller")
    },
    Change("a minute more than the week allows", .contractExceeded) {
      $0.city.people[3] = Bench.person("P4", roles: ["controller"], weekMax: 449)
    },
    Change("a shift of nine hours and a half", .shiftLength) {
      $0.shift(0, "\(monday) 09:00-18:30 12:30-13:00")
    },
    Change("a start at a quarter past", .shiftStart) {
      $0.shift(0, "\(monday) 09:15-15:00 12:30-13:00")
    },
    Change("more shifts than a week has", .tooManyShifts) {
      var book = $0.rulebook
      book.shiftShapes = [
        ShiftShape(
          roles: ["controller"],
          shortest: 240,
          longest: 540,
          startEvery: 30,
          atMostPerWeek: 0,
          basis: Bench.basis,
          origin: Bench.origin
        )
      ]
      $0.rulebook = book
    },
    Change("two shifts at one time", .shiftsOverlap) {
      $0.roster.shifts.insert(
        Bench.shift("\(monday) 13:30-18:00 14:15-14:45", person: "P3"),
        at: 3
      )
      $0.shift(3, id: "P3/2026-11-23/2")
    },
    Change("a shift of the next week", .shiftOutsideWeek) {
      $0.roster.shifts.append(
        Bench.shift("2026-11-30 17:00-22:00", person: "P4", role: "controller")
      )
    },
    Change("a post that is no area", .unknownPost) { $0.shift(3, post: "A9") },
    Change("a break at the start", .breakAtEdge) {
      $0.shift(0, "\(monday) 09:00-14:00 09:00-09:15")
    },
    Change("a break of ten minutes", .breakPartTooShort) {
      $0.shift(0, "\(monday) 09:00-14:00 12:30-12:40")
    },
    Change("a pinned shift that is moved", .pinNotKept) {
      $0.shift(2, "\(monday) 09:00-14:30", pinned: false)
    },
    Change("a shift on a day pinned as free", .pinNotKept) {
      $0.city.pins.append(
        Pin(
          person: "P4",
          day: Bench.day("2026-11-24"),
          from: nil,
          to: nil,
          origin: Bench.row
        )
      )
    },
    Change("a pinned shift without its mark", .pinMark) { $0.shift(2, pinned: false) },
    Change("an id of another day", .shiftId) { $0.shift(2, id: "P3/2026-11-24") },
    Change("a break during the way back", .activitiesOverlap) {
      $0.shift(0, "\(monday) 09:00-15:00 11:15-11:45")
    },
    Change("a round after the shift", .activityOutsideShift) {
      $0.shift(3, "\(monday) 13:00-18:30 15:00-15:30")
      $0.shift(3, role: "controller")
    },
    Change("no way to the shop", .legMissing) {
      $0.shift(0, legs: Array(legs("09:30-10:00", "11:00-11:30").dropFirst()))
    },
    Change("waiting at the shop", .legMissing) {
      for index in 0...1 { $0.shift(index, legs: legs("09:20-09:50", "11:00-11:30")) }
    },
    Change("a way of 29 minutes", .legTooShort) {
      $0.shift(0, legs: legs("09:31-10:00", "11:00-11:30"))
    },
    Change("a way from another place", .legWrongPlace) {
      $0.shift(
        0,
        legs: [
          Leg(interval: Bench.interval("\(monday) 09:30-10:00"), from: "A2", to: "S1"),
          Leg(interval: Bench.interval("\(monday) 11:00-11:30"), from: "S1", to: "A1"),
        ]
      )
    },
  ]
}
