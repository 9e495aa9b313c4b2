import CivilTime
import SourceText

/// A date cell as it can be understood.
enum ReadDate: Hashable {
  case day(Day, isDutch: Bool)
  /// The form is right but there is no such day.
  case impossible
  /// Written with slashes or a short year: the days it could be.
  case ambiguous([Day])
  /// A number as Excel stores dates, and the day it would be.
  case excel(Day)
  case other

  /// Reads `jjjj-mm-dd`, `dd-mm-jjjj` or `d-m-jjjj`.
  static func read(_ bytes: ArraySlice<UInt8>) -> ReadDate {
    if let iso = isoDay(bytes) { return iso }
    let parts = bytes.split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
    )
    guard parts.count == 3 else { return excelSerial(bytes) }
    let numbers = parts.compactMap { Digits.number($0, most: 4) }
    guard numbers.count == 3 else { return .other }
    let slashed = bytes.contains(UInt8(ascii: "/"))
    if !slashed, parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2 {
      guard let day = Day(year: numbers[2], month: numbers[1], day: numbers[0]) else {
        return .impossible
      }
      return .day(day, isDutch: true)
    }
    if !slashed, parts[0].count == 4 {
      guard let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]) else {
        return .impossible
      }
      return .day(day, isDutch: false)
    }
    return ambiguous(parts.map(\.count), numbers)
  }

  private static func isoDay(_ bytes: ArraySlice<UInt8>) -> ReadDate? {
    let start = bytes.startIndex
    guard bytes.count == 10, bytes[start + 4] == UInt8(ascii: "-"),
      bytes[start + 7] == UInt8(ascii: "-"),
      let year = Digits.number(bytes[start..<(start + 4)], most: 4),
      let month = Digits.number(bytes[(start + 5)..<(start + 7)], most: 2),
      let day = Digits.number(bytes[(start + 8)..<(start + 10)], most: 2)
    else { return nil }
    guard let read = Day(year: year, month: month, day: day) else { return .impossible }
    return .day(read, isDutch: false)
  }

  /// The days a date with slashes or a short year could be: day first, month first, year first.
  private static func ambiguous(_ widths: [Int], _ numbers: [Int]) -> ReadDate {
    func full(_ place: Int) -> Int {
      widths[place] <= 2 ? 2000 + numbers[place] : numbers[place]
    }
    var days: [Day] = []
    for day in [
      Day(year: full(2), month: numbers[1], day: numbers[0]),
      Day(year: full(2), month: numbers[0], day: numbers[1]),
      Day(year: full(0), month: numbers[1], day: numbers[2]),
    ] {
      if let day, (1990...2099).contains(day.year), !days.contains(day) { days.append(day) }
    }
    return days.isEmpty ? .impossible : .ambiguous(days)
  }

  /// Excel counts days from 30 December 1899 (right from March 1900 on); 20000 is in 1954.
  private static func excelSerial(_ bytes: ArraySlice<UInt8>) -> ReadDate {
    let whole = bytes.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ".") }
    guard whole.count == 5, let serial = Digits.number(whole, most: 5),
      (20_000...80_000).contains(serial),
      whole.count == bytes.count || Digits.areDigits(bytes.dropFirst(whole.count + 1))
    else { return .other }
    return .excel(Day(number: Int32(serial - 25_569)))
  }
}

/// Whole numbers out of bytes.
enum Digits {
  /// The number that these digits write; nil when there is anything else, none, or too many.
  static func number(_ bytes: ArraySlice<UInt8>, most: Int) -> Int? {
    guard !bytes.isEmpty, bytes.count <= most else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// Whether all bytes are digits, and there is at least one.
  static func areDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }
}

extension CellReader {
  /// The date in a cell; nil when it is empty, or wrong and told so.
  mutating func day(_ column: Column) -> Day? {
    guard let content = content(column) else { return nil }
    return day(content, column)
  }

