import SourceText

/// A finding before it has its place: what every named message of this module builds.
struct Finding {
  let code: CheckCode
  let severity: Severity
  let message: Bilingual
  let help: Bilingual?
  let labels: [Diagnostic.Label]
  let fixes: [Fix]

  init(
    _ code: CheckCode,
    severity: Severity = .error,
    _ message: Bilingual,
    help: Bilingual? = nil,
    labels: [Diagnostic.Label] = [],
    fixes: [Fix] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.help = help
    self.labels = labels
    self.fixes = fixes
  }
}

extension Diagnostic.Label {
  /// A second place in a rule file.
  init(_ origin: Origin, _ text: Bilingual) {
    self.init(file: origin.file, range: origin.range, text: text)
  }
}

extension Bilingual {
  /// The texts joined as a list: `a, b and c`, `a, b en c`.
  static func list(_ parts: [Bilingual], or: Bool = false) -> Bilingual {
    Bilingual(
      en: joined(parts.map(\.english), last: or ? " or " : " and "),
      nl: joined(parts.map(\.dutch), last: or ? " of " : " en ")
    )
  }

  private static func joined(_ parts: [String], last: String) -> String {
    guard let end = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + last + end
  }
}
