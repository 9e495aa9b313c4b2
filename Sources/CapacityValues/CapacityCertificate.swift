public import CivilTime
public import RuleChecking

/// Proof that some work cannot fit, checkable by hand.
///
/// Everything in `works` can only be done on the days of a span, in windows that rules and
/// registers give. `supplies` are all that can serve any of it, each with the most minutes it can
/// give to these windows on these days. What is needed beyond the sum of those stays undone in
/// every roster. The same sum holds for each span.
public struct CapacityCertificate: Hashable, Sendable {
  /// Unique in a result: `resource/scan-car/1`.
  public let id: String
  /// What is counted.
  public let pool: CapacityPool
  /// The days; each span by itself.
  public let spans: [CapacitySpan]
  /// The work in one span, by rule, version and object.
  public let works: [Work]
  /// All that could serve it in one span, by name.
  public let supplies: [Supply]
  /// What turns places into minutes; nil when no work is counted in places.
  public let placesPerHour: Fraction?
  /// Minutes the work of one span takes.
  public let needed: Fraction
  /// Minutes all supplies of one span have together.
  public let available: Fraction
  /// `needed` less `available`: minutes short in each span, more than 0.
  public let short: Fraction

  /// All of it.
  public init(
    id: String,
    pool: CapacityPool,
    spans: [CapacitySpan],
    works: [Work],
    supplies: [Supply],
    placesPerHour: Fraction?,
    needed: Fraction,
    available: Fraction,
    short: Fraction
  ) {
    self.id = id
    self.pool = pool
    self.spans = spans
    self.works = works
    self.supplies = supplies
    self.placesPerHour = placesPerHour
    self.needed = needed
    self.available = available
    self.short = short
  }

  /// Work of one rule at one object (or at no object), in one span.
  public struct Work: Hashable, Sendable {
    /// The rule.
    public let rule: String
    /// The number of its version.
    public let version: Int
    /// The object's id; nil for the municipality as a whole.
    public let object: String?
    /// What each of the people must hold; nil for none.
    public let qualification: String?
    /// The first day it may be done, counted from the span's first day, which is 0.
    public let first: Int
    /// The last day it may be done, counted from the span's first day.
    public let last: Int
    /// How many obligations it is: all of these that must be done in the span.
    public let count: Int
    /// Places to scan in all of them together; 0 when it takes minutes.
    public let places: Int
    /// Minutes of one person or unit in all of them together; 0 for places.
    public let minutes: Int
    /// Where the number is said.
    public let place: CapacityPlace

    /// Work.
    public init(
      rule: String,
      version: Int,
      object: String?,
      qualification: String? = nil,
      first: Int,
      last: Int,
      count: Int,
      places: Int,
      minutes: Int,
      place: CapacityPlace
    ) {
      self.rule = rule
      self.version = version
      self.object = object
      self.qualification = qualification
      self.first = first
      self.last = last
      self.count = count
      self.places = places
      self.minutes = minutes
      self.place = place
    }
  }

  /// A unit, person or day of an organisation, with the most it can give.
  public struct Supply: Hashable, Sendable {
    /// What bounds it.
    public enum Limit: String, Hashable, Sendable, CaseIterable {
      /// The windows in which the work may be done and it may be used or on duty.
      case windows
      /// The minutes a unit may be used on a day.
      case budget
      /// The most minutes of work in shifts of a week: contract or `week-max`.
      case contract
      /// The most shifts of a week, each as long as a shift may be.
      case shifts
      /// The most work in one duty.
      case duty
    }

    /// The unit, the person's code, or the organisation.
    public let name: String
    /// Minutes at most in one span.
    public let minutes: Int
    /// What bounds it, at the level where it binds last.
    public let limit: Limit

    /// A supply.
    public init(name: String, minutes: Int, limit: Limit) {
      self.name = name
      self.minutes = minutes
      self.limit = limit
    }
  }
}

/// A piece of an assignment that reaches what was found: one stretch of one unit or person.
public struct CapacityPiece: Hashable, Sendable {
  /// The unit or person.
  public let name: String
  /// The rule.
  public let rule: String
  /// The object.
  public let object: String?
  /// When it starts.
  public let from: Moment
  /// When it ends.
  public let through: Moment

  /// All of it.
  public init(
    name: String,
    rule: String,
    object: String?,
    from: Moment,
    through: Moment
  ) {
    self.name = name
    self.rule = rule
    self.object = object
    self.from = from
    self.through = through
  }
}
