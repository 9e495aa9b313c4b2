/// One shift that a person could work on one day; times are minutes on the horizon's own axis.
public struct ShiftOption: Hashable, Sendable {
  /// What the law must know of a shift.
  public struct Flags: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Flags with these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A night shift.
    public static let night = Flags(rawValue: 1)
    /// A night shift that ends so late that the longer rest follows.
    public static let lateNight = Flags(rawValue: 2)
  }

  /// Its first minute.
  public let start: Int32
  /// The first minute after it.
  public let end: Int32
  /// Minutes of work, breaks not counted; at least 1.
  public let work: Int32
  /// What it costs; negative when it is wanted.
  public let cost: Int64
  /// What the law must know of it.
  public let flags: Flags
  /// Whatever the caller wants to find back.
  public let tag: Int32

  /// A shift that could be worked.
  public init(
    start: Int32,
    end: Int32,
    work: Int32,
    cost: Int64,
    flags: Flags = [],
    tag: Int32 = 0
  ) {
    self.start = start
    self.end = end
    self.work = work
    self.cost = cost
    self.flags = flags
    self.tag = tag
  }
}
