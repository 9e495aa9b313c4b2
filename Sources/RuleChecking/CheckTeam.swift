import RuleSyntax
import SourceText

/// Clauses of a version that would be read and then change nothing.
extension Binder {
  /// A visit has somebody of our own, and asks qualifications only of our own people.
  mutating func checkTeam(_ clauses: [ClauseSyntax]) {
    guard let clause = clauses.first(where: { $0.kind == .team }) else { return }
    var hasOwn = false
    for (index, slot) in clause.slots.enumerated() where slot.label == .role {
      let found = slot.text.flatMap { name in
        scope.entries[name]?.first { $0.sort == .role && scope.sees(unit, $0.place.unit) }
      }
      // A name that is no role has its own message.
      guard let found else { return }
      let isExternal = scope.declaration(found.place)[.external] != nil
      hasOwn = hasOwn || !isExternal
      let next = index + 1 < clause.slots.count ? clause.slots[index + 1] : nil
      if isExternal, let next, next.label == .qualification {
        report(.qualificationFromOutside(found.name, declared: found.origin), at: next.range)
      }
    }
    let hasVisits = clauses.contains { $0.kind == .every || $0.kind == .onTrigger }
    if hasVisits, !hasOwn { report(.teamFromOutside(), at: clause.range) }
  }

  /// A round by places is driven by one person with one resource, and has no spacing.
  mutating func checkRounds(_ clauses: [ClauseSyntax]) {
    let rounds = clauses.filter { $0.kind == .uses && $0[.forEachPlace] != nil }
    guard let first = rounds.first else { return }
    for clause in clauses {
      switch clause.kind {
      case .team:
        let counts = clause.all(.count).compactMap(\.integer)
        if counts != [1] { report(.roundTeam(), at: clause.range) }
      case .partners, .preferOwnArea:
        report(.notInRounds(clause.kind.quoted), at: clause.range)
      case .uses:
        guard clause.range != first.range else { continue }
        report(.oneResourceARound(), at: clause.range)
      case .every:
        guard let spacing = clause[.spacing] else { continue }
        let words = text(spacing.range)
        report(
          .notInRounds(
            Bilingual(en: "`at least \(words) apart`", nl: "`minstens \(words) ertussen`")
          ),
          at: spacing.range
        )
      default: continue
      }
    }
  }

  /// The own area of staff is compared with that of an object.
  mutating func checkOwnArea(_ clauses: [ClauseSyntax], kind: String?) {
    guard kind == nil, let clause = clauses.first(where: { $0.kind == .preferOwnArea }),
      clauses.contains(where: { $0.kind == .every }),
      !clauses.contains(where: { $0.kind == .onTrigger })
    else { return }
    report(.needsObject(ClauseKind.preferOwnArea.quoted), at: clause.range)
  }
}

extension Finding {
  static func qualificationFromOutside(_ name: String, declared: Origin) -> Finding {
    Finding(
      .clauseIdle,
      Bilingual(
        en: "`\(name)` comes from outside: what they hold is in no register, so this does nothing",
        nl: "`\(name)` komt van buiten: hun bevoegdheden staan in geen register, dus dit doet niets"
      ),
      help: Bilingual(
        en: "remove `with …` here; it can be asked of our own people",
        nl: "haal `met …` hier weg; het kan aan eigen mensen worden gevraagd"
      ),
      labels: [.init(declared, Bilingual(en: "declared here", nl: "hier vastgelegd"))]
    )
  }

  static func teamFromOutside() -> Finding {
    Finding(
      .visitIncomplete,
      Bilingual(
        en: "nobody of our own is in this team, so there is nothing to roster",
        nl: "in dit team zit niemand van onszelf, dus er is niets in te roosteren"
      ),
      help: Bilingual(
        en: "add a role without `external`, such as `team 1 boa and 1 police`",
        nl: "voeg een rol zonder `extern` toe, zoals `team 1 boa en 1 police`"
      )
    )
  }

  static func roundTeam() -> Finding {
    Finding(
      .clauseIdle,
      Bilingual(
        en: "work by places is driven by one person; more people in the team would do nothing",
        nl: "werk per plaats heeft één bestuurder; meer mensen in het team zouden niets doen"
      ),
      help: Bilingual(
        en: "write one role: `team 1 parkeercontroleur`",
        nl: "schrijf één rol: `team 1 parkeercontroleur`"
      )
    )
  }

  static func oneResourceARound() -> Finding {
    Finding(
      .clauseIdle,
      Bilingual(
        en: "work by places uses one resource; this one would do nothing",
        nl: "werk per plaats gebruikt één middel; dit middel zou niets doen"
      ),
      help: Bilingual(en: "remove this line", nl: "haal deze regel weg")
    )
  }

  static func notInRounds(_ words: Bilingual) -> Finding {
    Finding(
      .clauseIdle,
      Bilingual(
        en: "\(words.english) is about visits, and this is work by places",
        nl: "\(words.dutch) gaat over bezoeken, en dit is werk per plaats"
      ),
      help: Bilingual(
        en: "remove this, or write `takes …` instead of `for each place`",
        nl: "haal dit weg, of schrijf `duurt …` in plaats van `voor elke plaats`"
      )
    )
  }
}
