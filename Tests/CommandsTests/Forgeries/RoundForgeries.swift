import CivilTime
import Obligations
import Registers
import Reports

/// Rounds of the scan car: zone, places, time, driver and car.
enum RoundForgeries {
  static let all: [Forgery] = [
    Forgery("more places than the minutes allow", "W0402") { forged in
      let places = forged.roster.rounds[0].places
      forged.tree["rounds"][0]["places"] = .number(places + 40)
    },
    Forgery("a round a minute shorter", "W0402") { forged in
      let index = try forged.round { $0.places == 20 * $0.interval.length }
      let end = forged.roster.rounds[index].interval.end
      forged.tree["rounds"][index]["end"] = forged.stamp(end.adding(minutes: -1))
    },
    Forgery("more places than the zone has", "W0401") { forged in
      forged.tree["rounds"][0]["places"] = 30_000
    },
    Forgery("a round without places", "W0401") { $0.tree["rounds"][0]["places"] = 0 },
    Forgery("fewer places than the open list leaves", "W0505") { forged in
      let open = Set(forged.roster.open.map(\.obligation))
      let index = try forged.round { open.contains($0.obligation) && $0.places > 1 }
      let places = forged.roster.rounds[index].places
      forged.tree["rounds"][index]["places"] = .number(places - 1)
    },
    Forgery("a round that is taken away", "W0503") { forged in
      let open = Set(forged.roster.open.map(\.obligation))
      let index = try forged.round { !open.contains($0.obligation) }
      forged.tree["rounds"].items.remove(at: index)
    },
    Forgery("a boa behind the wheel", "W0403") { forged in
      let other = forged.city.people.first { $0.roles == ["boa"] }
      forged.tree["rounds"][0]["driver"] = .text(other?.code ?? "")
    },
    Forgery("a driver who is not on duty", "W0218") { forged in
      let round = forged.roster.rounds[0]
      let day = Amsterdam.day(of: round.interval.start)
      let other = forged.city.people.first { person in
        person.roles.contains("parkeercontroleur") && person.isAvailable(on: day)
          && !forged.shifts(of: person.code).contains { $0.interval.overlaps(round.interval) }
      }
      forged.tree["rounds"][0]["driver"] = .text(other?.code ?? "")
    },
    Forgery("a car that is not there", "W0314") { $0.tree["rounds"][0]["unit"] = "SC2" },
    Forgery("a camera for a car", "W0404") { $0.tree["rounds"][0]["resource"] = "bodycam" },
    Forgery("one car in two zones", "W0315") { forged in
      let index = try forged.round { round in
        forged.roster.rounds.contains { $0.interval.end == round.interval.start }
      }
      let start = forged.roster.rounds[index].interval.start
      forged.tree["rounds"][index]["start"] = forged.stamp(start.adding(minutes: -5))
    },
    Forgery("a zone where nobody pays then", "W0308") { forged in
      let index = try forged.round { $0.zone == "stadspark" }
      let round = forged.roster.rounds[index].interval
      let day = Amsterdam.day(of: round.start)
      let late = Amsterdam.moment(day, .midnight).adding(minutes: 23 * 60)
      forged.move("rounds", index, round, by: round.start.minutes(until: late))
    },
    Forgery("a car outside its hours", "W0316") { forged in
      let round = forged.roster.rounds[0].interval
      let early = Amsterdam.moment(Amsterdam.day(of: round.start), .midnight)
        .adding(minutes: 8 * 60)
      forged.move("rounds", 0, round, by: round.start.minutes(until: early))
    },
    Forgery("a car longer than its day", "W0317") { forged in
      let line = try forged.line { $0.budgetMinutes != nil }
      let unit = forged.file.summary.units[line]
      let left = (unit.budgetMinutes ?? 0) - unit.usedMinutes
      let last = forged.roster.rounds.lastIndex {
        Amsterdam.day(of: $0.interval.start) == unit.day && $0.unit == unit.unit
      }
      guard let last else { throw NothingToForge(description: "no round that day") }
      let end = forged.roster.rounds[last].interval.end
      forged.tree["rounds"][last]["end"] = forged.stamp(end.adding(minutes: left + 1))
    },
    Forgery("a round for tomorrow's work", "W0303") { forged in
      let index = try forged.round { $0.obligation.contains("/2026-11-24/") }
      let id = forged.roster.rounds[index].obligation
      forged.tree["rounds"][index]["obligation"] =
        .text(id.replacing("2026-11-24", with: "2026-11-25"))
    },
    Forgery("a round no rule asks for", "W0301") { forged in
      let id = forged.roster.rounds[0].obligation
      forged.tree["rounds"][0]["obligation"] = .text(id + "7")
    },
    Forgery("a round in another zone", "W0306") { forged in
      let zone = forged.roster.rounds[0].zone
      let index = try forged.round { $0.zone != zone }
      forged.tree["rounds"][index]["zone"] = .text(zone)
    },
    Forgery("a round of another rule", "W0306") { forged in
      forged.tree["rounds"][0]["rule"] = "parking-pressure-trial"
    },
  ]
}

extension Forged {
  /// A line about a resource's day.
  func line(where fits: (RosterSummary.UnitLine) -> Bool) throws -> Int {
    guard let index = file.summary.units.firstIndex(where: fits) else {
      throw NothingToForge(description: "no unit")
    }
    return index
  }
}
