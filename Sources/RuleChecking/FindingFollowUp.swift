import CivilTime
import RuleSyntax
import SourceText

/// Messages about ladders, regimes, holidays, registers and labour limits.
extension Finding {
  static func stepOrder(_ number: Int, expected: Int, fix: Fix) -> Finding {
    Finding(
      .ladderSteps,
      Bilingual(
        en: "step \(number) stands where step \(expected) is expected",
        nl: "trede \(number) staat waar trede \(expected) hoort"
      ),
      help: Bilingual(
        en: "number the steps 1, 2, 3 in order",
        nl: "nummer de treden 1, 2, 3 op volgorde"
      ),
      fixes: [fix]
    )
  }

  static func noSuchStep(_ step: Int, steps: Int) -> Finding {
    Finding(
      .ladderStart,
      Bilingual(
        en: "there is no step \(step); the ladder has \(steps)",
        nl: "er is geen trede \(step); de ladder heeft er \(steps)"
      )
    )
  }

  static func recheckTooLate(
    _ recheck: String,
    _ lookBack: CalendarPeriod,
    counts: Origin
  ) -> Finding {
    let unit = lookBack.unit.text(lookBack.count)
    return Finding(
      .recheckTooLate,
      Bilingual(
        en: "a recheck within \(recheck) may come after the ladder has forgotten the violation "
          + "(\(lookBack.count) \(unit.english))",
        nl:
          "een hercontrole binnen \(recheck) kan komen nadat de ladder de overtreding vergeten is "
          + "(\(lookBack.count) \(unit.dutch))"
      ),
      help: Bilingual(
        en: "recheck sooner, or look back further",
        nl: "hercontroleer eerder, of kijk verder terug"
      ),
      labels: [.init(counts, Bilingual(en: "the look-back", nl: "hoe ver terug"))]
    )
  }

  static func nothingInstead(_ rule: String) -> Finding {
    Finding(
      .regimeIdle,
      Bilingual(
        en: "nothing comes in place of the frequency of `\(rule)`",
        nl: "er komt niets in plaats van de frequentie van `\(rule)`"
      ),
      help: Bilingual(
        en: "add `every …` lines after this one, or write `pauses \(rule)`",
        nl: "voeg hierna regels met `elke …` toe, of schrijf `pauzeert \(rule)`"
      )
    )
  }

  static func everyWithoutRule() -> Finding {
    Finding(
      .regimeIdle,
      Bilingual(
        en: "this frequency belongs to no rule",
        nl: "deze frequentie hoort bij geen regel"
      ),
      help: Bilingual(
        en: "put `replaces frequency of RULE` before it",
        nl: "zet er `vervangt frequentie van REGEL` voor"
      )
    )
  }

  static func pausedAndReplaced(_ rule: String) -> Finding {
    Finding(
      .regimeIdle,
      Bilingual(
        en: "`\(rule)` is paused by this regime, so a new frequency for it does nothing",
        nl: "`\(rule)` is gepauzeerd door dit regime, dus een nieuwe frequentie ervoor doet niets"
      ),
      help: Bilingual(en: "keep one of the two", nl: "houd een van de twee")
    )
  }

  static func regimeChangesNothing(_ name: String) -> Finding {
    Finding(
      .regimeIdle,
      Bilingual(
        en: "the regime `\(name)` changes nothing",
        nl: "het regime `\(name)` verandert niets"
      ),
      help: Bilingual(
        en: "add `pauses …`, `replaces frequency of …` or `goes first when short`, or let a rule "
          + "hold `during \(name)`",
        nl: "voeg `pauzeert …`, `vervangt frequentie van …` of `eerst bij schaarste` toe, of laat "
          + "een regel gelden `tijdens \(name)`"
      )
    )
  }

  static func changesUnasked(_ regime: String, _ rule: String, fix: Fix) -> Finding {
    Finding(
      .noPrecedence,
      Bilingual(
        en: "the regime `\(regime)` changes `\(rule)` without taking precedence over it",
        nl: "het regime `\(regime)` verandert `\(rule)` zonder dat het ervoor gaat"
      ),
      help: Bilingual(
        en: "name it after `takes precedence over`, so that it is clear which norm holds",
        nl: "noem hem na `gaat voor`, zodat duidelijk is welke norm geldt"
      ),
      fixes: [fix]
    )
  }

