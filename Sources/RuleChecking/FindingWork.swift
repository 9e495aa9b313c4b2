import CivilTime
import RuleSyntax
import SourceText

/// Messages about what rules ask for.
extension Finding {
  static func asksNothing() -> Finding {
    Finding(
      .asksNothing,
      Bilingual(
        en: "this asks for nothing: no frequency, trigger, presence or reserve",
        nl: "dit vraagt niets: geen frequentie, aanleiding, aanwezigheid of reserve"
      ),
      help: Bilingual(
        en: "add a line such as `every calendar year 2 times`, `on complaint …`, `keep …` or "
          + "`reserve …`",
        nl: "voeg een regel toe zoals `elk kalenderjaar 2 keer`, `bij klacht …`, `houd …` of "
          + "`reserveer …`"
      )
    )
  }

  static func visitLacks(_ clause: ClauseKind) -> Finding {
    let isTeam = clause == .team
    return Finding(
      .visitIncomplete,
      isTeam
        ? Bilingual(en: "this visit has no team", nl: "dit bezoek heeft geen team")
        : Bilingual(
          en: "this visit does not say how long it takes",
          nl: "dit bezoek zegt niet hoe lang het duurt"
        ),
      help: isTeam
        ? Bilingual(
          en: "add a line such as `team 2 boa`",
          nl: "voeg een regel toe zoals `team 2 boa`"
        )
        : Bilingual(
          en: "add a line such as `takes 45 min`, or `uses scan-car for each place`",
          nl: "voeg een regel toe zoals `duurt 45 min`, of `gebruikt scan-car voor elke plaats`"
        )
    )
  }

  static func minutesAndPlaces() -> Finding {
    Finding(
      .minutesAndPlaces,
      Bilingual(
        en: "this work is measured in places (`for each place`), so `takes` does nothing",
        nl: "dit werk wordt gemeten in plaatsen (`voor elke plaats`), dus `duurt` doet niets"
      ),
      help: Bilingual(en: "keep one of the two", nl: "houd een van de twee")
    )
  }

  static func onlyForVisits(_ clause: ClauseKind) -> Finding {
    Finding(
      .clauseIdle,
      Bilingual(
        en: "`\(clause.text.english)` is about visits, and this asks for none",
        nl: "`\(clause.text.dutch)` gaat over bezoeken, en dit vraagt er geen"
      ),
      help: Bilingual(
        en: "remove this line, or add `every …` or `on complaint …`",
        nl: "haal deze regel weg, of voeg `elke …` of `bij klacht …` toe"
      )
    )
  }

  static func onlyForPresence() -> Finding {
    Finding(
      .clauseIdle,
      Bilingual(
        en: "`visits count` is about presence, and this asks for none",
        nl: "`bezoeken tellen` gaat over aanwezigheid, en dit vraagt die niet"
      ),
      help: Bilingual(
        en: "remove this line, or add `keep …`",
        nl: "haal deze regel weg, of voeg `houd …` toe"
      )
    )
  }

  static func spacingTooLong(
    _ spacing: String,
    count: Int,
    in period: CalendarPeriod,
    example: (first: Day, last: Day),
    severity: Severity
  ) -> Finding {
    let unit = period.unit.text(period.count)
    let number = period.count == 1 ? "1" : "\(period.count)"
    let (first, last) = (example.first.text, example.last.text)
    let end = period.after(example.first).adding(days: -1).text
    let every = severity == .error
    return Finding(
      .spacingTooLong,
      severity: severity,
      Bilingual(
        en: "\(count) times at least \(spacing) apart does not fit in "
          + "\(every ? "" : "every period of ")\(number) \(unit.english): from \(first.english) the "
          + "last could come on \(last.english), and the period ends on \(end.english)",
        nl: "\(count) keer met minstens \(spacing) ertussen past niet in "
          + "\(every ? "" : "elke periode van ")\(number) \(unit.dutch): vanaf \(first.dutch) kan de "
          + "laatste op \(last.dutch), en de periode eindigt op \(end.dutch)"
      ),
      help: Bilingual(
        en: "shorten the time between, or ask for less",
        nl: "verkort de tussentijd, of vraag minder"
      )
    )
  }

  static func daysOnlyDaily(_ unit: String) -> Finding {
    Finding(
      .daysOnlyDaily,
      Bilingual(
        en: "days can be named here only with `every day`, not with `every \(unit)`",
        nl: "dagen kunnen hier alleen bij `elke dag`, niet bij `elke \(unit)`"
      ),
      help: Bilingual(
        en: "say on which days it may be done with `within … on …`",
        nl: "zeg met `binnen … op …` op welke dagen het mag"
      )
    )
  }

  static func frequencyTwice(first: Origin) -> Finding {
    Finding(
      .clauseTwice,
      Bilingual(
        en: "this asks a second time for the same objects, days and period",
        nl: "dit vraagt voor de tweede keer iets voor dezelfde objecten, dagen en periode"
      ),
      help: Bilingual(
        en: "keep one, or tell them apart with `when …` or `on …`",
        nl: "houd er één, of onderscheid ze met `wanneer …` of `op …`"
      ),
      labels: [.init(first, Bilingual(en: "the first is here", nl: "de eerste staat hier"))]
    )
  }

