import Optimiser

/// The cheapest lawful schedule of one person under prices: dynamic programming, day by day.
///
/// A label is a state (days off or days of work in a row, class of the last shift), the minutes so
/// far, and counts of what is tightly limited. The labels of a state lie side by side, minutes
/// outermost, so that a day's step from a state to another with one shift is one pass over two
/// stretches of numbers. Only minutes are kept from which the bounds of the whole horizon can still
/// be met, told by the fewest and the most minutes before and after each state.
///
/// All storage is reused from search to search; nothing is allocated in the passes.
struct ScheduleSearch: ~Copyable {
  /// The days that are decided already, one entry for each day.
  enum Fixed {
    /// Where a shift's index would stand: nothing is decided.
    static let open: Int16 = -2
  }

  /// More than any schedule costs; what is not reachable costs about this much.
  static let never: Int32 = 1 << 29
  /// The most labels of one search.
  var mostLabels = 8_000_000

  let problem: RosterProblem
  let shapes: [PersonShape]

  // What is possible on each day: the options from `optionStart[day]` up to the next day's.
  var optionStart: HotArray<Int32>
  var optionPlace: HotArray<Int32>
  var optionClass: HotArray<Int32>
  var optionLength: HotArray<Int32>
  var optionStep: HotArray<Int32>
  var optionWeight: HotArray<Int32>
  var mayRest: HotArray<Bool>
  /// How work on a day counts as a weekend.
  var weekendKind: HotArray<UInt8>

  // Prices on limits that are not counted: of each shift type of the person, and of a weekend; and
  // how many more of each may be worked, -1 without a limit.
  var shiftPenalty: HotArray<Int32>
  var weekendPenalty: Int32 = 0
  /// The price of one unit of minutes where minutes are not counted.
  var unitPenalty: Int32 = 0
  var shiftsLeft: HotArray<Int32>
  var weekendsLeft: Int32 = -1
  /// Whether minutes are counted; without them a search only gives a bound.
  var countsMinutes = true

  // The days to look at, the state before them, and minutes and weight of the days outside.
  var fromDay = 0
  var toDay = 0
  var startState = 0
  var unitsOutside: Int32 = 0
  var weightOutside: Int32 = 0
  // What is decided of each shift type, and how limits bear on what is open.
  var decidedCount: HotArray<Int32>
  var mayAdd: HotArray<Bool>
  var limitStep: HotArray<Int32>
  var mayOpenWeekend: HotArray<Bool>

  // The person's states.
  var workTarget: HotArray<Int32>
  var restTarget: HotArray<Int32>
  var stateClass: HotArray<Int32>
  var forbids: HotArray<Bool>

  // Of each layer and state: minutes before and after, and where its labels lie.
  var fewestBefore: HotArray<Int32>
  var mostBefore: HotArray<Int32>
  var fewestAfter: HotArray<Int32>
  var mostAfter: HotArray<Int32>
  var firstRow: HotArray<Int32>
  var rowCount: HotArray<Int32>
  var blockStart: HotArray<Int32>

  /// The costs of all labels.
  var values: HotArray<Int32>
  /// Which shift may follow which class, and the cheapest way to each shift of a day; for searches that
  /// count nothing.
  var followers: HotArray<Int32>
  /// The places of a row that stand for too many of something.
  var pads: HotArray<Int32>
  var padCount = 0
  /// The counts of each limit that is counted, one place for too many with it.
  var limitSizes: [Int] = []
  /// The labels of one row.
  var rowSize = 1
  var weekendStep = 0

  var dayCount: Int { problem.dayCount }
  var stateCount = 0
  var shiftCount = 0
  /// The labels of all searches so far.
  var labels: Int64 = 0
  /// The number of searches so far.
  var searches: Int64 = 0

  init(_ problem: RosterProblem, shapes: [PersonShape]) {
    self.problem = problem
    self.shapes = shapes
    let days = problem.dayCount
    let shifts = shapes.reduce(0) { max($0, $1.shifts.count) }
    let states = shapes.reduce(0) { max($0, $1.stateCount) }
    let classes = shapes.reduce(0) { max($0, $1.classCount) }
    optionStart = HotArray(repeating: 0, count: days + 1)
    optionPlace = HotArray(repeating: 0, count: days * shifts)
    optionClass = HotArray(repeating: 0, count: days * shifts)
    optionLength = HotArray(repeating: 0, count: days * shifts)
    optionStep = HotArray(repeating: 0, count: days * shifts)
    optionWeight = HotArray(repeating: 0, count: days * shifts)
    mayRest = HotArray(repeating: true, count: days)
    shiftPenalty = HotArray(repeating: 0, count: shifts)
    shiftsLeft = HotArray(repeating: -1, count: shifts)
    weekendKind = HotArray(repeating: 0, count: days)
    decidedCount = HotArray(repeating: 0, count: problem.shiftCount)
    mayAdd = HotArray(repeating: true, count: shifts)
    limitStep = HotArray(repeating: 0, count: shifts)
    mayOpenWeekend = HotArray(repeating: false, count: days)
    workTarget = HotArray(repeating: 0, count: states)
    restTarget = HotArray(repeating: 0, count: states)
    stateClass = HotArray(repeating: 0, count: states)
    forbids = HotArray(repeating: false, count: shifts * classes)
    fewestBefore = HotArray(repeating: 0, count: (days + 1) * states)
    mostBefore = HotArray(repeating: 0, count: (days + 1) * states)
    fewestAfter = HotArray(repeating: 0, count: (days + 1) * states)
    mostAfter = HotArray(repeating: 0, count: (days + 1) * states)
    firstRow = HotArray(repeating: 0, count: (days + 1) * states)
    rowCount = HotArray(repeating: 0, count: (days + 1) * states)
    blockStart = HotArray(repeating: 0, count: (days + 1) * states)
    values = HotArray(repeating: 0, count: 1 << 10)
    followers = HotArray(repeating: 0, count: 256)
    pads = HotArray(repeating: 0, count: 64)
  }

  /// The shapes of all people of a problem.
  static func shapes(of problem: RosterProblem) -> [PersonShape] {
    let classes = SuccessionClasses(problem.shifts)
    return problem.people.map { PersonShape($0, in: problem, classes: classes) }
  }
}

/// What a search for one person's schedule is asked.
struct ScheduleQuestion {
  /// The person, by index.
  let person: Int
  /// The days that are decided: a shift's index, `Roster.off`, or `ScheduleSearch.Fixed.open`.
  let fixed: ArraySlice<Int16>
  /// What each shift is worth, at `day * shiftCount + shift`: taken off its cost times `scale`.
  let worth: [Int32]
  /// What one unit of the person's own costs weighs.
  let scale: Int32
  /// Whether a lower bound is enough: the schedule then may break limits.
  var boundOnly = false
}

/// The cheapest schedule found.
struct ScheduleAnswer: Sendable {
  /// A lower bound on the cost of every lawful schedule; without the person's fixed cost.
  let bound: Int64
  /// A lawful schedule, which costs exactly `bound` when `isExact`; empty when none was found.
  let schedule: [Int16]
  /// Whether the schedule is the cheapest; false when a limit on labels was reached.
  let isExact: Bool
  /// The limits that had to be counted.
  let counted: CountedLimits
}

/// Which limits of a person a search counts exactly; those that the cheapest schedule keeps by
/// itself need no counting.
struct CountedLimits: Hashable, Sendable {
  /// Shift types, by their index in the problem, in rising order.
  var shifts: [Int] = []
  /// Whether weekends are counted.
  var weekends = false
}
