import CivilTime
public import RuleChecking
public import SourceText

/// The presence that the rules of one city ask for, made fit for a city of another size.
///
/// Numbers of people stand in rules, not in registers, so a made city gets rule files of its own: for
/// each 245,000 inhabitants a centre and its areas, with as many person-days of presence as the rules
/// ask, in proportion. A share of a week is asked on its days in turn: Saturday, Friday, and so on.
public enum PresenceScaling {
  /// The files that change, under the names they had.
  ///
  /// `rulebook` is what the files say. Lines that are not one plain promise on weekdays stay.
  public static func files(
    _ files: [SourceFile],
    rulebook: Rulebook,
    inhabitants: Int
  ) -> [SourceFile] {
    let scale = Scale(inhabitants: inhabitants)
    var lines: [String: [Int: [PresenceLine]]] = [:]
    var (carry, turn) = (0, 0)
    for version in rulebook.rules.flatMap(\.versions) {
      var written = 0
      let plain = version.presence.compactMap { presence -> (Presence, [Weekday])? in
        PresenceLine.days(presence).map { (presence, $0) }
      }
      for (index, (presence, days)) in plain.enumerated() {
        // Person-days in hundredths; what is rounded away goes on to the next promise.
        let asked =
          carry + days.count * max(0, presence.count.value) * scale.inhabitants * 100
          / Scale.reference
        var whole = max(0, (asked + 50) / 100)
        carry = asked - whole * 100
        if whole == 0, written == 0, index == plain.count - 1 { whole = 1 }
        written += whole
        lines[presence.origin.file, default: [:]][presence.origin.line] = PresenceLine.spread(
          whole,
          days: days,
          over: scale.centres,
          turn: &turn
        )
      }
    }
    return files.compactMap { file in
      lines[file.name].flatMap { PresenceLine.rewrite(file, $0) }
    }
  }
}

/// So many people at the area of one centre, on all days of the promise or on one.
struct PresenceLine {
  /// The number of the centre, from 1.
  let centre: Int
  let count: Int
  /// nil: the days as they stand.
  let day: Weekday?

  /// The days of a promise that is about weekdays only and says them once.
  static func days(_ presence: Presence) -> [Weekday]? {
    guard !presence.windows.ownHours, presence.windows.windows.count == 1,
      let days = presence.windows.windows.first?.days.items, days.count == 1
    else { return nil }
    switch days[0] {
    case .anyDay: return Array(Weekday.allCases)
    case .weekdays(let days): return days
    case .firstOfMonth, .publicHoliday, .dates: return nil
    }
  }

  /// Person-days over centres, the first ones getting what does not divide.
  ///
  /// Days of a share of a week come in turn, so that not all is asked on one day.
  static func spread(
    _ personDays: Int,
    days: [Weekday],
    over centres: Int,
    turn: inout Int
  ) -> [PresenceLine] {
    (0..<centres).flatMap { centre -> [PresenceLine] in
      let own = personDays * (centre + 1) / centres - personDays * centre / centres
      let latest = days.sorted { order($0) < order($1) }
      let rest = (0..<own % days.count).map { latest[(turn + $0) % latest.count] }
      turn += rest.count
      return
        (own / days.count > 0
        ? [PresenceLine(centre: centre + 1, count: own / days.count, day: nil)] : [])
        + rest.map { PresenceLine(centre: centre + 1, count: 1, day: $0) }
    }
  }

  /// Saturday first, Sunday last.
  private static func order(_ day: Weekday) -> Int { day.index == 6 ? 7 : 5 - day.index }

  /// The file with other promises on these lines; nil when nothing changes.
  static func rewrite(_ file: SourceFile, _ changes: [Int: [PresenceLine]]) -> SourceFile? {
    let text = String(decoding: file.bytes, as: UTF8.self)
    let isDutch = text.hasPrefix("language nl") || text.hasPrefix("taal nl")
    var result: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let wanted = changes[index + 1] else {
        result.append(String(line))
        continue
      }
      result += wanted.compactMap { $0.text(String(line), isDutch: isDutch) }
    }
    let bytes = Array(result.joined(separator: "\n").utf8)
    return bytes == file.bytes ? nil : SourceFile(name: file.name, bytes: bytes)
  }

  /// `keep 2 boa on duty in "Centre", 07:00-22:00 on any day` with another number, area and day.
  private func text(_ line: String, isDutch: Bool) -> String? {
    let indent = line.prefix { $0 == " " }
    var words = line.dropFirst(indent.count).split(separator: " ").map(String.init)
    guard words.count > 3 else { return line }
    words[1] = "\(count)"
    var text = words.joined(separator: " ")
    if centre > 1, let end = text.lastIndex(of: "\"") {
      text.insert(contentsOf: " \(centre)", at: end)
    }
    if let day, let cut = text.ranges(of: isDutch ? " op " : " on ").last {
      let names =
        isDutch
        ? ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
        : ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
      text = text[..<cut.upperBound] + names[day.index]
    }
    return indent + text
  }
}
