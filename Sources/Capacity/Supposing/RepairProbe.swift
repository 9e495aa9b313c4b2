import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Changes that would shrink or close a shortage, each tried and measured.
struct RepairProbe {
  var probe: PoolProbe
  private let effects: RepairEffects
  var base: PoolProbe.Answer { probe.base }

  init(_ probe: PoolProbe) {
    self.probe = probe
    effects = RepairEffects(probe.base.analysis, probe.question)
  }

  /// A sort of change to try; none needs what another finds.
  enum Part: CaseIterable, Sendable {
    case hours, speed, share, units, windows, fewer, alternate, leave
  }

  /// What was found of one sort, and what was tried of it.
  struct Found: Sendable {
    var repairs: [CapacityRepair]
    var search: Bilingual?
  }

  /// The repairs, those that close it first, then by what remains; and what was tried of each sort.
  mutating func repairs() -> Found {
    var found: [Found] = []
    for part in Part.allCases { found.append(tried(part)) }
    return joined(found)
  }

  /// The repairs of one sort.
  mutating func tried(_ part: Part) -> Found {
    guard base.isShort else { return Found(repairs: []) }
    let isResource = probe.pool.kind == .resource
    switch part {
    case .hours: return Found(repairs: isResource ? hours() : [])
    case .speed: return Found(repairs: isResource ? speed() : [])
    case .share: return Found(repairs: isResource ? shared() : [])
    case .units: return units()
    case .windows: return Found(repairs: windows())
    case .fewer: return Found(repairs: fewer())
    case .alternate: return Found(repairs: alternate())
    case .leave: return Found(repairs: without())
    }
  }

  /// All sorts together, with two of them at once.
  mutating func joined(_ parts: [Found]) -> Found {
    var found = parts.flatMap(\.repairs)
    if probe.pool.kind == .resource { found += combined(found) }
    found.sort { left, right in
      if left.closes != right.closes { return left.closes }
      if left.remaining != right.remaining { return left.remaining < right.remaining }
      return (left.size, left.text.english) < (right.size, right.text.english)
    }
    return Found(repairs: found, search: parts.lazy.compactMap(\.search).first)
  }

  // MARK: More of it

  /// One more, two more, … until it closes, at most eight.
  private mutating func units() -> Found {
    let name = probe.pool.name
    var repairs: [CapacityRepair] = []
    for count in 1...8 {
      let change: Supposition
      switch probe.pool.kind {
      case .resource: change = .units(resource: name, change: count)
      case .role: change = .people(role: name, change: count)
      case .partner: change = .partners(name: name, change: count)
      }
      let answer = probe.answer([change], isFull: true)
      // More of the same that changes nothing is no repair.
      if answer.short == base.short, count > 1 { break }
      repairs.append(
        repair(
          .unit,
          size: count,
          Bilingual(en: "\(count) × \(name) more", nl: "\(count) × \(name) erbij"),
          whatIf: "\(name) + \(count)",
          answer
        )
      )
      if !answer.isShort { break }
    }
    guard let last = repairs.last else { return Found(repairs: []) }
    let words =
      last.closes
      ? Bilingual(
        en: "\(name): with fewer than \(last.size) more it stays short, proved for each number up "
          + "to that",
        nl: "\(name): met minder dan \(last.size) erbij blijft er een tekort, voor elk aantal tot "
          + "daar bewezen"
      )
      : Bilingual(
        en: "\(name): up to \(last.size) more were tried and none closes it, proved for each",
        nl: "\(name): tot \(last.size) erbij is geprobeerd en geen sluit het, voor elk bewezen"
      )
    return Found(repairs: repairs, search: words)
  }

  /// Hours more a day for each unit: one, two, … until nothing changes.
  private mutating func hours() -> [CapacityRepair] {
    let name = probe.pool.name
    guard let resource = probe.question.rulebook.resource(name),
      let budget = resource.available.first
    else { return [] }
    var repairs: [CapacityRepair] = []
    var before = base.short
    for count in 1...8 where budget.minutes.value + count * 60 <= 1440 {
      let answer = probe.answer(
        [.budget(resource: name, change: count * 60)],
        isFull: true
      )
      guard answer.short < before else { break }
      before = answer.short
      let hours = QuantityText.duration(budget.minutes.value + count * 60, .english)
      repairs.append(
        repair(
          .hours,
          size: count,
          Bilingual(
            en: "each \(name) \(count) h a day more",
            nl: "elke \(name) \(count) u per dag meer"
          ),
          whatIf: budget.minutes.parameter.map { "\($0) = \(hours) per day" },
          answer
        )
      )
      if !answer.isShort { break }
    }
    return repairs
  }

  /// The least speed that closes it, in whole places an hour.
  private mutating func speed() -> [CapacityRepair] {
    let name = probe.pool.name
    guard let handles = probe.question.rulebook.resource(name)?.handles,
      let start = Int(exactly: handles.value.roundedDown), start > 0
    else { return [] }
    var (low, high) = (start, start * 8)
    guard !probe.answer([.throughput(resource: name, Fraction(high))]).isShort else { return [] }
    while high - low > 1 {
      let middle = (low + high) / 2
      if probe.answer([.throughput(resource: name, Fraction(middle))]).isShort {
        low = middle
      } else {
        high = middle
      }
    }
    let answer = probe.answer([.throughput(resource: name, Fraction(high))], isFull: true)
    let count = CapacityWords.count(high)
    return [
      repair(
        .speed,
        size: high - start,
        Bilingual(
          en: "scan \(count.english) places an hour; one less is not enough, proved",
          nl: "\(count.dutch) plaatsen per uur scannen; één minder is niet genoeg, bewezen"
        ),
        whatIf: handles.parameter.map { "\($0) = \(high) places per h" },
        answer
      )
    ]
  }

