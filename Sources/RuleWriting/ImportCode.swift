import SourceText

/// Every mistake that JSON of rules can hold, with its stable code.
public enum ImportCode: String, CaseIterable, Sendable {
  /// Not JSON.
  case notJSON = "R0401"
  /// Too large or nested too deep.
  case tooLarge = "R0402"
  /// One key twice in an object.
  case keyTwice = "R0403"
  /// Not a file of rules.
  case otherSchema = "R0404"
  /// Written in another major version of the format.
  case otherVersion = "R0405"
  /// A key that must be there is not.
  case missingKey = "R0406"
  /// A value of another kind.
  case wrongKind = "R0407"
  /// A value of the right kind that says nothing valid.
  case wrongValue = "R0408"
  /// A key that has no meaning there.
  case unknownKey = "R0409"
  /// A line that the rule language does not read, or reads otherwise.
  case notReadable = "R0410"

  /// The mistake of form that ended the reading.
  init(_ mistake: JSONReader.Failure.Mistake) {
    switch mistake {
    case .notJSON: self = .notJSON
    case .tooLarge: self = .tooLarge
    case .keyTwice: self = .keyTwice
    }
  }
}
