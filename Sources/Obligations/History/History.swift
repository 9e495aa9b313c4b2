import CivilTime
import Registers
import RuleChecking

/// What the registers record before a reference day, indexed for counting.
///
/// Facts on or after the reference day are not history and are left out.
struct History: Sendable {
  /// A rule at an object; an object of `-` is the municipality as a whole.
  struct Key: Hashable {
    let rule: String
    let object: String
  }

  /// What a check found on a day.
  struct Check: Hashable {
    let rule: String
    let day: Day
    let violations: [String]
  }

  /// The mark of the municipality as a whole in ids and in the register of checks.
  static let wholeCity = "-"

  let reference: Day
  /// Days of the checks that count for a rule at an object, in order; own checks and those of rules
  /// that count for it.
  private var counting: [Key: [Day]] = [:]
  /// Checks at an object in order of day.
  private var checks: [String: [Check]] = [:]
  /// Days of complaints about a place, in order.
  private var complaints: [String: [Day]] = [:]
  /// The first day on which a check of a rule named an arrival.
  private var answered: [Key: Day] = [:]

  init(rulebook: Rulebook, city: City, reference: Day) {
    self.reference = reference
    let rules = Dictionary(rulebook.rules.map { ($0.name, $0) }) { first, _ in first }
    for check in city.checks where check.day < reference {
      let object = check.object.isEmpty ? History.wholeCity : check.object
      checks[object, default: []].append(
        Check(rule: check.rule, day: check.day, violations: check.violations)
      )
      for name in [check.rule] + (rules[check.rule]?.countsFor ?? []) {
        // A rule without objects counts the checks at every place.
        let isWhole = rules[name].map { $0.kind == nil } ?? false
        counting[Key(rule: name, object: object), default: []].append(check.day)
        if isWhole, object != History.wholeCity {
          counting[Key(rule: name, object: History.wholeCity), default: []].append(check.day)
        }
        if let arrival = check.arrival {
          let key = Key(rule: name, object: arrival)
          answered[key] = answered[key].map { min($0, check.day) } ?? check.day
        }
      }
    }
    for arrival in city.arrivals
    where arrival.day < reference && arrival.kind == Trigger.Kind.complaint.rawValue {
      if let place = arrival.place { complaints[place, default: []].append(arrival.day) }
    }
    for key in counting.keys { counting[key]?.sort() }
    for key in complaints.keys { complaints[key]?.sort() }
    for key in checks.keys {
      checks[key]?.sort {
        ($0.day, $0.rule) != ($1.day, $1.rule)
          ? ($0.day, $0.rule) < ($1.day, $1.rule)
          : $0.violations.lexicographicallyPrecedes($1.violations)
      }
    }
  }

  /// Days on which checks counted for a rule at an object, in order.
  func days(rule: String, object: String?) -> [Day] {
    counting[Key(rule: rule, object: object ?? History.wholeCity)] ?? []
  }

  /// The checks at an object, in order of day.
  func checks(at object: String?) -> [Check] { checks[object ?? History.wholeCity] ?? [] }

  /// The first day a check of the rule named the arrival.
  func answer(rule: String, arrival: String) -> Day? {
    answered[Key(rule: rule, object: arrival)]
  }

  /// How much was recorded at an object from one day up to, not including, another.
  func count(_ what: String, at object: String, from: Day, before end: Day) -> Int {
    switch what {
    case "complaints":
      (complaints[object] ?? []).count { from <= $0 && $0 < end }
    case "checks":
      checks(at: object).count { from <= $0.day && $0.day < end }
    default:
      checks(at: object).reduce(0) {
        $0 + (from <= $1.day && $1.day < end ? $1.violations.count : 0)
      }
    }
  }
}
