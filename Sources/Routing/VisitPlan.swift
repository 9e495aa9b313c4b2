/// Who makes which visits in which order.
public struct VisitPlan: Sendable, Equatable {
  /// By person: the numbers of the parts in the order they are done.
  public let routes: [[Int]]

  /// A plan.
  public init(routes: [[Int]]) { self.routes = routes }
}

/// What a plan comes to, each start as early as it can be.
public struct VisitScore: Sendable, Equatable {
  /// By part: when it starts; nil when it is open.
  public let starts: [Int?]
  /// All travel, from the start place to the end place of everybody who goes out.
  public let travel: Int
  /// The sum of the lateness of all parts.
  public let lateness: Int
  /// The largest lateness of a part.
  public let largestLateness: Int
  /// Visits that are left open.
  public let open: [Int]
  /// The weighted sum, costs of open visits included, not yet divided by the denominator.
  public let cost: Int
}
