import CivilTime
import RuleSyntax
import SourceText

extension Binder {
  /// One version, from the clauses that hold in it.
  mutating func version(
    number: Int,
    _ part: VersionTimeline.Part,
    _ clauses: [ClauseSyntax],
    kind: String?,
    declared: TextRange
  ) -> RuleVersion {
    func first(_ kind: ClauseKind) -> ClauseSyntax? { clauses.first { $0.kind == kind } }
    func all(_ kind: ClauseKind) -> [ClauseSyntax] { clauses.filter { $0.kind == kind } }
    var frequencies: [Frequency] = []
    for clause in all(.every) {
      if let bound = frequency(clause, kind: kind) { frequencies.append(bound) }
    }
    checkFrequencies(frequencies)
    let closed = all(.except).compactMap { closedDays($0) }
    let presence = all(.keep).compactMap {
      self.presence($0, kind: kind, closed: closed, visitsCount: first(.visitsCount) != nil)
    }
    checkWork(clauses, at: part.head?.range ?? declared)
    checkTeam(clauses)
    checkRounds(clauses)
    checkOwnArea(clauses, kind: kind)
    return RuleVersion(
      number: number,
      from: part.from,
      through: part.through,
      milestone: part.milestone,
      transition: first(.transition).flatMap { transition($0, isIdle: !part.followsOn) },
      team: first(.team).map { team($0) } ?? [],
      partners: first(.partners).map { partners($0) } ?? [],
      takes: first(.takes).flatMap { minutes($0[.duration]) },
      uses: uses(all(.uses), kind: kind),
      windows: windows(clauses, kind: kind),
      frequencies: frequencies,
      triggers: triggers(all(.onTrigger)),
      presence: presence,
      reserves: all(.reserve).compactMap { reserve($0) },
      ladder: find(first(.onViolation)?[.ladder], .ladder)?.name,
      isUnannounced: first(.unannounced) != nil,
      prefersOwnArea: first(.preferOwnArea) != nil,
      origin: origin(part.head?.range ?? declared)
    )
  }

  private mutating func transition(_ clause: ClauseSyntax, isIdle: Bool) -> Transition? {
    let reading: Transition.Reading
    switch clause[.reading]?.text {
    case "pro rata": reading = .proRata
    case "from next period": reading = .fromNextPeriod
    case "at once": reading = .atOnce
    case nil, _?: return nil
    }
    var rounding = Transition.Rounding.up
    if let slot = clause[.rounding], let word = slot.text {
      rounding = word.contains("half") ? .halfUp : word.contains("down") ? .down : .up
      // When nothing is carried over at all, that is said instead.
      if reading != .proRata, !isIdle {
        report(.roundsNothing(), at: slot.range)
      }
    }
    return Transition(reading: reading, rounding: rounding, origin: origin(clause.range))
  }

  /// The parts of `team 1 boa with oath and 2 police`.
  private mutating func team(_ clause: ClauseSyntax) -> [TeamPart] {
    var parts: [TeamPart] = []
    var number: Int?
    for (index, slot) in clause.slots.enumerated() {
      if slot.label == .count { number = count(slot, atMost: 100)?.value }
      guard slot.label == .role, let many = number else { continue }
      let next = index + 1 < clause.slots.count ? clause.slots[index + 1] : nil
      let withSlot = next?.label == .qualification ? next : nil
      // Both names are looked up, so that both mistakes are told at once.
      let found = find(slot, .role)
      let qualification = withSlot.flatMap { find($0, .qualification)?.name }
      guard let role = found, withSlot == nil || qualification != nil else { continue }
      parts.append(
        TeamPart(
          count: many,
          role: role.name,
          qualification: qualification,
          origin: origin(slot.range)
        )
      )
    }
    return parts
  }

  private mutating func partners(_ clause: ClauseSyntax) -> [String] {
    let slots = clause.all(.partner)
    for slot in slots {
      guard let entry = find(slot, .role) else { continue }
      if scope.declaration(entry.place)[.external] == nil {
        report(.partnerFromInside(entry.name, declared: entry.origin), at: slot.range)
      }
    }
    return names(slots, of: .partners, .role)
  }

  private mutating func uses(_ clauses: [ClauseSyntax], kind: String?) -> [ResourceUse] {
    var uses: [ResourceUse] = []
    for clause in clauses {
      guard let slot = clause[.resource], let entry = find(slot, .resource) else { continue }
      if let first = uses.first(where: { $0.resource == entry.name }) {
        report(.clauseTwice(.uses, first: first.origin), at: clause.range)
        continue
      }
      let forEachPlace = clause[.forEachPlace] != nil
      if forEachPlace {
        if kind == nil {
          report(
            .needsObject(Bilingual(en: "`for each place`", nl: "`voor elke plaats`")),
            at: clause.range
          )
        }
        if scope.declaration(entry.place).clause(.handles) == nil {
          report(.noThroughput(entry.name, declared: entry.origin), at: slot.range)
        }
      }
      uses.append(
        ResourceUse(
          resource: entry.name,
          forEachPlace: forEachPlace,
          origin: origin(clause.range)
        )
      )
    }
    return uses
  }

