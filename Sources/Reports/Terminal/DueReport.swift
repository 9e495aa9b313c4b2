public import CivilTime
public import Obligations
public import Registers
public import RuleChecking
public import SourceText

/// What `due` prints: every obligation with its window, team, promise, state and source.
public struct DueReport: Sendable {
  private let rulebook: Rulebook
  private let obligations: [Obligation]
  private let more: [MoreThanPromised]
  private let seen: Day?
  private let names: [String: String]
  private let rules: [String: Rule]

  /// A report on these obligations, in their order, and on what was done beyond their promises, as
  /// seen on the reference day.
  public init(
    rulebook: Rulebook,
    city: City,
    obligations: [Obligation],
    more: [MoreThanPromised] = [],
    seen: Day? = nil
  ) {
    self.seen = seen
    self.more = more
    self.rulebook = rulebook
    self.obligations = obligations
    names = Dictionary(
      city.areas.map { ($0.code, $0.name) } + city.places.map { ($0.id, $0.name) }
    ) { _, last in last }
    rules = Dictionary(rulebook.rules.map { ($0.name, $0) }) { first, _ in first }
  }

  /// A table for people.
  public func text(language: Language = .english) -> String {
    let words = Wording(language)
    var table = TextTable()
    table.append([
      words("due", "uiterlijk"), words("from", "vanaf"), words("rule", "regel"),
      words("object", "object"), words("team", "team"), words("work", "werk"),
      words("with", "met"), words("promise", "belofte"), words("why", "waarom"),
      words("state", "stand"), words("line", "plaats"), words("document", "document"),
    ])
    for item in obligations {
      let version = version(item)
      table.append([
        "\(item.due)", "\(item.earliest)", item.rule,
        item.object.map { id in names[id].map { "\(id) \($0)" } ?? id } ?? "-",
        team(item, version), work(item.work, words), resources(version),
        promise(item.promise, words), cause(item, words), state(item.state, words),
        "\(item.origin.file):\(item.origin.line)", documents(item.rule),
      ])
    }
    let done = obligations.count { if case .done = $0.state { true } else { false } }
    let missed = obligations.count { $0.state == .missed }
    let open = obligations.count - done - missed
    let total = words(
      "\(obligations.count) obligations: \(done) done, \(open) open, \(missed) missed",
      "\(obligations.count) verplichtingen: \(done) gedaan, \(open) open, \(missed) gemist"
    )
    let day = seen.map { words.plainDate($0) }
    let on = day.map { words(", as known on \($0) (--on)", ", zoals bekend op \($0) (--on)") } ?? ""
    return table.text() + total + on + "\n" + causes(words) + exceeded(words)
  }

  /// What was done more often than promised: how many, and the first few.
  private func exceeded(_ words: Wording) -> String {
    guard !more.isEmpty else { return "" }
    let named = more.prefix(5).map { item in
      let object = item.object.map { id in names[id].map { "\(id) \($0)" } ?? id } ?? "-"
      return words(
        "  \(item.rule) \(object): \(item.done) times, promised \(item.promised)",
        "  \(item.rule) \(object): \(item.done) keer, beloofd \(item.promised)"
      )
    }
    let rest = more.count - named.count
    let head = words(
      "done more often than promised, rechecks included: \(more.count)",
      "vaker gedaan dan beloofd, hercontroles meegeteld: \(more.count)"
    )
    let foot = rest > 0 ? [words("  and \(rest) more", "  en nog \(rest)")] : []
    return ([head] + named + foot).joined(separator: "\n") + "\n"
  }

  /// How many are asked by frequency, and how many follow from violations and arrivals.
  private func causes(_ words: Wording) -> String {
    var (regular, rechecks, arrivals) = (0, 0, 0)
    for item in obligations {
      switch item.cause {
      case .frequency: regular += 1
      case .recheck: rechecks += 1
      case .arrival: arrivals += 1
      }
    }
    guard rechecks + arrivals > 0 else { return "" }
    var parts = [words("\(regular) by frequency", "\(regular) volgens frequentie")]
    if rechecks > 0 {
      let many = words.many(
        rechecks,
        Bilingual(en: "recheck", nl: "hercontrole"),
        Bilingual(en: "rechecks", nl: "hercontroles")
      )
      parts.append(words("\(many) after a violation", "\(many) na een overtreding"))
    }
    if arrivals > 0 {
      parts.append(words("\(arrivals) for what came in", "\(arrivals) na een melding of aanvraag"))
    }
    return words("of these ", "daarvan ") + parts.joined(separator: ", ") + "\n"
  }

  /// Why it is due: which one of how many, or what it follows from.
  private func cause(_ item: Obligation, _ words: Wording) -> String {
    switch item.cause {
    case .frequency(let index, let count, _, _):
      words("\(index) of \(count)", "\(index) van \(count)")
    case .recheck(_, let step, let found):
      words(
        "recheck of \(words.plainDate(found)), step \(step)",
        "hercontrole van \(words.plainDate(found)), trede \(step)"
      ) + (rulebook.sanction(of: item).map { ": \(VisibleText.of($0))" } ?? "")
    case .arrival(let id, _, let day):
      VisibleText.of("\(id), \(words.plainDate(day))")
    }
  }

  /// The same as data: an object with the list `obligations`.
  public func json() -> [UInt8] {
    JSONText.sorted([
      "schema": .string("ronde/due"), "version": .string("1.0"),
      "obligations": .array(obligations.map(json)),
      "moreThanPromised": .array(more.map(json)),
    ]).utf8Bytes
  }

