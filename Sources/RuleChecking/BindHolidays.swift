import CivilTime
import RuleSyntax
import SourceText

extension Binder {
  mutating func holidayList(_ place: Scope.Place) -> HolidayList? {
    let declaration = scope.declaration(place)
    let basis = basis(declaration)
    guard let name = declaration[.name]?.text else { return nil }
    var holidays: [HolidayList.Holiday] = []
    for clause in declaration.clauses(.holiday) {
      guard let holiday = holiday(clause) else { continue }
      if let first = holidays.first(where: { $0.name == holiday.name }) {
        report(.holidayTwice(holiday.name, first: first.origin), at: clause.range)
      } else {
        holidays.append(holiday)
      }
    }
    if declaration.clauses(.holiday).isEmpty {
      report(
        .clauseMissing(
          .holidays,
          name,
          example: Bilingual(
            en: "holiday koningsdag on 27 April",
            nl: "feestdag koningsdag op 27 april"
          )
        ),
        at: declaration.range
      )
    }
    return HolidayList(
      name: name,
      holidays: holidays,
      basis: basis,
      origin: origin(declaration.range)
    )
  }

  private mutating func holiday(_ clause: ClauseSyntax) -> HolidayList.Holiday? {
    guard let name = clause[.name]?.text else { return nil }
    let shift = clause[.sundayShift]?.integer ?? 0
    let form: HolidayList.Form
    if clause[.easter] != nil {
      if let slot = clause[.sundayShift] {
        report(.idlePart(Bilingual(en: "on Sunday", nl: "op zondag")), at: slot.range)
      }
      form = .easter(offset: clause[.offset]?.integer ?? 0)
    } else {
      guard let month = clause[.month]?.integer, let day = clause[.dayOfMonth]?.integer else {
        return nil
      }
      // 2024 is a leap year, so 29 February exists.
      guard Day(year: 2024, month: month, day: day) != nil else {
        let range = (clause[.month]?.range ?? clause.range)
          .union(clause[.dayOfMonth]?.range ?? clause.range)
        let days = (1...31).last { Day(year: 2024, month: month, day: $0) != nil } ?? 31
        report(.noSuchDate(text(range), month: month, days: days), at: range)
        return nil
      }
      form = .fixed(month: month, day: day, sundayShift: shift)
    }
    let everyYears = clause[.everyYears]?.integer ?? 1
    if let slot = clause[.everyYears], !(1...100).contains(everyYears) {
      report(
        .wrongNumber(text(slot.range), low: Bilingual(both: "1"), high: Bilingual(both: "100")),
        at: slot.range
      )
    }
    return HolidayList.Holiday(
      name: name,
      form: form,
      everyYears: everyYears,
      origin: origin(clause.range)
    )
  }

  /// The list of holidays of the city's calendar, and whether there is a calendar at all.
  mutating func calendar() -> (list: HolidayList?, isDeclared: Bool) {
    var first: Scope.Place?
    var list: HolidayList?
    for place in scope.places(.calendar) {
      unit = place.unit
      let declaration = scope.declaration(place)
      if let first {
        // Rules of several cities may be checked together: only one that is seen counts twice.
        guard scope.sees(unit, first.unit) || scope.sees(first.unit, unit) else { continue }
        report(
          .declaredTwice(
            DeclarationKind.calendar.text,
            first: scope.origin(first.unit, scope.declaration(first).range),
            help: Bilingual(
              en: "a city has one calendar; keep that of the city's own file",
              nl: "een gemeente heeft één kalender; houd die in het bestand van de gemeente"
            )
          ),
          at: declaration.range
        )
        continue
      }
      first = place
      if let slot = declaration[.zoneName], let zone = slot.text, zone != "Europe/Amsterdam" {
        let fix = Fix(
          range: slot.range,
          replacement: "Europe/Amsterdam",
          title: Bilingual(en: "write `Europe/Amsterdam`", nl: "schrijf `Europe/Amsterdam`"),
          isSafe: true
        )
        report(.unknownCalendar(zone, fix: fix), at: slot.range)
      }
      if let entry = find(declaration[.calendarName], .holidays) {
        unit = entry.place.unit
        // Its own messages come when it is bound in its turn.
        let kept = (findings.count, cited)
        list = holidayList(entry.place)
        findings.removeSubrange(kept.0...)
        cited = kept.1
      }
    }
    return (list, first != nil)
  }
}
