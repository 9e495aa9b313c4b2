import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// What a roster says it rests on, looked up again: rules with their lines, documents, assumptions.
struct SourceRules {
  let scene: Scene
  let sources: RosterSources
  let due: [String: DueItem]
  let demands: [PresenceDemand]

  /// One entry of a list: what tells it from the others, and its facts by name.
  private struct Entry {
    let key: String
    let facts: [(name: String, text: [String])]
    var origin: Origin?
  }

  func check() -> [Finding] {
    package() + rules() + documents() + assumptions()
  }

  // MARK: The package

  private func package() -> [Finding] {
    let book = scene.rulebook
    guard sources.package != book.package || sources.packageVersion != book.version else {
      return []
    }
    let said = "\(sources.package) \(sources.packageVersion)"
    return [
      Finding(
        .sourcePackage,
        text: Bilingual(
          en: "the roster rests on package \(said), the rules are \(book.package) \(book.version)",
          nl: "het rooster rust op pakket \(said), de regels zijn \(book.package) \(book.version)"
        )
      )
    ]
  }

  // MARK: Rules

  /// The rules that asked for something, with the last version of the week that was in force.
  private var used: [(rule: Rule, version: RuleVersion)] {
    let asked = scene.roster.demanded.compactMap { due[$0]?.rule.name }
    let names = Set(asked + demands.map(\.rule.name))
    return names.sorted().compactMap { name in
      guard let rule = scene.rules[name] else { return nil }
      return scene.week.days.compactMap { rule.version(on: $0) }.last.map { (rule, $0) }
    }
  }

  private func rules() -> [Finding] {
    let right = used.map { rule, version in
      Entry(
        key: rule.name,
        facts: [
          ("version", ["\(version.number)"]), ("file", [version.origin.file]),
          ("line", ["\(version.origin.line)"]),
          (
            "documents",
            [
              rule.basis.citations.map { [$0.document, $0.place].compactMap { $0 } }
                .map { $0.joined(separator: ", ") }.joined(separator: "; ")
            ]
          ),
        ],
        origin: version.origin
      )
    }
    let said = sources.rules.map { rule in
      Entry(
        key: rule.rule,
        facts: [
          ("version", ["\(rule.version)"]), ("file", [rule.file]), ("line", ["\(rule.line)"]),
          ("documents", [rule.documents.joined(separator: "; ")]),
        ]
      )
    }
    return compare(.sourceRule, Bilingual(en: "rule", nl: "regel"), said, right)
  }

  // MARK: Documents

  /// Those cited by the rules used, the law, the order, the shifts, travel, fairness and the values.
  private func documents() -> [Finding] {
    let book = scene.rulebook
    var bases = book.labourLimits.map(\.basis) + used.map(\.rule.basis)
    bases += book.travel.map(\.basis) + book.shiftShapes.map(\.basis)
    if let priority = book.priority { bases.append(priority.basis) }
    if let fairness = book.fairness { bases.append(fairness.basis) }
    let values = valueNames
    bases += book.parameters.filter { values.contains($0.name) }.map(\.basis)
    let cited = Set(bases.flatMap { $0.citations.map(\.document) })
    let right = book.documents.filter { cited.contains($0.name) }.map { document in
      Entry(
        key: document.name,
        facts: [
          ("title", [document.title]), ("location", [document.location]),
          ("status", [document.status.rawValue]),
        ],
        origin: document.origin
      )
    }
    let said = sources.documents.map { document in
      Entry(
        key: document.name,
        facts: [
          ("title", [document.title]), ("location", [document.location]),
          ("status", [document.status]),
        ]
      )
    }
    return compare(.sourceDocument, Bilingual(en: "document", nl: "document"), said, right)
  }

  // MARK: Assumptions

  private func assumptions() -> [Finding] {
    let values = valueNames
    var right: [Entry] = []
    for value in scene.rulebook.parameters where value.isAssumption && values.contains(value.name) {
      right.append(
        entry(
          (value.name, value.origin.file, value.origin.line),
          value: Language.allCases.map { QuantityText.text(value.value, $0) },
          because: value.because ?? "",
          owner: value.owner,
          range: value.range.map { range in
            Language.allCases.map { QuantityText.text(range, $0) }
          },
          review: value.reviewBy,
          origin: value.origin
        )
      )
    }
    for stated in scene.rulebook.statedAssumptions where isUsed(stated) {
      right.append(
        entry(
          (stated.subject, stated.origin.file, stated.origin.line),
          because: stated.because,
          owner: stated.owner,
          review: stated.reviewBy,
          origin: stated.origin
        )
      )
    }
    let rows = usedRows
    for figure in scene.city.assumptions
    where rows.contains("\(figure.origin.file):\(figure.origin.line)") {
      right.append(
        entry(
          (figure.subject, figure.origin.file, nil),
          because: figure.because,
          owner: figure.owner,
          range: figure.range.map { [$0] }
        )
      )
    }
    let said = sources.assumptions.map { item in
      entry(
        (item.subject, item.file, item.line),
        value: item.value.map { [$0] },
        because: item.because,
        owner: item.owner,
        range: item.range.map { [$0] },
        review: item.reviewBy
      )
    }
    return compare(.sourceAssumption, Bilingual(en: "assumption", nl: "aanname"), said, right)
  }

