import Foundation
import RuleSyntax
import SourceText
import TestSupport
import Testing

@testable import RuleWriting

/// The formatter by hand-worked examples.
@Suite
struct RuleFormatterTests {
  private func format(_ text: String) -> String {
    String(decoding: RuleFormatter.format(Meaning.parse(text)), as: UTF8.self)
  }

  @Test
  func `clauses stand two in, those of a version four, comments with what they stand by`() {
    let text = """
      language en
      package a.b version 1
      # Who

      role boa
      source plan   "a;  b"  # why
      # More about it.

      rule check for each shop
      takes 1 h 30min   ;   unannounced # both
      from 1 January 2026
      # How often.
      every calendar year 2 times,at least 3 months apart


      not in force from 1 January 2027
      """
    #expect(
      format(text) == """
        language en
        package a.b version 1
        # Who

        role boa
          source plan "a;  b"  # why
          # More about it.

        rule check for each shop
          takes 1 h 30 min
          unannounced  # both
          from 1 January 2026
            # How often.
            every calendar year 2 times, at least 3 months apart

          not in force from 1 January 2027

        """
    )
  }

  @Test
  func `blank lines part declarations of different kinds and long ones of one kind`() {
    let text = """
      language en; import town.law
      document plan "Plan" at "x" status adopted
      role boa
      role police external
      # Steps.
      ladder one
      ladder two



      fairness
      """
    #expect(
      format(text) == """
        language en
        import town.law

        document plan "Plan" at "x" status adopted

        role boa
        role police external

        # Steps.
        ladder one

        ladder two

        fairness

        """
    )
  }

  @Test
  func `the frequencies that a regime puts in place stand under the rule they replace`() {
    let text = """
      language en
      regime corona
      from 1 January 2022 through corona-end
      replaces frequency of horeca-check
      every month 1 times when risk is high
      goes first when short
      """
    #expect(
      format(text) == """
        language en

        regime corona
          from 1 January 2022 through corona-end
          replaces frequency of horeca-check
            every month 1 time when risk is high
          goes first when short

        """
    )
  }

  @Test
  func `a what-if stands in a scenario, and what it asks four in`() {
    let text = """
      taal nl
      toetst town.rules
      scenario "One"
      gegeven 9 shop
      wat als "more"
      gegeven 10 shop
      scenario "Two"
      """
    #expect(
      format(text) == """
        taal nl
        toetst town.rules

        scenario "One"
          gegeven 9 shop
          wat als "more"
            gegeven 10 shop

        scenario "Two"

        """
    )
  }

  @Test(arguments: [
    ("every 1 days coffee-count time", "every 1 day coffee-count times"),
    ("Every Calendar Years 1 times", "every calendar year 1 time"),
    ("every 2 calendar year 3 time", "every 2 calendar years 3 times"),
    ("takes 1 hour 30 minutes", "takes 1 h 30 min"),
    (
      "within 07:00 \u{2013} 12:00 on monday through friday",
      "within 07:00-12:00 on Monday through Friday"
    ),
    ("every day 1 time when ( not a is b )or c<2", "every day 1 time when (not a is b) or c < 2"),
    (
      "reserve 10 % of boa for \u{201C}reports\u{2019}s\u{201D}",
      "reserve 10% of boa for \"reports\u{2019}s\""
    ),
  ])
  func `English keywords get one spelling, in the number asked for`(read: String, written: String) {
    let head = "language en\n\nrule check\n"
    #expect(format("\(head)\(read)\n") == "\(head)  \(written)\n")
  }

  @Test(arguments: [
    ("elke kalenderjaar 2 keer", "elk kalenderjaar 2 keer"),
    ("elk kwartaal minstens 1 keer", "elk kwartaal minstens 1 keer"),
    (
      "elk week ten minste 2 keer, ten minste 1 dagen ertussen",
      "elke week minstens 2 keer, minstens 1 dag ertussen"
    ),
    ("elk 2 kwartaal 1 keer", "elke 2 kwartalen 1 keer"),
    ("duurt 2 uur 1 minuut", "duurt 2 u 1 min"),
    (
      "binnen 07:00-12:00 op maandagen t/m vrijdagen",
      "binnen 07:00-12:00 op maandag tot en met vrijdag"
    ),
    ("vanaf 1 Januari 2026 t/m 1 MAART 2026", "vanaf 1 januari 2026 tot en met 1 maart 2026"),
  ])
  func `Dutch keywords get one spelling, in the form asked for`(read: String, written: String) {
    let head = "taal nl\n\nregel check\n"
    #expect(format("\(head)\(read)\n") == "\(head)  \(written)\n")
  }

  @Test
  func `the author's elk or elke before a name stays`() {
    for word in ["elk bedrijf", "elke winkel"] {
      let text = "taal nl\n\nregel check voor \(word)\n"
      #expect(format(text) == text)
    }
  }

  @Test
  func `lines that were not read stay as they are, byte for byte`() {
    let text = """
      language en
      rule a for each shop
            tkaes   90 min ;  unannounced   # odd \u{20}
      takes 90min
      \u{20}  # about the next line
         wihtin 07:00\u{2013}08:00  on any day\t
      rul b   for each shop\r
      takes 90min
      role c
      """
    #expect(
      format(text) == """
        language en

        rule a for each shop
              tkaes   90 min ;  unannounced   # odd \u{20}
          takes 90 min
        \u{20}  # about the next line
           wihtin 07:00\u{2013}08:00  on any day\t
        rul b   for each shop\r
          takes 90 min
        role c

        """
    )
  }

  // A list of 1,000 words of 3 letters without spaces is 4,000 bytes with its keyword; written with
  // spaces it would be 5,000, more than a line may have.
  @Test
  func `a line that would become too long to read stays as it is`() {
    let names = Array(repeating: "abc", count: 1000).joined(separator: ",")
    let text = "language en\n\npriority when short\norder \(names)\n"
    #expect(names.utf8.count + 6 < RuleParser.longestLine)
    #expect(Meaning.parse(text).diagnostics.isEmpty)
    #expect(format(text) == text)
  }

  @Test
  func `a file that cannot be read at all stays as it is`() {
    for bytes: [UInt8] in [[0xFF, 0xFE, 0x72, 0x00], [], Array(repeating: 0x20, count: 5 << 20)] {
      let written = RuleFormatter.format(Meaning.parse(bytes))
      #expect(written == (bytes.count > 100 ? bytes : bytes))
    }
    #expect(format("\n \n\t\n") == "")
    #expect(format("# only a comment  ") == "# only a comment\n")
  }

  @Test
  func `bytes that are no text do not come to stand first and mark another encoding`() {
    let bytes: [UInt8] = [0x0A, 0xFF, 0xFE, 0x6C, 0x00, 0x0A]
    #expect(RuleFormatter.format(Meaning.parse(bytes)) == bytes)
  }

  @Test
  func `the shipped files are in the one style`() throws {
    for (path, bytes) in try Corpus.shipped() {
      let written = RuleFormatter.format(Meaning.parse(bytes))
      if Golden.isUpdating {
        try Data(written).write(to: Golden.root.appending(path: path))
      } else {
        #expect(written == bytes, "\(path): run ronde fmt")
      }
    }
  }
}
