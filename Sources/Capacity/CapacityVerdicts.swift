import CapacityValues
import CivilTime
import RuleChecking
import SourceText

/// The answer in one sentence.
enum CapacityVerdicts {
  /// `scan-car: at least 1,234.5 h short in 2026, proved: on 304 days, most on …`.
  static func pool(_ analysis: PoolAnalysis, _ range: AssumptionRange?) -> Bilingual {
    let text = pool(analysis)
    guard let range, isOpen(range) else { return text }
    let names = CapacityWords.some(range.names)
    return Bilingual(
      en: "\(text.english) — as long as \(names.english), which nobody measured, "
        + "\(range.names.count == 1 ? "is" : "are") as assumed",
      nl: "\(text.dutch) — zolang \(names.dutch), die niemand heeft gemeten, "
        + "\(range.names.count == 1 ? "klopt" : "kloppen")"
    )
  }

  /// Whether the answer is another at the other ends of what is assumed.
  static func isOpen(_ range: AssumptionRange) -> Bool {
    range.best.numerator <= 0 && range.worst.numerator > 0
  }

  private static func pool(_ analysis: PoolAnalysis) -> Bilingual {
    let name = analysis.pool.name
    guard let worst = analysis.shortages.certificates.max(by: { $0.short < $1.short }),
      let span = worst.spans.first
    else {
      let use = analysis.total
      let share = use.demand.times(100).divided(by: use.supply)
      let percent = share.map { CapacityWords.percent($0) }
      return Bilingual(
        en: "\(name): no shortage is proved"
          + (percent.map { "; work asks \($0.english) of what there is at most" } ?? ""),
        nl: "\(name): geen tekort bewezen"
          + (percent.map { "; het werk vraagt \($0.dutch) van wat er hoogstens is" } ?? "")
      )
    }
    let total = CapacityWords.hours(analysis.short)
    let most = CapacityWords.hours(worst.short)
    let day = CapacityWords.span(span)
    let spans = analysis.shortages.spans
    let isDaily = span.from == span.through
    return Bilingual(
      en: "\(name): at least \(total.english) short, proved, on \(spans) "
        + "\(isDaily ? (spans == 1 ? "day" : "days") : (spans == 1 ? "span" : "spans")); "
        + "most on \(day.english): \(most.english)",
      nl: "\(name): minstens \(total.dutch) tekort, bewezen, op \(spans) "
        + "\(isDaily ? (spans == 1 ? "dag" : "dagen") : (spans == 1 ? "periode" : "perioden")); "
        + "het meest op \(day.dutch): \(most.dutch)"
    )
  }

  static func overall(_ pools: [PoolResult], _ period: CapacityPeriod) -> CapacityVerdict {
    let short = pools.filter { !$0.shortages.isEmpty }
    guard let first = short.first else {
      return CapacityVerdict(
        state: .notProved,
        text: Bilingual(
          en: "no shortage is proved for \(words(period).english)",
          nl: "voor \(words(period).dutch) is geen tekort bewezen"
        ),
        unmeasured: []
      )
    }
    let others = short.dropFirst().map(\.pool.name)
    let more = CapacityWords.some(Array(others))
    return CapacityVerdict(
      state: .short,
      text: Bilingual(
        en: first.verdict.english + (others.isEmpty ? "" : "; also short: \(more.english)"),
        nl: first.verdict.dutch + (others.isEmpty ? "" : "; ook tekort: \(more.dutch)")
      ),
      unmeasured: first.range.map { isOpen($0) ? $0.names : [] } ?? []
    )
  }

  /// `ISO year 2026 (2025-12-29 through 2027-01-03)`.
  static func words(_ period: CapacityPeriod) -> Bilingual {
    let days = Bilingual(
      en: "\(period.from) through \(period.through)",
      nl: "\(period.from) tot en met \(period.through)"
    )
    switch period.kind {
    case .isoYear:
      let year = "\(period.from.adding(days: 3).year)"
      let weeks = period.weeks.count
      return Bilingual(
        en: "ISO year \(year), \(weeks) weeks: \(days.english)",
        nl: "ISO-jaar \(year), \(weeks) weken: \(days.dutch)"
      )
    case .calendarYear:
      return Bilingual(
        en: "calendar year \(period.from.year): \(days.english)",
        nl: "kalenderjaar \(period.from.year): \(days.dutch)"
      )
    case .week:
      let week = "\(period.from.week)"
      return Bilingual(en: "week \(week)", nl: "week \(week)")
    }
  }
}
