import RuleChecking
import SourceText

/// A24: a provision without a rule, and a rule without a provision.
///
/// Only documents that list their `provisions` are judged, and only by what is written: a section
/// counts as used when some line cites it word for word.
enum ProvisionIndex {
  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    let byDocument = Dictionary(grouping: input.rulebook.citations, by: \.document)
    return input.rulebook.documents.filter { !$0.provisions.isEmpty }.flatMap { document in
      let citations = byDocument[document.name] ?? []
      return [unused(document, citations), whole(document, citations)]
        .compactMap { $0 } + unlisted(document, citations)
    }
  }

  /// One note a document with the sections nothing rests on.
  private static func unused(
    _ document: Document,
    _ citations: [Citation]
  ) -> Diagnostic? {
    let cited = Set(citations.compactMap(\.place))
    let left = document.provisions.filter { !cited.contains($0.place) }
    guard let first = left.first else { return nil }
    let names = left.map { "\"\($0.place)\"" }
    let isOne = left.count == 1
    let shown = shortened(names)
    return .found(
      .provisionIndex,
      .note,
      at: first.origin,
      Bilingual(
        en: "no line rests on \(shown.english) of `\(document.name)`",
        nl: "geen regel rust op \(shown.dutch) van `\(document.name)`"
      ),
      help: Bilingual(
        en: "write the \(isOne ? "rule" : "rules") with `source \(document.name) \(names[0])`, or "
          + "take out what asks for nothing",
        nl: "schrijf de \(isOne ? "regel" : "regels") met `bron \(document.name) \(names[0])`, of "
          + "haal weg wat niets vraagt"
      )
    )
  }

  /// One note a document that is cited without a section while it lists them.
  private static func whole(
    _ document: Document,
    _ citations: [Citation]
  ) -> Diagnostic? {
    let bare = citations.filter { $0.place == nil }
    guard let first = bare.first else { return nil }
    let others = bare.dropFirst().map {
      ($0.origin, Bilingual(en: "also here", nl: "ook hier"))
    }
    return .found(
      .provisionIndex,
      .note,
      at: first.origin,
      Bilingual(
        en: "`\(document.name)` lists its provisions, and "
          + (bare.count == 1 ? "this line cites" : "\(bare.count) lines cite") + " none of them",
        nl: "`\(document.name)` noemt zijn bepalingen, en "
          + (bare.count == 1 ? "deze regel noemt" : "\(bare.count) regels noemen") + " er geen"
      ),
      help: Bilingual(
        en: "say which one: `source \(document.name) \"\(document.provisions[0].place)\"`",
        nl: "zeg welke: `bron \(document.name) \"\(document.provisions[0].place)\"`"
      ),
      also: Array(others)
    )
  }

  /// Citations of sections the document does not list, once for each section.
  private static func unlisted(
    _ document: Document,
    _ citations: [Citation]
  ) -> [Diagnostic] {
    let known = document.provisions.map(\.place)
    var seen: Set<String> = []
    var found: [Diagnostic] = []
    for citation in citations {
      guard let place = citation.place, !known.contains(place), seen.insert(place).inserted
      else { continue }
      let others = citations.filter { $0.place == place && $0 != citation }
      let nearest = Suggestion.nearest(to: place, among: known)
      found.append(
        .found(
          .provisionIndex,
          .warning,
          at: citation.origin,
          Bilingual(
            en: "`\(document.name)` lists no provision \"\(place)\"",
            nl: "`\(document.name)` noemt geen bepaling \"\(place)\""
          ),
          help: nearest.map {
            Bilingual(en: "did you mean \"\($0)\"?", nl: "bedoelt u \"\($0)\"?")
          }
            ?? Bilingual(
              en: "add it to the document's `provisions`, or cite a section that is listed",
              nl: "zet het bij de `bepalingen` van het document, of noem een bepaling die er staat"
            ),
          also: [
            (
              document.provisions[0].origin,
              Bilingual(en: "the provisions are listed here", nl: "de bepalingen staan hier")
            )
          ] + others.map { ($0.origin, Bilingual(en: "also here", nl: "ook hier")) }
        )
      )
    }
    return found
  }

  /// At most six names, and how many more.
  private static func shortened(_ names: [String]) -> Bilingual {
    let rest = names.count - 6
    let head = names.prefix(6)
    guard rest > 0 || names.count > 1 else { return Bilingual(en: names[0], nl: names[0]) }
    if rest > 0 {
      let list = head.joined(separator: ", ")
      return Bilingual(en: "\(list) and \(rest) more", nl: "\(list) en nog \(rest)")
    }
    let list = head.dropLast().joined(separator: ", ")
    let last = head.last ?? ""
    return Bilingual(en: "\(list) or \(last)", nl: "\(list) of \(last)")
  }
}
