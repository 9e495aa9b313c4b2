public import SourceText

/// A parsed rule file: the lossless tree, a typed view of it, and the mistakes of form.
///
/// `declarations` holds everything that could be read; what could not be read is reported once in
/// `diagnostics` and left out of the view, so that checking it raises no second message.
public struct ParsedFile: Sendable {
  /// The file it was read from.
  public let file: SourceFile
  /// The keyword language of the file.
  public let language: Language
  /// The lossless tree.
  public let tree: SyntaxTree
  /// What could be read, in order.
  public let declarations: [DeclarationSyntax]
  /// The mistakes of form, in order.
  public let diagnostics: [Diagnostic]
  /// Names whose declarations could not be read: they exist, though the view lacks them.
  public let unreadNames: [String]

  /// A parsed file.
  public init(
    file: SourceFile,
    language: Language,
    tree: SyntaxTree,
    declarations: [DeclarationSyntax],
    diagnostics: [Diagnostic],
    unreadNames: [String] = []
  ) {
    self.unreadNames = unreadNames
    self.file = file
    self.language = language
    self.tree = tree
    self.declarations = declarations
    self.diagnostics = diagnostics
  }
}

/// Every declaration of the language; the reference lists them in this order.
public enum DeclarationKind: String, CaseIterable, Sendable {
  case language, package, importing = "import", calendar
  case document, milestone, holidays, role, qualification, labourLimits, kind, zone, resource
  case parameter, assumption, classify, rule, ladder, regime, priority, indicator, travel, shifts
  case fairness
  // Files of scenarios
  case tests, scenario

  /// Whether it stands in the head of a file, where nothing is declared and no clause belongs.
  public var isHead: Bool {
    switch self {
    case .language, .package, .importing, .calendar, .tests: true
    case .document, .milestone, .holidays, .role, .qualification, .labourLimits, .kind, .zone,
      .resource, .parameter, .assumption, .classify, .rule, .ladder, .regime, .priority,
      .indicator, .travel, .shifts, .fairness, .scenario:
      false
    }
  }
}

/// Every clause of the language; the reference lists them in this order.
public enum ClauseKind: String, CaseIterable, Sendable {
  // Any declaration
  case source, assumedBecause, owner, reviewBy, because, range, label, accepts, provisions
  // Rule
  case from, notInForce, transition, team, partners, takes, uses, within, withinOwnHours, except
  case every, onViolation, onTrigger, keep, visitsCount, reserve, unannounced, preferOwnArea
  case countsFor, moreOftenThan, during
  // Holidays, role, resource
  case holiday, deployed, handles, available
  // Classify, ladder
  case classWhen, classOtherwise, countsViolation, step, startsAt
  // Regime, priority
  case takesPrecedence, pauses, replacesFrequency, goesFirst, order
  // Indicator, shifts, fairness
  case countsChecks, countsViolationsOf, countsElsewhere, target
  case length, startingEvery, atMostPerWeek, eveningFrom, over
  // Labour limits
  case shiftAtMost, weekAtMost, averageWeek, restBetween, restAfterLateNight, restAfterSeries
  case weeklyRest, breakAtLeast, nightMeans, nightShiftAtMost, nightWorkers, lateNights
  case seriesAtMost, freeSundays, sundayWork, noWork, notice
  // Scenario
  case givenRegisters, givenCount, givenObject, givenParameter
  case planDays, planYear, planWeek, planDay, eventOn, checkOn
  case expectCount, expectNone, expectDue, expectDemand, expectStep, whatIf
  case cases, caseRow = "case"
  case givenWorks, givenWorker, givenContract, givenHolds, givenAway, givenSundays, givenAge
  case givenOnly, givenHours, givenPartner, givenArrival
  case changeEvery, changeTeam, changeTakes, changeWithin
  case expectWork, expectFree, expectShifts, expectQualified, expectPresence
  case expectPlanned, expectOpen, expectRoster, expectNoRoster
  case expectRecheck, expectNoRecheck, expectNotBefore, expectPossible, expectClass
  case expectSupply, expectShortfall, expectNoShortfall, expectUse
  case expectReason, expectAssumptions, expectTarget, expectIndicator
}

/// One declaration with its clauses.
public struct DeclarationSyntax: Sendable {
  /// Which one it is.
  public let kind: DeclarationKind
  /// From its keyword to the end of its own line's content (clauses excluded).
  public let range: TextRange
  /// Its filled slots, in order.
  public let slots: [SlotSyntax]
  /// Its clauses, in order.
  public let clauses: [ClauseSyntax]
  /// Whether every line under it could be read; else a missing clause may be an unread one.
  public let isComplete: Bool

  /// A declaration.
  public init(
    kind: DeclarationKind,
    range: TextRange,
    slots: [SlotSyntax],
    clauses: [ClauseSyntax],
    isComplete: Bool = true
  ) {
    self.isComplete = isComplete
    self.kind = kind
    self.range = range
    self.slots = slots
    self.clauses = clauses
  }

  /// The first slot with a label.
  public subscript(_ label: SlotLabel) -> SlotSyntax? { slots.first { $0.label == label } }
}

