import CivilTime
import Obligations
import Registers
import RuleChecking

/// The open obligations that a week is asked to do.
enum WeekDemand {
  /// Visits and rounds due in the week, late or given to it by the year plan; and its presence.
  static func obligations(rulebook: Rulebook, city: City, week: Week) -> [Obligation] {
    let all = YearPlanner.obligations(rulebook: rulebook, city: city, of: week)
    let presence = all.filter { obligation in
      guard case .presence = obligation.work else { return false }
      return week.monday <= obligation.due && obligation.due <= week.sunday
    }
    return YearPlanner.demanded(rulebook: rulebook, city: city, week: week, usual: all) + presence
  }
}
