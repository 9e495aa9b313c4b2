import SourceText
import Testing

@testable import RuleAnalysis

/// A11: work longer than any shift or window.
struct TaskTooLongTests {
  private func found(_ takes: String, _ window: String, _ more: String = "") -> [String] {
    TaskTooLong.findings(
      AnalysedTown.input(
        AnalysedTown.rule("takes \(takes)", "within \(window)", "every week 1 time") + more
      )
    ).told
  }

  @Test
  func `eleven hours do not fit in a window of ten`() {
    #expect(
      found("11 h", "09:00-19:00 on any day") == [
        "error: visit takes 11 h and fits nowhere on every day: on Thursday 1 January 2026 the "
          + "longest stretch is 10 h"
      ]
    )
    #expect(found("10 h 1 min", "09:00-19:00 on any day").count == 1)
    #expect(found("10 h", "09:00-19:00 on any day").isEmpty)
    // Deployed through 22:00, so 21:00-23:00 leaves one hour.
    #expect(found("1 h", "21:00-23:00 on any day").isEmpty)
    #expect(found("1 h 1 min", "21:00-23:00 on any day").count == 1)
  }

  @Test
  func `some days that are too short are a warning`() {
    #expect(
      found("2 h", "09:00-17:00 on Monday through Friday\n    within 09:00-10:59 on Saturday") == [
        "warning: visit takes 2 h and fits nowhere on Saturday: on Saturday 3 January 2026 the "
          + "longest stretch is 1 h 59 min"
      ]
    )
    #expect(
      found("2 h", "09:00-17:00 on Monday through Friday\n    within 09:00-11:00 on Saturday")
        .isEmpty
    )
  }

  @Test
  func `no shift is long enough when work and break do not fit together`() {
    let shifts = """
      shifts for boa
        source plan
        length 5 h through 9 h
        starting every 30 min
      labour limits breaks for boa
        source plan
        break at least 30 min in shift over 5 h 30 min, in parts of at least 15 min
      """
    // 9 h less a break of 30 min = 8 h 30 min of work.
    #expect(found("8 h 30 min", "09:00-18:00 on any day", shifts).isEmpty)
    #expect(
      found("8 h 31 min", "09:00-18:00 on any day", shifts) == [
        "error: visit takes 8 h 31 min, and no shift of boa holds more than 8 h 30 min of work"
      ]
    )
    let law = """
      labour limits law for boa
        source plan
        shift at most 8 h
      """
    #expect(found("8 h", "09:00-18:00 on any day", law).isEmpty)
    #expect(found("8 h 1 min", "09:00-18:00 on any day", law).count == 1)
  }

  @Test
  func `a role without room for its shortest shift can never work`() {
    func found(_ deployed: String) -> [String] {
      TaskTooLong.findings(
        AnalysedTown.input(
          """
          role guard
            source plan
            deployed \(deployed) on Saturday
          shifts for guard
            source plan
            length 5 h through 9 h
            starting every 30 min
          """
        )
      ).told
    }
    #expect(
      found("18:00-22:59") == [
        "error: no shift of guard is possible: the shortest is 5 h, and the longest stretch of duty, "
          + "on Saturday 3 January 2026, is 4 h 59 min"
      ]
    )
    #expect(found("18:00-23:00").isEmpty)
  }

  @Test
  func `objects whose own hours are too short are told in one note`() {
    let rule = AnalysedTown.rule("takes 2 h", "within own hours", "every week 1 time")
    func found(_ to: String) -> [String] {
      TaskTooLong.findings(
        AnalysedTown.input(
          rule,
          registers: [
            ("shops.csv", "id,name,area,lat,lon\nbar,Bar,,,\npub,Pub,,,\n"),
            ("hours.csv", "object,days,from,to\nbar,Sat,10:00,\(to)\npub,Sat,10:00,\(to)\n"),
          ]
        )
      ).told
    }
    #expect(
      found("11:59") == [
        "note: visit takes 2 h and fits nowhere at bar and pub on 52 days or more: on Saturday 3 "
          + "January 2026 the longest stretch is 1 h 59 min"
      ]
    )
    #expect(found("12:00").isEmpty)
  }
}
