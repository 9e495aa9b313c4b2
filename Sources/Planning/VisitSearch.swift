import Optimiser

/// Places all visits: first in the shifts there are, then by choosing one or two weeks anew.
struct VisitSearch {
  let inserter: VisitInserter
  let chooser: WeekChooser

  private var model: WeekModel { inserter.model }

  func run(_ draft: inout Draft, steps: inout SearchSteps) {
    let room = model.visits.map { task in
      task.days.reduce(0) { sum, plan in
        sum + (plan.map { $0.windows.reduce(0) { $0 + $1.length } } ?? 0)
      }
    }
    let order = model.visits.indices.filter { draft.visits[$0] == nil }.sorted { a, b in
      let (left, right) = (model.visits[a].standing, model.visits[b].standing)
      return (left.rank, left.group.rawValue, room[a], a)
        < (right.rank, right.group.rawValue, room[b], b)
    }
    // First all visits in time, then what is left on days that are late but not too late. Where there
    // are very many people, those nearby come first and the others for what is left.
    var left = order
    for isWide in inserter.links.isLarge ? [false, true] : [false] {
      var inserter = inserter
      inserter.isWide = isWide
      for late in [false, true] {
        left = place(left, inserter, late: late, &draft, &steps)
      }
    }
  }

  /// Places what fits as it is, then what fits after choosing weeks anew; gives what is left.
  private func place(
    _ order: [Int],
    _ inserter: VisitInserter,
    late: Bool,
    _ draft: inout Draft,
    _ steps: inout SearchSteps
  ) -> [Int] {
    let repair = VisitRepair(inserter: inserter, chooser: chooser)
    let left = order.filter { task in
      guard steps.next(draft) else { return true }
      let isPlaced = inserter.insert(task, late: late, &draft)
      if isPlaced { steps.statistics.directVisits += 1 }
      return !isPlaced
    }
    return left.filter { task in
      let isPlaced = repair.insert(task, late: late, &draft, steps: &steps)
      if isPlaced { steps.statistics.repairedVisits += 1 }
      return !isPlaced
    }
  }
}
