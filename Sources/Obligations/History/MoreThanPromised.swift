public import CivilTime
public import Registers
public import RuleChecking

/// An object that was checked more often in a period than a plain number promises.
///
/// A promise of `n times` is reported both ways: fewer is missed, more is named here. `at least` and
/// `about` promises are never named.
public struct MoreThanPromised: Hashable, Sendable {
  /// The rule's name.
  public let rule: String
  /// The object's id; nil for the municipality as a whole.
  public let object: String?
  /// The first day of the period.
  public let periodStart: Day
  /// The last day of the period.
  public let periodEnd: Day
  /// What the rule promises.
  public let promised: Int
  /// What the registers hold before the reference day; rechecks and checks that count for the rule
  /// are among them.
  public let done: Int

  /// Those among the periods that some obligations belong to, in the order of the obligations.
  public static func found(
    in obligations: [Obligation],
    rulebook: Rulebook,
    city: City,
    reference: Day
  ) -> [MoreThanPromised] {
    let history = History(rulebook: rulebook, city: city, reference: reference)
    return obligations.compactMap { item in
      // The last of a period stands for all of it.
      guard item.promise == .exact,
        case .frequency(let index, let count, let start, let end) =
          item.cause, index == count
      else { return nil }
      let done = history.days(rule: item.rule, object: item.object)
        .count { start <= $0 && $0 <= end }
      guard done > count else { return nil }
      return MoreThanPromised(
        rule: item.rule,
        object: item.object,
        periodStart: start,
        periodEnd: end,
        promised: count,
        done: done
      )
    }
  }
}