  private func entry(
    _ place: (subject: String, file: String, line: Int?),
    value: [String]? = nil,
    because: String,
    owner: String?,
    range: [String]? = nil,
    review: Day? = nil,
    origin: Origin? = nil
  ) -> Entry {
    Entry(
      key: "\(place.subject) (\(place.file)\(place.line.map { ":\($0)" } ?? ""))",
      facts: [
        ("value", value ?? []), ("because", [because]), ("owner", owner.map { [$0] } ?? []),
        ("range", range ?? []), ("reviewBy", review.map { ["\($0)"] } ?? []),
      ],
      origin: origin
    )
  }

  /// The parameters and assumptions whose value the week's rules, resources, travel or roles take.
  private var valueNames: Set<String> {
    var names: [String?] = scene.rulebook.travel.flatMap {
      [$0.metresPerHour.parameter, $0.detourPercent.parameter]
    }
    var windows: [DayWindow] = []
    for (_, version) in used {
      names += [version.takes?.parameter]
      names += version.frequencies.map(\.count.parameter)
      names += version.triggers.map(\.expectedPerYear.parameter)
      names += version.reserves.map(\.percent.parameter)
      names += version.presence.map(\.count.parameter)
      windows += version.windows.windows + version.presence.flatMap(\.windows.windows)
    }
    let resources = Set(used.flatMap { $0.version.uses.map(\.resource) })
    for resource in scene.rulebook.resources where resources.contains(resource.name) {
      names += [resource.handles?.parameter] + resource.available.map(\.minutes.parameter)
      windows += resource.windows.windows
    }
    let onDuty = Set(scene.roster.shifts.map(\.role))
    windows += scene.rulebook.roles.filter { onDuty.contains($0.name) }.flatMap(\.deployed)
    names += windows.map { $0.window?.parameter }
    return Set(names.compactMap { $0 })
  }

  /// Whether a declaration that is assumed has part in the week: `rule NAME`, `shifts boa`, ….
  private func isUsed(_ stated: StatedAssumption) -> Bool {
    let parts = stated.subject.split(separator: " ", maxSplits: 1).map(String.init)
    guard let sort = parts.first, let name = parts.last, parts.count == 2 else { return true }
    switch sort {
    case "indicator", "milestone": return false
    case "rule": return used.contains { $0.rule.name == name }
    case "kind": return used.contains { $0.rule.kind == name }
    case "ladder": return used.contains { $0.version.ladder == name }
    case "resource":
      return used.contains { part in part.version.uses.contains { $0.resource == name } }
    case "regime":
      let regime = scene.rulebook.regimes.first { $0.name == name }
      return scene.week.days.contains { regime?.isInForce(on: $0) ?? false }
    default: return true
    }
  }

  /// The rows of objects the week is about, of people on duty, and of units that are there.
  private var usedRows: Set<String> {
    let objects = Set(
      scene.roster.visits.compactMap(\.object) + scene.roster.open.compactMap(\.object)
        + scene.roster.rounds.map(\.zone)
    )
    let onDuty = Set(scene.roster.shifts.map(\.person))
    func holds(_ validity: Validity) -> Bool { scene.week.days.contains(where: validity.contains) }
    let city = scene.city
    let origins =
      city.places.filter { objects.contains($0.id) && holds($0.validity) }.map(\.origin)
      + city.people.filter { onDuty.contains($0.code) }.map(\.origin)
      + city.units.filter { holds($0.validity) }.map(\.origin)
    return Set(origins.map { "\($0.file):\($0.line)" })
  }

  // MARK: Shared

  /// One finding for each entry that is missing, too many, or that has a fact wrong.
  private func compare(
    _ code: FindingCode,
    _ word: Bilingual,
    _ said: [Entry],
    _ right: [Entry]
  ) -> [Finding] {
    let saidByKey = Dictionary(grouping: said, by: \.key)
    let rightByKey = Dictionary(right.map { ($0.key, $0) }) { first, _ in first }
    return Set(saidByKey.keys).union(rightByKey.keys).sorted().compactMap { key in
      let entries = saidByKey[key] ?? []
      let text: Bilingual
      if let entry = rightByKey[key], entries.count == 1 {
        guard let difference = difference(entries[0], entry) else { return nil }
        text = difference
      } else if rightByKey[key] == nil {
        text = Bilingual(en: "does not belong here", nl: "hoort hier niet")
      } else if entries.isEmpty {
        text = Bilingual(en: "is not named", nl: "wordt niet genoemd")
      } else {
        text = Bilingual(en: "is named twice", nl: "staat er twee keer")
      }
      return Finding(
        code,
        text: Bilingual(
          en: "\(word.english) \(key): \(text.english)",
          nl: "\(word.dutch) \(key): \(text.dutch)"
        ),
        origin: rightByKey[key]?.origin
      )
    }
  }

  private func difference(_ said: Entry, _ right: Entry) -> Bilingual? {
    for (one, other) in zip(said.facts, right.facts) {
      let agree =
        one.text.isEmpty
        ? other.text.isEmpty : one.text.allSatisfy { other.text.contains($0) }
      if agree { continue }
      let read = one.text.first ?? "-"
      let wanted = other.text.first ?? "-"
      return Bilingual(
        en: "\(one.name) is \(wanted), the roster says \(read)",
        nl: "\(one.name) is \(wanted), het rooster zegt \(read)"
      )
    }
    return nil
  }
}
