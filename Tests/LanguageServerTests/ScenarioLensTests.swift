import SourceText
import Testing

/// Scenarios run in the editor.
struct ScenarioLensTests {
  private static let path = "/work/scenarios/town/shops.scenarios"
  private static let document = #"{"uri":"file:///work/scenarios/town/shops.scenarios"}"#

  /// Three shops, twice a year: 6 visits.
  private static func text(_ count: Int) -> String {
    """
    language en
    tests town.city
    scenario "Every shop twice"
      given 3 shop
      plan calendar year 2026
      expect visit \(count) times
    scenario "None without shops"
      plan calendar year 2026
      expect no visit

    """
  }

  private static func lenses(_ editor: inout Editor) -> [String] {
    let answer = editor.ask("textDocument/codeLens", #"{"textDocument":\#(document)}"#)
    return answer?.result?.list.compactMap { lens in
      lens.member("command")?.member("title")?.string.map {
        "\(lens.member("range")?.member("start")?.place ?? "") \($0)"
      }
    } ?? []
  }

  @Test
  func `a lens says what came of each scenario, and a failure stands at its line`() {
    var editor = Editor.started(FeatureTests.town)
    editor.open(ScenarioLensTests.path, ScenarioLensTests.text(6))
    #expect(
      ScenarioLensTests.lenses(&editor) == [
        "2:0 ✓ 1 expectation holds", "6:0 ✓ 1 expectation holds",
      ]
    )
    #expect(editor.findings(ScenarioLensTests.path) == [])
    // Line 6, behind `expect visit `.
    editor.change(ScenarioLensTests.path, (5, 15), (5, 16), "7", version: 2)
    #expect(
      ScenarioLensTests.lenses(&editor) == ["2:0 ✗ 1 of 1 fails", "6:0 ✓ 1 expectation holds"]
    )
    #expect(editor.findings(ScenarioLensTests.path) == ["5:2-5:22 S0201"])
  }

  @Test
  func `the lens's command runs the scenario and tells how it follows`() {
    var editor = Editor.started(FeatureTests.town)
    editor.open(ScenarioLensTests.path, ScenarioLensTests.text(7))
    func run(_ arguments: String) -> JSONNode? {
      editor.ask(
        "workspace/executeCommand",
        #"{"command":"ronde.test","arguments":[\#(arguments)]}"#
      )
    }
    let file = #""file":"scenarios/town/shops.scenarios""#
    let shown = run(#"{\#(file),"scenario":"Every shop twice"}"#)?.result?.string ?? ""
    #expect(shown.hasPrefix("Every shop twice\n  ✗ line 6: expected 7"))
    #expect(shown.contains("city.rules:"))
    #expect(!shown.contains("None without shops"))
    #expect(run(#"{\#(file)}"#)?.result?.string?.contains("None without shops") == true)
    #expect(run("{}")?.errorCode == -32602)
    #expect(run(#"{"file":"elsewhere.scenarios"}"#)?.errorCode == -32803)
  }
}
