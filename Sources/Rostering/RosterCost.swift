/// What a roster costs, counted from scratch.
public struct RosterCost: Hashable, Sendable {
  /// The people's own costs: wishes not met, and what shifts cost in themselves.
  public let wishes: Int64
  /// Demand not covered.
  public let under: Int64
  /// Demand covered more than needed.
  public let over: Int64

  /// The whole.
  public var total: Int64 { wishes + under + over }

  /// The cost of a roster.
  public init(_ roster: Roster, in problem: RosterProblem) {
    var wishes: Int64 = 0
    var covered = [Int32](repeating: 0, count: problem.cells.count)
    for (index, person) in problem.people.enumerated() {
      wishes += person.fixedCost
      for (day, shift) in roster.schedule(of: index).enumerated() where shift >= 0 {
        let slot = day * problem.shiftCount + Int(shift)
        wishes += Int64(person.shiftCost[slot])
        for part in problem.parts(of: slot) { covered[Int(part.cell)] += part.amount }
      }
    }
    var under: Int64 = 0
    var over: Int64 = 0
    for (cell, heads) in zip(problem.cells, covered) {
      if heads < cell.required { under += cell.cost(covered: heads) }
      if heads > cell.required { over += cell.cost(covered: heads) }
    }
    (self.wishes, self.under, self.over) = (wishes, under, over)
  }
}
