import Planning
import RuleChecking
import RuleSyntax
import SourceText

/// The rules that a scenario tests, read again where it changes them; each reading is made once.
final class ScenarioRules {
  /// The files as they are.
  let files: [ParsedFile]
  /// What they say.
  let book: Rulebook
  /// The weeks planned with them or with rules that ask for the same.
  let planned: PlanMemory
  private var known: [String: Result<Rulebook, Refused>] = [:]

  /// The first mistake in rules that a scenario changed.
  struct Refused: Error {
    let diagnostic: Diagnostic
  }

  init(files: [ParsedFile], book: Rulebook, planned: PlanMemory = PlanMemory()) {
    self.files = files
    self.planned = planned
    self.book = book
  }

  /// The rules with other values of parameters and other clauses.
  func book(
    values: [String: Bilingual],
    changes: [ClauseChange]
  ) -> Result<Rulebook, Refused> {
    guard !values.isEmpty || !changes.isEmpty else { return .success(book) }
    let key =
      values.keys.sorted().map { "\($0)=\(values[$0]?.english ?? "")" }.joined(separator: "\n")
      + "\n" + changes.map { "\($0.rule) \($0.written.english)" }.joined(separator: "\n")
    if let found = known[key] { return found }
    let changed = files.map { file in
      RuleTextChange(file: file, values: values, changes: changes).result
    }
    let read = RuleChecker.check(changed)
    let wrong = (changed.flatMap(\.diagnostics) + read.diagnostics).filter { $0.severity == .error }
    let result: Result<Rulebook, Refused> =
      if let first = Diagnostic.inOrder(wrong).first {
        .failure(Refused(diagnostic: first))
      } else {
        .success(read.rulebook)
      }
    known[key] = result
    return result
  }
}

/// One file of rules with other values and clauses written in it; every line keeps its number.
struct RuleTextChange {
  private let file: ParsedFile
  private var edits: [(start: Int, end: Int, text: String)] = []

  init(file: ParsedFile, values: [String: Bilingual], changes: [ClauseChange]) {
    self.file = file
    for declaration in file.declarations {
      guard let name = declaration[.name]?.text else { continue }
      switch declaration.kind {
      case .parameter, .assumption:
        if let value = values[name], let range = declaration[.quantity]?.range {
          edit(range, value.text(in: file.language))
        }
      case .rule:
        // Of two changes of one sort the later holds.
        var sorts: [ClauseChange.Sort] = []
        for change in changes.reversed() where change.rule == name && !sorts.contains(change.sort) {
          sorts.append(change.sort)
          self.change(declaration, change)
        }
      default: continue
      }
    }
  }

  /// The file as it is then; the same when nothing in it changes.
  var result: ParsedFile {
    guard !edits.isEmpty else { return file }
    var bytes: [UInt8] = []
    var offset = 0
    for edit in edits.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      guard edit.start >= offset else { continue }
      bytes += file.file.bytes[offset..<edit.start]
      bytes += Array(edit.text.utf8)
      offset = edit.end
    }
    bytes += file.file.bytes[offset...]
    return RuleParser.parse(SourceFile(name: file.file.name, bytes: bytes))
  }

  private mutating func edit(_ range: TextRange, _ text: String) {
    edits.append((Int(range.start), Int(range.end), text))
  }

  /// In each version that holds clauses of the sort, the new one takes their place.
  private mutating func change(_ declaration: DeclarationSyntax, _ change: ClauseChange) {
    var groups: [[ClauseSyntax]] = [[]]
    for clause in declaration.clauses {
      if clause.kind == .from { groups.append([]) }
      if change.sort.kinds.contains(clause.kind) { groups[groups.count - 1].append(clause) }
    }
    let written = change.written.text(in: file.language)
    for group in groups {
      guard let last = group.last else { continue }
      guard let condition = change.condition?.text(in: file.language) else {
        for clause in group { edit(clause.range, clause.range == last.range ? written : "") }
        continue
      }
      for clause in group { narrow(clause, to: condition) }
      let end = Int(last.range.end)
      edits.append((end, end, "; \(written)"))
    }
  }

  /// Leaves a frequency to the objects that a condition does not name.
  private mutating func narrow(_ clause: ClauseSyntax, to condition: String) {
    let not = Keyword.not.spelling(in: file.language)
    if let slot = clause[.condition] {
      let and = Keyword.and.spelling(in: file.language)
      return edit(slot.range, "\(not) (\(condition)) \(and) (\(file.file.text(slot.range)))")
    }
    var end = clause[.days].map { Int($0.range.end) }
    if end == nil {
      end = file.tree.tokens.first { token in
        token.start >= clause.range.start && token.end <= clause.range.end
          && token.keyword == .times
      }.map { Int($0.end) }
    }
    guard let end else { return }
    edits.append((end, end, " \(Keyword.when.spelling(in: file.language)) \(not) (\(condition))"))
  }
}

extension ClauseChange.Sort {
  /// The clauses it takes the place of.
  fileprivate var kinds: [ClauseKind] {
    switch self {
    case .every: [.every]
    case .team: [.team]
    case .takes: [.takes]
    case .within: [.within, .withinOwnHours]
    }
  }
}
