public import SourceText

/// The rules with one small change.
public struct Mutant: Hashable, Sendable {
  /// Its number, from 1, in order of file, place and operator.
  public let number: Int
  /// What kind of change it is.
  public let mutation: MutationOperator
  /// The file that is changed, as messages name it.
  public let file: String
  /// The line of the change, from 1.
  public let line: Int
  /// The declaration it is in: `rule coffeeshop-check`.
  public let declaration: String
  /// The line as it is, without the blanks around it.
  public let before: String
  /// The line as it would be.
  public let after: String
  /// The bytes that are replaced.
  public let range: TextRange
  /// What comes in their place.
  public let replacement: String
  /// The name of that declaration; nil when it has none.
  public let name: String?
  /// Which declaration of its file it is in, from 0.
  let index: Int

  /// The changed bytes of its file.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    Array(bytes[..<Int(range.start)]) + Array(replacement.utf8) + Array(bytes[Int(range.end)...])
  }
}
