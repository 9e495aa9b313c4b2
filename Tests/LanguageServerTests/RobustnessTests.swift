import LanguageServer
import SourceText
import Testing

/// The server lives through anything an editor may send.
struct RobustnessTests {
  /// A small generator of numbers, the same in every run.
  private struct Numbers {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, limit)))
    }
  }

  private static let city = "/work/scenarios/town/city.rules"

  /// One message of each request that names a file, at a place.
  private static func requests(_ line: Int, _ column: Int) -> [[UInt8]] {
    let place = #"{"line":\#(line),"character":\#(column)}"#
    let range = #"{"start":{"line":0,"character":0},"end":\#(place)}"#
    let params =
      #"{"textDocument":{"uri":"file://\#(city)"},"position":\#(place),"range":\#(range),"#
      + #""positions":[\#(place)],"newName":"other","context":{"diagnostics":[]},"ch":"\n","#
      + #""query":"a","options":{"tabSize":2,"insertSpaces":true}}"#
    return [
      "definition", "references", "documentHighlight", "prepareRename", "rename", "hover",
      "documentSymbol", "foldingRange", "selectionRange", "documentLink", "semanticTokens/full",
      "semanticTokens/range", "codeAction", "codeLens", "inlayHint", "formatting",
      "rangeFormatting", "onTypeFormatting",
    ].enumerated().map { Editor.request("\($0 + 100)", "textDocument/\($1)", params) }
  }

  @Test
  func `every request at every place of a file that breaks off anywhere is answered`() {
    let text = FeatureTests.town[RobustnessTests.city] ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var numbers = Numbers(state: 1)
    var editor = Editor.started(FeatureTests.town)
    editor.open(RobustnessTests.city, text)
    for version in 2..<40 {
      let line = numbers.next(below: lines.count)
      let column = numbers.next(below: lines[line].utf16.count + 2)
      // The text up to a place, and then all of it again, so that the next cut has something.
      editor.change(RobustnessTests.city, (line, column), (9999, 0), "", version: version * 2)
      let before = editor.received.count
      let requests = RobustnessTests.requests(line, numbers.next(below: column + 2))
      editor.send(requests.flatMap { $0 })
      let answers = editor.received[before...].filter { $0.member("id")?.number != nil }
      #expect(answers.count == requests.count)
      #expect(answers.allSatisfy { $0.errorCode == nil || $0.errorCode == -32803 })
      editor.change(RobustnessTests.city, (0, 0), (9999, 0), text, version: version * 2 + 1)
    }
    #expect(editor.ask("shutdown")?.result?.isNull == true)
  }

  @Test
  func `bytes changed anywhere in a message leave a server that hears the next one`() {
    let text = FeatureTests.town[RobustnessTests.city] ?? ""
    let messages =
      [Editor.notification("textDocument/didOpen", Editor.openParams(RobustnessTests.city, text))]
      + RobustnessTests.requests(12, 4)
    var numbers = Numbers(state: 7)
    var editor = Editor.started(FeatureTests.town)
    for _ in 0..<40 {
      for message in messages {
        guard let start = message.firstIndex(of: UInt8(ascii: "{")) else { continue }
        var body = Array(message[start...])
        for _ in 0...numbers.next(below: 4) {
          let at = numbers.next(below: body.count)
          switch numbers.next(below: 3) {
          case 0: body[at] = UInt8(numbers.next(below: 256))
          case 1: body.remove(at: at)
          default: body.insert(UInt8(numbers.next(below: 256)), at: at)
          }
        }
        editor.send(MessageFrame.framed(body))
      }
      #expect(editor.ask("workspace/symbol", #"{"query":"visit"}"#)?.result?.list.isEmpty == false)
    }
    #expect(editor.ask("shutdown")?.result?.isNull == true)
  }
}