/// One clause.
public struct ClauseSyntax: Sendable {
  /// Which one it is.
  public let kind: ClauseKind
  /// Its place, without the space around it.
  public let range: TextRange
  /// Its filled slots, in order.
  public let slots: [SlotSyntax]

  /// A clause.
  public init(kind: ClauseKind, range: TextRange, slots: [SlotSyntax]) {
    self.kind = kind
    self.range = range
    self.slots = slots
  }

  /// The first slot with a label.
  public subscript(_ label: SlotLabel) -> SlotSyntax? { slots.first { $0.label == label } }
  /// All slots with a label, in order.
  public func all(_ label: SlotLabel) -> [SlotSyntax] { slots.filter { $0.label == label } }
}

/// What a slot is for.
///
/// A repeated part of a clause repeats its slots in order: `team 1 boa with x
/// and 2 y` gives count, role, qualification, count, role.
public enum SlotLabel: String, CaseIterable, Sendable {
  case name, title, location, status, path, version, zoneName, calendarName
  case date, throughDate, openDate
  case kind, condition, register, count, quantity, amount
  case role, qualification, resource, area, rule, regime, ladder, subject, purpose, partner
  case text, document, place, languageCode, code
  case window, days, duration, secondDuration, thirdDuration, period, secondPeriod
  case promise, unit, every, spacing
  case reading, rounding, triggerKind
  case external, exactlyOne, under18, everyRole, forEachPlace, ownHours, same
  case step, outcome, violation, className
  case low, high, detour, percent, time
  case easter, offset, sundayShift, everyYears, month, dayOfMonth
  case object, person, limits, law, negated, proved, column, cell
}

/// One filled slot.
public struct SlotSyntax: Sendable {
  /// What it is for.
  public let label: SlotLabel
  /// What was written.
  public let value: SlotValue
  /// Its place, without the space around it.
  public let range: TextRange

  /// A filled slot.
  public init(label: SlotLabel, value: SlotValue, range: TextRange) {
    self.label = label
    self.value = value
    self.range = range
  }
}

/// What was written in a slot, read but not yet judged.
public enum SlotValue: Hashable, Sendable {
  /// A name, also where a parameter stands for a quantity.
  case name(String)
  /// A string, without quotes.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// A number with a unit.
  case quantity(QuantitySyntax)
  /// A date that exists.
  case date(year: Int, month: Int, day: Int)
  /// A clock time in minutes after midnight, 0 to 1440.
  case time(Int)
  /// A window in minutes after midnight; `to` may be smaller than `from` (past midnight).
  case window(from: Int, to: Int)
  case days([DayItemSyntax])
  case condition(ConditionSyntax)
  /// One of a fixed set of words, as the canonical English word: `adopted`, `at least`, `pro rata`.
  case word(String)
  /// The outcome of a ladder step as written, spaces made single.
  case outcome(String)
  /// A part that is simply there: `external`, `own hours`.
  case present
}

/// A number with a unit, exactly as written: `14 h per day` is 14, `.hours`, per `.day`.
public struct QuantitySyntax: Hashable, Sendable {
  /// Units, singular.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    case none, minutes, hours, days, weeks, months, quarters, years, places, kilometres, percent
    case euro
  }

  /// The number times `scale`: 2.5 is 25 with scale 10.
  public let digits: Int
  /// 1, 10, 100, 1000 or 10,000.
  public let scale: Int
  /// The unit; none for a bare number.
  public let unit: Unit
  /// Minutes after hours in `1 h 30 min`.
  public let plusMinutes: Int?
  /// `per day`, `per h`, `per calendar year`.
  public let per: Unit?

  /// A number with a unit.
  public init(digits: Int, scale: Int, unit: Unit, plusMinutes: Int? = nil, per: Unit? = nil) {
    self.digits = digits
    self.scale = scale
    self.unit = unit
    self.plusMinutes = plusMinutes
    self.per = per
  }
}

/// One item of a list of days.
public enum DayItemSyntax: Hashable, Sendable {
  case anyDay
  /// Weekdays 1 (Monday) to 7; a range gives both ends.
  case weekday(Int)
  case weekdays(Int, through: Int)
  case firstOfMonth(Int)
  case publicHoliday
  case date(year: Int, month: Int, day: Int)
  case dates(from: DateSyntax, through: DateSyntax)
}

/// A date that exists.
public struct DateSyntax: Hashable, Sendable {
  /// The year, 1900 to 2199.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month.
  public let day: Int

  /// A date.
  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}

/// A condition as written; `range` of each leaf is kept for messages.
public indirect enum ConditionSyntax: Hashable, Sendable {
  case fieldIs(field: String, word: String, range: TextRange)
  case compare(field: String, comparison: String, QuantitySyntax, range: TextRange)
  case clock(field: String, isAfter: Bool, minutes: Int, range: TextRange)
  case recorded(
    what: String,
    within: QuantitySyntax,
    comparison: String,
    count: Int,
    range: TextRange
  )
  /// `not high`: a bare name.
  case bareName(String, range: TextRange)
  case not(ConditionSyntax)
  case all([ConditionSyntax])
  case any([ConditionSyntax])
}
