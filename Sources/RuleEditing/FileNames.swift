import RuleChecking
import RuleSyntax
import SourceText

/// The names in one file, as far as the file alone tells: kept as long as the file is unchanged.
struct FileNames: Sendable {
  /// One name where it stands.
  struct Occurrence: Sendable {
    let name: String
    let range: TextRange
    /// The number of its declaration in the file.
    let declaration: Int
    let role: Role
  }

  /// What a name does where it stands.
  enum Role: Sendable {
    case declares(SymbolSort)
    case uses(Wanted)
  }

  /// What a used name may stand for.
  enum Wanted: Sendable {
    case names([NameSort])
    /// A kind or something of other sorts, or `zone`, which is a kind without being declared.
    case kind(or: [NameSort])
    case package
    /// A field of a condition: a classification of the kind, or else a column of its register.
    case field(of: Subject)
    /// The word after `field is`: a class, or else a word of the register.
    case value(field: String, of: Subject)
    /// A class named alone, in the classification that declares it.
    case ownClass
    /// A word that nothing declares.
    case word(SymbolSort)
  }

  /// Whose objects a condition is about.
  enum Subject: Sendable {
    case kind(String)
    /// The kind of a rule, for what a regime puts in its place.
    case kindOfRule(String)
    case nothing
  }

  /// A classification by what it divides and its name.
  struct ClassificationKey: Hashable, Sendable {
    let kind: String
    let name: String
  }

  /// A name that all files may use.
  struct DeclaredName: Sendable {
    let name: String
    let sort: NameSort
    /// The number of its declaration in the file.
    let declaration: Int
  }

  let parsed: ParsedFile
  /// The names that other files may use, in order of place.
  let declaredNames: [DeclaredName]
  /// In order of place.
  let occurrences: [Occurrence]
  /// The numbers of occurrences of each name, in order.
  let byName: [String: [Int32]]
  /// The number of the occurrence that declares each classification.
  let classifications: [ClassificationKey: Int]

  init(_ parsed: ParsedFile) {
    self.parsed = parsed
    var collector = NameCollector(parsed)
    collector.collect()
    occurrences = collector.occurrences.sorted { $0.range < $1.range }
    var byName: [String: [Int32]] = [:]
    var classifications: [ClassificationKey: Int] = [:]
    for (number, occurrence) in occurrences.enumerated() {
      byName[occurrence.name, default: []].append(Int32(clamping: number))
      guard case .declares(.classification) = occurrence.role else { continue }
      let kind = parsed.declarations[occurrence.declaration][.kind]?.nameText ?? ""
      let key = ClassificationKey(kind: kind, name: occurrence.name)
      if classifications[key] == nil { classifications[key] = number }
    }
    declaredNames = occurrences.compactMap { occurrence in
      guard case .declares(.name(let sort)) = occurrence.role else { return nil }
      return DeclaredName(
        name: occurrence.name,
        sort: sort,
        declaration: occurrence.declaration
      )
    }
    self.byName = byName
    self.classifications = classifications
  }

  /// The number of the occurrence that holds an offset, its end included.
  func occurrence(at offset: Int) -> Int? {
    var low = 0
    var high = occurrences.count
    while low < high {
      let middle = (low + high) / 2
      if Int(occurrences[middle].range.start) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset <= Int(occurrences[low - 1].range.end) else { return nil }
    return low - 1
  }

  /// The occurrences that start inside a range, in order.
  func occurrences(within range: TextRange) -> ArraySlice<Occurrence> {
    var low = 0
    var high = occurrences.count
    while low < high {
      let middle = (low + high) / 2
      if occurrences[middle].range.start < range.start { low = middle + 1 } else { high = middle }
    }
    return occurrences[low...].prefix { $0.range.start < range.end }
  }

  /// The classes that a classification declares: numbers of occurrences.
  func classes(of classification: Int) -> [Int] {
    let declaration = occurrences[classification].declaration
    return (classification + 1..<occurrences.count).prefix {
      occurrences[$0].declaration == declaration
    }.filter {
      if case .declares(.classOfObjects) = occurrences[$0].role { true } else { false }
    }
  }
}

extension SlotSyntax {
  /// The name or string it holds.
  var nameText: String? {
    switch value {
    case .name(let text), .string(let text): text
    case .integer, .quantity, .date, .time, .window, .days, .condition, .word, .outcome, .present:
      nil
    }
  }
}

extension SyntaxTree {
  /// The token that holds an offset; at the border of two the second.
  func tokenIndex(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

extension SyntaxToken {
  /// The bytes of the token itself.
  var range: TextRange { TextRange(Int(start), Int(end)) }
}
