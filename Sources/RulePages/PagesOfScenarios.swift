import SourceText

extension CodePages {
  /// S01xx: files of scenarios.
  static let pagesOfScenarios: [CodePage] = []
}
