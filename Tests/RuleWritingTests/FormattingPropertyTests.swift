import RuleSyntax
import SourceText
import Testing

@testable import RuleWriting

/// A small generator with a seed (SplitMix64).
struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// What formatting keeps, on real files, on files with the layout broken and on broken files.
@Suite
struct FormattingPropertyTests {
  /// What holds for any file: formatting twice is formatting once, it says the same with the same
  /// findings, comments stay in order, and lines that were not read stay byte for byte.
  private func holds(_ bytes: [UInt8], _ name: String) -> [UInt8] {
    let parsed = Meaning.parse(bytes)
    let written = RuleFormatter.format(parsed)
    let again = Meaning.parse(written)
    #expect(RuleFormatter.format(again) == written, "idempotent: \(name)")
    #expect(Meaning.items(again) == Meaning.items(parsed), "says the same: \(name)")
    #expect(Meaning.codes(again) == Meaning.codes(parsed), "same findings: \(name)")
    #expect(Meaning.comments(again) == Meaning.comments(parsed), "comments: \(name)")
    #expect(kept(again) == kept(parsed), "lines not read: \(name)")
    return written
  }

  /// The bytes of the lines that were not read.
  private func kept(_ parsed: ParsedFile) -> [[UInt8]] {
    WrittenLines(parsed).lines.filter(\.isKept).map { Array(parsed.file.bytes[$0.start..<$0.end]) }
  }

  private func corpus() throws -> [(path: String, bytes: [UInt8])] {
    let english = try Corpus.shipped()
    let dutch = english.map { file in
      ("\(file.path) nl", RuleTranslator.translate(Meaning.parse(file.bytes), to: .dutch))
    }
    return try english + dutch + Corpus.golden()
      + Language.allCases.map { ("shapes \($0)", Corpus.shapes($0)) }
  }

  @Test
  func `files of both languages say the same when formatted, comments in place`() throws {
    for (path, bytes) in try corpus() + Corpus.slips() { _ = holds(bytes, path) }
  }

  // Indentation, blank lines, tabs, carriage returns and joining of clauses mean nothing, so every
  // broken layout is mended: where no blank lines or comments are lost, to the very same bytes.
  @Test
  func `broken layouts are mended`() throws {
    for (path, bytes) in try corpus() {
      let right = RuleFormatter.format(Meaning.parse(bytes))
      let text = String(decoding: right, as: UTF8.self)
      guard kept(Meaning.parse(right)).isEmpty else { continue }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let flat = lines.map { $0.drop { $0 == " " } }.joined(separator: "\n")
      #expect(holds(Array(flat.utf8), "flat \(path)") == right, "flat \(path)")
      let windows = text.replacing("\n", with: " \t\r\n").replacing("  ", with: "\t")
      #expect(holds(Array(windows.utf8), "crlf \(path)") == right, "crlf \(path)")
      let tripled = text.replacing("\n\n", with: "\n \n\r\n\n")
      #expect(holds(Array(tripled.utf8), "blank \(path)") == right, "blank \(path)")
      let joined = lines.map { $0.contains("#") || $0.isEmpty ? "\n\($0)\n" : "\($0) ;; " }.joined()
      _ = holds(Array(joined.utf8), "joined \(path)")
    }
  }

  // 2,000 files, each a piece of a real one with up to eight bytes or lines changed.
  @Test
  func `broken files are formatted where they were read, and kept where not`() throws {
    var dice = Dice(state: 20_261_121)
    let files = try corpus().map(\.bytes)
    let odd = [
      " ", "\n", "\r\n", "\t", "#", "\"", ";", ",", "-", "\u{2013}", "\u{201C}", "\u{A0}", "0", "x",
    ]
    for round in 0..<2000 {
      let file = files[Int(dice.next() % UInt64(files.count))]
      let start = Int(dice.next() % UInt64(file.count))
      var bytes = Array(file[start..<min(file.count, start + 800)])
      for _ in 0..<(dice.next() % 9) {
        let place = Int(dice.next() % UInt64(bytes.count + 1))
        switch dice.next() % 3 {
        case 0: if place < bytes.count { bytes.remove(at: place) }
        case 1: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: dice.next()) }
        default:
          bytes.insert(contentsOf: Array(odd[Int(dice.next() % 14)].utf8), at: place)
        }
      }
      _ = holds(bytes, "round \(round)")
    }
  }
}
