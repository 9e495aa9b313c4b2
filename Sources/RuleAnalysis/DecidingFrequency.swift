import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A25 for an assumed count of which a part of the range does not fit the time between (A01, A02).
///
/// Then nobody knows whether the rule can be kept. No facts are needed.
enum DecidingFrequency {
  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    let assumed = AssumedWork.parameters(input.rulebook)
    guard !assumed.isEmpty else { return [] }
    let byName = Dictionary(assumed.map { ($0.name, $0) }) { first, _ in first }
    var told: Set<String> = []
    return input.rulebook.rules.flatMap { rule in
      rule.versions.flatMap { version in
        version.frequencies.compactMap { frequency -> Diagnostic? in
          guard let from = version.from, let spacing = frequency.spacing,
            let parameter = frequency.count.parameter.flatMap({ byName[$0] }),
            !told.contains(parameter.name),
            let turn = AssumedWork.turn(
              parameter,
              isShort: { fails(frequency, parameter.name, $0, from, version.through) }
            )
          else { return nil }
          told.insert(parameter.name)
          return finding(rule.name, parameter, frequency, spacing, turn)
        }
      }
    }
  }

  /// Whether a value of the assumption breaks the spacing within a period or across periods.
  private static func fails(
    _ frequency: Frequency,
    _ name: String,
    _ value: QuantityValue,
    _ from: Day,
    _ through: Day?
  ) -> Bool {
    guard let other = frequency.assuming([name: value]) else { return false }
    if case .fails? = NoSlack.course(other, from: from, through: through) { return true }
    let grid = PeriodGrid(other.period, from: from)
    var period = grid.period(holding: from).days
    if period.first < from { period = grid.period(holding: period.last.adding(days: 1)).days }
    return period.last <= (through ?? DaySpan.farDay) && !other.fits(in: period)
  }

  private static func finding(
    _ rule: String,
    _ parameter: Parameter,
    _ frequency: Frequency,
    _ spacing: CalendarPeriod,
    _ turn: (fits: Int, fails: Int)
  ) -> Diagnostic {
    let apart = Words.length(spacing)
    let (fits, fails) = (
      AssumedWork.text(turn.fits, parameter), AssumedWork.text(turn.fails, parameter)
    )
    let high = parameter.range.flatMap(AssumedWork.ends)?.high ?? turn.fails
    let end = AssumedWork.text(high, parameter)
    return .found(
      .assumptions,
      .note,
      at: parameter.origin,
      Bilingual(
        en: "whether \(rule) can keep \(apart.english) between checks hangs on "
          + "`\(parameter.name)`: \(fits.english) fits, \(fails.english) does not, and its range "
          + "goes to \(end.english)",
        nl: "of \(rule) \(apart.dutch) tussen controles kan houden hangt af van "
          + "`\(parameter.name)`: \(fits.dutch) past, \(fails.dutch) niet, en het bereik gaat tot "
          + end.dutch
      ),
      help: DecidingAssumption.help([parameter]),
      also: [
        (
          frequency.origin,
          Bilingual(en: "this asks for the time between", nl: "dit vraagt de tijd ertussen")
        )
      ]
    )
  }
}
