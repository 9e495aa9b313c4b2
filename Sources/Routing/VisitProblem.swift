/// Visits to be made by people who travel: who may do what, where, when and for how long.
///
/// Times, durations and travel are whole numbers of one unit (the caller's: seconds, thousandths of a
/// minute); a cost is a whole number, a weighted sum over `Weights.denominator`.
public struct VisitProblem: Sendable {
  /// Somebody with one duty.
  public struct Person: Sendable {
    /// What the person may do, as numbers of the caller's.
    public let qualifications: Set<Int>
    /// The place where the duty starts.
    public let startPlace: Int
    /// The place where it ends.
    public let endPlace: Int
    /// The earliest moment to leave the start.
    public let dutyStart: Int
    /// The latest moment to be back, never passed; nil when the day is open.
    public let dutyEnd: Int?

    /// A person.
    public init(
      qualifications: Set<Int>,
      startPlace: Int,
      endPlace: Int,
      dutyStart: Int,
      dutyEnd: Int?
    ) {
      self.qualifications = qualifications
      self.startPlace = startPlace
      self.endPlace = endPlace
      self.dutyStart = dutyStart
      self.dutyEnd = dutyEnd
    }
  }

  /// One member's part of a visit.
  public struct Part: Sendable {
    /// The qualification that is needed.
    public let qualification: Int
    /// How long it lasts, at least 1.
    public let duration: Int
    /// How long after the start of the visit's first part it starts at the earliest: 0 together.
    public let gapFrom: Int
    /// And at the latest.
    public let gapThrough: Int

    /// A part; the first one's gaps are 0.
    public init(qualification: Int, duration: Int, gapFrom: Int = 0, gapThrough: Int = 0) {
      self.qualification = qualification
      self.duration = duration
      self.gapFrom = gapFrom
      self.gapThrough = gapThrough
    }
  }

  /// Something to do at a place, by a team of as many different people as it has parts.
  public struct Visit: Sendable {
    /// Where.
    public let place: Int
    /// No part starts earlier.
    public let opens: Int
    /// A part that starts later is late; nil when it never is.
    public let due: Int?
    /// No part starts later at all; nil when lateness only costs.
    public let closes: Int?
    /// One part for each member of the team.
    public let parts: [Part]
    /// People who may not come, by number.
    public let excluded: Set<Int>
    /// What it costs to leave the visit open; nil when only necessity may.
    public let costWhenOpen: Int?

    /// A visit.
    public init(
      place: Int,
      opens: Int,
      due: Int?,
      closes: Int? = nil,
      parts: [Part],
      excluded: Set<Int> = [],
      costWhenOpen: Int? = nil
    ) {
      self.place = place
      self.opens = opens
      self.due = due
      self.closes = closes
      self.parts = parts
      self.excluded = excluded
      self.costWhenOpen = costWhenOpen
    }
  }

  /// What a unit of each quantity costs, over a common denominator.
  public struct Weights: Sendable, Equatable {
    /// A unit of travel.
    public let travel: Int
    /// A unit of lateness of one part.
    public let lateness: Int
    /// A unit of the largest lateness there is.
    public let largestLateness: Int
    /// What the weighted sum is divided by when a cost is printed, at least 1.
    public let denominator: Int

    /// Weights, none negative.
    public init(travel: Int, lateness: Int, largestLateness: Int, denominator: Int) {
      self.travel = travel
      self.lateness = lateness
      self.largestLateness = largestLateness
      self.denominator = denominator
    }
  }

  /// The people.
  public let people: [Person]
  /// The visits.
  public let visits: [Visit]
  /// The number of places.
  public let places: Int
  /// The travel from each place to each place, row by row.
  public let travel: [Int]
  /// What costs what.
  public let weights: Weights
  /// By visit: the number of its first part, with the number of parts at the end.
  public let firstPart: [Int]
  /// A moment that no start in a plan without endless waiting reaches.
  public let horizon: Int

  /// By visit: other visits, the nearest first, as many as `neighbours`.
  let near: [Int]
  let neighbours: Int

  /// What a visit costs that may not be left open but is: more than all else together.
  static let costOfNecessity = 1 << 52

  /// The largest moment, duration and travel that is read.
  public static let largestNumber = 1 << 26
  /// The largest weight.
  public static let largestWeight = 1000
  /// Most parts, people and places.
  public static let mostThings = 5000

  /// A problem; throws what is wrong with it.
  public init(
    people: [Person],
    visits: [Visit],
    places: Int,
    travel: [Int],
    weights: Weights
  ) throws(VisitProblemFault) {
    self.people = people
    self.visits = visits
    self.places = places
    self.travel = travel
    self.weights = weights
    var first = [0]
    for visit in visits { first.append((first.last ?? 0) + visit.parts.count) }
    firstPart = first
    // No start is later than the latest beginning plus all that can ever lie in between.
    var horizon = 1
    for person in people { horizon = max(horizon, person.dutyStart) }
    for visit in visits { horizon = max(horizon, visit.opens) }
    let longest = travel.max() ?? 0
    for visit in visits {
      for part in visit.parts { horizon += min(part.duration, 1 << 27) + part.gapFrom + longest }
    }
    self.horizon = horizon + longest
    neighbours = max(0, min(visits.count - 1, 100))
    let isTable = travel.count == places * places
    near = isTable ? VisitProblem.nearest(visits, places, travel, neighbours) : []
    try VisitProblemFault.check(self)
  }

  private static func nearest(
    _ visits: [Visit],
    _ places: Int,
    _ travel: [Int],
    _ count: Int
  ) -> [Int] {
    visits.indices.flatMap { one in
      let place = visits[one].place
      let ways = visits.indices.filter { $0 != one }.map { other in
        let there = visits[other].place
        let (out, back) = (place * places + there, there * places + place)
        guard travel.indices.contains(out), travel.indices.contains(back) else {
          return (way: 0, other: other)
        }
        return (way: travel[out] + travel[back], other: other)
      }
      return ways.sorted { ($0.way, $0.other) < ($1.way, $1.other) }.prefix(count).map(\.other)
    }
  }

  /// The number of parts.
  public var parts: Int { firstPart.last ?? 0 }

  /// Whether somebody may do a part of a visit.
  public func isAble(_ person: Int, _ visit: Int, part: Int) -> Bool {
    people[person].qualifications.contains(visits[visit].parts[part].qualification)
      && !visits[visit].excluded.contains(person)
  }

  /// The travel from one place to another.
  public func travel(_ from: Int, _ to: Int) -> Int { travel[from * places + to] }
}
