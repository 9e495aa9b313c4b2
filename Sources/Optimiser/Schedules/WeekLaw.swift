/// What the law and the contract leave one person in the horizon, as numbers.
public struct WeekLaw: Hashable, Sendable {
  /// The most minutes of work.
  public var mostWork: Int32
  /// The most shifts.
  public var mostShifts: Int32
  /// The least rest between two shifts.
  public var rest: Int32
  /// The shorter rest that may be used once; equal to `rest` when there is none.
  public var shortRest: Int32
  /// The least rest after a late night shift.
  public var restAfterLateNight: Int32
  /// Its shorter form; equal to it when there is none.
  public var shortRestAfterLateNight: Int32
  /// How long after the start of a shortened rest the next one may start.
  public var shorteningEvery: Int32
  /// The length of a weekly rest.
  public var weeklyRest: Int32
  /// The longest time from the first start to the last end between two weekly rests.
  public var longestStretch: Int32
  /// This many nights without a long rest between them ask for that long rest.
  public var nightSeries: Int32
  /// The long rest after a series of nights; it ends every series.
  public var restAfterSeries: Int32
  /// The most shifts of a series that holds a night.
  public var mostInSeries: Int32
  /// The most late night shifts.
  public var mostLateNights: Int32
  /// The most night shifts.
  public var mostNights: Int32

  /// Never reached by a number of the horizon.
  public static let unlimited: Int32 = 1 << 29

  /// Numbers without any limit; the caller sets those that hold.
  public init() {
    mostWork = WeekLaw.unlimited
    mostShifts = WeekLaw.unlimited
    rest = 0
    shortRest = 0
    restAfterLateNight = 0
    shortRestAfterLateNight = 0
    shorteningEvery = WeekLaw.unlimited
    weeklyRest = 0
    longestStretch = WeekLaw.unlimited
    nightSeries = WeekLaw.unlimited
    restAfterSeries = 0
    mostInSeries = WeekLaw.unlimited
    mostLateNights = WeekLaw.unlimited
    mostNights = WeekLaw.unlimited
  }
}
