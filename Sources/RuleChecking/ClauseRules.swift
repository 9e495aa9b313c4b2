public import RuleSyntax

extension ClauseKind {
  /// Whether it may stand more than once in a declaration, or in one version of a rule.
  public var mayRepeat: Bool {
    switch self {
    case .source, .label, .accepts, .provisions, .from, .notInForce, .uses, .within, .except,
      .every, .onTrigger, .keep,
      .reserve, .countsFor, .holiday, .deployed, .classWhen, .step, .startsAt,
      .replacesFrequency, .restBetween, .breakAtLeast, .averageWeek, .noWork,
      .givenRegisters, .givenCount, .givenObject, .givenParameter, .givenWorks, .givenWorker,
      .givenContract, .givenHolds, .givenAway, .givenSundays, .givenAge, .givenOnly, .givenHours,
      .givenPartner, .givenArrival, .changeEvery, .changeTeam, .changeTakes, .changeWithin,
      .planDays, .planYear, .planWeek, .planDay, .eventOn, .checkOn, .expectCount, .expectNone,
      .expectDue, .expectDemand, .expectStep, .expectWork, .expectFree, .expectShifts,
      .expectQualified, .expectPresence, .expectPlanned, .expectOpen, .expectRoster,
      .expectNoRoster, .expectRecheck, .expectNoRecheck, .expectNotBefore, .expectPossible,
      .expectClass, .expectSupply, .expectShortfall, .expectNoShortfall, .expectUse,
      .expectReason, .expectAssumptions, .expectTarget, .expectIndicator, .whatIf, .caseRow:
      true
    case .assumedBecause, .owner, .reviewBy, .because, .range, .transition, .team, .partners,
      .takes, .withinOwnHours, .onViolation, .visitsCount, .unannounced, .preferOwnArea,
      .moreOftenThan, .during, .handles, .available, .classOtherwise, .countsViolation,
      .takesPrecedence, .pauses, .goesFirst, .order, .countsChecks, .countsViolationsOf,
      .countsElsewhere, .target, .length, .startingEvery, .atMostPerWeek, .eveningFrom, .over,
      .shiftAtMost, .weekAtMost, .restAfterLateNight, .restAfterSeries, .weeklyRest, .nightMeans,
      .nightShiftAtMost, .nightWorkers, .lateNights, .seriesAtMost, .freeSundays, .sundayWork,
      .notice, .cases:
      false
    }
  }

  /// The declarations it says something in; nil for the clauses of what anything rests on.
  public var homes: [DeclarationKind]? {
    switch self {
    case .source, .assumedBecause, .owner, .reviewBy, .accepts: nil
    case .provisions: [.document]
    case .because, .range: [.parameter, .assumption]
    case .label: [.rule]
    case .from: [.rule, .regime, .zone]
    case .every: [.rule, .regime]
    case .notInForce, .transition, .team, .partners, .takes, .uses, .except, .onViolation,
      .onTrigger, .keep, .visitsCount, .reserve, .unannounced, .preferOwnArea, .countsFor,
      .moreOftenThan, .during, .withinOwnHours:
      [.rule]
    case .within: [.rule, .resource]
    case .holiday: [.holidays]
    case .deployed: [.role]
    case .handles, .available: [.resource]
    case .classWhen, .classOtherwise: [.classify]
    case .countsViolation, .step, .startsAt: [.ladder]
    case .takesPrecedence, .pauses, .replacesFrequency, .goesFirst: [.regime]
    case .order: [.priority]
    case .countsChecks, .countsViolationsOf, .countsElsewhere, .target: [.indicator]
    case .length, .startingEvery, .atMostPerWeek: [.shifts]
    case .eveningFrom, .over: [.fairness]
    case .shiftAtMost, .weekAtMost, .averageWeek, .restBetween, .restAfterLateNight,
      .restAfterSeries, .weeklyRest, .breakAtLeast, .nightMeans, .nightShiftAtMost,
      .nightWorkers, .lateNights, .seriesAtMost, .freeSundays, .sundayWork, .noWork, .notice:
      [.labourLimits]
    case .givenRegisters, .givenCount, .givenObject, .givenParameter, .givenWorks, .givenWorker,
      .givenContract, .givenHolds, .givenAway, .givenSundays, .givenAge, .givenOnly, .givenHours,
      .givenPartner, .givenArrival, .changeEvery, .changeTeam, .changeTakes, .changeWithin,
      .planDays, .planYear, .planWeek, .planDay, .eventOn, .checkOn, .expectCount, .expectNone,
      .expectDue, .expectDemand, .expectStep, .expectWork, .expectFree, .expectShifts,
      .expectQualified, .expectPresence, .expectPlanned, .expectOpen, .expectRoster,
      .expectNoRoster, .expectRecheck, .expectNoRecheck, .expectNotBefore, .expectPossible,
      .expectClass, .expectSupply, .expectShortfall, .expectNoShortfall, .expectUse,
      .expectReason, .expectAssumptions, .expectTarget, .expectIndicator, .whatIf, .cases,
      .caseRow:
      [.scenario]
    }
  }
}

extension DeclarationKind {
  /// Whether it must cite a source or say what it assumes.
  public var needsBasis: Bool {
    switch self {
    case .language, .package, .importing, .calendar, .document, .milestone, .assumption, .tests,
      .scenario:
      false
    case .holidays, .role, .qualification, .labourLimits, .kind, .zone, .resource, .parameter,
      .classify, .rule, .ladder, .regime, .priority, .indicator, .travel, .shifts, .fairness:
      true
    }
  }

  /// Whether clauses about its grounds mean nothing under it.
  public var takesNoClauses: Bool {
    switch self {
    case .language, .package, .importing, .calendar, .document, .tests, .scenario: true
    case .milestone, .holidays, .role, .qualification, .labourLimits, .kind, .zone, .resource,
      .parameter, .assumption, .classify, .rule, .ladder, .regime, .priority, .indicator,
      .travel, .shifts, .fairness:
      false
    }
  }
}

extension Binder {
  /// Says of each clause that does not belong here, or stands twice, that it does.
  ///
  /// The clauses of a rule are looked at per version instead.
  mutating func checkClauses(_ declaration: DeclarationSyntax) {
    var first: [ClauseKind: ClauseSyntax] = [:]
    for clause in declaration.clauses {
      let fits =
        clause.kind.homes?.contains(declaration.kind)
        ?? (clause.kind == .accepts || !declaration.kind.takesNoClauses)
      guard fits else {
        report(.clauseNotHere(clause.kind, in: declaration.kind), at: clause.range)
        continue
      }
      // A rule's own clauses may stand once in each version.
      if declaration.kind == .rule, clause.kind.homes != nil { continue }
      // A regime and a zone have one stretch of time.
      let mayRepeat = clause.kind.mayRepeat && clause.kind != .from
      if !mayRepeat, let earlier = first[clause.kind] {
        report(.clauseTwice(clause.kind, first: origin(earlier.range)), at: clause.range)
      } else if first[clause.kind] == nil {
        first[clause.kind] = clause
      }
    }
  }
}

extension DeclarationSyntax {
  /// The first clause of a kind.
  func clause(_ kind: ClauseKind) -> ClauseSyntax? { clauses.first { $0.kind == kind } }
  /// All clauses of a kind, in order.
  func clauses(_ kind: ClauseKind) -> [ClauseSyntax] { clauses.filter { $0.kind == kind } }
}
