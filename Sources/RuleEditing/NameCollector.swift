import RuleChecking
import RuleSyntax
import SourceText

/// Walks a file and gathers every name in it with what it does there.
struct NameCollector {
  private let parsed: ParsedFile
  private(set) var occurrences: [FileNames.Occurrence] = []
  private var declaration = 0

  init(_ parsed: ParsedFile) { self.parsed = parsed }

  mutating func collect() {
    for (number, syntax) in parsed.declarations.enumerated() {
      declaration = number
      head(syntax)
      var subject = subject(of: syntax)
      for clause in syntax.clauses {
        if clause.kind == .replacesFrequency, let rule = clause[.rule]?.nameText {
          subject = .kindOfRule(rule)
        }
        // In a scenario each line says itself what its condition is about.
        let given = (clause[.kind] ?? (clause.kind == .givenCount ? clause[.name] : nil))?.nameText
        let about = given.map { FileNames.Subject.kind($0) } ?? subject
        for slot in clause.slots { read(slot, in: syntax, clause, about) }
      }
    }
  }

  private mutating func head(_ syntax: DeclarationSyntax) {
    for slot in syntax.slots {
      if slot.label == .name {
        let sort = NameSort(syntax.kind).map { SymbolSort.name($0) }
        if let sort = syntax.kind == .classify ? .classification : sort { declare(slot, sort) }
      } else if slot.label == .path {
        if syntax.kind == .package { declare(slot, .package) } else { use(slot, .package) }
      } else {
        read(slot, in: syntax, nil, subject(of: syntax))
      }
    }
  }

  /// What the conditions of a declaration are about.
  private func subject(of syntax: DeclarationSyntax) -> FileNames.Subject {
    let slot = syntax.kind == .kind ? syntax[.name] : syntax[.kind]
    return slot?.nameText.map { .kind($0) } ?? .nothing
  }

  private mutating func read(
    _ slot: SlotSyntax,
    in syntax: DeclarationSyntax,
    _ clause: ClauseSyntax?,
    _ subject: FileNames.Subject
  ) {
    switch slot.value {
    case .string where slot.label == .place || slot.label == .object: return
    case .name where syntax.kind == .scenario && slot.label.holdsValue:
      return  // A column of the cases.
    case .name, .string:
      guard let meaning = slot.label.meaning(in: clause?.kind) else { return }
      switch meaning {
      case .declares(let sort): declare(slot, sort)
      case .uses(let wanted): use(slot, wanted)
      }
    case .condition(let condition): read(condition, subject)
    case .outcome: readOutcome(slot)
    case .integer, .quantity, .date, .time, .window, .days, .word, .present: return
    }
  }

  private mutating func declare(_ slot: SlotSyntax, _ sort: SymbolSort) {
    guard let name = slot.nameText else { return }
    add(name, slot.range, .declares(sort))
  }

  private mutating func use(_ slot: SlotSyntax, _ wanted: FileNames.Wanted) {
    guard let name = slot.nameText else { return }
    add(name, slot.range, .uses(wanted))
  }

  private mutating func add(_ name: String, _ range: TextRange, _ role: FileNames.Role) {
    occurrences.append(
      FileNames.Occurrence(name: name, range: range, declaration: declaration, role: role)
    )
  }

  // MARK: Conditions

  private mutating func read(_ condition: ConditionSyntax, _ subject: FileNames.Subject) {
    switch condition {
    case .fieldIs(let field, let word, let range):
      add(field, firstToken(range), .uses(.field(of: subject)))
      add(word, lastToken(range), .uses(.value(field: field, of: subject)))
    case .compare(let field, _, _, let range), .clock(let field, _, _, let range):
      add(field, firstToken(range), .uses(.word(.field)))
    case .recorded: return
    case .bareName(let name, let range): add(name, range, .uses(.ownClass))
    case .not(let inner): read(inner, subject)
    case .all(let parts), .any(let parts):
      for part in parts { read(part, subject) }
    }
  }

