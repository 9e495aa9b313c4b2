import CivilTime
public import Obligations
public import Registers
public import RuleChecking
import SourceText

/// What every format may say of one roster: the values, and the names to show them by.
public struct ReportModel: Sendable {
  /// The rules the roster was made from.
  public let rulebook: Rulebook
  /// The registers it was made from.
  public let city: City
  /// The roster and its figures.
  public let roster: Roster
  /// Its figures.
  public let summary: RosterSummary
  /// How it was searched for; nil for the usual effort.
  public var search: SearchRecord?
  private let obligations: [String: Obligation]
  private let places: [String: Place]
  private let areas: [String: Area]
  private let people: [String: Person]

  /// A model of one roster; `obligations` are at least those of its week.
  public init(
    rulebook: Rulebook,
    city: City,
    obligations: [Obligation],
    roster: Roster,
    summary: RosterSummary
  ) {
    self.rulebook = rulebook
    self.city = city
    self.roster = roster
    self.summary = summary
    self.obligations = Dictionary(obligations.map { ($0.id, $0) }) { first, _ in first }
    // Of several dated rows of one object, the one in force on the week's Monday, else the last.
    let monday = roster.week.monday
    places = Dictionary(city.places.map { ($0.id, $0) }) { first, second in
      first.validity.contains(monday) ? first : second
    }
    areas = Dictionary(city.areas.map { ($0.code, $0) }) { first, _ in first }
    people = Dictionary(city.people.map { ($0.code, $0) }) { first, _ in first }
  }

  func obligation(_ id: String) -> Obligation? { obligations[id] }
  /// All obligations, by due day.
  var obligationsByDue: [Obligation] {
    obligations.values.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }
  func place(_ id: String) -> Place? { places[id] }
  func person(_ code: String) -> Person? { people[code] }
  func area(_ code: String) -> Area? { areas[code] }

  /// The name of an area, or its code when the register has none.
  func areaName(_ code: String) -> String { VisibleText.of(areas[code]?.name ?? code) }

  /// The name of an object or, for a post, of the area.
  func placeName(_ id: String) -> String {
    VisibleText.of(places[id]?.name ?? areas[id]?.name ?? id)
  }

  /// The area in which an object lies, or which it is.
  func areaOf(_ object: String) -> String? {
    if let area = places[object]?.area { return area }
    return areas[object]?.code
  }

  /// The title of a rule in a language; the name with spaces when it has none.
  func title(_ rule: String, _ language: Language) -> String {
    let title = rulebook.rule(rule)?.title
    let text = language == .dutch ? title?.dutch : title?.english
    let fallback = rule.split(separator: "-").joined(separator: " ")
    return VisibleText.of(text ?? title?.dutch ?? title?.english ?? fallback)
  }

  /// The version of a rule in force in the week, the latest when it changes inside it.
  func version(_ rule: String) -> RuleVersion? {
    guard let rule = rulebook.rule(rule) else { return nil }
    return roster.week.days.reversed().lazy.compactMap { rule.version(on: $0) }.first
  }

  /// Whether a visit under this rule may not be named by its object outside the team lead's page.
  func isUnannounced(_ rule: String) -> Bool {
    rulebook.rule(rule).map { SummaryBuilder.isUnannounced($0, in: roster.week) } ?? false
  }

  /// Where the number that asks for this is said: `rules/…/x.rules:12`.
  func line(rule: String, obligation id: String) -> String {
    let origin = obligations[id]?.origin ?? version(rule)?.origin ?? rulebook.rule(rule)?.origin
    return origin.map { VisibleText.of("\($0.file):\($0.line)") } ?? ""
  }

  /// The documents a rule cites: `F5, §3; F6`.
  func documents(_ rule: String) -> String {
    let citations = rulebook.rule(rule)?.basis.citations ?? []
    return VisibleText.of(citations.map(SourceCollector.text).joined(separator: "; "))
  }

  /// A short code for a role: `boa` is BOA, `parking-controller` is PC.
  func roleCode(_ role: String) -> String { roleCodes[role] ?? role }

  /// Codes of the roles of this city that are rostered; initials where these are not shared.
  var roleCodes: [String: String] {
    let names = rulebook.roles.filter { !$0.isExternal }.map(\.name)
    let short = names.map { name -> String in
      let parts = name.split(separator: "-")
      let code = parts.count > 1 ? parts.compactMap(\.first).map(String.init).joined() : name
      return (code.count <= 4 ? code : String(code.prefix(3))).uppercased()
    }
    var result: [String: String] = [:]
    for (name, code) in zip(names, short) {
      result[name] = short.count { $0 == code } == 1 ? code : name
    }
    return result
  }

  /// The kind of a shift: by day, late or at night.
  func part(_ shift: Shift) -> DayPart {
    let limits = rulebook.limits(role: shift.role, age: .adults).flatMap(\.items)
    for item in limits {
      guard case .nightMeans(let moreThan, let window) = item.limit else { continue }
      let start = Amsterdam.day(of: shift.interval.start)
      for day in [start, start.adding(days: 1)] {
        let night = Amsterdam.interval(day, window.from, window.to)
        if (shift.interval.intersection(night)?.length ?? 0) > moreThan { return .night }
      }
    }
    return SummaryBuilder.isEvening(shift.interval, rulebook.fairness) ? .late : .day
  }
}

/// The part of the day a shift counts for, shown by a letter and a pattern.
enum DayPart: String, CaseIterable {
  case day = "D"
  case late = "L"
  case night = "N"

  var name: Bilingual {
    switch self {
    case .day: Bilingual(en: "day", nl: "dag")
    case .late: Bilingual(en: "late", nl: "laat")
    case .night: Bilingual(en: "night", nl: "nacht")
    }
  }

  var className: String {
    switch self {
    case .day: "day"
    case .late: "late"
    case .night: "night"
    }
  }
}
