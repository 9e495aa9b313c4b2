import SourceText
import Testing

/// What the editor shows beside findings; the whole of it is tried by the client in `client/`.
struct FeatureTests {
  /// A town where 3 shops are visited twice a year by 2 guards for 1 h 30 min.
  static let town: [String: String] = [
    "/work/scenarios/town/city.rules": """
    language en
    package town.city version 1
    document plan "Plan" at "x" status adopted
    calendar Europe/Amsterdam with public holidays days-off
    holidays days-off
      source plan
      holiday new-year on 1 January
    kind shop from "shops.csv"
      source plan
    role guard
      source plan
    role police external
      source plan
    rule visit for each shop
      source plan
      team 2 guard and 1 police
      takes 1 h 30 min
      within 09:00-17:00 on any day
      from 1 January 2026
        every calendar year 2 times
    rule biennial for each shop
      source plan
      team 1 guard
      takes 1 h
      within 09:00-17:00 on any day
      from 1 January 2026
        every 2 calendar years 1 time
    rule watch
      source plan
      from 1 January 2026
        keep 2 guard on duty in "Centre", 10:00-12:00 on Tuesday
    rule noise
      source plan
      team 1 guard
      takes 30 min
      within 09:00-17:00 on any day
      from 1 January 2026
        on report noise within 1 week, about 10 per calendar year
    priority when short
      source plan
      order visit, biennial, watch, noise

    """,
    "/work/scenarios/town/people.csv":
      "code,roles,area,contract\nP1,guard,A1,36:00\nP2,guard,A1,36:00\n",
    "/work/scenarios/town/areas.csv": "code,name,lat,lon\nA1,Centre,53.2,6.5\n",
    "/work/scenarios/town/partners.csv":
      "partner,date,from,to,count\npolice,2026-05-01,09:00,17:00,2\n",
    "/work/scenarios/town/shops.csv":
      "id,name,area,lat,lon\nS1,A,A1,53.2,6.5\nS2,B,A1,53.2,6.5\nS3,C,A1,53.2,6.5\n",
  ]

  private static let city = #"{"uri":"file:///work/scenarios/town/city.rules"}"#

  private func lenses(_ editor: inout Editor) -> [String] {
    let answer = editor.ask("textDocument/codeLens", #"{"textDocument":\#(FeatureTests.city)}"#)
    return answer?.result?.list.compactMap { lens in
      lens.member("command")?.member("title")?.string.map {
        "\(lens.member("range")?.member("start")?.place ?? "") \($0)"
      }
    } ?? []
  }

  @Test
  func `a lens counts what is due, and the hours of our own people`() {
    var editor = Editor.started(FeatureTests.town)
    // visit: 3 shops × 2 = 6, × 2 guards × 1.5 h = 18 h; the police are not ours.
    // biennial: 3 shops, once in two years: 3 on the list, 3 ÷ 2 × 1 h = 1.5 h, shown as 2.
    // watch: 52 Tuesdays in 2026 × 2 h × 2 guards = 208 h.
    // noise: nothing due, 10 × 0.5 h = 5 h expected.
    // Together 61 due and 232.5 h, shown as 233.
    #expect(
      lenses(&editor) == [
        "1:0 61 due in 2026 · 233 h", "13:0 6 due in 2026 · 18 h", "20:0 3 due in 2026 · 2 h",
        "27:0 52 due in 2026 · 208 h", "31:0 0 due in 2026 · 5 h",
      ]
    )
  }

  @Test
  func `a hint stands behind each clause that asks for work, and moves with it`() {
    var editor = Editor.started(FeatureTests.town)
    func hints(_ editor: inout Editor) -> [String] {
      let range = #"{"start":{"line":0,"character":0},"end":{"line":99,"character":0}}"#
      let answer = editor.ask(
        "textDocument/inlayHint",
        #"{"textDocument":\#(FeatureTests.city),"range":\#(range)}"#
      )
      return answer?.result?.list.map {
        "\($0.member("position")?.place ?? "") \($0.member("label")?.string ?? "")"
      } ?? []
    }
    // biennial: 1.5 a year; half up.
    #expect(
      hints(&editor) == [
        "19:31 ≈ 6 a year · 18 h", "26:33 ≈ 2 a year · 2 h", "30:60 ≈ 52 a year · 208 h",
        "37:61 ≈ 10 a year · 5 h",
      ]
    )
  }

  @Test
  func `the command behind a lens lists what is due, or says why it cannot`() {
    var editor = Editor.started(FeatureTests.town)
    func run(_ arguments: String) -> JSONNode? {
      editor.ask(
        "workspace/executeCommand",
        #"{"command":"ronde.due","arguments":[\#(arguments)]}"#
      )
    }
    #expect(run(#"{"city":"town","rule":"visit"}"#)?.result?.string == "6 obligations")
    #expect(run(#"{"city":"town"}"#)?.result?.string == "61 obligations")
    // Before 2026 nothing is in force.
    #expect(run(#"{"city":"town","year":2025}"#)?.result?.string == "0 obligations")
    #expect(run(#"{"city":"village"}"#)?.errorCode == -32803)
    #expect(run(#"{"city":"town","rule":"nothing"}"#)?.errorCode == -32803)
    #expect(run("{}")?.errorCode == -32602)
    #expect(editor.ask("workspace/executeCommand", #"{"command":"other"}"#)?.errorCode == -32602)
  }

  @Test
  func `a fix is offered where it is needed, and mends`() {
    var editor = Editor.started([:], folder: nil)
    let text = "language en\npackage a version 1\nrole Guard\n  assumed because \"x\"\n"
    editor.open("/alone/a.rules", text)
    func actions(_ line: Int, _ only: String) -> [JSONNode] {
      let place = #"{"line":\#(line),"character":7}"#
      return editor.ask(
        "textDocument/codeAction",
        #"{"textDocument":{"uri":"file:///alone/a.rules"},"range":{"start":\#(place),"end":\#(place)},"#
          + #""context":{"diagnostics":[],"only":["\#(only)"]}}"#
      )?.result?.list ?? []
    }
    #expect(editor.findings("/alone/a.rules")?.contains { $0.hasSuffix("R0020") } == true)
    #expect(actions(1, "quickfix").isEmpty)
    #expect(actions(2, "refactor").isEmpty)
    let fix = actions(2, "quickfix").first
    let edit = fix?.member("edit")?.member("changes")?.member("file:///alone/a.rules")?.list.first
    #expect(edit?.member("range")?.place == "2:5-2:10")
    #expect(edit?.member("newText")?.string == "guard")
  }

  @Test
  func `requests about files that are not known are refused`() {
    var editor = Editor.started(FeatureTests.town)
    let nowhere = #"{"textDocument":{"uri":"file:///nowhere/a.rules"}}"#
    for method in ["documentSymbol", "foldingRange", "codeLens", "semanticTokens/full"] {
      #expect(editor.ask("textDocument/\(method)", nowhere)?.errorCode == -32602)
      #expect(editor.ask("textDocument/\(method)", "{}")?.errorCode == -32602)
      #expect(editor.ask("textDocument/\(method)")?.errorCode == -32602)
    }
    #expect(
      editor.ask("textDocument/definition", #"{"textDocument":\#(FeatureTests.city)}"#)?.errorCode
        == -32602
    )
  }
}
