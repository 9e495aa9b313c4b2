import RuleSyntax
import SourceText

/// Messages about sources, assumptions and clauses out of place.
extension Finding {
  static func noSource(_ kind: DeclarationKind, fix: Fix) -> Finding {
    Finding(
      .noSource,
      Bilingual(
        en: "nothing says what this rests on: \(kind.text.english) has a source or an assumption",
        nl: "er staat niet waarop dit rust: \(kind.text.dutch) heeft een bron of een aanname"
      ),
      help: Bilingual(
        en: "cite a document, `source plan \"par. 3\"`, or say `assumed because \"…\"`",
        nl: "noem een document, `bron plan \"par. 3\"`, of schrijf `aangenomen omdat \"…\"`"
      ),
      fixes: [fix]
    )
  }

  static func withdrawnDocument(
    _ name: String,
    by kind: DeclarationKind,
    declared: Origin
  ) -> Finding {
    Finding(
      .withdrawnDocument,
      Bilingual(
        en: "the document `\(name)` is withdrawn, and \(kind.text.english) still in force rests on "
          + "it",
        nl: "het document `\(name)` is ingetrokken, en \(kind.text.dutch) die nog geldt rust erop"
      ),
      help: Bilingual(
        en: "cite what came in its place, or end the rule with `not in force from …`",
        nl: "noem wat ervoor in de plaats kwam, of beëindig de regel met `niet van kracht vanaf …`"
      ),
      labels: [.init(declared, Bilingual(en: "declared here", nl: "hier vastgelegd"))]
    )
  }

  static func unsettledDocument(_ name: String, _ status: Document.Status, uses: Int) -> Finding {
    let missing = status == .missing
    return Finding(
      .unsettledDocument,
      severity: .note,
      Bilingual(
        en: "the document `\(name)` is \(missing ? "not at hand" : "only a concept"); "
          + "\(uses == 1 ? "one line rests" : "\(uses) lines rest") on it",
        nl: "het document `\(name)` \(missing ? "is er niet" : "is nog een concept"); "
          + "\(uses == 1 ? "één regel rust" : "\(uses) regels rusten") erop"
      )
    )
  }

  static func onlyWithAssumption(_ clause: ClauseKind) -> Finding {
    Finding(
      .clauseIdle,
      Bilingual(
        en: "`\(clause.text.english)` says nothing here: nothing is assumed",
        nl: "`\(clause.text.dutch)` zegt hier niets: er is niets aangenomen"
      ),
      help: Bilingual(
        en: "add `assumed because \"…\"`, or remove this line",
        nl: "voeg `aangenomen omdat \"…\"` toe, of haal deze regel weg"
      )
    )
  }

  static func incompleteAssumption(_ name: String, lacking: [ClauseKind]) -> Finding {
    let lines = Bilingual.list(
      lacking.map { Bilingual(en: "`\($0.text.english)`", nl: "`\($0.text.dutch)`") }
    )
    let example = Bilingual(
      en: "because \"…\", owner \"Team VTH\", review by 1 January 2028",
      nl: "omdat \"…\", eigenaar \"Team VTH\", herzien voor 1 januari 2028"
    )
    return Finding(
      .incompleteAssumption,
      Bilingual(
        en: "the assumption `\(name)` lacks \(lines.english)",
        nl:
          "bij de aanname `\(name)` \(lacking.count > 1 ? "ontbreken" : "ontbreekt") \(lines.dutch)"
      ),
      help: Bilingual(
        en: "an assumption says why, whose it is and when it is looked at again: "
          + example.english,
        nl: "een aanname zegt waarom, van wie ze is en wanneer ze weer bekeken wordt: "
          + example.dutch
      )
    )
  }

  static func clauseNotHere(_ clause: ClauseKind, in kind: DeclarationKind) -> Finding {
    let homes = Bilingual.list((clause.homes ?? []).map(\.text), or: true)
    return Finding(
      .clauseNotHere,
      Bilingual(
        en: "`\(clause.text.english)` says nothing in \(kind.text.english)",
        nl: "`\(clause.text.dutch)` zegt niets in \(kind.text.dutch)"
      ),
      help: clause.homes == nil
        ? Bilingual(en: "remove this line", nl: "haal deze regel weg")
        : Bilingual(
          en: "it belongs in \(homes.english); remove it or move it",
          nl: "het hoort in \(homes.dutch); haal het weg of verplaats het"
        )
    )
  }

  static func clauseTwice(_ clause: ClauseKind, first: Origin) -> Finding {
    Finding(
      .clauseTwice,
      Bilingual(
        en: "`\(clause.text.english)` stands here twice, and only one can hold",
        nl: "`\(clause.text.dutch)` staat hier twee keer, en er kan er maar één gelden"
      ),
      help: Bilingual(en: "keep one of the two", nl: "houd er één over"),
      labels: [.init(first, Bilingual(en: "the first is here", nl: "de eerste staat hier"))]
    )
  }

  static func clauseMissing(
    _ kind: DeclarationKind,
    _ name: String?,
    example: Bilingual
  )
    -> Finding
  {
    let subject = Bilingual(
      en: name.map { "`\($0)`" } ?? kind.text.english,
      nl: name.map { "`\($0)`" } ?? kind.text.dutch
    )
    return Finding(
      .clauseMissing,
      Bilingual(
        en: "\(subject.english) lacks a line such as `\(example.english)`",
        nl: "bij \(subject.dutch) ontbreekt een regel zoals `\(example.dutch)`"
      )
    )
  }
}
