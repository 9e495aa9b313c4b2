import SourceText

extension CodePages {
  /// R02xx: what rules mean.
  static let pagesOfMeaning: [CodePage] = []
}
