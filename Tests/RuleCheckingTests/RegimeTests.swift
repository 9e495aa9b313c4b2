import CivilTime
import SourceText
import RuleChecking
import Testing

@Suite
struct RegimeTests {
  private let rules = """
    rule one for each shop
      source plan
      team 1 boa
      takes 1 h
      from 1 January 2020
        every week 1 time
    rule two
      source plan
      from 1 January 2020
        reserve 10% of boa for reports

    """

  private func regime(_ lines: String..., name: String = "corona") -> String {
    let changed = ["one", "two"].filter { rule in
      lines.contains { $0.hasSuffix("pauses \(rule)") || $0.hasSuffix("frequency of \(rule)") }
    }
    let precedence =
      changed.isEmpty || lines.contains { $0.contains("precedence") }
      ? [] : ["takes precedence over " + changed.joined(separator: ", ")]
    return rules
      + (["regime \(name)", "  source plan"] + (precedence + lines).map { "  \($0)" })
      .joined(separator: "\n")
  }

  private let dates = "from 1 January 2022 through 25 February 2022"

  @Test
  func `a regime keeps what it changes`() {
    let text = regime(
      dates,
      "takes precedence over one, two",
      "pauses two",
      "replaces frequency of one",
      "every month 1 time when risk is high",
      "every month 2 times when risk is low",
      "goes first when short"
    )
    #expect(Check.codes(text) == [])
    let found = Check.lines(text).rulebook.regimes.first
    #expect(found?.from?.description == "2022-01-01")
    #expect(found?.through?.description == "2022-02-25")
    #expect(found?.precedes == ["one", "two"])
    #expect(found?.pauses == ["two"])
    #expect(found?.replaces.map(\.rule) == ["one"])
    #expect(found?.replaces.first?.frequencies.count == 2)
    #expect(found?.goesFirstWhenShort == true)
  }

  @Test
  func `its end may be a parameter: a date, or a period from its start`() {
    func end(_ name: String) -> String? {
      Check.lines(regime("from 1 January 2022 through \(name)", "pauses two")).rulebook.regimes
        .first?.through?.description
    }
    #expect(end("last-day") == "2022-02-25")
    // 8 weeks from 1 January: 56 days, so the last is 25 February.
    #expect(end("eight-weeks") == "2022-02-25")
    #expect(
      Check.mistake(
        .wrongQuantity,
        regime("from 1 January 2022 through 1️⃣yearly", "pauses two")
      ) == []
    )
  }

  @Test
  func `a regime has a time, and changes something`() {
    let empty = rules + "1️⃣regime corona\n  source plan\n  "
    #expect(Check.mistake(.clauseMissing, empty + "takes precedence over two\n  pauses two") == [])
    #expect(Check.mistake(.regimeIdle, empty + dates) == [])
  }

  @Test
  func `a replaced frequency needs another`() {
    #expect(Check.mistake(.regimeIdle, regime(dates, "1️⃣replaces frequency of one")) == [])
    #expect(Check.mistake(.regimeIdle, regime(dates, "pauses two", "1️⃣every week 1 time")) == [])
    #expect(
      Check.mistake(
        .regimeIdle,
        regime(dates, "pauses one", "1️⃣replaces frequency of one", "every month 1 time")
      ) == []
    )
  }

  @Test
  func `a regime takes precedence over what it changes, and over nothing else`() {
    let head = rules + "regime corona\n  source plan\n  \(dates)\n  "
    #expect(Check.mistake(.noPrecedence, head + "pauses 1️⃣two") == [])
    #expect(
      Check.mistake(
        .noPrecedence,
        head + "takes precedence over one\n  pauses one, 1️⃣two"
      ) == []
    )
    #expect(
      Check.mistake(
        .noPrecedence,
        head + "takes precedence over one, 1️⃣two\n  pauses one"
      ) == []
    )
    #expect(Check.codes(head + "takes precedence over one, two\n  pauses one, two") == [])
  }

  @Test
  func `two regimes cannot change one rule on one day`() {
    func two(_ from: String) -> String {
      regime(dates, "pauses one")
        + "\n1️⃣regime other\n  source plan\n  from \(from)\n  takes precedence over one\n  replaces frequency of one\n  every month 1 time"
    }
    #expect(Check.mistake(.regimesCollide, two("25 February 2022")) == [])
    #expect(Check.codes(two("26 February 2022").replacing("1️⃣", with: "")) == [])
  }

  @Test
  func `a rule during a regime holds as long as it`() {
    let text =
      regime(dates)
      + "\nrule measures\n  source plan\n  during corona\n  keep 1 boa on duty, 09:00-17:00 on any day"
    #expect(Check.codes(text) == [])
    let version = Check.lines(text).rulebook.rule("measures")?.versions.first
    #expect(version?.from?.description == "2022-01-01")
    #expect(version?.through?.description == "2022-02-25")
    #expect(Check.lines(text).rulebook.rule("measures")?.during == "corona")
  }
}
