/// Every finding about files of scenarios, with its stable code.
public enum ScenarioCode: String, CaseIterable, Sendable {
  /// The file does not say which rules it tests, or says it twice.
  case testsMissing = "S0101"
  /// `tests` names a package that no file has.
  case unknownPackage = "S0102"
  /// A name that neither the rules nor the scenario know.
  case unknownName = "S0103"
  /// A date, week, year or quantity that cannot be planned or compared.
  case wrongValue = "S0104"
  /// A condition that does not say which column holds what.
  case wrongCondition = "S0105"
  /// An event that could be a check of several rules, or of none.
  case unclearEvent = "S0106"
  /// An expectation before anything says what is planned.
  case noPlan = "S0107"
  /// A scenario or a what-if that expects nothing.
  case expectsNothing = "S0108"
  /// A line that changes nothing of what is expected.
  case unusedGiven = "S0109"
  /// An expectation that cannot fail.
  case cannotFail = "S0110"
  /// Two scenarios of a file with one title.
  case titleTwice = "S0111"
  /// The rules cannot be used as the scenario changes them.
  case rulesBroken = "S0112"
  /// A table of cases whose columns and rows do not go together.
  case wrongTable = "S0113"
  /// A value of another sort than can stand there, or days that are not clear.
  case wrongSort = "S0114"
  /// Something asked of what cannot answer it: a roster of several weeks, an indicator without target.
  case cannotAsk = "S0115"
  /// A scenario in which no answer rests on a rule.
  case readsNoRule = "S0116"
  /// An expectation that does not hold; shown in an editor.
  case failed = "S0201"
}
