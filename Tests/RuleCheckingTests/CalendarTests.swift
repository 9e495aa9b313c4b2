import CivilTime
import SourceText
import RuleChecking
import Testing

@Suite
struct CalendarTests {
  private let list = """
    holidays NL
      source plan
      holiday new-year on 1 January
      holiday kings-day on 27 April, on Sunday 1 day earlier
      holiday liberation on 5 May, every 5 years
      holiday good-friday on easter minus 2 days
      holiday easter-monday on easter plus 1 days

    """

  private let calendar = "calendar Europe/Amsterdam with public holidays NL\n"

  @Test
  func `the calendar's holidays hold for the rulebook`() throws {
    let book = Check.lines(calendar + list).rulebook
    #expect(book.holidays?.holidays.count == 5)
    // Easter 2025 fell on 20 April; 27 April 2025 was a Sunday.
    let names = try [(1, 1), (4, 18), (4, 21), (4, 26), (4, 27), (5, 5)].map { month, day in
      book.holidays?.name(of: try #require(Day(year: 2025, month: month, day: day)))
    }
    #expect(names == ["new-year", "good-friday", "easter-monday", "kings-day", nil, "liberation"])
    let later = try #require(Day(year: 2026, month: 5, day: 5))
    #expect(!book.isHoliday(later))
    #expect(Check.codes(calendar + list) == [])
  }

  @Test
  func `the list of the calendar must exist`() {
    #expect(
      Check.mistake(.unknownName, "calendar Europe/Amsterdam with public holidays 1️⃣BE") == []
    )
  }

  @Test
  func `only one clock is known`() {
    #expect(
      Check.mistake(.unknownCalendar, "calendar 1️⃣Europe/Brussels with public holidays NL\n" + list)
        == []
    )
  }

  @Test
  func `a city has one calendar`() {
    #expect(Check.mistake(.saidTwice, calendar + "1️⃣" + calendar + list) == [])
  }

  @Test
  func `a holiday falls on a date some year has`() {
    func text(_ date: String) -> String {
      "holidays NL\n  source plan\n  holiday fair on \(date)"
    }
    #expect(Check.codes(text("29 February")) == [])
    #expect(Check.codes(text("30 February")) == ["R0210"])
    #expect(Check.codes(text("31 April")) == ["R0210"])
    #expect(Check.codes(text("31 May")) == [])
    #expect(Check.codes(text("32 May")) == ["R0040"])
  }

  @Test
  func `the help of a date no year has names the month`() {
    func help(_ date: String) -> Bilingual? {
      Check.lines("holidays NL\n  source plan\n  holiday fair on \(date)").diagnostics.first?.help
    }
    #expect(
      help("31 April")
        == Bilingual(
          en: "April has 30 days: write the day that is meant, as `30 April`",
          nl: "april heeft 30 dagen: schrijf de dag die bedoeld is, als `30 april`"
        )
    )
    #expect(
      help("30 February")
        == Bilingual(
          en: "February has at most 29 days: write the day that is meant, as `29 February`",
          nl: "februari heeft hoogstens 29 dagen: schrijf de dag die bedoeld is, als `29 februari`"
        )
    )
  }

  @Test
  func `a holiday stands once in its list`() {
    #expect(
      Check.mistake(
        .duplicateName,
        "holidays NL\n  source plan\n  holiday fair on 1 May\n  1️⃣holiday fair on 2 May"
      ) == []
    )
    #expect(Check.mistake(.clauseMissing, "1️⃣holidays NL\n  source plan") == [])
  }

  @Test
  func `public holidays without a calendar are pointed out`() {
    let text = """
      rule r
        source plan
        except on 1️⃣public holiday
        from 1 January 2026
          keep 1 boa on duty, 09:00-17:00 on any day
      """
    #expect(Check.mistake(.noCalendar, text) == [])
    #expect(Check.codes(calendar + list + text.replacing("1️⃣", with: "")) == [])
  }
}
