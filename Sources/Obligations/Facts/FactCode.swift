/// The stable codes of findings across rules and registers, each listed once.
public enum FactCode: String, CaseIterable, Sendable {
  /// A person has a role that no rule file declares.
  case unknownRole = "D0301"
  /// A person has a role that is filled from outside.
  case externalRole = "D0302"
  /// A person holds a qualification that no rule file declares.
  case unknownQualification = "D0303"
  /// The days of a partner that is not declared as a role.
  case unknownPartner = "D0304"
  /// The days of a partner whose role is rostered, not filled from outside.
  case ownPartner = "D0305"
  /// A unit of a resource that no rule file declares.
  case unknownResource = "D0306"
  /// A kind has no object in the registers.
  case emptyKind = "D0307"
  /// A column that a condition needs is not in the register.
  case missingField = "D0308"
  /// A column that a condition needs is empty for some objects.
  case emptyField = "D0309"
  /// A column that a condition needs holds what cannot be read.
  case unreadableField = "D0310"
  /// A rule names an area that is not in the register.
  case unknownArea = "D0311"
  /// An object to be scanned has no number of places.
  case missingPlaces = "D0312"
  /// An object of a rule `within own hours` has no hours in the register.
  case missingHours = "D0313"
  /// Recorded checks of a rule that no rule file declares.
  case unknownRule = "D0314"
  /// Recorded checks at objects that are not of the rule's kind.
  case wrongObject = "D0315"
  /// Arrivals for which no rule has a trigger.
  case noTrigger = "D0316"
  /// Nobody has a role that a rule needs.
  case emptyRole = "D0317"
  /// A qualification ends inside the planned week.
  case qualificationExpires = "D0318"
}