  static func precedesUnchanged(_ regime: String, _ rule: String) -> Finding {
    Finding(
      .noPrecedence,
      Bilingual(
        en: "the regime `\(regime)` takes precedence over `\(rule)` but does not change it",
        nl: "het regime `\(regime)` gaat voor `\(rule)` maar verandert hem niet"
      ),
      help: Bilingual(
        en: "pause it, replace its frequency, or leave it out here",
        nl: "pauzeer hem, vervang de frequentie, of laat hem hier weg"
      )
    )
  }

  static func regimesCollide(
    _ one: String,
    _ other: String,
    rules: [String],
    from: Day,
    through: Day?,
    first: Origin
  )
    -> Finding
  {
    let names = Bilingual.list(rules.map { Bilingual(both: "`\($0)`") })
    let end = through?.text
    return Finding(
      .regimesCollide,
      Bilingual(
        en:
          "the regimes `\(one)` and `\(other)` both change \(names.english) on the same days, from "
          + from.text.english + (end.map { " through \($0.english)" } ?? ""),
        nl:
          "de regimes `\(one)` en `\(other)` veranderen allebei \(names.dutch) op dezelfde dagen, "
          + "vanaf \(from.text.dutch)" + (end.map { " tot en met \($0.dutch)" } ?? "")
      ),
      help: Bilingual(
        en: "let only one of them change it, or end one before the other starts",
        nl: "laat maar één ervan hem veranderen, of laat de ene eindigen voor de andere begint"
      ),
      labels: [.init(first, Bilingual(en: "the other regime", nl: "het andere regime"))]
    )
  }

  static func holidayTwice(_ name: String, first: Origin) -> Finding {
    Finding(
      .duplicateName,
      Bilingual(
        en: "the holiday `\(name)` stands here twice",
        nl: "de feestdag `\(name)` staat hier twee keer"
      ),
      labels: [.init(first, Bilingual(en: "the first is here", nl: "de eerste staat hier"))]
    )
  }

  static func idlePart(_ words: Bilingual) -> Finding {
    Finding(
      .clauseIdle,
      Bilingual(
        en: "`\(words.english)` does nothing here",
        nl: "`\(words.dutch)` doet hier niets"
      ),
      help: Bilingual(en: "leave it out", nl: "laat het weg")
    )
  }

  static func notARegister(_ name: String) -> Finding {
    Finding(
      .notARegister,
      Bilingual(
        en: "`\(name)` is not the name of a register: that ends in `.csv`",
        nl: "`\(name)` is niet de naam van een register: die eindigt op `.csv`"
      ),
      help: Bilingual(
        en: "kind coffeeshop from \"coffeeshops.csv\"",
        nl: "soort coffeeshop uit \"coffeeshops.csv\""
      )
    )
  }

  static func notShorter(_ duration: String) -> Finding {
    Finding(
      .wrongNumber,
      Bilingual(
        en: "the shorter rest, `\(duration)`, is not shorter",
        nl: "de kortere rust, `\(duration)`, is niet korter"
      )
    )
  }

  static func notLonger(_ duration: String) -> Finding {
    Finding(
      .wrongNumber,
      Bilingual(
        en: "the longer night shift, `\(duration)`, is not longer",
        nl: "de langere nachtdienst, `\(duration)`, is niet langer"
      )
    )
  }

  static func restTooLong(_ duration: String, days: Int) -> Finding {
    Finding(
      .wrongNumber,
      Bilingual(
        en: "`\(duration)` of rest leave no time to work in \(days) days",
        nl: "`\(duration)` rust laat in \(days) dagen geen tijd om te werken"
      ),
      help: Bilingual(
        en: "\(days) days have \(days * 24) h",
        nl: "\(days) dagen hebben \(days * 24) u"
      )
    )
  }

  static func tooManySundays(_ count: Int, weeks: Int) -> Finding {
    Finding(
      .wrongNumber,
      Bilingual(
        en: "\(weeks) weeks do not have \(count) Sundays",
        nl: "\(weeks) weken hebben geen \(count) zondagen"
      )
    )
  }

  static func partsTooLong(_ duration: String) -> Finding {
    Finding(
      .wrongNumber,
      Bilingual(
        en: "parts of `\(duration)` are longer than the whole",
        nl: "delen van `\(duration)` zijn langer dan het geheel"
      )
    )
  }
}
