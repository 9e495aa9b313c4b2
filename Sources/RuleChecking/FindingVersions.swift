import CivilTime
import RuleSyntax
import SourceText

/// Messages about the versions of a rule.
extension Finding {
  private static func first(_ origin: Origin) -> [Diagnostic.Label] {
    [.init(origin, Bilingual(en: "compare with this", nl: "vergelijk met dit"))]
  }

  static func noVersion(_ name: String) -> Finding {
    Finding(
      .noVersion,
      Bilingual(
        en: "the rule `\(name)` does not say from when it holds",
        nl: "de regel `\(name)` zegt niet vanaf wanneer hij geldt"
      ),
      help: Bilingual(
        en: "add a line such as `from 1 January 2026`, or `from` a milestone",
        nl: "voeg een regel toe zoals `vanaf 1 januari 2026`, of `vanaf` een mijlpaal"
      )
    )
  }

  static func versionOrder(_ day: Day, _ before: Day, first origin: Origin) -> Finding {
    Finding(
      .versionOrder,
      Bilingual(
        en:
          "this starts on \(day.text.english), not after the version before it, which starts on \(before.text.english)",
        nl:
          "dit begint op \(day.text.dutch), niet na de versie ervoor, die op \(before.text.dutch) begint"
      ),
      help: Bilingual(
        en: "put the versions in order of date",
        nl: "zet de versies op volgorde van datum"
      ),
      labels: first(origin)
    )
  }

  static func afterOpenVersion(first origin: Origin) -> Finding {
    Finding(
      .versionOrder,
      Bilingual(
        en: "the version before it starts on an open date, so their order is not known",
        nl: "de versie ervoor begint op een open datum, dus de volgorde is niet bekend"
      ),
      help: Bilingual(
        en: "put the version with the open milestone last",
        nl: "zet de versie met de open mijlpaal als laatste"
      ),
      labels: first(origin)
    )
  }

  static func versionOverlap(
    _ day: Day,
    _ end: Day,
    first origin: Origin,
    fix: Fix? = nil
  ) -> Finding {
    Finding(
      .versionOverlap,
      Bilingual(
        en:
          "this starts on \(day.text.english), while the one before it lasts through \(end.text.english)",
        nl: "dit begint op \(day.text.dutch), terwijl de vorige loopt tot en met \(end.text.dutch)"
      ),
      help: Bilingual(
        en: "only one version can hold on a day; change one of the two dates",
        nl: "op een dag kan maar één versie gelden; verander een van de twee datums"
      ),
      labels: first(origin),
      fixes: fix.map { [$0] } ?? []
    )
  }

  static func versionGap(
    from: Day,
    through: Day,
    first origin: Origin,
    fix: Fix
  ) -> Finding {
    Finding(
      .versionGap,
      Bilingual(
        en: "no version holds from \(from.text.english) through \(through.text.english)",
        nl: "van \(from.text.dutch) tot en met \(through.text.dutch) geldt geen enkele versie"
      ),
      help: Bilingual(
        en: "say so with `not in force from …`, or close the gap",
        nl: "zeg dat met `niet van kracht vanaf …`, of sluit het gat"
      ),
      labels: first(origin),
      fixes: [fix]
    )
  }

  static func endsNothing() -> Finding {
    Finding(
      .versionOrder,
      Bilingual(
        en: "there is no version here that could end",
        nl: "er is hier geen versie die kan eindigen"
      ),
      help: Bilingual(
        en: "`not in force from …` comes after a version that starts with `from …`",
        nl: "`niet van kracht vanaf …` komt na een versie die begint met `vanaf …`"
      )
    )
  }

  static func twoEnds(_ stop: Day, _ through: Day, first origin: Origin) -> Finding {
    Finding(
      .versionOverlap,
      Bilingual(
        en:
          "this ends the version on \(stop.text.english), and its first line ends it on \(through.text.english)",
        nl:
          "dit beëindigt de versie op \(stop.text.dutch), en de eerste regel doet dat op \(through.text.dutch)"
      ),
      help: Bilingual(
        en: "end it once: leave out `through`, or this line",
        nl: "beëindig haar één keer: laat `tot en met` weg, of deze regel"
      ),
      labels: first(origin)
    )
  }

  static func afterTheEnd(_ clause: ClauseKind) -> Finding {
    Finding(
      .clauseIdle,
      Bilingual(
        en: "`\(clause.text.english)` stands after `not in force`, where no version holds",
        nl: "`\(clause.text.dutch)` staat na `niet van kracht`, waar geen versie geldt"
      ),
      help: Bilingual(
        en: "move it up into a version, or start a new one with `from …`",
        nl: "zet het hoger in een versie, of begin een nieuwe met `vanaf …`"
      )
    )
  }