  static func roleFromOutside(_ name: String, declared: Origin) -> Finding {
    Finding(
      .rosteredRole,
      Bilingual(
        en: "`\(name)` comes from outside and is not rostered, so this cannot be planned",
        nl: "`\(name)` komt van buiten en staat niet in het rooster, dus dit is niet te plannen"
      ),
      help: Bilingual(
        en: "name a role without `external`",
        nl: "noem een rol zonder `extern`"
      ),
      labels: [.init(declared, Bilingual(en: "declared here", nl: "hier vastgelegd"))]
    )
  }

  static func partnerFromInside(_ name: String, declared: Origin) -> Finding {
    Finding(
      .rosteredRole,
      Bilingual(
        en: "`\(name)` is a role of our own; partners come from outside",
        nl: "`\(name)` is een eigen rol; partners komen van buiten"
      ),
      help: Bilingual(
        en: "put it in `team`, or declare the role as `external`",
        nl: "zet hem in `team`, of leg de rol vast als `extern`"
      ),
      labels: [.init(declared, Bilingual(en: "declared here", nl: "hier vastgelegd"))]
    )
  }

  static func idleForExternal(_ name: String, _ clause: ClauseKind) -> Finding {
    Finding(
      .clauseIdle,
      Bilingual(
        en: "`\(name)` comes from outside: its days stand in the register of partners, and "
          + "`\(clause.text.english)` does nothing",
        nl: "`\(name)` komt van buiten: de dagen staan in het register van partners, en "
          + "`\(clause.text.dutch)` doet niets"
      ),
      help: Bilingual(en: "remove this line", nl: "haal deze regel weg")
    )
  }

  static func roleTwice(_ name: String) -> Finding {
    Finding(
      .saidTwice,
      Bilingual(en: "`\(name)` stands here twice", nl: "`\(name)` staat hier twee keer"),
      help: Bilingual(en: "name it once", nl: "noem hem één keer")
    )
  }

  static func noThroughput(_ name: String, declared: Origin) -> Finding {
    Finding(
      .visitIncomplete,
      Bilingual(
        en: "`\(name)` does not say how many places it handles an hour",
        nl: "`\(name)` zegt niet hoeveel plaatsen het per uur verwerkt"
      ),
      help: Bilingual(
        en: "add `handles 1200 places per h` to it",
        nl: "voeg er `verwerkt 1200 plaatsen per u` aan toe"
      ),
      labels: [.init(declared, Bilingual(en: "declared here", nl: "hier vastgelegd"))]
    )
  }

  static func notMoreOften(
    _ name: String,
    _ mine: String,
    than other: String,
    _ theirs: String,
    declared: Origin
  ) -> Finding {
    Finding(
      .notMoreOften,
      Bilingual(
        en: "`\(name)` asks for \(mine) check\(mine == "1" ? "" : "s") a year for each object, "
          + "`\(other)` for up to "
          + "\(theirs): that is not more often",
        nl: "`\(name)` vraagt \(mine) controle\(mine == "1" ? "" : "s") per jaar per object, "
          + "`\(other)` tot \(theirs): dat is niet vaker"
      ),
      help: Bilingual(
        en: "raise this frequency, or lower the other",
        nl: "verhoog deze frequentie, of verlaag de andere"
      ),
      labels: [.init(declared, Bilingual(en: "the other frequency", nl: "de andere frequentie"))]
    )
  }

  static func refersToItself(_ name: String, _ clause: ClauseKind) -> Finding {
    Finding(
      .refersToItself,
      Bilingual(
        en: "`\(clause.text.english)` names the rule itself, `\(name)`",
        nl: "`\(clause.text.dutch)` noemt de regel zelf, `\(name)`"
      ),
      help: Bilingual(en: "name another rule", nl: "noem een andere regel")
    )
  }

  static func titleTwice(_ code: String) -> Finding {
    Finding(
      .clauseTwice,
      Bilingual(
        en: "the rule has a title in this language (`\(code)`) already",
        nl: "de regel heeft al een titel in deze taal (`\(code)`)"
      ),
      help: Bilingual(
        en: "keep the one behind the name, or this one",
        nl: "houd die achter de naam, of deze"
      )
    )
  }

  static func unranked(_ rules: [String]) -> Finding {
    let shown = rules.prefix(6)
    let names = Bilingual.list(shown.map { Bilingual(en: "`\($0)`", nl: "`\($0)`") })
    let among =
      shown.count < rules.count
      ? Bilingual(en: "among them ", nl: "waaronder ") : Bilingual(en: "", nl: "")
    return Finding(
      .unranked,
      severity: .note,
      rules.count == 1
        ? Bilingual(
          en: "one rule is not in this order and comes last: \(names.english)",
          nl: "één regel staat niet in deze volgorde en komt als laatste: \(names.dutch)"
        )
        : Bilingual(
          en: "\(rules.count) rules are not in this order and share the last place: "
            + among.english + names.english,
          nl: "\(rules.count) regels staan niet in deze volgorde en delen de laatste plaats: "
            + among.dutch + names.dutch
        ),
      help: Bilingual(
        en: "name here what must come before other work; the rest may share the last place",
        nl: "noem hier wat voor ander werk moet gaan; de rest mag de laatste plaats delen"
      )
    )
  }
}
