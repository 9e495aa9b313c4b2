import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText
import Verification

/// Judges who may work when.
enum WorkJudgement {
  /// Whether a person may work a shift.
  static func judge(
    _ world: ScenarioWorld,
    _ question: Expectation.ShiftQuestion,
    _ wanted: Bool,
    of person: Person
  ) -> Judgement {
    let interval = Amsterdam.interval(question.day, question.window.from, question.window.to)
    let judge = ShiftJudge(world, person, on: question.day)
    let found = judge.findings(interval, breaks: question.breaks).filter { finding in
      question.limits.map { names in
        world.book.limits(at: finding.origin).map { names.contains($0.name) } ?? false
      } ?? true
    }
    var grounds = Grounds()
    grounds.add(found, world.book)
    if found.isEmpty { grounds.add(limitsLooked(world, question, person), world.book) }
    let codes = Set(found.map(\.code.rawValue)).sorted().joined(separator: ", ")
    return Judgement(
      holds: found.isEmpty == wanted,
      expected: wanted
        ? Bilingual(en: "may work", nl: "mag werken")
        : Bilingual(en: "may not work", nl: "mag niet werken"),
      got: found.isEmpty
        ? Bilingual(en: "may work", nl: "mag werken")
        : Bilingual(en: "may not work (\(codes))", nl: "mag niet werken (\(codes))"),
      reasons: found.map { .init(text: $0.text, origin: $0.origin) },
      grounds: grounds
    )
  }

  /// The limits that let a shift pass.
  private static func limitsLooked(
    _ world: ScenarioWorld,
    _ question: Expectation.ShiftQuestion,
    _ person: Person
  ) -> Grounds {
    var grounds = Grounds()
    let age: LabourLimits.Age = person.isMinor(on: question.day) ? .under18 : .adults
    for role in person.roles {
      for limits in world.book.limits(role: role, age: age)
      where question.limits?.contains(limits.name) ?? true {
        grounds.add(limits.name, world.book)
      }
      if question.limits == nil, let role = world.book.role(role) { grounds.add(role, world.book) }
    }
    return grounds
  }

  /// When working-time law lets a person start a shift of an hour on a day, after the duty before.
  static func judge(
    _ world: ScenarioWorld,
    freeUntil wanted: TimeOfDay,
    on day: Day,
    of person: Person
  ) -> Judgement {
    let judge = ShiftJudge(world, person, on: day)
    let before = world.lastWork(of: person.code, before: day)
    let shortest = before.map { shortestRest(world, person, on: $0.day) } ?? 0
    func wrong(at minute: Int) -> [Finding] {
      guard let time = TimeOfDay(minutes: minute) else { return [] }
      let start = Amsterdam.moment(day, time)
      let shift = Interval(start: start, end: start.adding(minutes: 60))
      return judge.findings(shift, breaks: []).filter {
        world.book.limits(at: $0.origin) != nil
      }
    }
    // Going on within the shortest rest is the same duty, and no start.
    var first = 0
    if let before {
      let free = Amsterdam.wall(before.end.adding(minutes: shortest))
      first = free.day < day ? 0 : free.day == day ? free.minutes : 1440
    }
    var found: Int?
    var last: [Finding] = []
    var minute = first
    while minute < 1440 {
      let findings = wrong(at: minute)
      if findings.isEmpty {
        found = minute
        break
      }
      last = findings
      minute += minute % 15 == 0 ? 15 : 15 - minute % 15
    }
    // Between two quarters each minute is asked.
    if let quarter = found, quarter > first {
      for minute in max(first, quarter - 14)..<quarter {
        let findings = wrong(at: minute)
        if findings.isEmpty {
          found = minute
          break
        }
        last = findings
      }
    }
    var grounds = Grounds()
    grounds.add(last, world.book)
    if last.isEmpty, found == first, before != nil {
      addRest(world, person, on: day, to: &grounds)
    }
    let got = found.flatMap { TimeOfDay(minutes: $0) }
    return Judgement(
      holds: got == wanted,
      expected: Bilingual(en: "free until \(wanted)", nl: "vrij tot \(wanted)"),
      got: got.map { Bilingual(en: "free until \($0)", nl: "vrij tot \($0)") }
        ?? Bilingual(en: "free the whole day", nl: "de hele dag vrij"),
      reasons: last.map { .init(text: $0.text, origin: $0.origin) },
      grounds: grounds
    )
  }

