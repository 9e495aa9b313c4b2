import CivilTime
import RuleChecking

/// A visit or round that the rules ask for, worked out anew for the planned week.
struct DueItem {
  enum Work: Equatable {
    case visit
    case round(places: Int)
  }

  let id: String
  let rule: Rule
  let object: String?
  let work: Work
  /// The first day it may be done, spacing to earlier checks included.
  let earliest: Day
  /// The last day it should be done.
  let due: Day
  /// The day after which it lapses; nil for what stays due.
  let lapsesAfter: Day?
  /// The last day of the period in which it is counted; nil for what no period asks.
  let periodEnd: Day?
  let promise: Promise
  /// The least time after an earlier check of the rule at the object.
  let spacing: CalendarPeriod?
  let isOpen: Bool
  let origin: Origin
}
