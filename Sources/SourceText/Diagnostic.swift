/// How bad a finding is.
public enum Severity: String, Sendable, CaseIterable {
  /// The input cannot be used.
  case error
  /// The input can be used; somebody should look.
  case warning
  /// For information only.
  case note
}

/// The language in which a message or report is written.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case dutch = "nl"

  /// The other of the two.
  public var other: Language {
    switch self {
    case .english: .dutch
    case .dutch: .english
    }
  }
}

/// A text in both languages.
public struct Bilingual: Hashable, Sendable {
  /// The English text.
  public let english: String
  /// The Dutch text.
  public let dutch: String

  /// A text in both languages.
  public init(en english: String, nl dutch: String) {
    self.english = english
    self.dutch = dutch
  }

  /// The text in one language.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}

/// A change of the text that would mend a finding.
public struct Fix: Hashable, Sendable {
  /// What is replaced.
  public let range: TextRange
  /// What comes in its place.
  public let replacement: String
  /// What the change does, as a short sentence.
  public let title: Bilingual
  /// Whether it cannot change the meaning of what was already right.
  public let isSafe: Bool

  /// A change of one range.
  public init(range: TextRange, replacement: String, title: Bilingual, isSafe: Bool) {
    self.range = range
    self.replacement = replacement
    self.title = title
    self.isSafe = isSafe
  }
}

/// One finding about one place: what was read, what was expected, and a way out.
public struct Diagnostic: Sendable {
  /// A second place that matters, with the reason it is shown.
  public struct Label: Hashable, Sendable {
    /// The name of the file that holds it.
    public let file: String
    /// The place.
    public let range: TextRange
    /// Why it is shown.
    public let text: Bilingual

    /// A second place.
    public init(file: String, range: TextRange, text: Bilingual) {
      self.file = file
      self.range = range
      self.text = text
    }
  }

  /// The stable code, one letter and four digits: `R0103`.
  public let code: String
  /// How bad it is.
  public let severity: Severity
  /// The name of the file.
  public let file: String
  /// The place.
  public let range: TextRange
  /// What is wrong, naming what was read.
  public let message: Bilingual
  /// What was expected there, or how to mend it.
  public let help: Bilingual?
  /// Other places that matter.
  public let labels: [Label]
  /// Changes that would mend it; each gives a file that checks clean of this finding.
  public let fixes: [Fix]
  /// The language of the file it is about; messages follow it.
  public let language: Language

  /// A finding.
  public init(
    code: String,
    severity: Severity = .error,
    file: String,
    range: TextRange,
    message: Bilingual,
    help: Bilingual? = nil,
    labels: [Label] = [],
    fixes: [Fix] = [],
    language: Language = .english
  ) {
    self.code = code
    self.severity = severity
    self.file = file
    self.range = range
    self.message = message
    self.help = help
    self.labels = labels
    self.fixes = fixes
    self.language = language
  }
}

extension Diagnostic {
  /// Sorted by file, place and code: the order in which findings are shown.
  public static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.sorted {
      ($0.file, $0.range, $0.code, $0.message.english)
        < ($1.file, $1.range, $1.code, $1.message.english)
    }
  }
}

extension Bilingual {
  /// The same text in both languages.
  public init(both text: String) { self.init(en: text, nl: text) }
}

extension Diagnostic {
  /// The same finding with some of its parts replaced.
  public func with(
    range: TextRange? = nil,
    fixes: [Fix]? = nil,
    language: Language? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: code,
      severity: severity,
      file: file,
      range: range ?? self.range,
      message: message,
      help: help,
      labels: labels,
      fixes: fixes ?? self.fixes,
      language: language ?? self.language
    )
  }
}
