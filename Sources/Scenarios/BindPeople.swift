import CivilTime
import RuleChecking
import RuleSyntax
import SourceText

extension ScenarioBinder {
  /// A line about one person.
  mutating func givenFact(_ clause: ClauseSyntax) -> Scenario.Action? {
    guard let person = clause[.person]?.text else { return nil }
    let fact: GivenFact? =
      switch clause.kind {
      case .givenWorks: works(clause)
      case .givenContract: contract(clause)
      case .givenHolds: holds(clause)
      case .givenAway: away(clause)
      case .givenSundays: .agreesToSundays
      case .givenAge: day(clause).map { .comesOfAge($0) }
      default: nil
      }
    return fact.map { .person(person, $0) }
  }

  /// A person with a role, and a shift.
  mutating func givenWorker(_ clause: ClauseSyntax) -> [Scenario.Action] {
    let roles = book.roles.filter { !$0.isExternal }.map(\.name)
    guard let role = known(clause[.role], roles), let name = clause[.name]?.text,
      let works = works(clause)
    else { return [] }
    return [
      .people(GivenPeople(name: name, count: 1, role: role, qualifications: [], area: nil)),
      .person(name, works),
    ]
  }

  private mutating func works(_ clause: ClauseSyntax) -> GivenFact? {
    guard let window = window(clause) else { return nil }
    var pause: Int?
    if let slot = clause[.duration] {
      guard let minutes = minutes(clause, .duration),
        check(minutes, 0...600, slot)
      else { return nil }
      pause = minutes
    }
    var dates = clause.all(.date)
    let days: DaySet
    if let slot = clause[.days] {
      guard let read = slot.daySet else {
        report(.wrongSort(parsed.file.text(slot.range), .days), slot)
        return nil
      }
      days = read
    } else if clause[.column] != nil {
      report(.wrongSort(parsed.file.text(clause.range), .days), clause[.column])
      return nil
    } else {
      // A day that a column gave.
      guard let day = dates.first?.day else { return nil }
      dates.removeFirst()
      days = DaySet([.dates(day, day)])
    }
    var within: GivenFact.DayRange?
    if let slot = dates.first {
      guard let first = slot.day, let last = day(clause, .throughDate) else {
        report(.wrongSort(parsed.file.text(slot.range), .day), slot)
        return nil
      }
      guard first <= last, first.days(until: last) <= 800 else {
        report(.badPeriod, clause[.throughDate])
        return nil
      }
      within = GivenFact.DayRange(first: first, last: last)
    }
    if within == nil, !days.isDated {
      report(.whichDays, clause[.days])
      return nil
    }
    return .works(window, days, within: within, breakMinutes: pause)
  }

  private mutating func contract(_ clause: ClauseSyntax) -> GivenFact? {
    guard let minutes = minutes(clause, .duration), check(minutes, 0...6000, clause[.duration])
    else { return nil }
    guard let slot = clause[.secondDuration] else { return .contract(minutes, atMost: nil) }
    guard let most = self.minutes(clause, .secondDuration), check(most, 0...6000, slot) else {
      return nil
    }
    return .contract(minutes, atMost: most)
  }

  private mutating func holds(_ clause: ClauseSyntax) -> GivenFact? {
    guard let name = known(clause[.qualification], book.qualifications.map(\.name)) else {
      return nil
    }
    var from: Day?
    var through: Day?
    if clause[.date] != nil {
      guard let day = day(clause) else { return nil }
      from = day
    }
    if clause[.throughDate] != nil {
      guard let day = day(clause, .throughDate) else { return nil }
      through = day
    }
    return .holds(name, from: from, through: through)
  }

  private mutating func away(_ clause: ClauseSyntax) -> GivenFact? {
    guard let first = day(clause), let last = day(clause, .throughDate) else { return nil }
    guard first <= last else {
      report(.badPeriod, clause[.throughDate])
      return nil
    }
    return .away(GivenFact.DayRange(first: first, last: last))
  }
}
