import RuleChecking
import RuleSyntax
import SourceText

/// Turns the ways in which a line may go on into what an editor offers.
struct CompletionWriter {
  let index: RuleIndex
  let number: Int
  let place: LinePlace
  let open: OpenDeclaration?
  let registers: RegisterWords
  private var found: [String: Completion] = [:]
  private var given: Set<ClauseKind> = []

  init(
    index: RuleIndex,
    number: Int,
    place: LinePlace,
    open: OpenDeclaration?,
    registers: RegisterWords
  ) {
    self.index = index
    self.number = number
    self.place = place
    self.open = open
    self.registers = registers
    given = Set(
      open?.syntax?.clauses.filter { Int($0.range.start) != place.lineStart }.map(\.kind) ?? []
    )
  }

  var parsed: ParsedFile { index.parts[number].parsed }
  var language: Language { parsed.language }

  /// Everything, in order.
  func items() -> [Completion] {
    found.values.sorted { ($0.rank, $0.label, $0.text) < ($1.rank, $1.label, $1.text) }
  }

  /// Adds what one way of going on offers.
  mutating func add(_ way: LineContinuation) {
    let shape = Shape.all[way.shape]
    switch way.next {
    case .keyword(let keyword, let read): addKeyword(keyword, read: read, way, shape)
    case .slot(let label, let kind): addSlot(label, kind, shape)
    case .field: addFields(shape)
    case .value(let field): addValues(of: field, shape)
    case .weekday: addWords(Keyword.weekdays, .value, shape)
    case .number, .comma, .equals, .endOfLine, .comparison, .percent: return
    }
  }

  // MARK: Keywords

  private mutating func addKeyword(
    _ keyword: Keyword,
    read: Int,
    _ way: LineContinuation,
    _ shape: Shape
  ) {
    let isLead = way.part == 0 && shape.lead == keyword
    for (variant, spelling) in keyword.spellings(in: language).enumerated() {
      let words = spelling.split(separator: " ")
      guard words.count > read, read == 0 || startsAsWritten(words, read) else { continue }
      let rest = words.dropFirst(read).joined(separator: " ")
      let rank = (isLead ? lineRank(shape) : 0) + (variant == 0 ? 0 : 5)
      let snippet = isLead && read == 0 && variant == 0 ? Snippets.of(way.shape, language) : nil
      add(
        Completion(
          label: rest,
          kind: isLead ? .line : keyword.isUnit || keyword.isMonth ? .unit : .keyword,
          detail: isLead ? shape.meaning.text(in: language) : "",
          documentation: shape.example(in: language),
          range: place.range,
          text: rest,
          snippet: snippet,
          edits: [],
          rank: rank
        ),
        key: isLead && read == 0 ? "\(rest) \(way.shape)" : rest
      )
    }
  }

  /// Whether the last words before the place are the first words of a spelling.
  private func startsAsWritten(_ words: [Substring], _ read: Int) -> Bool {
    let written = String(decoding: place.start, as: UTF8.self).split { $0 == " " || $0 == "\t" }
    guard written.count >= read else { return false }
    return zip(written.suffix(read), words).allSatisfy { $0.lowercased() == $1.lowercased() }
  }

  /// Clauses that the declaration needs and lacks come first, then those it lacks, then those it
  /// may have once more, then declarations, then clauses that stand already.
  private func lineRank(_ shape: Shape) -> Int {
    switch shape.target {
    case .declaration: return open == nil ? 10 : 40
    case .clause(let kind):
      let isGiven = given.contains(kind)
      if isGiven { return kind.mayRepeat ? 30 : 50 }
      return open?.kind.needs(kind) == true ? 10 : 20
    }
  }

  // MARK: Values

  private mutating func addWords(_ keywords: [Keyword], _ kind: Completion.Kind, _ shape: Shape) {
    for keyword in keywords {
      for (variant, spelling) in keyword.spellings(in: language).enumerated() {
        addText(spelling, kind, "", shape, rank: variant == 0 ? 0 : 5)
      }
    }
  }

  mutating func addText(
    _ text: String,
    _ kind: Completion.Kind,
    _ detail: String,
    _ shape: Shape,
    rank: Int = 0
  ) {
    add(
      Completion(
        label: text,
        kind: kind,
        detail: detail,
        documentation: shape.example(in: language),
        range: place.range,
        text: text,
        snippet: nil,
        edits: [],
        rank: rank
      ),
      key: text
    )
  }

  mutating func add(_ item: Completion, key: String) {
    guard fits(item.label) else { return }
    if let known = found[key], known.rank <= item.rank { return }
    found[key] = item
  }

  /// Whether a text starts with the word under way.
  func fits(_ text: String) -> Bool { text.lowercased().hasPrefix(place.word.lowercased()) }

  private mutating func addSlot(_ label: SlotLabel, _ kind: SlotKind, _ shape: Shape) {
    switch kind {
    case .languageCode:
      for language in Language.allCases { addText(language.rawValue, .value, "", shape) }
    case .days: addWords(Keyword.weekdays + [.anyDay, .first, .publicHoliday], .value, shape)
    case .quantity, .quantityOrName: addWords([.euro], .unit, shape)
    case .outcome:
      for word in index.words(.outcome) { addText(word, .name(.outcome), "", shape) }
    case .name, .kindName, .rawWord, .version, .string, .nameOrString, .integer, .integerOrName,
      .duration, .durationOrName, .period, .percentOrName, .speedOrName, .places,
      .date, .dateOrName, .time, .window, .windowOrName, .condition, .dayOfYear:
      break
    }
    guard kind.holdsName else { return }
    addNames(label, shape)
  }

  private mutating func addNames(_ label: SlotLabel, _ shape: Shape) {
    if case .declaration(.importing) = shape.target { return addPackages(shape) }
    if case .declaration(.tests) = shape.target { return addPackages(shape) }
    if label == .zoneName { return addText("Europe/Amsterdam", .value, "", shape) }
    let clause: ClauseKind? = if case .clause(let kind) = shape.target { kind } else { nil }
    guard case .uses(let wanted)? = label.meaning(in: clause) else { return }
    switch wanted {
    case .names(let sorts): addNames(of: sorts, shape)
    case .kind(let others):
      addText("zone", .name(.name(.kind)), NameSort.kind.text.text(in: language), shape)
      addNames(of: [.kind] + others, shape)
    case .word(.violation): addAll(registers.violations, .violation, shape)
    case .word(.subject): addAll(registers.subjects, .subject, shape)
    case .word(.area): addAll(registers.areas, .area, shape)
    case .word(let sort): addAll([], sort, shape)
    case .package, .field, .value, .ownClass: return
    }
  }

  /// Adds words of the registers, and those the rules use already.
  private mutating func addAll(_ words: [String], _ sort: SymbolSort, _ shape: Shape) {
    for word in words + index.words(sort) {
      addText(word, .name(sort), sort.text.text(in: language), shape)
    }
  }
}
