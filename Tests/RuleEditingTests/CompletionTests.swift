import RuleChecking
import RuleEditing
import RuleSyntax
import SourceText
import Testing

struct CompletionTests {
  /// What is offered at the end of some lines of a Dutch file that imports the town.
  private func offered(
    _ lines: String,
    _ registers: RegisterWords = RegisterWords()
  ) -> [Completion] {
    let text = "taal nl\npakket town.new versie 1\nimporteer town.base\n" + lines
    let index = Editing.index.replacing(Editing.parse("new.rules", text))
    return index.completions(in: "new.rules", at: text.utf8.count, registers: registers)
  }

  private func labels(_ lines: String, _ registers: RegisterWords = RegisterWords()) -> [String] {
    offered(lines, registers).map(\.label)
  }

  @Test
  func `a line starts with what the declaration lacks`() {
    let all = labels("regel r voor elke shop\n  bron plan\n  ")
    // Five clauses a rule needs, in order of name; `bron` stands there already.
    #expect(Set(all.prefix(5)) == ["team", "duurt", "binnen", "vanaf", "elke"])
    #expect(all.contains("rol"))
    #expect(labels("regel r voor elke shop\n  te") == ["team", "telt voor"])
    #expect(labels("ladder l\n  tr") == ["trede"])
    #expect(labels("re").contains("regel"))
    #expect(!labels("").contains("team"))
  }

  @Test
  func `clauses are offered under a first line that cannot be read yet`() {
    #expect(labels("regel r voor elke \n  du") == ["duurt"])
    #expect(labels("rol boa-x\n  bron plan\nladder \n  tr") == ["trede"])
    #expect(!labels("ladder \n  du").contains("duurt"))
  }

