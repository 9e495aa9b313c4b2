public import CivilTime
import Obligations
import Registers
public import SourceText

/// One calendar file (RFC 5545) for each person with a shift.
///
/// Calendars travel to phones and shared screens: they name the area and never an object.
public enum CalendarReport {
  /// One file: its name and its bytes.
  public struct File: Hashable, Sendable {
    /// The name, of letters, digits and hyphens only: `B014.ics`.
    public let name: String
    /// The bytes.
    public let bytes: [UInt8]
  }

  /// The files, by person.
  ///
  /// `stamp` is the day of publishing; the week's Monday without it.
  public static func render(
    _ model: ReportModel,
    stamp: Day? = nil,
    language: Language = .dutch
  ) -> [File] {
    let shifts = Dictionary(grouping: model.roster.shifts, by: \.person)
    var names: Set<String> = []
    return shifts.keys.sorted().map { person in
      var name = fileName(person)
      // File systems that ignore case may not lose a file.
      while !names.insert(name.lowercased()).inserted { name += "-2" }
      let calendar = PersonCalendar(
        model: model,
        person: person,
        shifts: shifts[person] ?? [],
        stamp: stamp ?? model.roster.week.monday,
        words: Wording(language)
      )
      return File(name: "\(name).ics", bytes: calendar.bytes)
    }
  }

  /// A code as a file name: other bytes than letters, digits and hyphens become hexadecimal.
  static func fileName(_ code: String) -> String {
    var result = ""
    for byte in code.utf8 {
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == 45
      result += isPlain ? String(UnicodeScalar(byte)) : "_\(String(byte, radix: 16))"
    }
    // A device name of Windows, or nothing, is no file name.
    let reserved = ["con", "prn", "aux", "nul", ""]
    return reserved.contains(result.lowercased()) ? "person-\(result)" : result
  }
}

/// The calendar of one person.
struct PersonCalendar {
  let model: ReportModel
  let person: String
  let shifts: [Shift]
  let stamp: Day
  let words: Wording

  var bytes: [UInt8] {
    let code = VisibleText.of(person)
    let name = words("Roster \(code)", "Rooster \(code)")
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ronde//1.0//NL", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "NAME:\(escape(name))", "X-WR-CALNAME:\(escape(name))",
      "X-WR-TIMEZONE:Europe/Amsterdam", "COLOR:steelblue",
      "REFRESH-INTERVAL;VALUE=DURATION:PT4H", "X-PUBLISHED-TTL:PT4H",
    ]
    lines += PersonCalendar.zone
    for shift in shifts { lines += event(shift) }
    lines.append("END:VCALENDAR")
    return lines.flatMap(PersonCalendar.folded)
  }

  private func event(_ shift: Shift) -> [String] {
    let role = VisibleText.of(shift.role)
    let area = model.areaName(shift.post)
    let part = model.part(shift)
    let hours = words.changedHours(shift.interval).map { " (\($0))" } ?? ""
    return [
      "BEGIN:VEVENT", "UID:\(uid(shift))", "DTSTAMP:\(stampText)", "LAST-MODIFIED:\(stampText)",
      "DTSTART\(time(shift.interval.start))", "DTEND\(time(shift.interval.end))", "SEQUENCE:0",
      "STATUS:CONFIRMED",
      "SUMMARY:\(escape("\(role) \(words(part.name)), \(area)\(hours)"))",
      "LOCATION:\(escape(area))", "DESCRIPTION:\(escape(description(shift)))",
      "CATEGORIES:\(escape(words("Shift", "Dienst")))", "CLASS:PRIVATE", "TRANSP:OPAQUE",
      "X-MICROSOFT-CDO-BUSYSTATUS:BUSY", "END:VEVENT",
    ]
  }

  /// Breaks, visits and rounds with their times and areas.
  private func description(_ shift: Shift) -> String {
    var lines: [(Interval, String)] = shift.breaks.map { ($0, words("break", "pauze")) }
    for visit in model.roster.visits
    where shift.interval.contains(visit.interval)
      && visit.members.contains(where: { $0.person == person })
    {
      lines.append((visit.interval, text(visit.rule, visit.object)))
    }
    for round in model.roster.rounds
    where round.driver == person && shift.interval.contains(round.interval) {
      lines.append((round.interval, text(round.rule, round.zone) + ", \(round.unit)"))
    }
    let parts = lines.sorted { ($0.0.start, $0.0.end, $0.1) < ($1.0.start, $1.0.end, $1.1) }
      .map { "\(words.clock($0.0)) \(VisibleText.of($0.1))" }
    let status = words("Draft, not published.", "Concept, nog niet bekendgemaakt.")
    return (parts + [status]).joined(separator: "\n")
  }

  private func text(_ rule: String, _ object: String?) -> String {
    let title = model.title(rule, words.language)
    let area = object.flatMap { model.areaOf($0) }.map { model.areaName($0) }
    return area.map { "\(title), \($0)" } ?? title
  }

  /// Stable across runs and free of names: the shift's id in letters that are safe anywhere.
  private func uid(_ shift: Shift) -> String {
    "\(CalendarReport.fileName(shift.id))@\(CalendarReport.fileName(model.city.name)).ronde"
  }

  private var stampText: String { "\(text(stamp, minutes: 0))Z" }

  /// Local time with its zone; UTC in the hour that autumn repeats, where local time is the first.
  private func time(_ moment: Moment) -> String {
    let (day, minutes) = Amsterdam.wall(moment)
    let read = TimeOfDay(minutes: minutes).map { Amsterdam.moment(day, $0) }
    guard read == moment else {
      // Autumn's change is at 01:00 UTC, so the UTC day is the civil day here.
      return ":\(text(day, minutes: minutes - Amsterdam.offset(at: moment)))Z"
    }
    return ";TZID=Europe/Amsterdam:\(text(day, minutes: minutes))"
  }

  private func text(_ day: Day, minutes: Int) -> String {
    let (year, month, number) = day.parts
    return "\(PersonCalendar.padded(year, 4))\(PersonCalendar.padded(month, 2))"
      + "\(PersonCalendar.padded(number, 2))T\(PersonCalendar.padded(minutes / 60, 2))"
      + "\(PersonCalendar.padded(minutes % 60, 2))00"
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A content line in pieces of at most 75 octets, none of which cuts a character.
  static func folded(_ line: String) -> [UInt8] {
    var result: [UInt8] = []
    var width = 0
    for scalar in line.unicodeScalars {
      let octets = Array(String(scalar).utf8)
      if width + octets.count > 75 {
        result += [13, 10, 32]
        width = 1
      }
      result += octets
      width += octets.count
    }
    return result + [13, 10]
  }

  /// Summer and winter time as the European rule has them since 1996.
  private static let zone = [
    "BEGIN:VTIMEZONE", "TZID:Europe/Amsterdam", "X-LIC-LOCATION:Europe/Amsterdam",
    "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST",
    "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
    "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET",
    "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
    "END:VTIMEZONE",
  ]
}
