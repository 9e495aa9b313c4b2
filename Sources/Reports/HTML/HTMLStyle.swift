public import SourceText

/// The page's style sheet: tokens first, then parts, then small screens, dark and print.
public enum HTMLStyle {
  /// The sheet for a paper and a language.
  public static func sheet(paper: HTMLReport.Paper, language: Language) -> Markup {
    let size = paper == .a3 ? "A3" : "A4"
    return sheet(page: "\(size) landscape", language: language)
  }

  /// The sheet for paper such as `A4 portrait`; what a page adds for screens comes before small
  /// screens, what it adds for print last.
  static func sheet(
    page size: String,
    language: Language,
    own: Markup = "",
    ownPrint: Markup = ""
  ) -> Markup {
    let of = language == .dutch ? "van" : "of"
    let page: Markup = """
      @page{size:\(size);margin:10mm 10mm 12mm}
      @page{@bottom-right{content:counter(page) " \(of) " counter(pages);font:9pt system-ui,sans-serif}}

      """
    return "\(tokens)\(base)\(tables)\(parts)\(own)\(wide)\(small)\(page)\(print)\(ownPrint)"
  }

  private static let tokens: Markup = """
    :root{--paper:#f7f6f2;--card:#fff;--ink:#1b2430;--soft:#56606e;--line:#e4e1d9;--edge:#868d97;\
    --accent:#0b5a6b;--accent-soft:#e3eff1;--alert:#9a330f;--alert-soft:#fcf0e8;\
    --late:#e9eefa;--late-line:#3d5aa6;--night:#e8e6f3;--night-line:#37306b;--day:#fdf6e0;\
    --day-line:#8a6a12;--focus:#b3470f;--r:6px;--hatch:rgb(61 90 166/.09);--dot:rgb(55 48 107/.16);color-scheme:light dark}
    @media (prefers-color-scheme:dark){:root{--paper:#12171d;--card:#1a2129;--ink:#e8ebef;\
    --soft:#a3adba;--line:#2c3541;--edge:#7c8795;--accent:#7cc6d6;--accent-soft:#16323a;\
    --alert:#f2a380;--alert-soft:#38221a;--late:#1d2a48;--late-line:#8ea9ee;--night:#2a2547;\
    --night-line:#b3a8f0;--hatch:rgb(142 169 238/.13);--dot:rgb(179 168 240/.24);--day:#33301f;--day-line:#d9bd6a;--focus:#f0a070}}

    """

  private static let base: Markup = """
    *{box-sizing:border-box}
    html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
    @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
    body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,\
    "Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums lining-nums}
    header,main,footer{max-width:1520px;margin:0 auto;padding:0 32px}
    a{color:var(--accent)}
    :focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:3px}
    .skip{position:absolute;left:-999px;top:8px;background:var(--card);padding:8px 14px;z-index:9}
    .skip:focus{left:16px}
    .vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
    white-space:nowrap}
    h1{font-size:40px;line-height:1.1;letter-spacing:-.02em;margin:2px 0 8px;font-weight:650}
    h1 span{color:var(--soft);font-weight:400}
    h2{font-size:22px;line-height:1.25;letter-spacing:-.01em;margin:0 0 4px;font-weight:650}
    .over{margin:0;color:var(--soft);font-size:14px;letter-spacing:.02em}
    .stamp{color:var(--alert);border:1.5px solid currentColor;border-radius:4px;padding:1px 7px;\
    font-size:12px;font-weight:650;letter-spacing:.08em}
    .dates{font-size:17px;margin:0}
    .soft{color:var(--soft)}
    .lead{margin:0 0 14px;color:var(--soft);max-width:96ch;text-wrap:pretty}
    .calm{margin:0 0 12px;padding:12px 16px;background:var(--card);border:1px solid var(--line);\
    border-left:4px solid var(--accent);border-radius:var(--r)}
    header{padding-top:40px}
    section{padding:36px 0 8px;scroll-margin-top:8px}
    footer{padding-top:28px;padding-bottom:56px;color:var(--soft);font-size:13px}
    footer p{max-width:110ch;margin:0 0 8px}
    code{font:12px/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--soft);\
    overflow-wrap:anywhere}

    """

