import Foundation
import RuleWriting
import SourceText
import TestSupport
import Testing

@testable import RuleSyntax

/// What a file says, without places: for comparing files.
func plain(_ file: ParsedFile) -> [String] {
  file.declarations.flatMap { declaration in
    [
      "\(declaration.kind) \(plain(declaration.slots.filter { $0.label != .title || !isRule(declaration) }))"
    ]
      + titles(declaration, file.language)
      + declaration.clauses.filter { $0.kind != .label || !isRule(declaration) }
      .map { "  \($0.kind) \(plain($0.slots))" }
  }
}

private func isRule(_ declaration: DeclarationSyntax) -> Bool { declaration.kind == .rule }

/// The titles of a rule by language: the one in its first line is in the language of the file.
private func titles(_ declaration: DeclarationSyntax, _ language: Language) -> [String] {
  guard isRule(declaration) else { return [] }
  var titles = declaration[.title].map { [(language.rawValue, "\($0.value)")] } ?? []
  for clause in declaration.clauses where clause.kind == .label {
    guard let code = clause[.languageCode], case .word(let word) = code.value,
      let text = clause[.text]
    else { continue }
    titles.append((word, "\(text.value)"))
  }
  return titles.sorted { $0.1 < $1.1 }.map { "  title \($0.0)=\($0.1)" }
}

private func plain(_ slots: [SlotSyntax]) -> String {
  slots.map { "\($0.label)=\(plain($0.value, $0.label))" }.joined(separator: " ")
}

private func plain(_ value: SlotValue, _ label: SlotLabel) -> String {
  switch value {
  case .condition(let condition): plain(condition)
  // Outcomes keep the words of the file.
  case .outcome: "outcome"
  case .word where label == .languageCode: "code"
  default: "\(value)"
  }
}

private func plain(_ condition: ConditionSyntax) -> String {
  switch condition {
  case .fieldIs(let field, let word, _): "\(field) is \(word)"
  case .compare(let field, let comparison, let value, _): "\(field) \(comparison) \(value)"
  case .clock(let field, let isAfter, let minutes, _): "\(field) \(isAfter) \(minutes)"
  case .recorded(let what, let span, let comparison, let count, _):
    "\(what) in \(span) \(comparison) \(count)"
  case .bareName(let name, _): name
  case .not(let inner): "not(\(plain(inner)))"
  case .all(let parts): "all(\(parts.map(plain).joined(separator: ", ")))"
  case .any(let parts): "any(\(parts.map(plain).joined(separator: ", ")))"
  }
}

/// The findings of a text, as `line:code`.
func findings(_ text: String) -> [String] {
  let file = SourceFile(name: "test.rules", text: text)
  return RuleParser.parse(file).diagnostics.map {
    "\(file.position(of: Int($0.range.start)).line):\($0.code)"
  }
}

/// All rule files of the project, by path.
func shippedRules() throws -> [(path: String, text: String)] {
  let root = Golden.root
  var result: [(String, String)] = []
  for folder in ["rules", "scenarios"] {
    let walker = FileManager.default.enumerator(
      at: root.appending(path: folder),
      includingPropertiesForKeys: nil
    )
    for case let url as URL in walker ?? .init() where url.pathExtension == "rules" {
      let path = String(url.path.dropFirst(root.path.count + 1))
      result.append((path, try String(contentsOf: url, encoding: .utf8)))
    }
  }
  return result.sorted { $0.0 < $1.0 }
}

@Suite
struct Parsing {
  @Test
  func `every shipped rule file reads without a mistake`() throws {
    for (path, text) in try shippedRules() {
      let file = SourceFile(name: path, text: text)
      let parsed = RuleParser.parse(file)
      #expect(parsed.tree.text == file.bytes)
      for finding in parsed.diagnostics {
        let place = file.position(of: Int(finding.range.start))
        Issue.record(
          "\(path):\(place.line):\(place.column) \(finding.code) \(finding.message.english) \(finding.help?.english ?? "") \(finding.fixes)"
        )
      }
    }
  }

  @Test
  func `every shape reads its examples alike in both languages`() {
    for shape in Shape.all {
      var results: [[String]] = []
      for (language, line) in [("language en", shape.english), ("taal nl", shape.dutch)] {
        var lines = line
        if case .clause = shape.target {
          let context = shape.contexts.first ?? .rule
          let head = Shape.all.first { $0.target == .declaration(context) }
          lines = (language == "taal nl" ? head?.dutch ?? "" : head?.english ?? "") + "\n" + line
        }
        if shape.target == .declaration(.language) { lines = "" }
        let file = SourceFile(name: "a", text: "\(language)\n\(lines)\n")
        let parsed = RuleParser.parse(file)
        #expect(parsed.diagnostics.map(\.message.english) == [], "\(line)")
        results.append(
          plain(parsed).filter { !$0.contains("languageCode=") || $0.contains("label") }
        )
      }
      let dutch = results[1].map {
        $0.replacing("politiecijfers", with: "police figures")
          .replacing("niet gezegd", with: "not said").replacing(
            "niet gemeten",
            with: "not measured"
          )
          .replacing("het protocol komt in maart", with: "the protocol comes in March")
          .replacing("title nl=string(\"Shops\")", with: "title en=string(\"Shops\")")
          .replacing("1 maand en review", with: "1 month and review")
      }
      #expect(results[0] == dutch)
    }
  }
}

@Suite
struct BothLanguages {
  private func said(_ bytes: [UInt8]) -> [String] {
    plain(RuleParser.parse(SourceFile(name: "a", bytes: bytes)))
  }

