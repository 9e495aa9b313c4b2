import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

extension PeopleTooFew {
  /// People with a role and perhaps a qualification.
  private struct Sort: Hashable, Comparable {
    let role: String
    let qualification: String?

    static func < (left: Sort, right: Sort) -> Bool {
      (left.role, left.qualification ?? "") < (right.role, right.qualification ?? "")
    }
  }

  /// The minutes some clause asks of one sort of people.
  private struct Work {
    let sort: Sort
    let minutes: Int
    let first: Day
    let last: Day
    /// Whether it is sure to be over when its last day is.
    let endsByMidnight: Bool
    let rule: String
    let origin: Origin
  }

  static func findings(_ demand: FactDemand) -> [Diagnostic] {
    guard !demand.city.people.isEmpty else { return [] }
    let held = Set(demand.city.people.flatMap(\.roles))
    let works = (visits(demand) + presence(demand)).filter { held.contains($0.sort.role) }
    let sorts = Set(works.map(\.sort)).sorted()
    guard sorts.count <= 60, !works.isEmpty else { return [] }
    let number = Dictionary(uniqueKeysWithValues: sorts.enumerated().map { ($1, $0) })
    let base = demand.input.from.adding(days: -1).week.monday
    func week(_ day: Day) -> Int { base.days(until: day.week.monday) / 7 }
    struct Key: Hashable {
      let sort: Int
      let weeks: ClosedRange<Int>
    }
    var minutes: [Key: Int] = [:]
    for work in works {
      // Work of a Monday may be part of a shift that started on Sunday, and work that runs past the
      // midnight of Sunday of one that starts on Monday.
      let first = week(work.first.adding(days: -1))
      let last = work.last.adding(days: work.endsByMidnight ? 0 : 1)
      let key = Key(sort: number[work.sort] ?? 0, weeks: first...max(first, week(last)))
      minutes[key, default: 0] += work.minutes
    }
    let asks = minutes.map { Ask(minutes: $1, sort: $0.sort, weeks: $0.weeks) }.sorted {
      ($0.sort, $0.weeks.lowerBound, $0.weeks.upperBound)
        < ($1.sort, $1.weeks.lowerBound, $1.weeks.upperBound)
    }
    let groups = groups(demand, sorts, base, through: week(demand.input.through) + 1)
    guard let short = shortage(asks, groups) else { return [] }
    let monday = base.adding(days: short.weeks.lowerBound * 7)
    let sunday = base.adding(days: short.weeks.upperBound * 7 + 6)
    let cut = works.filter {
      short.sorts.contains(number[$0.sort] ?? -1) && monday <= $0.first && $0.last <= sunday
    }
    return [finding(short, short.sorts.map { sorts[$0] }, cut, monday.week, sunday.week)]
  }

  private static func groups(
    _ demand: FactDemand,
    _ sorts: [Sort],
    _ base: Day,
    through last: Int
  ) -> [Group] {
    (0...max(0, last)).flatMap { week -> [Group] in
      let days = base.adding(days: week * 7).through(base.adding(days: week * 7 + 6))
      var groups: [[Int]: Int] = [:]
      for person in demand.city.people {
        let own = sorts.indices.filter { index in
          person.roles.contains(sorts[index].role)
            && days.contains { day in
              person.validity.contains(day)
                && (sorts[index].qualification.map { person.holds($0, on: day) } ?? true)
            }
        }
        if !own.isEmpty { groups[own, default: 0] += max(0, person.weekMaxMinutes) }
      }
      return groups.map { Group(week: week, sorts: $0, minutes: $1) }
        .sorted { $0.sorts.lexicographicallyPrecedes($1.sorts) }
    }
  }