  private static let tables: Markup = """
    table{width:100%;border-collapse:separate;border-spacing:0;background:var(--card);\
    border:1px solid var(--line);border-radius:var(--r);font-size:13.5px;line-height:1.42;\
    margin:0 0 20px}
    caption{text-align:left;font-weight:650;font-size:15px;padding:14px 2px 8px}
    th,td{text-align:left;vertical-align:top;padding:8px 12px;border-bottom:1px solid var(--line)}
    th{font-weight:600}
    tbody:last-child tr:last-child>*{border-bottom:0}
    thead th{position:sticky;top:0;background:var(--card);color:var(--soft);font-size:12.5px;\
    border-bottom:1.5px solid var(--edge);z-index:2;white-space:nowrap}
    thead th:first-child{border-top-left-radius:var(--r)}
    thead th:last-child{border-top-right-radius:var(--r)}
    tbody th{font-weight:400}
    .num{text-align:right;white-space:nowrap}
    thead th.num{text-align:right}
    .narrow{width:auto;min-width:min(100%,640px)}
    .list{margin:0;padding:0;list-style:none}
    .list.row{display:flex;flex-wrap:wrap;gap:2px 22px}
    .used th:first-child{width:180px}
    .visits{table-layout:fixed}
    .visits thead th:nth-child(1){width:118px}.visits thead th:nth-child(2){width:28%}
    .visits thead th:nth-child(3){width:20%}.visits thead th:nth-child(4){width:17%}
    .visits .block{font-size:12px;line-height:1.35}
    .open tbody tr{background:var(--alert-soft)}
    .open tbody th{border-left:4px solid var(--alert)}
    .open{table-layout:fixed}
    .open thead th:nth-child(1){width:19%}.open thead th:nth-child(2){width:33%}
    .open thead th:nth-child(3){width:16%}.open thead th:nth-child(4){width:14%}
    .open tbody .soft{font-size:12.5px}
    .block,.open tbody th .soft{display:block}
    .nb{white-space:nowrap}
    .cols{columns:2;column-gap:18px}
    .cols li{break-inside:avoid}
    .group th{background:var(--paper);font-weight:650;padding-top:14px}

    """

