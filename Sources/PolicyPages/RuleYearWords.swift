public import RuleImpact
import Obligations
import RuleChecking
public import SourceText

/// What a year of a rule comes to, in words.
public enum RuleYearWords {
  /// `36 due; boa 108 h, police 54 h`.
  public static func text(_ work: RuleYear.Work, _ language: Language) -> String {
    let parts = [count(work, language)] + [hours(work, language)].filter { !$0.isEmpty }
    return parts.joined(separator: "; ")
  }

  /// `36 due`, with what is expected to come in.
  static func count(_ work: RuleYear.Work, _ language: Language) -> String {
    let due = Bilingual(en: "\(work.due) due", nl: "\(work.due) te doen")
    guard work.expected.numerator > 0 else { return due.text(in: language) }
    let number = QuantityText.number(work.expected, language)
    let expected = Bilingual(
      en: "about \(number) expected to come in",
      nl: "ongeveer \(number) verwacht"
    )
    return work.due == 0
      ? expected.text(in: language)
      : due.text(in: language) + ", " + expected.text(in: language)
  }

  /// `boa 108 h, police 54 h`, in order of name.
  static func hours(_ work: RuleYear.Work, _ language: Language) -> String {
    work.minutes.keys.sorted().compactMap { name in
      work.minutes[name].map { "\(name) \(ImpactWords.hours($0, language))" }
    }.joined(separator: ", ")
  }
}
