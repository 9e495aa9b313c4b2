import SourceText

/// What this page adds to the shared style sheet.
enum CapacityStyle {
  static func sheet(_ language: Language) -> Markup {
    HTMLStyle.sheet(
      page: "A4 portrait",
      language: language,
      own: "\(charts)\(parts)\(small)",
      ownPrint: print
    )
  }

  /// Hatchings used by every drawing; a drawing of no size that comes first in the page.
  static let patterns: Markup = """
    <svg class="defs" width="0" height="0" aria-hidden="true"><defs>\
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><rect class="hatchpaper" width="6" height="6"/>\
    <rect class="hatchline" width="3" height="6"/></pattern>\
    <pattern id="thin" width="5" height="5" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(-45)"><rect class="thinline" width="1.4" height="5"/></pattern>\
    </defs></svg>
    """

  private static let charts: Markup = """
    .defs{position:absolute}
    .hatchpaper{fill:var(--card)}.hatchline{fill:var(--alert)}.thinline{fill:var(--edge)}
    .must{fill:var(--accent);fill-opacity:.62}.may{fill:var(--accent);fill-opacity:.24}
    .lack{fill:url(#hatch);stroke:var(--alert);stroke-width:1.2}
    .spare{fill:var(--accent);fill-opacity:.4}
    .away{fill:url(#thin);stroke:var(--edge)}
    .plan{fill:url(#thin);stroke:var(--edge)}
    .rim{fill:none;stroke:var(--edge);stroke-width:1}
    .supply{stroke:var(--ink);stroke-width:2.6;stroke-linecap:square}
    .nought{stroke:var(--ink);stroke-width:2}
    .now{stroke:var(--ink);stroke-width:2;stroke-dasharray:3 3}
    .grid{stroke:var(--line)}
    svg text{font-family:inherit;font-size:12px;fill:var(--soft)}
    .axis{flex:none}.axis text{text-anchor:end}
    .plot{display:flex}.plot .loads{flex:1;min-width:0;overflow:visible}
    .lab{text-anchor:middle}.note.lab{font-size:11.5px}
    .lackn{text-anchor:middle;font-weight:650;fill:var(--alert)}
    .keys{margin:10px 0 0 46px}.keys svg{vertical-align:-2px}
    .tor,.step,.share,.track{display:block;overflow:visible}
    .shares .share{min-width:90px}
    .tornotes{margin:0 0 10px}.tornotes svg{vertical-align:-2px}

    """

  private static let parts: Markup = """
    header,main,footer{max-width:1180px}
    h3{font-size:17px;margin:28px 0 6px;font-weight:650}
    figure{margin:0 0 14px;padding:14px 16px 12px}
    .note{max-width:96ch;margin:0 0 10px}
    .verdict{margin:22px 0 0;padding:18px 22px 16px;background:var(--card);\
    border:1px solid var(--line);border-left:6px solid var(--accent);border-radius:var(--r)}
    .verdict.alert{border-left-color:var(--alert)}
    .verdict .state{margin:0;font-weight:650;font-size:13px;letter-spacing:.06em;\
    text-transform:uppercase;color:var(--accent)}
    .verdict.alert .state{color:var(--alert)}
    .verdict .say{font-size:21px;line-height:1.38;margin:4px 0 8px;max-width:64ch;\
    text-wrap:pretty}
    .verdict p:last-child{margin-bottom:0}
    .supposed{margin:18px 0 0;padding:10px 16px;border:1px dashed var(--edge);border-radius:var(--r)}
    .lackmark{color:var(--alert);white-space:nowrap}
    .block{display:block}
    .isshort>*{background:var(--alert-soft)}
    .total>*{border-top:1.5px solid var(--edge);font-weight:650}
    .closes>th:first-child{border-left:4px solid var(--accent)}
    .rests,.options,.tornado,.fall,.goals,.chances,.diff,.works,.overview{table-layout:fixed}
    .rests th,.rests td,.works th,.works td,.options td,.fall td,.goals td,.goals th,.chances td,.chances th,.tornado td,\
    .overview td{overflow-wrap:break-word}
    .rests thead th:nth-child(1){width:19%}.rests thead th:nth-child(2){width:14%}
    .rests thead th:nth-child(3){width:16%}.rests thead th:nth-child(4){width:14%}
    .overview thead th{white-space:normal}
    .overview thead th:nth-child(1){width:19%}.overview thead th:nth-child(5){width:17%}\
    .overview thead th:nth-child(6){width:31%}
    .options thead th,.goals thead th,.tornado thead th,.diff thead th{white-space:normal}
    .options thead th:nth-child(1){width:30%}.options thead th:nth-child(2){width:15%}
    .options thead th:nth-child(3){width:11%}.options thead th:nth-child(4){width:12%}
    .options thead th:nth-child(5){width:13%}
    .fall thead th:nth-child(1){width:21%}.fall thead th:nth-child(2){width:19%}
    .fall thead th:nth-child(3){width:11%}.fall thead th:nth-child(4){width:9%}
    .tornado thead th:nth-child(1){width:18%}.tornado thead th:nth-child(2){width:32%}
    .tornado thead th:nth-child(3),.tornado thead th:nth-child(4){width:16%}
    .goals thead th:nth-child(1){width:27%}.goals thead th:nth-child(2){width:11%}
    .goals thead th:nth-child(3),.goals thead th:nth-child(4){width:10%}
    .goals thead th:nth-child(5){width:13%}.goals thead th:nth-child(6){width:8%}
    .goals .lackmark{white-space:normal}
    .chances thead th{white-space:normal}
    .chances thead th:nth-child(1){width:27%}.chances thead th:nth-child(2){width:9%}
    .chances thead th:nth-child(3){width:15%}.chances thead th:nth-child(4){width:13%}
    .chances thead th:nth-child(5){width:13%}
    .works thead th:nth-child(1){width:22%}.works thead th:nth-child(2){width:17%}
    .works thead th:nth-child(3){width:14%}.works thead th:nth-child(4){width:17%}
    .works caption{padding-top:6px}
    .assumptions{table-layout:fixed}
    .assumptions th,.assumptions td{overflow-wrap:break-word}
    .assumptions thead th:nth-child(1){width:18%}.assumptions thead th:nth-child(2){width:11%}
    .assumptions thead th:nth-child(3){width:14%}.assumptions thead th:nth-child(5){width:13%}
    .assumptions thead th:nth-child(6){width:9%}.assumptions thead th:nth-child(7){width:16%}
    .assumptions thead th{white-space:normal}
    .tag{white-space:normal}
    .slim{width:auto;min-width:min(100%,660px)}
    .slim th,.slim td{padding:4px 14px}
    .slim .when{margin-left:8px;font-size:12.5px}
    .shares{width:100%;min-width:0}.shares td:nth-child(2){width:34%}
    .figures summary,.fold summary{cursor:pointer;padding:7px 0}
    .fold{background:var(--card);border:1px solid var(--line);border-radius:var(--r);\
    padding:2px 16px;margin:0 0 8px}
    .heat{width:auto;font-size:13px}
    .heat th,.heat td{padding:3px 6px;text-align:center;border:1px solid var(--line)}
    .heat td{min-width:58px;height:25px}
    .heat tbody th{color:var(--soft)}
    .heat .fits{color:var(--soft)}
    .heat .h1{background:color-mix(in srgb,var(--alert) 14%,var(--card))}
    .heat .h2{background:color-mix(in srgb,var(--alert) 30%,var(--card))}
    .heat .h3{background:color-mix(in srgb,var(--alert) 62%,var(--card));color:var(--card);\
    font-weight:650}
    .heat .h4{background:var(--alert);color:var(--card);font-weight:650}
    .grid.heat th{font-weight:600}.grid.heat td{padding:8px 12px;min-width:110px}
    .grid.heat small{display:block}
    .scroll{overflow-x:auto}
    .card,.warn{background:var(--card);border:1px solid var(--line);border-radius:var(--r);\
    padding:14px 18px;margin:0 0 14px}
    .card p,.warn p{margin:0 0 8px;max-width:100ch}
    .card h3{margin:0 0 6px}
    .cardhead strong{font-size:16px}
    .warn{border-left:5px double var(--alert)}
    .say li,.why li{margin:0 0 5px;max-width:100ch}
    ul.say,.why{margin:0 0 10px;padding-left:20px}
    .sumline{font-weight:650;font-size:16px}
    .proof table{margin-bottom:12px}
    .pair{max-width:none}

    """

