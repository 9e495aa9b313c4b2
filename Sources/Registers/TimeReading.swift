import CivilTime
import SourceText

/// Times and durations out of bytes.
enum ReadTime {
  /// The minutes after midnight of `7:00`, `07.00`, `0700` or `24:00`; seconds of zero are allowed.
  static func minutes(_ bytes: ArraySlice<UInt8>) -> Int? {
    var parts = bytes.split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
    )
    if parts.count == 1, bytes.count == 4 {
      parts = [bytes.prefix(2), bytes.suffix(2)]
    }
    if parts.count == 3, parts[2].allSatisfy({ $0 == UInt8(ascii: "0") }), parts[2].count == 2 {
      parts.removeLast()
    }
    guard parts.count == 2, parts[1].count == 2,
      let hour = Digits.number(parts[0], most: 2), let minute = Digits.number(parts[1], most: 2),
      let time = TimeOfDay(hour: hour, minute: minute)
    else { return nil }
    return Int(time.minutes)
  }

  /// The minutes of `36:00`, or of hours with decimals: `36`, `36,5`, `36.5`.
  static func duration(_ bytes: ArraySlice<UInt8>) -> Int? {
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
      let after = bytes[(colon + 1)...]
      guard let hours = Digits.number(bytes[..<colon], most: 3), after.count == 2,
        let minutes = Digits.number(after, most: 2), minutes < 60
      else { return nil }
      return hours * 60 + minutes
    }
    guard let hours = ReadNumber.decimal(bytes, digits: 4), hours.value >= 0 else { return nil }
    // Ten-thousandths of an hour to minutes; 7.3333 h is 440 min.
    let tenThousandths = hours.value * 60
    let minutes = (tenThousandths + 5000) / 10_000
    return minutes
  }
}

extension CellReader {
  /// The clock time in a cell; nil when it is empty, or wrong and told so.
  mutating func time(_ column: Column) -> TimeOfDay? {
    guard let content = content(column) else { return nil }
    guard let minutes = ReadTime.minutes(bytes[content]) else {
      failTime(content, column)
      return nil
    }
    return TimeOfDay(minutes: minutes)
  }

  private mutating func failTime(_ content: Range<Int>, _ column: Column) {
    let text = String(decoding: bytes[content], as: UTF8.self).shortened
    fail(
      .notATime,
      column,
      Bilingual(en: "\"\(text)\" is not a time", nl: "\"\(text)\" is geen tijd"),
      help: Bilingual(
        en: "write hours and minutes from 00:00 to 24:00: 07:30",
        nl: "schrijf uren en minuten van 00:00 tot en met 24:00: 07:30"
      )
    )
  }

  /// A window within a day or past midnight; `empty` when both cells are empty.
  mutating func window(
    _ from: Column,
    _ to: Column,
    mayBeEmpty: Bool
  ) -> (from: TimeOfDay, to: TimeOfDay)? {
    let hasStart = content(from) != nil
    let hasEnd = content(to) != nil
    if !hasStart, !hasEnd, mayBeEmpty { return nil }
    guard hasStart, hasEnd else {
      let empty = hasStart ? to : from
      fail(
        .badWindow,
        empty,
        Bilingual(
          en: "the window has only one of its two times",
          nl: "het tijdvak heeft maar één van de twee tijden"
        ),
        help: mayBeEmpty
          ? Bilingual(en: "fill both, or leave both empty", nl: "vul beide in, of laat beide leeg")
          : Bilingual(en: "fill both", nl: "vul beide in")
      )
      return nil
    }
    let first = time(from)
    let last = time(to)
    guard let start = first, let end = last else { return nil }
    guard start != end, start != .endOfDay else {
      fail(
        .badWindow,
        to,
        Bilingual(
          en: "the window \(start)-\(end) holds no minute",
          nl: "het tijdvak \(start)-\(end) bevat geen minuut"
        ),
        help: Bilingual(
          en: "a whole day is 00:00-24:00",
          nl: "een hele dag is 00:00-24:00"
        )
      )
      return nil
    }
    return (start, end < start ? end.nextDay : end)
  }

  /// A duration of hours and minutes.
  mutating func duration(_ column: Column, atMost most: Int) -> Int? {
    guard let content = content(column) else { return nil }
    let slice = bytes[content]
    guard let minutes = ReadTime.duration(slice) else {
      let text = String(decoding: slice, as: UTF8.self).shortened
      fail(
        .notADuration,
        column,
        Bilingual(
          en: "\"\(text)\" is not a number of hours",
          nl: "\"\(text)\" is geen aantal uren"
        ),
        help: Bilingual(
          en: "write hours and minutes: 36:00, or hours: 36.5",
          nl: "schrijf uren en minuten: 36:00, of uren: 36,5"
        )
      )
      return nil
    }
    noteDecimalSign(content, column)
    guard minutes <= most else {
      failRange(content, column, "0:00", "\(most / 60):00")
      return nil
    }
    return minutes
  }

  /// A day with a time: `2026-11-16T07:00` or `16-11-2026 07:00`.
  mutating func moment(_ column: Column) -> Moment? {
    guard let content = content(column) else {
      failEmpty(column)
      return nil
    }
    let slice = bytes[content]
    guard
      let divide = slice.firstIndex(where: { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: " ") })
    else {
      let text = String(decoding: slice, as: UTF8.self).shortened
      // A bare date or Excel's number is told as such; a date alone lacks its time.
      guard day(content, column) != nil else { return nil }
      fail(
        .notATime,
        column,
        Bilingual(en: "\"\(text)\" has no time", nl: "\"\(text)\" heeft geen tijd"),
        help: Bilingual(
          en: "write the day and the time: 2026-11-16T07:00",
          nl: "schrijf de dag en de tijd: 2026-11-16T07:00"
        )
      )
      return nil
    }
    guard let day = day(content.lowerBound..<divide, column) else { return nil }
    let rest = (divide + 1)..<content.upperBound
    guard let minutes = ReadTime.minutes(bytes[rest]), let time = TimeOfDay(minutes: minutes) else {
      failTime(rest, column)
      return nil
    }
    return Amsterdam.moment(day, time)
  }
}
