import RuleChecking
import RuleSyntax
public import SourceText

/// A text shown between the words of a file.
public struct InlayHint: Hashable, Sendable {
  /// The offset it is shown at.
  public let offset: Int
  /// The text, in the language of the file.
  public let text: String
}

/// A line above a declaration that an editor lets one press.
public struct CodeLens: Hashable, Sendable {
  /// What it is about.
  public enum Subject: Hashable, Sendable {
    /// How often a name is used.
    case uses(Symbol, count: Int)
    /// What a rule comes to in a year.
    case figures(rule: String, RuleFigures)
    /// A scenario that can be run.
    case scenario(title: String)
  }

  /// The first line of the declaration.
  public let range: TextRange
  /// What it is about.
  public let subject: Subject
  /// What it says, in the language of the file.
  public let title: String
}

extension RuleIndex {
  /// What to show between the words of a part of a file: the value of each parameter and milestone
  /// that is named, and what a rule comes to.
  public func inlayHints(
    in file: String,
    within range: TextRange,
    figures: [String: RuleFigures] = [:]
  ) -> [InlayHint] {
    guard let number = number(file) else { return [] }
    let part = parts[number]
    var hints: [InlayHint] = []
    for occurrence in part.occurrences(within: range) {
      switch occurrence.role {
      case .uses(.names(let sorts)):
        guard let value = value(of: occurrence, in: number) else { continue }
        let isDay = sorts == [.milestone]
        let text = isDay ? " (\(value))" : " = \(value)"
        hints.append(InlayHint(offset: Int(occurrence.range.end), text: text))
      case .declares(.name(.rule)):
        guard let figure = figures[occurrence.name] else { continue }
        let syntax = part.parsed.declarations[occurrence.declaration]
        let text = "  \(figure.text(in: part.parsed.language))"
        hints.append(InlayHint(offset: Int(syntax.range.end), text: text))
      case .uses, .declares: continue
      }
    }
    return hints.sorted { ($0.offset, $0.text) < ($1.offset, $1.text) }
  }

  /// The value of the parameter, or the day of the milestone, that an occurrence uses, as written.
  func value(of occurrence: FileNames.Occurrence, in number: Int) -> String? {
    guard case .uses(.names(let sorts)) = occurrence.role,
      sorts.contains(.parameter) || sorts.contains(.milestone),
      case .symbol(let symbol) = resolve(occurrence.name, in: number, as: sorts),
      let syntax = declaration(of: symbol), let parsed = file(symbol.file)
    else { return nil }
    return (syntax[.quantity] ?? syntax[.date]).map { parsed.line($0.range) }
  }

  /// The lines to press above the declarations of a file, in order.
  public func codeLenses(
    in file: String,
    figures: [String: RuleFigures] = [:]
  ) -> [CodeLens] {
    guard let number = number(file) else { return [] }
    let part = parts[number]
    let language = part.parsed.language
    var lenses: [CodeLens] = []
    for index in part.occurrences.indices {
      guard case .declares(.name) = part.occurrences[index].role,
        let symbol = symbol(index, in: number)
      else { continue }
      let range = part.parsed.declarations[symbol.declaration].range
      if symbol.sort == .name(.rule), let figure = figures[symbol.name] {
        lenses.append(
          CodeLens(
            range: range,
            subject: .figures(rule: symbol.name, figure),
            title: figure.text(in: language)
          )
        )
      }
      let count = references(to: symbol, withDeclaration: false).count
      let title = Bilingual(
        en: count == 1 ? "used once" : "used \(count) times",
        nl: "\(count) keer gebruikt"
      ).text(in: language)
      lenses.append(CodeLens(range: range, subject: .uses(symbol, count: count), title: title))
    }
    for syntax in part.parsed.declarations where syntax.kind == .scenario {
      let title = syntax[.title]?.nameText ?? ""
      let text = Bilingual(en: "run scenario", nl: "scenario uitvoeren").text(in: language)
      lenses.append(CodeLens(range: syntax.range, subject: .scenario(title: title), title: text))
    }
    return lenses.sorted { $0.range < $1.range }
  }
}
