import CivilTime
import Obligations
import Registers
import RuleChecking

/// The open obligations that a week is asked to do.
enum WeekDemand {
  /// Visits and rounds due in the week, late or given to it by the year plan; and its presence.
  static func obligations(rulebook: Rulebook, city: City, week: Week) -> [Obligation] {
    let asked = YearPlanner.asked(rulebook: rulebook, city: city, week: week)
    return asked.work + asked.presence
  }
}
