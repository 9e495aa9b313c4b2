import CivilTime
import SourceText
import RuleChecking
import Testing

/// What a rule asks for, and what it needs for that.
@Suite
struct RuleWorkTests {
  private func rule(_ head: String = "rule r for each shop", _ lines: String...) -> String {
    ([head, "  source plan"] + lines.map { "  \($0)" }).joined(separator: "\n")
  }

  @Test
  func `a rule asks for a frequency, a trigger, presence or a reserve`() {
    #expect(
      Check.mistake(.asksNothing, rule("rule r", "1️⃣from 1 January 2026", "prefer own area")) == []
    )
    for line in [
      "every week 1 time", "on complaint noise within 2 weeks, about 120 per calendar year",
    ] {
      #expect(
        Check.codes(rule("rule r", "team 1 boa", "takes 1 h", "from 1 January 2026", line)) == []
      )
    }
    for line in [
      "keep 1 boa on duty, 09:00-17:00 on any day", "reserve 10% of boa for reports",
    ] {
      #expect(Check.codes(rule("rule r", "from 1 January 2026", line)) == [])
    }
  }

  @Test
  func `a visit has a team and a duration`() {
    #expect(
      Check.mistake(
        .visitIncomplete,
        rule("rule r", "takes 1 h", "1️⃣from 1 January 2026", "every week 1 time")
      )
        == []
    )
    #expect(
      Check.mistake(
        .visitIncomplete,
        rule("rule r", "team 1 boa", "1️⃣from 1 January 2026", "every week 1 time")
      )
        == []
    )
  }

  @Test
  func `work by places takes no minutes`() {
    let lines = ["team 1 boa", "uses scan-car for each place"]
    #expect(
      Check.codes(
        rule("rule r for each shop", lines[0], lines[1], "from 1 January 2026", "every day 1 time")
      )
        == []
    )
    #expect(
      Check.mistake(
        .minutesAndPlaces,
        rule(
          "rule r for each shop",
          lines[0],
          lines[1],
          "1️⃣takes 1 h",
          "from 1 January 2026",
          "every day 1 time"
        )
      ) == []
    )
    #expect(
      Check.mistake(
        .needsObject,
        rule("rule r", lines[0], "1️⃣" + lines[1], "from 1 January 2026", "every day 1 time")
      ) == []
    )
    #expect(
      Check.mistake(
        .visitIncomplete,
        rule(
          "rule r for each shop",
          lines[0],
          "uses 1️⃣camera for each place",
          "from 1 January 2026",
          "every day 1 time"
        )
      ) == []
    )
  }

  @Test
  func `a clause about visits does nothing without one`() {
    for line in [
      "team 1 boa", "takes 1 h", "uses camera", "within 09:00-17:00 on any day",
      "within own hours", "on violation follow steps", "unannounced", "partners police",
    ] {
      let text = rule(
        "rule r for each shop",
        "1️⃣" + line,
        "from 1 January 2026",
        "keep 1 boa on duty, 09:00-17:00 on any day"
      )
      #expect(Check.mistake(.clauseIdle, text) == [], "\(line)")
    }
    #expect(
      Check.mistake(
        .clauseIdle,
        rule(
          "rule r",
          "team 1 boa",
          "takes 1 h",
          "1️⃣visits count",
          "from 1 January 2026",
          "every day 1 time"
        )
      ) == []
    )
  }

  @Test
  func `a team names its roles and what they must hold`() {
    let text = rule(
      "rule r",
      "team 1 boa with exam and 2 police",
      "takes 1 h",
      "from 1 January 2026",
      "every week 1 time"
    )
    let team = Check.lines(text).rulebook.rule("r")?.versions.first?.team ?? []
    #expect(team.map(\.count) == [1, 2])
    #expect(team.map(\.role) == ["boa", "police"])
    #expect(team.map(\.qualification) == ["exam", nil])
  }

  @Test
  func `partners come from outside`() {
    let lines = rule(
      "rule r",
      "team 1 boa",
      "partners police, 1️⃣supervisor",
      "takes 1 h",
      "from 1 January 2026",
      "every week 1 time"
    )
    #expect(Check.mistake(.rosteredRole, lines) == [])
    let book = Check.lines(lines.replacing("1️⃣supervisor", with: "tax-office")).rulebook
    #expect(book.rule("r")?.versions.first?.partners == ["police", "tax-office"])
  }

  @Test
  func `presence keeps rostered people in an area`() {
    let text = rule(
      "rule r",
      "except on public holiday",
      "visits count",
      "from 1 January 2026",
      "keep 2 boa with exam on duty in \"Centrum\", 09:00-12:00, 13:00-17:00 on Monday, Friday"
    )
    let presence = Check.lines(text).rulebook.rule("r")?.versions.first?.presence.first
    #expect(presence?.count.value == 2)
    #expect(presence?.qualification == "exam")
    #expect(presence?.area == "Centrum")
    #expect(presence?.visitsCount == true)
    // Two windows, and no window on public holidays.
    #expect(presence?.windows.windows.map { $0.window != nil } == [true, true, false])
    #expect(
      Check.mistake(
        .rosteredRole,
        rule("rule r", "from 1 January 2026", "keep 1 1️⃣police on duty, 09:00-17:00 on any day")
      )
        == []
    )
  }

  @Test
  func `own hours need objects`() {
    #expect(
      Check.codes(
        rule("rule r for each shop", "from 1 January 2026", "keep 1 boa on duty, own hours")
      ) == []
    )
    #expect(
      Check.mistake(
        .needsObject,
        rule("rule r", "from 1 January 2026", "1️⃣keep 1 boa on duty, own hours")
      )
        == []
    )
    #expect(
      Check.mistake(
        .needsObject,
        rule(
          "rule r",
          "team 1 boa",
          "takes 1 h",
          "1️⃣within own hours",
          "from 1 January 2026",
          "every day 1 time"
        )
      ) == []
    )
  }

  @Test
  func `a frequency keeps its parts`() {
    let text = rule(
      "rule r for each shop",
      "team 1 boa",
      "takes 1 h",
      "from 1 January 2026",
      "every 2 calendar years at least 4 times when risk is high, at least 6 weeks apart"
    )
    let frequency = Check.lines(text).rulebook.rule("r")?.versions.first?.frequencies.first
    #expect(frequency?.period == CalendarPeriod(count: 2, unit: .year))
    #expect(frequency?.count.value == 4)
    #expect(frequency?.promise == .atLeast)
    #expect(frequency?.condition == .fieldIs(field: "risk", word: "high"))
    #expect(frequency?.spacing == CalendarPeriod(count: 6, unit: .week))
  }

  @Test
  func `the spacing must fit the count`() {
    func rule(_ every: String) -> String {
      self.rule(
        "rule r for each shop",
        "team 1 boa",
        "takes 1 h",
        "from 1 January 2026",
        every
      )
    }
    // 4 checks span 3 spacings: 9 months fit in a year, 12 months do not.
    #expect(Check.codes(rule("every calendar year 4 times, at least 3 months apart")) == [])
    #expect(
      Check.mistake(
        .spacingTooLong,
        rule("every calendar year 4 times, at least 1️⃣4 months apart")
      ) == []
    )
    // Twice a week: 6 days fit (Monday and Sunday), 7 do not.
    #expect(Check.codes(rule("every week 2 times, at least 6 days apart")) == [])
    #expect(
      Check.mistake(.spacingTooLong, rule("every week 2 times, at least 1️⃣7 days apart")) == []
    )
    // One check has nothing to be apart from in its period, but from the one before it.
    #expect(Check.codes(rule("every calendar year 1 time, at least 18 months apart")) == [])
  }

  @Test
  func `days go with every day alone`() {
    func rule(_ every: String) -> String {
      self.rule(
        "rule r for each shop",
        "team 1 boa",
        "takes 1 h",
        "from 1 January 2026",
        every
      )
    }
    let text = rule("every day 3 times on Monday through Saturday")
    let days = Check.lines(text).rulebook.rule("r")?.versions.first?.frequencies.first?.days
    #expect(
      days?.items == [
        .weekdays([.monday, .tuesday, .wednesday, .thursday, .friday, .saturday])
      ]
    )
    #expect(Check.mistake(.daysOnlyDaily, rule("every week 3 times on 1️⃣Monday")) == [])
  }

  @Test
  func `the same cannot be asked twice`() {
    func rule(_ one: String, _ other: String) -> String {
      self.rule(
        "rule r for each shop",
        "team 1 boa",
        "takes 1 h",
        "from 1 January 2026",
        one,
        other
      )
    }
    #expect(
      Check.mistake(.clauseTwice, rule("every week 1 time", "1️⃣every week 2 times")) == []
    )
    #expect(
      Check.codes(
        rule("every week 1 time when risk is high", "every week 2 times when risk is low")
      ) == []
    )
    #expect(
      Check.codes(rule("every day 1 time on Monday", "every day 2 times on Tuesday")) == []
    )
  }

  @Test
  func `a condition needs objects`() {
    #expect(
      Check.mistake(
        .needsObject,
        rule(
          "rule r",
          "team 1 boa",
          "takes 1 h",
          "from 1 January 2026",
          "every week 1 time when 1️⃣risk is high"
        )
      ) == []
    )
  }

  @Test
  func `a trigger keeps its parts and stands once`() {
    let line = "on complaint noise within 2 weeks, about 120 per calendar year"
    let text = rule("rule r", "team 1 boa", "takes 1 h", "from 1 January 2026", line)
    let trigger = Check.lines(text).rulebook.rule("r")?.versions.first?.triggers.first
    #expect(trigger?.kind == .complaint)
    #expect(trigger?.subject == "noise")
    #expect(trigger?.within == CalendarPeriod(count: 2, unit: .week))
    #expect(trigger?.expectedPerYear.value == 120)
    #expect(Check.mistake(.clauseTwice, text + "\n  1️⃣" + line) == [])
  }

  @Test
  func `a rule cannot count for itself`() {
    let lines = ["team 1 boa", "takes 1 h"]
    #expect(
      Check.mistake(
        .refersToItself,
        rule(
          "rule r",
          lines[0],
          lines[1],
          "counts for 1️⃣r",
          "from 1 January 2026",
          "every week 1 time"
        )
      ) == []
    )
    let text = rule(
      "rule r",
      lines[0],
      lines[1],
      "counts for other, figures",
      "from 1 January 2026",
      "every week 1 time"
    )
    let rest = """

      rule other
        source plan
        from 1 January 2026
          reserve 10% of boa for reports
      indicator figures
        source plan
        counts checks of r
      """
    #expect(Check.codes(text + rest) == [])
    #expect(Check.lines(text + rest).rulebook.rule("r")?.countsFor == ["other", "figures"])
  }

  @Test
  func `titles come from the first line and from labels`() {
    let text = rule(
      "rule r \"Checks\"",
      "label nl \"Controles\"",
      "from 1 January 2026",
      "reserve 10% of boa for reports"
    )
    let title = Check.lines(text).rulebook.rule("r")?.title
    #expect(title == Bilingually(english: "Checks", dutch: "Controles"))
    #expect(
      Check.mistake(
        .clauseTwice,
        rule(
          "rule r \"Checks\"",
          "1️⃣label en \"Controls\"",
          "from 1 January 2026",
          "reserve 10% of boa for reports"
        )
      ) == []
    )
  }

  @Test
  func `more often is judged on every day both hold`() {
    func two(_ mine: String, _ theirs: String) -> String {
      """
      rule strict for each shop
        source plan
        team 1 boa
        takes 1 h
        more often than 1️⃣mild
        from 1 January 2026
          \(mine)
      rule mild for each shop
        source plan
        team 1 boa
        takes 1 h
        from 1 January 2026
          \(theirs)
      """
    }
    func clean(_ text: String) -> [String] { Check.codes(text.replacing("1️⃣", with: "")) }
    #expect(clean(two("every calendar year 3 times", "every calendar year 2 times")) == [])
    #expect(
      Check.mistake(
        .notMoreOften,
        two("every calendar year 2 times", "every calendar year 2 times")
      ) == []
    )
    // A quarter has 4 a year, so 1 a quarter is not more than 4 a year, but 13 of 4 weeks are.
    #expect(
      Check.mistake(.notMoreOften, two("every quarter 1 time", "every calendar year 4 times")) == []
    )
    #expect(clean(two("every 4 weeks 1 time", "every month 1 time")) == [])
    // Under the class with the most checks of the other rule it must still be more.
    #expect(
      Check.mistake(
        .notMoreOften,
        two(
          "every calendar year 3 times",
          "every calendar year 4 times when risk is high\n    every calendar year 1 time when risk is low"
        )
      )
        == []
    )
    #expect(
      Check.mistake(
        .refersToItself,
        two("every week 1 time", "every week 2 times").replacing("1️⃣mild", with: "1️⃣strict")
      )
        == []
    )
  }
}
