import SourceText

/// Every mistake a roster file can hold, with its stable code.
enum RosterFileMistake: String, CaseIterable {
  /// Not JSON.
  case notJSON = "D0401"
  /// Too large or nested too deep.
  case tooLarge = "D0402"
  /// One key twice in an object.
  case keyTwice = "D0403"
  /// Not a roster file.
  case otherSchema = "D0404"
  /// Written in another major version of the format.
  case otherVersion = "D0405"
  /// A key that must be there is not.
  case missingKey = "D0406"
  /// A value of another kind.
  case wrongKind = "D0407"
  /// A value of the right kind that says nothing valid.
  case wrongValue = "D0408"
  /// An end before its start.
  case endBeforeStart = "D0409"
  /// A time with the offset of another season.
  case wrongOffset = "D0410"

  /// The mistake of form that ended the reading.
  init(_ mistake: JSONReader.Failure.Mistake) {
    switch mistake {
    case .notJSON: self = .notJSON
    case .tooLarge: self = .tooLarge
    case .keyTwice: self = .keyTwice
    }
  }

  /// The finding at a place.
  func diagnostic(
    file: String,
    range: TextRange,
    _ message: Bilingual,
    help: Bilingual? = nil
  ) -> Diagnostic {
    Diagnostic(code: rawValue, file: file, range: range, message: message, help: help)
  }
}
