import RuleChecking
import RuleEditing
import RuleSyntax
import SourceText
import Testing

struct HoverTests {
  private let index = Editing.index

  private func hover(_ words: String, _ figures: [String: RuleFigures] = [:]) -> String? {
    index.hover(
      in: "shops.rules",
      at: Editing.offset(of: words, in: Editing.shops),
      figures: figures
    )?.markdown
  }

  @Test
  func `a keyword says what its line does`() {
    #expect(
      hover("duurt")
        == "**duurt** · Hoe lang één bezoek duurt.\n\n```\nduurt 1 u 30 min\n```"
    )
    let english = index.hover(
      in: "base.rules",
      at: Editing.offset(of: "deployed", in: Editing.town)
    )
    #expect(
      english?.markdown
        == "**deployed** · When people of this role may work.\n\n"
        + "```\ndeployed 07:00-22:00 on any day\n```"
    )
    #expect(english.map { Editing.town.utf8.count > Int($0.range.end) } == true)
  }

  @Test
  func `a parameter shows its value, range, owner and review`() {
    #expect(
      hover("shop-minutes") == """
        **shop-minutes** · een parameter

        `= 45 min`

        ```
        because "not measured"
        owner "Team Shops"
        review by 1 January 2027
        range 30 min to 60 min
        ```

        base.rules, regel 15
        """
    )
  }

  @Test
  func `a rule shows what each version asks, on a line of time`() {
    // 2 a year at 45 minutes for 5 shops and 3 people: 2 × 5 × 3 × 45 = 1350 min = 22 h 30 min.
    let figures = ["shop-check": RuleFigures(year: 2026, due: 10, minutes: 1350)]
    #expect(
      hover("shop-check", figures) == """
        **shop-check** · een regel

        *Winkels*

        ```
        ●── 1 januari 2024 ── ●── start ──▶
        ```

        - **vanaf 1 januari 2024**: elk kalenderjaar 2 keer wanneer risk is medium, minstens 3 \
        maanden ertussen, voor elke shop wanneer risk is high of risk is low, gedaan door 1 boa \
        met exam en 1 police, duurt shop-minutes (45 min), binnen day-hours (07:00-22:00) op alle dagen
        - **vanaf start (7 April 2025)**: elk kalenderjaar 4 keer, voor elke shop wanneer risk is high of risk \
        is low, gedaan door 2 boa, duurt shop-minutes (45 min), binnen day-hours (07:00-22:00) op alle dagen

        10 te doen in 2026, 22 u 30 min van medewerkers

        - Plan of the town, par. 2

        shops.rules, regel 7
        """
    )
  }

  @Test
  func `a role shows when it is deployed, a class its conditions, a word what it is`() {
    #expect(hover("boa met")?.contains("deployed day-hours on any day") == true)
    #expect(hover("medium")?.contains("medium when not high and floor >= 100") == true)
    #expect(hover("steps")?.contains("step 2 closure 1 month and review") == true)
    let word = index.hover(in: "base.rules", at: Editing.offset(of: "floor", in: Editing.town))
    #expect(word?.markdown == "**floor** · a field of a register")
    #expect(hover("  bron plan") == nil)
  }

  @Test
  func `nothing a file says becomes Markdown`() {
    let text = "language en\ndocument d \"<b>*x*</b> [a](b)\" at \"x\" status adopted\n"
    let index = RuleIndex([Editing.parse("x.rules", text)])
    let shown = index.hover(in: "x.rules", at: Editing.offset(of: "d \"", in: text))?.markdown ?? ""
    #expect(shown.contains(#"\<b\>\*x\*\</b\> \[a\](b)"#))
  }

  @Test(arguments: Editing.names)
  func `every name and keyword of a checked file shows something`(_ name: String) throws {
    let index = try #require(Editing.index(name))
    for file in index.files {
      for token in file.tree.tokens where token.kind == .word && token.start % 3 == 0 {
        let shown = index.hover(in: file.file.name, at: Int(token.start))
        if token.keyword != nil { #expect(shown?.markdown.isEmpty == false) }
        if let shown {
          #expect(Int(shown.range.start) <= Int(token.start))
          #expect(!shown.markdown.contains("not declared"))
        }
      }
    }
  }

  @Test
  func `values and figures are shown between the words`() {
    let whole = TextRange(0, Editing.shops.utf8.count)
    let figures = ["shop-check": RuleFigures(year: 2026, due: 10, minutes: 1350)]
    let hints = index.inlayHints(in: "shops.rules", within: whole, figures: figures)
    #expect(
      hints.map(\.text) == [
        "  10 te doen in 2026, 22 u 30 min van medewerkers", " = 45 min", " = 07:00-22:00",
        " (7 April 2025)",
      ]
    )
    #expect(index.inlayHints(in: "shops.rules", within: TextRange(0, 10)).isEmpty)
  }

  @Test
  func `declarations say how often they are used`() {
    let lenses = index.codeLenses(in: "base.rules")
    // `plan` is cited by 7 lines of its own file and 3 of the other.
    #expect(lenses.first?.title == "used 10 times")
    #expect(lenses.map(\.range) == lenses.map(\.range).sorted())
    let scenarios = Editing.parse("x.scenarios", "taal nl\nscenario \"Eén\"\n")
    let lens = index.replacing(scenarios).codeLenses(in: "x.scenarios").first
    #expect(lens?.subject == .scenario(title: "Eén"))
    #expect(lens?.title == "scenario uitvoeren")
  }
}
