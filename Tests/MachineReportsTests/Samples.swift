import SourceText

@testable import MachineReports

/// A file with one test that holds, one that fails twice, and one that cannot be run; its texts hold
/// what each format gives a meaning of its own.
enum Samples {
  static let suites = [
    TestSuite(
      file: "scenarios/town/a.scenarios",
      cases: [
        TestSuite.Case(title: "Every shop & \"café\" # todo", line: 3, failures: []),
        TestSuite.Case(
          title: "Twee \\ keer",
          line: 9,
          failures: [
            TestSuite.Failure(
              sort: .failure,
              line: 11,
              message: "expected 4, found 3",
              detail: "expected 4\nfound 3 <= 100%"
            ),
            TestSuite.Failure(
              sort: .failure,
              line: 12,
              message: "bell \u{7} and ]]>",
              detail: "a: b, c"
            ),
          ]
        ),
      ]
    ),
    TestSuite(
      file: "scenarios/town/b.scenarios",
      cases: [],
      errors: [
        TestSuite.Failure(sort: .error, line: 2, message: "no `tests` line", detail: "S0101")
      ]
    ),
  ]

  static let file = SourceFile(name: "rules/mijn regels.rules", text: "taal nl\nregel é x\n")

  static func finding(_ code: String, _ severity: Severity, _ start: Int, _ end: Int) -> Diagnostic
  {
    Diagnostic(
      code: code,
      severity: severity,
      file: file.name,
      range: TextRange(start, end),
      message: Bilingual(en: "100% wrong: a, b", nl: "100% fout: a, b"),
      help: Bilingual(en: "mend it", nl: "herstel het"),
      labels: [
        Diagnostic.Label(
          file: file.name,
          range: TextRange(0, 4),
          text: Bilingual(en: "here", nl: "hier")
        )
      ],
      fixes: [
        Fix(
          range: TextRange(start, end),
          replacement: "y",
          title: Bilingual(en: "write y", nl: "schrijf y"),
          isSafe: true
        )
      ],
      language: .dutch
    )
  }
}
