import RuleChecking
public import RuleSyntax
import SourceText

/// Makes every small change of some rules, one at a time.
public enum MutantMaker {
  /// The mutants of the files, in order of file, place and operator.
  ///
  /// A change that gives the same text as another at its place is made once.
  public static func mutants(of files: [ParsedFile]) -> [Mutant] {
    let book = RuleChecker.check(files).rulebook
    var found: [Mutant] = []
    for file in files.sorted(by: { $0.file.name < $1.file.name }) {
      for (index, declaration) in file.declarations.enumerated()
      where MutationSite.isMutated(declaration.kind) {
        var edits: [(mutation: MutationOperator, edit: MutationEdit)] = []
        for site in sites(file, declaration, book) {
          for mutation in MutationOperator.allCases {
            edits += mutation.edits(site).map { (mutation, $0) }
          }
        }
        var seen: Set<MutationEdit> = []
        let once = edits.filter { seen.insert($0.edit).inserted }
          .sorted { ($0.edit.range, $0.mutation.rawValue) < ($1.edit.range, $1.mutation.rawValue) }
        for (mutation, edit) in once {
          found.append(mutant(found.count + 1, mutation, edit, file, index))
        }
      }
    }
    return found
  }

  private static func sites(
    _ file: ParsedFile,
    _ declaration: DeclarationSyntax,
    _ book: Rulebook
  ) -> [MutationSite] {
    let head = MutationSite(file: file, declaration: declaration, clause: nil, book: book)
    let clauses = declaration.clauses.filter { MutationSite.isMutated($0.kind) }
    return [head]
      + clauses.map {
        MutationSite(file: file, declaration: declaration, clause: $0, book: book)
      }
  }

  private static func mutant(
    _ number: Int,
    _ mutation: MutationOperator,
    _ edit: MutationEdit,
    _ file: ParsedFile,
    _ index: Int
  ) -> Mutant {
    let declaration = file.declarations[index]
    let line = file.file.position(of: Int(edit.range.start)).line
    let bytes = file.file.line(line) ?? []
    let start = bytes.startIndex
    let end = max(bytes.endIndex, Int(edit.range.end))
    let before = file.file.text(TextRange(start, end))
    let after =
      file.file.text(TextRange(start, Int(edit.range.start))) + edit.text
      + file.file.text(TextRange(Int(edit.range.end), end))
    let name = (declaration[.name] ?? declaration[.zoneName] ?? declaration[.kind])?.text
    let kind = file.language == .dutch ? "" : "\(declaration.kind.rawValue) "
    let head = file.file.text(declaration.range)
    return Mutant(
      number: number,
      mutation: mutation,
      file: file.file.name,
      line: line,
      declaration: name.map { kind.isEmpty ? $0 : "\(kind)\($0)" } ?? head,
      before: MutantMaker.trimmed(before),
      after: MutantMaker.trimmed(after),
      range: edit.range,
      replacement: edit.text,
      name: declaration[.name]?.text,
      index: index
    )
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    let start = text.drop(while: isBlank)
    let end = start.reversed().drop(while: isBlank).reversed()
    return String(end)
  }
}
