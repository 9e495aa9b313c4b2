import Optimiser

/// Texts that go to extremes: depth, length, counts, bytes that are no text.
enum Hostile {
  static func text(
    _ random: inout RandomSource,
    words: [[UInt8]],
    lines: [[UInt8]]
  ) -> [UInt8] {
    let count = 1 + random.below(random.below(20) == 0 ? 2000 : 60)
    let head = "language en\n"
    let text: String
    switch random.below(16) {
    case 0:
      let open = String(repeating: "(", count: count)
      let close = String(repeating: ")", count: random.below(3) == 0 ? random.below(count) : count)
      text = "\(head)kind a from \"a.csv\" when \(open)type is b\(close)\n"
    case 1:
      text = "\(head)kind a from \"a.csv\" when \(String(repeating: "not ", count: count))b\n"
    case 2:
      let joint = random.below(2) == 0 ? " or x is y" : " and not x is y"
      text = "\(head)kind a from \"a.csv\" when x is y\(String(repeating: joint, count: count))\n"
    case 3: text = head + String(repeating: ",", count: count * 3) + "\n"
    case 4: text = head + String(repeating: ";", count: count * 5)
    case 5:
      text =
        "\(head)rule a\n  partners b" + String(repeating: ", b", count: count)
        + "\n  order a, a, a\n"
    case 6: text = "\(head)rule a\n" + String(repeating: "  every day 1 times\n", count: count)
    case 7: text = head + String(repeating: "rule A\nzz\n", count: min(count, 150))
    case 8: text = "\(head)role \(String(repeating: "a-", count: count))b\n"
    case 9: text = "\(head)rule a \"\(String(repeating: "é", count: count * 2))\n"
    case 10: text = "\(head)parameter a = \(String(repeating: "9", count: count)) h\n"
    case 11:
      text =
        "\(head)rule a\n  within 09:00-10:00" + String(repeating: ", 09:00-10:00", count: count)
        + " on Monday" + String(repeating: ", Monday", count: count) + "\n"
    case 12: text = String(repeating: "\u{FEFF}", count: count % 5) + head + "role a\n"
    case 13: return bytes(&random, count)
    case 14: return wide(&random, Array(head.utf8))
    default:
      var bytes = Array(head.utf8)
      for _ in 0..<min(count, 60) where !lines.isEmpty && !words.isEmpty {
        bytes += lines[random.below(lines.count)] + [0x3B, 0x20]
        bytes += words[random.below(words.count)] + [0x0A]
      }
      return bytes
    }
    return Array(text.utf8)
  }

  private static func bytes(_ random: inout RandomSource, _ count: Int) -> [UInt8] {
    let marks = Array(" \n\"#;,-=<>().09azAZ:/%_".utf8)
    return (0..<count * 2).map { _ in
      random.below(3) == 0
        ? UInt8(truncatingIfNeeded: random.next()) : marks[random.below(marks.count)]
    }
  }

  /// UTF-16, or UTF-8 cut in the middle of a character.
  private static func wide(_ random: inout RandomSource, _ head: [UInt8]) -> [UInt8] {
    switch random.below(3) {
    case 0: return [0xFF, 0xFE] + head.flatMap { [$0, 0] }
    case 1: return head + Array("rule a \"é\u{1F46E}".utf8).dropLast(1 + random.below(3)) + [0x0A]
    default: return head + [0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF8, 0x88, 0x80, 0x80, 0x0A, 0xE2, 0x80]
    }
  }
}
