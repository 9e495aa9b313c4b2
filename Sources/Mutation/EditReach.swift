public import RuleChecking
public import RuleSyntax
import SourceText

/// Which scenarios an edit of rules can reach.
public struct EditReach {
  private let book: Rulebook
  private let before: RuleMap
  private let after: RuleMap
  private let gone: Set<RuleMap.Place>
  private let new: Set<RuleMap.Place>
  /// Whether what the files say of themselves changed: package, imports, language.
  private let isWide: Bool

  /// The rules of a package before and after, both read without errors; `book` are those after.
  public init(before: [ParsedFile], after: [ParsedFile], book: Rulebook) {
    self.book = book
    self.before = RuleMap(before)
    self.after = RuleMap(after)
    let old = EditReach.declarations(before)
    let young = EditReach.declarations(after)
    let lost = old.filter { young[$0.key] == nil }
    let added = young.filter { old[$0.key] == nil }
    gone = Set(lost.values.flatMap { $0.map(\.place) })
    new = Set(added.values.flatMap { $0.map(\.place) })
    isWide = (Array(lost.values) + Array(added.values)).contains { found in
      found.contains { [.language, .package, .importing, .calendar].contains($0.kind) }
    }
  }

  /// The lines, from 1, at which the scenarios of a file start that the edit can reach.
  public func scenarios(of file: ParsedFile) -> Set<Int> {
    Set(
      file.declarations.filter { $0.kind == .scenario && sees($0) }.map {
        file.file.position(of: Int($0.range.start)).line
      }
    )
  }

  private func sees(_ scenario: DeclarationSyntax) -> Bool {
    guard !isWide else { return true }
    let (old, young) = (
      ScenarioReach(scenario, before, book), ScenarioReach(scenario, after, book)
    )
    return gone.contains { old.sees($0) } || new.contains { young.sees($0) }
  }

  /// A declaration as it is written, in its file: one that only moved is the same.
  private struct Written: Hashable {
    let file: String
    let text: String
  }

  private static func declarations(
    _ files: [ParsedFile]
  ) -> [Written: [(place: RuleMap.Place, kind: DeclarationKind)]] {
    var found: [Written: [(place: RuleMap.Place, kind: DeclarationKind)]] = [:]
    for file in files {
      for (index, declaration) in file.declarations.enumerated() {
        let end = declaration.clauses.map(\.range.end).max() ?? declaration.range.end
        let whole = TextRange(
          Int(declaration.range.start),
          Int(max(end, declaration.range.end))
        )
        found[Written(file: file.file.name, text: file.file.text(whole)), default: []].append(
          (RuleMap.Place(file: file.file.name, index: index), declaration.kind)
        )
      }
    }
    return found
  }
}
