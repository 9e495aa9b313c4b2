import CivilTime
import RuleChecking
import RuleSyntax
import SourceText

/// Reads the scenarios of a parsed file against the names of a rulebook.
struct ScenarioBinder {
  /// One scenario, once for each row of its table.
  struct Group {
    let scenarios: [Scenario]
  }

  let parsed: ParsedFile
  let book: Rulebook
  private(set) var diagnostics: [Diagnostic] = []
  /// The values of the row that is read, by column.
  private var row: [String: SlotSyntax] = [:]

  init(_ parsed: ParsedFile, _ book: Rulebook) {
    self.parsed = parsed
    self.book = book
  }

  /// The scenarios that could be read; what is wrong with the others is in `diagnostics`.
  mutating func groups() -> [Group] {
    var titles: Set<String> = []
    var result: [Group] = []
    for declaration in parsed.declarations where declaration.kind == .scenario {
      guard case .string(let title)? = declaration[.title]?.value else { continue }
      if !titles.insert(title).inserted {
        let range = declaration[.title]?.range ?? declaration.range
        report(.titleTwice(title), at: range)
        continue
      }
      if let group = group(declaration, title) { result.append(group) }
    }
    return result
  }

  private mutating func group(_ declaration: DeclarationSyntax, _ title: String) -> Group? {
    let before = diagnostics.count
    guard let table = table(declaration) else { return nil }
    var scenarios: [Scenario] = []
    if let columns = table.columns {
      checkColumns(columns, declaration)
      for line in table.rows {
        row = [:]
        for (column, cell) in zip(columns, line.all(.cell)) {
          if let name = column.text { row[name] = cell }
        }
        let text = line.all(.cell).map { parsed.file.text($0.range) }.joined(separator: ", ")
        if let scenario = scenario(declaration, title, row: text, at: line.range) {
          scenarios.append(scenario)
        }
        row = [:]
      }
    } else if let scenario = scenario(declaration, title, row: nil, at: declaration.range) {
      scenarios.append(scenario)
    }
    guard diagnostics.count == before, declaration.isComplete else { return nil }
    checkExpects(declaration)
    return Group(scenarios: scenarios)
  }

  private mutating func scenario(
    _ declaration: DeclarationSyntax,
    _ title: String,
    row: String?,
    at range: TextRange
  ) -> Scenario? {
    var blocks: [(title: String, range: TextRange, steps: [Scenario.Step])] = [
      (title, range, [])
    ]
    for clause in declaration.clauses {
      switch clause.kind {
      case .cases, .caseRow: continue
      case .whatIf: blocks.append((clause[.text]?.text ?? "", clause.range, []))
      default:
        for action in actions(clause.filled(self.row)) {
          blocks[blocks.count - 1].steps.append(
            Scenario.Step(action: action, origin: origin(clause.range))
          )
        }
      }
    }
    return Scenario(
      title: title,
      row: row,
      steps: blocks[0].steps,
      whatIfs: blocks.dropFirst().map {
        Scenario.WhatIf(title: $0.title, steps: $0.steps, origin: origin($0.range))
      },
      origin: origin(range)
    )
  }

  // MARK: Tables

  /// The columns and rows of a scenario's table; nil when they do not go together.
  private mutating func table(
    _ declaration: DeclarationSyntax
  ) -> (columns: [SlotSyntax]?, rows: [ClauseSyntax])? {
    let heads = declaration.clauses.filter { $0.kind == .cases }
    let rows = declaration.clauses.filter { $0.kind == .caseRow }
    guard let head = heads.first else {
      guard let row = rows.first else { return (nil, []) }
      report(.rowWithoutTable, at: row.range)
      return nil
    }
    if heads.count > 1 {
      report(.rowWithoutTable, at: heads[1].range)
      return nil
    }
    let columns = head.all(.column)
    let names = columns.compactMap(\.text)
    if let twice = columns.indices.first(where: { names[..<$0].contains(names[$0]) }) {
      report(.columnTwice(names[twice]), at: columns[twice].range)
      return nil
    }
    if rows.isEmpty {
      report(.tableWithoutRow, at: head.range)
      return nil
    }
    if let wrong = rows.first(where: { $0.all(.cell).count != columns.count }) {
      report(.wrongNumberOfCells(wrong.all(.cell).count, columns.count), at: wrong.range)
      return nil
    }
    return (columns, rows)
  }

  /// Tells columns that no line uses.
  private mutating func checkColumns(_ columns: [SlotSyntax], _ declaration: DeclarationSyntax) {
    let used = Set(
      declaration.clauses.filter { $0.kind != .cases && $0.kind != .caseRow }
        .flatMap(\.slots).compactMap(\.column)
    )
    for column in columns where !used.contains(column.text ?? "") {
      report(.unusedColumn(column.text ?? ""), at: column.range)
    }
  }

