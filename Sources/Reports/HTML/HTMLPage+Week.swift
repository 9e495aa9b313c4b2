import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

extension HTMLPage {
  // MARK: People by day

  var matrixSection: Markup {
    let days = model.roster.week.days
    let heads = days.map { day -> Markup in
      let holiday = model.rulebook.holidays?.name(of: day)
      let note: Markup = holiday.map { "<br><span class=\"soft\">\($0)</span>" } ?? ""
      return "<th role=\"columnheader\" scope=\"col\">\(words.shortDate(day))\(note)</th>"
    }
    let shifts = Dictionary(grouping: model.roster.shifts, by: \.person)
    let bodies = groups.map { group -> Markup in
      let rows = group.people.map { line -> Markup in
        row(line, shifts: shifts[line.person] ?? [])
      }
      return """
        <tbody role="rowgroup">
        <tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan="8">\
        \(group.role) <span class="soft">\(group.code) · \(group.people.count)</span></th></tr>
        \(rows)</tbody>

        """
    }
    let body: Markup = """
      \(legend)
      <table role="table" class="cards week">
      <caption class="vh">\(words("People by day", "Mensen per dag"))</caption>
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">\
      \(words("Who", "Wie"))</th>\(heads)</tr></thead>
      \(bodies)</table>

      """
    let lead = words(
      "A shift stands on the day it starts. Under each code: hours this week and of the contract.",
      "Een dienst staat op de dag dat die begint. Onder elke code: uren deze week en van het contract."
    )
    return section("week", words("Who works when", "Wie werkt wanneer"), body, lead: lead)
  }

  private struct Group {
    let role: String
    let code: String
    let people: [RosterSummary.PersonLine]
  }

  /// People by their first role, in the order of the rules.
  private var groups: [Group] {
    let byRole = Dictionary(grouping: model.summary.people) { line in
      model.person(line.person)?.roles.first ?? ""
    }
    let known = model.rulebook.roles.map(\.name)
    let others = byRole.keys.filter { !known.contains($0) }.sorted()
    return (known + others).compactMap { role in
      byRole[role].map { Group(role: role, code: roleCodes[role] ?? role, people: $0) }
    }
  }

  private func row(_ line: RosterSummary.PersonLine, shifts: [Shift]) -> Markup {
    let person = model.person(line.person)
    let cells = model.roster.week.days.map { day -> Markup in
      let own = shifts.filter { Amsterdam.day(of: $0.interval.start) == day }
      let label = words.shortDate(day)
      if own.isEmpty {
        let isAway = person.map { !$0.isAvailable(on: day) } ?? false
        let mark: Markup = isAway ? "<span class=\"away\">—</span>" : ""
        return "<td role=\"cell\" class=\"none\" data-l=\"\(label)\">\(mark)</td>"
      }
      return "<td role=\"cell\" data-l=\"\(label)\">\(own.map(cell))</td>"
    }
    let area: Markup =
      person?.area.map { "<span class=\"soft\">\(model.areaName($0))</span>" } ?? ""
    return """
      <tr role="row"><th role="rowheader" scope="row"><span class="who">\(line.person)</span> \
      <span class="hrs">\(words.hours(line.workMinutes)) / \(words.hours(line.contractMinutes))</span>\
      \(area)</th>\(cells)</tr>

      """
  }

  /// One shift: letter, times, role and post.
  private func cell(_ shift: Shift) -> Markup {
    let part = model.part(shift)
    let start = Amsterdam.day(of: shift.interval.start)
    let end = Amsterdam.wall(shift.interval.end)
    var times: Markup = "\(words.clock(shift.interval))"
    if end.day > start, end.minutes > 0 {
      times += " <span class=\"next\">→ \(words.shortName(end.day.weekday))</span>"
    }
    if let hours = words.changedHours(shift.interval) { times += " <strong>(\(hours))</strong>" }
    let pin: Markup =
      shift.isPinned ? " <span class=\"pin\">\(words("fixed", "vast"))</span>" : ""
    return """
      <div class="sh \(part.className)"><b>\(part.rawValue)</b> <span class="t">\(times)</span>\
      <span class="p">\(roleCodes[shift.role] ?? shift.role) · \(model.areaName(shift.post))\(pin)\
      </span></div>
      """
  }

