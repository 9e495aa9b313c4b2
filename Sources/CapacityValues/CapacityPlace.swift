/// Where something is said: a line of a rule file or register.
public struct CapacityPlace: Hashable, Sendable {
  /// The file as shown to users.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The documents it cites, with the place in them: `programma par. 4`; in order.
  public let documents: [String]

  /// All of it.
  public init(
    file: String,
    line: Int,
    documents: [String] = []
  ) {
    self.file = file
    self.line = line
    self.documents = documents
  }
}
