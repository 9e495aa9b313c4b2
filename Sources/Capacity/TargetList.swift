import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// The programme's promises over the calendar year: norm, done, planned and the most still possible.
struct TargetList {
  let question: CapacityQuestion
  let year: Int

  /// Targets of rules with any obligation in the year, then those of indicators; in order of name.
  func targets(_ list: inout WorkList, _ pools: [PoolResult]) -> [TargetTrack] {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return [] }
    let lost = LostCounts(pools)
    let items = Dictionary(list.items.map { ($0.obligation.id, $0) }) { first, _ in first }
    let own = TargetList.promised(list.obligations, year: year)
    let byRule = Dictionary(grouping: own, by: \.rule)
    var tracks = byRule.keys.sorted().compactMap { name -> TargetTrack? in
      guard let rule = question.rulebook.rule(name), let due = byRule[name] else { return nil }
      return track(rule, due, items, lost, &list, CapacitySpan(from: first, through: last))
    }
    tracks += indicators(own, tracks, CapacitySpan(from: first, through: last))
    return tracks
  }

  /// What is promised by number for a calendar year; presence is not.
  static func promised(_ obligations: [Obligation], year: Int) -> [Obligation] {
    obligations.filter { obligation in
      guard case .frequency = obligation.cause, obligation.due.year == year else { return false }
      if case .presence = obligation.work { return false }
      return true
    }
  }

  /// The title of a rule in both languages.
  static func title(_ rule: Rule) -> Bilingual {
    Bilingual(
      en: rule.title?.english ?? rule.title?.dutch ?? rule.name,
      nl: rule.title?.dutch ?? rule.title?.english ?? rule.name
    )
  }

  private func track(
    _ rule: Rule,
    _ due: [Obligation],
    _ items: [String: WorkItem],
    _ lost: LostCounts,
    _ list: inout WorkList,
    _ year: CapacitySpan
  ) -> TargetTrack {
    let done = due.count { $0.isDone }
    let open = due.filter { $0.state == .open }
    let promise = due[0].promise
    let norm = due.count
    let least = norm - TargetList.slack(promise, norm)
    // Those that no day is left for can never be done; of the others what the proofs leave out.
    var hopeless: [Obligation] = []
    for obligation in open {
      guard let item = items[obligation.id], item.isSure else { continue }
      if !TargetList.hasDay(item, &list) { hopeless.append(obligation) }
    }
    let missed = lost.count(rule.name)
    let possible = max(done, done + open.count - max(hopeless.count, missed.count))
    let isLost = possible < least
    let isByProof = missed.count >= hopeless.count
    var reason: Bilingual?
    var lostFrom: Week?
    if isLost, isByProof {
      lostFrom = missed.first?.week
    } else if isLost {
      reason = TargetReasons.noDay(hopeless)
    } else if done < least {
      // The latest start, when nothing was done before.
      lostFrom = LatestStart(open: open, slack: norm - least).week(items, &list)
    }
    return TargetTrack(
      name: rule.name,
      title: TargetList.title(rule),
      promise: promise,
      from: year.from,
      through: year.through,
      norm: norm,
      done: done,
      planned: open.count,
      possible: possible,
      state: TargetList.state(promise, done: done, norm: norm, possible: possible),
      lostFrom: lostFrom,
      certificate: isLost && isByProof ? missed.certificate : nil,
      reason: reason,
      place: Places.place(due[0].origin, rule.basis)
    )
  }

  /// How many fewer still keep a promise: of `about` a tenth, at least one; of others none.
  static func slack(_ promise: Promise, _ norm: Int) -> Int {
    switch promise {
    case .about: max(1, norm / 10)
    case .exact, .atLeast: 0
    }
  }

  /// How a promise stands: `at least` may be passed, an exact one not, and `about` by a tenth.
  static func state(
    _ promise: Promise,
    done: Int,
    norm: Int,
    possible: Int
  ) -> TargetTrack.State {
    let slack = slack(promise, norm)
    if possible < norm - slack { return .outOfReach }
    if done < norm - slack { return .possible }
    switch promise {
    case .atLeast: return .met
    case .exact, .about: return done > norm + slack ? .over : .met
    }
  }

  private static func hasDay(_ item: WorkItem, _ list: inout WorkList) -> Bool {
    var day = item.first
    while day <= item.last {
      if !list.table.stretches(item.windows, on: day).isEmpty { return true }
      day = day.adding(days: 1)
    }
    return false
  }

  private func indicators(
    _ due: [Obligation],
    _ tracks: [TargetTrack],
    _ span: CapacitySpan
  ) -> [TargetTrack] {
    let planned = due.filter { $0.state == .open }.map {
      IndicatorCount.PlannedCheck(rule: $0.rule, day: $0.due)
    }
    return IndicatorCount.counts(
      rulebook: question.rulebook,
      city: question.city,
      year: year,
      before: question.reference,
      planned: planned
    ).compactMap { count in
      guard let target = count.indicator.target, target.per == .year,
        let recorded = count.recorded, let ahead = count.planned
      else { return nil }
      let norm = target.count.value
      let rules = Set(question.rulebook.rules(countingFor: count.indicator))
      let cannot = tracks.filter { rules.contains($0.name) }.reduce(0) {
        $0 + $1.done + $1.planned - $1.possible
      }
      let possible = recorded + ahead - cannot
      return TargetTrack(
        name: count.indicator.name,
        title: Bilingual(en: count.indicator.name, nl: count.indicator.name),
        promise: target.promise,
        from: span.from,
        through: span.through,
        norm: norm,
        done: recorded,
        planned: ahead,
        possible: possible,
        state: TargetList.state(
          target.promise,
          done: recorded,
          norm: norm,
          possible: possible
        ),
        place: Places.place(count.indicator.origin, count.indicator.basis)
      )
    }
  }
}

