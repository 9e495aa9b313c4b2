import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A25: assumptions whose range decides whether a resource is short, with the value where it turns.
///
/// The verdict of A14 is taken again with every assumption of the resource and of the work for it at
/// its best and at its worst end. Only when the two differ is anything said: then nobody knows which
/// holds. The same is asked of people and partners, of visits and their hours, and of checks and the
/// time between them, each in a file of its own.
enum DecidingAssumption {
  /// The demand at the two ends of all that is assumed about how much work there is.
  ///
  /// Each is worked out when it is first asked for: mostly nothing is short at the worst end.
  final class Ends {
    let parameters: [Parameter]
    private let demand: FactDemand
    private(set) lazy var best = demand.with(values(\.low))
    private(set) lazy var worst = demand.with(values(\.high))

    init(_ demand: FactDemand) {
      parameters = AssumedWork.parameters(demand.input.rulebook)
      self.demand = demand
    }

    private func values(_ end: (ClosedQuantityRange) -> QuantityValue) -> [String: QuantityValue] {
      Dictionary(parameters.compactMap { one in one.range.map { (one.name, end($0)) } }) { $1 }
    }

    /// The assumptions that rules use which ask for something.
    func used(_ demand: FactDemand, where asks: (RuleVersion) -> Bool) -> [Parameter] {
      let rules = demand.input.rulebook.rules.filter { $0.versions.contains(where: asks) }
      let names = Set(rules.map(\.name))
      let replaced = demand.input.rulebook.regimes.flatMap(\.replaces)
        .filter { names.contains($0.rule) }
        .flatMap { $0.frequencies.compactMap(\.count.parameter) }
      let used = Set(rules.flatMap { $0.versions.flatMap(\.assumptions) } + replaced)
      return parameters.filter { used.contains($0.name) }
    }
  }

  static func findings(_ demand: FactDemand, _ loads: [ResourceLoad]) -> [Diagnostic] {
    let ends = Ends(demand)
    return resources(demand, loads, ends) + partners(demand, ends) + rests(demand, ends)
      + people(demand, ends)
  }

  private static func resources(
    _ demand: FactDemand,
    _ loads: [ResourceLoad],
    _ ends: Ends
  ) -> [Diagnostic] {
    loads.compactMap { load in
      let name = load.resource.name
      let supply = Self.own(demand, load)
      let work = ends.used(demand) { $0.uses.contains { $0.resource == name } }
      let own = supply + work
      guard let first = own.first else { return nil }
      let atWorst = (work.isEmpty ? load : ResourceLoad.of(load.resource, ends.worst))?
        .with(supply, atBest: false)
      guard let atWorst, let short = Short(atWorst) else { return nil }
      let atBest = (work.isEmpty ? load : ResourceLoad.of(load.resource, ends.best))?
        .with(supply, atBest: true)
      // When nothing is left of the work at its best end, nothing is short.
      guard atBest.map({ !isShort($0) }) ?? true else { return nil }
      let now = isShort(load)
      let turning =
        supply.map { Self.turning(load, $0) }
        + work.prefix(4).map { one in
          AssumedWork.turning(one) { value in
            ResourceLoad.of(load.resource, demand.with([one.name: value])).map(isShort) ?? false
          }
        }
      return finding(load, own, first, short, now: now, turning)
    }
  }

  /// The assumptions with a range in the throughput or the budget of a resource.
  static func own(_ demand: FactDemand, _ load: ResourceLoad) -> [Parameter] {
    demand.input.rulebook.parameters.filter {
      $0.isAssumption && $0.range != nil && load.uses($0.name)
    }
  }

  /// The worst that is short: a day, else a week.
  private struct Short {
    let hours: Bilingual
    let when: Bilingual

    init?(_ load: ResourceLoad) {
      if let day = ResourceVerdict(load) {
        hours = FactWords.hours(day.worst.short)
        when = Bilingual(en: "on \(day.worst.day)", nl: "op \(day.worst.day)")
      } else if let week = StretchVerdict(load) {
        hours = FactWords.hours(week.worst.short)
        when = DemandBeatsCapacity.when(week.worst.stretch)
      } else {
        return nil
      }
    }
  }

  private static func isShort(_ load: ResourceLoad) -> Bool {
    ResourceVerdict(load) != nil || StretchVerdict(load) != nil
  }

  private static func finding(
    _ load: ResourceLoad,
    _ own: [Parameter],
    _ first: Parameter,
    _ worst: Short,
    now: Bool,
    _ turning: [Bilingual]
  ) -> Diagnostic {
    let name = load.resource.name
    let state = state(now: now)
    return .found(
      .assumptions,
      .note,
      at: first.origin,
      Bilingual(
        en:
          "whether `\(name)` is enough hangs on what is assumed: at the best ends of the ranges it "
          + "is, at the worst at least \(worst.hours.english) is short \(worst.when.english); "
          + "\(state.english); \(turning.map(\.english).joined(separator: "; "))",
        nl: "of `\(name)` genoeg is hangt af van wat is aangenomen: aan de gunstige kant van de "
          + "bereiken wel, aan de ongunstige is \(worst.when.dutch) minstens \(worst.hours.dutch) "
          + "tekort; \(state.dutch); \(turning.map(\.dutch).joined(separator: "; "))"
      ),
      help: help(own),
      also: others(own) + [
        (load.resource.origin, Bilingual(en: "the resource", nl: "het middel"))
      ]
    )
  }

