public import SourceText

/// Findings as commands that GitHub shows beside the lines of a change.
///
/// A step shows at most ten annotations of each level and drops the others without a word, so the
/// tenth counts those that are left.
public enum GitHubAnnotations {
  /// How many of each level a step shows.
  public static let limit = 10

  /// One annotation.
  public struct Annotation: Hashable, Sendable {
    /// How grave it is, in GitHub's words.
    public enum Level: String, Hashable, Sendable, CaseIterable {
      case error, warning, notice
    }

    /// How grave it is.
    public let level: Level
    /// The file.
    public let file: String
    /// The first and last line, from 1; nil for the file as a whole.
    public let lines: ClosedRange<Int>?
    /// The first column, from 1.
    public let column: Int?
    /// Its head.
    public let title: String
    /// What it says.
    public let message: String

    /// An annotation.
    public init(
      level: Level,
      file: String,
      lines: ClosedRange<Int>?,
      column: Int? = nil,
      title: String,
      message: String
    ) {
      self.level = level
      self.file = file
      self.lines = lines
      self.column = column
      self.title = title
      self.message = message
    }
  }

  /// The annotations, errors first; of more than ten of a level nine and a count of the rest.
  public static func render(_ annotations: [Annotation], _ language: Language) -> String {
    Annotation.Level.allCases.map { level in
      let own = annotations.filter { $0.level == level }
      guard own.count > limit else { return own.map(line).joined() }
      let rest = Array(own[(limit - 1)...])
      return own.prefix(limit - 1).map(line).joined() + line(counting(rest, level, language))
    }.joined()
  }

  /// The annotations of tests.
  public static func of(_ suites: [TestSuite]) -> [Annotation] {
    suites.flatMap { suite in
      suite.points.flatMap { point in
        point.failures.map { failure in
          Annotation(
            level: .error,
            file: suite.file,
            lines: failure.line...failure.line,
            title: point.title,
            message: failure.detail.isEmpty ? failure.message : failure.detail
          )
        }
      }
    }
  }

  /// The annotations of findings; `files` are those they stand in.
  public static func of(_ findings: [Diagnostic], files: [SourceFile]) -> [Annotation] {
    let byName = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
    return Diagnostic.inOrder(findings).map { finding in
      let file = byName[finding.file]
      let start = file?.position(of: Int(finding.range.start))
      let end = file?.position(of: Int(finding.range.end))
      let help = finding.help.map { "\n\($0.text(in: finding.language))" } ?? ""
      return Annotation(
        level: level(finding.severity),
        file: finding.file,
        lines: start.map { $0.line...max($0.line, end?.line ?? $0.line) },
        column: start?.column,
        title: finding.code,
        message: finding.message.text(in: finding.language) + help
      )
    }
  }

  private static func level(_ severity: Severity) -> Annotation.Level {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .notice
    }
  }

  /// One annotation that says how many are left, and in which files.
  private static func counting(
    _ rest: [Annotation],
    _ level: Annotation.Level,
    _ language: Language
  ) -> Annotation {
    var files: [(name: String, count: Int)] = []
    for annotation in rest {
      if let index = files.firstIndex(where: { $0.name == annotation.file }) {
        files[index].count += 1
      } else {
        files.append((annotation.file, 1))
      }
    }
    let list = files.map { "\($0.name): \($0.count)" }.joined(separator: "\n")
    let title = Bilingual(en: "\(rest.count) more", nl: "nog \(rest.count)")
    let why = Bilingual(
      en: "a step shows \(limit) annotations of a level; the log has them all",
      nl: "een stap toont \(limit) annotaties van een niveau; het logboek heeft ze alle"
    )
    return Annotation(
      level: level,
      file: rest[0].file,
      lines: rest[0].lines,
      title: title.text(in: language),
      message: "\(why.text(in: language))\n\(list)"
    )
  }

  private static func line(_ annotation: Annotation) -> String {
    var properties = ["file=\(property(annotation.file))"]
    if let lines = annotation.lines {
      properties += ["line=\(lines.lowerBound)", "endLine=\(lines.upperBound)"]
      if let column = annotation.column, lines.count == 1 { properties.append("col=\(column)") }
    }
    properties.append("title=\(property(annotation.title))")
    let message = escape(SafeText.shown(annotation.message, keepingLines: true))
    return "::\(annotation.level.rawValue) \(properties.joined(separator: ","))::\(message)\n"
  }

  private static func property(_ text: String) -> String {
    var result = ""
    for character in escape(SafeText.shown(text)) {
      switch character {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.append(character)
      }
    }
    return result
  }

  /// Text in which no line break or percent sign ends the command.
  private static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
