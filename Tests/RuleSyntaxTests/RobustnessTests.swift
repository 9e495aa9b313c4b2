import SourceText
import Testing

@testable import RuleSyntax

/// A small generator with a seed (SplitMix64).
private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Every shape's example in one file.
private func sample(_ language: Language) -> String {
  var lines = [language == .english ? "language en" : "taal nl"]
  for shape in Shape.all where shape.target != .declaration(.language) {
    if case .clause = shape.target, let context = shape.contexts.first,
      let head = Shape.all.first(where: { $0.target == .declaration(context) })
    {
      lines.append(language == .english ? head.english : head.dutch)
    }
    lines.append("  " + (language == .english ? shape.english : shape.dutch))
  }
  return lines.joined(separator: "\n") + "\n"
}

@Suite
struct Robustness {
  private func check(_ bytes: [UInt8]) {
    let parsed = RuleParser.parse(SourceFile(name: "a", bytes: bytes))
    #expect(parsed.tree.text == bytes)
    // Children lie inside their parents.
    let nodes = parsed.tree.nodes
    #expect(
      nodes.indices.allSatisfy { index in
        let node = nodes[index]
        return Int(node.endNode) > index && Int(node.endNode) <= nodes.count
          && node.firstToken <= node.endToken
      }
    )
  }

  @Test
  func `any bytes give a tree with the same text`() {
    var dice = Dice(state: 20_261_121)
    for round in 0..<300 {
      let count = Int(dice.next() % 200)
      check(
        (0..<count).map { _ in
          // Half of the rounds draw from bytes that matter more often.
          let raw = UInt8(truncatingIfNeeded: dice.next())
          return round % 2 == 0
            ? raw : Array(" \n\"#;,-=<>().09azAZ\u{E9}\u{2013}\u{201C}".utf8)[Int(raw) % 27]
        }
      )
    }
    check([0xEF, 0xBB, 0xBF])
    check([0])
    check([])
  }

  @Test
  func `another encoding is told once`() {
    let text = "language en\nrole caf\u{E9}\n  source plan \"caf\u{E9}\"\n"
    let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let wide: [UInt8] = text.utf16.reduce(into: [0xFF, 0xFE]) { bytes, unit in
      bytes += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
    }
    for bytes in [latin, wide] {
      let file = SourceFile(name: "a", bytes: bytes)
      #expect(RuleParser.parse(file).diagnostics.map(\.code) == ["R0009"])
      check(bytes)
    }
    let marked = SourceFile(name: "a", text: "\u{FEFF}language en\r\nrole boa\r\n")
    #expect(RuleParser.parse(marked).diagnostics.isEmpty)
  }

  @Test
  func `changed samples give a tree with the same text`() {
    var dice = Dice(state: 7)
    for language in Language.allCases {
      let bytes = Array(sample(language).utf8)
      for _ in 0..<30 {
        var changed = bytes
        for _ in 0..<8 {
          let place = Int(dice.next() % UInt64(changed.count))
          switch dice.next() % 3 {
          case 0: changed[place] = UInt8(truncatingIfNeeded: dice.next())
          case 1: changed.remove(at: place)
          default: changed.insert(UInt8(truncatingIfNeeded: dice.next()), at: place)
          }
        }
        check(changed)
      }
    }
  }

  @Test
  func `every prefix of every example can be read`() {
    for shape in Shape.all {
      for line in [shape.english, shape.dutch] {
        let bytes = Array("language en\nrule x\n\(line)".utf8)
        for count in 18...bytes.count { check(Array(bytes[..<count])) }
        let file = SourceFile(name: "a", bytes: Array(bytes.dropLast(3)))
        #expect(RuleParser.parseMending(file).tree.text == file.bytes)
      }
    }
  }

  @Test
  func `every example without one of its tokens can be read, with at most one message`() {
    for shape in Shape.all {
      for (language, line) in [("language en", shape.english), ("taal nl", shape.dutch)] {
        let context = shape.contexts.first ?? .rule
        let head = Shape.all.first { $0.target == .declaration(context) }
        let first = language == "taal nl" ? head?.dutch ?? "" : head?.english ?? ""
        let isClause = if case .clause = shape.target { true } else { false }
        let before = language + "\n" + (isClause ? first + "\n" : "")
        let (tokens, _) = Lexer.tokens(of: Array(line.utf8), .shared)
        for token in tokens.dropLast() {
          let bytes = Array(line.utf8)
          let text = bytes[..<Int(token.start)] + bytes[Int(token.end)...]
          let file = SourceFile(name: "a", bytes: Array(before.utf8) + text)
          let parsed = RuleParser.parse(file)
          #expect(parsed.tree.text == file.bytes)
          let shown = String(decoding: text, as: UTF8.self)
          #expect(
            parsed.diagnostics.count <= 1,
            "\(shown): \(parsed.diagnostics.map(\.message.english))"
          )
        }
      }
    }
  }

  @Test
  func `nesting 200 deep is read, deeper is told, however deep`() {
    func nested(_ depth: Int) -> [String] {
      let open = String(repeating: "(", count: depth)
      let close = String(repeating: ")", count: depth)
      return findings("language en\nkind a from \"a.csv\" when \(open)type is b\(close)\n")
    }
    #expect(nested(199) == [])
    #expect(nested(200) == ["2:R0060"])
    #expect(nested(1900) == ["2:R0060"])
    let many = String(repeating: "not ", count: 900)
    #expect(findings("language en\nkind a from \"a.csv\" when \(many)b\n") == ["2:R0060"])
  }

  @Test
  func `long lines and large files are told and not read`() {
    let long = String(repeating: "a", count: 5000)
    #expect(findings("language en\nrole \(long)\nrole b\n") == ["2:R0005"])
    let large = SourceFile(
      name: "a",
      bytes: Array(repeating: 10, count: RuleParser.largestFile + 1)
    )
    #expect(RuleParser.parse(large).diagnostics.map(\.code) == ["R0004"])
  }

  @Test
  func `after 200 mistakes the rest is counted`() {
    let lines = String(repeating: "role A\n", count: 250)
    let found = findings("language en\n" + lines)
    #expect(found.count == 201 && found.filter { $0.hasSuffix("R0007") }.count == 1)
  }

  @Test
  func `of 1000 clauses and 20000 declarations the rest is told once and not read`() {
    // Line 1 is the language, line 2 the head: the 1001st clause stands on line 1003.
    let clauses = String(repeating: "  source plan\n", count: 1100)
    let one = SourceFile(name: "a", text: "language en\nrole a\n\(clauses)role b\n")
    let parsed = RuleParser.parse(one)
    #expect(findings("language en\nrole a\n" + clauses) == ["1003:R0063"])
    #expect(parsed.declarations.map(\.clauses.count) == [0, 1000, 0])
    #expect(parsed.declarations.map(\.isComplete) == [true, false, true])
    // Declaration 20,001 is line 20,001, since the language line is the first.
    let heads = "language en\n" + String(repeating: "role a\n", count: 20_100)
    #expect(findings(heads) == ["20001:R0063"])
  }

  @Test
  func `junk under a head that cannot be read is passed over in silence`() {
    let junk = String(repeating: "zz zz\n", count: 3000)
    #expect(findings("language en\nrule A\n" + junk + "role b\n") == ["2:R0020"])
  }

  @Test
  func `the word for not in the other language is no field`() {
    #expect(findings("language en\nkind a from \"a.csv\" when niet is b\n") == ["2:R0013"])
    #expect(findings("taal nl\nsoort a uit \"a.csv\" wanneer not is b\n") == ["2:R0013"])
    #expect(findings("language en\nkind a from \"a.csv\" when type is niet\n") == [])
  }
}
