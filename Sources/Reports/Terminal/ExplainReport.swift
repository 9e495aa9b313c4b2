import CivilTime
import Obligations
import Registers
import RuleChecking
public import SourceText

/// What `explain` prints: why a visit is asked for, or why work is open in this roster.
public struct ExplainReport: Sendable {
  /// What is explained.
  public enum Subject: Hashable, Sendable {
    /// The n-th open item, from 1, in the roster's order.
    case open(Int)
    /// A visit, round or open item by its obligation.
    case obligation(String)
    /// An indicator of the rules, by its name.
    case indicator(String)
    /// A rule with its work of the week, by its name.
    case rule(String)
    /// A person's week, by the code.
    case person(String)
    /// An object without work this week, by its id.
    case object(String)
    /// A group of limits of working-time law, by its name.
    case limits(String)
  }

  let model: ReportModel
  let words: Wording
  let wording: OpenWording

  /// A report on one roster.
  public init(_ model: ReportModel, language: Language = .english) {
    self.model = model
    words = Wording(language)
    wording = OpenWording(model: model, words: words)
  }

  /// What words on the command line mean: `open 2`, an obligation, a rule, an object or its name, a
  /// person, an indicator, a limit of the law.
  ///
  /// Several subjects mean that the words fit more than one; none that they fit nothing.
  public func subjects(_ text: [String]) -> [Subject] {
    if text.count == 2, text[0] == "open", let number = Int(text[1]) {
      return model.roster.open.indices.contains(number - 1) ? [.open(number)] : []
    }
    let wanted = text.joined(separator: " ").lowercased()
    guard !wanted.isEmpty else { return [] }
    if model.rulebook.indicators.contains(where: { $0.name == wanted }) {
      return [.indicator(wanted)]
    }
    if model.rulebook.rule(wanted) != nil { return [.rule(wanted)] }
    // An obligation's id is one thing, also when a part of it is planned and a part is open.
    if let open = model.roster.open.firstIndex(where: { $0.obligation.lowercased() == wanted }) {
      return [.open(open + 1)]
    }
    var found: [Subject] = []
    func add(_ subject: Subject) { if !found.contains(subject) { found.append(subject) } }
    func fits(_ id: String, _ rule: String, _ object: String?) -> Bool {
      if id.lowercased() == wanted { return true }
      guard let object else { return false }
      return object.lowercased() == wanted || model.placeName(object).lowercased() == wanted
    }
    for (index, item) in model.roster.open.enumerated()
    where fits(item.obligation, item.rule, item.object) { add(.open(index + 1)) }
    for visit in model.roster.visits where fits(visit.obligation, visit.rule, visit.object) {
      add(.obligation(visit.obligation))
    }
    for round in model.roster.rounds where fits(round.obligation, round.rule, round.zone) {
      add(.obligation(round.obligation))
    }
    return found.isEmpty ? named(wanted).map { [$0] } ?? [] : found
  }

  /// The explanation as text; nil when the roster holds no such thing.
  public func text(_ subject: Subject) -> String? { explanation(subject)?.text }

  /// Explanations as data: an object with the list `explanations`.
  public func json(_ subjects: [Subject]) -> [UInt8] {
    JSONText.sorted([
      "schema": .string("ronde/explain"), "version": .string("1.0"),
      "city": .string(model.roster.city), "week": .string("\(model.roster.week)"),
      "explanations": .array(subjects.compactMap { explanation($0)?.json }),
    ]).utf8Bytes
  }

  /// The explanation; nil when the roster holds no such thing.
  public func explanation(_ subject: Subject) -> Explanation? {
    switch subject {
    case .open(let number):
      guard model.roster.open.indices.contains(number - 1) else { return nil }
      return open(model.roster.open[number - 1], number: number)
    case .obligation(let id):
      if let visit = model.roster.visits.first(where: { $0.obligation == id }) {
        return planned(visit)
      }
      let rounds = model.roster.rounds.filter { $0.obligation == id }
      if let first = rounds.first { return planned(first, rounds) }
      guard let index = model.roster.open.firstIndex(where: { $0.obligation == id }) else {
        return nil
      }
      return open(model.roster.open[index], number: index + 1)
    case .indicator(let name): return indicator(name)
    case .rule(let name): return rule(name)
    case .person(let code): return person(code)
    case .object(let id): return object(id)
    case .limits(let name): return limits(name)
    }
  }