  /// What the values taken come to.
  static func state(now: Bool) -> Bilingual {
    now
      ? Bilingual(
        en: "with the values taken it is short",
        nl: "met de gekozen waarden is er te weinig"
      )
      : Bilingual(
        en: "with the values taken nothing is short",
        nl: "met de gekozen waarden is er genoeg"
      )
  }

  static func help(_ own: [Parameter]) -> Bilingual {
    let names = own.prefix(6).map { owner($0) }.joined(separator: ", ")
    let more = own.count - min(own.count, 6)
    return Bilingual(
      en: "measure it first: \(names)" + (more > 0 ? " and \(more) more" : ""),
      nl: "meet dit eerst: \(names)" + (more > 0 ? " en nog \(more)" : "")
    )
  }

  static func others(_ own: [Parameter]) -> [(Origin, Bilingual)] {
    own.dropFirst().prefix(5).map {
      ($0.origin, Bilingual(en: "this decides it too", nl: "dit beslist mee"))
    }
  }

  private static func owner(_ parameter: Parameter) -> String {
    "`\(parameter.name)`" + (parameter.owner.map { " (\($0))" } ?? "")
  }

  /// From which value on one assumption about the resource alone is enough, the others as they are.
  private static func turning(_ load: ResourceLoad, _ one: Parameter) -> Bilingual {
    let low = load.with([one], atBest: false)
    let value: (en: String, nl: String)?
    if load.resource.handles?.parameter == one.name {
      // From the worst end on, so that the value is found also where nothing is short now.
      value = low.enoughRate.map {
        let rate = FactWords.rate(Fraction(Int($0.roundedUp)))
        return ("\(rate.english) places per h", "\(rate.dutch) plaatsen per u")
      }
    } else {
      value = enoughMinutes(load, one).map {
        let hours = FactWords.hours($0)
        return ("\(hours.english) per day", "\(hours.dutch) per dag")
      }
    }
    guard let value else {
      return Bilingual(
        en: "`\(one.name)` alone does not turn it",
        nl: "`\(one.name)` alleen keert het niet"
      )
    }
    return Bilingual(
      en: "if `\(one.name)` alone changes, nothing is short from \(value.en) on",
      nl: "als alleen `\(one.name)` verandert, is er genoeg vanaf \(value.nl)"
    )
  }

  /// The least minutes a day at which nothing is short: more minutes never make it shorter.
  private static func enoughMinutes(_ load: ResourceLoad, _ one: Parameter) -> Int? {
    guard case .minutesPerDay(let low)? = one.range?.low else { return nil }
    func isShort(_ minutes: Int) -> Bool {
      Self.isShort(load.changing(handles: load.resource.handles, budgets: [one.name: minutes]))
    }
    var (fails, fits) = (low, 1440)
    guard low < fits, isShort(fails), !isShort(fits) else { return nil }
    while fits - fails > 1 {
      let middle = fails + (fits - fails) / 2
      if isShort(middle) { fails = middle } else { fits = middle }
    }
    return fits
  }
}

extension ResourceLoad {
  /// Whether an assumption stands in its throughput or its budget.
  fileprivate func uses(_ parameter: String) -> Bool {
    resource.handles?.parameter == parameter
      || resource.available.contains { $0.minutes.parameter == parameter }
  }

  /// The least throughput from the present one on at which nothing is short; nil when it is short at
  /// none, or at the present one is not.
  fileprivate var enoughRate: Fraction? {
    switch (ResourceVerdict(self), StretchVerdict(self)) {
    case (nil, nil): nil
    case (let days?, nil): days.enoughRate
    case (nil, let weeks?): weeks.enoughRate
    case (let days?, let weeks?):
      days.enoughRate.flatMap { day in weeks.enoughRate.map { max(day, $0) } }
    }
  }

  /// The load with some assumptions at an end of their ranges.
  func with(_ parameters: [Parameter], atBest: Bool) -> ResourceLoad {
    var handles = resource.handles
    var budgets: [String: Int] = [:]
    for parameter in parameters {
      guard let range = parameter.range else { continue }
      switch atBest ? range.high : range.low {
      case .placesPerHour(let rate):
        if let before = handles, before.parameter == parameter.name {
          handles = Given(rate, parameter: parameter.name, origin: before.origin)
        }
      case .minutesPerDay(let minutes): budgets[parameter.name] = minutes
      case .count, .minutes, .period, .countPer, .places, .metresPerHour, .percent, .euroCents,
        .window, .date:
        continue
      }
    }
    return changing(handles: handles, budgets: budgets)
  }
}
