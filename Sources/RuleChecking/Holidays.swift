public import CivilTime

/// A list of public holidays, computed for any year.
public struct HolidayList: Hashable, Sendable {
  /// How one holiday's date follows from the year.
  public enum Form: Hashable, Sendable {
    /// A fixed date; on Sundays it may move by some days (`on 27 April, on Sunday 1 day earlier`).
    case fixed(month: Int, day: Int, sundayShift: Int)
    /// A number of days after Easter Sunday; negative before it.
    case easter(offset: Int)
  }

  /// One holiday.
  public struct Holiday: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its date.
    public let form: Form
    /// It holds only in years that are a multiple of this; 1 for every year.
    public let everyYears: Int
    /// Where it is declared.
    public let origin: Origin

    /// A holiday.
    public init(name: String, form: Form, everyYears: Int, origin: Origin) {
      self.name = name
      self.form = form
      self.everyYears = everyYears
      self.origin = origin
    }
  }

  /// The list's name: `NL`.
  public let name: String
  /// Its holidays.
  public let holidays: [Holiday]
  /// What it rests on.
  public let basis: Basis
  /// Where it is declared.
  public let origin: Origin

  /// A list of holidays.
  public init(name: String, holidays: [Holiday], basis: Basis, origin: Origin) {
    self.name = name
    self.holidays = holidays
    self.basis = basis
    self.origin = origin
  }

  /// The holidays of one calendar year with their dates, in order of date.
  public func dates(inYear year: Int) -> [(day: Day, name: String)] {
    holidays.compactMap { holiday -> (day: Day, name: String)? in
      guard year % max(1, holiday.everyYears) == 0 else { return nil }
      switch holiday.form {
      case .fixed(let month, let dayOfMonth, let shift):
        guard let day = Day(year: year, month: month, day: dayOfMonth) else { return nil }
        return (day.weekday == .sunday ? day.adding(days: shift) : day, holiday.name)
      case .easter(let offset):
        return Easter.sunday(year: year).map { ($0.adding(days: offset), holiday.name) }
      }
    }.sorted { ($0.day, $0.name) < ($1.day, $1.name) }
  }

  /// The name of the holiday on a day, or nil.
  public func name(of day: Day) -> String? {
    dates(inYear: day.year).first { $0.day == day }?.name
  }
}
