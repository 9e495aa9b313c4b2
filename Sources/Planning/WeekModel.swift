import CivilTime
import Registers

/// The whole week as numbers and indices: what the search reads and never changes.
struct WeekModel: Hashable {
  struct Shape: Hashable {
    let shortest: Int
    let longest: Int
    let startEvery: Int
    let mostPerWeek: Int
  }

  /// A place that people go to.
  struct Spot: Hashable {
    let id: String
    let point: GeoPoint
  }

  /// A fraction.
  struct Ratio: Hashable {
    let numerator: Int
    let denominator: Int
  }

  /// Minutes of way for so many metres.
  struct Pace: Hashable {
    let minutes: Int
    let metres: Int
  }

  /// Capacity kept free for a role.
  struct ReserveModel: Hashable {
    let role: Int
    /// A fraction of hundredths.
    let hundredths: Ratio
  }

  let axis: Axis
  let city: String
  let roles: [String]
  let isExternal: [Bool]
  let qualifications: [String]
  let areas: [String]
  let areaPoints: [GeoPoint]
  let spots: [Spot]
  let staff: [Staff]
  /// By role, then by day: the stretches that bound a whole duty; nil is no bound.
  let deployed: [[[Stretch]?]]
  let shapes: [Shape]
  let visits: [VisitTask]
  let rounds: [RoundTask]
  let presences: [PresenceTask]
  let resources: [ResourceModel]
  let units: [UnitModel]
  let partners: [PartnerModel]
  /// Minutes of way per metre as a fraction.
  let pace: Pace
  /// By day: the minute from which a shift counts as an evening.
  let eveningFrom: [Int]
  let reserves: [ReserveModel]
  /// The number of ranks.
  let ranks: Int
  /// Rules of which an unannounced version is in force on a day of the week.
  let unannouncedRules: [String]

  /// Minutes from one point to another.
  func way(_ from: GeoPoint, _ to: GeoPoint) -> Int {
    let metres = from.metres(to: to)
    guard metres > 0, pace.metres > 0 else { return 0 }
    let (product, overflow) = metres.multipliedReportingOverflow(by: pace.minutes)
    return overflow ? 1440 : (product + pace.metres - 1) / pace.metres
  }

  /// The point of a spot, or of the post when there is no spot.
  func point(_ spot: Int?, post: Int) -> GeoPoint {
    spot.map { spots[$0].point } ?? areaPoints[post]
  }

  /// The weight of a missing minute of presence of the last rank.
  static let leastWeight: Int64 = 16384

  /// The weight of one missing minute of presence: each rank weighs four times the next.
  func weight(rank: Int) -> Int64 {
    WeekModel.leastWeight << (2 * Int64(max(0, min(11, ranks - rank))))
  }

  /// Saturday 00:00 to Sunday 24:00.
  var weekend: Stretch { Stretch(axis.dayStart[5], axis.dayStart[7]) }

  var sunday: Stretch { Stretch(axis.dayStart[6], axis.dayStart[7]) }

  /// Whether a role may be on duty throughout a stretch that starts on a day.
  func isDeployed(role: Int, day: Int, _ stretch: Stretch) -> Bool {
    guard let windows = deployed[role][day] else { return true }
    return windows.contains { $0.contains(stretch) }
  }
}
