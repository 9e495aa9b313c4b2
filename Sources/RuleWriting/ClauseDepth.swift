import RuleSyntax

/// Where the next statement stands: under which declaration, in which version.
struct ClauseDepth {
  /// How many spaces the statement stands in.
  private(set) var indent = 0
  /// The declaration; nil when its head was not read.
  private var kind: DeclarationKind?
  private var endNode = 0
  /// Whether the clauses here belong to a version of a rule or to a what-if.
  private var isInVersion = false
  private var isInReplacement = false
  private var isFirst = true

  /// Steps to a statement, and says whether a blank line has to be before it.
  @discardableResult
  mutating func enter(_ node: Int?, _ nodes: [SyntaxNode]) -> Bool {
    guard let node else { return false }
    defer { isFirst = false }
    switch nodes[node].kind {
    case .declaration(let next):
      let needsBlank = !isFirst && needsBlank(before: next)
      open(next, nodes[node])
      return needsBlank
    case .unreadable:
      // A line that was not read is a head when the declaration before it ends there.
      if node >= endNode { open(nil, nodes[node]) }
    case .clause(let clause): enter(clause)
    case .file, .slot: break
    }
    return false
  }

  private mutating func open(_ next: DeclarationKind?, _ node: SyntaxNode) {
    kind = next
    endNode = Int(node.endNode)
    indent = 0
    isInVersion = false
    isInReplacement = false
  }

  private mutating func enter(_ clause: ClauseKind) {
    let isRule = kind == .rule || kind == nil
    switch clause {
    case .from where isRule:
      isInVersion = true
      indent = 2
    case .notInForce where isRule:
      isInVersion = false
      indent = 2
    case .replacesFrequency:
      isInReplacement = true
      indent = 2
    case .every where isInReplacement: indent = 4
    case .whatIf:
      isInVersion = true
      indent = 2
    default: indent = isInVersion ? 4 : 2
    }
  }

  /// Whether a blank line has to be between the last declaration and one of a kind.
  private func needsBlank(before next: DeclarationKind) -> Bool {
    guard let kind else { return false }
    return kind == next ? !ClauseDepth.isShort(next) : !(isHead(kind) && isHead(next))
  }

  private func isHead(_ kind: DeclarationKind) -> Bool {
    kind == .language || kind == .package || kind == .importing || kind == .calendar
      || kind == .tests
  }

  /// Whether declarations of a kind may stand together without blank lines, as a list.
  private static func isShort(_ kind: DeclarationKind) -> Bool {
    switch kind {
    case .language, .package, .importing, .calendar, .tests, .document, .milestone, .role,
      .qualification,
      .kind, .zone, .resource, .parameter, .assumption, .indicator:
      true
    case .holidays, .labourLimits, .classify, .rule, .ladder, .regime, .priority, .travel, .shifts,
      .fairness, .scenario:
      false
    }
  }
}
