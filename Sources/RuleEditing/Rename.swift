import RuleChecking
import RuleSyntax
public import SourceText

/// A change of text in one file.
public struct FileEdit: Hashable, Sendable {
  /// The file's name.
  public let file: String
  /// The bytes that go.
  public let range: TextRange
  /// What comes in their place.
  public let text: String

  /// A change.
  public init(file: String, range: TextRange, text: String) {
    self.file = file
    self.range = range
    self.text = text
  }
}

/// What renaming comes to.
public enum Renaming: Hashable, Sendable {
  /// The changes in all files, in order of file and place.
  case edits([FileEdit])
  /// Why it cannot be done.
  case refused(Bilingual)
}

extension RuleIndex {
  /// What can be renamed at an offset: the place and the name it has now, or why nothing can.
  public func renamable(
    in file: String,
    at offset: Int
  ) -> Result<(range: TextRange, name: String), RenameRefusal> {
    guard let found = name(in: file, at: offset) else { return .failure(.noName) }
    switch found.meaning {
    case .symbol:
      // No clause names these figures: with another name they would be lost.
      if case .name(.parameter)? = definition(in: file, at: offset)?.sort,
        ExpectedFigure.meaning(of: found.name) != nil
      {
        return .failure(.fixedMeaning(found.name))
      }
      return .success((found.range, found.name))
    case .word(let sort): return .failure(.word(found.name, sort))
    case .unknown, .unsure: return .failure(.undeclared(found.name))
    }
  }

  /// The changes that give the name at an offset another name everywhere.
  ///
  /// `isInRegisters` tells which names the registers of the city use: those are refused, since a
  /// register is not changed here. The changed files read and check as before, with the new name in
  /// place of the old one.
  public func rename(
    in file: String,
    at offset: Int,
    to name: String,
    isInRegisters: (Symbol) -> Bool = { _ in false }
  ) -> Renaming {
    switch renamable(in: file, at: offset) {
    case .failure(let refusal): return .refused(refusal.text)
    case .success: break
    }
    guard let symbol = definition(in: file, at: offset) else {
      return .refused(RenameRefusal.noName.text)
    }
    if name == symbol.name { return .edits([]) }
    if let refusal = refusal(of: name, for: symbol) { return .refused(refusal.text) }
    if isInRegisters(symbol) {
      return .refused(RenameRefusal.inRegisters(symbol.name, symbol.sort).text)
    }
    let edits = references(to: symbol).map { FileEdit(file: $0.file, range: $0.range, text: name) }
    let isAlike = RuleParser.readsAlike(symbol.name, name)
    return readsAsBefore(edits, replacing: isAlike ? symbol.name : nil)
      ? .edits(edits) : .refused(RenameRefusal.badName(name).text)
  }

  /// Why a symbol cannot have a name; nil when it can.
  private func refusal(of name: String, for symbol: Symbol) -> RenameRefusal? {
    guard RuleIndex.isName(name, of: symbol.sort) else {
      return RuleIndex.isKeyword(name) ? .keyword(name) : .badName(name)
    }
    guard let home = number(symbol.file) else { return .noName }
    switch symbol.sort {
    case .name:
      let taken = names.declarations(of: name).first { names.sharesView($0.file, home) }
      return taken.map { .taken(name, self.symbol($0)) } ?? figure(of: symbol)
    case .package:
      return names.file(ofPackage: name) == nil
        ? nil : .taken(name, Symbol(symbol, named: name))
    case .classification: return isFieldTaken(name, symbol) ? .takenField(name) : nil
    case .classOfObjects, .holiday:
      let part = parts[home]
      let taken = (part.byName[name] ?? []).lazy.compactMap { self.symbol(Int($0), in: home) }
        .first { $0.sort == symbol.sort && $0.declaration == symbol.declaration }
      return taken.map { .taken(name, $0) }
    case .outcome, .violation, .field, .value, .subject, .area, .object, .purpose:
      return .word(symbol.name, symbol.sort)
    }
  }

  /// A figure that is found by the name of a symbol, as `breakdown-share-van` by `van`.
  private func figure(of symbol: Symbol) -> RenameRefusal? {
    symbols.first { other in
      other.sort == .name(.parameter)
        && ExpectedFigure.meaning(of: other.name)?.only == symbol.name
    }.map { .figureNamed(symbol.name, $0.name) }
  }

