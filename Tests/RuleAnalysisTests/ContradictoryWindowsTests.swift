import SourceText
import Testing

@testable import RuleAnalysis

/// A09: lines that never hold once the more specific ones are taken.
struct ContradictoryWindowsTests {
  private func found(_ windows: String...) -> [Diagnostic] {
    ContradictoryWindows.findings(
      AnalysedTown.input(
        AnalysedTown.rule(
          (["takes 1 h"] + windows + ["every week 1 time"]).joined(separator: "\n    ")
        )
      )
    )
  }

  @Test
  func `any day never holds when every weekday has a line of its own`() {
    let found = found(
      "within 12:00-17:00 on any day",
      "within 09:00-12:00 on Monday through Sunday"
    )
    #expect(
      found.told == [
        "warning: this line never holds: on each of its days another line names the day more "
          + "specifically, or closes it, as on Thursday 1 January 2026"
      ]
    )
    #expect(found.first?.labels.count == 1)
    #expect(
      self.found("within 12:00-17:00 on any day", "within 09:00-12:00 on Monday through Saturday")
        .isEmpty
    )
  }

  @Test
  func `a window on a day that is closed never holds, one on a holiday that is open does`() {
    #expect(found("within 09:00-12:00 on Sunday", "except on Sunday").count == 1)
    #expect(
      found(
        "within 09:00-12:00 on Monday through Saturday",
        "within 12:00-17:00 on public holiday",
        "except on Sunday"
      ).isEmpty
    )
  }

  @Test
  func `a regime cannot ask for days on which the rule has no window`() {
    func found(_ days: String) -> [String] {
      ContradictoryWindows.findings(
        AnalysedTown.input(
          AnalysedTown.rule(
            "takes 1 h",
            "within 09:00-17:00 on Monday through Friday",
            "every week 1 time"
          ) + """
            regime heat
              source plan
              from 1 June 2026 through 31 August 2026
              takes precedence over visit
              replaces frequency of visit
              every day 1 time on \(days)
            """
        )
      ).told
    }
    #expect(
      found("Saturday, Sunday") == [
        "error: heat goes before visit and asks for days on which that rule has no window, the first "
          + "Saturday 6 June 2026: it can never be done"
      ]
    )
    #expect(found("Friday, Saturday").isEmpty)
  }
}