  private static let small: Markup = """
    @media (max-width:720px){
    .verdict{padding:14px 16px}.verdict .say{font-size:18px}
    .slim{width:100%;min-width:0;font-size:12.5px}.slim th,.slim td{padding:4px 5px}
    .slim .when{display:none}.slim thead th{white-space:normal;font-size:11.5px}
    figure{padding:10px 8px}
    .thin{display:none}
    .keys{margin-left:0}.keys li{flex-basis:100%}
    .heat{width:100%;table-layout:fixed;font-size:12px}.heat th,.heat td{padding:3px 1px}
    .heat td{min-width:0}
    .grid.heat{width:auto;table-layout:auto}.grid.heat td{min-width:86px;padding:6px}
    .card,.warn{padding:12px}
    .isshort>*{background:none}
    .cards .isshort{border-left:4px solid var(--alert)}
    .cards .closes{border-left:4px solid var(--accent)}.cards .closes>th:first-child{border:0}
    .proof .cards tbody tr{border-color:var(--edge)}
    .total>*{border-top:0}.slim .total>*{border-top:1.5px solid var(--edge)}
    }

    """

  private static let print: Markup = """

    @media print{
    h3{font-size:12pt;margin:5mm 0 1.5mm;break-after:avoid}
    .verdict .say{font-size:14pt}
    .verdict,.card,.warn,figure{break-inside:avoid}
    .proof{break-inside:auto}
    .tiles{grid-template-columns:repeat(auto-fit,minmax(34mm,1fr))}
    svg *,.heat td,.verdict,.warn,.isshort>*{print-color-adjust:exact;\
    -webkit-print-color-adjust:exact}
    .must{fill:#8f8f8f;fill-opacity:1}.may{fill:#d4d4d4;fill-opacity:1}
    .spare{fill:#c4c4c4;fill-opacity:1}
    .hatchline{fill:#000}.hatchpaper{fill:#fff}.lack{stroke:#000}.lackn{fill:#000}
    .heat .h1{background:#e6e6e6;color:#000}.heat .h2{background:#c2c2c2;color:#000}
    .heat .h3{background:#777;color:#fff}.heat .h4{background:#1c1c1c;color:#fff}
    .heat td{min-width:0;height:auto}.heat{width:100%;table-layout:fixed}
    .slim{width:100%}
    .slim th,.slim td{padding:.4mm 2mm}
    .figures summary{list-style:none;font-weight:650}
    .figures::details-content{content-visibility:visible;block-size:auto}
    .fold summary{list-style:none}
    .lead,.note,.proof>p:first-of-type{break-after:avoid;break-inside:avoid}
    .options,.diff,.works,.heat{break-inside:avoid}
    thead{break-after:avoid}
    svg text{font-size:9pt}
    section{break-before:auto}
    }
    """
}
