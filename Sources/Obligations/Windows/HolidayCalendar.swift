import CivilTime
import RuleChecking

/// The public holidays of the years around, worked out once.
struct HolidayCalendar: Sendable {
  private static let years = 2000...2060
  private let list: HolidayList?
  private let known: Set<Day>

  init(_ list: HolidayList?) {
    self.list = list
    known = Set(
      HolidayCalendar.years.flatMap { year in
        // A holiday early in January may move into the year before.
        list?.dates(inYear: year).map(\.day) ?? []
      }
    )
  }

  func isHoliday(_ day: Day) -> Bool {
    HolidayCalendar.years.contains(day.year)
      ? known.contains(day) : list?.name(of: day) != nil
  }
}