  private func json(_ item: MoreThanPromised) -> JSONText {
    var members: [String: JSONText] = [
      "rule": .string(item.rule), "periodStart": .string("\(item.periodStart)"),
      "periodEnd": .string("\(item.periodEnd)"), "promised": .integer(item.promised),
      "done": .integer(item.done),
    ]
    members["object"] = item.object.map { .string($0) }
    return .sorted(members)
  }

  private func version(_ item: Obligation) -> RuleVersion? {
    rules[item.rule]?.versions.first { $0.number == item.version }
  }

  private func json(_ item: Obligation) -> JSONText {
    let version = version(item)
    var members: [String: JSONText] = [
      "id": .string(item.id), "rule": .string(item.rule), "ruleVersion": .integer(item.version),
      "earliest": .string("\(item.earliest)"), "due": .string("\(item.due)"),
      "promise": .string(item.promise.rawValue), "work": json(item.work),
      "cause": cause(item), "state": json(item.state),
      "file": .string(item.origin.file), "line": .integer(item.origin.line),
      "team": .array((version?.team ?? []).map(json)),
      "partners": .array((version?.partners ?? []).map { .string($0) }),
      "resources": .array((version?.uses ?? []).map { .string($0.resource) }),
      "documents": .array(
        (rules[item.rule]?.basis.citations ?? []).map { citation in
          var members: [String: JSONText] = ["document": .string(citation.document)]
          members["place"] = citation.place.map { .string($0) }
          return .sorted(members)
        }
      ),
    ]
    members["object"] = item.object.map { .string($0) }
    members["objectName"] = item.object.flatMap { names[$0] }.map { .string($0) }
    members["kind"] = item.kind.map { .string($0) }
    return .sorted(members)
  }

  private func json(_ part: TeamPart) -> JSONText {
    var members: [String: JSONText] = [
      "count": .integer(part.count), "role": .string(part.role),
    ]
    members["qualification"] = part.qualification.map { .string($0) }
    return .sorted(members)
  }

  private func json(_ work: Obligation.Work) -> JSONText {
    switch work {
    case .visit(let minutes):
      return .sorted(["kind": .string("visit"), "minutes": .integer(minutes)])
    case .round(let places):
      return .sorted(["kind": .string("round"), "places": .integer(places)])
    case .presence(let presence):
      var members: [String: JSONText] = [
        "kind": .string("presence"), "count": .integer(presence.count.value),
        "role": .string(presence.role),
      ]
      members["area"] = presence.area.map { .string($0) }
      members["qualification"] = presence.qualification.map { .string($0) }
      return .sorted(members)
    }
  }

  private func cause(_ item: Obligation) -> JSONText {
    switch item.cause {
    case .frequency(let index, let count, let start, let end):
      return .sorted([
        "kind": .string("frequency"), "index": .integer(index), "of": .integer(count),
        "periodStart": .string("\(start)"), "periodEnd": .string("\(end)"),
      ])
    case .recheck(let ladder, let step, let found):
      var members: [String: JSONText] = [
        "kind": .string("recheck"), "ladder": .string(ladder), "step": .integer(step),
        "found": .string("\(found)"),
      ]
      members["sanction"] = rulebook.sanction(of: item).map { .string($0) }
      return .sorted(members)
    case .arrival(let id, let kind, let day):
      return .sorted([
        "kind": .string("arrival"), "arrival": .string(id), "arrivalKind": .string(kind),
        "day": .string("\(day)"),
      ])
    }
  }

  private func json(_ state: Obligation.State) -> JSONText {
    switch state {
    case .open: .sorted(["kind": .string("open")])
    case .done(let day): .sorted(["kind": .string("done"), "day": .string("\(day)")])
    case .missed: .sorted(["kind": .string("missed")])
    }
  }

  private func resources(_ version: RuleVersion?) -> String {
    let names = (version?.uses ?? []).map(\.resource)
    return names.isEmpty ? "-" : names.joined(separator: ", ")
  }

  private func documents(_ rule: String) -> String {
    let citations = rules[rule]?.basis.citations ?? []
    return citations.map(SourceCollector.text).joined(separator: "; ")
  }

  private func team(_ item: Obligation, _ version: RuleVersion?) -> String {
    if case .presence(let presence) = item.work {
      return presence.qualification.map { "\(presence.role) + \($0)" } ?? presence.role
    }
    let parts = (version?.team ?? []).map { part in
      part.qualification.map { "\(part.count) \(part.role) + \($0)" }
        ?? "\(part.count) \(part.role)"
    }
    let all = parts + (version?.partners ?? [])
    return all.isEmpty ? "-" : all.joined(separator: ", ")
  }

  private func work(_ work: Obligation.Work, _ words: Wording) -> String {
    switch work {
    case .visit(let minutes): words.duration(minutes)
    case .round(let places):
      words("\(words.count(places)) places", "\(words.count(places)) plaatsen")
    case .presence(let presence): "\(presence.count.value) \(presence.role)"
    }
  }

  private func promise(_ promise: Promise, _ words: Wording) -> String {
    switch promise {
    case .exact: words("exact", "precies")
    case .atLeast: words("at least", "minstens")
    case .about: words("about", "ongeveer")
    }
  }

  private func state(_ state: Obligation.State, _ words: Wording) -> String {
    switch state {
    case .open: words("open", "open")
    case .done(let day): words("done \(day)", "gedaan \(day)")
    case .missed: words("missed", "gemist")
    }
  }
}
