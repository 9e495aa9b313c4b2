public import SourceText

extension Keyword {
  /// The spelling to write for one in the other language: plural for plural, and `elk` before a
  /// Dutch neuter.
  public func spelling(in language: Language, for read: String, before next: Keyword?) -> String {
    let spellings = spellings(in: language)
    if language == .dutch, next == .calendarYear || next == .quarter, self == .every {
      return "elk"
    }
    // Dutch counts years in the singular: `5 jaar`.
    if language == .dutch, self == .year { return spellings[0] }
    let others = self.spellings(in: language.other)
    guard let index = others.firstIndex(where: { $0.lowercased() == read.lowercased() }),
      others.count == spellings.count
    else { return spellings[0] }
    return spellings[index]
  }
}