  private static let parts: Markup = """
    .tiles{list-style:none;margin:24px 0 0;padding:0;display:grid;gap:12px;\
    grid-template-columns:repeat(auto-fit,minmax(190px,1fr))}
    .tiles li{background:var(--card);border:1px solid var(--line);border-radius:var(--r);\
    padding:12px 16px 14px}
    .tiles .k{display:block;color:var(--soft);font-size:13px}
    .tiles .v{font-size:27px;font-weight:650;letter-spacing:-.02em;line-height:1.25}
    .tiles .r{color:var(--soft);margin-left:4px}
    .tiles .alert{border-color:var(--alert);border-left-width:4px}
    .tiles .alert .v{color:var(--alert)}
    nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:4px 6px;margin:20px 0 0;padding:0}
    nav a{display:block;padding:5px 12px;border-radius:99px;text-decoration:none;font-size:14px;\
    background:var(--accent-soft);color:var(--accent)}
    nav a:hover{text-decoration:underline}
    .legend{list-style:none;display:flex;flex-wrap:wrap;gap:6px 22px;margin:0 0 12px;padding:0;\
    color:var(--soft);font-size:13px;align-items:center}
    .legend .sh{display:inline-block;padding:1px 6px 1px 8px}
    .week{font-size:12.5px;table-layout:fixed}
    .week thead th:first-child,.places thead th:first-child,.units thead th:first-child\
    {width:148px}
    .week td:nth-child(n+7),.places td:nth-child(n+7),.units td:nth-child(n+7)\
    {background:color-mix(in srgb,var(--paper) 55%,transparent)}
    .week td{padding:5px 6px}
    .week th{padding:6px 10px}
    .week .who{font-weight:650;font-size:13.5px}
    .week tbody th .hrs,.week tbody th .soft{font-size:11.5px;color:var(--soft)}
    .week tbody th .hrs{margin-left:4px}
    .week tbody th .soft{display:block}
    .week .group .soft{display:inline!important;font-weight:400}
    .sh{display:block;border-left:5px solid var(--day-line);background:var(--day);\
    border-radius:3px;padding:3px 6px 4px 7px;margin:0 0 3px;line-height:1.3}
    .sh b{display:inline-block;min-width:1.05em}
    .sh .t{white-space:nowrap}
    .sh .p{display:block;color:var(--ink);opacity:.82;font-size:11.5px;overflow-wrap:anywhere}
    .sh.late{background:var(--late) repeating-linear-gradient(135deg,transparent 0 7px,\
    var(--hatch) 7px 9px);border-left:5px dashed var(--late-line)}
    .sh.night{background:var(--night) radial-gradient(var(--dot) 1px,transparent 1.4px) \
    0 0/6px 6px;border-left:6px double var(--night-line)}
    .sh.late b{color:var(--late-line)}.sh.night b{color:var(--night-line)}
    .sh.day b{color:var(--day-line)}
    .away{color:var(--soft)}
    .pin{border:1px solid currentColor;border-radius:3px;padding:0 3px;font-size:10.5px}
    .code{font-weight:650;color:var(--ink)}
    .tag{font-size:11.5px;border:1px solid var(--edge);color:var(--soft);border-radius:99px;\
    padding:0 8px;white-space:nowrap}
    .heads{display:block;width:100%;height:20px;margin:0 0 4px;color:var(--accent)}
    .heads path{fill:currentColor;opacity:.5}
    .heads .tick{fill:none;stroke:var(--edge);stroke-width:.5;opacity:.6}
    .places,.units{font-size:12.5px;table-layout:fixed}
    .places td,.units td{padding:7px 8px}
    .ln{margin:0 0 2px;overflow-wrap:anywhere}
    .t{font-weight:600;white-space:nowrap}
    .sh .t{font-weight:500}
    .sum{color:var(--soft);font-size:12px;margin-top:4px}
    .bar{display:inline-block;vertical-align:middle;width:84px;height:9px;border-radius:5px;\
    background:var(--paper);border:1px solid var(--edge);overflow:hidden}
    .bar>span{display:block;height:100%;background:var(--accent)}
    .bar.short>span{background:repeating-linear-gradient(135deg,var(--alert) 0 4px,\
    var(--card) 4px 6px)}
    .sum .bar{width:60px}
    .hours .num .bar{margin-left:8px}
    .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(300px,1fr));gap:0 28px;\
    max-width:1000px;align-items:start}
    .spread .bar{width:min(260px,60%)}
    .spread tbody th{width:80px}
    .mapwrap{display:grid;grid-template-columns:minmax(0,1.15fr) minmax(0,1fr);gap:28px;\
    align-items:start}
    figure{margin:0;background:var(--card);border:1px solid var(--line);border-radius:var(--r);\
    padding:12px}
    .map{display:block;width:100%;height:auto;max-height:880px}
    .map .cell{fill:var(--card);stroke:var(--edge);stroke-width:300}
    .map .w0{fill:none}
    .map .hatch{fill:var(--accent);opacity:.34}
    .map text{text-anchor:middle;fill:var(--ink);paint-order:stroke;stroke:var(--card);\
    stroke-width:1100px;stroke-linejoin:round;font-family:inherit}
    .map .n{font-size:2700px}.map .h{font-size:3300px;font-weight:650}
    .areas{min-width:0;width:100%}

    """

  /// Between a phone and a desktop wide tables scroll inside their own frame.
  private static let wide: Markup = """
    @media (max-width:1080px) and (min-width:721px){header,main,footer{padding-left:20px;\
    padding-right:20px}.mapwrap{grid-template-columns:1fr}.week,.places,.units{font-size:11.5px}\
    .week td{padding:4px}.week .sh .p{font-size:11px}.sh .t{white-space:normal}}

    """

