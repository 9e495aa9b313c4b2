import CivilTime
import Obligations

/// Working-time law at its edges, in a town where everybody stands at one of them.
enum LawForgeries {
  /// Sets the start or the end of somebody's shift.
  private static func set(
    _ name: String,
    _ code: String,
    _ id: String,
    _ key: String,
    _ time: String
  ) -> Forgery {
    Forgery(name, code) { forged in
      let index = try forged.shift { $0.id == id }
      forged.tree["shifts"][index][key] = .text("\(time)+01:00")
    }
  }

  /// Gives a shift to somebody else.
  private static func give(
    _ name: String,
    _ code: String,
    _ id: String,
    to person: String
  )
    -> Forgery
  {
    Forgery(name, code) { forged in
      let index = try forged.shift { $0.id == id }
      forged.tree["shifts"][index]["person"] = .text(person)
    }
  }

  static let all: [Forgery] = [
    set(
      "half an hour less than twelve of rest for the young",
      "W0101",
      "M1/2026-11-27",
      "start",
      "2026-11-27T09:30"
    ),
    set(
      "a rest of the young without the whole night",
      "W0103",
      "M1/2026-11-24",
      "start",
      "2026-11-24T05:00"
    ),
    give("no long rest in the week", "W0104", "D1/2026-11-25", to: "N7"),
    set(
      "nine and a half hours for the young",
      "W0106",
      "M1/2026-11-24",
      "end",
      "2026-11-24T22:00"
    ),
    set(
      "a night of more than twelve hours",
      "W0107",
      "N1/2026-11-25",
      "end",
      "2026-11-26T12:00"
    ),
    set(
      "less than twelve hours after a long night",
      "W0109",
      "N2/2026-11-28",
      "end",
      "2026-11-29T08:30"
    ),
    set(
      "less than eight hours after a night",
      "W0110",
      "N1/2026-11-24",
      "start",
      "2026-11-24T13:30"
    ),
    set(
      "45 and a half hours after three nights",
      "W0111",
      "N1/2026-11-28",
      "start",
      "2026-11-28T03:30"
    ),
    set("sixty hours and a half", "W0115", "N5/2026-11-28", "end", "2026-11-28T20:15"),
    set(
      "more than 48 hours over sixteen weeks",
      "W0116",
      "N6/2026-11-28",
      "end",
      "2026-11-28T17:36"
    ),
    give("a twelfth free Sunday where thirteen are due", "W0117", "D1/2026-11-29", to: "N8"),
    set(
      "the young after eleven in the evening",
      "W0119",
      "M1/2026-11-23",
      "end",
      "2026-11-23T23:01"
    ),
    give("somebody who has left", "W0202", "D1/2026-11-27", to: "E1"),
    set(
      "a pinned shift that ends later",
      "W0215",
      "N1/2026-11-28",
      "end",
      "2026-11-28T12:30"
    ),
    Forgery("two checks of a shop on one day and the next", "W0305") { forged in
      let first = forged.roster.visits[0].interval
      let second = forged.roster.visits[1].interval
      let target = first.start.adding(minutes: 1440)
      forged.move("visits", 1, second, by: second.start.minutes(until: target))
    },
  ]
}