  /// A line for a list of subjects to choose from.
  public func line(_ subject: Subject) -> String {
    switch subject {
    case .open(let number):
      guard model.roster.open.indices.contains(number - 1) else { return "" }
      let item = model.roster.open[number - 1]
      return "open \(number): \(wording.what(item)), \(wording.when(item))"
    case .obligation(let id): return VisibleText.of(id)
    case .indicator(let name), .rule(let name), .person(let name), .object(let name),
      .limits(let name):
      return VisibleText.of(name)
    }
  }

  // MARK: Indicators

  /// What an indicator counts, how far it is before the week and with this roster, and its source.
  private func indicator(_ name: String) -> Explanation? {
    let week = model.roster.week
    let counts = IndicatorCount.counts(
      rulebook: model.rulebook,
      city: model.city,
      year: week.year,
      before: week.monday,
      planned: IndicatorCount.planned(model.roster, rulebook: model.rulebook, city: model.city)
    )
    guard let count = counts.first(where: { $0.indicator.name == name }) else { return nil }
    let lines = IndicatorLines(words: words)
    var result = Explanation(kind: "indicator", title: name)
    result.append("counts", words("counts", "telt"), lines.what(count.indicator))
    if count.recorded != nil {
      result.append(
        "recorded",
        words("recorded", "vastgelegd"),
        words(
          "\(lines.number(count.recorded)) in \(week.year) before this week",
          "\(lines.number(count.recorded)) in \(week.year) vóór deze week"
        )
      )
    }
    if count.planned != nil {
      result.append(
        "thisRoster",
        words("this roster", "dit rooster"),
        lines.number(count.planned)
      )
    }
    if count.indicator.target != nil {
      result.append(
        "target",
        words("target", "doel"),
        "\(lines.target(count)): \(lines.standing(count))"
      )
    }
    let origin = count.indicator.origin
    result.append("rule", words("said in", "staat in"), "\(origin.file):\(origin.line)")
    for citation in count.indicator.basis.citations {
      let title = model.rulebook.document(citation.document)?.title ?? ""
      result.append(
        "document",
        words("document", "document"),
        "\(SourceCollector.text(citation)): \(title)"
      )
    }
    return result
  }

  // MARK: Planned work

  private func planned(_ visit: Visit) -> Explanation {
    let what = visit.object.map { ": \(model.placeName($0))" } ?? ""
    let team = visit.members.map { member in
      member.qualification.map { "\(member.person) (\(member.role), \($0))" }
        ?? "\(member.person) (\(member.role))"
    }
    let others = visit.externals.map { "\($0.count) × \($0.role)" } + visit.units.map(\.unit)
    var result = Explanation(
      kind: "visit",
      title: "\(model.title(visit.rule, words.language))\(what)"
    )
    result.append("when", words("when", "wanneer"), words.span(visit.interval))
    result.append("who", words("who", "wie"), (team + others).joined(separator: ", "))
    appendSource(&result, rule: visit.rule, obligation: visit.obligation)
    return result
  }

  private func planned(_ first: Round, _ rounds: [Round]) -> Explanation {
    var result = Explanation(
      kind: "round",
      title: "\(model.title(first.rule, words.language)): \(model.placeName(first.zone))"
    )
    for round in rounds {
      result.append(
        "round",
        words("round", "ronde"),
        "\(words.span(round.interval)) \(round.unit), \(round.driver), "
          + words("\(words.count(round.places)) places", "\(words.count(round.places)) plaatsen")
      )
    }
    appendSource(&result, rule: first.rule, obligation: first.obligation)
    return result
  }

