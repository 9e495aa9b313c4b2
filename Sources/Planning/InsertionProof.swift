import Optimiser

/// Shows that an open visit has no lawful insertion in this roster, also not after choosing the
/// weeks of any one or two people anew.
///
/// The test is one-sided and safe: it lets the two people drop all else they do and start from any
/// area, counts every other person who could take the visit as they stand, and forgets that units,
/// partners and other checks of the object may be taken. When even so no minute has a whole team,
/// none exists. When one has, nothing is shown.
struct InsertionProof {
  let model: WeekModel
  let menus: [ShiftMenu]
  let inserter: VisitInserter

  /// How many people may get another week.
  static let mostAnew = 2

  /// Whether no minute of any window has a team.
  func holds(_ task: Int, _ draft: Draft) -> Bool {
    var draft = draft
    for (day, plan) in model.visits[task].days.enumerated() {
      guard let plan else { continue }
      for window in plan.windows where window.length >= plan.minutes {
        for start in window.start...(window.end - plan.minutes)
        where hasTeam(task, plan, day: day, Stretch(start, start + plan.minutes), &draft) {
          return false
        }
      }
    }
    return true
  }

  private func hasTeam(
    _ task: Int,
    _ plan: VisitTask.DayPlan,
    day: Int,
    _ stretch: Stretch,
    _ draft: inout Draft
  ) -> Bool {
    guard hasPartners(plan, stretch) else { return false }
    var anew = 0
    for need in plan.team {
      var found = 0
      var others: [Int] = []
      for person in model.staff.indices where found < need.count {
        if inserter.memberCost(task, plan, need, person, day: day, stretch, &draft) != nil,
          inserter.laid(task, person, day: day, stretch, &draft) != nil
        {
          found += 1
        } else {
          others.append(person)
        }
      }
      guard need.count - found + anew <= InsertionProof.mostAnew else { return false }
      for person in others
      where found < need.count && canBeThere(task, need, person, day: day, stretch) {
        found += 1
        anew += 1
      }
      guard found >= need.count else { return false }
    }
    return true
  }

  private func hasPartners(_ plan: VisitTask.DayPlan, _ stretch: Stretch) -> Bool {
    plan.externals.allSatisfy { external in
      let there = model.partners.reduce(0) {
        $1.role == external.role && $1.stretch.contains(stretch) ? $0 + $1.count : $0
      }
      return there >= external.count
    }
  }

  /// Whether a lawful week of the person, with pins and history but nothing else, holds the visit.
  private func canBeThere(
    _ task: Int,
    _ need: TeamNeed,
    _ person: Int,
    day: Int,
    _ stretch: Stretch
  ) -> Bool {
    let staff = model.staff[person]
    guard staff.isAvailable[day], staff.roles.contains(need.role),
      staff.holds(need.qualification, day: day)
    else { return false }
    let way = leastWay(task)
    let needed = Stretch(stretch.start - way, stretch.end + way)
    if case .shift(let pinned) = staff.pins[day] { return pinned.contains(needed) }
    let shape = model.shapes[need.role]
    let breaks = staff.breakRules[day].map(\.minutes).max() ?? 0
    for start in ShiftMenu.starts(shape, day: day, model.axis) where start <= needed.start {
      let least = max(start + shape.shortest, needed.end)
      // A longer shift is never freer, but a break after the visit may need a longer one.
      for end in least...(least + breaks + 1) where end - start <= shape.longest {
        guard let item = menus[person].item(Stretch(start, end), day: day, role: need.role, model),
          hasRoom(item, needed), isLawful(item, person, day: day)
        else { continue }
        return true
      }
    }
    return false
  }

  /// The least way to the visit from the centre of any area.
  private func leastWay(_ task: Int) -> Int {
    guard let spot = model.visits[task].spot else { return 0 }
    return model.areaPoints.map { model.way($0, model.spots[spot].point) }.min() ?? 0
  }

  /// Whether the breaks fit beside the visit.
  private func hasRoom(_ item: ShiftMenu.Item, _ needed: Stretch) -> Bool {
    let errand = Duty.Errand(kind: .visit(0), stretch: needed, spot: nil)
    return inserter.layout.hasRoomForBreaks(
      Duty(
        stretch: item.stretch,
        role: item.role,
        post: 0,
        isPinned: item.isPinned,
        breakNeed: item.breakNeed,
        breakPart: item.breakPart,
        errands: [errand]
      )
    )
  }

  /// Whether the shift goes with what was worked before and with the pinned shifts of the week.
  private func isLawful(_ item: ShiftMenu.Item, _ person: Int, day: Int) -> Bool {
    let staff = model.staff[person]
    var days: [[ShiftOption]] = Array(repeating: [], count: 7)
    var mustWork = Array(repeating: false, count: 7)
    for other in 0..<7 where other != day {
      guard case .shift = staff.pins[other] else { continue }
      days[other] = menus[person].days[other].map { InsertionProof.option($0) }
      mustWork[other] = true
    }
    days[day] = [InsertionProof.option(item)]
    mustWork[day] = true
    var law = staff.law
    law.mostWork = Int32(clamping: staff.mostWork)
    let problem = WeekProblem(days: days, mustWork: mustWork, law: law, before: staff.before)
    return BestWeek.solve(problem) != nil
  }

  private static func option(_ item: ShiftMenu.Item) -> ShiftOption {
    ShiftOption(
      start: Int32(item.stretch.start),
      end: Int32(item.stretch.end),
      work: Int32(item.work),
      cost: 0,
      flags: item.flags
    )
  }
}
