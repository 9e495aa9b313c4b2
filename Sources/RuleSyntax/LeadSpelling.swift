import SourceText

/// One way to write, or to write nearly, the keyword a shape starts with.
struct LeadSpelling: Sendable {
  /// The number of the shape.
  let shape: Int
  /// In lower case.
  let letters: [UInt8]
  let words: Int
  /// What to write for it.
  let right: String
  /// Whether it is the first spelling of the keyword, which nobody has to mend.
  let isCanonical: Bool

  private static let english = make(.english)
  private static let dutch = make(.dutch)

  /// All of a language, in the order of the shapes.
  static func all(_ language: Language) -> [LeadSpelling] {
    language == .english ? english : dutch
  }

  private static func make(_ language: Language) -> [LeadSpelling] {
    Shape.all.enumerated().flatMap { number, shape -> [LeadSpelling] in
      guard let lead = shape.lead else { return [] }
      let own = lead.spellings(in: language)
      return (own + Synonyms.texts(of: lead, language)).map { spelling in
        LeadSpelling(
          shape: number,
          letters: Array(spelling.lowercased().utf8),
          words: spelling.utf8.split(separator: 32).count,
          right: own.contains(spelling) ? spelling : own[0],
          isCanonical: spelling == own[0]
        )
      }
    }
  }
}
