public import SourceText

extension Keyword {
  /// Keywords with a spelling for one and one for more: the first is for more.
  private static let counted: [Keyword] = [
    .times, .nightShifts, .shifts, .day, .week, .month, .quarter, .calendarYear, .year, .place,
  ]

  /// The spelling to write: for one or for more, and `elk` before a Dutch neuter.
  public func spelling(in language: Language, isOne: Bool, before next: Keyword?) -> String {
    let spellings = spellings(in: language)
    if language == .dutch, self == .every, next == .calendarYear || next == .quarter {
      return "elk"
    }
    // Dutch counts years in the singular: `5 jaar`.
    guard isOne, spellings.count > 1, Keyword.counted.contains(self),
      self != .year || language == .english
    else { return spellings[0] }
    return spellings[1]
  }

  /// Whether a spelling that was read is the one for one.
  func isForOne(_ read: String, in language: Language) -> Bool {
    let index = spellings(in: language).firstIndex { $0.lowercased() == read.lowercased() }
    return index == 1
  }
}
