public import SourceText

/// Reads rule files.
///
/// Parsing never fails: what cannot be read is told once, kept in the tree and left out of the
/// view, and reading goes on with the next line.
public enum RuleParser {
  /// Files of more bytes are not read.
  public static let largestFile = 4 << 20
  /// Lines of more bytes, from the first to the last word, are not read.
  public static let longestLine = 4096
  /// More declarations of one file are not read.
  static let mostDeclarations = 20_000
  /// More clauses of one declaration are not read.
  static let mostClauses = 1_000
  /// At most this many mistakes are told for one file.
  static let mostMistakes = 200

  /// The file's tree, its typed view and its mistakes of form, with changes that are known at once.
  public static func parse(_ file: SourceFile) -> ParsedFile { parse(file, isMending: false) }

  /// The same, and for lines that cannot be read changes are sought after which they can; it takes
  /// up to about 40 ms more for a file with many mistakes.
  public static func parseMending(_ file: SourceFile) -> ParsedFile {
    parse(file, isMending: true)
  }

  /// Whether a line that can be read with one of two names is read the same with the other.
  ///
  /// Both are plain lower-case words that stand in no keyword. Where it says no, only reading tells.
  public static func readsAlike(_ one: String, _ other: String) -> Bool {
    func isFree(_ name: String) -> Bool {
      let bytes = Array(name.utf8)
      guard let first = bytes.first, let last = bytes.last else { return false }
      let isPlain = bytes.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == 45
      }
      return isPlain && (97...122).contains(first) && last != 45
        && !Vocabulary.shared.isKnown(name)
    }
    return isFree(one) && isFree(other)
  }

  private static func parse(_ file: SourceFile, isMending: Bool) -> ParsedFile {
    guard file.bytes.count <= largestFile else {
      return unread(file) { $0.fileTooLarge(TextRange(0, 0), megabytes: largestFile >> 20) }
    }
    if file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF]) {
      return unread(file) { $0.notUTF8(TextRange(0, 0), isWide: true) }
    }
    let vocabulary = Vocabulary.shared
    let (tokens, oddities) = Lexer.tokens(of: file.bytes, vocabulary)
    var lines = LineReader(file: file, tokens: tokens, vocabulary: vocabulary)
    if !isMending { lines.repairTrials = LineReader.mostRepairTrials }
    lines.readAll()
    tellBadBytes(file, &lines)
    // What is told already where it stands is not told again as a character of a word processor.
    let told = lines.diagnostics.map(\.range).sorted()
    var next = told[...]
    var reach: Int32 = 0
    let plain = oddities.filter { oddity in
      while let range = next.first, Int(range.start) <= oddity.start {
        reach = max(reach, range.end)
        next.removeFirst()
      }
      return oddity.start >= Int(reach)
    }
    if let finding = oddFinding(file, plain, lines.language) {
      lines.diagnostics.append(finding)
    }
    return lines.result()
  }

  /// One mistake for all bytes that are no UTF-8, and none for what could not be read for them.
  private static func tellBadBytes(_ file: SourceFile, _ lines: inout LineReader) {
    let bad = OddCharacter.malformed(file.bytes)
    guard let first = bad.first else { return }
    lines.diagnostics.removeAll { finding in
      bad.contains { Int(finding.range.start) <= $0 && $0 < Int(finding.range.end) }
    }
    let messages = SyntaxMessages(file: file, language: lines.language)
    lines.diagnostics.append(messages.notUTF8(TextRange(first, first + 1), isWide: false))
  }

  private static func unread(
    _ file: SourceFile,
    _ finding: (SyntaxMessages) -> Diagnostic
  ) -> ParsedFile {
    let size = file.bytes.count
    let token = SyntaxToken(triviaStart: 0, start: 0, end: size, kind: .unknown)
    let root = SyntaxNode(kind: .file, firstToken: 0, endToken: 1, endNode: 1)
    let messages = SyntaxMessages(file: file, language: .english)
    return ParsedFile(
      file: file,
      language: .english,
      tree: SyntaxTree(bytes: file.bytes, tokens: [token], nodes: [root]),
      declarations: [],
      diagnostics: [finding(messages)]
    )
  }

  /// One warning for all characters of a word processor, with one change that makes all plain.
  private static func oddFinding(
    _ file: SourceFile,
    _ oddities: [Oddity],
    _ language: Language
  ) -> Diagnostic? {
    guard let first = oddities.first, let last = oddities.last else { return nil }
    var replacement: [UInt8] = []
    var offset = first.start
    for oddity in oddities {
      replacement += file.bytes[offset..<oddity.start]
      replacement += Array(oddity.plain.utf8)
      offset = oddity.end
    }
    let fix = Fix(
      range: TextRange(first.start, last.end),
      replacement: String(decoding: replacement, as: UTF8.self),
      title: Bilingual(en: "write plain characters", nl: "schrijf gewone tekens"),
      isSafe: true
    )
    return SyntaxMessages(file: file, language: language).wordCharacters(
      TextRange(first.start, first.end),
      count: oddities.count,
      fix: fix
    )
  }
}
