import Optimiser

/// Makes one input from a stream of random numbers.
struct Mutator {
  let corpus: Corpus
  var random: RandomSource

  /// The next input.
  mutating func input() -> [UInt8] {
    var bytes = base()
    let changes = random.below(7)
    for _ in 0..<changes { bytes = changed(bytes) }
    // Long texts are read often enough as prefixes.
    return bytes.count > 200_000 ? Array(bytes[..<200_000]) : bytes
  }

  private mutating func pick(_ list: [[UInt8]]) -> [UInt8] {
    list.isEmpty ? [] : list[random.below(list.count)]
  }

  private mutating func base() -> [UInt8] {
    switch random.below(100) {
    case 0..<62: return pick(corpus.pieces)
    case 62..<76: return pick(corpus.pieces) + body(pick(corpus.pieces))
    case 76..<78: return pick(corpus.texts)
    case 78..<88: return lines()
    case 88..<95: return wordSalad()
    default: return Hostile.text(&random, words: corpus.words, lines: corpus.lines)
    }
  }

  /// A piece without its language line.
  private func body(_ piece: [UInt8]) -> [UInt8] {
    guard let end = piece.firstIndex(of: 0x0A) else { return piece }
    return Array(piece[(end + 1)...])
  }

  private mutating func language() -> [UInt8] {
    Array(random.below(2) == 0 ? "language en\n".utf8 : "taal nl\n".utf8)
  }

  private mutating func lines() -> [UInt8] {
    var bytes = language()
    for _ in 0...random.below(12) { bytes += pick(corpus.lines) + [0x0A] }
    return bytes
  }

  private mutating func wordSalad() -> [UInt8] {
    var bytes = language()
    for _ in 0...random.below(40) {
      bytes += pick(corpus.words)
      bytes.append(random.below(6) == 0 ? 0x0A : 0x20)
    }
    return bytes
  }

  // MARK: Changes

  private mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty else { return pick(corpus.words) }
    switch random.below(10) {
    case 0..<3: return byteChanged(bytes)
    case 3..<7: return tokenChanged(bytes)
    case 7..<9: return lineChanged(bytes)
    default:
      // A splice: the start of this and the end of another.
      let other = pick(corpus.pieces)
      let cut = random.below(bytes.count + 1)
      return Array(bytes[..<cut]) + other[random.below(other.count + 1)...]
    }
  }

  private mutating func byteChanged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let place = random.below(bytes.count)
    switch random.below(6) {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
    case 3: bytes.insert(bytes[place], at: place)
    case 4: if place + 1 < bytes.count { bytes.swapAt(place, place + 1) }
    default: bytes[place] ^= 0x20
    }
    return bytes
  }

  /// The runs between spaces and line breaks, and those runs themselves.
  private static func tokens(_ bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for index in bytes.indices.dropFirst() where isSpace(bytes[index]) != isSpace(bytes[index - 1])
    {
      found.append(start..<index)
      start = index
    }
    found.append(start..<bytes.count)
    return found
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  private mutating func tokenChanged(_ bytes: [UInt8]) -> [UInt8] {
    let tokens = Mutator.tokens(bytes)
    let token = tokens[random.below(tokens.count)]
    let other = tokens[random.below(tokens.count)]
    let text = Array(bytes[token])
    switch random.below(6) {
    case 0: return Array(bytes[..<token.lowerBound] + bytes[token.upperBound...])
    case 1: return Array(bytes[..<token.upperBound] + [0x20] + text + bytes[token.upperBound...])
    case 2: return replaced(bytes, token, by: Array(bytes[other]))
    case 3, 4: return replaced(bytes, token, by: pick(corpus.words))
    default:
      let word = [0x20] + pick(corpus.words) + [0x20]
      return Array(bytes[..<token.upperBound] + word + bytes[token.upperBound...])
    }
  }

  private func replaced(_ bytes: [UInt8], _ range: Range<Int>, by text: [UInt8]) -> [UInt8] {
    Array(bytes[..<range.lowerBound] + text + bytes[range.upperBound...])
  }

  private mutating func lineChanged(_ bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let place = random.below(lines.count)
    switch random.below(6) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(lines[place], at: place)
    case 2: lines.swapAt(place, random.below(lines.count))
    case 3: lines.insert(pick(corpus.lines), at: place)
    case 4:
      // Two lines as one, with a semicolon or without.
      if place + 1 < lines.count {
        let next = lines.remove(at: place + 1)
        lines[place] += (random.below(2) == 0 ? Array("; ".utf8) : []) + next
      }
    default:
      // The first line names the other language.
      lines[0] = Array(random.below(2) == 0 ? "language en".utf8 : "taal nl".utf8)
    }
    return Array(lines.joined(separator: [0x0A]))
  }
}
