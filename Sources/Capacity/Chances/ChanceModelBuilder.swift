import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Makes a model of a year from what is asked and what there is.
struct ChanceModelBuilder {
  private let question: CapacityQuestion
  private var list: WorkList
  private var lanes: [ChanceLanes.Lane: Int] = [:]
  private var order: [ChanceLanes.Lane] = []
  private var model: ChanceModel
  private let days: [Day]
  private var goals: [String: Int] = [:]
  private var late: [String: Int] = [:]
  /// The place in the model of each row of windows, and its open days.
  private var rows: [Int: Int] = [:]
  private var openDays: [[Int]] = []

  /// The model of the period, with goals of its calendar year; nil when nothing is left to chance.
  static func model(_ question: CapacityQuestion) -> ChanceModel? {
    var builder = ChanceModelBuilder(question, WorkList(question))
    builder.addGoals()
    builder.addWork()
    builder.addStreams()
    builder.addSupply()
    guard builder.model.isUncertain else { return nil }
    let planned = ChancePlay.plan(builder.model)
    for (index, day) in planned.enumerated() { builder.model.items[index].first = day }
    return builder.model
  }

  private init(_ question: CapacityQuestion, _ list: WorkList) {
    self.question = question
    self.list = list
    days = question.period.days
    let monday = days.first?.week.monday
    let week = days.map { (monday?.days(until: $0) ?? 0) / 7 }
    model = ChanceModel(
      days: days.count,
      week: week,
      weeks: (week.last ?? 0) + 1,
      scale: ChanceModelBuilder.scale(list.items)
    )
  }

  /// The least common multiple of what minutes are divided by; a thousand when that is large.
  private static func scale(_ items: [WorkItem]) -> Int {
    var scale = 1
    for below in Set(items.flatMap(\.needs).map(\.amount.denominator)) {
      var (a, b) = (scale, Int(clamping: below))
      while b != 0 { (a, b) = (b, a % b) }
      let (next, isOver) = (scale / max(1, a)).multipliedReportingOverflow(by: Int(clamping: below))
      guard !isOver, next <= 10_000 else { return 1000 }
      scale = next
    }
    return scale
  }

  // MARK: Goals

  private mutating func addGoals() {
    let year = question.period.from.adding(days: 3).year
    let due = TargetList.promised(list.obligations, year: year)
    let byRule = Dictionary(grouping: due, by: \.rule)
    for name in byRule.keys.sorted() {
      guard let rule = question.rulebook.rule(name), let own = byRule[name] else { continue }
      goals[name] = model.goals.count
      let slack = own[0].promise == .about ? max(1, own.count / 10) : 0
      model.goals.append(
        ChanceModel.Goal(
          kind: .rule,
          name: name,
          title: TargetList.title(rule),
          norm: own.count,
          least: own.count - slack,
          done: own.count { $0.isDone },
          parts: []
        )
      )
    }
    let counts = IndicatorCount.counts(
      rulebook: question.rulebook,
      city: question.city,
      year: year,
      before: question.reference
    )
    for count in counts {
      guard let target = count.indicator.target, target.per == .year, let done = count.recorded,
        count.planned != nil
      else { continue }
      let slack = target.promise == .about ? max(1, target.count.value / 10) : 0
      model.goals.append(
        ChanceModel.Goal(
          kind: .indicator,
          name: count.indicator.name,
          title: Bilingual(en: count.indicator.name, nl: count.indicator.name),
          norm: target.count.value,
          least: target.count.value - slack,
          done: done,
          parts: question.rulebook.rules(countingFor: count.indicator).compactMap { goals[$0] }
        )
      )
    }
  }

  // MARK: Work

  private struct Entry {
    let rank: Int
    let item: ChanceModel.Item
    let earliest: Int
    let width: Int
  }

