/// The tests of one file, with what came of each: what the formats of other programs are made from.
public struct TestSuite: Hashable, Sendable {
  /// One test.
  public struct Case: Hashable, Sendable {
    /// Its title.
    public let title: String
    /// The line it stands on, from 1.
    public let line: Int
    /// What failed in it; none when it holds.
    public let failures: [Failure]

    /// A test.
    public init(title: String, line: Int, failures: [Failure]) {
      self.title = title
      self.line = line
      self.failures = failures
    }
  }

  /// One thing that failed.
  public struct Failure: Hashable, Sendable {
    /// Whether what was expected did not come, or the test could not be run.
    public enum Sort: String, Hashable, Sendable, CaseIterable {
      case failure, error
    }

    /// Of which sort it is.
    public let sort: Sort
    /// The line, from 1.
    public let line: Int
    /// In one line.
    public let message: String
    /// In full, with line breaks.
    public let detail: String

    /// Something that failed.
    public init(sort: Sort, line: Int, message: String, detail: String) {
      self.sort = sort
      self.line = line
      self.message = message
      self.detail = detail
    }
  }

  /// The file, as messages name it.
  public let file: String
  /// Its tests in order.
  public let cases: [Case]
  /// What is wrong with the file as a whole, so that its tests were not run.
  public let errors: [Failure]

  /// The tests of a file.
  public init(file: String, cases: [Case], errors: [Failure] = []) {
    self.file = file
    self.cases = cases
    self.errors = errors
  }

  /// Its tests, and what is wrong with the file as a test of its own, so that no format loses it.
  var points: [Case] {
    guard let first = errors.first else { return cases }
    return cases + [Case(title: file, line: first.line, failures: errors)]
  }
}

extension TestSuite.Case {
  /// Whether it could be run and something failed.
  var hasFailed: Bool { !failures.isEmpty && !isBroken }
  /// Whether it could not be run.
  var isBroken: Bool { failures.contains { $0.sort == .error } }
}
