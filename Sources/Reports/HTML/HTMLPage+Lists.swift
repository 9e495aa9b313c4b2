import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

extension HTMLPage {
  // MARK: Vehicles and other resources

  var unitsSection: Markup {
    let work = UnitWork.all(rulebook: model.rulebook, city: model.city, roster: model.roster)
    let keys = Set(work.map { UnitKey(resource: $0.resource, unit: $0.unit) })
    guard !keys.isEmpty else {
      return section(
        "units",
        words("Vehicles and equipment", "Voertuigen en middelen"),
        "<p class=\"calm\">\(words("None is used this week.", "Deze week niet gebruikt."))</p>"
      )
    }
    // Units with rounds first: a scan car matters more here than a bodycam.
    let driving = Set(model.roster.rounds.map(\.resource))
    let sorted = keys.sorted {
      (driving.contains($0.resource) ? 0 : 1, $0.resource, $0.unit)
        < (driving.contains($1.resource) ? 0 : 1, $1.resource, $1.unit)
    }
    let days = model.roster.week.days
    let rows = sorted.map { key -> Row in
      let own = work.filter { $0.resource == key.resource && $0.unit == key.unit }
      let cells = days.map { day in Cell(content: unitCell(own.filter { $0.day == day })) }
      let name: Markup = "<strong>\(key.unit)</strong> <span class=\"soft\">\(key.resource)</span>"
      return Row(cells: [Cell(content: name)] + cells)
    }
    let body = table(
      words("Vehicles and equipment by day", "Voertuigen en middelen per dag"),
      class: "units",
      columns: [words("Unit", "Middel")] + days.map { words.shortDate($0) },
      rows: rows
    )
    let lead = words(
      "Rounds with zone, places and driver; under them the minutes used of what a day allows.",
      "Rondes met zone, plaatsen en bestuurder; eronder de tijd die gebruikt is van wat mag."
    )
    return section(
      "units",
      words("Vehicles and equipment", "Voertuigen en middelen"),
      body,
      lead: lead
    )
  }

  private struct UnitKey: Hashable {
    let resource: String
    let unit: String
  }

  /// The work of one unit on one day.
  private func unitCell(_ work: [UnitWork]) -> Markup {
    guard let first = work.first else { return "" }
    let lines = work.sorted { $0.interval.start < $1.interval.start }.map { item -> Markup in
      let time: Markup = "<span class=\"t\">\(words.clock(item.interval))</span>"
      if let round = item.round {
        let places = words("pl.", "pl.")
        return """
          <div class="ln">\(time) \(model.placeName(round.zone)) \
          <span class="soft">\(words.count(round.places)) \(places) · \(round.driver)</span></div>
          """
      }
      let people = item.visit?.members.map(\.person).joined(separator: " ") ?? ""
      let title = item.visit.map { model.title($0.rule, words.language) } ?? ""
      return """
        <div class="ln">\(time) \(title) <span class="soft">\(people)</span></div>
        """
    }
    let line = model.summary.units.first {
      $0.resource == first.resource && $0.unit == first.unit && $0.day == first.day
    }
    guard let line, let budget = line.budgetMinutes else { return "\(lines)" }
    return """
      \(lines)<div class="sum">\(bar(line.usedMinutes, of: budget)) \
      \(words.hours(line.usedMinutes)) \(words("of", "van")) \(words.hours(budget))</div>
      """
  }

  // MARK: Visits

  var visitsSection: Markup {
    let columns = [
      words("Time", "Tijd"), words("Visit", "Bezoek"), words("Where", "Waar"),
      words("Who", "Wie"), words("Rule and document", "Regel en document"),
    ]
    var body = Markup.empty
    for day in model.roster.week.days {
      let visits = model.roster.visits.filter { Amsterdam.day(of: $0.interval.start) == day }
      guard !visits.isEmpty else { continue }
      body += table(
        words.longDate(day),
        class: "visits",
        columns: columns,
        rows: visits.map(visitRow),
        hidesCaption: false
      )
    }
    if model.roster.visits.isEmpty {
      body = "<p class=\"calm\">\(words("No visits this week.", "Deze week geen bezoeken."))</p>"
    }
    let lead = words(
      "Every visit with its team. Unannounced ones are marked; keep this page inside the team.",
      "Elk bezoek met het team. Onaangekondigde staan aangegeven; houd deze pagina binnen het team."
    )
    return section("visits", words("Visits by day", "Bezoeken per dag"), body, lead: lead)
  }

