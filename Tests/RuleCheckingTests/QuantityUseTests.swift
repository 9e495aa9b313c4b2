import CivilTime
import SourceText
import RuleChecking
import Testing

/// Each clause wants its own sort of quantity, in place or from a parameter.
@Suite
struct QuantityUseTests {
  private func visit(_ takes: String) -> String {
    """
    rule r for each shop
      source plan
      team 1 boa
      \(takes)
      from 1 January 2026
        every week 1 time
    """
  }

  @Test
  func `a visit takes minutes`() {
    let book = Check.lines(visit("takes 1 h 30 min")).rulebook
    #expect(book.rule("r")?.versions.first?.takes?.value == 90)
    #expect(Check.mistake(.wrongQuantity, visit("takes 1️⃣speed")) == [])
    #expect(Check.mistake(.wrongQuantity, visit("takes 1️⃣opening")) == [])
  }

  @Test
  func `a visit takes between a minute and a day`() {
    #expect(Check.codes(visit("takes 24 h")) == [])
    #expect(Check.mistake(.wrongNumber, visit("takes 1️⃣24 h 1 min")) == [])
    #expect(Check.mistake(.wrongNumber, visit("takes 1️⃣0 min")) == [])
  }

  @Test
  func `a value from a parameter says which`() {
    let text = "parameter long = 2 h\n  source plan\n" + visit("takes long")
    let takes = Check.lines(text).rulebook.rule("r")?.versions.first?.takes
    #expect(takes?.value == 120)
    #expect(takes?.parameter == "long")
  }

  @Test
  func `a frequency takes a number or one per its own unit`() {
    func rule(_ every: String) -> String {
      """
      rule r for each shop
        source plan
        team 1 boa
        takes 1 h
        from 1 January 2026
          \(every)
      """
    }
    #expect(Check.codes(rule("every calendar year yearly times")) == [])
    #expect(Check.mistake(.wrongQuantity, rule("every month 1️⃣yearly times")) == [])
    #expect(Check.mistake(.wrongQuantity, rule("every 2 calendar years 1️⃣yearly times")) == [])
    #expect(Check.mistake(.wrongNumber, rule("every month 1️⃣0 times")) == [])
    #expect(Check.mistake(.wrongQuantity, rule("every month 1️⃣opening times")) == [])
  }

  @Test
  func `a resource handles places per hour and is available in hours per day`() {
    func resource(_ clause: String) -> String {
      "resource drone count 1\n  source plan\n  \(clause)"
    }
    #expect(Check.codes(resource("handles 800 places per h")) == [])
    #expect(Check.mistake(.wrongQuantity, resource("handles 1️⃣800 places")) == [])
    #expect(Check.mistake(.wrongQuantity, resource("available 1️⃣3 weeks")) == [])
    #expect(Check.mistake(.wrongNumber, resource("available 1️⃣25 h per day")) == [])
    let book = Check.lines(resource("available 9 h on Monday through Saturday, 3 h on Sunday"))
      .rulebook
    #expect(book.resource("drone")?.available.map(\.minutes.value) == [540, 180])
    #expect(book.resource("drone")?.available.map(\.days.items.count) == [1, 1])
    #expect(book.resource("drone")?.available.last?.days.items == [.weekdays([.sunday])])
  }

  @Test
  func `travel has a speed, and a detour of at least the straight line`() {
    #expect(Check.codes("travel at 15 km per h, detour 130%\n  source plan") == [])
    #expect(Check.mistake(.wrongQuantity, "travel at 1️⃣speed\n  source plan") == [])
    #expect(Check.codes("travel at 15 km per h, detour 100%\n  source plan") == [])
    #expect(Check.mistake(.wrongNumber, "travel at 15 km per h, detour 1️⃣99%\n  source plan") == [])
    let book = Check.lines("travel at 15 km per h, detour 130%\n  source plan").rulebook
    #expect(book.travel.first?.metresPerHour.value == 15_000)
    #expect(book.travel.first?.detourPercent.value == Fraction(130))
  }

  @Test
  func `a reserve is at most everything`() {
    func rule(_ share: String) -> String {
      "rule r\n  source plan\n  from 1 January 2026\n    reserve \(share) of boa for reports"
    }
    #expect(Check.codes(rule("100%")) == [])
    #expect(Check.mistake(.wrongNumber, rule("1️⃣101%")) == [])
    #expect(Check.mistake(.rosteredRole, rule("10%").replacing("boa", with: "1️⃣police")) == [])
  }

  @Test
  func `a window from a parameter keeps its name`() {
    let text = visit("takes 1 h").replacing(
      "  takes 1 h",
      with: "  takes 1 h\n  within opening on Monday through Friday"
    )
    let windows = Check.lines(text).rulebook.rule("r")?.versions.first?.windows
    #expect(windows?.windows.first?.window?.parameter == "opening")
    #expect(windows?.windows.first?.window?.value.from.minutes == 540)
    #expect(
      windows?.windows.first?.days.items == [
        .weekdays([.monday, .tuesday, .wednesday, .thursday, .friday])
      ]
    )
  }

  @Test
  func `a window past midnight ends on the next day`() {
    let text = visit("takes 1 h").replacing(
      "  takes 1 h",
      with: "  takes 1 h\n  within 17:00-01:00 on Saturday through Monday"
    )
    let window = Check.lines(text).rulebook.rule("r")?.versions.first?.windows.windows.first
    // 25:00 is 1,500 minutes.
    #expect(window?.window?.value.to.minutes == 1500)
    #expect(window?.days.items == [.weekdays([.monday, .saturday, .sunday])])
  }
}
