import CivilTime
import RuleChecking
import SourceText

extension DemandBeatsCapacity {
  /// A note on weeks that are short though their days alone are not, or less.
  static func weekFinding(
    _ load: ResourceLoad,
    _ verdict: StretchVerdict,
    _ assumed: [Parameter]
  ) -> Diagnostic {
    let (name, worst) = (load.resource.name, verdict.worst)
    let sum = sum(worst.cut, worst.needed, load.resource)
    let (has, short) = (FactWords.hours(worst.cut.capacity), FactWords.hours(worst.short))
    let days = Words.days(worst.cut.days.count)
    let (where_, which) = (place(verdict), when(worst.stretch))
    let part = part(worst.alone)
    let total = FactWords.hours(verdict.total)
    let inAll =
      verdict.shortCount == 1
      ? Bilingual(both: "")
      : Bilingual(
        en: "; in all at least \(total.english)",
        nl: "; samen minstens \(total.dutch)"
      )
    return .found(
      .demandBeatsCapacity,
      .note,
      at: load.resource.origin,
      Bilingual(
        en: "`\(name)` is short \(where_.english), at any order and on whatever days: "
          + "\(which.english) \(sum.english), and on the \(days.english) on which it may be done "
          + "there are \(has.english): at least \(short.english) short\(part.english)"
          + inAll.english,
        nl: "`\(name)` komt tekort \(where_.dutch), in welke volgorde en op welke dagen ook: "
          + "\(which.dutch) \(sum.dutch), en op de \(days.dutch) waarop het mag is er "
          + "\(has.dutch): minstens \(short.dutch) tekort\(part.dutch)\(inAll.dutch)"
      ),
      help: enough(load, verdict, assumed),
      also: Origin.sorted(
        worst.cut.works.reduce(into: []) { $0.formUnion(worst.stretch.origins[$1]) }
      ).prefix(4).map {
        ($0, Bilingual(en: "this asks for the work", nl: "dit vraagt het werk"))
      }
    )
  }

  private static func place(_ verdict: StretchVerdict) -> Bilingual {
    guard verdict.worst.stretch.isWeek else {
      return Bilingual(en: "over the whole period", nl: "over de hele periode")
    }
    let (short, all) = (verdict.shortCount, verdict.count)
    return Bilingual(en: "in \(short) of \(all) weeks", nl: "in \(short) van \(all) weken")
  }

  /// `in 2026-W03 (2026-01-12 through 2026-01-18)`.
  static func when(_ stretch: ResourceStretch) -> Bilingual {
    let days = Bilingual(
      en: "\(stretch.first) through \(stretch.last)",
      nl: "\(stretch.first) tot en met \(stretch.last)"
    )
    guard stretch.isWeek else {
      return Bilingual(en: "from \(days.english)", nl: "van \(days.dutch)")
    }
    let week = stretch.first.week
    return Bilingual(en: "in \(week) (\(days.english))", nl: "in \(week) (\(days.dutch))")
  }

  private static func part(_ alone: Fraction) -> Bilingual {
    guard alone > Fraction(0) else { return Bilingual(both: "") }
    let hours = FactWords.hours(alone)
    return Bilingual(
      en: ", of which \(hours.english) on days that are short by themselves",
      nl: ", waarvan \(hours.dutch) op dagen die op zichzelf al tekortkomen"
    )
  }

  private static func enough(
    _ load: ResourceLoad,
    _ verdict: StretchVerdict,
    _ assumed: [Parameter]
  ) -> Bilingual? {
    let ways = ways(load, verdict.enoughRate, verdict.enoughBudget, verdict.enoughUnits)
    guard !assumed.isEmpty, StretchVerdict(load.with(assumed, atBest: true)) != nil else {
      return ways
    }
    return always(assumed, ways)
  }
}
