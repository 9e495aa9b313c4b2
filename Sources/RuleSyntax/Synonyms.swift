import SourceText

/// Words people write for a keyword; they are not read, but told with the right keyword.
enum Synonyms {
  private static let table: [(keyword: Keyword, english: [String], dutch: [String])] = [
    (.every, ["each"], ["ieder", "iedere", "alle"]),
    (
      .forEach, ["for every", "for all", "each", "every"],
      ["voor iedere", "voor ieder", "voor alle"]
    ),
    (.everyRole, ["all roles", "each role"], ["alle rollen", "iedere rol"]),
    (.when, ["if", "where"], ["als", "indien", "waar"]),
    (.otherwise, ["else"], ["overig", "overige"]),
    (.atLeast, ["minimum", "min", "minimally"], ["minimaal", "tenminste", "min"]),
    (.atMost, ["maximum", "max", "maximally"], ["maximaal", "max"]),
    (.about, ["approximately", "around", "circa", "roughly"], ["circa", "ca", "rond"]),
    (.times, ["x"], ["maal", "x"]),
    (.apart, ["between"], ["uit elkaar", "tussentijd"]),
    (.takes, ["lasts", "duration"], ["kost", "duur"]),
    (.within, ["between", "inside"], ["tussen"]),
    (.from, ["since", "starting"], ["per", "sinds", "van"]),
    (.perCalendarYear, ["per year", "a year", "yearly"], ["per jaar", "jaarlijks"]),
    (.exceptOn, ["except", "not on"], ["behalve", "niet op"]),
    (.uses, ["use"], ["met"]),
    (.with, ["having"], ["inclusief"]),
    (.onDuty, ["present"], ["beschikbaar"]),
    (.external, ["outside"], ["buiten"]),
    (.adopted, ["final", "accepted"], ["definitief", "aangenomen"]),
    (.concept, ["draft"], ["ontwerp"]),
    (.because, ["reason"], ["want", "reden"]),
    (.openDate, ["unknown date", "unknown"], ["onbekend"]),
    (.and, ["&"], ["&"]),
  ]

  /// The words people write for a keyword.
  static func texts(of keyword: Keyword, _ language: Language) -> [String] {
    guard let row = table.first(where: { $0.keyword == keyword }) else { return [] }
    return language == .english ? row.english : row.dutch
  }

  /// How many of these tokens are words for a keyword; nil when they are not.
  static func means(
    _ file: SourceFile,
    _ tokens: ArraySlice<SyntaxToken>,
    _ keyword: Keyword,
    _ language: Language
  ) -> Int? {
    for text in texts(of: keyword, language) {
      let count = text.utf8.split(separator: 32).count
      guard let first = tokens.first, tokens.count >= count else { continue }
      let last = tokens[tokens.startIndex + count - 1]
      let read = file.text(TextRange(Int(first.start), Int(last.end)))
      if read.lowercased() == text { return count }
    }
    return nil
  }
}
