import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

extension HTMLPage {
  var head: Markup {
    let week = model.roster.week
    let dates = words(
      "\(words.longDate(week.monday)) to \(words.longDate(week.sunday))",
      "\(words.longDate(week.monday)) t/m \(words.longDate(week.sunday))"
    )
    let rules = words(
      "Rules \(sources.package) \(sources.packageVersion)",
      "Regels \(sources.package) \(sources.packageVersion)"
    )
    let entries: [(String, String)] = [
      ("open", words("Open work", "Open werk")), ("week", words("People", "Mensen")),
      ("places", words("Places", "Plekken")), ("units", words("Vehicles", "Voertuigen")),
      ("visits", words("Visits", "Bezoeken")), ("hours", words("Hours", "Uren")),
      ("targets", words("Targets", "Doelen")), ("fair", words("Fairness", "Eerlijk")),
      ("map", words("Map", "Kaart")), ("notes", words("Assumptions", "Aannames")),
    ]
    let links = entries.map { entry -> Markup in
      "<li><a href=\"#\(entry.0)\">\(entry.1)</a></li>"
    }
    return """
      <header>
      <div class="title">
      <p class="over">\(words("Municipality of", "Gemeente")) \(cityName) · \
      <span class="stamp">\(words("DRAFT", "CONCEPT"))</span></p>
      <h1>\(words("Roster week", "Rooster week")) \(week.number) <span>\(week.year)</span></h1>
      <p class="dates">\(dates)</p>
      <p class="soft">\(rules) · \(words("ISO week", "ISO-week")) \("\(week)")</p>
      </div>
      \(tiles)
      <nav aria-label="\(words("On this page", "Op deze pagina"))"><ul>\(links)</ul></nav>
      </header>
      """
  }

  /// The week in five figures.
  private var tiles: Markup {
    func total(_ unit: RosterSummary.RuleLine.Unit) -> (planned: Int, demanded: Int) {
      model.summary.rules.filter { $0.unit == unit }.reduce((0, 0)) {
        ($0.0 + $1.planned, $0.1 + $1.demanded)
      }
    }
    let visits = total(.visits)
    let places = total(.places)
    let presence = total(.presenceMinutes)
    let of = words("of", "van")
    var result: [Markup] = []
    func add(_ label: String, _ value: String, _ rest: String, alert: Bool) {
      result.append(
        """
        <li class="\(alert ? "alert" : "")"><span class="k">\(label)</span> \
        <span class="v">\(value)</span> <span class="r">\(rest)</span></li>
        """
      )
    }
    add(
      words("Visits", "Bezoeken"),
      words.count(visits.planned),
      "\(of) \(words.count(visits.demanded))",
      alert: visits.planned < visits.demanded
    )
    if places.demanded > 0 {
      add(
        words("Places scanned", "Plaatsen gescand"),
        words.count(places.planned),
        "\(of) \(words.count(places.demanded))",
        alert: places.planned < places.demanded
      )
    }
    if presence.demanded > 0 {
      add(
        words("Hours of presence", "Uren toezicht"),
        words.count(presence.planned / 60),
        "\(of) \(words.count(presence.demanded / 60))",
        alert: presence.planned < presence.demanded
      )
    }
    let work = model.summary.people.reduce(0) { $0 + $1.workMinutes }
    let busy = model.summary.people.count { $0.workMinutes > 0 }
    add(
      words("Hours of work", "Uren werk"),
      words.count(work / 60),
      words("by \(busy) people", "door \(busy) mensen"),
      alert: false
    )
    add(
      words("Legal exceptions", "Wettelijke uitzonderingen"),
      words.count(model.summary.exceptions.count),
      words("used", "gebruikt"),
      alert: false
    )
    return "<ul class=\"tiles\">\(result)</ul>"
  }

  var foot: Markup {
    let laws = sources.documents.map { "\($0.name): \($0.title)" }.joined(separator: " · ")
    let draft = words(
      "A draft by computation; the team lead decides. People are shown by code, not by name."
        + " Absence is shown as a dash, never with a reason.",
      "Een berekend concept; de teamleider beslist. Mensen staan er met een code, niet met naam."
        + " Afwezigheid staat er als streepje, nooit met een reden."
    )
    let notice = words(
      "Notice (28 days, or 4 days for times) is judged once the day of publishing is given.",
      "De termijn van bekendmaking (28 dagen, of 4 dagen voor tijden) wordt beoordeeld zodra de dag"
        + " van bekendmaking is gegeven."
    )
    return """
      <footer>
      <p>\(draft)</p>
      <p>\(words("Rules", "Regels")): \(sources.package) \(sources.packageVersion). \
      \(words("Documents", "Documenten")): \(laws).</p>
      <p>\(notice)</p>
      </footer>
      """
  }

