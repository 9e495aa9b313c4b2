/// Every page, in order of code.
public enum CodePages {
  /// All pages.
  public static let all: [CodePage] =
    (pagesOfForm + pagesOfNames + pagesOfMeaning
    + pagesOfAnalyses + pagesOfImport + pagesOfScenarios).sorted { $0.code < $1.code }

  /// The page of a code, capital or small; nil when there is none.
  public static func page(_ code: String) -> CodePage? {
    let wanted = code.uppercased()
    return all.first { $0.code == wanted }
  }
}
