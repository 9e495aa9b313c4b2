import RuleSyntax
import SourceText

/// The colours an editor gives before a server answers: a TextMate grammar from the keyword table.
///
/// A file is of one language, said in its first line, so the grammar holds one set of patterns for
/// each; a keyword of the other language is no keyword.
enum TextMateGrammar {
  /// The name of the scope of a whole file.
  static let scope = "source.ronde"

  /// What a keyword is coloured as.
  enum Sort: String, CaseIterable {
    case declaration = "storage.type.declaration.ronde"
    case clause = "keyword.control.clause.ronde"
    case logic = "keyword.operator.logical.ronde"
    case value = "constant.language.ronde"
    case unit = "keyword.other.unit.ronde"
    case connective = "keyword.other.ronde"
  }

  static var text: String { json.text }

  private static var json: JSONText {
    .object([
      "$schema": .string(
        "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json"
      ),
      "name": .string("Ronde rules"),
      "scopeName": .string(scope),
      "patterns": .array(
        [.object(["include": .string("#comment")])]
          + Language.allCases.map { file(in: $0) }
      ),
      "repository": .object(
        [JSONMember("comment", .object(["patterns": .array([comment])]))]
          + Language.allCases.map { language in
            JSONMember(
              name(language),
              .object(["patterns": .array(patterns(language).map(\.json))])
            )
          }
      ),
    ])
  }

  private static let comment: JSONText = .object([
    "name": .string("comment.line.number-sign.ronde"), "match": .string("#.*$"),
  ])

  private static func name(_ language: Language) -> String {
    language == .english ? "english" : "dutch"
  }

  /// From the line that says the language to the end of the file.
  private static func file(in language: Language) -> JSONText {
    let word = Keyword.language.spelling(in: language)
    return .object([
      "begin": .string("(?i)(\(word))\\s+(\(language.rawValue))\\b"),
      "beginCaptures": .object([
        "1": .object(["name": .string(Sort.declaration.rawValue)]),
        "2": .object(["name": .string(Sort.value.rawValue)]),
      ]),
      // Nothing ends it but the end of the file.
      "end": .string("(?=a)b"),
      "patterns": .array([.object(["include": .string("#\(name(language))")])]),
    ])
  }

  // MARK: Patterns

  /// One pattern; of those that match at a place the first counts.
  struct Pattern {
    let scope: String
    let match: String
    /// Scopes of its groups, from 1.
    var captures: [String] = []

    var json: JSONText {
      var members = [JSONMember("match", .string(match))]
      if !scope.isEmpty { members.insert(JSONMember("name", .string(scope)), at: 0) }
      if !captures.isEmpty {
        members.append(
          JSONMember(
            "captures",
            .object(
              captures.enumerated().map { index, scope in
                JSONMember("\(index + 1)", .object(["name": .string(scope)]))
              }
            )
          )
        )
      }
      return .object(members)
    }
  }

  /// All patterns of a language, in the order in which they are tried.
  static func patterns(_ language: Language) -> [Pattern] {
    let months = RuleLineWriter.months.map { $0.spelling(in: language) }.joined(separator: "|")
    let sorted = keywords(language)
    let reserved = sorted.flatMap(\.1).filter { !$0.contains(" ") }
    return [
      Pattern(scope: "comment.line.number-sign.ronde", match: "#.*$"),
      Pattern(scope: "string.quoted.double.ronde", match: "\"[^\"]*(?:\"|$)"),
      Pattern(
        scope: "constant.numeric.date.ronde",
        match: "(?i)\\d{1,2}\\s+(?:\(months))\(end)(?:\\s+\\d{4}(?![\\d:.,]))?"
      ),
      Pattern(
        scope: "constant.numeric.window.ronde",
        match: "\\d{1,2}:\\d{2}\\s*-\\s*\\d{1,2}:\\d{2}"
      ),
      Pattern(scope: "constant.numeric.time.ronde", match: "\\d{1,2}:\\d{2}"),
    ]
      + sorted.filter { !$0.1.isEmpty }.map { sort, spellings in
        Pattern(scope: sort.rawValue, match: match(spellings))
      } + [
        Pattern(
          scope: "constant.numeric.ronde",
          match: "\\d+(?:[.,]\\d+)*(?![\\d:])%?"
        ),
        Pattern(scope: "keyword.operator.comparison.ronde", match: "<=|>=|<|>|="),
        Pattern(scope: "punctuation.separator.ronde", match: "[,;()-]"),
        Pattern(
          scope: "entity.name.ronde",
          match:
            "(?!(?i:\(alternatives(reserved)))\(end))\(letter)(?:\(letter)|[\\d_]|[-./](?=[a-zA-Z0-9]))*"
        ),
      ]
  }

