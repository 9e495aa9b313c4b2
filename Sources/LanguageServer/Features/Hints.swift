import RuleEditing
import RuleSyntax
import SourceText

/// Inlay hints: behind each clause that asks for work, how much that is in a year; behind names of
/// parameters and milestones their values.
extension Session {
  mutating func inlayHints(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let place = try filePlace(params)
    let range = try range(params, in: place.file)
    if !client.refreshesHints { finish(place.project) }
    let project = projects[place.project]
    let language = place.file.parsed.language
    let counted = shownCities(project).compactMap { city in
      project.figures[city].flatMap { figures in
        figures.change(of: place.name, now: place.file.bytes).map { (city, figures, $0) }
      }
    }
    var hints: [JSONText] = []
    for clause in place.file.parsed.declarations.flatMap(\.clauses)
    where clause.range.start < range.end && range.start <= clause.range.end {
      let found = counted.lazy.compactMap { city, figures, change in
        figures.figure(file: place.name, range: clause.range, change).map { (city, figures, $0) }
      }.first
      guard let (city, figures, figure) = found else { continue }
      let basis = FigureWords.basis(figures.year, city, isChosen: client.year != nil, language)
      hints.append(
        .object([
          "position": place.file.lines.position(of: Int(clause.range.end)).json,
          "label": .string(FigureWords.yearly(figure, language)),
          "paddingLeft": .bool(true),
          "tooltip": .string(basis),
        ])
      )
    }
    hints += index(of: place.project).inlayHints(in: place.name, within: range).map { hint in
      .object([
        "position": place.file.lines.position(of: hint.offset).json, "label": .string(hint.text),
      ])
    }
    return .array(hints)
  }
}
