import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Short forms for rulebooks and cities made by hand.
enum Sample {
  static let origin = Origin(file: "a.rules", line: 1, column: 1, range: TextRange(0, 0))
  static let row = RowOrigin(file: "a.csv", line: 1, range: TextRange(0, 0))
  static let basis = Basis(citations: [])

  static func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

  static func time(_ text: String) -> TimeOfDay {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    return TimeOfDay(minutes: parts[0] * 60 + parts[1]) ?? .midnight
  }

  static func clock(_ from: String, _ to: String) -> ClockWindow {
    let (start, end) = (time(from), time(to))
    return ClockWindow(from: start, to: end <= start ? end.nextDay : end)
  }

  static func given<Value>(_ value: Value) -> Given<Value> { Given(value, origin: origin) }

  static func window(_ from: String, _ to: String, on days: DaySet.Item...) -> DayWindow {
    DayWindow(window: given(clock(from, to)), days: DaySet(days), origin: origin)
  }

  static func closed(on days: DaySet.Item...) -> DayWindow {
    DayWindow(window: nil, days: DaySet(days), origin: origin)
  }

  static func windows(_ windows: DayWindow..., own: Bool = false) -> Windows {
    Windows(windows: windows, ownHours: own)
  }

  static func every(
    _ count: Int,
    _ unit: CalendarPeriod.Unit,
    times: Int,
    promise: Promise = .exact,
    when condition: Condition? = nil,
    on days: DaySet? = nil,
    apart: CalendarPeriod? = nil
  ) -> Frequency {
    Frequency(
      period: CalendarPeriod(count: count, unit: unit),
      count: given(times),
      promise: promise,
      condition: condition,
      days: days,
      spacing: apart,
      origin: origin
    )
  }

  static func version(
    _ number: Int = 1,
    from: String,
    through: String? = nil,
    transition: (Transition.Reading, Transition.Rounding)? = nil,
    team: [TeamPart] = [],
    takes: Int? = 60,
    uses: [ResourceUse] = [],
    windows: Windows = .always,
    _ frequencies: [Frequency] = [],
    triggers: [Trigger] = [],
    presence: [Presence] = [],
    ladder: String? = nil
  ) -> RuleVersion {
    RuleVersion(
      number: number,
      from: day(from),
      through: through.map(day),
      transition: transition.map { Transition(reading: $0, rounding: $1, origin: origin) },
      team: team,
      takes: takes.map(given),
      uses: uses,
      windows: windows,
      frequencies: frequencies,
      triggers: triggers,
      presence: presence,
      ladder: ladder,
      origin: origin
    )
  }

  static func rule(
    _ name: String,
    each kind: String?,
    when condition: Condition? = nil,
    _ versions: [RuleVersion],
    countsFor: [String] = [],
    during: String? = nil
  ) -> Rule {
    Rule(
      name: name,
      kind: kind,
      condition: condition,
      versions: versions,
      countsFor: countsFor,
      during: during,
      basis: basis,
      origin: origin
    )
  }

  static func kind(_ name: String, from file: String, when condition: Condition? = nil) -> Kind {
    Kind(name: name, register: file, condition: condition, basis: basis, origin: origin)
  }

  static func place(
    _ id: String,
    in register: String,
    from: String? = nil,
    through: String? = nil,
    places: Int? = nil,
    area: String? = nil,
    _ fields: [String: String] = [:]
  ) -> Place {
    Place(
      register: register,
      id: id,
      name: id,
      area: area,
      point: nil,
      places: places,
      validity: Validity(from: from.map(day), through: through.map(day)),
      fields: fields,
      origin: row
    )
  }

  static func check(
    _ rule: String,
    _ object: String,
    _ date: String,
    _ violations: String...,
    arrival: String? = nil
  ) -> RecordedCheck {
    RecordedCheck(
      rule: rule,
      object: object,
      day: day(date),
      violations: violations,
      arrival: arrival,
      origin: row
    )
  }

  static func months(_ count: Int) -> CalendarPeriod { CalendarPeriod(count: count, unit: .month) }
  static func weeks(_ count: Int) -> CalendarPeriod { CalendarPeriod(count: count, unit: .week) }

  static func build(
    _ book: Rulebook,
    _ city: City,
    _ from: String,
    _ through: String,
    reference: String? = nil
  ) -> [Obligation] {
    ObligationBuilder.build(
      rulebook: book,
      city: city,
      from: day(from),
      through: day(through),
      reference: day(reference ?? from)
    )
  }
}

extension Obligation {
  /// `2026-01-01 2026-09-30`: the days between which it may be done.
  var span: String { "\(earliest) \(due)" }
}
