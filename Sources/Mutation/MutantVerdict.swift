public import SourceText

/// What came of one small change.
public enum MutantVerdict: Hashable, Sendable {
  /// A scenario that noticed.
  public struct Place: Hashable, Sendable {
    /// Its file.
    public let file: String
    /// Its line, from 1.
    public let line: Int
    /// Its title.
    public let title: String
  }

  /// The rules cannot be read or checked with it: `ronde check` tells, no scenario is needed.
  case refused
  /// A scenario that held no longer holds.
  case killed(by: Place)
  /// Nothing can tell it from the rules as they are, for the reason given.
  case equivalent(Bilingual)
  /// Every scenario that can see it still holds.
  case survived(scenariosRun: Int)

  /// The verdict of several packages that a file belongs to: noticed when one notices.
  public static func together(_ verdicts: [MutantVerdict]) -> MutantVerdict {
    var run = 0
    var equivalent: MutantVerdict?
    var hasSurvived = false
    for verdict in verdicts {
      switch verdict {
      case .killed: return verdict
      case .survived(let count):
        hasSurvived = true
        run += count
      case .equivalent: equivalent = verdict
      case .refused: break
      }
    }
    return hasSurvived ? .survived(scenariosRun: run) : equivalent ?? .refused
  }

  /// The word of data.
  public var word: String {
    switch self {
    case .refused: "refused"
    case .killed: "killed"
    case .equivalent: "equivalent"
    case .survived: "survived"
    }
  }
}

/// How many changes came out how.
public struct MutationScore: Hashable, Sendable {
  /// Noticed by a scenario.
  public private(set) var killed = 0
  /// Not noticed.
  public private(set) var survived = 0
  /// Proved to change nothing.
  public private(set) var equivalent = 0
  /// Refused by the checker.
  public private(set) var refused = 0

  /// No changes yet.
  public init() {}

  /// Counts one more.
  public mutating func count(_ verdict: MutantVerdict) {
    switch verdict {
    case .refused: refused += 1
    case .killed: killed += 1
    case .equivalent: equivalent += 1
    case .survived: survived += 1
    }
  }

  /// Of the changes that could be noticed, the share that was, in whole hundredths rounded down; nil
  /// when there were none.
  public var percent: Int? {
    let all = killed + survived
    return all == 0 ? nil : killed * 100 / all
  }
}