  private func visitRow(_ visit: Visit) -> Row {
    var time: Markup = "<span class=\"t\">\(words.clock(visit.interval))</span>"
    if let hours = words.changedHours(visit.interval) { time += " (\(hours))" }
    var what: Markup = "<strong>\(model.title(visit.rule, words.language))</strong>"
    if model.isUnannounced(visit.rule) {
      what += " <span class=\"tag\">\(words("unannounced", "onaangekondigd"))</span>"
    }
    var place = Markup.empty
    if let object = visit.object {
      place = "\(model.placeName(object))"
      if let area = model.areaOf(object), area != object {
        place += " <span class=\"soft\">\(model.areaName(area))</span>"
      }
    } else {
      place = "<span class=\"soft\">\(words("at the post", "op de post"))</span>"
    }
    let members = visit.members.map { member -> Markup in
      let role = roleCodes[member.role] ?? member.role
      let held: Markup = member.qualification.map { ", \($0)" } ?? ""
      return "\(member.person) <span class=\"soft\">\(role)\(held)</span>"
    }
    let externals = visit.externals.map { external -> Markup in
      "<span class=\"nb\">\(external.count) × \(external.role)</span>"
    }
    let units = visit.units.map { use -> Markup in "<span class=\"soft\">\(use.unit)</span>" }
    return Row(cells: [
      Cell(content: time), Cell(content: what), Cell(content: place),
      Cell(content: Markup.joined(members + externals + units, by: " · ")),
      Cell(content: source(visit.rule, visit.obligation)),
    ])
  }

  // MARK: Hours by person

  var peopleSection: Markup {
    let weeks = model.rulebook.fairness?.overWeeks ?? 1
    let rows = model.summary.people.map { line -> Row in
      let hours: Markup = """
        \(words.hours(line.workMinutes)) <span class="soft">\(words("of", "van")) \
        \(words.hours(line.contractMinutes))</span> \
        \(bar(line.workMinutes, of: line.contractMinutes))
        """
      return Row(cells: [
        Cell(content: "<strong>\(line.person)</strong>"),
        .text(
          model.person(line.person)?.roles.map { roleCodes[$0] ?? $0 }.joined(separator: ", ") ?? ""
        ),
        Cell(content: hours, isNumber: true), .number("\(line.evenings)"),
        .number("\(line.eveningsOverPeriod)"), .number("\(line.weekendsOverPeriod)"),
        .number(words.hours(line.travelMinutes)),
      ])
    }
    let body = table(
      words("Hours by person", "Uren per persoon"),
      class: "hours",
      columns: [
        words("Who", "Wie"), words("Roles", "Rollen"),
        words("Hours of contract", "Uren van contract"),
        words("Evenings", "Avonden"), words("Evenings, \(weeks) weeks", "Avonden, \(weeks) weken"),
        words("Weekends, \(weeks) weeks", "Weekenden, \(weeks) weken"),
        words("Travel", "Reistijd"),
      ],
      rows: rows
    )
    return section("hours", words("Hours by person", "Uren per persoon"), body)
  }

  // MARK: Targets by rule

  var targetsSection: Markup {
    let rows = model.summary.rules.map { line -> Row in
      let (planned, demanded) = (amount(line.planned, line.unit), amount(line.demanded, line.unit))
      let name: Markup = """
        <strong>\(model.title(line.rule, words.language))</strong> \
        <span class="soft">\(line.rule)</span>
        """
      let done: Markup = """
        \(bar(line.planned, of: line.demanded, class: line.planned < line.demanded ? "short" : "")) \
        \(words.percent(line.planned, of: line.demanded))
        """
      let origin = model.version(line.rule)?.origin
      return Row(cells: [
        Cell(content: name), .number("\(line.rank)"), .number(planned), .number(demanded),
        Cell(content: done, isNumber: true),
        .code(origin.map { "\($0.file):\($0.line)" } ?? ""), .text(model.documents(line.rule)),
      ])
    }
    let body = table(
      words("Asked and planned by rule", "Gevraagd en gepland per regel"),
      class: "targets",
      columns: [
        words("Rule", "Regel"), words("Rank", "Rang"), words("Planned", "Gepland"),
        words("Asked", "Gevraagd"), words("Share", "Aandeel"), words("Line", "Plaats"),
        words("Document", "Document"),
      ],
      rows: rows
    )
    let lead = words(
      "What each rule asks of this week, and what the roster does. The rank says what goes first"
        + " when there is too little.",
      "Wat elke regel deze week vraagt en wat het rooster doet. De rang zegt wat voorgaat bij"
        + " schaarste."
    )
    return section("targets", words("Targets by rule", "Doelen per regel"), body, lead: lead)
  }

  /// An amount of one rule's work.
  func amount(_ value: Int, _ unit: RosterSummary.RuleLine.Unit) -> String {
    switch unit {
    case .visits:
      words.many(value, .init(en: "visit", nl: "bezoek"), .init(en: "visits", nl: "bezoeken"))
    case .places:
      words.many(value, .init(en: "place", nl: "plaats"), .init(en: "places", nl: "plaatsen"))
    case .presenceMinutes: words.duration(value)
    }
  }
}
