import SourceText
import Testing

@testable import LanguageServer

/// Small pieces that work on bytes.
struct TextTests {
  @Test
  func `paths and addresses name each other`() {
    for path in ["/a/b.rules", "/map met spatie/é 🚲.rules", "/a%20b/#?.rules", "/c:/x"] {
      #expect(FileAddress.path(of: FileAddress.uri(of: path)) == path)
    }
    #expect(FileAddress.uri(of: "/a b/é") == "file:///a%20b/%C3%A9")
    #expect(FileAddress.path(of: "file:///a/b%2") == "/a/b%2")
    #expect(FileAddress.path(of: "file://localhost/a/") == "/a")
    #expect(FileAddress.path(of: "file://elsewhere/a") == nil)
    #expect(FileAddress.path(of: "untitled:Untitled-1") == nil)
    #expect(FileAddress.path(of: "file:") == nil)
  }

  @Test(arguments: [
    (#""\ud83d""#, #""\ufffd""#), (#""\udeb2x""#, #""\ufffdx""#),
    (#""\ud83d\ud83d\udeb2""#, #""\ufffd\ud83d\udeb2""#), (#""\\ud83d""#, nil),
    (#""\ud83d\udeb2 \u00e9 \" \\""#, nil), (#""\ud8"#, nil), ("\\", nil), ("", nil),
  ])
  func `half characters are replaced, whole ones and other escapes stay`(
    _ text: String,
    _ expected: String?
  ) {
    let replaced = LoneSurrogates.replaced(in: Array(text.utf8))
    #expect(replaced.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test
  func `a place moves with the text around it`() {
    // `two` (4 to 7) became `twofold`: what ends before stays, what starts after moves 4.
    let change = TextChange(from: Array("one two three".utf8), to: Array("one twofold three".utf8))
    #expect(change.moved(TextRange(0, 3)) == TextRange(0, 3))
    #expect(change.moved(TextRange(8, 13)) == TextRange(12, 17))
    #expect(change.moved(TextRange(4, 7)) == nil)
    #expect(change.moved(TextRange(0, 13)) == nil)
  }

  /// Texts of a few lines each, all of them different.
  private static let texts: [String] = {
    let lines = ["", "a\n", "b\n", "\n", "a", "b\r\n"]
    return lines.flatMap { one in lines.flatMap { two in lines.map { one + two + $0 } } }
  }()

  @Test
  func `changes of lines make one text of the other, and nothing else`() {
    for old in TextTests.texts {
      for new in TextTests.texts {
        let changes = LineChange.changes(from: Array(old.utf8), to: Array(new.utf8))
        var result = Array(old.utf8)
        for change in changes.reversed() {
          result.replaceSubrange(
            Int(change.range.start)..<Int(change.range.end),
            with: change.bytes
          )
        }
        #expect(String(decoding: result, as: UTF8.self) == new, "\(old.debugDescription)")
        #expect(zip(changes, changes.dropFirst()).allSatisfy { $0.range.end <= $1.range.start })
        #expect(old != new || changes.isEmpty)
      }
    }
  }

  @Test
  func `only lines that differ are changed`() {
    let changes = LineChange.changes(
      from: Array("a\n b\nc\nd\n".utf8),
      to: Array("a\nb\nc\n\nd\n".utf8)
    )
    #expect(
      changes == [
        LineChange(range: TextRange(2, 5), bytes: Array("b\n".utf8)),
        LineChange(range: TextRange(7, 7), bytes: Array("\n".utf8)),
      ]
    )
  }
}
