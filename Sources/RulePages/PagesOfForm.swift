extension CodePages {
  /// R0001–R0099: how lines are written.
  static let pagesOfForm: [CodePage] = pagesOfFormA + pagesOfFormA2 + pagesOfFormB
}
