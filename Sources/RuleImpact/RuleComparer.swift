import CivilTime
public import RuleChecking
import SourceText

/// Compares the rules of two rulebooks, one by one.
public struct RuleComparer {
  private let before: Rulebook
  private let after: Rulebook

  /// A comparison of what was with what is.
  public init(before: Rulebook, after: Rulebook) {
    self.before = before
    self.after = after
  }

  /// Every rule of either, in order of name; those that did not change too.
  public func comparisons() -> [RuleComparison] {
    let names = Set(before.rules.map(\.name)).union(after.rules.map(\.name)).sorted()
    return names.map { name in
      switch (before.rule(name), after.rule(name)) {
      case (.some(let old), .some(let new)): compare(old, new)
      case (.some(let old), nil): alone(old, .removed)
      case (nil, .some(let new)): alone(new, .added)
      case (nil, nil): alone(nil, .kept)
      }
    }
  }

  /// A rule that is new asks more than nothing; one that is gone asks less.
  private func alone(_ rule: Rule?, _ presence: RuleComparison.Presence) -> RuleComparison {
    RuleComparison(
      rule: rule?.name ?? "",
      presence: presence,
      relation: presence == .added ? .stricter : presence == .removed ? .looser : .same,
      isProved: true,
      differences: []
    )
  }

  private func compare(_ old: Rule, _ new: Rule) -> RuleComparison {
    var parts = heads(old, new) + surroundings(old, new)
    for segment in segments(old, new) {
      parts += VersionComparer(
        span: segment.span,
        before: segment.before,
        after: segment.after
      ).differences()
    }
    var once: [PartDifference] = []
    for part in parts where !once.contains(part) { once.append(part) }
    let isProved = once.allSatisfy(\.isProved)
    return RuleComparison(
      rule: old.name,
      presence: .kept,
      relation: isProved ? Relation.together(once.map(\.relation)) : nil,
      isProved: isProved,
      differences: once
    )
  }

  // MARK: The rule as a whole

  private func heads(_ old: Rule, _ new: Rule) -> [PartDifference] {
    var found: [PartDifference] = []
    if old.kind != new.kind {
      found.append(
        .open(
          Bilingual(en: "for what", nl: "waarvoor"),
          Bilingual(both: old.kind ?? "–"),
          Bilingual(both: new.kind ?? "–")
        )
      )
    }
    if old.condition != new.condition {
      let relation = PartRelations.condition(old.condition, new.condition)
      found.append(
        .of(
          Bilingual(en: "for which objects", nl: "voor welke objecten"),
          PartText.condition(old.condition),
          PartText.condition(new.condition),
          relation
        )
      )
    }
    if old.during != new.during {
      found.append(
        .open(
          Bilingual(en: "during", nl: "tijdens"),
          Bilingual(both: old.during ?? "–"),
          Bilingual(both: new.during ?? "–")
        )
      )
    }
    return found
  }

  /// What the rule rests on and does not hold itself: the classes and columns of its kind, regimes,
  /// rules that count for it, its ladder, holidays.
  private func surroundings(_ old: Rule, _ new: Rule) -> [PartDifference] {
    var found: [PartDifference] = []
    func add(_ en: String, _ nl: String, _ isSame: Bool) {
      guard !isSame else { return }
      found.append(
        .open(
          Bilingual(en: en, nl: nl),
          Bilingual(en: "as it was", nl: "zoals het was"),
          Bilingual(en: "changed", nl: "gewijzigd")
        )
      )
    }
    let (one, other) = (BookParts(before, of: old), BookParts(after, of: new))
    add("the classes of its objects", "de klassen van zijn objecten", one.classes == other.classes)
    add("what its kind is", "wat zijn soort is", one.kind == other.kind)
    add("regimes that name it", "regimes die hem noemen", one.regimes == other.regimes)
    add("rules that count for it", "regels die ervoor meetellen", one.counting == other.counting)
    add("its ladder", "zijn ladder", one.ladders == other.ladders)
    add("public holidays", "feestdagen", one.holidays == other.holidays)
    return found
  }

