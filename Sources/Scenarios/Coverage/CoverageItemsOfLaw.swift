import CivilTime
import RuleChecking
import SourceText

extension CoverageItem {
  /// One limit of working-time law.
  static func limit(_ limits: LabourLimits, _ item: LabourLimits.Item) -> CoverageItem {
    CoverageItem(.limit, limits.name, item.limit.title, item.origin)
  }

  /// A parameter or an assumption with a value.
  static func parameter(_ parameter: Parameter) -> CoverageItem {
    CoverageItem(.parameter, parameter.name, Bilingual(both: parameter.name), parameter.origin)
  }

  /// A rule that a regime pauses.
  static func pause(_ regime: Regime, of rule: String) -> CoverageItem {
    CoverageItem(
      .regime,
      regime.name,
      Bilingual(en: "pauses \(rule)", nl: "zet \(rule) stil"),
      regime.origin
    )
  }

  /// A rule of which a regime replaces the frequency.
  static func replacement(_ regime: Regime, _ item: Regime.Replacement) -> CoverageItem {
    CoverageItem(
      .regime,
      regime.name,
      Bilingual(
        en: "replaces the frequency of \(item.rule)",
        nl: "vervangt de frequentie van \(item.rule)"
      ),
      item.origin
    )
  }
}

extension Rulebook {
  /// The parameters that clauses use which an expectation can rest on.
  ///
  /// They say how often and how long, how many on duty, when, and what resources handle. Arrivals that
  /// are only expected, reserves and shares of hours load the capacity report and are left out.
  var parametersOfClauses: Set<String> {
    var names: Set<String> = []
    func add<Value>(_ given: Given<Value>?) {
      if let name = given?.parameter { names.insert(name) }
    }
    func add(_ windows: [DayWindow]) { for window in windows { add(window.window) } }
    for version in rules.flatMap(\.versions) where version.from != nil {
      add(version.takes)
      for frequency in version.frequencies { add(frequency.count) }
      for presence in version.presence {
        add(presence.count)
        add(presence.windows.windows)
      }
      add(version.windows.windows)
    }
    for frequency in regimes.flatMap(\.replaces).flatMap(\.frequencies) { add(frequency.count) }
    for role in roles { add(role.deployed) }
    for resource in resources {
      add(resource.handles)
      for budget in resource.available { add(budget.minutes) }
      add(resource.windows.windows)
    }
    return names
  }
}

extension LabourLimit {
  /// What it is a limit of, in a few words.
  fileprivate var title: Bilingual {
    switch self {
    case .shiftAtMost: Bilingual(en: "length of a shift", nl: "lengte van een dienst")
    case .weekAtMost: Bilingual(en: "hours of a week", nl: "uren van een week")
    case .averageWeekAtMost(_, let weeks):
      Bilingual(en: "average over \(weeks) weeks", nl: "gemiddelde over \(weeks) weken")
    case .dailyRest, .dailyRestIncluding: Bilingual(en: "daily rest", nl: "dagelijkse rust")
    case .weeklyRest: Bilingual(en: "weekly rest", nl: "wekelijkse rust")
    case .breakIn(let minutes, _, _):
      Bilingual(en: "break of \(minutes) min", nl: "pauze van \(minutes) min")
    case .nightMeans: Bilingual(en: "what a night shift is", nl: "wat een nachtdienst is")
    case .nightShiftAtMost: Bilingual(en: "length of a night", nl: "lengte van een nachtdienst")
    case .nightWorkerAverage: Bilingual(en: "average with nights", nl: "gemiddelde met nachten")
    case .restAfterNight: Bilingual(en: "rest after a night", nl: "rust na een nacht")
    case .restAfterSeries: Bilingual(en: "rest after nights", nl: "rust na een reeks nachten")
    case .seriesAtMost: Bilingual(en: "shifts in a row", nl: "diensten achter elkaar")
    case .lateNightsAtMost: Bilingual(en: "number of late nights", nl: "aantal late nachten")
    case .freeSundays: Bilingual(en: "free Sundays", nl: "vrije zondagen")
    case .sundayWorkOnlyWhenAgreed: Bilingual(en: "consent to Sundays", nl: "instemming met zondag")
    case .noWorkBetween: Bilingual(en: "hours without work", nl: "uren zonder werk")
    case .notice: Bilingual(en: "notice", nl: "aankondiging")
    }
  }
}
