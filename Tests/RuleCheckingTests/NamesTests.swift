import CivilTime
import SourceText
import RuleChecking
import Testing

@Suite
struct NamesTests {
  @Test
  func `the town checks clean`() {
    #expect(Check.codes("") == [])
  }

  @Test
  func `an unknown name is said once with its count, and its fix mends every place`() {
    let text = """
      rule check for each shop
        source plan
        team 1 1️⃣superviser and 1 police
        takes 1 h
        from 1 January 2026
          every week 1 time
      rule watch
        source plan
        from 1 January 2026
          keep 1 superviser on duty, 09:00-17:00 on any day
          keep 2 superviser on duty, 17:00-19:00 on any day
      """
    #expect(Check.mistake(.unknownName, text) == [])
    let found = Check.lines(text.replacing("1️⃣", with: "")).diagnostics.filter {
      $0.code == "R0105"
    }
    #expect(found.map(\.message.english).first?.contains("used 3 times") == true)
    #expect(found.map(\.message.dutch).first?.contains("3 keer gebruikt") == true)
    #expect(found.first?.help?.english == "did you mean `supervisor`?")
  }

  @Test
  func `a name of another sort says what it is and what is expected`() {
    #expect(
      Check.mistake(
        .wrongSort,
        """
        priority when short
          source plan
          order 1️⃣boa
        """
      ) == []
    )
    let found = Check.lines("priority when short\n  source plan\n  order boa").diagnostics
    #expect(found.map(\.message.english).contains("`boa` is a role; a rule is expected here"))
    #expect(found.map(\.message.dutch).contains("`boa` is een rol; hier hoort een regel"))
  }

  @Test
  func `a name of a package that is not imported offers the import`() {
    let test = """
      language en
      package town.test version 1
      rule watch
        assumed because "no plan"
        from 1 January 2026
          keep 1 boa on duty, 09:00-17:00 on any day
      """
    let files = [("base.rules", Check.town), ("test.rules", test)]
    let found = Check.files(files).diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.code) == ["R0106"])
    #expect(found.first?.message.english.contains("town.base") == true)
    let mended = found.first?.fixes.first.map { Check.applied($0, to: test) } ?? ""
    #expect(mended.contains("package town.test version 1\nimport town.base\n"))
    let left = Check.files([("base.rules", Check.town), ("test.rules", mended)]).diagnostics
    #expect(left.filter { $0.severity == .error }.isEmpty)
  }

  @Test
  func `one missing import is one message, whatever the number of names`() {
    let test = """
      language en
      rule watch
        assumed because "no plan"
        team 1 boa with exam
        takes 1 h
        from 1 January 2026
          every week 1 time
      """
    let found = Check.files([("base.rules", Check.town), ("test.rules", test)]).diagnostics
      .filter { $0.severity == .error }
    #expect(found.map(\.code) == ["R0106"])
    #expect(found.first?.labels.count == 2)
    #expect(found.first?.fixes.first?.replacement == "import town.base\n")
    #expect(found.first?.message.english.hasPrefix("`boa` and `exam` are declared in") == true)
  }

  @Test
  func `all mistakes of one line are told at once`() {
    func rule(_ team: String, _ every: String) -> String {
      "rule r for each shop\n  source plan\n  team \(team)\n  takes 1 h\n  from 1 January 2026\n    \(every)"
    }
    #expect(
      Check.codes(rule("1 bao with exma and 1 polise", "every week 1 time"))
        == ["R0105", "R0105", "R0105"]
    )
    #expect(
      Check.codes(rule("1 boa", "every week yearly times when risk is hihg")) == ["R0204", "R0109"]
    )
    #expect(Check.codes("travel at speed\n  source plan") == ["R0204"])
  }

  @Test
  func `names come in through packages that are imported indirectly`() {
    let middle = "language en\npackage town.middle version 1\nimport town.base\n"
    let test = """
      language en
      import town.middle
      rule watch
        source plan
        from 1 January 2026
          keep 1 boa on duty, 09:00-17:00 on any day
      """
    let found = Check.files([("b.rules", Check.town), ("m.rules", middle), ("t.rules", test)])
    #expect(found.diagnostics.filter { $0.severity == .error }.isEmpty)
  }

  @Test
  func `an unknown package is said once, and its names raise nothing more`() {
    let text = """
      language en
      import town.bsae
      rule watch
        source plan
        from 1 January 2026
          keep 1 boa on duty, 09:00-17:00 on any day
      """
    let found = Check.files([("base.rules", Check.town), ("test.rules", text)]).diagnostics
      .filter { $0.severity == .error }
    // The names could come from the missing package, and are known to be in another one.
    #expect(found.first?.code == "R0101")
    #expect(found.first?.help?.english == "did you mean `town.base`?")
    #expect(!found.map(\.code).contains("R0105"))
  }

  @Test
  func `a package line with a slip is told in its file, not in those that import it`() {
    let town = Check.town.replacing("package town.base", with: "pakket town.base")
    #expect(town != Check.town)
    let user = "language en\npackage town.use version 1\nimport town.base\n"
    let found = Check.files([("base.rules", town), ("use.rules", user)]).diagnostics
      .filter { $0.severity == .error }
    #expect(found.map(\.code) == ["R0003"])
    // Another file with a mistake does not hide that a package is missing.
    let other = Check.files([("other.rules", town), ("use.rules", user)]).diagnostics
    #expect(other.contains { $0.code == "R0101" })
  }

  @Test
  func `packages in a circle are said once and still see each other`() {
    let one = "language en\npackage a.one version 1\nimport a.two\nmilestone m on 1 May 2026\n"
    let two = """
      language en
      package a.two version 1
      import a.one
      rule watch
        assumed because "x"
        from m
          reserve 10% of boa for reports
      role boa
        assumed because "x"
      """
    let found = Check.files([("one.rules", one), ("two.rules", two)]).diagnostics
    #expect(found.map(\.code) == ["R0102"])
    #expect(found.first?.message.english.contains("a.one → a.two → a.one") == true)
  }

  @Test
  func `a name declared twice shows both places`() {
    #expect(
      Check.mistake(.duplicateName, "role 1️⃣camera\n  source plan") == []
    )
    let found = Check.lines("role camera\n  source plan").diagnostics.filter { $0.code == "R0104" }
    #expect(found.first?.labels.first?.file == "base.rules")
  }

  @Test
  func `cities that do not see each other may use the same names`() {
    let one = "language en\nrole boa\n  assumed because \"x\"\n"
    let found = Check.files([("one.rules", one), ("two.rules", one)])
    #expect(found.diagnostics.isEmpty)
  }

  @Test
  func `two files with one package name are an error`() {
    let text = "language en\npackage a.one version 1\n"
    #expect(
      Check.files([("1.rules", text), ("2.rules", text)]).diagnostics.map(\.code) == ["R0103"]
    )
  }

  @Test
  func `a package in two files is told once, and the names of both are known`() {
    let found = Check.files([
      ("base.rules", Check.town),
      (
        "copy.rules",
        "language en\npackage town.base version 2026.1\nqualification oath\n  assumed because \"x\"\n"
      ),
      ("test.rules", Check.head + "role r\n  source plan\n"),
    ]).diagnostics.filter { $0.severity != .note }
    #expect(found.map(\.code) == [CheckCode.duplicatePackage.rawValue])
  }

  @Test
  func `a name on a line that could not be read raises no second message`() {
    let text = """
      rol supervisor2 extern
      rule watch
        source plan
        from 1 January 2026
          keep 1 supervisor2 on duty, 09:00-17:00 on any day
      """
    let codes = Check.codes(text)
    #expect(codes.count == 1)
    #expect(codes.allSatisfy { $0.hasPrefix("R00") })
  }

  @Test
  func `a rule named twice in one list is an error`() {
    let rule = """
      rule watch
        source plan
        from 1 January 2026
          reserve 10% of boa for reports

      """
    #expect(
      Check.mistake(
        .saidTwice,
        rule + "priority when short\n  source plan\n  order watch, 1️⃣watch"
      ) == []
    )
  }

  @Test
  func `files in any order give the same rulebook and the same findings`() {
    let bad =
      Check.head
      + "rule x\n  source plan\n  from 1 January 2026\n    keep 1 bao on duty, 09:00-17:00 on any day\n"
    let files = [
      ("base.rules", Check.town), ("a.rules", bad),
      ("b.rules", "language en\nmilestone m on 1 May 2026\n"),
    ]
    let first = Check.files(files)
    for shuffled in [[2, 1, 0], [1, 2, 0], [0, 2, 1], [2, 0, 1]] {
      let next = Check.files(shuffled.map { files[$0] })
      #expect("\(next.rulebook)" == "\(first.rulebook)")
      #expect(next.diagnostics.map(\.message) == first.diagnostics.map(\.message))
    }
  }
}
