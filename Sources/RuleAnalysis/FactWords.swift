import Obligations
import RuleChecking
import SourceText

/// Figures as the analyses of facts print them.
enum FactWords {
  /// Hours with at most two decimals: `3.79 h`, in Dutch `3,79 u`; under a minute in seconds.
  static func hours(_ minutes: Fraction) -> Bilingual {
    if Fraction(0) < minutes, minutes < Fraction(1),
      let seconds = Fraction(minutes.numerator * 60, over: minutes.denominator)
    {
      return Bilingual(en: "\(seconds.roundedUp) s", nl: "\(seconds.roundedUp) s")
    }
    let (below, overflow) = minutes.denominator.multipliedReportingOverflow(by: 60)
    guard !overflow, let hours = Fraction(minutes.numerator, over: below) else {
      return Bilingual(en: "many hours", nl: "veel uren")
    }
    return Bilingual(
      en: "\(QuantityText.grouped(QuantityText.number(hours, .english), .english)) h",
      nl: "\(QuantityText.grouped(QuantityText.number(hours, .dutch), .dutch)) u"
    )
  }

  static func hours(_ minutes: Int) -> Bilingual { hours(Fraction(minutes)) }

  /// A count with a mark between thousands: `21,350`, in Dutch `21.350`.
  static func count(_ number: Int) -> Bilingual {
    Bilingual(
      en: QuantityText.grouped("\(number)", .english),
      nl: QuantityText.grouped("\(number)", .dutch)
    )
  }

  /// At most three names and how many more: `B014, B020 and B031`.
  static func some(_ names: [String]) -> Bilingual {
    let head = names.prefix(3)
    if names.count > 3 {
      let list = head.joined(separator: ", ")
      return Bilingual(
        en: "\(list) and \(names.count - 3) more",
        nl: "\(list) en nog \(names.count - 3)"
      )
    }
    guard names.count > 1 else { return Bilingual(en: names.first ?? "", nl: names.first ?? "") }
    let list = head.dropLast().joined(separator: ", ")
    let last = head.last ?? ""
    return Bilingual(en: "\(list) and \(last)", nl: "\(list) en \(last)")
  }

  /// A role with what each must hold: ``boa` with `exam``.
  static func part(_ role: String, _ qualification: String?) -> Bilingual {
    qualification.map { Bilingual(en: "`\(role)` with `\($0)`", nl: "`\(role)` met `\($0)`") }
      ?? Bilingual(en: "`\(role)`", nl: "`\(role)`")
  }
}
