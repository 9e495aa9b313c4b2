/// A kind of shift that people can be given, and what may not follow it on the next day.
public struct ShiftType: Hashable, Sendable {
  /// How long it takes, in minutes; at least 0.
  public let minutes: Int32
  /// The shift types, by index, that may not be worked on the day after it.
  public let forbiddenNext: [Int]

  /// A shift type.
  public init(minutes: Int32, forbiddenNext: [Int] = []) {
    self.minutes = minutes
    self.forbiddenNext = forbiddenNext
  }
}

/// Demand that shifts cover: how many are needed, and what each one too few or too many costs.
public struct DemandCell: Hashable, Sendable {
  /// How many are needed.
  public let required: Int32
  /// The cost of each one missing; at least 0.
  public let underCost: Int32
  /// The cost of each one more than needed; at least 0.
  public let overCost: Int32

  /// A demand.
  public init(required: Int32, underCost: Int32, overCost: Int32) {
    self.required = required
    self.underCost = underCost
    self.overCost = overCost
  }

  /// What it costs to cover it with so many.
  @inlinable
  public func cost(covered: Int32) -> Int64 {
    covered < required
      ? Int64(required - covered) * Int64(underCost)
      : Int64(covered - required) * Int64(overCost)
  }
}

/// One demand that a shift on one day covers, and by how much.
public struct CoverPart: Hashable, Sendable {
  /// The index of the demand.
  public let cell: Int32
  /// How much of it one person in that shift covers; at least 1.
  public let amount: Int32

  /// A part of what a shift covers.
  public init(cell: Int32, amount: Int32 = 1) {
    self.cell = cell
    self.amount = amount
  }
}
