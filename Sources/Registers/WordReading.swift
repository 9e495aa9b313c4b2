import SourceText

extension CellReader {
  /// A code: letters, digits, `-`, `_` and `.`, at most 64 bytes.
  mutating func id(_ column: Column) -> String? {
    guard let content = content(column) else { return nil }
    return id(content, column)
  }

  /// A code in a cell that must be filled.
  mutating func neededID(_ column: Column) -> String? {
    guard let content = content(column) else {
      failEmpty(column)
      return nil
    }
    return id(content, column)
  }

  private mutating func id(_ content: Range<Int>, _ column: Column) -> String? {
    var slice = bytes[content]
    // Excel keeps leading zeros in cells written as ="00417".
    if slice.count > 3, slice.starts(with: Array("=\"".utf8)), slice.last == UInt8(ascii: "\"") {
      slice = slice.dropFirst(2).dropLast()
    }
    let isPlain = slice.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "a")...UInt8(ascii: "z"): true
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
      default: false
      }
    }
    if isPlain, slice.count <= 64 { return String(decoding: slice, as: UTF8.self) }
    let text = String(decoding: slice, as: UTF8.self)
    if CellReader.isScientific(slice) {
      fail(
        .scientificID,
        column,
        Bilingual(
          en: "\"\(text)\" is a number in scientific notation: the code itself is lost",
          nl: "\"\(text)\" is een getal in wetenschappelijke notatie: de code zelf is weg"
        ),
        help: Bilingual(
          en: "give the column the format Text in Excel and fill in the code again",
          nl: "geef de kolom in Excel de opmaak Tekst en vul de code opnieuw in"
        )
      )
      return nil
    }
    let composed = Composition.composed(text)
    let allowed = composed.allSatisfy {
      $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "."
    }
    guard allowed, slice.count <= 64 else {
      fail(
        .notAName,
        column,
        Bilingual(
          en: "\"\(text.shortened)\" is not a code",
          nl: "\"\(text.shortened)\" is geen code"
        ),
        help: Bilingual(
          en: "a code has letters, digits, `-`, `_` and `.`, at most 64, and no blanks",
          nl: "een code heeft letters, cijfers, `-`, `_` en `.`, hoogstens 64, geen spaties"
        )
      )
      return nil
    }
    return composed
  }

  /// `4,17E+05`: what a spreadsheet makes of a long number.
  static func isScientific(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let exponent = bytes.firstIndex(where: { $0 == UInt8(ascii: "E") || $0 == 0x65 }),
      exponent + 2 < bytes.endIndex
    else { return false }
    let sign = bytes[exponent + 1]
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return false }
    let mantissa = bytes[..<exponent].filter { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ".") }
    return Digits.areDigits(mantissa[...]) && Digits.areDigits(bytes[(exponent + 2)...])
  }

  /// A name as rules write it: lower case, digits and hyphens, starting with a letter.
  mutating func word(_ column: Column) -> String? {
    guard let content = content(column) else {
      failEmpty(column)
      return nil
    }
    return words(content, column)?.first
  }

  /// Names divided by blanks; empty when the cell is.
  mutating func words(_ column: Column) -> [String]? {
    guard let content = content(column) else { return [] }
    return words(content, column)
  }

  private mutating func words(_ content: Range<Int>, _ column: Column) -> [String]? {
    var result: [String] = []
    for part in bytes[content].split(whereSeparator: {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == 9
    }) {
      if CellReader.isPlainName(part) {
        let word = String(decoding: part, as: UTF8.self)
        if !result.contains(word) { result.append(word) }
        continue
      }
      let word = String(decoding: part, as: UTF8.self).lowercased()
      let starts = word.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false
      let isName = word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      guard starts, isName, word.utf8.count <= 64 else {
        fail(
          .notAName,
          column,
          Bilingual(
            en: "\"\(word.shortened)\" is not a name",
            nl: "\"\(word.shortened)\" is geen naam"
          ),
          help: Bilingual(
            en: "a name has letters, digits and hyphens and starts with a letter",
            nl: "een naam heeft letters, cijfers en koppeltekens en begint met een letter"
          )
        )
        return nil
      }
      if !result.contains(word) { result.append(word) }
    }
    return result
  }

  /// Whether a name is lower-case ASCII, as nearly all are.
  private static func isPlainName(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z"),
      bytes.count <= 64
    else { return false }
    return bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "-"): true
      default: false
      }
    }
  }

  /// A free text of at most 1,000 bytes without control characters; nil when empty or wrong.
  mutating func text(_ column: Column) -> String? {
    guard let cell = cell(column), content(column) != nil else { return nil }
    return text(cell, column)
  }

  /// A free text in a cell that must be filled.
  mutating func neededText(_ column: Column) -> String? {
    guard let cell = cell(column), content(column) != nil else {
      failEmpty(column)
      return nil
    }
    return text(cell, column)
  }

  /// The text of any cell of this row.
  mutating func text(_ cell: Cell, _ column: Column?) -> String? {
    let raw = sheet.table.string(cell)
    var bad = raw.utf8.count > 1000
    for byte in raw.utf8 where byte < 0x20 || byte == 0x7F { bad = true }
    guard bad else { return Composition.composed(raw) }
    isSound = false
    findings.add(
      .badText,
      at: sheet.table.range(cell),
      column: column?.position ?? -1,
      Bilingual(
        en: "row on line \(sheet.table.lines[row]): the text holds a control character, or has "
          + "more than 1,000 bytes",
        nl: "rij op regel \(sheet.table.lines[row]): de tekst bevat een stuurteken, of is langer "
          + "dan 1.000 bytes"
      ),
      help: Bilingual(
        en: "write the text on one line",
        nl: "schrijf de tekst op één regel"
      )
    )
    return nil
  }

  /// `yes`, `no`, `ja`, `nee`, `x`; nil when empty or wrong.
  mutating func yesOrNo(_ column: Column) -> Bool? {
    guard let content = content(column) else { return nil }
    let word = String(decoding: bytes[content], as: UTF8.self).lowercased()
    switch word {
    case "yes", "y", "ja", "j", "x", "1", "true", "waar": return true
    case "no", "n", "nee", "0", "false", "onwaar", "-": return false
    default:
      fail(
        .notYesOrNo,
        column,
        Bilingual(
          en: "\"\(word.shortened)\" is neither yes nor no",
          nl: "\"\(word.shortened)\" is geen ja of nee"
        ),
        help: Bilingual(en: "write yes or no", nl: "schrijf ja of nee")
      )
      return nil
    }
  }
}

/// Letters with separate accents joined to single characters, so that equal names have equal bytes.
enum Composition {
  static func composed(_ text: String) -> String {
    // Combining marks U+0300 to U+036F start with CC or CD; without them nothing changes.
    guard text.utf8.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if (0x300...0x36F).contains(scalar.value), let last = result.last,
        let joined = join(last, scalar)
      {
        result.removeLast()
        result.append(joined)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The single letter that is canonically equal to a letter with a mark.
  private static func join(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    var pair = String.UnicodeScalarView()
    pair.append(base)
    pair.append(mark)
    let wanted = String(pair)
    for value in [0xC0...0x24F, 0x1E00...0x1EFF].joined() {
      if let scalar = Unicode.Scalar(UInt32(value)), String(Character(scalar)) == wanted {
        return scalar
      }
    }
    return nil
  }
}
