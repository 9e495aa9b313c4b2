import SourceText
import Testing

@testable import RuleAnalysis

/// A08: a part of a window is lost.
struct WindowOutsideDeploymentTests {
  private func found(_ window: String) -> [Diagnostic] {
    WindowOutsideDeployment.findings(
      AnalysedTown.input(
        AnalysedTown.rule("takes 30 min", "within \(window)", "every week 1 time")
      )
    )
  }

  @Test
  func `the hours after the last duty are lost, with their sum`() {
    // 2 h × 365 days = 730 h.
    let found = found("12:00-24:00 on any day")
    #expect(
      found.told == [
        "warning: a part of the window of visit cannot be used: 22:00-24:00 on every day (boa may be "
          + "on duty 07:00-22:00); that is 730 h over 365 days"
      ]
    )
    #expect(found.first?.help?.english == "write `within 12:00-22:00`, or name another role")
    #expect(found.first?.labels.first?.text.english == "boa may be on duty then")
    #expect(self.found("12:00-22:00 on any day").isEmpty)
    // One minute on the 52 Saturdays of 2026.
    #expect(
      self.found("12:00-22:01 on Saturday").told == [
        "warning: a part of the window of visit cannot be used: 22:00-22:01 on every day (boa may be "
          + "on duty 07:00-22:00); that is 52 min over 52 days"
      ]
    )
  }

  @Test
  func `swapped times are told once for all versions, with the way back`() {
    // 22:00-24:00 and 00:00-07:00 are 9 h. Both versions together: 9 h × 365 days = 3285 h.
    let found = RuleAnalyser.findings(
      AnalysedTown.input(
        """
        rule visit for each shop
          source plan
          team 1 boa
          takes 30 min
          within 22:00-12:00 on any day
          from 1 January 2026
            every week 1 time
          from 29 June 2026
            every week 2 times
        """
      )
    ).filter { ["R0308", "R0310"].contains($0.code) }
    #expect(
      found.told == [
        "warning: a part of the window of visit cannot be used: 22:00-07:00 on every day (boa may be "
          + "on duty 07:00-22:00); that is 3285 h over 365 days"
      ]
    )
    #expect(
      found.first?.help?.english
        == "were the times swapped? `within 12:00-22:00` can be used whole"
    )
  }

  @Test
  func `days without any duty are named`() {
    let text = """
      role guard
        source plan
        deployed 09:00-17:00 on Monday through Friday
      rule visit
        source plan
        team 1 guard
        takes 30 min
        within 10:00-12:00 on Monday through Saturday
        from 1 January 2026
          every week 1 time
      """
    // 52 Saturdays × 2 h = 104 h of 313 days.
    #expect(
      WindowOutsideDeployment.findings(AnalysedTown.input(text)).told == [
        "warning: a part of the window of visit cannot be used: 10:00-12:00 on Saturday (guard may "
          + "not be on duty that day); that is 104 h over 313 days"
      ]
    )
  }

  @Test
  func `it is told in Dutch too`() {
    let input = AnalysedTown.input(
      AnalysedTown.dutchRule(
        "duurt 30 min",
        "binnen 12:00-24:00 op alle dagen",
        "elke week 1 keer"
      ),
      language: .dutch
    )
    let found = RuleAnalyser.findings(input).filter { $0.code == "R0308" }
    #expect(
      found.dutch == [
        "een deel van het venster van visit is niet te gebruiken: 22:00-24:00 op elke dag (boa is "
          + "inzetbaar 07:00-22:00); dat is 730 u over 365 dagen"
      ]
    )
    #expect(found.map(\.language) == [.dutch])
  }

  @Test
  func `own hours are one note for each role`() {
    let rule = AnalysedTown.rule("takes 30 min", "within own hours", "every week 1 time")
    func found(_ to: String) -> [String] {
      WindowOutsideDeployment.findings(
        AnalysedTown.input(
          rule,
          registers: [
            ("shops.csv", "id,name,area,lat,lon\nbar,Bar,,,\npub,Pub,,,\n"),
            (
              "hours.csv",
              "object,days,from,to\nbar,Sat,16:00,\(to)\npub,Sat,16:00,\(to)\n"
            ),
          ]
        )
      ).told
    }
    // 2 h × 52 Saturdays × 2 objects = 208 h.
    #expect(
      found("24:00") == [
        "note: objects have own hours in which nobody can come: boa may be on duty 07:00-22:00, so "
          + "visit loses 208 h at 2 objects (bar on Saturday 3 January 2026: 22:00-24:00)"
      ]
    )
    #expect(found("22:00").isEmpty)
  }

  @Test
  func `objects chosen for being open late and visited before that are told`() {
    func found(_ hour: String) -> [String] {
      LateOpening.findings(
        AnalysedTown.input(
          """
          classify shop by risk, exactly one
            source plan
            late when closing-time after \(hour)
            early otherwise
          """ + "\n"
            + AnalysedTown.rule(
              "takes 30 min",
              "within 18:00-22:00 on any day",
              "every week 1 time when risk is late"
            )
        )
      ).told
    }
    #expect(
      found("22:00") == [
        "note: shop is in class late because closing-time is after 22:00, and no visit is that late: "
          + "visit at 22:00 at the latest"
      ]
    )
    // From 21:59 on the last minute can still be seen.
    #expect(found("21:59").isEmpty)
  }

  @Test
  func `hours that are assumed are told with what the other end of the range would cost`() {
    func found(_ low: String) -> [String] {
      AssumedHours.findings(
        AnalysedTown.input(
          """
          assumption opening = 09:00-20:00
            because "not measured"
            owner "Team"
            review by 1 January 2028
            range 09:00-\(low) to 09:00-20:00
          role guard
            source plan
            deployed opening on any day
          rule visit
            source plan
            team 1 guard
            takes 30 min
            within 10:00-18:00 on Monday
            from 1 January 2026
              every week 1 time
          """
        )
      ).told
    }
    // 17:00-18:00 on the 52 Mondays of 2026.
    #expect(
      found("17:00") == [
        "note: hours rest on opening, taken as 09:00-20:00; at 09:00-17:00, the other end of its "
          + "range, this would be lost: visit 52 h, as 17:00-18:00 on Monday 5 January 2026"
      ]
    )
    #expect(found("18:00").isEmpty)
  }
}
