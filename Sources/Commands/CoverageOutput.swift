import PolicyPages
import Scenarios
import SourceText

/// The files that `ronde test --coverage --out DIR` writes.
enum CoverageOutput {
  /// Refuses options that do not go together.
  static func demandSense(_ context: Context) throws(Refusal) {
    let arguments = context.arguments
    if arguments.has(.mutate), arguments.has(.coverage) {
      throw .wrongUse(
        Bilingual(
          en: "`--coverage` and `--mutate` are two runs; give one of them",
          nl: "`--coverage` en `--mutate` zijn twee aparte runs; geef er één"
        )
      )
    }
    guard let folder = arguments.value(.coverageOut) else { return }
    guard arguments.has(.coverage) else {
      throw .wrongUse(
        Bilingual(
          en: "`--out \(folder)`: only what `--coverage` tells is written; give that too",
          nl: "`--out \(folder)`: alleen wat `--coverage` vertelt wordt geschreven; geef dat ook"
        )
      )
    }
    try CapacityFolder.demandFree(folder, context)
  }

  /// Writes the page, and the figures last, so that they never stand beside an older page.
  static func write(
    _ coverage: RuleCoverage,
    _ files: [SourceFile],
    _ context: Context
  ) throws(Refusal) {
    guard let folder = context.arguments.value(.coverageOut) else { return }
    let page = CoveragePage.render(coverage, files: files, language: context.reportLanguage)
    let json = CoverageReport(coverage: coverage, context: context).json.text
    do {
      try Files.write(Array(page.utf8), as: "coverage.html", in: context.path(folder))
      try Files.write(Array(json.utf8), as: "coverage.json", in: context.path(folder))
    } catch {
      throw Refusal(FileProblem(path: folder, reason: error.reason))
    }
  }
}
