import CivilTime
import Obligations
import Registers

/// Visits: what the rules ask for, where, when and by whom.
enum WorkForgeries {
  static let all = obligations + times + teams + others

  /// A visit that must be done on its own day.
  private static func ofTheDay(
    _ forged: Forged,
    _ fits: (Day) -> Bool = { _ in true }
  ) throws -> Int {
    try forged.visit { visit in
      let day = Amsterdam.day(of: visit.interval.start)
      return visit.obligation.contains("/\(day)/") && fits(day)
    }
  }

  private static func withObject(_ forged: Forged) throws -> Int {
    try forged.visit { $0.object != nil && $0.obligation.contains("/2026-W48/") }
  }

  private static let obligations: [Forgery] = [
    Forgery("work that no rule asks for", "W0301") { forged in
      let index = try withObject(forged)
      let id = forged.roster.visits[index].obligation
      forged.tree["visits"][index]["obligation"] = .text(id + "7")
    },
    Forgery("work of next week", "W0301") { forged in
      let index = try withObject(forged)
      let id = forged.roster.visits[index].obligation
      forged.tree["visits"][index]["obligation"] = .text(id.replacing("W48", with: "W49"))
    },
    Forgery("work that was done before", "W0302") { forged in
      let index = try forged.visit { $0.obligation.hasSuffix("/2026-11/2") }
      let id = forged.roster.visits[index].obligation
      forged.tree["visits"][index]["obligation"] = .text(id.dropLast() + "1")
    },
    Forgery("another rule", "W0306") { forged in
      let index = try forged.visit { $0.rule == "wijk-round" }
      forged.tree["visits"][index]["rule"] = "mulder-round"
    },
    Forgery("another object", "W0306") { forged in
      let index = try withObject(forged)
      let object = forged.roster.visits[index].object
      let other = forged.city.areas.map(\.code).first { $0 != object }
      forged.tree["visits"][index]["object"] = .text(other ?? "")
    },
    Forgery("no object", "W0306") { forged in
      forged.tree["visits"][try withObject(forged)]["object"] = .nothing
    },
    Forgery("a visit counted twice", "W0318") { forged in
      let index = try withObject(forged)
      forged.tree["visits"].items.append(forged.tree["visits"][index])
    },
    Forgery("a visit that is taken away", "W0503") { forged in
      let index = try withObject(forged)
      forged.tree["visits"].items.remove(at: index)
    },
    Forgery("a visit the week was not asked for", "W0319") { forged in
      let index = try forged.visit { $0.obligation.contains("/2026/") }
      let id = JSONTree.text(forged.roster.visits[index].obligation)
      forged.tree["demanded"].items.removeAll { $0 == id }
    },
  ]

  private static let times: [Forgery] = [
    Forgery("a visit a minute too short", "W0307") { forged in
      let end = forged.roster.visits[0].interval.end
      forged.tree["visits"][0]["end"] = forged.stamp(end.adding(minutes: -1))
    },
    Forgery("a visit a quarter of an hour too long", "W0307") { forged in
      let end = forged.roster.visits[0].interval.end
      forged.tree["visits"][0]["end"] = forged.stamp(end.adding(minutes: 15))
    },
    Forgery("a visit at three in the night", "W0308") { forged in
      let index = try withObject(forged)
      let visit = forged.roster.visits[index].interval
      let day = Amsterdam.day(of: visit.start)
      let night = Amsterdam.moment(day, .midnight).adding(minutes: 180)
      forged.move("visits", index, visit, by: visit.start.minutes(until: night))
    },
    Forgery("the day before it may be done", "W0303") { forged in
      let index = try ofTheDay(forged) { $0.weekday != .monday }
      forged.move("visits", index, forged.roster.visits[index].interval, by: -1440)
    },
    Forgery("the day after it was due", "W0304") { forged in
      let index = try ofTheDay(forged) { $0.weekday != .sunday }
      forged.move("visits", index, forged.roster.visits[index].interval, by: 1440)
    },
    Forgery("a visit in the week after", "W0320") { forged in
      let index = try withObject(forged)
      forged.move("visits", index, forged.roster.visits[index].interval, by: 7 * 1440)
    },
    Forgery("a market that is closed", "W0308") { forged in
      let index = try forged.visit { $0.rule == "market-supervision" }
      let visit = forged.roster.visits[index].interval
      let evening = Amsterdam.moment(Amsterdam.day(of: visit.start), .midnight)
        .adding(minutes: 20 * 60)
      forged.move("visits", index, visit, by: visit.start.minutes(until: evening))
    },
  ]

