public import RuleChecking
public import SourceText

/// What a rule rests on, for people.
public struct RuleSources: Hashable, Sendable {
  /// `Programme 2026, par. 2`, or why it is assumed.
  public let text: String
  /// The address of the document, when it lies on the web.
  public let address: String?

  /// The documents that are cited, in the order written, and what is assumed.
  public static func list(_ basis: Basis, _ book: Rulebook, _ language: Language) -> [RuleSources] {
    let cited = basis.citations.map { citation -> RuleSources in
      let document = book.document(citation.document)
      let place = citation.place.map { ", \($0)" } ?? ""
      let missing: Bilingual? =
        switch document?.status {
        case .missing: Bilingual(en: " (not at hand)", nl: " (niet voorhanden)")
        case .concept: Bilingual(en: " (concept)", nl: " (concept)")
        case .withdrawn: Bilingual(en: " (withdrawn)", nl: " (ingetrokken)")
        case .adopted, nil: nil
        }
      let isWeb = document?.location.hasPrefix("https://") ?? false
      return RuleSources(
        text: (document?.title ?? citation.document) + place
          + (missing?.text(in: language) ?? ""),
        address: isWeb ? document?.location : nil
      )
    }
    let assumed = basis.assumedBecause.map { why -> RuleSources in
      let text = Bilingual(en: "assumed: \(why)", nl: "aangenomen: \(why)")
      return RuleSources(text: text.text(in: language), address: nil)
    }
    return cited + [assumed].compactMap { $0 }
  }
}
