import CivilTime
import Obligations
import Planning
import Registers
import RuleChecking
import SourceText
import Verification

/// Judges the roster of a week.
struct RosterJudgement {
  let world: ScenarioWorld
  let week: WeekRoster

  /// Whether there is a lawful roster.
  func judge(exists wanted: Bool) -> Judgement {
    let isLawful = week.isThere && week.findings.isEmpty
    var grounds = Grounds()
    var reasons = week.findings.map { ExpectationResult.Reason(text: $0.text, origin: $0.origin) }
    grounds.add(week.findings, world.book)
    var people: [String] = []
    for pin in week.broken where !people.contains(pin.person) { people.append(pin.person) }
    for code in people {
      guard let person = world.person(code) else { continue }
      let found = ShiftJudge(world, person, on: week.week.monday).findingsOfPins()
      grounds.add(found, world.book)
      reasons += found.map { .init(text: $0.text, origin: $0.origin) }
    }
    if reasons.isEmpty, !isLawful {
      reasons = week.broken.map { pin in
        let place = pin.day.map { "\(pin.person) \($0)" } ?? pin.person
        return .init(
          text: Bilingual(
            en: "\(place): breaks \(pin.limit.rawValue)",
            nl: "\(place): breekt \(pin.limit.rawValue)"
          ),
          origin: nil
        )
      }
    }
    if isLawful { for limits in world.book.labourLimits { grounds.add(limits.name, world.book) } }
    func text(_ isThere: Bool) -> Bilingual {
      isThere
        ? Bilingual(en: "a lawful roster", nl: "een wettig rooster")
        : Bilingual(en: "no lawful roster", nl: "geen wettig rooster")
    }
    return Judgement(
      holds: isLawful == wanted,
      expected: text(wanted),
      got: text(isLawful),
      reasons: reasons,
      grounds: grounds
    )
  }

  /// How many shifts a person has, or night shifts.
  func judge(shiftsOf person: Person, _ number: Expectation.Number, nights: Bool) -> Judgement {
    guard let roster = week.roster else { return noRoster(number.words) }
    let own = roster.shifts.filter { shift in
      shift.person == person.code && (!nights || isNight(shift, person))
    }
    var grounds = Grounds()
    for role in person.roles {
      if let role = world.book.role(role) { grounds.add(role, world.book) }
    }
    return Judgement(
      holds: number.holds(own.count),
      expected: number.words,
      got: Bilingual(both: "\(own.count)"),
      reasons: own.map { shift in
        .init(
          text: Bilingual(
            both: "\(Amsterdam.day(of: shift.interval.start)) \(clock(shift.interval))"
          ),
          origin: nil
        )
      },
      grounds: grounds
    )
  }

  private func isNight(_ shift: Shift, _ person: Person) -> Bool {
    let day = Amsterdam.day(of: shift.interval.start)
    let age: LabourLimits.Age = person.isMinor(on: day) ? .under18 : .adults
    let work = shift.interval.subtracting(shift.breaks)
    return world.book.limits(role: shift.role, age: age).flatMap(\.items).contains { item in
      guard case .nightMeans(let most, let window) = item.limit else { return false }
      return [day, day.adding(days: 1)].contains { day in
        let night = Amsterdam.interval(day, window.from, window.to)
        return work.reduce(0) { $0 + ($1.intersection(night)?.length ?? 0) } > most
      }
    }
  }

  /// How many visits and rounds of a rule the roster holds.
  func judge(planned number: Expectation.Number, of rule: Rule, at place: String?) -> Judgement {
    guard let roster = week.roster else { return noRoster(number.words) }
    let visits = roster.visits.filter { visit in
      visit.rule == rule.name && (place.map { visit.object == $0 } ?? true)
    }
    let rounds = roster.rounds.filter { round in
      round.rule == rule.name && (place.map { round.zone == $0 } ?? true)
    }
    let count = visits.count + Set(rounds.map(\.obligation)).count
    var reasons: [ExpectationResult.Reason] = visits.prefix(6).map { visit in
      let who = visit.members.map(\.person).joined(separator: ", ")
      let day = Amsterdam.day(of: visit.interval.start)
      return .init(
        text: Bilingual(
          en: "\(visit.object ?? "-") on \(day) \(clock(visit.interval)) by \(who),",
          nl: "\(visit.object ?? "-") op \(day) \(clock(visit.interval)) door \(who),"
        ),
        origin: rule.origin
      )
    }
    reasons += open(rule, place).map(reason)
    var grounds = Grounds()
    grounds.add(rule.name, world.book)
    return Judgement(
      holds: number.holds(count),
      expected: number.words,
      got: Bilingual(both: "\(count)"),
      reasons: reasons,
      grounds: grounds
    )
  }

