import CivilTime
import SourceText

/// `hours.csv` and `hours-….csv`: object, days, from, to, valid-from, valid-through.
enum HoursRegister {
  static func read(_ reader: inout CellReader, file: Int, into draft: inout Draft) {
    while reader.next() {
      let object = reader.neededID(.object)
      let days = reader.days(.days)
      let window = reader.window(.from, .to, mayBeEmpty: true)
      let validity = reader.validity(.validFrom, .validThrough)
      if let object {
        draft.refer(.object, object, file, reader, .object)
        Assumptions.read(&reader, subject: "hours \(object)", usual: .from, into: &draft)
      }
      guard reader.isSound, let object, let days, let validity else { continue }
      draft.hours.append(
        OwnHours(
          object: object,
          days: days,
          from: window?.from,
          to: window?.to,
          validity: validity,
          origin: reader.origin
        )
      )
    }
  }
}

extension CellReader {
  /// Days as `Mon-Sat`, `Thu Fri`, `any`, `first-Sun`, `holiday` or a date, also in Dutch.
  mutating func days(_ column: Column) -> OwnHours.Days? {
    guard let content = content(column) else {
      failEmpty(column)
      return nil
    }
    let slice = bytes[content]
    if let first = slice.first, first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") {
      return day(content, column).map(OwnHours.Days.date)
    }
    let text = String(decoding: slice, as: UTF8.self).lowercased()
    guard let days = WrittenDays.read(text) else {
      fail(
        .notDays,
        column,
        Bilingual(
          en: "\"\(text.shortened)\" does not name days",
          nl: "\"\(text.shortened)\" noemt geen dagen"
        ),
        help: Bilingual(
          en: "write `Mon-Sat`, `Thu Fri`, `any`, `first-Sun`, `holiday` or a date",
          nl: "schrijf `ma-za`, `do vr`, `alle`, `eerste-zo`, `feestdag` of een datum"
        )
      )
      return nil
    }
    return days
  }
}

/// Days of the week in words.
enum WrittenDays {
  static func read(_ text: String) -> OwnHours.Days? {
    switch text {
    case "any", "any day", "daily", "alle", "alle dagen", "dagelijks":
      return .weekdays(Weekday.allCases)
    case "holiday", "holidays", "public holiday", "feestdag", "feestdagen": return .publicHoliday
    default: break
    }
    for prefix in ["first-", "first ", "eerste-", "eerste "] where text.hasPrefix(prefix) {
      return weekday(String(text.dropFirst(prefix.count))).map(OwnHours.Days.firstOfMonth)
    }
    var chosen: Set<Weekday> = []
    for part in text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "+" }) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard (1...2).contains(ends.count), let first = weekday(ends[0]),
        let last = weekday(ends[ends.count - 1])
      else { return nil }
      var day = first
      chosen.insert(day)
      while day != last {
        day = Weekday(index: day.index + 1)
        chosen.insert(day)
      }
    }
    return chosen.isEmpty ? nil : .weekdays(chosen.sorted())
  }

  private static func weekday(_ word: String) -> Weekday? {
    switch word {
    case "mon", "monday", "ma", "maandag": .monday
    case "tue", "tuesday", "di", "dinsdag": .tuesday
    case "wed", "wednesday", "wo", "woensdag": .wednesday
    case "thu", "thursday", "do", "donderdag": .thursday
    case "fri", "friday", "vr", "vrijdag": .friday
    case "sat", "saturday", "za", "zaterdag": .saturday
    case "sun", "sunday", "zo", "zondag": .sunday
    default: nil
    }
  }
}