  @Test
  func `a clause comes with places to fill in`() {
    let takes = offered("regel r\n  duu").first
    #expect(takes?.snippet == "duurt ${1:1 u 30 min}")
    #expect(takes?.documentation == "duurt 1 u 30 min")
    let rule = offered("regel").first
    #expect(
      rule?.snippet
        == "regel ${1:shop-check} ${2:\"Shops\"} voor elke ${3:shop} wanneer ${4:risk is high}"
    )
  }

  @Test
  func `keywords and values fit the words before`() {
    #expect(labels("document d \"D\" op \"x\" st") == ["status"])
    #expect(
      labels("document d \"D\" op \"x\" status ") == [
        "concept", "ingetrokken", "ontbreekt", "vastgesteld",
      ]
    )
    #expect(labels("regime r\n  gaat v") == ["voor"])
    #expect(labels("regel r\n  duurt 1 ") == ["min", "u", "minuten", "minuut", "uren", "uur"])
    #expect(labels("regel r\n  vanaf 1 ja") == ["januari"])
    #expect(labels("regel r\n  binnen 07:00-12:00 op ma") == ["maandag", "maandagen"])
    #expect(labels("regel r\n  binnen 07:00-12:00 op maandag t").contains("tot en met"))
    #expect(labels("regel r\n  elk kalenderjaar 2 keer, ").contains("minstens"))
    #expect(labels("regel r\n  # ") == [])
    #expect(labels("regel r\n  bron plan \"par") == [])
  }

  @Test
  func `names are of the sort that fits`() {
    #expect(labels("regel r\n  team 1 ") == ["boa", "police"])
    #expect(labels("regel r\n  team 1 boa met ") == ["exam"])
    #expect(labels("regel r\n  bij overtreding volg s") == ["steps"])
    #expect(labels("regel r\n  binnen d") == ["day-hours"])
    #expect(labels("regel r\n  bron ") == ["draft", "plan"])
    #expect(labels("importeer town.s") == ["town.shops"])
    // A rule of a file that is not imported brings its import, after the other one.
    let check = offered("voorrang bij schaarste\n  volgorde sh").first
    #expect(check?.label == "shop-check")
    #expect(check?.edits.map(\.text) == ["importeer town.shops\n"])
    #expect(check?.edits.first?.range == TextRange(53, 53))
  }

  @Test
  func `conditions offer classifications, classes and the words of registers`() {
    let words = RegisterWords(fields: ["owner": ["city", "other"]])
    let rule = "regel r voor elke shop wanneer "
    #expect(labels(rule, words).prefix(3) == ["controles", "klachten", "niet"])
    #expect(labels(rule + "ri", words) == ["risk"])
    #expect(labels(rule + "risk is ", words) == ["high", "low", "medium"])
    #expect(labels(rule + "ow", words) == ["owner"])
    #expect(labels(rule + "owner is ", words) == ["city", "other"])
    #expect(labels(rule + "risk is low e", words) == ["en"])
    #expect(
      labels("regel r voor elke shop\n  elk kalenderjaar 1 keer wanneer risk is m") == ["medium"]
    )
    #expect(
      labels("indeling shop naar size\n  big wanneer floor >= 5\n  small wanneer niet b") == ["big"]
    )
  }

  @Test(arguments: Editing.names)
  func `what really follows is offered after one or two letters`(_ name: String) throws {
    let index = try #require(Editing.index(name))
    var (tried, missed) = (0, [String]())
    for file in index.files {
      // Names that the line declares, and numbers, times and strings, cannot be known.
      let declared = Set(
        index.names(in: file.file.name).filter(\.isDeclaration).map(\.range.start)
      )
      for token in file.tree.tokens where token.kind == .word && !declared.contains(token.start) {
        let text = file.file.text(TextRange(Int(token.start), Int(token.end)))
        let letters = min(text.utf8.count, 2)
        let items = index.completions(in: file.file.name, at: Int(token.start) + letters)
        tried += 1
        let isOffered = items.contains {
          let first = $0.text.split(separator: " ").first ?? ""
          return first.lowercased() == text.lowercased()
        }
        if !isOffered { missed.append("\(file.file.name) `\(text)` at \(token.start)") }
      }
    }
    let lost = missed.count * 1000 / max(tried, 1)
    #expect(lost < 10, "\(missed.count) of \(tried): \(missed.prefix(40).joined(separator: "; "))")
    #expect(tried > 300)
  }

  @Test(arguments: Editing.names)
  func `every keyword offered can be followed`(_ name: String) throws {
    let index = try #require(Editing.index(name))
    var tried = 0
    for file in index.files {
      let outline = file.documentSymbols
      for token in file.tree.tokens where Int(token.start) % 7 == 0 && token.kind != .newline {
        let items = index.completions(in: file.file.name, at: Int(token.start))
        for item in items where item.kind == .keyword || item.kind == .line {
          let line = CompletionTests.line(file.file.bytes, Int(item.range.start))
          let open = outline.last { Int($0.range.start) < line.start }
          let written = line.text + Array(item.text.utf8)
          let ways = RuleParser.continuations(
            after: written + [0x20],
            in: file.language,
            open: open.flatMap { if case .declaration(let kind) = $0.kind { kind } else { nil } }
          )
          tried += 1
          #expect(!ways.isEmpty, "\(file.file.name): \(String(decoding: written, as: UTF8.self))")
        }
      }
    }
    #expect(tried > 500)
  }

  /// The line up to an offset.
  private static func line(_ bytes: [UInt8], _ offset: Int) -> (start: Int, text: [UInt8]) {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != UInt8(ascii: ";") { start -= 1 }
    return (start, Array(bytes[start..<offset]))
  }

  @Test
  func `every snippet without its places is the example`() {
    for language in [Language.english, .dutch] {
      let head = language == .english ? "language en\n" : "taal nl\n"
      let index = RuleIndex([Editing.parse("x.rules", head)])
      let items = index.completions(in: "x.rules", at: head.utf8.count)
      #expect(items.count >= 20)
      for item in items {
        let plain = (item.snippet ?? item.text).replacing(#/\$\{\d+:((?:[^}\\]|\\.)*)\}/#) {
          $0.output.1
        }
        .replacing("\\", with: "")
        if item.snippet != nil { #expect(plain == item.documentation) }
      }
    }
  }
}
