import SourceText

/// What pages share: the frame of a file, sections, tables that become cards, bars.
protocol HTMLParts {
  /// The page's language.
  var words: Wording { get }
}

extension HTMLParts {
  /// The file: it names no address, runs nothing and loads nothing.
  ///
  /// `skip` is where a keyboard user jumps to, and what the link there says.
  func page(
    title: String,
    style: Markup,
    skip: (anchor: String, text: String),
    body: Markup
  ) -> Markup {
    HTMLFrame.page(language: words.language, title: title, style: style, skip: skip, body: body)
  }

  /// A section with its heading and the anchor of the table of contents.
  func section(_ id: String, _ title: String, _ body: Markup, lead: String? = nil) -> Markup {
    HTMLFrame.section(id, title, body, lead: lead)
  }

  /// A table whose rows become cards on a phone, unless it is narrow; every cell names its column.
  ///
  /// The roles keep the table a table for screen readers when the layout changes.
  func table(
    _ caption: String,
    class name: String = "",
    columns: [String],
    rows: [HTMLRow],
    hidesCaption: Bool = true,
    isCards: Bool = true
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
      <table role="table" class="\(isCards ? "cards " : "")\(name)">
      <caption\(captionClass)>\(caption)</caption>
      <thead role="rowgroup"><tr role="row">\(heads)</tr></thead>
      <tbody role="rowgroup">
      \(body)</tbody>
      </table>

      """
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

/// One row of a table.
struct HTMLRow {
  let cells: [HTMLCell]
  var className = ""
}

/// One cell.
struct HTMLCell {
  let content: Markup
  var isNumber = false

  static func text(_ text: String) -> HTMLCell { HTMLCell(content: "\(text)") }
  static func number(_ text: String) -> HTMLCell { HTMLCell(content: "\(text)", isNumber: true) }
  static func code(_ text: String) -> HTMLCell {
    HTMLCell(content: text.isEmpty ? "" : "<code>\(Markup.breakable(text))</code>")
  }
}