  /// Whether a condition already uses a name for objects of the same kind, as a classification or
  /// as a column of a register.
  private func isFieldTaken(_ name: String, _ symbol: Symbol) -> Bool {
    let kind = declaration(of: symbol)?[.kind]?.nameText
    return parts.indices.contains { number in
      let part = parts[number]
      return (part.byName[name] ?? []).contains { index in
        switch part.occurrences[Int(index)].role {
        case .uses(.field(let subject)): self.kind(subject, in: number) == kind
        case .uses(.word(.field)): true
        case .declares(.classification):
          part.parsed.declarations[part.occurrences[Int(index)].declaration][.kind]?.nameText
            == kind
        case .declares, .uses: false
        }
      }
    }
  }

  /// Whether the changed files have as many declarations and mistakes of form as before.
  ///
  /// `old` is a name that reads like the new one: a file without mistakes in which nothing else is
  /// replaced need not be read again.
  func readsAsBefore(_ edits: [FileEdit], replacing old: String?) -> Bool {
    var start = 0
    while start < edits.count {
      let file = edits[start].file
      var end = start
      while end < edits.count, edits[end].file == file { end += 1 }
      guard let parsed = self.file(file) else { return false }
      defer { start = end }
      if let old, parsed.diagnostics.isEmpty,
        FileEdit.keepsWords(edits[start..<end], of: old, in: parsed.file.bytes)
      {
        continue
      }
      let text = FileEdit.apply(edits[start..<end], to: parsed.file.bytes)
      let read = RuleParser.parse(SourceFile(name: file, bytes: text))
      guard read.diagnostics.count == parsed.diagnostics.count,
        read.tree.nodes.map(\.kind) == parsed.tree.nodes.map(\.kind)
      else { return false }
    }
    return true
  }

  /// Whether a text can be the name of something of a sort, as the parser reads it.
  static func isName(_ text: String, of sort: SymbolSort) -> Bool {
    let kind: DeclarationKind = sort == .package ? .package : .qualification
    let label: SlotLabel = sort == .package ? .path : .name
    let line = sort == .package ? "package \(text) version 1" : "qualification \(text)"
    let read = RuleParser.parse(SourceFile(name: "", text: "language en\n\(line)\n"))
    guard read.diagnostics.isEmpty, read.declarations.count == 2 else { return false }
    return read.declarations[1].kind == kind && read.declarations[1][label]?.nameText == text
  }

  /// Whether a text is a keyword in either language.
  static func isKeyword(_ text: String) -> Bool {
    let lower = text.lowercased()
    return Keyword.allCases.contains { keyword in
      Language.allCases.contains { language in
        keyword.spellings(in: language).contains { $0.lowercased() == lower }
      }
    }
  }
}

extension Symbol {
  fileprivate init(_ other: Symbol, named name: String) {
    self.init(
      sort: other.sort,
      name: name,
      file: other.file,
      range: other.range,
      declaration: other.declaration
    )
  }
}

extension FileEdit {
  /// Whether each change takes one plain word out of a text, and no line nor the text grows too long.
  fileprivate static func keepsWords(
    _ edits: ArraySlice<FileEdit>,
    of word: String,
    in bytes: [UInt8]
  ) -> Bool {
    let old = Array(word.utf8)
    var size = bytes.count
    var line = 0
    var growth = 0
    for edit in edits {
      let (low, high) = (Int(edit.range.start), Int(edit.range.end))
      guard low >= line, high <= bytes.count, bytes[low..<high] == old[...] else { return false }
      if let end = bytes[line..<low].lastIndex(of: 0x0A) {
        line = end + 1
        growth = 0
      }
      growth += edit.text.utf8.count
      size += edit.text.utf8.count
      let rest = bytes[high...].prefix(RuleParser.longestLine)
      let length = (rest.firstIndex(of: 0x0A) ?? rest.endIndex) - line
      guard length + growth <= RuleParser.longestLine else { return false }
    }
    return size <= RuleParser.largestFile
  }

  /// A text with changes of one file in it, which are in order and do not overlap.
  public static func apply(_ edits: ArraySlice<FileEdit>, to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.count * 8)
    var offset = 0
    for edit in edits {
      let start = min(max(Int(edit.range.start), offset), bytes.count)
      result += bytes[offset..<start]
      result += Array(edit.text.utf8)
      offset = min(max(Int(edit.range.end), start), bytes.count)
    }
    return result + bytes[offset...]
  }
}