  /// Which rule, version and document ask for it, and how it came to be due.
  func appendSource(_ result: inout Explanation, rule: String, obligation id: String) {
    result.names["rule"] = rule
    if !id.isEmpty { result.names["obligation"] = id }
    let obligation = model.obligation(id)
    let version = obligation?.version ?? model.version(rule)?.number
    let text = version.map { words("version \($0), ", "versie \($0), ") } ?? ""
    result.append(
      "rule",
      words("rule", "regel"),
      "\(rule), \(text)\(model.line(rule: rule, obligation: id))"
    )
    if let obligation { result.append("because", words("because", "omdat"), cause(obligation)) }
    let rulebook = model.rulebook
    for citation in rulebook.rule(rule)?.basis.citations ?? [] {
      let title = rulebook.document(citation.document)?.title ?? ""
      result.append(
        "document",
        words("document", "document"),
        "\(SourceCollector.text(citation)): \(title)"
      )
    }
    if let because = rulebook.rule(rule)?.basis.assumedBecause {
      result.append("assumed", words("assumed", "aangenomen"), because)
    }
  }

  private func cause(_ item: Obligation) -> String {
    let days = words(
      "from \(words.date(item.earliest)) to \(words.date(item.due))",
      "van \(words.date(item.earliest)) t/m \(words.date(item.due))"
    )
    switch item.cause {
    case .frequency(let index, let count, let start, let end) where start == end:
      return words(
        "number \(index) of \(count) on \(words.date(start))",
        "nummer \(index) van \(count) op \(words.date(start))"
      )
    case .frequency(let index, let count, let start, let end):
      return words(
        "number \(index) of \(count) in \(words.plainDate(start)) to \(words.plainDate(end)); may be"
          + " done \(days)",
        "nummer \(index) van \(count) in \(words.plainDate(start)) t/m \(words.plainDate(end)); kan"
          + " \(days)"
      )
    case .recheck(let ladder, let step, let found):
      return words(
        "violation found on \(words.date(found)), step \(step) of ladder \(ladder); recheck \(days)",
        "overtreding gevonden op \(words.date(found)), trede \(step) van ladder \(ladder);"
          + " hercontrole \(days)"
      )
    case .arrival(let id, let kind, let day):
      return words(
        "\(kind) \(id) came in on \(words.date(day)); answer \(days)",
        "\(kind) \(id) kwam binnen op \(words.date(day)); afhandelen \(days)"
      )
    }
  }

  // MARK: Open work

  private func open(_ item: OpenItem, number: Int) -> Explanation {
    var result = Explanation(
      kind: "open",
      title: words("Open \(number): ", "Open \(number): ") + wording.what(item)
    )
    result.append("when", words("when", "wanneer"), wording.when(item))
    result.append("missing", words("missing", "ontbreekt"), wording.missing(item))
    result.append("why", words("why", "waarom"), wording.reason(item.reason))
    appendSource(&result, rule: item.rule, obligation: item.obligation)
    let people = PersonReasons(model: model, item: item, words: words).rows
    if !people.isEmpty {
      result.parts.append(
        Explanation.Part(
          key: "people",
          title: words("in this roster, person by person", "in dit rooster, persoon voor persoon"),
          rows: people
        )
      )
    }
    var verdict = Explanation.Part(
      key: "verdict",
      title: words("could it be otherwise?  ", "kan het anders?  ")
        + wording.verdict(item.verdict)
    )
    if case .unavoidable(let certificate) = item.verdict {
      verdict.rows = proof(certificate)
      verdict.right = [1]
    }
    result.parts.append(verdict)
    return result
  }

  /// The counting argument, with every number.
  private func proof(_ certificate: CutCertificate) -> [[String]] {
    var rows: [[String]] = []
    for demand in certificate.demands {
      rows.append([
        words("needed", "nodig"), wording.amount(demand.amount, certificate), demand.obligation,
      ])
    }
    for supply in certificate.supplies {
      rows.append([
        words("at most", "hoogstens"), wording.amount(supply.amount, certificate),
        "\(supply.supplier) \(words.shortDate(supply.day))",
      ])
    }
    let short = wording.amount(certificate.shortfall, certificate)
    rows.append([words("so", "dus"), short, words("always missing", "ontbreekt altijd")])
    return rows
  }
}
