import RuleSyntax
import SourceText

/// Messages about conditions and classes.
extension Finding {
  static func unknownClass(
    _ word: String,
    _ field: String,
    classes: [String],
    declared: Origin,
    nearest: String?,
    fix: Fix?
  ) -> Finding {
    let list = classes.map { "`\($0)`" }.joined(separator: ", ")
    return Finding(
      .unknownClass,
      Bilingual(
        en: "`\(field)` has no class `\(word)`",
        nl: "`\(field)` heeft geen klasse `\(word)`"
      ),
      help: Bilingual(
        en: (nearest.map { "did you mean `\($0)`? " } ?? "") + "its classes: \(list)",
        nl: (nearest.map { "bedoel je `\($0)`? " } ?? "") + "de klassen: \(list)"
      ),
      labels: [.init(declared, Bilingual(en: "declared here", nl: "hier vastgelegd"))],
      fixes: fix.map { [$0] } ?? []
    )
  }

  static func classOfItself(_ name: String, declared: Origin) -> Finding {
    Finding(
      .refersToItself,
      Bilingual(
        en: "the classes of `\(name)` cannot be used here: they follow from this condition",
        nl: "de klassen van `\(name)` kunnen hier niet: ze volgen uit deze voorwaarde"
      ),
      help: Bilingual(
        en: "use a column of the register; inside `classify`, an earlier class as in `not high`",
        nl: "gebruik een kolom van het register; in een `indeling` een eerdere klasse, zoals "
          + "`niet high`"
      ),
      labels: [.init(declared, Bilingual(en: "declared here", nl: "hier vastgelegd"))]
    )
  }

  static func bareClass(_ name: String) -> Finding {
    Finding(
      .unknownClass,
      Bilingual(
        en: "`\(name)` alone is no condition here",
        nl: "`\(name)` alleen is hier geen voorwaarde"
      ),
      help: Bilingual(
        en: "say of what, such as `risk is \(name)`; a bare class is for `classify`",
        nl: "zeg waarvan, zoals `risk is \(name)`; een losse klasse hoort in een `indeling`"
      )
    )
  }

  static func laterClass(_ name: String) -> Finding {
    Finding(
      .unknownClass,
      Bilingual(
        en: "the class `\(name)` comes later, so it is not yet known here",
        nl: "de klasse `\(name)` komt later en is hier nog niet bekend"
      ),
      help: Bilingual(
        en: "refer only to classes above this one",
        nl: "verwijs alleen naar klassen hierboven"
      )
    )
  }

  static func notAClass(
    _ name: String,
    of classification: String,
    classes: [String],
    fix: Fix?
  )
    -> Finding
  {
    let list = classes.map { "`\($0)`" }.joined(separator: ", ")
    return Finding(
      .unknownClass,
      Bilingual(
        en: "`\(classification)` has no class `\(name)` above this one",
        nl: "`\(classification)` heeft hierboven geen klasse `\(name)`"
      ),
      help: classes.isEmpty
        ? nil
        : Bilingual(en: "classes so far: \(list)", nl: "klassen tot hier: \(list)"),
      fixes: fix.map { [$0] } ?? []
    )
  }

  static func duplicateClass(_ name: String, first: Origin) -> Finding {
    Finding(
      .duplicateClass,
      Bilingual(
        en: "the class `\(name)` stands here twice",
        nl: "de klasse `\(name)` staat hier twee keer"
      ),
      help: Bilingual(
        en: "join the conditions with `or`",
        nl: "voeg de voorwaarden samen met `of`"
      ),
      labels: [.init(first, Bilingual(en: "the first is here", nl: "de eerste staat hier"))]
    )
  }

  static func otherwiseNotLast(_ name: String) -> Finding {
    Finding(
      .classesNotCovered,
      Bilingual(
        en: "`\(name) otherwise` takes all that is left, so the classes after it hold nothing",
        nl: "`\(name) anders` neemt alles wat over is, dus de klassen erna bevatten niets"
      ),
      help: Bilingual(
        en: "put `otherwise` last",
        nl: "zet `anders` als laatste"
      )
    )
  }

  static func classesNotCovered(_ name: String, kind: String) -> Finding {
    Finding(
      .classesNotCovered,
      Bilingual(
        en: "`\(name)` says `exactly one`, and has too many conditions to prove that every "
          + "\(kind) gets a class",
        nl: "`\(name)` zegt `precies één`, en heeft te veel voorwaarden om te bewijzen dat elke "
          + "\(kind) een klasse krijgt"
      ),
      help: Bilingual(
        en: "end with `CLASS otherwise`",
        nl: "eindig met `KLASSE anders`"
      )
    )
  }

  static func withoutClass(_ name: String, kind: String, _ object: Bilingual) -> Finding {
    Finding(
      .classesNotCovered,
      Bilingual(
        en: "`\(name)` says `exactly one`, and this \(kind) gets no class: \(object.english)",
        nl: "`\(name)` zegt `precies één`, en deze \(kind) krijgt geen klasse: \(object.dutch)"
      ),
      help: Bilingual(
        en: "end with `CLASS otherwise`, or widen a condition",
        nl: "eindig met `KLASSE anders`, of verruim een voorwaarde"
      )
    )
  }

  static func twoClasses(
    _ one: String,
    _ other: String,
    kind: String,
    _ object: Bilingual,
    first: Origin
  ) -> Finding {
    Finding(
      .classesNotCovered,
      Bilingual(
        en: "exactly one class holds, and this \(kind) is in `\(one)` and in `\(other)`: "
          + object.english,
        nl: "precies één klasse geldt, en deze \(kind) valt in `\(one)` en in `\(other)`: "
          + object.dutch
      ),
      help: Bilingual(
        en: "write `\(other) when not \(one) and …`",
        nl: "schrijf `\(other) wanneer niet \(one) en …`"
      ),
      labels: [.init(first, Bilingual(en: "the other class", nl: "de andere klasse"))]
    )
  }

  static func emptyClass(_ name: String, kind: String) -> Finding {
    Finding(
      .classesNotCovered,
      severity: .warning,
      Bilingual(
        en: "no \(kind) can be in class `\(name)`: the other conditions leave nothing for it",
        nl:
          "geen \(kind) kan in klasse `\(name)` vallen: de andere voorwaarden laten er niets voor "
          + "over"
      ),
      help: Bilingual(
        en: "leave the class out, or change a condition",
        nl: "laat de klasse weg, of verander een voorwaarde"
      )
    )
  }

  static func needsObject(_ what: Bilingual) -> Finding {
    Finding(
      .needsObject,
      Bilingual(
        en: "\(what.english) is about an object, and this rule has none",
        nl: "\(what.dutch) gaat over een object, en deze regel heeft er geen"
      ),
      help: Bilingual(
        en: "say which objects in the rule's first line: `rule NAME for each KIND`",
        nl: "zeg in de eerste regel om welke objecten het gaat: `regel NAAM voor elke SOORT`"
      )
    )
  }
}