  /// The least of a second unit, borrowed by the day.
  private mutating func shared() -> [CapacityRepair] {
    let name = probe.pool.name
    let answer = probe.answer([.units(resource: name, change: 1)])
    guard !answer.isShort else { return [] }
    let worst = base.analysis.shortages.certificates
    let parts = worst.sorted { $0.short < $1.short }.prefix(3).map { certificate in
      let hours = CapacityWords.hours(certificate.short)
      let days = certificate.spans.count
      return Bilingual(
        en: "\(hours.english) on \(days) days",
        nl: "\(hours.dutch) op \(days) dagen"
      )
    }
    return [
      CapacityRepair(
        kind: .share,
        size: Int(base.short.roundedUp),
        text: Bilingual(
          en: "share a \(name) with a neighbour: \(parts.map(\.english).joined(separator: ", ")); "
            + "less is not enough, proved",
          nl: "een \(name) delen met een buurgemeente: "
            + "\(parts.map(\.dutch).joined(separator: ", ")); minder is niet genoeg, bewezen"
        ),
        whatIf: nil,
        remaining: .zero,
        remainingSpans: 0,
        use: Fraction(100),
        keepsPromises: true,
        effects: effects.sentences(answer.analysis.works)
      )
    ]
  }

  // MARK: Less to do

  /// The rules whose work is proved not to fit, by name.
  var names: [String] {
    var names: [String] = []
    for certificate in base.analysis.shortages.certificates {
      for work in certificate.works where !names.contains(work.rule) { names.append(work.rule) }
    }
    return names.sorted()
  }

  /// One time fewer of each rule that asks for more than one.
  private mutating func fewer() -> [CapacityRepair] {
    names.compactMap { rule in
      let now = probe.question.rulebook.rule(rule)?.versions.flatMap(\.frequencies) ?? []
      guard let most = now.map(\.count.value).max(), most > 1 else { return nil }
      let answer = probe.answer([.fewer(rule: rule, by: 1)], isFull: true)
      guard answer.short < base.short else { return nil }
      return repair(
        .frequency,
        size: 1,
        Bilingual(en: "`\(rule)` one time fewer", nl: "`\(rule)` een keer minder"),
        whatIf: nil,
        answer,
        keepsPromises: false
      )
    }
  }

  /// The largest objects on every second day.
  private mutating func alternate() -> [CapacityRepair] {
    let works = base.analysis.shortages.certificates.first?.works ?? []
    let largest = works.filter { $0.places > 0 && $0.object != nil }.sorted {
      ($0.places, $1.object ?? "") > ($1.places, $0.object ?? "")
    }.prefix(3)
    return largest.compactMap { work in
      guard let object = work.object else { return nil }
      let answer = probe.answer([.everySecondDay(object: object)], isFull: true)
      guard answer.short < base.short else { return nil }
      return repair(
        .frequency,
        size: 1,
        Bilingual(en: "\(object) every second day", nl: "\(object) om de dag"),
        whatIf: nil,
        answer,
        keepsPromises: false
      )
    }
  }

  /// A rule left out, when more than one asks for it.
  private mutating func without() -> [CapacityRepair] {
    let names = names
    guard names.count > 1 else { return [] }
    return names.compactMap { rule in
      let answer = probe.answer([.without(rule: rule)], isFull: true)
      guard answer.short < base.short else { return nil }
      return repair(
        .leave,
        size: 1,
        Bilingual(en: "`\(rule)` left out", nl: "`\(rule)` laten vallen"),
        whatIf: nil,
        answer,
        keepsPromises: false
      )
    }
  }

  /// The best change of hours with each change of the work.
  private mutating func combined(_ single: [CapacityRepair]) -> [CapacityRepair] {
    guard let hours = single.last(where: { $0.kind == .hours && !$0.closes }) else { return [] }
    let more = Supposition.budget(resource: probe.pool.name, change: hours.size * 60)
    return names.compactMap { rule in
      guard names.count > 1 else { return nil }
      let answer = probe.answer([more, .without(rule: rule)], isFull: true)
      guard answer.short < hours.remaining else { return nil }
      return repair(
        .combination,
        size: hours.size + 1,
        Bilingual(
          en: "\(hours.text.english), and `\(rule)` left out",
          nl: "\(hours.text.dutch), en `\(rule)` laten vallen"
        ),
        whatIf: nil,
        answer,
        keepsPromises: false
      )
    }
  }

  func repair(
    _ kind: CapacityRepair.Kind,
    size: Int,
    _ text: Bilingual,
    whatIf: String?,
    _ answer: PoolProbe.Answer,
    keepsPromises: Bool = true
  ) -> CapacityRepair {
    CapacityRepair(
      kind: kind,
      size: size,
      text: text,
      whatIf: whatIf,
      remaining: answer.short,
      remainingSpans: answer.spans,
      use: use(answer.analysis),
      keepsPromises: keepsPromises,
      effects: effects.sentences(answer.analysis.works)
    )
  }

  /// The share of supply that is used on the days that are short now.
  private func use(_ analysis: PoolAnalysis) -> Fraction? {
    let period = probe.question.period
    var demand = Fraction.zero
    var supply = 0
    for certificate in base.analysis.shortages.certificates {
      for span in certificate.spans {
        demand = demand.plus(analysis.demand.sum(span.from, span.through))
        let (low, high) = (
          period.from.days(until: span.from), period.from.days(until: span.through)
        )
        supply += analysis.supplyOfDay[low...high].reduce(0, +)
      }
    }
    return demand.times(100).divided(by: Fraction(supply)).map { min($0, Fraction(100)) }
  }
}
