import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A06: by its dates a version, a frequency, a window or a part of a regime never holds.
enum DeadByDate {
  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    input.rulebook.rules.flatMap { rule -> [Diagnostic] in
      let timeline = RuleTimeline(rule: rule, rulebook: input.rulebook)
      return rule.versions.flatMap { version -> [Diagnostic] in
        guard let span = version.span else { return [] }
        guard timeline.stretches.contains(where: { $0.version.number == version.number }) else {
          return [neverInForce(rule, version, span, input)]
        }
        return version.frequencies.compactMap { frequency in
          timeline.counts.contains { $0.frequency == frequency }
            ? nil : neverCounts(rule, version, frequency, input)
        } + outside(rule, version, span, input)
      }
    } + regimes(input)
  }

  private static func neverInForce(
    _ rule: Rule,
    _ version: RuleVersion,
    _ span: DaySpan,
    _ input: AnalysisInput
  ) -> Diagnostic {
    let regimes = input.rulebook.regimes.filter {
      $0.name == rule.during || $0.pauses.contains(rule.name)
    }
    let own = Words.span(span)
    let why = Words.list(
      regimes.compactMap { regime in
        regime.span.map { span in
          let days = Words.span(span)
          return regime.name == rule.during
            ? Bilingual(
              en: "it holds only during \(regime.name), \(days.english)",
              nl: "hij geldt alleen tijdens \(regime.name), \(days.dutch)"
            )
            : Bilingual(
              en: "\(regime.name) pauses it \(days.english)",
              nl: "\(regime.name) pauzeert hem \(days.dutch)"
            )
        }
      }
    )
    return Diagnostic.found(
      .deadByDate,
      .warning,
      at: version.origin,
      Bilingual(
        en: "this version of \(rule.name), \(own.english), is in force on no day: \(why.english)",
        nl: "deze versie van \(rule.name), \(own.dutch), geldt op geen enkele dag: \(why.dutch)"
      ),
      help: Bilingual(
        en: "change one of the dates, or take the version out",
        nl: "verander een van de datums, of haal de versie weg"
      ),
      also: regimes.map {
        ($0.origin, Bilingual(en: "the regime", nl: "het regime"))
      }
    )
  }

  private static func neverCounts(
    _ rule: Rule,
    _ version: RuleVersion,
    _ frequency: Frequency,
    _ input: AnalysisInput
  ) -> Diagnostic {
    let own = version.span.map { Words.span($0) } ?? Bilingual(both: "")
    let replacing = input.rulebook.regimes.first { regime in
      regime.replaces.contains { $0.rule == rule.name }
    }
    let other = rule.versions.first { $0.number > version.number && $0.transition != nil }
    let place = version.transition?.origin ?? other?.transition?.origin ?? replacing?.origin
    return Diagnostic.found(
      .deadByDate,
      .warning,
      at: frequency.origin,
      Bilingual(
        en:
          "this frequency of \(rule.name) counts on no day: its version holds \(own.english), and a "
          + "transition or a regime takes all of these days",
        nl:
          "deze frequentie van \(rule.name) telt op geen enkele dag: de versie geldt \(own.dutch), en "
          + "een overgang of een regime neemt al die dagen"
      ),
      help: Bilingual(
        en: "carry the count over in another way, or change the dates",
        nl: "laat het aantal anders overgaan, of verander de datums"
      ),
      also: place.map { [($0, Bilingual(en: "this takes its days", nl: "dit neemt de dagen"))] }
        ?? []
    )
  }

  /// Lines with dates that all lie outside the version.
  private static func outside(
    _ rule: Rule,
    _ version: RuleVersion,
    _ span: DaySpan,
    _ input: AnalysisInput
  ) -> [Diagnostic] {
    var told: Set<Origin> = []
    let windows = ([version.windows] + version.presence.map(\.windows)).flatMap(\.windows)
    return windows.compactMap { window in
      let dates = window.days.items.compactMap { item -> DaySpan? in
        if case .dates(let first, let last) = item { return DaySpan(first, last) }
        return nil
      }
      guard dates.count == window.days.items.count, let first = dates.first,
        dates.allSatisfy({ $0.intersection(span) == nil }), told.insert(window.origin).inserted,
        // A line before the first `from` stands in every version: one of them is enough.
        !rule.versions.contains(where: { other in
          other.span.map { own in dates.contains { $0.intersection(own) != nil } } ?? true
        })
      else { return nil }
      let (date, own) = (Words.day(first.first), Words.span(span))
      return Diagnostic.found(
        .deadByDate,
        .warning,
        at: window.origin,
        Bilingual(
          en: "this line never holds: \(date.english) lies outside the days of \(rule.name), "
            + own.english,
          nl: "deze regel geldt nooit: \(date.dutch) ligt buiten de dagen van \(rule.name), "
            + own.dutch
        ),
        help: Bilingual(
          en: "leave it out, or change its dates",
          nl: "laat hem weg, of verander de datums"
        ),
        also: [(version.origin, Bilingual(en: "the version", nl: "de versie"))]
      )
    }
  }

  /// Rules that a regime pauses or changes and that are in force on none of its days.
  private static func regimes(_ input: AnalysisInput) -> [Diagnostic] {
    input.rulebook.regimes.flatMap { regime -> [Diagnostic] in
      guard let span = regime.span else { return [] }
      let changed = regime.pauses + regime.replaces.map(\.rule)
      return changed.compactMap { name in
        guard let rule = input.rulebook.rule(name),
          rule.versions.allSatisfy({ $0.span.map { $0.intersection(span) == nil } ?? false })
        else { return nil }
        let days = Words.span(span)
        return Diagnostic.found(
          .deadByDate,
          .warning,
          at: regime.replaces.first { $0.rule == name }?.origin ?? regime.origin,
          Bilingual(
            en: "\(regime.name) changes \(name), which is in force on none of its days "
              + "(\(days.english))",
            nl: "\(regime.name) verandert \(name), dat op geen van de dagen geldt (\(days.dutch))"
          ),
          help: Bilingual(
            en: "leave the rule out of the regime, or change the dates",
            nl: "laat de regel uit het regime weg, of verander de datums"
          ),
          also: [(rule.origin, Bilingual(en: "the rule", nl: "de regel"))]
        )
      }
    }
  }
}

extension Words {
  /// `from 1 May 2026`, `from 1 May 2026 through 3 June 2026`.
  static func span(_ span: DaySpan) -> Bilingual {
    let (first, last) = (day(span.first), day(span.last))
    guard span.last < DaySpan.farDay else {
      return Bilingual(en: "from \(first.english)", nl: "vanaf \(first.dutch)")
    }
    return Bilingual(
      en: "from \(first.english) through \(last.english)",
      nl: "van \(first.dutch) tot en met \(last.dutch)"
    )
  }
}
