import CivilTime
import Obligations
import Registers
import RuleChecking
public import SourceText

/// The page `roster.html`: one self-contained file without script or external request.
///
/// It is the team lead's variant: it names everybody and every visit.
public enum HTMLReport {
  /// The paper the page prints on.
  public enum Paper: String, Sendable, CaseIterable {
    /// A3 landscape.
    case a3
    /// A4 landscape.
    case a4
  }

  /// The page as UTF-8.
  public static func render(
    _ model: ReportModel,
    language: Language = .dutch,
    paper: Paper = .a3
  ) -> [UInt8] {
    Array(HTMLPage(model: model, language: language, paper: paper).document.text.utf8)
  }
}

/// The page in one language; each section stands in a file of its own.
struct HTMLPage {
  let model: ReportModel
  let words: Wording
  let paper: HTMLReport.Paper
  let sources: RosterSources
  let open: OpenWording
  let roleCodes: [String: String]

  init(model: ReportModel, language: Language, paper: HTMLReport.Paper) {
    self.model = model
    words = Wording(language)
    self.paper = paper
    sources = RosterSources(
      rulebook: model.rulebook,
      city: model.city,
      roster: model.roster,
      summary: model.summary,
      language: language
    )
    open = OpenWording(model: model, words: words)
    roleCodes = model.roleCodes
  }

  var document: Markup {
    let week = model.roster.week
    let title = words("Roster \(week) · \(cityName)", "Rooster \(week) · \(cityName)")
    return """
      <!doctype html>
      <html lang="\(words.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
      'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      <style>
      \(HTMLStyle.sheet(paper: paper, language: words.language))
      </style>
      </head>
      <body>
      <a class="skip" href="#open">\(words("Skip to open work", "Direct naar open werk"))</a>
      \(head)
      <main>
      \(openSection)
      \(matrixSection)
      \(placesSection)
      \(unitsSection)
      \(visitsSection)
      \(peopleSection)
      \(targetsSection)
      \(fairnessSection)
      \(mapSection)
      \(notesSection)
      </main>
      \(foot)
      </body>
      </html>

      """
  }

  /// The city's name with a capital; folders are in lower case.
  var cityName: String {
    let name = VisibleText.of(model.city.name.isEmpty ? model.roster.city : model.city.name)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// A section with its heading and the anchor of the table of contents.
  func section(_ id: String, _ title: String, _ body: Markup, lead: String? = nil) -> Markup {
    let text: Markup = lead.map { "<p class=\"lead\">\($0)</p>\n" } ?? ""
    return """
      <section id="\(id)" aria-labelledby="\(id)-h">
      <h2 id="\(id)-h">\(title)</h2>
      \(text)\(body)
      </section>

      """
  }

  /// A table whose rows become cards on a phone; every cell names its column there.
  ///
  /// The roles keep the table a table for screen readers when the layout changes.
  func table(
    _ caption: String,
    class name: String = "",
    columns: [String],
    rows: [Row],
    hidesCaption: Bool = true
  ) -> Markup {
    let heads = columns.enumerated().map { index, column -> Markup in
      // A column of numbers has its head above the numbers.
      let isNumber = rows.first.map { index < $0.cells.count && $0.cells[index].isNumber } ?? false
      let kind: Markup = isNumber ? " class=\"num\"" : ""
      return "<th role=\"columnheader\" scope=\"col\"\(kind)>\(column)</th>"
    }
    let body = rows.map { row -> Markup in
      let cells = row.cells.enumerated().map { index, cell -> Markup in
        let label = index < columns.count ? columns[index] : ""
        let kind = cell.isNumber ? " class=\"num\"" as Markup : ""
        if index == 0 { return "<th role=\"rowheader\" scope=\"row\"\(kind)>\(cell.content)</th>" }
        // One child, so that a card can put it beside its label.
        let inner: Markup = cell.content.text.isEmpty ? "" : "<div>\(cell.content)</div>"
        return "<td role=\"cell\" data-l=\"\(label)\"\(kind)>\(inner)</td>"
      }
      let kind: Markup = row.className.isEmpty ? "" : " class=\"\(row.className)\""
      return "<tr role=\"row\"\(kind)>\(cells)</tr>\n"
    }
    let captionClass: Markup = hidesCaption ? " class=\"vh\"" : ""
    return """
      <table role="table" class="cards \(name)">
      <caption\(captionClass)>\(caption)</caption>
      <thead role="rowgroup"><tr role="row">\(heads)</tr></thead>
      <tbody role="rowgroup">
      \(body)</tbody>
      </table>

      """
  }

  /// One row of a table.
  struct Row {
    let cells: [Cell]
    var className = ""
  }

  /// One cell.
  struct Cell {
    let content: Markup
    var isNumber = false

    static func text(_ text: String) -> Cell { Cell(content: "\(text)") }
    static func number(_ text: String) -> Cell { Cell(content: "\(text)", isNumber: true) }
    static func code(_ text: String) -> Cell {
      Cell(content: text.isEmpty ? "" : "<code>\(HTMLPage.breakable(text))</code>")
    }
  }

  /// A path that may be broken after its slashes and hyphens.
  static func breakable(_ path: String) -> Markup {
    let parts = VisibleText.of(path).split(separator: "/", omittingEmptySubsequences: false)
    return Markup.joined(parts.map { "\(String($0))" }, by: "/<wbr>")
  }

  /// A bar from 0 to 1 that repeats a figure that stands beside it as text.
  func bar(_ part: Int, of whole: Int, class name: String = "") -> Markup {
    let share = whole > 0 ? min(1000, max(0, part) * 1000 / whole) : 0
    let percent = "\(share / 10).\(share % 10)"
    return """
      <span class="bar \(name)" aria-hidden="true"><span style="width:\(percent)%"></span></span>
      """
  }
}