  private mutating func addWork() {
    let year = question.period.from.adding(days: 3).year
    let promised = Set(TargetList.promised(list.obligations, year: year).map(\.id))
    struct Group: Hashable {
      let rule: String
      let first: Day
      let last: Day
    }
    let works = list.items.filter { item in
      if case .presence(let presence) = item.obligation.work, presence.visitsCount { return false }
      return item.first <= question.period.through
    }
    let sizes = Dictionary(
      grouping: works,
      by: { Group(rule: $0.rule.name, first: $0.first, last: $0.last) }
    ).mapValues(\.count)
    var seen: [Group: Int] = [:]
    var entries: [Entry] = []
    for work in works {
      let group = Group(rule: work.rule.name, first: work.first, last: work.last)
      let number = seen[group, default: 0]
      seen[group] = number + 1
      let row = row(work.windows)
      let first = question.period.from.days(until: work.first)
      let last = question.period.from.days(until: work.last)
      let days = openDays[row].filter { first <= $0 && $0 <= last }
      // Those of a rule and a period are spread over the days on which they may be done.
      let turn = (days.count * (2 * number + 1) - 1) / (2 * max(1, sizes[group] ?? 1))
      let start = days.isEmpty ? first : days[min(turn, days.count - 1)]
      let goal = promised.contains(work.obligation.id) ? goals[work.rule.name] ?? -1 : -1
      entries.append(
        Entry(
          rank: rank(work.rule.name),
          item: ChanceModel.Item(
            first: start,
            last: last,
            row: row,
            needs: add(work.needs, work.obligation.work),
            goal: goal
          ),
          earliest: first,
          width: days.count == 1 ? model.open[row * model.days + days[0]] : 0
        )
      )
    }
    let sorted = entries.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      return (a.rank, a.item.last, a.width, a.item.first, left.offset)
        < (b.rank, b.item.last, b.width, b.item.first, right.offset)
    }.map(\.element)
    model.items = sorted.map(\.item)
    model.earliest = sorted.map(\.earliest)
    ranks = sorted.map(\.rank)
  }

  private var ranks: [Int] = []

  /// The place in `priority when short`; unnamed rules share the last.
  private func rank(_ rule: String) -> Int {
    let order = question.rulebook.priority?.order ?? []
    return order.firstIndex(of: rule) ?? order.count
  }

  /// A row of windows as minutes open by day.
  private mutating func row(_ windows: Int) -> Int {
    if let known = rows[windows] { return known }
    let minutes = days.map { day in
      list.table.stretches(windows, on: day).reduce(0) { $0 + $1.count } * model.scale
    }
    rows[windows] = openDays.count
    openDays.append(minutes.indices.filter { minutes[$0] > 0 })
    model.open += minutes
    return openDays.count - 1
  }

  private mutating func add(_ needs: [WorkNeed], _ work: Obligation.Work) -> Range<Int> {
    let first = model.needs.count
    for need in needs {
      let amount = need.amount.times(model.scale).roundedUp
      guard amount > 0 else { continue }
      let heads: Int
      switch work {
      case .visit(let minutes): heads = need.minutes / max(1, minutes)
      case .presence(let presence): heads = presence.count.value
      case .round: heads = 1
      }
      for qualification in need.qualification.map({ [nil, $0] }) ?? [nil] {
        model.needs.append(
          ChanceModel.Need(
            lane: lane(need.pool, qualification),
            amount: Int(clamping: amount),
            heads: max(1, heads)
          )
        )
      }
    }
    return first..<model.needs.count
  }

  private mutating func lane(_ pool: CapacityPool, _ qualification: String?) -> Int {
    let lane = ChanceLanes.Lane(pool: pool, qualification: qualification)
    if let known = lanes[lane] { return known }
    lanes[lane] = order.count
    order.append(lane)
    return order.count - 1
  }

  // MARK: What comes in

  private mutating func addStreams() {
    let names = PoolNames(question.rulebook)
    var streams: [(rank: Int, index: Int)] = []
    for year in question.period.from.year...question.period.through.year {
      for load in ExpectedLoad.loads(rulebook: question.rulebook, year: year) {
        guard let rule = question.rulebook.rule(load.rule),
          let version = rule.versions.first(where: { $0.number == load.version }),
          let stream = stream(load, rule, version, names)
        else { continue }
        streams.append((rank(rule.name), model.streams.count))
        model.streams.append(stream)
      }
    }
    var index = 0
    for rank in 0...(question.rulebook.priority?.order.count ?? 0) {
      let first = index
      while index < ranks.count, ranks[index] == rank { index += 1 }
      if first < index { model.steps.append(.items(first..<index)) }
      model.steps += streams.filter { $0.rank == rank }.map { .stream($0.index) }
    }
  }

  private mutating func stream(
    _ load: ExpectedLoad,
    _ rule: Rule,
    _ version: RuleVersion,
    _ names: PoolNames
  ) -> ChanceModel.Stream? {
    let weeks = (0..<model.weeks).filter { week in
      // A week belongs to the year and version that hold most of it.
      let monday = question.period.from.week.monday.adding(days: 7 * week)
      return (0..<7).count { (load.from...load.through).contains(monday.adding(days: $0)) } >= 4
    }
    let length = load.from.days(until: load.through) + 1
    guard let first = weeks.first, let last = weeks.last, load.count.numerator > 0,
      let mean = load.count.times(7).divided(by: Fraction(length))
    else { return nil }
    let obligation = Obligation(
      id: rule.name,
      rule: rule.name,
      version: version.number,
      object: nil,
      kind: nil,
      work: .visit(minutes: load.minutes),
      earliest: load.from,
      due: load.through,
      promise: .exact,
      cause: .arrival(id: "", kind: load.trigger.kind.rawValue, day: load.from),
      state: .open,
      origin: load.trigger.origin
    )
    let row = row(list.table.row(obligation, rule, version))
    let needs = WorkItem.needs(obligation, version, names, windowMinutes: 0)
    // Where an object's own hours hold, nobody knows which object it will be.
    guard !openDays[row].isEmpty, !needs.isEmpty else { return nil }
    let day = question.period.from
    return ChanceModel.Stream(
      arrivals: Arrivals(mean: mean),
      usual: (0..<model.weeks).map { week in
        Int(clamping: mean.times(week + 1).roundedDown - mean.times(week).roundedDown)
      },
      weeks: first..<(last + 1),
      within: max(0, day.days(until: load.trigger.within.after(day))),
      row: row,
      needs: add(needs, obligation.work),
      goal: lateGoal(rule)
    )
  }

  private mutating func lateGoal(_ rule: Rule) -> Int {
    if let known = late[rule.name] { return known }
    late[rule.name] = model.goals.count
    model.goals.append(
      ChanceModel.Goal(
        kind: .arrivals,
        name: rule.name,
        title: TargetList.title(rule),
        norm: 0,
        least: 0,
        done: 0,
        parts: []
      )
    )
    return model.goals.count - 1
  }

  // MARK: Supply

  private mutating func addSupply() {
    let lanes = ChanceLanes(
      question: question,
      lanes: order,
      scale: model.scale,
      days: days,
      week: model.week
    )
    let all = lanes.supply()
    model.supply = all.supply
    model.sources = all.sources
    model.figures = ChanceFigures(question: question, lanes: lanes).figures
  }
}
