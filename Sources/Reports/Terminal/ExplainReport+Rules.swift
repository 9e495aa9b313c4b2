import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Explanations of what the roster is made from: a rule, a person, an object, a limit of the law.
extension ExplainReport {
  /// What words mean when no work of the roster fits them.
  func named(_ wanted: String) -> Subject? {
    let (rulebook, city) = (model.rulebook, model.city)
    if rulebook.rule(wanted) != nil { return .rule(wanted) }
    if let person = city.people.first(where: { $0.code.lowercased() == wanted }) {
      return .person(person.code)
    }
    if rulebook.labourLimits.contains(where: { $0.name == wanted }) { return .limits(wanted) }
    return objects.first {
      $0.lowercased() == wanted || model.placeName($0).lowercased() == wanted
    }.map { .object($0) }
  }

  /// The names one may ask for, rules first.
  public var names: [String] {
    model.rulebook.rules.map(\.name) + model.rulebook.indicators.map(\.name)
      + model.rulebook.labourLimits.map(\.name) + model.city.people.map(\.code) + objects
      + objects.map { model.placeName($0) }
  }

  /// Every object and area by id.
  private var objects: [String] {
    Set(model.city.places.map(\.id) + model.city.areas.map(\.code)).sorted()
  }

  // MARK: A rule

  func rule(_ name: String) -> Explanation? {
    guard let rule = model.rulebook.rule(name) else { return nil }
    var result = Explanation(kind: "rule", title: model.title(name, words.language))
    result.names["rule"] = name
    guard let version = model.version(name) else {
      appendSource(&result, rule: name, obligation: "")
      result.append(
        "week",
        words("this week", "deze week"),
        words("not in force in \(model.roster.week)", "niet van kracht in \(model.roster.week)")
      )
      return result
    }
    if let team = team(version) { result.append("team", words("team", "team"), team) }
    appendSource(&result, rule: name, obligation: "")
    let line = model.summary.rules.first { $0.rule == name }
    result.append("week", words("this week", "deze week"), asked(line))
    appendPresence(&result, name)
    appendWork(&result) { $0 == rule.name }
    appendLater(&result) { $0.rule == rule.name }
    return result
  }

  /// When people must be on duty for a rule, and who has that post then.
  private func appendPresence(_ result: inout Explanation, _ rule: String) {
    let resolver = WindowResolver(rulebook: model.rulebook, city: model.city)
    var rows: [[String]] = []
    for item in model.obligationsByDue
    where item.rule == rule && model.roster.week.days.contains(item.due) {
      guard case .presence(let presence) = item.work else { continue }
      let area = presence.area.flatMap { name in
        model.city.areas.first { $0.code == name || $0.name == name }?.code
      }
      let post = area ?? item.object.flatMap { model.areaOf($0) }
      for interval in resolver.windows(presence.windows, object: item.object, on: item.due) {
        let people = model.roster.shifts.filter { shift in
          shift.role == presence.role && shift.interval.overlaps(interval)
            && (post.map { $0 == shift.post } ?? true)
        }.map(\.person)
        let role = presence.qualification.map { "\(presence.role) (\($0))" } ?? presence.role
        rows.append([
          words.span(interval), "\(presence.count.value) × \(role)",
          post.map { model.areaName($0) } ?? words("any post", "elke post"),
          Set(people).sorted().joined(separator: " "),
        ])
      }
    }
    guard !rows.isEmpty else { return }
    result.parts.append(
      Explanation.Part(
        key: "presence",
        title: words(
          "on duty asked, and who has that post then",
          "gevraagd toezicht, en wie die post dan heeft"
        ),
        rows: rows
      )
    )
  }

