import RuleSyntax
import SourceText
import Testing

/// At every point of a line where the reader chooses, the choices begin with different words, in
/// either language: so a file means the same after translation.
@Suite
struct KeywordCollisionTests {
  /// What a part may begin with: spellings of keywords, or a class of tokens such as `<word>`.
  private func starts(_ part: ShapePart, _ language: Language) -> Set<String> {
    switch part {
    case .word(let keyword), .flag(_, let keyword): spellings([keyword], language)
    case .oneOf(_, let keywords): spellings(keywords, language)
    case .number: ["<number>"]
    case .slot(_, let kind): starts(kind, language)
    case .comma: [","]
    case .equals: ["="]
    case .optional(let parts), .list(let parts), .andList(let parts):
      starts(parts, follow: [], language)
    case .choice(let options):
      options.reduce(into: []) { $0.formUnion(starts($1, follow: [], language)) }
    case .signed(_, let negative, let positive, let signFirst):
      signFirst ? spellings([negative, positive], language) : ["<number>"]
    }
  }

  private func starts(_ kind: SlotKind, _ language: Language) -> Set<String> {
    let word: Set<String> = ["<word>"]
    let number: Set<String> = ["<number>"]
    let euro = spellings([.euro], language)
    switch kind {
    case .name, .kindName, .rawWord, .languageCode, .outcome: return word
    case .version: return word.union(number)
    case .string: return ["<string>"]
    case .nameOrString: return ["<string>", "<word>"]
    case .integer, .duration, .period, .places, .date, .dayOfYear: return number
    case .time, .window: return ["<time>"]
    case .windowOrName: return ["<time>", "<word>"]
    case .integerOrName, .durationOrName, .percentOrName, .speedOrName, .dateOrName:
      return word.union(number)
    case .quantity: return number.union(["<time>"]).union(euro)
    case .quantityOrName: return number.union(["<time>", "<word>"]).union(euro)
    case .days:
      return number.union(
        spellings(
          [
            .anyDay, .first, .publicHoliday, .monday, .tuesday, .wednesday, .thursday, .friday,
            .saturday, .sunday,
          ],
          language
        )
      )
    case .condition:
      return word.union(["("]).union(
        spellings([.not, .violations, .complaints, .checks], language)
      )
    }
  }

  private func spellings(_ keywords: [Keyword], _ language: Language) -> Set<String> {
    Set(keywords.flatMap { $0.spellings(in: language) }.map { $0.lowercased() })
  }

  /// What a sequence may begin with; a comma takes along what comes after it.
  private func starts(
    _ parts: [ShapePart],
    follow: Set<String>,
    _ language: Language
  ) -> Set<String> {
    guard let first = parts.first else { return follow }
    let rest = Array(parts.dropFirst())
    switch first {
    case .comma: return Set(starts(rest, follow: follow, language).map { ", \($0)" })
    case .optional(let inner):
      let after = starts(rest, follow: follow, language)
      return starts(inner, follow: after, language).union(after)
    default: return starts(first, language)
    }
  }

  /// Whether the reader could take the one for the other: the same words, or the first words of
  /// longer ones.
  private func collisions(_ left: Set<String>, _ right: Set<String>) -> [String] {
    left.sorted().flatMap { one in
      right.sorted().filter { $0 == one || $0.hasPrefix(one + " ") || one.hasPrefix($0 + " ") }
    }
  }

  /// Every choice within a sequence of parts: what collides in it.
  private func collisions(
    in parts: [ShapePart],
    follow: Set<String>,
    _ language: Language
  ) -> [String] {
    var found: [String] = []
    for (index, part) in parts.enumerated() {
      let after = starts(Array(parts[(index + 1)...]), follow: follow, language)
      switch part {
      case .optional(let inner):
        found += collisions(starts(inner, follow: after, language), after)
        found += collisions(in: inner, follow: after, language)
      case .choice(let options):
        for (number, option) in options.enumerated() {
          let begin = starts(option, follow: after, language)
          for other in options[(number + 1)...] {
            found += collisions(begin, starts(other, follow: after, language))
          }
          found += collisions(in: option, follow: after, language)
        }
      case .oneOf(_, let keywords):
        for (number, keyword) in keywords.enumerated() {
          for other in keywords[(number + 1)...] {
            found += collisions(spellings([keyword], language), spellings([other], language))
          }
        }
      case .list(let inner):
        let again = Set(starts(inner, follow: after, language).map { ", \($0)" })
        found += collisions(again, after)
        found += collisions(in: inner, follow: again.union(after), language)
      case .andList(let inner):
        let again = spellings([.and], language)
        found += collisions(again, after)
        found += collisions(in: inner, follow: again.union(after), language)
      case .signed(_, let negative, let positive, _):
        found += collisions(spellings([negative], language), spellings([positive], language))
      case .word, .flag, .number, .slot, .comma, .equals: break
      }
    }
    return found
  }

  @Test(arguments: Language.allCases)
  func `within a line the choices begin with different words`(language: Language) {
    for shape in Shape.all {
      let found = collisions(in: shape.parts, follow: ["<end>"], language)
      #expect(found == [], "\(shape.english)")
    }
  }

  /// Whether two shapes with the same first words go apart before one of them ends.
  private func goApart(_ left: Shape, _ right: Shape, _ language: Language) -> Bool {
    for index in 0..<max(left.parts.count, right.parts.count) {
      let one = starts(Array(left.parts.dropFirst(index)), follow: ["<end>"], language)
      let other = starts(Array(right.parts.dropFirst(index)), follow: ["<end>"], language)
      if one.isDisjoint(with: other) { return true }
    }
    return false
  }

  @Test(arguments: Language.allCases)
  func `under each declaration a line is told by its first words, or soon after`(
    language: Language
  ) {
    var pairs = 0
    for kind in DeclarationKind.allCases {
      let allowed = Shape.all.filter { shape in
        if case .declaration = shape.target { true } else { shape.fits(kind) }
      }
      for (number, left) in allowed.enumerated() {
        for right in allowed[(number + 1)...] {
          guard left.dialect == nil || right.dialect == nil || left.dialect == right.dialect
          else { continue }
          pairs += 1
          let (one, other) = (left.lead, right.lead)
          if let one, let other, one != other {
            let same = spellings([one], language).intersection(spellings([other], language))
            #expect(same.isEmpty, "\(left.english) and \(right.english)")
          } else if one == other {
            #expect(goApart(left, right, language), "\(left.english) and \(right.english)")
          }
        }
      }
    }
    #expect(pairs > 10_000)
  }

  @Test
  func `each keyword has a spelling of its own words in both languages`() {
    for keyword in Keyword.allCases {
      for language in Language.allCases {
        let spellings = keyword.spellings(in: language)
        #expect(!spellings.isEmpty && spellings.allSatisfy { !$0.isEmpty }, "\(keyword)")
      }
    }
  }

  // The check itself finds a collision that is planted: `from` and the `from` of registers.
  @Test
  func `a collision that is planted is found`() {
    let parts: [ShapePart] = [.choice([[.word(.from)], [.word(.kindFrom)]])]
    #expect(collisions(in: parts, follow: [], .english) == ["from"])
    #expect(collisions(in: parts, follow: [], .dutch) == [])
  }
}