  // MARK: Time

  private struct Segment {
    let span: Bilingual
    let before: RuleVersion?
    let after: RuleVersion?
  }

  /// Stretches of days in which neither rule changes its version.
  private func segments(_ old: Rule, _ new: Rule) -> [Segment] {
    let versions = old.versions + new.versions
    let starts = versions.compactMap(\.from) + versions.compactMap { $0.through?.adding(days: 1) }
    let cuts = Set(starts).sorted()
    return cuts.enumerated().compactMap { index, first in
      let last = index + 1 < cuts.count ? cuts[index + 1].adding(days: -1) : nil
      let pair = (old.version(on: first), new.version(on: first))
      guard pair.0 != nil || pair.1 != nil else { return nil }
      let span =
        last.map {
          Bilingual(en: "from \(first) through \($0)", nl: "van \(first) tot en met \($0)")
        } ?? Bilingual(en: "from \(first)", nl: "vanaf \(first)")
      return Segment(span: span, before: pair.0, after: pair.1)
    }
  }
}

/// What a rulebook says around a rule, without where it stands.
private struct BookParts {
  let classes: [String]
  let kind: String
  let regimes: [String]
  let counting: [String]
  let ladders: [String]
  let holidays: String

  init(_ book: Rulebook, of rule: Rule) {
    classes = book.classifications.filter { $0.kind == rule.kind }.flatMap { classification in
      classification.classes.map { "\(classification.name) \($0.name) \($0.condition as Any)" }
    }
    let declared = rule.kind.flatMap { book.kind($0) }
    kind = "\(declared?.register ?? "") \(declared?.condition as Any)"
    regimes = book.regimes.filter { regime in
      regime.pauses.contains(rule.name) || regime.precedes.contains(rule.name)
        || regime.name == rule.during || regime.replaces.contains { $0.rule == rule.name }
    }.map { regime in
      let own = regime.replaces.filter { $0.rule == rule.name }.flatMap(\.frequencies)
      return "\(regime.name) \(regime.from as Any) \(regime.through as Any) "
        + "\(regime.pauses.contains(rule.name)) \(regime.precedes.contains(rule.name)) "
        + own.map { PartText.frequency($0).english }.joined(separator: "; ")
    }
    counting = book.rules.filter { $0.countsFor.contains(rule.name) }.map(\.name).sorted()
    ladders = Set(rule.versions.compactMap(\.ladder)).sorted().compactMap { book.ladder($0) }.map {
      ladder in
      let steps = ladder.steps.map { "\($0.number) \($0.outcome) \($0.recheckWithin as Any)" }
      let starts = ladder.starts.map { "\($0.violation) \($0.step)" }
      return "\(ladder.name) \(ladder.countsSameOnly) \(ladder.lookBack) \(steps) \(starts)"
    }
    let naming = rule.versions.flatMap { version in
      version.windows.windows.map(\.days) + version.frequencies.compactMap(\.days)
        + version.presence.flatMap { $0.windows.windows.map(\.days) }
    }
    let usesHolidays = naming.contains { $0.items.contains(.publicHoliday) }
    let days = book.holidays?.holidays.map { "\($0.name) \($0.form) \($0.everyYears)" } ?? []
    holidays = usesHolidays ? days.sorted().joined(separator: "; ") : ""
  }
}

extension PartDifference {
  /// A difference of which the comparison may tell the relation.
  static func of(
    _ part: Bilingual,
    _ before: Bilingual,
    _ after: Bilingual,
    _ relation: Relation?
  ) -> PartDifference {
    PartDifference(
      part: part,
      before: before,
      after: after,
      relation: relation ?? .incomparable,
      isProved: relation != nil
    )
  }

  /// A difference of which nothing is claimed.
  static func open(_ part: Bilingual, _ before: Bilingual, _ after: Bilingual) -> PartDifference {
    of(part, before, after, nil)
  }
}
