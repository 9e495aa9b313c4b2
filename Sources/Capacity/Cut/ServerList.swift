import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking

/// The units, people or organisation of a pool in a span.
struct ServerList {
  let question: CapacityQuestion
  let base: Moment
  let resolver: WindowResolver

  init(_ question: CapacityQuestion, base: Moment) {
    self.question = question
    self.base = base
    resolver = WindowResolver(rulebook: question.rulebook, city: question.city)
  }

  /// The days of a span, for a pool.
  func days(_ span: CapacitySpan, _ pool: CapacityPool) -> CutDays {
    CutDays(span, base: base) { day, other in
      guard pool.kind == .role else { return [] }
      let reach = resolver.deployment(ofRole: pool.name, on: other).map(stretch)
      guard other < day, let longest = longestShift(pool.name) else { return reach }
      // A shift of the day before ends no later than one that starts as that day ends.
      let end = base.minutes(until: Amsterdam.moment(day, .midnight)) + longest
      return reach.compactMap { $0.lowerBound < end ? $0.clamped(to: Int.min..<end) : nil }
    }
  }

  /// The longest shift of a role, from start to end; nil when nothing says it, and when shifts are
  /// fixed by hand, which may have any length.
  private func longestShift(_ role: String) -> Int? {
    guard question.city.pins.isEmpty else { return nil }
    return question.rulebook.shiftShapes.filter { $0.roles.contains(role) }.map(\.longest).max()
  }

  private func stretch(_ interval: Interval) -> Range<Int> {
    base.minutes(until: interval.start)..<base.minutes(until: interval.end)
  }

  /// Those with the same bounds together, in the order of their first names.
  func servers(_ pool: CapacityPool, _ span: CapacitySpan, qualifications: [String]) -> [CutServer]
  {
    let all: [CutServer]
    switch pool.kind {
    case .resource: all = units(pool.name, span)
    case .role: all = people(pool.name, span, qualifications)
    case .partner: all = [organisation(pool.name, span)]
    }
    var groups: [CutServer] = []
    var known: [CutServer: Int] = [:]
    for server in all {
      var key = server
      key.names = []
      if let index = known[key] {
        groups[index].names += server.names
      } else {
        known[key] = groups.count
        groups.append(server)
      }
    }
    return groups
  }

  private func offsets(_ span: CapacitySpan) -> [Day] {
    (0...(max(0, span.from.days(until: span.through)) + 1)).map { span.from.adding(days: $0) }
  }

  private func units(_ name: String, _ span: CapacitySpan) -> [CutServer] {
    let days = offsets(span)
    let budget = days.dropLast().map { resolver.resourceBudget(name, on: $0) }
    func server(_ unit: String, _ isThere: (Day) -> Bool) -> CutServer {
      CutServer(
        names: [unit],
        // What a unit does after midnight belongs to the day before, so its days bound the budget.
        isThere: days.map { _ in true },
        holds: [:],
        budget: zip(days, budget).map { isThere($0) ? $1 : 0 },
        weekMost: nil,
        shiftsMost: nil,
        duty: nil,
        heads: []
      )
    }
    let rows = question.city.units.filter { $0.resource == name }
    guard !rows.isEmpty else {
      let count = min(1000, question.rulebook.resource(name)?.count ?? 0)
      return (0..<max(0, count)).map { server("\(name) \($0 + 1)") { _ in true } }
    }
    return Dictionary(grouping: rows, by: \.unit).sorted { $0.key < $1.key }.compactMap { unit in
      let isThere = { (day: Day) in unit.value.contains { $0.validity.contains(day) } }
      return days.dropLast().contains(where: isThere) ? server(unit.key, isThere) : nil
    }
  }

  private func people(
    _ role: String,
    _ span: CapacitySpan,
    _ qualifications: [String]
  ) -> [CutServer] {
    let days = offsets(span)
    let bounds = ShiftBounds(question.rulebook, role: role)
    let pinned = Set(
      question.city.pins.filter {
        $0.from != nil && span.from.week.monday <= $0.day && $0.day <= span.through.week.sunday
      }.map(\.person)
    )
    return question.city.people.filter { $0.roles.contains(role) }.compactMap { person in
      let there = days.map { person.isAvailable(on: $0) }
      guard there.contains(true) else { return nil }
      var holds: [String: [Bool]] = [:]
      for name in qualifications {
        holds[name] = days.dropLast().map { day in
          (-1...1).contains { person.holds(name, on: day.adding(days: $0)) }
        }
      }
      return CutServer(
        names: [person.code],
        isThere: there,
        holds: holds,
        budget: days.dropLast().map { _ in nil },
        weekMost: person.weekMaxMinutes,
        shiftsMost: pinned.contains(person.code) ? nil : bounds.week,
        duty: bounds.duty,
        heads: []
      )
    }
  }

  private func organisation(_ name: String, _ span: CapacitySpan) -> CutServer {
    let days = offsets(span)
    let rows = Dictionary(grouping: question.city.partners.filter { $0.partner == name }, by: \.day)
    return CutServer(
      names: [name],
      isThere: days.map { _ in true },
      holds: [:],
      budget: days.dropLast().map { _ in nil },
      weekMost: nil,
      shiftsMost: nil,
      duty: nil,
      heads: days.dropLast().map { day in
        (rows[day] ?? []).map {
          CutServer.Heads(
            stretch: stretch(Amsterdam.interval(day, $0.from, $0.to)),
            count: $0.count
          )
        }
      }
    )
  }
}

/// What law and shift lengths leave of a duty and a week, for adults of a role.
struct ShiftBounds {
  let duty: CutServer.DutyBound?
  let week: Int?

  init(_ rulebook: Rulebook, role: String) {
    let items = rulebook.limits(role: role, age: .adults).flatMap(\.items).map(\.limit)
    var most: Int?
    var rest: Int?
    var breaks: [(over: Int, minutes: Int)] = []
    for limit in items {
      switch limit {
      case .shiftAtMost(let minutes): most = min(most ?? minutes, minutes)
      case .dailyRest(let minutes, let shortened):
        rest = max(rest ?? 0, min(minutes, shortened?.minutes ?? minutes))
      case .breakIn(let minutes, let over, _): breaks.append((over, minutes))
      case .weekAtMost, .averageWeekAtMost, .dailyRestIncluding, .weeklyRest, .nightMeans,
        .nightShiftAtMost, .nightWorkerAverage, .restAfterNight, .restAfterSeries, .seriesAtMost,
        .lateNightsAtMost, .freeSundays, .sundayWorkOnlyWhenAgreed, .noWorkBetween, .notice:
        continue
      }
    }
    duty = most.flatMap { most in rest.map { CutServer.DutyBound(most: most, rest: $0) } }
    let shapes = rulebook.shiftShapes.filter { $0.roles.contains(role) }
    guard let longest = shapes.map(\.longest).max(),
      let number = shapes.compactMap(\.atMostPerWeek).min()
    else {
      week = nil
      return
    }
    // The most work in the longest shift, breaks left out.
    let work = stride(from: min(longest, 2880), through: 0, by: -1).first { work in
      work + (breaks.filter { $0.over < work }.map(\.minutes).max() ?? 0) <= longest
    }
    week = work.map { $0 * number }
  }
}