  private static func items(
    _ world: ScenarioWorld,
    _ person: Person,
    on day: Day
  ) -> [(name: String, limit: LabourLimit)] {
    let age: LabourLimits.Age = person.isMinor(on: day) ? .under18 : .adults
    return person.roles.flatMap { world.book.limits(role: $0, age: age) }.flatMap { limits in
      limits.items.map { (limits.name, $0.limit) }
    }
  }

  private static func shortestRest(_ world: ScenarioWorld, _ person: Person, on day: Day) -> Int {
    items(world, person, on: day).compactMap { item -> Int? in
      switch item.limit {
      case .dailyRest(let minutes, let shortened): shortened?.minutes ?? minutes
      case .dailyRestIncluding(let minutes, _): minutes
      default: nil
      }
    }.min() ?? 0
  }

  private static func addRest(
    _ world: ScenarioWorld,
    _ person: Person,
    on day: Day,
    to grounds: inout Grounds
  ) {
    for item in items(world, person, on: day) {
      switch item.limit {
      case .dailyRest, .dailyRestIncluding: grounds.add(item.name, world.book)
      default: continue
      }
    }
  }

  /// Whether a person may be in the team of a rule on a day.
  static func judge(
    _ world: ScenarioWorld,
    qualified wanted: Bool,
    rule: Rule,
    on day: Day,
    of person: Person
  ) -> Judgement {
    var reasons: [ExpectationResult.Reason] = []
    var grounds = Grounds()
    grounds.add(rule.name, world.book)
    var fits = false
    if let version = rule.version(on: day) {
      for part in version.team {
        if !person.roles.contains(part.role) {
          let role = part.role
          reasons.append(
            .init(
              text: Bilingual(
                en: "\(person.code) does not have the role \(role)",
                nl: "\(person.code) heeft de rol \(role) niet"
              ),
              origin: part.origin
            )
          )
        } else if let needed = part.qualification, !person.holds(needed, on: day) {
          reasons.append(
            .init(
              text: Bilingual(
                en: "\(person.code) does not hold \(needed) on \(day)",
                nl: "\(person.code) heeft \(needed) niet op \(day)"
              ),
              origin: part.origin
            )
          )
        } else {
          fits = true
        }
      }
    }
    if !person.isAvailable(on: day) {
      fits = false
      reasons.append(
        .init(
          text: Bilingual(
            en: "\(person.code) is away on \(day)",
            nl: "\(person.code) is afwezig op \(day)"
          ),
          origin: nil
        )
      )
    }
    return Judgement(
      holds: fits == wanted,
      expected: .answer(wanted),
      got: .answer(fits),
      reasons: fits ? [] : reasons,
      grounds: grounds
    )
  }
}

extension ScenarioWorld {
  /// The last shift of a person that starts before a day, with the moment of the day it starts.
  func lastWork(of code: String, before day: Day) -> (day: Day, end: Moment)? {
    let city = city(in: day.week)
    let worked = city.worked.filter { $0.person == code }.map(\.interval)
    let pinned = city.pins.filter { $0.person == code }.compactMap { pin -> Interval? in
      guard let from = pin.from, let to = pin.to else { return nil }
      return Amsterdam.interval(pin.day, from, to)
    }
    let before = (worked + pinned).filter { Amsterdam.day(of: $0.start) < day }
    return before.max { $0.end < $1.end }.map { (Amsterdam.day(of: $0.start), $0.end) }
  }
}
