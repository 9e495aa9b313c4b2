import CivilTime
import Obligations
import SourceText

/// Dates, times and counts as people read them, in one language.
struct Wording {
  let language: Language

  init(_ language: Language) { self.language = language }

  /// One of two texts.
  func callAsFunction(_ english: String, _ dutch: String) -> String {
    language == .dutch ? dutch : english
  }

  /// A bilingual text.
  func callAsFunction(_ text: Bilingual) -> String { text.text(in: language) }

  /// `ma` or `Mon`.
  func shortName(_ weekday: Weekday) -> String {
    let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let dutch = ["ma", "di", "wo", "do", "vr", "za", "zo"]
    return (language == .dutch ? dutch : english)[weekday.index]
  }

  /// `maandag` or `Monday`.
  func name(_ weekday: Weekday) -> String {
    let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    let dutch = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    return (language == .dutch ? dutch : english)[weekday.index]
  }

  private func monthName(_ month: Int) -> String {
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let dutch = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ]
    return (language == .dutch ? dutch : english)[month - 1]
  }

  /// `ma 23-11-2026`, in English `Mon 23 Nov 2026`.
  func date(_ day: Day) -> String {
    let (year, month, number) = day.parts
    if language == .dutch {
      return "\(shortName(day.weekday)) \(two(number))-\(two(month))-\(year)"
    }
    return "\(shortName(day.weekday)) \(number) \(monthName(month).prefix(3)) \(year)"
  }

  /// `ma 23-11`, in English `Mon 23 Nov`.
  func shortDate(_ day: Day) -> String {
    let (_, month, number) = day.parts
    if language == .dutch { return "\(shortName(day.weekday)) \(two(number))-\(two(month))" }
    return "\(shortName(day.weekday)) \(number) \(monthName(month).prefix(3))"
  }

  /// `maandag 23 november 2026`, in English `Monday 23 November 2026`.
  func longDate(_ day: Day) -> String {
    let (year, month, number) = day.parts
    return "\(name(day.weekday)) \(number) \(monthName(month)) \(year)"
  }

  /// `23-11-2026`, in English `23 Nov 2026`.
  func plainDate(_ day: Day) -> String {
    let (year, month, number) = day.parts
    if language == .dutch { return "\(two(number))-\(two(month))-\(year)" }
    return "\(number) \(monthName(month).prefix(3)) \(year)"
  }

  /// The clock reading of a moment.
  func clock(_ moment: Moment) -> String { WireTime.clock(Amsterdam.wall(moment).minutes) }

  /// `07:00–15:00`.
  func clock(_ interval: Interval) -> String { "\(clock(interval.start))–\(endClock(interval))" }

  /// The clock at the end: 24:00 when it is the midnight that ends the day.
  private func endClock(_ interval: Interval) -> String {
    let text = clock(interval.end)
    return text == "00:00" && !interval.isEmpty ? "24:00" : text
  }

  /// `ma 23-11 07:00–15:00`.
  func span(_ interval: Interval) -> String {
    "\(shortDate(Amsterdam.day(of: interval.start))) \(clock(interval))"
  }

  /// Elapsed hours when the clock changes inside, as `9 u`; nil in other stretches.
  func changedHours(_ interval: Interval) -> String? {
    guard Amsterdam.offset(at: interval.start) != Amsterdam.offset(at: interval.end) else {
      return nil
    }
    return duration(interval.length)
  }

  /// `7 u 30 min`.
  func duration(_ minutes: Int) -> String { QuantityText.duration(minutes, language) }

  /// `7:30`, for tables.
  func hours(_ minutes: Int) -> String {
    let sign = minutes < 0 ? "−" : ""
    return "\(sign)\(abs(minutes) / 60):\(two(abs(minutes) % 60))"
  }

  /// `21.350`, in English `21,350`.
  func count(_ value: Int) -> String {
    (value < 0 ? "−" : "") + QuantityText.grouped(String(abs(value)), language)
  }

  /// Tenths of percents rounded half up: `97,9%`; a whole of nothing is 100%, and less than the
  /// whole never is.
  func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "100%" }
    let rounded = (max(0, part) * 2000 / whole + 1) / 2
    let tenths = part < whole ? min(rounded, 999) : rounded
    let rest = tenths % 10
    if rest == 0 { return "\(tenths / 10)%" }
    return "\(tenths / 10)\(language == .dutch ? "," : ".")\(rest)%"
  }

  /// `2 bezoeken`, `1 bezoek`.
  func many(_ number: Int, _ one: Bilingual, _ more: Bilingual) -> String {
    "\(count(number)) \(number == 1 ? self(one) : self(more))"
  }

  private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
