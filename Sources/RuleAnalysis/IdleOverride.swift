import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A20: a regime that repeats the frequency it replaces, or a version that says what the one before
/// it says.
enum IdleOverride {
  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    input.rulebook.regimes.flatMap { regimes($0, input) }
      + input.rulebook.rules.flatMap { versions($0, input) }
  }

  private static func regimes(_ regime: Regime, _ input: AnalysisInput) -> [Diagnostic] {
    guard let span = regime.span else { return [] }
    return regime.replaces.compactMap { replacement in
      guard let rule = input.rulebook.rule(replacement.rule) else { return nil }
      let versions = rule.versions.filter { $0.span?.intersection(span) != nil }
      guard let first = versions.first,
        versions.allSatisfy({ Asked.of($0.frequencies) == Asked.of(replacement.frequencies) }),
        // A longer period is counted anew from the regime's first day.
        replacement.frequencies.allSatisfy({ $0.period.count == 1 })
      else { return nil }
      return Diagnostic.found(
        .idleOverride,
        .warning,
        at: replacement.origin,
        Bilingual(
          en:
            "\(regime.name) puts the same frequency in the place of that of \(rule.name): nothing "
            + "changes",
          nl: "\(regime.name) zet dezelfde frequentie in de plaats van die van \(rule.name): er "
            + "verandert niets"
        ),
        help: Bilingual(
          en: "leave the replacement out, or write the count that is meant",
          nl: "laat de vervanging weg, of schrijf het aantal dat bedoeld is"
        ),
        also: [
          (
            first.frequencies.first?.origin ?? first.origin,
            Bilingual(en: "the rule's own", nl: "die van de regel zelf")
          )
        ]
      )
    }
  }

  private static func versions(_ rule: Rule, _ input: AnalysisInput) -> [Diagnostic] {
    zip(rule.versions, rule.versions.dropFirst()).compactMap { before, version in
      guard let from = version.from, before.through == from.adding(days: -1),
        Demand(before) == Demand(version),
        version.frequencies.allSatisfy({ $0.period.count == 1 })
      else { return nil }
      let day = Words.day(from)
      return Diagnostic.found(
        .idleOverride,
        .warning,
        at: version.origin,
        Bilingual(
          en:
            "the version of \(rule.name) from \(day.english) asks exactly what the one before it asks",
          nl: "de versie van \(rule.name) vanaf \(day.dutch) vraagt precies wat die ervoor vraagt"
        ),
        help: Bilingual(
          en: "leave it out, or write what changes",
          nl: "laat hem weg, of schrijf wat er verandert"
        ),
        also: [(before.origin, Bilingual(en: "the version before", nl: "de versie ervoor"))]
      )
    }
  }

  /// A frequency without the place where it stands.
  struct Asked: Hashable {
    let period: CalendarPeriod
    let count: Int
    let promise: Promise
    let condition: Condition?
    let days: DaySet?
    let spacing: CalendarPeriod?

    static func of(_ frequencies: [Frequency]) -> Set<Asked> {
      Set(
        frequencies.map {
          Asked(
            period: $0.period,
            count: $0.count.value,
            promise: $0.promise,
            condition: $0.condition,
            days: $0.days,
            spacing: $0.spacing
          )
        }
      )
    }
  }

  /// All that a version asks, without places.
  private struct Demand: Equatable {
    struct Part: Hashable {
      let count: Int
      let role: String
      let qualification: String?
      var area: String?
      var hours: Hours?
      var visitsCount = false
    }
    struct Window: Hashable {
      let window: ClockWindow?
      let days: DaySet
    }
    struct Hours: Hashable {
      let windows: Set<Window>
      let ownHours: Bool

      init(_ windows: Windows) {
        self.windows = Set(
          windows.windows.map { Window(window: $0.window?.value, days: $0.days) }
        )
        ownHours = windows.ownHours
      }
    }
    struct Use: Hashable {
      let resource: String
      let forEachPlace: Bool
    }
    struct Arrival: Hashable {
      let kind: Trigger.Kind
      let subject: String
      let within: CalendarPeriod
      let expected: Int
    }
    struct Kept: Hashable {
      let percent: Fraction
      let role: String
      let purpose: String
    }

    let team: [Part]
    let partners: Set<String>
    let takes: Int?
    let uses: Set<Use>
    let hours: Hours
    let asked: Set<Asked>
    let triggers: Set<Arrival>
    let presence: [Part]
    let reserves: Set<Kept>
    let ladder: String?
    let flags: [Bool]

    init(_ version: RuleVersion) {
      team = version.team.map {
        Part(count: $0.count, role: $0.role, qualification: $0.qualification)
      }
      partners = Set(version.partners)
      takes = version.takes?.value
      uses = Set(version.uses.map { Use(resource: $0.resource, forEachPlace: $0.forEachPlace) })
      hours = Hours(version.windows)
      asked = Asked.of(version.frequencies)
      triggers = Set(
        version.triggers.map {
          Arrival(
            kind: $0.kind,
            subject: $0.subject,
            within: $0.within,
            expected: $0.expectedPerYear.value
          )
        }
      )
      presence = version.presence.map {
        Part(
          count: $0.count.value,
          role: $0.role,
          qualification: $0.qualification,
          area: $0.area,
          hours: Hours($0.windows),
          visitsCount: $0.visitsCount
        )
      }
      reserves = Set(
        version.reserves.map {
          Kept(percent: $0.percent.value, role: $0.role, purpose: $0.purpose)
        }
      )
      ladder = version.ladder
      flags = [version.isUnannounced, version.prefersOwnArea]
    }
  }
}