  private mutating func windows(_ clauses: [ClauseSyntax], kind: String?) -> Windows {
    var windows: [DayWindow] = []
    var ownHours = false
    for clause in clauses {
      switch clause.kind {
      case .within: windows += dayWindows(clause)
      case .except: if let closed = closedDays(clause) { windows.append(closed) }
      case .withinOwnHours:
        ownHours = true
        let hasVisits = clauses.contains { $0.kind == .every || $0.kind == .onTrigger }
        // Without visits it does nothing, which is said already.
        if kind == nil, hasVisits {
          report(.needsObject(ClauseKind.withinOwnHours.quoted), at: clause.range)
        }
      default: continue
      }
    }
    return Windows(windows: windows, ownHours: ownHours)
  }

  private mutating func triggers(_ clauses: [ClauseSyntax]) -> [Trigger] {
    var triggers: [Trigger] = []
    for clause in clauses {
      guard let bound = trigger(clause) else { continue }
      if let first = triggers.first(where: {
        $0.kind == bound.kind && $0.subject == bound.subject
      }) {
        report(.clauseTwice(.onTrigger, first: first.origin), at: clause.range)
      } else {
        triggers.append(bound)
      }
    }
    return triggers
  }

  private mutating func presence(
    _ clause: ClauseSyntax,
    kind: String?,
    closed: [DayWindow],
    visitsCount: Bool
  ) -> Presence? {
    let isOwn = clause[.ownHours] != nil
    if isOwn, kind == nil {
      report(
        .needsObject(Bilingual(en: "`own hours`", nl: "`eigen tijden`")),
        at: clause.range
      )
    }
    let role = rosteredRole(clause[.role])
    let qualification = find(clause[.qualification], .qualification)
    let windows = isOwn ? [] : dayWindows(clause)
    guard let role, let many = count(clause[.count], atMost: 10_000),
      clause[.qualification] == nil || qualification != nil
    else { return nil }
    return Presence(
      count: many,
      role: role,
      qualification: qualification?.name,
      area: clause[.area]?.text,
      windows: Windows(windows: windows + closed, ownHours: isOwn),
      visitsCount: visitsCount,
      origin: origin(clause.range)
    )
  }

  private mutating func reserve(_ clause: ClauseSyntax) -> Reserve? {
    let role = rosteredRole(clause[.role])
    guard let share = percent(clause[.percent], atLeast: 0, atMost: 100), let role,
      let purpose = clause[.purpose]?.text
    else { return nil }
    return Reserve(
      percent: share,
      role: role,
      purpose: purpose,
      origin: origin(clause.range)
    )
  }

  /// Says what a version lacks to be work, and which of its clauses would do nothing.
  private mutating func checkWork(_ clauses: [ClauseSyntax], at place: TextRange) {
    let kinds = Set(clauses.map(\.kind))
    let hasVisits = kinds.contains(.every) || kinds.contains(.onTrigger)
    guard hasVisits || kinds.contains(.keep) || kinds.contains(.reserve) else {
      report(.asksNothing(), at: place)
      return
    }
    let isThroughput = clauses.contains { $0.kind == .uses && $0[.forEachPlace] != nil }
    if hasVisits {
      if !kinds.contains(.team) { report(.visitLacks(.team), at: place) }
      if !kinds.contains(.takes), !isThroughput { report(.visitLacks(.takes), at: place) }
    }
    if isThroughput, let takes = clauses.first(where: { $0.kind == .takes }) {
      report(.minutesAndPlaces(), at: takes.range)
    }
    let forVisits: Set<ClauseKind> = [
      .team, .partners, .takes, .uses, .within, .withinOwnHours, .onViolation, .unannounced,
      .countsFor, .moreOftenThan, .transition, .preferOwnArea,
    ]
    for clause in clauses {
      if !hasVisits, forVisits.contains(clause.kind) {
        report(.onlyForVisits(clause.kind), at: clause.range)
      }
      if clause.kind == .visitsCount, !kinds.contains(.keep) {
        report(.onlyForPresence(), at: clause.range)
      }
      if clause.kind == .except, !hasVisits, !kinds.contains(.keep) {
        report(.onlyForVisits(.except), at: clause.range)
      }
    }
  }
}

extension ClauseKind {
  /// Its words between backticks.
  var quoted: Bilingual { Bilingual(en: "`\(text.english)`", nl: "`\(text.dutch)`") }
}
