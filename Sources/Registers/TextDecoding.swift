/// The bytes of a list as UTF-8, with the way back to the file's own bytes.
struct DecodedText {
  enum Encoding: Hashable {
    case utf8
    case utf8WithMark
    case utf16LittleEndian
    case utf16BigEndian
    case windows1252
  }

  enum Failure: Hashable {
    case tooLarge
    case workbook(offset: Int)
    case unknown(offset: Int)
  }

  /// The largest file that is read: 64 MB.
  static let sizeLimit = 64 * 1024 * 1024

  /// UTF-8 bytes; `start` is where the text begins, after a byte order mark.
  let bytes: [UInt8]
  let start: Int
  let encoding: Encoding
  /// For Windows-1252, the first byte that is not UTF-8.
  let firstForeign: Int?
  /// The file's offset of each byte; nil when they are the same.
  private let offsets: [Int32]?

  /// The offset in the file of an offset in `bytes`.
  func fileOffset(_ offset: Int) -> Int {
    guard let offsets else { return offset }
    return Int(offsets[min(max(offset, 0), offsets.count - 1)])
  }

  /// Whether replacements can be given as UTF-8 text for the file's own bytes.
  var takesFixes: Bool {
    switch encoding {
    case .utf8, .utf8WithMark, .windows1252: true
    case .utf16LittleEndian, .utf16BigEndian: false
    }
  }

  /// Decides on the encoding in a fixed order: size, byte order mark, NUL, UTF-8, Windows-1252.
  static func decode(_ bytes: [UInt8]) -> Result<DecodedText, DecodingFailure> {
    if bytes.count > sizeLimit { return .failure(DecodingFailure(reason: .tooLarge)) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, bigEndian: true) }
    if let nul = bytes.firstIndex(of: 0) {
      return .failure(DecodingFailure(reason: .workbook(offset: nul)))
    }
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let foreign = firstInvalidUTF8(bytes) else {
      return .success(
        DecodedText(
          bytes: bytes,
          start: marked ? 3 : 0,
          encoding: marked ? .utf8WithMark : .utf8,
          firstForeign: nil,
          offsets: nil
        )
      )
    }
    if marked { return .failure(DecodingFailure(reason: .unknown(offset: foreign))) }
    return windows1252(bytes, foreign: foreign)
  }

  /// The offset of the first byte that does not belong to a well-formed UTF-8 sequence.
  static func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    var index = 0
    let count = bytes.count
    while index < count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      // The bounds of the second byte rule out overlong forms, surrogates and 110000 and above.
      let more: Int
      var low: UInt8 = 0x80
      var high: UInt8 = 0xBF
      switch lead {
      case 0xC2...0xDF: more = 1
      case 0xE0...0xEF:
        more = 2
        if lead == 0xE0 { low = 0xA0 }
        if lead == 0xED { high = 0x9F }
      case 0xF0...0xF4:
        more = 3
        if lead == 0xF0 { low = 0x90 }
        if lead == 0xF4 { high = 0x8F }
      default: return index
      }
      guard index + more < count else { return index }
      for step in 1...more {
        let byte = bytes[index + step]
        if byte < (step == 1 ? low : 0x80) || byte > (step == 1 ? high : 0xBF) { return index }
      }
      index += more + 1
    }
    return nil
  }

  private static func utf16(
    _ bytes: [UInt8],
    bigEndian: Bool
  ) -> Result<DecodedText, DecodingFailure> {
    var result: [UInt8] = []
    var offsets: [Int32] = []
    var index = 2
    func unit(_ at: Int) -> UInt32? {
      guard at + 1 < bytes.count else { return nil }
      let (first, second) = (UInt32(bytes[at]), UInt32(bytes[at + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    while index < bytes.count {
      guard var value = unit(index), value != 0 else {
        return .failure(DecodingFailure(reason: .unknown(offset: index)))
      }
      var width = 2
      if (0xD800..<0xDC00).contains(value), let low = unit(index + 2),
        (0xDC00..<0xE000).contains(low)
      {
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        width = 4
      }
      guard let scalar = Unicode.Scalar(value) else {
        return .failure(DecodingFailure(reason: .unknown(offset: index)))
      }
      append(scalar, from: index, to: &result, &offsets)
      index += width
    }
    offsets.append(Int32(clamping: bytes.count))
    return .success(
      DecodedText(
        bytes: result,
        start: 0,
        encoding: bigEndian ? .utf16BigEndian : .utf16LittleEndian,
        firstForeign: nil,
        offsets: offsets
      )
    )
  }

  private static func windows1252(
    _ bytes: [UInt8],
    foreign: Int
  ) -> Result<DecodedText, DecodingFailure> {
    var result: [UInt8] = []
    var offsets: [Int32] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    for (index, byte) in bytes.enumerated() {
      guard let scalar = scalar(windows1252: byte) else {
        return .failure(DecodingFailure(reason: .unknown(offset: index)))
      }
      append(scalar, from: index, to: &result, &offsets)
    }
    offsets.append(Int32(clamping: bytes.count))
    return .success(
      DecodedText(
        bytes: result,
        start: 0,
        encoding: .windows1252,
        firstForeign: foreign,
        offsets: offsets
      )
    )
  }

  private static func append(
    _ scalar: Unicode.Scalar,
    from offset: Int,
    to bytes: inout [UInt8],
    _ offsets: inout [Int32]
  ) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      bytes.append(byte)
      offsets.append(Int32(clamping: offset))
    }
  }

  /// The character of a byte; nil for the five bytes that Windows-1252 leaves undefined.
  static func scalar(windows1252 byte: UInt8) -> Unicode.Scalar? {
    guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
    let value = highHalf[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// What 80 to 9F stand for (the WHATWG index, with its five undefined bytes left out).
  private static let highHalf: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}

/// Why a file cannot be read as text.
struct DecodingFailure: Error, Hashable {
  let reason: DecodedText.Failure
}
