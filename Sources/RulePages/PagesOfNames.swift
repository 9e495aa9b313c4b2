import SourceText

extension CodePages {
  /// R01xx: names and declarations.
  static let pagesOfNames: [CodePage] =
    pagesOfNamesA + pagesOfNamesB + pagesOfNamesC + pagesOfNamesD
}
