public import CivilTime

/// One limit of working-time law with its numbers; all durations are elapsed minutes.
///
/// Terms. *Work* is a shift without its breaks. The *shortest rest* is the shortened daily rest, or
/// the daily rest when it may not be shortened. A *duty* is one shift, together with each next one
/// that follows after less than the shortest rest and ends within 24 h less the shortest rest of the
/// duty's start (split shifts); the gaps inside are breaks. Any other gap is a *rest*. A *series* is
/// a row of duties with less than the weekly rest (its first form) between each two. A shift of a
/// person under 18 falls under the limits for under 18 by its first day; in a week with the 18th
/// birthday both sets of limits on weeks hold. A person falls under the limits of all own roles.
/// Only duties, weeks and moving windows that hold work planned in the week are judged; late nights,
/// long nights and free Sundays only when the week adds one.
public enum LabourLimit: Hashable, Sendable {
  /// `shift at most 12 h`: work without breaks in one duty.
  case shiftAtMost(minutes: Int)
  /// `week at most 60 h`: work in a law week (Monday 00:00 to Sunday 24:00), where it falls.
  case weekAtMost(minutes: Int)
  /// `average week at most 48 h over 16 weeks`: the law weeks up to the planned one. Days of leave are
  /// left out: work × 7 is at most the limit × (7 × weeks − days of leave).
  case averageWeekAtMost(minutes: Int, weeks: Int)
  /// `rest at least 11 h between shifts, once per 7 days 8 h`: after a duty, and within the 24 h that
  /// start with it. Shortened rests, of this limit and of `restAfterNight` together, start at least
  /// 7 × 24 h after each other.
  case dailyRest(minutes: Int, shortened: Shortening?)
  /// `rest at least 12 h between shifts, including 23:00-06:00`: after a duty, with the first such
  /// window that ends after the duty's end wholly inside the rest.
  case dailyRestIncluding(minutes: Int, window: ClockWindow)
  /// `weekly rest at least 36 h in 7 days, or 72 h in 14 days in parts of at least 32 h`: in every
  /// moving window that lies in known time, ends in the planned week and holds planned work; one form
  /// holds for all.
  case weeklyRest(minutes: Int, days: Int, alternative: SplitRest?)
  /// `break at least 30 min in shift over 5 h 30 min, in parts of at least 15 min`: in a duty with more
  /// work than that.
  case breakIn(minutes: Int, shiftOver: Int, partsAtLeast: Int)
  /// `night means more than 1 h between 00:00 and 06:00`: a duty with more work than that in one such
  /// window is a night shift.
  case nightMeans(moreThan: Int, window: ClockWindow)
  /// `night shift at most 10 h`, perhaps with a longer form.
  case nightShiftAtMost(minutes: Int, longer: LongerNight?)
  /// `night workers average week at most 40 h over 16 weeks from 16 night shifts`: shifts are counted
  /// in the week they start.
  case nightWorkerAverage(minutes: Int, weeks: Int, fromNightShifts: Int)
  /// `rest at least 14 h after night shift ending after 02:00, once per 7 days 8 h`: 02:00 of the night
  /// that makes it a night shift.
  case restAfterNight(minutes: Int, endingAfter: TimeOfDay, shortened: Shortening?)
  /// `rest at least 46 h after 3 night shifts in a row`: after the last of at least 3 successive night
  /// shifts of one series, when the next duty does not go on with them.
  case restAfterSeries(minutes: Int, nightShifts: Int)
  /// `series with night shift at most 7 shifts`: duties in one series that holds a night shift.
  case seriesAtMost(shifts: Int)
  /// `night shifts ending after 02:00 at most 36 in 16 weeks`.
  case lateNightsAtMost(shifts: Int, weeks: Int, endingAfter: TimeOfDay)
  /// `free Sundays at least 13 in 52 weeks`.
  case freeSundays(count: Int, weeks: Int)
  /// `Sunday work only when agreed`: any minute of a shift between Sunday 00:00 and 24:00.
  case sundayWorkOnlyWhenAgreed
  /// `no work between 23:00 and 06:00`.
  case noWorkBetween(ClockWindow)
  /// `notice at least 28 days, or 4 days for times`: judged only with `--published`.
  case notice(days: Int, timesDays: Int?)

  /// A shorter rest that may be used once in a moving window.
  public struct Shortening: Hashable, Sendable {
    /// The shorter rest.
    public let minutes: Int
    /// The moving window in days.
    public let perDays: Int

    /// A shortening.
    public init(minutes: Int, perDays: Int) {
      self.minutes = minutes
      self.perDays = perDays
    }
  }

  /// The second form of weekly rest.
  public struct SplitRest: Hashable, Sendable {
    /// The rest in total.
    public let minutes: Int
    /// The moving window in days.
    public let days: Int
    /// The least length of a part.
    public let partsAtLeast: Int

    /// A second form of weekly rest.
    public init(minutes: Int, days: Int, partsAtLeast: Int) {
      self.minutes = minutes
      self.days = days
      self.partsAtLeast = partsAtLeast
    }
  }

  /// Night shifts longer than the limit, when the rest after them is long enough.
  public struct LongerNight: Hashable, Sendable {
    /// The longer limit.
    public let minutes: Int
    /// The least rest after it.
    public let restAfter: Int
    /// How often in 14 days: starts in a moving window of 336 h.
    public let timesIn14Days: Int
    /// How often in 52 weeks: starts in the law weeks up to the planned one.
    public let timesIn52Weeks: Int

    /// Longer night shifts.
    public init(minutes: Int, restAfter: Int, timesIn14Days: Int, timesIn52Weeks: Int) {
      self.minutes = minutes
      self.restAfter = restAfter
      self.timesIn14Days = timesIn14Days
      self.timesIn52Weeks = timesIn52Weeks
    }
  }
}

/// Limits for people of some roles, with the article they come from.
public struct LabourLimits: Hashable, Sendable {
  /// Whom limits are about.
  public enum Age: String, Hashable, Sendable, CaseIterable {
    /// Everyone from 18 years.
    case adults
    /// Everyone under 18 years on the day.
    case under18
  }

  /// One limit and where it stands.
  public struct Item: Hashable, Sendable {
    /// The limit.
    public let limit: LabourLimit
    /// Where it stands.
    public let origin: Origin

    /// A limit.
    public init(limit: LabourLimit, origin: Origin) {
      self.limit = limit
      self.origin = origin
    }
  }

  /// The name, `daily-rest`; for limits without a name `labour-limits`.
  public let name: String
  /// The roles; nil for every role that is not external.
  public let roles: [String]?
  /// Whom they are about.
  public let age: Age
  /// The limits.
  public let items: [Item]
  /// What they rest on.
  public let basis: Basis
  /// Where they are declared.
  public let origin: Origin

  /// Limits.
  public init(
    name: String,
    roles: [String]?,
    age: Age = .adults,
    items: [Item],
    basis: Basis,
    origin: Origin
  ) {
    self.name = name
    self.roles = roles
    self.age = age
    self.items = items
    self.basis = basis
    self.origin = origin
  }
}
