public import RuleChecking
public import SourceText

/// Every kind of fault `verify` can find in a capacity file, each with its stable code.
public enum CapacityCode: String, CaseIterable, Sendable {
  // The file
  case otherCity = "C0101"
  case seal = "C0102"
  case period = "C0103"
  case total = "C0104"
  case verdict = "C0105"

  // A certificate
  case name = "C0201"
  case pool = "C0202"
  case spans = "C0203"
  case workUnknown = "C0204"
  case workFigures = "C0205"
  case workPlace = "C0206"
  case order = "C0207"
  case supplyUnknown = "C0208"
  case supplyLeftOut = "C0209"
  case supplyFigures = "C0210"
  case throughput = "C0211"
  case sums = "C0212"
  case nothingShort = "C0213"
  case found = "C0214"
}

/// A fault in a capacity file.
public struct CapacityFinding: Hashable, Sendable {
  /// Which kind.
  public let code: CapacityCode
  /// The certificate it is in; nil for the file as a whole.
  public let certificate: String?
  /// What is wrong, with what was read and what follows from rules and registers.
  public let text: Bilingual
  /// Where the right figure comes from.
  public let origin: Origin?

  /// A finding.
  public init(
    _ code: CapacityCode,
    certificate: String? = nil,
    _ text: Bilingual,
    origin: Origin? = nil
  ) {
    self.code = code
    self.certificate = certificate
    self.text = text
    self.origin = origin
  }
}
