public import CivilTime

/// Somebody who can be rostered, known by a code only.
public struct Person: Hashable, Sendable {
  /// A qualification with the days it holds.
  public struct Held: Hashable, Sendable {
    /// The name of the qualification.
    public let qualification: String
    /// The days it holds.
    public let validity: Validity
    /// Where the row stands.
    public let origin: RowOrigin

    /// A qualification held.
    public init(qualification: String, validity: Validity, origin: RowOrigin) {
      self.qualification = qualification
      self.validity = validity
      self.origin = origin
    }
  }

  /// Away, without a reason; whole days, inclusive.
  public struct Leave: Hashable, Sendable {
    /// The first day away.
    public let from: Day
    /// The last day away.
    public let through: Day
    /// Where the row stands.
    public let origin: RowOrigin

    /// A stretch of leave.
    public init(from: Day, through: Day, origin: RowOrigin) {
      self.from = from
      self.through = through
      self.origin = origin
    }
  }

  /// The code: `B014`.
  public let code: String
  /// The roles, in the order of the register.
  public let roles: [String]
  /// The area (wijk code) the person is tied to.
  public let area: String?
  /// Contract minutes a week.
  public let contractMinutes: Int
  /// The most minutes of work (without breaks) in the shifts that start in one ISO week; the
  /// contract's minutes unless the row says otherwise.
  public let weekMaxMinutes: Int
  /// Whether Sunday work is agreed.
  public let sundayWorkAgreed: Bool
  /// The 18th birthday, only for people who were under 18 when the row was made.
  public let adultFrom: Day?
  /// The days it holds.
  public let validity: Validity
  /// What the person holds, by name and first day.
  public let qualifications: [Held]
  /// When the person is away, by first day.
  public let leave: [Leave]
  /// Where the row stands.
  public let origin: RowOrigin

  /// A person.
  public init(
    code: String,
    roles: [String],
    area: String?,
    contractMinutes: Int,
    weekMaxMinutes: Int,
    sundayWorkAgreed: Bool,
    adultFrom: Day?,
    validity: Validity,
    qualifications: [Held],
    leave: [Leave],
    origin: RowOrigin
  ) {
    self.code = code
    self.roles = roles
    self.area = area
    self.contractMinutes = contractMinutes
    self.weekMaxMinutes = weekMaxMinutes
    self.sundayWorkAgreed = sundayWorkAgreed
    self.adultFrom = adultFrom
    self.validity = validity
    self.qualifications = qualifications
    self.leave = leave
    self.origin = origin
  }

  /// Whether the person holds a qualification on a day.
  public func holds(_ qualification: String, on day: Day) -> Bool {
    qualifications.contains { $0.qualification == qualification && $0.validity.contains(day) }
  }

  /// Whether the person is employed and not on leave on a day.
  public func isAvailable(on day: Day) -> Bool {
    validity.contains(day) && !leave.contains { $0.from <= day && day <= $0.through }
  }

  /// Whether the person is under 18 on a day.
  public func isMinor(on day: Day) -> Bool { adultFrom.map { day < $0 } ?? false }
}
