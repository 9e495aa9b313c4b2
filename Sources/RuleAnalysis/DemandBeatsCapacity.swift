import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A14: work for a resource that does not fit its units on the day or in the week, in whatever order
/// it is done.
///
/// On a day only work is counted that must be done that very day, in a week only what must be done
/// in that week, at its throughput and without any way between places, so the shortage is at least
/// what is said.
enum DemandBeatsCapacity {
  static func findings(_ demand: FactDemand, _ loads: [ResourceLoad]) -> [Diagnostic] {
    loads.flatMap { load in
      let own = DecidingAssumption.own(demand, load)
      return [
        ResourceVerdict(load).map { finding(load, $0, own) },
        StretchVerdict(load).map { weekFinding(load, $0, own) },
      ].compactMap { $0 }
    }
  }

  private static func finding(
    _ load: ResourceLoad,
    _ verdict: ResourceVerdict,
    _ assumed: [Parameter]
  ) -> Diagnostic {
    let (name, worst) = (load.resource.name, verdict.worst)
    let sum = sum(worst.cut, worst.needed, load.resource)
    let isClosed = worst.cut.budgets == 0
    let has = FactWords.hours(worst.cut.capacity)
    let short = FactWords.hours(worst.short)
    let total = FactWords.hours(verdict.total)
    let days = "\(verdict.shortDays)"
    let all = "\(load.days.count)"
    return .found(
      .demandBeatsCapacity,
      .note,
      at: load.resource.origin,
      Bilingual(
        en: "`\(name)` is short on \(days) of \(all) days with work, at any order: on "
          + "\(worst.day) \(sum.english), and it has \(has.english)"
          + "\(isClosed ? " in the hours in which it may be done" : ""): at least \(short.english) "
          + "short; in all at least \(total.english)",
        nl: "`\(name)` komt tekort op \(days) van \(all) dagen met werk, in welke volgorde ook: op "
          + "\(worst.day) \(sum.dutch), en er is \(has.dutch)"
          + "\(isClosed ? " in de uren waarin het mag" : ""): minstens \(short.dutch) tekort; "
          + "samen minstens \(total.dutch)"
      ),
      help: enough(load, verdict, assumed),
      also: load.origins.prefix(4).map {
        ($0, Bilingual(en: "this asks for the work", nl: "dit vraagt het werk"))
      }
    )
  }

  /// `21,350 places at 1,200 an hour take 17.79 h`.
  static func sum(
    _ cut: ResourceSpan.Shortage,
    _ minutes: Fraction,
    _ resource: Resource
  ) -> Bilingual {
    let needed = FactWords.hours(minutes)
    guard cut.places > 0, let rate = resource.handles?.value else {
      return Bilingual(en: "visits take \(needed.english)", nl: "duren bezoeken \(needed.dutch)")
    }
    let places = FactWords.count(cut.places)
    let speed = FactWords.rate(rate)
    let more = cut.minutes > 0
    return Bilingual(
      en: "\(places.english) places at \(speed.english) an hour\(more ? " and visits" : "") take "
        + needed.english,
      nl: "kosten \(places.dutch) plaatsen bij \(speed.dutch) per uur\(more ? " en bezoeken" : "") "
        + needed.dutch
    )
  }

  /// What would be enough, each on its own, and whether the ranges of what is assumed hold it.
  private static func enough(
    _ load: ResourceLoad,
    _ verdict: ResourceVerdict,
    _ assumed: [Parameter]
  ) -> Bilingual? {
    let ways = ways(load, verdict.enoughRate, verdict.enoughBudget, verdict.enoughUnits)
    guard !assumed.isEmpty, ResourceVerdict(load.with(assumed, atBest: true)) != nil else {
      return ways
    }
    return always(assumed, ways)
  }

  /// That no value assumed is enough, and the ways that are left.
  static func always(_ assumed: [Parameter], _ ways: Bilingual?) -> Bilingual {
    let names = FactWords.some(assumed.map { "`\($0.name)`" })
    let always = Bilingual(
      en: "it stays short whatever \(names.english) is in its range",
      nl: "het blijft te weinig bij elke waarde van \(names.dutch) in het bereik"
    )
    return ways.map {
      Bilingual(en: "\(always.english); \($0.english)", nl: "\(always.dutch); \($0.dutch)")
    } ?? always
  }

