import RuleChecking
import RuleSyntax
import SourceText

/// Writes what a name stands for, in Markdown.
struct HoverWriter {
  let index: RuleIndex
  let language: Language
  let figures: [String: RuleFigures]

  func text(_ found: RuleIndex.Found) -> String {
    switch found.meaning {
    case .symbol(let symbol): return text(symbol)
    case .word(let sort): return heading(found.name, sort)
    case .unknown:
      return Bilingual(
        en: "**\(found.name)** · not declared in this file, nor in one it imports",
        nl: "**\(found.name)** · niet ingevoerd in dit bestand, en ook niet in een import"
      ).text(in: language)
    case .unsure:
      return Bilingual(
        en: "**\(found.name)** · declared, if at all, on a line that cannot be read",
        nl: "**\(found.name)** · hoogstens ingevoerd op een regel die niet te lezen is"
      ).text(in: language)
    }
  }

  private func heading(_ name: String, _ sort: SymbolSort) -> String {
    "**\(name)** · \(sort.text.text(in: language))"
  }

  private func text(_ symbol: Symbol) -> String {
    guard let syntax = index.declaration(of: symbol), let parsed = index.file(symbol.file) else {
      return heading(symbol.name, symbol.sort)
    }
    var blocks = [heading(symbol.name, symbol.sort)]
    if let title = self.title(syntax) { blocks.append("*\(HoverWriter.plain(title))*") }
    switch symbol.sort {
    case .name(.rule): blocks += RuleWriter(index, symbol, language)?.blocks ?? []
    case .name(.parameter): blocks.append(parameter(syntax, parsed))
    case .name(.kind), .name(.document), .name(.zone), .name(.milestone), .name(.resource):
      blocks.append(code([syntax.range], parsed))
      blocks.append(clauses(syntax, parsed, [.from, .handles, .available, .within]))
    case .name(.role): blocks.append(clauses(syntax, parsed, [.deployed]))
    case .name(.ladder):
      blocks.append(clauses(syntax, parsed, [.countsViolation, .step, .startsAt]))
    case .name(.regime):
      blocks.append(clauses(syntax, parsed, [.from, .pauses, .replacesFrequency, .every]))
    case .name(.indicator):
      blocks.append(
        clauses(syntax, parsed, [.countsChecks, .countsViolationsOf, .countsElsewhere, .target])
      )
    case .classification, .classOfObjects:
      blocks.append(code([syntax.range], parsed))
      blocks.append(clauses(syntax, parsed, [.classWhen, .classOtherwise]))
    case .name(.holidays), .name(.qualification), .name(.labourLimits), .package, .holiday,
      .outcome, .violation, .field, .value, .subject, .area, .object, .purpose:
      break
    }
    if let figure = figures[symbol.name], symbol.sort == .name(.rule) {
      blocks.append(figure.text(in: language))
    }
    blocks.append(basis(syntax, symbol))
    blocks.append(place(symbol, parsed))
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// The title, in the language of the file when there is one.
  private func title(_ syntax: DeclarationSyntax) -> String? {
    let label = syntax.clauses.first {
      $0.kind == .label && $0[.languageCode]?.value == .word(language.rawValue)
    }
    return label?[.text]?.nameText ?? syntax[.title]?.nameText
  }

  private func parameter(_ syntax: DeclarationSyntax, _ parsed: ParsedFile) -> String {
    let value = syntax[.quantity].map { parsed.line($0.range) } ?? ""
    let more = clauses(syntax, parsed, [.because, .range, .owner, .reviewBy])
    return "`= \(value)`" + (more.isEmpty ? "" : "\n\n\(more)")
  }

  /// Clauses as they stand in the file.
  private func clauses(
    _ syntax: DeclarationSyntax,
    _ parsed: ParsedFile,
    _ kinds: [ClauseKind]
  ) -> String {
    let ranges = syntax.clauses.filter { kinds.contains($0.kind) }.map(\.range)
    return ranges.isEmpty ? "" : code(ranges, parsed)
  }

  private func code(_ ranges: [TextRange], _ parsed: ParsedFile) -> String {
    let lines = ranges.prefix(20).map { parsed.line($0).replacing("`", with: "'") }
    return "```\n\(lines.joined(separator: "\n"))\n```"
  }

  /// What the declaration rests on.
  private func basis(_ syntax: DeclarationSyntax, _ symbol: Symbol) -> String {
    guard let home = index.number(symbol.file) else { return "" }
    var lines: [String] = []
    for clause in syntax.clauses {
      if clause.kind == .source, let name = clause[.document]?.nameText {
        var title = name
        if case .symbol(let document) = index.resolve(name, in: home, as: [.document]) {
          title = index.declaration(of: document)?[.title]?.nameText ?? name
        }
        let place = clause[.place]?.nameText.map { ", \($0)" } ?? ""
        lines.append(HoverWriter.plain(title + place))
      } else if clause.kind == .assumedBecause, let text = clause[.text]?.nameText {
        let word = Keyword.assumedBecause.spelling(in: language)
        lines.append("\(word) \(HoverWriter.plain(text))")
      }
    }
    return lines.map { "- \($0)" }.joined(separator: "\n")
  }

  private func place(_ symbol: Symbol, _ parsed: ParsedFile) -> String {
    let line = parsed.file.position(of: Int(symbol.range.start)).line
    let word = Bilingual(en: "line", nl: "regel").text(in: language)
    return "\(HoverWriter.plain(symbol.file)), \(word) \(line)"
  }

  /// A text in which nothing is Markdown.
  static func plain(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_{}[]<>#|!".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
