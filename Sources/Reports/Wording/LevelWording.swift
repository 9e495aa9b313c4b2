public import Obligations
public import SourceText

/// The first level of the objective that is not proved, in words.
public enum LevelWording {
  /// The first level whose value is above its proved bound, or that has none.
  static func firstOpen(_ levels: [RosterSummary.Level]) -> RosterSummary.Level? {
    levels.first { level in level.bound.map { level.value > $0 } ?? true }
  }

  /// That level with its value and its distance to the bound; nil when all are proved optimal.
  public static func firstOpen(
    _ levels: [RosterSummary.Level],
    language: Language
  ) -> String? {
    firstOpen(levels).map { text($0, language: language) }
  }

  /// The distance of a level to its bound.
  public static func gap(_ level: RosterSummary.Level, language: Language) -> String {
    Wording(language).gap(level)
  }

  static func text(_ level: RosterSummary.Level, language: Language) -> String {
    let words = Wording(language)
    return "\(words.level(level.name)): \(words.count(level.value)), \(words.gap(level))"
  }
}

/// The levels of the objective in words.
extension Wording {
  /// `unmet rank 1 due` as `open werk rang 1, laatste dag`.
  func level(_ name: String) -> String {
    let parts = name.split(separator: " ").map(String.init)
    if parts.count >= 3, parts[0] == "unmet", parts[1] == "rank" {
      let rest = parts.dropFirst(3).joined(separator: " ")
      let tail =
        switch rest {
        case "due": self(", last day this week", ", laatste dag deze week")
        case "about": self(", about-promises", ", ongeveer-afspraken")
        default: self(", later last day", ", laatste dag later")
        }
      return self("Open work, rank \(parts[2])\(tail)", "Open werk, rang \(parts[2])\(tail)")
    }
    if parts.count == 3, parts[0] == "presence" {
      return self(
        "Missing presence, rank \(parts[2])",
        "Ontbrekend toezicht, rang \(parts[2])"
      )
    }
    switch name {
    case "reserve": return self("Reserve kept too small", "Te weinig vrijgehouden")
    case "fairness": return self("Uneven evenings and weekends", "Oneven avonden en weekenden")
    case "own area": return self("Outside the own area", "Buiten het eigen gebied")
    case "travel": return self("Travel", "Reistijd")
    case "unpredictability": return self("Predictable checks", "Voorspelbare controles")
    default: return VisibleText.of(name)
    }
  }

  /// The distance to the bound: (value − bound) ÷ max(1, value); nil without a bound.
  func gap(_ level: RosterSummary.Level) -> String {
    guard let bound = level.bound else { return self("not proved", "niet bewezen") }
    guard level.value > bound else { return self("proved optimal", "bewezen optimaal") }
    let rest = percent(level.value - bound, of: max(1, level.value))
    return self("within \(rest)", "binnen \(rest)")
  }
}