  static func ways(
    _ load: ResourceLoad,
    _ enoughRate: Fraction?,
    _ enoughBudget: Fraction?,
    _ enoughUnits: Int?
  ) -> Bilingual? {
    var ways: [Bilingual] = []
    if let rate = enoughRate {
      let name = load.resource.handles?.parameter ?? "handles"
      let speed = FactWords.rate(Fraction(Int(rate.roundedUp)))
      ways.append(
        Bilingual(
          en: "`\(name)` of at least \(speed.english) places per h",
          nl: "`\(name)` van minstens \(speed.dutch) plaatsen per u"
        )
      )
    }
    if let budget = enoughBudget {
      let hours = FactWords.hours(budget)
      ways.append(
        Bilingual(en: "\(hours.english) per day for a unit", nl: "\(hours.dutch) per dag per stuk")
      )
    }
    if let units = enoughUnits {
      ways.append(Bilingual(en: "\(units) units", nl: "\(units) stuks"))
    }
    guard !ways.isEmpty else { return nil }
    return Bilingual(
      en: "enough, each on its own: " + ways.map(\.english).joined(separator: "; or "),
      nl: "genoeg, elk op zich: " + ways.map(\.dutch).joined(separator: "; of ")
    )
  }
}

/// What a load comes to under certain values; nil when nothing proves a shortage.
struct ResourceVerdict {
  struct Worst {
    let day: Day
    let load: ResourceDay
    let cut: ResourceSpan.Shortage
    let needed: Fraction
    let short: Fraction
  }

  let worst: Worst
  let shortDays: Int
  /// Minutes of all short days together, rounded down on each day.
  let total: Int
  let enoughRate: Fraction?
  let enoughBudget: Fraction?
  let enoughUnits: Int?

  /// The verdict under the values of the rules.
  init?(_ load: ResourceLoad) {
    let rate = load.resource.handles?.value
    let short = ResourceVerdict.shortDays(load)
    guard var worst = short.first else { return nil }
    for next in short where next.short > worst.short { worst = next }
    self.worst = worst
    shortDays = short.count
    total = short.reduce(0) { $0 + Int($1.short.roundedDown) }
    // Each kind of day once.
    var kinds: [ResourceDay] = []
    for one in short where !kinds.contains(one.load) { kinds.append(one.load) }
    enoughRate = rate.flatMap { start in
      var rate: Fraction? = start
      for day in kinds { rate = rate.flatMap { day.enoughPlacesPerHour(from: $0) } }
      return rate
    }
    let budgets = kinds.map { $0.enoughBudget(placesPerHour: rate) }
    enoughBudget = budgets.contains(nil) ? nil : budgets.compactMap { $0 }.max()
    let units = kinds.map { $0.enoughUnits(placesPerHour: rate) }
    enoughUnits = units.contains(nil) ? nil : units.compactMap { $0 }.max()
  }

  /// The days whose work does not fit, in order.
  static func shortDays(_ load: ResourceLoad) -> [Worst] {
    let rate = load.resource.handles?.value
    var known: [ResourceDay: ResourceSpan.Shortage?] = [:]
    var short: [Worst] = []
    for (day, work) in load.days {
      let cut: ResourceSpan.Shortage?
      if let before = known[work] {
        cut = before
      } else {
        cut = work.shortage(placesPerHour: rate)
        known[work] = .some(cut)
      }
      guard let cut, let needed = ResourceDay.needed(cut.places, cut.minutes, rate),
        let amount = cut.short(placesPerHour: rate)
      else { continue }
      short.append(Worst(day: day, load: work, cut: cut, needed: needed, short: amount))
    }
    return short
  }
}

extension FactWords {
  /// A throughput with a mark between thousands.
  static func rate(_ rate: Fraction) -> Bilingual {
    rate.denominator == 1
      ? count(Int(rate.numerator))
      : Bilingual(
        en: QuantityText.number(rate, .english),
        nl: QuantityText.number(rate, .dutch)
      )
  }
}