  /// Visits and rounds, for each sort of people in the team.
  private static func visits(_ demand: FactDemand) -> [Work] {
    let external = Set(demand.input.rulebook.roles.filter(\.isExternal).map(\.name))
    return demand.items.flatMap { item -> [Work] in
      let length: Int
      switch item.obligation.work {
      case .visit(let minutes): length = minutes
      case .round(let places):
        let rate = item.version.uses.first { $0.forEachPlace }
          .flatMap { demand.input.rulebook.resource($0.resource)?.handles?.value }
        length = ResourceDay.needed(places, 0, rate).map { Int($0.roundedDown) } ?? 0
      case .presence: return []
      }
      return item.version.team.filter { !external.contains($0.role) }.map { part in
        Work(
          sort: Sort(role: part.role, qualification: part.qualification),
          minutes: min(length, 10_000) * min(part.count, 100),
          first: item.first,
          last: item.last,
          endsByMidnight: false,
          rule: item.rule.name,
          origin: part.origin
        )
      }
    }
  }

  /// On each day and for each role the presence that asks most, since people at one post may serve
  /// several; presence that visits count for is left out.
  private static func presence(_ demand: FactDemand) -> [Work] {
    struct Key: Hashable {
      let role: String
      let day: Day
      let area: String
    }
    var order: [Key] = []
    var most: [Key: Work] = [:]
    for item in demand.items {
      guard case .presence(let presence) = item.obligation.work, !presence.visitsCount,
        demand.isInForce(item, on: item.first)
      else { continue }
      let windows = demand.input.resolver.windows(
        presence.windows,
        object: item.obligation.object,
        on: item.first
      )
      let midnight = Amsterdam.moment(item.first, .endOfDay)
      let length = windows.reduce(0) { $0 + $1.length }
      let work = Work(
        sort: Sort(role: presence.role, qualification: presence.qualification),
        minutes: length * min(presence.count.value, 1000),
        first: item.first,
        last: item.first,
        endsByMidnight: windows.allSatisfy { $0.end <= midnight },
        rule: item.rule.name,
        origin: presence.origin
      )
      let key = Key(role: presence.role, day: item.first, area: presence.area ?? "")
      if most[key] == nil { order.append(key) }
      if work.minutes > most[key]?.minutes ?? -1 { most[key] = work }
    }
    // Somebody at a post of any area may serve a presence without one.
    let withArea = Set(order.filter { !$0.area.isEmpty }.map { [$0.role, "\($0.day)"] })
    return order.filter { !$0.area.isEmpty || !withArea.contains([$0.role, "\($0.day)"]) }
      .compactMap { most[$0] }
  }

  private static func finding(
    _ short: Shortage,
    _ sorts: [Sort],
    _ works: [Work],
    _ first: Week,
    _ last: Week
  ) -> Diagnostic {
    var byOrigin: [Origin: Int] = [:]
    for work in works { byOrigin[work.origin, default: 0] += work.minutes }
    let origins = byOrigin.keys.sorted {
      (-(byOrigin[$0] ?? 0), $0.file, $0.range) < (-(byOrigin[$1] ?? 0), $1.file, $1.range)
    }
    let who = sorts.map { FactWords.part($0.role, $0.qualification) }
    let asked = FactWords.hours(short.asked)
    let held = FactWords.hours(short.held)
    let missing = FactWords.hours(short.asked - short.held)
    let rules = FactWords.some(Set(works.map(\.rule)).sorted().map { "`\($0)`" })
    return .found(
      .teamTooSeldom,
      .note,
      at: origins.first ?? Origin(file: "", line: 1, column: 1, range: TextRange(0, 0)),
      Bilingual(
        en:
          "from \(first) through \(last) the work of \(who.map(\.english).joined(separator: ", ")) "
          + "in \(rules.english) is at least \(asked.english), and those who can do it work at most "
          + "\(held.english): at least \(missing.english) cannot be done",
        nl: "van \(first) tot en met \(last) is het werk van "
          + "\(who.map(\.dutch).joined(separator: ", ")) in \(rules.dutch) minstens \(asked.dutch), "
          + "en wie het kunnen werken hoogstens \(held.dutch): minstens \(missing.dutch) kan niet"
      ),
      help: Bilingual(
        en: "leave, travel and breaks come on top; have more people qualify or ask for less",
        nl: "verlof, reizen en pauzes komen er nog bij; leid meer mensen op of vraag minder"
      ),
      also: origins.dropFirst().prefix(4).map {
        ($0, Bilingual(en: "this asks for it too", nl: "dit vraagt er ook om"))
      }
    )
  }
}