  /// Tells a scenario or what-if that expects nothing.
  private mutating func checkExpects(_ declaration: DeclarationSyntax) {
    var blocks: [(range: TextRange, expects: Bool)] = [(declaration.range, false)]
    for clause in declaration.clauses {
      if clause.kind == .whatIf {
        blocks.append((clause.range, false))
      } else if clause.kind.rawValue.hasPrefix("expect") {
        blocks[blocks.count - 1].expects = true
      }
    }
    for block in blocks.dropFirst() where !block.expects {
      report(.expectsNothing, at: block.range)
    }
    if !blocks[0].expects, blocks.count == 1 { report(.expectsNothing, at: declaration.range) }
  }

  // MARK: Reading values

  mutating func check(_ value: Int, _ range: ClosedRange<Int>, _ slot: SlotSyntax?) -> Bool {
    guard let slot, !range.contains(value) else { return true }
    report(.outOfRange(value, range), slot)
    return false
  }

  /// A value of a slot; told when the slot holds another sort of value.
  mutating func read<Value>(
    _ clause: ClauseSyntax,
    _ label: SlotLabel,
    _ wanted: WantedValue,
    _ value: (SlotSyntax) -> Value?
  ) -> Value? {
    guard let slot = clause[label] else { return nil }
    if let found = value(slot) { return found }
    report(.wrongSort(parsed.file.text(slot.range), wanted), slot)
    return nil
  }

  mutating func day(_ clause: ClauseSyntax, _ label: SlotLabel = .date) -> Day? {
    read(clause, label, .day) { $0.day }
  }

  mutating func integer(_ clause: ClauseSyntax, _ label: SlotLabel) -> Int? {
    read(clause, label, .number) { $0.integer }
  }

  mutating func window(_ clause: ClauseSyntax) -> ClockWindow? {
    read(clause, .window, .window) { $0.clockWindow }
  }

  mutating func minutes(_ clause: ClauseSyntax, _ label: SlotLabel) -> Int? {
    read(clause, label, .duration) { $0.durationMinutes }
  }

  /// A name that the rules must know.
  mutating func known(_ slot: SlotSyntax?, _ names: [String]) -> String? {
    guard let slot, let name = slot.text else { return nil }
    guard names.contains(name) else {
      report(.unknownName(name, among: names), slot)
      return nil
    }
    return name
  }

  mutating func knownRule(_ clause: ClauseSyntax) -> String? {
    known(clause[.rule], book.rules.map(\.name))
  }

  // MARK: Findings

  mutating func report(_ message: ScenarioMessage, _ slot: SlotSyntax?) {
    guard let slot else { return }
    report(message, at: slot.range)
  }

  /// Tells what is wrong at a place, once for all rows.
  mutating func report(_ message: ScenarioMessage, at range: TextRange) {
    let found = message.diagnostic(parsed, range)
    guard !diagnostics.contains(where: { $0.code == found.code && $0.range == range }) else {
      return
    }
    diagnostics.append(found)
  }

  func origin(_ range: TextRange) -> Origin {
    let (line, column) = parsed.file.position(of: Int(range.start))
    return Origin(file: parsed.file.name, line: line, column: column, range: range)
  }
}

extension Scenario.Step {
  /// Whether it says what must hold.
  var isExpectation: Bool {
    if case .expect = action { true } else { false }
  }
}

extension ParsedFile {
  /// A part of the file with its keywords and decimal marks in a language.
  func text(_ range: TextRange, in other: Language) -> String {
    guard other != language else { return file.text(range) }
    let own = tree.tokens.indices.filter {
      tree.tokens[$0].start >= range.start && tree.tokens[$0].end <= range.end
    }
    var words: [String] = []
    for index in own {
      let token = tree.tokens[index]
      let read = file.text(TextRange(Int(token.start), Int(token.end)))
      if let keyword = token.keyword {
        guard token.keywordLength > 0 else { continue }
        words.append(keyword.spelling(in: other))
      } else if token.kind == .number {
        words.append(
          read.replacing(other == .english ? "," : ".", with: other == .english ? "." : ",")
        )
      } else {
        words.append(read)
      }
    }
    return words.joined(separator: " ")
  }

  /// A part of the file as files of each language write it.
  func bilingual(_ range: TextRange) -> Bilingual {
    Bilingual(en: text(range, in: .english), nl: text(range, in: .dutch))
  }
}
