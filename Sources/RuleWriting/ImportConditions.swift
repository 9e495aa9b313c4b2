import RuleSyntax
import SourceText

/// Reading conditions.
extension ImportFields {
  mutating func condition(_ place: Place) -> ConditionSyntax? {
    guard var object = object(place) else { return nil }
    defer { finish(object) }
    let none = TextRange(0, 0)
    if let inner = optional("not", of: &object) { return condition(inner).map { .not($0) } }
    if let parts = optional("all", of: &object) { return conditions(parts).map { .all($0) } }
    if let parts = optional("any", of: &object) { return conditions(parts).map { .any($0) } }
    if let name = optional("class", of: &object) {
      guard case .name(let text)? = value(name, .name) else { return nil }
      return .bareName(text, range: none)
    }
    if let what = optional("recorded", of: &object) { return recorded(what, &object) }
    guard let field = optional("field", of: &object) else {
      missing(["not", "all", "any", "class", "recorded", "field"], object)
      return nil
    }
    guard let name = text(field) else { return nil }
    if let word = optional("is", of: &object) {
      guard case .string(let text)? = value(word, .string) else { return nil }
      return .fieldIs(field: name, word: text, range: none)
    }
    for key in ["after", "before"] {
      guard let place = optional(key, of: &object) else { continue }
      guard let minutes = time(place, 24 * 60) else { return nil }
      return .clock(field: name, isAfter: key == "after", minutes: minutes, range: none)
    }
    guard object.members.contains(where: { $0.key == "comparison" || $0.key == "value" }) else {
      missing(["is", "after", "before", "comparison"], object)
      return nil
    }
    let comparison = comparison(&object)
    let amount = member("value", of: &object).flatMap { quantity($0) }
    guard let comparison, let amount else { return nil }
    return .compare(field: name, comparison: comparison, amount, range: none)
  }

  private mutating func conditions(_ place: Place) -> [ConditionSyntax]? {
    guard let items = items(place) else { return nil }
    guard items.count > 1 else {
      return wrong(
        .wrongValue,
        place,
        "\(items.count)",
        "two conditions or more",
        "twee of meer voorwaarden"
      )
    }
    let parts = items.compactMap { condition($0) }
    return parts.count == items.count ? parts : nil
  }

  private mutating func recorded(_ what: Place, _ object: inout Object) -> ConditionSyntax? {
    let words = [Keyword.violations, .complaints, .checks].map(\.canonical)
    let word = word(what, words)
    let period = member("in", of: &object).flatMap { quantity($0) }
    let comparison = comparison(&object)
    let count = member("count", of: &object).flatMap { integer($0, 0...999_999_999) }
    guard let word, let period, let comparison, let count else { return nil }
    return .recorded(
      what: word,
      within: period,
      comparison: comparison,
      count: count,
      range: TextRange(0, 0)
    )
  }

  private mutating func comparison(_ object: inout Object) -> String? {
    member("comparison", of: &object).flatMap { word($0, ["<", "<=", "=", ">=", ">"]) }
  }
}
