import CivilTime
import RuleChecking
public import SourceText

/// One thing in the rules that a scenario can reach.
public struct CoverageItem: Hashable, Sendable {
  /// What can be reached; `SCENARIO-COVERAGE.md` says when it is.
  public enum Sort: String, Hashable, Sendable, CaseIterable {
    case rule
    case version
    case branch
    case classification = "class"
    case step
    case windowEdge = "window-edge"
    case limit
    case parameter
    case regime

    /// Several of them, in words.
    public var title: Bilingual {
      switch self {
      case .rule: Bilingual(en: "rules", nl: "regels")
      case .version: Bilingual(en: "versions", nl: "versies")
      case .branch: Bilingual(en: "branches of conditions", nl: "takken van voorwaarden")
      case .classification: Bilingual(en: "classes", nl: "klassen")
      case .step: Bilingual(en: "steps of ladders", nl: "treden van ladders")
      case .windowEdge: Bilingual(en: "edges of windows", nl: "randen van vensters")
      case .limit: Bilingual(en: "limits of working-time law", nl: "grenzen van de arbeidstijden")
      case .parameter: Bilingual(en: "figures with a name", nl: "cijfers met een naam")
      case .regime: Bilingual(en: "what regimes change", nl: "wat regimes veranderen")
      }
    }

    var rank: Int { Sort.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What it is.
  public let sort: Sort
  /// The declaration it belongs to.
  public let declaration: String
  /// Which one: `from 2026-01-01`, `high`, `step 2`, `the condition does not hold`.
  public let name: Bilingual
  /// The file of its line.
  public let file: String
  /// Its line, from 1.
  public let line: Int

  init(_ sort: Sort, _ declaration: String, _ name: Bilingual, _ origin: Origin) {
    self.sort = sort
    self.declaration = declaration
    self.name = name
    file = origin.file
    line = origin.line
  }

  /// The order of lists: file, line, sort, name.
  static func isBefore(_ left: CoverageItem, _ right: CoverageItem) -> Bool {
    (left.file, left.line, left.sort.rank, left.declaration, left.name.english)
      < (right.file, right.line, right.sort.rank, right.declaration, right.name.english)
  }
}

extension CoverageItem {
  static func rule(_ rule: Rule) -> CoverageItem {
    CoverageItem(.rule, rule.name, Bilingual(both: rule.name), rule.origin)
  }

  /// A version; nil while its milestone has no date, as nothing can be due under it.
  static func version(_ rule: Rule, _ version: RuleVersion) -> CoverageItem? {
    version.from.map { from in
      CoverageItem(
        .version,
        rule.name,
        Bilingual(en: "from \(from)", nl: "vanaf \(from)"),
        version.origin
      )
    }
  }

  static func branch(_ rule: Rule, _ origin: Origin, holds: Bool) -> CoverageItem {
    let name =
      holds
      ? Bilingual(en: "the condition holds", nl: "de voorwaarde geldt")
      : Bilingual(en: "the condition does not hold", nl: "de voorwaarde geldt niet")
    return CoverageItem(.branch, rule.name, name, origin)
  }

  static func ownClass(
    _ classification: Classification,
    _ item: Classification.Class
  ) -> CoverageItem {
    CoverageItem(.classification, classification.name, Bilingual(both: item.name), item.origin)
  }

  static func step(_ ladder: Ladder, _ step: Ladder.Step) -> CoverageItem {
    let name = Bilingual(en: "step \(step.number)", nl: "trede \(step.number)")
    return CoverageItem(.step, ladder.name, name, step.origin)
  }

  /// The start or the end of a window; nil for one that closes.
  static func edge(
    _ declaration: String,
    _ window: DayWindow,
    isStart: Bool
  ) -> CoverageItem? {
    window.window.map { given in
      let clock = "\(given.value.from)-\(given.value.to)"
      let name =
        isStart
        ? Bilingual(en: "start of \(clock)", nl: "begin van \(clock)")
        : Bilingual(en: "end of \(clock)", nl: "eind van \(clock)")
      return CoverageItem(.windowEdge, declaration, name, window.origin)
    }
  }

  /// Everything that can be reached of some rules, each once, in order of file and line.
  static func all(in book: Rulebook) -> [CoverageItem] {
    var found: Set<CoverageItem> = []
    func add(_ declaration: String, _ windows: [DayWindow]) {
      for window in windows {
        found.formUnion([true, false].compactMap { edge(declaration, window, isStart: $0) })
      }
    }
    for rule in book.rules {
      found.insert(.rule(rule))
      if rule.condition != nil {
        found.formUnion([true, false].map { branch(rule, rule.origin, holds: $0) })
      }
      for version in rule.versions {
        guard let item = CoverageItem.version(rule, version) else { continue }
        found.insert(item)
        for frequency in version.frequencies where frequency.condition != nil {
          found.formUnion([true, false].map { branch(rule, frequency.origin, holds: $0) })
        }
        add(rule.name, version.windows.windows + version.presence.flatMap(\.windows.windows))
      }
    }
    for classification in book.classifications {
      found.formUnion(classification.classes.map { ownClass(classification, $0) })
    }
    for ladder in book.ladders { found.formUnion(ladder.steps.map { step(ladder, $0) }) }
    for limits in book.labourLimits { found.formUnion(limits.items.map { limit(limits, $0) }) }
    for name in book.parametersOfClauses {
      if let parameter = book.parameter(name) { found.insert(.parameter(parameter)) }
    }
    for regime in book.regimes {
      found.formUnion(regime.pauses.map { pause(regime, of: $0) })
      found.formUnion(regime.replaces.map { replacement(regime, $0) })
    }
    for role in book.roles { add(role.name, role.deployed) }
    for resource in book.resources { add(resource.name, resource.windows.windows) }
    return found.sorted(by: isBefore)
  }
}
