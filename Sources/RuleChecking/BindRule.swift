import CivilTime
import RuleSyntax
import SourceText

extension Binder {
  /// A rule with its versions.
  mutating func rule(_ place: Scope.Place) -> Rule? {
    let declaration = scope.declaration(place)
    var timeline = timeline(declaration)
    if timeline.parts.isEmpty { addDuringVersion(declaration, &timeline) }
    let isOver = timeline.parts.last.map { $0.through != nil } ?? false
    let basis = basis(declaration, isOver: isOver)
    var kind: String?
    if let slot = declaration[.kind] {
      kind = kindName(slot)
      // What is said of its objects cannot be judged without the kind.
      if kind == nil { kind = "" }
    }
    let bound = kind.flatMap { condition(declaration[.condition], .objects(of: $0)) }
    checkRuleClauses(timeline)
    let versions = self.versions(timeline, kind: kind, declared: declaration.range)
    guard let name = declaration[.name]?.text else { return nil }
    let counted = wholeRule(declaration, .countsFor)
    return Rule(
      name: name,
      title: title(declaration),
      kind: kind,
      condition: bound,
      versions: versions,
      countsFor: countsFor(counted, own: name),
      moreOftenThan: other(declaration, own: name),
      during: during(declaration),
      basis: basis,
      origin: origin(declaration.range)
    )
  }

  /// A rule that holds during a regime, without dates of its own, holds as long as the regime.
  private mutating func addDuringVersion(
    _ declaration: DeclarationSyntax,
    _ timeline: inout VersionTimeline
  ) {
    guard let clause = declaration.clause(.during) else {
      report(.noVersion(declaration[.name]?.text ?? ""), at: declaration.range)
      timeline.parts = [
        .init(head: nil, from: nil, through: nil, milestone: nil, followsOn: false, clauses: [])
      ]
      return
    }
    var span: (from: Day?, through: Day?, milestone: String?)?
    if let entry = find(clause[.regime], .regime) {
      let (home, count) = (unit, findings.count)
      unit = entry.place.unit
      span = scope.declaration(entry.place).clause(.from).flatMap { stretch($0) }
      unit = home
      // The regime's own dates are judged where they stand.
      findings.removeSubrange(count...)
    }
    timeline.parts = [
      .init(
        head: nil,
        from: span?.from,
        through: span?.through,
        milestone: span?.milestone,
        followsOn: false,
        clauses: []
      )
    ]
  }

  private mutating func versions(
    _ timeline: VersionTimeline,
    kind: String?,
    declared: TextRange
  ) -> [RuleVersion] {
    var versions: [RuleVersion] = []
    for (index, part) in timeline.parts.enumerated() {
      let own = Set(part.clauses.map(\.kind))
      let clauses = timeline.shared.filter { !own.contains($0.kind) } + part.clauses
      let version = self.version(
        number: index + 1,
        part,
        clauses.sorted { $0.range < $1.range },
        kind: kind,
        declared: declared
      )
      if part.followsOn, let before = versions.last {
        checkTransition(from: before, to: version, head: part.head)
      } else if version.transition != nil, part.isDated, !isOutOfOrder(part),
        let clause = clauses.first(where: { $0.kind == .transition })
      {
        report(.nothingCarriedOver(), at: clause.range)
      }
      versions.append(version)
    }
    return versions
  }

  /// Whether it was told of a version that it does not come right after the one before it.
  private func isOutOfOrder(_ part: VersionTimeline.Part) -> Bool {
    let codes = [CheckCode.versionOrder, .versionOverlap, .versionGap].map(\.rawValue)
    return findings.contains {
      $0.file == file.name && $0.range == part.head?.range && codes.contains($0.code)
    }
  }

  /// The title in both languages, from the first line and the labels.
  private mutating func title(_ declaration: DeclarationSyntax) -> Bilingually? {
    var english: String?
    var dutch: String?
    if let title = declaration[.title]?.text {
      if language == .english { english = title } else { dutch = title }
    }
    var seen: [String: ClauseSyntax] = [:]
    for clause in declaration.clauses(.label) {
      guard let code = clause[.languageCode]?.text, let text = clause[.text]?.text else {
        continue
      }
      if let first = seen[code] {
        report(.clauseTwice(.label, first: origin(first.range)), at: clause.range)
        continue
      }
      seen[code] = clause
      let isTitled = code == "en" ? english != nil : dutch != nil
      if isTitled { report(.titleTwice(code), at: clause.range) }
      if code == "en" { english = text } else { dutch = text }
    }
    return english == nil && dutch == nil ? nil : Bilingually(english: english, dutch: dutch)
  }

  /// The clauses of a kind that is about the rule as a whole.
  private func wholeRule(_ declaration: DeclarationSyntax, _ kind: ClauseKind) -> [SlotSyntax] {
    declaration.clauses(kind).flatMap { $0.all(.rule) }
  }

  private mutating func countsFor(_ slots: [SlotSyntax], own: String) -> [String] {
    for slot in slots where slot.text == own {
      report(.refersToItself(own, .countsFor), at: slot.range)
    }
    return names(slots.filter { $0.text != own }, of: .countsFor, .rule, .indicator)
  }

  private mutating func other(_ declaration: DeclarationSyntax, own: String) -> String? {
    guard let slot = declaration.clause(.moreOftenThan)?[.rule] else { return nil }
    if slot.text == own {
      report(.refersToItself(own, .moreOftenThan), at: slot.range)
      return nil
    }
    return find(slot, .rule)?.name
  }

  private mutating func during(_ declaration: DeclarationSyntax) -> String? {
    find(declaration.clause(.during)?[.regime], .regime)?.name
  }

  /// Says which clauses stand twice in a version, in one version only while they are about the
  /// whole rule, or in each version so that the shared one never holds.
  private mutating func checkRuleClauses(_ timeline: VersionTimeline) {
    let wholeRule: Set<ClauseKind> = [.label, .countsFor, .moreOftenThan, .during]
    for group in [timeline.shared] + timeline.parts.map(\.clauses) {
      var first: [ClauseKind: ClauseSyntax] = [:]
      for clause in group where clause.kind.homes != nil && !clause.kind.mayRepeat {
        if let earlier = first[clause.kind] {
          report(.clauseTwice(clause.kind, first: origin(earlier.range)), at: clause.range)
        } else {
          first[clause.kind] = clause
        }
      }
    }
    guard timeline.parts.count > 1 else { return }
    for clause in timeline.parts.flatMap(\.clauses) where wholeRule.contains(clause.kind) {
      report(.clauseForWholeRule(clause.kind), at: clause.range)
    }
    let kinds = timeline.parts.map { Set($0.clauses.map(\.kind)) }
    for clause in timeline.shared where clause.kind.homes != nil {
      if kinds.allSatisfy({ $0.contains(clause.kind) }), !wholeRule.contains(clause.kind) {
        report(.neverHolds(clause.kind), at: clause.range)
      }
    }
  }
}