  @Test
  func `every shipped file says the same in Dutch, and is itself again in English`() throws {
    for (path, text) in try shippedRules() {
      let english = RuleParser.parse(SourceFile(name: path, text: text))
      let dutch = SourceFile(name: path, bytes: RuleTranslator.translate(english, to: .dutch))
      let parsed = RuleParser.parse(dutch)
      #expect(parsed.diagnostics.map(\.message.english) == [], "\(path)")
      #expect(said(dutch.bytes) == said(Array(text.utf8)), "\(path)")
      let back = RuleTranslator.translate(parsed, to: .english)
      #expect(said(back) == said(Array(text.utf8)), "\(path)")
    }
  }

  @Test
  func `the sample says the same in both languages`() throws {
    func read(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: Golden.root.appending(path: "Tests/Golden/syntax/\(name)")))
    }
    let english = try read("sample.en.rules")
    let dutch = try read("sample.nl.rules")
    for bytes in [english, dutch] {
      #expect(RuleParser.parse(SourceFile(name: "a", bytes: bytes)).diagnostics.isEmpty)
    }
    #expect(said(english) == said(dutch))
    #expect(said(english).count > 130)
    let translated = RuleTranslator.translate(
      RuleParser.parse(SourceFile(name: "a", bytes: english)),
      to: .dutch
    )
    let difference = Golden.difference(
      String(decoding: translated, as: UTF8.self),
      "syntax/sample.nl.rules"
    )
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test
  func `layout means nothing`() throws {
    for (path, text) in try shippedRules() {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let flat = lines.map { String($0.drop { $0 == " " }) }.joined(separator: "\n")
      #expect(said(Array(flat.utf8)) == said(Array(text.utf8)), "\(path)")
      let crlf = text.replacing("\n", with: "\r\n").replacing("  ", with: "\t")
      #expect(said(Array(crlf.utf8)) == said(Array(text.utf8)), "\(path)")
    }
    let short = "language en; role boa; source plan \"a\"; deployed 07:00-22:00 on any day"
    #expect(said(Array(short.utf8)) == said(Array(short.replacing("; ", with: "\n").utf8)))
  }
}

@Suite
struct KeywordTable {
  @Test
  func `the table has every keyword once, in order, with a spelling in each language`() {
    #expect(Keyword.table.map(\.keyword) == Keyword.allCases)
    for row in Keyword.table {
      for spellings in [row.english, row.dutch] {
        #expect(!spellings.isEmpty && Set(spellings).count == spellings.count)
        for spelling in spellings {
          #expect(!spelling.isEmpty && spelling.split(separator: " ").count <= 6)
        }
      }
    }
  }

  @Test
  func `every keyword is used by a shape or a value`() {
    var used = Set<Keyword>()
    func note(_ part: ShapePart) {
      switch part {
      case .word(let keyword), .flag(_, let keyword): used.insert(keyword)
      case .oneOf(_, let keywords): used.formUnion(keywords)
      case .optional(let parts), .list(let parts), .andList(let parts): parts.forEach(note)
      case .choice(let options): options.forEach { $0.forEach(note) }
      case .signed(_, let negative, let positive, _): used.formUnion([negative, positive])
      case .number, .slot, .comma, .equals: break
      }
    }
    for shape in Shape.all { shape.parts.forEach(note) }
    used.formUnion([
      .and, .or, .not, .is, .after, .before, .violations, .complaints, .checks, .inSpan, .anyDay,
      .first, .publicHoliday, .per, .minute, .hour, .day, .week, .month, .quarter, .calendarYear,
      .year, .place, .kilometre, .euro, .through, .on,
    ])
    let values = Keyword.allCases.filter { $0.rawValue >= Keyword.monday.rawValue }
    used.formUnion(values)
    #expect(Keyword.allCases.filter { !used.contains($0) } == [])
  }

  @Test
  func `no word starts both a declaration and a clause, nor clauses of two meanings`() {
    for language in Language.allCases {
      var starts: [String: Keyword] = [:]
      for shape in Shape.all {
        guard let lead = shape.lead else { continue }
        let isClause = if case .clause = shape.target { true } else { false }
        for spelling in lead.spellings(in: language) {
          // The same words may start clauses of one keyword only.
          let key = spelling.lowercased()
          #expect(starts[key] == nil || starts[key] == lead, "\(key)")
          starts[key] = lead
          let first = String(key.split(separator: " ")[0])
          for other in Shape.all {
            let otherIsClause = if case .clause = other.target { true } else { false }
            guard isClause != otherIsClause, let otherLead = other.lead else { continue }
            #expect(!otherLead.spellings(in: language).contains(first), "\(first)")
          }
        }
      }
    }
  }

  @Test
  func `choices are told apart by their first words`() {
    func firsts(_ part: ShapePart, _ language: Language) -> [String] {
      switch part {
      case .word(let keyword), .flag(_, let keyword): keyword.spellings(in: language)
      case .oneOf(_, let keywords): keywords.flatMap { $0.spellings(in: language) }
      case .choice(let options): options.flatMap { $0.first.map { firsts($0, language) } ?? [] }
      default: []
      }
    }
    func check(_ parts: [ShapePart], _ language: Language) {
      for part in parts {
        let words = firsts(part, language)
        #expect(Set(words).count == words.count, "\(words)")
        switch part {
        case .optional(let inner), .list(let inner), .andList(let inner): check(inner, language)
        case .choice(let options): options.forEach { check($0, language) }
        default: break
        }
      }
    }
    for shape in Shape.all { for language in Language.allCases { check(shape.parts, language) } }
  }

  @Test
  func `every declaration and clause has a shape`() {
    let targets = Set(Shape.all.map(\.target))
    for kind in DeclarationKind.allCases { #expect(targets.contains(.declaration(kind))) }
    for kind in ClauseKind.allCases { #expect(targets.contains(.clause(kind))) }
  }
}
