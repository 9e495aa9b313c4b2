import CivilTime
public import Obligations
public import Registers
public import RuleChecking
public import SourceText

extension RosterSources {
  /// What the roster rests on, from the rules and registers it was made from.
  public init(
    rulebook: Rulebook,
    city: City,
    roster: Roster,
    summary: RosterSummary,
    language: Language = .english
  ) {
    let collector = SourceCollector(
      rulebook: rulebook,
      city: city,
      roster: roster,
      summary: summary,
      language: language
    )
    self.init(
      package: rulebook.package,
      packageVersion: rulebook.version,
      rules: collector.rules(),
      documents: collector.documents(),
      assumptions: collector.assumptions()
    )
  }
}

/// Collects the rules, documents and assumptions that one roster uses.
struct SourceCollector {
  let rulebook: Rulebook
  let city: City
  let roster: Roster
  let summary: RosterSummary
  let language: Language

  /// The rules that asked for something this week, with the version in force on its last such day.
  private var used: [(rule: Rule, version: RuleVersion)] {
    let names = Set(summary.rules.map(\.rule))
    return rulebook.rules.filter { names.contains($0.name) }.sorted { $0.name < $1.name }
      .compactMap { rule in
        roster.week.days.reversed().lazy.compactMap { rule.version(on: $0) }.first
          .map { (rule, $0) }
      }
  }

  func rules() -> [RosterSources.RuleSource] {
    used.map { rule, version in
      RosterSources.RuleSource(
        rule: rule.name,
        version: version.number,
        file: version.origin.file,
        line: version.origin.line,
        documents: rule.basis.citations.map(SourceCollector.text)
      )
    }
  }

  static func text(_ citation: Citation) -> String {
    citation.place.map { "\(citation.document), \($0)" } ?? citation.document
  }

  /// The documents cited by what the roster uses, the law included.
  func documents() -> [RosterSources.DocumentSource] {
    var bases = used.map(\.rule.basis) + rulebook.labourLimits.map(\.basis)
    bases += [rulebook.priority?.basis, rulebook.fairness?.basis].compactMap { $0 }
    bases += rulebook.shiftShapes.map(\.basis) + rulebook.travel.map(\.basis)
    bases += rulebook.parameters.filter { parameterNames.contains($0.name) }.map(\.basis)
    let names = Set(bases.flatMap(\.citations).map(\.document))
    return rulebook.documents.filter { names.contains($0.name) }.sorted { $0.name < $1.name }
      .map {
        RosterSources.DocumentSource(
          name: $0.name,
          title: $0.title,
          location: $0.location,
          status: $0.status.rawValue
        )
      }
  }

  func assumptions() -> [RosterSources.Assumption] {
    let names = parameterNames
    let fromParameters = rulebook.parameters.filter { $0.isAssumption && names.contains($0.name) }
      .map { parameter in
        RosterSources.Assumption(
          subject: parameter.name,
          value: QuantityText.text(parameter.value, language),
          because: parameter.because ?? "",
          owner: parameter.owner,
          range: parameter.range.map { QuantityText.text($0, language) },
          reviewBy: parameter.reviewBy,
          file: parameter.origin.file,
          line: parameter.origin.line
        )
      }
    let fromDeclarations = rulebook.statedAssumptions.filter(isUsed).map { stated in
      RosterSources.Assumption(
        subject: stated.subject,
        value: nil,
        because: stated.because,
        owner: stated.owner,
        range: nil,
        reviewBy: stated.reviewBy,
        file: stated.origin.file,
        line: stated.origin.line
      )
    }
    let rows = usedRows
    let fromRegisters = city.assumptions.filter { rows.contains(RowKey($0.origin)) }.map { figure in
      RosterSources.Assumption(
        subject: figure.subject,
        value: nil,
        because: figure.because,
        owner: figure.owner,
        range: figure.range,
        reviewBy: nil,
        file: figure.origin.file,
        line: nil
      )
    }
    return (fromParameters + fromDeclarations + fromRegisters).sorted {
      ($0.file, $0.line ?? 0, $0.subject) < ($1.file, $1.line ?? 0, $1.subject)
    }
  }

  /// The names of parameters and assumptions whose value the used rules and resources take.
  private var parameterNames: Set<String> {
    var names: [String?] = []
    var resources: Set<String> = []
    func add(_ windows: [DayWindow]) { names += windows.map { $0.window?.parameter } }
    for (_, version) in used {
      names.append(version.takes?.parameter)
      names += version.frequencies.map(\.count.parameter)
      names += version.triggers.map(\.expectedPerYear.parameter)
      names += version.reserves.map(\.percent.parameter)
      names += version.presence.map(\.count.parameter)
      add(version.windows.windows + version.presence.flatMap(\.windows.windows))
      resources.formUnion(version.uses.map(\.resource))
    }
    for resource in rulebook.resources where resources.contains(resource.name) {
      names.append(resource.handles?.parameter)
      names += resource.available.map(\.minutes.parameter)
      add(resource.windows.windows)
    }
    for travel in rulebook.travel {
      names += [travel.metresPerHour.parameter, travel.detourPercent.parameter]
    }
    let roles = Set(roster.shifts.map(\.role))
    for role in rulebook.roles where roles.contains(role.name) { add(role.deployed) }
    return Set(names.compactMap { $0 })
  }

  /// Whether a declaration that rests on an assumption has part in this roster.
  private func isUsed(_ stated: StatedAssumption) -> Bool {
    let words = stated.subject.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2 else { return true }
    let name = words[1]
    switch words[0] {
    case "rule": return used.contains { $0.rule.name == name }
    case "indicator", "milestone": return false
    case "regime":
      return rulebook.regimes.contains { regime in
        regime.name == name && roster.week.days.contains { regime.isInForce(on: $0) }
      }
    case "kind": return used.contains { $0.rule.kind == name }
    case "ladder": return used.contains { $0.version.ladder == name }
    case "resource": return used.contains { $0.version.uses.contains { $0.resource == name } }
    default: return true
    }
  }

  private struct RowKey: Hashable {
    let file: String
    let line: Int

    init(_ origin: RowOrigin) {
      file = origin.file
      line = origin.line
    }
  }

  /// The register rows of the objects that this week's work is about.
  private var usedRows: Set<RowKey> {
    var objects = Set(roster.visits.compactMap(\.object) + roster.rounds.map(\.zone))
    objects.formUnion(roster.open.compactMap(\.object))
    let days = roster.week.days
    let places = city.places.filter { place in
      objects.contains(place.id) && days.contains { place.validity.contains($0) }
    }
    let onDuty = Set(roster.shifts.map(\.person))
    let people = city.people.filter { onDuty.contains($0.code) }
    let units = city.units.filter { unit in days.contains { unit.validity.contains($0) } }
    return Set(
      (places.map(\.origin) + people.map(\.origin) + units.map(\.origin)).map(RowKey.init)
    )
  }
}
