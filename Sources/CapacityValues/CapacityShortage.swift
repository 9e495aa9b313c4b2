public import CivilTime
public import RuleChecking
public import SourceText

/// One claim `short by`, with its proof, its reasons and its words.
public struct CapacityShortage: Hashable, Sendable {
  /// The proof; `certificate.short` minutes at least, in each of its spans.
  public let certificate: CapacityCertificate
  /// Minutes short in a span in an assignment that was found: at most this much; nil when none was
  /// looked for.
  public let found: Fraction?
  /// That assignment in the first span.
  public let assignment: [CapacityPiece]
  /// What whole-week or whole-year totals say of the same work, where they say less.
  public let sums: [CapacitySum]
  /// The cut in sentences, the strongest first.
  public let words: [Bilingual]
  /// A minimal set of rules and facts behind it; each is needed.
  public let reasons: [CapacityReason]

  /// All of it.
  public init(
    certificate: CapacityCertificate,
    found: Fraction?,
    assignment: [CapacityPiece],
    sums: [CapacitySum],
    words: [Bilingual],
    reasons: [CapacityReason]
  ) {
    self.certificate = certificate
    self.found = found
    self.assignment = assignment
    self.sums = sums
    self.words = words
    self.reasons = reasons
  }

  /// Whether what is proved is all there is.
  public var isExact: Bool { found == certificate.short }
  /// Minutes over all spans together, at least.
  public var total: Fraction {
    certificate.short.times(certificate.spans.count)
  }
}

/// What a total says that hides a part of the shortage.
public struct CapacitySum: Hashable, Sendable {
  /// The first day of the total.
  public let from: Day
  /// The last day.
  public let through: Day
  /// Minutes asked.
  public let demand: Fraction
  /// Minutes there are.
  public let supply: Fraction
  /// Minutes proved short on these days.
  public let truth: Fraction

  /// All of it.
  public init(
    from: Day,
    through: Day,
    demand: Fraction,
    supply: Fraction,
    truth: Fraction
  ) {
    self.from = from
    self.through = through
    self.demand = demand
    self.supply = supply
    self.truth = truth
  }

  /// What the total says: demand less supply, at least 0.
  public var short: Fraction { demand.minus(supply).orZero }
  /// Minutes the total hides.
  public var hidden: Fraction { truth.minus(short) }
}

/// One rule or fact that a shortage rests on.
public struct CapacityReason: Hashable, Sendable {
  /// What it is.
  public let kind: Kind
  /// The rule, resource, parameter or register row.
  public let name: String
  /// What it says, as a sentence.
  public let text: Bilingual
  /// Where it is said.
  public let place: CapacityPlace
  /// What would hold without it: why it is needed.
  public let without: Bilingual
  /// Minutes still short in the first span without it; less than with it.
  public let shortWithout: Fraction

  /// All of it.
  public init(
    kind: Kind,
    name: String,
    text: Bilingual,
    place: CapacityPlace,
    without: Bilingual,
    shortWithout: Fraction
  ) {
    self.kind = kind
    self.name = name
    self.text = text
    self.place = place
    self.without = without
    self.shortWithout = shortWithout
  }

  /// What a reason is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case rule, resource, role, register, assumption
  }
}
