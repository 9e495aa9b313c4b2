import CivilTime
import SourceText
import RuleChecking
import Testing

@Suite
struct ParameterTests {
  private func parameter(_ lines: String) -> String { "parameter p = \(lines)\n  source plan" }

  @Test
  func `a range must hold the value`() {
    #expect(Check.codes(parameter("4") + "\n  range 3 to 6") == [])
    #expect(Check.codes(parameter("3") + "\n  range 3 to 6") == [])
    #expect(Check.codes(parameter("6") + "\n  range 3 to 6") == [])
    #expect(Check.mistake(.outsideRange, parameter("7") + "\n  1️⃣range 3 to 6") == [])
    #expect(Check.mistake(.outsideRange, parameter("2") + "\n  1️⃣range 3 to 6") == [])
  }

  @Test
  func `a range runs upwards`() {
    #expect(Check.mistake(.reversedRange, parameter("4") + "\n  1️⃣range 6 to 3") == [])
  }

  @Test
  func `a range may say its unit once`() {
    let text = parameter("1200 places per h") + "\n  range 800 to 1500 places per h"
    #expect(Check.codes(text) == [])
    let book = Check.lines(text).rulebook
    #expect(book.parameter("p")?.range?.low == .placesPerHour(Fraction(800)))
    #expect(Check.codes(parameter("14 h per day") + "\n  range 11 h to 15 h per day") == [])
    #expect(
      Check.codes(parameter("4 per calendar year") + "\n  range 3 to 6 per calendar year") == []
    )
  }

  @Test
  func `a range is of the sort of the value`() {
    #expect(Check.mistake(.wrongQuantity, parameter("1 h") + "\n  1️⃣range 3 to 6 weeks") == [])
  }

  @Test
  func `a bare number where the range has a unit is one mistake, at the value`() {
    let text = "parameter p = 1️⃣90\n  source plan\n  range 1 h to 2 h"
    #expect(Check.mistake(.wrongQuantity, text) == [])
    // Without units in the range the number may be a count.
    #expect(Check.codes(parameter("90") + "\n  range 60 to 120") == [])
  }

  @Test
  func `windows and dates are values too`() {
    let book = Check.lines(
      parameter("17:00-01:00") + "\nparameter end = 25 February 2022\n  source plan"
    ).rulebook
    let window = TimeOfDay(minutes: 1020).flatMap { from in
      // 01:00 of the next day is 25:00, 1,500 minutes.
      TimeOfDay(minutes: 1500).map { QuantityValue.window(ClockWindow(from: from, to: $0)) }
    }
    #expect(book.parameter("p")?.value == window)
    let date = Day(year: 2022, month: 2, day: 25).map { QuantityValue.date($0) }
    #expect(book.parameter("end")?.value == date)
  }

  @Test
  func `a unit that means nothing is refused`() {
    #expect(Check.mistake(.wrongQuantity, "parameter p = 1️⃣3 places per month\n  source plan") == [])
  }

  @Test
  func `because, owner and range stand only once`() {
    #expect(
      Check.mistake(.clauseTwice, parameter("4") + "\n  owner \"A\"\n  1️⃣owner \"B\"") == []
    )
  }
}
