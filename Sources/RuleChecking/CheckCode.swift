/// Every finding of rule checking: the catalogue of its stable codes.
///
/// R01xx is about names and declarations, R02xx about meaning. A code is never used again for
/// something else: R0208 was one that no text could raise.
public enum CheckCode: String, CaseIterable, Sendable {
  /// An `import` names a package no file has.
  case unknownPackage = "R0101"
  /// Packages import each other in a circle.
  case importCycle = "R0102"
  /// Two files have the same package name.
  case duplicatePackage = "R0103"
  /// One name is declared twice.
  case duplicateName = "R0104"
  /// A name is declared nowhere.
  case unknownName = "R0105"
  /// A name is declared in a package that is not imported.
  case notImported = "R0106"
  /// A name stands for another sort of thing than is expected.
  case wrongSort = "R0107"
  /// A line that may stand once stands twice in the head of a file or in the rules of a city.
  case saidTwice = "R0108"
  /// A class is named that the classification does not have.
  case unknownClass = "R0109"
  /// A class is declared twice.
  case duplicateClass = "R0110"
  /// A declaration cites nothing and states no assumption.
  case noSource = "R0111"
  /// A withdrawn document is cited.
  case withdrawnDocument = "R0112"
  /// A cited document is missing or only a concept.
  case unsettledDocument = "R0113"
  /// An assumption lacks its reason, owner or review date.
  case incompleteAssumption = "R0114"
  /// Public holidays are used without a calendar.
  case noCalendar = "R0115"
  /// A calendar of a place whose clock is not known.
  case unknownCalendar = "R0116"
  /// A kind from something that is not a register.
  case notARegister = "R0117"
  /// A declaration that no line names, so that it changes nothing.
  case unused = "R0118"
  /// A code is accepted that no finding has.
  case unknownCode = "R0119"
  /// An error is accepted.
  case acceptedError = "R0120"
  /// A code is accepted that is not raised there.
  case acceptsNothing = "R0121"
  /// Something is accepted without a reason.
  case noReason = "R0122"
  /// More files or declarations than are checked together.
  case tooMuch = "R0130"

  /// A clause stands in a declaration where it says nothing.
  case clauseNotHere = "R0201"
  /// A clause is given twice where one is meant.
  case clauseTwice = "R0202"
  /// A declaration lacks a clause it needs.
  case clauseMissing = "R0203"
  /// A quantity of the wrong sort.
  case wrongQuantity = "R0204"
  /// A number outside what makes sense there.
  case wrongNumber = "R0205"
  /// A range whose low end lies above its high end.
  case reversedRange = "R0206"
  /// A value outside its own range.
  case outsideRange = "R0207"
  /// Dates in the wrong order.
  case reversedDates = "R0209"
  /// A date that no year has.
  case noSuchDate = "R0210"
  /// A rule without a date from which it holds.
  case noVersion = "R0211"
  /// Versions that are not in order of date.
  case versionOrder = "R0212"
  /// A version that starts before the one before it has ended.
  case versionOverlap = "R0213"
  /// A gap between versions that is not said.
  case versionGap = "R0214"
  /// A count changes inside its period and no transition is given.
  case transitionMissing = "R0215"
  /// A transition, or a part of it, that carries nothing over.
  case transitionIdle = "R0216"
  /// A clause for the whole rule that stands in one of its versions.
  case clauseForWholeRule = "R0217"
  /// A rule that asks for nothing.
  case asksNothing = "R0218"
  /// A visit without a team or a duration.
  case visitIncomplete = "R0219"
  /// A clause that changes nothing where it stands: it would not be executed.
  case clauseIdle = "R0220"
  /// Work measured both in minutes and in places.
  case minutesAndPlaces = "R0221"
  /// A spacing that cannot fit the count.
  case spacingTooLong = "R0222"
  /// Days on a frequency that is not daily.
  case daysOnlyDaily = "R0223"
  /// Something about an object in a rule without objects.
  case needsObject = "R0224"
  /// A role from outside where a rostered one is needed, or the other way round.
  case rosteredRole = "R0225"
  /// A promise that does not exceed that of another rule as said.
  case notMoreOften = "R0226"
  /// Steps of a ladder that are not 1, 2, 3 in order.
  case ladderSteps = "R0227"
  /// A ladder that starts at a step it does not have.
  case ladderStart = "R0228"
  /// A recheck that comes after the ladder has forgotten the violation.
  case recheckTooLate = "R0229"
  /// Classes that do not cover every object, or an `otherwise` that is not last.
  case classesNotCovered = "R0230"
  /// Regimes that change the same rule at the same time.
  case regimesCollide = "R0231"
  /// A regime that changes nothing, or something twice.
  case regimeIdle = "R0232"
  /// A rule that counts for itself, or is more frequent than itself.
  case refersToItself = "R0233"
  /// A regime that changes a rule without taking precedence over it, or the other way round.
  case noPrecedence = "R0234"
  /// Rules that `priority when short` does not name: they share the last rank.
  case unranked = "R0235"
}

extension CheckCode {
  /// Whether it says that something is not there, or does nothing for want of something else.
  var isAboutAbsence: Bool {
    switch self {
    case .noSource, .incompleteAssumption, .clauseMissing, .noVersion, .versionOrder, .versionGap,
      .transitionMissing, .transitionIdle, .asksNothing, .visitIncomplete, .clauseIdle,
      .notMoreOften, .ladderSteps, .ladderStart, .classesNotCovered, .regimeIdle, .noPrecedence,
      .clauseTwice,
      .minutesAndPlaces, .unranked, .unused:
      true
    case .unknownPackage, .importCycle, .duplicatePackage, .duplicateName, .unknownName,
      .notImported, .wrongSort, .saidTwice, .unknownClass, .duplicateClass, .withdrawnDocument,
      .unsettledDocument, .noCalendar, .unknownCalendar, .notARegister, .clauseNotHere,
      .wrongQuantity, .wrongNumber, .reversedRange, .outsideRange, .reversedDates,
      .noSuchDate, .versionOverlap, .clauseForWholeRule, .spacingTooLong,
      .daysOnlyDaily, .needsObject, .rosteredRole, .recheckTooLate, .regimesCollide,
      .refersToItself, .unknownCode, .acceptedError, .acceptsNothing, .noReason, .tooMuch:
      false
    }
  }
}
