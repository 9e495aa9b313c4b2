import CapacityValues
import CivilTime
import RuleChecking
import SourceText

extension CapacityPage {
  /// Every pool in one line.
  var overviewSection: Markup {
    guard result.pools.count > 1 else { return "" }
    let rows = result.pools.map { pool -> HTMLRow in
      let index = told.firstIndex { $0.pool == pool.pool }
      let name: Markup =
        index.map { "<a href=\"#p\($0 + 1)\">\(pool.pool.name)</a>" } ?? "\(pool.pool.name)"
      let share = pool.total.demand.times(100).divided(by: pool.total.supply)
      let isShort = pool.total.short.numerator > 0
      return HTMLRow(
        cells: [
          HTMLCell(
            content:
              "<strong>\(name)</strong> <span class=\"soft\">\(words.kind(pool.pool.kind))</span>"
          ),
          .number(words.hourNumber(pool.total.demand)),
          .number(words.hourNumber(pool.total.supply)),
          .number(share.map { words.percent($0) } ?? "—"),
          HTMLCell(content: shortMark(pool.total.short), isNumber: true),
          .text(words(pool.verdict)),
        ],
        className: isShort ? "isshort" : ""
      )
    }
    let body = table(
      words("Every role and resource", "Elke rol en elk middel"),
      class: "overview",
      columns: [
        words("Who or what", "Wie of wat"), words("Demand (h)", "Vraag (u)"),
        words("Supply at most (h)", "Aanbod hoogstens (u)"), words("Share", "Aandeel"),
        words("Proved short (h)", "Bewezen tekort (u)"), words("Verdict", "Uitkomst"),
      ],
      rows: rows
    )
    return section(
      "all",
      words("Every role and resource", "Elke rol en elk middel"),
      body,
      lead: words(
        "Over the whole period. A total can hide a shortage: spare hours on a day without work help no"
          + " other day.",
        "Over de hele periode. Een totaal kan een tekort verbergen: uren die overblijven op een dag"
          + " zonder werk helpen geen andere dag."
      )
    )
  }

  /// A number that is told apart without colour.
  func shortMark(_ minutes: Fraction) -> Markup {
    minutes.numerator > 0
      ? "<strong class=\"lackmark\">▲ \(words.hourNumber(minutes))</strong>"
      : "\(words.hourNumber(minutes))"
  }

  /// One pool in full.
  func poolSection(_ pool: PoolResult, id: String) -> Markup {
    let body: Markup = """
      \(part(words("Week by week", "Week na week"), weekPart(pool, id: id)))\
      \(dayPart(pool, id: id))\
      \(part(words("Hour by hour", "Uur na uur"), hourPart(pool)))\
      \(part(words("Where it pinches, and why", "Waar het knelt, en waarom"), cutPart(pool)))\
      \(part(words("What asks for the hours", "Wat de uren vraagt"), sharePart(pool)))\
      \(part(words("From gross to net", "Van bruto naar netto"), supplyPart(pool)))\
      \(part(words("What closes it", "Wat het sluit"), repairPart(pool)))\
      \(part(words("If an assumption is wrong", "Als een aanname niet klopt"), tornado(pool)))
      """
    return section(
      id,
      "\(pool.pool.name) (\(words.kind(pool.pool.kind)))",
      body,
      lead: words(pool.verdict)
    )
  }

  /// Pools with nothing proved short, folded up.
  var restSection: Markup {
    guard !rest.isEmpty else { return "" }
    let parts = rest.enumerated().map { index, pool -> Markup in
      """
      <details class="fold"><summary><strong>\(pool.pool.name)</strong> \
      <span class="soft">\(words.kind(pool.pool.kind)) · \(words(pool.verdict))</span></summary>
      \(weekPart(pool, id: "r\(index + 1)"))\
      \(part(words("From gross to net", "Van bruto naar netto"), supplyPart(pool)))\
      \(part(words("If an assumption is wrong", "Als een aanname niet klopt"), tornado(pool)))
      </details>

      """
    }
    return section(
      "rest",
      words(
        "Roles and resources with no shortage proved",
        "Rollen en middelen zonder bewezen tekort"
      ),
      "\(parts)",
      lead: words(
        "Unfold one to see its weeks. That no shortage is proved does not say that a plan exists.",
        "Klap uit om de weken te zien. Dat geen tekort is bewezen, zegt nog niet dat er een plan bestaat."
      )
    )
  }