  // MARK: Open work and exceptions

  var openSection: Markup {
    let count = model.roster.open.count
    var body: Markup
    if count == 0 {
      let calm = words("Nothing is left open this week.", "Deze week blijft niets open.")
      body = "<p class=\"calm\">\(calm)</p>"
    } else {
      body = table(
        words("Open work, most important first", "Open werk, het belangrijkste eerst"),
        class: "open",
        columns: [
          words("What", "Wat"), words("Where and when", "Waar en wanneer"),
          words("Why", "Waarom"), words("Can it be done?", "Kan het anders?"),
          words("Rule and document", "Regel en document"),
        ],
        rows: OpenGroup.groups(model.roster.open, open).map(openRow)
      )
    }
    body += exceptions
    let lead = words(
      "Work that this roster does not do, and exceptions in law that it uses.",
      "Werk dat dit rooster niet doet, en uitzonderingen in de wet die het gebruikt."
    )
    return section(
      "open",
      words("Open work and exceptions", "Open werk en uitzonderingen"),
      body,
      lead: lead
    )
  }

  /// The line of the rule and, under it, the documents it cites.
  func source(_ rule: String, _ obligation: String) -> Markup {
    let line = Markup.breakable(model.line(rule: rule, obligation: obligation))
    return """
      <code>\(line)</code> <span class="soft block">\(model.documents(rule))</span>
      """
  }

  private func openRow(_ group: OpenGroup) -> Row {
    let first = group.first
    let number = words("no. \(group.numbers)", "nr. \(group.numbers)")
    let what: Markup = """
      <strong>\(model.title(first.rule, words.language))</strong> \
      <span class="soft">\(group.missing(words)) · \(number)</span>
      """
    let lines = group.lines(open).map { line -> Markup in
      let label: Markup = line.label.isEmpty ? "" : "\(line.label) "
      // A date or time is not cut at its hyphens.
      let parts = line.text.split(separator: "; ").map { part -> Markup in
        let dates = part.split(separator: ", ").map { date -> Markup in
          "<span class=\"soft nb\">\(String(date))</span>"
        }
        return Markup.joined(dates, by: ", ")
      }
      return "<li>\(label)\(Markup.joined(parts, by: "; "))</li>"
    }
    let kind = lines.count > 4 ? "list cols" : "list"
    return Row(cells: [
      Cell(content: what), Cell(content: "<ul class=\"\(kind)\">\(lines)</ul>"),
      .text(open.reason(first.reason)), .text(open.verdict(first.verdict)),
      Cell(content: source(first.rule, first.obligation)),
    ])
  }

  private var exceptions: Markup {
    let used = model.summary.exceptions
    guard !used.isEmpty else {
      let calm = words(
        "No legal exception is used.",
        "Er is geen wettelijke uitzondering gebruikt."
      )
      return "<p class=\"calm\">\(calm)</p>"
    }
    let limits = Set(used.map(\.limits)).sorted()
    return table(
      words("Legal exceptions used", "Gebruikte wettelijke uitzonderingen"),
      class: "used",
      columns: [
        words("Exception to", "Uitzondering op"), words("Who and when", "Wie en wanneer"),
        words("Rule", "Regel"), words("Document", "Document"),
      ],
      rows: limits.map { name in
        let law = model.rulebook.labourLimits.first { $0.name == name }
        let citations = law?.basis.citations.map(SourceCollector.text) ?? []
        let people = used.filter { $0.limits == name }.map { item -> Markup in
          "<li>\(item.person) <span class=\"soft\">\(words.shortDate(item.day))</span></li>"
        }
        return Row(cells: [
          Cell(content: "<strong>\(name)</strong>"),
          Cell(content: "<ul class=\"list row\">\(people)</ul>"),
          .code(law.map { "\($0.origin.file):\($0.origin.line)" } ?? ""),
          .text(citations.joined(separator: "; ")),
        ])
      },
      hidesCaption: false
    )
  }
}
