/// People, days, shift types and demand: who works which shift on which day, at least cost.
///
/// A shift on a day covers one demand or several, each by a whole amount: a demand may be a head
/// count of one shift, or of one slice of time that many shifts touch.
public struct RosterProblem: Sendable {
  /// The number of days of the horizon.
  public let dayCount: Int
  /// The shift types.
  public let shifts: [ShiftType]
  /// The demands.
  public let cells: [DemandCell]
  /// The people.
  public let people: [RosterPerson]
  /// Of each day whether it is in a weekend; two such days in a row are one weekend.
  public let isWeekend: [Bool]
  /// What the shift at `day * shiftCount + shift` covers: the parts from this index up to the next.
  public let coverStart: [Int32]
  /// All parts, shift after shift.
  public let coverParts: [CoverPart]
  /// Of each day whether a weekend's second day is it, so that its first day is the day before.
  let isSecondWeekendDay: [Bool]

  /// The most that one person's shifts, one a day, can change of the demand's cost.
  let demandCost: Int64

  /// The number of shift types.
  public var shiftCount: Int { shifts.count }

  /// Why a problem cannot be planned.
  public enum Fault: Error, Hashable {
    /// A list has another length than days, shift types and people ask for.
    case size(String)
    /// A number is outside what can be planned.
    case range(String)
    /// An index names nothing.
    case index(String)
  }

  /// The largest sum of costs that one person's schedule, or the demand of one, may reach.
  public static let largestCost: Int64 = 1 << 27

  /// A problem; throws a `Fault` when lists do not fit together or numbers are out of range.
  ///
  /// `covers` holds, at `day * shiftCount + shift`, what that shift covers.
  public init(
    dayCount: Int,
    shifts: [ShiftType],
    cells: [DemandCell],
    covers: [[CoverPart]],
    people: [RosterPerson],
    isWeekend: [Bool]
  ) throws(Fault) {
    let size = dayCount * shifts.count
    guard dayCount >= 1, dayCount <= 3660, shifts.count <= 4096, covers.count == size,
      isWeekend.count == dayCount
    else { throw .size("days, shift types, covers or weekends") }
    for person in people {
      guard person.mayWork.count == size, person.shiftCost.count == size,
        person.law.mostOfType.count == shifts.count
      else { throw .size("a person's lists") }
    }
    try RosterProblem.checkShifts(shifts, cells: cells, covers: covers)
    try RosterProblem.checkPeople(people, shiftCount: shifts.count)
    self.dayCount = dayCount
    self.shifts = shifts
    self.cells = cells
    self.people = people
    self.isWeekend = isWeekend
    var second = [Bool](repeating: false, count: dayCount)
    for day in isWeekend.indices.dropFirst() {
      second[day] = isWeekend[day] && isWeekend[day - 1] && !second[day - 1]
    }
    isSecondWeekendDay = second
    var start: [Int32] = [0]
    start.reserveCapacity(size + 1)
    for parts in covers { start.append(start[start.count - 1] + Int32(parts.count)) }
    coverStart = start
    coverParts = Array(covers.joined())
    var dearest: Int64 = 0
    for day in 0..<dayCount {
      var most: Int64 = 0
      for shift in shifts.indices {
        let sum = covers[day * shifts.count + shift].reduce(Int64(0)) { sum, part in
          let cell = cells[Int(part.cell)]
          return sum + Int64(part.amount) * Int64(max(cell.underCost, cell.overCost))
        }
        most = max(most, sum)
      }
      dearest += most
    }
    demandCost = dearest
    guard dearest < RosterProblem.largestCost else { throw .range("costs of demand") }
  }

  /// What the shift at `day * shiftCount + shift` covers.
  @inlinable
  public func parts(of slot: Int) -> ArraySlice<CoverPart> {
    coverParts[Int(coverStart[slot])..<Int(coverStart[slot + 1])]
  }

  private static func checkShifts(
    _ shifts: [ShiftType],
    cells: [DemandCell],
    covers: [[CoverPart]]
  ) throws(Fault) {
    for shift in shifts {
      guard (0...1_000_000).contains(shift.minutes) else { throw .range("minutes of a shift type") }
      guard shift.forbiddenNext.allSatisfy(shifts.indices.contains) else {
        throw .index("a shift type that may not follow")
      }
    }
    for cell in cells {
      guard (0...1_000_000).contains(cell.required) else { throw .range("required") }
      guard (0...1_000_000).contains(cell.underCost), (0...1_000_000).contains(cell.overCost)
      else { throw .range("cost of a demand") }
    }
    for part in covers.joined() {
      guard cells.indices.contains(Int(part.cell)) else { throw .index("a demand") }
      guard (1...1_000).contains(part.amount) else { throw .range("amount covered") }
    }
  }

  private static func checkPeople(_ people: [RosterPerson], shiftCount: Int) throws(Fault) {
    for person in people {
      let law = person.law
      let numbers = [
        law.fewestMinutes, law.mostMinutes, law.longestRun, law.shortestRun, law.fewestDaysOff,
        law.mostWeekends,
      ]
      guard (numbers + law.mostOfType).allSatisfy((0...PersonLaw.unlimited).contains) else {
        throw .range("a person's rules")
      }
      guard person.shiftCost.reduce(Int64(0), { $0 + Int64($1.magnitude) }) < largestCost else {
        throw .range("a person's costs")
      }
      switch person.before {
      case .unknown: break
      case .off(let days): guard days >= 1 else { throw .range("days off before") }
      case .work(let days, let shift):
        guard days >= 1 else { throw .range("days of work before") }
        guard (0..<shiftCount).contains(shift) else { throw .index("the last shift before") }
      }
    }
  }
}
