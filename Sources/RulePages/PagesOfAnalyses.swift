extension CodePages {
  /// R03xx: what cannot hold.
  static let pagesOfAnalyses: [CodePage] = pagesOfAnalysesA + pagesOfAnalysesB + pagesOfAnalysesC
}
