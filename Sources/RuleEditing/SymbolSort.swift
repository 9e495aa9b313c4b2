public import RuleChecking
public import SourceText

/// The sorts of word an editor tells apart: names that rules declare, and words of registers.
public enum SymbolSort: Hashable, Sendable {
  /// A name of the one set that all files share.
  case name(NameSort)
  /// A package, which other files import.
  case package
  /// What objects of a kind are classified by.
  case classification
  /// A class of a classification.
  case classOfObjects
  /// A day in a list of holidays.
  case holiday
  /// What follows a violation at a step of a ladder.
  case outcome
  /// A violation as inspectors record it.
  case violation
  /// A column of a register.
  case field
  /// A word that a register holds in a column.
  case value
  /// What an application, complaint or report is about.
  case subject
  /// An area of the city.
  case area
  /// An object of a scenario or a register.
  case object
  /// What capacity is kept free for.
  case purpose

  /// The sort with its article.
  public var text: Bilingual {
    switch self {
    case .name(let sort): sort.text
    case .package: Bilingual(en: "a package", nl: "een pakket")
    case .classification: Bilingual(en: "a classification", nl: "een indeling")
    case .classOfObjects: Bilingual(en: "a class", nl: "een klasse")
    case .holiday: Bilingual(en: "a holiday", nl: "een feestdag")
    case .outcome: Bilingual(en: "an outcome", nl: "een gevolg")
    case .violation: Bilingual(en: "a violation", nl: "een overtreding")
    case .field: Bilingual(en: "a field of a register", nl: "een veld van een register")
    case .value: Bilingual(en: "a word of a register", nl: "een woord uit een register")
    case .subject: Bilingual(en: "a subject", nl: "een onderwerp")
    case .area: Bilingual(en: "an area", nl: "een gebied")
    case .object: Bilingual(en: "an object", nl: "een object")
    case .purpose: Bilingual(en: "a purpose", nl: "een doel")
    }
  }
}

/// Something that rules declare, known by the place of its declaration.
public struct Symbol: Hashable, Sendable {
  /// What it is.
  public let sort: SymbolSort
  /// Its name.
  public let name: String
  /// The name of the file that declares it.
  public let file: String
  /// The place of the name in that file.
  public let range: TextRange
  /// The number of the declaration in that file.
  public let declaration: Int
}

/// A range of bytes in a file of the workspace.
public struct FileRange: Hashable, Comparable, Sendable {
  /// The file's name.
  public let file: String
  /// The bytes.
  public let range: TextRange

  /// A place.
  public init(file: String, range: TextRange) {
    self.file = file
    self.range = range
  }

  /// Order by file, then by place.
  public static func < (left: FileRange, right: FileRange) -> Bool {
    (left.file, left.range) < (right.file, right.range)
  }
}
