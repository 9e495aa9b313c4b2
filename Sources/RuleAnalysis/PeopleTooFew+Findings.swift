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
    /// The number of the sort among those asked for.
    let sort: Int
    let minutes: Int
    let first: Day
    let last: Day
    /// Whether it is sure to be over when its last day is.
    let endsByMidnight: Bool
    let item: FactDemand.Item
    /// The number of the part of the team; nil for presence.
    let part: Int?

    /// The clause.
    var origin: Origin {
      part.map { item.task.version.team[$0].origin } ?? item.obligation.origin
    }
  }

  /// Work and the sorts of people it asks, numbered as they come.
  private struct WorkList {
    var sorts: [Sort] = []
    var works: [Work] = []
    private var numbers: [Sort: Int] = [:]

    mutating func number(of sort: Sort) -> Int {
      if let known = numbers[sort] { return known }
      numbers[sort] = sorts.count
      sorts.append(sort)
      return sorts.count - 1
    }
  }

  static func findings(_ demand: FactDemand) -> [Diagnostic] {
    guard !demand.city.people.isEmpty else { return [] }
    let held = Set(demand.city.people.flatMap(\.roles))
    var list = WorkList()
    addVisits(&list, demand)
    addPresence(&list, demand)
    let asked = list.sorts
    let isHeld = asked.map { held.contains($0.role) }
    let works = list.works.filter { isHeld[$0.sort] }
    let sorts = Set(works.map(\.sort)).map { asked[$0] }.sorted()
    guard sorts.count <= 60, !works.isEmpty else { return [] }
    let number = asked.map { sorts.firstIndex(of: $0) ?? -1 }
    let base = demand.input.from.adding(days: -1).week.monday
    // No work lies before that Monday.
    func week(_ day: Day) -> Int { base.days(until: day) / 7 }
    struct Key: Hashable {
      let sort: Int
      let first: Int
      let last: Int
    }
    var minutes: [Key: Int] = [:]
    for work in works {
      // Work of a Monday may be part of a shift that started on Sunday, and work that runs past the
      // midnight of Sunday of one that starts on Monday.
      let first = week(work.first.adding(days: -1))
      let last = work.last.adding(days: work.endsByMidnight ? 0 : 1)
      let key = Key(sort: number[work.sort], first: first, last: max(first, week(last)))
      minutes[key, default: 0] += work.minutes
    }
    let asks = minutes.map { Ask(minutes: $1, sort: $0.sort, weeks: $0.first...$0.last) }.sorted {
      ($0.sort, $0.weeks.lowerBound, $0.weeks.upperBound)
        < ($1.sort, $1.weeks.lowerBound, $1.weeks.upperBound)
    }
    let groups = groups(demand, sorts, base, through: week(demand.input.through) + 1)
    guard let short = shortage(asks, groups) else { return [] }
    let monday = base.adding(days: short.weeks.lowerBound * 7)
    let sunday = base.adding(days: short.weeks.upperBound * 7 + 6)
    let cut = works.filter {
      short.sorts.contains(number[$0.sort]) && monday <= $0.first && $0.last <= sunday
    }
    return [finding(short, short.sorts.map { sorts[$0] }, cut, monday.week, sunday.week)]
  }

  /// What decides of which sorts somebody is in a week.
  private struct Alike: Hashable {
    struct Held: Hashable {
      let name: String
      let days: Validity
    }

    let possible: [Int]
    let validity: Validity
    let held: [Held]
  }

  private static func groups(
    _ demand: FactDemand,
    _ sorts: [Sort],
    _ base: Day,
    through last: Int
  ) -> [Group] {
    // People who are alike in all that matters count together.
    var minutes: [Alike: Int] = [:]
    for person in demand.city.people {
      // What somebody is of sorts for, their dates aside.
      let possible = sorts.indices.filter { person.roles.contains(sorts[$0].role) }
      guard !possible.isEmpty else { continue }
      let alike = Alike(
        possible: possible,
        validity: person.validity,
        held: person.qualifications.map { Alike.Held(name: $0.qualification, days: $0.validity) }
      )
      minutes[alike, default: 0] += max(0, person.weekMaxMinutes)
    }
    return (0...max(0, last)).flatMap { week -> [Group] in
      let days = base.adding(days: week * 7).through(base.adding(days: week * 7 + 6))
      var groups: [[Int]: Int] = [:]
      for (alike, together) in minutes {
        let there = days.filter { alike.validity.contains($0) }
        guard !there.isEmpty else { continue }
        let own = alike.possible.filter { index in
          guard let qualification = sorts[index].qualification else { return true }
          return alike.held.contains { held in
            held.name == qualification && there.contains { held.days.contains($0) }
          }
        }
        if !own.isEmpty { groups[own, default: 0] += together }
      }
      return groups.map { Group(week: week, sorts: $0, minutes: $1) }
        .sorted { $0.sorts.lexicographicallyPrecedes($1.sorts) }
    }
  }

  /// Visits and rounds, for each sort of people in the team.
  private static func addVisits(_ list: inout WorkList, _ demand: FactDemand) {
    let external = Set(demand.input.rulebook.roles.filter(\.isExternal).map(\.name))
    // For each version the parts of the team that are our own people.
    var teams: [Int: [(place: Int, count: Int, sort: Int)]] = [:]
    for item in demand.items {
      let length: Int
      switch item.obligation.work {
      case .visit(let minutes): length = minutes
      case .round(let places):
        let rate = item.task.version.uses.first { $0.forEachPlace }
          .flatMap { demand.input.rulebook.resource($0.resource)?.handles?.value }
        length = ResourceDay.needed(places, 0, rate).map { Int($0.roundedDown) } ?? 0
      case .presence: continue
      }
      if teams[item.task.number] == nil {
        teams[item.task.number] = item.task.version.team.enumerated()
          .filter { !external.contains($1.role) }.map { place, part in
            let sort = Sort(role: part.role, qualification: part.qualification)
            return (place, part.count, list.number(of: sort))
          }
      }
      for part in teams[item.task.number] ?? [] {
        list.works.append(
          Work(
            sort: part.sort,
            minutes: min(length, 10_000) * min(part.count, 100),
            first: item.first,
            last: item.last,
            endsByMidnight: false,
            item: item,
            part: part.place
          )
        )
      }
    }
  }

  /// A clause that asks for presence, with its post among all posts.
  private struct Post {
    let sort: Int
    let count: Int
    /// The number of the role and area together, and of the role.
    let place: Int
    let role: Int
    let hasArea: Bool
    let visitsCount: Bool
  }

  /// The posts by the hours of their items, which stand for one clause each.
  private static func posts(_ list: inout WorkList, _ demand: FactDemand) -> [Int: Post] {
    struct Place: Hashable {
      let role: String
      let area: String
    }
    var places: [Place: Int] = [:]
    var roles: [String: Int] = [:]
    var posts: [Int: Post] = [:]
    for item in demand.items where item.isPresence && posts[item.source] == nil {
      guard case .presence(let presence) = item.obligation.work else { continue }
      let area = presence.area ?? ""
      let place = Place(role: presence.role, area: area)
      places[place] = places[place] ?? places.count
      roles[presence.role] = roles[presence.role] ?? roles.count
      posts[item.source] = Post(
        sort: list.number(of: Sort(role: presence.role, qualification: presence.qualification)),
        count: presence.count.value,
        place: places[place] ?? 0,
        role: roles[presence.role] ?? 0,
        hasArea: !area.isEmpty,
        visitsCount: presence.visitsCount
      )
    }
    return posts
  }

  /// On each day and for each role the presence that asks most, since people at one post may serve
  /// several; presence that visits count for is left out.
  private static func addPresence(_ list: inout WorkList, _ demand: FactDemand) {
    struct Key: Hashable {
      /// A role and area, or a role.
      let number: Int
      let day: Day
    }
    let posts = posts(&list, demand)
    var numbers: [Key: Int] = [:]
    var most: [(post: Post, work: Work)] = []
    // Most items come day after day.
    var (today, midnight) = (Day(number: 0), Amsterdam.moment(Day(number: 0), .endOfDay))
    for item in demand.items where item.isPresence {
      guard let post = posts[item.source], !post.visitsCount,
        demand.isInForce(item, on: item.first)
      else { continue }
      let windows = demand.windows(item, on: item.first)
      if item.first != today {
        (today, midnight) = (item.first, Amsterdam.moment(item.first, .endOfDay))
      }
      let length = windows.reduce(0) { $0 + $1.length }
      let work = Work(
        sort: post.sort,
        minutes: length * min(post.count, 1000),
        first: item.first,
        last: item.first,
        endsByMidnight: windows.allSatisfy { $0.end <= midnight },
        item: item,
        part: nil
      )
      let key = Key(number: post.place, day: item.first)
      if let number = numbers[key] {
        if work.minutes > most[number].work.minutes { most[number].work = work }
      } else {
        numbers[key] = most.count
        most.append((post, work))
      }
    }
    // Somebody at a post of any area may serve a presence without one.
    let withArea = Set(
      most.filter(\.post.hasArea).map { Key(number: $0.post.role, day: $0.work.first) }
    )
    for (post, work) in most
    where post.hasArea || !withArea.contains(Key(number: post.role, day: work.first)) {
      list.works.append(work)
    }
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
    let rules = FactWords.some(Set(works.map(\.item.task.rule.name)).sorted().map { "`\($0)`" })
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
