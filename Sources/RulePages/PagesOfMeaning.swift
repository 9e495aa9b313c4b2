extension CodePages {
  /// R02xx: what rules mean.
  static let pagesOfMeaning: [CodePage] =
    pagesOfMeaningA + pagesOfMeaningA2 + pagesOfMeaningB + pagesOfMeaningB2
}
