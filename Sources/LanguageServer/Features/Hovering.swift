import Obligations
import RuleChecking
import RuleEditing
import RuleSyntax
import RuleWording
import SourceText

/// What stands behind the name under the cursor.
extension Session {
  mutating func hover(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let (place, offset) = try offsetPlace(params)
    let index = index(of: place.project)
    guard let hover = index.hover(in: place.name, at: offset) else { return .null }
    let language = place.file.parsed.language
    var text = hover.markdown
    let meaning = index.name(in: place.name, at: offset)?.meaning
    if case .symbol(let symbol)? = meaning, Session.restsOnChecked(symbol) { flush() }
    if case .symbol(let symbol)? = meaning,
      let sentences = sentences(symbol, in: projects[place.project], language)
    {
      let documents =
        index.declaration(of: symbol).map { cited($0, from: symbol.file, index, language) } ?? []
      text = (sentences + documents).joined(separator: "\n\n")
    }
    return .object([
      "contents": .object([
        "kind": .string(client.knowsMarkdown ? "markdown" : "plaintext"),
        "value": .string(client.knowsMarkdown ? text : PlainText.of(text)),
      ]),
      "range": place.file.lines.json(hover.range),
    ])
  }

  /// Whether what is shown of a symbol comes from checked rules.
  private static func restsOnChecked(_ symbol: Symbol) -> Bool {
    symbol.sort == .name(.rule) || symbol.sort == .name(.parameter)
  }

  /// A rule in sentences with its work, a parameter with its value, as the checked rules say it; nil
  /// for other symbols, and for what could not be checked.
  private func sentences(
    _ symbol: Symbol,
    in project: Project,
    _ language: Language
  ) -> [String]? {
    guard case .name(let sort) = symbol.sort else { return nil }
    let worlds = project.worlds ?? []
    let book = (worlds.first { $0.names.contains(symbol.file) } ?? worlds.first)?.rulebook
    switch sort {
    case .rule:
      return book?.rule(symbol.name).map { rule in
        [RuleSentences(language: language).text(rule)] + work(of: rule.name, in: project, language)
      }
    case .parameter:
      return book?.parameter(symbol.name).map {
        [ParameterSentences(language: language).text($0)]
      }
    case .document, .milestone, .holidays, .role, .qualification, .labourLimits, .kind, .zone,
      .resource, .ladder, .regime, .indicator:
      return nil
    }
  }

  /// The work of a rule in the year shown.
  private func work(of rule: String, in project: Project, _ language: Language) -> [String] {
    guard let city = figuresCity(holding: rule, in: project),
      let figures = project.figures[city], let figure = figures.rules[rule]
    else { return [] }
    let basis = FigureWords.basis(figures.year, city, isChosen: client.year != nil, language)
    return ["**\(FigureWords.due(figure, figures.year, language))**. \(basis)"]
  }

  /// The documents a declaration cites, each with the place in it.
  private func cited(
    _ declaration: DeclarationSyntax,
    from file: String,
    _ index: RuleIndex,
    _ language: Language
  ) -> [String] {
    let lines = declaration.clauses.filter { $0.kind == .source }.compactMap { clause -> String? in
      guard let slot = clause[.document], case .name(let name) = slot.value else { return nil }
      let symbol = index.definition(in: file, at: Int(slot.range.start))
      let document = symbol.flatMap(index.declaration)
      func string(_ slot: SlotSyntax?) -> String? {
        if case .string(let text)? = slot?.value { text } else { nil }
      }
      let title = string(document?[.title]) ?? name
      let location = string(document?[.location])
      let isLink = location.map { $0.hasPrefix("https://") || $0.hasPrefix("http://") } ?? false
      let shown = isLink ? "[\(title)](\(location ?? ""))" : title
      return "- \(shown)" + (string(clause[.place]).map { ", \($0)" } ?? "")
    }
    guard !lines.isEmpty else { return [] }
    let head = language == .dutch ? "Bron:" : "Source:"
    return [head + "\n" + lines.joined(separator: "\n")]
  }
}

/// Markdown for editors that show plain text only.
enum PlainText {
  static func of(_ markdown: String) -> String {
    markdown.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("```") }
      .joined(separator: "\n").filter { $0 != "*" && $0 != "`" }
  }
}
