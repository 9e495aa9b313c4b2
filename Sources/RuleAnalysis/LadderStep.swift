import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A18: a step of a ladder that lowers the sanction, or that no object can reach.
///
/// Steps out of order, a start at a step that is not there and a recheck after the look-back are
/// found by rule checking.
enum LadderStep {
  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    input.rulebook.ladders.flatMap { lowered($0, input) + unreached($0, input) }
  }

  // MARK: Lower than before

  /// What a sanction measures: an amount in cents, or days from the same first day.
  enum Measure: Equatable {
    case none
    case cents(Int)
    case days(Int)
  }

  private static func lowered(_ ladder: Ladder, _ input: AnalysisInput) -> [Diagnostic] {
    ladder.steps.indices.dropFirst().compactMap { index in
      let step = ladder.steps[index]
      let now = sanctions(step.outcome)
      guard let before = ladder.steps[..<index].last(where: { isLower(now, sanctions($0.outcome)) })
      else { return nil }
      return Diagnostic.found(
        .ladderStep,
        .warning,
        at: step.origin,
        Bilingual(
          en: "step \(step.number) of \(ladder.name), `\(step.outcome)`, is milder than step "
            + "\(before.number), `\(before.outcome)`",
          nl: "trede \(step.number) van \(ladder.name), `\(step.outcome)`, is milder dan trede "
            + "\(before.number), `\(before.outcome)`"
        ),
        help: Bilingual(
          en: "who goes on breaking the rule climbs: swap the steps, or change the sanction",
          nl: "wie doorgaat met overtreden klimt: wissel de treden om, of verander de sanctie"
        ),
        also: [(before.origin, Bilingual(en: "the heavier step", nl: "de zwaardere trede"))]
      )
    }
  }

  /// Whether all of a step's sanctions stand in another step, none there lower and one higher; a
  /// bare warning is lower than anything else.
  static func isLower(_ now: [String: Measure], _ before: [String: Measure]) -> Bool {
    let warnings: Set<String> = ["warning", "waarschuwing"]
    if now.keys.allSatisfy(warnings.contains) { return !before.keys.allSatisfy(warnings.contains) }
    var isLess = now.count < before.count
    for (name, measure) in now {
      guard let other = before[name] else { return false }
      switch (measure, other) {
      case (.none, .none): continue
      case (.cents(let a), .cents(let b)), (.days(let a), .days(let b)):
        if a > b { return false }
        if a < b { isLess = true }
      case (.none, _), (.cents, _), (.days, _): return false
      }
    }
    return isLess
  }

  /// The sanctions of a step by name: `closure 1 month and permit-review`.
  static func sanctions(_ outcome: String) -> [String: Measure] {
    var parts: [[Substring]] = [[]]
    for word in outcome.split(separator: " ") {
      if word == "and" || word == "en" {
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    var sanctions: [String: Measure] = [:]
    for part in parts {
      guard let name = part.first else { continue }
      sanctions[String(name)] = measure(part.dropFirst().map(String.init))
    }
    return sanctions
  }

  private static func measure(_ words: [String]) -> Measure {
    guard words.count == 2 else { return .none }
    if words[0].uppercased() == "EUR" {
      let pieces = words[1].split { $0 == "." || $0 == "," }
      guard let euros = pieces.first.flatMap({ Int($0) }), euros < 1_000_000_000 else {
        return .none
      }
      let cents = pieces.count > 1 ? Int((pieces[1] + "00").prefix(2)) ?? 0 : 0
      return .cents(euros * 100 + cents)
    }
    guard let count = Int(words[0]), (0...100_000).contains(count), let unit = unit(words[1]) else {
      return .none
    }
    let start = Day(number: 20_454)  // 1 January 2026: months are compared from one first day
    let end = CalendarPeriod(count: count, unit: unit).after(start)
    return .days(start.days(until: end))
  }

  private static func unit(_ word: String) -> CalendarPeriod.Unit? {
    switch word {
    case "day", "days", "dag", "dagen": .day
    case "week", "weeks", "weken": .week
    case "month", "months", "maand", "maanden": .month
    case "quarter", "quarters", "kwartaal", "kwartalen": .quarter
    case "year", "years", "jaar", "jaren": .year
    default: nil
    }
  }

  // MARK: Out of reach

  /// A step is out of reach when the only way up is the next regular check, and the ladder has
  /// forgotten the violation by then.
  private static func unreached(_ ladder: Ladder, _ input: AnalysisInput) -> [Diagnostic] {
    let book = input.rulebook
    let followers = book.rules.filter { $0.versions.contains { $0.ladder == ladder.name } }
    // Two rules can find violations on days of their own.
    guard followers.count == 1, let rule = followers.first else { return [] }
    let versions = rule.versions.filter { $0.ladder == ladder.name }
    guard versions.allSatisfy({ $0.triggers.isEmpty }) else { return [] }
    let all =
      versions.flatMap(\.frequencies)
      + book.regimes.flatMap(\.replaces).filter { $0.rule == rule.name }.flatMap(\.frequencies)
    let start = Day(number: 20_454)  // 1 January 2026
    let gaps = all.compactMap { frequency in
      frequency.spacing.map { (spacing: $0, frequency: frequency) }
    }
    guard !all.isEmpty, gaps.count == all.count,
      let least = gaps.min(by: { $0.spacing.after(start) < $1.spacing.after(start) }),
      isForgotten(ladder.lookBack, after: least.spacing)
    else { return [] }
    let reached = Set(ladder.starts.map(\.step))
    guard
      let step = ladder.steps.dropFirst().first(where: { step in
        !reached.contains(step.number)
          && ladder.steps.contains { $0.number == step.number - 1 && $0.recheckWithin == nil }
      })
    else { return [] }
    let (look, gap) = (Words.length(ladder.lookBack), Words.length(least.spacing))
    return [
      Diagnostic.found(
        .ladderStep,
        .warning,
        at: step.origin,
        Bilingual(
          en: "step \(step.number) of \(ladder.name) is out of reach: it counts violations within "
            + "\(look.english), step \(step.number - 1) has no recheck, and checks of \(rule.name) "
            + "are at least \(gap.english) apart",
          nl:
            "trede \(step.number) van \(ladder.name) is onbereikbaar: die telt overtredingen binnen "
            + "\(look.dutch), trede \(step.number - 1) heeft geen hercontrole, en tussen controles "
            + "van \(rule.name) zit minstens \(gap.dutch)"
        ),
        help: Bilingual(
          en: "add `recheck within` to step \(step.number - 1), or look back further",
          nl: "voeg `hercontrole binnen` toe aan trede \(step.number - 1), of kijk verder terug"
        ),
        also: [(least.frequency.origin, Bilingual(en: "the time apart", nl: "de tijd ertussen"))]
      )
    ]
  }

  /// Whether a violation is out of the look-back when the next check may come, whatever the day.
  static func isForgotten(_ lookBack: CalendarPeriod, after spacing: CalendarPeriod) -> Bool {
    // Four years hold every length of month in every order.
    (0..<1461).allSatisfy { offset in
      let day = Day(number: 20_454).adding(days: offset)
      return lookBack.before(spacing.after(day)) > day
    }
  }
}
