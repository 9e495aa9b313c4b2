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

  /// The whole page.
  func document(title: String, lead: Markup, _ sections: [Markup]) -> String {
    let page: Markup = """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
      'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      <style>
      \(HTMLStyle.sheet(paper: .a4, language: language))
      \(PolicyPage.style)
      </style>
      </head>
      <body>
      <a class="skip" href="#main">\(self("Skip to the text", "Direct naar de tekst"))</a>
      <header><h1>\(title)</h1>
      \(lead)
      </header>
      <main id="main">
      \(sections)
      </main>
      </body>
      </html>

      """
    return page.text
  }

  /// A section with a heading of its own.
  func section(_ id: String, _ title: String, _ body: Markup) -> Markup {
    """
    <section id="\(id)" aria-labelledby="\(id)-h">
    <h2 id="\(id)-h">\(title)</h2>
    \(body)
    </section>

    """
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
    .time{display:flex;flex-wrap:wrap;gap:4px;list-style:none;padding:0;margin:6px 0}
    .time li{border:1px solid var(--edge);border-radius:var(--r);padding:3px 10px;background:var(--card)}
    article{border-top:1px solid var(--line);padding:18px 0 10px;break-inside:avoid}
    article h3{margin:0 0 4px;font-size:18px}
    """
}
