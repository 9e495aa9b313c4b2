import CivilTime
import Registers
import RuleAnalysis
import RuleChecking
import RulePages
import RuleSyntax
import RuleWriting
import Scenarios
import SourceText
import Testing

/// Every page's examples do what the page says.
struct CodePageTests {
  @Test
  func `every code has one page and every page a code`() {
    let codes =
      SyntaxCode.allCases.map(\.rawValue) + CheckCode.allCases.map(\.rawValue)
      + AnalysisCode.allCases.map(\.rawValue) + ImportCode.allCases.map(\.rawValue)
      + ScenarioCode.allCases.map(\.rawValue)
    #expect(CodePages.all.map(\.code) == codes.sorted())
  }

  @Test
  func `titles are different and texts are there in both languages`() {
    for language in Language.allCases {
      let titles = CodePages.all.map { $0.title.text(in: language) }
      #expect(Set(titles).count == titles.count)
      for page in CodePages.all { #expect(page.text.text(in: language).count > 60, "\(page.code)") }
    }
  }

  @Test
  func `the right example differs from the wrong one, and long ones are shown short`() {
    for page in CodePages.all {
      for language in Language.allCases {
        let isMended =
          page.files(.wrong, language).map(\.bytes) != page.files(.right, language).map(\.bytes)
        #expect(isMended, "\(page.code)")
        #expect(page.text(language).utf8.count < 4000, "\(page.code)")
      }
    }
  }

  @Test(arguments: CodePages.all.map(\.code), Language.allCases)
  func `the wrong example raises the code alone, and the right one does not`(
    code: String,
    language: Language
  ) throws {
    let page = try #require(CodePages.page(code))
    let wrong = Self.findings(page, .wrong, language)
    #expect(wrong.contains { $0.code == page.code }, "\(page.code) \(language) \(shown(wrong))")
    // Too many mistakes are many others too, and an error that is accepted stays.
    let isAlone = !["R0007", "R0120"].contains(page.code)
    let others = wrong.filter { isAlone && $0.code != page.code && $0.severity != .note }
    #expect(others.isEmpty, "\(page.code) \(language) \(shown(others))")
    let right = Self.findings(page, .right, language)
      .filter { $0.severity != .note || $0.code == page.code }
    #expect(right.isEmpty, "right of \(page.code) \(language) \(shown(right))")
  }

  private func shown(_ findings: [Diagnostic]) -> [String] {
    findings.map { "\($0.code) \($0.message.english)" }
  }

  /// Everything that is found in an example on 1 June 2026, over that year.
  static func findings(
    _ page: CodePage,
    _ example: CodePage.Example,
    _ language: Language
  ) -> [Diagnostic] {
    let sources = page.files(example, language)
    guard page.setting != .json else { return sources.flatMap { RuleImport.read($0).diagnostics } }
    let files = sources.map(RuleParser.parse)
    let rules = files.filter { RuleDialect(fileName: $0.file.name) != .scenarios }
    let checked = RuleChecker.check(rules)
    var found = files.flatMap(\.diagnostics) + checked.diagnostics
    let read = RegisterReader.read(
      city: "town",
      files: page.registers.map {
        SourceFile(name: "scenarios/town/\($0.name).csv", text: $0.text)
      }
    )
    // An example shows only the registers it is about.
    found += read.diagnostics.filter { $0.code != RegisterCode.missingRegister.rawValue }
    if !found.contains(where: { $0.severity == .error }) {
      found += analysed(checked.rulebook, page.registers.isEmpty ? nil : read.city)
    }
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
        // An editor shows a failure at its line; on other pages only the lines matter.
        if page.code == ScenarioCode.failed.rawValue {
          found += results.flatMap { $0.failures(file.language) }
        }
      }
    }
    return found
  }

  /// What the analyses find.
  private static func analysed(_ book: Rulebook, _ city: City?) -> [Diagnostic] {
    let day = Day(year: 2026, month: 6, day: 1) ?? Day(number: 0)
    return AssumptionReview.findings(book, on: day)
      + RuleAnalyser.findings(AnalysisInput(rulebook: book, city: city, on: day))
  }
}
