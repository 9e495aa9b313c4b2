import SourceText

/// Which shapes may start with a keyword.
struct ShapeIndex: Sendable {
  static let shared = ShapeIndex()

  /// Numbers of shapes by the keyword they start with.
  let byLead: [[Int]]
  /// Numbers of shapes that start with a name.
  let nameLed: [Int]

  private init() {
    var byLead = Array(repeating: [Int](), count: Keyword.allCases.count)
    var nameLed: [Int] = []
    for (number, shape) in Shape.all.enumerated() {
      if let lead = shape.lead {
        byLead[Int(lead.rawValue)].append(number)
      } else {
        nameLed.append(number)
      }
    }
    self.byLead = byLead
    self.nameLed = nameLed
  }
}

/// Reads a file line by line into declarations, clauses and findings.
struct LineReader {
  let file: SourceFile
  private(set) var tokens: [SyntaxToken]
  let vocabulary: Vocabulary
  let shapes = Shape.all
  let index = ShapeIndex.shared
  let dialect: RuleDialect?
  var language = Language.english
  var diagnostics: [Diagnostic] = []
  var matcher: Matcher

  private var declarations: [DeclarationSyntax] = []
  private(set) var nodes: [SyntaxNode] = []
  private var marks: [Matcher.Mark] = []
  /// The first token that is no line break.
  private let firstContent: Int
  /// Names that heads which could not be read would have declared.
  var unreadNames: [String] = []
  /// The line that says the language, when it is not the first.
  var lateLanguage = -1
  /// A first line that was told to be wrong already.
  var skippedLine = -1
  /// Where lines end that were told of together with the one before.
  var skippedThrough = -1
  /// The declaration clauses belong to now.
  var open: OpenDeclaration?
  /// How many changed lines were tried in search of repairs; a file full of mistakes may not stall.
  var repairTrials = 0
  static let mostRepairTrials = 1_600
  private var moreMistakes = 0
  /// Set when it was told that no more declarations are read.
  private var isFull = false
  private var lastMistake = TextRange(0, 0)

  /// A declaration whose clauses are being read.
  struct OpenDeclaration {
    /// nil when its head could not be read.
    var kind: DeclarationKind?
    var range: TextRange
    var slots: [SlotSyntax]
    var clauses: [ClauseSyntax] = []
    var node: Int
    var isComplete = true
    /// Set when it was told that no more of its clauses are read.
    var isFull = false
    /// Set when a line before may have been the head of another declaration.
    var isUncertain = false
    /// Clauses that were told to be out of place here.
    var toldMisplaced: [DeclarationKind]?
  }

  init(file: SourceFile, tokens: [SyntaxToken], vocabulary: Vocabulary) {
    self.file = file
    dialect = RuleDialect(fileName: file.name)
    self.tokens = tokens
    self.vocabulary = vocabulary
    firstContent =
      tokens.firstIndex { $0.kind != .newline && $0.kind != .semicolon } ?? tokens.count
    matcher = Matcher(file: file, tokens: tokens, vocabulary: vocabulary, language: .english)
    nodes.reserveCapacity(tokens.count)
    nodes.append(
      SyntaxNode(kind: .file, firstToken: 0, endToken: Int32(tokens.count), endNode: 0)
    )
  }

  var messages: SyntaxMessages { SyntaxMessages(file: file, language: language) }

  mutating func readAll() {
    decideLanguage()
    matcher.language = language
    var start = 0
    while start < tokens.count {
      let end = lineEnd(from: start)
      if end > start {
        let length = Int(tokens[end - 1].end) - Int(tokens[start].start)
        if length > RuleParser.longestLine {
          let range = TextRange(Int(tokens[start].start), Int(tokens[start].start))
          tell(messages.lineTooLong(range, bytes: RuleParser.longestLine))
          leaveOut(start, end)
        } else if start == skippedLine || start < skippedThrough {
          leaveOut(start, end, isUnread: start == skippedLine)
        } else {
          readLine(from: start, to: end)
        }
      }
      start = end + 1
    }
    close()
  }

  /// The token that ends the line that starts at a token.
  func lineEnd(from start: Int) -> Int {
    var end = start
    while end < tokens.count {
      switch tokens[end].kind {
      case .newline, .semicolon, .end: return end
      default: end += 1
      }
    }
    return end
  }

  private mutating func readLine(from start: Int, to end: Int) {
    let side = language == .english ? 0 : 1
    let word = Int(tokens[start].word)
    var hasLead = false
    for keyword in vocabulary.leads[side][word] {
      for number in index.byLead[Int(keyword.rawValue)] where isAllowed(shapes[number]) {
        hasLead = true
        if matcher.match(shapes[number], from: start, to: end) {
          return accept(shapes[number], start, end)
        }
      }
    }
    if !hasLead {
      for number in index.nameLed where isAllowed(shapes[number]) {
        if matcher.match(shapes[number], from: start, to: end) {
          return accept(shapes[number], start, end)
        }
      }
    }
    explain(from: start, to: end)
  }

  /// Whether a shape may stand in the next line.
  func isAllowed(_ shape: Shape) -> Bool {
    let fits = dialect == nil || shape.dialect == nil || shape.dialect == dialect
    guard case .clause = shape.target else { return fits }
    guard let open else { return false }
    // The lines of a head have no clauses; what a document is stands on its own line.
    if shape.contexts.isEmpty, open.kind?.isHead ?? false { return false }
    return open.kind.map { fits && shape.fits($0) } ?? true
  }

  // MARK: Building

