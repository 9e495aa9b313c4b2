import CivilTime
import Obligations
import RuleChecking
import SourceText

/// Dates, times and lists as messages of the analyses word them.
enum Words {
  /// `7 April 2025`, `7 april 2025`.
  static func day(_ day: Day) -> Bilingual {
    let (year, month, number) = day.parts
    return Bilingual(
      en: "\(number) \(englishMonths[month - 1]) \(year)",
      nl: "\(number) \(dutchMonths[month - 1]) \(year)"
    )
  }

  /// `Saturday 3 January 2026`, `zaterdag 3 januari 2026`.
  static func fullDay(_ day: Day) -> Bilingual {
    let name = weekday(day.weekday)
    let date = self.day(day)
    return Bilingual(en: "\(name.english) \(date.english)", nl: "\(name.dutch) \(date.dutch)")
  }

  static func weekday(_ weekday: Weekday) -> Bilingual {
    switch weekday {
    case .monday: Bilingual(en: "Monday", nl: "maandag")
    case .tuesday: Bilingual(en: "Tuesday", nl: "dinsdag")
    case .wednesday: Bilingual(en: "Wednesday", nl: "woensdag")
    case .thursday: Bilingual(en: "Thursday", nl: "donderdag")
    case .friday: Bilingual(en: "Friday", nl: "vrijdag")
    case .saturday: Bilingual(en: "Saturday", nl: "zaterdag")
    case .sunday: Bilingual(en: "Sunday", nl: "zondag")
    }
  }

  /// `Monday through Friday`, `Thursday and Saturday`.
  static func weekdays(_ days: [Weekday]) -> Bilingual {
    let sorted = days.sorted()
    if let first = sorted.first, let last = sorted.last, sorted.count > 2,
      last.rawValue - first.rawValue == sorted.count - 1
    {
      let (a, b) = (weekday(first), weekday(last))
      return Bilingual(
        en: "\(a.english) through \(b.english)",
        nl: "\(a.dutch) tot en met \(b.dutch)"
      )
    }
    return list(sorted.map { weekday($0) })
  }

  /// `1 h 30 min`, `1 u 30 min`.
  static func minutes(_ minutes: Int) -> Bilingual {
    Bilingual(
      en: QuantityText.duration(minutes, .english),
      nl: QuantityText.duration(minutes, .dutch)
    )
  }

  /// `22:00-01:00`.
  static func clock(_ range: Range<Int>) -> String {
    "\(time(range.lowerBound, isEnd: false))-\(time(range.upperBound, isEnd: true))"
  }

  /// `12:00-14:00 and 22:00-01:00`.
  static func clocks(_ set: ClockSet) -> Bilingual {
    list(set.parts.map { Bilingual(both: clock($0)) })
  }

  /// `01:00` for minute 60 and minute 1500; the end of a day is `24:00`.
  static func time(_ minutes: Int, isEnd: Bool) -> String {
    let inDay = ((minutes % 1440) + 1440) % 1440
    let shown = isEnd && inDay == 0 && minutes > 0 ? 1440 : inDay
    return "\(padded(shown / 60)):\(padded(shown % 60))"
  }

  /// `year`, `2 calendar years`, `week`: what `every` counts in.
  static func period(_ period: CalendarPeriod) -> Bilingual {
    let (count, many) = (period.count, period.count != 1)
    let unit: Bilingual
    switch period.unit {
    case .day: unit = Bilingual(en: many ? "days" : "day", nl: many ? "dagen" : "dag")
    case .week: unit = Bilingual(en: many ? "weeks" : "week", nl: many ? "weken" : "week")
    case .month: unit = Bilingual(en: many ? "months" : "month", nl: many ? "maanden" : "maand")
    case .quarter:
      unit = Bilingual(en: many ? "quarters" : "quarter", nl: many ? "kwartalen" : "kwartaal")
    case .year:
      unit = Bilingual(
        en: many ? "calendar years" : "calendar year",
        nl: many ? "kalenderjaren" : "kalenderjaar"
      )
    }
    return many ? Bilingual(en: "\(count) \(unit.english)", nl: "\(count) \(unit.dutch)") : unit
  }

  /// `3 months`, `3 maanden`: a time between two days.
  static func length(_ period: CalendarPeriod) -> Bilingual {
    Bilingual(
      en: QuantityText.text(.period(period), .english),
      nl: QuantityText.text(.period(period), .dutch)
    )
  }

  /// `a, b and c`, `a, b en c`.
  static func list(_ parts: [Bilingual]) -> Bilingual {
    Bilingual(
      en: joined(parts.map(\.english), " and "),
      nl: joined(parts.map(\.dutch), " en ")
    )
  }

  /// Names as a list; of many the first ones and how many more.
  static func names(_ names: [String], atMost limit: Int = 6) -> Bilingual {
    guard names.count > limit else { return list(names.map { Bilingual(both: $0) }) }
    let shown = names.prefix(limit - 1).joined(separator: ", ")
    let more = names.count - limit + 1
    return Bilingual(en: "\(shown) and \(more) more", nl: "\(shown) en nog \(more)")
  }

  /// `12 days`, `1 dag`.
  static func days(_ count: Int) -> Bilingual {
    Bilingual(
      en: count == 1 ? "1 day" : "\(count) days",
      nl: count == 1 ? "1 dag" : "\(count) dagen"
    )
  }

  private static func joined(_ parts: [String], _ last: String) -> String {
    guard let end = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + last + end
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let dutchMonths = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]
}
