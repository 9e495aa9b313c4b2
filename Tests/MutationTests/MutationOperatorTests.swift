import RuleSyntax
import SourceText
import TestSupport
import Testing

@testable import Mutation

/// Each operator on a line, with what it makes of it; and all of them on the shipped rules.
struct MutationOperatorTests {
  @Test
  func `a number becomes one less and one more, and never nothing`() {
    #expect(
      Bench.changes("every calendar year 2 times", .number) == [
        "every calendar year 1 times, at least 2 months apart",
        "every calendar year 3 times, at least 2 months apart",
      ]
    )
    #expect(Bench.changes("every quarter 1 time", .number) == ["every quarter 2 time"])
    // Minutes move by a quarter of an hour.
    #expect(
      Bench.changes("parameter visit-minutes", .number) == [
        "parameter visit-minutes = 15 min", "parameter visit-minutes = 45 min",
      ]
    )
    #expect(Bench.changes("takes 1 h", .number) == ["takes 2 h"])
  }

  @Test
  func `a comparison takes its limit in or leaves it out`() {
    #expect(
      Bench.changes("rule shop-check", .comparison) == [
        "rule shop-check for each shop when size > 3"
      ]
    )
  }

  @Test
  func `each edge of a window moves by half an hour both ways`() {
    let days = "on Monday through Friday"
    #expect(
      Bench.changes("within 09:00-17:00", .windowEdge) == [
        "within 08:30-17:00 \(days)", "within 09:30-17:00 \(days)", "within 09:00-16:30 \(days)",
        "within 09:00-17:30 \(days)",
      ]
    )
  }

  @Test
  func `a first day moves a day and a year later`() {
    #expect(
      Bench.changes("from 1 January 2026", .date).prefix(2) == [
        "from 2 January 2026", "from 1 January 2027",
      ]
    )
  }

  @Test
  func `somebody of the same sort does it`() {
    // The only other role is from outside, and the only one from outside has no other.
    #expect(Bench.changes("team 1 boa and 1 police", .role) == [])
    let two = Bench.rules.replacing("role police", with: "role guard\n  source plan\nrole police")
    let changed = Bench.mutants(two).filter { $0.mutation == .role }.map(\.after)
    #expect(changed == ["team 1 guard and 1 police", "team 1 guard"])
  }

  @Test
  func `a ladder forgets sooner or later, counts other violations and rechecks at another time`() {
    #expect(
      Bench.changes("counts same violation", .step) == [
        "counts any violation within 12 months", "counts same violation within 11 months",
        "counts same violation within 13 months",
      ]
    )
    #expect(
      Bench.changes("step 1", .step) == [
        "step 1 warning, recheck within 3 weeks", "step 1 warning, recheck within 5 weeks",
      ]
    )
  }

  @Test
  func `the time between is shorter, longer or not asked`() {
    #expect(
      Bench.changes("every calendar year 2 times", .spacing) == [
        "every calendar year 2 times",
        "every calendar year 2 times, at least 1 months apart",
        "every calendar year 2 times, at least 3 months apart",
      ]
    )
  }

  @Test
  func `a condition is not asked, or its number moves`() {
    #expect(
      Bench.changes("rule shop-check", .condition) == [
        "rule shop-check for each shop", "rule shop-check for each shop when size >= 2",
        "rule shop-check for each shop when size >= 4",
      ]
    )
  }

  @Test
  func `the last day falls away, and every day becomes six`() {
    #expect(
      Bench.changes("within 09:00-17:00", .days) == [
        "within 09:00-17:00 on Monday through Thursday"
      ]
    )
    #expect(
      Bench.changes("deployed", .days) == ["deployed 08:00-20:00 on Monday through Saturday"]
    )
    #expect(Bench.changes("within 10:00", .days) == ["within 10:00-21:00 on Sunday"])
  }

  @Test
  func `the period is shorter`() {
    #expect(Bench.changes("every quarter", .period) == ["every month 1 time"])
  }

  @Test
  func `a transition is read in another way`() {
    let rules = Bench.rules.replacing(
      "    every quarter 1 time",
      with: """
            every calendar year 1 time
          from 1 July 2027
            every calendar year 4 times
            transition pro rata, rounded up
        """
    )
    let changed = Bench.mutants(rules).filter { $0.mutation == .transition }.map(\.after)
    #expect(changed == ["transition at once, rounded up", "transition pro rata, rounded down"])
  }

  @Test
  func `a clause goes, and the lines after it stay where they are`() {
    #expect(Bench.changes("on violation", .clause) == ["#"])
  }

  @Test
  func `a change is of one place, and no two are the same`() {
    let mutants = Bench.mutants()
    #expect(mutants.map(\.number) == Array(1...mutants.count))
    let texts = mutants.map {
      String(decoding: $0.applied(to: Array(Bench.rules.utf8)), as: UTF8.self)
    }
    #expect(Set(texts).count == texts.count)
    #expect(!texts.contains(Bench.rules))
  }

  @Test
  func `sources, reasons, owners and titles are left alone`() {
    for mutant in Bench.mutants() {
      #expect(!mutant.before.hasPrefix("source") && !mutant.before.hasPrefix("document"))
    }
  }
}
