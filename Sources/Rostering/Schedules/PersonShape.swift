/// What stays the same in all searches for one person's schedule: which shifts the person can work at
/// all, in which units minutes are counted, and the states of runs of work and days off.
///
/// States: first the days off in a row (1 up to `daysOff`, the last one meaning enough of them), then
/// the days of work in a row times the class of the last shift.
struct PersonShape: Sendable {
  /// The shift types the person can work on some day, by their index in the problem.
  let shifts: [Int]
  /// The place in `shifts` of each of the problem's types, or -1.
  let placeOfShift: [Int32]
  /// Minutes of each of them, in units.
  let lengths: [Int32]
  /// The mean of those units; 1 where no minutes are counted.
  let usualLength: Double
  /// The class of each of them, counted from 0.
  let classes: [Int32]
  /// Whether a shift (by its place in `shifts`) may not follow a class.
  let forbids: [Bool]
  let classCount: Int
  /// Days off in a row that are told apart.
  let daysOff: Int
  /// Days of work in a row that are told apart.
  let runs: Int
  /// The most days of work in a row; as long as the horizon when there is no limit.
  let longestRun: Int
  /// Whether the last of them may be followed by one more day of work.
  let runsGoOn: Bool
  /// Days of work after which a day off may come.
  let shortestRun: Int
  /// The fewest and the most units of minutes.
  let fewest: Int32
  let most: Int32
  /// Whether nothing is known of the days before, so that a first run may be short.
  let startsOpen: Bool
  /// The state before the first day.
  let firstState: Int

  var stateCount: Int { daysOff + runs * classCount }

  init(_ person: RosterPerson, in problem: RosterProblem, classes all: SuccessionClasses) {
    let law = person.law
    let usable = (0..<problem.shiftCount).filter { shift in
      law.mostOfType[shift] > 0 && law.longestRun > 0
        && (0..<problem.dayCount).contains { person.mayWork[$0 * problem.shiftCount + shift] }
    }
    var lastClass: Int?
    var before: Int32 = 0
    if case .work(let days, let shift) = person.before {
      lastClass = all.ofShift[shift]
      before = days
    }
    if case .off(let days) = person.before { before = days }
    let wanted = Set(usable.map { all.ofShift[$0] }).union(lastClass.map { [$0] } ?? [])
    let classList = wanted.sorted()
    shifts = usable
    var places = [Int32](repeating: -1, count: problem.shiftCount)
    for (place, shift) in usable.enumerated() { places[shift] = Int32(place) }
    placeOfShift = places
    classes = usable.map { shift in
      Int32(classList.firstIndex(of: all.ofShift[shift]) ?? 0)
    }
    classCount = max(1, classList.count)
    forbids = classList.flatMap { one in
      usable.map { all.forbids[one * problem.shiftCount + $0] }
    }
    let span = Int32(clamping: Int64(problem.dayCount) + Int64(before) + 1)
    let runLimit = min(law.longestRun, span)
    shortestRun = Int(min(max(1, law.shortestRun), span))
    runsGoOn = runLimit == span
    // Days before the horizon may be more than the limit; then the run only may not go on.
    let worked = lastClass == nil ? 0 : min(before, span)
    runs = runsGoOn ? shortestRun : Int(max(1, runLimit, worked))
    longestRun = Int(runLimit)
    daysOff = Int(min(max(1, law.fewestDaysOff), span))
    startsOpen = person.before == .unknown
    switch person.before {
    case .unknown: firstState = daysOff - 1
    case .off(let days): firstState = min(Int(days), daysOff) - 1
    case .work(let days, _):
      let place = lastClass.flatMap(classList.firstIndex(of:)) ?? 0
      firstState = daysOff + (min(Int(days), runs) - 1) * classCount + place
    }
    let minutes = usable.map { problem.shifts[$0].minutes }
    let longest = Int32(clamping: Int64(minutes.max() ?? 0) * Int64(problem.dayCount))
    let unit = minutes.reduce(0, PersonShape.commonDivisor)
    if unit == 0 || law.fewestMinutes <= 0 && law.mostMinutes >= longest {
      lengths = minutes.map { _ in 0 }
      fewest = law.fewestMinutes > 0 ? 1 : 0
      most = 0
    } else {
      lengths = minutes.map { $0 / unit }
      fewest = (law.fewestMinutes + unit - 1) / unit
      most = min(law.mostMinutes, longest) / unit
    }
    let sum = lengths.reduce(0) { $0 + Double($1) }
    usualLength = sum > 0 ? sum / Double(lengths.count) : 1
  }

  private static func commonDivisor(_ one: Int32, _ other: Int32) -> Int32 {
    var (a, b) = (one, other)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
