import SourceText
import Testing

@testable import Commands

struct ArgumentsTests {
  private func wrong(_ words: String...) -> String? {
    guard case .wrong(let text) = Arguments.parse(words) else { return nil }
    return text.english
  }

  private func run(_ words: String...) -> Arguments? {
    guard case .run(let arguments) = Arguments.parse(words) else { return nil }
    return arguments
  }

  @Test
  func `a command with its operand and options is read`() throws {
    let read = try #require(run("roster", "2026-W48", "--city", "groningen", "--csv=rfc4180"))
    #expect(read.command == .roster)
    #expect(read.operands == ["2026-W48"])
    #expect(read.value(.city) == "groningen")
    #expect(read.value(.csv) == "rfc4180")
    #expect(!read.has(.json))
  }

  @Test
  func `an option for several files takes all words up to the next option`() throws {
    let read = try #require(run("roster", "2026-W03", "--after", "a.json", "b.json", "--json"))
    #expect(read.values(.after) == ["a.json", "b.json"])
    #expect(read.has(.json))
  }

  @Test
  func `an option for several files may be given more than once`() throws {
    let read = try #require(run("roster", "2026-W03", "--after", "a.json", "--after", "b.json"))
    #expect(read.values(.after) == ["a.json", "b.json"])
  }

  @Test
  func `an unknown command gives the nearest one`() {
    #expect(wrong("rooster", "2026-W48") == "unknown command `rooster`; did you mean `roster`?")
  }

  @Test
  func `an unknown option gives the nearest one of that command`() {
    #expect(wrong("check", "--jsn") == "`check` has no option `--jsn`; did you mean `--json`?")
  }

  @Test
  func `a missing value is said with its form`() {
    #expect(wrong("due", "2026", "--from") == "`--from` needs a value: DATE")
  }

  @Test
  func `a needless value, a second value and a missing operand are refused`() {
    #expect(wrong("check", "--json=yes") == "`--json` takes no value, read `yes`")
    #expect(wrong("due", "2026", "--rule", "a", "--rule", "b") == "`--rule` is given twice")
    let form = "expected: ronde roster WEEK, for example: ronde roster 2026-W48"
    #expect(wrong("roster") == form)
    #expect(wrong("roster", "a", "b") == "read `a b`, \(form)")
  }

  @Test(arguments: CommandKind.allCases)
  func `help names every option`(_ command: CommandKind) {
    for language in Language.allCases {
      let text = Help.text(command, language)
      for option in command.options { #expect(text.contains(option.flag)) }
      #expect(Help.text(nil, language).contains(command.rawValue))
    }
  }
}