  /// What a keyword may not be followed by.
  private static let end = "(?![-\\w./\u{C0}-\u{24F}])"
  private static let letter = "[a-zA-Z\u{C0}-\u{24F}]"

  private static func match(_ spellings: [String]) -> String {
    "(?i)(?:\(alternatives(spellings)))\(end)"
  }

  /// The longest first, so that the whole of a keyword is taken.
  private static func alternatives(_ spellings: [String]) -> String {
    spellings.sorted { ($0.count, $1) > ($1.count, $0) }
      .map { $0.split(separator: " ").map(escaped).joined(separator: "\\s+") }
      .joined(separator: "|")
  }

  private static func escaped(_ word: Substring) -> String {
    word.map { $0 == "/" || $0 == "." ? "\\\($0)" : String($0) }.joined()
  }

  // MARK: Keywords

  /// Every spelling of a language once, by what it is coloured as: the longest keywords first.
  static func keywords(_ language: Language) -> [(Sort, [String])] {
    var seen: Set<String> = []
    let bySort = Sort.allCases.map { sort in
      (
        sort,
        Keyword.allCases.filter { self.sort(of: $0) == sort }.flatMap {
          $0.spellings(in: language)
        }.filter { seen.insert($0.lowercased()).inserted }
      )
    }
    // A keyword of one sort may start with one of another, so the long ones have patterns first.
    let long = bySort.map { ($0.0, $0.1.filter { $0.contains(" ") }) }
    let short = bySort.map { ($0.0, $0.1.filter { !$0.contains(" ") }) }
    return long + short
  }

  /// What a keyword is, from where the shapes use it.
  private static func sort(of keyword: Keyword) -> Sort {
    if units.contains(keyword) { return .unit }
    if logic.contains(keyword) { return .logic }
    if leads.declarations.contains(keyword) { return .declaration }
    if leads.clauses.contains(keyword) { return .clause }
    return values.contains(keyword) ? .value : .connective
  }

  private static let units: Set<Keyword> = [
    .per, .minute, .hour, .day, .week, .month, .quarter, .calendarYear, .year, .place, .kilometre,
    .euro, .perCalendarYear, .perWeek,
  ]

  private static let logic: Set<Keyword> = [
    .and, .or, .not, .is, .after, .before, .violations, .complaints, .checks,
  ]

  private static let leads = Shape.all.reduce(
    into: (declarations: Set<Keyword>(), clauses: Set<Keyword>())
  ) { sets, shape in
    guard let lead = shape.lead else { return }
    switch shape.target {
    case .declaration: sets.declarations.insert(lead)
    case .clause: sets.clauses.insert(lead)
    }
  }

  /// Words that fill a slot, days and months.
  private static let values: Set<Keyword> = {
    var found: Set<Keyword> = [.anyDay, .first, .publicHoliday]
    found.formUnion(RuleLineWriter.weekdays + RuleLineWriter.months)
    func note(_ parts: [ShapePart]) {
      for part in parts {
        switch part {
        case .flag(_, let keyword): found.insert(keyword)
        case .oneOf(_, let keywords): found.formUnion(keywords)
        case .optional(let parts), .list(let parts), .andList(let parts): note(parts)
        case .choice(let options): options.forEach(note)
        case .signed(_, let negative, let positive, _): found.formUnion([negative, positive])
        case .word, .number, .slot, .comma, .equals: continue
        }
      }
    }
    for shape in Shape.all { note(shape.parts) }
    return found
  }()
}
