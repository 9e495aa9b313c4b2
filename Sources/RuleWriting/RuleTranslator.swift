public import RuleSyntax
public import SourceText

/// Writes a rule file with the keywords of the other language.
///
/// Names, texts, comments and layout stay as they are; keywords, decimal marks and the language
/// line change. The title in the first line of a rule is in the language of the file, so it changes
/// places with the label in the other one, or becomes a label. The result says the same, and a file
/// in the one style comes back to the same bytes, but that `voor elk` comes back as `voor elke`.
/// Lines that were not read change word by word, so that their mistakes are told alike.
public enum RuleTranslator {
  /// The bytes of a file in a language; the file itself when it is in that language already.
  public static func translate(_ parsed: ParsedFile, to language: Language) -> [UInt8] {
    guard parsed.language != language else { return parsed.file.bytes }
    return Translation(parsed, to: language).bytes()
  }
}

/// One file on its way to the other language.
private struct Translation {
  let parsed: ParsedFile
  let tree: SyntaxTree
  let source: [UInt8]
  let language: Language
  let numberNames: Set<Int32>

  init(_ parsed: ParsedFile, to language: Language) {
    self.parsed = parsed
    tree = parsed.tree
    source = parsed.file.bytes
    self.language = language
    numberNames = Translation.numberNames(parsed)
  }

  func bytes() -> [UInt8] {
    let tokens = tree.tokens
    let titles = TitleMoves(parsed, to: language)
    let unread = UnreadWords(parsed).changes
    var result: [UInt8] = []
    result.reserveCapacity(source.count + source.count / 8)
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if let before = titles.before[Int(token.triviaStart)] { result += before }
      if titles.removed.contains(Int(token.start)) {
        index += 1
        // A title may stand against the word after it.
        if tokens[index].start == token.end, tokens[index].kind == .word { result.append(0x20) }
        continue
      }
      result += source[Int(token.triviaStart)..<Int(token.start)]
      if let other = titles.instead[Int(token.start)] {
        result += other
        index += 1
      } else if let change = unread[index] {
        result += change.text
        index += change.count
      } else if let keyword = token.keyword, token.keywordLength > 0 {
        let written = Spelling.bytes(keyword, at: index, tree, in: language)
        if isAgainstNumber(index), !written.allSatisfy(isLetter) { result.append(0x20) }
        result += written
        index += Int(token.keywordLength)
      } else {
        result += plain(index)
        index += 1
      }
    }
    return result
  }

  /// Whether a keyword stands against a number, as in `30min`: a longer word with other marks than
  /// letters would be read as one with the number.
  private func isAgainstNumber(_ index: Int) -> Bool {
    guard index > 0, tree.tokens[index - 1].end == tree.tokens[index].start else { return false }
    return tree.tokens[index - 1].kind == .number
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  /// A token that is no keyword: the language line and decimal marks follow the language.
  private func plain(_ index: Int) -> [UInt8] {
    let token = tree.tokens[index]
    let text = Array(tree.text(of: token))
    let before = index > 0 ? tree.tokens[index - 1].keyword : nil
    if before == .language { return Array(language.rawValue.utf8) }
    if before == .is, token.kind == .word, isJoining(text) { return [0x22] + text + [0x22] }
    guard token.kind == .number, before != .version, before != .is,
      !numberNames.contains(token.start)
    else { return text }
    let mark = UInt8(ascii: language == .english ? "." : ",")
    return text.map { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") ? mark : $0 }
  }

  /// Where words that look like numbers are names, as in `import 1,5`: they stay as they are.
  private static func numberNames(_ parsed: ParsedFile) -> Set<Int32> {
    var starts: Set<Int32> = []
    func add(_ slots: [SlotSyntax]) {
      for slot in slots {
        guard case .name(let name) = slot.value, let first = name.utf8.first else { continue }
        if first &- 48 < 10 { starts.insert(slot.range.start) }
      }
    }
    for declaration in parsed.declarations {
      add(declaration.slots)
      for clause in declaration.clauses { add(clause.slots) }
    }
    return starts
  }

  /// Whether a value would be read as `not` or `and` in the other language; then it needs quotes.
  private func isJoining(_ text: [UInt8]) -> Bool {
    let word = String(decoding: text, as: UTF8.self).lowercased()
    return Keyword.not.spellings(in: language).contains(word)
      || Keyword.and.spellings(in: language).contains(word)
  }
}
