import SourceText

extension CodePages {
  /// R0001–R0099: how lines are written.
  static let pagesOfForm: [CodePage] = []
}