  static func transitionMissing(
    _ day: Day,
    _ period: CalendarPeriod,
    counts: MixedCount?,
    before: Origin,
    fixes: [Fix]
  ) -> Finding {
    let unit = period.unit.text(period.count)
    let change = counts.map { " (\($0.old) → \($0.new))" } ?? ""
    let number = period.count == 1 ? "" : "\(period.count) "
    let readings = counts.map { Self.readings($0) } ?? Bilingual(en: "", nl: "")
    return Finding(
      .transitionMissing,
      Bilingual(
        en: "the count per \(number)\(unit.english) changes\(change) inside that period, on "
          + "\(day.text.english), and nothing says how it is carried over\(readings.english)",
        nl: "het aantal per \(number)\(unit.dutch) verandert\(change) midden in die periode, "
          + "op \(day.text.dutch), en nergens staat hoe het overgaat\(readings.dutch)"
      ),
      help: Bilingual(
        en: "add `transition pro rata, rounded up`, `transition from next period` or `transition "
          + "at once`",
        nl: "voeg `overgang naar rato, naar boven afgerond`, `overgang vanaf volgende periode` of "
          + "`overgang meteen` toe"
      ),
      labels: [.init(before, Bilingual(en: "the count before", nl: "het aantal ervoor"))],
      fixes: fixes
    )
  }

  /// What each reading asks of the mixed period: `: pro rata 96/365 × 2 + 269/365 × 4 = 3.47, …`.
  private static func readings(_ mixed: MixedCount) -> Bilingual {
    let sum =
      "\(mixed.oldDays)/\(mixed.length) × \(mixed.old) + "
      + "\(mixed.newDays)/\(mixed.length) × \(mixed.new)"
    let (whole, rest) = (mixed.hundredths / 100, mixed.hundredths % 100)
    let digits = rest < 10 ? "0\(rest)" : "\(rest)"
    let isWhole = mixed.down == mixed.up
    let value =
      isWhole
      ? Bilingual(both: "= \(mixed.up)")
      : Bilingual(
        en: "= \(whole).\(digits), so \(mixed.down) or \(mixed.up)",
        nl: "= \(whole),\(digits), dus \(mixed.down) of \(mixed.up)"
      )
    return Bilingual(
      en:
        "; pro rata asks \(sum) \(value.english); from next period it stays \(mixed.old); at once "
        + "it is \(mixed.new)",
      nl:
        "; naar rato vraagt \(sum) \(value.dutch); vanaf volgende periode blijft het \(mixed.old); "
        + "meteen is het \(mixed.new)"
    )
  }

  static func nothingCarriedOver() -> Finding {
    Finding(
      .transitionIdle,
      Bilingual(
        en: "there is no version just before this one, so nothing is carried over",
        nl: "er is geen versie vlak voor deze, dus er gaat niets over"
      ),
      help: Bilingual(en: "remove this line", nl: "haal deze regel weg")
    )
  }

  static func roundsNothing() -> Finding {
    Finding(
      .transitionIdle,
      Bilingual(
        en: "only `pro rata` gives broken counts, so there is nothing to round here",
        nl: "alleen `naar rato` geeft gebroken aantallen, dus hier valt niets af te ronden"
      ),
      help: Bilingual(en: "leave the rounding out", nl: "laat de afronding weg")
    )
  }

  static func clauseForWholeRule(_ clause: ClauseKind) -> Finding {
    Finding(
      .clauseForWholeRule,
      Bilingual(
        en: "`\(clause.text.english)` is about the whole rule, and stands in one of its versions",
        nl: "`\(clause.text.dutch)` gaat over de hele regel, en staat in een van de versies"
      ),
      help: Bilingual(
        en: "put it before the first `from`",
        nl: "zet het voor de eerste `vanaf`"
      )
    )
  }

  static func neverHolds(_ clause: ClauseKind) -> Finding {
    Finding(
      .clauseIdle,
      Bilingual(
        en: "every version has a `\(clause.text.english)` of its own, so this one never holds",
        nl: "elke versie heeft een eigen `\(clause.text.dutch)`, dus deze geldt nooit"
      ),
      help: Bilingual(en: "remove this line", nl: "haal deze regel weg")
    )
  }

  static func openEnd(_ name: String, declared: Origin) -> Finding {
    Finding(
      .wrongQuantity,
      Bilingual(
        en: "the milestone `\(name)` has no date yet, so nothing can end on it",
        nl: "de mijlpaal `\(name)` heeft nog geen datum, dus niets kan daarop eindigen"
      ),
      labels: [.init(declared, Bilingual(en: "declared here", nl: "hier vastgelegd"))]
    )
  }

  static func noDate(_ name: String, declared: Origin) -> Finding {
    Finding(
      .wrongQuantity,
      Bilingual(
        en: "`\(name)` is no date and no period; one of these is expected after `through`",
        nl: "`\(name)` is geen datum en geen periode; dat hoort na `tot en met`"
      ),
      help: Bilingual(
        en: "such as `25 February 2022` or `8 weeks`",
        nl: "zoals `25 februari 2022` of `8 weken`"
      ),
      labels: [
        .init(declared, Bilingual(en: "its value is given here", nl: "hier staat de waarde"))
      ]
    )
  }
}
