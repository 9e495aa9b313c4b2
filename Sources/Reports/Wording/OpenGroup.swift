import CivilTime
import Obligations
import SourceText

/// Open items that are told together: one rule, one reason and one verdict.
struct OpenGroup {
  /// The items with their numbers in the roster, from 1.
  private(set) var items: [(number: Int, item: OpenItem)]

  var first: OpenItem { items[0].item }

  /// The groups in the order of their first items, which is by rank.
  ///
  /// Without reasons, one rule with one kind of verdict is one group.
  static func groups(
    _ open: [OpenItem],
    _ wording: OpenWording,
    byReason: Bool = true
  ) -> [OpenGroup] {
    struct Key: Hashable {
      let rule: String
      let reason: OpenReason?
      let verdict: String
      let isPresence: Bool
    }
    var places: [Key: Int] = [:]
    var groups: [OpenGroup] = []
    for (index, item) in open.enumerated() {
      var isPresence = false
      if case .presence = item.missing { isPresence = true }
      let key = Key(
        rule: item.rule,
        reason: byReason ? item.reason : nil,
        verdict: byReason ? wording.verdict(item.verdict) : wording.brief(item.verdict),
        isPresence: isPresence
      )
      if let place = places[key] {
        groups[place].items.append((index + 1, item))
      } else {
        places[key] = groups.count
        groups.append(OpenGroup(items: [(index + 1, item)]))
      }
    }
    return groups
  }

  /// What is missing together: `7 visits`, `3,000 places`, `12 h presence`.
  func missing(_ words: Wording) -> String {
    var visits = 0
    var places = 0
    var minutes = 0
    for (_, item) in items {
      switch item.missing {
      case .visit: visits += 1
      case .places(let count): places += count
      case .presence(let short, let interval): minutes += short * interval.length
      }
    }
    var parts: [String] = []
    if visits > 0 {
      parts.append(
        words.many(visits, .init(en: "visit", nl: "bezoek"), .init(en: "visits", nl: "bezoeken"))
      )
    }
    if places > 0 {
      parts.append(
        words.many(places, .init(en: "place", nl: "plaats"), .init(en: "places", nl: "plaatsen"))
      )
    }
    if minutes > 0 {
      parts.append(
        words("\(words.duration(minutes)) presence", "\(words.duration(minutes)) toezicht")
      )
    }
    return parts.joined(separator: ", ")
  }

  /// Where and when, a line for each object, or for each day of missing presence.
  func lines(_ wording: OpenWording) -> [(label: String, text: String)] {
    var lines: [(label: String, text: String)] = []
    if case .presence = first.missing { return presenceLines(wording) }
    for label in labels(wording) {
      let own = items.map(\.item).filter { self.label($0, wording) == label }
      lines.append((label, text(own, wording)))
    }
    return lines
  }

  private func label(_ item: OpenItem, _ wording: OpenWording) -> String {
    item.object.map { wording.model.placeName($0) } ?? ""
  }

  /// The names of the objects, each once, in the roster's order.
  private func labels(_ wording: OpenWording) -> [String] {
    var seen: Set<String> = []
    return items.map { label($0.item, wording) }.filter { seen.insert($0).inserted }
  }

  /// The dates of one object's items: `late: 31 Aug 2026; by 31 Dec 2026`.
  private func text(_ items: [OpenItem], _ wording: OpenWording) -> String {
    let words = wording.words
    var days: [String] = []
    var late: [String] = []
    var dues: [String] = []
    for item in items {
      let obligation = wording.model.obligation(item.obligation)
      if case .places(let count) = item.missing {
        days.append("\(wording.when(item)) (\(words.count(count)))")
      } else if let obligation, obligation.due < wording.model.roster.week.monday {
        late.append(words.plainDate(obligation.due))
      } else if let obligation, obligation.earliest < obligation.due {
        dues.append(words.plainDate(obligation.due))
      } else {
        days.append(wording.when(item))
      }
    }
    var parts = days.isEmpty ? [] : [days.joined(separator: ", ")]
    if !late.isEmpty { parts.append(words("late: ", "te laat: ") + late.joined(separator: ", ")) }
    if !dues.isEmpty { parts.append(words("by ", "uiterlijk ") + dues.joined(separator: ", ")) }
    return parts.joined(separator: "; ")
  }

  /// For each day the stretches in which somebody is missing, and the hours missing in all.
  private func presenceLines(_ wording: OpenWording) -> [(label: String, text: String)] {
    let words = wording.words
    var days: [(day: Day, label: String)] = []
    var stretches: [String: [Interval]] = [:]
    var minutes: [String: Int] = [:]
    for (_, item) in items {
      guard case .presence(let short, let interval) = item.missing else { continue }
      let day = Amsterdam.day(of: interval.start)
      let place = label(item, wording)
      let name = (place.isEmpty ? "" : place + " ") + words.shortDate(day)
      if stretches[name] == nil { days.append((day, name)) }
      stretches[name, default: []].append(interval)
      minutes[name, default: 0] += short * interval.length
    }
    return days.sorted { ($0.day, $0.label) < ($1.day, $1.label) }.map { _, name in
      let pieces = Interval.union(stretches[name] ?? [])
      let total = words.duration(minutes[name] ?? 0)
      var text = pieces.map { words.clock($0) }.joined(separator: ", ")
      if pieces.count > 6, let first = pieces.first, let last = pieces.last {
        let span = words.clock(Interval(start: first.start, end: last.end))
        text = words("\(pieces.count) stretches in \(span)", "\(pieces.count) stukken in \(span)")
      }
      return (name, "\(text), \(words("in all", "samen")) \(total)")
    }
  }

  /// The numbers under which `explain` knows them: `1–7`.
  var numbers: String {
    var parts: [(low: Int, high: Int)] = []
    for (number, _) in items {
      if let last = parts.last, last.high + 1 == number {
        parts[parts.count - 1].high = number
      } else {
        parts.append((number, number))
      }
    }
    let shown = parts.prefix(2).map { $0.low == $0.high ? "\($0.low)" : "\($0.low)–\($0.high)" }
    return shown.joined(separator: ", ") + (parts.count > 2 ? " …" : "")
  }
}