extension Obligation {
  var isDone: Bool {
    switch state {
    case .done: true
    case .open, .missed: false
    }
  }
}

/// How many obligations of each rule the proofs leave undone at least.
struct LostCounts {
  struct Lost {
    var count = 0
    var first: Day?
    var certificate: String?
  }

  private var byRule: [String: Lost] = [:]

  init(_ pools: [PoolResult]) {
    for pool in pools {
      var own: [String: Lost] = [:]
      for certificate in pool.shortages.map(\.certificate) {
        let rules = Set(certificate.works.map(\.rule))
        // With several rules in one sum nobody can say which of them loses.
        guard rules.count == 1, let rule = rules.first else { continue }
        let lost = LostCounts.least(certificate) * certificate.spans.count
        var now = own[rule] ?? Lost()
        now.count += lost
        let day = certificate.spans.first?.from
        if let day, now.first.map({ day < $0 }) ?? true {
          now.first = day
          now.certificate = certificate.id
        }
        own[rule] = now
      }
      // The same work may be short of a car and of drivers: the larger number holds.
      for (rule, lost) in own where lost.count > byRule[rule]?.count ?? 0 { byRule[rule] = lost }
    }
  }

  func count(_ rule: String) -> Lost { byRule[rule] ?? Lost() }

  /// The fewest obligations that together take at least what is short: the largest first.
  private static func least(_ certificate: CapacityCertificate) -> Int {
    var each: [Fraction] = []
    for work in certificate.works where work.count > 0 {
      let scanned = certificate.placesPerHour.flatMap {
        Fraction(work.places).times(60).divided(by: $0)
      }
      let all = (scanned ?? .zero).plus(Fraction(work.minutes))
      // Obligations of one line may differ: the whole of it stands for the first, which is safe.
      each.append(all)
      each += Array(repeating: .zero, count: work.count - 1)
    }
    each.sort(by: >)
    var left = certificate.short
    var count = 0
    for one in each where left.numerator > 0 {
      left = left.minus(one)
      count += 1
    }
    return count
  }
}
