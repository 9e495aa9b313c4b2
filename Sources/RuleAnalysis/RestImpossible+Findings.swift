import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

extension RestImpossible {
  /// The people of one rule that must be on duty, stretch by stretch.
  private struct Watch {
    let rule: String
    let presence: Presence
    var stretches: [(day: Day, interval: Interval, needed: Int)]
  }

  static func findings(_ demand: FactDemand) -> [Diagnostic] {
    guard !demand.city.people.isEmpty else { return [] }
    return watches(demand).flatMap { watch -> [Diagnostic] in
      let people = demand.city.people.filter {
        $0.roles.contains(watch.presence.role)
      }
      // Other limits hold for people under 18.
      guard !people.isEmpty, !people.contains(where: { $0.isMinor(on: demand.input.from) }),
        !hasPlenty(watch, people, demand)
      else { return [] }
      let found = [
        sunday(watch, people, demand), pause(watch, people, demand), rest(watch, people, demand),
      ]
      return found.compactMap { $0 }
    }
  }

  /// Whether so many can be there on every day that none of the chains can bind: more than are ever
  /// needed, with enough who agreed to work on Sundays among them.
  private static func hasPlenty(
    _ watch: Watch,
    _ people: [Person],
    _ demand: FactDemand
  ) -> Bool {
    let most = watch.stretches.map(\.needed).max() ?? 0
    let (first, last) = (demand.input.from.adding(days: -9), demand.input.through.adding(days: 3))
    var (there, agreed) = (0, 0)
    for person in people where person.validity.covers(first, last) {
      if let qualification = watch.presence.qualification,
        !person.qualifications.contains(where: {
          $0.qualification == qualification && $0.validity.covers(first, last)
        })
      {
        continue
      }
      there += 1
      if person.sundayWorkAgreed { agreed += 1 }
      if there > most, agreed >= most { return true }
    }
    return false
  }

  /// Presence of each rule, object and sort of people, in order of time.
  private static func watches(_ demand: FactDemand) -> [Watch] {
    struct Key: Hashable {
      let rule: String
      let object: String?
      let role: String
      let qualification: String?
    }
    var order: [Key] = []
    var byKey: [Key: Watch] = [:]
    for item in demand.items {
      guard case .presence(let presence) = item.obligation.work,
        demand.isInForce(item, on: item.first)
      else { continue }
      let object = item.obligation.object
      let key = Key(
        rule: item.task.rule.name,
        object: object,
        role: presence.role,
        qualification: presence.qualification
      )
      if byKey[key] == nil {
        order.append(key)
        byKey[key] = Watch(rule: item.task.rule.name, presence: presence, stretches: [])
      }
      for interval in demand.windows(item, on: item.first) {
        byKey[key]?.stretches.append((item.first, interval, presence.count.value))
      }
    }
    return order.compactMap { byKey[$0] }.map { watch in
      var watch = watch
      watch.stretches = apart(watch.stretches.sorted { $0.interval.start < $1.interval.start })
      return watch
    }
  }

  /// Stretches that meet as one, for as many as are needed in each of them.
  private static func apart(
    _ stretches: [(day: Day, interval: Interval, needed: Int)]
  ) -> [(day: Day, interval: Interval, needed: Int)] {
    var result: [(day: Day, interval: Interval, needed: Int)] = []
    for next in stretches where next.needed > 0 {
      guard let last = result.last, next.interval.start <= last.interval.end else {
        result.append(next)
        continue
      }
      let both = Interval(
        start: last.interval.start,
        end: max(last.interval.end, next.interval.end)
      )
      result[result.count - 1] = (last.day, both, min(last.needed, next.needed))
    }
    return result
  }

  /// Who could be on duty on a day, or on one of the eight before it.
  private static func pool(_ watch: Watch, _ people: [Person], around day: Day) -> [Person] {
    let part = TeamNobodyCanForm.Part(
      count: 1,
      role: watch.presence.role,
      qualification: watch.presence.qualification,
      origin: watch.presence.origin
    )
    return people.filter { person in
      (-8...1).contains { TeamNobodyCanForm.fits(person, part, on: day.adding(days: $0)) }
    }
  }

