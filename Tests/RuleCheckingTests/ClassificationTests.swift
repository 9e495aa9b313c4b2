import CivilTime
import SourceText
import RuleChecking
import Testing

@Suite
struct ClassificationTests {
  private func size(_ lines: String..., exactly: Bool = true) -> String {
    (["classify shop by size\(exactly ? ", exactly one" : "")", "  source plan"]
      + lines.map { "  \($0)" }).joined(separator: "\n")
  }

  @Test
  func `classes keep their conditions in order`() {
    let text = size(
      "big when visitors >= 500 or complaints in 12 months >= 3",
      "middle when not big and closing-time after 01:00",
      "small otherwise"
    )
    let classes = Check.lines(text).rulebook.classifications.first { $0.name == "size" }?.classes
    #expect(classes?.map(\.name) == ["big", "middle", "small"])
    let year = CalendarPeriod(count: 12, unit: .month)
    #expect(
      classes?.first?.condition
        == .any([
          .number(field: "visitors", .atLeast, Fraction(500)),
          .recorded(what: "complaints", within: year, .atLeast, 3),
        ])
    )
    // 01:00 counts as of the evening before: 25:00 is 1,500 minutes.
    let time = TimeOfDay(minutes: 1500)
    #expect(
      time.map {
        .all([.not(.hasClass("big")), .time(field: "closing-time", isAfter: true, $0)])
      } == classes?[1].condition
    )
    #expect(classes?[2].condition == nil)
  }

  @Test
  func `six in the morning is the start of a day, and a minute before the end of the night`() {
    func minutes(_ time: String) -> Int32? {
      let text = size("late when closing-time after \(time)", exactly: false)
      guard
        case .time(_, _, let time)? = Check.lines(text).rulebook.classifications
          .first(where: { $0.name == "size" })?.classes.first?.condition
      else { return nil }
      return time.minutes
    }
    #expect(minutes("06:00") == 360)
    #expect(minutes("05:59") == 1799)
  }

  @Test
  func `exactly one needs otherwise or an opposite`() {
    #expect(Check.mistake(.classesNotCovered, "1️⃣" + size("big when visitors >= 500")) == [])
    #expect(Check.codes(size("big when visitors >= 500", exactly: false)) == [])
    #expect(Check.codes(size("big when visitors >= 500", "small when not big")) == [])
    #expect(
      Check.codes(size("big when visitors >= 500", "small when not visitors >= 500")) == []
    )
  }

  @Test
  func `otherwise is last`() {
    #expect(
      Check.mistake(
        .classesNotCovered,
        size("1️⃣small otherwise", "big when visitors >= 500")
      ) == []
    )
  }

  @Test
  func `a class stands once`() {
    #expect(
      Check.mistake(
        .duplicateClass,
        size("big when visitors >= 500", "1️⃣big when places >= 5", "small otherwise")
      ) == []
    )
  }

  @Test
  func `a bare class is one above it`() {
    #expect(
      Check.mistake(
        .unknownClass,
        size("big when visitors >= 500", "middle when not 1️⃣bigg and places >= 5", "small otherwise")
      ) == []
    )
    #expect(
      Check.mistake(
        .unknownClass,
        size("big when not 1️⃣middle", "middle when visitors >= 500", "small otherwise")
      ) == []
    )
  }

  @Test
  func `a classification cannot rest on itself`() {
    #expect(
      Check.mistake(.refersToItself, size("big when 1️⃣size is small", "small otherwise")) == []
    )
    #expect(Check.codes(size("big when risk is high", "small otherwise")) == [])
  }

  @Test
  func `a rule names classes that exist`() {
    func rule(_ condition: String) -> String {
      "rule r for each shop when \(condition)\n  source plan\n  from 1 January 2026\n    keep 1 boa on duty, own hours"
    }
    #expect(Check.codes(rule("risk is high")) == [])
    #expect(Check.mistake(.unknownClass, rule("1️⃣risk is hihg")) == [])
    #expect(Check.mistake(.unknownClass, rule("1️⃣high")) == [])
    // Another word before `is` is a column of the register, judged with the register at hand.
    #expect(Check.codes(rule("type is tobacconist")) == [])
  }
}