  /// On a phone every row is a card; nothing scrolls sideways at 320 px.
  private static let small: Markup = """
    @media (max-width:720px){
    header,main,footer{padding-left:14px;padding-right:14px}
    header{padding-top:22px}h1{font-size:30px}h2{font-size:20px}
    .tiles{grid-template-columns:1fr 1fr;gap:8px}.tiles li{padding:9px 12px}
    .tiles .v{font-size:21px}.tiles .r{display:block;margin:0;font-size:13px}
    nav a{padding:7px 12px}
    .mapwrap{grid-template-columns:1fr}
    .cards,.cards tbody,.cards tr,.cards th,.cards td,.cards caption{display:block;width:auto}
    .cards{background:none;border:0;font-size:14px;min-width:0}
    .cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .cards tbody tr{background:var(--card);border:1px solid var(--line);border-radius:var(--r);\
    padding:10px 12px;margin:0 0 10px}
    .cards tbody th,.cards tbody td{border:0;padding:3px 0;text-align:left;white-space:normal}
    .cards tbody th{font-size:15px;padding-bottom:4px}
    .cards td[data-l]{display:grid;grid-template-columns:96px minmax(0,1fr);gap:10px}
    .cards td[data-l]::before{content:attr(data-l);color:var(--soft);font-size:13px}
    .cards td:empty{display:none}
    .cards td[data-l]>*{grid-column:2;min-width:0}
    .week .none{display:none!important}
    .cards .group{background:none;border:0;padding:8px 0 0}
    .week tbody th .hrs,.week tbody th .soft{display:inline;font-size:13px;margin-left:6px}
    .visits tbody th{font-size:14px}
    .week td,.places td,.units td{background:none!important}
    .open tbody tr{background:var(--alert-soft);border-left:4px solid var(--alert)}
    .open tbody th{border-left:0}.cols{columns:1}
    .spread tbody tr{display:grid;grid-template-columns:40px 1fr;border:0;margin:0;padding:2px 0;\
    background:none}
    .spread td[data-l]{display:block}.spread td[data-l]::before{content:none}
    }

    """

  /// Paper: light, at least 9 pt, no background needed, heads repeated, rows whole.
  private static let print: Markup = """
    @media print{
    :root{--paper:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#bbb;--edge:#555;--accent:#0b4655;\
    --accent-soft:#fff;--alert:#5c1c05;--alert-soft:#fff;--late:#fff;--night:#fff;--day:#fff;\
    --late-line:#222;--night-line:#000;--day-line:#777;color-scheme:light}
    body{font-size:10pt;line-height:1.35;background:#fff}
    header,main,footer{max-width:none;padding:0}
    header{padding-top:0}
    h1{font-size:24pt}h2{font-size:14pt;break-after:avoid}
    nav,.skip{display:none}
    section{padding:7mm 0 0}
    #week,#places,#visits,#map{break-before:page}
    .narrow,.spread,.used{break-inside:avoid}
    table{display:table!important;font-size:9pt!important;border-radius:0}
    thead{display:table-header-group}
    thead th{position:static;font-size:9pt}
    tr,li,figure{break-inside:avoid}
    .group{break-after:avoid}
    caption{break-after:avoid}
    td,th{padding:1.2mm 1.8mm}
    .week td,.week th,.places td,.units td{padding:.9mm 1.2mm}
    .week .who,.sh .p,.week tbody th .hrs,.week tbody th .soft,.soft,code,.tag,.pin,.sum,.legend,\
    .tiles .k,.over{font-size:9pt!important}
    .sh{padding:.3mm 1mm .4mm 1.4mm;margin-bottom:.6mm;border-radius:0}
    .sh.late,.sh.night{background:none}
    .sh .p{opacity:1}
    .bar>span,.heads path,.map .hatch,.sh{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .tiles{grid-template-columns:repeat(5,1fr)}
    .tiles li{padding:2mm 3mm}.tiles .v{font-size:15pt}
    footer{padding:5mm 0 0;font-size:9pt}
    .map{max-height:200mm}
    .mapwrap{grid-template-columns:1.2fr 1fr;gap:8mm}
    }
    """
}