  /// The date in a cell that must be filled.
  mutating func neededDay(_ column: Column) -> Day? {
    guard let content = content(column) else {
      failEmpty(column)
      return nil
    }
    return day(content, column)
  }

  /// The date that a part of a cell writes.
  mutating func day(_ content: Range<Int>, _ column: Column) -> Day? {
    let slice = bytes[content]
    let text = { String(decoding: slice, as: UTF8.self).shortened }
    switch ReadDate.read(slice) {
    case .day(let day, let isDutch):
      if isDutch { sawDutchDate = true }
      return day
    case .impossible:
      fail(
        .noSuchDate,
        column,
        Bilingual(en: "there is no day \"\(text())\"", nl: "de dag \"\(text())\" bestaat niet"),
        help: Bilingual(
          en: "write year-month-day: 2026-11-23",
          nl: "schrijf dag-maand-jaar: 23-11-2026"
        )
      )
    case .ambiguous(let days): ambiguous(days, text(), column)
    case .excel(let day):
      fail(
        .excelDate,
        column,
        Bilingual(
          en: "\"\(text())\" looks like a date as Excel stores it (= \(day))",
          nl: "\"\(text())\" lijkt een Excel-datumgetal (= \(day.dutch))"
        ),
        help: Bilingual(
          en: "give the column a date format before saving as CSV, or write \(day)",
          nl: "geef de kolom een datumopmaak voor je als CSV bewaart, of schrijf \(day.dutch)"
        ),
        fix: (
          day.description,
          Bilingual(en: "write \(day)", nl: "schrijf \(day)")
        )
      )
    case .other:
      fail(
        .notADate,
        column,
        Bilingual(en: "\"\(text())\" is not a date", nl: "\"\(text())\" is geen datum"),
        help: Bilingual(
          en: "write year-month-day: 2026-11-23",
          nl: "schrijf dag-maand-jaar: 23-11-2026"
        )
      )
    }
    return nil
  }

  private mutating func ambiguous(_ days: [Day], _ text: String, _ column: Column) {
    isSound = false
    let english = days.map(\.description).joined(separator: " or ")
    let dutch = days.map(\.dutch).joined(separator: " of ")
    say(
      .ambiguousDate,
      .error,
      column,
      days.count > 1
        ? Bilingual(
          en: "\"\(text)\" can be read in more than one way: \(english)",
          nl: "\"\(text)\" is niet eenduidig: \(dutch)"
        )
        : Bilingual(
          en: "\"\(text)\" is not read as a date: is it \(english)?",
          nl: "\"\(text)\" wordt niet als datum gelezen: is het \(dutch)?"
        ),
      help: Bilingual(
        en: "write year-month-day with four digits for the year: \(days[0])",
        nl: "schrijf dag-maand-jaar met vier cijfers voor het jaar: \(days[0].dutch)"
      ),
      fixes: days.map {
        ($0.description, Bilingual(en: "write \($0)", nl: "schrijf \($0)"))
      }
    )
  }

  /// First and last day, the second not before the first.
  mutating func validity(_ from: Column, _ through: Column) -> Validity? {
    let first = day(from)
    let last = day(through)
    if let first, let last, last < first {
      fail(
        .endBeforeStart,
        through,
        Bilingual(
          en: "the last day \(last) lies before the first day \(first)",
          nl: "de laatste dag \(last.dutch) ligt voor de eerste dag \(first.dutch)"
        ),
        help: Bilingual(en: "the last day counts too", nl: "de laatste dag telt mee")
      )
    }
    return isSound ? Validity(from: first, through: last) : nil
  }
}

extension Day {
  /// The Dutch form, `23-11-2026`.
  var dutch: String {
    let (year, month, day) = parts
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(padded(day))-\(padded(month))-\(year)"
  }
}

extension String {
  /// At most 60 characters, without control characters, for use in a message.
  var shortened: String {
    let visible = unicodeScalars.map { scalar -> Character in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
      default: Character(scalar)
      }
    }
    return visible.count > 60 ? String(visible.prefix(59)) + "…" : String(visible)
  }
}
