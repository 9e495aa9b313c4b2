import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A25: assumptions whose range decides whether a resource is short, with the value where it turns.
///
/// The verdict of A14 is taken again with every assumption of the resource at its best and at its
/// worst end. Only when the two differ is anything said: then nobody knows which holds.
enum DecidingAssumption {
  static func findings(_ demand: FactDemand, _ loads: [ResourceLoad]) -> [Diagnostic] {
    loads.compactMap { load in
      let own = Self.own(demand, load)
      guard let first = own.first else { return nil }
      let best = ResourceVerdict(load.with(own, atBest: true))
      let worst = ResourceVerdict(load.with(own, atBest: false))
      guard best == nil, let worst else { return nil }
      return finding(load, own, first, worst)
    }
  }

  /// The assumptions with a range in the throughput or the budget of a resource.
  static func own(_ demand: FactDemand, _ load: ResourceLoad) -> [Parameter] {
    demand.input.rulebook.parameters.filter {
      $0.isAssumption && $0.range != nil && load.uses($0.name)
    }
  }

  private static func finding(
    _ load: ResourceLoad,
    _ own: [Parameter],
    _ first: Parameter,
    _ worst: ResourceVerdict
  ) -> Diagnostic {
    let name = load.resource.name
    let now = ResourceVerdict(load)
    let state =
      now == nil
      ? Bilingual(
        en: "with the values taken nothing is short",
        nl: "met de gekozen waarden is er genoeg"
      )
      : Bilingual(
        en: "with the values taken it is short",
        nl: "met de gekozen waarden is er te weinig"
      )
    let turning = own.map { Self.turning(load, $0, isShort: now != nil) }
    let hours = FactWords.hours(worst.worst.short)
    return .found(
      .assumptions,
      .note,
      at: first.origin,
      Bilingual(
        en:
          "whether `\(name)` is enough hangs on what is assumed: at the best ends of the ranges it "
          + "is, at the worst at least \(hours.english) is short on \(worst.worst.day); "
          + "\(state.english); \(turning.map(\.english).joined(separator: "; "))",
        nl: "of `\(name)` genoeg is hangt af van wat is aangenomen: aan de gunstige kant van de "
          + "bereiken wel, aan de ongunstige is op \(worst.worst.day) minstens \(hours.dutch) tekort; "
          + "\(state.dutch); \(turning.map(\.dutch).joined(separator: "; "))"
      ),
      help: Bilingual(
        en: "measure it first: " + own.map { owner($0) }.joined(separator: ", "),
        nl: "meet dit eerst: " + own.map { owner($0) }.joined(separator: ", ")
      ),
      also: own.dropFirst().map {
        ($0.origin, Bilingual(en: "this decides it too", nl: "dit beslist mee"))
      } + [(load.resource.origin, Bilingual(en: "the resource", nl: "het middel"))]
    )
  }

  private static func owner(_ parameter: Parameter) -> String {
    "`\(parameter.name)`" + (parameter.owner.map { " (\($0))" } ?? "")
  }

  /// From which value on one assumption alone is enough, the others as they are.
  static func turning(_ load: ResourceLoad, _ one: Parameter, isShort: Bool) -> Bilingual {
    let low = load.with([one], atBest: false)
    let value: (en: String, nl: String)?
    if load.resource.handles?.parameter == one.name {
      // From the worst end on, so that the value is found also where nothing is short now.
      value = ResourceVerdict(low).flatMap(\.enoughRate).map {
        let rate = FactWords.rate(Fraction(Int($0.roundedUp)))
        return ("\(rate.english) places per h", "\(rate.dutch) plaatsen per u")
      }
    } else {
      value = ResourceVerdict(low).flatMap(\.enoughBudget).map {
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
}

extension ResourceLoad {
  /// Whether an assumption stands in its throughput or its budget.
  fileprivate func uses(_ parameter: String) -> Bool {
    resource.handles?.parameter == parameter
      || resource.available.contains { $0.minutes.parameter == parameter }
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