  private mutating func accept(_ shape: Shape, _ start: Int, _ end: Int) {
    let range = matcher.range(from: start, through: end - 1)
    marks += matcher.marks
    switch shape.target {
    case .declaration(let kind):
      if kind == .language, !isFirst(start) {
        if start != lateLanguage || isReadBefore(start) {
          tell(messages.languageMisplaced(range, move: start == lateLanguage))
        }
        return leaveOut(start, end)
      }
      if kind == .package { checkPath(start) }
      close()
      guard declarations.count < RuleParser.mostDeclarations else {
        if !isFull { tell(messages.tooManyDeclarations(range, RuleParser.mostDeclarations)) }
        isFull = true
        return leaveOut(start, end)
      }
      open = OpenDeclaration(
        kind: kind,
        range: range,
        slots: matcher.slots,
        node: nodes.count
      )
      addNode(.declaration(kind), start, end)
      addSlots()
    case .clause(let kind):
      guard (open?.clauses.count ?? 0) < RuleParser.mostClauses else {
        if open?.isFull == false { tell(messages.tooManyClauses(range, RuleParser.mostClauses)) }
        open?.isFull = true
        return leaveOut(start, end)
      }
      open?.clauses.append(ClauseSyntax(kind: kind, range: range, slots: matcher.slots))
      let node = nodes.count
      addNode(.clause(kind), start, end)
      addSlots()
      nodes[node].endNode = Int32(nodes.count)
    }
  }

  private mutating func addNode(_ kind: SyntaxNode.Kind, _ start: Int, _ end: Int) {
    nodes.append(
      SyntaxNode(
        kind: kind,
        firstToken: Int32(start),
        endToken: Int32(end),
        endNode: Int32(nodes.count + 1)
      )
    )
  }

  private mutating func addSlots() {
    for var node in matcher.nodes {
      node.endNode = Int32(nodes.count + 1)
      nodes.append(node)
    }
  }

  /// Whether a token is the first of the file.
  func isFirst(_ token: Int) -> Bool {
    token <= firstContent
  }

  /// Whether a line before a token could be read.
  private func isReadBefore(_ token: Int) -> Bool {
    nodes.contains { node in
      guard case .declaration = node.kind else { return false }
      return Int(node.firstToken) < token
    }
  }

  /// Tells that the path of a package is no path of names.
  private mutating func checkPath(_ start: Int) {
    let read = text(start + 1)
    let plain = read.lowercased().utf8.map { byte -> UInt8 in
      byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_") ? UInt8(ascii: ".") : byte
    }
    let path = String(decoding: plain, as: UTF8.self)
    guard path != read else { return }
    let range = matcher.range(from: start + 1, through: start + 1)
    tell(messages.nameInvalid(range, read, path))
  }

  /// Keeps a line in the tree but not in the view.
  mutating func leaveOut(_ start: Int, _ end: Int, isUnread: Bool = true) {
    if isUnread { open?.isComplete = false }
    addNode(.unreadable, start, end)
  }

  /// Starts a declaration whose head could not be read; its clauses are swallowed.
  mutating func openUnread(_ start: Int, _ end: Int, name: String?) {
    close()
    if let name {
      unreadNames.append(name)
      // The name may be two words: `cargo bike` for `cargo-bike`.
      if let at = (start..<end).first(where: { text($0) == name }), at + 1 < end {
        unreadNames += ["\(name)-\(text(at + 1))", name + text(at + 1)]
      }
    }
    open = OpenDeclaration(
      kind: nil,
      range: TextRange(0, 0),
      slots: [],
      node: nodes.count,
      isComplete: false
    )
    addNode(.unreadable, start, end)
  }

  private mutating func close() {
    guard let open else { return }
    nodes[open.node].endNode = Int32(nodes.count)
    if let last = nodes.last {
      nodes[open.node].endToken = max(nodes[open.node].endToken, last.endToken)
    }
    self.open = nil
    guard let kind = open.kind else { return }
    declarations.append(
      DeclarationSyntax(
        kind: kind,
        range: open.range,
        slots: open.slots,
        clauses: open.clauses,
        isComplete: open.isComplete
      )
    )
  }

  /// Adds a finding, up to a number of findings for one file.
  mutating func tell(_ finding: Diagnostic) {
    if diagnostics.count < RuleParser.mostMistakes {
      diagnostics.append(finding)
    } else {
      countMore(finding.range)
    }
  }

  /// Counts a line that is not told any more.
  mutating func countMore(_ range: TextRange) {
    if moreMistakes == 0 { lastMistake = range }
    moreMistakes += 1
  }

  /// What was read.
  ///
  /// The reader is of no use afterwards: its arrays are given away, not copied.
  mutating func result() -> ParsedFile {
    matcher = Matcher(file: file, tokens: [], vocabulary: vocabulary, language: language)
    var tokens = self.tokens
    self.tokens = []
    for mark in marks {
      for token in mark.start..<mark.end { tokens[token].keyword = mark.keyword }
      tokens[mark.start].keywordLength = UInt8(clamping: mark.end - mark.start)
    }
    var nodes = self.nodes
    self.nodes = []
    nodes[0].endNode = Int32(nodes.count)
    var diagnostics = diagnostics
    if moreMistakes > 0 {
      diagnostics.append(messages.tooManyMistakes(lastMistake, more: moreMistakes))
    }
    return ParsedFile(
      file: file,
      language: language,
      tree: SyntaxTree(bytes: file.bytes, tokens: tokens, nodes: nodes),
      declarations: declarations,
      diagnostics: Diagnostic.inOrder(diagnostics),
      unreadNames: unreadNames
    )
  }
}
