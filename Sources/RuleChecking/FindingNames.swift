import RuleSyntax
import SourceText

/// Messages about names, packages and declarations.
extension Finding {
  static func unknownPackage(_ package: String, nearest: String?, fix: Fix?) -> Finding {
    Finding(
      .unknownPackage,
      Bilingual(
        en: "no rule file here is the package `\(package)`",
        nl: "geen regelbestand hier is het pakket `\(package)`"
      ),
      help: nearest.map {
        Bilingual(en: "did you mean `\($0)`?", nl: "bedoel je `\($0)`?")
      }
        ?? Bilingual(
          en: "a file becomes a package by its line `package \(package) version 2026.1`",
          nl: "een bestand wordt een pakket met de regel `pakket \(package) versie 2026.1`"
        ),
      fixes: fix.map { [$0] } ?? []
    )
  }

  static func importCycle(_ chain: [String]) -> Finding {
    let shown = chain.joined(separator: " → ")
    return Finding(
      .importCycle,
      Bilingual(
        en: "these packages import each other in a circle: \(shown)",
        nl: "deze pakketten importeren elkaar in een kring: \(shown)"
      ),
      help: Bilingual(
        en: "move what both need to a package of its own, and import that in both",
        nl: "zet wat beide nodig hebben in een eigen pakket en importeer dat in beide"
      )
    )
  }

  static func duplicatePackage(_ package: String, first: Origin) -> Finding {
    Finding(
      .duplicatePackage,
      Bilingual(
        en: "`\(package)` is the package of another file already",
        nl: "`\(package)` is al het pakket van een ander bestand"
      ),
      help: Bilingual(
        en: "give each file a package name of its own",
        nl: "geef elk bestand een eigen pakketnaam"
      ),
      labels: [.init(first, Bilingual(en: "first used here", nl: "hier eerst gebruikt"))]
    )
  }

  static func duplicateName(
    _ name: String,
    sort: NameSort,
    first: Origin,
    firstSort: NameSort
  ) -> Finding {
    let message =
      sort == firstSort
      ? Bilingual(
        en: "`\(name)` is declared twice, both times as \(sort.text.english)",
        nl: "`\(name)` staat er twee keer, beide keren als \(sort.text.dutch)"
      )
      : Bilingual(
        en: "`\(name)` is declared as \(firstSort.text.english) and as \(sort.text.english)",
        nl: "`\(name)` staat er als \(firstSort.text.dutch) en als \(sort.text.dutch)"
      )
    return Finding(
      .duplicateName,
      message,
      help: Bilingual(
        en: "each name stands for one thing; rename one of the two, or remove it",
        nl: "elke naam staat voor één ding; geef een van de twee een andere naam, of haal hem weg"
      ),
      labels: [.init(first, Bilingual(en: "first declared here", nl: "hier eerst vastgelegd"))]
    )
  }

  static func unknownName(
    _ name: String,
    sorts: [NameSort],
    uses: Int,
    nearest: String?,
    known: [String],
    fixes: [Fix]
  ) -> Finding {
    let wanted = Bilingual.list(sorts.map(\.text), or: true)
    let times = Bilingual(
      en: uses > 1 ? " (used \(uses) times in this file)" : "",
      nl: uses > 1 ? " (\(uses) keer gebruikt in dit bestand)" : ""
    )
    let help: Bilingual
    if let nearest {
      help = Bilingual(en: "did you mean `\(nearest)`?", nl: "bedoel je `\(nearest)`?")
    } else {
      let example = (sorts.first ?? .rule).example(name)
      let list = known.map { "`\($0)`" }.joined(separator: ", ")
      help = Bilingual(
        en: "declare it, as in `\(example.english)`"
          + (known.isEmpty ? "" : "; known here: \(list)"),
        nl: "leg het vast, zoals `\(example.dutch)`"
          + (known.isEmpty ? "" : "; hier bekend: \(list)")
      )
    }
    return Finding(
      .unknownName,
      Bilingual(
        en: "`\(name)` is not declared anywhere; \(wanted.english) is expected\(times.english)",
        nl: "`\(name)` is nergens vastgelegd; hier hoort \(wanted.dutch)\(times.dutch)"
      ),
      help: help,
      fixes: fixes
    )
  }

  static func notImported(
    _ names: [String],
    package: String,
    labels: [Diagnostic.Label],
    fix: Fix
  ) -> Finding {
    let list = Bilingual.list(names.map { Bilingual(both: "`\($0)`") })
    let isOne = names.count == 1
    return Finding(
      .notImported,
      Bilingual(
        en:
          "\(list.english) \(isOne ? "is" : "are") declared in `\(package)`, which this file does "
          + "not import",
        nl:
          "\(list.dutch) \(isOne ? "is" : "zijn") vastgelegd in `\(package)`, dat dit bestand niet "
          + "importeert"
      ),
      help: Bilingual(
        en: "add `import \(package)` at the top",
        nl: "voeg bovenaan `importeer \(package)` toe"
      ),
      labels: labels,
      fixes: [fix]
    )
  }

  static func wrongSort(
    _ name: String,
    is sort: NameSort,
    wanted: [NameSort],
    declared: Origin,
    fixes: [Fix] = []
  ) -> Finding {
    let expected = Bilingual.list(wanted.map(\.text), or: true)
    return Finding(
      .wrongSort,
      Bilingual(
        en: "`\(name)` is \(sort.text.english); \(expected.english) is expected here",
        nl: "`\(name)` is \(sort.text.dutch); hier hoort \(expected.dutch)"
      ),
      labels: [.init(declared, Bilingual(en: "declared here", nl: "hier vastgelegd"))],
      fixes: fixes
    )
  }

  static func namedTwice(_ name: String, _ clause: ClauseKind) -> Finding {
    Finding(
      .saidTwice,
      Bilingual(
        en: "`\(name)` stands twice after `\(clause.text.english)`",
        nl: "`\(name)` staat twee keer na `\(clause.text.dutch)`"
      ),
      help: Bilingual(en: "name it once", nl: "noem het één keer")
    )
  }

  static func declaredTwice(_ what: Bilingual, first: Origin, help: Bilingual) -> Finding {
    Finding(
      .saidTwice,
      Bilingual(
        en: "\(what.english) stands here for the second time",
        nl: "\(what.dutch) staat hier voor de tweede keer"
      ),
      help: help,
      labels: [.init(first, Bilingual(en: "the first is here", nl: "de eerste staat hier"))]
    )
  }

  static func noCalendar() -> Finding {
    Finding(
      .noCalendar,
      severity: .warning,
      Bilingual(
        en: "`public holiday` needs a calendar, and none of these files has one: no day counts as "
          + "a holiday",
        nl: "`feestdag` heeft een kalender nodig en geen van deze bestanden heeft er een: geen dag "
          + "telt als feestdag"
      ),
      help: Bilingual(
        en: "`calendar Europe/Amsterdam with public holidays NL` in the city's file",
        nl: "`kalender Europe/Amsterdam met feestdagen NL` in het bestand van de gemeente"
      )
    )
  }

  static func unknownCalendar(_ zone: String, fix: Fix) -> Finding {
    Finding(
      .unknownCalendar,
      Bilingual(
        en: "the clock of `\(zone)` is not known here; only that of `Europe/Amsterdam` is",
        nl: "de klok van `\(zone)` is hier niet bekend; alleen die van `Europe/Amsterdam`"
      ),
      help: Bilingual(both: "Europe/Amsterdam"),
      fixes: [fix]
    )
  }
}