  /// The first limit of a form that holds for a role.
  private static func limit<Value>(
    _ demand: FactDemand,
    _ role: String,
    _ form: (LabourLimit) -> Value?
  ) -> (value: Value, origin: Origin)? {
    for limits in demand.input.rulebook.limits(role: role, age: .adults) {
      for item in limits.items {
        if let value = form(item.limit) { return (value, item.origin) }
      }
    }
    return nil
  }

  // MARK: The three chains

  private static func sunday(
    _ watch: Watch,
    _ people: [Person],
    _ demand: FactDemand
  ) -> Diagnostic? {
    let role = watch.presence.role
    let law = limit(demand, role) { limit -> Bool? in
      switch limit {
      case .sundayWorkOnlyWhenAgreed: true
      case .shiftAtMost, .weekAtMost, .averageWeekAtMost, .dailyRest, .dailyRestIncluding,
        .weeklyRest, .breakIn, .nightMeans, .nightShiftAtMost, .nightWorkerAverage,
        .restAfterNight, .restAfterSeries, .seriesAtMost, .lateNightsAtMost, .freeSundays,
        .noWorkBetween, .notice:
        nil
      }
    }
    guard let law else { return nil }
    for stretch in watch.stretches {
      let days = stretch.day.adding(days: -1).through(stretch.day.adding(days: 2))
      guard
        let day = days.first(where: {
          $0.weekday == .sunday && Amsterdam.wholeDay($0).overlaps(stretch.interval)
        })
      else { continue }
      let pool = Self.pool(watch, people, around: stretch.day)
      let agreed = pool.count { $0.sundayWorkAgreed }
      guard agreed < stretch.needed, pool.count >= stretch.needed else { continue }
      let who = FactWords.part(role, watch.presence.qualification)
      return finding(
        watch,
        law.origin,
        Bilingual(
          en: "`\(watch.rule)` needs \(stretch.needed) \(who.english) on Sunday \(day), and "
            + "\(agreed) of the \(pool.count) who could agreed to work on Sundays",
          nl: "`\(watch.rule)` heeft \(stretch.needed) \(who.dutch) nodig op zondag \(day), en "
            + "\(agreed) van de \(pool.count) die het kunnen stemden in met zondagswerk"
        )
      )
    }
    return nil
  }

  private static func pause(
    _ watch: Watch,
    _ people: [Person],
    _ demand: FactDemand
  ) -> Diagnostic? {
    let role = watch.presence.role
    let law = limit(demand, role) { limit -> Int? in
      switch limit {
      case .breakIn(_, let over, _): over
      case .shiftAtMost, .weekAtMost, .averageWeekAtMost, .dailyRest, .dailyRestIncluding,
        .weeklyRest, .nightMeans, .nightShiftAtMost, .nightWorkerAverage, .restAfterNight,
        .restAfterSeries, .seriesAtMost, .lateNightsAtMost, .freeSundays, .noWorkBetween,
        .sundayWorkOnlyWhenAgreed, .notice:
        nil
      }
    }
    guard let law else { return nil }
    for stretch in watch.stretches where stretch.interval.length > law.value {
      let pool = Self.pool(watch, people, around: stretch.day)
      guard pool.count == stretch.needed else { continue }
      let who = FactWords.part(role, watch.presence.qualification)
      let names = FactWords.some(pool.map(\.code))
      let length = FactWords.hours(stretch.interval.length)
      let over = FactWords.hours(law.value)
      return finding(
        watch,
        law.origin,
        Bilingual(
          en: "`\(watch.rule)` keeps \(stretch.needed) \(who.english) on duty for "
            + "\(length.english) on \(stretch.day), only \(names.english) can do it, and work over "
            + "\(over.english) needs a break",
          nl: "`\(watch.rule)` houdt \(stretch.needed) \(who.dutch) \(length.dutch) aanwezig op "
            + "\(stretch.day), alleen \(names.dutch) kan dat, en bij meer dan \(over.dutch) werk "
            + "hoort een pauze"
        )
      )
    }
    return nil
  }

