import RuleChecking
import RuleSyntax
public import SourceText

/// A place that leads to something outside the rule files.
public struct DocumentLink: Hashable, Sendable {
  /// Where it leads.
  public enum Target: Hashable, Sendable {
    /// An address for a browser.
    case url(String)
    /// A file, as the rule file names it.
    case file(String)
  }

  /// The bytes that lead there.
  public let range: TextRange
  /// Where they lead.
  public let target: Target
  /// The title of the document; the name of the file when it has none.
  public let title: String
}

extension RuleIndex {
  /// The documents and registers a file leads to: where they are declared, and at each `source`.
  public func documentLinks(in file: String) -> [DocumentLink] {
    guard let number = number(file) else { return [] }
    var links: [DocumentLink] = []
    for syntax in parts[number].parsed.declarations {
      if let slot = syntax[.location], let text = slot.nameText,
        let target = DocumentLink.Target(text)
      {
        let title = syntax[.title]?.nameText ?? text
        links.append(DocumentLink(range: slot.range, target: target, title: title))
      }
      if let slot = syntax[.register], let text = slot.nameText {
        links.append(DocumentLink(range: slot.range, target: .file(text), title: text))
      }
      for clause in syntax.clauses where clause.kind == .source {
        guard let slot = clause[.document], let name = slot.nameText,
          case .symbol(let symbol) = resolve(name, in: number, as: [.document]),
          let document = declaration(of: symbol), let text = document[.location]?.nameText,
          let target = DocumentLink.Target(text)
        else { continue }
        let title = document[.title]?.nameText ?? name
        links.append(DocumentLink(range: slot.range, target: target, title: title))
      }
    }
    return links
  }
}

extension DocumentLink.Target {
  /// Where the `at "…"` of a document leads; nil for words such as `City of X, 2022`.
  init?(_ location: String) {
    if location.hasPrefix("https://") || location.hasPrefix("http://") {
      self = .url(location)
    } else if location.hasPrefix("jci1.") {
      // References of Dutch law lead to the page of the law.
      self = .url("https://wetten.overheid.nl/\(location)")
    } else if location.hasPrefix("file:") {
      self = .file(String(location.dropFirst(5)))
    } else if DocumentLink.Target.isFile(location) {
      self = .file(location)
    } else {
      return nil
    }
  }

  private static func isFile(_ text: String) -> Bool {
    guard !text.contains(" "), let dot = text.lastIndex(of: ".") else { return false }
    let end = text[text.index(after: dot)...]
    return (2...4).contains(end.count) && end.allSatisfy(\.isLetter)
  }
}