  /// Every letter, pattern and code of the matrix.
  private var legend: Markup {
    let parts = DayPart.allCases.map { part -> Markup in
      """
      <li><span class="sh \(part.className)"><b>\(part.rawValue)</b></span> \(words(part.name))</li>
      """
    }
    let used = Set(model.roster.shifts.map(\.role))
    let roles = model.rulebook.roles.map(\.name).filter { used.contains($0) }.map {
      role -> Markup in
      "<li><b class=\"code\">\(roleCodes[role] ?? role)</b> \(role)</li>"
    }
    return """
      <ul class="legend" aria-label="\(words("Legend", "Legenda"))">\(parts)\(roles)\
      <li><span class="away">—</span> \(words("not available", "niet beschikbaar"))</li>\
      <li>\(words("empty: free", "leeg: vrij"))</li>\
      <li>→ \(words("ends the next day", "eindigt de volgende dag"))</li></ul>

      """
  }

  // MARK: Places by day

  var placesSection: Markup {
    let posts = Array(Set(model.roster.shifts.map(\.post))).sorted {
      (model.areaName($0), $0) < (model.areaName($1), $1)
    }
    let days = model.roster.week.days
    let rows = posts.map { post -> Row in
      let own = model.roster.shifts.filter { $0.post == post }
      let counts = days.map { HeadCount(shifts: own, day: $0) }
      let most = counts.map(\.most).max() ?? 0
      let cells = zip(days, counts).map { day, heads -> Cell in
        let here = own.filter { Amsterdam.day(of: $0.interval.start) == day }
        guard !here.isEmpty || heads.most > 0 else { return Cell(content: "") }
        return Cell(content: "\(heads.drawing(most: most))\(lines(here))")
      }
      return Row(cells: [Cell(content: "<strong>\(model.areaName(post))</strong>")] + cells)
    }
    let body = table(
      words("Places by day", "Plekken per dag"),
      class: "places",
      columns: [words("Post", "Post")] + days.map { words.shortDate($0) },
      rows: rows
    )
    let lead = words(
      "The posts, and who has them from when to when. The small drawing shows how many people are on"
        + " duty from 00:00 to 24:00. Visits and rounds elsewhere stand in the lists below.",
      "De posten, en wie er van wanneer tot wanneer staat. Het tekeningetje toont hoeveel mensen"
        + " dienst hebben van 00:00 tot 24:00. Bezoeken en rondes elders staan in de lijsten hieronder."
    )
    return section("places", words("Who is where", "Wie is waar"), body, lead: lead)
  }

  /// People with the same times share a line.
  private func lines(_ shifts: [Shift]) -> Markup {
    let byTime = Dictionary(grouping: shifts, by: \.interval).sorted {
      ($0.key.start, $0.key.end) < ($1.key.start, $1.key.end)
    }
    return Markup.joined(
      byTime.map { interval, shifts -> Markup in
        let people = shifts.map(\.person).sorted().joined(separator: " ")
        return """
          <div class="ln"><span class="t">\(words.clock(interval))</span> \(people)</div>
          """
      },
      by: ""
    )
  }
}

/// How many people are on duty in each quarter of an hour of a civil day.
struct HeadCount {
  private let quarters: [Int]

  init(shifts: [Shift], day: Day) {
    var quarters = [Int](repeating: 0, count: 96)
    for index in 0..<96 {
      guard let time = TimeOfDay(minutes: index * 15 + 7) else { continue }
      let moment = Amsterdam.moment(day, time)
      quarters[index] = shifts.count { $0.interval.contains(moment) }
    }
    self.quarters = quarters
  }

  var most: Int { quarters.max() ?? 0 }

  /// A stepped area over 24 hours; the text beside it says the same.
  func drawing(most: Int) -> Markup {
    guard most > 0, self.most > 0 else { return "" }
    var path = "M0 20"
    for (index, heads) in quarters.enumerated() {
      let height = 20 - heads * 18 / most
      if index == 0 || quarters[index - 1] != heads { path += "L\(index) \(height)" }
      if index == 95 || quarters[index + 1] != heads { path += "L\(index + 1) \(height)" }
    }
    return """
      <svg class="heads" viewBox="0 0 96 20" preserveAspectRatio="none" aria-hidden="true">\
      <path class="tick" d="M24 0V20M48 0V20M72 0V20"/><path d="\(path)L96 20Z"/></svg>
      """
  }
}
