import CivilTime
import Reports
import RuleChecking
import RuleWording

/// The versions of a rule on a line of years, the same years for every rule of a book.
///
/// Things are placed in percentages of the width and in pixels of the height, so that letters keep
/// their size.
struct VersionLine {
  private let rule: Rule
  /// The regime during which alone the rule is in force.
  private let regime: Regime?
  private let first: Int
  private let last: Int
  private let shown: Int
  private let words: PolicyPage

  init(_ rule: Rule, _ book: Rulebook, _ shown: Int, _ words: PolicyPage) {
    self.rule = rule
    regime = rule.during.flatMap { name in book.regimes.first { $0.name == name } }
    self.shown = shown
    self.words = words
    let days = book.rules.flatMap(\.versions).flatMap { [$0.from, $0.through] }.compactMap { $0 }
    let years = days.map(\.year) + [shown]
    first = years.min() ?? shown
    // A rule of a far year must not leave the others a hair's breadth.
    last = min((years.max() ?? shown) + 1, first + 30)
  }

  /// A day's place from the left, as `12.34%`.
  private func place(_ day: Day) -> String {
    guard let start = Day(year: first, month: 1, day: 1),
      let end = Day(year: last, month: 12, day: 31)
    else { return "0%" }
    let part = max(0, min(10_000, start.days(until: day) * 10_000 / max(1, start.days(until: end))))
    return VersionLine.percent(part)
  }

  private static func percent(_ part: Int) -> String {
    "\(part / 100).\(part % 100 < 10 ? "0" : "")\(part % 100)%"
  }

  private func width(_ from: Day, _ through: Day?) -> String {
    guard let start = Day(year: first, month: 1, day: 1),
      let end = Day(year: last, month: 12, day: 31)
    else { return "0%" }
    let all = max(1, start.days(until: end))
    let low = max(0, min(10_000, start.days(until: from) * 10_000 / all))
    let high = through.map { max(0, min(10_000, (start.days(until: $0) + 1) * 10_000 / all)) }
    return VersionLine.percent(max(20, (high ?? 10_000) - low))
  }

  /// The drawing; what it shows stands in words below it.
  var svg: Markup {
    let sentences = RuleSentences(language: words.language, form: .plain)
    let years = (first...last).map { year -> Markup in
      let x = Day(year: year, month: 1, day: 1).map(place) ?? "0%"
      let kind: Markup = year == shown ? " class=\"now\"" : ""
      return """
        <line x1="\(x)" x2="\(x)" y1="4" y2="30"/><text x="\(x)" dx="4" y="44"\(kind)>\(year)</text>

        """
    }
    let bars = rule.versions.compactMap { version -> Markup? in
      guard let start = version.from else { return nil }
      let from = max(start, regime?.from ?? start)
      let through = [version.through, regime?.through].compactMap { $0 }.min()
      guard through.map({ from <= $0 }) ?? true else { return nil }
      return """
        <rect class="\(through == nil ? "bar-open" : "bar-closed")" x="\(place(from))" y="8" height="18" rx="3" \
        width="\(width(from, through))"/><text class="no" x="\(place(from))" dx="6" y="21">\
        \(version.number)</text>

        """
    }
    let label = words("versions: ", "versies: ") + sentences.timeline(rule)
    return """
      <svg class="line" role="img" width="100%" height="50" aria-label="\(label)">
      \(years)\(bars)</svg>
      """
  }
}
