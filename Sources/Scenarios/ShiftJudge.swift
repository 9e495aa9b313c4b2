import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText
import Verification

/// Asks the verifier whether somebody may work a shift.
struct ShiftJudge {
  let world: ScenarioWorld
  let person: Person
  let day: Day
  private let city: City

  /// A judge of shifts of a person in the week of a day.
  init(_ world: ScenarioWorld, _ person: Person, on day: Day) {
    self.world = world
    self.person = person
    self.day = day
    var city = world.city(in: day.week)
    let earliest = city.worked.map(\.interval.start).min()
    city.people = [person]
    // Known time starts with the first shift of anybody.
    city.worked.removeAll { $0.person != person.code && $0.interval.start != earliest }
    city.pins.removeAll { $0.person != person.code }
    city.places = []
    city.checks = []
    city.arrivals = []
    self.city = city
  }

  /// What is wrong with the shift next to what was worked and what is fixed, in the first role in
  /// which nothing is, else in the first.
  func findings(_ interval: Interval, breaks: [Int]?) -> [Finding] {
    var first: [Finding]?
    for role in person.roles {
      let found = findings(interval, breaks: breaks, role: role)
      if found.isEmpty { return [] }
      first = first ?? found
    }
    return first ?? []
  }

  /// What is wrong with what is fixed by itself.
  func findingsOfPins() -> [Finding] {
    person.roles.first.map { errors(shifts(pinned(role: $0))) } ?? []
  }

  private func findings(_ interval: Interval, breaks: [Int]?, role: String) -> [Finding] {
    let fixed = pinned(role: role)
    // A shift that is fixed already is that one.
    let own = fixed.filter { $0.interval != interval }
    let asked = Shift(
      id: "",
      person: person.code,
      role: role,
      post: post,
      interval: interval,
      breaks: pauses(interval, breaks),
      isPinned: fixed.contains { $0.interval == interval }
    )
    // What is wrong without the shift as well is not its fault.
    let before = fixed.count == own.count ? Set(errors(shifts(own)).map(\.text)) : []
    return errors(shifts(own + [asked])).filter { !before.contains($0.text) }
  }

  private func errors(_ shifts: [Shift]) -> [Finding] {
    let roster = Roster(city: city.name, week: day.week, shifts: shifts)
    return RosterVerifier.verifyShifts(rulebook: world.book, city: city, roster: roster).filter {
      $0.severity == .error
    }
  }

  private var post: String { person.area ?? city.areas.first?.code ?? ScenarioWorld.onlyArea }

  private func pinned(role: String) -> [Shift] {
    city.pins.filter { $0.day.week == day.week }.compactMap { pin in
      guard let from = pin.from, let to = pin.to else { return nil }
      let interval = Amsterdam.interval(pin.day, from, to)
      let pause = world.works.first {
        $0.person == person.code && $0.row == pin.origin
      }?.breakMinutes
      return Shift(
        id: "",
        person: person.code,
        role: role,
        post: post,
        interval: interval,
        breaks: pauses(interval, pause.map { [$0] }),
        isPinned: true
      )
    }
  }

  /// Breaks of these lengths, spread over the shift; without, the least that the law asks for.
  private func pauses(_ interval: Interval, _ lengths: [Int]?) -> [Interval] {
    let wanted =
      lengths ?? [world.leastBreak(of: interval, person: person.code, on: day)]
    let parts = wanted.filter { $0 > 0 }
    let rest = interval.length - parts.reduce(0, +)
    guard rest > 0, !parts.isEmpty else { return [] }
    var start = interval.start
    return parts.enumerated().map { number, length in
      let work = rest * (number + 1) / (parts.count + 1) - rest * number / (parts.count + 1)
      let from = start.adding(minutes: work)
      start = from.adding(minutes: length)
      return Interval(start: from, end: start)
    }
  }

  /// The shifts in order of start, with their ids.
  private func shifts(_ shifts: [Shift]) -> [Shift] {
    var counts: [String: Int] = [:]
    return shifts.sorted { $0.interval.start < $1.interval.start }.map { shift in
      let base = "\(shift.person)/\(Amsterdam.day(of: shift.interval.start))"
      counts[base, default: 0] += 1
      let number = counts[base] ?? 1
      return Shift(
        id: number == 1 ? base : "\(base)/\(number)",
        person: shift.person,
        role: shift.role,
        post: shift.post,
        interval: shift.interval,
        breaks: shift.breaks,
        isPinned: shift.isPinned
      )
    }
  }
}
