import CivilTime
import Obligations
import Registers
import Reports

/// Shifts, people, breaks and ways: the law, the register of people, the shape of shifts.
enum ShiftForgeries {
  static let all = people + times + law + breaks + ways

  private static let people: [Forgery] = [
    Forgery("a person nobody knows", "W0201") { forged in
      let index = try forged.shift(where: forged.isQuiet)
      forged.tree["shifts"][index]["person"] = "Z99"
    },
    Forgery("somebody on leave", "W0203") { forged in
      let (index, other) = try forged.shiftAndOther { shift, person in
        person.leave.contains { $0.from <= forged.day(shift) && forged.day(shift) <= $0.through }
      }
      forged.tree["shifts"][index]["person"] = .text(other)
    },
    Forgery("a role the person does not have", "W0204") { forged in
      let index = try forged.shift { $0.role == "boa" }
      forged.tree["shifts"][index]["role"] = "toezichthouder"
    },
    Forgery("a role that is filled from outside", "W0204") { forged in
      let index = try forged.shift { $0.role == "boa" }
      forged.tree["shifts"][index]["role"] = "police"
    },
    Forgery("more work than the contract", "W0206") { forged in
      let index = try forged.shift { shift in
        forged.work(shift.person) == forged.person(shift.person)?.weekMaxMinutes
      }
      let start = forged.roster.shifts[index].interval.start
      forged.tree["shifts"][index]["start"] = forged.stamp(start.adding(minutes: -30))
    },
    Forgery("a sixth shift in a week", "W0209") { forged in
      let (index, other) = try forged.shiftAndOther { shift, person in
        let own = forged.shifts(of: person.code)
        return own.count == 5 && !own.contains { forged.day($0) == forged.day(shift) }
      }
      forged.tree["shifts"][index]["person"] = .text(other)
    },
    Forgery("two shifts of one person at once", "W0210") { forged in
      let (index, other) = try forged.shiftAndOther { shift, person in
        forged.shifts(of: person.code).contains { $0.interval.overlaps(shift.interval) }
      }
      forged.tree["shifts"][index]["person"] = .text(other)
    },
    Forgery("a shift written down twice", "W0210") { forged in
      let index = try forged.shift(where: forged.isQuiet)
      forged.tree["shifts"].items.append(forged.tree["shifts"][index])
    },
    Forgery("a post that is no area", "W0212") { $0.tree["shifts"][0]["post"] = "WK009999" },
    Forgery("a venue as post", "W0212") { $0.tree["shifts"][0]["post"] = "VT02" },
    Forgery("a post outside the own area", "W0706") { forged in
      let index = try forged.shift { shift in
        forged.isQuiet(shift) && forged.person(shift.person)?.area == shift.post
      }
      let other = forged.city.areas.map(\.code).first { $0 != forged.roster.shifts[index].post }
      forged.tree["shifts"][index]["post"] = .text(other ?? "")
    },
    Forgery("the mark of a pin that is not there", "W0216") { forged in
      let index = try forged.shift { !$0.isPinned }
      forged.tree["shifts"][index]["pinned"] = true
    },
    Forgery("the id of another day", "W0222") { forged in
      let index = try forged.shift { $0.id.hasSuffix("/2026-11-23") }
      let person = forged.roster.shifts[index].person
      forged.tree["shifts"][index]["id"] = .text("\(person)/2026-11-30")
    },
    Forgery("a shift that is taken away", "W0702") { forged in
      let index = try forged.shift(where: forged.isQuiet)
      forged.tree["shifts"].items.remove(at: index)
    },
  ]

