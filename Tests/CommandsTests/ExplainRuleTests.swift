import Foundation
import SourceText
import TestSupport
import Testing

@testable import Commands

/// `ronde explain RULE` in the small town.
struct ExplainRuleTests {
  @Test
  func `a rule is explained with its document, year and examples`() throws {
    try Town.inTown { town in
      let run = town.ronde("explain shop-check --on 2026-11-23 --lang en")
      #expect(run.code == 0, "\(run.text)")
      for text in [
        "rule shop-check — Every shop is checked\nrules/work.rules:", "For each shop.",
        "rests on\n  Programme 2026, par. 2", "1 ├ 1 January 2026 →",
        "  - by 1 boa with exam and 1 police, 45 min", "in 2026: ",
        "just allowed  10:00-10:45 on 23 November 2026",
        "just not      09:59-10:44 on 23 November 2026",
        "  scenario \"shop-check: earliest start\"\n    given shop proef\n",
      ] {
        #expect(run.out.contains(text), "\(text)\n\(run.out)")
      }
      let dutch = town.ronde("explain shop-check --on 2026-11-23 --lang nl").out
      #expect(dutch.contains("regel shop-check — Elke winkel wordt gecontroleerd"))
      #expect(dutch.contains("mag nog net"))
      #expect(town.ronde("explain shop-check --on 2026-11-23 --lang en").out == run.out)
    }
  }

  @Test
  func `the examples stand as data too, and hold as scenarios`() throws {
    try Town.inTown { town in
      let run = town.ronde("explain shop-check --on 2026-11-23 --json --lang en")
      let object = try JSONSerialization.jsonObject(with: Data(run.out.utf8))
      let top = try #require(object as? [String: Any])
      let examples = try #require(top["examples"] as? [[String: Any]])
      #expect(examples.compactMap { $0["limit"] as? String } == ["start", "end", "last-day"])
      let texts = examples.compactMap { $0["scenario"] as? String }.joined(separator: "\n")
      let file = "language en\ntests town.work\n\n\(texts)"
      try town.write("scenarios/town/a.scenarios", Array(file.utf8))
      let test = town.ronde("test --lang en")
      #expect(test.code == 0, "\(test.text)")
    }
  }

  @Test
  func `both explanations read as before`() throws {
    try Town.inTown { town in
      for (name, language) in [("shop-check", "en"), ("breaks", "nl")] {
        let run = town.ronde("explain \(name) --on 2026-11-23 --lang \(language)")
        #expect(run.code == 0, "\(run.text)")
        #expect(Golden.difference(run.out, "reports/explain-\(name).txt") == nil)
      }
    }
  }

  @Test
  func `labour limits are explained with their clauses and examples`() throws {
    try Town.inTown { town in
      let run = town.ronde("explain daily-rest --on 2026-11-23 --lang en")
      #expect(run.code == 0, "\(run.text)")
      for text in [
        "labour limits daily-rest\nrules/law.rules:", "rests on\n  Working hours act, art. 1",
        "  rest at least 11 h between shifts, once per 7 days 8 h",
        // 22:00 and 8 h, the shortened rest: 06:00.
        "just allowed  06:00-10:00 on 25 November 2026, after 14:00-22:00 on 24 November 2026 "
          + "(the shorter rest, once per 7 days)",
        "just not      05:59-09:59 on 25 November 2026",
      ] {
        #expect(run.out.contains(text), "\(text)\n\(run.out)")
      }
      let dutch = town.ronde("explain daily-rest --on 2026-11-23 --lang nl").out
      #expect(dutch.contains("  rust minstens 11 u tussen diensten"), "\(dutch)")
      let json = town.ronde("explain sundays --on 2026-11-23 --json --lang en").out
      #expect(json.contains("\"limit\": \"sunday\""), "\(json)")
    }
  }

  @Test(arguments: [
    ("shop-chek", "did you mean `shop-check`"), ("shop", "it is declared at rules/work.rules:"),
    ("daily-rst", "`daily-rest`"),
    ("zzz", "no week, no code and no rule"), ("2026-W60", "has 53 weeks"),
  ])
  func `a name that is no rule's tells what is near`(name: String, text: String) throws {
    try Town.inTown { town in
      let run = town.ronde("explain \(name) --lang en")
      #expect(run.code == 2, "\(run.text)")
      #expect(run.err.contains(text), "\(run.err)")
      #expect(run.out.isEmpty)
    }
  }
}
