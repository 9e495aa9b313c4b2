import SourceText

/// Numbers out of bytes, in integers only.
enum ReadNumber {
  /// A decimal number times ten to the power `digits`; at most nine digits before the sign.
  static func decimal(
    _ bytes: ArraySlice<UInt8>,
    digits: Int
  ) -> (value: Int, sign: CellReader.DecimalSign?)? {
    var rest = bytes
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    let whole = rest.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ".") }
    guard var value = Digits.number(whole, most: 9) else { return nil }
    var sign: CellReader.DecimalSign?
    var fraction = rest.dropFirst(whole.count)
    if let mark = fraction.popFirst() {
      sign = mark == UInt8(ascii: ",") ? .comma : .point
      guard !fraction.isEmpty, fraction.count <= 12, Digits.areDigits(fraction) else { return nil }
    }
    for place in 0..<digits {
      let digit = fraction.index(fraction.startIndex, offsetBy: place, limitedBy: fraction.endIndex)
        .flatMap { $0 < fraction.endIndex ? Int(fraction[$0] - UInt8(ascii: "0")) : nil }
      value = value * 10 + (digit ?? 0)
    }
    return (isNegative ? -value : value, sign)
  }

  /// A whole number of at most nine digits; a thousands dot only in the form `1.234`.
  static func whole(_ bytes: ArraySlice<UInt8>) -> Int? {
    if let value = Digits.number(bytes, most: 9) { return value }
    let groups = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard groups.count > 1, groups.count <= 3, (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    var value = 0
    for group in groups {
      guard let part = Digits.number(group, most: 3) else { return nil }
      value = value * 1000 + part
    }
    return value
  }
}

extension CellReader {
  /// A whole number in a cell; nil when it is empty, or wrong and told so.
  mutating func whole(_ column: Column, in bounds: ClosedRange<Int>) -> Int? {
    guard let content = content(column) else { return nil }
    guard let value = ReadNumber.whole(bytes[content]) else {
      let slice = bytes[content]
      let text = String(decoding: slice, as: UTF8.self).shortened
      if slice.count > 9, Digits.areDigits(slice) {
        failRange(content, column, "\(bounds.lowerBound)", "\(bounds.upperBound)")
      } else {
        fail(
          .notANumber,
          column,
          Bilingual(
            en: "\"\(text)\" is not a whole number",
            nl: "\"\(text)\" is geen geheel getal"
          ),
          help: Bilingual(
            en: "write digits only: 1234",
            nl: "schrijf alleen cijfers: 1234"
          )
        )
      }
      return nil
    }
    guard bounds.contains(value) else {
      failRange(content, column, "\(bounds.lowerBound)", "\(bounds.upperBound)")
      return nil
    }
    return value
  }

  /// Degrees in a cell, in millionths.
  mutating func degrees(_ column: Column, atMost most: Int) -> Int32? {
    guard let content = content(column) else { return nil }
    guard let number = ReadNumber.decimal(bytes[content], digits: 6) else {
      let text = String(decoding: bytes[content], as: UTF8.self).shortened
      fail(
        .notANumber,
        column,
        Bilingual(
          en: "\"\(text)\" is not a number of degrees",
          nl: "\"\(text)\" is geen aantal graden"
        ),
        help: Bilingual(en: "write 53.2193", nl: "schrijf 53,2193")
      )
      return nil
    }
    noteDecimalSign(content, column)
    guard abs(number.value) <= most * 1_000_000 else {
      failRange(content, column, "-\(most)", "\(most)")
      return nil
    }
    return Int32(clamping: number.value)
  }

  /// Latitude and longitude: both or none.
  mutating func point() -> GeoPoint? {
    let hasLatitude = content(.latitude) != nil
    let hasLongitude = content(.longitude) != nil
    guard hasLatitude || hasLongitude else { return nil }
    guard hasLatitude, hasLongitude else {
      fail(
        .badPoint,
        hasLatitude ? .longitude : .latitude,
        Bilingual(
          en: "a place needs both degrees of latitude and of longitude",
          nl: "een plek heeft een breedtegraad én een lengtegraad nodig"
        ),
        help: Bilingual(
          en: "fill both, or leave both empty: then the centre of the area counts",
          nl: "vul beide in, of laat beide leeg: dan telt het midden van de wijk"
        )
      )
      return nil
    }
    guard let latitude = degrees(.latitude, atMost: 90),
      let longitude = degrees(.longitude, atMost: 180)
    else { return nil }
    return GeoPoint(latitudeMicro: latitude, longitudeMicro: longitude)
  }

  /// Adds that a number is outside what is possible.
  mutating func failRange(
    _ content: Range<Int>,
    _ column: Column,
    _ low: String,
    _ high: String
  ) {
    let text = String(decoding: bytes[content], as: UTF8.self).shortened
    fail(
      .outOfRange,
      column,
      Bilingual(
        en: "\(text) is outside \(low) to \(high)",
        nl: "\(text) ligt niet tussen \(low) en \(high)"
      )
    )
  }

  /// Keeps which decimal sign a column uses, and tells when it uses both.
  mutating func noteDecimalSign(_ content: Range<Int>, _ column: Column) {
    let slice = bytes[content]
    let sign: DecimalSign
    if slice.contains(UInt8(ascii: ",")) {
      sign = .comma
    } else if slice.contains(UInt8(ascii: ".")) {
      sign = .point
    } else {
      return
    }
    guard let first = decimals[column.position] else {
      decimals[column.position] = sign
      return
    }
    if first != sign {
      fail(
        .mixedDecimals,
        column,
        Bilingual(
          en: "this column uses both decimal commas and decimal points",
          nl: "deze kolom gebruikt decimale komma's en decimale punten door elkaar"
        ),
        help: Bilingual(en: "use one of the two", nl: "gebruik één van de twee")
      )
    }
  }
}
