/// The lossless tree of a file.
public struct SyntaxTree: Sendable {
  public init() {}
}