  private static let times: [Forgery] = [
    Forgery("a start ten minutes past the hour", "W0208") { forged in
      let index = try forged.shift { forged.isQuiet($0) && $0.interval.length > 330 }
      let start = forged.roster.shifts[index].interval.start
      forged.tree["shifts"][index]["start"] = forged.stamp(start.adding(minutes: 10))
    },
    Forgery("a shift of four and a half hours", "W0207") { forged in
      let index = try forged.shift { forged.isQuiet($0) && $0.interval.length == 300 }
      let start = forged.roster.shifts[index].interval.start
      forged.tree["shifts"][index]["end"] = forged.stamp(start.adding(minutes: 270))
    },
    Forgery("a shift of nine and a half hours", "W0207") { forged in
      let index = try forged.shift { $0.interval.length == 540 }
      let end = forged.roster.shifts[index].interval.end
      forged.tree["shifts"][index]["end"] = forged.stamp(end.adding(minutes: 30))
    },
    Forgery("a boa after ten in the evening", "W0205") { forged in
      let index = try forged.shift {
        $0.role == "boa" && "\(Amsterdam.clock($0.interval.end))" == "22:00"
      }
      let end = forged.roster.shifts[index].interval.end
      forged.tree["shifts"][index]["end"] = forged.stamp(end.adding(minutes: 1))
    },
    Forgery("a parking controller before nine", "W0205") { forged in
      let index = try forged.shift {
        $0.role == "parkeercontroleur" && "\(Amsterdam.clock($0.interval.start))" == "09:00"
      }
      let start = forged.roster.shifts[index].interval.start
      forged.tree["shifts"][index]["start"] = forged.stamp(start.adding(minutes: -30))
    },
    Forgery("a shift in the week before", "W0211") { forged in
      let index = try forged.shift(where: forged.isQuiet)
      forged.move("shifts", index, forged.roster.shifts[index].interval, by: -7 * 1440)
    },
  ]

  private static let law: [Forgery] = [
    Forgery("fourteen hours of work", "W0106") { forged in
      let index = try forged.shift { $0.interval.length == 540 }
      let start = forged.roster.shifts[index].interval.start
      forged.tree["shifts"][index]["start"] = forged.stamp(start.adding(minutes: -360))
    },
    Forgery("seven hours of rest", "W0101") { forged in
      let index = try forged.shift { shift in
        forged.roster.shifts.contains {
          $0.person == shift.person && forged.day($0) == forged.day(shift).adding(days: 1)
        }
      }
      let shift = forged.roster.shifts[index]
      let next = try forged.shift {
        $0.person == shift.person && forged.day($0) == forged.day(shift).adding(days: 1)
      }
      let end = forged.roster.shifts[next].interval.start.adding(minutes: -420)
      forged.tree["shifts"][index]["end"] = forged.stamp(end)
    },
    Forgery("a second short rest within seven days", "W0102", isRare: true) { forged in
      let used = Set(forged.file.summary.exceptions.map(\.person))
      let (index, other) = try forged.shiftAndOther { shift, person in
        guard used.contains(person.code) else { return false }
        let own = forged.shifts(of: person.code)
        return !own.contains { forged.day($0) == forged.day(shift) }
          && own.contains {
            (480..<660).contains(shift.interval.end.minutes(until: $0.interval.start))
          }
      }
      forged.tree["shifts"][index]["person"] = .text(other)
    },
    Forgery("a short rest that is not listed", "W0704") { forged in
      let used = Set(forged.file.summary.exceptions.map(\.person))
      let (index, other) = try forged.shiftAndOther { shift, person in
        let own = forged.shifts(of: person.code)
        return !used.contains(person.code)
          && !own.contains { forged.day($0) == forged.day(shift) }
          && own.contains {
            (480..<660).contains(shift.interval.end.minutes(until: $0.interval.start))
          }
      }
      forged.tree["shifts"][index]["person"] = .text(other)
    },
    Forgery("Sunday without agreement", "W0118") { forged in
      let (index, other) = try forged.shiftAndOther { shift, person in
        forged.day(shift).weekday == .sunday && !person.sundayWorkAgreed
      }
      forged.tree["shifts"][index]["person"] = .text(other)
    },
  ]

  private static func withBreak(_ forged: Forged) throws -> Int {
    try forged.shift { $0.breaks.count == 1 && $0.breaks[0].length == 30 }
  }