  // MARK: Weeks

  private func weekPart(_ pool: PoolResult, id: String) -> Markup {
    guard pool.weeks.count > 1 else { return pool.days.isEmpty ? onlyWeek(pool) : "" }
    let step = pool.weeks.count > 14 ? 4 : 1
    let bars = pool.weeks.enumerated().map { index, load -> LoadChart.Bar in
      let week = load.from.week
      return LoadChart.Bar(
        label: index % step == 0 ? "W\(week.number)" : "",
        note: "",
        isMain: index % (step * 2) == 0,
        title: "\(week)",
        load: load
      )
    }
    let short = pool.weeks.count { $0.short.numerator > 0 }
    let text = words(
      "\(pool.pool.name) is proved short in \(short) of \(pool.weeks.count) weeks. The table has the"
        + " same figures.",
      "Voor \(pool.pool.name) is in \(short) van \(pool.weeks.count) weken een tekort bewezen. De"
        + " tabel heeft dezelfde cijfers."
    )
    let chart = LoadChart(
      id: "\(id)-w",
      title: words("Demand and supply by week", "Vraag en aanbod per week"),
      text: text,
      bars: bars,
      words: words
    )
    let figures = loadTable(
      words("Demand and supply by week, in hours", "Vraag en aanbod per week, in uren"),
      head: words("Week", "Week"),
      loads: pool.weeks.map {
        ("\($0.from.week)", "\(words.shortDate($0.from)) – \(words.shortDate($0.through))", $0)
      },
      total: pool.total
    )
    return """
      <p class="note">\(text)</p>
      <figure>\(chart.drawing)</figure>
      <details class="figures"><summary>\(words("The figures by week", "De cijfers per week"))</summary>
      \(figures)</details>

      """
  }

  /// The one week of a pool whose days are not told.
  private func onlyWeek(_ pool: PoolResult) -> Markup {
    guard let load = pool.weeks.first else { return "" }
    return table(
      words("Demand and supply in the week, in hours", "Vraag en aanbod in de week, in uren"),
      class: "slim",
      columns: loadColumns(words("Week", "Week")),
      rows: [loadRow("\(load.from.week)", "", load, load.short.numerator > 0 ? "isshort" : "")],
      isCards: false
    )
  }

  /// The days of the week that is short most, or of the only week.
  private func dayPart(_ pool: PoolResult, id: String) -> Markup {
    guard let week = pool.hourWeek ?? (pool.weeks.count == 1 ? pool.weeks[0].from.week : nil) else {
      return ""
    }
    let days = pool.days.filter { week.monday <= $0.from && $0.through <= week.sunday }
    guard !days.isEmpty else { return "" }
    let bars = days.map { load in
      LoadChart.Bar(
        label: words.shortName(load.from.weekday),
        note: String(words.plainDate(load.from).prefix(words.language == .dutch ? 5 : 6)),
        isMain: true,
        title: words.date(load.from),
        load: load
      )
    }
    let short = days.count { $0.short.numerator > 0 }
    let text = words(
      "Proved short on \(short) of the \(days.count) days with work.",
      "Een tekort is bewezen op \(short) van de \(days.count) dagen met werk."
    )
    let chart = LoadChart(
      id: "\(id)-d",
      title: words("Demand and supply by day, \(week)", "Vraag en aanbod per dag, \(week)"),
      text: text,
      bars: bars,
      words: words
    )
    let all = CapacityLoad(
      from: week.monday,
      through: week.sunday,
      demand: Fraction.sum(days.map(\.demand)),
      must: Fraction.sum(days.map(\.must)),
      supply: Fraction.sum(days.map(\.supply)),
      short: Fraction.sum(days.map(\.short))
    )
    let figures = loadTable(
      words("Demand and supply by day, in hours", "Vraag en aanbod per dag, in uren"),
      head: words("Day", "Dag"),
      loads: days.map { (words.shortDate($0.from), "", $0) },
      total: all
    )
    let title =
      pool.weeks.count > 1
      ? words(
        "Day by day in \(week), the week short most",
        "Dag na dag in \(week), de week met het grootste tekort"
      )
      : words("Day by day in \(week)", "Dag na dag in \(week)")
    return part(title, "<figure>\(chart.drawing)</figure>\n\(figures)", lead: text)
  }

