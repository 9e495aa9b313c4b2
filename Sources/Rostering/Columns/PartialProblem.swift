/// The part of a problem that a search is free to change.
///
/// It is some people, some of their days, and the demands of those days. Everything else stays as it
/// is in a roster.
struct PartialProblem: Sendable {
  /// The people with open days, by index.
  let people: [Int]
  /// Of each of them the days that are decided, as `ScheduleSearch` reads them.
  var fixed: [Int16]
  /// The row of each demand, or -1 where nothing can change.
  let rowOfCell: [Int32]
  /// The demand of each row.
  let cells: [Int]
  /// What is left to cover of each row, by those people; negative when others cover too much.
  let left: [Int32]
  /// The cost of everything that cannot change.
  let constant: Int64
  let dayCount: Int

  /// The whole problem.
  init(_ problem: RosterProblem) {
    dayCount = problem.dayCount
    people = Array(problem.people.indices)
    fixed = [Int16](
      repeating: ScheduleSearch.Fixed.open,
      count: problem.people.count * problem.dayCount
    )
    rowOfCell = problem.cells.indices.map { Int32($0) }
    cells = Array(problem.cells.indices)
    left = problem.cells.map(\.required)
    constant = 0
  }

  /// The days of some people, at `place * dayCount + day`, that are open; the rest is as in a roster.
  init(_ problem: RosterProblem, around standing: Standing, people: [Int], isOpen: [Bool]) {
    let days = problem.dayCount
    dayCount = days
    self.people = people
    var covered = standing.covered
    var constant = standing.cost
    var fixed: [Int16] = []
    fixed.reserveCapacity(isOpen.count)
    var isDayOpen = [Bool](repeating: false, count: days)
    for (place, person) in people.enumerated() {
      constant -= standing.ownCost[person]
      for (day, shift) in standing.roster.schedule(of: person).enumerated() {
        let open = isOpen[place * days + day]
        fixed.append(open ? ScheduleSearch.Fixed.open : shift)
        if open { isDayOpen[day] = true }
      }
    }
    var row = [Int32](repeating: -1, count: problem.cells.count)
    var cells: [Int] = []
    for day in 0..<days where isDayOpen[day] {
      let slots = day * problem.shiftCount..<(day + 1) * problem.shiftCount
      for part in slots.lazy.flatMap({ problem.parts(of: $0) }) where row[Int(part.cell)] < 0 {
        row[Int(part.cell)] = Int32(cells.count)
        cells.append(Int(part.cell))
      }
    }
    for cell in cells { constant -= problem.cells[cell].cost(covered: covered[cell]) }
    for person in people {
      for (day, shift) in standing.roster.schedule(of: person).enumerated() where shift >= 0 {
        for part in problem.parts(of: day * problem.shiftCount + Int(shift)) {
          covered[Int(part.cell)] -= part.amount
        }
      }
    }
    self.fixed = fixed
    rowOfCell = row
    self.cells = cells
    left = cells.map { problem.cells[$0].required - covered[$0] }
    self.constant = constant
  }

  /// The decided days of the person at a place in `people`.
  func fixedDays(_ place: Int) -> ArraySlice<Int16> {
    fixed[place * dayCount..<(place + 1) * dayCount]
  }
}