  private static let breaks: [Forgery] = [
    Forgery("no break in a long shift", "W0105") { forged in
      forged.tree["shifts"][try withBreak(forged)]["breaks"] = []
    },
    Forgery("a break of 29 minutes", "W0105") { forged in
      let index = try withBreak(forged)
      let start = forged.roster.shifts[index].breaks[0].start
      forged.tree["shifts"][index]["breaks"][0] = forged.stretch(start, 29)
    },
    Forgery("a break of 14 minutes", "W0214") { forged in
      let index = try withBreak(forged)
      let start = forged.roster.shifts[index].breaks[0].start
      forged.tree["shifts"][index]["breaks"][0] = forged.stretch(start, 14)
    },
    Forgery("a break at the start", "W0213") { forged in
      let index = try withBreak(forged)
      let start = forged.roster.shifts[index].interval.start
      forged.tree["shifts"][index]["breaks"][0] = forged.stretch(start, 30)
    },
    Forgery("a break that lasts to the end", "W0213") { forged in
      let index = try withBreak(forged)
      let end = forged.roster.shifts[index].interval.end
      forged.tree["shifts"][index]["breaks"][0]["end"] = forged.stamp(end)
    },
    Forgery("a break after the shift", "W0213") { forged in
      let index = try withBreak(forged)
      let end = forged.roster.shifts[index].interval.end
      forged.tree["shifts"][index]["breaks"][0] = forged.stretch(end.adding(minutes: 60), 30)
    },
    Forgery("one break written down twice", "W0217") { forged in
      let index = try withBreak(forged)
      let pause = forged.tree["shifts"][index]["breaks"][0]
      forged.tree["shifts"][index]["breaks"].items.append(pause)
    },
    Forgery("a break during a visit", "W0217") { forged in
      let visit = try forged.visit { !$0.members.isEmpty && $0.interval.length >= 30 }
      let (member, start) = (
        forged.roster.visits[visit].members[0].person, forged.roster.visits[visit].interval.start
      )
      let index = try forged.shift { $0.person == member && $0.interval.contains(start) }
      forged.tree["shifts"][index]["breaks"].items.append(forged.stretch(start, 15))
    },
  ]

  private static func withWay(_ forged: Forged) throws -> Int {
    try forged.shift { shift in
      guard let leg = shift.legs.first else { return false }
      return leg.from == shift.post && leg.interval.length >= 3
        && forged.roster.visits.contains { $0.interval.start == leg.interval.end }
    }
  }

  private static let ways: [Forgery] = [
    Forgery("no way to the first visit", "W0219") { forged in
      forged.tree["shifts"][try withWay(forged)]["legs"].items.removeFirst()
    },
    Forgery("no way back to the post", "W0219") { forged in
      forged.tree["shifts"][try withWay(forged)]["legs"].items.removeLast()
    },
    Forgery("a way in one minute", "W0220") { forged in
      let index = try withWay(forged)
      let end = forged.roster.shifts[index].legs[0].interval.end
      forged.tree["shifts"][index]["legs"][0]["start"] = forged.stamp(end.adding(minutes: -1))
    },
    Forgery("a way from where nobody is", "W0221") { forged in
      let index = try withWay(forged)
      let post = forged.roster.shifts[index].post
      let other = forged.city.areas.map(\.code).first { $0 != post }
      forged.tree["shifts"][index]["legs"][0]["from"] = .text(other ?? "")
    },
    Forgery("a way to a place that is not there", "W0221") { forged in
      forged.tree["shifts"][try withWay(forged)]["legs"][0]["to"] = "nowhere"
    },
    Forgery("a way that lasts into the visit", "W0217") { forged in
      let index = try withWay(forged)
      let end = forged.roster.shifts[index].legs[0].interval.end
      forged.tree["shifts"][index]["legs"][0]["end"] = forged.stamp(end.adding(minutes: 1))
    },
    Forgery("a way after the shift", "W0218") { forged in
      let index = try withWay(forged)
      let shift = forged.roster.shifts[index]
      let place = shift.legs.count - 1
      forged.tree["shifts"][index]["legs"][place]["end"] =
        forged.stamp(shift.interval.end.adding(minutes: 1))
    },
    Forgery("a way to an empty errand", "W0219") { forged in
      let index = try forged.shift { forged.isQuiet($0) && $0.breaks.isEmpty }
      let shift = forged.roster.shifts[index]
      var leg = forged.stretch(shift.interval.start.adding(minutes: 60), 60)
      leg["from"] = .text(shift.post)
      leg["to"] = "VT02"
      forged.tree["shifts"][index]["legs"].items.append(leg)
    },
  ]
}