  private func loadTable(
    _ caption: String,
    head: String,
    loads: [(name: String, note: String, load: CapacityLoad)],
    total: CapacityLoad
  ) -> Markup {
    let rows = loads.map {
      loadRow($0.name, $0.note, $0.load, $0.load.short.numerator > 0 ? "isshort" : "")
    }
    return table(
      caption,
      class: "slim",
      columns: loadColumns(head),
      rows: rows + [loadRow(words("Together", "Samen"), "", total, "total")],
      isCards: false
    )
  }

  private func loadColumns(_ head: String) -> [String] {
    [
      head, words("Demand", "Vraag"), words("Only then", "Alleen dan"),
      words("Supply at most", "Aanbod hoogstens"), words("Proved short", "Bewezen tekort"),
    ]
  }

  private func loadRow(
    _ name: String,
    _ note: String,
    _ load: CapacityLoad,
    _ kind: String
  ) -> HTMLRow {
    let more: Markup = note.isEmpty ? "" : " <span class=\"soft when\">\(note)</span>"
    return HTMLRow(
      cells: [
        HTMLCell(content: "<span class=\"nb\">\(name)</span>\(more)"),
        .number(words.hourNumber(load.demand)),
        .number(words.hourNumber(load.must)), .number(words.hourNumber(load.supply)),
        HTMLCell(content: shortMark(load.short), isNumber: true),
      ],
      className: kind
    )
  }

  // MARK: Hours

  private func hourPart(_ pool: PoolResult) -> Markup {
    guard let week = pool.hourWeek, !pool.hours.isEmpty else { return "" }
    let hours = Set(pool.hours.map(\.hour)).sorted()
    let most = pool.hours.map(\.short).max() ?? 0
    let cells = Dictionary(pool.hours.map { ([$0.weekday.index, $0.hour], $0) }) { first, _ in first
    }
    let rows = hours.map { hour -> Markup in
      let days = (0..<7).map { day -> Markup in heat(cells[[day, hour]], most: most) }
      let clock = hour % 24 < 10 ? "0\(hour % 24)" : "\(hour % 24)"
      let next = hour >= 24 ? " +1" : ""
      return "<tr><th scope=\"row\">\(clock)\(next)</th>\(days)</tr>\n"
    }
    let heads = (0..<7).map { day -> Markup in
      "<th scope=\"col\">\(words.shortName(week.days[day].weekday))</th>"
    }
    let caption = words(
      "Minutes short by day and hour in \(week)",
      "Minuten tekort per dag en uur in \(week)"
    )
    let text = words(
      "\(week), by day and hour. A number is the minutes by which demand is more than supply in that"
        + " hour; a dot is an hour with work that fits; empty is no work. It illustrates: work is spread"
        + " evenly over the hours in which it may be done, and the proof does not rest on it.",
      "\(week), per dag en uur. Een getal is het aantal minuten dat de vraag in dat uur groter is dan"
        + " het aanbod; een stip is een uur met werk dat past; leeg is geen werk. Het is een beeld: werk"
        + " is gelijk verdeeld over de uren waarin het mag, en het bewijs rust er niet op."
    )
    return """
      <p class="note">\(text)</p>
      <table class="heat"><caption class="vh">\(caption)</caption>
      <thead><tr><th scope="col">\(words("Hour", "Uur"))</th>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody></table>

      """
  }

  /// Darkness in four steps, and always the number.
  private func heat(_ hour: CapacityHour?, most: Int) -> Markup {
    guard let hour, hour.demand > 0 else { return "<td></td>" }
    let title = words(
      "demand \(hour.demand) min, supply \(hour.supply) min",
      "vraag \(hour.demand) min, aanbod \(hour.supply) min"
    )
    guard hour.short > 0 else { return "<td class=\"fits\" title=\"\(title)\">·</td>" }
    let step = min(4, 1 + (hour.short - 1) * 4 / max(1, most))
    return "<td class=\"h\(step)\" title=\"\(title)\">\(words.count(hour.short))</td>"
  }
}
