import Registers
import RuleAnalysis
import RuleChecking
import RulePages
import RuleSyntax
import Scenarios
import SourceText
import Testing

/// Every page's examples do what the page says.
struct CodePageTests {
  @Test
  func `every code has one page and every page a code`() {
    let codes =
      SyntaxCode.allCases.map(\.rawValue) + CheckCode.allCases.map(\.rawValue)
      + AnalysisCode.allCases.map(\.rawValue) + ScenarioCode.allCases.map(\.rawValue)
    let written = CodePages.all.map(\.code)
    #expect(Set(written).count == written.count)
    #expect(written.filter { !codes.contains($0) } == [])
    // Pages of these sorts are not written yet; a page that is missing elsewhere is a mistake.
    let missing = codes.filter {
      !written.contains($0) && !$0.hasPrefix("R02") && !$0.hasPrefix("R03")
    }
    #expect(missing.sorted() == ["R0063", "R0122", "R0130"])
  }

  @Test
  func `titles are different and texts are there in both languages`() {
    for language in Language.allCases {
      let titles = CodePages.all.map { $0.title.text(in: language) }
      #expect(Set(titles).count == titles.count)
      for page in CodePages.all { #expect(page.text.text(in: language).count > 60, "\(page.code)") }
    }
  }

  @Test(arguments: CodePages.all, Language.allCases)
  func `the wrong example raises the code alone, and the right one does not`(
    page: CodePage,
    language: Language
  ) {
    // No small text is too large, no text of ours is not UTF-8, and two are told when reading.
    guard !["R0004", "R0009", "R0208", "R0210"].contains(page.code) else { return }
    let wrong = Self.findings(page, page.wrong, language)
    #expect(wrong.contains { $0.code == page.code }, "\(page.code) \(language) \(shown(wrong))")
    // Too many mistakes are many others too, and an error that is accepted stays.
    let isAlone = !["R0007", "R0120"].contains(page.code)
    let others = wrong.filter { isAlone && $0.code != page.code && $0.severity != .note }
    #expect(others.isEmpty, "\(page.code) \(language) \(shown(others))")
    let right = Self.findings(page, page.right, language)
      .filter { $0.severity != .note || $0.code == page.code }
    #expect(right.isEmpty, "right of \(page.code) \(language) \(shown(right))")
  }

  private func shown(_ findings: [Diagnostic]) -> [String] {
    findings.map { "\($0.code) \($0.message.english)" }
  }

  /// Everything that is found in an example.
  static func findings(_ page: CodePage, _ example: Bilingual, _ language: Language) -> [Diagnostic]
  {
    let files = page.files(example, language).map(RuleParser.parse)
    let rules = files.filter { RuleDialect(fileName: $0.file.name) != .scenarios }
    let checked = RuleChecker.check(rules)
    var found = files.flatMap(\.diagnostics) + checked.diagnostics
    let registers = page.registers.map {
      SourceFile(name: "scenarios/town/\($0.name).csv", text: $0.text)
    }
    let read = RegisterReader.read(city: "town", files: registers)
    if !registers.isEmpty { found += read.diagnostics }
    let parted = Acceptance(of: found, by: checked.rulebook.acknowledgements)
    found = parted.open
    guard !found.contains(where: { $0.severity == .error }) else { return found }
    found += Acceptance.idle(checked.rulebook.acknowledgements, used: parted.used) { _ in true }
    let runner = ScenarioRunner(rules: rules, book: checked.rulebook, cities: ["town"]) { _ in
      read.city
    }
    for file in files where RuleDialect(fileName: file.file.name) == .scenarios {
      switch ScenarioRunner.package(of: file, among: ["town.rules"]) {
      case .failure(let error): found.append(error.diagnostic)
      case .success:
        let (results, diagnostics) = runner.run(file)
        found += diagnostics + results.flatMap(\.diagnostics)
      }
    }
    return found
  }
}
