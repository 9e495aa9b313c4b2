public import SourceText

/// The page of one code: what it means, why it matters, and how it goes wrong and right.
public struct CodePage: Hashable, Sendable {
  /// The code it is about.
  public let code: String
  /// A few words.
  public let title: Bilingual
  /// What it means and why it matters.
  public let text: Bilingual
  /// A file in which it is raised, in each language.
  public let wrong: Bilingual
  /// The same file, mended.
  public let right: Bilingual

  /// A page.
  public init(
    code: String,
    title: Bilingual,
    text: Bilingual,
    wrong: Bilingual,
    right: Bilingual
  ) {
    self.code = code
    self.title = title
    self.text = text
    self.wrong = wrong
    self.right = right
  }
}
