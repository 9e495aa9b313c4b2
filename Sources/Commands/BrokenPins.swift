import CivilTime
import Obligations
import Planning
import Registers
import RuleChecking
import SourceText

/// Says of shifts fixed by hand which limit they break: the rows, the person, the day, the limit
/// and where that limit stands.
struct BrokenPins {
  let broken: [BrokenPin]
  let rulebook: Rulebook
  let city: City
  let week: Week

  /// One finding for each broken pin, in order of person and day.
  func findings() -> [Diagnostic] { broken.compactMap(finding) }

  private func finding(_ item: BrokenPin) -> Diagnostic? {
    let rows = city.pins.filter { pin in
      pin.person == item.person && pin.from != nil
        && (item.day.map { $0 == pin.day } ?? week.days.contains(pin.day))
    }
    guard let first = rows.first else { return nil }
    let person = city.people.first { $0.code == item.person }
    let shown = rows.map { pin in
      "\(pin.day) \(pin.from.map { "\($0)" } ?? "")-\(pin.to.map { "\($0)" } ?? "")"
    }.joined(separator: ", ")
    let limit = sentence(item.limit, person)
    return Diagnostic(
      code: "D0501",
      file: first.origin.file,
      range: first.origin.range,
      message: Bilingual(
        en: "\(item.person) is fixed on \(shown), but \(limit.english)",
        nl: "\(item.person) is vastgezet op \(shown), maar \(limit.dutch)"
      ),
      help: rows.count == 1
        ? Bilingual(
          en: "change or remove this row, or what it breaks",
          nl: "wijzig of verwijder deze rij, of wat ze breekt"
        )
        : Bilingual(
          en: "change or remove one of these \(rows.count) rows",
          nl: "wijzig of verwijder een van deze \(rows.count) rijen"
        ),
      labels: labels(item, person)
    )
  }

  /// The limit as a sentence, with its number where it is one of the person.
  private func sentence(_ limit: BrokenPin.Limit, _ person: Person?) -> Bilingual {
    let most = person.map { BrokenPins.hours($0.weekMaxMinutes) } ?? "-"
    switch limit {
    case .leave:
      return Bilingual(
        en: "is not available then: leave, or not employed",
        nl: "is dan niet beschikbaar: verlof, of niet in dienst"
      )
    case .deployed:
      return Bilingual(
        en: "no role of this person may be on duty at all those hours",
        nl: "geen rol van deze persoon mag op al die uren werken"
      )
    case .closedHours:
      return Bilingual(
        en: "the law forbids this person to work in part of those hours",
        nl: "de wet verbiedt deze persoon in een deel van die uren te werken"
      )
    case .sunday:
      return Bilingual(
        en: "did not agree to work on Sunday",
        nl: "heeft niet ingestemd met werk op zondag"
      )
    case .shiftLength:
      return Bilingual(
        en: "a shift may not be that long",
        nl: "een dienst mag niet zo lang zijn"
      )
    case .weekWork:
      return Bilingual(
        en:
          "that is more work than is left in the week (at most \(most) h, less when the averages of"
          + " earlier weeks ask for it)",
        nl:
          "dat is meer werk dan in de week past (hoogstens \(most) u, minder als de gemiddelden van"
          + " eerdere weken dat vragen)"
      )
    case .shiftsAWeek:
      return Bilingual(
        en: "those are more shifts than one week may have",
        nl: "dat zijn meer diensten dan in één week mogen"
      )
    case .dailyRest:
      return Bilingual(
        en: "the rest between two of these shifts, or after the last one worked, is too short",
        nl: "de rust tussen twee van deze diensten, of na de laatst gewerkte, is te kort"
      )
    case .weeklyRest:
      return Bilingual(
        en: "that leaves too little weekly rest",
        nl: "zo blijft er te weinig wekelijkse rust over"
      )
    case .nightWork:
      return Bilingual(
        en: "that is more night work than is allowed",
        nl: "dat is meer nachtwerk dan mag"
      )
    case .together:
      return Bilingual(
        en: "with the shifts worked before, these break several limits of the law at once",
        nl: "met de eerder gewerkte diensten breken deze meer grenzen van de wet tegelijk"
      )
    }
  }

  private static func hours(_ minutes: Int) -> String {
    let rest = minutes % 60
    return "\(minutes / 60):" + (rest < 10 ? "0" : "") + "\(rest)"
  }

  // MARK: Where the limit stands

  /// The row of leave or of the person, or the clauses of the rules.
  private func labels(_ item: BrokenPin, _ person: Person?) -> [Diagnostic.Label] {
    switch item.limit {
    case .leave:
      let leave = person?.leave.first { leave in
        item.day.map { leave.from <= $0 && $0 <= leave.through } ?? false
      }
      return row(leave?.origin ?? person?.origin)
    case .weekWork, .sunday: return row(person?.origin)
    case .deployed:
      let roles = rulebook.roles.filter { person?.roles.contains($0.name) ?? false }
      return roles.flatMap(\.deployed).map { clause($0.origin) }
    case .shiftsAWeek:
      let shapes = rulebook.shiftShapes.filter { shape in
        shape.roles.contains { person?.roles.contains($0) ?? false }
      }
      return shapes.map { clause($0.origin) }
    case .closedHours, .shiftLength, .dailyRest, .weeklyRest, .nightWork, .together:
      return limits(item, person).map { clause($0.origin) }
    }
  }

  private func row(_ origin: RowOrigin?) -> [Diagnostic.Label] {
    origin.map { [Diagnostic.Label(file: $0.file, range: $0.range, text: BrokenPins.here)] } ?? []
  }

  private func clause(_ origin: Origin) -> Diagnostic.Label {
    Diagnostic.Label(file: origin.file, range: origin.range, text: BrokenPins.here)
  }

  private static let here = Bilingual(en: "the limit stands here", nl: "de grens staat hier")

  /// The clauses of working-time law that hold for a person and say a limit.
  private func limits(_ item: BrokenPin, _ person: Person?) -> [LabourLimits.Item] {
    guard let person else { return [] }
    let isMinor = person.isMinor(on: item.day ?? week.monday)
    return rulebook.labourLimits.filter { limits in
      limits.age == (isMinor ? .under18 : .adults)
        && (limits.roles.map { $0.contains(where: person.roles.contains) } ?? true)
    }.flatMap(\.items).filter { BrokenPins.says($0.limit, item.limit) }
  }

  private static func says(_ limit: LabourLimit, _ broken: BrokenPin.Limit) -> Bool {
    switch limit {
    case .shiftAtMost: broken == .shiftLength
    case .dailyRest, .dailyRestIncluding, .restAfterNight: broken == .dailyRest
    case .weeklyRest: broken == .weeklyRest
    case .nightShiftAtMost: broken == .shiftLength || broken == .nightWork
    case .restAfterSeries, .seriesAtMost, .lateNightsAtMost: broken == .nightWork
    case .noWorkBetween: broken == .closedHours
    case .sundayWorkOnlyWhenAgreed, .freeSundays: broken == .sunday
    case .weekAtMost, .averageWeekAtMost, .nightWorkerAverage: broken == .weekWork
    case .breakIn, .nightMeans, .notice: false
    }
  }
}