  private static let teams: [Forgery] = [
    Forgery("one of two people", "W0309") { forged in
      let index = try forged.visit { $0.members.count == 2 }
      forged.tree["visits"][index]["members"].items.removeLast()
    },
    Forgery("nobody", "W0309") { forged in
      forged.tree["visits"][0]["members"] = []
    },
    Forgery("the same person twice", "W0309") { forged in
      let index = try forged.visit { visit in
        visit.members.count == 2 && visit.members[0].role == visit.members[1].role
      }
      let first = forged.tree["visits"][index]["members"][0]
      forged.tree["visits"][index]["members"][1] = first
    },
    Forgery("a deed that is not named", "W0309") { forged in
      let index = try forged.visit { $0.members.first?.qualification != nil }
      forged.tree["visits"][index]["members"][0]["qualification"] = .nothing
    },
    Forgery("a deed that has run out", "W0310") { forged in
      let index = try forged.visit { visit in
        visit.members.first?.qualification == "boa-akte"
          && Amsterdam.day(of: visit.interval.start).weekday == .friday
      }
      let day = Amsterdam.day(of: forged.roster.visits[index].interval.start)
      let other = forged.city.people.first { person in
        person.roles.contains("boa") && !person.holds("boa-akte", on: day)
      }
      forged.tree["visits"][index]["members"][0]["person"] = .text(other?.code ?? "")
    },
    Forgery("somebody who is not on duty", "W0218") { forged in
      let index = try forged.visit { visit in
        visit.members.count == 1 && visit.members[0].qualification == nil
      }
      let visit = forged.roster.visits[index]
      let day = Amsterdam.day(of: visit.interval.start)
      let other = forged.city.people.first { person in
        person.roles.contains(visit.members[0].role) && person.isAvailable(on: day)
          && !forged.shifts(of: person.code).contains { $0.interval.overlaps(visit.interval) }
      }
      forged.tree["visits"][index]["members"][0]["person"] = .text(other?.code ?? "")
    },
    Forgery("somebody who is elsewhere", "W0217") { forged in
      for (index, visit) in forged.roster.visits.enumerated() {
        let busy = forged.roster.visits.first { other in
          other.interval.overlaps(visit.interval) && other.obligation != visit.obligation
            && other.members.first?.role == visit.members.first?.role
            && other.members.first?.person != visit.members.first?.person
        }
        guard let person = busy?.members.first?.person, visit.members.count == 1 else { continue }
        forged.tree["visits"][index]["members"][0]["person"] = .text(person)
        return
      }
      throw NothingToForge(description: "no two visits at one time")
    },
  ]

  private static let others: [Forgery] = [
    Forgery("a partner who is left out", "W0311") { forged in
      let index = try forged.visit { !$0.externals.isEmpty }
      forged.tree["visits"][index]["externals"].items.removeLast()
    },
    Forgery("a partner too many", "W0311") { forged in
      let index = try forged.visit { !$0.externals.isEmpty }
      forged.tree["visits"][index]["externals"][0]["count"] = 2
    },
    Forgery("a partner nobody asked for", "W0311") { forged in
      let index = try forged.visit { $0.externals.isEmpty }
      forged.tree["visits"][index]["externals"] = [["role": "police", "count": 1]]
    },
    Forgery("a day on which the partner is away", "W0312") { forged in
      for (index, visit) in forged.roster.visits.enumerated() {
        let partners = Set(visit.externals.map(\.role))
        for move in [-3, -2, -1, 1, 2, 3] {
          let day = Amsterdam.day(of: visit.interval.start).adding(days: move)
          guard day.week == forged.roster.week, !partners.isEmpty,
            !forged.city.partners.contains(where: { row in
              partners.contains(row.partner) && row.day == day
            })
          else { continue }
          forged.move("visits", index, visit.interval, by: move * 1440)
          return
        }
      }
      throw NothingToForge(description: "partners are there every day")
    },
    Forgery("a camera nobody asked for", "W0313") { forged in
      forged.tree["visits"][0]["units"] = [["resource": "bodycam", "unit": "BC01"]]
    },
  ]
}