  private func team(_ version: RuleVersion) -> String? {
    var parts = version.team.map { part in
      part.qualification.map { "\(part.count) × \(part.role) (\($0))" }
        ?? "\(part.count) × \(part.role)"
    }
    parts += version.partners + version.uses.map(\.resource)
    if let takes = version.takes { parts.append(words.duration(takes.value)) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// What the week was asked to do for a rule, and what of it is planned.
  private func asked(_ line: RosterSummary.RuleLine?) -> String {
    guard let line, line.demanded > 0 else {
      return words("nothing asked of this week", "niets gevraagd van deze week")
    }
    switch line.unit {
    case .visits:
      return words(
        "\(words.count(line.planned)) of \(words.count(line.demanded)) visits planned",
        "\(words.count(line.planned)) van \(words.count(line.demanded)) bezoeken gepland"
      )
    case .places:
      return words(
        "\(words.count(line.planned)) of \(words.count(line.demanded)) places planned",
        "\(words.count(line.planned)) van \(words.count(line.demanded)) plaatsen gepland"
      )
    case .presenceMinutes:
      return words(
        "\(words.duration(line.planned)) of \(words.duration(line.demanded)) presence planned",
        "\(words.duration(line.planned)) van \(words.duration(line.demanded)) aanwezigheid gepland"
      )
    }
  }

  /// The visits, rounds and open items of rules or objects, each with the words to ask for it.
  private func appendWork(_ result: inout Explanation, of fits: (String) -> Bool) {
    appendWork(&result, fits: { rule, _ in fits(rule) })
  }

  private func appendWork(_ result: inout Explanation, fits: (String, String?) -> Bool) {
    var planned: [[String]] = []
    for visit in model.roster.visits where fits(visit.rule, visit.object) {
      planned.append([
        words.span(visit.interval), visit.object.map { model.placeName($0) } ?? "-",
        visit.members.map(\.person).joined(separator: " "), visit.obligation,
      ])
    }
    for round in model.roster.rounds where fits(round.rule, round.zone) {
      planned.append([
        words.span(round.interval), model.placeName(round.zone), round.driver, round.obligation,
      ])
    }
    if !planned.isEmpty {
      result.parts.append(
        Explanation.Part(key: "planned", title: words("planned", "gepland"), rows: planned)
      )
    }
    let open = model.roster.open.enumerated().filter { fits($1.rule, $1.object) }
    guard !open.isEmpty else { return }
    result.parts.append(
      Explanation.Part(
        key: "open",
        title: words("open", "open"),
        rows: open.map { index, item in
          [
            "open \(index + 1)", wording.when(item), wording.what(item), wording.missing(item),
            wording.brief(item.verdict),
          ]
        }
      )
    )
  }

  /// Work that could be done this week and that the year plan gave to another one.
  private func appendLater(_ result: inout Explanation, fits: (Obligation) -> Bool) {
    let demanded = Set(model.roster.demanded)
    let later = model.obligationsByDue.filter { item in
      if case .presence = item.work { return false }
      return item.state == .open && !demanded.contains(item.id) && fits(item)
    }
    guard !later.isEmpty else { return }
    let shown = later.prefix(12).map { item in
      [
        item.id,
        words(
          "from \(words.date(item.earliest)) to \(words.date(item.due))",
          "van \(words.date(item.earliest)) t/m \(words.date(item.due))"
        ),
      ]
    }
    let more = later.count - shown.count
    result.parts.append(
      Explanation.Part(
        key: "later",
        title: words(
          "not asked of this week; the year plan puts it in another",
          "deze week niet gevraagd; het jaarplan zet het in een andere week"
        ),
        rows: shown + (more > 0 ? [[words("and \(more) more", "en nog \(more)")]] : [])
      )
    )
  }

  // MARK: An object

  func object(_ id: String) -> Explanation {
    var result = Explanation(kind: "object", title: "\(model.placeName(id)) (\(id))")
    if let origin = model.place(id)?.origin ?? model.area(id)?.origin {
      result.append("register", words("register", "register"), "\(origin.file):\(origin.line)")
    }
    result.append(
      "week",
      words("this week", "deze week"),
      words("no visit planned and none open", "geen bezoek gepland en geen open")
    )
    appendLater(&result) { $0.object == id }
    return result
  }

  // MARK: A limit of the law

  func limits(_ name: String) -> Explanation {
    var result = Explanation(kind: "limits", title: name)
    for limits in model.rulebook.labourLimits where limits.name == name {
      for citation in limits.basis.citations {
        let title = model.rulebook.document(citation.document)?.title ?? ""
        result.append(
          "document",
          words("document", "document"),
          "\(SourceCollector.text(citation)): \(title)"
        )
      }
      for item in limits.items {
        result.append("rule", words("rule", "regel"), "\(item.origin.file):\(item.origin.line)")
      }
    }
    let used = model.summary.exceptions.filter { $0.limits == name }
    result.append(
      "exceptions",
      words("exceptions", "uitzonderingen"),
      used.isEmpty
        ? words("none used in this roster", "geen gebruikt in dit rooster")
        : used.map { "\($0.person) \(words.shortDate($0.day))" }.joined(separator: ", ")
    )
    return result
  }

  // MARK: A person

  func person(_ code: String) -> Explanation? {
    guard let person = model.person(code) else { return nil }
    let area = person.area.map { model.areaName($0) }
    var result = Explanation(
      kind: "person",
      title: ([code] + person.roles + [area].compactMap { $0 }).joined(separator: " · ")
    )
    result.names["person"] = code
    result.append(
      "register",
      words("register", "register"),
      "\(person.origin.file):\(person.origin.line)"
    )
    appendHours(&result, person)
    let days = model.roster.week.days
    let names = Set(person.qualifications.map(\.qualification)).sorted()
    let held = names.compactMap { name -> String? in
      let on = days.filter { person.holds(name, on: $0) }
      guard let last = on.last else { return nil }
      return on.count == 7
        ? name
        : words(
          "\(name) (through \(words.shortDate(last)))",
          "\(name) (t/m \(words.shortDate(last)))"
        )
    }
    if !held.isEmpty {
      result.append("holds", words("holds", "bevoegd"), held.joined(separator: ", "))
    }
    let away = days.filter { !person.isAvailable(on: $0) }
    if !away.isEmpty {
      result.append(
        "away",
        words("away", "afwezig"),
        away.map { words.shortDate($0) }.joined(separator: ", ")
      )
    }
    let used = model.summary.exceptions.filter { $0.person == code }
    for exception in used {
      result.append(
        "exception",
        words("exception", "uitzondering"),
        "\(exception.limits), \(words.shortDate(exception.day))"
      )
    }
    appendDuties(&result, person)
    return result
  }

  private func appendHours(_ result: inout Explanation, _ person: Person) {
    guard let line = model.summary.people.first(where: { $0.person == person.code }) else { return }
    let (worked, contract) = (
      words.duration(line.workMinutes), words.duration(line.contractMinutes)
    )
    result.append(
      "work",
      words("work", "werk"),
      words("\(worked) of \(contract) contract", "\(worked) van \(contract) contract")
    )
    let weeks = model.rulebook.fairness?.overWeeks ?? 1
    result.append(
      "evenings",
      words("evenings", "avonden"),
      words(
        "\(line.evenings) this week, \(line.eveningsOverPeriod) over \(weeks) weeks",
        "\(line.evenings) deze week, \(line.eveningsOverPeriod) over \(weeks) weken"
      )
    )
    result.append(
      "weekends",
      words("weekends", "weekenden"),
      words(
        "\(line.weekendsOverPeriod) over \(weeks) weeks",
        "\(line.weekendsOverPeriod) over \(weeks) weken"
      )
    )
  }

  /// Each duty with what is done in it, in order of time.
  private func appendDuties(_ result: inout Explanation, _ person: Person) {
    let shifts = model.roster.shifts.filter { $0.person == person.code }
    if shifts.isEmpty {
      result.append("week", words("this week", "deze week"), words("no duty", "geen dienst"))
    }
    for shift in shifts {
      var rows: [(start: Moment, row: [String])] = []
      for pause in shift.breaks {
        rows.append((pause.start, [words.clock(pause), words("break", "pauze")]))
      }
      for leg in shift.legs {
        let way = "\(model.placeName(leg.from)) – \(model.placeName(leg.to))"
        rows.append((leg.interval.start, [words.clock(leg.interval), words("way", "weg"), way]))
      }
      for visit in model.roster.visits
      where shift.interval.overlaps(visit.interval)
        && visit.members.contains(where: { $0.person == person.code })
      {
        let object = visit.object.map { ": \(model.placeName($0))" } ?? ""
        let title = model.title(visit.rule, words.language) + object
        rows.append((visit.interval.start, [words.clock(visit.interval), title, visit.obligation]))
      }
      for round in model.roster.rounds
      where round.driver == person.code && shift.interval.overlaps(round.interval) {
        let title = "\(model.title(round.rule, words.language)): \(model.placeName(round.zone))"
        rows.append((round.interval.start, [words.clock(round.interval), title, round.obligation]))
      }
      let fixed = shift.isPinned ? words(", fixed by hand", ", vastgezet") : ""
      result.parts.append(
        Explanation.Part(
          key: "duty",
          title:
            "\(words.span(shift.interval)) \(shift.role), \(model.areaName(shift.post))\(fixed)",
          rows: rows.sorted { ($0.start, $0.row[1]) < ($1.start, $1.row[1]) }.map(\.row)
        )
      )
    }
  }
}
