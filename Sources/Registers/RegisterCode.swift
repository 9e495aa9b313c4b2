/// The stable codes of findings in registers, each listed once.
public enum RegisterCode: String, CaseIterable, Sendable {
  /// The file is larger than is read.
  case tooLarge = "D0101"
  /// The file holds NUL bytes: a workbook, not a list.
  case workbook = "D0102"
  /// The bytes are neither UTF-8 nor Windows-1252.
  case unknownEncoding = "D0103"
  /// How the file was understood, when that was not plain.
  case readAs = "D0104"
  /// More than one delimiter fits.
  case delimiterTie = "D0105"
  /// A row has more or fewer cells than the header.
  case rowWidth = "D0106"
  /// A quote is never closed.
  case unclosedQuote = "D0107"
  /// Text follows a closing quote.
  case textAfterQuote = "D0108"
  /// Two columns have the same meaning.
  case duplicateColumn = "D0109"
  /// A column has no meaning in this register.
  case unknownColumn = "D0110"
  /// A column that is needed is not there.
  case missingColumn = "D0111"
  /// A column with values has no name.
  case namelessColumn = "D0112"
  /// Empty rows or columns were left out.
  case emptyIgnored = "D0113"
  /// The file is empty.
  case emptyFile = "D0114"
  /// The file has too many columns or rows, or a cell is too long.
  case tooMany = "D0115"
  /// The register has a header and no rows.
  case emptyRegister = "D0116"
  /// A register that every city needs is not there.
  case missingRegister = "D0117"
  /// The same register was given twice.
  case duplicateRegister = "D0118"
  /// More findings of one kind in one column than are shown.
  case manyMore = "D0119"

  /// A cell that must be filled is empty.
  case emptyCell = "D0201"
  /// The text is not a date.
  case notADate = "D0202"
  /// The date does not exist.
  case noSuchDate = "D0203"
  /// An id seems to have lost its leading zeros.
  case lostZeros = "D0204"
  /// The text is not a time.
  case notATime = "D0205"
  /// The text is not a duration.
  case notADuration = "D0206"
  /// The text is not a number.
  case notANumber = "D0207"
  /// The number is outside what is possible.
  case outOfRange = "D0208"
  /// The text is neither yes nor no.
  case notYesOrNo = "D0209"
  /// The text is not an id or a name.
  case notAName = "D0210"
  /// The number looks like a date as Excel stores it.
  case excelDate = "D0211"
  /// The id looks like a number in scientific notation.
  case scientificID = "D0212"
  /// The key stands in the register twice.
  case duplicateKey = "D0213"
  /// Two rows of one key hold on the same days.
  case overlap = "D0214"
  /// The end lies before the start.
  case endBeforeStart = "D0215"
  /// Nobody in the register of people has this code.
  case unknownPerson = "D0216"
  /// No area has this code.
  case unknownArea = "D0217"
  /// No object has this id.
  case unknownObject = "D0218"
  /// The date can be read in two ways.
  case ambiguousDate = "D0219"
  /// The place on earth is not complete or not on earth.
  case badPoint = "D0220"
  /// The days are not understood.
  case notDays = "D0221"
  /// The window is empty or half given.
  case badWindow = "D0222"
  /// Decimal commas and points are mixed in a column.
  case mixedDecimals = "D0223"
  /// Standby duty is not planned.
  case standby = "D0224"
  /// An assumed figure without reason or owner.
  case assumptionIncomplete = "D0225"
  /// The break is longer than the shift, or the shift than a day.
  case badShift = "D0226"
  /// The text holds control characters or is too long.
  case badText = "D0227"
  /// The check answers an arrival that is not in the register.
  case unknownArrival = "D0228"
  /// The word is not one of those expected.
  case unknownWord = "D0229"

  /// A column that could hold a reason of absence or a citizen service number.
  case personalColumn = "P0001"
}
