import CivilTime
import RuleChecking

/// The public holidays of the years around, worked out once.
struct HolidayCalendar: Sendable {
  private static let years = 2000...2060
  private static let first = Day(year: years.lowerBound, month: 1, day: 1) ?? Day(number: 0)
  private static let last = Day(year: years.upperBound, month: 12, day: 31) ?? Day(number: 0)
  private let list: HolidayList?
  /// For each day of these years; none without a list.
  private let known: [Bool]

  init(_ list: HolidayList?) {
    self.list = list
    guard let list else {
      known = []
      return
    }
    let (first, last) = (HolidayCalendar.first, HolidayCalendar.last)
    var known = Array(repeating: false, count: max(0, first.days(until: last) + 1))
    for year in HolidayCalendar.years {
      // A holiday early in January may move into the year before.
      for day in list.dates(inYear: year).map(\.day) where first <= day && day <= last {
        known[first.days(until: day)] = true
      }
    }
    self.known = known
  }

  func isHoliday(_ day: Day) -> Bool {
    guard let list else { return false }
    let place = HolidayCalendar.first.days(until: day)
    return known.indices.contains(place) ? known[place] : list.name(of: day) != nil
  }
}
