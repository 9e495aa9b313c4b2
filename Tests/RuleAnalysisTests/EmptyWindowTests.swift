import CivilTime
import RuleChecking
import SourceText
import Testing

@testable import RuleAnalysis

/// A07: nothing is left of a window.
struct EmptyWindowTests {
  private func found(_ window: String, _ more: String = "") -> [Diagnostic] {
    EmptyWindow.findings(
      AnalysedTown.input(
        AnalysedTown.rule("takes 30 min", "within \(window)", "every week 1 time") + more
      )
    )
  }

  @Test
  func `a check after the last hour of duty can never be done, one minute before it can`() {
    // 22:30-02:00 against 07:00-22:00: no minute.
    let found = found("22:30-02:00 on any day")
    #expect(
      found.told == [
        "error: visit can never be done: on Thursday 1 January 2026, as on every other day, it asks "
          + "for 22:30-02:00, and boa may be on duty 07:00-22:00"
      ]
    )
    #expect(found.first?.labels.count == 1)
    #expect(self.found("22:00-02:00 on any day").count == 1)
    // 21:59-22:00 is left.
    #expect(self.found("21:59-02:00 on any day").isEmpty)
  }

  @Test
  func `a window may reach the duty of the next morning`() {
    // 06:00-07:30 of the next day: 07:00-07:30 lies in the duty of that day.
    #expect(found("23:00-07:30 on any day").isEmpty)
    #expect(found("23:00-07:00 on any day").count == 1)
  }

  @Test
  func `a rule that rests on two roles needs both at once`() {
    let text = """
      role guard
        source plan
        deployed 12:00-24:00 on any day
      rule visit
        source plan
        team 1 boa and 1 guard
        takes 30 min
        within WINDOW on any day
        from 1 January 2026
          every week 1 time
      """
    func found(_ window: String) -> [String] {
      EmptyWindow.findings(AnalysedTown.input(text.replacing("WINDOW", with: window))).told
    }
    #expect(
      found("09:00-12:00") == [
        "error: visit can never be done: on Thursday 1 January 2026, as on every other day, it asks "
          + "for 09:00-12:00, and guard may be on duty 12:00-24:00"
      ]
    )
    #expect(found("09:00-12:01").isEmpty)
  }

  @Test
  func `hours in which the law allows no work count too, and a resource`() {
    let law = """
      labour limits closed for boa
        source plan
        no work 12:00-14:00
      """
    #expect(found("12:00-14:00 on any day", law).count == 1)
    #expect(found("12:00-14:01 on any day", law).isEmpty)
    let car = """
      resource car count 1
        source plan
        within 09:00-12:00 on any day
      rule drive
        source plan
        team 1 boa
        uses car
        takes 30 min
        within WINDOW on any day
        from 1 January 2026
          every week 1 time
      """
    func drive(_ window: String) -> [Diagnostic] {
      EmptyWindow.findings(AnalysedTown.input(car.replacing("WINDOW", with: window)))
    }
    #expect(drive("12:00-14:00").dutch.first?.contains("car is te gebruiken 09:00-12:00") == true)
    #expect(drive("11:59-14:00").isEmpty)
  }

  @Test
  func `own hours of objects make a warning with their names`() {
    let rule = AnalysedTown.rule("takes 30 min", "within own hours", "every week 1 time")
    func found(_ hours: String) -> [String] {
      EmptyWindow.findings(
        AnalysedTown.input(
          rule,
          registers: [
            ("shops.csv", "id,name,area,lat,lon\nbar,Bar,,,\nday,Day,,,\n"),
            ("hours.csv", "object,days,from,to\nbar,Mon-Sun,\(hours)\nday,Mon-Sun,09:00,17:00\n"),
          ]
        )
      ).told
    }
    #expect(
      found("22:00,04:00") == [
        "warning: visit can never be done for bar: on Thursday 1 January 2026 the own hours leave "
          + "22:00-04:00, and boa may be on duty 07:00-22:00"
      ]
    )
    #expect(found("21:59,04:00").isEmpty)
  }

  @Test
  func `minutes that are left agree with trying every minute`() {
    var state: UInt64 = 7
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    func clock() -> (from: Int, to: Int) {
      let from = next(24) * 60
      return (from, from + 60 + next(20) * 60)
    }
    func text(_ window: (from: Int, to: Int)) -> String {
      Words.clock(window.from..<window.to).replacing("24:00", with: "00:00")
    }
    for _ in 0..<30 {
      let (window, duty) = (clock(), clock())
      let (first, last) = (next(3), 3 + next(4))
      let days =
        "\(Words.weekday(Weekday(index: first)).english) through "
        + Words.weekday(Weekday(index: last)).english
      let input = AnalysedTown.input(
        """
        role guard
          source plan
          deployed \(text(duty)) on \(days)
        rule visit
          source plan
          team 1 guard
          takes 30 min
          within \(text(window)) on any day
          from 1 January 2026
            every week 1 time
        """
      )
      var lost = 0
      var all = 0
      for offset in 0..<365 {
        let day = input.from.adding(days: offset)
        for minute in window.from..<window.to {
          all += 1
          // A minute is covered by the duty of this day, the day before or the next one.
          let isCovered = (-1...1).contains { step in
            (first...last).contains(day.adding(days: step).weekday.index)
              && (duty.from..<duty.to).contains(minute - step * 1440)
          }
          if !isCovered { lost += 1 }
        }
      }
      let scene = input.scenes.first { $0.rule.name == "visit" }
      let told = scene.map { LostHours($0, within: 0..<2880).minutes } ?? -1
      #expect(told == lost, "\(text(window)) in \(text(duty)) on \(days)")
      #expect(EmptyWindow.findings(input).isEmpty == (lost < all))
      let isTold =
        !WindowOutsideDeployment.findings(input).isEmpty
        || !WindowPastMidnight.findings(input).isEmpty
      #expect(isTold == (lost > 0 && lost < all))
    }
  }
}
