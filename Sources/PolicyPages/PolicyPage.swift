import Obligations
import Reports
import SourceText

/// The frame of a page for policy staff: one file, no script, no request to anywhere.
struct PolicyPage {
  let language: Language

  /// A text in the page's language.
  func callAsFunction(_ english: String, _ dutch: String) -> String {
    Bilingual(en: english, nl: dutch).text(in: language)
  }

  /// A text in the page's language.
  func callAsFunction(_ text: Bilingual) -> String { text.text(in: language) }

  /// `14,642`, in Dutch `14.642`.
  func grouped(_ number: Int) -> String {
    QuantityText.grouped("\(number)", language)
  }

  /// The whole page.
  func document(title: String, lead: Markup, _ sections: [Markup]) -> String {
    HTMLFrame.page(
      language: language,
      title: title,
      style: "\(HTMLStyle.sheet(paper: .a4, language: language))\n\(PolicyPage.style)",
      skip: ("main", self("Skip to the text", "Direct naar de tekst")),
      body: """
        <header><h1>\(title)</h1>
        \(lead)
        </header>
        <main id="main">
        \(sections)
        </main>
        """
    ).text
  }

  /// A section with a heading of its own.
  func section(_ id: String, _ title: String, _ body: Markup) -> Markup {
    HTMLFrame.section(id, title, body)
  }

  /// A table; on a phone its rows are cards in which every cell names its column.
  func table(
    _ caption: String,
    _ columns: [String],
    _ rows: [[Markup]],
    numbers: Set<Int> = []
  )
    -> Markup
  {
    let heads = columns.enumerated().map { index, name -> Markup in
      let kind: Markup = numbers.contains(index) ? " class=\"num\"" : ""
      return "<th role=\"columnheader\" scope=\"col\"\(kind)>\(name)</th>"
    }
    let body = rows.map { row -> Markup in
      let cells = row.enumerated().map { index, cell -> Markup in
        if index == 0 { return "<th role=\"rowheader\" scope=\"row\">\(cell)</th>" }
        let kind: Markup = numbers.contains(index) ? " class=\"num\"" : ""
        let label = index < columns.count ? columns[index] : ""
        return "<td role=\"cell\" data-l=\"\(label)\"\(kind)><div>\(cell)</div></td>"
      }
      return "<tr role=\"row\">\(cells)</tr>\n"
    }
    return """
      <table role="table" class="cards">
      <caption class="vh">\(caption)</caption>
      <thead role="rowgroup"><tr role="row">\(heads)</tr></thead>
      <tbody role="rowgroup">
      \(body)</tbody>
      </table>

      """
  }

  private static let style: Markup = """
    .rel{display:inline-block;padding:0 8px;border-radius:99px;border:1px solid currentColor;\
    font-size:13px;white-space:nowrap}
    .rel.stricter{color:var(--alert)}.rel.looser{color:var(--accent)}
    .rel.open{border-style:dashed}
    .bar{max-width:100%}
    .rules{background:var(--card);border:1px solid var(--line);border-radius:var(--r);padding:8px 0;\
    margin:0 0 20px}
    .rl{display:grid;grid-template-columns:44px minmax(0,1.3fr) minmax(0,1fr);gap:0 14px;\
    padding:0 14px 0 0;border-left:5px solid transparent;scroll-margin-top:40px}
    .rl.seen{border-left-color:var(--accent)}
    .rl.unseen{border-left:5px double var(--alert);background:var(--alert-soft)}
    .rl:target{outline:2px solid var(--focus)}
    .rl .no{color:var(--soft);text-align:right;font:12px/1.6 ui-monospace,Menlo,Consolas,monospace;\
    user-select:none}
    .rl pre{margin:0;font:12.5px/1.55 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;\
    white-space:pre-wrap;overflow-wrap:anywhere}
    .rl .nt{font-size:12.5px;line-height:1.5;color:var(--soft)}
    .rl .miss{color:var(--alert);font-weight:600}
    .rl summary{cursor:pointer}
    .rl ul{margin:0 0 6px;padding:0 0 0 18px}
    dt{font-weight:650;margin:8px 0 0}dd{margin:0 0 6px;max-width:90ch;color:var(--soft)}
    @media (max-width:760px){.rl{grid-template-columns:36px minmax(0,1fr)}.rl .nt{grid-column:2}}
    @media print{.rl{break-inside:avoid}.rl.unseen{background:none}}
    article.rule{background:var(--card);border:1px solid var(--line);border-radius:10px;\
    padding:20px 24px 14px;margin:0 0 18px;scroll-margin-top:12px;max-width:1100px}
    article.rule:target{border-color:var(--accent);box-shadow:0 0 0 2px var(--accent-soft)}
    article h3{margin:0;font-size:20px;line-height:1.3;letter-spacing:-.01em}
    article .name{margin:2px 0 8px;display:flex;gap:4px 18px;flex-wrap:wrap}
    article p{margin:0 0 8px}
    .line{display:block;margin:6px 0 10px;overflow:visible}
    .line line{stroke:var(--line);stroke-width:1}
    .line text{fill:var(--soft);font-size:11.5px}
    .line .now{fill:var(--ink);font-weight:700}
    .line .bar-closed{fill:var(--accent);opacity:.45}.line .bar-open{fill:var(--accent)}
    .line .no{fill:var(--paper);font-weight:700}
    .versions{display:grid;gap:4px 32px;grid-template-columns:repeat(auto-fit,minmax(300px,1fr))}
    .version p{margin:0}.version ul{margin:2px 0 10px;padding:0 0 0 20px}
    .version p b{display:inline-block;min-width:1.4em;text-align:center;border-radius:4px;\
    background:var(--accent-soft);color:var(--accent)}
    .facts{display:grid;grid-template-columns:130px minmax(0,1fr);gap:4px 16px;margin:10px 0;\
    border-top:1px solid var(--line);padding-top:10px}
    .facts dt{margin:0;font-weight:500;color:var(--soft)}.facts dd{margin:0;color:var(--ink)}
    article summary{cursor:pointer;color:var(--accent)}
    article details ul{margin:4px 0;padding:0 0 0 20px}
    .miss{color:var(--alert);font-weight:600}
    .toc{columns:3 260px;column-gap:32px;padding:0;margin:0;list-style:none}
    .toc>li{break-inside:avoid;margin:0 0 12px}.toc ul{list-style:none;padding:0;margin:2px 0 0}
    .toc a{text-decoration:none}.toc a:hover{text-decoration:underline}
    @media (max-width:640px){.facts{grid-template-columns:1fr}article.rule{padding:14px}}
    @media print{article.rule{break-inside:avoid;padding:4mm;max-width:none}\
    .line rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}\
    section[id^=chapter]{break-before:page}}
    """
}
