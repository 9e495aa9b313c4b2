import CapacityValues
import CivilTime
import Obligations
import RuleChecking
import SourceText

/// Figures and names as sentences print them.
enum CapacityWords {
  /// `3.79 h`, in Dutch `3,79 u`.
  static func hours(_ minutes: Fraction) -> Bilingual {
    guard let hours = minutes.divided(by: Fraction(60)) else { return Bilingual(en: "", nl: "") }
    return Bilingual(
      en: "\(QuantityText.grouped(QuantityText.number(hours, .english), .english)) h",
      nl: "\(QuantityText.grouped(QuantityText.number(hours, .dutch), .dutch)) u"
    )
  }

  static func hours(_ minutes: Int) -> Bilingual { hours(Fraction(minutes)) }

  /// `21,350`, in Dutch `21.350`.
  static func count(_ number: Int) -> Bilingual {
    Bilingual(
      en: QuantityText.grouped("\(number)", .english),
      nl: QuantityText.grouped("\(number)", .dutch)
    )
  }

  /// `63.5 %`, in Dutch `63,5 %`: at most one decimal.
  static func percent(_ share: Fraction) -> Bilingual {
    let tenths = Int(share.times(10).plus(Fraction(1, over: 2) ?? .zero).roundedDown)
    let (whole, rest) = (tenths / 10, abs(tenths % 10))
    return Bilingual(
      en: rest == 0 ? "\(whole) %" : "\(whole).\(rest) %",
      nl: rest == 0 ? "\(whole) %" : "\(whole),\(rest) %"
    )
  }

  /// A day with its weekday: `Mon 2026-01-05`, in Dutch `ma 2026-01-05`.
  static func day(_ day: Day) -> Bilingual {
    let names = weekday(day.weekday)
    return Bilingual(en: "\(names.english) \(day)", nl: "\(names.dutch) \(day)")
  }

  static func weekday(_ weekday: Weekday) -> Bilingual {
    let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let dutch = ["ma", "di", "wo", "do", "vr", "za", "zo"]
    return Bilingual(en: english[weekday.index], nl: dutch[weekday.index])
  }

  /// The days of a span, or its week.
  static func span(_ span: CapacitySpan) -> Bilingual {
    if span.from == span.through { return day(span.from) }
    if span.from.weekday == .monday, span.from.adding(days: 6) == span.through {
      let week = span.from.week
      return Bilingual(en: "\(week)", nl: "\(week)")
    }
    return Bilingual(
      en: "\(span.from) through \(span.through)",
      nl: "\(span.from) tot en met \(span.through)"
    )
  }

  /// At most three of a list, and how many more.
  static func some(_ names: [String], _ most: Int = 3) -> Bilingual {
    let head = names.prefix(most).joined(separator: ", ")
    guard names.count > most else { return Bilingual(en: head, nl: head) }
    return Bilingual(
      en: "\(head) and \(names.count - most) more",
      nl: "\(head) en nog \(names.count - most)"
    )
  }
}