  private func firstToken(_ range: TextRange) -> TextRange {
    parsed.tree.tokens[parsed.tree.tokenIndex(at: Int(range.start))].range
  }

  private func lastToken(_ range: TextRange) -> TextRange {
    parsed.tree.tokens[parsed.tree.tokenIndex(at: Int(range.end) - 1)].range
  }

  /// The words of `closure 1 month and review` that are neither numbers, units nor `and`.
  private mutating func readOutcome(_ slot: SlotSyntax) {
    var index = parsed.tree.tokenIndex(at: Int(slot.range.start))
    while index < parsed.tree.tokens.count {
      let token = parsed.tree.tokens[index]
      guard token.start < slot.range.end else { return }
      if token.kind == .word, token.keyword == nil {
        add(parsed.file.text(token.range), token.range, .uses(.word(.outcome)))
      }
      index += 1
    }
  }
}

extension SlotLabel {
  /// What a name or string in a slot does; nil when it is only text.
  func meaning(in clause: ClauseKind?) -> FileNames.Role? {
    switch self {
    case .name: SlotLabel.meaningOfName(in: clause)
    case .className: .declares(.classOfObjects)
    case .calendarName: .uses(.names([.holidays]))
    case .kind: .uses(.kind(or: []))
    case .document: .uses(.names([.document]))
    case .role, .partner: .uses(.names([.role]))
    case .qualification: .uses(.names([.qualification]))
    case .resource: .uses(.names([.resource]))
    case .ladder: .uses(.names([.ladder]))
    case .limits: .uses(.names([.labourLimits]))
    case .regime: .uses(.names([.regime]))
    case .rule: .uses(.names(clause == .countsFor ? [.rule, .indicator] : [.rule]))
    case .date: .uses(.names([.milestone]))
    case .throughDate: .uses(.names([.parameter, .milestone]))
    case .quantity, .amount, .count, .duration, .window, .percent, .detour:
      .uses(.names([.parameter]))
    case .place, .object: .uses(.word(.object))
    case .violation: .uses(.word(.violation))
    case .subject: .uses(.word(.subject))
    case .area: .uses(.word(.area))
    case .purpose: .uses(.word(.purpose))
    case .title, .location, .status, .path, .version, .zoneName, .openDate, .condition, .register,
      .text, .languageCode, .code, .days, .secondDuration, .thirdDuration, .period,
      .secondPeriod, .promise, .unit, .every, .spacing, .reading, .rounding, .triggerKind,
      .external, .exactlyOne, .under18, .everyRole, .forEachPlace, .ownHours, .same, .step,
      .outcome, .low, .high, .time, .easter, .offset, .sundayShift, .everyYears, .month,
      .dayOfMonth, .person, .law, .negated, .proved, .column, .cell:
      nil
    }
  }

  /// What the slot `name` of a clause does.
  private static func meaningOfName(in clause: ClauseKind?) -> FileNames.Role? {
    guard let clause else { return nil }
    if clause == .holiday { return .declares(.holiday) }
    if clause == .givenCount { return .uses(.kind(or: [.resource])) }
    if clause == .givenParameter { return .uses(.names([.parameter])) }
    if clause == .givenObject { return .uses(.word(.object)) }
    switch clause {
    case .expectDemand, .expectSupply, .expectShortfall, .expectNoShortfall, .expectUse:
      return .uses(.names([.role, .resource]))
    case .expectReason: return .uses(.names([.rule, .labourLimits, .resource]))
    case .expectAssumptions: return .uses(.names([.parameter]))
    case .expectTarget, .expectIndicator: return .uses(.names([.indicator]))
    default: return nil
    }
  }

  /// Whether it holds a value, such as a number or a date, rather than a name.
  fileprivate var holdsValue: Bool {
    switch self {
    case .quantity, .amount, .count, .duration, .secondDuration, .window, .date, .throughDate,
      .step, .low, .high:
      true
    default: false
    }
  }
}
