public import RuleChecking
public import SourceText

/// A change that shrinks a shortage.
public struct CapacityRepair: Hashable, Sendable {
  /// What sort of change.
  public let kind: Kind
  /// How large it is, in the steps of its kind: 1 more unit, 1 hour more.
  public let size: Int
  /// What changes: `one scan-car more`.
  public let text: Bilingual
  /// The same as a what-if that can be typed; nil when none can say it.
  public let whatIf: String?
  /// Minutes short over the period that remain, proved.
  public let remaining: Fraction
  /// Days or weeks that stay short.
  public let remainingSpans: Int
  /// Demand as a share of supply over the short spans afterwards, in hundredths; nil when unknown.
  public let use: Fraction?
  /// Whether every norm stays as it is.
  public let keepsPromises: Bool
  /// What it does to other pools and targets.
  public let effects: [Bilingual]

  /// All of it.
  public init(
    kind: Kind,
    size: Int,
    text: Bilingual,
    whatIf: String?,
    remaining: Fraction,
    remainingSpans: Int,
    use: Fraction?,
    keepsPromises: Bool,
    effects: [Bilingual]
  ) {
    self.kind = kind
    self.size = size
    self.text = text
    self.whatIf = whatIf
    self.remaining = remaining
    self.remainingSpans = remainingSpans
    self.use = use
    self.keepsPromises = keepsPromises
    self.effects = effects
  }

  /// What sort of change a repair is, in the order of how much it asks.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Longer use of each unit a day.
    case hours
    /// Faster work.
    case speed
    /// Wider windows.
    case window
    /// A share of a unit, borrowed from a neighbour.
    case share
    /// More units or people.
    case unit
    /// Work done less often: a round fewer, another area every second day.
    case frequency
    /// Work left out.
    case leave
    /// Two of these together.
    case combination
  }

  /// Whether nothing stays short.
  public var closes: Bool { remaining.numerator == 0 }
}
