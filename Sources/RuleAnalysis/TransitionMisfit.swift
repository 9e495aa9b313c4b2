import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A03: the count that a transition gives the mixed period does not fit into it with the time apart
/// of both versions, or is less than either version asks.
///
/// That a transition is missing is found by rule checking, with the count under each reading.
enum TransitionMisfit {
  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    input.rulebook.rules.flatMap { rule -> [Diagnostic] in
      guard rule.versions.contains(where: { $0.transition != nil }) else { return [] }
      let timeline = RuleTimeline(rule: rule, rulebook: input.rulebook)
      return rule.versions.flatMap { version -> [Diagnostic] in
        guard let transition = version.transition, let from = version.from,
          let before = rule.versions.first(where: { $0.number == version.number - 1 })
        else { return [] }
        return findings(timeline, transition, from, (before, version), input)
      }
    }
  }

  private static func findings(
    _ timeline: RuleTimeline,
    _ transition: Transition,
    _ from: Day,
    _ versions: (RuleVersion, RuleVersion),
    _ input: AnalysisInput
  ) -> [Diagnostic] {
    var grids: [PeriodGrid] = []
    for count in timeline.counts where !grids.contains(count.grid) { grids.append(count.grid) }
    // Who falls under other conditions before and after can fall under several of them at once.
    let conditions = Set(versions.0.frequencies.map(\.condition))
    guard conditions == Set(versions.1.frequencies.map(\.condition)) else { return [] }
    let ordered = versions.1.frequencies.map(\.condition)
    let found = grids.filter { !$0.isDaily }.flatMap { grid -> [Diagnostic] in
      let period = grid.period(holding: from).days
      guard period.first < from else { return [] }
      return ordered.compactMap { condition in
        let pieces = timeline.counts.compactMap { count -> Share.Piece? in
          guard count.grid == grid, count.frequency.condition == condition else { return nil }
          return count.days.intersection(period).map {
            Share.Piece(days: $0, frequency: count.frequency)
          }
        }
        let share = Share(
          period: period,
          pieces: pieces,
          inForce: timeline.stretches.map(\.days),
          transition: transition,
          isWhole: true
        )
        return finding(timeline.rule.name, share, period, pieces, transition, versions, input)
      }
    }
    // One word about a transition is enough to look at it.
    return Array(found.prefix(1))
  }

  private static func finding(
    _ rule: String,
    _ share: Share,
    _ period: DaySpan,
    _ pieces: [Share.Piece],
    _ transition: Transition,
    _ versions: (RuleVersion, RuleVersion),
    _ input: AnalysisInput
  ) -> Diagnostic? {
    let (first, last) = (Words.day(period.first), Words.day(period.last))
    let labels = [
      (versions.0.origin, Bilingual(en: "the version before", nl: "de versie ervoor")),
      (versions.1.origin, Bilingual(en: "the new version", nl: "de nieuwe versie")),
    ]
    if let hull = share.hull, share.total > 1 {
      let fitting = (1...share.total).last { share.earliest($0) <= hull.last } ?? 0
      if fitting < share.total {
        let day = Words.day(share.earliest(share.total))
        return Diagnostic.found(
          .transitionMisfit,
          .warning,
          at: transition.origin,
          Bilingual(
            en:
              "\(rule) owes \(share.total) from \(first.english) through \(last.english), and with "
              + "the time apart only \(fitting) fit: number \(share.total) may be done on "
              + "\(day.english) at the earliest",
            nl:
              "\(rule) moet er \(share.total) doen van \(first.dutch) tot en met \(last.dutch), en met "
              + "de tijd ertussen passen er \(fitting): nummer \(share.total) mag op zijn vroegst "
              + "op \(day.dutch)"
          ),
          help: Bilingual(
            en: "carry it over in another way, or ask less time apart",
            nl: "laat het anders overgaan, of vraag minder tijd ertussen"
          ),
          also: labels
        )
      }
    }
    // Both versions ask of this period, and rounding down leaves less than either would alone.
    let counts = pieces.map(\.frequency.count.value)
    guard let least = counts.min(),
      counts.count > 1 || period.count > (pieces.first?.days.count ?? 0),
      least > 0, share.total < least, transition.reading == .proRata
    else { return nil }
    return Diagnostic.found(
      .transitionMisfit,
      .warning,
      at: transition.origin,
      Bilingual(
        en:
          "\(rule) owes \(share.total) from \(first.english) through \(last.english), less than the "
          + "\(least) of either version",
        nl:
          "\(rule) moet er \(share.total) doen van \(first.dutch) tot en met \(last.dutch), minder "
          + "dan de \(least) die elk van beide versies vraagt"
      ),
      help: Bilingual(
        en: "write `rounded up`, or `transition at once`",
        nl: "schrijf `naar boven afgerond`, of `overgang meteen`"
      ),
      also: labels
    )
  }
}
