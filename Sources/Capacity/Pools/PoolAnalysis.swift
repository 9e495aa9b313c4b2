import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking

/// One pool looked at once: its work, what is short, and its supply.
///
/// One that is not full knows only what is short and `worst`.
struct PoolAnalysis {
  let question: CapacityQuestion
  let pool: CapacityPool
  let works: [PoolWork]
  let finder: CutFinder
  let shortages: PoolShortages
  let demand: DemandByDay
  /// What can be done on no other day, in no other week.
  let must: [Fraction]
  private let mustOfWeek: [Fraction]
  private let mustOfPeriod: Fraction
  /// The most the pool has on each day and in each week of the period.
  let supplyOfDay: [Int]
  let supplyOfWeek: [Int]

  init(_ pool: CapacityPool, _ list: inout WorkList) {
    let works = PoolWork.all(pool, &list)
    self.init(pool, works, list.question, &list.table)
  }

  init(
    _ pool: CapacityPool,
    _ works: [PoolWork],
    _ question: CapacityQuestion,
    _ table: inout WindowTable,
    isFull: Bool = true,
    isWritten: Bool = true
  ) {
    self.question = question
    self.pool = pool
    let period = question.period
    self.works = works
    let servers = ServerList(question, base: table.base)
    finder = CutFinder(
      pool: pool,
      servers: servers,
      rate: works.lazy.compactMap(\.need.rate).first
    )
    shortages = PoolShortages(works, finder, period, &table, isWritten: isWritten)
    var demand = DemandByDay(period)
    guard isFull || shortages.worst == nil else {
      self.demand = demand
      must = []
      mustOfWeek = []
      mustOfPeriod = .zero
      supplyOfDay = []
      supplyOfWeek = []
      return
    }
    let places = SpanPlaces(works, period)
    let amounts = works.map(\.need.amount)
    for (work, amount) in zip(works, amounts) {
      demand.add(amount, work.item.first, work.item.last)
    }
    ExpectedWork.add(pool, question, to: &demand)
    self.demand = demand
    func sums(_ lists: [[Int]]) -> [Fraction] {
      lists.map { Fraction.sum($0.lazy.map { amounts[$0] }) }
    }
    must = sums(places.days)
    mustOfWeek = sums(places.weeks)
    mustOfPeriod = Fraction.sum(
      zip(works, amounts).lazy.filter { $0.0.hull != nil }.map(\.1)
    )
    let all = SupplyTable(pool, servers, period)
    supplyOfDay = all.days
    supplyOfWeek = all.weeks
  }

  /// Minutes short, proved, over the period.
  var short: Fraction { shortages.total }

  /// What is short on the worst span, or less than nothing where there is time to spare: on the
  /// day, of a resource, or in the week with the least room.
  var worst: Fraction {
    if let worst = shortages.worst { return worst }
    let spare: [Fraction]
    switch pool.kind {
    case .resource:
      spare = must.indices.filter { must[$0] != .zero }.map {
        must[$0].minus(Fraction(supplyOfDay[$0]))
      }
    case .role, .partner:
      spare = question.period.weeks.enumerated().map { index, week in
        demand.sum(week.monday, week.sunday).minus(Fraction(supplyOfWeek[index]))
      }
    }
    return spare.max() ?? .zero
  }

  private func load(_ from: Day, _ through: Day, must: Fraction, supply: Int) -> CapacityLoad {
    CapacityLoad(
      from: from,
      through: through,
      demand: demand.sum(from, through),
      must: must,
      supply: Fraction(supply),
      short: shortages.short(from, through)
    )
  }

  /// The whole period.
  var total: CapacityLoad {
    load(
      question.period.from,
      question.period.through,
      must: mustOfPeriod,
      supply: supplyOfWeek.reduce(0, +)
    )
  }

  /// Each week, cut to the period.
  var weeks: [CapacityLoad] {
    let period = question.period
    return period.weeks.enumerated().map { index, week in
      load(
        max(week.monday, period.from),
        min(week.sunday, period.through),
        must: mustOfWeek[index],
        supply: supplyOfWeek[index]
      )
    }
  }

  /// Each day with any demand.
  var days: [CapacityLoad] {
    let period = question.period
    return period.days.enumerated().compactMap { index, day in
      let asked = demand.sum(day, day)
      guard asked != .zero else { return nil }
      return CapacityLoad(
        from: day,
        through: day,
        demand: asked,
        must: must[index],
        supply: Fraction(supplyOfDay[index]),
        short: shortages.short(day, day)
      )
    }
  }
}

/// Work that arrivals are expected to bring, spread evenly.
enum ExpectedWork {
  static func add(_ pool: CapacityPool, _ question: CapacityQuestion, to demand: inout DemandByDay)
  {
    let names = PoolNames(question.rulebook)
    for year in question.period.from.year...question.period.through.year {
      for load in ExpectedLoad.loads(rulebook: question.rulebook, year: year) {
        guard let rule = question.rulebook.rule(load.rule),
          let version = rule.versions.first(where: { $0.number == load.version })
        else { continue }
        var people = version.team.filter { names.role($0.role) == pool }.reduce(0) { $0 + $1.count }
        people += version.partners.count { names.role($0) == pool }
        if pool.kind == .resource { people += version.uses.count { $0.resource == pool.name } }
        guard people > 0 else { continue }
        demand.add(load.count.times(people * load.minutes), load.from, load.through)
      }
    }
  }
}

/// The most a pool has on each day and in each week.
struct SupplyTable {
  let days: [Int]
  let weeks: [Int]

  init(_ pool: CapacityPool, _ servers: ServerList, _ period: CapacityPeriod) {
    var days: [Int] = []
    var weeks: [Int] = []
    for week in period.weeks {
      let span = CapacitySpan(
        from: max(week.monday, period.from),
        through: min(week.sunday, period.through)
      )
      let axis = servers.days(span, pool)
      let windows = (0..<axis.count).map { offset -> [Range<Int>] in
        let day = axis.day(offset)
        let open: [Interval]
        switch pool.kind {
        case .resource: open = servers.resolver.resourceWindows(pool.name, on: day)
        case .role: open = servers.resolver.deployment(ofRole: pool.name, on: day)
        case .partner:
          open = servers.question.city.partners.filter {
            $0.partner == pool.name && $0.day == day
          }.map { Amsterdam.interval(day, $0.from, $0.to) }
        }
        return Minutes.union(
          open.map {
            servers.base.minutes(until: $0.start)..<servers.base.minutes(until: $0.end)
          }
        )
      }
      let all = servers.servers(pool, span, qualifications: [])
      var ofWeek = 0
      var ofDay = Array(repeating: 0, count: axis.count)
      for server in all {
        ofWeek += server.names.count * CutBound.amount(server, windows, axis).minutes
        for offset in 0..<axis.count {
          let open = CutBound.there(server, windows[offset], offset, axis)
          ofDay[offset] += server.names.count * CutBound.most(server, open, offset)
        }
      }
      days += ofDay
      weeks.append(ofWeek)
    }
    self.days = days
    self.weeks = weeks
  }
}