  private static func rest(
    _ watch: Watch,
    _ people: [Person],
    _ demand: FactDemand
  ) -> Diagnostic? {
    let role = watch.presence.role
    let daily = limit(demand, role) { limit -> Law? in
      switch limit {
      case .dailyRest(let minutes, let shorter):
        Law(
          rest: minutes,
          shorter: shorter,
          longest: demand.input.rulebook.shiftShapes.first { $0.roles.contains(role) }?.longest
        )
      case .shiftAtMost, .weekAtMost, .averageWeekAtMost, .breakIn, .dailyRestIncluding,
        .weeklyRest, .nightMeans, .nightShiftAtMost, .nightWorkerAverage, .restAfterNight,
        .restAfterSeries, .seriesAtMost, .lateNightsAtMost, .freeSundays, .noWorkBetween,
        .sundayWorkOnlyWhenAgreed, .notice:
        nil
      }
    }
    guard let daily else { return nil }
    let zero = Amsterdam.moment(demand.input.from, .midnight)
    let stretches = watch.stretches.map { stretch in
      Stretch(
        start: zero.minutes(until: stretch.interval.start),
        end: zero.minutes(until: stretch.interval.end),
        needed: stretch.needed,
        pool: Self.pool(watch, people, around: stretch.day).count
      )
    }
    let found = chain(stretches, daily.value) { index in
      let gap = Interval(
        start: watch.stretches[index].interval.end,
        end: watch.stretches[index + 1].interval.start
      )
      let day = watch.stretches[index].day
      return Interval.union(
        (-1...2).flatMap {
          demand.input.resolver.deployment(ofRole: role, on: day.adding(days: $0))
        }
      ).contains { $0.contains(gap) }
    }
    guard let found else { return nil }
    let (one, next) = (watch.stretches[found.before], watch.stretches[found.after])
    let pool = Self.pool(watch, people, around: next.day)
    // Where there are too few in any case, that is told.
    guard pool.count >= max(one.needed, next.needed) else { return nil }
    return finding(watch, daily.origin, words(watch, one, next, pool, daily.value))
  }

  private static func words(
    _ watch: Watch,
    _ one: (day: Day, interval: Interval, needed: Int),
    _ next: (day: Day, interval: Interval, needed: Int),
    _ pool: [Person],
    _ law: Law
  ) -> Bilingual {
    let who = FactWords.part(watch.presence.role, watch.presence.qualification)
    let gap = FactWords.hours(one.interval.end.minutes(until: next.interval.start))
    let rest = FactWords.hours(law.rest)
    let names = FactWords.some(pool.map(\.code))
    let (from, to) = (Amsterdam.clock(one.interval.end), Amsterdam.clock(next.interval.start))
    let shorter = law.shorter.map { shorter in
      let hours = FactWords.hours(shorter.minutes)
      return Bilingual(
        en: ", once per \(shorter.perDays) days \(hours.english)",
        nl: ", eens per \(shorter.perDays) dagen \(hours.dutch)"
      )
    }
    return Bilingual(
      en: "`\(watch.rule)` needs \(one.needed) \(who.english) until \(from) on the duty of "
        + "\(one.day) and \(next.needed) from \(to) on \(next.day): \(gap.english) between, where "
        + "the law asks \(rest.english) of rest\(shorter?.english ?? ""); only \(names.english) can "
        + "do it",
      nl: "`\(watch.rule)` heeft \(one.needed) \(who.dutch) nodig tot \(from) in de dienst van "
        + "\(one.day) en \(next.needed) vanaf \(to) op \(next.day): \(gap.dutch) ertussen, waar de "
        + "wet \(rest.dutch) rust vraagt\(shorter?.dutch ?? ""); alleen \(names.dutch) kan dat"
    )
  }

  private static func finding(_ watch: Watch, _ law: Origin, _ message: Bilingual) -> Diagnostic {
    .found(
      .restImpossible,
      .note,
      at: watch.presence.origin,
      message,
      help: Bilingual(
        en: "have more people who can do it, or ask for fewer of them or other hours",
        nl: "zorg dat meer mensen het kunnen, of vraag er minder of op andere tijden"
      ),
      also: [(law, Bilingual(en: "the limit of the law", nl: "de grens van de wet"))]
    )
  }
}

extension Validity {
  /// Whether it holds on all days from one through another.
  fileprivate func covers(_ first: Day, _ last: Day) -> Bool {
    contains(first) && contains(last)
  }
}
