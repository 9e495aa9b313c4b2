import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText
import Testing

@testable import Verification

/// Own hours as the verifier reads them, from rule text and register anew.
@Suite
struct OwnHoursTests {
  private func hours(_ days: OwnHours.Days, _ window: String?) -> OwnHours {
    let clock = window.map { Bench.window($0) }
    return OwnHours(
      object: "Z1",
      days: days,
      from: clock?.from,
      to: clock?.to,
      validity: Validity(),
      origin: Bench.row
    )
  }

  private func closed(on form: DaySet.Item) -> DayWindow {
    DayWindow(window: nil, days: DaySet([form]), origin: Bench.origin)
  }

  private func open(_ window: String) -> DayWindow {
    DayWindow(
      window: Given(Bench.window(window), origin: Bench.origin),
      days: DaySet([.anyDay]),
      origin: Bench.origin
    )
  }

  private func stretches(_ said: [DayWindow], _ hours: [OwnHours], _ day: String) -> [String] {
    var rulebook = Rulebook()
    rulebook.holidays = Groningen.rulebook.holidays
    var city = City()
    city.hours = hours
    let scene = Scene(
      rulebook: rulebook,
      city: city,
      roster: Roster(city: "town", week: Bench.week)
    )
    return scene.stretches(
      Windows(windows: said, ownHours: true),
      object: "Z1",
      on: Bench.day(day)
    ).map {
      "\(Amsterdam.day(of: $0.start)) \(Amsterdam.clock($0.start))-\(Amsterdam.clock($0.end))"
    }
  }

  @Test
  func `a day without own hours is a closed day`() {
    // Monday only: open on Monday 23 November, closed on Tuesday, whatever the rule says.
    let monday = [hours(.weekdays([.monday]), "09:00-17:00")]
    let closings = [
      hours(.publicHoliday, nil), hours(.date(Bench.day("2026-11-23")), nil),
    ]
    for said in [[], [open("09:00-17:00")], [closed(on: .publicHoliday)]] {
      #expect(stretches(said, monday, "2026-11-23") == ["2026-11-23 09:00-17:00"])
      #expect(stretches(said, monday, "2026-11-24") == [])
      // Only closings in the register, or no rows at all: never open.
      #expect(stretches(said, closings, "2026-11-23") == [])
      #expect(stretches(said, closings, "2026-11-24") == [])
      #expect(stretches(said, [], "2026-11-24") == [])
    }
    // The rule closes a holiday on which the object has hours: Friday 25 December.
    let friday = [hours(.weekdays([.friday]), "09:00-17:00")]
    #expect(stretches([closed(on: .publicHoliday)], friday, "2026-12-25") == [])
    #expect(stretches([], friday, "2026-12-25") == ["2026-12-25 09:00-17:00"])
  }

  @Test
  func `own hours past midnight cut the window of the day they start`() {
    let monday = [hours(.weekdays([.monday]), "17:00-01:00")]
    #expect(
      stretches([open("20:00-02:00")], monday, "2026-11-23") == ["2026-11-23 20:00-01:00"]
    )
    // 00:30 on Tuesday is Monday's, so Tuesday's own window from midnight on stays empty.
    #expect(stretches([open("00:00-08:00")], monday, "2026-11-24") == [])
  }
}
