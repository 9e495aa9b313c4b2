import CivilTime
import Obligations
import RuleChecking
import RuleWording
import SourceText

/// Parts of rules in words, for a table of what changed.
enum PartText {
  static func frequency(_ frequency: Frequency) -> Bilingual {
    let count = frequency.count.value
    let promise: Bilingual =
      switch frequency.promise {
      case .exact: Bilingual(both: "")
      case .atLeast: Bilingual(en: "at least ", nl: "minstens ")
      case .about: Bilingual(en: "about ", nl: "ongeveer ")
      }
    let period = text(.period(frequency.period))
    let on = frequency.days.map { PartText.days($0) }
    let days = on.map { Bilingual(en: " on \($0.english)", nl: " op \($0.dutch)") }
    let spacing = frequency.spacing.map { text(.period($0)) }
    let who = frequency.condition.map { condition($0) }
    return Bilingual(
      en: "\(promise.english)\(count) × per \(period.english)\(days?.english ?? "")"
        + (who.map { ", when \($0.english)" } ?? "")
        + (spacing.map { ", at least \($0.english) apart" } ?? ""),
      nl: "\(promise.dutch)\(count) × per \(period.dutch)\(days?.dutch ?? "")"
        + (who.map { ", wanneer \($0.dutch)" } ?? "")
        + (spacing.map { ", minstens \($0.dutch) ertussen" } ?? "")
    )
  }

  static func text(_ value: QuantityValue) -> Bilingual {
    Bilingual(en: QuantityText.text(value, .english), nl: QuantityText.text(value, .dutch))
  }

  static func minutes(_ minutes: Int?) -> Bilingual { minutes.map { text(.minutes($0)) } ?? .none }

  static func yes(_ flag: Bool) -> Bilingual {
    flag ? Bilingual(en: "yes", nl: "ja") : Bilingual(en: "no", nl: "nee")
  }

  static func names(_ names: [String]) -> Bilingual {
    Bilingual(both: names.isEmpty ? "–" : names.joined(separator: ", "))
  }

  static func list(_ parts: [Bilingual]) -> Bilingual {
    guard !parts.isEmpty else { return .none }
    return Bilingual(
      en: parts.map(\.english).joined(separator: "; "),
      nl: parts.map(\.dutch).joined(separator: "; ")
    )
  }

  static func team(_ team: [TeamPart]) -> Bilingual {
    list(
      team.map { part in
        let with = part.qualification
        return Bilingual(
          en: "\(part.count) \(part.role)" + (with.map { " with \($0)" } ?? ""),
          nl: "\(part.count) \(part.role)" + (with.map { " met \($0)" } ?? "")
        )
      }
    )
  }

  static func trigger(_ trigger: Trigger) -> Bilingual {
    let within = text(.period(trigger.within))
    let year = trigger.expectedPerYear.value
    return Bilingual(
      en:
        "\(trigger.kind.rawValue) \(trigger.subject) within \(within.english), about \(year) a year",
      nl: "\(trigger.subject) binnen \(within.dutch), ongeveer \(year) per jaar"
    )
  }

  static func presence(_ presence: [Presence]) -> Bilingual {
    list(
      presence.map { part in
        let when = windows(part.windows)
        let place = part.area.map { " in \($0)" } ?? ""
        return Bilingual(
          en: "\(part.count.value) \(part.role)\(place), \(when.english)",
          nl: "\(part.count.value) \(part.role)\(place), \(when.dutch)"
        )
      }
    )
  }

  static func windows(_ windows: Windows) -> Bilingual {
    var parts = windows.windows.map { window -> Bilingual in
      let days = days(window.days)
      guard let clock = window.window?.value else {
        return Bilingual(en: "not on \(days.english)", nl: "niet op \(days.dutch)")
      }
      return Bilingual(
        en: "\(clock.from)–\(clock.to) on \(days.english)",
        nl: "\(clock.from)–\(clock.to) op \(days.dutch)"
      )
    }
    if windows.ownHours {
      parts.append(Bilingual(en: "its own hours", nl: "de eigen openingstijden"))
    }
    return parts.isEmpty ? Bilingual(en: "at any time", nl: "altijd") : list(parts)
  }

  static func days(_ set: DaySet) -> Bilingual {
    let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let dutch = ["ma", "di", "wo", "do", "vr", "za", "zo"]
    return Bilingual(
      en: set.items.map { item($0, english, "any day", "first", "public holidays") }
        .joined(separator: ", "),
      nl: set.items.map { item($0, dutch, "alle dagen", "eerste", "feestdagen") }
        .joined(separator: ", ")
    )
  }

  private static func item(
    _ item: DaySet.Item,
    _ names: [String],
    _ any: String,
    _ first: String,
    _ holidays: String
  ) -> String {
    switch item {
    case .anyDay: any
    case .weekdays(let days): days.map { names[$0.index] }.joined(separator: " ")
    case .firstOfMonth(let day): "\(first) \(names[day.index])"
    case .publicHoliday: holidays
    case .dates(let from, let through): from == through ? "\(from)" : "\(from)–\(through)"
    }
  }

  static func condition(_ condition: Condition?) -> Bilingual {
    guard let condition else { return Bilingual(en: "all", nl: "alle") }
    return Bilingual(
      en: RuleSentences(language: .english, form: .plain).condition(condition),
      nl: RuleSentences(language: .dutch, form: .plain).condition(condition)
    )
  }
}
