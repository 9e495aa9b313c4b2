import RuleSyntax
import SourceText
import Testing

@testable import RuleWriting

@Suite
struct LineDiffTests {
  private func unified(_ older: String, _ newer: String, context: Int = 3) -> String {
    let bytes = LineDiff.unified(
      from: Array(older.utf8),
      to: Array(newer.utf8),
      name: "a.rules",
      context: context
    )
    return String(decoding: bytes, as: UTF8.self)
  }

  // Lines 1 to 12; line 2 is changed and line 11 left out: two places with three lines around each,
  // that do not meet (5 < 8).
  @Test
  func `changes are shown with three lines around them`() {
    let older = (1...12).map { "line \($0)\n" }.joined()
    let newer = older.replacing("line 2\n", with: "line two\n").replacing("line 11\n", with: "")
    #expect(
      unified(older, newer) == """
        --- a/a.rules
        +++ b/a.rules
        @@ -1,5 +1,5 @@
         line 1
        -line 2
        +line two
         line 3
         line 4
         line 5
        @@ -8,5 +8,4 @@
         line 8
         line 9
         line 10
        -line 11
         line 12

        """
    )
  }

  @Test
  func `ends of files, empty files and no change`() {
    #expect(unified("a\n", "a\n") == "")
    #expect(
      unified("a", "a\n")
        == "--- a/a.rules\n+++ b/a.rules\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"
    )
    #expect(unified("", "a\nb\n").hasSuffix("@@ -0,0 +1,2 @@\n+a\n+b\n"))
    #expect(unified("a\n", "").hasSuffix("@@ -1 +0,0 @@\n-a\n"))
    #expect(unified("a\nb\nc\n", "a\nx\nc\n", context: 0).hasSuffix("@@ -2 +2 @@\n-b\n+x\n"))
  }

  // Any difference makes the newer text of the older one, and has as few changes as can be: the
  // longest common subsequence, found the slow way, says how few.
  @Test
  func `a difference rebuilds both texts with the fewest changes`() {
    var dice = Dice(state: 7)
    for _ in 0..<500 {
      let texts = (0..<2).map { _ in
        (0..<(dice.next() % 12)).flatMap { _ in
          Array("\(["a", "b", "c"][Int(dice.next() % 3)])\n".utf8)
        }
      }
      let lines = LineDiff.lines(from: texts[0], to: texts[1])
      #expect(lines.filter { $0.side != .newer }.flatMap(\.text) == texts[0])
      #expect(lines.filter { $0.side != .older }.flatMap(\.text) == texts[1])
      let (old, new) = (texts[0].split(separator: 10), texts[1].split(separator: 10))
      var common = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
      for (row, left) in old.enumerated() {
        for (column, right) in new.enumerated() {
          common[row + 1][column + 1] =
            left == right
            ? common[row][column] + 1 : max(common[row][column + 1], common[row + 1][column])
        }
      }
      #expect(lines.count { $0.side == .both } == common[old.count][new.count])
    }
  }

  @Test
  func `texts with nothing in common are replaced as a whole, without much work`() {
    let older = (0..<3000).flatMap { Array("a\($0)\n".utf8) }
    let newer = (0..<3000).flatMap { Array("b\($0)\n".utf8) }
    let lines = LineDiff.lines(from: older, to: newer)
    #expect(lines.count == 6000)
    #expect(lines.prefix(3000).allSatisfy { $0.side == .older })
    #expect(lines.filter { $0.side == .newer }.flatMap(\.text) == newer)
  }
}

@Suite
struct FixApplierTests {
  private func fix(_ start: Int, _ end: Int, _ text: String) -> Fix {
    Fix(
      range: TextRange(start, end),
      replacement: text,
      title: Bilingual(en: "", nl: ""),
      isSafe: true
    )
  }

  @Test
  func `changes that do not overlap are made together, in any order`() {
    let text = Array("one two three".utf8)
    let fixes = [fix(8, 13, "3"), fix(0, 3, "1"), fix(2, 5, "x"), fix(4, 7, "2")]
    #expect(FixApplier.apply(fixes, to: text) == Array("1 2 3".utf8))
    #expect(FixApplier.together(fixes).count == 3)
  }

  @Test
  func `of two insertions at one place the first is made, and none outside the text`() {
    let text = Array("ab".utf8)
    #expect(FixApplier.apply([fix(1, 1, "x"), fix(1, 1, "y")], to: text) == Array("axb".utf8))
    #expect(FixApplier.apply([fix(0, 1, "x"), fix(1, 2, "y")], to: text) == Array("xy".utf8))
    #expect(FixApplier.apply([fix(1, 9, "x")], to: text) == text)
  }
}