  /// How much of a rule stays open, perhaps only what is proved unavoidable.
  func judge(
    open number: Expectation.Number,
    of rule: Rule,
    at place: String?,
    isProved: Bool
  ) -> Judgement {
    guard week.roster != nil else { return noRoster(number.words) }
    let found = open(rule, place)
    let ids = Set(found.map(\.obligation))
    let unproved = found.filter { item in
      if case .unavoidable = item.verdict { false } else { true }
    }
    let holds = number.holds(ids.count) && (!isProved || unproved.isEmpty)
    var grounds = Grounds()
    grounds.add(rule.name, world.book)
    for item in found { addGrounds(of: item.reason, to: &grounds) }
    func with(_ text: Bilingual, _ isProved: Bool) -> Bilingual {
      isProved
        ? Bilingual(
          en: "\(text.english), proved unavoidable",
          nl: "\(text.dutch), bewezen onvermijdelijk"
        ) : text
    }
    return Judgement(
      holds: holds,
      expected: with(number.words, isProved),
      got: with(Bilingual(both: "\(ids.count)"), isProved && unproved.isEmpty && !found.isEmpty),
      reasons: found.prefix(8).map(reason),
      grounds: grounds
    )
  }

  private func open(_ rule: Rule, _ place: String?) -> [OpenItem] {
    (week.roster?.open ?? []).filter { item in
      item.rule == rule.name && (place.map { item.object == $0 } ?? true)
    }
  }

  private func addGrounds(of reason: OpenReason, to grounds: inout Grounds) {
    switch reason {
    case .emptyWindow(let role), .noOneFree(let role): grounds.add(role, world.book)
    case .tooFewQualified(let role, _, _, _): grounds.add(role, world.book)
    case .noPartnerDay(let partner): grounds.add(partner, world.book)
    case .resourceFull(let resource, _, _):
      if let found = world.book.resource(resource) { grounds.addTime(of: found, world.book) }
    }
  }

  private func reason(_ item: OpenItem) -> ExpectationResult.Reason {
    let what = [item.object, item.day.map { "\($0)" }].compactMap { $0 }.joined(separator: " ")
    let name = what.isEmpty ? item.rule : what
    let why: Bilingual =
      switch item.reason {
      case .emptyWindow(let role):
        Bilingual(
          en: "\(role) is never on duty then",
          nl: "\(role) is dan nooit inzetbaar"
        )
      case .tooFewQualified(let role, let qualification, let needed, let available):
        Bilingual(
          en:
            "needs \(needed) \(role)\(qualification.map { " with \($0)" } ?? ""), \(available) there",
          nl:
            "vraagt \(needed) \(role)\(qualification.map { " met \($0)" } ?? ""), er zijn er \(available)"
        )
      case .noPartnerDay(let partner):
        Bilingual(en: "\(partner) is not there", nl: "\(partner) is er niet")
      case .resourceFull(let resource, let needed, let available):
        Bilingual(
          en: "\(resource) has \(available) of \(needed) min",
          nl: "\(resource) heeft \(available) van \(needed) min"
        )
      case .noOneFree(let role):
        Bilingual(en: "no \(role) is free", nl: "geen \(role) is vrij")
      }
    return .init(
      text: Bilingual(
        en: "\(name) open: \(why.english),",
        nl: "\(name) open: \(why.dutch),"
      ),
      origin: world.book.rule(item.rule)?.origin
    )
  }

  /// At no moment of a window fewer people of a role on duty.
  func judge(
    presence wanted: Int,
    role: Role,
    area: String?,
    _ window: ClockWindow,
    on day: Day
  ) -> Judgement {
    let expected = Bilingual(en: "at least \(wanted)", nl: "minstens \(wanted)")
    guard let roster = week.roster else { return noRoster(expected) }
    let codes = area.map { name in
      week.city.areas.filter { $0.code == name || $0.name == name }.map(\.code)
    }
    let stretch = Amsterdam.interval(day, window.from, window.to)
    let there = roster.shifts.filter { shift in
      shift.role == role.name && (codes?.contains(shift.post) ?? true)
    }.flatMap { shift -> [Interval] in
      let visits = roster.visits.filter { visit in
        visit.members.contains { $0.person == shift.person }
      }.map(\.interval)
      let rounds = roster.rounds.filter { $0.driver == shift.person }.map(\.interval)
      return shift.interval.subtracting(
        shift.breaks + shift.legs.map(\.interval) + visits + rounds
      )
    }
    let edges = Set([stretch.start] + there.flatMap { [$0.start, $0.end] })
      .filter { stretch.contains($0) }.sorted()
    var least = Int.max
    var when = stretch.start
    for edge in edges {
      let count = there.count { $0.contains(edge) }
      if count < least { (least, when) = (count, edge) }
    }
    var grounds = Grounds()
    grounds.add(role, world.book)
    for rule in world.book.rules
    where rule.version(on: day)?.presence.contains(where: { $0.role == role.name }) ?? false {
      grounds.add(rule.name, world.book)
    }
    return Judgement(
      holds: least >= wanted,
      expected: expected,
      got: Bilingual(
        en: "\(least) at \(Amsterdam.clock(when))",
        nl: "\(least) om \(Amsterdam.clock(when))"
      ),
      reasons: there.prefix(8).map { .init(text: Bilingual(both: clock($0)), origin: nil) },
      grounds: grounds
    )
  }

  private func noRoster(_ expected: Bilingual) -> Judgement {
    Judgement(
      holds: false,
      expected: expected,
      got: Bilingual(en: "no lawful roster", nl: "geen wettig rooster"),
      reasons: judge(exists: false).reasons
    )
  }

  private func clock(_ interval: Interval) -> String {
    "\(Amsterdam.clock(interval.start))-\(Amsterdam.clock(interval.end))"
  }
}
