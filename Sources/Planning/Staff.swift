import CivilTime
import Optimiser
import Registers

/// One person as the search sees them: numbers and indices only.
struct Staff: Hashable {
  /// A pinned day.
  enum PinnedDay: Hashable {
    case open
    case free
    case shift(Stretch)
  }

  /// One limit on breaks: so much break when there is more work than so much.
  struct BreakRule: Hashable {
    let over: Int
    let minutes: Int
    let part: Int
  }

  let code: String
  /// Index of the own area, or nil.
  let area: Int?
  /// Indices of the roles, in the order of the register.
  let roles: [Int]
  let contract: Int
  let weekMost: Int
  /// By day of the week.
  let isAvailable: [Bool]
  /// By qualification, then by day.
  let holds: [[Bool]]
  let pins: [PinnedDay]
  /// Whether the week is only what is fixed by hand, lawful by a reading wider than `law`.
  let keepsPins: Bool
  /// The numbers of law and contract with the contract's minutes as most.
  let law: WeekLaw
  /// The most minutes that law and `week-max` together leave.
  let mostWork: Int
  let before: WeekState
  /// Minutes of last week's last shift that fall in this week.
  let spill: Int
  /// By day.
  let breakRules: [[BreakRule]]
  let shiftMost: [Int]
  let nightShiftMost: [Int]
  /// Hours in which no work may be done, on the axis.
  let closed: [Stretch]
  let mayWorkSunday: Bool
  /// Fairness: before this week.
  let evenings: Int
  let weekends: Int

  /// Whether a shift is fixed by hand on any day.
  var hasPins: Bool {
    pins.contains { if case .shift = $0 { true } else { false } }
  }

  /// Whether a week has a shift on every day for which one is fixed by hand.
  func holdsPins(_ week: [Duty?]) -> Bool {
    zip(pins, week).allSatisfy { pin, duty in
      if case .shift = pin { duty != nil } else { true }
    }
  }

  func holds(_ qualification: Int?, day: Int) -> Bool {
    guard let qualification else { return true }
    return holds[qualification][day]
  }

  /// The least break that makes a shift of this length lawful, and the least length of its parts.
  func breakNeeded(length: Int, day: Int) -> (minutes: Int, part: Int) {
    let rules = breakRules[day]
    var part = 0
    for rule in rules { part = max(part, rule.part) }
    if rules.isEmpty { part = 15 }
    var least: Int?
    func consider(_ need: Int) {
      guard need >= 0, need < least ?? .max,
        rules.allSatisfy({ length - need <= $0.over || need >= $0.minutes })
      else { return }
      least = need
    }
    consider(0)
    for rule in rules {
      consider(rule.minutes)
      // A break can also be just so long that the work left asks for no longer one.
      consider(max(rule.part, length - rule.over))
    }
    return (least ?? length, part)
  }
}
