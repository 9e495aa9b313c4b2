import CivilTime
import RuleChecking

/// Part of a team: so many of a role with a qualification.
struct TeamNeed: Hashable {
  let count: Int
  let role: Int
  let qualification: Int?
}

/// Where an obligation stands in the objective.
struct Standing: Hashable {
  enum Class: Int {
    case due, later, about
  }

  let rank: Int
  let group: Class
}

/// One visit to plan.
struct VisitTask: Hashable {
  /// So many people of an external role.
  struct External: Hashable {
    let role: Int
    let count: Int
  }

  /// What it asks on one day of the week.
  struct DayPlan: Hashable {
    let windows: [Stretch]
    let minutes: Int
    let team: [TeamNeed]
    /// External roles by name, and how many.
    let externals: [External]
    /// Indices of resources of which a unit is held.
    let resources: [Int]
    let isUnannounced: Bool
    let prefersOwnArea: Bool
  }

  let obligation: String
  let rule: String
  let object: String?
  /// The first role of our own that its team asks for.
  let role: Int
  /// The index of the spot; nil: at the post.
  let spot: Int?
  let area: Int?
  let standing: Standing
  /// The only day on which it may be done, when its rule leaves no other.
  let onlyDay: Day?
  /// By day of the week; nil where it may not be done.
  let days: [DayPlan?]
  /// By day: whether it comes after the due date; such a day is used only when no other will do.
  let isLate: [Bool]
  /// The least time between two checks of the same object under the rule.
  let spacing: CalendarPeriod?
  /// The rules for which a check counts: its own first.
  let countsFor: [String]

  /// Whether some day is too late but still better than none.
  var hasLateDays: Bool { zip(days, isLate).contains { $0 != nil && $1 } }
}

/// One zone to scan on one day.
struct RoundTask: Hashable {
  let obligation: String
  let rule: String
  let zone: String
  let places: Int
  let day: Int
  let windows: [Stretch]
  let resource: Int
  let team: [TeamNeed]
  let standing: Standing
  /// Whether it may be done on this day alone.
  let hasOneDay: Bool
}

/// Presence asked for on one day.
struct PresenceTask: Hashable {
  let obligation: String
  let rule: String
  let object: String?
  let day: Int
  let stretches: [Stretch]
  let count: Int
  let role: Int
  let qualification: Int?
  /// nil: at any post.
  let area: Int?
  let rank: Int
  let visitsCount: Bool
}

/// One unit of a resource.
struct UnitModel: Hashable {
  let resource: Int
  let name: String
  /// By day: whether it can be used.
  let isThere: [Bool]
}

/// A resource on the days of the week.
struct ResourceModel: Hashable {
  /// Places in so many minutes.
  struct Speed: Hashable {
    let places: Int
    let minutes: Int
  }

  let name: String
  /// Places per minute as a fraction; nil when it does not work by throughput.
  let speed: Speed?
  /// By day, per unit; nil is unlimited.
  let budget: [Int?]
  /// By day, on the axis.
  let windows: [[Stretch]]
  /// Indices of its units.
  let units: [Int]
}

/// So many people of an external role in a stretch.
struct PartnerModel: Hashable {
  let role: Int
  let stretch: Stretch
  let count: Int
}
