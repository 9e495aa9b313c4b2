import CivilTime
import RuleSyntax
import SourceText

/// A day falls away: the last of a list, or the last of a row of weekdays; every day becomes Monday
/// through Saturday, and one weekday the next.
enum DaysMutation {
  static func edits(_ site: MutationSite) -> [MutationEdit] {
    site.all(.days).flatMap { slot -> [MutationEdit] in
      guard case .days(let items) = slot.value, let last = items.last else { return [] }
      if items.count > 1 { return lastLeftOut(slot, site) }
      switch last {
      case .anyDay:
        let through = site.isDutch ? "tot en met" : "through"
        return [MutationEdit(slot.range, "\(name(1, site)) \(through) \(name(6, site))")]
      case .weekday(let day), .firstOfMonth(let day):
        let old = name(day, site)
        return site.find(old, in: slot.range).map {
          [MutationEdit($0, name(day % 7 + 1, site))]
        } ?? []
      case .weekdays(let from, let through):
        guard through > from else { return [] }
        let last = name(through, site)
        let shorter = through - 1 == from ? nil : name(through - 1, site)
        guard let shorter, let place = site.find(last, in: slot.range) else {
          return [MutationEdit(slot.range, name(from, site))]
        }
        return [MutationEdit(place, shorter)]
      case .publicHoliday, .date, .dates: return []
      }
    }
  }

  /// The list up to its last comma.
  private static func lastLeftOut(_ slot: SlotSyntax, _ site: MutationSite) -> [MutationEdit] {
    var end = Int(slot.range.end) - 1
    while end > Int(slot.range.start), site.file.file.bytes[end] != UInt8(ascii: ",") { end -= 1 }
    guard end > Int(slot.range.start) else { return [] }
    return [MutationEdit(TextRange(end, Int(slot.range.end)), "")]
  }

  private static func name(_ weekday: Int, _ site: MutationSite) -> String {
    let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    let dutch = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    let names = site.isDutch ? dutch : english
    return names.indices.contains(weekday - 1) ? names[weekday - 1] : names[0]
  }
}
